/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-text-table.h"

#include "lima-appearance.h"
#include "lima-context-menu.h"
#include "lima-headings.h"

#define LEAST_CHARS 20 /* of a column that shares what is left: below it the table scrolls */
#define MOST_GROWN 2   /* times as wide as it shall be: what is longer still is cut, and says so */
#define MEASURED 24    /* of the longest texts of a column */
#define ALIKE 3        /* letters that a text may be shorter than the longest and still be the widest */
#define AROUND 20      /* pixels beside a text in a cell */
#define ICON 20        /* and the icon of the first */

/* A column, and how wide the table made it; the user may have made it something else since. */
typedef struct
{
  LimaTextColumn column;
  int made;
} Made;

struct _LimaTextTable
{
  GtkBox parent_instance;

  /* borrowed: a child */
  GtkColumnView *view;

  /* owned */
  GListStore *rows; /* of LimaTextRow */
  GtkSortListModel *sorted;
  GtkSingleSelection *selection;
  char *selected; /* nullable: the key of the row that is selected */
  GMenuModel *menu; /* nullable: what is offered for it */
  GArray *made;     /* of Made, by column */

  gboolean setting; /* the program changes what is shown */
};

enum
{
  SELECTED,
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimaTextTable, lima_text_table, GTK_TYPE_BOX)

/* ---- Cells ---- */

/* Numbers stand flush at the right also where the text runs from there: an alignment of 0 is that. */
static void
set_up (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  const LimaTextColumn *column = g_object_get_data (G_OBJECT (factory), "lima-column");
  GtkWidget *label = gtk_label_new (NULL), *box;

  gtk_label_set_xalign (GTK_LABEL (label), column->kind == LIMA_COLUMN_NUMBER && gtk_widget_get_default_direction () != GTK_TEXT_DIR_RTL ? 1 : 0);
  if (column->width < 0)
    gtk_label_set_width_chars (GTK_LABEL (label), LEAST_CHARS);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (GPOINTER_TO_UINT (data) > 0)
    {
      gtk_list_item_set_child (item, label);
      return;
    }
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  g_object_set_data (G_OBJECT (box), "lima-item", item);
  gtk_box_append (GTK_BOX (box), lima_icon_new (NULL));
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_item_set_child (item, box);
}

/* The first cell says the whole row to a screen reader; setting its text would make that its name again. */
static void
show_first (GtkWidget *box, LimaTextRow *row)
{
  GtkWidget *image = gtk_widget_get_first_child (box), *label = gtk_widget_get_last_child (box);
  const char *classes[2] = { lima_text_row_get_class (row), NULL };

  gtk_image_set_from_icon_name (GTK_IMAGE (image), lima_text_row_get_icon (row));
  gtk_widget_set_visible (image, lima_text_row_get_icon (row) != NULL);
  gtk_widget_set_css_classes (box, classes);
  gtk_label_set_text (GTK_LABEL (label), lima_text_row_get_cell (row, 0));
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, lima_text_row_get_sentence (row), -1);
}

static void
bind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  LimaTextRow *row = gtk_list_item_get_item (item);
  const char *text = lima_text_row_get_cell (row, GPOINTER_TO_UINT (data));
  GtkWidget *child = gtk_list_item_get_child (item);

  if (GPOINTER_TO_UINT (data) == 0)
    show_first (child, row);
  else
    gtk_label_set_text (GTK_LABEL (child), text);
  gtk_widget_set_tooltip_text (child, *text == '\0' ? NULL : text);
}

static void
add_column (LimaTextTable *self, guint i, const LimaTextColumn *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkColumnViewColumn) view_column = NULL;
  Made made = { .column = *column };

  g_object_set_data_full (G_OBJECT (factory), "lima-column", g_memdup2 (column, sizeof *column), g_free);
  g_signal_connect (factory, "setup", G_CALLBACK (set_up), GUINT_TO_POINTER (i));
  g_signal_connect (factory, "bind", G_CALLBACK (bind), GUINT_TO_POINTER (i));
  view_column = gtk_column_view_column_new (column->title, factory);
  gtk_column_view_column_set_resizable (view_column, TRUE);
  gtk_column_view_column_set_expand (view_column, column->width < 0);
  gtk_column_view_append_column (self->view, view_column);
  if (column->width >= 0)
    lima_headings_fit (self->view, i, column->width);
  lima_headings_align (self->view, i, column->kind == LIMA_COLUMN_NUMBER);
  made.made = gtk_column_view_column_get_fixed_width (view_column);
  g_array_append_val (self->made, made);
}

