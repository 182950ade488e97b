/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-flow-grid-cell.h"

#include <lima-value.h>

#include "lima-appearance.h"

struct _LimaFlowGridCell
{
  GtkBox parent_instance;

  /* borrowed: children */
  GtkWidget *mark;
  GtkWidget *entry;

  /* owned */
  LimaFlowGridRow *row; /* NULL while the cell is not in use */
  LimaBlock *shown;     /* the flow that was shown last, NULL for none */

  guint column;
  LimaAtom language; /* of the text that was shown, also while all of it is deleted */
  gboolean showing;
  gboolean stuck; /* what was typed is not what the field holds */
};

G_DEFINE_FINAL_TYPE (LimaFlowGridCell, lima_flow_grid_cell, GTK_TYPE_BOX)

enum
{
  EDITED,
  PASTING,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
entry_changed (LimaFlowGridCell *self)
{
  if (!self->showing && self->row != NULL)
    g_signal_emit (self, signals[EDITED], 0);
}

/* Whether it is a block nobody knows before it is read: the grid does that. */
static void
entry_pasting (LimaFlowGridCell *self, GtkText *entry)
{
  g_signal_stop_emission_by_name (entry, "paste-clipboard");
  g_signal_emit (self, signals[PASTING], 0);
}

static void
lima_flow_grid_cell_dispose (GObject *object)
{
  LimaFlowGridCell *self = LIMA_FLOW_GRID_CELL (object);
  GtkWidget *child;

  g_clear_object (&self->row);
  g_clear_pointer (&self->shown, lima_block_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  G_OBJECT_CLASS (lima_flow_grid_cell_parent_class)->dispose (object);
}

static void
lima_flow_grid_cell_class_init (LimaFlowGridCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_flow_grid_cell_dispose;
  signals[EDITED] = g_signal_new ("edited", LIMA_TYPE_FLOW_GRID_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PASTING] = g_signal_new ("pasting", LIMA_TYPE_FLOW_GRID_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lima_flow_grid_cell_init (LimaFlowGridCell *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "lima-grid-cell");
  self->mark = lima_icon_new ("dialog-warning-symbolic");
  gtk_widget_set_visible (self->mark, FALSE);
  self->entry = gtk_text_new ();
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_box_append (GTK_BOX (self), self->mark);
  gtk_box_append (GTK_BOX (self), self->entry);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (entry_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "paste-clipboard", G_CALLBACK (entry_pasting), self, G_CONNECT_SWAPPED);
}

/**
 * lima_flow_grid_cell_new:
 * @column: its column
 * @width: how many letters shall fit
 * @number: whether figures stand in it, which end where the column ends on the right in any language
 *
 * Returns: (transfer floating): a cell that is not in use yet
 */
GtkWidget *
lima_flow_grid_cell_new (guint column, int width, gboolean number)
{
  LimaFlowGridCell *self = g_object_new (LIMA_TYPE_FLOW_GRID_CELL, NULL);
  GtkEditable *entry = GTK_EDITABLE (self->entry);

  self->column = column;
  gtk_editable_set_width_chars (entry, width);
  if (number)
    gtk_editable_set_alignment (entry, gtk_widget_get_direction (self->entry) == GTK_TEXT_DIR_RTL ? 0 : 1);
  return GTK_WIDGET (self);
}

/**
 * lima_flow_grid_cell_bind:
 * @row: (nullable): the row that it is used for, %NULL for none
 */
void
lima_flow_grid_cell_bind (LimaFlowGridCell *self, LimaFlowGridRow *row)
{
  g_return_if_fail (LIMA_IS_FLOW_GRID_CELL (self));

  g_set_object (&self->row, row);
  self->stuck = FALSE;
}

/**
 * lima_flow_grid_cell_is_current:
 *
 * Returns: whether the flow of the row is the one that was shown last
 */
gboolean
lima_flow_grid_cell_is_current (LimaFlowGridCell *self)
{
  return lima_flow_grid_row_get_flow (self->row) == self->shown;
}

/**
 * lima_flow_grid_cell_follow:
 * @field: the field of the flow that the cell shows
 *
 * Remembers the flow of the row as it is now.
 *
 * Returns: whether the field has another value than when it was last asked
 */
gboolean
lima_flow_grid_cell_follow (LimaFlowGridCell *self, guint field)
{
  const LimaBlock *flow = lima_flow_grid_row_get_flow (self->row);
  gboolean changed = TRUE;

  if (flow != NULL && self->shown != NULL)
    {
      g_auto(LimaValue) now = lima_block_get (flow, field), old = lima_block_get (self->shown, field);

      changed = !lima_value_equal (&now, &old);
    }
  g_clear_pointer (&self->shown, lima_block_unref);
  self->shown = flow == NULL ? NULL : lima_block_ref (flow);
  return changed;
}

guint
lima_flow_grid_cell_get_column (LimaFlowGridCell *self)
{
  return self->column;
}

/**
 * lima_flow_grid_cell_get_row:
 *
 * Returns: (transfer none) (nullable): the row that it is used for
 */
LimaFlowGridRow *
lima_flow_grid_cell_get_row (LimaFlowGridCell *self)
{
  return self->row;
}

/**
 * lima_flow_grid_cell_get_entry:
 *
 * Returns: (transfer none): where the text stands
 */
GtkWidget *
lima_flow_grid_cell_get_entry (LimaFlowGridCell *self)
{
  return self->entry;
}

/**
 * lima_flow_grid_cell_show:
 * @text: what stands there
 * @language: of the text, 0 for none
 */
void
lima_flow_grid_cell_show (LimaFlowGridCell *self, const char *text, LimaAtom language)
{
  int at;

  self->language = language;
  if (g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (self->entry))))
    return;
  at = gtk_editable_get_position (GTK_EDITABLE (self->entry));
  self->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), MIN (at, (int) g_utf8_strlen (text, -1)));
  self->showing = FALSE;
}

LimaAtom
lima_flow_grid_cell_get_language (LimaFlowGridCell *self)
{
  return self->language;
}

/**
 * lima_flow_grid_cell_set_hint:
 * @hint: (nullable): what stands there in second text while there is no text
 */
void
lima_flow_grid_cell_set_hint (LimaFlowGridCell *self, const char *hint)
{
  if (g_strcmp0 (hint, gtk_text_get_placeholder_text (GTK_TEXT (self->entry))) != 0)
    gtk_text_set_placeholder_text (GTK_TEXT (self->entry), hint);
}

/* A text that does not fit is told in full. */
static const char *
get_long_text (LimaFlowGridCell *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  return g_utf8_strlen (text, -1) > gtk_editable_get_width_chars (GTK_EDITABLE (self->entry)) ? text : NULL;
}

/**
 * lima_flow_grid_cell_judge:
 * @sentence: (nullable): what is to be said about the cell
 * @wrong: whether it has to be looked at
 */
void
lima_flow_grid_cell_judge (LimaFlowGridCell *self, const char *sentence, gboolean wrong)
{
  gtk_widget_set_visible (self->mark, wrong);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), sentence != NULL ? sentence : get_long_text (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence == NULL ? "" : sentence, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self), "lima-warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "lima-warning");
}

gboolean
lima_flow_grid_cell_is_stuck (LimaFlowGridCell *self)
{
  return self->stuck;
}

/**
 * lima_flow_grid_cell_set_stuck:
 * @stuck: whether what was typed is not what the field holds, so that it stays in sight with a sentence
 */
void
lima_flow_grid_cell_set_stuck (LimaFlowGridCell *self, gboolean stuck)
{
  self->stuck = stuck;
}
