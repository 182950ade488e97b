/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-control.h"

#include <lima-field-rule.h>
#include <lima-field-words.h>
#include <lima-i18n.h>
#include <lima-reference-kind.h>

#include "lima-amount-control.h"
#include "lima-appearance.h"
#include "lima-code-control.h"
#include "lima-day-control.h"
#include "lima-editing.h"
#include "lima-reference-control.h"
#include "lima-string-control.h"
#include "lima-text-control.h"
#include "lima-truth-control.h"

typedef struct
{
  /* borrowed: children */
  GtkWidget *note;
  GtkWidget *sentence;

  /* owned */
  LimaSession *session;
  LimaBlock *shown; /* what was shown last */
  LimaBlock *draft; /* what is edited instead of a part of the portfolio, or NULL */
  LimaPath path;

  gboolean taking; /* the change that is made comes from here */
} LimaControlPrivate;

enum
{
  DRAFTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LimaControl, lima_control, GTK_TYPE_BOX)

#define PRIVATE(self) ((LimaControlPrivate *) lima_control_get_instance_private (self))

/* ---- What is wrong ---- */

static void
set_note (LimaControl *self, const char *sentence)
{
  LimaControlPrivate *priv = PRIVATE (self);

  gtk_widget_set_visible (priv->note, sentence != NULL);
  gtk_label_set_text (GTK_LABEL (priv->sentence), sentence == NULL ? "" : sentence);
  if (sentence != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "lima-broken");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "lima-broken");
}

static void
judge (LimaControl *self, const LimaBlock *block)
{
  g_autoptr(GError) error = NULL;

  if (lima_field_check (block, PRIVATE (self)->path.field, &error))
    set_note (self, LIMA_CONTROL_GET_CLASS (self)->doubt == NULL ? NULL : LIMA_CONTROL_GET_CLASS (self)->doubt (self, block));
  else
    set_note (self, error->message);
}

static void
keep_shown (LimaControl *self, const LimaBlock *block)
{
  LimaControlPrivate *priv = PRIVATE (self);

  g_clear_pointer (&priv->shown, lima_block_unref);
  priv->shown = lima_block_ref (block);
  judge (self, block);
}

/* A code may be named by what stands beside it, so any change of the block is worth a look; text under the cursor is left alone
 * where it is still what the field holds. */
static void
follow (LimaControl *self)
{
  LimaControlPrivate *priv = PRIVATE (self);
  const LimaBlock *block = lima_editing_find (priv->session, &priv->path);

  if (block == NULL || block == priv->shown)
    return;
  if (!priv->taking)
    LIMA_CONTROL_GET_CLASS (self)->show (self, block);
  keep_shown (self, block);
}

static void
focus_left (LimaControl *self)
{
  LimaHistory *history = lima_session_get_history (PRIVATE (self)->session);
  const LimaBlock *block = lima_control_get_block (self);

  if (history != NULL)
    lima_history_break (history);
  if (block != NULL && LIMA_CONTROL_GET_CLASS (self)->left != NULL)
    LIMA_CONTROL_GET_CLASS (self)->left (self, block);
}

/* ---- Object ---- */

static void
lima_control_dispose (GObject *object)
{
  LimaControl *self = LIMA_CONTROL (object);
  LimaControlPrivate *priv = PRIVATE (self);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  g_clear_pointer (&priv->shown, lima_block_unref);
  g_clear_pointer (&priv->draft, lima_block_unref);
  g_clear_object (&priv->session);
  G_OBJECT_CLASS (lima_control_parent_class)->dispose (object);
}

