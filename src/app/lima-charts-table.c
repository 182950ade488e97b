/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-charts-table.h"

#include <lima-i18n.h>

#include "lima-tab-stop.h"

#define NAME_MIN_CHARS 16
#define LONG_NAME 40 /* characters from which on a name may not fit */

typedef enum
{
  COLUMN_LABEL,
  COLUMN_BEFORE,
  COLUMN_AMOUNT,
  COLUMN_CHANGE,
  COLUMN_SHARE,
  COLUMN_COMPUTED,
  COLUMN_PROJECTS,
  N_COLUMNS,
} Column;

struct _LimaChartsTable
{
  GtkBox parent_instance;

  /* template children */
  GtkColumnView *view;
  GtkSingleSelection *selection;

  /* owned */
  GListStore *rows;

  /* borrowed: of the view */
  GtkColumnViewColumn *columns[N_COLUMNS];
};

enum
{
  PROP_SELECTED = 1,
  N_PROPS,
};

enum
{
  ACTIVATE_ROW,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimaChartsTable, lima_charts_table, GTK_TYPE_BOX)

/* ---- Cells ---- */

static const char *
text_of (const LimaChartsCells *cells, Column column)
{
  switch (column)
    {
    case COLUMN_BEFORE:
      return cells->before;
    case COLUMN_AMOUNT:
      return cells->amount;
    case COLUMN_CHANGE:
      return cells->change;
    case COLUMN_SHARE:
      return cells->share;
    case COLUMN_COMPUTED:
      return cells->computed;
    case COLUMN_PROJECTS:
      return cells->projects;
    case COLUMN_LABEL:
    case N_COLUMNS:
    default:
      return cells->label;
    }
}

static void
set_class (GtkWidget *widget, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static GtkWidget *
make_name_cell (void)
{
  GtkWidget *cell = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (cell), NAME_MIN_CHARS);
  return cell;
}

/* Numbers stand at the right edge, in languages from right to left too, so that their digits stay in columns. They are never cut. */
static GtkWidget *
make_number_cell (GtkWidget *view)
{
  GtkWidget *cell = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (cell), gtk_widget_get_direction (view) == GTK_TEXT_DIR_RTL ? 0 : 1);
  return cell;
}

static Column
column_of (GtkSignalListItemFactory *factory)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "column"));
}

static void
set_up (LimaChartsTable *self, GtkListItem *item, GtkSignalListItemFactory *factory)
{
  gtk_list_item_set_child (item, column_of (factory) == COLUMN_LABEL ? make_name_cell () : make_number_cell (GTK_WIDGET (self)));
}

static char *
name_of (const LimaChartsCells *cells)
{
  /* Translators: a row of a table: 1 its name, 2 what the name leaves open: "Africa, with the Arab States of North Africa" */
  return cells->sublabel == NULL ? g_strdup (cells->label) : g_strdup_printf (_("%1$s, %2$s"), cells->label, cells->sublabel);
}

/* What a screen reader says of the row stands in its first cell, and on the row, which takes the focus. */
static void
bind_name (GtkWidget *cell, const LimaChartsCells *cells)
{
  GtkWidget *outer = gtk_widget_get_parent (cell), *row = outer == NULL ? NULL : gtk_widget_get_parent (outer);
  g_autofree char *name = name_of (cells);
  g_autoptr(GString) sentence = g_string_new (name);

  for (Column column = COLUMN_BEFORE; column < N_COLUMNS; column++)
    if (text_of (cells, column) != NULL)
      g_string_append_printf (sentence, ", %s", text_of (cells, column));
  gtk_inscription_set_text (GTK_INSCRIPTION (cell), name);
  gtk_widget_set_tooltip_text (cell, g_utf8_strlen (name, -1) > LONG_NAME ? name : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence->str, -1);
  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence->str, -1);
}

static void
bind (LimaChartsTable *self, GtkListItem *item, GtkSignalListItemFactory *factory)
{
  const LimaChartsCells *cells = lima_charts_row_get_cells (gtk_list_item_get_item (item));
  GtkWidget *cell = gtk_list_item_get_child (item);
  Column column = column_of (factory);
  const char *text = text_of (cells, column);

  set_class (cell, "lima-total", cells->is_total);
  set_class (cell, "lima-remainder", cells->kind == LIMA_CHART_REMAINDER && column == COLUMN_LABEL);
  set_class (cell, "lima-unknown", text == NULL || (cells->kind == LIMA_CHART_UNKNOWN && column == COLUMN_AMOUNT));
  if (column == COLUMN_LABEL)
    bind_name (cell, cells);
  else
    gtk_label_set_text (GTK_LABEL (cell), text != NULL ? text : cells->is_total ? "" : "—");
}

/* ---- Columns ---- */

