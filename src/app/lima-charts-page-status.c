/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The status line: what the keyboard is on, in words, and the way from there to its projects. */

#include "lima-charts-page-private.h"

#include <lima-i18n.h>

#include "lima-charts-remarks.h"
#include "lima-report-print.h"

static gboolean
shows_chart (LimaChartsPage *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->tabs), "chart") == 0;
}

static gboolean
shows_figures (LimaChartsPage *self)
{
  return self->answer != NULL && !lima_charts_answer_is_empty (self->answer);
}

static const LimaChartRow *
focused_row (LimaChartsPage *self)
{
  int row = lima_chart_view_get_focused_row (self->view);

  if (!shows_figures (self) || lima_charts_answer_has_marks (self->answer) || row < 0 || row >= (int) lima_chart_table_get_n_rows (self->answer->paper))
    return NULL;
  return lima_chart_table_get_row (self->answer->paper, (guint) row);
}

/* The projects behind what the keyboard is on. */
static char *
find_filter (LimaChartsPage *self)
{
  LimaChartsRow *selected = lima_charts_table_get_selected (self->table);
  const LimaChartRow *row = focused_row (self);

  if (!shows_figures (self))
    return NULL;
  if (!shows_chart (self))
    return selected == NULL || lima_charts_row_get_cells (selected)->key == NULL
             ? NULL
             : lima_charts_answer_get_filter (self->answer, lima_charts_row_get_cells (selected)->key);
  if (lima_charts_answer_has_marks (self->answer))
    return lima_charts_answer_get_mark_filter (self->answer, lima_chart_view_get_focused_row (self->view));
  if (row == NULL || row->kind == LIMA_CHART_UNKNOWN)
    return NULL;
  return lima_charts_answer_get_filter (self->answer, row->kind == LIMA_CHART_OTHERS ? NULL : row->key);
}

/* The place of the rows that are put together, where the keyboard is on them and there is room for them; -1 anywhere else. */
static int
find_others (LimaChartsPage *self)
{
  int place = lima_chart_view_get_focused_row (self->view);
  const LimaPairs *pairs = self->answer == NULL ? NULL : self->answer->pairs;
  const LimaChartRow *row = focused_row (self);
  gboolean is_others = row != NULL && row->kind == LIMA_CHART_OTHERS;

  if (pairs != NULL && place >= 0 && place < (int) lima_pairs_get_n (pairs))
    is_others = lima_pairs_get (pairs, (guint) place)->kind == LIMA_CHART_OTHERS;
  return is_others && shows_chart (self) && self->answer->question.most_rows < LIMA_CHARTS_MOST ? place : -1;
}

/* What there is a page on: a region, a country or a donor that has money; NULL for anything else. */
static const char *
find_profile (LimaChartsPage *self)
{
  const LimaChartRow *row = focused_row (self);
  LimaDimensionKind dimension = self->answer == NULL ? LIMA_DIMENSION_YEAR : self->answer->question.dimension;
  gboolean can_be = dimension == LIMA_DIMENSION_REGION || dimension == LIMA_DIMENSION_COUNTRY || dimension == LIMA_DIMENSION_DONOR;

  if (!can_be || row == NULL || lima_charts_answer_has_marks (self->answer) || !shows_chart (self))
    return NULL;
  if (lima_charts_find_row (self->answer, row->key) == NULL) /* published, and no project has money of it */
    return NULL;
  return (row->kind == LIMA_CHART_PLAIN || row->kind == LIMA_CHART_JOINT) && row->key != NULL && *row->key != '\0' ? row->key : NULL;
}

static void
set_status (LimaChartsPage *self, const char *name, const char *amount, const char *share, const char *rank)
{
  g_autofree char *figure = NULL;

  if (amount != NULL && share != NULL)
    figure = lima_format_amount_and_share (self->answer->figures->format, amount, share);
  gtk_label_set_text (self->status_name, name != NULL ? name : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->status_name), name);
  gtk_label_set_text (self->status_figure, figure != NULL ? figure : amount != NULL ? amount : "");
  gtk_label_set_text (self->status_rank, rank != NULL ? rank : "");
  gtk_widget_set_visible (GTK_WIDGET (self->status_rank), rank != NULL);
}

