/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <lima-chart-view-private.h>
#include <lima-charts-answer.h>
#include <lima-charts-page-private.h>
#include <lima-charts-row.h>
#include <lima-charts-rows.h>
#include <lima-choice.h>
#include <string.h>

#include "app-fixture.h"
#include "chart-files.h"
#include "chart-fixture.h"

static char *
unido (void)
{
  const char *corpus = g_getenv ("LIMA_CORPUS");
  char *path = g_build_filename (corpus != NULL ? corpus : "", "publishers", "unido.xml", NULL);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    g_clear_pointer (&path, g_free);
  return path;
}

static LimaFigures *
read_figures (const char *path, LimaInput **input)
{
  char *paths[] = { (char *) path, NULL };
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  g_autoptr(LimaSnapshot) snapshot = NULL;

  *input = lima_input_read_whole (paths, NULL, NULL, NULL, NULL);
  g_assert_nonnull ((*input)->portfolio);
  snapshot = lima_portfolio_snapshot ((*input)->portfolio);
  return lima_figures_new (snapshot, format, LIMA_REGION_SCHEME_REPORT, 0, NULL, NULL);
}

static LimaChartsQuestion
ask (LimaDimensionKind dimension, const char *measure, int year)
{
  return (LimaChartsQuestion) { .dimension = dimension, .measure = g_intern_string (measure), .first_year = year,
                                .last_year = year, .most_rows = 500 };
}

/* ---- Answers ---- */

static guint
count_projects (LimaIndex *index, const char *filter_text)
{
  g_autoptr(LimaFilter) filter = lima_filter_parse (filter_text);
  g_autoptr(LimaFound) found = NULL;

  g_assert_nonnull (filter);
  found = lima_index_find (index, filter, NULL, LIMA_CELL_TITLE, FALSE, NULL, NULL);
  return found->n;
}

static LimaIndex *
make_index (LimaFigures *figures, const char *measure)
{
  LimaIndexOptions options = { .snapshot = figures->snapshot, .facts = figures->facts, .format = figures->format,
                               .today = lima_date_new (2026, 1, 1) };

  lima_figures_init_query (figures, &options.query, measure);
  return lima_index_new (&options, NULL, NULL);
}

/* The list that a row leads to holds as many projects as the row says. */
static void
check_rows (LimaFigures *figures, LimaIndex *index, LimaDimensionKind dimension, const char *measure, int year)
{
  LimaChartsQuestion question = ask (dimension, measure, year);
  g_autoptr(LimaChartsAnswer) answer = NULL;

  question.basis = LIMA_CHARTS_PROJECTS;
  answer = lima_charts_answer_new (figures, &question, NULL, NULL);
  g_assert_false (answer->is_published);
  g_assert_cmpuint (answer->remarks->len, ==, lima_chart_table_get_n_rows (answer->paper));
  for (guint i = 0; i < answer->result->rows->len; i++)
    {
      const LimaResultRow *row = &g_array_index (answer->result->rows, LimaResultRow, i);
      const char *key = lima_atom_text (row->keys[0]);
      g_autofree char *filter = lima_charts_answer_get_filter (answer, key != NULL ? key : "");

      g_test_message ("%s %s %d: %s", lima_dimension_get_name (dimension), measure, year, filter);
      g_assert_cmpuint (count_projects (index, filter), ==, row->projects);
    }
}

static void
test_projects_behind (void)
{
  static const LimaDimensionKind dimensions[] = { LIMA_DIMENSION_REGION, LIMA_DIMENSION_COUNTRY, LIMA_DIMENSION_DONOR,
                                                  LIMA_DIMENSION_REPORTER, LIMA_DIMENSION_THEME, LIMA_DIMENSION_SECTOR,
                                                  LIMA_DIMENSION_SDG, LIMA_DIMENSION_STATUS, LIMA_DIMENSION_YEAR };
  static const char *const measures[] = { "spend", "incoming-funds" };
  g_autofree char *path = unido ();
  g_autoptr(LimaInput) input = NULL;
  g_autoptr(LimaFigures) figures = NULL;

  if (path == NULL)
    {
      g_test_skip ("no corpus");
      return;
    }
  figures = read_figures (path, &input);
  for (guint m = 0; m < G_N_ELEMENTS (measures); m++)
    {
      g_autoptr(LimaIndex) index = make_index (figures, measures[m]);

      for (guint i = 0; i < G_N_ELEMENTS (dimensions); i++)
        {
          check_rows (figures, index, dimensions[i], measures[m], 0);
          check_rows (figures, index, dimensions[i], measures[m], 2020);
        }
      check_rows (figures, index, LIMA_DIMENSION_SIZE, measures[m], 0);
    }
}