/* The heading of a column is a box in a button that GTK keeps to itself. */
static void
align_headings (LimaChartsTable *self)
{
  GtkWidget *title = gtk_widget_get_first_child (gtk_widget_get_first_child (GTK_WIDGET (self->view)));

  for (guint i = 0; title != NULL; i++, title = gtk_widget_get_next_sibling (title))
    {
      GtkWidget *box = gtk_widget_get_first_child (title);

      if (i > 0 && box != NULL)
        gtk_widget_set_halign (box, gtk_widget_get_direction (title) == GTK_TEXT_DIR_RTL ? GTK_ALIGN_START : GTK_ALIGN_END);
    }
}

static void
add_column (LimaChartsTable *self, Column column, const char *title)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_data (G_OBJECT (factory), "column", GUINT_TO_POINTER (column));
  g_signal_connect_object (factory, "setup", G_CALLBACK (set_up), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind), self, G_CONNECT_SWAPPED);
  self->columns[column] = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_resizable (self->columns[column], TRUE);
  gtk_column_view_column_set_expand (self->columns[column], column == COLUMN_LABEL);
  gtk_column_view_append_column (self->view, self->columns[column]);
  g_object_unref (self->columns[column]);
}

static void
activated (LimaChartsTable *self, guint position)
{
  g_autoptr(LimaChartsRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  if (row != NULL)
    g_signal_emit (self, signals[ACTIVATE_ROW], 0, row);
}

static void
selected (LimaChartsTable *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTED]);
}

/* ---- Widget ---- */

static void
lima_charts_table_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SELECTED:
      g_value_set_object (value, lima_charts_table_get_selected (LIMA_CHARTS_TABLE (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lima_charts_table_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (child != NULL)
    gtk_box_remove (GTK_BOX (object), child);
  g_clear_object (&LIMA_CHARTS_TABLE (object)->rows);
  G_OBJECT_CLASS (lima_charts_table_parent_class)->dispose (object);
}

static void
lima_charts_table_class_init (LimaChartsTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lima_charts_table_get_property;
  object_class->dispose = lima_charts_table_dispose;
  props[PROP_SELECTED] =
    g_param_spec_object ("selected", NULL, NULL, LIMA_TYPE_CHARTS_ROW, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[ACTIVATE_ROW] = g_signal_new ("activate-row", LIMA_TYPE_CHARTS_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                        1, LIMA_TYPE_CHARTS_ROW);
  g_type_ensure (LIMA_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/limaportfolio/Lima/ui/lima-charts-table.ui");
  gtk_widget_class_bind_template_child (widget_class, LimaChartsTable, view);
  gtk_widget_class_bind_template_child (widget_class, LimaChartsTable, selection);
  gtk_widget_class_bind_template_callback (widget_class, activated);
  gtk_widget_class_bind_template_callback (widget_class, selected);
}

static void
lima_charts_table_init (LimaChartsTable *self)
{
  self->rows = g_list_store_new (LIMA_TYPE_CHARTS_ROW);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->rows));
  add_column (self, COLUMN_LABEL, NULL);
  add_column (self, COLUMN_BEFORE, NULL);
  add_column (self, COLUMN_AMOUNT, NULL);
  add_column (self, COLUMN_CHANGE, _("Change"));
  add_column (self, COLUMN_SHARE, _("Share"));
  add_column (self, COLUMN_COMPUTED, NULL);
  add_column (self, COLUMN_PROJECTS, _("Projects"));
  align_headings (self);
}

/**
 * lima_charts_table_set_rows:
 * @rows: (element-type LimaChartsRow): what is shown
 * @headings: what the columns are
 */
void
lima_charts_table_set_rows (LimaChartsTable *self, GPtrArray *rows, const LimaChartsHeadings *headings)
{
  gboolean is_compared;

  g_return_if_fail (LIMA_IS_CHARTS_TABLE (self) && rows != NULL && headings != NULL);

  is_compared = headings->before != NULL;
  gtk_column_view_column_set_title (self->columns[COLUMN_LABEL], headings->rows);
  gtk_column_view_column_set_title (self->columns[COLUMN_BEFORE], headings->before);
  gtk_column_view_column_set_title (self->columns[COLUMN_AMOUNT], headings->amounts);
  gtk_column_view_column_set_visible (self->columns[COLUMN_BEFORE], is_compared);
  gtk_column_view_column_set_visible (self->columns[COLUMN_CHANGE], is_compared);
  gtk_column_view_column_set_visible (self->columns[COLUMN_SHARE], !is_compared);
  gtk_column_view_column_set_visible (self->columns[COLUMN_PROJECTS], !is_compared);
  gtk_column_view_column_set_visible (self->columns[COLUMN_COMPUTED], headings->further != NULL);
  if (headings->further != NULL)
    gtk_column_view_column_set_title (self->columns[COLUMN_COMPUTED], headings->further);
  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)), rows->pdata, rows->len);
}

/**
 * lima_charts_table_get_selected:
 *
 * Returns: (transfer none) (nullable): the row that the keyboard is on
 */
LimaChartsRow *
lima_charts_table_get_selected (LimaChartsTable *self)
{
  g_return_val_if_fail (LIMA_IS_CHARTS_TABLE (self), NULL);

  return gtk_single_selection_get_selected_item (self->selection);
}
