/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-charts-page-private.h"

#include <lima-i18n.h>
#include <lima-report-words.h>

#include "lima-charts-print.h"
#include "lima-charts-rows.h"
#include "lima-settings.h"

#define SPINNER_DELAY 300 /* ms */
#define TAB "charts-tab"
#define DIMENSION "charts-dimension"

enum
{
  PROP_DIMENSION = 1,
  PROP_QUESTION,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (LimaChartsPage, lima_charts_page, GTK_TYPE_BOX)

/* ---- What is shown ---- */

static void
stop_spinner (LimaChartsPage *self)
{
  g_clear_handle_id (&self->spinner_delay, g_source_remove);
  gtk_spinner_stop (self->spinner);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), FALSE);
}

static gboolean
start_spinner (gpointer data)
{
  LimaChartsPage *self = data;

  self->spinner_delay = 0;
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), TRUE);
  gtk_spinner_start (self->spinner);
  return G_SOURCE_REMOVE;
}

/*
 * lima_charts_page_wait:
 *
 * Shows that something is under way if it takes long enough to be noticed.
 */
void
lima_charts_page_wait (LimaChartsPage *self)
{
  if (self->spinner_delay == 0 && !gtk_widget_get_visible (GTK_WIDGET (self->spinner)))
    self->spinner_delay = g_timeout_add (SPINNER_DELAY, start_spinner, self);
}

/* Two sides that have no currency in common. */
static void
say_obstacle (LimaChartsPage *self)
{
  gtk_label_set_text (self->empty_title, _("These two cannot be compared"));
  gtk_label_set_text (self->empty_hint, self->answer->obstacle);
  gtk_widget_set_visible (self->empty_button, FALSE);
  gtk_stack_set_visible_child_name (self->states, "empty");
}

/*
 * | amounts | years | what is said |
 * |---|---|---|
 * | none | chosen | that there are none in these, and a button for all |
 * | none | all | that none are recorded |
 */
static void
show_empty (LimaChartsPage *self)
{
  LimaFormat *format = self->answer->figures->format;
  const LimaChartsQuestion *question = &self->answer->question;
  gboolean has_years = question->first_year != 0;
  g_autofree char *measure = lima_measure_get_label (question->measure);
  g_autofree char *period = lima_report_words_years (format, self->answer->figures->first_month, question->first_year, question->last_year);
  g_autofree char *title = NULL;

  if (has_years)
    /* Translators: 1 a measure, 2 a period: "No amounts of “Delivery” in 2013" */
    title = lima_report_fill (format, _("No amounts of “%1$s”: %2$s"), measure, period, NULL);
  else
    title = lima_report_fill (format, _("No amounts of “%1$s” are recorded"), measure, NULL);
  if (self->answer->obstacle != NULL)
    {
      say_obstacle (self);
      return;
    }
  gtk_label_set_text (self->empty_title, title);
  gtk_label_set_text (self->empty_hint, has_years ? _("Other years may have some. What is not recorded is unknown, not zero.")
                                                  : _("Choose another measure. What is not recorded is unknown, not zero."));
  gtk_widget_set_visible (self->empty_button, has_years);
  gtk_stack_set_visible_child_name (self->states, "empty");
}

static char *
name_amounts (LimaChartsPage *self)
{
  const char *currency = lima_atom_text (self->answer->currency);
  g_autofree char *measure = lima_measure_get_label (self->answer->question.measure);

  if (self->answer->compared != NULL)
    return g_strdup (lima_report_pairs_table_get_name (self->answer->compared, 1));
  if (self->answer->is_published && self->answer->picture == NULL)
    return g_strdup (_("Published"));
  if (currency == NULL)
    return lima_report_fill (self->answer->figures->format, _("%1$s, currency unknown"), measure, NULL);
  /* Translators: the heading of a column of amounts: 1 a measure, 2 a currency's code: "Delivery, USD" */
  return lima_report_fill (self->answer->figures->format, _("%1$s, %2$s"), measure, currency, NULL);
}

/* Where there are figures of both kinds, the line says which these are. */
static char *
describe_basis (LimaChartsPage *self)
{
  const char *subtitle = lima_chart_table_get_subtitle (lima_charts_answer_get_words (self->answer));

  if (subtitle == NULL)
    return g_strdup ("");
  if (lima_charts_answer_has_marks (self->answer))
    return g_strdup (subtitle);
  if (self->answer->is_published)
    /* Translators: what a chart shows: "Delivery by region, calendar year 2014, millions of US dollars; published figures" */
    return lima_report_fill (self->answer->figures->format, _("%1$s; published figures"), subtitle, NULL);
  if (self->answer->has_published)
    /* Translators: what a chart shows, not as published: "…, millions of US dollars; added up from the projects" */
    return lima_report_fill (self->answer->figures->format, _("%1$s; added up from the projects"), subtitle, NULL);
  return g_strdup (subtitle);
}

