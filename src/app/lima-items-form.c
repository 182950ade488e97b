/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-items-form.h"

#include <lima-i18n.h>
#include <lima-words.h>

#include "lima-block-search.h"
#include "lima-editing.h"
#include "lima-record-form.h"
#include "lima-reference-list.h"

#define AT_ONCE 20 /* elements shown at first, and more at each click */

struct _LimaItemsForm
{
  GtkBox parent_instance;

  /* borrowed: children */
  GtkWidget *rows;
  GtkWidget *more;
  GtkWidget *add;

  /* owned */
  LimaSession *session;
  LimaItems *shown; /* nullable: what the rows are of */
  LimaPath path;
  const LimaTable *table;

  guint most;   /* rows at present */
  char *sought; /* nullable: only elements that hold these words are shown; owned */
};

G_DEFINE_FINAL_TYPE (LimaItemsForm, lima_items_form, GTK_TYPE_BOX)

static const LimaItems *
get_items (LimaItemsForm *self)
{
  const LimaBlock *block = lima_editing_find (self->session, &self->path);

  return block == NULL ? NULL : LIMA_BLOCK_GET (block, LimaItems *, &block->table->fields[self->path.field]);
}

static LimaAtom
row_id (GtkWidget *row)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "lima-id"));
}

static GtkWidget *
row_of (LimaItemsForm *self, GtkWidget *widget)
{
  while (widget != NULL && gtk_widget_get_parent (widget) != self->rows)
    widget = gtk_widget_get_parent (widget);
  return widget;
}

static GtkWidget *
find_row (LimaItemsForm *self, LimaAtom id)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (row_id (row) == id)
      return row;
  return NULL;
}

/* ---- What is done to elements ---- */

static void
remove_clicked (LimaItemsForm *self, GtkWidget *button)
{
  lima_editing_remove (GTK_WIDGET (self), self->session, &self->path, self->path.field, row_id (row_of (self, button)));
}

static void
up_clicked (LimaItemsForm *self, GtkWidget *button)
{
  lima_editing_move (GTK_WIDGET (self), self->session, &self->path, self->path.field, row_id (row_of (self, button)), -1);
}

static void
down_clicked (LimaItemsForm *self, GtkWidget *button)
{
  lima_editing_move (GTK_WIDGET (self), self->session, &self->path, self->path.field, row_id (row_of (self, button)), 1);
}

/* ---- Rows ---- */

static void
expanded (GtkExpander *expander, GParamSpec *pspec, LimaItemsForm *self)
{
  LimaPath path = lima_editing_path_to (&self->path, self->path.field, row_id (gtk_widget_get_parent (GTK_WIDGET (expander))));

  if (gtk_expander_get_expanded (expander) && gtk_expander_get_child (expander) == NULL && lima_editing_find (self->session, &path) != NULL)
    {
      GtkWidget *form = lima_record_form_new (self->session, &path, LIMA_FORM_ALL);

      gtk_widget_add_css_class (form, "lima-nest");
      gtk_expander_set_child (expander, form);
    }
}

static GtkWidget *
button_new (LimaItemsForm *self, const char *icon, const char *words, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_add_css_class (button, "lima-tiny");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
row_new (LimaItemsForm *self, const LimaBlock *block)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *expander = gtk_expander_new (NULL), *label = gtk_label_new (NULL);

  g_object_set_data (G_OBJECT (row), "lima-id", GUINT_TO_POINTER (block->id));
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_expander_set_label_widget (GTK_EXPANDER (expander), label);
  gtk_widget_set_hexpand (expander, TRUE);
  gtk_box_append (GTK_BOX (row), expander);
  gtk_box_append (GTK_BOX (row), button_new (self, "go-up-symbolic", _("Move up"), G_CALLBACK (up_clicked)));
  gtk_box_append (GTK_BOX (row), button_new (self, "go-down-symbolic", _("Move down"), G_CALLBACK (down_clicked)));
  gtk_box_append (GTK_BOX (row), button_new (self, "window-close-symbolic", _("Remove"), G_CALLBACK (remove_clicked)));
  g_signal_connect_object (expander, "notify::expanded", G_CALLBACK (expanded), self, 0);
  return row;
}

