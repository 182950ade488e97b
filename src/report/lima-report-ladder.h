/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-format.h>
#include <lima-ladder.h>
#include <lima-leverage.h>
#include <lima-snapshot.h>

G_BEGIN_DECLS

typedef enum
{
  LIMA_LEDGER_WHO,
  LIMA_LEDGER_CHANNEL,
  LIMA_LEDGER_ASSET,
  LIMA_LEDGER_ATTRIBUTION,
  LIMA_LEDGER_STATUS,
  LIMA_LEDGER_SINCE,
  LIMA_LEDGER_AMOUNT,
  LIMA_LEDGER_COUNTED,
  LIMA_LEDGER_SOURCE,
  LIMA_LEDGER_N_COLUMNS,
} LimaLedgerColumn;

/**
 * LimaLedgerRow:
 * @id: of the entry
 * @rung: where it stands, %LIMA_RUNG_NONE for nowhere
 * @since: since when, without precision where that is not known
 * @amount: what its newest step with money says
 * @has_amount: whether any does
 * @currency: of @amount, 0 for unknown
 * @counted: the part of it that is leverage
 * @counts: whether there is one
 * @counted_currency: of @counted, 0 for unknown
 * @is_unknown: whether it is leverage of which no amount is known
 * @has_source: whether the step it stands on says where that is said; without one it is drawn hollow
 * @cells: its texts, by #LimaLedgerColumn; %NULL behind the last
 * @sentence: the whole of it as a screen reader says it
 *
 * An entry of the ledger of leverage.
 */
typedef struct
{
  LimaAtom id;
  LimaRung rung;
  LimaDate since;
  LimaDecimal amount;
  gboolean has_amount;
  LimaAtom currency;
  LimaDecimal counted;
  gboolean counts;
  LimaAtom counted_currency;
  gboolean is_unknown;
  gboolean has_source;
  char *cells[LIMA_LEDGER_N_COLUMNS + 1];
  char *sentence;
} LimaLedgerRow;

const char *lima_report_ledger_column    (LimaLedgerColumn     column);
GPtrArray  *lima_report_ledger_new       (LimaFormat          *format,
                                          const LimaProgramme *programme,
                                          const LimaSnapshot  *portfolio,
                                          LimaDate             at);
char       *lima_report_ledger_describe  (LimaFormat          *format,
                                          GPtrArray           *rows);
char       *lima_report_ledger_add_up    (LimaFormat          *format,
                                          GPtrArray           *rows);
int         lima_report_ledger_compare   (LimaFormat          *format,
                                          const LimaLedgerRow *a,
                                          const LimaLedgerRow *b,
                                          LimaLedgerColumn     column);
char       *lima_report_ledger_to_csv    (GPtrArray           *rows);

GArray     *lima_report_ladder_currencies (const LimaProgramme *programme,
                                          LimaDate             at);
LimaLadder *lima_report_ladder_new       (LimaFormat          *format,
                                          const LimaProgramme *programme,
                                          LimaDate             at,
                                          LimaAtom             currency);

G_END_DECLS
