/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-month.h>
#include <math.h>

#include "chart-samples.h"

#define WIDTH 760

static const char *const names[] = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" };

/* A day is called "d1" to "d31", so that no other text is like it. */
static LimaMonth *
new_month (int year, int month, guint first)
{
  LimaMonth *self = lima_month_new (lima_chart_table_new (), year, month);

  lima_month_set_weekdays (self, first, names);
  lima_month_set_weekend (self, 1u << 6 | 1u << 7);
  lima_month_set_fuzzy_words (self, "On a day not known");
  for (guint day = 1; day <= 31; day++)
    {
      g_autofree char *text = g_strdup_printf ("d%u", day);

      lima_month_set_day_text (self, day, text);
    }
  return self;
}

static guint
add (LimaMonth *self, const char *label, gint32 start, int n_days, gboolean fuzzy, LimaTimelineLook look)
{
  const LimaTimelineItem item = { .key = label, .label = label, .sentence = label, .look = look, .span = { start, start + n_days, fuzzy, fuzzy } };

  return lima_month_add (self, &item);
}

static LimaDrawing *
lay_out (const LimaMonth *self, double height)
{
  LimaChartTheme theme;

  lima_chart_theme_init (&theme, LIMA_CHART_LIGHT);
  return lima_month_layout (self, &theme, WIDTH, height, LIMA_CHART_ALL);
}

static const LimaDrawingItem *
find_text (LimaDrawing *drawing, const char *text)
{
  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *item = lima_drawing_get_item (drawing, i);

      if (item->kind == LIMA_ITEM_TEXT && g_str_equal (item->text->text, text))
        return item;
    }
  return NULL;
}

static const LimaDrawingItem *
find_day (LimaDrawing *drawing, int day)
{
  g_autofree char *text = g_strdup_printf ("d%d", day);

  return find_text (drawing, text);
}

/* The pieces of an item. */
static GPtrArray *
find_boxes (LimaDrawing *drawing, int row)
{
  GPtrArray *boxes = g_ptr_array_new ();

  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *item = lima_drawing_get_item (drawing, i);

      if (item->kind == LIMA_ITEM_BAR && (item->row == row || row < 0))
        g_ptr_array_add (boxes, (gpointer) item);
    }
  return boxes;
}

/* Zeller's congruence: 1 for Monday to 7 for Sunday. */
static int
weekday_of (int year, int month, int day)
{
  int y = month < 3 ? year + 399 : year + 400, m = month < 3 ? month + 12 : month; /* the calendar comes again after 400 years */
  int saturday_first = (day + 13 * (m + 1) / 5 + y + y / 4 - y / 100 + y / 400) % 7;

  return (saturday_first + 5) % 7 + 1;
}

static int
length_of (int year, int month)
{
  static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  gboolean is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

  return lengths[month - 1] + (month == 2 && is_leap);
}

/* Each day stands below the name of its weekday; one row a week. Returns how many rows there are. */
static guint
assert_days (int year, int month, guint first)
{
  g_autoptr(LimaMonth) self = new_month (year, month, first);
  g_autoptr(LimaDrawing) drawing = lay_out (self, 0);
  guint rows = 0;
  double y = -1;

  for (int day = 1; day <= length_of (year, month); day++)
    {
      const LimaDrawingItem *item = find_day (drawing, day);
      gint32 number = lima_day_number (year, month, day);
      int weekday = weekday_of (year, month, day);

      g_assert_nonnull (item);
      g_assert_cmpint (((number + 3) % 7 + 7) % 7 + 1, ==, weekday); /* 1970-01-01 was a Thursday */
      g_assert_cmpfloat_with_epsilon (item->x, find_text (drawing, names[weekday - 1])->x, 0.01);
      g_assert_true (item->baseline > y + 1 || (day > 1 && weekday != (int) first));
      rows += item->baseline > y + 1;
      y = item->baseline;
    }
  if (length_of (year, month) < 31)
    g_assert_null (find_day (drawing, length_of (year, month) + 1));
  return rows;
}

static void
test_days (void)
{
  static const guint firsts[] = { 1, 6, 7 };

  for (guint i = 0; i < G_N_ELEMENTS (firsts); i++)
    for (int month = 1; month <= 24; month++)
      assert_days (2015 + (month - 1) / 12, (month - 1) % 12 + 1, firsts[i]);
}

/* February 2015 begins on a Sunday and has 28 days; August 2015 on a Saturday and has 31; 2016-02-29 is a Monday. */
static void
test_rows (void)
{
  g_assert_cmpuint (assert_days (2015, 2, 7), ==, 4);
  g_assert_cmpuint (assert_days (2015, 2, 1), ==, 5);
  g_assert_cmpuint (assert_days (2015, 8, 1), ==, 6);
  g_assert_cmpuint (assert_days (2016, 2, 1), ==, 5);
  for (int month = 1; month <= 12; month++)
    {
      assert_days (1, month, 1);
      assert_days (9999, month, 7);
    }
}

