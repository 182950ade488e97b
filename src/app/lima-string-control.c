/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-string-control.h"

#include <lima-field-words.h>
#include <lima-project.h>

#include "lima-writing.h"

struct _LimaStringControl
{
  LimaControl parent_instance;

  /* borrowed: children, one of them */
  GtkWidget *entry;
  LimaWriting *writing;

  gboolean showing;
};

G_DEFINE_FINAL_TYPE (LimaStringControl, lima_string_control, LIMA_TYPE_CONTROL)

static void
edited (LimaStringControl *self)
{
  LimaControl *control = LIMA_CONTROL (self);
  LimaFieldType type = lima_control_get_field (control)->type;
  g_autofree char *text = self->writing != NULL ? lima_writing_get_text (self->writing) : g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_auto(LimaValue) value = { .type = type };

  if (self->showing)
    return;
  if (type != LIMA_FIELD_STRING)
    value.v.atom = *text == '\0' ? 0 : lima_atom (text);
  else
    value.v.string = *text == '\0' ? NULL : g_steal_pointer (&text);
  lima_control_take (control, &value, TRUE);
}

static void
lima_string_control_build (LimaControl *control)
{
  LimaStringControl *self = LIMA_STRING_CONTROL (control);
  const LimaField *field = lima_control_get_field (control);
  const char *label = lima_field_words_label (field);

  if (field == &lima_project_table.fields[LIMA_PROJECT_NOTES])
    {
      self->writing = LIMA_WRITING (lima_writing_new (label));
      g_signal_connect_object (self->writing, "edited", G_CALLBACK (edited), self, G_CONNECT_SWAPPED);
      lima_control_add (control, GTK_WIDGET (self->writing), NULL);
      return;
    }
  self->entry = gtk_entry_new ();
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (edited), self, G_CONNECT_SWAPPED);
  lima_control_add (control, self->entry, label);
}

static void
lima_string_control_show (LimaControl *control, const LimaBlock *block)
{
  LimaStringControl *self = LIMA_STRING_CONTROL (control);
  const LimaField *field = lima_control_get_field (control);
  const char *text = field->type == LIMA_FIELD_STRING ? LIMA_BLOCK_GET (block, char *, field) : lima_atom_text (LIMA_BLOCK_GET (block, LimaAtom, field));

  text = text == NULL ? "" : text;
  self->showing = TRUE;
  if (self->writing != NULL)
    lima_writing_set_text (self->writing, text);
  else if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->entry)), text))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->showing = FALSE;
}

static void
lima_string_control_class_init (LimaStringControlClass *klass)
{
  LIMA_CONTROL_CLASS (klass)->build = lima_string_control_build;
  LIMA_CONTROL_CLASS (klass)->show = lima_string_control_show;
}

static void
lima_string_control_init (LimaStringControl *self)
{
}
