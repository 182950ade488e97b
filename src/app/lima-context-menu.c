/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-context-menu.h"

#define MENU "lima-context-menu"

/**
 * lima_context_menu_popup:
 * @parent: a widget with a layout manager, which removes all its children when it is disposed of
 * @menu: what is offered
 * @x: where, in @parent
 * @y: where, in @parent
 *
 * Shows a menu of what is at a place. It is made once for a widget.
 */
void
lima_context_menu_popup (GtkWidget *parent, GMenuModel *menu, double x, double y)
{
  GtkPopover *popover;

  g_return_if_fail (GTK_IS_WIDGET (parent) && G_IS_MENU_MODEL (menu));

  popover = g_object_get_data (G_OBJECT (parent), MENU);
  if (popover == NULL)
    {
      popover = GTK_POPOVER (gtk_popover_menu_new_from_model (menu));
      gtk_popover_set_has_arrow (popover, FALSE);
      gtk_widget_set_halign (GTK_WIDGET (popover), GTK_ALIGN_START);
      gtk_widget_set_parent (GTK_WIDGET (popover), parent);
      g_object_set_data (G_OBJECT (parent), MENU, popover);
    }
  gtk_popover_set_pointing_to (popover, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (popover);
}