/* ---- Room ---- */

static glong
find_longest (LimaTextTable *self, guint column)
{
  glong longest = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->rows)); i++)
    {
      g_autoptr(LimaTextRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      longest = MAX (longest, g_utf8_strlen (lima_text_row_get_cell (row, column), -1));
    }
  return longest;
}

/* Pixels of the widest text, found among those with the most letters. */
static int
measure_texts (LimaTextTable *self, guint column)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->view), NULL);
  glong longest = find_longest (self, column);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  int widest = 0;

  for (guint i = 0, measured = 0; i < n && measured < MEASURED; i++)
    {
      g_autoptr(LimaTextRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);
      const char *text = lima_text_row_get_cell (row, column);
      int width;

      if (*text == '\0' || g_utf8_strlen (text, -1) < longest - ALIKE)
        continue;
      pango_layout_set_text (layout, text, -1);
      pango_layout_get_pixel_size (layout, &width, NULL);
      widest = MAX (widest, width);
      measured++;
    }
  return widest == 0 ? 0 : widest + AROUND + (column == 0 ? ICON : 0);
}

/* Columns of days, states and numbers are as wide as these are in the language of the program, unless the user has set how wide. */
static void
make_room (LimaTextTable *self)
{
  for (guint i = 0; i < self->made->len; i++)
    {
      Made *made = &g_array_index (self->made, Made, i);
      g_autoptr(GtkColumnViewColumn) shown = g_list_model_get_item (gtk_column_view_get_columns (self->view), i);
      int width = made->column.width;

      if (made->column.kind == LIMA_COLUMN_WORDS || width < 0 || gtk_column_view_column_get_fixed_width (shown) != made->made)
        continue;
      lima_headings_fit (self->view, i, CLAMP (measure_texts (self, i) + made->column.beside, width, width * MOST_GROWN));
      made->made = gtk_column_view_column_get_fixed_width (shown);
    }
}

/* ---- What is selected ---- */

static void
selection_changed (LimaTextTable *self)
{
  LimaTextRow *row = gtk_single_selection_get_selected_item (self->selection);

  if (self->setting || g_strcmp0 (self->selected, row == NULL ? NULL : lima_text_row_get_key (row)) == 0)
    return;
  g_free (self->selected);
  self->selected = row == NULL ? NULL : g_strdup (lima_text_row_get_key (row));
  g_signal_emit (self, signals[SELECTED], 0);
}

static void
activated (LimaTextTable *self, guint position)
{
  g_autoptr(LimaTextRow) row = g_list_model_get_item (G_LIST_MODEL (self->sorted), position);

  if (row != NULL)
    g_signal_emit (self, signals[ACTIVATED], 0, lima_text_row_get_key (row));
}

static guint
find_row (LimaTextTable *self, const char *key)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  for (guint i = 0; key != NULL && i < n; i++)
    {
      g_autoptr(LimaTextRow) row = g_list_model_get_item (G_LIST_MODEL (self->sorted), i);

      if (g_str_equal (lima_text_row_get_key (row), key))
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/* ---- Menu ---- */

/* GTK's rows are nobody's type: they are known by their name in styles, and by what is in their first cell. */
static GtkWidget *
row_of (GtkWidget *widget)
{
  while (widget != NULL && g_strcmp0 (gtk_widget_get_css_name (widget), "row") != 0)
    widget = gtk_widget_get_parent (widget);
  return widget;
}

static gboolean
open_menu (LimaTextTable *self, GtkWidget *row, double x, double y)
{
  GtkWidget *cell = gtk_widget_get_first_child (row), *box = cell == NULL ? NULL : gtk_widget_get_first_child (cell);
  GtkListItem *item = box == NULL ? NULL : g_object_get_data (G_OBJECT (box), "lima-item");

  if (item == NULL || self->menu == NULL)
    return FALSE;
  gtk_single_selection_set_selected (self->selection, gtk_list_item_get_position (item));
  lima_context_menu_popup (GTK_WIDGET (self), self->menu, x, y);
  return TRUE;
}

static void
pressed_for_menu (LimaTextTable *self, int n_press, double x, double y)
{
  GtkWidget *row = row_of (gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT));

  if (row != NULL)
    open_menu (self, row, x, y);
}

