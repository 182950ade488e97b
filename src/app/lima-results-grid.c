/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-results-grid-private.h"

#include <lima-history.h>
#include <lima-i18n.h>

#include "lima-editing.h"
#include "lima-headings.h"
#include "lima-results-edit.h"

enum
{
  PROP_INDICATOR = 1,
  N_PROPS,
};

enum
{
  OPEN_FORM,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimaResultsGrid, lima_results_grid, GTK_TYPE_BOX)

/*< private >
 * lima_results_grid_get_programme:
 *
 * Returns: (transfer none) (nullable): the programme as it is now
 */
const LimaProgramme *
lima_results_grid_get_programme (LimaResultsGrid *self)
{
  return self->session == NULL ? NULL : (const LimaProgramme *) lima_editing_find (self->session, &self->path);
}

/* ---- Typing ---- */

/* One number is one step of undo. */
static void
set_number (LimaResultsGrid *self, LimaResultsGridCell *cell, const LimaAmount *amount)
{
  const LimaProgramme *programme = lima_results_grid_get_programme (self);
  g_autoptr(LimaChangeSet) set = lima_change_set_new ("");
  g_autoptr(LimaResultsItem) item = g_object_ref (lima_results_grid_cell_get_item (cell));

  lima_results_edit_set (set, programme, &self->path, lima_results_item_get_row (item), lima_results_grid_cell_get_column (cell), amount);
  lima_editing_apply (GTK_WIDGET (self), self->session, set, NULL);
}

static void
committed (LimaResultsGridCell *cell, const char *text, LimaResultsGrid *self)
{
  const LimaProgramme *programme = lima_results_grid_get_programme (self);
  LimaAmount amount;

  if (text == NULL || programme == NULL || lima_results_grid_cell_get_item (cell) == NULL)
    return;
  if (lima_results_edit_read (programme, lima_results_item_get_row (lima_results_grid_cell_get_item (cell)), text,
                              lima_session_get_format (self->session), &amount))
    set_number (self, cell, &amount);
  else
    lima_results_grid_cell_complain (cell, _("This can be read in two ways. Write the number without marks between its thousands."));
}

/* ---- Rows ---- */

static void
toggled (LimaResultsGrid *self, LimaResultsGridCell *cell)
{
  LimaResultsItem *item = lima_results_grid_cell_get_item (cell);

  lima_results_rows_expand (self->rows, (guint) lima_results_rows_find (self->rows, item), !lima_results_item_is_expanded (item));
}

static void
set_indicator (LimaResultsGrid *self)
{
  LimaResultsItem *item = lima_results_grid_get_selected (self);
  LimaAtom indicator = item == NULL ? 0 : lima_results_item_get_row (item)->indicator;

  if (indicator == self->indicator || self->following)
    return;
  self->indicator = indicator;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_INDICATOR]);
}

static void
focus_entered (GtkEventController *controller, LimaResultsGrid *self)
{
  LimaResultsGridCell *cell = LIMA_RESULTS_GRID_CELL (gtk_event_controller_get_widget (controller));
  int position = lima_results_rows_find (self->rows, lima_results_grid_cell_get_item (cell));

  if (position < 0)
    return;
  self->column = lima_results_grid_cell_get_column (cell);
  gtk_single_selection_set_selected (self->selection, (guint) position);
}

static void
pressed (GtkGestureClick *gesture, int n, double x, double y, LimaResultsGrid *self)
{
  LimaResultsGridCell *cell = LIMA_RESULTS_GRID_CELL (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)));

  if (!lima_results_grid_cell_is_edited (cell))
    gtk_widget_grab_focus (GTK_WIDGET (cell));
  if (n == 2)
    lima_results_grid_edit_cell (self, cell, NULL);
}

/* The background of the heading of a group is that of its row, which GTK keeps to itself. */
static void
show_group (LimaResultsGridCell *cell, gboolean is_group)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (cell)), *row = parent == NULL ? NULL : gtk_widget_get_parent (parent);

  if (row != NULL && is_group)
    gtk_widget_add_css_class (row, "lima-results-group");
  else if (row != NULL)
    gtk_widget_remove_css_class (row, "lima-results-group");
}

