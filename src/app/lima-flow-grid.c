/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-flow-grid-private.h"

#include <lima-field-rule.h>
#include <lima-i18n.h>
#include <lima-report-words.h>

#include "lima-editing.h"
#include "lima-headings.h"

#define MOST_ROWS 10
#define LEAST_LINE 23 /* pixels, as in the style sheet */
#define AROUND_LINE 9
#define HEADING 32

G_DEFINE_FINAL_TYPE (LimaFlowGrid, lima_flow_grid, GTK_TYPE_BOX)

static const LimaProject *
get_project (LimaFlowGrid *self)
{
  const LimaBlock *block = lima_editing_find (self->session, &self->path);

  g_assert (block == NULL || block->table == &lima_project_table);
  return (const LimaProject *) block;
}

/*< private >
 * lima_flow_grid_get_flows:
 *
 * Returns: (transfer none) (nullable): all flows of the project as they are now
 */
const LimaItems *
lima_flow_grid_get_flows (LimaFlowGrid *self)
{
  const LimaProject *project = get_project (self);

  return project == NULL ? NULL : project->flows;
}

/*< private >
 * lima_flow_grid_get_path:
 * @id: a flow
 *
 * Returns: its path
 */
LimaPath
lima_flow_grid_get_path (LimaFlowGrid *self, LimaAtom id)
{
  return lima_editing_path_to (&self->path, LIMA_PROJECT_FLOWS, id);
}

/* ---- What cells show ---- */

static guint
field_of (LimaFlowGrid *self, LimaFlowGridCell *cell)
{
  return lima_flow_grid_columns_get_field (self->columns, lima_flow_grid_cell_get_column (cell));
}

/* An amount that is unknown is no mistake: it is said, but not marked. */
static void
judge (LimaFlowGrid *self, LimaFlowGridCell *cell)
{
  const LimaBlock *flow = lima_flow_grid_row_get_flow (lima_flow_grid_cell_get_row (cell));
  g_autoptr(GError) error = NULL;

  if (lima_flow_grid_cell_is_stuck (cell) && field_of (self, cell) == LIMA_FLOW_KIND)
    lima_flow_grid_cell_judge (cell, _("Neither a budget nor a planned disbursement. The kind stays as it was."), TRUE);
  else if (lima_flow_grid_cell_is_stuck (cell))
    lima_flow_grid_cell_judge (cell, _("It could be read in two ways: unknown until it is clear."), TRUE);
  else if (flow == NULL || lima_field_check (flow, field_of (self, cell), &error))
    lima_flow_grid_cell_judge (cell, NULL, FALSE);
  else
    lima_flow_grid_cell_judge (cell, error->message, !g_error_matches (error, LIMA_FIELD_ERROR, LIMA_FIELD_ERROR_MISSING));
}

static void
show_text (LimaFlowGrid *self, LimaFlowGridCell *cell)
{
  const LimaBlock *flow = lima_flow_grid_row_get_flow (lima_flow_grid_cell_get_row (cell));
  guint column = lima_flow_grid_cell_get_column (cell);
  g_autofree char *text = lima_flow_grid_columns_write (self->columns, column, flow);

  lima_flow_grid_cell_set_stuck (cell, FALSE);
  lima_flow_grid_cell_show (cell, text, lima_flow_grid_columns_get_language (self->columns, column, flow));
}

static void
show_hint (LimaFlowGrid *self, LimaFlowGridCell *cell)
{
  const LimaBlock *flow = lima_flow_grid_row_get_flow (lima_flow_grid_cell_get_row (cell));
  g_autofree char *hint = lima_flow_grid_columns_hint (self->columns, lima_flow_grid_cell_get_column (cell), flow, self->currency);

  lima_flow_grid_cell_set_hint (cell, hint);
}

static void
show_tint (LimaFlowGridCell *cell)
{
  if (lima_flow_grid_row_is_pasted (lima_flow_grid_cell_get_row (cell)))
    gtk_widget_add_css_class (GTK_WIDGET (cell), "lima-pasted");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (cell), "lima-pasted");
}

