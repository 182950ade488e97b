/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "lima-sankey-place.h"

#define BAR 14
#define TICK 6             /* a bar between two flows is two of these, with its words between them */
#define PADDING 7          /* between bars and words */
#define LEAST_RIBBON 52
#define RIBBON_PART 0.15   /* of the page, that ribbons are long at least */
#define FLAT_PART 0.11     /* the same, where figures stand in the line of their names */
#define LEAST_COLUMN 64    /* pixels for words; with less, all is told in lists */
#define MOST_COLUMN 230
#define SHORT_NAME 112     /* longer ones may stand in two lines, so that ribbons are long */
#define HALF_NAME 0.62     /* of a name, that has room in the first of two lines */
#define NAME_LINES 3
#define FIGURE_LINES 2
#define MANY 9             /* nodes from which on their figures stand in the line of their names, where there is room */
#define WORD_GAP 8
#define ROOM_GAP 4         /* between words below each other */
#define STUB 10            /* height of a bar that no amount gives a height to */
#define SEEN 1             /* least height of what flows */
#define EDGED 5            /* ribbons from this height on have edges; those of a remainder are a line otherwise */
#define EDGE 0.8
#define PLOT_PART 0.52     /* of the width */
#define LEAST_PLOT 220
#define MOST_PLOT 560
#define TITLE_LINES 3

/* A stage on the page: from the left its words and its bar, between two flows a bar around the words, at the end the bar and its words. */
typedef struct
{
  double x;      /* of the left edge of all of it */
  double words;  /* width of its words */
  gboolean flat; /* figures stand in the line of their names */
} Column;

typedef struct
{
  LimaChartPage page;
  const LimaSankey *sankey;
  guint n;
  Column columns[LIMA_SANKEY_MOST];
  double ribbon; /* length of ribbons */
  LimaSankeyPlace place;
  double top; /* of the plot */
} Layout;

static const LimaChartRow *
row_at (const Layout *self, guint stage, guint node)
{
  return lima_chart_table_get_row (lima_sankey_get_stage (self->sankey, stage), node);
}

static guint
count (const Layout *self, guint stage)
{
  return lima_chart_table_get_n_rows (lima_sankey_get_stage (self->sankey, stage));
}

static gboolean
is_first (guint stage)
{
  return stage == 0;
}

static gboolean
is_last (const Layout *self, guint stage)
{
  return stage + 1 == self->n;
}

/* What a column has beside its words. */
static double
bars_width (const Layout *self, guint stage)
{
  return is_first (stage) || is_last (self, stage) ? BAR + PADDING : 2 * TICK + 2 * PADDING;
}

/* Where ribbons into a stage end. */
static double
entry_x (const Layout *self, guint stage)
{
  return self->columns[stage].x;
}

/* Where ribbons out of it begin. */
static double
exit_x (const Layout *self, guint stage)
{
  return self->columns[stage].x + self->columns[stage].words + bars_width (self, stage);
}

static double
words_x (const Layout *self, guint stage)
{
  return self->columns[stage].x + (is_first (stage) ? 0 : is_last (self, stage) ? BAR + PADDING : TICK + PADDING);
}

/* ---- Words ---- */

static LimaChartText *
new_name (Layout *self, const LimaChartRow *row)
{
  LimaChartText *text = lima_chart_page_text (&self->page, row->label, LIMA_COLOUR_INK);

  if (row->kind == LIMA_CHART_REMAINDER)
    lima_chart_text_set_italic (text);
  return text;
}

static double
width_of_name (Layout *self, const LimaChartRow *row)
{
  g_autoptr (LimaChartText) text = new_name (self, row);

  return ceil (lima_chart_page_width_of (&self->page, text)) + 1;
}

static double
width_of_figure (Layout *self, const LimaChartRow *row)
{
  g_autoptr (LimaChartText) text = lima_chart_page_figure (&self->page, row);

  return ceil (lima_chart_page_width_of (&self->page, text)) + 1;
}

static LimaChartText *
new_title (Layout *self, guint stage)
{
  return lima_chart_text_new_bold (lima_sankey_get_stage_title (self->sankey, stage), self->page.theme->note_size, LIMA_COLOUR_SECOND, self->page.rtl);
}

