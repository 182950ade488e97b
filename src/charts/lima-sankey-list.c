/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "lima-i18n.h"
#include "lima-sankey-private.h"

#define MOST_WIDTH 480 /* a name and its figure further apart are not read together */
#define GAP 12         /* between both */
#define LEAST_NAME 90  /* pixels: with less beside the figure, that stands below */
#define BESIDE_LINES 1.8 /* more lines than that of a name beside its figure, and it stands below as well */
#define NAME_LINES 6   /* the name of a link is two names, neither of which is cut without need */
#define BAR_HEIGHT 6
#define SWATCH_WIDTH 14
#define SWATCH_HEIGHT 10
#define ROW_GAP 8
#define BLOCK_GAP 14

/* A node or a link told in words. */
typedef struct
{
  guint mark;
  const char *name;
  const LimaChartRow *row; /* its figure and share */
  LimaFill fill;
  double part; /* length of its bar in parts of the longest; 0 for none */
  gboolean swatch;
  char *sentence; /* owned until it is added */
} Line;

static double
right_of (const LimaChartPage *page)
{
  return fmin (page->right, page->left + MOST_WIDTH);
}

static void
add_heading (LimaChartPage *page, const char *words, double top)
{
  LimaChartText *text = lima_chart_text_new_bold (words, page->theme->note_size, LIMA_COLOUR_SECOND, page->rtl);

  page->y = lima_chart_page_add_lines (page, -1, lima_chart_page_wrap (page, text, page->right - page->left, 3), LIMA_ANCHOR_LEFT, page->left,
                                       page->y + top) + 4;
}

/* Its name, and the figure at the end of the line or below; returns where it ends. */
static double
add_words (LimaChartPage *page, const Line *line, double left)
{
  LimaChartText *figure = lima_chart_page_figure (page, line->row), *name = lima_chart_page_text (page, line->name, LIMA_COLOUR_INK);
  double room = right_of (page) - left, taken = ceil (lima_chart_page_width_of (page, figure)) + 1;
  double left_over = room - taken - GAP, end, figure_end;
  gboolean beside = left_over >= LEAST_NAME && lima_chart_page_width_of (page, name) <= BESIDE_LINES * left_over;

  if (line->row->kind == LIMA_CHART_REMAINDER)
    lima_chart_text_set_italic (name);
  end = lima_chart_page_add_lines (page, (int) line->mark, lima_chart_page_wrap (page, name, beside ? left_over : room, NAME_LINES),
                                   LIMA_ANCHOR_LEFT, left, page->y);
  figure_end = lima_chart_page_add_lines (page, (int) line->mark, lima_chart_page_wrap (page, figure, beside ? taken : room, 3),
                                          beside ? LIMA_ANCHOR_RIGHT : LIMA_ANCHOR_LEFT, beside ? right_of (page) : left, beside ? page->y : end);
  return fmax (end, figure_end);
}

/* Takes the sentence. */
static void
add_line (LimaChartPage *page, const Line *line)
{
  double top = page->y, first = lima_chart_page_line_height (page, page->theme->text_size), width = right_of (page) - page->left;
  LimaRect bar = { page->left, 0, fmax (width * line->part, 1), BAR_HEIGHT }, all;
  double end = add_words (page, line, page->left + (line->swatch ? SWATCH_WIDTH + 8 : 0));

  all = (LimaRect) { page->left, top, width, end - top };
  if (line->swatch)
    lima_drawing_add_rect (page->drawing, LIMA_ITEM_SWATCH, (int) line->mark,
                           (LimaRect) { page->left, top + round ((first - SWATCH_HEIGHT) / 2), SWATCH_WIDTH, SWATCH_HEIGHT }, line->fill);
  if (line->part > 0)
    {
      bar.y = end + 1;
      lima_drawing_add_rect (page->drawing, LIMA_ITEM_BAR, (int) line->mark, bar, line->fill);
      all.height = bar.y + bar.height - top;
    }
  lima_drawing_add_mark (page->drawing, (int) line->mark, all, line->part > 0 ? bar : all, line->sentence);
  page->y = top + all.height + ROW_GAP;
}

static char *
isolate (const LimaChartPage *page, const char *text)
{
  return page->rtl ? lima_format_isolate (text) : g_strdup (text);
}

static void
add_link (LimaChartPage *page, const LimaSankey *sankey, guint at, double largest)
{
  const LimaSankeyLink *link = lima_sankey_link_at (sankey, at);
  const LimaChartRow *ends[] = { lima_sankey_get_end (sankey, link, FALSE), lima_sankey_get_end (sankey, link, TRUE) };
  const LimaChartRow row = { .kind = isnan (link->value) ? LIMA_CHART_UNKNOWN : LIMA_CHART_PLAIN, .figure = link->figure, .share = link->share };
  gboolean rest = lima_sankey_link_is_rest (sankey, link);
  g_autofree char *from = isolate (page, ends[0]->label), *to = isolate (page, ends[1]->label);
  /* Translators: a line of a list of what flows from one place to another: "Germany to Industry" */
  g_autofree char *name = g_strdup_printf (C_ ("flow", "%1$s to %2$s"), from, to);
  Line line = { lima_sankey_get_link_mark (sankey, at), name, &row, rest ? LIMA_FILL_REMAINDER : LIMA_FILL_PLAIN, 0, link->value < 0, NULL };

  if (line.swatch)
    line.fill = LIMA_FILL_NEGATIVE;
  else if (link->value > 0)
    line.part = largest > 0 ? link->value / largest : 0;
  line.sentence = lima_sankey_link_sentence (sankey, link);
  add_line (page, &line);
}

