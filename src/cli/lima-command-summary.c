/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-command.h"

#include <lima-csv.h>
#include <lima-format.h>
#include <lima-i18n.h>
#include <lima-result.h>

#include <json-glib/json-glib.h>
#include <string.h>

/* A summary on its way out. */
typedef struct
{
  const LimaQuestion *question;
  const LimaFacts *facts;
  const LimaResult *result;
} Summary;

static const char *
text_of (LimaAtom atom)
{
  const char *text = lima_atom_text (atom);

  return text == NULL ? "" : text;
}

/* A label on one line: control characters become blanks. */
static char *
get_label (const Summary *self, const LimaResultRow *row, guint dimension)
{
  char *label = lima_result_get_label (self->result, self->facts, row, dimension, NULL);

  for (char *p = label; *p != '\0'; p++)
    if ((guchar) *p < 0x20 || *p == 0x7f)
      *p = ' ';
  return label;
}

static void
build_string (JsonBuilder *builder, const char *member, const char *text)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, text);
}

static void
build_count (JsonBuilder *builder, const char *member, guint count)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_int_value (builder, count);
}

static void
build_row (const Summary *self, JsonBuilder *builder, const LimaResultRow *row)
{
  char buffer[LIMA_DECIMAL_BUFFER];
  guint n_by = self->result->query.n_by;
  gboolean by_donor = FALSE;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "key");
  json_builder_begin_array (builder);
  for (guint d = 0; d < n_by; d++)
    {
      json_builder_add_string_value (builder, text_of (row->keys[d]));
      by_donor = by_donor || self->result->query.by[d] == LIMA_DIMENSION_DONOR;
    }
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "label");
  json_builder_begin_array (builder);
  for (guint d = 0; d < n_by; d++)
    {
      g_autofree char *label = get_label (self, row, d);

      json_builder_add_string_value (builder, label);
    }
  json_builder_end_array (builder);
  build_string (builder, "currency", text_of (row->currency));
  build_string (builder, "amount", lima_sum_shortest (&row->amount, buffer));
  build_count (builder, "projects", row->projects);
  if (by_donor && row->own)
    {
      json_builder_set_member_name (builder, "own");
      json_builder_add_boolean_value (builder, TRUE);
    }
  json_builder_end_object (builder);
}

static void
build_sums (JsonBuilder *builder, const char *member, const GArray *sums, gboolean with_flows)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (guint i = 0; i < sums->len; i++)
    {
      const LimaResultSum *sum = &g_array_index (sums, LimaResultSum, i);
      char buffer[LIMA_DECIMAL_BUFFER];

      json_builder_begin_object (builder);
      build_string (builder, "currency", text_of (sum->currency));
      build_string (builder, "amount", lima_sum_shortest (&sum->amount, buffer));
      if (with_flows)
        build_count (builder, "flows", sum->flows);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
build_head (const Summary *self, JsonBuilder *builder)
{
  build_count (builder, "projects", self->result->projects);
  build_string (builder, "measure", self->question->measure);
  json_builder_set_member_name (builder, "by");
  json_builder_begin_array (builder);
  for (guint d = 0; d < self->result->query.n_by; d++)
    json_builder_add_string_value (builder, lima_dimension_get_name (self->result->query.by[d]));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "currency");
  if (lima_facts_get_currency (self->facts) == 0)
    json_builder_add_null_value (builder);
  else
    json_builder_add_string_value (builder, text_of (lima_facts_get_currency (self->facts)));
  if (self->question->year_start == NULL && !self->question->bienniums)
    return;
  build_count (builder, "year_start", lima_facts_get_first_month (self->facts));
  build_count (builder, "year_span", self->result->query.year_span);
}

static char *
write_json (const Summary *self)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonGenerator) generator = json_generator_new ();
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  build_head (self, builder);
  json_builder_set_member_name (builder, "rows");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->result->rows->len; i++)
    build_row (self, builder, &g_array_index (self->result->rows, LimaResultRow, i));
  json_builder_end_array (builder);
  build_sums (builder, "totals", self->result->totals, FALSE);
  build_sums (builder, "undated", self->result->undated, TRUE);
  build_sums (builder, "unconverted", self->result->unconverted, TRUE);
  json_builder_set_member_name (builder, "problems");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->result->problems->len; i++)
    {
      const LimaResultProblem *problem = &g_array_index (self->result->problems, LimaResultProblem, i);

      json_builder_begin_object (builder);
      build_string (builder, "kind", lima_trouble_get_name (problem->kind));
      build_count (builder, "count", problem->count);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  text = json_generator_to_data (generator, NULL);
  return g_strconcat (text, "\n", NULL);
}

