/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-milestone-head.h"

#include <lima-i18n.h>
#include <lima-report-agenda.h>

#include "lima-appearance.h"
#include "lima-milestone-dialog.h"

struct _LimaMilestoneHead
{
  GtkBox parent_instance;

  /* borrowed: children */
  GtkLabel *title;
  GtkLabel *when;
  GtkLabel *stand;
  GtkLabel *process;
  GtkWidget *disputed;
  GtkWidget *steps;     /* buttons of a record */
  GtkWidget *programme; /* the button of what a programme has */

  /* owned */
  LimaSession *session;

  LimaPath path; /* of what is shown */
};

G_DEFINE_FINAL_TYPE (LimaMilestoneHead, lima_milestone_head, GTK_TYPE_BOX)

/* ---- What is done ---- */

static void
step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaMilestoneHead *self = LIMA_MILESTONE_HEAD (widget);

  if (self->path.table == &lima_milestone_table && self->path.record != 0)
    lima_milestone_dialog_show (widget, self->session, self->path.record, (LimaMilestoneStep) g_variant_get_int32 (parameter));
}

static void
programme_clicked (LimaMilestoneHead *self)
{
  g_autofree char *place = lima_path_to_text (&self->path);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-programme", "(sss)", lima_atom_text (self->path.record), "", place);
}

/* ---- Children ---- */

static GtkLabel *
add_label (LimaMilestoneHead *self, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (self), label);
  return GTK_LABEL (label);
}

static GtkWidget *
disputed_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4), *label = gtk_label_new (_("Sources contradict each other about its days"));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (box, "lima-warning");
  gtk_box_append (GTK_BOX (box), lima_icon_new ("dialog-warning-symbolic"));
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static GtkWidget *
step_button_new (const char *label, LimaMilestoneStep step)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", (gint32) step);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "milestone.step");
  return button;
}

static void
add_item (GMenu *menu, const char *label, LimaMilestoneStep step)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "milestone.step", "i", (gint32) step);
  g_menu_append_item (menu, item);
}

static GtkWidget *
steps_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *more = gtk_menu_button_new ();
  g_autoptr(GMenu) menu = g_menu_new ();

  add_item (menu, _("Confirm…"), LIMA_MILESTONE_STEP_CONFIRM);
  add_item (menu, _("Cancelled…"), LIMA_MILESTONE_STEP_CANCEL);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (more), G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (more), "view-more-symbolic");
  gtk_widget_set_tooltip_text (more, _("What else became of it"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (more), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What else became of it"), -1);
  gtk_box_append (GTK_BOX (box), step_button_new (_("Postpone…"), LIMA_MILESTONE_STEP_POSTPONE));
  gtk_box_append (GTK_BOX (box), step_button_new (_("Held…"), LIMA_MILESTONE_STEP_HOLD));
  gtk_box_append (GTK_BOX (box), more);
  gtk_widget_set_margin_top (box, 8);
  return box;
}

/* ---- Object ---- */

static void
lima_milestone_head_dispose (GObject *object)
{
  LimaMilestoneHead *self = LIMA_MILESTONE_HEAD (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (lima_milestone_head_parent_class)->dispose (object);
}

static void
lima_milestone_head_class_init (LimaMilestoneHeadClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_milestone_head_dispose;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "milestone.step", "i", step_action);
}

static void
lima_milestone_head_init (LimaMilestoneHead *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 2);
  gtk_widget_add_css_class (GTK_WIDGET (self), "lima-section");
  self->title = add_label (self, "heading");
  self->when = add_label (self, NULL);
  self->stand = add_label (self, NULL);
  self->process = add_label (self, "lima-dim");
  self->disputed = disputed_new ();
  self->steps = steps_new ();
  self->programme = gtk_button_new_with_label (_("Show in the Programme"));
  gtk_widget_set_halign (self->programme, GTK_ALIGN_START);
  gtk_widget_set_margin_top (self->programme, 8);
  g_signal_connect_object (self->programme, "clicked", G_CALLBACK (programme_clicked), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), self->disputed);
  gtk_box_append (GTK_BOX (self), self->steps);
  gtk_box_append (GTK_BOX (self), self->programme);
}

/**
 * lima_milestone_head_new:
 * @session: what is open
 *
 * Returns: (transfer floating): a head without a milestone
 */
GtkWidget *
lima_milestone_head_new (LimaSession *session)
{
  LimaMilestoneHead *self = g_object_new (LIMA_TYPE_MILESTONE_HEAD, NULL);

  g_return_val_if_fail (LIMA_IS_SESSION (session), GTK_WIDGET (self));

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

static void
set_line (GtkLabel *label, const char *first, const char *second)
{
  g_autofree char *both = *first != '\0' && *second != '\0' ? g_strdup_printf ("%s · %s", first, second) : NULL;
  const char *line = both != NULL ? both : *first != '\0' ? first : second;

  gtk_label_set_text (label, line);
  gtk_widget_set_visible (GTK_WIDGET (label), *line != '\0');
}

/**
 * lima_milestone_head_show:
 * @agenda: has it
 * @row: a row of @agenda
 *
 * Says where a milestone stands. Buttons stay, with the focus that they may have.
 */
void
lima_milestone_head_show (LimaMilestoneHead *self, LimaAgenda *agenda, guint row)
{
  const LimaAgendaItem *item;
  g_autoptr(GArray) rows = NULL;
  g_autoptr(GPtrArray) words = NULL;
  const LimaReportAgendaRow *said;

  g_return_if_fail (LIMA_IS_MILESTONE_HEAD (self) && agenda != NULL && row < lima_agenda_get_n (agenda));

  item = lima_agenda_get (agenda, row);
  rows = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (rows, row);
  words = lima_report_agenda_rows (lima_session_get_format (self->session), agenda, rows);
  said = g_ptr_array_index (words, 0);
  self->path = item->path;
  set_line (self->title, said->title, "");
  set_line (self->when, said->when, said->slip);
  set_line (self->stand, said->stand, said->to_go);
  set_line (self->process, said->process, said->kind);
  gtk_widget_set_visible (self->disputed, said->disputed);
  gtk_widget_set_visible (self->steps, item->milestone != NULL);
  gtk_widget_set_visible (self->programme, item->milestone == NULL);
}
