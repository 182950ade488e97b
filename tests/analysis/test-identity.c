/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "fixture.h"
#include "lima-identity.h"

static void
test_time (void)
{
  /* 2014-01-01T00:00:00Z is 1388534400 s. */
  static const gint64 day = 1388534400000;
  static const struct { const char *text; gint64 ms; } cases[] = {
    { "1970-01-01", 0 },
    { "1969-12-31T23:59:59.999Z", -1 },
    { "2014-01-01", 1388534400000 },
    { "2014-01-01Z", 1388534400000 },
    { "2014-01-01+02:00", 1388534400000 - 7200000 },
    { "2014-01-01T07:15:37", 1388534400000 + 26137000 },
    { "2014-01-01T07:15:37Z", 1388534400000 + 26137000 },
    { "2014-01-01 07:15:37", 1388534400000 + 26137000 },
    { "  2014-01-01T07:15:37Z \n", 1388534400000 + 26137000 },
    { "2014-01-01T07:15", 1388534400000 + 26100000 },
    { "2014-01-01T07", 1388534400000 + 25200000 },
    { "2014-01-01T07:15:37.5Z", 1388534400000 + 26137500 },
    { "2014-01-01T07:15:37.123", 1388534400000 + 26137123 },
    { "2014-01-01T07:15:37.123456", 1388534400000 + 26137123 },
    { "2014-01-01T07:15:37+02:00", 1388534400000 + 26137000 - 7200000 },
    { "2014-01-01T07:15:37-0530", 1388534400000 + 26137000 + 19800000 },
    { "2014-01-01T07:15:37+02", 1388534400000 + 26137000 - 7200000 },
    { "2014-01-01T07:15:37.25-05:00", 1388534400000 + 26137250 + 18000000 },
    { "2014-01-01 07:15:37 +02:00", 1388534400000 + 26137000 - 7200000 },
    { "2014-01-01T01:00:00+02:00", 1388534400000 - 3600000 },         /* the year before, in UTC */
    { "2016-02-29T00:00:00Z", 1456704000000 },
    { NULL, G_MININT64 },
    { "", G_MININT64 },
    { "  ", G_MININT64 },
    { "2014", G_MININT64 },
    { "2014-13-01", G_MININT64 },
    { "2015-02-29T00:00:00Z", G_MININT64 },
    { "01/02/2014", G_MININT64 },
    { "yesterday at noon", G_MININT64 },
  };

  g_assert_cmpint (lima_identity_time ("2014-01-01"), ==, day);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u: %s", i, cases[i].text);
      g_assert_cmpint (lima_identity_time (cases[i].text), ==, cases[i].ms);
    }
}

typedef struct { const char *identifier, *updated; gboolean secondary, stored; guint file, place; } Report;

/* Fates as letters in the order given: "c" counts, "-" reported better, "r" repeated. */
static char *
judge (const Report *reports, const guint *order, guint n)
{
  LimaIdentity identities[8], *sorted[8];
  char *fates = g_strnfill (n, '?');
  guint out = 0;

  for (guint i = 0; i < n; i++)
    {
      const Report *report = &reports[i];

      identities[i] = (LimaIdentity) { report->identifier, lima_identity_time (report->updated), report->file, report->place,
                                       (guint8) report->secondary, (guint8) report->stored, 99 };
      sorted[order[i]] = &identities[i];
    }
  out = lima_identities_judge (sorted, n);
  for (guint i = 0; i < n; i++)
    {
      fates[i] = "c-r"[identities[i].fate];
      out -= fates[i] != 'c';
    }
  g_assert_cmpuint (out, ==, 0);
  return fates;
}

/* Every order in which four can be given. */
static void
judge_all_orders (const Report *reports, guint n, const char *fates)
{
  guint order[8];

  for (guint code = 0; code < 256; code++)
    {
      guint seen = 0;

      for (guint i = 0; i < n; i++)
        {
          order[i] = (code >> (2 * i)) & 3;
          seen |= 1u << order[i];
        }
      if (seen == (1u << n) - 1)
        fixture_assert_text (judge (reports, order, n), fates);
    }
}