static void
set_up (GtkSignalListItemFactory *factory, GtkListItem *item, LimaResultsGrid *self)
{
  LimaResultsColumn column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "lima-column"));
  GtkWidget *cell = lima_results_grid_cell_new (column);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (cell, "toggled", G_CALLBACK (toggled), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cell, "committed", G_CALLBACK (committed), self, 0);
  g_signal_connect_object (focus, "enter", G_CALLBACK (focus_entered), self, 0);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed), self, 0);
  gtk_widget_add_controller (cell, focus);
  gtk_widget_add_controller (cell, GTK_EVENT_CONTROLLER (click));
  lima_results_grid_add_keys (self, LIMA_RESULTS_GRID_CELL (cell));
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, cell);
}

static void
bind (GtkSignalListItemFactory *factory, GtkListItem *item, LimaResultsGrid *self)
{
  LimaResultsGridCell *cell = LIMA_RESULTS_GRID_CELL (gtk_list_item_get_child (item));
  LimaResultsItem *row = gtk_list_item_get_item (item);

  lima_results_grid_cell_bind (cell, row);
  g_hash_table_add (self->cells, cell);
  show_group (cell, lima_results_item_get_row (row)->kind == LIMA_RESULTS_ROW_GROUP);
  lima_results_grid_focus_wanted (self);
}

/* The cell keeps its row until it gets another one: the list unbinds and binds all cells whenever another row is selected, and what is
 * being typed has to outlive that. */
static void
unbind (GtkSignalListItemFactory *factory, GtkListItem *item, LimaResultsGrid *self)
{
  g_hash_table_remove (self->cells, gtk_list_item_get_child (item));
}

/* ---- Children ---- */

static void
add_column (LimaResultsGrid *self, LimaResultsColumn i)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkColumnViewColumn) column = gtk_column_view_column_new (NULL, factory);

  g_object_set_data (G_OBJECT (factory), "lima-column", GUINT_TO_POINTER (i));
  g_signal_connect_object (factory, "setup", G_CALLBACK (set_up), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind), self, 0);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_expand (column, i == LIMA_RESULTS_COLUMN_NAME);
  gtk_column_view_append_column (GTK_COLUMN_VIEW (self->view), column);
}

static void
add_view (LimaResultsGrid *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->view = gtk_column_view_new (GTK_SELECTION_MODEL (g_object_ref (self->selection)));
  gtk_widget_add_css_class (self->view, "data-table");
  gtk_widget_add_css_class (self->view, "lima-table");
  gtk_widget_add_css_class (self->view, "lima-results");
  gtk_column_view_set_show_column_separators (GTK_COLUMN_VIEW (self->view), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, C_("results", "Indicators"), -1);
  for (guint i = 0; i < LIMA_N_RESULTS_COLUMNS; i++)
    {
      add_column (self, (LimaResultsColumn) i);
      lima_headings_align (GTK_COLUMN_VIEW (self->view), i, i >= LIMA_RESULTS_COLUMN_BASELINE && i <= LIMA_RESULTS_COLUMN_ACTUAL);
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->view);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_widget_set_hexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (self), scrolled);
}

/* ---- Following ---- */

/* Of each column, in pixels; below zero: what is left. */
static const int widths[LIMA_N_RESULTS_COLUMNS] = { -1, 84, 76, 104, 76, 160, 48 };

static void
show_headings (LimaResultsGrid *self, LimaReportResults *results)
{
  GListModel *columns = gtk_column_view_get_columns (GTK_COLUMN_VIEW (self->view));

  for (guint i = 0; i < LIMA_N_RESULTS_COLUMNS; i++)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      g_autofree char *heading = lima_report_results_get_heading (results, (LimaResultsColumn) i);

      if (g_strcmp0 (heading, gtk_column_view_column_get_title (column)) != 0)
        {
          gtk_column_view_column_set_title (column, heading);
          if (widths[i] > 0)
            lima_headings_fit (GTK_COLUMN_VIEW (self->view), i, widths[i]);
        }
    }
}

/* The selection and the focus stay with their indicator, wherever its row went. */
static void
keep_place (LimaResultsGrid *self, LimaResultsItem *selected, LimaAtom indicator, gboolean had_focus)
{
  int position = lima_results_rows_find (self->rows, selected);

  if (position < 0 && indicator != 0)
    position = lima_results_rows_find_indicator (self->rows, indicator);
  if (position >= 0)
    gtk_single_selection_set_selected (self->selection, (guint) position);
  if (position >= 0 && had_focus && lima_results_grid_find_focus (self) == NULL)
    lima_results_grid_focus (self, (guint) position, self->column);
}

/**
 * lima_results_grid_follow:
 * @session: what is open
 * @programme: whose results they are
 * @results: as they are now
 *
 * Shows results; rows that stay keep the selection, the focus and their place.
 */
