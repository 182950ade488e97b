/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-chart-view.h"
#include "lima-charts-answer.h"
#include "lima-charts-page.h"
#include "lima-charts-table.h"
#include "lima-choice.h"
#include "lima-work.h"

G_BEGIN_DECLS

#define LIMA_CHARTS_MOST 500 /* rows of a chart: more are a table */

struct _LimaChartsPage
{
  GtkBox parent_instance;

  /* template children: tool bar */
  GtkFlowBox *choices;
  LimaChoice *kind;
  LimaChoice *second;
  LimaChoice *third;
  LimaChoice *measure;
  LimaChoice *first_year;
  LimaChoice *last_year;
  LimaChoice *span;
  LimaChoice *compare;
  LimaChoice *currency;
  LimaChoice *scheme;
  LimaChoice *basis;
  LimaChoice *most;
  LimaChoice *scope;

  /* template children: content */
  GtkStack *states;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkSpinner *spinner;
  GtkWidget *left_hint;
  GtkStack *tabs;
  LimaChartView *view;
  LimaChartsTable *table;
  GtkLabel *empty_title;
  GtkLabel *empty_hint;
  GtkWidget *empty_button;

  /* template children: status line */
  GtkLabel *status_name;
  GtkLabel *status_figure;
  GtkLabel *status_rank;
  GtkWidget *status_link;
  GtkWidget *expand_link;
  GtkWidget *hint;

  /* owned */
  LimaSession *session;
  LimaPortfolio *portfolio; /* of what is shown */
  GSettings *settings;
  GCancellable *asking;
  LimaWork *reading; /* another portfolio, to compare with */
  LimaChartsOther *loaded; /* the one that was read */
  LimaChartsAnswer *answer; /* what is shown */

  LimaChartsQuestion question;
  gboolean listed; /* of the projects of the list only */
  guint spinner_delay;
  int expanded; /* the row whose parts are asked for, -1 for none */
};

/* lima-charts-page.c */
void lima_charts_page_wait           (LimaChartsPage *self);
void lima_charts_page_ask            (LimaChartsPage *self);

/* lima-charts-page-choices.c */
void lima_charts_page_init_choices   (LimaChartsPage *self);
void lima_charts_page_update_choices (LimaChartsPage *self);
void lima_charts_page_update_scope   (LimaChartsPage *self);

/* lima-charts-page-compare.c */
void lima_charts_page_update_compare (LimaChartsPage *self);
void lima_charts_page_chose_compare  (LimaChartsPage *self,
                                      const char     *id);
void lima_charts_page_open_other     (LimaChartsPage *self);
void lima_charts_page_stop_reading   (LimaChartsPage *self);

/* lima-charts-page-status.c */
void lima_charts_page_update_status  (LimaChartsPage *self);
void lima_charts_page_show_projects  (LimaChartsPage *self);
void lima_charts_page_print_profile  (LimaChartsPage *self);
void lima_charts_page_expand         (LimaChartsPage *self);

/* lima-charts-page-files.c */
void lima_charts_page_copy           (LimaChartsPage *self);
void lima_charts_page_copy_picture   (LimaChartsPage *self);
void lima_charts_page_export         (LimaChartsPage *self);
void lima_charts_page_export_to      (LimaChartsPage *self,
                                      GFile          *file);

G_END_DECLS
