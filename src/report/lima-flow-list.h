/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <lima-flow.h>

G_BEGIN_DECLS

#define LIMA_TYPE_FLOW_ROW (lima_flow_row_get_type ())
#define LIMA_TYPE_FLOW_LIST (lima_flow_list_get_type ())

/**
 * LimaFlowRow:
 *
 * A flow in a list, made when it is shown.
 */
G_DECLARE_FINAL_TYPE (LimaFlowRow, lima_flow_row, LIMA, FLOW_ROW, GObject)

/**
 * LimaFlowList:
 *
 * The flows of a project as a list model, in the order of the file, or by one of its columns.
 */
G_DECLARE_FINAL_TYPE (LimaFlowList, lima_flow_list, LIMA, FLOW_LIST, GObject)

typedef enum
{
  LIMA_FLOW_ORDER_FILE,
  LIMA_FLOW_ORDER_DATE,
  LIMA_FLOW_ORDER_TYPE,
  LIMA_FLOW_ORDER_AMOUNT, /* by currency first: unlike currencies have no order */
} LimaFlowOrder;

/**
 * LimaFlowListSum:
 * @kind: the kind of flow, see lima_flow_get_kind()
 * @type: of budgets: original or revised, which are never added (money rule 9); 0 of all others, which are one kind each
 * @currency: 0 for unknown
 * @amount: exact
 * @flows: how many have an amount that is in it
 * @unknown: how many have none that could be added
 */
typedef struct
{
  guint kind;
  LimaAtom type;
  LimaAtom currency;
  LimaSum amount;
  guint flows;
  guint unknown;
} LimaFlowListSum;

LimaFlowList   *lima_flow_list_new      (const LimaItems   *flows,
                                         LimaAtom           currency,
                                         gboolean           with_period);
guint           lima_flow_list_count    (const LimaItems   *flows,
                                         gboolean           with_period);
void            lima_flow_list_sort     (LimaFlowList      *self,
                                         LimaFlowOrder      order,
                                         gboolean           descending);
GArray         *lima_flow_list_sum      (LimaFlowList      *self);
const LimaFlow *lima_flow_list_get      (LimaFlowList      *self,
                                         guint              position);
gboolean        lima_flow_list_is_one_currency
                                        (LimaFlowList      *self,
                                         LimaAtom          *currency);
int             lima_flow_list_decimals (LimaFlowList      *self);
LimaAtom        lima_flow_list_currency (LimaFlowList      *self,
                                         const LimaFlow    *flow);
const LimaFlow *lima_flow_row_get_flow  (LimaFlowRow       *self);

G_END_DECLS