/* The widths that its words would like to have, in two lines and in one, and that which its figures need. */
static void
measure_stage (Layout *self, guint stage, double *two_lines, double *one_line, double *figures)
{
  g_autoptr (LimaChartText) title = new_title (self, stage);

  *two_lines = ceil (lima_chart_page_width_of (&self->page, title)) + 1;
  *one_line = *two_lines;
  *figures = 0;
  for (guint i = 0; i < count (self, stage); i++)
    {
      double name = width_of_name (self, row_at (self, stage, i)), figure = width_of_figure (self, row_at (self, stage, i));

      *two_lines = fmax (*two_lines, fmax (fmin (name, fmax (SHORT_NAME, ceil (HALF_NAME * name))), figure));
      *one_line = fmax (*one_line, name + WORD_GAP + figure);
      if (row_at (self, stage, i)->kind != LIMA_CHART_UNKNOWN)
        *figures = fmax (*figures, figure);
    }
}

/* Where many nodes stand below each other, figures stand in the line of their names, if ribbons stay long enough. Returns what is left for these. */
static double
flatten (Layout *self, const double *one_line, double room)
{
  double least = fmax (LEAST_RIBBON, FLAT_PART * (self->page.right - self->page.left)) * (self->n - 1);

  for (guint s = 0; s < self->n; s++)
    {
      Column *column = &self->columns[s];
      double more = one_line[s] - column->words;

      if (count (self, s) < MANY || room - more < least)
        continue;
      column->flat = TRUE;
      column->words = one_line[s];
      room -= more;
    }
  return room;
}

/* Gives each column its width; FALSE where there is no room for a drawing. */
static gboolean
measure (Layout *self)
{
  double width = self->page.right - self->page.left, room = width, x = self->page.left, one_line[LIMA_SANKEY_MOST], cap;

  if (self->n < 2)
    return FALSE;
  for (guint s = 0; s < self->n; s++)
    room -= bars_width (self, s);
  cap = floor ((room - (self->n - 1) * fmax (LEAST_RIBBON, RIBBON_PART * width)) / self->n);
  for (guint s = 0; s < self->n; s++)
    {
      double two_lines, figures;

      measure_stage (self, s, &two_lines, &one_line[s], &figures);
      if (cap < LEAST_COLUMN || cap < figures)
        return FALSE;
      self->columns[s].words = fmin (two_lines, fmin (cap, fmax (MOST_COLUMN, figures)));
      room -= self->columns[s].words;
    }
  self->ribbon = flatten (self, one_line, room) / (self->n - 1);
  for (guint s = 0; s < self->n; s++)
    {
      self->columns[s].x = x;
      x += bars_width (self, s) + self->columns[s].words + self->ribbon;
    }
  return TRUE;
}

static GPtrArray *
wrap_name (Layout *self, guint stage, guint node)
{
  return lima_chart_page_wrap (&self->page, new_name (self, row_at (self, stage, node)), self->columns[stage].words, NAME_LINES);
}

static GPtrArray *
wrap_figure (Layout *self, guint stage, guint node)
{
  return lima_chart_page_wrap (&self->page, lima_chart_page_figure (&self->page, row_at (self, stage, node)), self->columns[stage].words,
                               FIGURE_LINES);
}

static double
words_height (Layout *self, guint stage, guint node)
{
  g_autoptr (GPtrArray) name = NULL, figure = NULL;

  if (self->columns[stage].flat)
    return lima_chart_page_line_height (&self->page, self->page.theme->text_size);
  name = wrap_name (self, stage, node);
  figure = wrap_figure (self, stage, node);
  return lima_chart_page_lines_height (&self->page, name) + lima_chart_page_lines_height (&self->page, figure);
}

