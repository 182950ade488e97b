/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The one widget that shows charts. Laying out and painting are the charts room's; here are size, theme, direction and what assistive
 * technologies are told. Pointer and keys are in lima-chart-view-input.c. */

#include "lima-chart-view-private.h"

#include <lima-i18n.h>

#include <math.h>
#include <string.h>

#include "lima-chart-look.h"

#define MIN_WIDTH 240
#define NATURAL_WIDTH 640
#define TILE 256       /* the height of what is painted at a time */
#define RING_ROOM 6    /* what the focus ring takes outside of its mark */

enum
{
  PROP_FOCUSED_ROW = 1,
  N_PROPS,
};

enum
{
  ACTIVATE_ROW,
  ACTIVATE_MARK,
  COPY,
  N_SIGNALS,
};

#define SMALL_MARGIN 10
#define SMALL_HEIGHT 230

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimaChartView, lima_chart_view, GTK_TYPE_WIDGET)

/* ---- Laying out ---- */

/* In a card the card's own padding is margin enough, and columns are no higher than rows would be. */
static LimaDrawing *
lay_out_small (LimaChartView *self, double width, double height)
{
  LimaChartTheme theme = self->theme;

  theme.margin = SMALL_MARGIN;
  if (self->kind == LIMA_CHART_VIEW_COMPACT)
    return lima_compact_layout (self->table, &theme, width, height, self->parts);
  return lima_trend_layout (self->table, &theme, width, height > 0 ? height : SMALL_HEIGHT * theme.text_scale, self->parts);
}

static gboolean
has_chart (LimaChartView *self)
{
  return self->table != NULL || self->layout != NULL;
}

static LimaDrawing *
lay_out (LimaChartView *self, double width, double height)
{
  if (self->layout != NULL)
    return self->layout (self->spec, &self->theme, width, height, self->parts);
  if (self->kind == LIMA_CHART_VIEW_COMPACT || (self->parts & LIMA_CHART_SMALL) != 0)
    return lay_out_small (self, width, height);
  switch (self->kind)
    {
    case LIMA_CHART_VIEW_COLUMNS:
      return lima_trend_layout (self->table, &self->theme, width, height, self->parts);
    case LIMA_CHART_VIEW_DONUT:
      return lima_donut_layout (self->table, &self->theme, width, height, self->parts);
    case LIMA_CHART_VIEW_TREEMAP:
      return lima_treemap_layout (self->table, &self->theme, width, height, self->parts);
    case LIMA_CHART_VIEW_COMPACT:
    case LIMA_CHART_VIEW_BARS:
    default:
      return lima_bars_layout (self->table, &self->theme, width, height, self->parts);
    }
}

static void
forget_tiles (LimaChartView *self)
{
  g_ptr_array_set_size (self->tiles, 0);
}

/* What is laid out no longer holds: other data, size of letters, colours or direction. */
static void
forget_layout (LimaChartView *self)
{
  g_clear_pointer (&self->natural, lima_drawing_unref);
  g_clear_pointer (&self->drawing, lima_drawing_unref);
  forget_tiles (self);
  lima_chart_view_hover (self, -1, 0);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static LimaDrawing *
ensure_natural (LimaChartView *self, int width)
{
  if (self->natural != NULL && self->natural_width == width)
    return self->natural;
  g_clear_pointer (&self->natural, lima_drawing_unref);
  self->natural = lay_out (self, width, 0);
  self->natural_width = width;
  return self->natural;
}

static void
lima_chart_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                         int *minimum_baseline, int *natural_baseline)
{
  LimaChartView *self = LIMA_CHART_VIEW (widget);

  *minimum_baseline = *natural_baseline = -1;
  *minimum = *natural = 0;
  if (!has_chart (self))
    return;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }
  if (for_size < 0)
    for_size = self->natural != NULL ? self->natural_width : NATURAL_WIDTH;
  *minimum = *natural = (int) ceil (lima_drawing_get_height (ensure_natural (self, MAX (for_size, MIN_WIDTH))));
}

static GtkSizeRequestMode
lima_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static gboolean
fits (LimaDrawing *drawing, int width, int height)
{
  return drawing != NULL && lima_drawing_get_width (drawing) == width && lima_drawing_get_height (drawing) == height;
}

