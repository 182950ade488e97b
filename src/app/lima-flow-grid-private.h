/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-project.h>

#include "lima-flow-grid-cell.h"
#include "lima-flow-grid-columns.h"
#include "lima-flow-grid-rows.h"
#include "lima-flow-grid.h"

G_BEGIN_DECLS

#define NOWHERE G_MAXUINT

/* A cell that is not there yet when it shall have the focus. */
typedef struct
{
  guint row;
  guint column;
} LimaFlowGridPlace;

struct _LimaFlowGrid
{
  GtkBox parent_instance;

  /* borrowed: children */
  GtkWidget *scrolled;
  GtkWidget *view;
  GtkWidget *strip;
  GtkWidget *strip_icon;
  GtkWidget *strip_text;
  GtkWidget *strip_go;
  GtkWidget *details_button;
  GtkWidget *remove_button;
  GtkWidget *details; /* hidden while none are shown */
  GtkWidget *details_title;
  GtkWidget *details_form; /* NULL while none are shown */

  /* owned */
  LimaSession *session;
  LimaFlowGridColumns *columns;
  LimaFlowGridRows *rows;
  LimaItems *shown;   /* the flows as they were last, NULL for none */
  GHashTable *cells;  /* those in use, borrowed */
  GCancellable *reading; /* of the clipboard */

  LimaPath path;
  LimaAtom currency;         /* the project's */
  guint height;              /* rows that there is room for, one more than are shown where they scroll */
  LimaFlowGridCell *taking;  /* the one that is typed into, while its change is made */
  gboolean beginning;        /* a flow is begun in the last row */
  gboolean has_pasted;       /* rows are tinted, the strip tells of them */
  LimaFlowGridPlace at;      /* the cell that has, or had, the focus */
  LimaAtom at_id;            /* the flow in that row */
  LimaFlowGridPlace wanted;  /* gets the focus as soon as it is there */
  guint focusing;            /* the source that gives it */
  LimaAtom wrong_id;         /* what was not understood of a block: the first flow */
  guint wrong_column;        /* and its column */
  LimaAtom details_id;
};

/* lima-flow-grid.c */
const LimaItems *lima_flow_grid_get_flows      (LimaFlowGrid     *self);
LimaPath         lima_flow_grid_get_path       (LimaFlowGrid     *self,
                                                LimaAtom          id);
void             lima_flow_grid_refresh        (LimaFlowGrid     *self);

/* lima-flow-grid-keys.c */
LimaFlowGridCell *lima_flow_grid_find_focus    (LimaFlowGrid     *self);
guint            lima_flow_grid_find_position  (LimaFlowGrid     *self,
                                                LimaFlowGridCell *cell);
void             lima_flow_grid_focus          (LimaFlowGrid     *self,
                                                guint             row,
                                                guint             column);
void             lima_flow_grid_focus_wanted   (LimaFlowGrid     *self);
void             lima_flow_grid_remove_row     (LimaFlowGrid     *self);
void             lima_flow_grid_add_keys       (LimaFlowGrid     *self,
                                                LimaFlowGridCell *cell);

/* lima-flow-grid-paste.c */
GtkWidget       *lima_flow_grid_strip_new      (LimaFlowGrid     *self);
void             lima_flow_grid_forget_paste   (LimaFlowGrid     *self);
void             lima_flow_grid_ask_clipboard  (LimaFlowGrid     *self,
                                                LimaFlowGridCell *cell);

/* lima-flow-grid-details.c */
GtkWidget       *lima_flow_grid_details_new    (LimaFlowGrid     *self);
void             lima_flow_grid_show_details   (LimaFlowGrid     *self);
void             lima_flow_grid_follow_details (LimaFlowGrid     *self);

G_END_DECLS