/* Name and figure, one below the other or in one line, in the middle of their bar. */
static void
add_words (Layout *self, guint stage, guint node, double middle)
{
  const Column *column = &self->columns[stage];
  int mark = (int) lima_sankey_get_node_mark (self->sankey, stage, node);
  const LimaChartRow *row = row_at (self, stage, node);
  LimaAnchor anchor = is_first (stage) ? LIMA_ANCHOR_RIGHT : LIMA_ANCHOR_LEFT;
  double x = words_x (self, stage) + (is_first (stage) ? column->words : 0), top = middle - words_height (self, stage, node) / 2;
  double name_x = x, figure_x = x, name_end;

  if (column->flat && is_first (stage))
    name_x = x - width_of_figure (self, row) - WORD_GAP;
  else if (column->flat)
    figure_x = x + width_of_name (self, row) + WORD_GAP;
  name_end = lima_chart_page_add_lines (&self->page, mark, wrap_name (self, stage, node), anchor, name_x, top);
  lima_chart_page_add_lines (&self->page, mark, wrap_figure (self, stage, node), anchor, figure_x, column->flat ? top : name_end);
}

/* ---- Nodes ---- */

/* A bar that money flows through is never hatched as one below zero, even if its own sum is. */
static LimaFill
fill_of (const LimaChartRow *row, double height)
{
  LimaFill fill = lima_chart_row_get_fill (row);

  return height > 0 && (fill == LIMA_FILL_NEGATIVE || fill == LIMA_FILL_EMPTY) ? LIMA_FILL_PLAIN : fill;
}

static gboolean
is_stub (const LimaChartRow *row, double height)
{
  return height <= 0 && (row->kind == LIMA_CHART_UNKNOWN || row->value < 0);
}

/* The height of a node as it is drawn. */
static double
seen_height (const Layout *self, guint stage, guint node)
{
  double height = lima_sankey_place_node (&self->place, lima_sankey_get_node_mark (self->sankey, stage, node))->height;

  return is_stub (row_at (self, stage, node), height) ? STUB : fmax (height, SEEN);
}

static LimaRect
box_of (const Layout *self, guint stage, guint node)
{
  const LimaSankeyNodePlace *place = lima_sankey_place_node (&self->place, lima_sankey_get_node_mark (self->sankey, stage, node));
  double height = seen_height (self, stage, node), x = is_first (stage) ? exit_x (self, stage) - BAR : entry_x (self, stage);
  double width = is_first (stage) || is_last (self, stage) ? BAR : exit_x (self, stage) - entry_x (self, stage);

  return (LimaRect) { x, self->top + place->middle - height / 2, width, height };
}

/* Between two flows the bar is open in the middle, where its words are; a light ground joins its ends where they have room on it. */
static void
add_open_bar (Layout *self, int mark, LimaRect box, LimaFill fill, double room)
{
  LimaRect left = { box.x, box.y, TICK, box.height }, right = { box.x + box.width - TICK, box.y, TICK, box.height };
  LimaRect between = { box.x + TICK, box.y, box.width - 2 * TICK, box.height };

  if (box.height >= room)
    lima_drawing_add_rect (self->page.drawing, LIMA_ITEM_TRACK, mark, between, LIMA_FILL_SHADE);
  lima_drawing_add_rect (self->page.drawing, LIMA_ITEM_BAR, mark, left, fill);
  lima_drawing_add_rect (self->page.drawing, LIMA_ITEM_BAR, mark, right, fill);
}

static void
add_node (Layout *self, guint stage, guint node)
{
  guint mark = lima_sankey_get_node_mark (self->sankey, stage, node);
  const LimaSankeyNodePlace *place = lima_sankey_place_node (&self->place, mark);
  LimaFill fill = fill_of (row_at (self, stage, node), place->height);
  LimaRect box = box_of (self, stage, node), band = box;
  double room = words_height (self, stage, node);

  if (is_first (stage) || is_last (self, stage))
    lima_drawing_add_rect (self->page.drawing, LIMA_ITEM_BAR, (int) mark, box, fill);
  else
    add_open_bar (self, (int) mark, box, fill, room);
  add_words (self, stage, node, self->top + place->middle);
  band.y = fmin (box.y, self->top + place->middle - room / 2);
  band.height = fmax (box.height, room);
  band.x = self->columns[stage].x;
  band.width = exit_x (self, stage) - band.x;
  lima_drawing_add_mark (self->page.drawing, (int) mark, band, box, lima_sankey_node_sentence (self->sankey, stage, node));
}

