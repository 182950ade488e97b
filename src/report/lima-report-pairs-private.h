/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-report-draft.h"
#include "lima-report-pairs.h"

G_BEGIN_DECLS

/* A row of either side, or of both. */
typedef struct
{
  LimaChartKind kind;
  const char *key;
  char *label;
  const char *sublabel; /* of the draft */
  gboolean has[2];
  LimaSum amounts[2];
} LimaJoinedRow;

/* The row that fell or grew most among those that both sides have, before small ones are put together; no label where several did. */
typedef struct
{
  char *label;
  LimaSum by; /* 0 where none did */
  LimaSum to;
} LimaJoinedMost;

/* Two drafts whose rows are put side by side. */
typedef struct
{
  LimaReportChartOptions options[2];
  LimaDraft drafts[2];
  GArray *rows; /* of LimaJoinedRow, as they stand */
  guint n_named;
  LimaJoinedMost fell;
  LimaJoinedMost grew;
} LimaJoin;

/* Two breakdowns that are compared, and what they are called. */
typedef struct
{
  LimaJoin join;
  LimaFormat *format;
  const char *names[2];
} LimaPairing;

gboolean             lima_pairing_init    (LimaPairing                  *self,
                                           const LimaReportPairsSide    *first,
                                           const LimaReportPairsSide    *second,
                                           const LimaReportChartOptions *options,
                                           guint                         most,
                                           GError                      **error);
void                 lima_pairing_clear   (LimaPairing                  *self);
char                *lima_pairing_describe_change (const LimaPairing    *self,
                                           const gboolean                has[2],
                                           const LimaSum                 amounts[2],
                                           int                           decimals);

void                 lima_join_init       (LimaJoin       *self,
                                           guint           most);
void                 lima_join_clear      (LimaJoin       *self);
const LimaJoinedRow *lima_join_get_row    (const LimaJoin *self,
                                           guint           i);
gboolean             lima_join_get_change (const LimaSum  *from,
                                           const LimaSum  *to,
                                           LimaSum        *out);

G_END_DECLS