static void describe (LimaChartView *self);

static void
lima_chart_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LimaChartView *self = LIMA_CHART_VIEW (widget);

  if (has_chart (self) && !fits (self->drawing, width, height))
    {
      g_clear_pointer (&self->drawing, lima_drawing_unref);
      forget_tiles (self);
      if (fits (ensure_natural (self, width), width, height))
        self->drawing = lima_drawing_ref (self->natural);
      else
        self->drawing = lay_out (self, width, height);
      describe (self); /* what the keyboard is on is known by its mark */
    }
  gtk_popover_present (GTK_POPOVER (self->tip));
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

/* ---- Painting ---- */

static void
clear_tile (gpointer node)
{
  if (node != NULL)
    gsk_render_node_unref (node);
}

static GskRenderNode *
paint_tile (LimaChartView *self, double top, double height)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, (float) top, (float) lima_drawing_get_width (self->drawing), (float) height);
  gboolean focused = gtk_widget_has_focus (GTK_WIDGET (self));
  GskRenderNode *node = gsk_cairo_node_new (&bounds);
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  cairo_rectangle (cr, 0, top, lima_drawing_get_width (self->drawing), height);
  cairo_clip (cr);
  lima_drawing_paint_state (self->drawing, cr, self->hovered, focused ? self->focused : -1);
  cairo_destroy (cr);
  return node;
}

/* Painted in tiles that are kept, so that the pointer moving on repaints two rows and scrolling nothing, however high the chart is. */
static void
lima_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LimaChartView *self = LIMA_CHART_VIEW (widget);
  double height;
  guint n;

  if (self->drawing == NULL)
    return;
  height = lima_drawing_get_height (self->drawing);
  n = (guint) ceil (height / TILE);
  if (self->tiles->len != n)
    g_ptr_array_set_size (self->tiles, (int) n);
  for (guint i = 0; i < n; i++)
    {
      if (g_ptr_array_index (self->tiles, i) == NULL)
        g_ptr_array_index (self->tiles, i) = paint_tile (self, i * TILE, MIN (TILE, height - i * TILE));
      gtk_snapshot_append_node (snapshot, g_ptr_array_index (self->tiles, i));
    }
}

/*
 * lima_chart_view_repaint_row:
 * @row: a row, or -1
 *
 * Has a row painted anew, since the pointer or the keyboard came to it or left it.
 */
void
lima_chart_view_repaint_row (LimaChartView *self, int row)
{
  const LimaDrawingMark *mark = self->drawing == NULL ? NULL : lima_drawing_get_mark (self->drawing, row);
  double top, bottom;

  if (mark == NULL)
    return;
  top = MIN (mark->band.y, mark->bar.y) - RING_ROOM;
  bottom = MAX (mark->band.y + mark->band.height, mark->bar.y + mark->bar.height) + RING_ROOM;
  for (guint i = (guint) (MAX (top, 0) / TILE); i < self->tiles->len && i * TILE < bottom; i++)
    g_clear_pointer (&g_ptr_array_index (self->tiles, i), clear_tile);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* ---- What changes the look ---- */

/* Styles change with every state of the window; few of these changes matter to the chart. */
static void
update_look (LimaChartView *self)
{
  LimaChartTheme theme;

  lima_chart_look_init (&theme, GTK_WIDGET (self));
  if (memcmp (&theme, &self->theme, sizeof theme) == 0)
    return;
  self->theme = theme;
  forget_layout (self);
}

static void
lima_chart_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (lima_chart_view_parent_class)->css_changed (widget, change);
  update_look (LIMA_CHART_VIEW (widget));
}

static void
lima_chart_view_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (lima_chart_view_parent_class)->system_setting_changed (widget, setting);
  update_look (LIMA_CHART_VIEW (widget));
}

static void
set_direction (LimaChartView *self)
{
  if (self->table != NULL)
    lima_chart_table_set_rtl (self->table, gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL);
}

static void
lima_chart_view_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  GTK_WIDGET_CLASS (lima_chart_view_parent_class)->direction_changed (widget, previous);
  set_direction (LIMA_CHART_VIEW (widget));
  forget_layout (LIMA_CHART_VIEW (widget));
}

