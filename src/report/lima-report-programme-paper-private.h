/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-report-programme-paper.h"

G_BEGIN_DECLS

/*
 * LimaPrint:
 * @paper: what is being written
 * @sources: (element-type LimaAtom): the sources cited so far, in the order of their numbers
 *
 * A programme while it is being printed.
 */
typedef struct
{
  LimaPaper *paper;
  LimaFormat *format;
  const char *language;
  const LimaProgramme *programme;
  const LimaSnapshot *portfolio;
  LimaDate today;
  GArray *sources;
} LimaPrint;

#define LIMA_PRINT_MARGIN 2 /* pixels around drawings, for outlines */

/* The elements of a list, one after the other. */
#define LIMA_PRINT_EACH(Type, name, items) \
  for (guint name##_i = 0; name##_i < lima_items_get_n (items); name##_i++) \
    for (const Type *name = (const Type *) (items)->item[name##_i]; name != NULL; name = NULL)

const char *lima_print_field         (const LimaTable  *table,
                                      guint             field);
void        lima_print_column        (LimaPaperTable   *out,
                                      const LimaTable  *table,
                                      guint             field,
                                      guint             weight);
const char *lima_print_text          (const LimaPrint  *self,
                                      const LimaText   *text);
const char *lima_print_code          (const LimaPrint  *self,
                                      const char       *list,
                                      LimaAtom          code);
char       *lima_print_day           (const LimaPrint  *self,
                                      const LimaDay    *day);
char       *lima_print_period        (const LimaPrint  *self,
                                      const LimaDay    *start,
                                      const LimaDay    *end);
char       *lima_print_number        (const LimaPrint  *self,
                                      const LimaAmount *amount);
char       *lima_print_money         (const LimaPrint  *self,
                                      const LimaAmount *amount,
                                      LimaAtom          currency);
char       *lima_print_source        (LimaPrint        *self,
                                      LimaAtom          source,
                                      const char       *paragraph);
const char *lima_print_organisation  (const LimaPrint  *self,
                                      LimaAtom          reference,
                                      const LimaText   *name);
const char *lima_print_project       (const LimaPrint  *self,
                                      LimaAtom          id);
const char *lima_print_component     (const LimaPrint  *self,
                                      LimaAtom          id);
char       *lima_print_lines         (const char       *first,
                                      const char       *second);
gboolean    lima_print_is_overdue    (const LimaPrint  *self,
                                      const LimaDay    *due,
                                      const LimaDay    *done);

void        lima_print_theme         (const LimaPrint  *self,
                                      LimaChartTheme   *theme,
                                      double           *width);

void        lima_print_sources       (LimaPrint        *self);
void        lima_print_summary       (LimaPrint        *self);
void        lima_print_components    (LimaPrint        *self);
void        lima_print_plan          (LimaPrint        *self);
void        lima_print_results       (LimaPrint        *self);
void        lima_print_budget        (LimaPrint        *self);
void        lima_print_financing     (LimaPrint        *self);
void        lima_print_platform      (LimaPrint        *self);
void        lima_print_partners      (LimaPrint        *self);
void        lima_print_risks         (LimaPrint        *self);
void        lima_print_documents     (LimaPrint        *self);
void        lima_print_evaluation    (LimaPrint        *self);

G_END_DECLS
