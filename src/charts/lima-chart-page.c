/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-chart-page.h"

#include <math.h>
#include <string.h>

#include "lima-i18n.h"

#define MIN_WIDTH 240
#define LINE_HEIGHT 1.35
#define HALF_CAPITAL 0.35 /* from the middle of a capital letter to its baseline, in parts of the size */
#define SECTION_GAP 20
#define SWATCH_WIDTH 22
#define SWATCH_HEIGHT 12
#define MIN_SEGMENT 3 /* parts of the strip below this are drawn together */
#define EMPTY_HEIGHT 120
#define MARK_PADDING 8

/*
 * lima_chart_page_init:
 * @self: (out caller-allocates): the page
 * @table: what is shown; it outlives the page
 * @theme: colours and sizes; they outlive the page
 * @width: width of the drawing; less than 240 pixels are not enough for any chart
 */
void
lima_chart_page_init (LimaChartPage *self, const LimaChartTable *table, const LimaChartTheme *theme, double width,
                      LimaChartParts parts)
{
  LimaFormat *format = lima_chart_table_get_format (table);
  const char *description = lima_chart_table_get_description (table);

  *self = (LimaChartPage) { .table = table, .theme = theme, .parts = parts, .rtl = lima_chart_table_get_rtl (table) };
  width = MAX (width, MIN_WIDTH);
  self->drawing = lima_drawing_new (theme, width, self->rtl);
  self->left = theme->margin;
  self->right = width - theme->margin;
  self->y = theme->margin - 4;
  lima_drawing_set_words (self->drawing, lima_chart_table_get_title (table),
                          description != NULL ? description : lima_chart_table_get_subtitle (table),
                          format != NULL ? lima_format_get_language (format) : NULL);
}

/*
 * lima_chart_page_finish:
 *
 * Returns: (transfer full): the drawing, as high as what is on it
 */
LimaDrawing *
lima_chart_page_finish (LimaChartPage *self)
{
  lima_drawing_freeze (self->drawing, ceil (self->y + self->theme->margin - 4));
  return g_steal_pointer (&self->drawing);
}

/* The pixels that a line of this size takes: whole ones, so that rows begin on pixels. */
double
lima_chart_page_line_height (LimaChartPage *self, double points)
{
  return round (lima_chart_theme_to_pixels (self->theme, points) * LINE_HEIGHT);
}

/* The baseline for letters whose middle shall be at centre. */
double
lima_chart_page_middle (LimaChartPage *self, double points, double centre)
{
  return centre + HALF_CAPITAL * lima_chart_theme_to_pixels (self->theme, points);
}

double
lima_chart_page_width_of (LimaChartPage *self, const LimaChartText *text)
{
  return lima_texter_get_width (self->drawing->texter, text);
}

LimaChartText *
lima_chart_page_text (LimaChartPage *self, const char *text, LimaColour colour)
{
  return lima_chart_text_new (text, self->theme->text_size, colour, self->rtl);
}

LimaChartText *
lima_chart_page_note (LimaChartPage *self, const char *text)
{
  return lima_chart_text_new (text, self->theme->note_size, LIMA_COLOUR_SECOND, self->rtl);
}

/* Adds a figure; on a page from right to left its letters must not pull those beside it about. */
static void
append_figure (LimaChartPage *self, LimaChartText *text, const char *figure, gboolean bold)
{
  g_autofree char *isolated = self->rtl ? lima_format_isolate (figure) : NULL;

  lima_chart_text_append (text, isolated != NULL ? isolated : figure, bold);
}

/*
 * lima_chart_page_figure:
 *
 * Puts the amount, in bold, and the share of a row together as the program's language does it.
 *
 * Returns: (transfer full): the text beside the row's mark
 */
