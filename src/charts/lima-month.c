/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-month.h"

#include <math.h>

#include "lima-chart-page.h"
#include "lima-milestone-marks.h"

#define WEEKDAYS 7
#define MAX_WEEKS 6
#define MIN_WEEK 64    /* pixels of a week's height */
#define PADDING 4
#define LINE_GAP 3     /* between two items of a day */
#define ROW_GAP 6      /* below what is known to the month only */

/* One week while it is laid out: how many lines its items need, and which line each is in. */
typedef struct
{
  gint32 start;
  guint n_lines;
} Week;

struct _LimaMonth
{
  /* owned */
  LimaChartTable *texts;
  GStringChunk *strings;
  GArray *items; /* LimaTimelineItem */
  char *fuzzy_words;

  const char *names[WEEKDAYS]; /* Monday first */
  const char *day_texts[32];
  int year;
  int month;
  guint first;   /* the weekday with which weeks start, 1 for Monday */
  guint weekend; /* bit n is weekday n */
  gint32 today;
};

/* ---- What it holds ---- */

/**
 * lima_month_new:
 * @texts: (transfer full): its title, mark of illustrative data, footnotes and format; it has no rows
 * @year: 1 to 9999
 * @month: 1 to 12
 *
 * Returns: (transfer full): a month with nothing in it, whose weeks start on Monday
 */
LimaMonth *
lima_month_new (LimaChartTable *texts, int year, int month)
{
  LimaMonth *self;

  g_return_val_if_fail (texts != NULL && lima_date_new (year, month, 0).precision == LIMA_PRECISION_MONTH, NULL);

  self = g_new0 (LimaMonth, 1);
  self->texts = texts;
  self->strings = g_string_chunk_new (1024);
  self->items = g_array_new (FALSE, FALSE, sizeof (LimaTimelineItem));
  self->year = year;
  self->month = month;
  self->first = 1;
  self->today = LIMA_TIMELINE_NOWHERE;
  return self;
}

/**
 * lima_month_free:
 * @self: (nullable): to be given up
 */
void
lima_month_free (LimaMonth *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->items);
  g_string_chunk_free (self->strings);
  lima_chart_table_free (self->texts);
  g_free (self->fuzzy_words);
  g_free (self);
}

/**
 * lima_month_get_texts:
 *
 * Returns: (transfer none): what stands around the days
 */
const LimaChartTable *
lima_month_get_texts (const LimaMonth *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->texts;
}

/**
 * lima_month_set_rtl:
 * @rtl: whether it runs from right to left
 */
void
lima_month_set_rtl (LimaMonth *self, gboolean rtl)
{
  g_return_if_fail (self != NULL);

  lima_chart_table_set_rtl (self->texts, rtl);
}

/* Of a text that somebody else owns. */
static const char *
keep (LimaMonth *self, const char *text)
{
  g_autofree char *clean = text == NULL ? NULL : lima_chart_text_clean (text);

  return clean == NULL ? NULL : g_string_chunk_insert_const (self->strings, clean);
}

/**
 * lima_month_set_weekdays:
 * @first: the weekday with which weeks start, 1 for Monday to 7 for Sunday
 * @names: (array fixed-size=7): what stands above the days, Monday first
 */
void
lima_month_set_weekdays (LimaMonth *self, guint first, const char *const *names)
{
  g_return_if_fail (self != NULL && first >= 1 && first <= WEEKDAYS && names != NULL);

  self->first = first;
  for (guint i = 0; i < WEEKDAYS; i++)
    self->names[i] = keep (self, names[i]);
}

/**
 * lima_month_set_weekend:
 * @weekdays: bit n is set where people rest on weekday n, 1 for Monday to 7 for Sunday
 */
void
lima_month_set_weekend (LimaMonth *self, guint weekdays)
{
  g_return_if_fail (self != NULL);

  self->weekend = weekdays;
}

/**
 * lima_month_set_day_text:
 * @day: 1 to 31
 * @text: the number of the day as the language writes it
 */
void
lima_month_set_day_text (LimaMonth *self, guint day, const char *text)
{
  g_return_if_fail (self != NULL && day >= 1 && day <= 31 && text != NULL);

  self->day_texts[day] = keep (self, text);
}

/**
 * lima_month_set_today:
 * @day: the day that is marked, from 1970-01-01
 */
