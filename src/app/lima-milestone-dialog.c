/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-milestone-dialog.h"

#include <lima-i18n.h>
#include <lima-report-agenda.h>
#include <lima-report-words.h>

#include "lima-agenda-edit.h"
#include "lima-dialog.h"
#include "lima-draft-form.h"
#include "lima-editing.h"

#define WIDTH 480
#define FIELD(name) LIMA_MILESTONE_DATE_##name

static const guint postpone_fields[] = { FIELD (START),  FIELD (END),       FIELD (STATUS), FIELD (ANNOUNCED),
                                         FIELD (SOURCE), FIELD (PARAGRAPH), FIELD (NOTE) };
static const guint dated_fields[] = { FIELD (START), FIELD (END), FIELD (ANNOUNCED), FIELD (SOURCE), FIELD (PARAGRAPH), FIELD (NOTE) };
static const guint cancel_fields[] = { FIELD (ANNOUNCED), FIELD (SOURCE), FIELD (PARAGRAPH), FIELD (NOTE) };

/*
 * Manner:
 * @status: what is said of the milestone; of a postponement it can be changed
 * @title: of the window
 * @button: what is done
 * @done: what is said once it is
 * @fields: what is asked for, the one that has the focus first
 * @keeps_days: whether the days that were announced stand there already
 */
typedef struct
{
  const char *status;
  const char *title;
  const char *button;
  const char *done;
  const guint *fields;
  guint n_fields;
  gboolean keeps_days;
} Manner;

static const Manner manners[] = {
  [LIMA_MILESTONE_STEP_POSTPONE] = { "postponed", N_("Postpone"), N_("Postpone"), N_("Postponed; what was announced before stays"),
                                     postpone_fields, G_N_ELEMENTS (postpone_fields), FALSE },
  [LIMA_MILESTONE_STEP_CONFIRM] = { "confirmed", N_("Confirm"), N_("Confirm"), N_("Confirmed"), dated_fields, G_N_ELEMENTS (dated_fields), TRUE },
  [LIMA_MILESTONE_STEP_HOLD] = { "held", N_("Held"), N_("Held"), N_("Noted that it was held"), dated_fields, G_N_ELEMENTS (dated_fields), TRUE },
  [LIMA_MILESTONE_STEP_CANCEL] = { "cancelled", N_("Cancelled"), N_("Cancelled"), N_("Noted that it was cancelled"), cancel_fields,
                                   G_N_ELEMENTS (cancel_fields), FALSE },
};

struct _LimaMilestoneDialog
{
  GtkWindow parent_instance;

  /* borrowed: children */
  LimaDraftForm *form;
  GtkWidget *change;
  GtkWidget *doubts;

  /* owned */
  LimaSession *session;
  LimaAgenda *agenda; /* as it was when the window came */

  LimaAtom milestone;
  const LimaAgendaItem *item; /* of agenda */
  const Manner *manner;
  LimaDate today;
};

G_DEFINE_FINAL_TYPE (LimaMilestoneDialog, lima_milestone_dialog, GTK_TYPE_WINDOW)

/* ---- What was said, and what is ---- */

static LimaBlock *
propose (LimaMilestoneDialog *self)
{
  LimaMilestoneDate *statement = (LimaMilestoneDate *) lima_block_new (&lima_milestone_date_table, 0);
  const LimaMilestoneDate *last = NULL;

  for (guint i = 0; self->manner->keeps_days && i < self->item->order->len; i++)
    {
      const LimaMilestoneDate *date = g_ptr_array_index (self->item->order, i);

      if (lima_day_has_date (&date->start) || lima_day_has_date (&date->end))
        last = date;
    }
  statement->announced = (LimaDay) { .date = self->today };
  statement->status = lima_atom (self->manner->status);
  if (last != NULL)
    {
      statement->start = last->start;
      statement->end = last->end;
    }
  return &statement->head;
}

static LimaBlock *
read_statement (LimaMilestoneDialog *self)
{
  LimaBlock *statement = propose (self);

  lima_draft_form_read (self->form, statement);
  return statement;
}

