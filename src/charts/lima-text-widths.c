/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-text-widths.h"

#define MOST_TEXTS 20000

/* Forgets what was measured with another font. Returns: whether that was so */
gboolean
lima_text_widths_use_theme (LimaTextWidths *self, const LimaChartTheme *theme)
{
  double pixels = lima_chart_theme_to_pixels (theme, theme->text_size);

  if (self->texts == NULL)
    self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (self->font != NULL && g_str_equal (self->font, theme->font) && self->pixels == pixels)
    return FALSE;
  g_hash_table_remove_all (self->texts);
  g_free (self->font);
  self->font = g_strdup (theme->font);
  self->pixels = pixels;
  return TRUE;
}

/* The width of a text, which is measured once. */
double
lima_text_widths_get (LimaTextWidths *self, LimaTexter *texter, const LimaChartText *text)
{
  g_autofree char *key = g_strdup_printf ("%d%c%s", (int) (text->size * 100), text->italic ? 'i' : text->n_bold > 0 ? 'b' : ' ', text->text);
  double *width = g_hash_table_lookup (self->texts, key);

  if (width != NULL)
    return *width;
  if (g_hash_table_size (self->texts) >= MOST_TEXTS)
    g_hash_table_remove_all (self->texts);
  width = g_new (double, 1);
  *width = lima_texter_get_width (texter, text);
  g_hash_table_insert (self->texts, g_steal_pointer (&key), width);
  return *width;
}

void
lima_text_widths_clear (LimaTextWidths *self)
{
  g_clear_pointer (&self->font, g_free);
  g_clear_pointer (&self->texts, g_hash_table_unref);
}