/* Of two sides the whole is told as a row is: from the one to the other. */
static void
say_total (LimaChartsPage *self)
{
  const LimaPairsRow *pair = self->answer->pairs == NULL ? NULL : lima_pairs_get_total (self->answer->pairs);
  const LimaChartRow *row = lima_chart_table_get_total (lima_charts_answer_get_words (self->answer));

  if (pair != NULL)
    set_status (self, pair->label, pair->figures[1], pair->shares[1], pair->change);
  else if (row != NULL)
    set_status (self, row->label, row->figure, row->share, NULL);
  else
    set_status (self, NULL, NULL, NULL, NULL);
}

static char *
describe_rank (LimaChartsPage *self)
{
  if (self->answer->picture == NULL)
    return NULL;
  return lima_report_picture_describe_rank (self->answer->picture, lima_chart_view_get_focused_row (self->view));
}

static void
say_chart (LimaChartsPage *self)
{
  const LimaChartRow *row = focused_row (self);
  const char *mark = !lima_charts_answer_has_marks (self->answer) ? NULL : lima_chart_view_get_focused_text (self->view);
  const LimaChartRemark *remark;

  if (mark != NULL)
    {
      g_autofree char *rank = describe_rank (self);

      set_status (self, mark, NULL, NULL, rank);
      return;
    }
  if (row == NULL)
    {
      say_total (self);
      return;
    }
  remark = g_ptr_array_index (self->answer->remarks, lima_chart_view_get_focused_row (self->view));
  if (remark->figure != NULL)
    set_status (self, row->label, remark->figure, NULL, remark->rank);
  else
    set_status (self, row->label, row->figure, row->share, remark->rank);
}

static void
say_table (LimaChartsPage *self)
{
  LimaChartsRow *selected = lima_charts_table_get_selected (self->table);
  const LimaChartsCells *cells = selected == NULL ? NULL : lima_charts_row_get_cells (selected);

  if (cells == NULL)
    set_status (self, NULL, NULL, NULL, NULL);
  else
    set_status (self, cells->label, cells->amount, cells->share, cells->change);
}

/*
 * lima_charts_page_update_status:
 *
 * Says what the keyboard is on, and derives what can be done.
 */
void
lima_charts_page_update_status (LimaChartsPage *self)
{
  gboolean has_figures = shows_figures (self);
  g_autofree char *filter = find_filter (self);

  if (!has_figures)
    set_status (self, NULL, NULL, NULL, NULL);
  else if (shows_chart (self))
    say_chart (self);
  else
    say_table (self);
  gtk_widget_set_visible (self->status_link, filter != NULL);
  gtk_widget_set_visible (self->hint, has_figures);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chart.show-projects", filter != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chart.copy", has_figures);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chart.copy-picture", has_figures);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chart.export", has_figures);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chart.print", has_figures);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chart.print-profile", find_profile (self) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "chart.expand", find_others (self) >= 0);
  gtk_widget_set_visible (self->expand_link, find_others (self) >= 0);
}

/*
 * lima_charts_page_expand:
 *
 * Shows each of the rows that are put together by itself; the keyboard stays where they begin.
 */
void
lima_charts_page_expand (LimaChartsPage *self)
{
  int place = find_others (self);

  if (place < 0)
    return;
  self->expanded = place;
  self->question.most_rows = LIMA_CHARTS_MOST;
  lima_charts_page_ask (self);
}

/*
 * lima_charts_page_print_profile:
 *
 * Prints the page on what the keyboard is on.
 */
void
lima_charts_page_print_profile (LimaChartsPage *self)
{
  const char *key = find_profile (self);

  if (key != NULL)
    lima_report_print_profile (GTK_WIDGET (self), self->session, self->answer->question.dimension, key);
}

/*
 * lima_charts_page_show_projects:
 *
 * Opens the projects behind what the keyboard is on.
 */
void
lima_charts_page_show_projects (LimaChartsPage *self)
{
  g_autofree char *filter = find_filter (self);

  if (filter != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-projects-of", "(ss)", filter, self->answer->question.measure);
}