/* Each mark of a histogram and of a curve, and the row of the table that says the same, leads to as many projects as it says. */
static void
check_sizes (LimaFigures *figures, LimaIndex *index, LimaPictureKind kind, const char *measure, int year, LimaChartsScope *scope)
{
  LimaChartsQuestion question = ask (LIMA_DIMENSION_SIZE, measure, year);
  g_autoptr(LimaChartsAnswer) answer = NULL;
  const LimaReportSizes *sizes;

  question.kind = (int) kind;
  question.scope = scope;
  answer = lima_charts_answer_new (figures, &question, NULL, NULL);
  sizes = lima_charts_answer_get_sizes (answer);
  g_assert_nonnull (sizes);
  g_assert_cmpuint (answer->rows->len, ==, lima_report_sizes_get_n (sizes));
  for (guint i = 0; i < lima_report_sizes_get_n (sizes); i++)
    {
      const LimaReportSizesRow *row = lima_report_sizes_get_row (sizes, i);
      const LimaChartsCells *cells = lima_charts_row_get_cells (g_ptr_array_index (answer->rows, i));
      g_autofree char *of_mark = lima_charts_answer_get_mark_filter (answer, (int) i), *of_row = lima_charts_answer_get_filter (answer, cells->key);

      g_test_message ("%s %s %d: %s %s", lima_picture_kind_get_name (kind), measure, year, row->label, of_mark);
      g_assert_cmpstr (of_mark, ==, of_row);
      g_assert_cmpint (of_mark != NULL, ==, row->projects > 0 && row->kind != LIMA_REPORT_SIZES_TOTAL);
      g_assert_cmpstr (cells->label, ==, row->label);
      if (of_mark != NULL)
        g_assert_cmpuint (count_projects (index, of_mark), ==, row->projects);
    }
}

static void
test_sizes (void)
{
  static const char *const measures[] = { "spend", "incoming-funds" };
  static const int years[] = { 0, 2020 };
  g_autofree char *path = unido (), *sample = fixture_sample ();
  const char *paths[] = { sample, path };

  for (guint p = 0; p < G_N_ELEMENTS (paths) && paths[p] != NULL; p++)
    {
      g_autoptr(LimaInput) input = NULL;
      g_autoptr(LimaFigures) figures = read_figures (paths[p], &input);

      for (guint m = 0; m < G_N_ELEMENTS (measures); m++)
        {
          g_autoptr(LimaIndex) index = make_index (figures, measures[m]);

          for (guint y = 0; y < G_N_ELEMENTS (years); y++)
            {
              LimaPictureKind kinds[] = { LIMA_PICTURE_HISTOGRAM, LIMA_PICTURE_LORENZ };

              for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
                {
                  LimaChartsScope scope = { .index = index, .filter = lima_filter_parse ("status=2") };

                  g_atomic_ref_count_init (&scope.ref);
                  check_sizes (figures, index, kinds[k], measures[m], years[y], NULL);
                  check_sizes (figures, index, kinds[k], measures[m], years[y], &scope);
                  lima_filter_free (scope.filter);
                }
            }
        }
    }
}

/* Rows that are put together lead to all their projects. */
static void
test_others (void)
{
  LimaChartsQuestion question = ask (LIMA_DIMENSION_COUNTRY, "spend", 0);
  g_autofree char *path = fixture_sample ();
  g_autoptr(LimaInput) input = NULL;
  g_autoptr(LimaFigures) figures = read_figures (path, &input);
  g_autoptr(LimaChartsAnswer) answer = NULL;
  g_autofree char *text = NULL;
  g_autoptr(LimaFilter) filter = NULL;

  question.most_rows = 8;
  answer = lima_charts_answer_new (figures, &question, NULL, NULL);
  text = lima_charts_answer_get_filter (answer, NULL);
  filter = lima_filter_parse (text);
  g_assert_cmpuint (lima_filter_get_n (filter, LIMA_FACET_COUNTRY), ==, answer->n_named - 8);
}