static gboolean
has_anything (const LimaBlock *block)
{
  for (guint field = 0; field < block->table->n_fields; field++)
    if (lima_block_field_is_set (block, field))
      return TRUE;
  return FALSE;
}

/* What an element is known by: what it refers to, its text, its title, or else all that it says. */
static char *
words_of (LimaItemsForm *self, const LimaBlock *block)
{
  const LimaPath path = lima_editing_path_to (&self->path, self->path.field, block->id);
  const char *language = lima_format_get_language (lima_session_get_format (self->session));
  char *words = lima_reference_describe (self->session, &path);
  int text = lima_table_find (block->table, "text");

  if (words != NULL)
    return words;
  if (text >= 0 && block->table->fields[text].type == LIMA_FIELD_TEXT && lima_block_field_is_set (block, (guint) text))
    return lima_words_cut (lima_text_get (LIMA_BLOCK_GET (block, LimaText *, &block->table->fields[text]), language), LIMA_WORDS_MAX);
  return has_anything (block) ? lima_words_of_block (block, language) : g_strdup ("");
}

static void
describe_row (LimaItemsForm *self, GtkWidget *row, const LimaBlock *block)
{
  GtkWidget *expander = gtk_widget_get_first_child (row);
  g_autofree char *all = words_of (self, block);
  const char *words = *all == '\0' ? C_("record", "Nothing stated yet") : all;

  gtk_widget_set_visible (row, self->sought == NULL
                                 || lima_block_search (block, self->sought, lima_format_get_language (lima_session_get_format (self->session))));
  gtk_label_set_text (GTK_LABEL (gtk_expander_get_label_widget (GTK_EXPANDER (expander))), words);
  gtk_widget_set_tooltip_text (expander, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
remove_gone (LimaItemsForm *self, const LimaItems *items)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->rows), *next; row != NULL; row = next)
    {
      next = gtk_widget_get_next_sibling (row);
      if (lima_items_find (items, row_id (row)) >= 0)
        continue;
      lima_editing_keep_focus (row, self->add);
      gtk_box_remove (GTK_BOX (self->rows), row);
    }
}

static void
show_more_button (LimaItemsForm *self, guint left)
{
  g_autofree char *number = lima_format_integer (lima_session_get_format (self->session), left);
  /* Translators: a button; %s is how many elements of a list are not shown yet */
  g_autofree char *words = g_strdup_printf (P_("Show %s more", "Show %s more", left), number);

  gtk_widget_set_visible (self->more, left > 0);
  gtk_button_set_label (GTK_BUTTON (self->more), words);
}

/* Rows that stay keep their forms and the focus. */
static void
fill (LimaItemsForm *self, const LimaItems *items)
{
  guint n = MIN (lima_items_get_n (items), self->most);
  GtkWidget *before = NULL;

  remove_gone (self, items);
  for (guint i = 0; i < n; i++)
    {
      const LimaBlock *block = items->item[i];
      GtkWidget *row = find_row (self, block->id);

      if (row == NULL)
        {
          row = row_new (self, block);
          gtk_box_insert_child_after (GTK_BOX (self->rows), row, before);
        }
      else if (gtk_widget_get_prev_sibling (row) != before)
        gtk_box_reorder_child_after (GTK_BOX (self->rows), row, before);
      describe_row (self, row, block);
      before = row;
    }
  show_more_button (self, lima_items_get_n (items) - n);
}

static void
follow (LimaItemsForm *self)
{
  const LimaItems *items = get_items (self);

  if (items == self->shown)
    return;
  fill (self, items);
  g_clear_pointer (&self->shown, lima_items_unref);
  self->shown = items == NULL ? NULL : lima_items_ref (items);
}