/* What holds now, in a line. */
static char *
describe_now (LimaMilestoneDialog *self)
{
  LimaFormat *format = lima_session_get_format (self->session);
  g_autoptr(GPtrArray) trail = lima_report_agenda_trail (format, self->agenda, self->item);

  for (guint i = 0; i < trail->len; i++)
    {
      const LimaReportAgendaStatement *row = g_ptr_array_index (trail, i);
      const char *const texts[] = { row->when, row->status, row->source };
      g_autoptr(GString) line = g_string_new (NULL);

      for (guint j = 0; row->is_current && j < G_N_ELEMENTS (texts); j++)
        if (texts[j] != NULL && *texts[j] != '\0')
          g_string_append_printf (line, "%s%s", line->len == 0 ? "" : " · ", texts[j]);
      if (line->len > 0)
        /* Translators: what is said of a milestone now: 1 its days, status and source, as in "July 2015 · Planned · ¶27" */
        return lima_report_fill (format, _("Announced: %1$s"), line->str, NULL);
    }
  return g_strdup (_("Nobody has announced a date yet."));
}

/* How far the days are from those that were announced; "" where one of the two is not known. */
static char *
describe_change (LimaMilestoneDialog *self, const LimaMilestoneDate *statement)
{
  LimaMilestoneSpan span;

  if (!lima_milestone_date_get_span (statement, &span))
    return g_strdup (statement->status == lima_atom ("postponed") ? _("No new date is known.") : "");
  return lima_report_agenda_between (lima_session_get_format (self->session), &self->item->span, &span);
}

static GPtrArray *
list_doubts (LimaMilestoneDialog *self, const LimaMilestoneDate *statement)
{
  GPtrArray *doubts = g_ptr_array_new ();
  gint32 today = lima_date_first_day (self->today);
  LimaMilestoneSpan span;

  if (!lima_day_has_date (&statement->announced))
    g_ptr_array_add (doubts, (gpointer) _("Without the day it was announced, it stays behind the statement before."));
  else if (lima_date_first_day (statement->announced.date) > today)
    g_ptr_array_add (doubts, (gpointer) _("It is announced on a day that is still to come."));
  if (lima_day_has_date (&statement->start) && lima_day_has_date (&statement->end)
      && lima_date_end_day (statement->end.date) <= lima_date_first_day (statement->start.date))
    g_ptr_array_add (doubts, (gpointer) _("The end is before the start."));
  if (lima_milestone_date_get_span (statement, &span) && statement->status == lima_atom ("held") && span.start > today)
    g_ptr_array_add (doubts, (gpointer) _("What was held is on days that are still to come."));
  return doubts;
}

static void
show_change (LimaMilestoneDialog *self)
{
  g_autoptr(LimaBlock) statement = read_statement (self);
  g_autofree char *change = describe_change (self, (const LimaMilestoneDate *) statement);
  g_autoptr(GPtrArray) doubts = list_doubts (self, (const LimaMilestoneDate *) statement);

  gtk_label_set_text (GTK_LABEL (self->change), change);
  gtk_widget_set_visible (self->change, *change != '\0');
  lima_dialog_warning_say (self->doubts, doubts);
}

/* ---- What is done ---- */

static void
apply (LimaMilestoneDialog *self)
{
  g_autoptr(LimaBlock) statement = read_statement (self);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (!lima_agenda_edit_state (GTK_WIDGET (self), self->session, self->milestone, statement))
    return;
  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.toast-undo", "s", _(self->manner->done));
  gtk_window_close (GTK_WINDOW (self));
}

/* Enter in an entry applies; in a text it breaks the line, on a button or in a list that is open it does what that does. */
static gboolean
key_pressed (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, LimaMilestoneDialog *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  if (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter && key != GDK_KEY_ISO_Enter)
    return FALSE;
  if (focus == NULL || !GTK_IS_TEXT (focus) || gtk_widget_get_native (focus) != GTK_NATIVE (self))
    return FALSE;
  apply (self);
  return TRUE;
}

/* ---- Object ---- */

