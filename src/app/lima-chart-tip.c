/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-chart-tip.h"

#include <lima-i18n.h>
#include <math.h>

#define DISTANCE 4   /* from the row */
#define STEP 8       /* between places that are tried in a line */
#define LINE_STEP 24 /* between lines */
#define HIDING 1000  /* what hiding a pixel of text costs, against standing a pixel off the pointer */
#define EDGE 4       /* from the edges of the chart */
#define MOST_CHARS 36

struct _LimaChartTip
{
  GtkPopover parent_instance;

  /* borrowed: children */
  GtkLabel *name;
  GtkLabel *figure;
  GtkLabel *note;
};

G_DEFINE_FINAL_TYPE (LimaChartTip, lima_chart_tip, GTK_TYPE_POPOVER)

/* ---- Where it stands ---- */

static double
overlap (double a, double a_length, double b, double b_length)
{
  return MAX (0, MIN (a + a_length, b + b_length) - MAX (a, b));
}

/* How much it would hide of texts, and of the row itself. */
static double
count_hidden (LimaDrawing *drawing, const LimaDrawingMark *mark, const LimaRect *box)
{
  double hidden = overlap (box->x, box->width, mark->band.x, mark->band.width) *
                  overlap (box->y, box->height, mark->band.y, mark->band.height);

  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *item = lima_drawing_get_item (drawing, i);

      if (item->kind == LIMA_ITEM_TEXT)
        hidden += overlap (box->x, box->width, item->box.x, item->box.width) *
                  overlap (box->y, box->height, item->box.y, item->box.height);
    }
  return hidden;
}

/* Tries places along one line for the one that hides least, and of these the one that is nearest to the pointer. */
static void
try_line (LimaDrawing *drawing, const LimaDrawingMark *mark, LimaRect box, double pointer, LimaRect *best, double *least)
{
  double last = lima_drawing_get_width (drawing) - box.width - EDGE;

  for (box.x = EDGE; box.x <= last; box.x += STEP)
    {
      double cost = count_hidden (drawing, mark, &box) * HIDING + fabs (box.x - pointer);

      if (cost < *least)
        {
          *least = cost;
          *best = box;
        }
    }
}

/*
 * | row | lines that are tried |
 * |---|---|
 * | level | right below it, then right above it |
 * | column | all along it, beside it |
 */
static LimaRect
find_place (LimaDrawing *drawing, const LimaDrawingMark *mark, double pointer, double width, double height)
{
  double least = G_MAXDOUBLE, below = mark->band.y + mark->band.height + DISTANCE, above = mark->band.y - height - DISTANCE;
  LimaRect best = { EDGE, below, width, height };

  if (mark->band.height > mark->band.width)
    {
      for (double y = mark->band.y; y + height <= mark->band.y + mark->band.height; y += LINE_STEP)
        try_line (drawing, mark, (LimaRect) { 0, y, width, height }, pointer, &best, &least);
      return best;
    }
  try_line (drawing, mark, (LimaRect) { 0, below, width, height }, pointer, &best, &least);
  if (above >= 0 && least >= HIDING)
    try_line (drawing, mark, (LimaRect) { 0, above, width, height }, pointer, &best, &least);
  return best;
}

/* A popover that is not shown has no size; what is in it has. */
static void
place (LimaChartTip *self, LimaDrawing *drawing, const LimaDrawingMark *mark, double pointer)
{
  GtkRequisition size;
  GdkRectangle target;
  LimaRect box;

  gtk_widget_get_preferred_size (gtk_widget_get_parent (gtk_popover_get_child (GTK_POPOVER (self))), NULL, &size);
  box = find_place (drawing, mark, pointer, size.width, size.height);
  target = (GdkRectangle) { (int) (box.x + box.width / 2), (int) box.y - 1, 1, 1 };
  gtk_popover_set_pointing_to (GTK_POPOVER (self), &target);
}

/* ---- What it says ---- */

static void
set_words (GtkLabel *label, const char *words)
{
  gtk_label_set_text (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL);
}

static char *
describe_figure (const LimaChartRow *row, const LimaChartRemark *remark)
{
  g_autofree char *figure = NULL;

  if (remark != NULL && remark->figure != NULL)
    figure = g_strdup (remark->figure);
  else if (row->share != NULL)
    figure = g_strdup_printf (lima_format_amount_pattern (), row->figure, row->share);
  else
    figure = g_strdup (row->figure);
  if (remark == NULL || remark->rank == NULL)
    return g_steal_pointer (&figure);
  /* Translators: a figure of a chart, and which place its row has: "53.6 M · 31.3 %, first of 5" */
  return g_strdup_printf (_("%1$s, %2$s"), figure, remark->rank);
}

static GtkLabel *
add_label (GtkBox *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MOST_CHARS);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
  return GTK_LABEL (label);
}

static void
lima_chart_tip_class_init (LimaChartTipClass *klass)
{
}

static void
lima_chart_tip_init (LimaChartTip *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->name = add_label (GTK_BOX (box), "heading");
  self->figure = add_label (GTK_BOX (box), "lima-figures");
  self->note = add_label (GTK_BOX (box), "lima-dim");
  gtk_widget_add_css_class (box, "lima-small");
  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_popover_set_autohide (GTK_POPOVER (self), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_BOTTOM);
  gtk_widget_add_css_class (GTK_WIDGET (self), "lima-tip");
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * lima_chart_tip_new:
 *
 * Returns: (transfer floating): a popover that is not shown yet
 */
GtkWidget *
lima_chart_tip_new (void)
{
  return g_object_new (LIMA_TYPE_CHART_TIP, NULL);
}

/**
 * lima_chart_tip_show:
 * @drawing: the chart
 * @row: the row under the pointer
 * @x: where the pointer is
 * @data: what the row shows
 * @remark: (nullable): what is known beside
 *
 * Says what a row is, where it hides no text of the chart if there is such a place.
 */
void
lima_chart_tip_show (LimaChartTip *self, LimaDrawing *drawing, int row, double x, const LimaChartRow *data,
                     const LimaChartRemark *remark)
{
  const LimaDrawingMark *mark;
  g_autofree char *figure = NULL;

  g_return_if_fail (LIMA_IS_CHART_TIP (self) && drawing != NULL && data != NULL);

  mark = lima_drawing_get_mark (drawing, row);
  if (mark == NULL)
    return;
  figure = describe_figure (data, remark);
  set_words (self->name, data->label);
  set_words (self->figure, figure);
  set_words (self->note, remark != NULL && remark->note != NULL ? remark->note : data->sublabel);
  place (self, drawing, mark, x);
  gtk_popover_popup (GTK_POPOVER (self));
}

/**
 * lima_chart_tip_show_mark:
 * @drawing: a chart
 * @row: the row of the mark under the pointer
 * @x: where the pointer is
 *
 * Says what a mark says to a screen reader.
 */
void
lima_chart_tip_show_mark (LimaChartTip *self, LimaDrawing *drawing, int row, double x)
{
  const LimaDrawingMark *mark;

  g_return_if_fail (LIMA_IS_CHART_TIP (self) && drawing != NULL);

  mark = lima_drawing_get_mark (drawing, row);
  if (mark == NULL)
    return;
  set_words (self->name, NULL);
  set_words (self->figure, NULL);
  set_words (self->note, mark->text);
  place (self, drawing, mark, x);
  gtk_popover_popup (GTK_POPOVER (self));
}