static void
more_clicked (LimaItemsForm *self)
{
  self->most += AT_ONCE;
  fill (self, self->shown);
}

/* ---- Object ---- */

static void
lima_items_form_dispose (GObject *object)
{
  LimaItemsForm *self = LIMA_ITEMS_FORM (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  g_clear_pointer (&self->shown, lima_items_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (lima_items_form_parent_class)->dispose (object);
}

static void
lima_items_form_finalize (GObject *object)
{
  g_free (LIMA_ITEMS_FORM (object)->sought);
  G_OBJECT_CLASS (lima_items_form_parent_class)->finalize (object);
}

static void
lima_items_form_class_init (LimaItemsFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_items_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = lima_items_form_finalize;
}

static void
lima_items_form_init (LimaItemsForm *self)
{
  self->most = AT_ONCE;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  self->more = gtk_button_new_with_label ("");
  gtk_widget_set_halign (self->more, GTK_ALIGN_START);
  g_signal_connect_object (self->more, "clicked", G_CALLBACK (more_clicked), self, G_CONNECT_SWAPPED);
  self->add = gtk_button_new_with_label ("");
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (lima_items_form_add), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), self->rows);
  gtk_box_append (GTK_BOX (self), self->more);
  gtk_box_append (GTK_BOX (self), self->add);
}

/**
 * lima_items_form_new:
 * @session: what is open
 * @path: a list of a record or element that is there
 *
 * Returns: (transfer floating): the form
 */
GtkWidget *
lima_items_form_new (LimaSession *session, const LimaPath *path)
{
  LimaItemsForm *self = g_object_new (LIMA_TYPE_ITEMS_FORM, NULL);
  const LimaBlock *block = lima_editing_find (session, path);
  g_autofree char *words = NULL;

  g_return_val_if_fail (block != NULL && block->table->fields[path->field].items != NULL, GTK_WIDGET (self));

  self->session = g_object_ref (session);
  self->path = *path;
  self->table = block->table->fields[path->field].items;
  /* Translators: a button; %s is what is added: "Add Policy marker" */
  words = g_strdup_printf (_("Add %s"), C_("record", self->table->label));
  gtk_button_set_label (GTK_BUTTON (self->add), words);
  self->shown = get_items (self) == NULL ? NULL : lima_items_ref (get_items (self));
  fill (self, self->shown);
  g_signal_connect_object (lima_session_get_history (session), "applied", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * lima_items_form_search:
 * @words: what is looked for, "" for nothing
 *
 * Shows only the elements that hold all of the words, somewhere in them.
 */
void
lima_items_form_search (LimaItemsForm *self, const char *words)
{
  g_return_if_fail (LIMA_IS_ITEMS_FORM (self) && words != NULL);

  g_free (self->sought);
  self->sought = *words == '\0' ? NULL : g_strdup (words);
  if (self->sought != NULL)
    self->most = MAX (self->most, lima_items_get_n (self->shown));
  fill (self, self->shown);
}

/**
 * lima_items_form_add:
 *
 * Adds an element to the list, and opens its form.
 */
void
lima_items_form_add (LimaItemsForm *self)
{
  g_autoptr(LimaBlock) block = lima_block_new (self->table, 0);
  GtkWidget *row, *form;

  g_return_if_fail (LIMA_IS_ITEMS_FORM (self));

  self->most = MAX (self->most, lima_items_get_n (get_items (self)) + 1);
  if (!lima_editing_insert (GTK_WIDGET (self), self->session, &self->path, self->path.field, block))
    return;
  row = find_row (self, block->id);
  if (row == NULL)
    return;
  gtk_expander_set_expanded (GTK_EXPANDER (gtk_widget_get_first_child (row)), TRUE);
  form = gtk_expander_get_child (GTK_EXPANDER (gtk_widget_get_first_child (row)));
  if (!lima_record_form_focus (LIMA_RECORD_FORM (form), 0))
    gtk_widget_child_focus (form, GTK_DIR_TAB_FORWARD);
}
