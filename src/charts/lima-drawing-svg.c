/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "lima-drawing-private.h"
#include "lima-hatch.h"

/* SVG 1.1, written by hand: cairo's own turns letters into outlines, and its bytes differ from version to version. */

/* A length with two places at most, whatever the locale. */
static void
append_number (GString *svg, double value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  char *end;

  g_ascii_formatd (number, sizeof number, "%.2f", value);
  end = number + strlen (number);
  while (end[-1] == '0')
    *--end = '\0';
  if (end[-1] == '.')
    end[-1] = '\0';
  g_string_append (svg, g_str_equal (number, "-0") ? "0" : number);
}

static void
append_attribute (GString *svg, const char *name, double value)
{
  g_string_append_printf (svg, " %s=\"", name);
  append_number (svg, value);
  g_string_append_c (svg, '"');
}

static void
append_colour (LimaDrawing *self, GString *svg, const char *name, LimaColour colour)
{
  g_string_append_printf (svg, " %s=\"#%06x\"", name, self->theme.colours[colour]);
}

/* Texts are valid UTF-8; those of the table hold nothing XML forbids, and what others hold is replaced. */
static void
append_escaped (GString *svg, const char *text, gsize length)
{
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '&')
        g_string_append (svg, "&amp;");
      else if (c == '<')
        g_string_append (svg, "&lt;");
      else if (c == '>')
        g_string_append (svg, "&gt;");
      else if (c == '"')
        g_string_append (svg, "&quot;");
      else if ((c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7f && c <= 0x9f) || (c & 0xfffe) == 0xfffe)
        g_string_append_unichar (svg, 0xfffd);
      else
        g_string_append_unichar (svg, c);
    }
}

static void
append_element (GString *svg, const char *name, const char *text)
{
  if (text == NULL)
    return;
  g_string_append_printf (svg, "<%s>", name);
  append_escaped (svg, text, strlen (text));
  g_string_append_printf (svg, "</%s>", name);
}

static void
append_point (GString *svg, char command, double x, double y)
{
  g_string_append_c (svg, command);
  append_number (svg, x);
  g_string_append_c (svg, ' ');
  append_number (svg, y);
}

static void
append_hatch (LimaDrawing *self, GString *svg, const LimaHatch *hatch)
{
  if (hatch->lines->len == 0)
    return;
  g_string_append (svg, "<path d=\"");
  for (guint i = 0; i < hatch->lines->len; i++)
    {
      const LimaRect *line = &g_array_index (hatch->lines, LimaRect, i);

      append_point (svg, 'M', line->x, line->y);
      append_point (svg, 'l', line->width, line->height);
    }
  g_string_append (svg, "\" fill=\"none\"");
  append_colour (self, svg, "stroke", hatch->colour);
  append_attribute (svg, "stroke-width", hatch->line_width);
  g_string_append (svg, hatch->dots ? " stroke-linecap=\"round\"/>\n" : "/>\n");
}

static void
append_dashes (GString *svg, const LimaDrawingItem *item)
{
  double dashes[2], offset;

  if (!lima_drawing_get_dashes (item, dashes, &offset))
    return;
  g_string_append (svg, " stroke-dasharray=\"");
  append_number (svg, dashes[0]);
  g_string_append_c (svg, ' ');
  append_number (svg, dashes[1]);
  g_string_append_c (svg, '"');
  if (offset > 0)
    append_attribute (svg, "stroke-dashoffset", offset);
}

/* How an outline is drawn; SVG's own width is a pixel. */
static void
append_stroke (LimaDrawing *self, GString *svg, const LimaDrawingItem *item, const LimaHatch *hatch)
{
  append_colour (self, svg, "stroke", hatch->outline);
  if (hatch->outline_width > 1)
    append_attribute (svg, "stroke-width", hatch->outline_width);
  append_dashes (svg, item);
}

