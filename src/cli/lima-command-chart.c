/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-command.h"

#include <lima-atomic.h>
#include <lima-chart-layout.h>
#include <lima-i18n.h>
#include <lima-report-cross.h>
#include <lima-report-pairs-table.h>
#include <lima-report-picture.h>
#include <lima-report-sizes.h>
#include <lima-report-table.h>
#include <lima-thumbnail.h>

#include <string.h>

#define PIXELS_PER_MM (96 / 25.4)
#define DEFAULT_WIDTH_MM 180
#define LEAST_MM 40
#define MOST_MM 2000
#define PIXELS_PER_INCH 96.0
#define DEFAULT_DPI 192
#define LEAST_DPI 36
#define MOST_DPI 1200
#define LEAST_THUMBNAIL 16
#define MOST_THUMBNAIL 2048

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
  char *kind_name;
  char *by;
  char *compare_years;
  char *compare_file;
  LimaPictureKind kind;
  double width;
  double height;
  int dpi;
  int thumbnail; /* pixels of its sides, 0 for none */
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

/* The breakdown that the name stands for comes first, and others behind it; where it is among them, their order is the one asked for. */
static gboolean
add_breakdowns (LimaQuery *query, const char *by)
{
  LimaQuery asked = *query;
  LimaDimensionKind named = query->by[0];

  if (!lima_query_parse_by (&asked, by))
    return FALSE;
  for (guint i = 0; i < asked.n_by; i++)
    if (asked.by[i] == named)
      {
        *query = asked;
        return TRUE;
      }
  if (asked.n_by == LIMA_QUERY_MAX_BY)
    return FALSE;
  memcpy (query->by + 1, asked.by, asked.n_by * sizeof *query->by);
  query->n_by = asked.n_by + 1;
  return TRUE;
}

static LimaPictureKind
default_kind (const LimaQuery *query)
{
  if (query->n_by > 1)
    return LIMA_PICTURE_HEAT;
  return query->by[0] == LIMA_DIMENSION_YEAR ? LIMA_PICTURE_COLUMNS : LIMA_PICTURE_BARS;
}

static LimaReportChartOptions
options_of (const Chart *self, LimaFormat *format, LimaSnapshot *snapshot, const LimaInput *input)
{
  return (LimaReportChartOptions) {
    .format = format,
    .language = lima_format_get_language (format),
    .measure = self->question.measure,
    .snapshot = snapshot,
    .illustrative = input->illustrative,
  };
}

static LimaDrawing *
lay_out (const Chart *self, const LimaReportPicture *picture)
{
  LimaChartTheme theme;

  lima_chart_theme_init (&theme, LIMA_CHART_PAPER);
  return lima_report_picture_layout (picture, &theme, self->width * PIXELS_PER_MM, self->height * PIXELS_PER_MM, LIMA_CHART_ALL);
}

static GBytes *
paint_drawing (const Chart *self, LimaDrawing *drawing, GError **error)
{
  if (g_str_has_suffix (self->output, ".svg"))
    return lima_drawing_to_svg (drawing);
  if (g_str_has_suffix (self->output, ".pdf"))
    return lima_drawing_to_pdf (drawing, error);
  return lima_drawing_to_png (drawing, self->dpi / PIXELS_PER_INCH, error);
}

static GBytes *
paint (const Chart *self, const LimaReportPicture *picture, GError **error)
{
  g_autoptr(LimaDrawing) drawing = lay_out (self, picture);

  return paint_drawing (self, drawing, error);
}

/* ---- Two side by side ---- */

/* What is compared, and with what. */
typedef struct
{
  LimaInput *input;
  LimaSnapshot *snapshot;
  LimaResult *result;
  char *name;
} Side;

