/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-results-grid-cell.h"

#include <lima-i18n.h>
#include <math.h>

#include "lima-appearance.h"
#include "lima-results-bar.h"

#define INDENT 20
#define NUMBER_CHARS 6
#define NAME_CHARS 16 /* at least; a narrow table is scrolled */

struct _LimaResultsGridCell
{
  GtkBox parent_instance;

  /* borrowed: children */
  GtkWidget *arrow; /* NULL but in the column of names */
  GtkWidget *space; /* NULL but in columns of numbers */
  GtkWidget *mark;
  GtkWidget *struck; /* the same */
  GtkWidget *bar; /* NULL but in the column of progress */
  GtkWidget *label;
  GtkWidget *count; /* NULL but in the column of names */
  GtkWidget *entry;

  /* owned */
  LimaResultsItem *item; /* NULL while the cell is not in use */

  LimaResultsColumn column;
  gulong changed_id;
  gboolean ending;
};

enum
{
  TOGGLED,
  ACTIVATED,
  COMMITTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimaResultsGridCell, lima_results_grid_cell, GTK_TYPE_BOX)

static gboolean
is_number (LimaResultsColumn column)
{
  return column == LIMA_RESULTS_COLUMN_BASELINE || column == LIMA_RESULTS_COLUMN_TARGET || column == LIMA_RESULTS_COLUMN_ACTUAL;
}

static void
set_class (GtkWidget *widget, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* ---- What it shows ---- */

static void
show_arrow (LimaResultsGridCell *self, const LimaResultsRow *row)
{
  gboolean can_expand = lima_results_item_can_expand (self->item);

  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow), lima_results_item_is_expanded (self->item) ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_widget_set_opacity (self->arrow, can_expand ? 1 : 0);
  gtk_widget_set_margin_start (self->arrow, (int) (row->depth == 0 ? 0 : row->depth - 1) * INDENT);
  if (can_expand)
    gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, lima_results_item_is_expanded (self->item), -1);
  else
    gtk_accessible_reset_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED);
}

static void
show_bar (LimaResultsGridCell *self, const LimaResultsRow *row)
{
  gboolean is_behind = row->status == LIMA_PROGRESS_BEHIND || row->status == LIMA_PROGRESS_OFF_TRACK;

  gtk_widget_set_visible (self->bar, isfinite (row->done));
  if (isfinite (row->done))
    lima_results_bar_set (LIMA_RESULTS_BAR (self->bar), row->done, row->status == LIMA_PROGRESS_UNKNOWN ? NAN : row->gone,
                          is_behind ? LIMA_COLOUR_BEHIND : row->status == LIMA_PROGRESS_UNKNOWN ? LIMA_COLOUR_TINT : LIMA_COLOUR_MARK);
  set_class (self->label, "lima-strong", is_behind);
}

/* Where a row has nothing it says so; a group has no values to have. */
static const char *
get_text (LimaResultsGridCell *self, const LimaResultsRow *row)
{
  const char *text = row->cells[self->column].text;
  gboolean is_empty = *text == '\0' && row->kind != LIMA_RESULTS_ROW_GROUP && (is_number (self->column) || self->column == LIMA_RESULTS_COLUMN_PROGRESS);

  return is_empty ? "—" : text;
}

/* Numbers have room, but not what stands in words in their place. */
static gboolean
may_be_cut (LimaResultsColumn column, const char *text)
{
  return is_number (column) ? g_utf8_strlen (text, -1) > NUMBER_CHARS : *text != '\0';
}

static void
show_looks (LimaResultsGridCell *self, const LimaResultsRow *row)
{
  const LimaResultsCell *cell = &row->cells[self->column];
  gboolean is_second = self->column == LIMA_RESULTS_COLUMN_UNIT || self->column == LIMA_RESULTS_COLUMN_GOAL || *cell->text == '\0';

  set_class (self->label, "lima-strong", self->column == LIMA_RESULTS_COLUMN_NAME && row->kind == LIMA_RESULTS_ROW_GROUP);
  set_class (self->label, "lima-dim", is_second && !cell->is_missing);
  set_class (self->label, "lima-unknown", (cell->is_unknown && !cell->is_missing) ||
                                          (self->column == LIMA_RESULTS_COLUMN_NAME && row->kind == LIMA_RESULTS_ROW_REMAINDER));
  set_class (self->label, "lima-warning", cell->is_missing);
}

static void
show_count (LimaResultsGridCell *self, const LimaResultsRow *row)
{
  gtk_label_set_width_chars (GTK_LABEL (self->label), row->count == NULL ? NAME_CHARS : -1); /* the count stands beside the name */
  gtk_widget_set_visible (self->count, row->count != NULL);
  gtk_label_set_text (GTK_LABEL (self->count), row->count == NULL ? "" : row->count);
}