static void
lima_milestone_dialog_dispose (GObject *object)
{
  LimaMilestoneDialog *self = LIMA_MILESTONE_DIALOG (object);

  gtk_window_set_child (GTK_WINDOW (self), NULL);
  self->item = NULL;
  g_clear_pointer (&self->agenda, lima_agenda_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (lima_milestone_dialog_parent_class)->dispose (object);
}

static void
lima_milestone_dialog_class_init (LimaMilestoneDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_milestone_dialog_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lima_milestone_dialog_init (LimaMilestoneDialog *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static GtkWidget *
content_new (LimaMilestoneDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *button;
  g_autofree char *title = lima_report_agenda_title (lima_session_get_format (self->session), self->item), *now = describe_now (self);
  g_autoptr(LimaBlock) statement = propose (self);

  self->form = LIMA_DRAFT_FORM (lima_draft_form_new (self->session, statement, self->manner->fields, self->manner->n_fields));
  self->change = lima_dialog_prose_new (NULL, "heading");
  self->doubts = lima_dialog_warning_new ();
  gtk_widget_add_css_class (box, "lima-dialog");
  gtk_box_append (GTK_BOX (box), lima_dialog_prose_new (title, "heading"));
  gtk_box_append (GTK_BOX (box), lima_dialog_prose_new (now, "lima-dim"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->form));
  gtk_box_append (GTK_BOX (box), self->change);
  gtk_box_append (GTK_BOX (box), self->doubts);
  gtk_box_append (GTK_BOX (box), lima_dialog_buttons_new (_(self->manner->button), &button));
  g_signal_connect_object (button, "clicked", G_CALLBACK (apply), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "edited", G_CALLBACK (show_change), self, G_CONNECT_SWAPPED);
  return box;
}

/**
 * lima_milestone_dialog_new:
 * @parent: (nullable): the window it stands before
 * @session: what is open
 * @milestone: the id of a milestone
 * @step: what became of it
 * @today: the day that it is
 *
 * Returns: (transfer none) (nullable): a window, to be presented, which GTK owns; %NULL where there is no such milestone
 */
GtkWidget *
lima_milestone_dialog_new (GtkWindow *parent, LimaSession *session, LimaAtom milestone, LimaMilestoneStep step, LimaDate today)
{
  LimaMilestoneDialog *self;
  g_autoptr(LimaSnapshot) snapshot = NULL;
  g_autoptr(LimaAgenda) agenda = NULL;
  int row;

  g_return_val_if_fail (LIMA_IS_SESSION (session) && milestone != 0 && step < G_N_ELEMENTS (manners), NULL);

  snapshot = lima_portfolio_snapshot (lima_session_get_portfolio (session));
  agenda = lima_agenda_new (snapshot, today);
  row = lima_agenda_find (agenda, lima_atom_text (milestone));
  if (row < 0)
    return NULL;
  self = g_object_new (LIMA_TYPE_MILESTONE_DIALOG, "transient-for", parent, "application", parent == NULL ? NULL : gtk_window_get_application (parent),
                       NULL);
  self->session = g_object_ref (session);
  self->agenda = g_steal_pointer (&agenda);
  self->item = lima_agenda_get (self->agenda, (guint) row);
  self->milestone = milestone;
  self->manner = &manners[step];
  self->today = today;
  gtk_window_set_title (GTK_WINDOW (self), _(self->manner->title));
  gtk_window_set_child (GTK_WINDOW (self), content_new (self));
  show_change (self);
  lima_draft_form_focus (self->form, self->manner->fields[0]);
  return GTK_WIDGET (self);
}

/**
 * lima_milestone_dialog_show:
 * @widget: where the user works
 * @session: what is open
 * @milestone: the id of a milestone; nothing happens where there is none
 * @step: what became of it
 *
 * Asks about it, as of today.
 */
void
lima_milestone_dialog_show (GtkWidget *widget, LimaSession *session, LimaAtom milestone, LimaMilestoneStep step)
{
  GtkRoot *root;
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WIDGET (widget) && LIMA_IS_SESSION (session));

  root = gtk_widget_get_root (widget);
  dialog = lima_milestone_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, session, milestone, step, lima_date_today ());
  if (dialog != NULL)
    gtk_window_present (GTK_WINDOW (dialog));
}
