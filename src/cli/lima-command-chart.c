/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-command.h"

#include <lima-atomic.h>
#include <lima-chart-layout.h>
#include <lima-i18n.h>
#include <lima-report-chart.h>

#include <string.h>

#define PIXELS_PER_MM (96 / 25.4)
#define DEFAULT_WIDTH_MM 180
#define LEAST_MM 40
#define MOST_MM 2000
#define PNG_SCALE 2

static const struct
{
  const char *name;
  LimaDimensionKind dimension;
} charts[] = {
  { "regions", LIMA_DIMENSION_REGION },     { "countries", LIMA_DIMENSION_COUNTRY }, { "donors", LIMA_DIMENSION_DONOR },
  { "reporters", LIMA_DIMENSION_REPORTER }, { "themes", LIMA_DIMENSION_THEME },      { "sectors", LIMA_DIMENSION_SECTOR },
  { "statuses", LIMA_DIMENSION_STATUS },    { "years", LIMA_DIMENSION_YEAR },        { "sizes", LIMA_DIMENSION_SIZE },
};

/* The options of a chart. */
typedef struct
{
  LimaQuestion question;
  char *output;
  double width;
  double height;
} Chart;

static gboolean
find_chart (const char *name, LimaQuery *query)
{
  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    if (strcmp (charts[i].name, name) == 0)
      {
        query->by[0] = charts[i].dimension;
        query->n_by = 1;
        return TRUE;
      }
  return FALSE;
}

static LimaDrawing *
lay_out (const Chart *self, const LimaInput *input, const LimaResult *result)
{
  g_autoptr(LimaFormat) format = lima_format_new (lima_format_program_language ());
  g_autoptr(LimaSnapshot) snapshot = input->portfolio == NULL ? NULL : lima_portfolio_snapshot (input->portfolio);
  const LimaReportChartOptions options = {
    .format = format,
    .language = lima_format_get_language (format),
    .measure = self->question.measure,
    .snapshot = snapshot,
    .illustrative = input->illustrative,
  };
  LimaChartTable *table = lima_report_chart_new (input->facts, result, &options);
  double width = self->width * PIXELS_PER_MM, height = self->height * PIXELS_PER_MM;
  LimaChartTheme theme;
  LimaDrawing *drawing;

  lima_chart_theme_init (&theme, LIMA_CHART_PAPER);
  if (lima_report_chart_is_trend (result))
    drawing = lima_trend_layout (table, &theme, width, height, LIMA_CHART_ALL);
  else
    drawing = lima_bars_layout (table, &theme, width, height, LIMA_CHART_ALL);
  lima_chart_table_free (table);
  return drawing;
}

static GBytes *
paint (LimaDrawing *drawing, const char *output, GError **error)
{
  if (g_str_has_suffix (output, ".svg"))
    return lima_drawing_to_svg (drawing);
  if (g_str_has_suffix (output, ".pdf"))
    return lima_drawing_to_pdf (drawing, error);
  return lima_drawing_to_png (drawing, PNG_SCALE, error);
}

static gboolean
write_bytes (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  gsize size;
  gconstpointer bytes = g_bytes_get_data (data, &size);

  return g_output_stream_write_all (stream, bytes, size, NULL, cancellable, error);
}

static LimaExit
draw (const Chart *self, char **paths)
{
  g_autoptr(LimaInput) input = lima_command_read_figures (paths, &self->question.facts);
  g_autoptr(LimaResult) result = NULL;
  g_autoptr(LimaDrawing) drawing = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;

  lima_command_say (input, 10);
  if (lima_command_exit (input) == LIMA_EXIT_FAILED)
    return LIMA_EXIT_FAILED;
  result = lima_facts_query (input->facts, &self->question.query, NULL, NULL);
  drawing = lay_out (self, input, result);
  bytes = paint (drawing, self->output, &error);
  if (bytes == NULL || !lima_atomic_write (self->output, write_bytes, bytes, NULL, &error))
    return lima_command_refuse ("%s", error->message);
  return lima_result_get_severity (result) == LIMA_SEVERITY_ERROR ? LIMA_EXIT_MISSING : lima_command_exit (input);
}

static gboolean
is_size (double mm)
{
  return mm >= LEAST_MM && mm <= MOST_MM;
}

static LimaExit
run (Chart *self, int argc, char **argv)
{
  if (!lima_question_settle (&self->question))
    return LIMA_EXIT_FAILED;
  if (argc < 3)
    return lima_command_refuse (_("Name a chart and at least one file; see lima-portfolio chart --help."));
  if (!find_chart (argv[1], &self->question.query))
    return lima_command_refuse (_("There is no chart “%s”; there are regions, countries, donors, reporters, themes, sectors, statuses, years and sizes."),
                                argv[1]);
  if (self->output == NULL)
    return lima_command_refuse (_("--output must name the file to write; it ends in .svg, .pdf or .png."));
  if (!g_str_has_suffix (self->output, ".svg") && !g_str_has_suffix (self->output, ".pdf") &&
      !g_str_has_suffix (self->output, ".png"))
    return lima_command_refuse (_("“%s” ends in none of .svg, .pdf and .png."), self->output);
  if (!is_size (self->width) || (self->height != 0 && !is_size (self->height)))
    return lima_command_refuse (_("A chart is %d to %d millimetres wide and high."), LEAST_MM, MOST_MM);
  return draw (self, argv + 2);
}

/**
 * lima_command_chart:
 *
 * "lima-portfolio chart".
 *
 * Returns: what to exit with
 */
LimaExit
lima_command_chart (int argc, char **argv)
{
  Chart self = { .width = DEFAULT_WIDTH_MM };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self.output, N_("Where to draw: a file ending in .svg, .pdf or .png"), N_("FILE") },
    { "width", 0, 0, G_OPTION_ARG_DOUBLE, &self.width, N_("Width in millimetres, 180 if not given"), N_("MM") },
    { "height", 0, 0, G_OPTION_ARG_DOUBLE, &self.height, N_("Height in millimetres, as high as needed if not given"), N_("MM") },
    { NULL, 0, 0, G_OPTION_ARG_NONE, NULL, NULL, NULL },
  };
  GOptionContext *context = g_option_context_new (_("NAME FILE…"));
  LimaExit exit = LIMA_EXIT_FAILED;

  g_option_context_set_summary (context, _("Draws a chart: regions, countries, donors, reporters, themes, sectors, statuses, years or sizes."));
  g_option_context_set_description (context, _("Examples:\n"
                                               "  lima-portfolio chart regions unido.xml --output regions.svg\n"
                                               "  lima-portfolio chart years a.xml b.xml --measure budget --currency EUR --output years.pdf"));
  g_option_context_set_main_group (context, lima_question_group (&self.question));
  g_option_context_add_main_entries (context, entries, LIMA_TEXT_DOMAIN);
  if (lima_command_parse (context, &argc, &argv))
    exit = run (&self, argc, argv);
  lima_question_clear (&self.question);
  g_free (self.output);
  return exit;
}
