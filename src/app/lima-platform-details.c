/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-platform-details.h"

#include <lima-i18n.h>

#include "lima-editing.h"
#include "lima-items-form.h"
#include "lima-record-form.h"

#define BODY_FIELDS (~LIMA_FORM_FIELD (LIMA_PROGRAMME_BODY_MEETINGS))
#define MEETING_FIELDS (~LIMA_FORM_FIELD (LIMA_PROGRAMME_MEETING_DECISIONS))

struct _LimaPlatformDetails
{
  GtkBox parent_instance;

  /* borrowed: children */
  GtkWidget *place;     /* of the form */
  GtkWidget *form;      /* nullable */
  GtkWidget *decisions; /* nullable: of a meeting */

  LimaSession *session; /* owned */
  LimaPath path;        /* of what is shown; its table is NULL for nothing */
};

G_DEFINE_FINAL_TYPE (LimaPlatformDetails, lima_platform_details, GTK_TYPE_BOX)

static void
lima_platform_details_dispose (GObject *object)
{
  LimaPlatformDetails *self = LIMA_PLATFORM_DETAILS (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  self->form = self->decisions = NULL;
  g_clear_object (&self->session);
  G_OBJECT_CLASS (lima_platform_details_parent_class)->dispose (object);
}

static void
lima_platform_details_class_init (LimaPlatformDetailsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_platform_details_dispose;
}

static void
lima_platform_details_init (LimaPlatformDetails *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->place = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_add_css_class (self->place, "lima-platform-details");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->place);
  gtk_widget_add_css_class (scrolled, "lima-pane");
  gtk_widget_set_hexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (self), scrolled);
}

/**
 * lima_platform_details_new:
 * @session: what is open
 *
 * Returns: (transfer floating): details of nothing
 */
GtkWidget *
lima_platform_details_new (LimaSession *session)
{
  LimaPlatformDetails *self = g_object_new (LIMA_TYPE_PLATFORM_DETAILS, NULL);

  g_return_val_if_fail (LIMA_IS_SESSION (session), GTK_WIDGET (self));

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

/* Decisions stand in a list of their own below the rest, so that one can be added from elsewhere. */
static void
add_decisions (LimaPlatformDetails *self)
{
  GtkWidget *heading = gtk_label_new (_("Decisions and their actions"));
  LimaPath path = self->path;

  path.field = LIMA_PROGRAMME_MEETING_DECISIONS;
  self->decisions = lima_items_form_new (self->session, &path);
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_add_css_class (self->decisions, "lima-form");
  gtk_box_append (GTK_BOX (self->place), heading);
  gtk_box_append (GTK_BOX (self->place), self->decisions);
}

static gboolean
is_same (const LimaPath *a, const LimaPath *b)
{
  gboolean same = a->table == b->table && a->record == b->record && a->n_steps == b->n_steps;

  for (guint i = 0; same && i < a->n_steps; i++)
    same = a->steps[i].field == b->steps[i].field && a->steps[i].item == b->steps[i].item;
  return same;
}

/**
 * lima_platform_details_show:
 * @path: (nullable): a body or a meeting, %NULL for nothing
 *
 * Shows something else; what is shown already keeps its form and the focus.
 */
void
lima_platform_details_show (LimaPlatformDetails *self, const LimaPath *path)
{
  const LimaPath nothing = { 0 };
  const LimaBlock *block;
  GtkWidget *child;

  g_return_if_fail (LIMA_IS_PLATFORM_DETAILS (self));

  if (is_same (&self->path, path == NULL ? &nothing : path))
    return;
  self->path = path == NULL ? nothing : *path;
  while ((child = gtk_widget_get_first_child (self->place)) != NULL)
    gtk_box_remove (GTK_BOX (self->place), child);
  self->form = self->decisions = NULL;
  block = path == NULL ? NULL : lima_editing_find (self->session, path);
  if (block == NULL)
    return;
  self->form = lima_record_form_new (self->session, path, block->table == &lima_programme_body_table ? BODY_FIELDS : MEETING_FIELDS);
  gtk_box_append (GTK_BOX (self->place), self->form);
  if (block->table == &lima_programme_meeting_table)
    add_decisions (self);
}

/**
 * lima_platform_details_focus:
 * @field: a field of what is shown
 *
 * Returns: whether the focus is where it is edited
 */
gboolean
lima_platform_details_focus (LimaPlatformDetails *self, guint field)
{
  g_return_val_if_fail (LIMA_IS_PLATFORM_DETAILS (self), FALSE);

  if (self->decisions != NULL && field == LIMA_PROGRAMME_MEETING_DECISIONS)
    return gtk_widget_child_focus (self->decisions, GTK_DIR_TAB_FORWARD);
  return self->form != NULL && lima_record_form_focus (LIMA_RECORD_FORM (self->form), field);
}

/**
 * lima_platform_details_add_decision:
 *
 * Adds a decision to the meeting that is shown, and puts the focus into it.
 *
 * Returns: whether a meeting is shown
 */
gboolean
lima_platform_details_add_decision (LimaPlatformDetails *self)
{
  g_return_val_if_fail (LIMA_IS_PLATFORM_DETAILS (self), FALSE);

  if (self->decisions == NULL)
    return FALSE;
  lima_items_form_add (LIMA_ITEMS_FORM (self->decisions));
  return TRUE;
}
