/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-chart-text.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "lima-format.h"
#include "lima-text-masks.h"

#define ELLIPSIS "\342\200\246"

struct _LimaTexter
{
  PangoContext *context;
  LimaChartTheme theme;
};

/**
 * lima_chart_text_new:
 * @text: a text in one line
 * @size: points
 * @colour: its colour
 * @rtl: the direction of what has no letters: a text runs as its own first letter says
 *
 * Returns: (transfer full): a text without bold pieces
 */
LimaChartText *
lima_chart_text_new (const char *text, double size, LimaColour colour, gboolean rtl)
{
  LimaChartText *self = g_new0 (LimaChartText, 1);

  self->text = g_strdup (text);
  self->size = size;
  self->colour = colour;
  self->rtl = lima_format_reads_right_to_left (text, rtl);
  return self;
}

LimaChartText *
lima_chart_text_new_bold (const char *text, double size, LimaColour colour, gboolean rtl)
{
  LimaChartText *self = lima_chart_text_new (text, size, colour, rtl);

  lima_chart_text_embolden (self, text);
  return self;
}

void
lima_chart_text_free (LimaChartText *self)
{
  g_free (self->text);
  g_free (self->bold);
  g_free (self);
}

static void
add_bold (LimaChartText *self, gsize start, gsize end)
{
  if (start >= end)
    return;
  self->bold = g_renew (LimaSpan, self->bold, self->n_bold + 1);
  self->bold[self->n_bold++] = (LimaSpan) { (guint) start, (guint) end };
}

/**
 * lima_chart_text_append:
 * @text: what is added at the end; the direction stays
 * @bold: whether it is bold
 */
void
lima_chart_text_append (LimaChartText *self, const char *text, gboolean bold)
{
  gsize length = strlen (self->text);
  g_autofree char *old = self->text;

  self->text = g_strconcat (old, text, NULL);
  if (bold)
    add_bold (self, length, length + strlen (text));
}

/**
 * lima_chart_text_embolden:
 * @part: (nullable): the piece that becomes bold, where it occurs first
 */
void
lima_chart_text_embolden (LimaChartText *self, const char *part)
{
  const char *found = part != NULL ? strstr (self->text, part) : NULL;

  if (found != NULL)
    add_bold (self, (gsize) (found - self->text), (gsize) (found - self->text) + strlen (part));
}

/**
 * lima_chart_text_set_italic:
 *
 * Slants the text, unless a letter of it is of a script that has no italics, such as Arabic and Chinese.
 */
void
lima_chart_text_set_italic (LimaChartText *self)
{
  self->italic = TRUE;
  for (const char *p = self->text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      GUnicodeScript script = g_unichar_get_script (c);

      if (g_unichar_isalpha (c) && script != G_UNICODE_SCRIPT_LATIN && script != G_UNICODE_SCRIPT_CYRILLIC &&
          script != G_UNICODE_SCRIPT_GREEK && script != G_UNICODE_SCRIPT_COMMON)
        self->italic = FALSE;
    }
}

/**
 * lima_chart_text_clean:
 * @text: (nullable): a text from anywhere
 *
 * Texts may come from any file: what a drawing cannot hold in one line, or XML not at all, is replaced here, once.
 *
 * Returns: (transfer full) (nullable): valid UTF-8 in one line
 */
char *
lima_chart_text_clean (const char *text)
{
  g_autofree char *valid = NULL;
  GString *result;

  if (text == NULL)
    return NULL;
  valid = g_utf8_make_valid (text, -1);
  result = g_string_sized_new (16);
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c < 0x20 || (c >= 0x7f && c <= 0x9f) || c == 0x2028 || c == 0x2029)
        g_string_append_c (result, ' ');
      else
        g_string_append_unichar (result, (c & 0xfffe) == 0xfffe ? 0xfffd : c);
    }
  return g_string_free (result, FALSE);
}

