/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* One project on paper: all that it holds, in the order of the pane that shows it. */

#include "lima-report-project-paper.h"

#include <lima-i18n.h>
#include <lima-project-money.h>
#include <string.h>

#include "lima-flow-list.h"
#include "lima-report-project-private.h"
#include "lima-report-words.h"

static const char *
text_of (const LimaProjectPrint *self, const LimaText *text)
{
  return text == NULL ? NULL : lima_text_get (text, lima_format_get_language (self->format));
}

static const char *
get_title (const LimaProjectPrint *self)
{
  const char *title = text_of (self, self->project->title);

  return title != NULL && *title != '\0' ? title : _("Project without a title");
}

/* ---- Head ---- */

static LimaPaper *
new_paper (const LimaProjectPrint *self)
{
  const char *portfolio = text_of (self, lima_snapshot_get_head (self->options->snapshot)->title);
  g_autofree char *today = lima_format_date (self->format, self->options->today);
  LimaPaper *paper = lima_paper_new (self->format, &self->options->sheet, get_title (self));

  if (self->project->illustrative == LIMA_TRUE)
    lima_paper_set_mark (paper, _("Illustrative data"));
  lima_paper_set_head (paper, portfolio != NULL && *portfolio != '\0' ? portfolio : _("Project"), today);
  return paper;
}

static void
add_titles (const LimaProjectPrint *self)
{
  const LimaText *title = self->project->title;
  const char *first = text_of (self, title);

  for (guint i = 0; title != NULL && i < lima_text_get_n (title); i++)
    {
      const char *text = lima_text_get_nth (title, i), *tag = lima_text_get_language (title, i);
      g_autofree char *name = lima_field_words_language (&self->words, tag), *line = NULL;

      if (text == first && (lima_field_words_is_mine (&self->words, tag) || name == NULL))
        continue;
      if (text == first)
        /* Translators: below a title; %1$s is the language that it is in */
        line = lima_report_fill (self->format, _("Title in %1$s"), name, NULL);
      else if (name == NULL)
        line = g_strdup (text);
      else
        /* Translators: a title in another language: %1$s is the language, %2$s the title */
        line = lima_report_fill (self->format, C_("title", "%1$s: %2$s"), name, text, NULL);
      lima_paper_add_paragraph (self->paper, line);
    }
}

static void
add_head (const LimaProjectPrint *self)
{
  const LimaProject *project = self->project;
  const LimaField *fields = lima_project_table.fields;
  g_autofree char *status = lima_field_words_value (&self->words, &project->head, LIMA_PROJECT_STATUS, NULL);
  LimaPaperTable *table = lima_paper_table_new_pairs ();

  lima_paper_add_heading (self->paper, 1, get_title (self));
  add_titles (self);
  lima_paper_table_add_pair (table, lima_field_words_label (&fields[LIMA_PROJECT_IDENTIFIER]),
                             project->identifier != NULL && *project->identifier != '\0' ? project->identifier : _("No identifier"));
  lima_paper_table_add_pair (table, lima_field_words_label (&fields[LIMA_PROJECT_STATUS]), status != NULL ? status : _("No status"));
  if (project->illustrative == LIMA_TRUE)
    lima_paper_table_add_pair (table, C_("project", "Illustrative"), _("Made to match published figures. It is no real project."));
  lima_paper_take_table (self->paper, table);
}

/* ---- Dates ---- */

static void
add_day (const LimaProjectPrint *self, LimaPaperTable *table, guint field)
{
  const LimaField *info = &lima_project_table.fields[field];
  g_autofree char *words = lima_field_words_day (&self->words, LIMA_BLOCK_AT (self->project, const LimaDay, info));

  lima_paper_table_add_pair (table, lima_field_words_label (info), words);
}

