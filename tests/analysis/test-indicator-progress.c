/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "fixture.h"
#include "indicator-fixture.h"
#include "lima-indicator-missing.h"
#include "lima-indicator-parts.h"
#include "lima-indicator-progress.h"

static LimaDate
date_of (const char *text)
{
  LimaDate date;

  g_assert_true (lima_date_parse (text, -1, &date));
  return date;
}

/* ---- values -------------------------------------------------------------------------------------------------------------- */

static char *
write_value (const LimaIndicatorValue *value)
{
  char buffer[LIMA_DECIMAL_BUFFER];

  if (value->state != LIMA_INDICATOR_VALUE_KNOWN)
    return g_strdup (value->state == LIMA_INDICATOR_VALUE_NONE ? "none" : "unreadable");
  return g_strdup_printf ("%s%s", lima_sum_shortest (&value->value, buffer), value->has_ratio ? " %" : "");
}

static void
test_baseline (void)
{
  static const struct { const char *given, *expected; } cases[] = {
    { "", "none" },
    { "baseline 0", "0" },
    { "baseline -3.5", "-3.5" },
    { "baseline many", "unreadable" },
    { "baseline 12 of 80", "12" }, /* no percentage: the base says nothing */
    { "percentage; baseline 12 of 80", "15 %" },
    { "percentage; baseline 1 of 3", "33.333333333333333333 %" },
    { "percentage; baseline 2 of 3", "66.666666666666666667 %" },
    { "percentage; baseline -1 of 3", "-33.333333333333333333 %" },
    { "percentage; baseline 15", "15" },
    { "percentage; baseline 33,333", "33.333" }, /* nobody has 33,333 per cent */
    { "baseline 33,333", "33333" },
    { "percentage; baseline 0 of 80", "0 %" },
    { "percentage; baseline 12 of 0", "unreadable" },
    { "percentage; baseline 12 of -80", "unreadable" },
    { "percentage; baseline 12 of all", "unreadable" },
    { "percentage; baseline 999999999999999999 of 0.000000000000000001", "unreadable" }, /* out of range */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LimaProgrammeIndicator *indicator = fixture_indicator (cases[i].given);
      LimaIndicatorValue value = lima_indicator_get_baseline (indicator);

      g_test_message ("%s", cases[i].given);
      fixture_assert_text (write_value (&value), cases[i].expected);
      lima_block_unref (&indicator->head);
    }
}

