/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-programme-missing.h"

#include <lima-i18n.h>

#include "lima-leverage.h"

#define CRITERIA 2 /* of ¶13 of the report */

static const struct
{
  const char *label;
  guint field;
} lacks[LIMA_N_PROGRAMME_LACKS] = {
  [LIMA_PROGRAMME_LACKS_TITLE] = { NC_("lack", "title"), LIMA_PROGRAMME_TITLE },
  [LIMA_PROGRAMME_LACKS_COUNTRY] = { NC_("lack", "country"), LIMA_PROGRAMME_COUNTRY },
  [LIMA_PROGRAMME_LACKS_STRATEGY] = { NC_("lack", "national strategy"), LIMA_PROGRAMME_STRATEGY },
  [LIMA_PROGRAMME_LACKS_FOCUS] = { NC_("lack", "focus sectors"), LIMA_PROGRAMME_FOCUS },
  [LIMA_PROGRAMME_LACKS_PERIOD] = { NC_("lack", "period"), LIMA_PROGRAMME_START },
  [LIMA_PROGRAMME_LACKS_PHASE] = { NC_("lack", "phase"), LIMA_PROGRAMME_PHASE },
  [LIMA_PROGRAMME_LACKS_CRITERIA] = { NC_("lack", "answers to the criteria"), LIMA_PROGRAMME_CRITERIA },
  [LIMA_PROGRAMME_LACKS_COMPONENTS] = { NC_("lack", "components"), LIMA_PROGRAMME_COMPONENTS },
  [LIMA_PROGRAMME_LACKS_OUTPUTS] = { NC_("lack", "outputs of components"), LIMA_PROGRAMME_COMPONENTS },
  [LIMA_PROGRAMME_LACKS_INDICATORS] = { NC_("lack", "indicators"), LIMA_PROGRAMME_INDICATORS },
  [LIMA_PROGRAMME_LACKS_BASELINES] = { NC_("lack", "baselines of indicators"), LIMA_PROGRAMME_INDICATORS },
  [LIMA_PROGRAMME_LACKS_TARGETS] = { NC_("lack", "targets of indicators"), LIMA_PROGRAMME_INDICATORS },
  [LIMA_PROGRAMME_LACKS_BUDGET] = { NC_("lack", "budget"), LIMA_PROGRAMME_BUDGET },
  [LIMA_PROGRAMME_LACKS_FINANCING] = { NC_("lack", "financing"), LIMA_PROGRAMME_FINANCING },
  [LIMA_PROGRAMME_LACKS_SOURCES] = { NC_("lack", "sources of financing steps"), LIMA_PROGRAMME_FINANCING },
  [LIMA_PROGRAMME_LACKS_PLATFORM] = { NC_("lack", "coordination platform"), LIMA_PROGRAMME_BODIES },
  [LIMA_PROGRAMME_LACKS_RISKS] = { NC_("lack", "risks"), LIMA_PROGRAMME_RISKS },
};

static gboolean
has_text (const LimaText *text)
{
  return text != NULL && lima_text_get_n (text) > 0;
}

static guint
count_answers (const LimaProgramme *programme)
{
  guint n = 0;

  for (guint i = 0; i < lima_items_get_n (programme->criteria); i++)
    n += ((const LimaProgrammeCriterion *) programme->criteria->item[i])->answer != 0;
  return n;
}

