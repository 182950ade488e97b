/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-changes-window.h"

#include <lima-i18n.h>

#include "lima-alert.h"
#include "lima-change-row.h"
#include "lima-headings.h"
#include "lima-tab-stop.h"

#define MOST_SAVED 1000 /* of what the file tells of, the latest */

struct _LimaChangesWindow
{
  GtkWindow parent_instance;

  /* template children */
  GtkColumnView *table;
  GtkWidget *details_scroller;
  GtkLabel *details;

  /* owned */
  LimaSession *session;
  GListStore *rows;
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (LimaChangesWindow, lima_changes_window, GTK_TYPE_WINDOW)

/* ---- Rows ---- */

static void
add_row (GPtrArray *rows, LimaChangeRow *row)
{
  g_ptr_array_add (rows, row);
}

static void
fill (LimaChangesWindow *self)
{
  LimaHistory *history = lima_session_get_history (self->session);
  guint logged = lima_session_get_n_logged (self->session);
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint position = lima_history_get_n (history) + 1; position-- > 0;)
    add_row (rows, lima_change_row_new_step (self->session, position));
  for (guint i = 0; i < MIN (logged, MOST_SAVED); i++)
    add_row (rows, lima_change_row_new_saved (self->session, logged - 1 - i));
  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)), rows->pdata, rows->len);
}

static void
selected (LimaChangesWindow *self)
{
  LimaChangeRow *row = gtk_single_selection_get_selected_item (self->selection);
  const char *details = row == NULL ? NULL : lima_change_row_get_details (row);
  gboolean leads = row != NULL && lima_change_row_get_position (row) != G_MAXUINT && lima_change_row_get_state (row) != LIMA_CHANGE_NOW;

  gtk_label_set_text (self->details, details == NULL ? "" : details);
  gtk_widget_set_visible (self->details_scroller, details != NULL && *details != '\0');
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "changes.go", leads);
}

static void
go (LimaChangesWindow *self)
{
  LimaChangeRow *row = gtk_single_selection_get_selected_item (self->selection);
  g_autoptr(GError) error = NULL;

  if (row == NULL || lima_change_row_get_position (row) == G_MAXUINT)
    return;
  if (!lima_history_go_to (lima_session_get_history (self->session), lima_change_row_get_position (row), &error))
    lima_alert_show (GTK_WIDGET (self), _("The state could not be brought back"), error->message);
}

static void
go_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  go (LIMA_CHANGES_WINDOW (widget));
}

/* ---- Table ---- */

static void
set_up (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  LimaChangeRow *row = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_list_item_get_child (item);
  LimaChangeState state = lima_change_row_get_state (row);

  gtk_label_set_text (GTK_LABEL (label), lima_change_row_get_text (row, GPOINTER_TO_UINT (column)));
  gtk_widget_remove_css_class (label, "lima-strong");
  gtk_widget_remove_css_class (label, "lima-dim");
  if (state == LIMA_CHANGE_NOW)
    gtk_widget_add_css_class (label, "lima-strong");
  if (state == LIMA_CHANGE_UNDONE)
    gtk_widget_add_css_class (label, "lima-dim");
}

static void
add_columns (LimaChangesWindow *self)
{
  const char *const titles[LIMA_CHANGE_COLUMNS] = { C_("change", "State"), C_("change", "When"), C_("change", "Who"), C_("change", "What") };
  static const int widths[LIMA_CHANGE_COLUMNS] = { 80, 160, 140, -1 };

  for (guint i = 0; i < LIMA_CHANGE_COLUMNS; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr(GtkColumnViewColumn) column = gtk_column_view_column_new (titles[i], factory);

      g_signal_connect (factory, "setup", G_CALLBACK (set_up), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (bind), GUINT_TO_POINTER (i));
      gtk_column_view_column_set_resizable (column, TRUE);
      gtk_column_view_column_set_expand (column, widths[i] < 0);
      gtk_column_view_append_column (self->table, column);
      if (widths[i] >= 0)
        lima_headings_fit (self->table, i, widths[i]);
    }
}

/* ---- Window ---- */

static void
lima_changes_window_dispose (GObject *object)
{
  LimaChangesWindow *self = LIMA_CHANGES_WINDOW (object);

  if (self->table != NULL)
    gtk_column_view_set_model (g_steal_pointer (&self->table), NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (lima_changes_window_parent_class)->dispose (object);
}

static void
lima_changes_window_class_init (LimaChangesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lima_changes_window_dispose;
  g_type_ensure (LIMA_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/limaportfolio/Lima/ui/lima-changes-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LimaChangesWindow, table);
  gtk_widget_class_bind_template_child (widget_class, LimaChangesWindow, details_scroller);
  gtk_widget_class_bind_template_child (widget_class, LimaChangesWindow, details);
  gtk_widget_class_install_action (widget_class, "changes.go", NULL, go_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lima_changes_window_init (LimaChangesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lima_changes_window_new:
 * @parent: the window it belongs to
 * @session: what is open in it
 *
 * Returns: (transfer none): a window, to be presented; GTK owns it
 */
GtkWidget *
lima_changes_window_new (GtkWindow *parent, LimaSession *session)
{
  LimaChangesWindow *self = g_object_new (LIMA_TYPE_CHANGES_WINDOW, "transient-for", parent, "destroy-with-parent", TRUE, NULL);

  self->session = g_object_ref (session);
  self->rows = g_list_store_new (LIMA_TYPE_CHANGE_ROW);
  fill (self);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->rows)));
  add_columns (self);
  gtk_column_view_set_model (self->table, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->table, "activate", G_CALLBACK (go), self);
  g_signal_connect_object (session, "notify::history", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  selected (self);
  return GTK_WIDGET (self);
}
