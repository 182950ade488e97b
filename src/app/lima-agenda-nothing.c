/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-agenda-nothing.h"

#include <lima-i18n.h>

#include "lima-appearance.h"

struct _LimaAgendaNothing
{
  GtkBox parent_instance;

  /* borrowed: children */
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *detail;
  GtkWidget *buttons;
};

G_DEFINE_FINAL_TYPE (LimaAgendaNothing, lima_agenda_nothing, GTK_TYPE_BOX)

static void
lima_agenda_nothing_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_box_remove (GTK_BOX (object), child);
  G_OBJECT_CLASS (lima_agenda_nothing_parent_class)->dispose (object);
}

static void
lima_agenda_nothing_class_init (LimaAgendaNothingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_agenda_nothing_dispose;
}

static void
lima_agenda_nothing_init (LimaAgendaNothing *self)
{
  GtkWidget *icon = lima_icon_new (NULL), *title = gtk_label_new (NULL), *detail = gtk_label_new (NULL);

  self->icon = GTK_IMAGE (icon);
  self->title = GTK_LABEL (title);
  self->detail = GTK_LABEL (detail);
  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_image_set_pixel_size (self->icon, 32);
  gtk_widget_add_css_class (icon, "lima-dim");
  gtk_widget_add_css_class (title, "title-4");
  gtk_widget_add_css_class (detail, "lima-dim");
  gtk_label_set_wrap (self->title, TRUE);
  gtk_label_set_wrap (self->detail, TRUE);
  gtk_label_set_justify (self->detail, GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (self->detail, 60);
  gtk_widget_set_halign (self->buttons, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self), icon);
  gtk_box_append (GTK_BOX (self), title);
  gtk_box_append (GTK_BOX (self), detail);
  gtk_box_append (GTK_BOX (self), self->buttons);
}

/**
 * lima_agenda_nothing_new:
 *
 * Returns: (transfer floating): words for a view with nothing in it
 */
GtkWidget *
lima_agenda_nothing_new (void)
{
  return g_object_new (LIMA_TYPE_AGENDA_NOTHING, NULL);
}

static void
say (LimaAgendaNothing *self, const char *icon, const char *title, const char *detail)
{
  GtkWidget *child;

  gtk_image_set_from_icon_name (self->icon, icon);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->detail, detail);
  while ((child = gtk_widget_get_first_child (self->buttons)) != NULL)
    gtk_box_remove (GTK_BOX (self->buttons), child);
}

static void
add_button (LimaAgendaNothing *self, const char *words, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (words);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (self->buttons), button);
}

/**
 * lima_agenda_nothing_show:
 * @section: the section that is open
 * @filtered: whether there is something that isn't as the user looks for
 */
void
lima_agenda_nothing_show (LimaAgendaNothing *self, LimaAgendaSection section, gboolean filtered)
{
  g_return_if_fail (LIMA_IS_AGENDA_NOTHING (self));

  if (filtered)
    {
      say (self, "edit-find-symbolic", _("Nothing found"), _("Search for other words, or choose another process, goal or state."));
      add_button (self, _("Clear Filter"), "agenda.clear-filter");
    }
  else if (section == LIMA_AGENDA_SECTION_PROPOSALS)
    {
      say (self, "x-office-calendar-symbolic", _("No proposals yet"),
           _("A proposal is an indicator that somebody wants in the framework of a goal: how it was worded each time, and what became of it."));
      add_button (self, _("New Proposal"), "agenda.new-proposal");
    }
  else if (section == LIMA_AGENDA_SECTION_PROCESSES)
    {
      say (self, "x-office-calendar-symbolic", _("No processes yet"),
           _("A process is what milestones belong to: negotiations, a series of conferences, the approvals of a programme."));
      add_button (self, _("New Process"), "agenda.new-process");
    }
  else
    {
      say (self, "x-office-calendar-symbolic", _("No milestones yet"),
           _("The agenda has the sessions, conferences, reports and decisions that you follow, with every date that was announced for them: nothing that "
             "was said is lost when a date slips."));
      add_button (self, _("New Milestone"), "agenda.new");
      add_button (self, _("Import Calendar…"), "agenda.import");
    }
}
