/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Where there is ink on a page. It is painted on a ground larger than the sheet, so that what would be cut off is seen. */

#include "paper-ink.h"

#include <string.h>

#define AROUND 120 /* pixels of ground on each side of the sheet */
#define BLUR 1     /* a hair on the edge of the text touches the next pixel */

static gboolean
is_dark (cairo_surface_t *surface, int x, int y)
{
  const guchar *row = cairo_image_surface_get_data (surface) + (gsize) y * (gsize) cairo_image_surface_get_stride (surface);
  guint32 pixel;

  memcpy (&pixel, row + 4 * x, sizeof pixel);
  return (pixel & 0xffffff) != 0xffffff;
}

static cairo_surface_t *
paint (LimaPaper *paper, guint page, double width, double height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width + 2 * AROUND, (int) height + 2 * AROUND);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_translate (cr, AROUND, AROUND);
  lima_paper_paint_page (paper, page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* How many pixels are not white, and how many of these lie outside of the margins. */
guint
paper_ink_count (LimaPaper *paper, guint page, const LimaPaperSheet *sheet, guint *outside)
{
  double width, height, left, right, top, bottom;
  cairo_surface_t *surface;
  guint n = 0;

  lima_paper_get_page_size (paper, page, &width, &height);
  surface = paint (paper, page, width, height);
  left = AROUND + LIMA_PIXELS_FROM_MM (sheet->left) - BLUR;
  right = AROUND + width - LIMA_PIXELS_FROM_MM (sheet->right) + BLUR;
  top = AROUND + LIMA_PIXELS_FROM_MM (sheet->top) - BLUR;
  bottom = AROUND + height - LIMA_PIXELS_FROM_MM (sheet->bottom) + BLUR;
  *outside = 0;
  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      if (is_dark (surface, x, y))
        {
          n++;
          *outside += x + 1 < left || x > right || y + 1 < top || y > bottom;
        }
  cairo_surface_destroy (surface);
  return n;
}

/* Each page has ink, and none of it in the margins or beyond the sheet. */
void
paper_assert_ink (LimaPaper *paper, const LimaPaperSheet *sheet)
{
  for (guint i = 0; i < lima_paper_get_n_pages (paper); i++)
    {
      guint outside, n = paper_ink_count (paper, i, sheet, &outside);

      g_assert_cmpuint (n, >, 0);
      if (outside > 0)
        g_error ("page %u has %u pixels of ink in its margins", i + 1, outside);
    }
}

/* The words of all pages; blanks and line ends are one blank each, so that what was wrapped is found. */
char *
paper_get_text (LimaPaper *paper)
{
  g_autoptr(GString) all = g_string_new (NULL);

  for (guint i = 0; i < lima_paper_get_n_pages (paper); i++)
    {
      g_autofree char *text = lima_paper_get_page_text (paper, i);

      g_string_append (all, text);
      g_string_append_c (all, '\n');
    }
  return g_strdelimit (g_string_free (g_steal_pointer (&all), FALSE), "\n", ' ');
}

guint
paper_count_words (LimaPaper *paper, const char *words)
{
  g_autofree char *text = paper_get_text (paper);
  guint n = 0;

  for (const char *at = strstr (text, words); at != NULL; at = strstr (at + strlen (words), words))
    n++;
  return n;
}