/* From the day of the paper to the end, which is the last day of the month or year where no more is known. */
static void
add_time_left (const LimaProjectPrint *self, LimaPaperTable *table)
{
  const LimaProject *project = self->project;
  LimaDate end = lima_day_has_date (&project->actual_end) ? project->actual_end.date : project->planned_end.date;
  g_autofree char *number = NULL, *words = NULL;
  gint32 days;
  guint many;

  if (end.precision == LIMA_PRECISION_NONE)
    return;
  days = lima_date_end_day (end) - 1 - lima_date_first_day (self->options->today);
  many = (guint) ABS (days);
  number = lima_format_integer (self->format, many);
  words = lima_report_fill (self->format,
                            days >= 0 ? P_("%1$s day", "%1$s days", many) : P_("none, it ended %1$s day ago", "none, it ended %1$s days ago", many),
                            number, NULL);
  lima_paper_table_add_pair (table, C_("project", "Time left"), words);
}

static char *
tell_updated (const LimaProjectPrint *self)
{
  LimaDate date;

  if (self->project->updated == NULL)
    return NULL;
  return lima_date_parse_loose (self->project->updated, -1, &date) ? lima_format_date (self->format, date) : g_strdup (self->project->updated);
}

static void
print_dates (const LimaProjectPrint *self)
{
  g_autofree char *updated = tell_updated (self);
  LimaPaperTable *table = lima_paper_table_new_pairs ();

  add_day (self, table, LIMA_PROJECT_PLANNED_START);
  add_day (self, table, LIMA_PROJECT_PLANNED_END);
  add_day (self, table, LIMA_PROJECT_ACTUAL_START);
  add_day (self, table, LIMA_PROJECT_ACTUAL_END);
  add_time_left (self, table);
  if (updated != NULL)
    lima_paper_table_add_pair (table, lima_field_words_label (&lima_project_table.fields[LIMA_PROJECT_UPDATED]), updated);
  lima_paper_take_table (self->paper, table);
}

/* ---- Organisations ---- */

static void
add_organisation (const LimaProjectPrint *self, LimaPaperTable *table, const char *role, const LimaBlock *block, guint name, guint ref, guint type,
                  const guint *more, guint n_more)
{
  const LimaField *fields = block->table->fields;
  g_autofree char *kind = lima_field_words_value (&self->words, block, type, NULL);
  const char *id = lima_atom_text (LIMA_BLOCK_GET (block, LimaAtom, &fields[ref]));
  g_autofree char *names = lima_project_print_text (self, LIMA_BLOCK_GET (block, LimaText *, &fields[name]));
  GString *cell = g_string_new (*names != '\0' ? names : C_("organisation", "not named"));

  for (guint i = 0; i < n_more; i++)
    if (lima_block_field_is_set (block, more[i]))
      {
        g_autofree char *line = lima_project_print_field (self, block, more[i]);

        g_string_append_printf (cell, "\n%s", line);
      }
  lima_paper_table_add_row (table, LIMA_PAPER_ROW, 0);
  lima_paper_table_add_cell (table, role != NULL ? role : C_("organisation", "Role not stated"));
  lima_paper_table_take_cell (table, g_string_free (cell, FALSE));
  lima_paper_table_add_cell (table, id != NULL ? id : "–");
  lima_paper_table_add_cell (table, kind != NULL ? kind : "–");
}

static void
print_people (const LimaProjectPrint *self)
{
  static const guint fields[] = { LIMA_PROJECT_OFFICER, LIMA_PROJECT_UNIT };
  LimaPaperTable *table = lima_paper_table_new_pairs ();

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (lima_block_field_is_set (&self->project->head, fields[i]))
      {
        g_autofree char *value = lima_project_print_value (self, &self->project->head, fields[i]);

        lima_paper_table_add_pair (table, lima_field_words_label (&lima_project_table.fields[fields[i]]), value);
      }
  if (lima_paper_table_get_n_rows (table) > 0)
    lima_paper_take_table (self->paper, g_steal_pointer (&table));
  g_clear_pointer (&table, lima_paper_table_free);
}