LimaChartText *
lima_chart_page_figure (LimaChartPage *self, const LimaChartRow *row)
{
  LimaChartText *text;

  if (row->kind == LIMA_CHART_UNKNOWN)
    return lima_chart_page_text (self, row->figure, LIMA_COLOUR_SECOND);
  text = lima_chart_page_text (self, "", LIMA_COLOUR_INK);
  for (const char *p = row->share != NULL ? lima_format_amount_pattern () : "%1$s"; *p != '\0';)
    {
      gsize literal = strcspn (p, "%");
      g_autofree char *between = g_strndup (p, literal);

      lima_chart_text_append (text, between, FALSE);
      p += literal;
      if (g_str_has_prefix (p, "%1$s"))
        append_figure (self, text, row->figure, TRUE);
      else if (g_str_has_prefix (p, "%2$s"))
        append_figure (self, text, row->share, FALSE);
      p += MIN (strlen (p), 4);
    }
  return text;
}

/*
 * lima_chart_row_get_sentence:
 *
 * Returns: (transfer full): the row for a screen reader
 */
char *
lima_chart_row_get_sentence (const LimaChartRow *row)
{
  g_autofree char *name = NULL;
  g_autofree char *figure = row->share == NULL ? g_strdup (row->figure)
                                               : g_strdup_printf (lima_format_amount_pattern (), row->figure, row->share);

  if (row->sublabel != NULL)
    /* Translators: the name of a row of a chart and the line below it, read out: "Africa, with the Arab States" */
    name = g_strdup_printf (C_ ("chart", "%1$s, %2$s"), row->label, row->sublabel);
  /* Translators: a row of a chart and its figure, read out: "Asia: 49.9 M · 29.1 %" */
  return g_strdup_printf (C_ ("chart", "%1$s: %2$s"), name != NULL ? name : row->label, figure);
}

/* The name of a row; what is left over is no name of anybody, and leans. */
LimaChartText *
lima_chart_page_name (LimaChartPage *self, const LimaChartRow *row)
{
  LimaChartText *text = lima_chart_page_text (self, row->label, LIMA_COLOUR_INK);

  if (row->kind == LIMA_CHART_REMAINDER)
    lima_chart_text_set_italic (text);
  return text;
}

/* A number alone: where no letter says otherwise it runs from left to right on every page, sign and percent included. */
LimaChartText *
lima_chart_page_number (LimaChartPage *self, const char *number)
{
  return lima_chart_text_new (number, self->theme->note_size, LIMA_COLOUR_SECOND, FALSE);
}

/* Takes the text. */
GPtrArray *
lima_chart_page_wrap (LimaChartPage *self, LimaChartText *text, double width, guint max_lines)
{
  g_autoptr (LimaChartText) owned = text;

  return lima_texter_wrap (self->drawing->texter, owned, width, max_lines);
}

double
lima_chart_page_lines_height (LimaChartPage *self, GPtrArray *lines)
{
  double height = 0;

  for (guint i = 0; i < lines->len; i++)
    height += lima_chart_page_line_height (self, ((LimaChartText *) lines->pdata[i])->size);
  return height;
}

/*
 * lima_chart_page_add_lines:
 * @lines: (transfer full): lines of text, from lima_chart_page_wrap()
 *
 * Sets lines below each other.
 *
 * Returns: where the last one ends
 */
double
lima_chart_page_add_lines (LimaChartPage *self, int row, GPtrArray *lines, LimaAnchor anchor, double x, double top)
{
  for (guint i = 0; i < lines->len; i++)
    {
      LimaChartText *text = g_steal_pointer (&lines->pdata[i]);
      double height = lima_chart_page_line_height (self, text->size);

      lima_drawing_add_text (self->drawing, row, text, anchor, x, lima_chart_page_middle (self, text->size, top + height / 2));
      top += height;
    }
  g_ptr_array_set_free_func (lines, NULL);
  g_ptr_array_unref (lines);
  return top;
}

/* The words "illustrative data" in a frame at the end of the line at top. */
static void
add_illustrative (LimaChartPage *self, GPtrArray *words, double width, double top)
{
  double height = lima_chart_page_line_height (self, self->theme->note_size) + 2;

  lima_drawing_add_rect (self->drawing, LIMA_ITEM_SWATCH, -1, (LimaRect) { self->right - width, top + 1, width, height },
                         LIMA_FILL_FRAME);
  lima_chart_page_add_lines (self, -1, words, LIMA_ANCHOR_MIDDLE, self->right - width / 2, top + 2);
}

