/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-programme.h>

#include "lima-results-grid-cell.h"
#include "lima-results-grid.h"

G_BEGIN_DECLS

#define NOWHERE G_MAXUINT

struct _LimaResultsGrid
{
  GtkBox parent_instance;

  /* borrowed: children */
  GtkWidget *view;

  /* owned */
  LimaSession *session; /* NULL until something is followed */
  LimaResultsRows *rows;
  GtkSingleSelection *selection;
  GHashTable *cells;     /* those in use, borrowed */
  GCancellable *reading; /* of the clipboard */

  LimaPath path;
  LimaAtom indicator;       /* of the selected row */
  LimaResultsColumn column; /* where the focus is, or was */
  guint wanted;             /* the row that gets the focus as soon as it is there */
  guint focusing;           /* the source that gives it */
  gboolean following;
};

/* lima-results-grid.c */
const LimaProgramme *lima_results_grid_get_programme (LimaResultsGrid     *self);

/* lima-results-grid-keys.c */
LimaResultsGridCell *lima_results_grid_find_focus    (LimaResultsGrid     *self);
void                 lima_results_grid_focus_wanted  (LimaResultsGrid     *self);
void                 lima_results_grid_add_keys      (LimaResultsGrid     *self,
                                                      LimaResultsGridCell *cell);
void                 lima_results_grid_edit_cell     (LimaResultsGrid     *self,
                                                      LimaResultsGridCell *cell,
                                                      const char          *typed);

/* lima-results-grid-paste.c */
void                 lima_results_grid_ask_clipboard (LimaResultsGrid     *self);

G_END_DECLS
