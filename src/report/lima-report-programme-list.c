/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What a list of programmes says of each. */

#include "lima-report-programme-list.h"

#include <lima-codelist.h>
#include <lima-i18n.h>
#include <lima-schedule.h>

#include "lima-report-programme.h"
#include "lima-report-words.h"

static const char *const columns[LIMA_PROGRAMME_N_COLUMNS] = {
  [LIMA_PROGRAMME_COLUMN_TITLE] = NC_("programmes", "Programme"),
  [LIMA_PROGRAMME_COLUMN_COUNTRY] = NC_("programmes", "Country"),
  [LIMA_PROGRAMME_COLUMN_PHASE] = NC_("programmes", "Phase"),
  [LIMA_PROGRAMME_COLUMN_PERIOD] = NC_("programmes", "Period"),
  [LIMA_PROGRAMME_COLUMN_GRANT] = NC_("programmes", "Grant"),
  [LIMA_PROGRAMME_COLUMN_LEVERAGE] = NC_("programmes", "Leverage"),
  [LIMA_PROGRAMME_COLUMN_NEXT] = NC_("programmes", "Next milestone"),
  [LIMA_PROGRAMME_COLUMN_MISSING] = NC_("programmes", "Missing"),
};

/**
 * lima_report_programme_column:
 *
 * Returns: (transfer none): the heading of a column
 */
const char *
lima_report_programme_column (LimaProgrammeColumn column)
{
  g_return_val_if_fail (column < LIMA_PROGRAMME_N_COLUMNS, NULL);

  return C_("programmes", columns[column]);
}

static char *
describe_title (LimaFormat *format, const LimaProgramme *programme)
{
  const char *title = programme->title == NULL ? NULL : lima_text_get (programme->title, lima_format_get_language (format));

  return g_strdup (title == NULL ? _("Programme without a title") : title);
}

static char *
describe_country (LimaFormat *format, const LimaProgramme *programme)
{
  const char *code = lima_atom_text (programme->country);
  const char *name = code == NULL ? NULL : lima_country_name (code, lima_format_get_language (format));

  return g_strdup (name != NULL ? name : code != NULL ? code : _("No country"));
}

static char *
describe_phase (LimaFormat *format, const LimaProgramme *programme)
{
  const char *code = lima_atom_text (programme->phase);
  const char *name = code == NULL ? NULL : lima_codelist_name ("ProgrammePhase", code, lima_format_get_language (format));

  return g_strdup (name != NULL ? name : code != NULL ? code : C_("programmes", "none yet"));
}

static char *
describe_period (LimaFormat *format, const LimaProgramme *programme)
{
  gboolean has_start = lima_day_has_date (&programme->start), has_end = lima_day_has_date (&programme->end);
  g_autofree char *day = NULL;

  if (has_start && has_end)
    return lima_format_period (format, programme->start.date, programme->end.date);
  if (!has_start && !has_end)
    return g_strdup (C_("programmes", "not stated"));
  day = lima_format_date (format, has_start ? programme->start.date : programme->end.date);
  if (has_start)
    /* Translators: a period of which only the first day is known */
    return lima_report_fill (format, _("from %1$s"), day, NULL);
  /* Translators: a period of which only the last day is known */
  return lima_report_fill (format, _("until %1$s"), day, NULL);
}

/* ---- The next milestone ---- */

typedef struct
{
  const LimaProgrammeActivity *activity; /* nullable: none was found yet */
  gint32 day;
} Milestone;

static gboolean
is_done (const LimaProgrammeActivity *activity)
{
  const LimaDecimal all = { .coef = 100 };

  return lima_amount_has_value (&activity->progress) && lima_decimal_compare (lima_amount_value (&activity->progress), all) >= 0;
}

/* Of those that are not done the earliest, also one that should have been there by now. */
static void
look_at (Milestone *next, const LimaSchedule *schedule, guint task, const LimaProgrammeActivity *activity)
{
  LimaScheduleTimes times;

  if (!lima_schedule_plan_get (lima_schedule_get_plan (schedule), task)->is_milestone || is_done (activity))
    return;
  lima_schedule_get_times (schedule, task, &times);
  if (next->activity == NULL || times.early_end < next->day)
    *next = (Milestone) { activity, times.early_end };
}

