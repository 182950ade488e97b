/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lima-session.h"

G_BEGIN_DECLS

/**
 * LimaEditorSection:
 * @title: what it is called, in the context "section"
 * @fields: what is edited in it, see LIMA_FORM_FIELD()
 * @open: whether it is open at first
 * @make: (nullable): makes what it is edited with, where that is no form of the fields
 *
 * A part of an editor that folds.
 */
typedef struct
{
  const char *title;
  guint64 fields;
  gboolean open;
  GtkWidget *(*make) (LimaSession *session, const LimaPath *path);
} LimaEditorSection;

#define LIMA_TYPE_RECORD_EDITOR (lima_record_editor_get_type ())

/**
 * LimaRecordEditor:
 *
 * All fields of a record in sections that fold; a section is built when it is opened for the first time.
 */
G_DECLARE_FINAL_TYPE (LimaRecordEditor, lima_record_editor, LIMA, RECORD_EDITOR, GtkBox)

GtkWidget *lima_record_editor_new    (LimaSession             *session,
                                      const LimaPath          *record,
                                      const LimaEditorSection *sections,
                                      guint                    n);
LimaAtom   lima_record_editor_get_id (LimaRecordEditor        *self);
void       lima_record_editor_focus  (LimaRecordEditor        *self,
                                      guint                    field);
void       lima_record_editor_search (LimaRecordEditor        *self,
                                      const char              *words);

G_END_DECLS