/* What is typed at the moment stays as it is typed; text under the cursor is left alone while another field changes. */
static void
refresh_cell (LimaFlowGrid *self, LimaFlowGridCell *cell)
{
  show_tint (cell);
  show_hint (self, cell);
  if (lima_flow_grid_cell_is_current (cell))
    return;
  if (lima_flow_grid_cell_follow (cell, field_of (self, cell)) && cell != self->taking)
    show_text (self, cell);
  judge (self, cell);
}

/*< private >
 * lima_flow_grid_refresh:
 *
 * Shows flows as they are now. A list has some two hundred rows of cells, however many flows there are.
 */
void
lima_flow_grid_refresh (LimaFlowGrid *self)
{
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    refresh_cell (self, cell);
}

/* ---- What is typed ---- */

static char *
name_merge (LimaFlowGrid *self, LimaAtom id, guint field)
{
  return g_strdup_printf ("%s/%u/%s/%u", lima_atom_text (self->path.record), (guint) LIMA_PROJECT_FLOWS, lima_atom_text (id), field);
}

/* What is typed first makes the flow; what follows in the same cell belongs to the same step. */
static void
begin_flow (LimaFlowGrid *self, guint field, const LimaValue *value)
{
  LimaAtom id = lima_editing_new_item_id (lima_flow_grid_get_flows (self));
  g_autoptr(LimaBlock) flow = lima_block_new (&lima_flow_table, id);
  g_autoptr(LimaChangeSet) set = lima_change_set_new ("");
  g_autofree char *merge = name_merge (self, id, field);
  const LimaPath path = lima_flow_grid_get_path (self, id);

  ((LimaFlow *) flow)->kind = lima_flow_grid_columns_get_kind (self->columns);
  lima_block_set (flow, field, value);
  if (!lima_block_field_is_set (flow, field))
    return;
  lima_change_set_insert (set, &path, flow, 0);
  self->beginning = TRUE;
  lima_editing_apply (GTK_WIDGET (self), self->session, set, merge);
  self->beginning = FALSE;
}

static void
set_field (LimaFlowGrid *self, LimaAtom id, guint field, const LimaValue *value)
{
  g_autofree char *merge = name_merge (self, id, field);
  LimaPath path = lima_flow_grid_get_path (self, id);

  path.field = (guint16) field;
  lima_editing_set (GTK_WIDGET (self), self->session, &path, value, merge);
}

static void
edited (LimaFlowGrid *self, LimaFlowGridCell *cell)
{
  LimaFlowGridRow *row = lima_flow_grid_cell_get_row (cell);
  const LimaBlock *flow = lima_flow_grid_row_get_flow (row);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (lima_flow_grid_cell_get_entry (cell)));
  g_auto(LimaValue) value = { .type = LIMA_FIELD_BOOL };
  LimaFlowGridReading reading = lima_flow_grid_columns_read (self->columns, lima_flow_grid_cell_get_column (cell), flow,
                                                             lima_flow_grid_cell_get_language (cell), text, &value);

  lima_flow_grid_cell_set_stuck (cell, *text != '\0' && reading >= LIMA_FLOW_GRID_UNCLEAR);
  self->taking = cell;
  if (flow == NULL && reading != LIMA_FLOW_GRID_REFUSED)
    begin_flow (self, field_of (self, cell), &value);
  else if (reading != LIMA_FLOW_GRID_REFUSED)
    set_field (self, flow->id, field_of (self, cell), &value);
  self->taking = NULL;
  judge (self, cell);
}

static void
pasting (LimaFlowGrid *self, LimaFlowGridCell *cell)
{
  if (lima_flow_grid_cell_get_row (cell) != NULL)
    lima_flow_grid_ask_clipboard (self, cell);
}

/* ---- Where the focus is ---- */

