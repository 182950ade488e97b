/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-milestone-pane.h"

#include <lima-i18n.h>
#include <lima-proposal.h>

#include "lima-agenda-edit.h"
#include "lima-agenda-form.h"
#include "lima-agenda-trail.h"
#include "lima-editing.h"
#include "lima-milestone-head.h"
#include "lima-record-editor.h"

#define WIDTH 380 /* what the forms need, so that nothing moves when the first one comes */

struct _LimaMilestonePane
{
  GtkBox parent_instance;

  /* borrowed: children */
  GtkWidget *place;
  GtkWidget *nothing;
  GtkWidget *head;
  GtkWidget *memory;
  GtkWidget *wordings;
  GtkWidget *add_version;
  GtkWidget *form; /* nullable, a child of place: of the record at path */

  /* owned */
  LimaSession *session;
  LimaHistory *history; /* nullable: whose changes are followed */

  LimaPath path; /* of the form */
};

G_DEFINE_FINAL_TYPE (LimaMilestonePane, lima_milestone_pane, GTK_TYPE_BOX)

/* ---- The form ---- */

static void
drop_form (LimaMilestonePane *self)
{
  GtkWidget *form = g_steal_pointer (&self->form);

  if (form == NULL)
    return;
  lima_editing_keep_focus (form, gtk_widget_get_parent (GTK_WIDGET (self)));
  gtk_box_remove (GTK_BOX (self->place), form);
}

/* The form of a record that is shown already stays, and the focus in it. */
static void
set_form (LimaMilestonePane *self, const LimaPath *path)
{
  gboolean there = path != NULL && lima_editing_find (self->session, path) != NULL;

  if (there && self->form != NULL && self->path.table == path->table && self->path.record == path->record)
    return;
  drop_form (self);
  if (!there)
    return;
  self->path = *path;
  self->form = lima_agenda_form_new (self->session, path);
  gtk_box_append (GTK_BOX (self->place), self->form);
}

static void
show_wordings (LimaMilestonePane *self)
{
  gboolean is_proposal = self->form != NULL && self->path.table == &lima_proposal_table;
  g_autoptr(GPtrArray) entries = is_proposal ? lima_agenda_trail_of_proposal (self->session, &self->path) : g_ptr_array_new ();

  lima_trail_set (LIMA_TRAIL (self->wordings), entries);
  gtk_widget_set_visible (self->add_version, is_proposal);
}

/* The version is there to be changed: what is new in it is not known yet. */
static void
add_version_clicked (LimaMilestonePane *self)
{
  if (self->form != NULL && lima_agenda_edit_add_version (GTK_WIDGET (self), self->session, self->path.record, lima_date_today ()) != 0)
    lima_record_editor_focus (LIMA_RECORD_EDITOR (self->form), LIMA_PROPOSAL_VERSIONS);
}

static void
show_parts (LimaMilestonePane *self, gboolean has_head)
{
  if (!has_head)
    lima_editing_keep_focus (self->head, gtk_widget_get_parent (GTK_WIDGET (self)));
  gtk_widget_set_visible (self->head, has_head);
  gtk_widget_set_visible (self->memory, has_head && gtk_widget_get_visible (self->memory));
  gtk_widget_set_visible (self->nothing, !has_head && self->form == NULL);
  show_wordings (self);
}

/* ---- What changes ---- */

/* A record that is gone leaves the pane; the wordings of a proposal follow it. */
static void
applied (LimaMilestonePane *self)
{
  if (self->form == NULL)
    return;
  if (lima_editing_find (self->session, &self->path) == NULL)
    lima_milestone_pane_show_record (self, NULL);
  else
    show_wordings (self);
}

static void
portfolio_changed (LimaMilestonePane *self)
{
  LimaHistory *history = lima_session_get_history (self->session);

  if (history == self->history)
    return;
  lima_milestone_pane_show_record (self, NULL);
  if (self->history != NULL)
    g_signal_handlers_disconnect_by_data (self->history, self);
  g_set_object (&self->history, history);
  if (history != NULL)
    g_signal_connect_object (history, "applied", G_CALLBACK (applied), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/* ---- Object ---- */

static void
lima_milestone_pane_dispose (GObject *object)
{
  LimaMilestonePane *self = LIMA_MILESTONE_PANE (object);
  GtkWidget *child;

  if (self->history != NULL)
    g_signal_handlers_disconnect_by_data (self->history, self);
  self->form = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  g_clear_object (&self->history);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (lima_milestone_pane_parent_class)->dispose (object);
}

static void
lima_milestone_pane_class_init (LimaMilestonePaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_milestone_pane_dispose;
}

static GtkWidget *
nothing_new (void)
{
  GtkWidget *label = gtk_label_new (_("Choose a milestone to see what was said about it."));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_set_vexpand (label, TRUE);
  gtk_widget_add_css_class (label, "lima-dim");
  gtk_widget_add_css_class (label, "lima-section");
  return label;
}

static void
lima_milestone_pane_init (LimaMilestonePane *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->place = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->nothing = nothing_new ();
  gtk_box_append (GTK_BOX (self->place), self->nothing);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->place);
  gtk_scrollable_set_vscroll_policy (GTK_SCROLLABLE (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scrolled))), GTK_SCROLL_NATURAL);
  gtk_widget_add_css_class (scrolled, "lima-pane");
  gtk_widget_set_hexpand (scrolled, TRUE);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_widget_set_size_request (scrolled, WIDTH, -1);
  gtk_box_append (GTK_BOX (self), scrolled);
}