void
lima_month_set_today (LimaMonth *self, gint32 day)
{
  g_return_if_fail (self != NULL);

  self->today = day;
}

/**
 * lima_month_set_fuzzy_words:
 * @words: the heading of what is not known to the day
 */
void
lima_month_set_fuzzy_words (LimaMonth *self, const char *words)
{
  g_return_if_fail (self != NULL && words != NULL);

  g_free (self->fuzzy_words);
  self->fuzzy_words = g_strdup (words);
}

/**
 * lima_month_add:
 * @item: something that can be on a day of the month; its trail is not drawn
 *
 * Returns: its place, which is the row of its mark
 */
guint
lima_month_add (LimaMonth *self, const LimaTimelineItem *item)
{
  LimaTimelineItem kept;

  g_return_val_if_fail (self != NULL && item != NULL, 0);

  kept = *item;
  kept.key = keep (self, item->key);
  kept.label = keep (self, item->label);
  kept.note = keep (self, item->note);
  kept.sentence = keep (self, item->sentence);
  kept.trail = NULL;
  kept.n_trail = 0;
  g_array_append_val (self->items, kept);
  return self->items->len - 1;
}

/**
 * lima_month_get_n:
 *
 * Returns: how many items were added
 */
guint
lima_month_get_n (const LimaMonth *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->items->len;
}

static const LimaTimelineItem *
item_at (const LimaMonth *self, guint i)
{
  return &g_array_index (self->items, LimaTimelineItem, i);
}

/**
 * lima_month_get_key:
 * @item: the place of an item
 *
 * Returns: what names it to the caller
 */
const char *
lima_month_get_key (const LimaMonth *self, guint item)
{
  g_return_val_if_fail (self != NULL && item < self->items->len, NULL);

  return item_at (self, item)->key;
}

/* ---- Laying out ---- */

typedef struct
{
  const LimaMonth *month;
  LimaChartPage page;
  gint32 first_day; /* of the month */
  gint32 end_day;
  gint32 grid_start; /* the first day of the first week */
  guint n_weeks;
  Week weeks[MAX_WEEKS];
  guint *lines;      /* of each item in the week that is laid out */
  gboolean *marked;  /* items that have their mark */
  double cell;       /* width of a day */
  double number;     /* height of the line of the day's number */
  double line;       /* height of an item */
} Layout;

static gboolean
is_fuzzy (const LimaTimelineItem *item)
{
  return item->span.fuzzy_start || item->span.fuzzy_end;
}

static gboolean
is_in_week (const Layout *self, const LimaTimelineItem *item, const Week *week)
{
  gint32 start = MAX (week->start, self->first_day), end = MIN (week->start + WEEKDAYS, self->end_day);

  return !is_fuzzy (item) && item->span.start < end && item->span.end > start;
}

/* Each item into the first line that is free on all its days of the week. Returns how many lines there are. */
static guint
pack_week (Layout *self, const Week *week)
{
  g_autoptr(GArray) ends = g_array_new (FALSE, FALSE, sizeof (gint32)); /* of each line, the day from which it is free */
  guint n = self->month->items->len;

  for (guint i = 0; i < n; i++)
    {
      const LimaTimelineItem *item = item_at (self->month, i);
      guint line = 0;
      gint32 end = MIN (item->span.end, week->start + WEEKDAYS);

      if (!is_in_week (self, item, week))
        continue;
      while (line < ends->len && g_array_index (ends, gint32, line) > MAX (item->span.start, week->start))
        line++;
      if (line == ends->len)
        g_array_append_val (ends, end);
      else
        g_array_index (ends, gint32, line) = end;
      self->lines[i] = line;
    }
  return ends->len;
}

static double
week_height (const Layout *self, const Week *week, double least)
{
  return fmax (least, PADDING + self->number + week->n_lines * (self->line + LINE_GAP) + PADDING);
}