static LimaChartsRow *
find_row (const LimaChartsAnswer *answer, const char *key)
{
  for (guint i = 0; i < answer->rows->len; i++)
    if (g_strcmp0 (lima_charts_row_get_cells (g_ptr_array_index (answer->rows, i))->key, key) == 0)
      return g_ptr_array_index (answer->rows, i);
  return NULL;
}

/* Paragraph 4 as printed, and beside it what the projects add up to. */
static void
test_published (void)
{
  LimaChartsQuestion question = ask (LIMA_DIMENSION_REGION, "spend", 0);
  g_autofree char *path = fixture_sample ();
  g_autoptr(LimaInput) input = NULL;
  g_autoptr(LimaFigures) figures = read_figures (path, &input);
  g_autoptr(LimaChartsAnswer) answer = lima_charts_answer_new (figures, &question, NULL, NULL);
  const LimaChartsCells *cells = lima_charts_row_get_cells (find_row (answer, "africa"));
  const LimaChartRemark *remark = g_ptr_array_index (answer->remarks, 0);
  g_autofree char *tsv = lima_charts_rows_to_tsv (answer), *csv = lima_charts_rows_to_csv (answer);

  g_assert_true (answer->has_published && answer->is_published);
  g_assert_cmpuint (answer->n_named, ==, 5);
  g_assert_cmpstr (cells->amount, ==, "53.6 M");
  g_assert_cmpstr (cells->share, ==, "31.3 %");
  g_assert_cmpstr (remark->rank, ==, "first of 5");
  g_assert_true (g_str_has_prefix (remark->note, "Published in ¶4."));
  g_assert_nonnull (strstr (tsv, "53.6 M"));
  g_assert_nonnull (strstr (csv, "53.6 M"));
}

/* What is published is of a year, of a measure and of the report's regions; what is asked otherwise is added up. */
static void
test_published_or_not (void)
{
  static const struct
  {
    LimaDimensionKind dimension;
    const char *measure;
    int year;
    LimaChartsBasis basis;
    gboolean has;
    gboolean is;
  } cases[] = {
    { LIMA_DIMENSION_REGION, "spend", 2014, LIMA_CHARTS_EITHER, TRUE, TRUE },
    { LIMA_DIMENSION_REGION, "spend", 2014, LIMA_CHARTS_PROJECTS, TRUE, FALSE },
    { LIMA_DIMENSION_REGION, "spend", 2013, LIMA_CHARTS_EITHER, FALSE, FALSE },
    { LIMA_DIMENSION_REGION, "budget", 2014, LIMA_CHARTS_PUBLISHED, FALSE, FALSE },
    { LIMA_DIMENSION_THEME, "spend", 0, LIMA_CHARTS_EITHER, TRUE, TRUE },
    { LIMA_DIMENSION_DONOR, "spend", 0, LIMA_CHARTS_EITHER, TRUE, TRUE },
    { LIMA_DIMENSION_SIZE, "spend", 0, LIMA_CHARTS_EITHER, TRUE, TRUE },
    { LIMA_DIMENSION_COUNTRY, "spend", 0, LIMA_CHARTS_EITHER, FALSE, FALSE },
    { LIMA_DIMENSION_STATUS, "spend", 0, LIMA_CHARTS_EITHER, FALSE, FALSE },
  };
  g_autofree char *path = fixture_sample ();
  g_autoptr(LimaInput) input = NULL;
  g_autoptr(LimaFigures) figures = read_figures (path, &input);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LimaChartsQuestion question = ask (cases[i].dimension, cases[i].measure, cases[i].year);
      g_autoptr(LimaChartsAnswer) answer = NULL;

      question.basis = cases[i].basis;
      answer = lima_charts_answer_new (figures, &question, NULL, NULL);
      g_test_message ("case %u", i);
      g_assert_cmpint (answer->has_published, ==, cases[i].has);
      g_assert_cmpint (answer->is_published, ==, cases[i].is);
    }
}