/* Adds a text as lines across the page, less what is taken at the end. */
static void
add_paragraph (LimaChartPage *self, LimaChartText *text, double taken)
{
  GPtrArray *lines = lima_chart_page_wrap (self, text, self->right - self->left - taken, 4);

  self->y = lima_chart_page_add_lines (self, -1, lines, LIMA_ANCHOR_LEFT, self->left, self->y);
}

/* The title comes first for those who listen; the frame stands beside it where there is room, else above. */
static void
add_title (LimaChartPage *self)
{
  gboolean wanted = (self->parts & LIMA_CHART_TITLE) != 0;
  const char *title = wanted ? lima_chart_table_get_title (self->table) : NULL;
  const char *subtitle = wanted ? lima_chart_table_get_subtitle (self->table) : NULL;
  const char *mark = lima_chart_table_get_illustrative (self->table);
  double top = self->y, width = 0, taken = 0;
  GPtrArray *words = NULL;

  if (mark != NULL)
    {
      LimaChartText *text = lima_chart_text_new (mark, self->theme->note_size, LIMA_COLOUR_WARNING, self->rtl);

      words = lima_chart_page_wrap (self, text, self->right - self->left - 2 * MARK_PADDING, 1);
      width = ceil (lima_chart_page_width_of (self, words->pdata[0])) + 2 * MARK_PADDING;
      if ((title != NULL || subtitle != NULL) && width <= (self->right - self->left) / 3)
        taken = width + SECTION_GAP;
      else
        self->y += lima_chart_page_line_height (self, self->theme->note_size) + 12;
    }
  self->drawing->section = LIMA_SECTION_TITLE;
  if (title != NULL)
    add_paragraph (self, lima_chart_text_new_bold (title, self->theme->title_size, LIMA_COLOUR_INK, self->rtl), taken);
  self->drawing->section = LIMA_SECTION_SUBTITLE;
  if (words != NULL)
    add_illustrative (self, words, width, top);
  if (subtitle != NULL)
    add_paragraph (self, lima_chart_page_text (self, subtitle, LIMA_COLOUR_SECOND), title != NULL ? 0 : taken);
  if (title != NULL || subtitle != NULL)
    self->y += SECTION_GAP;
}

/* Adds up the parts of the strip. A part below zero has no place in a whole: no strip then. */
static gboolean
get_whole (LimaChartPage *self, double *assigned, double *left)
{
  *assigned = *left = 0;
  for (guint i = 0; i < lima_chart_table_get_n_rows (self->table); i++)
    {
      const LimaChartRow *row = lima_chart_table_get_row (self->table, i);

      if (row->value < 0)
        return FALSE;
      if (row->value > 0)
        *(row->kind == LIMA_CHART_REMAINDER ? left : assigned) += row->value;
    }
  return *assigned + *left > 0 && isfinite (*assigned + *left);
}

/* Sets rows of one sort end to end from one place to another, a pixel between them. Those too small to be seen are gathered
 * until they can be. */
static void
add_segments (LimaChartPage *self, gboolean left, double whole, double start, double end)
{
  double sum = 0, from = start;

  for (guint i = 0; i < lima_chart_table_get_n_rows (self->table) && from < end; i++)
    {
      const LimaChartRow *row = lima_chart_table_get_row (self->table, i);
      double to;

      if (!(row->value > 0) || (row->kind == LIMA_CHART_REMAINDER) != left)
        continue;
      sum += row->value;
      to = start + round ((end - start) * sum / whole);
      if (to - from < MIN_SEGMENT && sum < whole)
        continue;
      to = MIN (to, end);
      lima_drawing_add_rect (self->drawing, LIMA_ITEM_STRIP, (int) i,
                             (LimaRect) { from, self->y, MAX (to - from - (to < self->right), 1), self->theme->strip_height },
                             lima_chart_row_get_fill (row));
      from = to;
    }
}

