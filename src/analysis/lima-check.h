/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-facts.h"

G_BEGIN_DECLS

/**
 * LimaCheckItem:
 * @file: number of the file
 * @line: line in it, 0 when unknown
 * @record: (nullable): id or identifier of the project
 * @severity: how bad it is
 * @trouble: what it is
 *
 * A finding about the portfolio.
 */
typedef struct
{
  guint32 file;
  guint32 place;
  guint32 line;
  const char *record;
  LimaSeverity severity;
  LimaTrouble trouble;
} LimaCheckItem;

GArray *lima_facts_check (const LimaFacts *facts);

G_END_DECLS