static void
test_cancelled (void)
{
  LimaChartsQuestion question = ask (LIMA_DIMENSION_REGION, "spend", 0);
  g_autofree char *path = fixture_sample ();
  g_autoptr(LimaInput) input = NULL;
  g_autoptr(LimaFigures) figures = read_figures (path, &input);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (lima_charts_answer_new (figures, &question, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* ---- The page ---- */

typedef struct
{
  GtkWidget *window;
  LimaSession *session;
  GtkWidget *page;
  LimaChartView *view;
  char *shown;
  guint n_answers;
} Fixture;

static void
show_projects (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Fixture *fixture = data;

  g_free (fixture->shown);
  fixture->shown = g_variant_print (parameter, FALSE);
}

static void
ignore (GSimpleAction *action, GVariant *parameter, gpointer data)
{
}

static void
answered (Fixture *fixture)
{
  fixture->n_answers++;
}

static gboolean
has_answer (gpointer data)
{
  return ((Fixture *) data)->n_answers > 0;
}

static void
wait_answer (Fixture *fixture)
{
  fixture->n_answers = 0;
  fixture_wait (has_answer, fixture);
  fixture_settle (50);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const GActionEntry entries[] = { { "show-projects-of", show_projects, "(ss)" }, { "toast", ignore, "s" } };
  g_autofree char *path = fixture_sample ();
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  g_autoptr(LimaInput) input = NULL;
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();
  LimaFigures *figures = read_figures (path, &input);

  fixture->session = lima_session_new (format);
  lima_session_take (fixture->session, input, figures, NULL);
  fixture->window = gtk_window_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), fixture);
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (actions));
  fixture->page = lima_charts_page_new (fixture->session, NULL);
  g_signal_connect_swapped (fixture->page, "notify::question", G_CALLBACK (answered), fixture);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->page);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1100, 800);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_answer (fixture);
  fixture->view = LIMA_CHART_VIEW (fixture_find_type (fixture->page, LIMA_TYPE_CHART_VIEW));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gpointer page = fixture->page, view = fixture->view, session = fixture->session;

  g_object_add_weak_pointer (G_OBJECT (fixture->page), &page);
  g_object_add_weak_pointer (G_OBJECT (fixture->view), &view);
  g_object_add_weak_pointer (G_OBJECT (fixture->session), &session);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->session);
  fixture_assert_dies (&page);
  fixture_assert_dies (&view);
  fixture_assert_dies (&session);
  g_free (fixture->shown);
}