/* ---- All as lists ---- */

/* All bars are told in parts of the largest amount, so that those of all lists can be held against each other. */
static double
find_largest (const LimaSankey *sankey)
{
  double largest = 0;

  for (guint s = 0; s < lima_sankey_get_n_stages (sankey); s++)
    for (guint i = 0; i < lima_chart_table_get_n_rows (lima_sankey_get_stage (sankey, s)); i++)
      largest = fmax (largest, lima_chart_table_get_row (lima_sankey_get_stage (sankey, s), i)->value);
  for (guint i = 0; i < lima_sankey_get_n_links (sankey); i++)
    largest = fmax (largest, lima_sankey_link_at (sankey, i)->value);
  return isfinite (largest) ? largest : 0;
}

static void
list_nodes (LimaChartPage *page, const LimaSankey *sankey, guint stage, double largest)
{
  const LimaChartTable *nodes = lima_sankey_get_stage (sankey, stage);
  g_autoptr (GArray) order = lima_chart_rows_get_order (nodes);

  add_heading (page, lima_sankey_get_stage_title (sankey, stage), stage > 0 ? BLOCK_GAP : 0);
  for (guint i = 0; i < order->len; i++)
    {
      guint node = (guint) g_array_index (order, int, i);
      const LimaChartRow *row = lima_chart_table_get_row (nodes, node);
      Line line = { lima_sankey_get_node_mark (sankey, stage, node), row->label, row, lima_chart_row_get_fill (row), 0, FALSE, NULL };

      if (row->value > 0 && largest > 0)
        line.part = row->value / largest;
      else
        line.swatch = TRUE;
      line.sentence = lima_sankey_node_sentence (sankey, stage, node);
      add_line (page, &line);
    }
}

/* The pairs of two stages, by amount. */
static void
list_links (LimaChartPage *page, const LimaSankey *sankey, GArray *order, guint stage, double largest)
{
  /* Translators: above a list of what flows from one stage to the next: "From donor to theme" */
  g_autofree char *heading = g_strdup_printf (C_ ("flow", "From %1$s to %2$s"), lima_sankey_get_stage_title (sankey, stage),
                                              lima_sankey_get_stage_title (sankey, stage + 1));
  gboolean any = FALSE;

  for (guint i = 0; i < order->len; i++)
    {
      guint at = g_array_index (order, guint, i);

      if (lima_sankey_link_at (sankey, at)->stage != stage)
        continue;
      if (!any)
        add_heading (page, heading, BLOCK_GAP);
      any = TRUE;
      add_link (page, sankey, at, largest);
    }
}

/* The stages below each other, then what flows between them. */
void
lima_sankey_list (LimaChartPage *page, const LimaSankey *sankey)
{
  g_autoptr (GArray) order = lima_sankey_get_order (sankey);
  double largest = find_largest (sankey);

  for (guint s = 0; s < lima_sankey_get_n_stages (sankey); s++)
    list_nodes (page, sankey, s, largest);
  for (guint s = 0; s + 1 < lima_sankey_get_n_stages (sankey); s++)
    list_links (page, sankey, order, s, largest);
}

/* ---- What can't be drawn ---- */

static gboolean
list_of_state (LimaChartPage *page, const LimaSankey *sankey, GArray *order, LimaSankeyState state, const char *heading)
{
  gboolean any = FALSE;

  for (guint i = 0; i < order->len; i++)
    {
      guint at = g_array_index (order, guint, i);

      if (lima_sankey_link_get_state (lima_sankey_link_at (sankey, at)) != state)
        continue;
      if (!any)
        add_heading (page, heading, BLOCK_GAP);
      any = TRUE;
      add_link (page, sankey, at, 0);
    }
  return any;
}

/* The links that no ribbon is drawn for; higher says that bars are higher than their figures because of them. */
void
lima_sankey_list_not_drawn (LimaChartPage *page, const LimaSankey *sankey, gboolean higher)
{
  g_autoptr (GArray) order = lima_sankey_get_order (sankey);
  gboolean any = list_of_state (page, sankey, order, LIMA_SANKEY_BELOW_ZERO, C_ ("flow", "Not drawn, since below zero:"));

  if (any && higher)
    {
      const char *words = C_ ("flow", "Each bar is as high as the ribbons at it: higher than its figure says where that includes an amount below zero.");

      page->y = lima_chart_page_add_lines (page, -1, lima_chart_page_wrap (page, lima_chart_page_note (page, words), page->right - page->left, 4),
                                           LIMA_ANCHOR_LEFT, page->left, page->y);
    }
  any |= list_of_state (page, sankey, order, LIMA_SANKEY_WITHOUT, C_ ("flow", "Not drawn, since nothing flows or no amount is known:"));
  if (any)
    page->y += 8;
}
