/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-field-words.h>

#include "lima-project-pane.h"

G_BEGIN_DECLS

/**
 * LimaPaneView:
 * @words: how fields are put into words
 * @figures: what the project is part of, held
 * @project: what is shown
 * @row: its row of the figures
 * @cancellable: stops what a section is still looking for
 * @pane: where it is shown
 *
 * What a pane shows at the moment. It stays while widgets of the pane refer to it.
 */
typedef struct
{
  LimaFieldWords words;
  LimaFigures *figures;
  const LimaProject *project;
  guint row;
  GCancellable *cancellable;
  LimaProjectPane *pane;
} LimaPaneView;

/**
 * LimaPaneGrid:
 * @widget: labels in the first column, values in the second
 * @n: rows so far
 */
typedef struct
{
  GtkWidget *widget;
  int n;
} LimaPaneGrid;

typedef GtkWidget *(*LimaPaneItemFunc) (const LimaPaneView *view,
                                        const LimaBlock    *item);

#define LIMA_PANE_FIELD(field) (G_GUINT64_CONSTANT (1) << (field))

/* parts that all sections are made of */
GtkWidget   *lima_pane_text_new        (const char         *text,
                                        const char         *style);
GtkWidget   *lima_pane_nothing_new     (const char         *words);
GtkWidget   *lima_pane_value_new       (const LimaPaneView *view,
                                        const LimaBlock    *block,
                                        guint               field);
LimaPaneGrid lima_pane_grid_new        (void);
void         lima_pane_grid_add        (LimaPaneGrid       *self,
                                        const char         *label,
                                        GtkWidget          *value);
void         lima_pane_grid_add_wide   (LimaPaneGrid       *self,
                                        GtkWidget          *widget);
void         lima_pane_grid_add_field  (LimaPaneGrid       *self,
                                        const LimaPaneView *view,
                                        const LimaBlock    *block,
                                        guint               field);
void         lima_pane_grid_add_fields (LimaPaneGrid       *self,
                                        const LimaPaneView *view,
                                        const LimaBlock    *block,
                                        guint64             without);
GtkWidget   *lima_pane_item_new        (const LimaPaneView *view,
                                        const LimaBlock    *item);
GtkWidget   *lima_pane_list_new        (const LimaPaneView *view,
                                        const LimaItems    *items,
                                        LimaPaneItemFunc    make);

/* sections; each %NULL-safe for what the project lacks */
GtkWidget   *lima_pane_head_new          (const LimaPaneView *view);
GtkWidget   *lima_pane_money_new         (const LimaPaneView *view);
GtkWidget   *lima_pane_dates_new         (const LimaPaneView *view);
GtkWidget   *lima_pane_organisations_new (const LimaPaneView *view);
GtkWidget   *lima_pane_shares_new        (const LimaPaneView *view);
GtkWidget   *lima_pane_flows_new         (const LimaPaneView *view);
GtkWidget   *lima_pane_budgets_new       (const LimaPaneView *view);
guint        lima_pane_count_flows       (const LimaPaneView *view);
guint        lima_pane_count_budgets     (const LimaPaneView *view);
GtkWidget   *lima_pane_descriptions_new  (const LimaPaneView *view);
GtkWidget   *lima_pane_related_new       (const LimaPaneView *view);
GtkWidget   *lima_pane_kept_new          (const LimaPaneView *view);
guint        lima_pane_count_kept        (const LimaPaneView *view);

/*< private > */
void         lima_project_pane_ask_for   (LimaProjectPane    *self,
                                          guint               row);

G_END_DECLS