/* The titles of all stages end on one line above their bars. */
static void
add_titles (Layout *self)
{
  double height = 0;

  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint s = 0; s < self->n; s++)
        {
          double width = self->columns[s].words + (is_first (s) || is_last (self, s) ? BAR + PADDING : 2 * PADDING);
          GPtrArray *lines = lima_chart_page_wrap (&self->page, new_title (self, s), width, TITLE_LINES);
          double lines_height = lima_chart_page_lines_height (&self->page, lines);

          height = fmax (height, lines_height);
          if (pass == 0)
            g_ptr_array_unref (lines);
          else
            lima_chart_page_add_lines (&self->page, -1, lines, is_first (s) ? LIMA_ANCHOR_RIGHT : LIMA_ANCHOR_LEFT,
                                       is_first (s) ? exit_x (self, s) : entry_x (self, s), self->page.y + height - lines_height);
        }
    }
  self->page.y += height + 8;
}

static void
add_nodes (Layout *self)
{
  for (guint s = 0; s < self->n; s++)
    {
      g_autoptr (GArray) order = lima_chart_rows_get_order (lima_sankey_get_stage (self->sankey, s));

      for (guint i = 0; i < order->len; i++)
        add_node (self, s, (guint) g_array_index (order, int, i));
    }
}

/* ---- Ribbons ---- */

/* The end of a ribbon as it is drawn: one of nearly nothing is seen too, and does not leave its bar for that. */
static double
seen_end (const LimaRect *bar, double y, double height)
{
  return fmax (fmin (y, bar->y + bar->height - height), bar->y);
}

/* An edge of a ribbon, which is level at both ends; on from where the outline is. */
static void
add_curve (LimaOutline *outline, double x1, double y1, double x2, double y2)
{
  double middle = (x1 + x2) / 2;

  lima_outline_curve (outline, middle, y1, middle, y2, x2, y2);
}

static void
add_edge (Layout *self, double x1, double y1, double x2, double y2, gboolean rest)
{
  LimaOutline *outline = lima_outline_new ();

  lima_outline_move (outline, x1, y1);
  add_curve (outline, x1, y1, x2, y2);
  lima_drawing_add_course (self->page.drawing, outline, EDGE, rest, rest ? LIMA_COLOUR_REST : LIMA_COLOUR_MARK);
}

/* Two edges, or one line in the middle, which shows the faint ribbon of a remainder. */
static void
add_edges (Layout *self, double x1, double y1, double x2, double y2, double height, gboolean rest)
{
  if (height >= EDGED)
    {
      add_edge (self, x1, y1, x2, y2, rest);
      add_edge (self, x1, y1 + height, x2, y2 + height, rest);
    }
  else if (rest)
    add_edge (self, x1, y1 + height / 2, x2, y2 + height / 2, rest);
}

static void
add_ribbon (Layout *self, guint at)
{
  const LimaSankeyLink *link = lima_sankey_link_at (self->sankey, at);
  const LimaSankeyLinkPlace *place = lima_sankey_place_link (&self->place, at);
  LimaRect from = box_of (self, link->stage, link->from), to = box_of (self, link->stage + 1, link->to);
  double x1 = exit_x (self, link->stage), x2 = entry_x (self, link->stage + 1), height = fmax (place->height, SEEN);
  double y1 = seen_end (&from, self->top + place->from, height), y2 = seen_end (&to, self->top + place->to, height);
  gboolean rest = lima_sankey_link_is_rest (self->sankey, link);
  LimaOutline *outline = lima_outline_new ();

  lima_outline_move (outline, x1, y1);
  add_curve (outline, x1, y1, x2, y2);
  lima_outline_line (outline, x2, y2 + height);
  add_curve (outline, x2, y2 + height, x1, y1 + height);
  lima_outline_close (outline);
  lima_drawing_add_shape (self->page.drawing, (int) lima_sankey_get_link_mark (self->sankey, at), outline,
                          rest ? LIMA_FILL_TRACK : LIMA_FILL_PLAIN, TRUE);
  lima_drawing_mark_shape (self->page.drawing, lima_sankey_link_sentence (self->sankey, link));
  add_edges (self, x1, y1, x2, y2, height, rest);
}