static void
test_judge (void)
{
  static const struct { const char *what; Report reports[4]; const char *fates; } cases[] = {
    { "different ones", { { "A", .place = 0 }, { "B", .place = 1 } }, "cc" },
    { "case counts", { { "A", .place = 0 }, { "a", .place = 1 } }, "cc" },
    { "none is a project of its own", { { NULL, .place = 0 }, { "", .place = 1 }, { NULL, .place = 2 } }, "ccc" },
    { "the newest", { { "A", "2014-01-02", .file = 0 }, { "A", "2014-01-01", .file = 1 } }, "c-" },
    { "in UTC", { { "A", "2014-01-01T00:00:00-05:00", .place = 0 }, { "A", "2014-01-01T04:59:59Z", .place = 1 } }, "c-" },
    { "a fraction", { { "A", "2014-01-01T00:00:00.5", .place = 0 }, { "A", "2014-01-01T00:00:00.4", .place = 1 } }, "c-" },
    { "a time before none", { { "A", "1990-01-01", .file = 0 }, { "A", NULL, .file = 1 } }, "c-" },
    { "the newest, though secondary", { { "A", "2014-01-02", TRUE }, { "A", "2014-01-01", .place = 1 } }, "c-" },
    { "the primary", { { "A", "2014-01-01" }, { "A", "2014-01-01", TRUE, .file = 1 } }, "c-" },
    { "the primary, without times", { { "A" }, { "A", .secondary = TRUE, .file = 1 } }, "c-" },
    { "the file named later", { { "A", .file = 0, .place = 9 }, { "A", .file = 1, .place = 0 } }, "-c" },
    { "the later place", { { "A", "2014", .place = 3 }, { "A", "2015", .place = 7 } }, "-c" }, /* these are no times */
    { "three, one counts", { { "A", "2014-01-01", .place = 0 }, { "A", "2014-01-03", .place = 1 },
                             { "A", "2014-01-02", .place = 2 } }, "-c-" },
    { "two of each", { { "A", .place = 0 }, { "B", .place = 1 }, { "A", .place = 2 }, { "B", .file = 1 } }, "--cc" },
    { "one portfolio keeps both", { { "A", .stored = TRUE, .place = 0 }, { "A", .stored = TRUE, .place = 1 } }, "cr" },
    { "even when the second is newer", { { "A", "2014-01-01", .stored = TRUE, .place = 0 },
                                         { "A", "2015-01-01", .stored = TRUE, .place = 1 } }, "cr" },
    { "three times", { { "A", .stored = TRUE, .place = 0 }, { "A", .stored = TRUE, .place = 1 },
                       { "A", .stored = TRUE, .place = 5 } }, "crr" },
    { "two portfolios", { { "A", .stored = TRUE, .file = 0 }, { "A", .stored = TRUE, .file = 1 } }, "-c" },
    { "two portfolios, repeated", { { "A", "2015-01-01", .stored = TRUE, .file = 0, .place = 0 },
                                    { "A", "2016-01-01", .stored = TRUE, .file = 0, .place = 1 },
                                    { "A", "2014-01-01", .stored = TRUE, .file = 1, .place = 0 },
                                    { "A", "2017-01-01", .stored = TRUE, .file = 1, .place = 1 } }, "cr-r" },
    { "a portfolio and a newer file", { { "A", "2014-01-01", .stored = TRUE, .file = 0 }, { "A", "2015-01-01", .file = 1 } }, "-c" },
    { "one", { { "A" } }, "c" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].what);
      judge_all_orders (cases[i].reports, (guint) strlen (cases[i].fates), cases[i].fates);
    }
}

static void
test_init (void)
{
  g_autoptr(LimaProject) project = fixture_project ("id XM-1; updated '2014-01-01T00:00:01Z'; secondary; record p7");
  g_autoptr(LimaProject) bare = fixture_project ("");
  LimaIdentity identity;

  lima_identity_init (&identity, project, 3, 14);
  g_assert_cmpstr (identity.identifier, ==, "XM-1");
  g_assert_cmpint (identity.updated, ==, 1388534401000);
  g_assert_cmpuint (identity.file, ==, 3);
  g_assert_cmpuint (identity.place, ==, 14);
  g_assert_true (identity.secondary);
  g_assert_true (identity.stored);
  lima_identity_init (&identity, bare, 0, 0);
  g_assert_null (identity.identifier);
  g_assert_cmpint (identity.updated, ==, G_MININT64);
  g_assert_false (identity.secondary);
  g_assert_false (identity.stored);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/identity/time", test_time);
  g_test_add_func ("/identity/judge", test_judge);
  g_test_add_func ("/identity/init", test_init);
  return g_test_run ();
}
