/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-measure.h"

#include <lima-i18n.h>
#include <stdlib.h>
#include <string.h>

typedef struct
{
  const char *name;
  const char *label;
  guint8 kinds[3];
} Known;

static const Known known[] = {
  { "incoming-funds", NC_ ("measure", "Incoming funds"), { 1 } },
  { "incoming-commitment", NC_ ("measure", "Incoming commitments"), { 11 } },
  { "commitment", NC_ ("measure", "Commitments"), { 2 } },
  { "disbursement", NC_ ("measure", "Disbursements"), { 3 } },
  { "expenditure", NC_ ("measure", "Expenditures"), { 4 } },
  { "spend", NC_ ("measure", "Delivery"), { 3, 4 } },
  { "budget", NC_ ("measure", "Budgets"), { LIMA_KIND_BUDGET } },
  { "planned-disbursement", NC_ ("measure", "Planned disbursements"), { LIMA_KIND_PLANNED } },
};

static void
add_kind (LimaMeasure *self, guint kind)
{
  self->kinds[kind / 64] |= (guint64) 1 << (kind % 64);
}

static const Known *
find_known (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (strcmp (known[i].name, text) == 0)
      return &known[i];
  return NULL;
}

/* The number behind "type-", 1 to 123; 0 when it is none. */
static guint
type_number (const char *text)
{
  guint64 number;

  if (!g_str_has_prefix (text, "type-") || !lima_digits_parse (text + 5, LIMA_KIND_BUDGET - 1, &number))
    return 0;
  return (guint) number;
}

/**
 * lima_measure_parse:
 * @text: a measure's name, or "type-N" for IATI transaction type N
 * @out: (out): the measure, set only on success
 *
 * Returns: whether there is such a measure
 */
gboolean
lima_measure_parse (const char *text, LimaMeasure *out)
{
  const Known *measure = find_known (text);
  guint type = type_number (text);
  LimaMeasure made = { { 0 } };

  if (measure == NULL && type == 0)
    return FALSE;
  if (measure == NULL)
    add_kind (&made, type);
  for (guint i = 0; measure != NULL && i < G_N_ELEMENTS (measure->kinds) && measure->kinds[i] != 0; i++)
    add_kind (&made, measure->kinds[i]);
  *out = made;
  return TRUE;
}

/**
 * lima_measure_has:
 * @self: a measure
 * @kind: below %LIMA_N_KINDS
 *
 * Returns: whether flows of this kind belong to it
 */
gboolean
lima_measure_has (const LimaMeasure *self, guint kind)
{
  return (self->kinds[kind / 64] >> (kind % 64)) & 1;
}

/**
 * lima_measure_get_label:
 * @text: a measure's name
 *
 * Returns: (transfer full): what people call it, translated
 */
char *
lima_measure_get_label (const char *text)
{
  const Known *measure = find_known (text);

  if (measure != NULL)
    return g_strdup (C_ ("measure", measure->label));
  /* Translators: IATI transactions of one type, e.g. "Transactions of type 7" */
  return g_strdup_printf (_("Transactions of type %u"), type_number (text));
}

/**
 * lima_kind_is_incoming:
 *
 * Returns: whether money of this kind comes in: funds, commitments and pledges (IATI 1, 11, 13)
 */
gboolean
lima_kind_is_incoming (guint kind)
{
  return kind == 1 || kind == 11 || kind == 13;
}

/**
 * lima_kind_is_period:
 *
 * Returns: whether it has a period in place of a date
 */
gboolean
lima_kind_is_period (guint kind)
{
  return kind == LIMA_KIND_BUDGET || kind == LIMA_KIND_PLANNED;
}

static guint
compute_type (LimaAtom type)
{
  const char *text = lima_atom_text (type);
  guint64 number;

  if (text == NULL || !lima_digits_parse (text, LIMA_KIND_BUDGET - 1, &number) || number == 0)
    return LIMA_KIND_OTHER;
  return (guint) number;
}

/**
 * lima_flow_get_kind:
 * @flow: a flow
 *
 * Returns: its kind, below %LIMA_N_KINDS
 */
guint
lima_flow_get_kind (const LimaFlow *flow)
{
  static gsize ready;
  static LimaAtom budget, planned;
  static __thread LimaAtom last_type;
  static __thread guint last_kind;

  if (g_once_init_enter (&ready))
    {
      budget = lima_atom ("budget");
      planned = lima_atom ("planned-disbursement");
      g_once_init_leave (&ready, 1);
    }
  if (flow->kind == budget)
    return LIMA_KIND_BUDGET;
  if (flow->kind == planned)
    return LIMA_KIND_PLANNED;
  if (flow->type != last_type || last_type == 0)
    {
      last_kind = compute_type (flow->type);
      last_type = flow->type;
    }
  return last_kind;
}