/**
 * lima_milestone_pane_new:
 * @session: what is open
 *
 * Returns: (transfer floating): a pane with nothing in it
 */
GtkWidget *
lima_milestone_pane_new (LimaSession *session)
{
  LimaMilestonePane *self = g_object_new (LIMA_TYPE_MILESTONE_PANE, NULL);

  g_return_val_if_fail (LIMA_IS_SESSION (session), GTK_WIDGET (self));

  self->session = g_object_ref (session);
  self->head = lima_milestone_head_new (session);
  self->memory = lima_trail_new (_("What was announced"));
  self->wordings = lima_trail_new (_("How it was worded"));
  gtk_box_append (GTK_BOX (self->place), self->head);
  gtk_box_append (GTK_BOX (self->place), self->memory);
  self->add_version = gtk_button_new_with_label (_("New Version"));
  gtk_widget_set_halign (self->add_version, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->add_version, "lima-pane-button");
  g_signal_connect_object (self->add_version, "clicked", G_CALLBACK (add_version_clicked), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->place), self->wordings);
  gtk_box_append (GTK_BOX (self->place), self->add_version);
  g_signal_connect_object (session, "notify::history", G_CALLBACK (portfolio_changed), self, G_CONNECT_SWAPPED);
  lima_milestone_pane_show_record (self, NULL);
  portfolio_changed (self);
  return GTK_WIDGET (self);
}

static void
show_item (LimaMilestonePane *self, LimaAgenda *agenda, guint row)
{
  const LimaAgendaItem *item = lima_agenda_get (agenda, row);
  g_autoptr(GPtrArray) entries = item->milestone == NULL ? g_ptr_array_new ()
                                                         : lima_agenda_trail_of_milestone (lima_session_get_format (self->session), agenda, item);

  lima_milestone_head_show (LIMA_MILESTONE_HEAD (self->head), agenda, row);
  lima_trail_set (LIMA_TRAIL (self->memory), entries);
  set_form (self, item->milestone == NULL ? NULL : &item->path);
  show_parts (self, TRUE);
}

/**
 * lima_milestone_pane_show:
 * @agenda: (nullable): as it is now
 * @key: (nullable): of an item of @agenda; %NULL, or one that is gone, for nothing
 *
 * Shows a milestone. The one that is shown already keeps its form, and the focus in it, while what is said above follows.
 */
void
lima_milestone_pane_show (LimaMilestonePane *self, LimaAgenda *agenda, const char *key)
{
  int row;

  g_return_if_fail (LIMA_IS_MILESTONE_PANE (self));

  row = agenda == NULL || key == NULL ? -1 : lima_agenda_find (agenda, key);
  if (row < 0)
    lima_milestone_pane_show_record (self, NULL);
  else
    show_item (self, agenda, (guint) row);
}

/**
 * lima_milestone_pane_show_record:
 * @path: (nullable): leads to a process or a proposal; %NULL, or one that is gone, for nothing
 *
 * Shows a record with its form; of a proposal also how it was worded.
 */
void
lima_milestone_pane_show_record (LimaMilestonePane *self, const LimaPath *path)
{
  g_return_if_fail (LIMA_IS_MILESTONE_PANE (self));

  set_form (self, path);
  show_parts (self, FALSE);
}

/**
 * lima_milestone_pane_focus:
 * @field: a field of the record that is shown
 *
 * Opens the section of a field, and puts the focus where it is edited.
 *
 * Returns: whether a form is there
 */
gboolean
lima_milestone_pane_focus (LimaMilestonePane *self, guint field)
{
  g_return_val_if_fail (LIMA_IS_MILESTONE_PANE (self), FALSE);

  if (self->form == NULL)
    return FALSE;
  lima_record_editor_focus (LIMA_RECORD_EDITOR (self->form), field);
  return TRUE;
}
