/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The last line of the Agenda page. */

#include "lima-agenda-page-private.h"

#include <lima-i18n.h>
#include <lima-report-agenda.h>

#include "lima-appearance.h"

static char *
describe_all (LimaAgendaPage *self, guint n)
{
  LimaFormat *format = lima_session_get_format (self->session);
  g_autofree char *number = lima_format_integer (format, n);

  if (self->section == LIMA_AGENDA_SECTION_PROPOSALS)
    return g_strdup_printf (P_("%s proposal", "%s proposals", n), number);
  if (self->section == LIMA_AGENDA_SECTION_PROCESSES)
    return g_strdup_printf (P_("%s process", "%s processes", n), number);
  return lima_report_agenda_status (format, self->agenda, self->rows);
}

/*
 * lima_agenda_page_show_status:
 * @n: how many are shown
 *
 * Says how many there are, what is next, and where sources contradict each other.
 */
void
lima_agenda_page_show_status (LimaAgendaPage *self, guint n)
{
  LimaFormat *format = lima_session_get_format (self->session);
  g_autofree char *status = describe_all (self, n);
  g_autofree char *contradictions = lima_report_agenda_contradictions (format, self->agenda, self->rows);
  gboolean any = contradictions != NULL && lima_agenda_page_get_kind (self) == LIMA_AGENDA_OF_MILESTONES;

  gtk_label_set_text (self->foot, status);
  gtk_label_set_text (self->contradictions_text, any ? contradictions : "");
  if (any)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->contradictions), GTK_ACCESSIBLE_PROPERTY_LABEL, contradictions, -1);
  gtk_widget_set_visible (self->contradictions, any);
}

/*
 * lima_agenda_page_foot_new:
 *
 * Returns: (transfer floating): the last line, empty
 */
GtkWidget *
lima_agenda_page_foot_new (LimaAgendaPage *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *label = gtk_label_new (NULL), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *words = gtk_label_new (NULL), *icon = lima_icon_new ("dialog-warning-symbolic");

  self->foot = GTK_LABEL (label);
  self->contradictions_text = GTK_LABEL (words);
  self->contradictions = gtk_button_new ();
  gtk_label_set_xalign (self->foot, 0);
  gtk_label_set_ellipsize (self->foot, PANGO_ELLIPSIZE_END);
  g_object_bind_property (label, "label", label, "tooltip-text", G_BINDING_DEFAULT);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (icon, "lima-warning");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), words);
  gtk_button_set_child (GTK_BUTTON (self->contradictions), box);
  gtk_button_set_has_frame (GTK_BUTTON (self->contradictions), FALSE);
  gtk_widget_set_tooltip_text (self->contradictions, _("Go to the next contradiction"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->contradictions), "agenda.next-contradiction");
  gtk_widget_add_css_class (self->contradictions, "lima-agenda-contradictions");
  gtk_widget_add_css_class (foot, "lima-foot");
  gtk_box_append (GTK_BOX (foot), label);
  gtk_box_append (GTK_BOX (foot), self->contradictions);
  return foot;
}