static LimaChoice *
find_choice (GtkWidget *widget, const char *caption)
{
  if (LIMA_IS_CHOICE (widget))
    {
      g_autofree char *own = NULL;

      g_object_get (widget, "caption", &own, NULL);
      return g_str_equal (own, caption) ? LIMA_CHOICE (widget) : NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      LimaChoice *found = find_choice (child, caption);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Chooses as the user does. */
static void
choose (Fixture *fixture, const char *caption, guint item)
{
  LimaChoice *choice = find_choice (fixture->page, caption);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (fixture_find_type (GTK_WIDGET (choice), GTK_TYPE_DROP_DOWN)), item);
}

static void
assert_question (Fixture *fixture, const char *expected)
{
  g_autofree char *question = NULL;

  g_object_get (fixture->page, "question", &question, NULL);
  g_assert_cmpstr (question, ==, expected);
}

static void
test_dimensions (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    LimaDimensionKind dimension;
    const char *question;
  } cases[] = {
    { LIMA_DIMENSION_COUNTRY, "country spend 0-0 - projects" }, { LIMA_DIMENSION_DONOR, "donor spend 0-0 - published" },
    { LIMA_DIMENSION_REPORTER, "reporter spend 0-0 - projects" }, { LIMA_DIMENSION_THEME, "theme spend 0-0 - published" },
    { LIMA_DIMENSION_SECTOR, "sector spend 0-0 - projects" }, { LIMA_DIMENSION_SDG, "sdg spend 0-0 - projects" },
    { LIMA_DIMENSION_STATUS, "status spend 0-0 - projects" }, { LIMA_DIMENSION_YEAR, "year spend 0-0 - projects" },
    { LIMA_DIMENSION_CURRENCY, "currency spend 0-0 - projects" }, { LIMA_DIMENSION_SIZE, "size spend 0-0 - published" },
    { LIMA_DIMENSION_REGION, "region spend 0-0 - published" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      lima_charts_page_set_dimension (LIMA_CHARTS_PAGE (fixture->page), cases[i].dimension);
      wait_answer (fixture);
      assert_question (fixture, cases[i].question);
      g_assert_nonnull (lima_chart_view_get_table (fixture->view));
    }
}

static gboolean
is_laid_out (gpointer data)
{
  return ((LimaChartView *) data)->drawing != NULL;
}

static void
assert_same_items (LimaDrawing *a, LimaDrawing *b)
{
  g_assert_cmpuint (lima_drawing_get_n_items (a), ==, lima_drawing_get_n_items (b));
  for (guint i = 0; i < lima_drawing_get_n_items (a); i++)
    {
      const LimaDrawingItem *one = lima_drawing_get_item (a, i), *other = lima_drawing_get_item (b, i);

      g_assert_cmpint (one->kind, ==, other->kind);
      g_assert_cmpmem (&one->box, sizeof one->box, &other->box, sizeof other->box);
      if (one->kind == LIMA_ITEM_TEXT)
        g_assert_cmpstr (one->text->text, ==, other->text->text);
    }
}

/* What the window shows is laid out by what also draws for files; and the very drawing that the window paints gives the same files. */
static void
test_same_rectangles (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    LimaPictureKind kind;
    LimaDimensionKind dimension, second;
  } cases[LIMA_N_PICTURES] = {
    { LIMA_PICTURE_BARS, LIMA_DIMENSION_REGION, LIMA_DIMENSION_DONOR },     { LIMA_PICTURE_COLUMNS, LIMA_DIMENSION_YEAR, LIMA_DIMENSION_DONOR },
    { LIMA_PICTURE_DONUT, LIMA_DIMENSION_REGION, LIMA_DIMENSION_DONOR },    { LIMA_PICTURE_TREEMAP, LIMA_DIMENSION_DONOR, LIMA_DIMENSION_REGION },
    { LIMA_PICTURE_STACKED, LIMA_DIMENSION_DONOR, LIMA_DIMENSION_REGION },  { LIMA_PICTURE_WHOLE, LIMA_DIMENSION_DONOR, LIMA_DIMENSION_REGION },
    { LIMA_PICTURE_HEAT, LIMA_DIMENSION_REGION, LIMA_DIMENSION_DONOR },     { LIMA_PICTURE_FLOW, LIMA_DIMENSION_DONOR, LIMA_DIMENSION_REGION },
    { LIMA_PICTURE_MAP, LIMA_DIMENSION_COUNTRY, LIMA_DIMENSION_DONOR },     { LIMA_PICTURE_HISTOGRAM, LIMA_DIMENSION_SIZE, LIMA_DIMENSION_DONOR },
    { LIMA_PICTURE_LORENZ, LIMA_DIMENSION_SIZE, LIMA_DIMENSION_DONOR },     { LIMA_PICTURE_PUBLISHED, LIMA_DIMENSION_REGION, LIMA_DIMENSION_DONOR },
  };
  LimaChartsPage *page = LIMA_CHARTS_PAGE (fixture->page);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaDrawing) again = NULL;

      g_test_message ("%s", lima_picture_kind_get_name (cases[i].kind));
      page->question.kind = (int) cases[i].kind;
      page->question.dimension = cases[i].dimension;
      page->question.second = cases[i].second;
      page->question.basis = LIMA_CHARTS_PROJECTS;
      lima_charts_page_ask (page);
      wait_answer (fixture);
      g_assert_cmpint (page->answer->kind, ==, cases[i].kind);
      fixture_wait (is_laid_out, fixture->view);
      again = lima_charts_answer_layout (page->answer, &fixture->view->theme, gtk_widget_get_width (GTK_WIDGET (fixture->view)),
                                         gtk_widget_get_height (GTK_WIDGET (fixture->view)), fixture->view->parts);
      assert_same_items (fixture->view->drawing, again);
      chart_files_assert_same (fixture->view->drawing);
    }
}

static gboolean
takes_keys (gpointer data)
{
  return fixture_press (data, "Home");
}