static void
note_place (LimaFlowGrid *self, LimaFlowGridCell *cell)
{
  self->at = (LimaFlowGridPlace) { lima_flow_grid_find_position (self, cell), lima_flow_grid_cell_get_column (cell) };
  self->at_id = lima_flow_grid_row_get_id (lima_flow_grid_cell_get_row (cell));
  gtk_widget_set_sensitive (self->details_button, self->at_id != 0);
  gtk_widget_set_sensitive (self->remove_button, self->at_id != 0);
}

static void
focus_entered (GtkEventController *controller, LimaFlowGrid *self)
{
  LimaFlowGridCell *cell = LIMA_FLOW_GRID_CELL (gtk_event_controller_get_widget (controller));

  if (lima_flow_grid_cell_get_row (cell) != NULL)
    note_place (self, cell);
}

/* What was typed is shown as it was understood. What was not stays in sight with its sentence. */
static void
focus_left (GtkEventController *controller, LimaFlowGrid *self)
{
  LimaFlowGridCell *cell = LIMA_FLOW_GRID_CELL (gtk_event_controller_get_widget (controller));
  LimaHistory *history = lima_session_get_history (self->session);

  if (history != NULL)
    lima_history_break (history);
  gtk_editable_select_region (GTK_EDITABLE (lima_flow_grid_cell_get_entry (cell)), 0, 0);
  if (lima_flow_grid_cell_get_row (cell) != NULL && !lima_flow_grid_cell_is_stuck (cell))
    show_text (self, cell);
}

/* The focus stays with its flow; where that is gone it goes to the row that came in its place. */
static void
keep_focus (LimaFlowGrid *self)
{
  LimaFlowGridCell *cell = lima_flow_grid_find_focus (self);
  int row = self->at_id == 0 ? -1 : lima_flow_grid_rows_find (self->rows, self->at_id);
  guint position = row >= 0 ? (guint) row : MIN (self->at.row, lima_flow_grid_rows_get_n (self->rows));

  if (cell != NULL && lima_flow_grid_cell_get_column (cell) == self->at.column && lima_flow_grid_find_position (self, cell) == position)
    note_place (self, cell);
  else
    lima_flow_grid_focus (self, position, self->at.column);
}

/* ---- Following ---- */

/* Room for all rows, or for the first ones: a list does not say how high it would like to be. Rows are as high as their font. */
static void
set_height (LimaFlowGrid *self)
{
  guint n = MIN (lima_flow_grid_rows_get_n (self->rows) + 1, MOST_ROWS + 1);
  g_autoptr(GtkWidget) label = NULL;
  int line, height;

  if (n == self->height)
    return;
  self->height = n;
  label = g_object_ref_sink (gtk_label_new ("0"));
  gtk_widget_add_css_class (label, "lima-small");
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, -1, NULL, &line, NULL, NULL);
  height = (int) MIN (n, MOST_ROWS) * (MAX (line, LEAST_LINE) + AROUND_LINE) + MAX (line, HEADING) + (n > MOST_ROWS ? line / 2 : 0);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->scrolled), height);
}

static gboolean
keep_shown (LimaFlowGrid *self)
{
  const LimaProject *project = get_project (self);
  LimaItems *flows = project == NULL ? NULL : project->flows;
  LimaAtom currency = project == NULL ? 0 : project->currency;

  if (flows == self->shown && currency == self->currency)
    return FALSE;
  g_clear_pointer (&self->shown, lima_items_unref);
  self->shown = flows == NULL ? NULL : lima_items_ref (flows);
  self->currency = currency;
  return TRUE;
}

static void
follow (LimaFlowGrid *self)
{
  gboolean had_focus, had_pasted = self->has_pasted;

  if (self->view == NULL)
    return;
  had_focus = lima_flow_grid_find_focus (self) != NULL;
  lima_flow_grid_forget_paste (self);
  if (keep_shown (self))
    {
      lima_flow_grid_rows_follow (self->rows, self->shown, self->beginning);
      if (self->beginning)
        self->at_id = lima_flow_grid_row_get_id (lima_flow_grid_cell_get_row (self->taking));
      if (had_focus)
        keep_focus (self);
      lima_flow_grid_follow_details (self);
      set_height (self);
    }
  else if (!had_pasted)
    return;
  lima_flow_grid_refresh (self);
}