static void
lima_chart_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lima_chart_view_parent_class)->map (widget);
  lima_chart_view_follow_scrolling (LIMA_CHART_VIEW (widget), TRUE);
}

static void
lima_chart_view_unmap (GtkWidget *widget)
{
  lima_chart_view_follow_scrolling (LIMA_CHART_VIEW (widget), FALSE);
  lima_chart_view_hover (LIMA_CHART_VIEW (widget), -1, 0);
  GTK_WIDGET_CLASS (lima_chart_view_parent_class)->unmap (widget);
}

/* ---- What assistive technologies are told ---- */

/* The row's own sentence is the drawing's, which may not be laid out yet; the one of a row that is in no drawing is its name. */
static char *
find_rank (LimaChartView *self)
{
  const LimaChartRemark *remark = lima_chart_view_get_remark (self, self->focused);

  if (self->focused < 0)
    return NULL;
  if (remark != NULL)
    return g_strdup (remark->rank);
  return self->table == NULL && self->rank != NULL ? self->rank (self->spec, self->focused) : NULL;
}

static void
describe (LimaChartView *self)
{
  g_autofree char *rank = find_rank (self), *whole = NULL;
  const char *title = self->table == NULL ? self->title : lima_chart_table_get_title (self->table), *description = NULL;
  const LimaDrawingMark *mark = self->drawing == NULL ? NULL : lima_drawing_get_mark (self->drawing, self->focused);

  if (!has_chart (self))
    return;
  if (self->table == NULL)
    description = mark != NULL ? mark->text : self->description;
  else if (self->focused >= 0)
    description = mark != NULL ? mark->text : lima_chart_table_get_row (self->table, (guint) self->focused)->label;
  else if (lima_chart_table_get_description (self->table) != NULL)
    description = lima_chart_table_get_description (self->table);
  else
    description = lima_chart_table_get_subtitle (self->table);
  if (description != NULL && rank != NULL)
    /* Translators: a mark of a chart read out: 1 what it says, 2 its place: "Asia: 49.9 M · 29.1 %; second of 5" */
    description = whole = g_strdup_printf (C_ ("mark", "%1$s; %2$s"), description, rank);
  if (title != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description != NULL ? description : "", -1);
}

/* ---- Widget ---- */

static void
forget_chart (LimaChartView *self)
{
  g_clear_pointer (&self->table, lima_chart_table_free);
  g_clear_pointer (&self->remarks, g_ptr_array_unref);
  if (self->free_spec != NULL)
    self->free_spec (self->spec);
  self->spec = NULL;
  self->free_spec = NULL;
  self->layout = NULL;
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->description, g_free);
}