static gboolean
menu_key (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *row = row_of (root == NULL ? NULL : gtk_root_get_focus (root));
  graphene_rect_t bounds;

  if (row == NULL || !gtk_widget_is_ancestor (row, widget) || !gtk_widget_compute_bounds (row, widget, &bounds))
    return FALSE;
  return open_menu (LIMA_TEXT_TABLE (widget), row, gtk_widget_get_width (widget) / 2, bounds.origin.y + bounds.size.height);
}

/* ---- Copy ---- */

static void
append_line (GString *out, LimaTextRow *row)
{
  for (guint i = 0; i < lima_text_row_get_n (row); i++)
    g_string_append_printf (out, "%s%s", i == 0 ? "" : "\t", lima_text_row_get_cell (row, i));
  g_string_append_c (out, '\n');
}

static gboolean
copy (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  LimaTextTable *self = LIMA_TEXT_TABLE (widget);
  g_autoptr(GString) out = g_string_new (NULL);
  GListModel *columns = gtk_column_view_get_columns (self->view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      g_string_append_printf (out, "%s%s", i == 0 ? "" : "\t", gtk_column_view_column_get_title (column));
    }
  g_string_append_c (out, '\n');
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->rows)); i++)
    {
      g_autoptr(LimaTextRow) row = g_list_model_get_item (G_LIST_MODEL (self->sorted), i);

      append_line (out, row);
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), out->str);
  return TRUE;
}

/* ---- Object ---- */

static gboolean
lima_text_table_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (LIMA_TEXT_TABLE (widget)->view), GTK_DIR_TAB_FORWARD);
}

static void
lima_text_table_dispose (GObject *object)
{
  LimaTextTable *self = LIMA_TEXT_TABLE (object);
  GtkWidget *child;

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  g_clear_object (&self->selection);
  g_clear_object (&self->sorted);
  g_clear_object (&self->rows);
  g_clear_object (&self->menu);
  g_clear_pointer (&self->selected, g_free);
  g_clear_pointer (&self->made, g_array_unref);
  G_OBJECT_CLASS (lima_text_table_parent_class)->dispose (object);
}

static void
lima_text_table_class_init (LimaTextTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_text_table_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = lima_text_table_grab_focus;
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_c, GDK_CONTROL_MASK, copy, NULL);
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Menu, 0, menu_key, NULL);
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_F10, GDK_SHIFT_MASK, menu_key, NULL);
  signals[SELECTED] = g_signal_new ("selected", LIMA_TYPE_TEXT_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATED] = g_signal_new ("activated", LIMA_TYPE_TEXT_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lima_text_table_init (LimaTextTable *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new (), *view;

  self->made = g_array_new (FALSE, FALSE, sizeof (Made));
  self->rows = g_list_store_new (LIMA_TYPE_TEXT_ROW);
  self->sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->rows)), NULL);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->sorted)));
  view = gtk_column_view_new (GTK_SELECTION_MODEL (g_object_ref (self->selection)));
  self->view = GTK_COLUMN_VIEW (view);
  gtk_sort_list_model_set_sorter (self->sorted, gtk_column_view_get_sorter (self->view));
  gtk_widget_add_css_class (view, "data-table");
  gtk_widget_add_css_class (view, "lima-table");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  gtk_widget_set_hexpand (scrolled, TRUE);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (self), scrolled);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selection_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "activate", G_CALLBACK (activated), self, G_CONNECT_SWAPPED);
}

/**
 * lima_text_table_new:
 * @name: what a screen reader calls it
 * @columns: (array length=n_columns): its columns
 * @n_columns: how many
 *
 * Returns: (transfer floating): an empty table
 */