static void
side_clear (Side *self)
{
  g_clear_pointer (&self->result, lima_result_free);
  g_clear_pointer (&self->snapshot, lima_snapshot_unref);
  g_clear_pointer (&self->input, lima_input_free);
  g_clear_pointer (&self->name, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Side, side_clear)

/* A portfolio by its title, or by its file. */
static char *
name_portfolio (const Side *side, LimaFormat *format, const char *path)
{
  const LimaHead *head = side->snapshot == NULL ? NULL : lima_snapshot_get_head (side->snapshot);
  const char *title = head == NULL ? NULL : lima_text_get (head->title, lima_format_get_language (format));

  return title != NULL && *title != '\0' ? g_strdup (title) : g_path_get_basename (path);
}

static char *
name_years (const Chart *self, const LimaQuery *query, const char *given)
{
  return g_strdup (given != NULL ? given : query->first_year == 0 ? _("all years") : self->question.years);
}

/* The first side is what is compared with: other years of the same files, or another file of the same years. */
static gboolean
fill_first (const Chart *self, Side *first, const LimaInput *input, LimaFormat *format)
{
  LimaQuery query = self->question.query;
  char *paths[] = { self->compare_file, NULL };

  if (self->compare_years != NULL)
    lima_query_parse_years (&query, self->compare_years);
  if (self->compare_file != NULL)
    {
      first->input = lima_command_read_figures (paths, &self->question.facts);
      lima_command_say (first->input, 10);
      if (lima_command_exit (first->input) == LIMA_EXIT_FAILED)
        return FALSE;
      input = first->input;
    }
  first->snapshot = input->portfolio == NULL ? NULL : lima_portfolio_snapshot (input->portfolio);
  first->result = lima_facts_query (input->facts, &query, NULL, NULL);
  first->name = self->compare_file != NULL ? name_portfolio (first, format, self->compare_file) : name_years (self, &query, self->compare_years);
  return TRUE;
}

static void
fill_second (const Chart *self, Side *second, const LimaInput *input, LimaFormat *format, const char *path)
{
  second->snapshot = input->portfolio == NULL ? NULL : lima_portfolio_snapshot (input->portfolio);
  second->result = lima_facts_query (input->facts, &self->question.query, NULL, NULL);
  second->name = self->compare_file != NULL ? name_portfolio (second, format, path) : name_years (self, &self->question.query, NULL);
}

static GBytes *
paint_pairs (const Chart *self, const LimaPairs *pairs, GError **error)
{
  g_autoptr(LimaDrawing) drawing = NULL;
  LimaChartTheme theme;

  lima_chart_theme_init (&theme, LIMA_CHART_PAPER);
  drawing = lima_pairs_layout (pairs, &theme, self->width * PIXELS_PER_MM, self->height * PIXELS_PER_MM, LIMA_CHART_ALL);
  return paint_drawing (self, drawing, error);
}

/* The numbers of both sides, of all rows, in the currency that is compared. */
static GBytes *
write_pairs (const LimaReportPairsSide sides[2], const LimaReportChartOptions *options, GError **error)
{
  g_autoptr(LimaReportPairsTable) table = lima_report_pairs_table_new (&sides[0], &sides[1], options, error);
  char *text = table == NULL ? NULL : lima_report_pairs_table_to_csv (table);

  return text == NULL ? NULL : g_bytes_new_take (text, strlen (text));
}

static GBytes *
compare (const Chart *self, const LimaInput *input, LimaFormat *format, const LimaReportChartOptions *options, const char *path, GError **error)
{
  g_auto(Side) first = { 0 }, second = { 0 };
  LimaReportPairsSide sides[2];
  g_autoptr(LimaPairs) pairs = NULL;

  if (!fill_first (self, &first, input, format))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("“%s” could not be read."), self->compare_file);
      return NULL;
    }
  fill_second (self, &second, input, format, path);
  sides[0] = (LimaReportPairsSide) { first.input != NULL ? first.input->facts : input->facts, first.result, first.snapshot, first.name };
  sides[1] = (LimaReportPairsSide) { input->facts, second.result, second.snapshot, second.name };
  if (g_str_has_suffix (self->output, ".csv"))
    return write_pairs (sides, options, error);
  pairs = lima_report_pairs_new (&sides[0], &sides[1], options, error);
  return pairs == NULL ? NULL : paint_pairs (self, pairs, error);
}

/* The numbers, of all rows and in all currencies; those of a picture of project sizes are what it draws. */
static GBytes *
write_numbers (const LimaReportPicture *picture, const LimaQuery *query, const LimaFacts *facts, const LimaReportChartOptions *options)
{
  const LimaReportSizes *sizes = lima_report_picture_get_sizes (picture);
  g_autoptr(LimaResult) result = NULL;
  g_autoptr(LimaReportTable) table = NULL;
  g_autoptr(LimaReportCross) cross = NULL;
  char *text;

  if (sizes != NULL)
    text = lima_report_sizes_to_csv (sizes);
  else if (query->n_by == 1)
    {
      result = lima_facts_query (facts, query, NULL, NULL);
      table = lima_report_table_new (facts, result, options);
      text = lima_report_table_to_csv (table);
    }
  else
    {
      cross = lima_report_cross_new (facts, query, options, NULL, NULL);
      text = lima_report_cross_to_csv (cross);
    }
  return g_bytes_new_take (text, strlen (text));
}

