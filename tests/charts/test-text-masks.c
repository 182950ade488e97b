/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "chart-samples.h"
#include "lima-drawing-private.h"
#include "lima-text-masks.h"

#define WIDTH 360
#define HEIGHT 40
#define GENERATION 768 /* masks that are kept at least */

/* What a line covers: the sum over its pixels, and the box of those that are seen. */
typedef struct
{
  double ink;
  int left, top, right, bottom;
} Ink;

static LimaChartTheme
new_theme (double pixel_scale)
{
  LimaChartTheme theme;

  lima_chart_theme_init (&theme, LIMA_CHART_LIGHT);
  theme.pixel_scale = pixel_scale;
  return theme;
}

/* A line in black on nothing, its point on whole pixels, on a surface of that device scale. */
static cairo_surface_t *
paint (const LimaChartText *text, double pixel_scale, double device_scale, double x)
{
  const LimaChartTheme theme = new_theme (pixel_scale);
  g_autoptr(LimaTexter) texter = lima_texter_new (&theme);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) (WIDTH * device_scale), (int) (HEIGHT * device_scale));
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, device_scale, device_scale);
  cr = cairo_create (surface);
  lima_texter_paint_on (texter, cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_move_to (cr, x, 25);
  lima_texter_paint (texter, cr, text);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static Ink
measure (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  Ink ink = { 0, width, height, -1, -1 };

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint32 pixel;

        memcpy (&pixel, cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface) + x * 4, sizeof pixel);
        ink.ink += pixel >> 24;
        if (pixel >> 24 < 16)
          continue;
        ink.left = MIN (ink.left, x);
        ink.right = MAX (ink.right, x);
        ink.top = MIN (ink.top, y);
        ink.bottom = MAX (ink.bottom, y);
      }
  return ink;
}

static gboolean
is_same (cairo_surface_t *a, cairo_surface_t *b)
{
  gsize size = (gsize) cairo_image_surface_get_stride (a) * (gsize) cairo_image_surface_get_height (a);

  return memcmp (cairo_image_surface_get_data (a), cairo_image_surface_get_data (b), size) == 0;
}

static void
assert_alike (const LimaChartText *text, double scale, double x)
{
  cairo_surface_t *outlines = paint (text, 0, scale, x), *mask = paint (text, scale, scale, x), *again = paint (text, scale, scale, x);
  Ink a = measure (outlines), b = measure (mask);

  g_assert_cmpfloat (a.ink, >, 1000);
  g_assert_cmpfloat (fabs (a.ink - b.ink), <=, a.ink * 0.02);
  g_assert_cmpint (abs (a.left - b.left), <=, 1);
  g_assert_cmpint (abs (a.right - b.right), <=, 1);
  g_assert_cmpint (abs (a.top - b.top), <=, 1);
  g_assert_cmpint (abs (a.bottom - b.bottom), <=, 1);
  g_assert_true (is_same (mask, again));
  cairo_surface_destroy (outlines);
  cairo_surface_destroy (mask);
  cairo_surface_destroy (again);
}

static void
test_alike (void)
{
  static const char *const words[] = { "Intergovernmental negotiations 2015", "المفاوضات الحكومية الدولية", "Ågård (fjord) 12.5 %" };

  for (guint i = 0; i < G_N_ELEMENTS (words) * 8; i++)
    {
      const char *line = words[i / 8];
      double scale = i % 2 + 1;
      g_autoptr(LimaChartText) text = (i & 2) != 0 ? lima_chart_text_new_bold (line, 10, LIMA_COLOUR_INK, FALSE)
                                                   : lima_chart_text_new (line, 10, LIMA_COLOUR_INK, FALSE);

      if ((i & 4) != 0)
        lima_chart_text_set_italic (text);
      assert_alike (text, scale, 20);
      assert_alike (text, scale, 20.3); /* the line moves to whole pixels, by less than one */
    }
}