static void
show (LimaResultsGridCell *self)
{
  const LimaResultsRow *row = lima_results_item_get_row (self->item);
  const LimaResultsCell *cell = &row->cells[self->column];
  g_autofree char *sentence = lima_results_item_say (self->item, self->column);

  gtk_label_set_text (GTK_LABEL (self->label), get_text (self, row));
  gtk_widget_set_visible (self->mark, cell->is_missing);
  if (self->struck != NULL)
    {
      gtk_widget_set_visible (self->struck, cell->struck != NULL);
      gtk_label_set_text (GTK_LABEL (self->struck), cell->struck == NULL ? "" : cell->struck);
    }
  show_looks (self, row);
  if (self->arrow != NULL)
    {
      show_arrow (self, row);
      show_count (self, row);
    }
  if (self->bar != NULL)
    show_bar (self, row);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), cell->tip != NULL ? cell->tip : may_be_cut (self->column, cell->text) ? cell->text : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

/* ---- Typing ---- */

static void
show_entry (LimaResultsGridCell *self, gboolean edited)
{
  gtk_widget_set_visible (self->entry, edited);
  gtk_widget_set_visible (self->label, !edited);
  if (self->space != NULL)
    {
      gtk_widget_set_visible (self->space, !edited);
      gtk_widget_set_visible (self->struck, !edited && *gtk_label_get_text (GTK_LABEL (self->struck)) != '\0');
    }
  if (!edited)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "lima-warning");
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_FALSE, -1);
    }
  set_class (GTK_WIDGET (self), "editing", edited);
}

static void
entry_left (LimaResultsGridCell *self)
{
  if (lima_results_grid_cell_is_edited (self))
    lima_results_grid_cell_end (self, TRUE);
}

static void
entry_activated (LimaResultsGridCell *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static gboolean
entry_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, LimaResultsGridCell *self)
{
  if (key != GDK_KEY_Escape)
    return FALSE;
  lima_results_grid_cell_end (self, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  return TRUE;
}

/**
 * lima_results_grid_cell_edit:
 * @text: what is there to be typed over
 * @select: whether all of it is selected; else what is typed next follows it
 */
void
lima_results_grid_cell_edit (LimaResultsGridCell *self, const char *text, gboolean select)
{
  g_return_if_fail (LIMA_IS_RESULTS_GRID_CELL (self) && text != NULL);

  show_entry (self, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_widget_grab_focus (self->entry);
  if (select)
    gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  else
    gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

gboolean
lima_results_grid_cell_is_edited (LimaResultsGridCell *self)
{
  g_return_val_if_fail (LIMA_IS_RESULTS_GRID_CELL (self), FALSE);

  return gtk_widget_get_visible (self->entry);
}

/**
 * lima_results_grid_cell_end:
 * @take: whether what was typed is taken
 *
 * Ends the typing, unless whoever listens to "committed" complains.
 */
void
lima_results_grid_cell_end (LimaResultsGridCell *self, gboolean take)
{
  g_autofree char *text = NULL;

  g_return_if_fail (LIMA_IS_RESULTS_GRID_CELL (self));

  if (self->ending || !lima_results_grid_cell_is_edited (self))
    return;
  self->ending = TRUE;
  text = take ? g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))) : NULL;
  show_entry (self, FALSE);
  g_signal_emit (self, signals[COMMITTED], 0, text);
  self->ending = FALSE;
}

/**
 * lima_results_grid_cell_complain:
 * @sentence: why what was typed is not taken
 *
 * Lets the user go on typing.
 */
void
lima_results_grid_cell_complain (LimaResultsGridCell *self, const char *sentence)
{
  g_return_if_fail (LIMA_IS_RESULTS_GRID_CELL (self) && sentence != NULL);

  show_entry (self, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "lima-warning");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
  gtk_widget_grab_focus (self->entry);
}

/* ---- Object ---- */

static void
arrow_clicked (LimaResultsGridCell *self)
{
  if (self->item != NULL && lima_results_item_can_expand (self->item))
    g_signal_emit (self, signals[TOGGLED], 0);
}

