/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-financing-move.h"

#include <lima-i18n.h>

#include "lima-dialog.h"
#include "lima-draft-form.h"
#include "lima-editing.h"
#include "lima-financing-edit.h"

#define WIDTH 480

/* In the order in which they are asked for. */
static const guint fields[] = {
  LIMA_PROGRAMME_FINANCING_STEP_STATUS,   LIMA_PROGRAMME_FINANCING_STEP_DATE,   LIMA_PROGRAMME_FINANCING_STEP_AMOUNT,
  LIMA_PROGRAMME_FINANCING_STEP_CURRENCY, LIMA_PROGRAMME_FINANCING_STEP_SOURCE, LIMA_PROGRAMME_FINANCING_STEP_PARAGRAPH,
  LIMA_PROGRAMME_FINANCING_STEP_URL,
};

struct _LimaFinancingMove
{
  GtkWindow parent_instance;

  /* borrowed: children */
  LimaDraftForm *form;
  GtkWidget *doubts;

  /* owned */
  LimaSession *session;

  LimaPath entry;
  LimaDate today;
};

enum
{
  MOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimaFinancingMove, lima_financing_move, GTK_TYPE_WINDOW)

static const LimaProgrammeFinancing *
get_entry (LimaFinancingMove *self)
{
  return (const LimaProgrammeFinancing *) lima_editing_find (self->session, &self->entry);
}

/* The step as it stands in the controls. */
static LimaBlock *
read_step (LimaFinancingMove *self, const LimaProgrammeFinancing *entry)
{
  LimaBlock *step = lima_financing_propose_step (entry, self->today);

  lima_draft_form_read (self->form, step);
  return step;
}

/* ---- What is odd ---- */

static void
show_doubts (LimaFinancingMove *self)
{
  const LimaProgrammeFinancing *entry = get_entry (self);
  g_autoptr(LimaBlock) step = NULL;
  g_autoptr(GPtrArray) doubts = NULL;

  if (entry == NULL)
    return;
  step = read_step (self, entry);
  doubts = lima_financing_list_doubts (lima_session_get_format (self->session), entry, (const LimaProgrammeFinancingStep *) step, self->today);
  lima_dialog_warning_say (self->doubts, doubts);
}

/* ---- What is done ---- */

static void
move_clicked (LimaFinancingMove *self)
{
  const LimaProgrammeFinancing *entry = get_entry (self);
  g_autoptr(LimaBlock) step = entry == NULL ? NULL : read_step (self, entry);

  if (step == NULL || !lima_financing_add_step (GTK_WIDGET (self), self->session, &self->entry, step))
    return;
  g_signal_emit (self, signals[MOVED], 0, lima_leverage_step_has_source ((const LimaProgrammeFinancingStep *) step));
  gtk_window_close (GTK_WINDOW (self));
}

/* ---- Object ---- */

static void
lima_financing_move_dispose (GObject *object)
{
  g_clear_object (&LIMA_FINANCING_MOVE (object)->session);
  G_OBJECT_CLASS (lima_financing_move_parent_class)->dispose (object);
}

static void
lima_financing_move_class_init (LimaFinancingMoveClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_financing_move_dispose;
  signals[MOVED] = g_signal_new ("moved", LIMA_TYPE_FINANCING_MOVE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lima_financing_move_init (LimaFinancingMove *self)
{
  gtk_window_set_title (GTK_WINDOW (self), _("Move up the Ladder"));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, -1);
}

static void
focus_moved (LimaFinancingMove *self)
{
  if (self->session != NULL)
    show_doubts (self);
}

/**
 * lima_financing_move_new:
 * @parent: the window it stands before
 * @session: what is open
 * @entry: leads to an entry of the ledger that is there
 * @about: which one it is, and where it stands
 * @today: the day that it is
 *
 * Returns: (transfer none): a window, to be presented; GTK owns it
 */
GtkWidget *
lima_financing_move_new (GtkWindow *parent, LimaSession *session, const LimaPath *entry, const char *about, LimaDate today)
{
  LimaFinancingMove *self = g_object_new (LIMA_TYPE_FINANCING_MOVE, "transient-for", parent, "application", gtk_window_get_application (parent), NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *move;
  g_autoptr(LimaBlock) step = NULL;

  g_return_val_if_fail (LIMA_IS_SESSION (session) && entry != NULL && about != NULL, GTK_WIDGET (self));

  self->session = g_object_ref (session);
  self->entry = *entry;
  self->today = today;
  step = lima_financing_propose_step (get_entry (self), today);
  gtk_widget_add_css_class (box, "lima-dialog");
  gtk_box_append (GTK_BOX (box), lima_dialog_prose_new (about, "lima-dim"));
  self->form = LIMA_DRAFT_FORM (lima_draft_form_new (session, step, fields, G_N_ELEMENTS (fields)));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->form));
  self->doubts = lima_dialog_warning_new ();
  gtk_box_append (GTK_BOX (box), self->doubts);
  gtk_box_append (GTK_BOX (box), lima_dialog_buttons_new (_("Move Up"), &move));
  g_signal_connect_object (move, "clicked", G_CALLBACK (move_clicked), self, G_CONNECT_SWAPPED);
  gtk_window_set_child (GTK_WINDOW (self), box);
  show_doubts (self);
  g_signal_connect_object (self, "notify::focus-widget", G_CALLBACK (focus_moved), self, 0);
  return GTK_WIDGET (self);
}