/* ---- Cells ---- */

static void
name_cell (LimaFlowGrid *self, LimaFlowGridCell *cell)
{
  LimaFormat *format = lima_session_get_format (self->session);
  g_autofree char *number = lima_format_integer (format, lima_flow_grid_find_position (self, cell) + 1);
  const char *title = lima_flow_grid_columns_get_title (self->columns, lima_flow_grid_cell_get_column (cell));
  /* Translators: what a screen reader calls a cell of a table: %1$s is the heading of its column ("Amount"), %2$s the number of its row */
  g_autofree char *name = lima_report_fill (format, _("%1$s, row %2$s"), title, number, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (lima_flow_grid_cell_get_entry (cell)), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
position_changed (GtkListItem *item, GParamSpec *pspec, LimaFlowGrid *self)
{
  LimaFlowGridCell *cell = LIMA_FLOW_GRID_CELL (gtk_list_item_get_child (item));

  if (lima_flow_grid_cell_get_row (cell) != NULL)
    name_cell (self, cell);
}

static void
set_up (GtkSignalListItemFactory *factory, GtkListItem *item, LimaFlowGrid *self)
{
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "lima-column"));
  gboolean number = lima_flow_grid_columns_get_field (self->columns, column) == LIMA_FLOW_AMOUNT;
  GtkWidget *cell = lima_flow_grid_cell_new (column, lima_flow_grid_columns_get_width (self->columns, column), number);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_object_set_data (G_OBJECT (cell), "lima-item", item);
  g_signal_connect_object (cell, "edited", G_CALLBACK (edited), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cell, "pasting", G_CALLBACK (pasting), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (focus_entered), self, 0);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left), self, 0);
  gtk_widget_add_controller (cell, focus);
  lima_flow_grid_add_keys (self, LIMA_FLOW_GRID_CELL (cell));
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_selectable (item, FALSE);
  gtk_list_item_set_child (item, cell);
  g_signal_connect_object (item, "notify::position", G_CALLBACK (position_changed), self, 0);
}

static void
bind (GtkSignalListItemFactory *factory, GtkListItem *item, LimaFlowGrid *self)
{
  LimaFlowGridCell *cell = LIMA_FLOW_GRID_CELL (gtk_list_item_get_child (item));

  lima_flow_grid_cell_bind (cell, gtk_list_item_get_item (item));
  g_hash_table_add (self->cells, cell);
  name_cell (self, cell);
  lima_flow_grid_cell_follow (cell, field_of (self, cell));
  show_text (self, cell);
  show_hint (self, cell);
  show_tint (cell);
  judge (self, cell);
  lima_flow_grid_focus_wanted (self);
}

static void
unbind (GtkSignalListItemFactory *factory, GtkListItem *item, LimaFlowGrid *self)
{
  LimaFlowGridCell *cell = LIMA_FLOW_GRID_CELL (gtk_list_item_get_child (item));

  g_hash_table_remove (self->cells, cell);
  lima_flow_grid_cell_bind (cell, NULL);
}

static void
tear_down (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *cell = gtk_list_item_get_child (item);

  if (cell != NULL)
    g_object_set_data (G_OBJECT (cell), "lima-item", NULL);
}

/* ---- Children ---- */

static void
add_column (LimaFlowGrid *self, guint i)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkColumnViewColumn) column = gtk_column_view_column_new (lima_flow_grid_columns_get_title (self->columns, i), factory);

  g_object_set_data (G_OBJECT (factory), "lima-column", GUINT_TO_POINTER (i));
  g_signal_connect_object (factory, "setup", G_CALLBACK (set_up), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind), self, 0);
  g_signal_connect_object (factory, "teardown", G_CALLBACK (tear_down), self, 0);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_expand (column, i + 1 == lima_flow_grid_columns_get_n (self->columns));
  gtk_column_view_append_column (GTK_COLUMN_VIEW (self->view), column);
}