static void
print_organisations (const LimaProjectPrint *self)
{
  static const guint more[] = { LIMA_PARTICIPANT_ACTIVITY, LIMA_PARTICIPANT_CHANNEL }, reporter_more[] = { LIMA_PROJECT_REPORTER_SECONDARY };
  const LimaItems *participants = self->project->participants;
  const LimaField *fields = lima_participant_table.fields;
  LimaPaperTable *table = lima_paper_table_new ();

  lima_paper_table_add_column (table, lima_field_words_label (&fields[LIMA_PARTICIPANT_ROLE]), LIMA_PAPER_START, 2);
  lima_paper_table_add_column (table, lima_field_words_label (&fields[LIMA_PARTICIPANT_NAME]), LIMA_PAPER_START, 5);
  lima_paper_table_add_column (table, lima_field_words_label (&fields[LIMA_PARTICIPANT_REF]), LIMA_PAPER_START, 3);
  lima_paper_table_add_column (table, lima_field_words_label (&fields[LIMA_PARTICIPANT_TYPE]), LIMA_PAPER_START, 3);
  for (guint i = 0; i < lima_items_get_n (participants); i++)
    {
      g_autofree char *role = lima_field_words_value (&self->words, participants->item[i], LIMA_PARTICIPANT_ROLE, NULL);

      add_organisation (self, table, role, participants->item[i], LIMA_PARTICIPANT_NAME, LIMA_PARTICIPANT_REF, LIMA_PARTICIPANT_TYPE, more,
                        G_N_ELEMENTS (more));
    }
  add_organisation (self, table, C_("organisation", "Reporting"), &self->project->head, LIMA_PROJECT_REPORTER_NAME, LIMA_PROJECT_REPORTER_REF,
                    LIMA_PROJECT_REPORTER_TYPE, reporter_more, G_N_ELEMENTS (reporter_more));
  if (lima_items_get_n (participants) == 0)
    lima_paper_add_paragraph (self->paper, _("No organisation takes part, as far as is recorded."));
  lima_paper_take_table (self->paper, table);
  print_people (self);
}

/* ---- Descriptions ---- */

static void
print_descriptions (const LimaProjectPrint *self)
{
  const LimaItems *descriptions = self->project->descriptions;

  for (guint i = 0; i < lima_items_get_n (descriptions); i++)
    {
      const LimaDescription *description = (const LimaDescription *) descriptions->item[i];
      g_autofree char *type = lima_field_words_value (&self->words, &description->head, LIMA_DESCRIPTION_TYPE, NULL);

      if (description->text == NULL)
        lima_paper_add_caption (self->paper, type == NULL ? "" : type, C_("description", "empty"));
      for (guint j = 0; description->text != NULL && j < lima_text_get_n (description->text); j++)
        {
          const char *tag = lima_text_get_language (description->text, j);
          g_autofree char *language = lima_field_words_is_mine (&self->words, tag) ? NULL : lima_field_words_language (&self->words, tag);

          if (type != NULL || language != NULL)
            lima_paper_add_caption (self->paper, type == NULL ? "" : type, language);
          lima_paper_add_paragraph (self->paper, lima_text_get_nth (description->text, j));
        }
    }
}

/* ---- What is kept as it is ---- */

static void
add_kept (LimaPaperTable *table, const char *path, const char *raw)
{
  lima_paper_table_add_row (table, LIMA_PAPER_ROW, 0);
  lima_paper_table_add_cell (table, path == NULL || *path == '\0' ? C_("field", "Project") : path);
  lima_paper_table_add_cell (table, raw == NULL ? "" : raw);
}

/* Members that this version does not know, of the block and of all below it. */
static void
add_unknown (LimaPaperTable *table, const LimaBlock *block, const char *path)
{
  for (guint i = 0; i < lima_unknown_get_n (block->unknown); i++)
    add_kept (table, path, lima_unknown_get (block->unknown, i, NULL));
  for (guint field = 0; field < block->table->n_fields; field++)
    {
      const LimaField *info = &block->table->fields[field];
      const LimaItems *items = info->type == LIMA_FIELD_ITEMS ? LIMA_BLOCK_GET (block, LimaItems *, info) : NULL;
      g_autofree char *below = lima_items_get_n (items) == 0 ? NULL : g_strdup_printf ("%s/%s", path, info->member);

      for (guint i = 0; i < lima_items_get_n (items); i++)
        add_unknown (table, items->item[i], below);
    }
}

