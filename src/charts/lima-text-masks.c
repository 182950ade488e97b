/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of text that were painted lately, as masks. To shape a line and to fill its outlines takes some 80 µs, and a chart that is moved has
 * a hundred of them in each frame; to put a mask takes 5. Each thread has masks of its own. */

#include "lima-text-masks.h"

#include <math.h>
#include <pango/pangocairo.h>

#define MOST 768 /* masks of a generation; what was not used for a whole generation goes */

typedef struct
{
  GHashTable *young; /* key → LimaTextMask */
  GHashTable *old;
} Masks;

static void
mask_free (gpointer data)
{
  LimaTextMask *mask = data;

  cairo_surface_destroy (mask->surface);
  g_free (mask);
}

static void
masks_free (gpointer data)
{
  Masks *self = data;

  g_hash_table_unref (self->young);
  g_hash_table_unref (self->old);
  g_free (self);
}

static GPrivate masks_of_thread = G_PRIVATE_INIT (masks_free);

static Masks *
get_masks (void)
{
  Masks *self = g_private_get (&masks_of_thread);

  if (self != NULL)
    return self;
  self = g_new (Masks, 1);
  self->young = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, mask_free);
  self->old = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, mask_free);
  g_private_set (&masks_of_thread, self);
  return self;
}

static char *
key_of (const LimaChartText *text, const char *font, double pixels, double scale)
{
  GString *key = g_string_new (NULL);

  g_string_append_printf (key, "%s %d %d %d %d", font, (int) (pixels * 64), (int) (scale * 64), text->italic, text->rtl);
  for (guint i = 0; i < text->n_bold; i++)
    g_string_append_printf (key, " %u-%u", text->bold[i].start, text->bold[i].end);
  g_string_append_c (key, '\n');
  g_string_append (key, text->text);
  return g_string_free (key, FALSE);
}

/* The letters as outlines, which keep the places that they were measured at. */
static LimaTextMask *
mask_new (LimaTexter *texter, const LimaChartText *text, double scale)
{
  g_autoptr(PangoLayout) layout = lima_texter_shape (texter, text);
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);
  LimaTextMask *mask = g_new (LimaTextMask, 1);
  PangoRectangle ink;
  double right, bottom;
  cairo_t *cr;

  pango_layout_line_get_extents (line, &ink, NULL);
  mask->left = floor (ink.x * scale / PANGO_SCALE) - 1;
  mask->top = floor (ink.y * scale / PANGO_SCALE) - 1;
  right = ceil ((ink.x + ink.width) * scale / PANGO_SCALE) + 1;
  bottom = ceil ((ink.y + ink.height) * scale / PANGO_SCALE) + 1;
  mask->surface = cairo_image_surface_create (CAIRO_FORMAT_A8, (int) (right - mask->left), (int) (bottom - mask->top));
  cr = cairo_create (mask->surface);
  cairo_translate (cr, -mask->left, -mask->top);
  cairo_scale (cr, scale, scale);
  cairo_move_to (cr, 0, 0);
  pango_cairo_layout_line_path (cr, line);
  cairo_fill (cr);
  cairo_destroy (cr);
  return mask;
}

/*< private >
 * lima_text_masks_get:
 * @text: a line
 * @font: its families
 * @pixels: its size
 * @scale: pixels of the mask for each pixel of the line
 *
 * Returns: (transfer none): the line as a mask, which stays until the next one is asked for
 */
const LimaTextMask *
lima_text_masks_get (LimaTexter *texter, const LimaChartText *text, const char *font, double pixels, double scale)
{
  Masks *self = get_masks ();
  char *key = key_of (text, font, pixels, scale);
  LimaTextMask *mask = g_hash_table_lookup (self->young, key);
  gpointer former, found;

  if (mask != NULL)
    {
      g_free (key);
      return mask;
    }
  if (g_hash_table_steal_extended (self->old, key, &former, &found))
    {
      g_free (former);
      mask = found;
    }
  else
    mask = mask_new (texter, text, scale);
  if (g_hash_table_size (self->young) >= MOST)
    {
      GHashTable *emptied = self->old;

      g_hash_table_remove_all (emptied);
      self->old = self->young;
      self->young = emptied;
    }
  g_hash_table_insert (self->young, key, mask);
  return mask;
}