static gboolean
write_bytes (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  gsize size;
  gconstpointer bytes = g_bytes_get_data (data, &size);

  return g_output_stream_write_all (stream, bytes, size, NULL, cancellable, error);
}

/* The desktop takes any exit but 0 for no picture, and has a file to write to that is named in its own way. */
static LimaExit
write_thumbnail (const Chart *self, const LimaReportPicture *picture)
{
  g_autoptr(LimaDrawing) drawing = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  LimaChartTheme theme;

  lima_chart_theme_init (&theme, LIMA_CHART_PAPER);
  drawing = lima_thumbnail_layout (lima_report_picture_get_words (picture), &theme);
  if (drawing == NULL)
    return lima_command_refuse (_("There is no amount to draw."));
  bytes = lima_drawing_to_png (drawing, self->thumbnail / LIMA_THUMBNAIL_SIDE, &error);
  if (bytes == NULL || !lima_atomic_write (self->output, write_bytes, bytes, NULL, &error))
    return lima_command_refuse ("%s", error->message);
  return LIMA_EXIT_DONE;
}

static LimaExit
draw (const Chart *self, char **paths)
{
  g_autoptr(LimaInput) input = lima_command_read_figures (paths, &self->question.facts);
  g_autoptr(LimaFormat) format = lima_format_new (lima_format_program_language ());
  g_autoptr(LimaSnapshot) snapshot = NULL;
  g_autoptr(LimaReportPicture) picture = NULL;
  g_autoptr(GBytes) bytes = NULL;
  LimaReportChartOptions options;
  g_autoptr(GError) error = NULL;

  lima_command_say (input, 10);
  if (lima_command_exit (input) == LIMA_EXIT_FAILED)
    return LIMA_EXIT_FAILED;
  snapshot = input->portfolio == NULL ? NULL : lima_portfolio_snapshot (input->portfolio);
  options = options_of (self, format, snapshot, input);
  picture = lima_report_picture_new (self->kind, input->facts, &self->question.query, &options, NULL, NULL);
  if (self->thumbnail > 0)
    return write_thumbnail (self, picture);
  if (self->compare_years != NULL || self->compare_file != NULL)
    bytes = compare (self, input, format, &options, paths[0], &error);
  else if (g_str_has_suffix (self->output, ".csv"))
    bytes = write_numbers (picture, &self->question.query, input->facts, &options);
  else
    bytes = paint (self, picture, &error);
  if (bytes == NULL || !lima_atomic_write (self->output, write_bytes, bytes, NULL, &error))
    return lima_command_refuse ("%s", error->message);
  return lima_result_get_severity (lima_report_picture_get_result (picture)) == LIMA_SEVERITY_ERROR ? LIMA_EXIT_MISSING : lima_command_exit (input);
}

static gboolean
is_size (double mm)
{
  return mm >= LEAST_MM && mm <= MOST_MM;
}

static gboolean
is_output (const char *name)
{
  return g_str_has_suffix (name, ".svg") || g_str_has_suffix (name, ".pdf") || g_str_has_suffix (name, ".png") || g_str_has_suffix (name, ".csv");
}

/* Two breakdowns side by side are bars. */
static LimaExit
settle_comparison (Chart *self)
{
  LimaQuery query = self->question.query;

  if (self->compare_years != NULL && self->compare_file != NULL)
    return lima_command_refuse (_("--compare-years and --compare-with do not go together: a comparison has two sides."));
  if (self->kind_name != NULL || query.n_by != 1 || query.by[0] == LIMA_DIMENSION_CURRENCY)
    return lima_command_refuse (_("A comparison has one breakdown, and is drawn as pairs of bars."));
  if (self->compare_years != NULL && !lima_query_parse_years (&query, self->compare_years))
    return lima_command_refuse (_("“%s” are no years; write 2014 or 2014-2016."), self->compare_years);
  return LIMA_EXIT_DONE;
}