/* What the parts of a mark look like is said once, for all views of milestones. */
static void
add_box (Layout *self, guint i, LimaRect box)
{
  const LimaTimelineItem *item = item_at (self->month, i);
  LimaDrawing *drawing = self->page.drawing;
  LimaChartText *text = lima_chart_page_text (&self->page, item->label, LIMA_COLOUR_INK);
  GPtrArray *lines = lima_chart_page_wrap (&self->page, text, fmax (box.width - 2 * PADDING, 1), 1);
  double top = floor (box.y + (box.height - lima_chart_page_line_height (&self->page, self->page.theme->text_size)) / 2);

  lima_drawing_add_rect (drawing, LIMA_ITEM_BAR, (int) i, box, lima_milestone_box_fill (item->look, item->is_marked));
  if (is_fuzzy (item))
    lima_drawing_dash_last (drawing);
  if (item->look == LIMA_TIMELINE_CANCELLED)
    lima_milestone_strike (&self->page, lines, box.x + PADDING, top);
  lima_chart_page_add_lines (&self->page, (int) i, lines, LIMA_ANCHOR_LEFT, box.x + PADDING, top);
  if (!self->marked[i])
    lima_drawing_add_mark (drawing, (int) i, box, box, g_strdup (item->sentence));
  self->marked[i] = TRUE;
}

/* What is known to the month, quarter or year, a line each. */
static void
add_fuzzy (Layout *self)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->month->items->len; i++)
    {
      if (!is_fuzzy (item_at (self->month, i)))
        continue;
      if (!any && self->month->fuzzy_words != NULL)
        self->page.y = lima_chart_page_add_lines (&self->page, -1,
                                                  lima_chart_page_wrap (&self->page, lima_chart_page_note (&self->page, self->month->fuzzy_words),
                                                                        self->page.right - self->page.left, 2),
                                                  LIMA_ANCHOR_LEFT, self->page.left, self->page.y)
                       + LINE_GAP;
      any = TRUE;
      add_box (self, i, (LimaRect) { self->page.left, self->page.y, WEEKDAYS * self->cell, self->line });
      self->page.y += self->line + LINE_GAP;
    }
  self->page.y += any ? ROW_GAP : 0;
}

static void
add_weekdays (Layout *self)
{
  double end = self->page.y;

  for (guint i = 0; i < WEEKDAYS; i++)
    {
      const char *name = self->month->names[(self->month->first - 1 + i) % WEEKDAYS];
      GPtrArray *lines = lima_chart_page_wrap (&self->page, lima_chart_page_note (&self->page, name == NULL ? "" : name), self->cell - 2 * PADDING, 1);

      end = fmax (end, lima_chart_page_add_lines (&self->page, -1, lines, LIMA_ANCHOR_LEFT, self->page.left + i * self->cell + PADDING, self->page.y));
    }
  self->page.y = end + LINE_GAP;
}

static void
add_day (Layout *self, gint32 day, LimaRect cell)
{
  const LimaMonth *month = self->month;
  guint weekday = (guint) (((day + 3) % WEEKDAYS + WEEKDAYS) % WEEKDAYS) + 1, number = (guint) (day - self->first_day) + 1;
  LimaDrawing *drawing = self->page.drawing;
  const char *words = month->day_texts[MIN (number, 31u)];
  gboolean is_today = day == month->today;
  LimaChartText *text;

  if (day < self->first_day || day >= self->end_day)
    return;
  if ((month->weekend & 1u << weekday) != 0)
    lima_drawing_add_rect (drawing, LIMA_ITEM_SWATCH, -1, cell, LIMA_FILL_SHADE);
  text = is_today ? lima_chart_text_new_bold (words == NULL ? "" : words, self->page.theme->note_size, LIMA_COLOUR_INK, self->page.rtl)
                  : lima_chart_page_note (&self->page, words == NULL ? "" : words);
  if (is_today)
    lima_drawing_add_rect (drawing, LIMA_ITEM_SWATCH, -1,
                           (LimaRect) { cell.x + 1, cell.y + 1, fmin (ceil (lima_chart_page_width_of (&self->page, text)) + 3 * PADDING, cell.width - 2), self->number },
                           LIMA_FILL_WINDOW);
  lima_chart_page_add_lines (&self->page, -1, lima_chart_page_wrap (&self->page, text, cell.width - 2 * PADDING, 1), LIMA_ANCHOR_LEFT,
                             cell.x + PADDING + (is_today ? 2 : 0), cell.y + 2);
}

static void
add_week_items (Layout *self, const Week *week, double top)
{
  for (guint i = 0; i < self->month->items->len; i++)
    {
      const LimaTimelineItem *item = item_at (self->month, i);
      gint32 start = MAX (MAX (item->span.start, week->start), self->first_day), end = MIN (MIN (item->span.end, week->start + WEEKDAYS), self->end_day);

      if (is_in_week (self, item, week))
        add_box (self, i, (LimaRect) { self->page.left + (start - week->start) * self->cell + 2,
                                       top + PADDING + self->number + self->lines[i] * (self->line + LINE_GAP),
                                       (end - start) * self->cell - 4, self->line });
    }
}