static gboolean
has_empty_component (const LimaProgramme *programme)
{
  for (guint i = 0; i < lima_items_get_n (programme->components); i++)
    if (lima_items_get_n (((const LimaProgrammeComponent *) programme->components->item[i])->outputs) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
has_target (const LimaProgrammeIndicator *indicator)
{
  for (guint i = 0; i < lima_items_get_n (indicator->targets); i++)
    {
      const LimaProgrammeTarget *target = (const LimaProgrammeTarget *) indicator->targets->item[i];

      if (lima_amount_has_value (&target->target) || lima_amount_has_value (&target->revised) || has_text (target->target_text))
        return TRUE;
    }
  return FALSE;
}

static guint32
judge_indicators (const LimaProgramme *programme)
{
  guint32 missing = 0;

  for (guint i = 0; i < lima_items_get_n (programme->indicators); i++)
    {
      const LimaProgrammeIndicator *indicator = (const LimaProgrammeIndicator *) programme->indicators->item[i];

      if (!lima_amount_has_value (&indicator->baseline) && !has_text (indicator->baseline_text))
        missing |= 1u << LIMA_PROGRAMME_LACKS_BASELINES;
      if (!has_target (indicator))
        missing |= 1u << LIMA_PROGRAMME_LACKS_TARGETS;
    }
  return missing;
}

static gboolean
has_hollow_step (const LimaProgramme *programme)
{
  g_autoptr(LimaLeverage) leverage = lima_leverage_new (programme);

  for (guint i = 0; i < leverage->entries->len; i++)
    if (g_array_index (leverage->entries, LimaLeverageEntry, i).n_unsourced > 0)
      return TRUE;
  return FALSE;
}

/**
 * lima_programme_find_missing:
 * @programme: a programme
 *
 * Returns: what it lacks, a bit for each #LimaProgrammeLack
 */
guint32
lima_programme_find_missing (const LimaProgramme *programme)
{
  const gboolean lacking[LIMA_N_PROGRAMME_LACKS] = {
    [LIMA_PROGRAMME_LACKS_TITLE] = !has_text (programme->title),
    [LIMA_PROGRAMME_LACKS_COUNTRY] = programme->country == 0,
    [LIMA_PROGRAMME_LACKS_STRATEGY] = !has_text (programme->strategy),
    [LIMA_PROGRAMME_LACKS_FOCUS] = lima_items_get_n (programme->focus) == 0,
    [LIMA_PROGRAMME_LACKS_PERIOD] = !lima_day_has_date (&programme->start) || !lima_day_has_date (&programme->end),
    [LIMA_PROGRAMME_LACKS_PHASE] = programme->phase == 0,
    [LIMA_PROGRAMME_LACKS_CRITERIA] = count_answers (programme) < CRITERIA,
    [LIMA_PROGRAMME_LACKS_COMPONENTS] = lima_items_get_n (programme->components) == 0,
    [LIMA_PROGRAMME_LACKS_OUTPUTS] = has_empty_component (programme),
    [LIMA_PROGRAMME_LACKS_INDICATORS] = lima_items_get_n (programme->indicators) == 0,
    [LIMA_PROGRAMME_LACKS_BUDGET] = lima_items_get_n (programme->budget) == 0,
    [LIMA_PROGRAMME_LACKS_FINANCING] = lima_items_get_n (programme->financing) == 0,
    [LIMA_PROGRAMME_LACKS_SOURCES] = has_hollow_step (programme),
    [LIMA_PROGRAMME_LACKS_PLATFORM] = lima_items_get_n (programme->bodies) == 0,
    [LIMA_PROGRAMME_LACKS_RISKS] = lima_items_get_n (programme->risks) == 0,
  };
  guint32 missing = judge_indicators (programme);

  for (guint i = 0; i < LIMA_N_PROGRAMME_LACKS; i++)
    missing |= lacking[i] ? 1u << i : 0;
  return missing;
}

/**
 * lima_programme_field_of_lack:
 * @lack: what is missing
 *
 * Returns: the field of the programme where it is given
 */
guint
lima_programme_field_of_lack (LimaProgrammeLack lack)
{
  g_return_val_if_fail (lack < LIMA_N_PROGRAMME_LACKS, LIMA_PROGRAMME_TITLE);

  return lacks[lack].field;
}

/**
 * lima_programme_lack_label:
 * @lack: what is missing
 *
 * Returns: its name within a list of what is missing, translated
 */
const char *
lima_programme_lack_label (LimaProgrammeLack lack)
{
  g_return_val_if_fail (lack < LIMA_N_PROGRAMME_LACKS, NULL);

  return C_("lack", lacks[lack].label);
}