static void
lima_chart_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_FOCUSED_ROW:
      g_value_set_int (value, lima_chart_view_get_focused_row (LIMA_CHART_VIEW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lima_chart_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_FOCUSED_ROW:
      lima_chart_view_set_focused_row (LIMA_CHART_VIEW (object), g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lima_chart_view_dispose (GObject *object)
{
  LimaChartView *self = LIMA_CHART_VIEW (object);

  lima_chart_view_dispose_input (self);
  G_OBJECT_CLASS (lima_chart_view_parent_class)->dispose (object);
}

static void
lima_chart_view_finalize (GObject *object)
{
  LimaChartView *self = LIMA_CHART_VIEW (object);

  g_clear_pointer (&self->natural, lima_drawing_unref);
  g_clear_pointer (&self->drawing, lima_drawing_unref);
  forget_chart (self);
  g_clear_object (&self->offers);
  g_ptr_array_unref (self->tiles);
  G_OBJECT_CLASS (lima_chart_view_parent_class)->finalize (object);
}

static void
lima_chart_view_class_init (LimaChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lima_chart_view_get_property;
  object_class->set_property = lima_chart_view_set_property;
  object_class->dispose = lima_chart_view_dispose;
  object_class->finalize = lima_chart_view_finalize;
  widget_class->measure = lima_chart_view_measure;
  widget_class->get_request_mode = lima_chart_view_get_request_mode;
  widget_class->size_allocate = lima_chart_view_size_allocate;
  widget_class->snapshot = lima_chart_view_snapshot;
  widget_class->map = lima_chart_view_map;
  widget_class->unmap = lima_chart_view_unmap;
  widget_class->css_changed = lima_chart_view_css_changed;
  widget_class->system_setting_changed = lima_chart_view_system_setting_changed;
  widget_class->direction_changed = lima_chart_view_direction_changed;

  props[PROP_FOCUSED_ROW] = g_param_spec_int ("focused-row", NULL, NULL, -1, G_MAXINT, -1,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[ACTIVATE_ROW] =
    g_signal_new ("activate-row", LIMA_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[ACTIVATE_MARK] =
    g_signal_new ("activate-mark", LIMA_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[COPY] = g_signal_new ("copy", LIMA_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "chart");
  lima_chart_view_install_input (widget_class);
}

static void
lima_chart_view_init (LimaChartView *self)
{
  self->hovered = self->focused = -1;
  self->pointer_x = self->pointer_y = -1;
  self->tiles = g_ptr_array_new_with_free_func (clear_tile);
  lima_chart_view_init_input (self);
  update_look (self);
}

/**
 * lima_chart_view_new:
 *
 * Returns: (transfer floating): a view without a chart
 */
GtkWidget *
lima_chart_view_new (void)
{
  return g_object_new (LIMA_TYPE_CHART_VIEW, NULL);
}

/**
 * lima_chart_view_set_menu:
 * @menu: (transfer none): what is offered, before the menu was opened for the first time
 *
 * Offers something else than charts do, for what the keyboard is on.
 */
void
lima_chart_view_set_menu (LimaChartView *self, GMenuModel *menu)
{
  g_return_if_fail (LIMA_IS_CHART_VIEW (self) && G_IS_MENU_MODEL (menu) && self->menu == NULL);

  g_set_object (&self->offers, menu);
}

/* The row that has this key. */
static int
find_row (const LimaChartTable *table, const char *key)
{
  for (guint i = 0; key != NULL && i < lima_chart_table_get_n_rows (table); i++)
    if (g_strcmp0 (lima_chart_table_get_row (table, i)->key, key) == 0)
      return (int) i;
  return -1;
}

/**
 * lima_chart_view_set_table:
 * @table: (transfer full) (nullable): what is shown
 * @kind: how
 * @parts: what is drawn around the rows
 *
 * Shows another chart. The keyboard stays on the row of the same key where there is one; remarks are forgotten.
 */
void
lima_chart_view_set_table (LimaChartView *self, LimaChartTable *table, LimaChartViewKind kind, LimaChartParts parts)
{
  int focused = -1;

  g_return_if_fail (LIMA_IS_CHART_VIEW (self));

  if (self->focused >= 0 && table != NULL && self->table != NULL)
    focused = find_row (table, lima_chart_table_get_row (self->table, (guint) self->focused)->key);
  forget_chart (self);
  self->table = table;
  self->kind = kind;
  self->parts = parts;
  set_direction (self);
  forget_layout (self);
  self->focused = focused;
  describe (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FOCUSED_ROW]);
}

/**
 * lima_chart_view_set_chart:
 * @layout: lays it out
 * @spec: (transfer full): what is drawn
 * @free_spec: (nullable): gives @spec up
 * @title: its name
 * @description: (nullable): what it shows in a sentence
 * @parts: what is drawn around the plot
 *
 * Shows a chart that is no table. The keyboard stays on the mark of the same row where there is one.
 */
void
lima_chart_view_set_chart (LimaChartView *self, LimaChartLayoutFunc layout, gpointer spec, GDestroyNotify free_spec, const char *title,
                           const char *description, LimaChartParts parts)
{
  g_return_if_fail (LIMA_IS_CHART_VIEW (self) && layout != NULL && title != NULL);

  forget_chart (self);
  self->layout = layout;
  self->spec = spec;
  self->free_spec = free_spec;
  self->title = g_strdup (title);
  self->description = g_strdup (description);
  self->parts = parts;
  forget_layout (self);
  describe (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FOCUSED_ROW]);
}

/**
 * lima_chart_view_get_table:
 *
 * Returns: (transfer none) (nullable): the table that is shown, %NULL where it is none
 */
const LimaChartTable *
lima_chart_view_get_table (LimaChartView *self)
{
  g_return_val_if_fail (LIMA_IS_CHART_VIEW (self), NULL);

  return self->table;
}

/**
 * lima_chart_view_set_rank_func:
 * @rank: (nullable): tells the place of a mark of the chart that was set last
 *
 * Places are read out with the marks.
 */
void
lima_chart_view_set_rank_func (LimaChartView *self, LimaChartRankFunc rank)
{
  g_return_if_fail (LIMA_IS_CHART_VIEW (self));

  self->rank = rank;
}

/**
 * lima_chart_view_set_remarks:
 * @remarks: (nullable) (element-type LimaChartRemark): what the pointer brings up, row for row of the table
 */
void
lima_chart_view_set_remarks (LimaChartView *self, GPtrArray *remarks)
{
  g_return_if_fail (LIMA_IS_CHART_VIEW (self));

  g_clear_pointer (&self->remarks, g_ptr_array_unref);
  self->remarks = remarks == NULL ? NULL : g_ptr_array_ref (remarks);
}

/*
 * lima_chart_view_get_remark:
 *
 * Returns: (nullable): what is known of a row beside what is drawn
 */
const LimaChartRemark *
lima_chart_view_get_remark (LimaChartView *self, int row)
{
  if (self->remarks == NULL || row < 0 || row >= (int) self->remarks->len)
    return NULL;
  return g_ptr_array_index (self->remarks, row);
}

/**
 * lima_chart_remark_new:
 * @figure: (nullable): its exact amount and share
 * @rank: (nullable): which place it has
 * @note: (nullable): a sentence
 *
 * Returns: (transfer full): the remark
 */
LimaChartRemark *
lima_chart_remark_new (const char *figure, const char *rank, const char *note)
{
  LimaChartRemark *remark = g_new0 (LimaChartRemark, 1);

  remark->figure = g_strdup (figure);
  remark->rank = g_strdup (rank);
  remark->note = g_strdup (note);
  return remark;
}

/**
 * lima_chart_remark_free:
 * @remark: (nullable): to be given up
 */
void
lima_chart_remark_free (LimaChartRemark *remark)
{
  if (remark == NULL)
    return;
  g_free (remark->figure);
  g_free (remark->rank);
  g_free (remark->note);
  g_free (remark);
}

/**
 * lima_chart_view_get_focused_row:
 *
 * Returns: the row that the keyboard is on, -1 for none
 */
int
lima_chart_view_get_focused_row (LimaChartView *self)
{
  g_return_val_if_fail (LIMA_IS_CHART_VIEW (self), -1);

  return self->focused;
}

/**
 * lima_chart_view_get_focused_text:
 *
 * Returns: (transfer none) (nullable): what the mark that the keyboard is on says, %NULL where it is on none
 */
const char *
lima_chart_view_get_focused_text (LimaChartView *self)
{
  const LimaDrawingMark *mark;

  g_return_val_if_fail (LIMA_IS_CHART_VIEW (self), NULL);

  mark = self->drawing == NULL || self->focused < 0 ? NULL : lima_drawing_get_mark (self->drawing, self->focused);
  return mark == NULL ? NULL : mark->text;
}

/**
 * lima_chart_view_set_focused_row:
 * @row: a row of the table, -1 for none
 */
void
lima_chart_view_set_focused_row (LimaChartView *self, int row)
{
  g_return_if_fail (LIMA_IS_CHART_VIEW (self));
  g_return_if_fail (row < 0 || self->layout != NULL || (self->table != NULL && row < (int) lima_chart_table_get_n_rows (self->table)));

  if (self->focused == row)
    return;
  lima_chart_view_repaint_row (self, self->focused);
  self->focused = row;
  lima_chart_view_repaint_row (self, row);
  describe (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FOCUSED_ROW]);
}

/* A class without a figure has no projects to show. */
void
lima_chart_view_activate (LimaChartView *self, int row)
{
  const LimaChartRow *data = row < 0 || self->table == NULL ? NULL : lima_chart_table_get_row (self->table, (guint) row);

  if (row >= 0 && self->layout != NULL)
    g_signal_emit (self, signals[ACTIVATE_MARK], 0, row);
  if (data != NULL && data->kind != LIMA_CHART_UNKNOWN)
    g_signal_emit (self, signals[ACTIVATE_ROW], 0, data->key);
}

void
lima_chart_view_emit_copy (LimaChartView *self)
{
  g_signal_emit (self, signals[COPY], 0);
}