/* The outline is a path of its own: it lies inside the rectangle, which keeps the numbers of the layout. */
static void
append_outline (LimaDrawing *self, GString *svg, const LimaDrawingItem *item, const LimaHatch *hatch)
{
  const LimaRect *box = &item->box;
  double thick = hatch->outline_width, width = MAX (box->width - thick, 0), height = MAX (box->height - thick, 0);

  g_string_append (svg, "<path d=\"");
  append_point (svg, 'M', box->x + thick / 2, box->y + thick / 2);
  append_point (svg, 'l', width, 0);
  append_point (svg, 'l', 0, height);
  append_point (svg, 'l', -width, 0);
  g_string_append (svg, "z\" fill=\"none\"");
  append_stroke (self, svg, item, hatch);
  g_string_append (svg, "/>\n");
}

static void
append_corners (GString *svg, const LimaDrawingItem *item)
{
  double corners[4][2];
  guint n;

  lima_drawing_get_corners (item, &n, corners);
  g_string_append (svg, "<path d=\"");
  for (guint i = 0; i < n; i++)
    append_point (svg, i == 0 ? 'M' : 'L', corners[i][0], corners[i][1]);
  g_string_append (svg, "z\"");
}

/* Its ground with the words of its row, the hatch, the outline. */
static void
append_diamond (LimaDrawing *self, GString *svg, const LimaDrawingItem *item)
{
  const LimaDrawingMark *mark = item->row >= 0 ? lima_drawing_get_mark (self, item->row) : NULL;
  g_auto (LimaHatch) hatch = { 0 };

  lima_hatch_init (&hatch, item, &self->theme);
  append_corners (svg, item);
  append_colour (self, svg, "fill", hatch.ground);
  g_string_append_c (svg, '>');
  append_element (svg, "title", mark != NULL ? mark->text : NULL);
  g_string_append (svg, "</path>\n");
  append_hatch (self, svg, &hatch);
  append_corners (svg, item);
  g_string_append (svg, " fill=\"none\"");
  append_stroke (self, svg, item, &hatch);
  g_string_append (svg, "/>\n");
}

static void
append_triangle (LimaDrawing *self, GString *svg, const LimaDrawingItem *item)
{
  append_corners (svg, item);
  append_colour (self, svg, "fill", item->colour);
  g_string_append (svg, "/>\n");
}

/* Its ground with the words of its row, and the outline; no pill has a hatch. */
static void
append_pill (LimaDrawing *self, GString *svg, const LimaDrawingItem *item)
{
  const LimaDrawingMark *mark = item->row >= 0 ? lima_drawing_get_mark (self, item->row) : NULL;
  g_auto (LimaHatch) hatch = { 0 };
  double thick, width, height;

  lima_hatch_init (&hatch, item, &self->theme);
  thick = hatch.outline_width;
  width = MAX (item->box.width - thick, 0);
  height = MAX (item->box.height - thick, 0);
  g_string_append (svg, "<rect");
  append_attribute (svg, "x", item->box.x + thick / 2);
  append_attribute (svg, "y", item->box.y + thick / 2);
  append_attribute (svg, "width", width);
  append_attribute (svg, "height", height);
  append_attribute (svg, "rx", MIN (width, height) / 2);
  append_colour (self, svg, "fill", hatch.ground);
  append_stroke (self, svg, item, &hatch);
  g_string_append_c (svg, '>');
  append_element (svg, "title", mark != NULL ? mark->text : NULL);
  g_string_append (svg, "</rect>\n");
}

static void
append_rect (LimaDrawing *self, GString *svg, const LimaDrawingItem *item)
{
  const LimaDrawingMark *mark = item->kind == LIMA_ITEM_BAR ? lima_drawing_get_mark (self, item->row) : NULL;
  g_auto (LimaHatch) hatch = { 0 };

  lima_hatch_init (&hatch, item, &self->theme);
  g_string_append (svg, "<rect");
  append_attribute (svg, "x", item->box.x);
  append_attribute (svg, "y", item->box.y);
  append_attribute (svg, "width", item->box.width);
  append_attribute (svg, "height", item->box.height);
  append_colour (self, svg, "fill", hatch.ground);
  g_string_append_c (svg, '>');
  append_element (svg, "title", mark != NULL ? mark->text : NULL);
  g_string_append (svg, "</rect>\n");
  append_hatch (self, svg, &hatch);
  append_outline (self, svg, item, &hatch);
}