/* The piece from start to before end in the same style, without blanks around it. */
static LimaChartText *
copy_piece (const LimaChartText *self, gsize start, gsize end)
{
  LimaChartText *copy = g_new0 (LimaChartText, 1);

  while (start < end && self->text[start] == ' ')
    start++;
  while (end > start && self->text[end - 1] == ' ')
    end--;
  copy->text = g_strndup (self->text + start, end - start);
  copy->size = self->size;
  copy->colour = self->colour;
  copy->italic = self->italic;
  copy->rtl = self->rtl;
  for (guint i = 0; i < self->n_bold; i++)
    {
      gsize from = MAX (self->bold[i].start, start), to = MIN (self->bold[i].end, end);

      if (from < to)
        add_bold (copy, from - start, to - start);
    }
  return copy;
}

/**
 * lima_texter_new:
 * @theme: gives the font and the size of large text
 *
 * Returns: (transfer full): a texter; it belongs to the thread it was made in
 */
LimaTexter *
lima_texter_new (const LimaChartTheme *theme)
{
  LimaTexter *self = g_new0 (LimaTexter, 1);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (theme->font);
  cairo_font_options_t *options = cairo_font_options_create ();

  self->theme = *theme;
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  self->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  pango_cairo_context_set_resolution (self->context, 96);
  pango_cairo_context_set_font_options (self->context, options);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  pango_context_set_language (self->context, pango_language_from_string ("en"));
  pango_context_set_font_description (self->context, font);
  cairo_font_options_destroy (options);
  return self;
}

void
lima_texter_free (LimaTexter *self)
{
  g_object_unref (self->context);
  g_free (self);
}

/**
 * lima_texter_paint_on:
 *
 * Makes the layouts shaped from here on those of @cr.
 */
void
lima_texter_paint_on (LimaTexter *self, cairo_t *cr)
{
  pango_cairo_update_context (cr, self->context);
}

static PangoAttrList *
new_attributes (LimaTexter *self, const LimaChartText *text)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  double pixels = lima_chart_theme_to_pixels (&self->theme, text->size);

  pango_attr_list_insert (attributes, pango_attr_size_new_absolute ((int) (pixels * PANGO_SCALE + 0.5)));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  if (text->italic)
    pango_attr_list_insert (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC));
  for (guint i = 0; i < text->n_bold; i++)
    {
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = text->bold[i].start;
      bold->end_index = text->bold[i].end;
      pango_attr_list_insert (attributes, bold);
    }
  return attributes;
}

/**
 * lima_texter_shape:
 *
 * Returns: (transfer full): the text as a layout of one line
 */
PangoLayout *
lima_texter_shape (LimaTexter *self, const LimaChartText *text)
{
  PangoLayout *layout;
  g_autoptr (PangoAttrList) attributes = new_attributes (self, text);

  pango_context_set_base_dir (self->context, text->rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  layout = pango_layout_new (self->context);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, text->text, -1);
  return layout;
}

/* Where text must stay text. */
static gboolean
is_paper (cairo_t *cr)
{
  cairo_surface_type_t type = cairo_surface_get_type (cairo_get_group_target (cr));

  return type == CAIRO_SURFACE_TYPE_PDF || type == CAIRO_SURFACE_TYPE_PS || type == CAIRO_SURFACE_TYPE_SVG;
}

/* Whether what is painted lands on the pixels of a screen of that scale: masks can neither be turned nor stretched well. */
static gboolean
is_screen (const LimaTexter *self, cairo_t *cr)
{
  cairo_matrix_t matrix;

  cairo_get_matrix (cr, &matrix);
  return self->theme.pixel_scale > 0 && matrix.xx == 1 && matrix.yy == 1 && matrix.xy == 0 && matrix.yx == 0;
}

/* On whole pixels, so that the mask fits wherever the line stands. */
static void
paint_mask (LimaTexter *self, cairo_t *cr, const LimaChartText *text)
{
  const double scale = self->theme.pixel_scale;
  const LimaTextMask *mask = lima_text_masks_get (self, text, self->theme.font, lima_chart_theme_to_pixels (&self->theme, text->size), scale);
  double x, y;

  cairo_get_current_point (cr, &x, &y);
  cairo_save (cr);
  cairo_translate (cr, (round (x * scale) + mask->left) / scale, (round (y * scale) + mask->top) / scale);
  cairo_scale (cr, 1 / scale, 1 / scale);
  cairo_mask_surface (cr, mask->surface, 0, 0);
  cairo_restore (cr);
  cairo_new_path (cr);
}

