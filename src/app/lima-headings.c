/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-headings.h"

#define BEHIND 8 /* pixels behind a heading, which GTK measures only once it is seen */

static GtkWidget *
find_title (GtkColumnView *view, guint position)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (view));
  GtkWidget *title = header == NULL ? NULL : gtk_widget_get_first_child (header);

  for (; title != NULL && position > 0; position--)
    title = gtk_widget_get_next_sibling (title);
  return title;
}

/**
 * lima_headings_fit:
 * @view: a table
 * @position: which of its columns, hidden ones counted
 * @width: how wide the column shall be, in pixels
 *
 * Makes a column as wide as it shall be, or as its heading needs to be in the language of the program, which GTK would cut without a sign.
 */
void
lima_headings_fit (GtkColumnView *view, guint position, int width)
{
  g_autoptr(GtkColumnViewColumn) column = NULL;
  GtkWidget *title;
  int natural = 0;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  column = g_list_model_get_item (gtk_column_view_get_columns (view), position);
  title = find_title (view, position);
  if (title != NULL)
    gtk_widget_measure (title, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  gtk_column_view_column_set_fixed_width (column, MAX (width, natural + BEHIND));
}

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
  GtkWidget *title, *box;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  title = find_title (view, position);
  box = title == NULL ? NULL : gtk_widget_get_first_child (title);
  if (box != NULL)
    gtk_widget_set_halign (box, !number ? GTK_ALIGN_FILL
                                : gtk_widget_get_direction (title) == GTK_TEXT_DIR_RTL ? GTK_ALIGN_START : GTK_ALIGN_END);
}
