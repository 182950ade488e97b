/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A flow of money in words, and what flows come to: in the window and on paper. */

#include "lima-flow-words.h"

#include <lima-codelist.h>
#include <lima-i18n.h>
#include <lima-measure.h>

#include "lima-report-words.h"

static const char *
language_of (const LimaFieldWords *words)
{
  return lima_format_get_language (words->format);
}

/* ---- A flow ---- */

/**
 * lima_flow_words_type:
 *
 * Returns: (transfer full): what kind of flow it is
 */
char *
lima_flow_words_type (const LimaFieldWords *words, const LimaFlow *flow)
{
  guint kind = lima_flow_get_kind (flow);
  char *name;

  if (kind == LIMA_KIND_BUDGET)
    return g_strdup (C_("flow", "Budget"));
  if (kind == LIMA_KIND_PLANNED)
    return g_strdup (C_("flow", "Planned disbursement"));
  name = lima_field_words_value (words, &flow->head, LIMA_FLOW_TYPE, NULL);
  return name != NULL ? name : g_strdup (C_("flow", "Type not stated"));
}

/* Whole years are said as years. */
static char *
name_period (const LimaFieldWords *words, const LimaFlow *flow)
{
  LimaDate start = flow->start.date, end = flow->end.date;

  if (!lima_day_has_date (&flow->start) || !lima_day_has_date (&flow->end))
    return lima_field_words_day (words, lima_block_field_is_set (&flow->head, LIMA_FLOW_START) ? &flow->start : &flow->end);
  if (start.day == 1 && start.month == 1 && end.day == 31 && end.month == 12)
    {
      start = (LimaDate) { .year = start.year, .precision = LIMA_PRECISION_YEAR };
      end = (LimaDate) { .year = end.year, .precision = LIMA_PRECISION_YEAR };
    }
  return lima_format_period (words->format, start, end);
}

/**
 * lima_flow_words_date:
 *
 * Returns: (transfer full): its day, or its period; what was written, where that is neither
 */
char *
lima_flow_words_date (const LimaFieldWords *words, const LimaFlow *flow)
{
  if (lima_kind_is_period (lima_flow_get_kind (flow)))
    return name_period (words, flow);
  if (!lima_block_field_is_set (&flow->head, LIMA_FLOW_DATE) && flow->date_text != 0)
    return g_strdup (lima_atom_text (flow->date_text));
  return lima_field_words_day (words, &flow->date);
}

static const char *
name_party (const LimaFieldWords *words, const LimaText *name, LimaAtom ref)
{
  const char *text = name == NULL ? NULL : lima_text_get (name, language_of (words));

  return text != NULL ? text : lima_atom_text (ref);
}

/**
 * lima_flow_words_parties:
 *
 * Returns: (transfer full) (nullable): who gives and who gets, as far as they are named
 */
char *
lima_flow_words_parties (const LimaFieldWords *words, const LimaFlow *flow)
{
  const char *provider = name_party (words, flow->provider_name, flow->provider_ref);
  const char *receiver = name_party (words, flow->receiver_name, flow->receiver_ref);

  if (provider != NULL && receiver != NULL)
    /* Translators: a flow of money: %1$s gives, %2$s gets */
    return lima_report_fill (words->format, _("from %1$s to %2$s"), provider, receiver, NULL);
  if (provider != NULL)
    return lima_report_fill (words->format, _("from %1$s"), provider, NULL);
  return receiver == NULL ? NULL : lima_report_fill (words->format, _("to %1$s"), receiver, NULL);
}

/**
 * lima_flow_words_purpose:
 *
 * Returns: (transfer full) (nullable): what it is for: its description, else who gives and gets, else whether a budget is the original or a
 *   revised one
 */
char *
lima_flow_words_purpose (const LimaFieldWords *words, const LimaFlow *flow)
{
  const char *text = flow->description == NULL ? NULL : lima_text_get (flow->description, language_of (words));
  g_autofree char *parties = NULL;

  if (text != NULL)
    return g_strdup (text);
  parties = lima_flow_words_parties (words, flow);
  if (parties != NULL || !lima_kind_is_period (lima_flow_get_kind (flow)))
    return g_steal_pointer (&parties);
  return lima_field_words_value (words, &flow->head, LIMA_FLOW_TYPE, NULL);
}

/* ---- Sums ---- */

static char *
name_budgets (const LimaFieldWords *words, const LimaFlowListSum *sum)
{
  const char *kind = sum->kind == LIMA_KIND_BUDGET ? C_("flow", "Budget") : C_("flow", "Planned disbursement");
  const char *code = lima_atom_text (sum->type), *type = lima_codelist_name ("BudgetType", code, language_of (words));

  if (code == NULL)
    return g_strdup (kind);
  return lima_report_fill (words->format, C_("flow", "%1$s · %2$s"), kind, type == NULL ? code : type, NULL);
}

/**
 * lima_flow_words_sum_name:
 *
 * Returns: (transfer full): the kind of flows that a sum is of
 */
char *
lima_flow_words_sum_name (const LimaFieldWords *words, const LimaFlowListSum *sum)
{
  char code[8];
  const char *name;

  if (lima_kind_is_period (sum->kind))
    return name_budgets (words, sum);
  if (sum->kind == LIMA_KIND_OTHER)
    return g_strdup (C_("flow", "Unknown types"));
  g_snprintf (code, sizeof code, "%u", sum->kind);
  name = lima_codelist_name ("TransactionType", code, language_of (words));
  /* Translators: transactions of a type that no list names; %s is its number */
  return name != NULL ? g_strdup (name) : g_strdup_printf (_("Type %s"), code);
}

/**
 * lima_flow_words_sum:
 * @decimals: of the amounts that it is the sum of
 *
 * Returns: (transfer full) (nullable): the sum, of how many flows, and of how many it is not known; %NULL where no amount is
 */
char *
lima_flow_words_sum (const LimaFieldWords *words, const LimaFlowListSum *sum, int decimals)
{
  int places = sum->amount.coef % (__int128) lima_power_of_ten (16) == 0 ? decimals : -1;
  g_autofree char *amount = lima_format_money (words->format, &sum->amount, lima_atom_text (sum->currency), places);
  g_autofree char *flows = lima_format_integer (words->format, sum->flows + sum->unknown);
  g_autofree char *unknown = lima_format_integer (words->format, sum->unknown);
  const char *pattern;

  if (sum->flows == 0)
    return NULL;
  if (sum->unknown > 0)
    /* Translators: %1$s is at least the amount of %2$s flows, %3$s of them have none that is known */
    pattern = P_("≥ %1$s in %2$s flow, %3$s unknown", "≥ %1$s in %2$s flows, %3$s unknown", sum->flows + sum->unknown);
  else
    pattern = P_("%1$s in %2$s flow", "%1$s in %2$s flows", sum->flows);
  return lima_report_fill (words->format, pattern, amount, flows, unknown, NULL);
}