static void
append_path (GString *svg, const LimaOutline *path)
{
  static const char letters[] = { 'M', 'L', 'C' };

  g_string_append (svg, " d=\"");
  for (guint i = 0; i < lima_outline_get_n (path); i++)
    {
      const LimaOutlineStep *step = lima_outline_get (path, i);

      if (step->verb == LIMA_OUTLINE_CLOSE)
        {
          g_string_append_c (svg, 'z');
          continue;
        }
      append_point (svg, letters[step->verb], step->points[0][0], step->points[0][1]);
      for (guint j = 1; step->verb == LIMA_OUTLINE_CURVE && j < 3; j++)
        append_point (svg, ' ', step->points[j][0], step->points[j][1]);
    }
  g_string_append_c (svg, '"');
}

/* Its ground with the words of its row, the hatch and the outline, both cut to the shape; its number among the items names the cut. */
static void
append_shape (LimaDrawing *self, GString *svg, const LimaDrawingItem *item, guint number)
{
  const LimaDrawingMark *mark = item->row >= 0 ? lima_drawing_get_mark (self, item->row) : NULL;
  g_auto (LimaHatch) hatch = { 0 };

  lima_hatch_init (&hatch, item, &self->theme);
  g_string_append (svg, "<path");
  append_path (svg, item->outline);
  append_colour (self, svg, "fill", hatch.ground);
  if (item->clear)
    append_attribute (svg, "fill-opacity", LIMA_DRAWING_CLEAR);
  g_string_append_c (svg, '>');
  append_element (svg, "title", mark != NULL ? mark->text : NULL);
  g_string_append (svg, "</path>\n");
  if (item->clear)
    return;
  g_string_append_printf (svg, "<clipPath id=\"cut%u\"><path", number);
  append_path (svg, item->outline);
  g_string_append_printf (svg, "/></clipPath>\n<g clip-path=\"url(#cut%u)\">\n", number);
  append_hatch (self, svg, &hatch);
  g_string_append (svg, "<path");
  append_path (svg, item->outline);
  g_string_append (svg, " fill=\"none\"");
  hatch.outline_width *= 2;
  append_stroke (self, svg, item, &hatch);
  g_string_append (svg, "/>\n</g>\n");
}

static void
append_course (LimaDrawing *self, GString *svg, const LimaDrawingItem *item)
{
  g_string_append (svg, "<path");
  append_path (svg, item->outline);
  g_string_append (svg, " fill=\"none\"");
  append_colour (self, svg, "stroke", item->colour);
  append_attribute (svg, "stroke-width", item->line_width);
  g_string_append (svg, " stroke-linejoin=\"round\"");
  append_dashes (svg, item);
  g_string_append (svg, "/>\n");
}

static void
append_line (LimaDrawing *self, GString *svg, const LimaDrawingItem *item)
{
  g_string_append (svg, "<line");
  append_attribute (svg, "x1", item->box.x);
  append_attribute (svg, "y1", item->box.y);
  append_attribute (svg, "x2", item->box.x + item->box.width);
  append_attribute (svg, "y2", item->box.y + item->box.height);
  append_colour (self, svg, "stroke", item->colour);
  append_attribute (svg, "stroke-width", item->line_width);
  append_dashes (svg, item);
  g_string_append (svg, "/>\n");
}

/* SVG's anchors follow the direction of the text, ours the page. */
static const char *
anchor_name (const LimaDrawingItem *item)
{
  if (item->anchor == LIMA_ANCHOR_MIDDLE)
    return "middle";
  return (item->anchor == LIMA_ANCHOR_LEFT) != item->text->rtl ? "start" : "end";
}

static void
append_words (GString *svg, const LimaChartText *text)
{
  gsize done = 0;

  for (guint i = 0; i < text->n_bold; i++)
    {
      const LimaSpan *bold = &text->bold[i];

      append_escaped (svg, text->text + done, bold->start - done);
      g_string_append (svg, "<tspan font-weight=\"bold\">");
      append_escaped (svg, text->text + bold->start, bold->end - bold->start);
      g_string_append (svg, "</tspan>");
      done = bold->end;
    }
  append_escaped (svg, text->text + done, strlen (text->text) - done);
}

