/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Entries of a sign and its meaning, one after the other. */
#include "lima-sign-legend.h"

#include <math.h>

#define SIGN_WIDTH 34
#define SIGN_GAP 8
#define ENTRY_GAP 20
#define LINE_HEIGHT 22
#define EDGE 8 /* around the legend where it stands alone */

static void
clear_entry (LimaSignEntry *entry)
{
  g_free (entry->text);
}

GArray *
lima_sign_entries_new (void)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (LimaSignEntry));

  g_array_set_clear_func (entries, (GDestroyNotify) clear_entry);
  return entries;
}

void
lima_sign_entries_add (GArray *entries, int sign, const char *text)
{
  LimaSignEntry entry = { sign, lima_chart_text_clean (text) };

  g_array_append_val (entries, entry);
}

/*
 * lima_sign_legend_place:
 * @room: where it begins, and how wide it may be
 * @is_shown: whether it is added to @drawing; else only measured
 *
 * Entries follow each other, on the next line where one is full.
 *
 * Returns: the height it takes
 */
double
lima_sign_legend_place (const LimaSignLegend *self, LimaDrawing *drawing, const LimaRect *room, gboolean is_shown)
{
  const LimaChartTheme *theme = self->theme;
  double unit = lima_chart_theme_to_pixels (theme, theme->note_size) / 12, x = room->x, y = room->y, line = round (LINE_HEIGHT * unit);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const LimaSignEntry *entry = &g_array_index (self->entries, LimaSignEntry, i);
      g_autoptr (LimaChartText) whole = lima_chart_text_new (entry->text, theme->note_size, LIMA_COLOUR_INK, self->rtl);
      double sign = (self->is_narrow (entry->sign) ? 14 : SIGN_WIDTH) * unit, before = sign + SIGN_GAP * unit;
      g_autoptr (GPtrArray) lines = lima_texter_wrap (drawing->texter, whole, room->width - before, 1);
      LimaChartText *text = g_ptr_array_index (lines, 0);
      double width = before + ceil (lima_texter_get_width (drawing->texter, text)), height = round (12 * unit);
      LimaRect box = { x, 0, sign, height };

      if (x > room->x && x + width > room->x + room->width)
        {
          box.x = x = room->x;
          y += line;
        }
      box.y = y + round ((line - height) / 2);
      if (is_shown)
        {
          self->add_sign (drawing, entry->sign, &box);
          lima_drawing_add_text (drawing, -1, g_ptr_array_steal_index (lines, 0), LIMA_ANCHOR_LEFT, x + before,
                                 y + line / 2 + 0.35 * 12 * unit);
        }
      x += width + ENTRY_GAP * unit;
    }
  return self->entries->len > 0 ? y + line - room->y : 0;
}

/* The legend alone, as high as it needs to be. */
LimaDrawing *
lima_sign_legend_layout (const LimaSignLegend *self, double width)
{
  LimaDrawing *drawing = lima_drawing_new (self->theme, width, self->rtl);
  double height;

  drawing->section = LIMA_SECTION_NOTE;
  height = lima_sign_legend_place (self, drawing, &(LimaRect) { EDGE, EDGE / 2, width - 2 * EDGE, 0 }, TRUE);
  lima_drawing_freeze (drawing, height + EDGE);
  return drawing;
}