/* From Thursday 5 to Tuesday 17 March 2015: weeks that begin on 2, 9 and 16 March have 4, 7 and 2 days of it. */
static void
test_bars (void)
{
  g_autoptr(LimaMonth) self = new_month (2015, 3, 1);
  g_autoptr(LimaDrawing) drawing = NULL;
  g_autoptr(GPtrArray) pieces = NULL;
  double cell;

  add (self, "Long", lima_day_number (2015, 3, 5), 13, FALSE, LIMA_TIMELINE_HELD);
  add (self, "Over the end", lima_day_number (2015, 3, 31), 5, FALSE, LIMA_TIMELINE_PLANNED);
  drawing = lay_out (self, 0);
  pieces = find_boxes (drawing, 0);
  cell = find_text (drawing, "Tue")->x - find_text (drawing, "Mon")->x;
  g_assert_cmpuint (pieces->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      static const int n_days[] = { 4, 7, 2 }, starts[] = { 5, 9, 16 };
      const LimaDrawingItem *piece = g_ptr_array_index (pieces, i), *day = find_day (drawing, starts[i]);

      g_assert_cmpfloat_with_epsilon (piece->box.width, n_days[i] * cell, 5);
      g_assert_cmpfloat_with_epsilon (piece->box.x, day->x, 5);
      g_assert_cmpfloat (piece->box.y, >=, day->baseline);
    }
  g_assert_cmpuint (lima_drawing_get_n_marks (drawing), ==, 2);
  g_assert_cmpstr (lima_drawing_get_nth_mark (drawing, 0)->text, ==, "Long");
  g_ptr_array_unref (pieces);
  pieces = find_boxes (drawing, 1);
  g_assert_cmpuint (pieces->len, ==, 1);
  g_assert_cmpfloat_with_epsilon (((const LimaDrawingItem *) pieces->pdata[0])->box.width, cell, 5);
}

static LimaMonth *
new_crowd (gboolean rtl)
{
  LimaMonth *self = new_month (2015, 9, 1);
  g_autoptr(GRand) rand = g_rand_new_with_seed (2015);

  lima_month_set_rtl (self, rtl);
  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *label = g_strdup_printf ("Item %u of many, with a long name", i);
      gint32 start = lima_day_number (2015, 9, 1) + g_rand_int_range (rand, -20, 30);
      int n_days = g_rand_int_range (rand, 1, 12);

      add (self, label, start, n_days, i % 10 == 0, (LimaTimelineLook) (i % 4));
    }
  return self;
}

static void
test_crowd (void)
{
  for (int rtl = 0; rtl < 2; rtl++)
    {
      g_autoptr(LimaMonth) self = new_crowd (rtl);
      g_autoptr(LimaDrawing) drawing = lay_out (self, 0);
      g_autoptr(GPtrArray) boxes = find_boxes (drawing, -1);

      g_assert_cmpuint (boxes->len, >, 150);
      for (guint i = 0; i < boxes->len; i++)
        for (guint j = 0; j < i; j++)
          {
            LimaRect a = ((const LimaDrawingItem *) boxes->pdata[i])->box, b = ((const LimaDrawingItem *) boxes->pdata[j])->box;

            g_assert_true (a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y);
          }
      for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
        {
          LimaRect box = lima_drawing_get_item (drawing, i)->box;

          g_assert_cmpfloat (box.x, >=, -0.5);
          g_assert_cmpfloat (box.x + box.width, <=, WIDTH + 0.5);
          g_assert_cmpfloat (box.y + box.height, <=, lima_drawing_get_height (drawing) + 0.5);
        }
    }
}

static void
test_mirrored (void)
{
  g_autoptr(LimaMonth) self = new_crowd (FALSE), turned = new_crowd (TRUE);
  g_autoptr(LimaDrawing) left = lay_out (self, 0), right = lay_out (turned, 0);
  g_autoptr(GPtrArray) a = find_boxes (left, -1), b = find_boxes (right, -1);

  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    {
      const LimaDrawingItem *one = a->pdata[i], *other = b->pdata[i];

      g_assert_cmpfloat_with_epsilon (one->box.x + one->box.width, WIDTH - other->box.x, 0.01);
      g_assert_cmpfloat_with_epsilon (one->box.y, other->box.y, 0.01);
    }
  g_assert_cmpfloat (find_text (right, "Mon")->x, >, find_text (right, "Sun")->x);
}

