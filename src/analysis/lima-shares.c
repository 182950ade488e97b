/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-shares.h"

/**
 * lima_shares_clear:
 * @self: shares to give up what they own
 */
void
lima_shares_clear (LimaShares *self)
{
  g_free (self->share);
  *self = (LimaShares) { 0 };
}

static void
append (LimaShares *self, guint32 key, guint64 weight)
{
  if (self->n == self->room)
    {
      self->room = MAX (8, self->room * 2);
      self->share = g_renew (LimaShare, self->share, self->room);
    }
  self->share[self->n++] = (LimaShare) { key, weight };
  self->total += weight;
}

/**
 * lima_shares_set_one:
 * @self: shares
 * @key: what has everything, 0 for nothing known
 *
 * Makes one part of everything.
 */
void
lima_shares_set_one (LimaShares *self, guint32 key)
{
  self->n = 0;
  self->total = 0;
  self->off = FALSE;
  append (self, key, 1);
}

/* The most places of the percentages given; the number of percentages; the number of entries that stay. */
static guint
survey (const LimaEntry *entries, guint n, guint *places, guint *given)
{
  guint stay = 0;

  *places = 0;
  *given = 0;
  for (guint i = 0; i < n; i++)
    {
      const LimaAmount *p = entries[i].percentage;
      gboolean has = p != NULL && lima_amount_has_value (p);

      if (entries[i].key == 0 || (has && p->coef == 0))
        continue;
      stay++;
      if (has)
        {
          (*given)++;
          *places = MAX (*places, lima_amount_percentage (p).places);
        }
    }
  return stay;
}

/* The percentage in units of 10^-places, cut; places may be below 0. */
static __int128
scaled (const LimaAmount *percentage, int places)
{
  LimaDecimal p = lima_amount_percentage (percentage);
  int cut = p.places - places;

  if (cut > LIMA_DECIMAL_MAX_PLACES)
    return 0;
  return cut > 0 ? p.coef / (gint64) lima_power_of_ten ((guint) cut) : (__int128) p.coef * lima_power_of_ten ((guint) -cut);
}

/* The most places, up to those asked for, at which the sum of the percentages fits 63 bits: 16 where it is 100. */
static int
choose_places (const LimaEntry *entries, guint n, guint asked)
{
  int places = (int) asked;
  __int128 sum = 0;

  for (guint i = 0; i < n; i++)
    {
      const LimaAmount *p = entries[i].percentage;

      if (entries[i].key != 0 && p != NULL && lima_amount_has_value (p))
        sum += MAX (scaled (p, places), 0);
      for (; sum > G_MAXINT64; places--)
        sum /= 10; /* each is cut, so together they are no more than this */
    }
  return places;
}

static void
judge_percentages (LimaShares *self, const LimaEntry *entries, guint n, guint asked)
{
  LimaSum sum = { 0 }, hundred = lima_sum_from_decimal ((LimaDecimal) { 100, 0 });
  int places = choose_places (entries, n, asked);

  for (guint i = 0; i < n; i++)
    {
      const LimaAmount *p = entries[i].percentage;

      if (entries[i].key == 0 || p == NULL || !lima_amount_has_value (p))
        continue;
      self->off = self->off || p->coef < 0 || !lima_sum_add (&sum, lima_amount_percentage (p));
      if (scaled (p, places) > 0)
        append (self, entries[i].key, (guint64) scaled (p, places));
    }
  self->off = self->off || lima_sum_compare (&sum, &hundred) != 0;
}

/**
 * lima_shares_judge:
 * @self: shares to set
 * @entries: (array length=n): the list as given, within one vocabulary
 * @n: how many entries
 *
 * Money rules 6 and 7: entries of 0 and empty codes drop; one alone without a percentage has everything; all without are equal
 * parts; otherwise the percentages count, what has none counts as 0 and drops, and a sum that is not 100 is scaled and marked @off.
 * A percentage below 0 cannot be a part of anything: it drops and marks the list as well. Nothing left is one part of key 0.
 *
 * Percentages are exact to 16 places as long as they make 922 or less; IATI's own have six at most.
 */
void
lima_shares_judge (LimaShares *self, const LimaEntry *entries, guint n)
{
  guint places, given, stay = survey (entries, n, &places, &given);

  self->n = 0;
  self->total = 0;
  self->off = FALSE;
  if (stay > 0 && given == 0)
    {
      for (guint i = 0; i < n; i++)
        if (entries[i].key != 0 && (entries[i].percentage == NULL || !lima_amount_has_value (entries[i].percentage)))
          append (self, entries[i].key, 1);
    }
  else if (stay > 0)
    judge_percentages (self, entries, n, places);
  if (self->n == 0)
    append (self, 0, 1);
}
