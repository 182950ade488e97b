/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-identity.h"

#include <lima-date.h>

#include <stdlib.h>
#include <string.h>

/* Two digits at p, or -1. */
static int
two_digits (const char *p)
{
  return g_ascii_isdigit (p[0]) && g_ascii_isdigit (p[1]) ? (p[0] - '0') * 10 + p[1] - '0' : -1;
}

/* Milliseconds of "…T07:15:37.5" behind a day; p is moved behind them. */
static gint64
read_clock (const char **p)
{
  gint64 ms = 0, unit = 3600000;

  for (guint i = 0; i < 3; i++, unit /= 60)
    {
      int value = two_digits (*p);

      if (value < 0)
        return ms;
      ms += value * unit;
      *p += 2;
      if (**p != ':')
        break;
      (*p)++;
    }
  if (**p == '.' && g_ascii_isdigit ((*p)[1]))
    for (gint64 part = 100; g_ascii_isdigit (*++*p); part /= 10)
      ms += (**p - '0') * part;
  return ms;
}

/* Milliseconds of "+02:00" or "-0500" east of UTC; 0 for "Z" and nothing. */
static gint64
read_offset (const char *p)
{
  int hours, minutes;

  while (g_ascii_isspace (*p))
    p++;
  if (*p != '+' && *p != '-')
    return 0;
  hours = two_digits (p + 1);
  if (hours < 0)
    return 0;
  minutes = two_digits (p[3] == ':' ? p + 4 : p + 3);
  return (*p == '-' ? -1 : 1) * (hours * 3600000LL + MAX (minutes, 0) * 60000LL);
}

/**
 * lima_identity_time:
 * @text: (nullable): an xsd:dateTime, or a day, as in last-updated-datetime; no zone is taken as UTC
 *
 * Returns: milliseconds from 1970 in UTC, %G_MININT64 for no time
 */
gint64
lima_identity_time (const char *text)
{
  LimaDate date;
  gint64 ms;

  if (text == NULL)
    return G_MININT64;
  while (g_ascii_isspace (*text))
    text++;
  if (strlen (text) < 10 || !lima_date_parse (text, 10, &date))
    return G_MININT64;
  ms = lima_date_first_day (date) * 86400000LL;
  text += 10;
  if (*text == 'T' || *text == ' ')
    {
      text++;
      ms += read_clock (&text);
    }
  return ms - read_offset (text);
}

/**
 * lima_identity_init:
 * @self: what to set
 * @project: a project, which must outlive it
 * @file: number of its file
 * @place: its place in the file
 *
 * Takes from a project what money rule 11 asks.
 */
void
lima_identity_init (LimaIdentity *self, const LimaProject *project, guint file, guint place)
{
  *self = (LimaIdentity) {
    .identifier = project->identifier,
    .updated = lima_identity_time (project->updated),
    .file = file,
    .place = place,
    .secondary = project->reporter_secondary == LIMA_TRUE,
    .stored = project->head.id != 0,
  };
}

static int
compare_places (const LimaIdentity *a, const LimaIdentity *b)
{
  if (a->file != b->file)
    return a->file < b->file ? -1 : 1;
  return (a->place > b->place) - (a->place < b->place);
}

/* Above zero when a counts rather than b. */
static int
compare_worth (const LimaIdentity *a, const LimaIdentity *b)
{
  if (a->updated != b->updated)
    return a->updated < b->updated ? -1 : 1;
  if (a->secondary != b->secondary)
    return a->secondary ? -1 : 1;
  return compare_places (a, b);
}

static int
compare_identifiers (gconstpointer a, gconstpointer b)
{
  const LimaIdentity *x = *(const LimaIdentity *const *) a, *y = *(const LimaIdentity *const *) b;
  int order = strcmp (x->identifier, y->identifier);

  return order != 0 ? order : compare_places (x, y);
}

/* A group of the same identifier, in order of place. */
static guint
judge_group (LimaIdentity **group, guint n)
{
  LimaIdentity *best = NULL;

  for (guint i = 0; i < n; i++)
    {
      LimaIdentity *one = group[i];

      if (i > 0 && one->stored && group[i - 1]->stored && group[i - 1]->file == one->file)
        {
          one->fate = LIMA_FATE_REPEATED;
          continue;
        }
      one->fate = LIMA_FATE_REPORTED_BETTER;
      if (best == NULL || compare_worth (one, best) > 0)
        best = one;
    }
  best->fate = LIMA_FATE_COUNTS;
  return n - 1;
}

/**
 * lima_identities_judge:
 * @identities: (array length=n) (inout): the activities read together; the array is reordered
 * @n: how many
 *
 * Money rule 11: the same identifier counts once. The newest counts; equal or unknown times: a primary reporter before a
 * secondary one, then the file named later, then the later place. An activity without an identifier is a project of its own.
 * Within one portfolio file the first counts, since it keeps both.
 *
 * Returns: how many do not count
 */
guint
lima_identities_judge (LimaIdentity **identities, guint n)
{
  guint m = 0, out = 0;

  for (guint i = 0; i < n; i++)
    {
      identities[i]->fate = LIMA_FATE_COUNTS;
      if (identities[i]->identifier != NULL && *identities[i]->identifier != '\0')
        {
          LimaIdentity *one = identities[i];

          identities[i] = identities[m];
          identities[m++] = one;
        }
    }
  qsort (identities, m, sizeof *identities, compare_identifiers);
  for (guint i = 0, j; i < m; i = j)
    {
      for (j = i + 1; j < m && strcmp (identities[i]->identifier, identities[j]->identifier) == 0; j++)
        ;
      if (j - i > 1)
        out += judge_group (identities + i, j - i);
    }
  return out;
}
