/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lima-session.h"

G_BEGIN_DECLS

#define LIMA_TYPE_CONTROL (lima_control_get_type ())

/**
 * LimaControl:
 *
 * What edits one field of a record or element. It shows what the portfolio holds, also after undo and after changes made elsewhere,
 * and changes it at once through the history. A field that breaks a rule has a frame and half a sentence below.
 */
G_DECLARE_DERIVABLE_TYPE (LimaControl, lima_control, LIMA, CONTROL, GtkBox)

/**
 * LimaControlClass:
 * @build: makes the children; the field is known
 * @show: shows the field of the block as it is now
 * @left: the focus went elsewhere: what was typed is shown as the program understood it
 * @doubt: (nullable): returns what is wrong beside the rule of the field, (transfer none) (nullable)
 */
struct _LimaControlClass
{
  GtkBoxClass parent_class;

  void (*build) (LimaControl     *self);
  void (*show)  (LimaControl     *self,
                 const LimaBlock *block);
  void (*left)  (LimaControl     *self,
                 const LimaBlock *block);
  const char *(*doubt) (LimaControl     *self,
                        const LimaBlock *block);
};

GtkWidget       *lima_control_new          (LimaSession     *session,
                                            const LimaPath  *path);
GtkWidget       *lima_control_new_draft    (LimaSession     *session,
                                            const LimaTable *table,
                                            guint            field);
void             lima_control_update       (LimaControl     *self);

/* for subclasses */
LimaSession     *lima_control_get_session  (LimaControl     *self);
const LimaPath  *lima_control_get_path     (LimaControl     *self);
const LimaField *lima_control_get_field    (LimaControl     *self);
const LimaBlock *lima_control_get_block    (LimaControl     *self);
void             lima_control_add          (LimaControl     *self,
                                            GtkWidget       *child,
                                            const char      *label);
void             lima_control_take         (LimaControl     *self,
                                            const LimaValue *value,
                                            gboolean         typing);
void             lima_control_refuse       (LimaControl     *self,
                                            const char      *sentence);

G_END_DECLS
