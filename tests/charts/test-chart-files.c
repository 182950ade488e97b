/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <string.h>

#include "chart-files.h"
#include "chart-samples.h"

static LimaDrawing *
new_drawing (guint sample, LimaChartLook look)
{
  g_autoptr (LimaChartTable) table = chart_samples_new (sample);
  LimaChartTheme theme;

  lima_chart_theme_init (&theme, look);
  return lima_bars_layout (table, &theme, LIMA_PIXELS_FROM_MM (170), 0, LIMA_CHART_ALL);
}

/* ---- The same rectangles in all files ---- */

static void
test_same (gconstpointer data)
{
  g_autoptr (LimaDrawing) drawing = new_drawing (GPOINTER_TO_UINT (data), LIMA_CHART_PAPER);

  chart_files_assert_same (drawing);
}

static void
test_svg_words (void)
{
  g_autoptr (LimaDrawing) drawing = new_drawing (0, LIMA_CHART_PAPER);
  GString *text = lima_drawing_write_svg (drawing);

  g_assert_nonnull (strstr (text->str, "<title>Africa leads with 53.6 M, 31.3 %; 15.6 % is not assigned to a region</title>"));
  g_assert_nonnull (strstr (text->str, "<desc>Delivery by region &amp; remainder</desc>"));
  g_assert_nonnull (strstr (text->str, " role=\"img\""));
  g_assert_nonnull (strstr (text->str, " xml:lang=\"en\""));
  g_assert_nonnull (strstr (text->str, " width=\"170mm\""));
  g_assert_nonnull (strstr (text->str, "<tspan font-weight=\"bold\">53.6"));
  g_string_free (text, TRUE);
}

/* All three files of a sample. */
static void
write_files (guint sample, GBytes *files[3])
{
  g_autoptr (LimaDrawing) drawing = new_drawing (sample, LIMA_CHART_PAPER);
  g_autoptr (GError) error = NULL;

  files[0] = lima_drawing_to_svg (drawing);
  files[1] = lima_drawing_to_pdf (drawing, &error);
  g_assert_no_error (error);
  files[2] = lima_drawing_to_png (drawing, 1.5, &error);
  g_assert_no_error (error);
}

static void
assert_same_files (GBytes *a[3], GBytes *b[3])
{
  for (guint i = 0; i < 3; i++)
    g_assert_true (g_bytes_equal (a[i], b[i]));
}

static void
free_files (GBytes *files[3])
{
  for (guint i = 0; i < 3; i++)
    g_clear_pointer (&files[i], g_bytes_unref);
}

static void
test_reproducible (void)
{
  for (guint i = 0; i < chart_samples_get_n (); i++)
    {
      GBytes *first[3], *second[3];

      write_files (i, first);
      write_files (i, second);
      assert_same_files (first, second);
      free_files (first);
      free_files (second);
    }
}

static void
test_locale (void)
{
  static const char *const names[] = { "de_DE.UTF-8", "fr_FR.UTF-8", "es_ES.UTF-8", "ru_RU.UTF-8", "de_DE", "fr_FR" };
  g_autofree char *before = g_strdup (setlocale (LC_NUMERIC, NULL));
  GBytes *first[3], *second[3];
  const char *found = NULL;

  write_files (0, first);
  for (guint i = 0; i < G_N_ELEMENTS (names) && found == NULL; i++)
    found = setlocale (LC_NUMERIC, names[i]);
  if (found != NULL)
    {
      write_files (0, second);
      assert_same_files (first, second);
      free_files (second);
    }
  else
    g_test_skip ("no locale with a decimal comma");
  setlocale (LC_NUMERIC, before);
  free_files (first);
}

static gboolean
holds (GBytes *bytes, const char *text)
{
  gsize size, length = strlen (text);
  const char *data = g_bytes_get_data (bytes, &size);

  for (gsize i = 0; i + length <= size; i++)
    if (memcmp (data + i, text, length) == 0)
      return TRUE;
  return FALSE;
}

