/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo-pdf.h>
#include <math.h>

#include "lima-drawing-private.h"
#include "lima-hatch.h"

#define MAX_PIXELS 32767
#define RING_DISTANCE 3
#define RING_RADIUS 3
#define RING_LINE 2
#define SHADE 0.06 /* what the pointer is over */

static const char *const tags[] = { "H1", "P", "Figure", "P" };

G_DEFINE_QUARK (lima-drawing-error-quark, lima_drawing_error)

static void
set_colour (LimaDrawing *self, cairo_t *cr, LimaColour colour, double alpha)
{
  guint32 rgb = self->theme.colours[colour];

  cairo_set_source_rgba (cr, (rgb >> 16) / 255.0, (rgb >> 8 & 0xff) / 255.0, (rgb & 0xff) / 255.0, alpha);
}

static void
set_dashes (cairo_t *cr, const LimaDrawingItem *item)
{
  double dashes[2], offset;
  gboolean has_dashes = lima_drawing_get_dashes (item, dashes, &offset);

  cairo_set_dash (cr, dashes, has_dashes ? G_N_ELEMENTS (dashes) : 0, offset);
}

static void
paint_hatch (LimaDrawing *self, cairo_t *cr, const LimaHatch *hatch)
{
  for (guint i = 0; i < hatch->lines->len; i++)
    {
      const LimaRect *line = &g_array_index (hatch->lines, LimaRect, i);

      cairo_move_to (cr, line->x, line->y);
      cairo_rel_line_to (cr, line->width, line->height);
    }
  set_colour (self, cr, hatch->colour, 1);
  cairo_set_line_width (cr, hatch->line_width);
  cairo_set_line_cap (cr, hatch->dots ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  cairo_stroke (cr);
}

/* Strokes the path. */
static void
paint_outline (LimaDrawing *self, cairo_t *cr, const LimaDrawingItem *item, const LimaHatch *hatch)
{
  set_colour (self, cr, hatch->outline, 1);
  cairo_set_line_width (cr, hatch->outline_width);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  set_dashes (cr, item);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

/* The box of an item, made smaller on all sides; a pill has round ends. */
static void
trace_box (cairo_t *cr, const LimaDrawingItem *item, double inset)
{
  double x = item->box.x + inset, y = item->box.y + inset;
  double width = MAX (item->box.width - 2 * inset, 0), height = MAX (item->box.height - 2 * inset, 0), r = MIN (width, height) / 2;

  if (item->kind != LIMA_ITEM_PILL)
    {
      cairo_rectangle (cr, x, y, width, height);
      return;
    }
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - r, y + r, r, -G_PI_2, 0);
  cairo_arc (cr, x + width - r, y + height - r, r, 0, G_PI_2);
  cairo_arc (cr, x + r, y + height - r, r, G_PI_2, G_PI);
  cairo_arc (cr, x + r, y + r, r, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
paint_rect (LimaDrawing *self, cairo_t *cr, const LimaDrawingItem *item)
{
  g_auto (LimaHatch) hatch = { 0 };

  lima_hatch_init (&hatch, item, &self->theme);
  trace_box (cr, item, 0);
  set_colour (self, cr, hatch.ground, 1);
  cairo_fill (cr);
  paint_hatch (self, cr, &hatch);
  trace_box (cr, item, hatch.outline_width / 2);
  paint_outline (self, cr, item, &hatch);
}

static void
trace_corners (cairo_t *cr, const LimaDrawingItem *item)
{
  double corners[4][2];
  guint n;

  lima_drawing_get_corners (item, &n, corners);
  for (guint i = 0; i < n; i++)
    cairo_line_to (cr, corners[i][0], corners[i][1]);
  cairo_close_path (cr);
}

static void
paint_diamond (LimaDrawing *self, cairo_t *cr, const LimaDrawingItem *item)
{
  g_auto (LimaHatch) hatch = { 0 };

  lima_hatch_init (&hatch, item, &self->theme);
  trace_corners (cr, item);
  set_colour (self, cr, hatch.ground, 1);
  cairo_fill (cr);
  paint_hatch (self, cr, &hatch);
  trace_corners (cr, item);
  paint_outline (self, cr, item, &hatch);
}

static void
paint_triangle (LimaDrawing *self, cairo_t *cr, const LimaDrawingItem *item)
{
  trace_corners (cr, item);
  set_colour (self, cr, item->colour, 1);
  cairo_fill (cr);
}

/* The hatch is cut to the box around the shape, so here it is cut to the shape; the outline lies inside of it, as with rectangles. */
static void
paint_shape (LimaDrawing *self, cairo_t *cr, const LimaDrawingItem *item)
{
  g_auto (LimaHatch) hatch = { 0 };

  lima_hatch_init (&hatch, item, &self->theme);
  cairo_save (cr);
  lima_outline_trace (item->outline, cr);
  cairo_clip_preserve (cr);
  set_colour (self, cr, hatch.ground, item->clear ? LIMA_DRAWING_CLEAR : 1);
  cairo_fill (cr);
  if (!item->clear)
    {
      paint_hatch (self, cr, &hatch);
      lima_outline_trace (item->outline, cr);
      hatch.outline_width *= 2;
      paint_outline (self, cr, item, &hatch);
    }
  cairo_restore (cr);
}

static void
paint_course (LimaDrawing *self, cairo_t *cr, const LimaDrawingItem *item)
{
  lima_outline_trace (item->outline, cr);
  set_colour (self, cr, item->colour, 1);
  cairo_set_line_width (cr, item->line_width);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  set_dashes (cr, item);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
}

static void
paint_line (LimaDrawing *self, cairo_t *cr, const LimaDrawingItem *item)
{
  cairo_move_to (cr, item->box.x, item->box.y);
  cairo_rel_line_to (cr, item->box.width, item->box.height);
  set_colour (self, cr, item->colour, 1);
  cairo_set_line_width (cr, item->line_width);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  set_dashes (cr, item);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
paint_text (LimaDrawing *self, cairo_t *cr, LimaTexter *texter, const LimaDrawingItem *item)
{
  cairo_move_to (cr, item->box.x, item->baseline);
  set_colour (self, cr, item->text->colour, 1);
  lima_texter_paint (texter, cr, item->text);
}

/* Nothing that an item paints lies further than this off its box. */
static gboolean
is_visible (const LimaRect *box, double x1, double y1, double x2, double y2)
{
  const double slack = 8;
  double left = MIN (box->x, box->x + box->width), right = MAX (box->x, box->x + box->width);

  return right + slack > x1 && left - slack < x2 && box->y + box->height + slack > y1 && box->y - slack < y2;
}

static void
paint_item (LimaDrawing *self, cairo_t *cr, LimaTexter *texter, const LimaDrawingItem *item)
{
  switch (item->kind)
    {
    case LIMA_ITEM_LINE:
      paint_line (self, cr, item);
      break;
    case LIMA_ITEM_TEXT:
      paint_text (self, cr, texter, item);
      break;
    case LIMA_ITEM_DIAMOND:
      paint_diamond (self, cr, item);
      break;
    case LIMA_ITEM_TRIANGLE:
      paint_triangle (self, cr, item);
      break;
    case LIMA_ITEM_SHAPE:
      paint_shape (self, cr, item);
      break;
    case LIMA_ITEM_COURSE:
      paint_course (self, cr, item);
      break;
    case LIMA_ITEM_BAR:
    case LIMA_ITEM_TRACK:
    case LIMA_ITEM_STRIP:
    case LIMA_ITEM_SWATCH:
    case LIMA_ITEM_PILL:
    default:
      paint_rect (self, cr, item);
      break;
    }
}

/* The items in order; tagged, each run of items of one section becomes an element of the PDF's structure. */
static void
paint_items (LimaDrawing *self, cairo_t *cr, gboolean tagged)
{
  g_autoptr (LimaTexter) texter = lima_texter_new (&self->theme);
  double x1, y1, x2, y2;
  int open = -1;

  cairo_clip_extents (cr, &x1, &y1, &x2, &y2);
  lima_texter_paint_on (texter, cr);
  for (guint i = 0; i < self->items->len; i++)
    {
      const LimaDrawingItem *item = &g_array_index (self->items, LimaDrawingItem, i);

      if (tagged && open != (int) item->section)
        {
          if (open >= 0)
            cairo_tag_end (cr, tags[open]);
          open = (int) item->section;
          cairo_tag_begin (cr, tags[open], NULL);
        }
      if (is_visible (&item->box, x1, y1, x2, y2))
        paint_item (self, cr, texter, item);
    }
  if (open >= 0)
    cairo_tag_end (cr, tags[open]);
}

static void
paint_ground (LimaDrawing *self, cairo_t *cr)
{
  cairo_rectangle (cr, 0, 0, self->width, self->height);
  set_colour (self, cr, LIMA_COLOUR_GROUND, 1);
  cairo_fill (cr);
}

static void
paint_band (LimaDrawing *self, cairo_t *cr, const LimaRect *band)
{
  cairo_rectangle (cr, band->x, band->y, band->width, band->height);
  set_colour (self, cr, LIMA_COLOUR_INK, SHADE);
  cairo_fill (cr);
}

/* What the pointer is over lies above: a shape hides all that is behind it. */
static void
paint_over (LimaDrawing *self, cairo_t *cr, const LimaOutline *path)
{
  lima_outline_trace (path, cr);
  set_colour (self, cr, LIMA_COLOUR_INK, 2 * SHADE);
  cairo_fill_preserve (cr);
  set_colour (self, cr, LIMA_COLOUR_INK, 1);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

/* A cell is as large as its band, which it hides. */
static gboolean
is_cell (const LimaDrawingMark *mark)
{
  return mark->outline == NULL && mark->band.x == mark->bar.x && mark->band.y == mark->bar.y && mark->band.width == mark->bar.width &&
         mark->band.height == mark->bar.height;
}

static void
paint_over_cell (LimaDrawing *self, cairo_t *cr, const LimaRect *box)
{
  cairo_rectangle (cr, box->x + 0.5, box->y + 0.5, box->width - 1, box->height - 1);
  set_colour (self, cr, LIMA_COLOUR_INK, 1);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

/* The outline of a shape with the ground on both sides, so that it is seen on every colour. */
static void
paint_edge (LimaDrawing *self, cairo_t *cr, const LimaOutline *path)
{
  lima_outline_trace (path, cr);
  set_colour (self, cr, LIMA_COLOUR_GROUND, 1);
  cairo_set_line_width (cr, RING_LINE + 3);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke_preserve (cr);
  set_colour (self, cr, LIMA_COLOUR_FOCUS, 1);
  cairo_set_line_width (cr, RING_LINE);
  cairo_stroke (cr);
}

static void
paint_ring (LimaDrawing *self, cairo_t *cr, const LimaRect *bar)
{
  double left = bar->x - RING_DISTANCE, top = bar->y - RING_DISTANCE, r = RING_RADIUS;
  double right = bar->x + bar->width + RING_DISTANCE, bottom = bar->y + bar->height + RING_DISTANCE;

  cairo_new_sub_path (cr);
  cairo_arc (cr, right - r, top + r, r, -G_PI_2, 0);
  cairo_arc (cr, right - r, bottom - r, r, 0, G_PI_2);
  cairo_arc (cr, left + r, bottom - r, r, G_PI_2, G_PI);
  cairo_arc (cr, left + r, top + r, r, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
  set_colour (self, cr, LIMA_COLOUR_FOCUS, 1);
  cairo_set_line_width (cr, RING_LINE);
  cairo_stroke (cr);
}

/**
 * lima_drawing_paint:
 * @cr: a context whose unit is a pixel of 1/96 inch and whose origin the corner of the page
 *
 * Paints the whole page, its ground too. What is outside of the clip costs nearly nothing.
 */
void
lima_drawing_paint (LimaDrawing *self, cairo_t *cr)
{
  lima_drawing_paint_state (self, cr, -1, -1);
}

/**
 * lima_drawing_paint_state:
 * @cr: as for lima_drawing_paint()
 * @hovered: the row under the pointer, or -1
 * @focused: the row with the keyboard, or -1
 */
void
lima_drawing_paint_state (LimaDrawing *self, cairo_t *cr, int hovered, int focused)
{
  const LimaDrawingMark *mark;

  g_return_if_fail (self != NULL && cr != NULL);

  cairo_save (cr);
  paint_ground (self, cr);
  mark = lima_drawing_get_mark (self, hovered);
  if (mark != NULL)
    paint_band (self, cr, mark->outline == NULL ? &mark->band : &mark->line);
  paint_items (self, cr, FALSE);
  if (mark != NULL && mark->outline != NULL)
    paint_over (self, cr, mark->outline);
  else if (mark != NULL && is_cell (mark))
    paint_over_cell (self, cr, &mark->bar);
  mark = lima_drawing_get_mark (self, focused);
  if (mark != NULL && mark->outline != NULL)
    paint_edge (self, cr, mark->outline);
  else if (mark != NULL)
    paint_ring (self, cr, &mark->bar);
  cairo_restore (cr);
}

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* What was written, unless cairo reported that it could not. */
static GBytes *
finish (GByteArray *bytes, cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (bytes);
  g_byte_array_unref (bytes);
  g_set_error_literal (error, LIMA_DRAWING_ERROR, LIMA_DRAWING_ERROR_FAILED, cairo_status_to_string (status));
  return NULL;
}

/* The date of creation is emptied, not set: no date of the run is written. */
static void
set_metadata (LimaDrawing *self, cairo_surface_t *surface)
{
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Lima Portfolio");
  if (self->title != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, self->title);
  if (self->description != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, self->description);
}

/**
 * lima_drawing_to_pdf:
 * @error: (nullable): where to report that cairo failed
 *
 * One page of the drawing's size, tagged as a document with a heading, a figure and notes, with its title; the same bytes on
 * every run.
 *
 * Returns: (transfer full): the file's bytes
 */
GBytes *
lima_drawing_to_pdf (LimaDrawing *self, GError **error)
{
  const double points = 72.0 / 96;
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  g_return_val_if_fail (self != NULL, NULL);

  surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, self->width * points, self->height * points);
  set_metadata (self, surface);
  cr = cairo_create (surface);
  cairo_scale (cr, points, points);
  paint_ground (self, cr);
  cairo_tag_begin (cr, "Document", NULL);
  paint_items (self, cr, TRUE);
  cairo_tag_end (cr, "Document");
  cairo_show_page (cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return finish (bytes, status, error);
}

/**
 * lima_drawing_to_png:
 * @scale: pixels of the picture for each pixel of the drawing, above 0
 * @error: (nullable): where to report a picture too large, or that cairo failed
 *
 * Returns: (transfer full): the file's bytes
 */
GBytes *
lima_drawing_to_png (LimaDrawing *self, double scale, GError **error)
{
  GByteArray *bytes;
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;
  double width, height;

  g_return_val_if_fail (self != NULL && scale > 0, NULL);

  width = ceil (self->width * scale);
  height = ceil (self->height * scale);
  if (!(width <= MAX_PIXELS && height <= MAX_PIXELS))
    {
      g_set_error (error, LIMA_DRAWING_ERROR, LIMA_DRAWING_ERROR_TOO_LARGE,
                   "A picture has at most %d pixels a side, not %.0f by %.0f", MAX_PIXELS, width, height);
      return NULL;
    }
  bytes = g_byte_array_new ();
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, (int) height);
  cr = cairo_create (surface);
  set_colour (self, cr, LIMA_COLOUR_GROUND, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  lima_drawing_paint (self, cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append_bytes, bytes);
  cairo_surface_destroy (surface);
  return finish (bytes, status, error);
}