/**
 * lima_texter_paint:
 * @cr: a context that lima_texter_paint_on() was called with, its point at the left end of the baseline, in the colour of the letters
 *
 * Paints one line. cairo 1.16 sets the glyphs of a picture on whole pixels, which tears words apart that were measured without
 * hinting; as outlines they keep their places. On a screen the line as a whole stands on whole pixels, since masks of lines are kept.
 */
void
lima_texter_paint (LimaTexter *self, cairo_t *cr, const LimaChartText *text)
{
  g_autoptr (PangoLayout) layout = NULL;
  PangoLayoutLine *line;

  if (!is_paper (cr) && is_screen (self, cr))
    {
      paint_mask (self, cr, text);
      return;
    }
  layout = lima_texter_shape (self, text);
  line = pango_layout_get_line_readonly (layout, 0);
  if (is_paper (cr))
    {
      pango_cairo_show_layout_line (cr, line);
      cairo_new_path (cr); /* the point would begin the next polygon */
      return;
    }
  pango_cairo_layout_line_path (cr, line);
  cairo_fill (cr);
}

/**
 * lima_texter_get_width:
 *
 * Returns: the width of @text in pixels
 */
double
lima_texter_get_width (LimaTexter *self, const LimaChartText *text)
{
  g_autoptr (PangoLayout) layout = lima_texter_shape (self, text);
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return (double) logical.width / PANGO_SCALE;
}

/* The first bytes of the text and an ellipsis in the style of the last of them. */
static LimaChartText *
copy_cut (const LimaChartText *text, gsize length)
{
  LimaChartText *cut = copy_piece (text, 0, length);
  gboolean bold = cut->n_bold > 0 && cut->bold[cut->n_bold - 1].end == strlen (cut->text);

  lima_chart_text_append (cut, ELLIPSIS, bold);
  return cut;
}

/* Cuts the text between two letters as a reader sees them, so that it fits with an ellipsis. */
static LimaChartText *
ellipsize (LimaTexter *self, const LimaChartText *text, double width)
{
  g_autoptr (PangoLayout) layout = lima_texter_shape (self, text);
  int n_attributes;
  const PangoLogAttr *attributes = pango_layout_get_log_attrs_readonly (layout, &n_attributes);
  int low = 0, high = n_attributes - 1;

  while (low < high)
    {
      int middle = (low + high + 1) / 2, at = middle;
      g_autoptr (LimaChartText) cut = NULL;

      while (at > 0 && !attributes[at].is_cursor_position)
        at--;
      cut = copy_cut (text, (gsize) (g_utf8_offset_to_pointer (text->text, at) - text->text));
      if (lima_texter_get_width (self, cut) <= width)
        low = middle;
      else
        high = middle - 1;
    }
  while (low > 0 && !attributes[low].is_cursor_position)
    low--;
  return copy_cut (text, (gsize) (g_utf8_offset_to_pointer (text->text, low) - text->text));
}

/**
 * lima_texter_wrap:
 * @text: a text
 * @width: pixels there are
 * @max_lines: lines there are; the last one ends in an ellipsis where they don't suffice
 *
 * Returns: (transfer full) (element-type LimaChartText): lines of at most @width
 */
GPtrArray *
lima_texter_wrap (LimaTexter *self, const LimaChartText *text, double width, guint max_lines)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_chart_text_free);
  g_autoptr (PangoLayout) layout = lima_texter_shape (self, text);
  guint n_lines;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) (MAX (width, 1) * PANGO_SCALE) + 1);
  n_lines = (guint) pango_layout_get_line_count (layout);
  for (guint i = 0; i < MIN (n_lines, max_lines); i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, (int) i);
      gboolean cut = i + 1 == max_lines && n_lines > max_lines;
      gsize start = (gsize) line->start_index;
      LimaChartText *piece = copy_piece (text, start, cut ? strlen (text->text) : start + (gsize) line->length);

      if (cut)
        {
          g_autoptr (LimaChartText) whole = piece;

          piece = ellipsize (self, whole, width);
        }
      g_ptr_array_add (lines, piece);
    }
  return lines;
}
