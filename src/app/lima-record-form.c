/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-record-form.h"

#include <lima-field-words.h>

#include "lima-control.h"
#include "lima-editing.h"
#include "lima-items-form.h"
#include "lima-share-form.h"

#define LABEL_WIDTH 12 /* characters; longer ones wrap */

struct _LimaRecordForm
{
  GtkBox parent_instance;

  /* owned */
  GPtrArray *widgets; /* by field of the table, of widgets of the form; NULL where a field is not in it */

  /* borrowed: what rows are added to */
  GtkWidget *grid;
  int n_rows;
};

G_DEFINE_FINAL_TYPE (LimaRecordForm, lima_record_form, GTK_TYPE_BOX)

static void
lima_record_form_dispose (GObject *object)
{
  LimaRecordForm *self = LIMA_RECORD_FORM (object);
  GtkWidget *child;

  g_clear_pointer (&self->widgets, g_ptr_array_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  G_OBJECT_CLASS (lima_record_form_parent_class)->dispose (object);
}

static void
lima_record_form_class_init (LimaRecordFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_record_form_dispose;
}

static void
lima_record_form_init (LimaRecordForm *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "lima-form");
  self->grid = gtk_grid_new ();
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 8);
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 8);
  gtk_box_append (GTK_BOX (self), self->grid);
}

static GtkWidget *
label_new (const LimaField *field)
{
  GtkWidget *label = gtk_label_new (lima_field_words_label (field));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), LABEL_WIDTH);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LABEL_WIDTH);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "lima-dim");
  gtk_widget_add_css_class (label, "lima-form-label");
  return label;
}

/* Lists of a project that are parts of one whole. */
static gboolean
is_shares (const LimaPath *path, const LimaField *field)
{
  return path->n_steps == 0 && path->table == &lima_project_table
         && (field->items == &lima_place_table || field->items == &lima_sector_table || field->items == &lima_theme_share_table);
}

/* Texts and lists take the whole width, with their label above; one that is alone is named by the heading of its section. */
static void
add_field (LimaRecordForm *self, LimaSession *session, const LimaPath *path, const LimaField *field, gboolean alone)
{
  gboolean wide = field->type == LIMA_FIELD_TEXT || field->type == LIMA_FIELD_ITEMS;
  GtkWidget *label = label_new (field), *widget;

  gtk_widget_set_visible (label, !wide || !alone);
  widget = is_shares (path, field)             ? lima_share_form_new (session, path)
           : field->type == LIMA_FIELD_ITEMS ? lima_items_form_new (session, path)
                                             : lima_control_new (session, path);
  gtk_widget_set_hexpand (widget, TRUE);
  g_ptr_array_index (self->widgets, path->field) = widget;
  if (wide)
    gtk_label_set_max_width_chars (GTK_LABEL (label), -1);
  gtk_grid_attach (GTK_GRID (self->grid), label, 0, self->n_rows, wide ? 2 : 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), widget, wide ? 0 : 1, wide ? ++self->n_rows : self->n_rows, wide ? 2 : 1, 1);
  self->n_rows++;
}

/**
 * lima_record_form_new:
 * @session: what is open
 * @path: a record or element that is there
 * @fields: which fields: #LIMA_FORM_FIELD for each, or #LIMA_FORM_ALL
 *
 * Returns: (transfer floating): the form
 */
GtkWidget *
lima_record_form_new (LimaSession *session, const LimaPath *path, guint64 fields)
{
  LimaRecordForm *self = g_object_new (LIMA_TYPE_RECORD_FORM, NULL);
  const LimaBlock *block = lima_editing_find (session, path);

  g_return_val_if_fail (block != NULL, GTK_WIDGET (self));

  self->widgets = g_ptr_array_new ();
  g_ptr_array_set_size (self->widgets, (int) block->table->n_fields);
  for (guint field = 0; field < block->table->n_fields; field++)
    if ((fields & LIMA_FORM_FIELD (field)) != 0)
      {
        LimaPath to = *path;

        to.field = (guint16) field;
        add_field (self, session, &to, &block->table->fields[field], (fields & (fields - 1)) == 0);
      }
  return GTK_WIDGET (self);
}

/**
 * lima_record_form_focus:
 * @field: a field of the table
 *
 * Puts the focus where a field is edited.
 *
 * Returns: whether the form has it
 */
gboolean
lima_record_form_focus (LimaRecordForm *self, guint field)
{
  GtkWidget *widget;

  g_return_val_if_fail (LIMA_IS_RECORD_FORM (self), FALSE);

  widget = self->widgets == NULL || field >= self->widgets->len ? NULL : g_ptr_array_index (self->widgets, field);
  return widget != NULL && (gtk_widget_grab_focus (widget) || gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD));
}

/**
 * lima_record_form_search:
 * @words: what is looked for, "" for nothing
 *
 * Shows only the elements of its lists that hold all of the words.
 */
void
lima_record_form_search (LimaRecordForm *self, const char *words)
{
  g_return_if_fail (LIMA_IS_RECORD_FORM (self) && words != NULL);

  for (guint i = 0; self->widgets != NULL && i < self->widgets->len; i++)
    if (LIMA_IS_ITEMS_FORM (g_ptr_array_index (self->widgets, i)))
      lima_items_form_search (LIMA_ITEMS_FORM (g_ptr_array_index (self->widgets, i)), words);
}
