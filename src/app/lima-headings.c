/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-headings.h"

/**
 * lima_headings_align:
 * @view: a table
 * @position: which of its columns, hidden ones counted
 * @number: whether numbers stand below it, flush at their end
 *
 * Lets the heading of a column stand where its cells do. It is a box in a button that GTK keeps to itself.
 */
void
lima_headings_align (GtkColumnView *view, guint position, gboolean number)
{
  GtkWidget *header, *title, *box;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  header = gtk_widget_get_first_child (GTK_WIDGET (view));
  title = header == NULL ? NULL : gtk_widget_get_first_child (header);
  for (; title != NULL && position > 0; position--)
    title = gtk_widget_get_next_sibling (title);
  box = title == NULL ? NULL : gtk_widget_get_first_child (title);
  if (box != NULL)
    gtk_widget_set_halign (box, !number ? GTK_ALIGN_FILL
                                : gtk_widget_get_direction (title) == GTK_TEXT_DIR_RTL ? GTK_ALIGN_START : GTK_ALIGN_END);
}
