/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include <lima-filter.h>
#include <string.h>

/* A filter is written, read back equal, and written again as the same text. */
static void
check_round (const LimaFilter *filter)
{
  g_autofree char *once = lima_filter_to_text (filter), *twice = NULL;
  g_autoptr(LimaFilter) again = lima_filter_parse (once);

  g_assert_nonnull (again);
  g_assert_true (lima_filter_equal (filter, again));
  twice = lima_filter_to_text (again);
  g_assert_cmpstr (once, ==, twice);
}

/* Any keys and words at all, cut out of the text. */
static LimaFilter *
make_filter (const char *text)
{
  LimaFilter *filter = lima_filter_new ();
  g_auto(GStrv) parts = g_strsplit (text, "&", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *part = parts[i];
      guint facet = (guchar) *part % (LIMA_FACET_MISSING + 3);

      if (facet == LIMA_FACET_MISSING)
        lima_filter_set_search (filter, part);
      else if (facet == LIMA_FACET_MISSING + 1)
        lima_filter_set_amounts (filter, &(LimaAmounts) { .kind = LIMA_AMOUNTS_LARGEST, .n = (guint) strlen (part) + 1, .currency = lima_atom (part) });
      else if (facet > LIMA_FACET_MISSING)
        lima_filter_set_with_flows (filter, TRUE);
      else
        lima_filter_set (filter, (LimaFacet) facet, lima_atom (*part == '\0' ? part : g_utf8_next_char (part)), TRUE);
    }
  return filter;
}

/* The text form of filters, both ways. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *bytes = g_strndup ((const char *) data, size), *text = fuzz_text (data, size);
  g_autoptr(LimaFilter) parsed = lima_filter_parse (bytes);
  g_autoptr(LimaFilter) made = make_filter (text);

  if (parsed != NULL)
    check_round (parsed);
  check_round (made);
  return 0;
}