/* Weeks share what is left over, less than a pixel each. */
static void
test_height (void)
{
  g_autoptr(LimaMonth) self = new_month (2015, 9, 1);
  g_autoptr(LimaDrawing) low = lay_out (self, 0), high = lay_out (self, 900);

  g_assert_cmpfloat (lima_drawing_get_height (low), <, 500);
  g_assert_cmpfloat (lima_drawing_get_height (high), <=, 900);
  g_assert_cmpfloat (lima_drawing_get_height (high), >, 894);
}

static guint
count (LimaDrawing *drawing, LimaItemKind kind, LimaFill fill)
{
  guint n = 0;

  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    n += lima_drawing_get_item (drawing, i)->kind == kind && lima_drawing_get_item (drawing, i)->fill == fill;
  return n;
}

/* September 2015 has four Saturdays and four Sundays. */
static void
test_ground (void)
{
  g_autoptr(LimaMonth) self = new_month (2015, 9, 1);
  g_autoptr(LimaDrawing) drawing = lay_out (self, 0), with_today = NULL, elsewhere = NULL;

  g_assert_cmpuint (count (drawing, LIMA_ITEM_SWATCH, LIMA_FILL_SHADE), ==, 8);
  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    if (lima_drawing_get_item (drawing, i)->fill == LIMA_FILL_SHADE && lima_drawing_get_item (drawing, i)->kind == LIMA_ITEM_SWATCH)
      g_assert_cmpfloat (lima_drawing_get_item (drawing, i)->box.x, >, find_text (drawing, "Fri")->x); /* the last two columns */
  g_assert_cmpuint (count (drawing, LIMA_ITEM_SWATCH, LIMA_FILL_WINDOW), ==, 0);
  lima_month_set_today (self, lima_day_number (2015, 9, 25));
  with_today = lay_out (self, 0);
  g_assert_cmpuint (count (with_today, LIMA_ITEM_SWATCH, LIMA_FILL_WINDOW), ==, 1);
  g_assert_cmpuint (find_day (with_today, 25)->text->n_bold, ==, 1);
  g_assert_cmpuint (find_day (with_today, 24)->text->n_bold, ==, 0);
  lima_month_set_today (self, lima_day_number (2015, 10, 1)); /* in the last week, and not of the month */
  elsewhere = lay_out (self, 0);
  g_assert_cmpuint (count (elsewhere, LIMA_ITEM_SWATCH, LIMA_FILL_WINDOW), ==, 0);
}

static void
test_looks (void)
{
  g_autoptr(LimaMonth) self = new_month (2015, 9, 1);
  g_autoptr(LimaDrawing) drawing = NULL;
  g_autoptr(GPtrArray) fuzzy = NULL, cancelled = NULL;
  const LimaDrawingItem *box;
  gboolean struck = FALSE;

  add (self, "Fuzzy", lima_day_number (2015, 9, 1), 30, TRUE, LIMA_TIMELINE_PLANNED);
  add (self, "Cancelled", lima_day_number (2015, 9, 8), 2, FALSE, LIMA_TIMELINE_CANCELLED);
  drawing = lay_out (self, 0);
  g_assert_cmpuint (lima_month_get_n (self), ==, 2);
  g_assert_cmpstr (lima_month_get_key (self, 1), ==, "Cancelled");
  fuzzy = find_boxes (drawing, 0);
  g_assert_cmpuint (fuzzy->len, ==, 1);
  box = fuzzy->pdata[0];
  g_assert_true (box->dashed);
  g_assert_cmpfloat (box->box.y + box->box.height, <, find_text (drawing, "Mon")->baseline);
  g_assert_cmpfloat (box->box.y, >, find_text (drawing, "On a day not known")->baseline);
  cancelled = find_boxes (drawing, 1);
  g_assert_cmpuint (cancelled->len, ==, 1);
  box = cancelled->pdata[0];
  g_assert_false (box->dashed);
  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *line = lima_drawing_get_item (drawing, i);

      struck |= line->kind == LIMA_ITEM_LINE && line->box.height == 0 && line->box.y > box->box.y && line->box.y < box->box.y + box->box.height &&
                line->box.x >= box->box.x && line->box.x + line->box.width <= box->box.x + box->box.width &&
                fabs (line->box.width - find_text (drawing, "Cancelled")->box.width) < 2;
    }
  g_assert_true (struck);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/month/days", test_days);
  g_test_add_func ("/month/rows", test_rows);
  g_test_add_func ("/month/bars", test_bars);
  g_test_add_func ("/month/crowd", test_crowd);
  g_test_add_func ("/month/mirrored", test_mirrored);
  g_test_add_func ("/month/height", test_height);
  g_test_add_func ("/month/ground", test_ground);
  g_test_add_func ("/month/looks", test_looks);
  result = g_test_run ();
  chart_samples_clean_up ();
  return result;
}