static void
test_show_projects (Fixture *fixture, gconstpointer data)
{
  fixture_wait (takes_keys, fixture->view);
  lima_chart_view_set_focused_row (fixture->view, 1);
  gtk_widget_activate_action (fixture->page, "chart.show-projects", NULL);
  g_assert_cmpstr (fixture->shown, ==, "('region=asia&with-flows=1', 'spend')");
  g_assert_true (fixture_press (GTK_WIDGET (fixture->view), "End"));
  g_assert_cmpint (lima_chart_view_get_focused_row (fixture->view), ==, 5);
  g_assert_true (fixture_press (GTK_WIDGET (fixture->view), "Return"));
  g_assert_cmpstr (fixture->shown, ==, "('region=&region=global&with-flows=1', 'spend')");
}

/* The question that is asked last is answered, the ones before are dropped. */
static void
test_late_answers (Fixture *fixture, gconstpointer data)
{
  for (int i = 0; i < LIMA_N_DIMENSIONS; i++)
    lima_charts_page_set_dimension (LIMA_CHARTS_PAGE (fixture->page), (LimaDimensionKind) i);
  lima_charts_page_set_dimension (LIMA_CHARTS_PAGE (fixture->page), LIMA_DIMENSION_STATUS);
  wait_answer (fixture);
  assert_question (fixture, "status spend 0-0 - projects");
  g_assert_cmpuint (fixture->n_answers, ==, 1);
}

static void
test_choices (Fixture *fixture, gconstpointer data)
{
  choose (fixture, "Figures", 1);
  wait_answer (fixture);
  assert_question (fixture, "region spend 0-0 - projects");
  choose (fixture, "Figures", 0);
  wait_answer (fixture);
  assert_question (fixture, "region spend 0-0 - published");
  choose (fixture, "Years", 1);
  wait_answer (fixture);
  assert_question (fixture, "region spend 2014-2014 - published");
  lima_chart_view_set_focused_row (fixture->view, 0);
  gtk_widget_activate_action (fixture->page, "chart.show-projects", NULL);
  g_assert_cmpstr (fixture->shown, ==, "('region=africa&year=2014&with-flows=1', 'spend')");
  choose (fixture, "Currency", 2);
  wait_answer (fixture);
  g_assert_cmpstr (lima_session_get_currency (fixture->session), ==, "EUR");
  assert_question (fixture, "region spend 2014-2014 - projects");
  choose (fixture, "Currency", 0);
  wait_answer (fixture);
  g_assert_null (lima_session_get_currency (fixture->session));
  choose (fixture, "Regions", 1);
  wait_answer (fixture);
  g_assert_cmpint (lima_session_get_scheme (fixture->session), ==, LIMA_REGION_SCHEME_M49);
  assert_question (fixture, "region spend 2014-2014 - projects");
}

/* Nothing in the years chosen: it is said, and all years are one button away. */
static void
test_empty (Fixture *fixture, gconstpointer data)
{
  LimaChartsPage *page = LIMA_CHARTS_PAGE (fixture->page);

  page->question.first_year = page->question.last_year = 1999;
  lima_charts_page_ask (page);
  wait_answer (fixture);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (page->states), ==, "empty");
  g_assert_cmpstr (gtk_label_get_text (page->empty_title), ==, "No amounts of “Delivery”: calendar year 1999");
  g_assert_cmpstr (lima_choice_get_id (page->first_year), ==, "1999");
  g_assert_cmpstr (lima_choice_get_id (page->last_year), ==, "1999");
  g_signal_emit_by_name (page->empty_button, "clicked");
  wait_answer (fixture);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (page->states), ==, "figures");
  assert_question (fixture, "region spend 0-0 - published");
}

/* The row that the table's keyboard is on leads to its projects. */
static void
test_table (Fixture *fixture, gconstpointer data)
{
  LimaChartsPage *page = LIMA_CHARTS_PAGE (fixture->page);
  GtkWidget *view = fixture_find_type (GTK_WIDGET (page->table), GTK_TYPE_COLUMN_VIEW);
  GtkSelectionModel *model = gtk_column_view_get_model (GTK_COLUMN_VIEW (view));

  gtk_stack_set_visible_child_name (page->tabs, "table");
  fixture_settle (50);
  g_assert_false (gtk_widget_get_visible (page->status_link));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, page->answer->rows->len);
  gtk_selection_model_select_item (model, 0, TRUE);
  g_assert_cmpstr (gtk_label_get_text (page->status_name), ==, "Africa");
  g_assert_cmpstr (gtk_label_get_text (page->status_figure), ==, "53.6 M · 31.3 %");
  g_signal_emit_by_name (view, "activate", 0);
  g_assert_cmpstr (fixture->shown, ==, "('region=africa&with-flows=1', 'spend')");
  gtk_selection_model_select_item (model, page->answer->rows->len - 1, TRUE);
  g_assert_false (gtk_widget_get_visible (page->status_link));
}

