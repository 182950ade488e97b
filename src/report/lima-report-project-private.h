/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-field-words.h"
#include "lima-report-project-paper.h"

G_BEGIN_DECLS

/*
 * LimaProjectPrint:
 * @paper: what is being written
 * @words: how fields are put into words
 * @row: of the project among the facts
 *
 * A project while it is being printed.
 */
typedef struct
{
  LimaPaper *paper;
  LimaFormat *format;
  LimaFieldWords words;
  const LimaReportPortfolioPaper *options;
  const LimaProject *project;
  guint row;
} LimaProjectPrint;

#define LIMA_PROJECT_PRINT_FIELD(field) (G_GUINT64_CONSTANT (1) << (field))

char    *lima_project_print_text      (const LimaProjectPrint *self,
                                       const LimaText         *text);
char    *lima_project_print_value     (const LimaProjectPrint *self,
                                       const LimaBlock        *block,
                                       guint                   field);
char    *lima_project_print_field     (const LimaProjectPrint *self,
                                       const LimaBlock        *block,
                                       guint                   field);
void     lima_project_print_add_pairs (const LimaProjectPrint *self,
                                       LimaPaperTable         *table,
                                       const LimaBlock        *block,
                                       guint                   level,
                                       guint64                 without);
void     lima_project_print_items     (const LimaProjectPrint *self,
                                       const LimaItems        *items);
void     lima_project_print_money     (const LimaProjectPrint *self);
gboolean lima_project_print_has_money (const LimaProjectPrint *self,
                                       guint                   which);
char    *lima_project_print_years     (const LimaProjectPrint *self);
void     lima_project_print_shares    (const LimaProjectPrint *self);
void     lima_project_print_flows     (const LimaProjectPrint *self,
                                       gboolean                with_period);

G_END_DECLS
