/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-references.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#define TOLERANCE 2 /* tenths of a percent by which a part may be off: lengths are whole pixels */

static const char *const kinds[] = { "bar", "track", "strip", "swatch", "line", "text", "diamond", "triangle", "pill", "shape", "course" };
static const char *const sections[] = { "title", "subtitle", "figure", "note" };

static double
area_of (const LimaDrawingItem *item)
{
  return item->outline != NULL ? lima_outline_get_area (item->outline) : fabs (item->box.width * item->box.height);
}

static gboolean
has_area (const LimaDrawingItem *item)
{
  return item->kind != LIMA_ITEM_LINE && item->kind != LIMA_ITEM_TEXT && item->kind != LIMA_ITEM_COURSE;
}

/* A part of the area that all items of the kind have together, in tenths of a percent. */
static int
part_of (LimaDrawing *drawing, const LimaDrawingItem *item)
{
  double all = 0;

  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    if (lima_drawing_get_item (drawing, i)->kind == item->kind)
      all += area_of (lima_drawing_get_item (drawing, i));
  return all > 0 ? (int) round (1000 * area_of (item) / all) : 0;
}

static void
describe_mark (GString *out, LimaDrawing *drawing, const LimaDrawingItem *item)
{
  g_string_append_printf (out, "%s %s row %d fill %d%s%s", sections[item->section], kinds[item->kind], item->row, (int) item->fill,
                          item->clear ? " clear" : "", item->dashed ? " dashed" : "");
  if (item->kind == LIMA_ITEM_BAR || item->kind == LIMA_ITEM_SHAPE || item->kind == LIMA_ITEM_STRIP)
    g_string_append_printf (out, " part ~%d", part_of (drawing, item));
  g_string_append_c (out, '\n');
}

/* A line that ends between characters that are written without blanks is told without one. */
static void
append_text (GString *out, const char *text)
{
  gunichar before = g_utf8_get_char (g_utf8_prev_char (out->str + out->len));

  if (!g_unichar_iswide (before) || !g_unichar_iswide (g_utf8_get_char (text)))
    g_string_append_c (out, ' ');
  g_string_append (out, text);
}

/* Texts of one row that follow each other are one text: where its lines end depends on the font. How many lines there are is not told either. */
static guint
describe_texts (GString *out, LimaDrawing *drawing, guint first)
{
  const LimaDrawingItem *item = lima_drawing_get_item (drawing, first);
  guint i = first;

  g_string_append_printf (out, "%s text row %d colour %d:", sections[item->section], item->row, (int) item->text->colour);
  for (; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *next = lima_drawing_get_item (drawing, i);

      if (next->kind != LIMA_ITEM_TEXT || next->row != item->row || next->section != item->section || next->text->colour != item->text->colour)
        break;
      append_text (out, next->text->text);
    }
  g_string_append_c (out, '\n');
  return i - 1;
}

static char *
describe (LimaDrawing *drawing)
{
  GString *out = g_string_new (lima_drawing_get_rtl (drawing) ? "from right to left\n" : "from left to right\n");

  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *item = lima_drawing_get_item (drawing, i);

      if (has_area (item))
        describe_mark (out, drawing, item);
      else if (item->kind == LIMA_ITEM_TEXT)
        i = describe_texts (out, drawing, i);
      else if (item->kind == LIMA_ITEM_COURSE)
        g_string_append_printf (out, "%s course colour %d\n", sections[item->section], (int) item->colour);
    }
  for (guint i = 0; i < lima_drawing_get_n_marks (drawing); i++)
    {
      const LimaDrawingMark *mark = lima_drawing_get_nth_mark (drawing, i);

      g_string_append_printf (out, "mark %d%s: %s\n", mark->row, mark->outline != NULL ? " shape" : "", mark->text);
    }
  return g_string_free (out, FALSE);
}

static gboolean
is_near (const char *expected, const char *found)
{
  const char *a = strchr (expected, '~'), *b = strchr (found, '~');

  if (g_str_equal (expected, found))
    return TRUE;
  if (a == NULL || b == NULL || a - expected != b - found || strncmp (expected, found, (gsize) (a - expected)) != 0)
    return FALSE;
  return ABS (g_ascii_strtoll (a + 1, NULL, 10) - g_ascii_strtoll (b + 1, NULL, 10)) <= TOLERANCE;
}

static void
compare (const char *name, const char *expected, const char *found)
{
  g_auto(GStrv) wanted = g_strsplit (expected, "\n", -1), given = g_strsplit (found, "\n", -1);

  for (guint i = 0; wanted[i] != NULL && given[i] != NULL; i++)
    if (!is_near (wanted[i], given[i]))
      g_error ("%s, line %u:\n  expected %s\n  found    %s", name, i + 1, wanted[i], given[i]);
  if (g_strv_length (wanted) != g_strv_length (given))
    g_error ("%s has %u lines instead of %u", name, g_strv_length (given), g_strv_length (wanted));
}

static void
write_file (const char *path, const char *data, gsize size)
{
  FILE *file = fopen (path, "wb");

  g_assert_nonnull (file);
  g_assert_cmpuint (fwrite (data, 1, size, file), ==, size);
  g_assert_cmpint (fclose (file), ==, 0);
}

static void
draw (const char *folder, const char *kind, const char *state, LimaDrawing *drawing)
{
  g_autofree char *name = g_strdup_printf ("%s-%s.png", kind, state), *path = g_build_filename (folder, name, NULL);
  g_autoptr(GBytes) bytes = lima_drawing_to_png (drawing, 1, NULL);

  g_assert_nonnull (bytes);
  write_file (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

void
chart_references_assert (const char *kind, const char *state, LimaDrawing *drawing)
{
  g_autofree char *name = g_strdup_printf ("%s-%s.txt", kind, state), *found = describe (drawing), *expected = NULL;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "tests", "charts", "references", name, NULL);
  const char *pictures = g_getenv ("LIMA_PICTURES");

  if (pictures != NULL)
    draw (pictures, kind, state, drawing);
  if (g_strcmp0 (g_getenv ("LIMA_REFERENCES"), "write") == 0)
    write_file (path, found, strlen (found));
  else if (!g_file_get_contents (path, &expected, NULL, NULL))
    g_error ("There is no reference %s; LIMA_REFERENCES=write writes it", name);
  else
    compare (name, expected, found);
}