/* What is left over is last and always seen. */
static void
add_strip_parts (LimaChartPage *self, double assigned, double left)
{
  double width = self->right - self->left;
  double tail = left > 0 ? MAX (round (width * left / (assigned + left)), MIN_SEGMENT) : 0;
  double middle = MAX (self->right - tail, self->left + MIN_SEGMENT);

  if (assigned > 0)
    add_segments (self, FALSE, assigned, self->left, middle);
  if (left > 0)
    add_segments (self, TRUE, left, assigned > 0 ? middle : self->left, self->right);
}

static LimaChartText *
new_strip_text (LimaChartPage *self, gboolean left)
{
  const LimaChartNote *note = lima_chart_table_get_strip (self->table, left);
  LimaChartText *text;

  if (note == NULL)
    return NULL;
  text = lima_chart_page_text (self, note->text, LIMA_COLOUR_INK);
  lima_chart_text_embolden (text, note->bold);
  return text;
}

/* Both texts on one line, or on two where they would touch. */
static void
add_strip (LimaChartPage *self)
{
  double assigned_sum, left_sum, width = self->right - self->left;
  LimaChartText *assigned, *left;
  gboolean together;

  if (!get_whole (self, &assigned_sum, &left_sum) || (self->parts & LIMA_CHART_STRIP) == 0 ||
      lima_chart_table_get_strip (self->table, FALSE) == NULL)
    return;
  assigned = new_strip_text (self, FALSE);
  left = new_strip_text (self, TRUE);
  together = left != NULL &&
             lima_chart_page_width_of (self, assigned) + SECTION_GAP + lima_chart_page_width_of (self, left) <= width;
  if (together)
    lima_chart_page_add_lines (self, -1, lima_chart_page_wrap (self, g_steal_pointer (&left), width, 1), LIMA_ANCHOR_RIGHT,
                               self->right, self->y);
  self->y = lima_chart_page_add_lines (self, -1, lima_chart_page_wrap (self, assigned, width, 2), LIMA_ANCHOR_LEFT, self->left,
                                       self->y);
  if (left != NULL)
    self->y = lima_chart_page_add_lines (self, -1, lima_chart_page_wrap (self, left, width, 2), LIMA_ANCHOR_RIGHT, self->right,
                                         self->y);
  self->y += 4;
  add_strip_parts (self, assigned_sum, left_sum);
  self->y += self->theme->strip_height + SECTION_GAP;
}

static LimaFill
fill_of_kind (LimaChartKind kind)
{
  switch (kind)
    {
    case LIMA_CHART_JOINT:
      return LIMA_FILL_JOINT;
    case LIMA_CHART_OTHERS:
      return LIMA_FILL_OTHERS;
    case LIMA_CHART_REMAINDER:
      return LIMA_FILL_REMAINDER;
    case LIMA_CHART_UNKNOWN:
      return LIMA_FILL_EMPTY;
    case LIMA_CHART_PLAIN:
    default:
      return LIMA_FILL_PLAIN;
    }
}

/* Entries in a row, wrapped to the next where the line is full. */
static void
add_legend (LimaChartPage *self)
{
  guint n = lima_chart_table_get_n_legend (self->table);
  double height = lima_chart_page_line_height (self, self->theme->note_size) + 4, x = self->left;

  if (n == 0 || (self->parts & LIMA_CHART_LEGEND) == 0)
    return;
  for (guint i = 0; i < n; i++)
    {
      LimaChartKind kind;
      const char *words = lima_chart_table_get_legend (self->table, i, &kind);
      g_autoptr (GPtrArray) lines = lima_chart_page_wrap (
        self, lima_chart_text_new (words, self->theme->note_size, LIMA_COLOUR_INK, self->rtl),
        self->right - self->left - SWATCH_WIDTH - 8, 1);
      LimaChartText *text = g_ptr_array_steal_index (lines, 0);
      double width = SWATCH_WIDTH + 8 + ceil (lima_chart_page_width_of (self, text));

      if (x > self->left && x + width > self->right)
        {
          x = self->left;
          self->y += height;
        }
      lima_drawing_add_rect (self->drawing, LIMA_ITEM_SWATCH, -1,
                             (LimaRect) { x, self->y + round ((height - SWATCH_HEIGHT) / 2), SWATCH_WIDTH, SWATCH_HEIGHT },
                             fill_of_kind (kind));
      lima_drawing_add_text (self->drawing, -1, text, LIMA_ANCHOR_LEFT, x + SWATCH_WIDTH + 8,
                             lima_chart_page_middle (self, self->theme->note_size, self->y + height / 2));
      x += width + SECTION_GAP;
    }
  self->y += height + 12;
}