static LimaChartViewKind
view_kind (const LimaChartsAnswer *answer)
{
  if (answer->kind == LIMA_PICTURE_DONUT)
    return LIMA_CHART_VIEW_DONUT;
  if (answer->kind == LIMA_PICTURE_TREEMAP)
    return LIMA_CHART_VIEW_TREEMAP;
  return answer->is_trend ? LIMA_CHART_VIEW_COLUMNS : LIMA_CHART_VIEW_BARS;
}

static LimaDrawing *
lay_out_answer (gconstpointer spec, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  return lima_charts_answer_layout (spec, theme, width, height, parts);
}

static char *
rank_of_answer (gconstpointer spec, int row)
{
  const LimaChartsAnswer *answer = spec;

  return answer->picture == NULL ? NULL : lima_report_picture_describe_rank (answer->picture, row);
}

/* A chart of several breakdowns is no table with a row for each mark. */
static void
show_chart (LimaChartsPage *self)
{
  const LimaChartTable *words = lima_charts_answer_get_words (self->answer);

  if (lima_charts_answer_has_marks (self->answer))
    lima_chart_view_set_chart (self->view, lay_out_answer, lima_charts_answer_ref (self->answer), (GDestroyNotify) lima_charts_answer_unref,
                               lima_chart_table_get_title (words), lima_chart_table_get_subtitle (words), LIMA_CHART_ALL & ~LIMA_CHART_TITLE);
  else
    lima_chart_view_set_table (self->view, lima_charts_answer_take_table (self->answer), view_kind (self->answer),
                               LIMA_CHART_ALL & ~LIMA_CHART_TITLE);
  lima_chart_view_set_rank_func (self->view, rank_of_answer);
  lima_chart_view_set_remarks (self->view, lima_charts_answer_has_marks (self->answer) ? NULL : self->answer->remarks);
  if (self->expanded >= 0)
    {
      lima_chart_view_set_focused_row (self->view, self->expanded);
      gtk_widget_grab_focus (GTK_WIDGET (self->view));
    }
  self->expanded = -1;
}

/* What stands beside the amounts: those of the projects beside published ones; of a picture of project sizes, the share of projects. */
static const char *
name_further (const LimaChartsAnswer *answer)
{
  if (lima_charts_answer_get_sizes (answer) != NULL)
    return _("Share of projects");
  return !lima_charts_answer_has_marks (answer) && answer->is_published && answer->question.dimension != LIMA_DIMENSION_SIZE ? _("Projects add up to") : NULL;
}

static void
show_figures (LimaChartsPage *self)
{
  g_autofree char *amounts = name_amounts (self);
  g_autofree char *subtitle = describe_basis (self);
  g_autofree char *heading = lima_charts_rows_get_heading (self->answer);
  const LimaChartsAnswer *answer = self->answer;
  const LimaChartsHeadings headings = {
    .rows = heading,
    .before = answer->compared == NULL ? NULL : lima_report_pairs_table_get_name (answer->compared, 0),
    .amounts = amounts,
    .further = name_further (answer),
  };

  gtk_label_set_text (self->title, lima_chart_table_get_title (lima_charts_answer_get_words (self->answer)));
  gtk_label_set_text (self->subtitle, subtitle);
  gtk_widget_set_visible (self->left_hint, self->answer->n_named == 0);
  show_chart (self);
  lima_charts_table_set_rows (self->table, self->answer->rows, &headings);
  gtk_stack_set_visible_child_name (self->states, "figures");
}

static void
show_answer (LimaChartsPage *self)
{
  if (lima_charts_answer_is_empty (self->answer))
    show_empty (self);
  else
    show_figures (self);
  lima_charts_page_update_choices (self);
  lima_charts_page_update_status (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_QUESTION]);
}

static void
show_nothing (LimaChartsPage *self)
{
  g_clear_pointer (&self->answer, lima_charts_answer_unref);
  lima_chart_view_set_table (self->view, NULL, LIMA_CHART_VIEW_BARS, 0);
  gtk_stack_set_visible_child_name (self->states, "nothing");
  lima_charts_page_update_status (self);
}

/* ---- Asking ---- */

