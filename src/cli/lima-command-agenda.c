/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-command.h"

#include <lima-agenda-filter.h>
#include <lima-csv.h>
#include <lima-i18n.h>
#include <lima-own-codes.h>
#include <lima-report-agenda.h>

#include <json-glib/json-glib.h>
#include <string.h>

/* The options of an agenda, and what it is made of. */
typedef struct
{
  char *from;
  char *to;
  char *date;
  char *format;
  LimaDate today;
  LimaDate first;
  LimaDate last;
  LimaAgenda *agenda; /* borrowed */
  GArray *rows;       /* borrowed */
} Agenda;

static void
clear (Agenda *self)
{
  g_free (self->from);
  g_free (self->to);
  g_free (self->date);
  g_free (self->format);
}

static const char *const states[LIMA_AGENDA_N_STATES] = {
  [LIMA_AGENDA_NOW] = "now",
  [LIMA_AGENDA_UPCOMING] = "upcoming",
  [LIMA_AGENDA_OVERDUE] = "overdue",
  [LIMA_AGENDA_DONE] = "done",
  [LIMA_AGENDA_POSTPONED] = "postponed",
  [LIMA_AGENDA_CANCELLED] = "cancelled",
  [LIMA_AGENDA_UNDATED] = "undated",
};

static gboolean
is_dated (const LimaAgendaItem *item)
{
  return item->span.start != LIMA_MILESTONE_NEVER;
}

static const LimaAgendaItem *
item_of (const Agenda *self, guint i)
{
  return lima_agenda_get (self->agenda, g_array_index (self->rows, guint, i));
}

/* ---- Fields that JSON and CSV share: a text each, or NULL ---- */

static const char *
id_of (const LimaBlock *block)
{
  return block == NULL ? NULL : lima_block_get_id (block);
}

static const char *
text_in_english (const LimaText *text)
{
  return lima_text_get_n (text) == 0 ? NULL : lima_text_get (text, "en");
}

/* A step of a life cycle is called by its phase. */
static const char *
title_of (const LimaAgendaItem *item)
{
  if (item->title == NULL && item->block->table == &lima_programme_step_table)
    return lima_atom_text (((const LimaProgrammeStep *) item->block)->phase);
  return text_in_english (item->title);
}

/* As given where it can be read. */
static char *
date_as_given (const LimaDay *day)
{
  char buffer[LIMA_DATE_BUFFER];

  return lima_day_has_date (day) ? g_strdup (lima_date_to_text (day->date, buffer)) : NULL;
}

static char *
day_as_text (gint32 day)
{
  char buffer[LIMA_DATE_BUFFER];

  return g_strdup (lima_date_to_text (lima_day_to_date (day), buffer));
}

/* The statement whose days hold: the last one that names some. */
static const LimaMilestoneDate *
find_dated (const LimaAgendaItem *item)
{
  guint n = item->order == NULL || !is_dated (item) ? 0 : item->order->len;
  LimaMilestoneSpan span;

  while (n-- > 0)
    if (lima_milestone_date_get_span (g_ptr_array_index (item->order, n), &span))
      return g_ptr_array_index (item->order, n);
  return NULL;
}

/* What programmes have of their own holds no statements: its first day is what was given. */
static char *
start_of (const LimaAgendaItem *item)
{
  const LimaMilestoneDate *dated = find_dated (item);

  if (dated != NULL)
    return date_as_given (&dated->start);
  if (item->block->table == &lima_programme_step_table)
    return date_as_given (&((const LimaProgrammeStep *) item->block)->date);
  return is_dated (item) && item->milestone == NULL ? day_as_text (item->span.start) : NULL;
}

static const LimaMilestoneDate *
current_of (const LimaAgendaItem *item)
{
  return item->milestone == NULL ? NULL : item->current;
}

static void
add_goals (const LimaAgendaItem *item, GPtrArray *goals)
{
  const LimaItems *named = item->milestone == NULL ? NULL : item->milestone->goals;

  for (guint i = 0; i < lima_items_get_n (named); i++)
    {
      const LimaMilestoneGoal *goal = (const LimaMilestoneGoal *) named->item[i];

      if (goal->goal != 0)
        g_ptr_array_add (goals, (gpointer) lima_atom_text (goal->goal));
      if (goal->target != 0)
        g_ptr_array_add (goals, (gpointer) lima_atom_text (goal->target));
    }
}