void
lima_results_grid_follow (LimaResultsGrid *self, LimaSession *session, const LimaPath *programme, LimaReportResults *results)
{
  g_autoptr(LimaResultsItem) selected = NULL;
  LimaAtom indicator;
  gboolean had_focus;

  g_return_if_fail (LIMA_IS_RESULTS_GRID (self) && LIMA_IS_SESSION (session) && programme != NULL && results != NULL);

  g_set_object (&self->session, session);
  self->path = *programme;
  selected = lima_results_grid_get_selected (self);
  if (selected != NULL)
    g_object_ref (selected);
  indicator = self->indicator;
  had_focus = lima_results_grid_find_focus (self) != NULL;
  self->following = TRUE;
  lima_results_rows_follow (self->rows, results);
  show_headings (self, results);
  keep_place (self, selected, indicator, had_focus);
  self->following = FALSE;
  set_indicator (self);
}

/* ---- Object ---- */

static void
lima_results_grid_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_INDICATOR)
    g_value_set_uint (value, LIMA_RESULTS_GRID (object)->indicator);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
lima_results_grid_dispose (GObject *object)
{
  LimaResultsGrid *self = LIMA_RESULTS_GRID (object);
  GtkWidget *child;

  g_cancellable_cancel (self->reading);
  g_clear_handle_id (&self->focusing, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  self->view = NULL;
  G_OBJECT_CLASS (lima_results_grid_parent_class)->dispose (object);
}

static void
lima_results_grid_finalize (GObject *object)
{
  LimaResultsGrid *self = LIMA_RESULTS_GRID (object);

  g_clear_object (&self->session);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  g_clear_object (&self->reading);
  g_hash_table_unref (self->cells);
  G_OBJECT_CLASS (lima_results_grid_parent_class)->finalize (object);
}

static void
lima_results_grid_class_init (LimaResultsGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lima_results_grid_get_property;
  object_class->dispose = lima_results_grid_dispose;
  object_class->finalize = lima_results_grid_finalize;
  props[PROP_INDICATOR] = g_param_spec_uint ("indicator", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[OPEN_FORM] = g_signal_new ("open-form", LIMA_TYPE_RESULTS_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
lima_results_grid_init (LimaResultsGrid *self)
{
  self->rows = lima_results_rows_new ();
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->rows)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  self->cells = g_hash_table_new (NULL, NULL);
  self->reading = g_cancellable_new ();
  self->wanted = NOWHERE;
  add_view (self);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (set_indicator), self, G_CONNECT_SWAPPED);
}

/**
 * lima_results_grid_new:
 *
 * Returns: (transfer floating): a grid without rows
 */
GtkWidget *
lima_results_grid_new (void)
{
  return g_object_new (LIMA_TYPE_RESULTS_GRID, NULL);
}

/**
 * lima_results_grid_get_rows:
 *
 * Returns: (transfer none): the rows in sight
 */
LimaResultsRows *
lima_results_grid_get_rows (LimaResultsGrid *self)
{
  g_return_val_if_fail (LIMA_IS_RESULTS_GRID (self), NULL);

  return self->rows;
}

/**
 * lima_results_grid_get_indicator:
 *
 * Returns: the indicator of the selected row, 0 for none
 */
LimaAtom
lima_results_grid_get_indicator (LimaResultsGrid *self)
{
  g_return_val_if_fail (LIMA_IS_RESULTS_GRID (self), 0);

  return self->indicator;
}

/**
 * lima_results_grid_get_selected:
 *
 * Returns: (transfer none) (nullable): the selected row
 */
LimaResultsItem *
lima_results_grid_get_selected (LimaResultsGrid *self)
{
  g_return_val_if_fail (LIMA_IS_RESULTS_GRID (self), NULL);

  return gtk_single_selection_get_selected_item (self->selection);
}

/**
 * lima_results_grid_select:
 * @indicator: its id
 *
 * Selects the row of an indicator and brings it into sight.
 *
 * Returns: whether there is one
 */
gboolean
lima_results_grid_select (LimaResultsGrid *self, LimaAtom indicator)
{
  int position;

  g_return_val_if_fail (LIMA_IS_RESULTS_GRID (self), FALSE);

  lima_results_rows_reveal (self->rows, indicator);
  position = lima_results_rows_find_indicator (self->rows, indicator);
  if (position < 0)
    return FALSE;
  gtk_single_selection_set_selected (self->selection, (guint) position);
  gtk_widget_activate_action (gtk_widget_get_last_child (self->view), "list.scroll-to-item", "u", (guint) position);
  return TRUE;
}