/* Tasks have the numbers that activities have in the programme's order. */
static Milestone
find_next (const LimaSchedule *schedule, const LimaProgramme *programme)
{
  Milestone next = { 0 };
  guint task = 0;

  for (guint i = 0; i < lima_items_get_n (programme->components); i++)
    {
      const LimaItems *outputs = ((const LimaProgrammeComponent *) programme->components->item[i])->outputs;

      for (guint j = 0; j < lima_items_get_n (outputs); j++)
        {
          const LimaItems *activities = ((const LimaProgrammeOutput *) outputs->item[j])->activities;

          for (guint k = 0; k < lima_items_get_n (activities); k++)
            look_at (&next, schedule, task++, (const LimaProgrammeActivity *) activities->item[k]);
        }
    }
  return next;
}

static char *
describe_next (LimaFormat *format, const LimaProgramme *programme, LimaDate today)
{
  g_autoptr(LimaSchedule) schedule = lima_schedule_new_from_programme (programme, lima_format_get_language (format), NULL);
  Milestone next = { 0 };
  g_autofree char *day = NULL;
  const char *title;

  if (schedule != NULL)
    next = find_next (schedule, programme);
  if (next.activity == NULL)
    return g_strdup (C_("programmes", "none"));
  day = lima_format_date (format, lima_day_to_date (next.day));
  title = next.activity->title == NULL ? NULL : lima_text_get (next.activity->title, lima_format_get_language (format));
  if (next.day < lima_date_first_day (today))
    /* Translators: the next milestone of a programme: 1 the day on which it should have been, 2 its name */
    return lima_report_fill (format, _("%1$s, overdue: %2$s"), day, title == NULL ? _("without a title") : title, NULL);
  /* Translators: the next milestone of a programme: 1 its day, 2 its name */
  return lima_report_fill (format, _("%1$s: %2$s"), day, title == NULL ? _("without a title") : title, NULL);
}

static char *
describe_missing (LimaFormat *format, const LimaProgramme *programme)
{
  char *missing = lima_report_describe_missing (format, lima_programme_find_missing (programme));

  return missing != NULL ? missing : g_strdup (C_("programmes", "nothing"));
}

/**
 * lima_report_programme_cell:
 * @format: for money and dates
 * @programme: a programme
 * @column: what is asked for
 * @today: the day on which it is asked
 *
 * Returns: (transfer full): what stands in the column
 */
char *
lima_report_programme_cell (LimaFormat *format, const LimaProgramme *programme, LimaProgrammeColumn column, LimaDate today)
{
  g_autoptr(LimaLeverage) leverage = NULL;

  g_return_val_if_fail (format != NULL && programme != NULL, NULL);

  switch (column)
    {
    case LIMA_PROGRAMME_COLUMN_TITLE:
      return describe_title (format, programme);
    case LIMA_PROGRAMME_COLUMN_COUNTRY:
      return describe_country (format, programme);
    case LIMA_PROGRAMME_COLUMN_PHASE:
      return describe_phase (format, programme);
    case LIMA_PROGRAMME_COLUMN_PERIOD:
      return describe_period (format, programme);
    case LIMA_PROGRAMME_COLUMN_GRANT:
      return lima_report_list_grant (format, programme);
    case LIMA_PROGRAMME_COLUMN_LEVERAGE:
      leverage = lima_leverage_new (programme);
      return lima_report_describe_leverage (format, leverage);
    case LIMA_PROGRAMME_COLUMN_NEXT:
      return describe_next (format, programme, today);
    case LIMA_PROGRAMME_COLUMN_MISSING:
      return describe_missing (format, programme);
    case LIMA_PROGRAMME_N_COLUMNS:
    default:
      g_assert_not_reached ();
    }
}

/**
 * lima_report_programme_row:
 * @format: for money and dates
 * @programme: a programme
 * @today: the day on which it is asked
 *
 * Returns: (transfer full): the whole row as a screen reader says it
 */
char *
lima_report_programme_row (LimaFormat *format, const LimaProgramme *programme, LimaDate today)
{
  g_autoptr(GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (format != NULL && programme != NULL, NULL);

  for (guint i = 0; i < LIMA_PROGRAMME_N_COLUMNS; i++)
    g_ptr_array_add (cells, lima_report_programme_cell (format, programme, (LimaProgrammeColumn) i, today));
  /* Translators: a programme: 1 title, 2 country, 3 phase, 4 period, 5 grant, 6 leverage, 7 next milestone, 8 what is missing */
  return lima_report_fill (format, _("%1$s. %2$s, phase: %3$s, period: %4$s. Grant: %5$s. Leverage: %6$s. Next milestone: %7$s. Missing: %8$s"),
                           cells->pdata[0], cells->pdata[1], cells->pdata[2], cells->pdata[3], cells->pdata[4], cells->pdata[5],
                           cells->pdata[6], cells->pdata[7], NULL);
}
