/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-draft-form.h"

#include <lima-field-words.h>

#include "lima-control.h"

struct _LimaDraftForm
{
  GtkGrid parent_instance;

  /* owned */
  GPtrArray *controls; /* by row, children of it */
};

enum
{
  EDITED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimaDraftForm, lima_draft_form, GTK_TYPE_GRID)

static void
drafted (LimaDraftForm *self)
{
  g_signal_emit (self, signals[EDITED], 0);
}

static GtkWidget *
label_new (const LimaField *field)
{
  GtkWidget *label = gtk_label_new (lima_field_words_label (field));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "lima-dim");
  gtk_widget_add_css_class (label, "lima-form-label");
  return label;
}

static void
add_field (LimaDraftForm *self, LimaSession *session, const LimaBlock *block, guint field)
{
  g_auto(LimaValue) value = lima_block_get (block, field);
  GtkWidget *control = lima_control_new_draft (session, block->table, field);

  lima_control_take (LIMA_CONTROL (control), &value, FALSE);
  lima_control_update (LIMA_CONTROL (control));
  gtk_widget_set_hexpand (control, TRUE);
  gtk_grid_attach (GTK_GRID (self), label_new (&block->table->fields[field]), 0, (int) self->controls->len, 1, 1);
  gtk_grid_attach (GTK_GRID (self), control, 1, (int) self->controls->len, 1, 1);
  g_ptr_array_add (self->controls, control);
  g_signal_connect_object (control, "drafted", G_CALLBACK (drafted), self, G_CONNECT_SWAPPED);
}

static void
lima_draft_form_finalize (GObject *object)
{
  g_ptr_array_unref (LIMA_DRAFT_FORM (object)->controls);
  G_OBJECT_CLASS (lima_draft_form_parent_class)->finalize (object);
}

static void
lima_draft_form_class_init (LimaDraftFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lima_draft_form_finalize;
  signals[EDITED] = g_signal_new ("edited", LIMA_TYPE_DRAFT_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lima_draft_form_init (LimaDraftForm *self)
{
  self->controls = g_ptr_array_new ();
  gtk_grid_set_row_spacing (GTK_GRID (self), 8);
  gtk_grid_set_column_spacing (GTK_GRID (self), 12);
  gtk_widget_add_css_class (GTK_WIDGET (self), "lima-form");
}

/**
 * lima_draft_form_new:
 * @session: what is open
 * @block: what stands in the fields at first
 * @fields: (array length=n): which fields, in their order
 * @n: how many
 *
 * Returns: (transfer floating): the form
 */
GtkWidget *
lima_draft_form_new (LimaSession *session, const LimaBlock *block, const guint *fields, guint n)
{
  LimaDraftForm *self = g_object_new (LIMA_TYPE_DRAFT_FORM, NULL);

  g_return_val_if_fail (LIMA_IS_SESSION (session) && block != NULL && (fields != NULL || n == 0), GTK_WIDGET (self));

  for (guint i = 0; i < n; i++)
    add_field (self, session, block, fields[i]);
  return GTK_WIDGET (self);
}

static guint
field_at (LimaDraftForm *self, guint row)
{
  return lima_control_get_path (LIMA_CONTROL (g_ptr_array_index (self->controls, row)))->field;
}

/**
 * lima_draft_form_read:
 * @block: of the table of the form
 *
 * Gives a block what stands in the form; its other fields stay as they are.
 */
void
lima_draft_form_read (LimaDraftForm *self, LimaBlock *block)
{
  g_return_if_fail (LIMA_IS_DRAFT_FORM (self) && block != NULL);

  for (guint row = 0; row < self->controls->len; row++)
    {
      guint field = field_at (self, row);
      g_auto(LimaValue) value = lima_block_get (lima_control_get_block (LIMA_CONTROL (g_ptr_array_index (self->controls, row))), field);

      lima_block_set (block, field, &value);
    }
}

/**
 * lima_draft_form_focus:
 * @field: a field of the form
 *
 * Returns: whether the focus is where the field is edited
 */
gboolean
lima_draft_form_focus (LimaDraftForm *self, guint field)
{
  g_return_val_if_fail (LIMA_IS_DRAFT_FORM (self), FALSE);

  for (guint row = 0; row < self->controls->len; row++)
    if (field_at (self, row) == field)
      return gtk_widget_child_focus (g_ptr_array_index (self->controls, row), GTK_DIR_TAB_FORWARD);
  return FALSE;
}