static void
test_pdf (void)
{
  g_autoptr (LimaDrawing) drawing = new_drawing (0, LIMA_CHART_PAPER);
  g_autoptr (GBytes) pdf = lima_drawing_to_pdf (drawing, NULL);

  g_assert_true (holds (pdf, "%PDF-"));
  g_assert_true (holds (pdf, "%%EOF"));
  g_assert_true (holds (pdf, "Africa leads with"));
  g_assert_true (holds (pdf, "/Document"));
  g_assert_true (holds (pdf, "/H1"));
  g_assert_true (holds (pdf, "/Figure"));
  g_assert_false (holds (pdf, "CreationDate"));
}

static void
test_png (void)
{
  g_autoptr (LimaDrawing) drawing = new_drawing (0, LIMA_CHART_DARK);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) small = lima_drawing_to_png (drawing, 1, &error);
  g_autoptr (GBytes) large = lima_drawing_to_png (drawing, 2, &error);
  GBytes *none;

  g_assert_no_error (error);
  g_assert_true (holds (small, "\211PNG\r\n"));
  g_assert_cmpuint (g_bytes_get_size (large), >, g_bytes_get_size (small));
  none = lima_drawing_to_png (drawing, 1000, &error);
  g_assert_null (none);
  g_assert_error (error, LIMA_DRAWING_ERROR, LIMA_DRAWING_ERROR_TOO_LARGE);
}

static guint32
pixel_at (cairo_surface_t *surface, double x, double y)
{
  const guchar *row = cairo_image_surface_get_data (surface) + (int) y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (const void *) row)[(int) x] & 0xffffff;
}

/* The band, the ring and the marks are where the layout says. */
static void
test_states (void)
{
  g_autoptr (LimaDrawing) drawing = new_drawing (0, LIMA_CHART_LIGHT);
  const LimaDrawingMark *africa = lima_drawing_get_mark (drawing, 0), *asia = lima_drawing_get_mark (drawing, 1);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) lima_drawing_get_width (drawing) + 1,
                                                         (int) lima_drawing_get_height (drawing) + 1);
  cairo_t *cr = cairo_create (surface);

  lima_drawing_paint_state (drawing, cr, 1, 0);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  g_assert_cmphex (pixel_at (surface, africa->bar.x + 20, africa->bar.y + 8), ==, 0x0072B2);
  g_assert_cmphex (pixel_at (surface, africa->bar.x + 20, africa->bar.y - 3), ==, 0x3584E4);
  g_assert_cmphex (pixel_at (surface, africa->band.x + 2, africa->band.y + 2), ==, 0xFFFFFF);
  g_assert_cmphex (pixel_at (surface, asia->band.x + 2, asia->band.y + 2), !=, 0xFFFFFF);
  cairo_surface_destroy (surface);
}

static gpointer
lay_out (gpointer data)
{
  (void) data;
  return new_drawing (4, LIMA_CHART_PAPER);
}

/* Laid out here, painted there. */
static void
test_threads (void)
{
  GThread *threads[3];
  GBytes *here[3];

  write_files (4, here);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("layout", lay_out, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr (LimaDrawing) drawing = g_thread_join (threads[i]);
      g_autoptr (GBytes) svg = lima_drawing_to_svg (drawing);
      g_autoptr (GBytes) pdf = lima_drawing_to_pdf (drawing, NULL);

      g_assert_true (g_bytes_equal (svg, here[0]));
      g_assert_true (g_bytes_equal (pdf, here[1]));
    }
  free_files (here);
}

int
main (int argc, char *argv[])
{
  int result;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < chart_samples_get_n (); i++)
    {
      g_autofree char *path = g_strconcat ("/charts/files/same/", chart_samples_get_name (i), NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_same);
    }
  g_test_add_func ("/charts/files/svg-words", test_svg_words);
  g_test_add_func ("/charts/files/reproducible", test_reproducible);
  g_test_add_func ("/charts/files/locale", test_locale);
  g_test_add_func ("/charts/files/pdf", test_pdf);
  g_test_add_func ("/charts/files/png", test_png);
  g_test_add_func ("/charts/files/states", test_states);
  g_test_add_func ("/charts/files/threads", test_threads);
  result = g_test_run ();
  chart_samples_clean_up ();
  return result;
}
