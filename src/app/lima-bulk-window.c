/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-bulk-window.h"

#include <lima-field-words.h>
#include <lima-i18n.h>

#include "lima-choice.h"
#include "lima-control.h"
#include "lima-editing.h"

#define WIDTH 460

struct _LimaBulkWindow
{
  GtkWindow parent_instance;

  /* borrowed: children */
  LimaChoice *fields;
  GtkWidget *place; /* of the control */
  GtkLabel *now;
  GtkWidget *change;

  /* owned */
  LimaSession *session;
  GArray *projects; /* of LimaAtom */

  guint field;
};

G_DEFINE_FINAL_TYPE (LimaBulkWindow, lima_bulk_window, GTK_TYPE_WINDOW)

/* An identifier belongs to one project; a list would be put in the place of each project's own. */
static gboolean
is_offered (guint field)
{
  return lima_project_table.fields[field].type != LIMA_FIELD_ITEMS && field != LIMA_PROJECT_IDENTIFIER && field != LIMA_PROJECT_TITLE
         && field != LIMA_PROJECT_UPDATED && field != LIMA_PROJECT_IATI_VERSION;
}

static const LimaBlock *
find_project (LimaBulkWindow *self, guint i)
{
  const LimaPath path = { .table = &lima_project_table, .record = g_array_index (self->projects, LimaAtom, i) };

  return lima_editing_find (self->session, &path);
}

/* ---- What the projects have now ---- */

static char *
describe_value (LimaBulkWindow *self, const LimaBlock *block)
{
  const LimaFieldWords words = { .format = lima_session_get_format (self->session) };
  char *text = lima_field_words_value (&words, block, self->field, NULL);

  return text == NULL ? g_strdup (C_("value", "not stated")) : text;
}

static void
show_now (LimaBulkWindow *self)
{
  LimaFormat *format = lima_session_get_format (self->session);
  g_autoptr(GHashTable) values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *words = NULL, *number = NULL;
  GHashTableIter iter;
  gpointer only = NULL;
  guint n;

  for (guint i = 0; i < self->projects->len; i++)
    {
      const LimaBlock *block = find_project (self, i);

      if (block != NULL)
        g_hash_table_add (values, describe_value (self, block));
    }
  n = g_hash_table_size (values);
  g_hash_table_iter_init (&iter, values);
  if (n == 1 && g_hash_table_iter_next (&iter, &only, NULL))
    /* Translators: %s is a value that all projects have */
    words = g_strdup_printf (_("Now all have: %s"), (char *) only);
  else
    {
      number = lima_format_integer (format, n);
      /* Translators: %s is a number of different values */
      words = g_strdup_printf (P_("Now they have %s value.", "Now they have %s different values.", n), number);
    }
  gtk_label_set_text (self->now, words);
}

/* ---- What they get ---- */

static void
field_chosen (LimaBulkWindow *self, const char *member)
{
  GtkWidget *former = gtk_widget_get_first_child (self->place);

  self->field = (guint) lima_table_find (&lima_project_table, member);
  if (former != NULL)
    lima_editing_keep_focus (former, GTK_WIDGET (self->fields));
  if (former != NULL)
    gtk_box_remove (GTK_BOX (self->place), former);
  gtk_box_append (GTK_BOX (self->place), lima_control_new_draft (self->session, &lima_project_table, self->field));
  show_now (self);
}

static void
change_clicked (LimaBulkWindow *self)
{
  LimaControl *control = LIMA_CONTROL (gtk_widget_get_first_child (self->place));
  g_auto(LimaValue) value = lima_block_get (lima_control_get_block (control), self->field);
  g_autoptr(LimaChangeSet) set = lima_change_set_new ("");

  for (guint i = 0; i < self->projects->len; i++)
    {
      const LimaPath path = { .table = &lima_project_table, .record = g_array_index (self->projects, LimaAtom, i) };
      const LimaBlock *block = lima_editing_find (self->session, &path);

      if (block != NULL)
        lima_editing_add_set (set, block, &path, self->field, &value);
    }
  if (lima_editing_apply (GTK_WIDGET (self), self->session, set, NULL))
    gtk_window_close (GTK_WINDOW (self));
}

/* ---- Window ---- */

static void
lima_bulk_window_dispose (GObject *object)
{
  LimaBulkWindow *self = LIMA_BULK_WINDOW (object);

  g_clear_pointer (&self->projects, g_array_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (lima_bulk_window_parent_class)->dispose (object);
}

static void
lima_bulk_window_class_init (LimaBulkWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_bulk_window_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static GtkWidget *
dim_label_new (const char *words)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "lima-dim");
  return label;
}

static GtkWidget *
buttons_new (LimaBulkWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *cancel = gtk_button_new_with_label (_("Cancel"));

  self->change = gtk_button_new ();
  gtk_widget_add_css_class (self->change, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  g_signal_connect_object (self->change, "clicked", G_CALLBACK (change_clicked), self, G_CONNECT_SWAPPED);
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (box), cancel);
  gtk_box_append (GTK_BOX (box), self->change);
  return box;
}

static void
lima_bulk_window_init (LimaBulkWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->fields = LIMA_CHOICE (lima_choice_new (_("Field")));
  self->place = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->now = GTK_LABEL (dim_label_new (NULL));
  gtk_widget_add_css_class (box, "lima-dialog");
  gtk_widget_add_css_class (self->place, "lima-form");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->fields));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->now));
  gtk_box_append (GTK_BOX (box), self->place);
  gtk_box_append (GTK_BOX (box), dim_label_new (_("An empty field makes it unknown in all of them. It is one change, and can be undone.")));
  gtk_box_append (GTK_BOX (box), buttons_new (self));
  gtk_window_set_child (GTK_WINDOW (self), box);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, -1);
}

static void
list_fields (LimaBulkWindow *self)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  const char *first = lima_project_table.fields[LIMA_PROJECT_STATUS].member;

  for (guint field = 0; field < lima_project_table.n_fields; field++)
    if (is_offered (field))
      {
        g_ptr_array_add (ids, g_strdup (lima_project_table.fields[field].member));
        g_ptr_array_add (labels, g_strdup (lima_field_words_label (&lima_project_table.fields[field])));
      }
  lima_choice_set_items (self->fields, ids, labels, first);
  field_chosen (self, first);
  g_signal_connect_object (self->fields, "chosen", G_CALLBACK (field_chosen), self, G_CONNECT_SWAPPED);
}

/**
 * lima_bulk_window_new:
 * @parent: the window it stands before
 * @session: what is open
 * @projects: (element-type LimaAtom): the ids of the projects
 *
 * Returns: (transfer none): a window, to be presented; GTK owns it
 */
GtkWidget *
lima_bulk_window_new (GtkWindow *parent, LimaSession *session, GArray *projects)
{
  LimaBulkWindow *self = g_object_new (LIMA_TYPE_BULK_WINDOW, "transient-for", parent, "application", gtk_window_get_application (parent), NULL);
  g_autofree char *number = lima_format_integer (lima_session_get_format (session), projects->len);
  /* Translators: a button and the title of a window; %s is a number */
  g_autofree char *title = g_strdup_printf (P_("Change %s Project", "Change %s Projects", projects->len), number);

  self->session = g_object_ref (session);
  self->projects = g_array_ref (projects);
  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_button_set_label (GTK_BUTTON (self->change), title);
  list_fields (self);
  return GTK_WIDGET (self);
}