static void
add_week (Layout *self, Week *week, double least)
{
  double height, right = self->page.left + WEEKDAYS * self->cell, top = self->page.y;

  week->n_lines = pack_week (self, week);
  height = week_height (self, week, least);
  for (gint32 i = 0; i < WEEKDAYS; i++)
    add_day (self, week->start + i, (LimaRect) { self->page.left + i * self->cell, top, self->cell, height });
  lima_drawing_add_line (self->page.drawing, self->page.left, top + 0.5, right, top + 0.5, 1, FALSE, LIMA_COLOUR_HAIR);
  for (guint i = 0; i <= WEEKDAYS; i++)
    {
      double x = self->page.left + i * self->cell + (i == WEEKDAYS ? -0.5 : 0.5);

      lima_drawing_add_line (self->page.drawing, x, top, x, top + height, 1, FALSE, LIMA_COLOUR_HAIR);
    }
  add_week_items (self, week, top);
  self->page.y = top + height;
}

static void
add_weeks (Layout *self, double least)
{
  for (guint i = 0; i < self->n_weeks; i++)
    add_week (self, &self->weeks[i], least);
  lima_drawing_add_line (self->page.drawing, self->page.left, self->page.y + 0.5, self->page.left + WEEKDAYS * self->cell, self->page.y + 0.5, 1, FALSE,
                         LIMA_COLOUR_HAIR);
  self->page.y += ROW_GAP;
}

static void
find_weeks (Layout *self)
{
  const LimaMonth *month = self->month;
  guint weekday;

  self->first_day = lima_day_number (month->year, month->month, 1);
  self->end_day = self->first_day + lima_days_in_month (month->year, month->month);
  weekday = (guint) (((self->first_day + 3) % WEEKDAYS + WEEKDAYS) % WEEKDAYS) + 1;
  self->grid_start = self->first_day - (gint32) ((weekday + WEEKDAYS - month->first) % WEEKDAYS);
  for (gint32 start = self->grid_start; start < self->end_day; start += WEEKDAYS)
    self->weeks[self->n_weeks++] = (Week) { .start = start };
}

/* @least is the height of a week that holds little. */
static LimaDrawing *
lay_out (const LimaMonth *month, const LimaChartTheme *theme, double width, LimaChartParts parts, double least, guint *n_weeks)
{
  g_autofree guint *lines = g_new0 (guint, MAX (month->items->len, 1));
  g_autofree gboolean *marked = g_new0 (gboolean, MAX (month->items->len, 1));
  Layout self = { .month = month, .lines = lines, .marked = marked };

  lima_chart_page_init (&self.page, month->texts, theme, width, parts);
  find_weeks (&self);
  self.cell = floor ((self.page.right - self.page.left) / WEEKDAYS);
  self.number = lima_chart_page_line_height (&self.page, theme->note_size) + 4;
  self.line = lima_chart_page_line_height (&self.page, theme->text_size) + 4;
  lima_chart_page_add_head (&self.page);
  add_fuzzy (&self);
  add_weekdays (&self);
  add_weeks (&self, least);
  lima_chart_page_add_footnotes (&self.page);
  *n_weeks = self.n_weeks;
  return lima_chart_page_finish (&self.page);
}

/**
 * lima_month_layout:
 * @theme: colours and sizes
 * @width: of the drawing in pixels; 240 at least is used
 * @height: of the drawing in pixels, or 0 for what it needs; weeks grow where there is more
 * @parts: what is drawn around the days: title and footnotes
 *
 * Lays out the month. Marks are the items, by their places; one that is in several weeks has its mark in the first.
 *
 * Returns: (transfer full): the drawing
 */
LimaDrawing *
lima_month_layout (const LimaMonth *self, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  LimaDrawing *drawing;
  double spare;
  guint n;

  g_return_val_if_fail (self != NULL && theme != NULL, NULL);

  drawing = lay_out (self, theme, width, parts, MIN_WEEK, &n);
  spare = height - lima_drawing_get_height (drawing);
  if (spare < n)
    return drawing;
  lima_drawing_unref (drawing);
  return lay_out (self, theme, width, parts, MIN_WEEK + floor (spare / n), &n);
}