/* Everything above the rows. */
void
lima_chart_page_add_head (LimaChartPage *self)
{
  add_title (self);
  self->drawing->section = LIMA_SECTION_FIGURE;
  add_strip (self);
  add_legend (self);
}

/* The words of a table without rows. */
void
lima_chart_page_add_empty (LimaChartPage *self)
{
  const char *words = lima_chart_table_get_empty_text (self->table);
  GPtrArray *lines = lima_chart_page_wrap (self, lima_chart_page_text (self, words, LIMA_COLOUR_SECOND),
                                           self->right - self->left, 3);
  double top = self->y + (EMPTY_HEIGHT - lima_chart_page_lines_height (self, lines)) / 2;

  lima_chart_page_add_lines (self, -1, lines, LIMA_ANCHOR_MIDDLE, (self->left + self->right) / 2, round (top));
  self->y += EMPTY_HEIGHT;
}

static void
add_rule (LimaChartPage *self, LimaColour colour)
{
  lima_drawing_add_line (self->drawing, self->left, self->y + 0.5, self->right, self->y + 0.5, 1, FALSE, colour);
  self->y += 1;
}

/* The note at the end of the total: beside the figure where there is room, else below. Returns where it ends. */
static double
add_total_note (LimaChartPage *self, const char *note, double figure_end, double top, double below)
{
  LimaChartText *text = lima_chart_page_text (self, note, LIMA_COLOUR_SECOND);
  gboolean beside = figure_end + SECTION_GAP + lima_chart_page_width_of (self, text) <= self->right;
  GPtrArray *lines = lima_chart_page_wrap (self, text, self->right - self->left, 3);

  return lima_chart_page_add_lines (self, -1, lines, LIMA_ANCHOR_RIGHT, self->right, beside ? top : below);
}

/*
 * lima_chart_page_add_total:
 * @names_width: room for its name
 * @figure_x: where its figure begins
 */
void
lima_chart_page_add_total (LimaChartPage *self, double names_width, double figure_x)
{
  const LimaChartRow *total = lima_chart_table_get_total (self->table);
  LimaChartText *label;
  GPtrArray *figure;
  double end, top, below;

  if (total == NULL || (self->parts & LIMA_CHART_TOTAL) == 0)
    return;
  self->drawing->section = LIMA_SECTION_FIGURE;
  add_rule (self, LIMA_COLOUR_RULE);
  top = self->y + 8;
  label = lima_chart_text_new_bold (total->label, self->theme->text_size, LIMA_COLOUR_INK, self->rtl);
  below = lima_chart_page_add_lines (self, -1, lima_chart_page_wrap (self, label, names_width, 2), LIMA_ANCHOR_LEFT, self->left,
                                     top);
  figure = lima_chart_page_wrap (self, lima_chart_page_figure (self, total), self->right - figure_x, 1);
  end = figure_x + lima_chart_page_width_of (self, figure->pdata[0]);
  lima_chart_page_add_lines (self, -1, figure, LIMA_ANCHOR_LEFT, figure_x, top);
  if (total->sublabel != NULL)
    below = fmax (below, add_total_note (self, total->sublabel, end, top, below));
  self->y = below + 8;
}

