/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* All fields of one flow, below the grid. */

#include "lima-flow-grid-private.h"

#include <lima-i18n.h>
#include <lima-report-words.h>

#include "lima-editing.h"
#include "lima-record-form.h"

static void
close_details (LimaFlowGrid *self)
{
  gboolean inside = gtk_widget_get_focus_child (self->details) != NULL;

  self->details_id = 0;
  gtk_widget_set_visible (self->details, FALSE);
  if (self->details_form != NULL)
    gtk_box_remove (GTK_BOX (self->details), self->details_form);
  self->details_form = NULL;
  if (inside)
    lima_flow_grid_focus (self, MIN (self->at.row, lima_flow_grid_rows_get_n (self->rows)), self->at.column);
}

/*< private >
 * lima_flow_grid_follow_details:
 *
 * Closes the details of a flow that is gone, and says in which row the flow is now.
 */
void
lima_flow_grid_follow_details (LimaFlowGrid *self)
{
  int row = lima_flow_grid_rows_find (self->rows, self->details_id);
  g_autofree char *number = NULL, *title = NULL;

  if (self->details_form == NULL)
    return;
  if (row < 0)
    {
      close_details (self);
      return;
    }
  number = lima_format_integer (lima_session_get_format (self->session), row + 1);
  title = lima_report_fill (lima_session_get_format (self->session), _("All fields of row %1$s"), number, NULL);
  gtk_label_set_text (GTK_LABEL (self->details_title), title);
}

/*< private >
 * lima_flow_grid_show_details:
 *
 * Shows all fields of the flow in whose row the focus is, or was.
 */
void
lima_flow_grid_show_details (LimaFlowGrid *self)
{
  const LimaPath path = lima_flow_grid_get_path (self, self->at_id);

  if (self->at_id == 0 || lima_editing_find (self->session, &path) == NULL)
    return;
  if (self->details_form != NULL)
    gtk_box_remove (GTK_BOX (self->details), self->details_form);
  self->details_id = self->at_id;
  self->details_form = lima_record_form_new (self->session, &path, LIMA_FORM_ALL);
  gtk_box_append (GTK_BOX (self->details), self->details_form);
  gtk_widget_set_visible (self->details, TRUE);
  lima_flow_grid_follow_details (self);
  gtk_widget_child_focus (self->details_form, GTK_DIR_TAB_FORWARD);
}

/*< private >
 * lima_flow_grid_details_new:
 *
 * Returns: (transfer floating): where the fields will be shown
 */
GtkWidget *
lima_flow_grid_details_new (LimaFlowGrid *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *button = gtk_button_new_from_icon_name ("window-close-symbolic");

  self->details = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  self->details_title = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->details_title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->details_title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->details_title, TRUE);
  gtk_widget_add_css_class (self->details_title, "lima-strong");
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_add_css_class (button, "lima-tiny");
  gtk_widget_set_tooltip_text (button, _("Close details"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Close details"), -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (close_details), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (head), self->details_title);
  gtk_box_append (GTK_BOX (head), button);
  gtk_box_append (GTK_BOX (self->details), head);
  gtk_widget_add_css_class (self->details, "lima-nest");
  gtk_widget_set_visible (self->details, FALSE);
  return self->details;
}
