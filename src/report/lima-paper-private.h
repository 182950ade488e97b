/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-chart-text.h>

#include "lima-paper.h"

G_BEGIN_DECLS

/* All lengths are pixels of 1/96 inch. Layouts work as if all ran from left to right; items are mirrored once where it does not. */

#define LIMA_PAPER_CELL_GAP 16 /* between two columns */
#define LIMA_PAPER_CELL_PAD 4  /* above and below the lines of a row */
#define LIMA_PAPER_INDENT 12   /* of each level of rows */
#define LIMA_PAPER_BULLET_INDENT 14
#define LIMA_PAPER_LINE 1.38   /* the height of a line, as a part of the size of its letters */
#define LIMA_PAPER_ASCENT 1.05 /* from its top to its baseline */
#define LIMA_PAPER_BLOCK_GAP 8
#define LIMA_PAPER_TABLE_POINTS 9.0
#define LIMA_PAPER_TEXT_POINTS 10.0
#define LIMA_PAPER_NOTE_POINTS 8.0

/*
 * LimaPaperColumn, LimaPaperRow, LimaPaperTable:
 *
 * A table as it was given.
 */
typedef struct
{
  char *title;
  LimaPaperAlign align;
  guint weight;
} LimaPaperColumn;

typedef struct
{
  LimaPaperRowKind kind;
  guint level;
  GPtrArray *cells; /* of char * */
} LimaPaperRow;

struct _LimaPaperTable
{
  gboolean is_pairs; /* names and values: no head, no rules, names bold */
  GArray *columns;   /* of LimaPaperColumn */
  GArray *rows;      /* of LimaPaperRow */
};

/*
 * LimaPaperLines:
 * @lines: (element-type LimaChartText)
 * @height: of one of them
 * @ascent: from its top to its baseline
 */
typedef struct
{
  GPtrArray *lines;
  double height;
  double ascent;
} LimaPaperLines;

/*
 * LimaPaperGridRow:
 * @cells: one a column of the grid, or one for the whole row
 * @height: with the space above and below
 */
typedef struct
{
  LimaPaperRowKind kind;
  gboolean is_head;
  double indent;
  LimaPaperLines *cells;
  guint n_cells;
  double height;
} LimaPaperGridRow;

/*
 * LimaPaperGrid:
 * @columns: their numbers in the table
 * @x: where they begin
 * @widths: of the columns, without the gaps
 *
 * A table, or as many of its columns as have room beside each other, wrapped.
 */
typedef struct
{
  const LimaPaperTable *table;
  guint n_columns;
  guint *columns;
  double *x;
  double *widths;
  LimaPaperGridRow *head; /* nullable */
  GArray *rows;           /* of LimaPaperGridRow */
} LimaPaperGrid;

typedef enum
{
  LIMA_PAPER_BLOCK_HEADING,
  LIMA_PAPER_BLOCK_TEXT,
  LIMA_PAPER_BLOCK_BULLET,
  LIMA_PAPER_BLOCK_CAPTION,
  LIMA_PAPER_BLOCK_TABLE,
  LIMA_PAPER_BLOCK_DRAWING,
  LIMA_PAPER_BLOCK_TILE,
  LIMA_PAPER_BLOCK_BREAK,
} LimaPaperBlockKind;

/*
 * LimaPaperBlock:
 * @is_wide: whether it needs a sheet whose longer side is level
 * @lines: what it comes to, once measured
 * @end: of a caption, what stands at the end of its line
 * @grids: (element-type LimaPaperGrid): of a table, once measured
 * @scale: of a drawing, once measured
 */
typedef struct
{
  LimaPaperBlockKind kind;
  guint level;
  double points;
  char *text;
  char *end_text;
  LimaPaperTable *table;
  LimaDrawing *drawing;

  gboolean is_wide;
  LimaPaperLines lines;
  LimaPaperLines end;
  GPtrArray *grids;
  double scale;
} LimaPaperBlock;