/* All footnotes follow each other as one paragraph, below a hair line. */
void
lima_chart_page_add_footnotes (LimaChartPage *self)
{
  guint n = lima_chart_table_get_n_footnotes (self->table);
  LimaChartText *text;

  if (n == 0 || (self->parts & LIMA_CHART_FOOTNOTE) == 0)
    return;
  self->drawing->section = LIMA_SECTION_NOTE;
  text = lima_chart_text_new (lima_chart_table_get_footnote (self->table, 0)->text, self->theme->note_size, LIMA_COLOUR_SECOND,
                              self->rtl);
  text->text[0] = '\0';
  for (guint i = 0; i < n; i++)
    {
      const LimaChartNote *note = lima_chart_table_get_footnote (self->table, i);

      if (i > 0)
        lima_chart_text_append (text, " ", FALSE);
      if (note->bold != NULL)
        lima_chart_text_append (text, note->bold, TRUE);
      if (note->bold != NULL)
        lima_chart_text_append (text, " ", FALSE);
      lima_chart_text_append (text, note->text, FALSE);
    }
  self->y += 4;
  add_rule (self, LIMA_COLOUR_HAIR);
  self->y = lima_chart_page_add_lines (self, -1,
                                       lima_chart_page_wrap (self, text, self->right - self->left, G_MAXUINT), LIMA_ANCHOR_LEFT,
                                       self->left, self->y + 8);
}

/*
 * lima_chart_page_add_caption:
 * @height: the height of the drawing, 0 for what it needs
 *
 * What a small chart has in place of its footnotes: at the bottom, at most three lines.
 */
void
lima_chart_page_add_caption (LimaChartPage *self, double height)
{
  const char *caption = lima_chart_table_get_caption (self->table);
  double bottom = height - (self->theme->margin - 4);
  GPtrArray *lines;

  if (caption == NULL || (self->parts & LIMA_CHART_FOOTNOTE) == 0)
    return;
  self->drawing->section = LIMA_SECTION_NOTE;
  lines = lima_chart_page_wrap (self, lima_chart_page_note (self, caption), self->right - self->left, 3);
  self->y = fmax (self->y + 4, floor (bottom - lima_chart_page_lines_height (self, lines)));
  self->y = lima_chart_page_add_lines (self, -1, lines, LIMA_ANCHOR_LEFT, self->left, self->y);
}

/* How a row's mark looks: an amount below zero is told from all others, whatever its kind; a remainder stays one. */
LimaFill
lima_chart_row_get_fill (const LimaChartRow *row)
{
  if (row->value < 0 && row->kind != LIMA_CHART_REMAINDER)
    return LIMA_FILL_NEGATIVE;
  return fill_of_kind (row->kind);
}

/* The range of all values and intervals, zero in it, and the least step of an axis for them: 1 where all are whole. */
void
lima_chart_rows_get_range (const LimaChartTable *table, double *low, double *high, double *least_step)
{
  *low = *high = 0;
  *least_step = 1;
  for (guint i = 0; i < lima_chart_table_get_n_rows (table); i++)
    {
      const LimaChartRow *row = lima_chart_table_get_row (table, i);
      double ends[] = { row->value, row->low, row->high };

      for (guint j = 0; j < G_N_ELEMENTS (ends); j++)
        if (isfinite (ends[j]))
          {
            *low = MIN (*low, ends[j]);
            *high = MAX (*high, ends[j]);
          }
      if (isfinite (row->value) && row->value != floor (row->value))
        *least_step = 0;
    }
}

/* The rows as they are drawn: those of the breakdown, then what it leaves over. */
GArray *
lima_chart_rows_get_order (const LimaChartTable *table)
{
  GArray *order = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint pass = 0; pass < 2; pass++)
    for (int i = 0; i < (int) lima_chart_table_get_n_rows (table); i++)
      if ((lima_chart_table_get_row (table, (guint) i)->kind == LIMA_CHART_REMAINDER) == (pass == 1))
        g_array_append_val (order, i);
  return order;
}