typedef struct
{
  const char *name;
  char *text;
} Field;

/* All fields that are texts, in the order in which they are told; the caller frees their texts. */
static GArray *
list_fields (const LimaAgendaItem *item)
{
  GArray *fields = g_array_new (FALSE, FALSE, sizeof (Field));
  const LimaMilestone *milestone = item->milestone;
  const LimaMilestoneDate *current = current_of (item), *dated = find_dated (item);
  const Field all[] = {
    { "id", g_strdup (id_of (item->block)) },
    { "key", g_strdup (item->key) },
    { "title", g_strdup (title_of (item)) },
    { "kind", g_strdup (milestone == NULL ? NULL : lima_atom_text (milestone->kind)) },
    { "process", g_strdup (item->process == NULL ? NULL : id_of (&item->process->head)) },
    { "programme", g_strdup (item->programme == NULL ? NULL : id_of (&item->programme->head)) },
    { "status", g_strdup (item->status < 0 ? NULL : lima_own_codes_get ("MilestoneStatus", (guint) item->status)) },
    { "state", g_strdup (states[item->state]) },
    { "start", start_of (item) },
    { "end", dated == NULL ? NULL : date_as_given (&dated->end) },
    { "first_day", is_dated (item) ? day_as_text (item->span.start) : NULL },
    { "last_day", is_dated (item) ? day_as_text (item->span.end - 1) : NULL },
    { "announced", current == NULL ? NULL : date_as_given (&current->announced) },
    { "place", g_strdup (milestone == NULL ? NULL : text_in_english (milestone->place)) },
    { "country", g_strdup (milestone == NULL ? NULL : lima_atom_text (milestone->country)) },
    { "source", g_strdup (current == NULL ? NULL : lima_atom_text (current->source)) },
    { "paragraph", g_strdup (current == NULL ? NULL : current->paragraph) },
  };

  g_array_append_vals (fields, all, G_N_ELEMENTS (all));
  return fields;
}

static void
free_fields (GArray *fields)
{
  for (guint i = 0; i < fields->len; i++)
    g_free (g_array_index (fields, Field, i).text);
  g_array_unref (fields);
}

/* ---- JSON ---- */

static void
build_text (JsonBuilder *builder, const char *member, const char *text)
{
  json_builder_set_member_name (builder, member);
  if (text == NULL)
    json_builder_add_null_value (builder);
  else
    json_builder_add_string_value (builder, text);
}

static void
build_interval (JsonBuilder *builder, const char *member, gboolean known, gint32 low, gint32 high)
{
  json_builder_set_member_name (builder, member);
  if (!known)
    {
      json_builder_add_null_value (builder);
      return;
    }
  json_builder_begin_array (builder);
  json_builder_add_int_value (builder, low);
  json_builder_add_int_value (builder, high);
  json_builder_end_array (builder);
}

static void
build_flag (JsonBuilder *builder, const char *member, gboolean flag)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_boolean_value (builder, flag);
}

static void
build_statement (JsonBuilder *builder, const LimaMilestoneDate *date)
{
  g_autofree char *announced = date_as_given (&date->announced);
  g_autofree char *start = date_as_given (&date->start);
  g_autofree char *end = date_as_given (&date->end);

  json_builder_begin_object (builder);
  build_text (builder, "announced", announced);
  build_text (builder, "status", lima_atom_text (date->status));
  build_text (builder, "start", start);
  build_text (builder, "end", end);
  build_text (builder, "source", lima_atom_text (date->source));
  build_text (builder, "paragraph", date->paragraph);
  json_builder_end_object (builder);
}