/* A portfolio that was added up in another way to be compared is kept so, for the next question. */
static void
keep_other (LimaChartsPage *self)
{
  LimaChartsOther *other = self->answer->question.other;

  if (other == self->question.other || !lima_charts_other_equal (other, self->question.other))
    return;
  if (self->loaded == self->question.other)
    {
      lima_charts_other_unref (self->loaded);
      self->loaded = lima_charts_other_ref (other);
    }
  lima_charts_other_unref (self->question.other);
  self->question.other = lima_charts_other_ref (other);
}

static void
answered (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr(LimaChartsPage) self = data;
  g_autoptr(GError) error = NULL;
  LimaChartsAnswer *answer = lima_charts_answer_finish (result, &error);

  if (answer == NULL)
    return;
  g_clear_object (&self->asking);
  stop_spinner (self);
  g_clear_pointer (&self->answer, lima_charts_answer_unref);
  self->answer = answer;
  keep_other (self);
  show_answer (self);
}

/* The list's filter as it is now; %FALSE while the list is not there yet for these figures: the question is asked again then. */
static gboolean
find_scope (LimaChartsPage *self, LimaFigures *figures)
{
  LimaIndex *index = lima_session_get_index (self->session);

  g_clear_pointer (&self->question.scope, lima_charts_scope_unref);
  if (!self->listed)
    return TRUE;
  if (index == NULL || lima_index_get_facts (index) != figures->facts)
    return FALSE;
  self->question.scope = lima_charts_scope_new (self->session);
  return TRUE;
}

/* What was added up in fiscal years for the answer before serves this one too. */
static LimaFigures *
choose_figures (LimaChartsPage *self, LimaFigures *figures)
{
  LimaFigures *shown = self->answer == NULL ? NULL : self->answer->figures;
  gboolean serves = shown != NULL && shown->snapshot == figures->snapshot && shown->scheme == figures->scheme &&
                    shown->currency == figures->currency && shown->first_month == self->question.first_month;

  return serves ? shown : figures;
}

/* What is shown stays until the answer is there, so that nothing jumps. A question that is asked too late cancels the one before. */
void
lima_charts_page_ask (LimaChartsPage *self)
{
  LimaFigures *figures = lima_session_get_figures (self->session);

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  if (figures == NULL)
    {
      stop_spinner (self);
      show_nothing (self);
      return;
    }
  lima_charts_page_wait (self);
  if (!find_scope (self, figures))
    return;
  self->asking = g_cancellable_new ();
  lima_charts_answer_async (choose_figures (self, figures), &self->question, self->asking, answered, g_object_ref (self));
}

/* Another filter: a chart of the list is another one; of all projects the same, but it can be of the list now. */
static void
filter_changed (LimaChartsPage *self)
{
  if (self->listed)
    lima_charts_page_ask (self);
  else if (self->answer != NULL)
    lima_charts_page_update_scope (self);
}

static void
show_all_years (LimaChartsPage *self)
{
  self->question.first_year = self->question.last_year = 0;
  lima_charts_page_ask (self);
}

/* Another portfolio has other years and currencies; the same one, edited and added up anew, keeps what was chosen. */
static void
figures_changed (LimaChartsPage *self)
{
  if (g_set_object (&self->portfolio, lima_session_get_portfolio (self->session)))
    {
      lima_charts_page_stop_reading (self);
      self->question.first_year = self->question.last_year = 0;
      self->question.currency = NULL;
      g_clear_pointer (&self->question.other, lima_charts_other_unref);
      g_clear_pointer (&self->loaded, lima_charts_other_unref);
      self->listed = FALSE;
    }
  lima_charts_page_ask (self);
}

/* ---- Rows ---- */

static void
tab_changed (LimaChartsPage *self)
{
  lima_settings_set_string (self->settings, TAB, gtk_stack_get_visible_child_name (self->tabs));
  lima_charts_page_update_status (self);
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  lima_charts_page_copy (LIMA_CHARTS_PAGE (widget));
}

static void
copy_picture_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  lima_charts_page_copy_picture (LIMA_CHARTS_PAGE (widget));
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  lima_charts_page_export (LIMA_CHARTS_PAGE (widget));
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaChartsPage *self = LIMA_CHARTS_PAGE (widget);

  lima_charts_print (widget, self->session, self->answer);
}

static void
print_profile_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  lima_charts_page_print_profile (LIMA_CHARTS_PAGE (widget));
}

static void
expand_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  lima_charts_page_expand (LIMA_CHARTS_PAGE (widget));
}

static void
compare_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  lima_charts_page_open_other (LIMA_CHARTS_PAGE (widget));
}