static void
test_target (void)
{
  static const char yearly[] = "target 2015-01-01/2015-12-31 10; target 2016-01-01/2016-12-31 20 25 2016-03-01; "
                               "target 2017-01-01/2017-12-31 _ 40; target 2018/2018 many";
  static const struct { const char *given, *at, *expected; } cases[] = {
    { "", "2015", "no" },
    { "target 2015/2015 _; actual 7", "2015", "no" },
    { yearly, "2014-06-30", "10, first 10" },      /* the first to come */
    { yearly, "2015-12-31", "10, first 10" },
    { yearly, "2016-01-01", "20, first 20" },      /* not revised yet */
    { yearly, "2016-02-29", "20, first 20" },
    { yearly, "2016-03-01", "25 revised, first 20" },
    { yearly, "2016", "25 revised, first 20" },    /* its last day counts */
    { yearly, "2017-07-01", "40 revised, first none" },
    { yearly, "2018-01-01", "unreadable, first unreadable" },
    { yearly, "2030", "unreadable, first unreadable" },
    { "target 2015/2015 1; target 2016/2016 2", "2020", "2, first 2" }, /* the last that ended */
    { "target 2016/2016 2; target 2015/2015 1", "2016-01-01", "2, first 2" },
    { "target _/2019-12-31 5; target _/_ 6", "2016", "5, first 5" },
    { "target _/_ 6; target _/2019-12-31 5", "2030", "5, first 5" },
    { "target _/_ 6", "2016", "6, first 6" },
    { "target _/2019 5; target _/2019 6", "2016", "6, first 6" },       /* a tie: the later */
    { "target _/2014 5; target _/2014 6", "2016", "6, first 6" },
    { "target 2015/2015 0", "2015", "0, first 0" },
    { "target 2015/2015 10 -1", "2014", "-1 revised, first 10" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LimaProgrammeIndicator *indicator = fixture_indicator (cases[i].given);
      LimaIndicatorTarget target = lima_indicator_get_target (indicator, date_of (cases[i].at));
      g_autofree char *value = write_value (&target.value);
      g_autofree char *original = write_value (&target.original);

      g_test_message ("%s at %s", cases[i].given, cases[i].at);
      fixture_assert_text (target.item == NULL ? g_strdup ("no")
                                               : g_strdup_printf ("%s%s, first %s", value, target.is_revised ? " revised" : "", original),
                           cases[i].expected);
      lima_block_unref (&indicator->head);
    }
}

static void
test_actual (void)
{
  static const char yearly[] = "target 2015-01-01/2015-12-31 _; actual 7; target 2016-01-01/2016-12-31 20; actual 9; "
                               "target 2017-01-01/2017-12-31 30";
  static const struct { const char *given, *at, *expected; } cases[] = {
    { "", "2015", "no" },
    { yearly, "2014-12-31", "no" },
    { yearly, "2015-01-01", "7 interim" },
    { yearly, "2015-12-30", "7 interim" },
    { yearly, "2015-12-31", "7" },
    { yearly, "2016-01-01", "9 interim" },
    { yearly, "2030", "9" },
    { "target _/2019 30; actual 0", "2015", "0 interim" }, /* begun, since a value of it is given */
    { "target 2015/2015 3; actual 7; target 2015-07/2015 3; actual 8", "2016", "8" },
    { "target 2015/2015 3; actual 7; target _/_ 3; actual 8", "2016", "7" },
    { "target _/_ 3; actual -8", "2016", "-8" },
    { "target 2015/2015 3; actual 7; target 2016/2016 3; actual some", "2017", "unreadable" }, /* no older one in its place */
    { "percentage; target 2015/2015 40; actual 30 of 90", "2015", "33.333333333333333333 %" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LimaProgrammeIndicator *indicator = fixture_indicator (cases[i].given);
      LimaIndicatorActual actual = lima_indicator_get_actual (indicator, date_of (cases[i].at));
      g_autofree char *value = write_value (&actual.value);

      g_test_message ("%s at %s", cases[i].given, cases[i].at);
      fixture_assert_text (actual.item == NULL ? g_strdup ("no") : g_strdup_printf ("%s%s", value, actual.is_interim ? " interim" : ""),
                           cases[i].expected);
      lima_block_unref (&indicator->head);
    }
}

/* ---- progress ------------------------------------------------------------------------------------------------------------ */

/* "on track 0.5 / 0.5": status or reason, share of the way, share of the time. */
static char *
write_progress (const LimaIndicatorProgress *progress)
{
  static const char *const statuses[] = { "unknown", "reached", "on track", "behind", "off track" };
  static const char *const whys[] = { "", "qualitative", "no target", "unreadable target", "no actual", "unreadable actual", "no baseline",
                                      "unreadable baseline", "no baseline date", "no target date", "dates" };
  char done[LIMA_DECIMAL_BUFFER], gone[LIMA_DECIMAL_BUFFER];

  g_assert_cmpint (progress->status == LIMA_PROGRESS_UNKNOWN, ==, progress->why != LIMA_PROGRESS_WHY_NONE);
  return g_strdup_printf ("%s %s / %s", progress->status == LIMA_PROGRESS_UNKNOWN ? whys[progress->why] : statuses[progress->status],
                          progress->has_done ? lima_sum_shortest (&progress->done, done) : "-",
                          progress->has_gone ? lima_sum_shortest (&progress->gone, gone) : "-");
}

/* 2014-12-31 to 2018-12-31 are 1461 days, of which 366 are in 2016. Quotients come from a calculator with 60 digits. */
#define UP "baseline 100; baseline-date 2014-12-31; target 2015-01-01/2018-12-31 200; "
#define DOWN "descending; baseline 100; baseline-date 2014-12-31; target 2015-01-01/2018-12-31 50; "
#define TWO_YEARS "baseline 0; baseline-date 2015-12-31; target 2016-01-01/2017-12-31 731; "

static void
test_progress (void)
{
  static const struct { const char *given, *at, *expected; } cases[] = {
    { UP "actual 150", "2015-12-31", "on track 0.5 / 0.249828884325804244" }, /* 365 of 1461 */
    { UP "actual 150", "2016-12-31", "behind 0.5 / 0.500342231348391513" },    /* 731 of 1461: a leap day */
    { UP "actual 150", "2016-12-30", "on track 0.5 / 0.499657768651608487" },  /* 730 */
    { UP "actual 200", "2015-06-30", "reached 1 / 0.123887748117727584" },
    { UP "actual 250", "2018-12-31", "reached 1.5 / 1" },
    { UP "actual 199.99", "2018-12-31", "behind 0.9999 / 1" },
    { UP "actual 199.99", "2030", "behind 0.9999 / 1" },
    { UP "actual 100", "2014-12-31", "no actual - / 0" },
    { UP "actual 100", "2015-01-01", "behind 0 / 0.000684462696783025" },
    { UP "actual 99", "2016-12-31", "off track -0.01 / 0.500342231348391513" },
    { UP "actual 0", "2016-12-31", "off track -1 / 0.500342231348391513" },
    { UP "actual -100", "2016-12-31", "off track -2 / 0.500342231348391513" },
    { UP, "2016-12-31", "no actual - / 0.500342231348391513" },
    { UP "actual some", "2016-12-31", "unreadable actual - / 0.500342231348391513" },
    /* less is better */
    { DOWN "actual 75", "2016-12-30", "on track 0.5 / 0.499657768651608487" },
    { DOWN "actual 75", "2016-12-31", "behind 0.5 / 0.500342231348391513" },
    { DOWN "actual 50", "2016-12-31", "reached 1 / 0.500342231348391513" },
    { DOWN "actual 0", "2016-12-31", "reached 2 / 0.500342231348391513" },
    { DOWN "actual 101", "2016-12-31", "off track -0.02 / 0.500342231348391513" },
    /* which way is not said, but seen */
    { "baseline 100; baseline-date 2014; target 2015/2018 50; actual 75", "2015", "on track 0.5 / 0.249828884325804244" },
    /* to the day: 1 a day in a leap year */
    { TWO_YEARS "actual 366", "2016-12-31", "on track 0.500683994528043776 / 0.500683994528043776" },
    { TWO_YEARS "actual 365", "2016-12-31", "behind 0.499316005471956224 / 0.500683994528043776" },
    { TWO_YEARS "actual 365.999999999999", "2016-12-31", "behind 0.500683994528042408 / 0.500683994528043776" },
    { TWO_YEARS "actual 60", "2016-02-29", "on track 0.082079343365253078 / 0.082079343365253078" },
    /* a tie that rounding would hide: 1/3 of the way after 1 of 3 days */
    { "baseline 0; baseline-date 2016-02-27; target 2016-02-28/2016-03-01 1; actual 0.333333333333333333", "2016-02-28",
      "behind 0.333333333333333333 / 0.333333333333333333" },
    { "baseline 0; baseline-date 2016-02-27; target 2016-02-28/2016-03-01 3; actual 1", "2016-02-28",
      "on track 0.333333333333333333 / 0.333333333333333333" },
    /* a level to hold */
    { "baseline 100; baseline-date 2014; target 2015/2018 100; actual 100", "2016-12-31", "on track - / 0.500342231348391513" },
    { "baseline 100; baseline-date 2014; target 2015/2018 100; actual 120", "2018-12-30", "on track - / 0.999315537303216975" },
    { "baseline 100; baseline-date 2014; target 2015/2018 100; actual 100", "2018-12-31", "reached - / 1" },
    { "baseline 100; baseline-date 2014; target 2015/2018 100; actual 99", "2016-12-31", "off track - / 0.500342231348391513" },
    { "descending; baseline 100; baseline-date 2014; target 2015/2018 100; actual 99", "2018", "reached - / 1" },
    { "descending; baseline 100; baseline-date 2014; target 2015/2018 100; actual 101", "2018", "off track - / 1" },
    { "descending; baseline 10; baseline-date 2014; target 2015/2018 20; actual 15", "2018", "reached - / 1" }, /* a ceiling */
    { "descending; baseline 10; baseline-date 2014; target 2015/2018 20; actual 21", "2018", "off track - / 1" },
    { "ascending; baseline 10; baseline-date 2014; target 2015/2018 5; actual 5", "2015",
      "on track - / 0.249828884325804244" }, /* a floor */
    { "baseline 0; target 2015/2018 0; actual 0", "2016", "on track - / -" },
    /* negative and zero */
    { "baseline -50; baseline-date 2014; target 2015/2018 50; actual 0", "2016-12-30", "on track 0.5 / 0.499657768651608487" },
    { "descending; baseline 0; baseline-date 2014; target 2015/2018 -10; actual -5", "2016-12-31", "behind 0.5 / 0.500342231348391513" },
    /* revised */
    { "baseline 0; baseline-date 2014; target 2015/2018 100 50 2016-06-01; actual 30",
      "2016-05-31", "behind 0.3 / 0.353867214236824093" },
    { "baseline 0; baseline-date 2014; target 2015/2018 100 50 2016-06-01; actual 30",
      "2016-06-01", "on track 0.6 / 0.354551676933607118" },
    /* percentages */
    { "percentage; baseline 1 of 10; baseline-date 2014; target 2015/2018 30; actual 40 of 200", "2016-12-31",
      "behind 0.5 / 0.500342231348391513" },
    { "percentage; baseline 1 of 10; baseline-date 2014; target 2015/2018 30; actual 60 of 200", "2016-12-31",
      "reached 1 / 0.500342231348391513" },
    /* what can't be known */
    { "", "2016", "no target - / -" },
    { "qualitative; " UP "actual 150", "2016-12-31", "qualitative - / 0.500342231348391513" },
    { "baseline 1; target 2015/2015 lots; actual 5", "2015", "unreadable target - / -" },
    { "target 2015/2018 200; actual 150", "2016", "no baseline - / -" },
    { "target 2015/2018 200; actual 250", "2016", "no baseline - / -" }, /* less might be better */
    { "ascending; target 2015/2018 200; actual 250", "2016", "reached - / -" },
    { "descending; target 2015/2018 200; actual 250", "2016", "no baseline - / -" },
    { "descending; target 2015/2018 200; actual 150", "2016", "reached - / -" },
    { "target 2015/2018 200; actual 200", "2016", "reached - / -" },
    { "ascending; baseline few; target 2015/2018 200; actual 150", "2016", "unreadable baseline - / -" },
    { "baseline 100; target 2015/2018 200; actual 150", "2016", "no baseline date 0.5 / -" },
    { "baseline 100; target 2015/2018 200; actual 200", "2016", "reached 1 / -" },
    { "baseline 100; target 2015/2018 200; actual 50", "2016", "off track -0.5 / -" },
    { "baseline 100; baseline-date then; target 2015/2018 200; actual 150", "2016", "no baseline date 0.5 / -" },
    { "baseline 100; baseline-date 2014; target _/_ 200; actual 150", "2016", "no target date 0.5 / -" },
    { "baseline 100; baseline-date 2018; target 2015/2018 200; actual 150", "2016", "dates 0.5 / -" },
    { "baseline 100; baseline-date 2020; target 2015/2018 200; actual 150", "2016", "dates 0.5 / -" },
    { "baseline 0; baseline-date 2014; target 2015/2018 0.000000000000000001; actual -999999999999999999", "2016-12-31",
      "off track - / 0.500342231348391513" }, /* the share is out of range, the direction is not */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LimaProgrammeIndicator *indicator = fixture_indicator (cases[i].given);
      LimaIndicatorProgress progress;

      g_test_message ("%s at %s", cases[i].given, cases[i].at);
      lima_indicator_get_progress (indicator, date_of (cases[i].at), NULL, &progress);
      fixture_assert_text (write_progress (&progress), cases[i].expected);
      lima_block_unref (&indicator->head);
    }
}

static void
test_computed (void)
{
  LimaProgrammeIndicator *indicator = fixture_indicator (UP "actual 150");
  LimaIndicatorValue computed = { .state = LIMA_INDICATOR_VALUE_KNOWN, .value = lima_sum_from_decimal ((LimaDecimal) { 200, 0 }) };
  LimaIndicatorProgress progress;

  lima_indicator_get_progress (indicator, date_of ("2015-12-31"), &computed, &progress);
  fixture_assert_text (write_progress (&progress), "reached 1 / 0.249828884325804244");
  g_assert_null (progress.actual.item);
  lima_block_unref (&indicator->head);
}

/* ---- what is missing ----------------------------------------------------------------------------------------------------- */

static void
test_missing (void)
{
  static const struct { const char *given, *expected; } cases[] = {
    { "", "base date source target verification" },
    { "baseline 0; baseline-date 2014; baseline-source Survey; target 2015/2018 200; verification Registers", "" },
    { "baseline few; baseline-date then; baseline-source Survey; target 2015/2018 lots; verification Registers", "base date target" },
    { "baseline 0; baseline-date 2014; baseline-source _; target 2015/2018 _ 5; verification _", "source verification" },
    { "baseline-text Weak", "base date source target verification" },
    { "target-text Strong", "base date source target verification" },
    { "qualitative; baseline-text Weak; target-text Strong", "date source verification" },
    { "qualitative; baseline 1; target 2015/2015 2", "date source verification" },
    { "percentage; baseline 5 of 0", "base date source target verification" },
    { "target 2015/2015 _; actual 5", "base date source target verification" },
  };
  static const char *const names[] = { "base", "date", "source", "target", "verification" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LimaProgrammeIndicator *indicator = fixture_indicator (cases[i].given);
      guint missing = lima_indicator_get_missing (indicator);
      g_autoptr(GString) out = g_string_new (NULL);

      g_test_message ("%s", cases[i].given);
      for (guint f = 0; f < G_N_ELEMENTS (names); f++)
        if (missing & (1u << f))
          g_string_append_printf (out, "%s%s", out->len == 0 ? "" : " ", names[f]);
      g_assert_cmpstr (out->str, ==, cases[i].expected);
      lima_block_unref (&indicator->head);
    }
}

static void
test_order (void)
{
  static const char *const given[] = {
    "baseline 0; baseline-date 2014; baseline-source Survey; target 2015/2018 200; verification Registers",
    "baseline 0; baseline-date 2014; baseline-source Survey; target 2015/2018 200",
    "",
    "baseline-date 2014; baseline-source Survey; target 2015/2018 200; verification Registers",
    "baseline 0",
  };
  static const guint expected[] = { 2, 4, 1, 3, 0 };
  g_autoptr(LimaItems) items = fixture_indicators (given, G_N_ELEMENTS (given));
  g_autoptr(GArray) order = lima_indicators_order_missing (items);
  g_autoptr(GArray) none = lima_indicators_order_missing (NULL);

  g_assert_cmpmem (order->data, order->len * sizeof (guint), expected, sizeof expected);
  g_assert_cmpuint (none->len, ==, 0);
}

/* ---- parts --------------------------------------------------------------------------------------------------------------- */

static char *
write_parts (const LimaIndicatorParts *parts)
{
  static const char *const states[] = { "none", "unknown", "unlike", "add up", "unrevised", "remainder", "overlap", "beyond" };
  char sum[LIMA_DECIMAL_BUFFER], remainder[LIMA_DECIMAL_BUFFER];

  return g_strdup_printf ("%s %s %s x%u ?%u", states[parts->state], lima_sum_shortest (&parts->sum, sum),
                          lima_sum_shortest (&parts->remainder, remainder), parts->known, parts->unknown);
}

static void
test_parts (void)
{
  static const LimaIndicatorPartsKind sex = LIMA_INDICATOR_PARTS_SEX, youth = LIMA_INDICATOR_PARTS_YOUTH, own = LIMA_INDICATOR_PARTS_OWN;
  static const struct { const char *given; LimaIndicatorPartsKind kind; const char *target, *actual; } cases[] = {
    { "target 2015/2015 10", sex, "none 0 0 x0 ?0", "none 0 0 x0 ?0" },
    { "target 2015/2015 10; actual 8; part women 4 3; part men 6 4", sex, "add up 10 0 x2 ?0", "remainder 7 1 x2 ?0" },
    { "target 2015/2015 10; actual 8; part women 4 3; part men 7 6", sex, "beyond 11 -1 x2 ?0", "beyond 9 -1 x2 ?0" },
    { "target 2015/2015 10 12; actual 0; part women 5 0; part men 7 0", sex, "add up 12 0 x2 ?0", "add up 0 0 x2 ?0" }, /* revised */
    { "target 2015/2015 12 10; part women 5; part men 7", sex, "unrevised 12 -2 x2 ?0", "unknown 0 0 x0 ?2" },
    { "target 2015/2015 10 12; part women 4; part men 6", sex, "unrevised 10 2 x2 ?0", "unknown 0 0 x0 ?2" },
    { "target 2015/2015 12 10; part women 5; part men 6", sex, "beyond 11 -1 x2 ?0", "unknown 0 0 x0 ?2" },
    { "target 2015/2015 12 less; part women 5; part men 7", sex, "unrevised 12 0 x2 ?0", "unknown 0 0 x0 ?2" },
    { "target 2015/2015 10; actual 8; part women 4 _; part men _ many", sex, "remainder 4 6 x1 ?1", "unknown 0 0 x0 ?2" },
    { "target 2015/2015 10; actual _; part women 10 3; part men _ 4", sex, "unknown 10 0 x1 ?1", "unknown 7 0 x2 ?0" },
    { "target 2015/2015 10; part women 11 _; part men _ _", sex, "beyond 11 -1 x1 ?1", "unknown 0 0 x0 ?2" },
    { "target 2015/2015 10; actual 8; part women 4 4; part men 6 4; part youth 7 9", sex, "add up 10 0 x2 ?0", "add up 8 0 x2 ?0" },
    { "target 2015/2015 10; actual 8; part women 4 4; part men 6 4; part youth 7 9", youth, "remainder 7 3 x1 ?0", "beyond 9 -1 x1 ?0" },
    { "target 2015/2015 10; actual 8; part own 7 9; part own 6 -2", own, "overlap 13 -3 x2 ?0", "remainder 7 1 x2 ?0" },
    { "target 2015/2015 10; actual 8; part own 11 4; part _ 6 4", own, "beyond 17 -7 x2 ?0", "add up 8 0 x2 ?0" },
    { "target 2015/2015 -10; actual 0; part women -4 1; part men -6 -1", sex, "add up -10 0 x2 ?0", "add up 0 0 x2 ?0" },
    { "target 2015/2015 -10; actual 0; part women -4 1; part men -7 1", sex, "beyond -11 1 x2 ?0", "beyond 2 -2 x2 ?0" },
    { "target 2015/2015 -10; actual 0; part women 0 0", sex, "remainder 0 -10 x1 ?0", "add up 0 0 x1 ?0" },
    { "percentage; target 2015/2015 40; actual 30 of 90; part women 20 12; part men 20 18", sex, "unlike 40 0 x2 ?0", "add up 30 0 x2 ?0" },
    { "percentage; target 2015/2015 40; actual 30; part women 20 12; part men 20 18", sex, "unlike 40 0 x2 ?0", "unlike 30 0 x2 ?0" },
    { "percentage; target 2015/2015 40; actual 30 of 0; part women 20 12", sex, "unlike 20 0 x1 ?0", "unknown 12 0 x1 ?0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LimaProgrammeIndicator *indicator = fixture_indicator (cases[i].given);
      const LimaProgrammeTarget *item = (const LimaProgrammeTarget *) indicator->targets->item[0];
      LimaIndicatorParts target = lima_indicator_judge_target_parts (indicator, item, cases[i].kind);
      LimaIndicatorParts actual = lima_indicator_judge_actual_parts (indicator, item, cases[i].kind);

      g_test_message ("%s", cases[i].given);
      fixture_assert_text (write_parts (&target), cases[i].target);
      fixture_assert_text (write_parts (&actual), cases[i].actual);
      lima_block_unref (&indicator->head);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/indicator-progress/baseline", test_baseline);
  g_test_add_func ("/indicator-progress/target", test_target);
  g_test_add_func ("/indicator-progress/actual", test_actual);
  g_test_add_func ("/indicator-progress/progress", test_progress);
  g_test_add_func ("/indicator-progress/computed", test_computed);
  g_test_add_func ("/indicator-progress/missing", test_missing);
  g_test_add_func ("/indicator-progress/order", test_order);
  g_test_add_func ("/indicator-progress/parts", test_parts);
  return g_test_run ();
}
