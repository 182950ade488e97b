/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-tab-stop.h"

/*
 * A box around a list or table that makes it one stop of the Tab key: in GTK 4.8 the key goes from row to row, and with ten thousand
 * rows never comes to what follows. Arrow keys go from row to row.
 */
struct _LimaTabStop
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (LimaTabStop, lima_tab_stop, GTK_TYPE_BOX)

static gboolean
is_on_row (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root == NULL ? NULL : gtk_root_get_focus (root);
  GtkWidget *list = focus == NULL ? NULL : gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BASE);

  return list != NULL && gtk_widget_is_ancestor (list, widget);
}

static gboolean
lima_tab_stop_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if ((direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD) && is_on_row (widget))
    return FALSE;
  return GTK_WIDGET_CLASS (lima_tab_stop_parent_class)->focus (widget, direction);
}

static void
lima_tab_stop_init (LimaTabStop *self)
{
}

static void
lima_tab_stop_class_init (LimaTabStopClass *class)
{
  GTK_WIDGET_CLASS (class)->focus = lima_tab_stop_focus;
}

/**
 * lima_tab_stop_new:
 * @child: (transfer full): what holds one list or table
 *
 * Returns: (transfer full): a box in which the Tab key stops once
 */
GtkWidget *
lima_tab_stop_new (GtkWidget *child)
{
  GtkWidget *self = g_object_new (LIMA_TYPE_TAB_STOP, NULL);

  gtk_widget_set_hexpand (child, TRUE);
  gtk_widget_set_vexpand (child, TRUE);
  gtk_box_append (GTK_BOX (self), child);
  return self;
}