static void
show_projects_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  lima_charts_page_show_projects (LIMA_CHARTS_PAGE (widget));
}

/* ---- Widget ---- */

static char *
question_to_text (LimaChartsPage *self)
{
  const LimaChartsQuestion *question = self->answer == NULL ? &self->question : &self->answer->question;

  return g_strdup_printf ("%s %s %d-%d %s %s%s%s%s%s", lima_dimension_get_name (question->dimension), question->measure,
                          question->first_year, question->last_year, question->currency != NULL ? question->currency : "-",
                          self->answer == NULL ? "nothing" : self->answer->is_published ? "published" : "projects",
                          question->kind == LIMA_CHARTS_AS_SUITS ? "" : " ",
                          question->kind == LIMA_CHARTS_AS_SUITS ? "" : lima_picture_kind_get_name ((LimaPictureKind) question->kind),
                          question->other == NULL ? "" : " compared", question->first_month == 1 ? "" : " fiscal");
}

static void
lima_charts_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LimaChartsPage *self = LIMA_CHARTS_PAGE (object);

  switch (id)
    {
    case PROP_DIMENSION:
      g_value_set_int (value, (int) self->question.dimension);
      break;
    case PROP_QUESTION:
      g_value_take_string (value, question_to_text (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lima_charts_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_DIMENSION:
      lima_charts_page_set_dimension (LIMA_CHARTS_PAGE (object), (LimaDimensionKind) g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lima_charts_page_dispose (GObject *object)
{
  LimaChartsPage *self = LIMA_CHARTS_PAGE (object);
  GtkWidget *child;

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_clear_handle_id (&self->spinner_delay, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  g_clear_pointer (&self->answer, lima_charts_answer_unref);
  lima_charts_page_stop_reading (self);
  lima_charts_question_clear (&self->question);
  g_clear_pointer (&self->loaded, lima_charts_other_unref);
  g_clear_object (&self->portfolio);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (lima_charts_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, LimaChartsPage, choices);
  gtk_widget_class_bind_template_child (klass, LimaChartsPage, kind);
  gtk_widget_class_bind_template_child (klass, LimaChartsPage, second);
  gtk_widget_class_bind_template_child (klass, LimaChartsPage, third);
  gtk_widget_class_bind_template_child (klass, LimaChartsPage, measure);
  gtk_widget_class_bind_template_child (klass, LimaChartsPage, first_year);
  gtk_widget_class_bind_template_child (klass, LimaChartsPage, last_year);
  gtk_widget_class_bind_template_child (klass, LimaChartsPage, span);
  gtk_widget_class_bind_template_child (klass, LimaChartsPage, compare);
  gtk_widget_class_bind_template_child (klass, LimaChartsPage, currency);
  gtk_widget_class_bind_template_child (klass, LimaChartsPage, scheme);
  gtk_widget_class_bind_template_child (klass, LimaChartsPage, basis);
  gtk_widget_class_bind_template_child (klass, LimaChartsPage, most);
  gtk_widget_class_bind_template_child (klass, LimaChartsPage, scope);
  gtk_widget_class_bind_template_child (klass, LimaChartsPage, states);
  gtk_widget_class_bind_template_child (klass, LimaChartsPage, title);
  gtk_widget_class_bind_template_child (klass, LimaChartsPage, subtitle);
  gtk_widget_class_bind_template_child (klass, LimaChartsPage, spinner);
  gtk_widget_class_bind_template_child (klass, LimaChartsPage, left_hint);
  gtk_widget_class_bind_template_child (klass, LimaChartsPage, tabs);
  gtk_widget_class_bind_template_child (klass, LimaChartsPage, view);
  gtk_widget_class_bind_template_child (klass, LimaChartsPage, table);
  gtk_widget_class_bind_template_child (klass, LimaChartsPage, empty_title);
  gtk_widget_class_bind_template_child (klass, LimaChartsPage, empty_hint);
  gtk_widget_class_bind_template_child (klass, LimaChartsPage, empty_button);
  gtk_widget_class_bind_template_child (klass, LimaChartsPage, status_name);
  gtk_widget_class_bind_template_child (klass, LimaChartsPage, status_figure);
  gtk_widget_class_bind_template_child (klass, LimaChartsPage, status_rank);
  gtk_widget_class_bind_template_child (klass, LimaChartsPage, status_link);
  gtk_widget_class_bind_template_child (klass, LimaChartsPage, expand_link);
  gtk_widget_class_bind_template_child (klass, LimaChartsPage, hint);
  gtk_widget_class_bind_template_callback (klass, show_all_years);
}

static void
lima_charts_page_class_init (LimaChartsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lima_charts_page_get_property;
  object_class->set_property = lima_charts_page_set_property;
  object_class->dispose = lima_charts_page_dispose;
  props[PROP_DIMENSION] = g_param_spec_int ("dimension", NULL, NULL, 0, LIMA_N_DIMENSIONS - 1, LIMA_DIMENSION_REGION,
                                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_QUESTION] =
    g_param_spec_string ("question", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (LIMA_TYPE_CHOICE);
  g_type_ensure (LIMA_TYPE_CHART_VIEW);
  g_type_ensure (LIMA_TYPE_CHARTS_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/limaportfolio/Lima/ui/lima-charts-page.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "chart.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "chart.copy-picture", NULL, copy_picture_action);
  gtk_widget_class_install_action (widget_class, "chart.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "chart.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "chart.print-profile", NULL, print_profile_action);
  gtk_widget_class_install_action (widget_class, "chart.show-projects", NULL, show_projects_action);
  gtk_widget_class_install_action (widget_class, "chart.expand", NULL, expand_action);
  gtk_widget_class_install_action (widget_class, "chart.compare", NULL, compare_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "chart.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, 0, "chart.expand", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Add, 0, "chart.expand", NULL);
}

static void
lima_charts_page_init (LimaChartsPage *self)
{
  self->question = (LimaChartsQuestion) { .dimension = LIMA_DIMENSION_REGION,
                                          .kind = LIMA_CHARTS_AS_SUITS,
                                          .second = LIMA_DIMENSION_DONOR,
                                          .third = LIMA_N_DIMENSIONS,
                                          .measure = g_intern_static_string ("spend"),
                                          .first_month = 1,
                                          .most_rows = 20 };
  self->expanded = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->view, "copy", G_CALLBACK (lima_charts_page_copy), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "activate-row", G_CALLBACK (lima_charts_page_show_projects), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "activate-mark", G_CALLBACK (lima_charts_page_show_projects), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "notify::focused-row", G_CALLBACK (lima_charts_page_update_status), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "activate-row", G_CALLBACK (lima_charts_page_show_projects), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "notify::selected", G_CALLBACK (lima_charts_page_update_status), self, G_CONNECT_SWAPPED);
}

static void
restore (LimaChartsPage *self)
{
  g_autofree char *tab = lima_settings_get_string (self->settings, TAB, "chart");
  g_autofree char *name = lima_settings_get_string (self->settings, DIMENSION, NULL);

  for (int i = 0; name != NULL && i < LIMA_N_DIMENSIONS; i++)
    if (g_str_equal (lima_dimension_get_name ((LimaDimensionKind) i), name))
      self->question.dimension = (LimaDimensionKind) i;
  if (gtk_stack_get_child_by_name (self->tabs, tab) != NULL)
    gtk_stack_set_visible_child_name (self->tabs, tab);
}

/**
 * lima_charts_page_new:
 * @session: what is shown
 * @settings: (nullable): where the tab and the breakdown are remembered
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
lima_charts_page_new (LimaSession *session, GSettings *settings)
{
  LimaChartsPage *self;

  g_return_val_if_fail (LIMA_IS_SESSION (session), NULL);

  self = g_object_new (LIMA_TYPE_CHARTS_PAGE, NULL);
  self->session = g_object_ref (session);
  g_set_object (&self->portfolio, lima_session_get_portfolio (session));
  g_set_object (&self->settings, settings);
  restore (self);
  lima_charts_page_init_choices (self);
  g_signal_connect_object (self->tabs, "notify::visible-child", G_CALLBACK (tab_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::filter", G_CALLBACK (filter_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::index", G_CALLBACK (filter_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::figures", G_CALLBACK (figures_changed), self, G_CONNECT_SWAPPED);
  lima_charts_page_ask (self);
  return GTK_WIDGET (self);
}

/**
 * lima_charts_page_set_dimension:
 * @dimension: the breakdown to show
 *
 * Measure, years and currency stay as they are.
 */
void
lima_charts_page_set_dimension (LimaChartsPage *self, LimaDimensionKind dimension)
{
  g_return_if_fail (LIMA_IS_CHARTS_PAGE (self) && dimension < LIMA_N_DIMENSIONS);

  if (self->question.dimension == dimension)
    return;
  self->question.dimension = dimension;
  lima_settings_set_string (self->settings, DIMENSION, lima_dimension_get_name (dimension));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DIMENSION]);
  lima_charts_page_ask (self);
}