/* What is drawn, and how. */
static LimaExit
settle_kind (Chart *self)
{
  LimaQuery *query = &self->question.query;
  const char *obstacle;

  if (self->by != NULL && !add_breakdowns (query, self->by))
    return lima_command_refuse (_("“%s” are no breakdowns; see lima-portfolio chart --help."), self->by);
  self->kind = default_kind (query);
  if (self->kind_name != NULL && !lima_picture_kind_parse (self->kind_name, &self->kind))
    return lima_command_refuse (_("There is no kind of chart “%s”; see lima-portfolio chart --help."), self->kind_name);
  if (self->thumbnail > 0 && (self->compare_years != NULL || self->compare_file != NULL))
    return lima_command_refuse (_("A thumbnail has one breakdown, and no kind."));
  if (self->compare_years != NULL || self->compare_file != NULL)
    return settle_comparison (self);
  if (self->thumbnail > 0 && (query->n_by != 1 || self->kind != default_kind (query)))
    return lima_command_refuse (_("A thumbnail has one breakdown, and no kind."));
  obstacle = lima_picture_kind_suits (self->kind, query);
  return obstacle != NULL ? lima_command_refuse ("%s", obstacle) : LIMA_EXIT_DONE;
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
  if (settle_kind (self) != LIMA_EXIT_DONE)
    return LIMA_EXIT_FAILED;
  if (self->output == NULL)
    return lima_command_refuse (_("--output must name the file to write; it ends in .svg, .pdf, .png or .csv."));
  if (self->thumbnail == 0 && !is_output (self->output))
    return lima_command_refuse (_("“%s” ends in none of .svg, .pdf, .png and .csv."), self->output);
  if (!is_size (self->width) || (self->height != 0 && !is_size (self->height)))
    return lima_command_refuse (_("A chart is %d to %d millimetres wide and high."), LEAST_MM, MOST_MM);
  if (self->thumbnail != 0 && (self->thumbnail < LEAST_THUMBNAIL || self->thumbnail > MOST_THUMBNAIL))
    return lima_command_refuse (_("A thumbnail has %d to %d pixels a side."), LEAST_THUMBNAIL, MOST_THUMBNAIL);
  if (self->dpi < LEAST_DPI || self->dpi > MOST_DPI)
    return lima_command_refuse (_("A picture has %d to %d pixels an inch."), LEAST_DPI, MOST_DPI);
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
  Chart self = { .width = DEFAULT_WIDTH_MM, .dpi = DEFAULT_DPI };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self.output, N_("Where to draw: a file ending in .svg, .pdf or .png; the numbers in one ending in .csv"), N_("FILE") },
    { "kind", 'k', 0, G_OPTION_ARG_STRING, &self.kind_name, N_("bars, columns, donut, treemap, map, histogram, lorenz or published; with a second breakdown stacked, whole, heat or flow, which may have a third one"), N_("KIND") },
    { "by", 'b', 0, G_OPTION_ARG_STRING, &self.by, N_("A second breakdown, as of summary"), N_("DIM[,DIM]") },
    { "compare-years", 0, 0, G_OPTION_ARG_STRING, &self.compare_years, N_("Draw these years beside those of --years"), N_("YEARS") },
    { "compare-with", 0, 0, G_OPTION_ARG_FILENAME, &self.compare_file, N_("Draw another portfolio beside this one"), N_("FILE") },
    { "width", 0, 0, G_OPTION_ARG_DOUBLE, &self.width, N_("Width in millimetres, 180 if not given"), N_("MM") },
    { "height", 0, 0, G_OPTION_ARG_DOUBLE, &self.height, N_("Height in millimetres, as high as needed if not given"), N_("MM") },
    { "dpi", 0, 0, G_OPTION_ARG_INT, &self.dpi, N_("Pixels an inch of a .png, 192 if not given"), N_("N") },
    { "thumbnail", 0, 0, G_OPTION_ARG_INT, &self.thumbnail, N_("Draw a square PNG of the first bars with this many pixels a side and no text, as file managers show"), N_("PIXELS") },
    { NULL, 0, 0, G_OPTION_ARG_NONE, NULL, NULL, NULL },
  };
  GOptionContext *context = g_option_context_new (_("NAME FILE…"));
  LimaExit exit = LIMA_EXIT_FAILED;

  g_option_context_set_summary (context, _("Draws a chart: regions, countries, donors, reporters, themes, sectors, statuses, years or sizes."));
  g_option_context_set_description (context, _("Examples:\n"
                                               "  lima-portfolio chart regions unido.xml --output regions.svg\n"
                                               "  lima-portfolio chart donors unido.xml --by region --kind stacked --output donors.pdf\n"
                                               "  lima-portfolio chart years a.xml b.xml --measure budget --currency EUR --output years.pdf"));
  g_option_context_set_main_group (context, lima_question_group (&self.question));
  g_option_context_add_main_entries (context, entries, LIMA_TEXT_DOMAIN);
  if (lima_command_parse (context, &argc, &argv))
    exit = run (&self, argc, argv);
  lima_question_clear (&self.question);
  g_free (self.output);
  g_free (self.kind_name);
  g_free (self.by);
  g_free (self.compare_years);
  g_free (self.compare_file);
  return exit;
}