GtkWidget *
lima_text_table_new (const char *name, const LimaTextColumn *columns, guint n_columns)
{
  LimaTextTable *self;

  g_return_val_if_fail (name != NULL && columns != NULL, NULL);

  self = g_object_new (LIMA_TYPE_TEXT_TABLE, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  for (guint i = 0; i < n_columns; i++)
    add_column (self, i, &columns[i]);
  return GTK_WIDGET (self);
}

static GtkColumnViewColumn *
get_column (LimaTextTable *self, guint i)
{
  return g_list_model_get_item (gtk_column_view_get_columns (self->view), i);
}

/**
 * lima_text_table_set_factory:
 * @column: a column but the first, which says the row
 * @factory: (transfer none): makes its cells, for items of type LimaTextRow
 *
 * For cells that show more than a text.
 */
void
lima_text_table_set_factory (LimaTextTable *self, guint column, GtkListItemFactory *factory)
{
  g_autoptr(GtkColumnViewColumn) found = NULL;

  g_return_if_fail (LIMA_IS_TEXT_TABLE (self) && column > 0 && GTK_IS_LIST_ITEM_FACTORY (factory));

  found = get_column (self, column);
  gtk_column_view_column_set_factory (found, factory);
}

/**
 * lima_text_table_set_sorter:
 * @column: a column
 * @sorter: (transfer none): the order of rows, which are of type LimaTextRow, by it
 *
 * Lets the user order the rows by a column.
 */
void
lima_text_table_set_sorter (LimaTextTable *self, guint column, GtkSorter *sorter)
{
  g_autoptr(GtkColumnViewColumn) found = NULL;

  g_return_if_fail (LIMA_IS_TEXT_TABLE (self) && GTK_IS_SORTER (sorter));

  found = get_column (self, column);
  gtk_column_view_column_set_sorter (found, sorter);
}

/**
 * lima_text_table_sort:
 * @column: a column that has a sorter
 * @order: which way
 *
 * Orders the rows as the user would by the heading of a column.
 */
void
lima_text_table_sort (LimaTextTable *self, guint column, GtkSortType order)
{
  g_autoptr(GtkColumnViewColumn) found = NULL;

  g_return_if_fail (LIMA_IS_TEXT_TABLE (self));

  found = get_column (self, column);
  gtk_column_view_sort_by_column (self->view, found, order);
}

static gboolean
is_same (LimaTextTable *self, guint position, LimaTextRow *row)
{
  g_autoptr(LimaTextRow) old = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  return lima_text_row_equal (old, row);
}

/**
 * lima_text_table_set_rows:
 * @rows: (element-type LimaTextRow): what is shown
 *
 * Shows other rows. Those that are the same at the beginning and at the end keep their widgets; the row that was selected is selected again where it
 * is still there, else the one in its place.
 */
void
lima_text_table_set_rows (LimaTextTable *self, GPtrArray *rows)
{
  guint n, first = 0, last = 0, place;

  g_return_if_fail (LIMA_IS_TEXT_TABLE (self) && rows != NULL);

  n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  while (first < n && first < rows->len && is_same (self, first, rows->pdata[first]))
    first++;
  while (last < n - first && last < rows->len - first && is_same (self, n - 1 - last, rows->pdata[rows->len - 1 - last]))
    last++;
  if (first == n && n == rows->len)
    return;
  place = gtk_single_selection_get_selected (self->selection);
  self->setting = TRUE;
  g_list_store_splice (self->rows, first, n - first - last, rows->pdata + first, rows->len - first - last);
  make_room (self);
  if (find_row (self, self->selected) != GTK_INVALID_LIST_POSITION)
    place = find_row (self, self->selected);
  if (place != GTK_INVALID_LIST_POSITION && rows->len > 0)
    gtk_single_selection_set_selected (self->selection, MIN (place, rows->len - 1));
  self->setting = FALSE;
  selection_changed (self);
}

/**
 * lima_text_table_get_n:
 *
 * Returns: how many rows it shows
 */
guint
lima_text_table_get_n (LimaTextTable *self)
{
  g_return_val_if_fail (LIMA_IS_TEXT_TABLE (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->rows));
}

/**
 * lima_text_table_get_selected:
 *
 * Returns: (nullable): the key of the row that is selected, %NULL while there is none
 */
const char *
lima_text_table_get_selected (LimaTextTable *self)
{
  g_return_val_if_fail (LIMA_IS_TEXT_TABLE (self), NULL);

  return self->selected;
}

/**
 * lima_text_table_select:
 * @key: of a row
 *
 * Selects a row and brings it into view.
 *
 * Returns: whether it is shown
 */
gboolean
lima_text_table_select (LimaTextTable *self, const char *key)
{
  guint position;

  g_return_val_if_fail (LIMA_IS_TEXT_TABLE (self) && key != NULL, FALSE);

  position = find_row (self, key);
  if (position == GTK_INVALID_LIST_POSITION)
    return FALSE;
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->view)), "list.scroll-to-item", "u", position);
  return TRUE;
}

/**
 * lima_text_table_set_menu:
 * @menu: (transfer none): what is offered for the row that is selected
 *
 * Gives the rows a menu.
 */
void
lima_text_table_set_menu (LimaTextTable *self, GMenuModel *menu)
{
  GtkGesture *click;

  g_return_if_fail (LIMA_IS_TEXT_TABLE (self) && G_IS_MENU_MODEL (menu) && self->menu == NULL);

  self->menu = g_object_ref (menu);
  click = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_for_menu), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