static void
lima_results_grid_cell_dispose (GObject *object)
{
  LimaResultsGridCell *self = LIMA_RESULTS_GRID_CELL (object);
  GtkWidget *child;

  lima_results_grid_cell_bind (self, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  G_OBJECT_CLASS (lima_results_grid_cell_parent_class)->dispose (object);
}

static void
lima_results_grid_cell_class_init (LimaResultsGridCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_results_grid_cell_dispose;
  signals[TOGGLED] = g_signal_new ("toggled", LIMA_TYPE_RESULTS_GRID_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATED] = g_signal_new ("activated", LIMA_TYPE_RESULTS_GRID_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[COMMITTED] = g_signal_new ("committed", LIMA_TYPE_RESULTS_GRID_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
lima_results_grid_cell_init (LimaResultsGridCell *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 4);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "lima-results-cell");
}

static GtkWidget *
label_new (LimaResultsGridCell *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, self->column != LIMA_RESULTS_COLUMN_NAME && !is_number (self->column));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (self->column == LIMA_RESULTS_COLUMN_PROGRESS && gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    gtk_label_set_xalign (GTK_LABEL (label), 1);
  if (is_number (self->column) || self->column == LIMA_RESULTS_COLUMN_PROGRESS)
    gtk_widget_set_direction (label, GTK_TEXT_DIR_LTR); /* a number runs so in any language, its sign included */
  return label;
}

static GtkWidget *
entry_new (LimaResultsGridCell *self)
{
  GtkWidget *entry = gtk_text_new ();
  GtkEventController *keys = gtk_event_controller_key_new (), *focus = gtk_event_controller_focus_new ();

  gtk_widget_set_visible (entry, FALSE);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), NUMBER_CHARS);
  gtk_editable_set_alignment (GTK_EDITABLE (entry), gtk_widget_get_direction (entry) == GTK_TEXT_DIR_RTL ? 0 : 1);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (entry_key), self, 0);
  g_signal_connect_object (focus, "leave", G_CALLBACK (entry_left), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "activate", G_CALLBACK (entry_activated), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (entry, keys);
  gtk_widget_add_controller (entry, focus);
  return entry;
}

static void
add_arrow (LimaResultsGridCell *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->arrow = gtk_image_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->arrow), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Open or close"), -1);
  g_signal_connect_object (click, "pressed", G_CALLBACK (arrow_clicked), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->arrow, GTK_EVENT_CONTROLLER (click));
  gtk_box_append (GTK_BOX (self), self->arrow);
}

/* Numbers stand on the right in any language, and what they replace to their left; GTK mirrors boxes. */
static void
add_number (LimaResultsGridCell *self)
{
  GtkWidget *struck = gtk_label_new (NULL);
  GtkWidget *parts[] = { gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), self->mark, struck, self->label };
  guint n = G_N_ELEMENTS (parts);
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  self->space = parts[0];
  self->struck = struck;
  gtk_widget_add_css_class (struck, "lima-struck");
  gtk_widget_add_css_class (struck, "lima-dim");
  gtk_widget_set_hexpand (self->space, TRUE);
  for (guint i = 0; i < n; i++)
    gtk_box_append (GTK_BOX (self), parts[rtl ? n - 1 - i : i]);
}

/**
 * lima_results_grid_cell_new:
 * @column: its column
 *
 * Returns: (transfer floating): a cell that is not in use yet
 */
GtkWidget *
lima_results_grid_cell_new (LimaResultsColumn column)
{
  LimaResultsGridCell *self = g_object_new (LIMA_TYPE_RESULTS_GRID_CELL, NULL);

  self->column = column;
  if (column == LIMA_RESULTS_COLUMN_NAME)
    add_arrow (self);
  self->mark = lima_icon_new ("dialog-warning-symbolic");
  gtk_widget_add_css_class (self->mark, "lima-warning");
  gtk_widget_set_visible (self->mark, FALSE);
  self->label = label_new (self);
  self->entry = entry_new (self);
  if (column == LIMA_RESULTS_COLUMN_PROGRESS)
    {
      self->bar = lima_results_bar_new ();
      gtk_box_append (GTK_BOX (self), self->bar);
      gtk_box_set_spacing (GTK_BOX (self), 8);
    }
  if (is_number (column))
    add_number (self);
  else
    {
      gtk_box_append (GTK_BOX (self), self->mark);
      gtk_box_append (GTK_BOX (self), self->label);
    }
  if (column == LIMA_RESULTS_COLUMN_NAME)
    {
      self->count = gtk_label_new (NULL);
      gtk_widget_add_css_class (self->count, "lima-dim");
      gtk_box_append (GTK_BOX (self), self->count);
    }
  gtk_box_append (GTK_BOX (self), self->entry);
  return GTK_WIDGET (self);
}

/**
 * lima_results_grid_cell_bind:
 * @item: (nullable): the row that it is used for, %NULL for none
 */
void
lima_results_grid_cell_bind (LimaResultsGridCell *self, LimaResultsItem *item)
{
  g_return_if_fail (LIMA_IS_RESULTS_GRID_CELL (self));

  if (item == self->item)
    return;
  if (self->item != NULL)
    g_clear_signal_handler (&self->changed_id, self->item);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;
  self->changed_id = g_signal_connect_object (item, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show_entry (self, FALSE);
  show (self);
}

LimaResultsColumn
lima_results_grid_cell_get_column (LimaResultsGridCell *self)
{
  return self->column;
}

/**
 * lima_results_grid_cell_get_item:
 *
 * Returns: (transfer none) (nullable): the row that it is used for
 */
LimaResultsItem *
lima_results_grid_cell_get_item (LimaResultsGridCell *self)
{
  return self->item;
}