static LimaPaperTable *
list_kept (const LimaProjectPrint *self)
{
  const LimaItems *unread = self->project->unread;
  LimaPaperTable *table = lima_paper_table_new ();

  lima_paper_table_add_column (table, C_("kept", "Element"), LIMA_PAPER_START, 1);
  lima_paper_table_add_column (table, C_("kept", "As it stands in the file"), LIMA_PAPER_START, 3);
  for (guint i = 0; i < lima_items_get_n (unread); i++)
    {
      const LimaUnread *element = (const LimaUnread *) unread->item[i];

      add_kept (table, lima_atom_text (element->name), element->xml);
    }
  add_unknown (table, &self->project->head, "");
  return table;
}

/* ---- Sections ---- */

static void
print_money (const LimaProjectPrint *self)
{
  lima_project_print_money (self);
}

static void
print_shares (const LimaProjectPrint *self)
{
  lima_project_print_shares (self);
}

static void
print_flows (const LimaProjectPrint *self)
{
  if (lima_flow_list_count (self->project->flows, FALSE) == 0)
    lima_paper_add_paragraph (self->paper, _("No transaction is recorded."));
  else
    lima_project_print_flows (self, FALSE);
}

/*
 * Section:
 * @title: what it is called, in the context "section"
 * @field: the list of the project that it prints, -1 where it prints something else
 * @print: prints its content; %NULL for the plain list
 */
typedef struct
{
  const char *title;
  int field;
  void (*print) (const LimaProjectPrint *self);
} Section;

static const Section sections[] = {
  { NC_("section", "Money"), -1, print_money },
  { NC_("section", "Dates"), -1, print_dates },
  { NC_("section", "Organisations"), -1, print_organisations },
  { NC_("section", "Shares"), -1, print_shares },
  { NC_("section", "Descriptions"), LIMA_PROJECT_DESCRIPTIONS, print_descriptions },
  { NC_("section", "Flows"), -1, print_flows },
};

static const Section lists[] = {
  { NC_("section", "Results"), LIMA_PROJECT_RESULTS, NULL },
  { NC_("section", "Locations"), LIMA_PROJECT_LOCATIONS, NULL },
  { NC_("section", "Documents"), LIMA_PROJECT_DOCUMENTS, NULL },
  { NC_("section", "Related activities"), LIMA_PROJECT_RELATED, NULL },
  { NC_("section", "Policy markers"), LIMA_PROJECT_MARKERS, NULL },
  { NC_("section", "Tags"), LIMA_PROJECT_TAGS, NULL },
  { NC_("section", "Other identifiers"), LIMA_PROJECT_OTHER_IDENTIFIERS, NULL },
};

static void
add_section (const LimaProjectPrint *self, const Section *section, GPtrArray *missing)
{
  const LimaItems *items = section->field < 0 ? NULL : LIMA_BLOCK_GET (self->project, LimaItems *, &lima_project_table.fields[section->field]);

  if (section->field >= 0 && lima_items_get_n (items) == 0)
    {
      g_ptr_array_add (missing, (gpointer) C_("section", section->title));
      return;
    }
  lima_paper_add_heading (self->paper, 2, C_("section", section->title));
  if (section->print != NULL)
    section->print (self);
  else
    lima_project_print_items (self, items);
}