static GtkWidget *
table_new (LimaFlowGrid *self, const char *label)
{
  self->view = gtk_column_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->rows)))));
  gtk_widget_add_css_class (self->view, "lima-table");
  gtk_widget_add_css_class (self->view, "data-table");
  gtk_widget_add_css_class (self->view, "lima-grid");
  gtk_column_view_set_show_column_separators (GTK_COLUMN_VIEW (self->view), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  for (guint i = 0; i < lima_flow_grid_columns_get_n (self->columns); i++)
    {
      add_column (self, i);
      lima_headings_align (GTK_COLUMN_VIEW (self->view), i, lima_flow_grid_columns_get_field (self->columns, i) == LIMA_FLOW_AMOUNT);
    }
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (self->scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->view);
  return self->scrolled;
}

/* They are about the row in which the focus was, so a click leaves it there. */
static GtkWidget *
button_new (LimaFlowGrid *self, const char *label, const char *tip, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_set_sensitive (button, FALSE);
  gtk_widget_set_tooltip_text (button, tip);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
buttons_new (LimaFlowGrid *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->details_button = button_new (self, _("_Details"), _("All fields of the flow in this row (F4)"), G_CALLBACK (lima_flow_grid_show_details));
  self->remove_button = button_new (self, _("_Remove Flow"), _("Remove the flow in this row (Ctrl+Delete)"), G_CALLBACK (lima_flow_grid_remove_row));
  gtk_box_append (GTK_BOX (box), self->details_button);
  gtk_box_append (GTK_BOX (box), self->remove_button);
  return box;
}

/* ---- Object ---- */

static void
lima_flow_grid_dispose (GObject *object)
{
  LimaFlowGrid *self = LIMA_FLOW_GRID (object);
  GtkWidget *child;

  g_cancellable_cancel (self->reading);
  g_clear_handle_id (&self->focusing, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  self->view = NULL;
  G_OBJECT_CLASS (lima_flow_grid_parent_class)->dispose (object);
}

static void
lima_flow_grid_finalize (GObject *object)
{
  LimaFlowGrid *self = LIMA_FLOW_GRID (object);

  lima_items_unref (self->shown);
  lima_flow_grid_columns_free (self->columns);
  g_clear_object (&self->rows);
  g_clear_object (&self->session);
  g_clear_object (&self->reading);
  g_hash_table_unref (self->cells);
  G_OBJECT_CLASS (lima_flow_grid_parent_class)->finalize (object);
}

static void
lima_flow_grid_class_init (LimaFlowGridClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_flow_grid_dispose;
  G_OBJECT_CLASS (klass)->finalize = lima_flow_grid_finalize;
}

static void
lima_flow_grid_init (LimaFlowGrid *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  self->cells = g_hash_table_new (NULL, NULL);
  self->reading = g_cancellable_new ();
  self->wanted.row = NOWHERE;
}

/**
 * lima_flow_grid_new:
 * @session: what is open
 * @project: a project that is there
 * @periods: whether its budgets and planned disbursements are edited, or its transactions
 *
 * Returns: (transfer floating): the grid
 */
GtkWidget *
lima_flow_grid_new (LimaSession *session, const LimaPath *project, gboolean periods)
{
  LimaFlowGrid *self = g_object_new (LIMA_TYPE_FLOW_GRID, NULL);

  g_return_val_if_fail (LIMA_IS_SESSION (session) && project != NULL, GTK_WIDGET (self));

  self->session = g_object_ref (session);
  self->path = *project;
  self->columns = lima_flow_grid_columns_new (session, periods);
  keep_shown (self);
  self->rows = lima_flow_grid_rows_new (self->shown, periods);
  gtk_box_append (GTK_BOX (self), table_new (self, periods ? _("Budgets and planned disbursements") : C_("project", "Transactions")));
  gtk_box_append (GTK_BOX (self), lima_flow_grid_strip_new (self));
  gtk_box_append (GTK_BOX (self), buttons_new (self));
  gtk_box_append (GTK_BOX (self), lima_flow_grid_details_new (self));
  set_height (self);
  g_signal_connect_object (lima_session_get_history (session), "applied", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