static char *
write_csv (const Summary *self)
{
  g_autoptr(GString) csv = g_string_new (NULL);
  const LimaQuery *query = &self->result->query;

  for (guint d = 0; d < query->n_by; d++)
    {
      g_autofree char *label = g_strconcat (lima_dimension_get_name (query->by[d]), "-label", NULL);

      lima_csv_append_cell (csv, lima_dimension_get_name (query->by[d]));
      lima_csv_append_cell (csv, label);
    }
  lima_csv_append_cell (csv, "currency");
  lima_csv_append_cell (csv, "amount");
  lima_csv_append_cell (csv, "projects");
  lima_csv_end_line (csv);
  for (guint i = 0; i < self->result->rows->len; i++)
    {
      const LimaResultRow *row = &g_array_index (self->result->rows, LimaResultRow, i);
      char buffer[LIMA_DECIMAL_BUFFER], count[16];

      for (guint d = 0; d < query->n_by; d++)
        {
          g_autofree char *label = get_label (self, row, d);

          lima_csv_append_cell (csv, text_of (row->keys[d]));
          lima_csv_append_cell (csv, label);
        }
      g_snprintf (count, sizeof count, "%u", row->projects);
      lima_csv_append_cell (csv, text_of (row->currency));
      lima_csv_append_cell (csv, lima_sum_shortest (&row->amount, buffer));
      lima_csv_append_cell (csv, count);
      lima_csv_end_line (csv);
    }
  return g_strdup (csv->str);
}

/* ---- for people ---------------------------------------------------------------------------------------------------------- */

#define MOST_BY 2
#define MOST_CELLS (MOST_BY + 2)

/* A table whose first columns are words and whose last two are numbers. */
typedef struct
{
  GPtrArray *cells;
  guint n_columns;
} Lines;

static void
add_cell (Lines *self, char *text)
{
  g_ptr_array_add (self->cells, text);
}

static void
pad (GString *out, const char *text, glong width, gboolean right)
{
  glong blanks = MAX (width - g_utf8_strlen (text, -1), 0);

  if (!right)
    g_string_append (out, text);
  for (glong i = 0; i < blanks; i++)
    g_string_append_c (out, ' ');
  if (right)
    g_string_append (out, text);
}

static void
print_lines (const Lines *self, GString *out)
{
  glong widths[MOST_CELLS] = { 0 };

  for (guint i = 0; i < self->cells->len; i++)
    widths[i % self->n_columns] = MAX (widths[i % self->n_columns], g_utf8_strlen (g_ptr_array_index (self->cells, i), -1));
  for (guint i = 0; i < self->cells->len; i++)
    {
      guint column = i % self->n_columns;

      pad (out, g_ptr_array_index (self->cells, i), widths[column], column + 2 >= self->n_columns);
      g_string_append (out, column + 1 == self->n_columns ? "\n" : "  ");
    }
}

/* How many places all amounts of a column have: none, or at least two, so that points stand below each other. */
static int
column_decimals (const GArray *rows)
{
  gsize most = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      char buffer[LIMA_DECIMAL_BUFFER];
      const char *point = strchr (lima_sum_shortest (&g_array_index (rows, LimaResultRow, i).amount, buffer), '.');

      most = MAX (most, point == NULL ? 0 : strlen (point + 1));
    }
  return most == 0 ? 0 : MAX ((int) most, 2);
}

static void
add_line (const Summary *self, Lines *lines, const LimaResultRow *row, LimaFormat *format, int decimals)
{
  for (guint d = 0; d < self->result->query.n_by; d++)
    {
      g_autofree char *label = get_label (self, row, d);
      const char *key = lima_atom_text (row->keys[d]);
      LimaDimensionKind dimension = self->result->query.by[d];
      gboolean with_key = key != NULL && strcmp (key, label) != 0 &&
                          (dimension == LIMA_DIMENSION_SECTOR || dimension == LIMA_DIMENSION_COUNTRY);

      add_cell (lines, with_key ? g_strdup_printf ("%s  %s", key, label) : g_steal_pointer (&label));
    }
  if (self->result->query.n_by == 0)
    add_cell (lines, lima_measure_get_label (self->question->measure));
  add_cell (lines, lima_format_money (format, &row->amount, text_of (row->currency), decimals));
  add_cell (lines, lima_format_integer (format, row->projects));
}

static void
add_heading (const Summary *self, Lines *lines)
{
  for (guint d = 0; d < self->result->query.n_by; d++)
    add_cell (lines, g_strdup (lima_dimension_get_label (self->result->query.by[d])));
  if (self->result->query.n_by == 0)
    add_cell (lines, g_strdup (""));
  add_cell (lines, self->result->query.n_by == 0 ? g_strdup (_("Amount")) : lima_measure_get_label (self->question->measure));
  add_cell (lines, g_strdup (_("Projects")));
}

static void
print_sums (GString *out, const GArray *sums, LimaFormat *format, const char *title)
{
  for (guint i = 0; i < sums->len; i++)
    {
      const LimaResultSum *sum = &g_array_index (sums, LimaResultSum, i);
      g_autofree char *money = lima_format_money (format, &sum->amount, text_of (sum->currency), -1);

      g_string_append_printf (out, "%s  %s\n", title, money);
    }
}

/* The largest first, one currency behind the other, what is unknown last. */
static int
compare_amounts (gconstpointer a, gconstpointer b)
{
  const LimaResultRow *x = a, *y = b;
  int order = strcmp (text_of (x->currency), text_of (y->currency));

  if (order != 0)
    return order;
  if ((x->keys[0] == 0) != (y->keys[0] == 0))
    return x->keys[0] == 0 ? 1 : -1;
  return lima_sum_compare (&y->amount, &x->amount);
}

