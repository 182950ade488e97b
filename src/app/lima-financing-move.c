/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-financing-move.h"

#include <lima-i18n.h>

#include "lima-control.h"
#include "lima-editing.h"
#include "lima-field-words.h"
#include "lima-financing-edit.h"

#define WIDTH 480
#define PROSE_CHARS 48 /* of what is wrapped, so that the window is no higher than it needs to be */

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
  GtkWidget *controls[G_N_ELEMENTS (fields)];
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

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_auto(LimaValue) value = lima_block_get (lima_control_get_block (LIMA_CONTROL (self->controls[i])), fields[i]);

      lima_block_set (step, fields[i], &value);
    }
  return step;
}

/* ---- What is odd ---- */

static void
show_doubts (LimaFinancingMove *self)
{
  const LimaProgrammeFinancing *entry = get_entry (self);
  g_autoptr(LimaBlock) step = NULL;
  g_autoptr(GPtrArray) doubts = NULL;
  g_autofree char *text = NULL;

  if (entry == NULL)
    return;
  step = read_step (self, entry);
  doubts = lima_financing_list_doubts (lima_session_get_format (self->session), entry, (const LimaProgrammeFinancingStep *) step, self->today);
  gtk_widget_set_visible (gtk_widget_get_parent (self->doubts), doubts->len > 0);
  g_ptr_array_add (doubts, NULL);
  text = g_strjoinv ("\n", (char **) doubts->pdata);
  gtk_label_set_text (GTK_LABEL (self->doubts), text);
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

/* ---- Children ---- */

static GtkWidget *
label_new (const char *words, const char *css_class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
prose_new (const char *words, const char *css_class)
{
  GtkWidget *label = label_new (words, css_class);

  gtk_label_set_width_chars (GTK_LABEL (label), PROSE_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), PROSE_CHARS);
  return label;
}

static GtkWidget *
buttons_new (LimaFinancingMove *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *cancel = gtk_button_new_with_label (_("Cancel"));
  GtkWidget *move = gtk_button_new_with_label (_("Move Up"));

  gtk_widget_add_css_class (move, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  g_signal_connect_object (move, "clicked", G_CALLBACK (move_clicked), self, G_CONNECT_SWAPPED);
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (box), cancel);
  gtk_box_append (GTK_BOX (box), move);
  return box;
}

static GtkWidget *
doubts_new (LimaFinancingMove *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *image = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  self->doubts = prose_new (NULL, "lima-small");
  gtk_widget_set_valign (image, GTK_ALIGN_START);
  gtk_widget_add_css_class (box, "lima-warning");
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), self->doubts);
  return box;
}

static GtkWidget *
form_new (LimaFinancingMove *self, const LimaBlock *step)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grid), 8);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_widget_add_css_class (grid, "lima-form");
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_auto(LimaValue) value = lima_block_get (step, fields[i]);
      GtkWidget *label = label_new (lima_field_words_label (&step->table->fields[fields[i]]), "lima-dim");

      self->controls[i] = lima_control_new_draft (self->session, step->table, fields[i]);
      lima_control_take (LIMA_CONTROL (self->controls[i]), &value, FALSE);
      lima_control_update (LIMA_CONTROL (self->controls[i]));
      gtk_widget_set_hexpand (self->controls[i], TRUE);
      gtk_widget_set_valign (label, GTK_ALIGN_START);
      gtk_widget_add_css_class (label, "lima-form-label");
      gtk_grid_attach (GTK_GRID (grid), label, 0, (int) i, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), self->controls[i], 1, (int) i, 1, 1);
    }
  return grid;
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
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  g_autoptr(LimaBlock) step = NULL;

  g_return_val_if_fail (LIMA_IS_SESSION (session) && entry != NULL && about != NULL, GTK_WIDGET (self));

  self->session = g_object_ref (session);
  self->entry = *entry;
  self->today = today;
  step = lima_financing_propose_step (get_entry (self), today);
  gtk_widget_add_css_class (box, "lima-dialog");
  gtk_box_append (GTK_BOX (box), prose_new (about, "lima-dim"));
  gtk_box_append (GTK_BOX (box), form_new (self, step));
  gtk_box_append (GTK_BOX (box), doubts_new (self));
  gtk_box_append (GTK_BOX (box), buttons_new (self));
  gtk_window_set_child (GTK_WINDOW (self), box);
  show_doubts (self);
  g_signal_connect_object (self, "notify::focus-widget", G_CALLBACK (focus_moved), self, 0);
  return GTK_WIDGET (self);
}