static void
build_milestone (JsonBuilder *builder, const LimaAgendaItem *item)
{
  GArray *fields = list_fields (item);
  g_autoptr(GPtrArray) goals = g_ptr_array_new ();

  add_goals (item, goals);
  json_builder_begin_object (builder);
  for (guint i = 0; i < fields->len; i++)
    build_text (builder, g_array_index (fields, Field, i).name, g_array_index (fields, Field, i).text);
  build_interval (builder, "days_to_go", is_dated (item), item->days_low, item->days_high);
  build_interval (builder, "slip_days", item->has_slip, item->slip_low, item->slip_high);
  json_builder_set_member_name (builder, "goals");
  json_builder_begin_array (builder);
  for (guint i = 0; i < goals->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (goals, i));
  json_builder_end_array (builder);
  build_flag (builder, "disputed", item->disputed);
  build_flag (builder, "contradicts", item->contradicts);
  json_builder_set_member_name (builder, "dates");
  json_builder_begin_array (builder);
  for (guint i = 0; item->order != NULL && i < item->order->len; i++)
    build_statement (builder, g_ptr_array_index (item->order, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  free_fields (fields);
}

static char *
write_json (const Agenda *self)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonGenerator) generator = json_generator_new ();
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *text = NULL;
  char today[LIMA_DATE_BUFFER];

  json_builder_begin_object (builder);
  build_text (builder, "date", lima_date_to_text (self->today, today));
  build_text (builder, "from", self->from);
  build_text (builder, "to", self->to);
  json_builder_set_member_name (builder, "milestones");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->rows->len; i++)
    build_milestone (builder, item_of (self, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  text = json_generator_to_data (generator, NULL);
  return g_strconcat (text, "\n", NULL);
}

/* ---- CSV ---- */

static void
append_number (GString *csv, gboolean known, gint32 number)
{
  char text[16] = "";

  if (known)
    g_snprintf (text, sizeof text, "%d", number);
  lima_csv_append_cell (csv, text);
}

static void
append_milestone (GString *csv, const LimaAgendaItem *item)
{
  GArray *fields = list_fields (item);
  g_autoptr(GPtrArray) goals = g_ptr_array_new ();
  g_autofree char *joined = NULL;

  add_goals (item, goals);
  g_ptr_array_add (goals, NULL);
  joined = g_strjoinv (" ", (char **) goals->pdata);
  for (guint i = 0; i < fields->len; i++)
    lima_csv_append_cell (csv, g_array_index (fields, Field, i).text == NULL ? "" : g_array_index (fields, Field, i).text);
  append_number (csv, is_dated (item), item->days_low);
  append_number (csv, is_dated (item), item->days_high);
  append_number (csv, item->has_slip, item->slip_low);
  append_number (csv, item->has_slip, item->slip_high);
  lima_csv_append_cell (csv, joined);
  lima_csv_append_cell (csv, item->disputed ? "true" : "false");
  lima_csv_append_cell (csv, item->contradicts ? "true" : "false");
  lima_csv_end_line (csv);
  free_fields (fields);
}

static char *
write_csv (const Agenda *self)
{
  static const char *const names[] = { "id", "key", "title", "kind", "process", "programme", "status", "state", "start", "end", "first_day",
                                       "last_day", "announced", "place", "country", "source", "paragraph", "days_to_go_least",
                                       "days_to_go_most", "slip_days_least", "slip_days_most", "goals", "disputed", "contradicts" };
  GString *csv = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    lima_csv_append_cell (csv, names[i]);
  lima_csv_end_line (csv);
  for (guint i = 0; i < self->rows->len; i++)
    append_milestone (csv, item_of (self, i));
  return g_string_free (csv, FALSE);
}

/* ---- For people ---- */

/* Fills a cell to the width of its column; the last one ends the line, without blanks before the end. */
static void
append_cell (GString *out, const char *text, glong width, gboolean last)
{
  g_string_append (out, text);
  for (glong n = g_utf8_strlen (text, -1); !last && n < width + 2; n++)
    g_string_append_c (out, ' ');
  while (last && out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  if (last)
    g_string_append_c (out, '\n');
}

static char *
write_text (const Agenda *self)
{
  g_autoptr(LimaFormat) format = lima_format_new (lima_format_program_language ());
  g_autoptr(GPtrArray) rows = lima_report_agenda_rows (format, self->agenda, self->rows);
  GString *out = g_string_new (NULL);
  glong widths[4] = { 0 };

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < rows->len; i++)
      {
        const LimaReportAgendaRow *row = g_ptr_array_index (rows, i);
        const char *const cells[] = { row->when, row->stand, row->title, row->to_go, row->slip };

        for (guint c = 0; c < G_N_ELEMENTS (cells); c++)
          if (pass == 1)
            append_cell (out, cells[c], c < G_N_ELEMENTS (widths) ? widths[c] : 0, c + 1 == G_N_ELEMENTS (cells));
          else if (c < G_N_ELEMENTS (widths))
            widths[c] = MAX (widths[c], g_utf8_strlen (cells[c], -1));
      }
  if (rows->len == 0)
    g_string_append_printf (out, "%s\n", _("No milestones."));
  return g_string_free (out, FALSE);
}

/* ---- The command ---- */

static LimaExit
answer (Agenda *self, char **paths)
{
  g_autoptr(LimaInput) input = lima_command_read_whole (paths);
  g_autoptr(LimaSnapshot) snapshot = NULL;
  g_autoptr(LimaAgenda) agenda = NULL;
  g_autoptr(GArray) rows = NULL;
  g_autofree char *text = NULL;
  LimaAgendaFilter filter;

  lima_command_say (input, 10);
  if (lima_command_exit (input) == LIMA_EXIT_FAILED)
    return LIMA_EXIT_FAILED;
  snapshot = lima_portfolio_snapshot (input->portfolio);
  self->agenda = agenda = lima_agenda_new (snapshot, self->today);
  lima_agenda_filter_init (&filter);
  if (self->from != NULL)
    filter.from = lima_date_first_day (self->first);
  if (self->to != NULL)
    filter.to = lima_date_end_day (self->last);
  self->rows = rows = lima_agenda_filter_find (&filter, agenda);
  text = g_str_equal (self->format, "json") ? write_json (self) : g_str_equal (self->format, "csv") ? write_csv (self) : write_text (self);
  return lima_command_print (text, -1) ? lima_command_exit (input) : LIMA_EXIT_FAILED;
}

static gboolean
read_date (const char *text, LimaDate *date)
{
  if (text == NULL || lima_date_parse (text, -1, date))
    return TRUE;
  lima_command_refuse (_("“%s” is no date; write it as 2015, 2015-Q3, 2015-07 or 2015-07-13."), text);
  return FALSE;
}

/* Reads what the options say; on failure the reason was printed. */
static gboolean
settle (Agenda *self)
{
  self->today = lima_date_today ();
  if (self->format == NULL)
    self->format = g_strdup ("text");
  if (!g_str_equal (self->format, "text") && !g_str_equal (self->format, "json") && !g_str_equal (self->format, "csv"))
    {
      lima_command_refuse (_("There is no format “%s”; there are text, json and csv."), self->format);
      return FALSE;
    }
  if (!read_date (self->from, &self->first) || !read_date (self->to, &self->last))
    return FALSE;
  if (self->date != NULL && (!lima_date_parse (self->date, -1, &self->today) || self->today.precision != LIMA_PRECISION_DAY))
    {
      lima_command_refuse (_("“%s” is no day; write it as 2026-09-30."), self->date);
      return FALSE;
    }
  return TRUE;
}

static LimaExit
run (Agenda *self, int argc, char **argv)
{
  if (argc < 2)
    return lima_command_refuse (_("Name at least one file; see lima-portfolio agenda --help."));
  if (!settle (self))
    return LIMA_EXIT_FAILED;
  return answer (self, argv + 1);
}

/**
 * lima_command_agenda:
 *
 * "lima-portfolio agenda".
 *
 * Returns: what to exit with
 */
LimaExit
lima_command_agenda (int argc, char **argv)
{
  Agenda self = { 0 };
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_STRING, &self.from, N_("Only what can be on a day from then on: a day, month, quarter or year"), N_("DATE") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &self.to, N_("Only what can be on a day up to then, that one included"), N_("DATE") },
    { "date", 0, 0, G_OPTION_ARG_STRING, &self.date, N_("The day that counts as today"), N_("YYYY-MM-DD") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &self.format, N_("text, json or csv"), N_("FORMAT") },
    { NULL, 0, 0, G_OPTION_ARG_NONE, NULL, NULL, NULL },
  };
  GOptionContext *context = g_option_context_new (_("FILE…"));
  LimaExit exit = LIMA_EXIT_FAILED;

  g_option_context_set_summary (context, _("Lists milestones with their dates, how far they slipped, and where they stand."));
  g_option_context_set_description (context, _("Examples:\n"
                                               "  lima-portfolio agenda portfolio.lima\n"
                                               "  lima-portfolio agenda portfolio.lima --from 2015-Q2 --to 2015-12 --format csv"));
  g_option_context_add_main_entries (context, entries, LIMA_TEXT_DOMAIN);
  if (lima_command_parse (context, &argc, &argv))
    exit = run (&self, argc, argv);
  clear (&self);
  return exit;
}