static void
append_text (LimaDrawing *self, GString *svg, const LimaDrawingItem *item)
{
  g_string_append (svg, "<text");
  append_attribute (svg, "x", item->x);
  append_attribute (svg, "y", item->baseline);
  append_attribute (svg, "font-size", lima_chart_theme_to_pixels (&self->theme, item->text->size));
  append_colour (self, svg, "fill", item->text->colour);
  g_string_append_printf (svg, " text-anchor=\"%s\"", anchor_name (item));
  if (item->text->rtl)
    g_string_append (svg, " direction=\"rtl\"");
  if (item->text->italic)
    g_string_append (svg, " font-style=\"italic\"");
  g_string_append_c (svg, '>');
  append_words (svg, item->text);
  g_string_append (svg, "</text>\n");
}

static void
append_head (LimaDrawing *self, GString *svg)
{
  g_string_append (svg, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\"");
  g_string_append (svg, " role=\"img\"");
  if (self->language != NULL)
    {
      g_string_append (svg, " xml:lang=\"");
      append_escaped (svg, self->language, strlen (self->language));
      g_string_append_c (svg, '"');
    }
  g_string_append (svg, " width=\"");
  append_number (svg, LIMA_MM_FROM_PIXELS (self->width));
  g_string_append (svg, "mm\" height=\"");
  append_number (svg, LIMA_MM_FROM_PIXELS (self->height));
  g_string_append (svg, "mm\" viewBox=\"0 0 ");
  append_number (svg, self->width);
  g_string_append_c (svg, ' ');
  append_number (svg, self->height);
  g_string_append (svg, "\" font-family=\"");
  append_escaped (svg, self->theme.font, strlen (self->theme.font));
  g_string_append (svg, "\" style=\"font-variant-numeric:tabular-nums\">\n");
}

/**
 * lima_drawing_write_svg:
 *
 * Real text, the title and the description for screen readers, a tooltip on every mark, hatches as lines. Sizes are in
 * millimetres, the coordinates those of the layout.
 *
 * Returns: (transfer full): the file's text, the same bytes on every run
 */
GString *
lima_drawing_write_svg (LimaDrawing *self)
{
  GString *svg;

  g_return_val_if_fail (self != NULL, NULL);

  svg = g_string_sized_new (16384);
  append_head (self, svg);
  append_element (svg, "title", self->title);
  append_element (svg, "desc", self->description);
  g_string_append (svg, "\n<rect width=\"100%\" height=\"100%\"");
  append_colour (self, svg, "fill", LIMA_COLOUR_GROUND);
  g_string_append (svg, "/>\n");
  for (guint i = 0; i < self->items->len; i++)
    {
      const LimaDrawingItem *item = &g_array_index (self->items, LimaDrawingItem, i);

      if (item->kind == LIMA_ITEM_TEXT)
        append_text (self, svg, item);
      else if (item->kind == LIMA_ITEM_LINE)
        append_line (self, svg, item);
      else if (item->kind == LIMA_ITEM_DIAMOND)
        append_diamond (self, svg, item);
      else if (item->kind == LIMA_ITEM_TRIANGLE)
        append_triangle (self, svg, item);
      else if (item->kind == LIMA_ITEM_PILL)
        append_pill (self, svg, item);
      else if (item->kind == LIMA_ITEM_SHAPE)
        append_shape (self, svg, item, i);
      else if (item->kind == LIMA_ITEM_COURSE)
        append_course (self, svg, item);
      else
        append_rect (self, svg, item);
    }
  g_string_append (svg, "</svg>\n");
  return svg;
}

/**
 * lima_drawing_to_svg:
 *
 * Returns: (transfer full): what lima_drawing_write_svg() writes, as bytes
 */
GBytes *
lima_drawing_to_svg (LimaDrawing *self)
{
  return g_string_free_to_bytes (lima_drawing_write_svg (self));
}
