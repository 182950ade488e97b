/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <lima-drawing.h>
#include <lima-format.h>

#include "lima-paper-table.h"

G_BEGIN_DECLS

typedef enum
{
  LIMA_PAPER_A4,
  LIMA_PAPER_LETTER,
} LimaPaperSize;

/**
 * LimaPaperSheet:
 *
 * A sheet and its margins, in millimetres. Nothing is drawn in the margins; wide things get sheets whose longer side is level.
 */
typedef struct
{
  double width;
  double height;
  double left;
  double right;
  double top;
  double bottom;
} LimaPaperSheet;

#define LIMA_PAPER_LEAST_MM 100 /* a sheet has at least so much between its margins, across and down */

/**
 * LimaPaper:
 *
 * A document of headings, texts, tables and drawings that flow over pages. It is filled, laid out once, and from then on the same for
 * the printer and for PDF: immutable, counted, and any thread may paint it.
 */
typedef struct _LimaPaper LimaPaper;

void       lima_paper_sheet_init    (LimaPaperSheet       *self,
                                     LimaPaperSize         size);
gboolean   lima_paper_sheet_is_usable (const LimaPaperSheet *self);

LimaPaper *lima_paper_new           (LimaFormat           *format,
                                     const LimaPaperSheet *sheet,
                                     const char           *title);
LimaPaper *lima_paper_ref           (LimaPaper            *self);
void       lima_paper_unref         (LimaPaper            *self);

void       lima_paper_set_mark      (LimaPaper            *self,
                                     const char           *mark);
void       lima_paper_set_head      (LimaPaper            *self,
                                     const char           *start,
                                     const char           *end);
void       lima_paper_add_heading   (LimaPaper            *self,
                                     guint                 level,
                                     const char           *text);
void       lima_paper_add_paragraph (LimaPaper            *self,
                                     const char           *text);
void       lima_paper_add_note      (LimaPaper            *self,
                                     const char           *text);
void       lima_paper_add_bullet    (LimaPaper            *self,
                                     const char           *text);
void       lima_paper_add_caption   (LimaPaper            *self,
                                     const char           *start,
                                     const char           *end);
void       lima_paper_take_table    (LimaPaper            *self,
                                     LimaPaperTable       *table);
void       lima_paper_add_drawing   (LimaPaper            *self,
                                     LimaDrawing          *drawing);
void       lima_paper_add_tile      (LimaPaper            *self,
                                     LimaDrawing          *drawing);
void       lima_paper_break_page    (LimaPaper            *self);
void       lima_paper_lay_out       (LimaPaper            *self);
void       lima_paper_get_tile_size (LimaPaper            *self,
                                     gboolean              wide,
                                     double               *width,
                                     double               *height);

guint      lima_paper_get_n_pages   (LimaPaper            *self);
void       lima_paper_get_page_size (LimaPaper            *self,
                                     guint                 page,
                                     double               *width,
                                     double               *height);
void       lima_paper_paint_page    (LimaPaper            *self,
                                     guint                 page,
                                     cairo_t              *cr);
char      *lima_paper_get_page_text (LimaPaper            *self,
                                     guint                 page);
GBytes    *lima_paper_to_pdf        (LimaPaper            *self,
                                     GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaPaper, lima_paper_unref)

G_END_DECLS
