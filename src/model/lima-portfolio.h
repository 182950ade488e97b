/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "lima-change.h"
#include "lima-snapshot.h"

G_BEGIN_DECLS

#define LIMA_PORTFOLIO_ERROR (lima_portfolio_error_quark ())

/**
 * LimaPortfolioError:
 * @LIMA_PORTFOLIO_ERROR_CONFLICT: the old value of a change isn't what stands there
 * @LIMA_PORTFOLIO_ERROR_NO_RECORD: the path leads to nothing
 * @LIMA_PORTFOLIO_ERROR_EXISTS: what shall come in is there already
 */
typedef enum
{
  LIMA_PORTFOLIO_ERROR_CONFLICT,
  LIMA_PORTFOLIO_ERROR_NO_RECORD,
  LIMA_PORTFOLIO_ERROR_EXISTS,
} LimaPortfolioError;

#define LIMA_TOUCHED_HEAD LIMA_N_RECORDS /* as a kind: the portfolio itself, whose record is 0 */
#define LIMA_TOUCHED_ROW (G_GUINT64_CONSTANT (1) << 63) /* in a mask: the record moved, so that rows shifted */
#define LIMA_TOUCHED_ALL G_MAXUINT64 /* as a mask: the record came or went */

/**
 * LimaTouched:
 * @kind: the kind of the record, or %LIMA_TOUCHED_HEAD
 * @record: its id
 * @fields: bit n is field n of the record, also where something inside that list changed; see %LIMA_TOUCHED_ROW and
 *   %LIMA_TOUCHED_ALL. A record with all bits set is there or is gone: look it up
 *
 * A record that a set of changes touched.
 */
typedef struct
{
  LimaRecordKind kind;
  LimaAtom record;
  guint64 fields;
} LimaTouched;

#define LIMA_TYPE_PORTFOLIO (lima_portfolio_get_type ())

/**
 * LimaPortfolio:
 *
 * The document, and the only thing in the model that changes. Belongs to the main thread; others read its snapshots.
 */
G_DECLARE_FINAL_TYPE (LimaPortfolio, lima_portfolio, LIMA, PORTFOLIO, GObject)

GQuark          lima_portfolio_error_quark  (void);

LimaPortfolio  *lima_portfolio_new          (void);
void            lima_portfolio_load_head    (LimaPortfolio   *self,
                                             LimaBlock       *head,
                                             guint            minor);
void            lima_portfolio_load         (LimaPortfolio   *self,
                                             LimaRecordKind   kind,
                                             GPtrArray       *blocks);
gboolean        lima_portfolio_apply        (LimaPortfolio   *self,
                                             LimaChangeSet   *set,
                                             GError         **error);
LimaSnapshot   *lima_portfolio_snapshot     (LimaPortfolio   *self);
const LimaHead *lima_portfolio_get_head     (LimaPortfolio   *self);
guint           lima_portfolio_get_n        (LimaPortfolio   *self,
                                             LimaRecordKind   kind);
const LimaBlock *lima_portfolio_get         (LimaPortfolio   *self,
                                             LimaRecordKind   kind,
                                             guint            row);
int             lima_portfolio_find         (LimaPortfolio   *self,
                                             LimaRecordKind   kind,
                                             LimaAtom         id);
LimaAtom        lima_portfolio_new_id       (LimaPortfolio   *self,
                                             LimaRecordKind   kind);

G_END_DECLS