/* Lines that differ in their look alone have masks of their own. */
static void
test_looks (void)
{
  g_autoptr(LimaChartText) plain = lima_chart_text_new ("Hamburg", 10, LIMA_COLOUR_INK, FALSE);
  g_autoptr(LimaChartText) bold = lima_chart_text_new_bold ("Hamburg", 10, LIMA_COLOUR_INK, FALSE);
  g_autoptr(LimaChartText) large = lima_chart_text_new ("Hamburg", 13, LIMA_COLOUR_INK, FALSE);
  g_autoptr(LimaChartText) partly = lima_chart_text_new ("Hamburg", 10, LIMA_COLOUR_INK, FALSE);
  cairo_surface_t *surfaces[] = { paint (plain, 1, 1, 20), paint (bold, 1, 1, 20), paint (large, 1, 1, 20), NULL };

  lima_chart_text_embolden (partly, "Ham");
  surfaces[3] = paint (partly, 1, 1, 20);
  g_assert_false (is_same (surfaces[3], surfaces[1]));
  g_assert_false (is_same (surfaces[3], surfaces[0]));
  g_assert_cmpfloat (measure (surfaces[1]).ink, >, measure (surfaces[0]).ink * 1.1);
  g_assert_cmpint (measure (surfaces[2]).right, >, measure (surfaces[0]).right + 8);
  for (guint i = 0; i < G_N_ELEMENTS (surfaces); i++)
    cairo_surface_destroy (surfaces[i]);
}

/* More lines than two generations have room for, of which one is asked for all the time; what is seen never depends on what is kept. */
static void
test_generations (void)
{
  const LimaChartTheme theme = new_theme (1);
  g_autoptr(LimaTexter) texter = lima_texter_new (&theme);
  g_autoptr(LimaChartText) kept = lima_chart_text_new ("Kept", 10, LIMA_COLOUR_INK, FALSE);
  const LimaTextMask *first = lima_text_masks_get (texter, kept, theme.font, 13, 1);

  for (guint i = 0; i < 3 * GENERATION; i++)
    {
      g_autofree char *words = g_strdup_printf ("Line %u", i);
      g_autoptr(LimaChartText) text = lima_chart_text_new (words, 10, LIMA_COLOUR_INK, FALSE);

      g_assert_nonnull (lima_text_masks_get (texter, text, theme.font, 13, 1)->surface);
      if (i % 100 == 0)
        g_assert_true (lima_text_masks_get (texter, kept, theme.font, 13, 1) == first);
    }
  for (guint i = 0; i < 3 * GENERATION; i += 97)
    {
      g_autofree char *words = g_strdup_printf ("Line %u", i);
      g_autoptr(LimaChartText) text = lima_chart_text_new (words, 10, LIMA_COLOUR_INK, FALSE);

      assert_alike (text, 1, 20);
    }
}

/* Bytes of a file, some of which are zero. */
static gboolean
contains (GBytes *bytes, const char *part)
{
  gsize size, length = strlen (part);
  const char *data = g_bytes_get_data (bytes, &size);

  for (gsize i = 0; i + length <= size; i++)
    if (memcmp (data + i, part, length) == 0)
      return TRUE;
  return FALSE;
}

/* Files hold letters, never pictures of them, even with the theme of a screen. */
static void
test_files (void)
{
  LimaChartTheme theme = new_theme (1);
  g_autoptr(LimaChartTable) table = chart_samples_new_regions ();
  g_autoptr(LimaDrawing) drawing = lima_bars_layout (table, &theme, 600, 0, LIMA_CHART_ALL);
  g_autoptr(GBytes) svg = lima_drawing_to_svg (drawing);
  g_autoptr(GBytes) pdf = lima_drawing_to_pdf (drawing, NULL);

  g_assert_true (contains (svg, "Eastern Europe and Central Asia"));
  g_assert_false (contains (svg, "<image"));
  g_assert_true (contains (pdf, "/Font"));
  g_assert_false (contains (pdf, "/SMask"));
  g_assert_false (contains (pdf, "/ImageMask"));
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-masks/alike", test_alike);
  g_test_add_func ("/text-masks/looks", test_looks);
  g_test_add_func ("/text-masks/generations", test_generations);
  g_test_add_func ("/text-masks/files", test_files);
  result = g_test_run ();
  chart_samples_clean_up ();
  return result;
}