static void
keep_text (GObject *object, GAsyncResult *result, gpointer data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (object), result, NULL);
}

static gboolean
is_set (gpointer data)
{
  return *(gpointer *) data != NULL;
}

static void
test_copy (Fixture *fixture, gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (fixture->page);
  g_autofree char *text = NULL;

  gtk_widget_activate_action (fixture->page, "chart.copy", NULL);
  gdk_clipboard_read_text_async (clipboard, NULL, keep_text, &text);
  fixture_wait (is_set, &text);
  g_assert_true (g_str_has_prefix (text, "Region\tPublished\tShare\t"));
  g_assert_nonnull (strstr (text, "Africa\t53.6 M\t31.3 %\t"));
}

static gboolean
has_texture (gpointer data)
{
  return gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (data), GDK_TYPE_TEXTURE);
}

static void
keep_stream (GObject *object, GAsyncResult *result, gpointer data)
{
  *(GInputStream **) data = gdk_clipboard_read_finish (GDK_CLIPBOARD (object), result, NULL, NULL);
}

/* As pixels, and as what can be scaled without loss. */
static void
test_copy_picture (Fixture *fixture, gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (fixture->page);
  const char *types[] = { "image/svg+xml", NULL };
  g_autoptr(GInputStream) stream = NULL;
  g_autoptr(GBytes) bytes = NULL;

  gtk_widget_activate_action (fixture->page, "chart.copy-picture", NULL);
  fixture_wait (has_texture, clipboard);
  gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, NULL, keep_stream, &stream);
  fixture_wait (is_set, &stream);
  bytes = g_input_stream_read_bytes (stream, 1 << 16, NULL, NULL);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), "<svg"));
}

static gboolean
exists (gpointer data)
{
  return g_file_test (data, G_FILE_TEST_EXISTS);
}

/* Each ending, and what such a file begins with. */
static void
test_export (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *begins;
  } cases[] = {
    { "regions.svg", "<?xml" }, { "regions.pdf", "%PDF-" }, { "regions.png", "\x89PNG" }, { "regions.csv", "Region,Published,Share," },
  };
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_build_filename (folder, cases[i].name, NULL);
      g_autoptr(GFile) file = g_file_new_for_path (path);
      g_autofree char *contents = NULL;

      lima_charts_page_export_to (LIMA_CHARTS_PAGE (fixture->page), file);
      fixture_wait (exists, path);
      g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
      g_assert_true (g_str_has_prefix (contents, cases[i].begins));
      g_unlink (path);
    }
  fixture_settle (100);
  g_rmdir (folder);
}

/* Closing the window while an answer is on its way; tear_down() proves that the page dies. */
static void
test_dies_asking (Fixture *fixture, gconstpointer data)
{
  lima_charts_page_set_dimension (LIMA_CHARTS_PAGE (fixture->page), LIMA_DIMENSION_COUNTRY);
  lima_chart_view_set_focused_row (fixture->view, 0);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts-answer/projects-behind", test_projects_behind);
  g_test_add_func ("/charts-answer/others", test_others);
  g_test_add_func ("/charts-answer/sizes", test_sizes);
  g_test_add_func ("/charts-answer/published", test_published);
  g_test_add_func ("/charts-answer/published-or-not", test_published_or_not);
  g_test_add_func ("/charts-answer/cancelled", test_cancelled);
#define ADD(name, function) g_test_add ("/charts-page/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("dimensions", test_dimensions);
  ADD ("same-rectangles", test_same_rectangles);
  ADD ("show-projects", test_show_projects);
  ADD ("late-answers", test_late_answers);
  ADD ("choices", test_choices);
  ADD ("empty", test_empty);
  ADD ("table", test_table);
  ADD ("copy", test_copy);
  ADD ("copy-picture", test_copy_picture);
  ADD ("export", test_export);
  ADD ("dies-asking", test_dies_asking);
#undef ADD
  return g_test_run ();
}