/* The rows as people want them: by amount, unless their keys have an order of their own. */
static GArray *
sort_rows (const LimaResult *result)
{
  GArray *rows = g_array_copy (result->rows);
  LimaDimensionKind dimension = result->query.by[0];

  if (result->query.n_by == 1 && dimension != LIMA_DIMENSION_YEAR && dimension != LIMA_DIMENSION_SIZE)
    g_array_sort (rows, compare_amounts);
  return rows;
}

static char *
write_text (const Summary *self)
{
  g_autoptr(LimaFormat) format = lima_format_new (lima_format_program_language ());
  g_autoptr(GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GString) out = g_string_new (NULL);
  g_autoptr(GArray) rows = sort_rows (self->result);
  g_autofree char *count = lima_format_integer (format, self->result->projects);
  int decimals = column_decimals (rows);
  Lines lines = { cells, MAX (self->result->query.n_by, 1) + 2 };

  g_string_append_printf (out, P_("%s project\n\n", "%s projects\n\n", self->result->projects), count);
  add_heading (self, &lines);
  for (guint i = 0; i < rows->len; i++)
    add_line (self, &lines, &g_array_index (rows, LimaResultRow, i), format, decimals);
  print_lines (&lines, out);
  g_string_append_c (out, '\n');
  print_sums (out, self->result->totals, format, _("Total"));
  print_sums (out, self->result->undated, format, _("Left out, without a date:"));
  print_sums (out, self->result->unconverted, format, _("Not converted, no rate:"));
  for (guint i = 0; i < self->result->problems->len; i++)
    {
      const LimaResultProblem *problem = &g_array_index (self->result->problems, LimaResultProblem, i);

      g_string_append_printf (out, "%s  %u\n", lima_trouble_get_name (problem->kind), problem->count);
    }
  return g_strdup (out->str);
}

static LimaExit
answer (const LimaQuestion *question, const char *format, char **paths)
{
  g_autoptr(LimaInput) input = lima_command_read_figures (paths, &question->facts);
  g_autoptr(LimaResult) result = NULL;
  g_autofree char *text = NULL;
  Summary summary = { question, input->facts, NULL };

  lima_command_say (input, 10);
  if (lima_command_exit (input) == LIMA_EXIT_FAILED)
    return LIMA_EXIT_FAILED;
  summary.result = result = lima_facts_query (input->facts, &question->query, NULL, NULL);
  if (strcmp (format, "json") == 0)
    text = write_json (&summary);
  else
    text = strcmp (format, "csv") == 0 ? write_csv (&summary) : write_text (&summary);
  if (!lima_command_print (text, -1))
    return LIMA_EXIT_FAILED;
  return lima_result_get_severity (result) == LIMA_SEVERITY_ERROR ? LIMA_EXIT_MISSING : lima_command_exit (input);
}

/**
 * lima_command_summary:
 *
 * "lima-portfolio summary".
 *
 * Returns: what to exit with
 */
LimaExit
lima_command_summary (int argc, char **argv)
{
  g_auto(LimaQuestion) question = { 0 };
  g_autofree char *by = NULL;
  g_autofree char *format = NULL;
  const GOptionEntry entries[] = {
    { "by", 0, 0, G_OPTION_ARG_STRING, &by,
      N_("Break down by one or two of region, country, donor, reporter, theme, sector, sdg, status, year, currency, size, programme"),
      N_("DIM[,DIM]") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_("text, json or csv"), N_("FORMAT") },
    { NULL, 0, 0, G_OPTION_ARG_NONE, NULL, NULL, NULL },
  };
  GOptionContext *context = g_option_context_new (_("FILE…"));

  g_option_context_set_summary (context, _("Adds up the money in portfolio and IATI files, read as one portfolio."));
  g_option_context_set_description (context, _("Examples:\n"
                                               "  lima-portfolio summary unido.xml --by region\n"
                                               "  lima-portfolio summary a.xml b.xml --measure budget --years 2014-2016 --currency EUR\n"
                                               "  lima-portfolio summary portfolio.lima --by donor,theme --format csv"));
  g_option_context_set_main_group (context, lima_question_group (&question));
  g_option_context_add_main_entries (context, entries, LIMA_TEXT_DOMAIN);
  if (!lima_command_parse (context, &argc, &argv) || !lima_question_settle (&question))
    return LIMA_EXIT_FAILED;
  if (format == NULL)
    format = g_strdup ("text");
  if (by != NULL && (!lima_query_parse_by (&question.query, by) || question.query.n_by > MOST_BY))
    return lima_command_refuse (_("“%s” are no breakdowns; see lima-portfolio summary --help."), by);
  if (strcmp (format, "text") != 0 && strcmp (format, "json") != 0 && strcmp (format, "csv") != 0)
    return lima_command_refuse (_("There is no format “%s”; there are text, json and csv."), format);
  if (argc < 2)
    return lima_command_refuse (_("Name at least one file; see lima-portfolio summary --help."));
  return answer (&question, format, argv + 1);
}