static void
lima_control_class_init (LimaControlClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_control_dispose;
  signals[DRAFTED] = g_signal_new ("drafted", LIMA_TYPE_CONTROL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lima_control_init (LimaControl *self)
{
  LimaControlPrivate *priv = PRIVATE (self);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 2);
  gtk_widget_add_css_class (GTK_WIDGET (self), "lima-control");
  priv->note = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  priv->sentence = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (priv->sentence), TRUE);
  gtk_label_set_xalign (GTK_LABEL (priv->sentence), 0);
  gtk_box_append (GTK_BOX (priv->note), lima_icon_new ("dialog-warning-symbolic"));
  gtk_box_append (GTK_BOX (priv->note), priv->sentence);
  gtk_widget_add_css_class (priv->note, "lima-warning");
  gtk_widget_add_css_class (priv->note, "lima-small");
  gtk_widget_add_css_class (priv->note, "lima-rule");
  gtk_widget_set_visible (priv->note, FALSE);
  gtk_box_append (GTK_BOX (self), priv->note);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static GType
type_of (const LimaField *field)
{
  switch (field->type)
    {
    case LIMA_FIELD_CODE:
      return LIMA_TYPE_CODE_CONTROL;
    case LIMA_FIELD_TEXT:
      return LIMA_TYPE_TEXT_CONTROL;
    case LIMA_FIELD_AMOUNT:
      return LIMA_TYPE_AMOUNT_CONTROL;
    case LIMA_FIELD_DAY:
      return LIMA_TYPE_DAY_CONTROL;
    case LIMA_FIELD_BOOL:
      return LIMA_TYPE_TRUTH_CONTROL;
    case LIMA_FIELD_STRING:
    case LIMA_FIELD_REF:
    case LIMA_FIELD_ITEMS:
    default:
      return LIMA_TYPE_STRING_CONTROL;
    }
}

/* The theme of a share is a reference, chosen from the themes that there are; so are other references that lead to what is there. */
static GType
type_for (const LimaBlock *block, guint field)
{
  if (block->table == &lima_theme_share_table && field == LIMA_THEME_SHARE_THEME)
    return LIMA_TYPE_CODE_CONTROL;
  if (lima_reference_kind_of (block->table, field) != LIMA_REFERENCE_NONE)
    return LIMA_TYPE_REFERENCE_CONTROL;
  return type_of (&block->table->fields[field]);
}

static LimaControl *
control_new (LimaSession *session, const LimaPath *path, const LimaBlock *block, LimaBlock *draft)
{
  LimaControl *self = g_object_new (type_for (block, path->field), NULL);
  LimaControlPrivate *priv = PRIVATE (self);

  priv->session = g_object_ref (session);
  priv->path = *path;
  priv->shown = lima_block_ref (block);
  priv->draft = draft;
  LIMA_CONTROL_GET_CLASS (self)->build (self);
  LIMA_CONTROL_GET_CLASS (self)->show (self, block);
  judge (self, block);
  return self;
}

/**
 * lima_control_new:
 * @session: what is open
 * @path: a field of a record or element that is there; no list
 *
 * Returns: (transfer floating): the control for fields of its type
 */
GtkWidget *
lima_control_new (LimaSession *session, const LimaPath *path)
{
  const LimaBlock *block = lima_editing_find (session, path);
  LimaControl *self;

  g_return_val_if_fail (block != NULL && path->field < block->table->n_fields, NULL);

  self = control_new (session, path, block, NULL);
  g_signal_connect_object (lima_session_get_history (session), "applied", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * lima_control_new_draft:
 * @session: what is open
 * @table: the table of a record
 * @field: a field of it that is no list
 *
 * Makes a control that changes nothing in the portfolio: what is put in can be asked for by lima_control_get_block(), after each "drafted".
 *
 * Returns: (transfer floating): the control, empty
 */
GtkWidget *
lima_control_new_draft (LimaSession *session, const LimaTable *table, guint field)
{
  LimaBlock *draft = lima_block_new (table, 0);
  const LimaPath path = { .table = table, .field = (guint16) field };

  return GTK_WIDGET (control_new (session, &path, draft, draft));
}

/**
 * lima_control_update:
 *
 * Shows what the portfolio holds, whatever stands in the control.
 */
void
lima_control_update (LimaControl *self)
{
  const LimaBlock *block = lima_control_get_block (self);

  if (block == NULL)
    return;
  LIMA_CONTROL_GET_CLASS (self)->show (self, block);
  keep_shown (self, block);
}

/**
 * lima_control_get_session:
 *
 * Returns: (transfer none): what is open
 */
LimaSession *
lima_control_get_session (LimaControl *self)
{
  return PRIVATE (self)->session;
}

/**
 * lima_control_get_path:
 *
 * Returns: (transfer none): what is edited
 */
const LimaPath *
lima_control_get_path (LimaControl *self)
{
  return &PRIVATE (self)->path;
}

/**
 * lima_control_get_field:
 *
 * Returns: (transfer none): what is edited, as its table describes it
 */
const LimaField *
lima_control_get_field (LimaControl *self)
{
  LimaControlPrivate *priv = PRIVATE (self);

  return &priv->shown->table->fields[priv->path.field];
}

/**
 * lima_control_get_block:
 *
 * Returns: (transfer none) (nullable): the record or element as it is now, %NULL when it is gone
 */
const LimaBlock *
lima_control_get_block (LimaControl *self)
{
  LimaControlPrivate *priv = PRIVATE (self);

  return priv->draft != NULL ? priv->draft : lima_editing_find (priv->session, &priv->path);
}

/**
 * lima_control_add:
 * @child: a part of the control, shown above the sentence that says what is wrong
 * @label: (nullable): what a screen reader calls it, %NULL for what has no name of its own
 */
void
lima_control_add (LimaControl *self, GtkWidget *child, const char *label)
{
  gtk_box_insert_child_after (GTK_BOX (self), child, gtk_widget_get_prev_sibling (PRIVATE (self)->note));
  if (label != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
take_draft (LimaControlPrivate *priv, const LimaValue *value)
{
  LimaBlock *draft = lima_block_copy (priv->draft);

  lima_block_set (draft, priv->path.field, value);
  lima_block_unref (priv->draft);
  priv->draft = draft;
}

static void
take (LimaControl *self, const LimaValue *value, gboolean typing)
{
  LimaControlPrivate *priv = PRIVATE (self);
  g_autoptr(GString) merge = g_string_new (lima_atom_text (priv->path.record));

  for (guint i = 0; i < priv->path.n_steps; i++)
    g_string_append_printf (merge, "/%u/%s", priv->path.steps[i].field, lima_atom_text (priv->path.steps[i].item));
  g_string_append_printf (merge, "/%u", priv->path.field);
  lima_editing_set (GTK_WIDGET (self), priv->session, &priv->path, value, typing ? merge->str : NULL);
}

/**
 * lima_control_take:
 * @value: what the user gives the field
 * @typing: whether more may follow at once, so that it is one step of undo
 *
 * Changes the field.
 */
void
lima_control_take (LimaControl *self, const LimaValue *value, gboolean typing)
{
  LimaControlPrivate *priv = PRIVATE (self);
  const LimaBlock *block;

  priv->taking = TRUE;
  if (priv->draft != NULL)
    take_draft (priv, value);
  else
    take (self, value, typing);
  priv->taking = FALSE;
  block = lima_control_get_block (self);
  if (block != NULL)
    keep_shown (self, block);
  if (priv->draft != NULL)
    g_signal_emit (self, signals[DRAFTED], 0);
}

/**
 * lima_control_refuse:
 * @sentence: what is wrong with what was typed
 *
 * Says why the field stays as it is.
 */
void
lima_control_refuse (LimaControl *self, const char *sentence)
{
  set_note (self, sentence);
}