typedef enum
{
  LIMA_PAPER_ITEM_TEXT,
  LIMA_PAPER_ITEM_LINE,
  LIMA_PAPER_ITEM_DRAWING,
  LIMA_PAPER_ITEM_OPEN,  /* of an element of the structure of a PDF */
  LIMA_PAPER_ITEM_CLOSE,
} LimaPaperItemKind;

typedef struct
{
  LimaPaperItemKind kind;
  double x;
  double y; /* of a text its baseline */
  double width;
  double scale;
  LimaColour colour;
  LimaChartText *text; /* owned */
  LimaDrawing *drawing; /* owned */
  const char *tag;
} LimaPaperItem;

typedef struct
{
  gboolean is_wide;
  double width;
  double height;
  double left;
  double right;
  double top;    /* of what flows: below the running head */
  double bottom;
  GArray *items; /* of LimaPaperItem */
} LimaPaperPage;

/* An entry of the outline. */
typedef struct
{
  guint level;
  guint page;
  double y;
  char *text;
} LimaPaperEntry;

struct _LimaPaper
{
  gatomicrefcount refs;
  LimaFormat *format;
  LimaPaperSheet sheet;
  LimaChartTheme theme;
  gboolean rtl;
  char *title;
  char *mark;
  char *head_start;
  char *head_end;
  GPtrArray *blocks; /* of LimaPaperBlock */
  GPtrArray *pages;  /* of LimaPaperPage; NULL until it is laid out */
  GArray *entries;   /* of LimaPaperEntry */
};

/* The type of a heading, and the space around it. */
typedef struct
{
  double points;
  double before;
  double after;
} LimaPaperHeadingLook;

LimaPaperLines lima_paper_wrap              (LimaTexter           *texter,
                                             const LimaChartTheme *theme,
                                             const char           *text,
                                             double                points,
                                             gboolean              bold,
                                             gboolean              rtl,
                                             double                width);
double         lima_paper_lines_get_height  (const LimaPaperLines *self);
void           lima_paper_lines_clear       (LimaPaperLines       *self);

double         lima_paper_table_get_least   (const LimaPaperTable *self,
                                             LimaTexter           *texter);
GPtrArray     *lima_paper_table_wrap        (const LimaPaperTable *self,
                                             LimaTexter           *texter,
                                             const LimaChartTheme *theme,
                                             gboolean              rtl,
                                             double                width);

const LimaPaperHeadingLook *lima_paper_get_heading_look (guint level);
LimaPaperBlock *lima_paper_get_block        (LimaPaper            *self,
                                             guint                 i);
void           lima_paper_get_room          (LimaPaper            *self,
                                             gboolean              is_wide,
                                             double               *width,
                                             double               *height);
void           lima_paper_measure           (LimaPaper            *self,
                                             LimaTexter           *texter);

LimaPaperPage *lima_paper_page_new          (LimaPaper            *paper,
                                             gboolean              is_wide);
void           lima_paper_page_free         (LimaPaperPage        *self);
void           lima_paper_page_open         (LimaPaperPage        *self,
                                             const char           *tag);
void           lima_paper_page_close        (LimaPaperPage        *self,
                                             const char           *tag);
void           lima_paper_page_add_line     (LimaPaperPage        *self,
                                             LimaColour            colour,
                                             double                y);
void           lima_paper_page_add_lines    (LimaPaperPage        *self,
                                             LimaPaper            *paper,
                                             LimaTexter           *texter,
                                             const LimaPaperLines *lines,
                                             guint                 first,
                                             guint                 n,
                                             LimaRect              box,
                                             LimaPaperAlign        align);
void           lima_paper_page_add_drawing  (LimaPaperPage        *self,
                                             LimaPaper            *paper,
                                             LimaDrawing          *drawing,
                                             double                scale,
                                             double                x,
                                             double                y);
void           lima_paper_page_paint        (LimaPaperPage        *self,
                                             LimaPaper            *paper,
                                             cairo_t              *cr,
                                             gboolean              tagged);
void           lima_paper_add_running       (LimaPaper            *self,
                                             LimaTexter           *texter);

G_END_DECLS