/* What the sections say of the project's own fields; all others, those of the future too, are under "Classification". */
static guint64
get_told (void)
{
  static const guint others[] = {
    LIMA_PROJECT_IDENTIFIER,    LIMA_PROJECT_TITLE,         LIMA_PROJECT_STATUS,        LIMA_PROJECT_ILLUSTRATIVE, LIMA_PROJECT_REPORTER_REF,
    LIMA_PROJECT_REPORTER_NAME, LIMA_PROJECT_REPORTER_TYPE, LIMA_PROJECT_REPORTER_SECONDARY, LIMA_PROJECT_PLANNED_START,
    LIMA_PROJECT_ACTUAL_START,  LIMA_PROJECT_PLANNED_END,   LIMA_PROJECT_ACTUAL_END,    LIMA_PROJECT_OFFICER,      LIMA_PROJECT_UNIT,
    LIMA_PROJECT_PARTICIPANTS,  LIMA_PROJECT_PLACES,        LIMA_PROJECT_SECTORS,       LIMA_PROJECT_THEMES,       LIMA_PROJECT_DESCRIPTIONS,
    LIMA_PROJECT_FLOWS,         LIMA_PROJECT_UPDATED,       LIMA_PROJECT_UNREAD,
  };
  guint64 told = 0;

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    told |= LIMA_PROJECT_PRINT_FIELD (others[i]);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    told |= LIMA_PROJECT_PRINT_FIELD (lists[i].field);
  return told;
}

static void
add_more (const LimaProjectPrint *self, GPtrArray *missing)
{
  LimaPaperTable *more = lima_paper_table_new_pairs (), *kept = list_kept (self);

  lima_project_print_add_pairs (self, more, &self->project->head, 0, get_told ());
  if (lima_paper_table_get_n_rows (more) > 0)
    {
      lima_paper_add_heading (self->paper, 2, C_("section", "Classification and notes"));
      lima_paper_take_table (self->paper, g_steal_pointer (&more));
    }
  else
    g_ptr_array_add (missing, (gpointer) C_("section", "Classification and notes"));
  if (lima_paper_table_get_n_rows (kept) > 0)
    {
      lima_paper_add_heading (self->paper, 2, C_("section", "Kept as they are"));
      lima_paper_add_note (self->paper, _("The program makes nothing of these. It keeps them and writes them back."));
      lima_paper_take_table (self->paper, g_steal_pointer (&kept));
    }
  g_clear_pointer (&more, lima_paper_table_free);
  g_clear_pointer (&kept, lima_paper_table_free);
}

/* ---- Source and definitions ---- */

static char *
tell_source (const LimaProjectPrint *self)
{
  const char *name = text_of (self, self->project->reporter_name);
  g_autofree char *updated = tell_updated (self);

  if (name == NULL || *name == '\0')
    name = lima_atom_text (self->project->reporter_ref);
  if (name == NULL)
    return g_strdup (_("as recorded in the portfolio; who reports it is not recorded"));
  if (updated == NULL)
    /* Translators: the source of a project: 1 the organisation that reports it */
    return lima_report_fill (self->format, _("as reported by %1$s"), name, NULL);
  /* Translators: the source of a project: 1 the organisation that reports it, 2 a day */
  return lima_report_fill (self->format, _("as reported by %1$s, last updated %2$s"), name, updated, NULL);
}

static char *
tell_unit (const LimaProjectPrint *self)
{
  const char *to = lima_atom_text (lima_facts_get_currency (self->options->facts));
  g_autofree char *currency = NULL;

  if (to == NULL)
    return g_strdup (_("whole amounts in the currency that each names; unlike currencies are never added"));
  currency = lima_report_words_currency (self->format, lima_format_get_language (self->format), to);
  /* Translators: the unit of the sums of a project: 1 a currency */
  return lima_report_fill (self->format, _("sums by year and measure in %1$s where a rate is known; flows in the currency that each names"), currency, NULL);
}

