/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-flow.h>

#include "lima-session.h"

G_BEGIN_DECLS

/**
 * LimaFlowGridColumns:
 *
 * The columns of a grid of flows, and what is read from and written to their cells.
 */
typedef struct _LimaFlowGridColumns LimaFlowGridColumns;

/**
 * LimaFlowGridReading:
 * @LIMA_FLOW_GRID_READ: the field gets what was typed
 * @LIMA_FLOW_GRID_KEPT: it gets the text, since nobody knows what it means
 * @LIMA_FLOW_GRID_UNCLEAR: it gets nothing, since the text means two things
 * @LIMA_FLOW_GRID_REFUSED: it stays as it is
 */
typedef enum
{
  LIMA_FLOW_GRID_READ,
  LIMA_FLOW_GRID_KEPT,
  LIMA_FLOW_GRID_UNCLEAR,
  LIMA_FLOW_GRID_REFUSED,
} LimaFlowGridReading;

LimaFlowGridColumns *lima_flow_grid_columns_new       (LimaSession               *session,
                                                       gboolean                   periods);
void                 lima_flow_grid_columns_free      (LimaFlowGridColumns       *self);
guint                lima_flow_grid_columns_get_n     (const LimaFlowGridColumns *self);
const char          *lima_flow_grid_columns_get_title (const LimaFlowGridColumns *self,
                                                       guint                      column);
guint                lima_flow_grid_columns_get_field (const LimaFlowGridColumns *self,
                                                       guint                      column);
int                  lima_flow_grid_columns_get_width (const LimaFlowGridColumns *self,
                                                       guint                      column);
LimaAtom             lima_flow_grid_columns_get_kind  (const LimaFlowGridColumns *self);

char                *lima_flow_grid_columns_write     (const LimaFlowGridColumns *self,
                                                       guint                      column,
                                                       const LimaBlock           *flow);
LimaAtom             lima_flow_grid_columns_get_language
                                                      (const LimaFlowGridColumns *self,
                                                       guint                      column,
                                                       const LimaBlock           *flow);
char                *lima_flow_grid_columns_hint      (const LimaFlowGridColumns *self,
                                                       guint                      column,
                                                       const LimaBlock           *flow,
                                                       LimaAtom                   currency);
LimaFlowGridReading  lima_flow_grid_columns_read      (LimaFlowGridColumns       *self,
                                                       guint                      column,
                                                       const LimaBlock           *flow,
                                                       LimaAtom                   language,
                                                       const char                *text,
                                                       LimaValue                 *value);
char                *lima_flow_grid_columns_explain   (const LimaFlowGridColumns *self,
                                                       guint                      column,
                                                       LimaFlowGridReading        reading,
                                                       const char                *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaFlowGridColumns, lima_flow_grid_columns_free)

G_END_DECLS