/* The widest first, so that thin ones lie on them and can be pointed at. */
static void
add_ribbons (Layout *self)
{
  g_autoptr (GArray) order = lima_sankey_get_order (self->sankey);

  for (guint i = 0; i < order->len; i++)
    if (lima_sankey_link_get_state (lima_sankey_link_at (self->sankey, g_array_index (order, guint, i))) == LIMA_SANKEY_FLOWS)
      add_ribbon (self, g_array_index (order, guint, i));
}

/* ---- All of it ---- */

static gboolean
has_higher (const Layout *self)
{
  for (guint i = 0; i < self->place.nodes->len; i++)
    if (lima_sankey_place_node (&self->place, i)->higher)
      return TRUE;
  return FALSE;
}

static void
place (Layout *self, double more)
{
  g_autofree double *rooms = g_new0 (double, lima_sankey_count_nodes (self->sankey) + 1);
  double height = PLOT_PART * (self->page.right - self->page.left);

  for (guint s = 0; s < self->n; s++)
    for (guint i = 0; i < count (self, s); i++)
      rooms[lima_sankey_get_node_mark (self->sankey, s, i)] = fmax (words_height (self, s, i) + ROOM_GAP, STUB);
  lima_sankey_place_init (&self->place, self->sankey, rooms, fmax (fmin (height, MOST_PLOT), LEAST_PLOT) + more);
}

static void
add_plot (Layout *self, double more)
{
  place (self, more);
  add_titles (self);
  self->top = self->page.y;
  add_nodes (self);
  add_ribbons (self);
  self->page.y = self->top + ceil (self->place.height) + 12;
  lima_sankey_list_not_drawn (&self->page, self->sankey, has_higher (self));
  lima_sankey_place_clear (&self->place);
}

static void
add_total (Layout *self)
{
  double half = floor ((self->page.right - self->page.left) / 2);

  lima_chart_page_add_total (&self->page, half - LIMA_CHART_GAP, self->page.left + half);
}

/* The drawing with a plot higher by some pixels than it would be otherwise. */
static LimaDrawing *
lay_out (const LimaSankey *sankey, const LimaChartTheme *theme, double width, double more, LimaChartParts parts)
{
  Layout layout = { .sankey = sankey, .n = lima_sankey_get_n_stages (sankey) };

  lima_chart_page_init (&layout.page, lima_sankey_get_words (sankey), theme, width, parts);
  lima_chart_page_add_head (&layout.page);
  if (lima_sankey_count_nodes (sankey) == 0)
    lima_chart_page_add_empty (&layout.page);
  else if (measure (&layout))
    add_plot (&layout, more);
  else
    lima_sankey_list (&layout.page, sankey);
  add_total (&layout);
  lima_chart_page_add_footnotes (&layout.page);
  return lima_chart_page_finish (&layout.page);
}

/**
 * lima_sankey_layout:
 * @self: what flows
 * @theme: colours and sizes
 * @width: of the drawing in pixels; 240 at least is used
 * @height: of the drawing in pixels at least, or 0 for what it needs
 * @parts: what is drawn around the flow
 *
 * Lays out the stages beside each other, each node a bar with its amount, with a ribbon for each link. A pixel of height is the same amount
 * everywhere. What a remainder takes part in is pale with dotted edges. Links below zero, and those without an amount, are told in words below the
 * plot; where the page is too narrow, all is.
 *
 * Returns: (transfer full): the drawing; its marks are those of lima_sankey_find_mark(), first the nodes by stages, then the links by amount
 */
LimaDrawing *
lima_sankey_layout (const LimaSankey *self, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  LimaDrawing *drawing;
  double missing;

  g_return_val_if_fail (self != NULL && theme != NULL, NULL);

  drawing = lay_out (self, theme, width, 0, parts);
  missing = height - lima_drawing_get_height (drawing);
  if (missing > 0)
    {
      lima_drawing_unref (drawing);
      drawing = lay_out (self, theme, width, missing, parts);
      drawing->height = fmax (drawing->height, height);
    }
  return drawing;
}