static void
add_definitions (const LimaProjectPrint *self, GPtrArray *missing)
{
  g_autofree char *source = tell_source (self), *unit = tell_unit (self), *period = lima_project_print_years (self);
  LimaPaperTable *table = lima_paper_table_new_pairs ();

  lima_paper_add_heading (self->paper, 2, _("Source and definitions"));
  lima_paper_table_add_pair (table, _("Source"), source);
  lima_paper_table_add_pair (table, _("Unit"), unit);
  lima_paper_table_add_pair (table, _("Period"), period);
  for (LimaMoney which = 0; which < LIMA_N_MONEY; which++)
    if (lima_project_print_has_money (self, which))
      lima_paper_table_add_pair (table, lima_project_money_get_label (which), lima_report_words_measure (lima_project_money_get_measure (which)));
  if (missing->len > 0)
    {
      g_autofree char *names = NULL;

      g_ptr_array_add (missing, NULL);
      names = lima_format_list (self->format, (const char *const *) missing->pdata);
      lima_paper_table_add_pair (table, _("Not recorded"), names);
    }
  lima_paper_take_table (self->paper, table);
}

/* ---- The paper ---- */

/**
 * lima_report_project_paper_new:
 * @options: what is reported; findings, query, measure and the mark of the portfolio are not looked at
 * @project: its number in the snapshot
 *
 * Prints one project: all that it holds, money by currency and year, what is not recorded, the source and the definitions. It is marked as
 * illustrative where the project is. May run in a thread.
 *
 * Returns: (transfer full): a document that is laid out
 */
LimaPaper *
lima_report_project_paper_new (const LimaReportPortfolioPaper *options, guint project)
{
  LimaProjectPrint self = { .options = options, .row = project };
  g_autoptr(GPtrArray) missing = g_ptr_array_new ();

  g_return_val_if_fail (options != NULL && options->format != NULL && options->facts != NULL && options->snapshot != NULL, NULL);
  g_return_val_if_fail (project < lima_snapshot_get_n (options->snapshot, LIMA_RECORD_PROJECT), NULL);

  self.format = options->format;
  self.project = (const LimaProject *) lima_snapshot_get (options->snapshot, LIMA_RECORD_PROJECT, project);
  self.words = (LimaFieldWords) { self.format, lima_facts_get_themes (options->facts), self.project->language };
  self.paper = new_paper (&self);
  add_head (&self);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    add_section (&self, &sections[i], missing);
  if (lima_flow_list_count (self.project->flows, TRUE) > 0)
    {
      lima_paper_add_heading (self.paper, 2, C_("section", "Budgets and planned disbursements"));
      lima_project_print_flows (&self, TRUE);
    }
  else
    g_ptr_array_add (missing, (gpointer) C_("section", "Budgets and planned disbursements"));
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    add_section (&self, &lists[i], missing);
  add_more (&self, missing);
  add_definitions (&self, missing);
  lima_paper_lay_out (self.paper);
  return self.paper;
}

/**
 * lima_report_project_find:
 * @options: what is reported
 * @key: an IATI identifier, or the id of a record
 * @project: (out): its number in the snapshot, set on success only
 *
 * Of several reports of one activity, the one that counts is found.
 *
 * Returns: whether there is such a project
 */
gboolean
lima_report_project_find (const LimaReportPortfolioPaper *options, const char *key, guint *project)
{
  guint n, found = G_MAXUINT;
  g_autofree char *trimmed = NULL;

  g_return_val_if_fail (options != NULL && options->facts != NULL && options->snapshot != NULL && key != NULL && project != NULL, FALSE);

  n = lima_snapshot_get_n (options->snapshot, LIMA_RECORD_PROJECT);
  trimmed = g_strstrip (g_strdup (key));
  for (guint i = 0; i < n && *trimmed != '\0'; i++)
    {
      const LimaIdentity *identity = &lima_facts_get_project (options->facts, i)->identity;

      if (g_strcmp0 (identity->identifier, trimmed) == 0 && (found == G_MAXUINT || identity->fate == LIMA_FATE_COUNTS))
        found = i;
    }
  for (guint i = 0; i < n && found == G_MAXUINT; i++)
    if (g_str_equal (lima_block_get_id (lima_snapshot_get (options->snapshot, LIMA_RECORD_PROJECT, i)), trimmed))
      found = i;
  if (found == G_MAXUINT)
    return FALSE;
  *project = found;
  return TRUE;
}
