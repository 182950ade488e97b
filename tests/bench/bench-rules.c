/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules of the check over IATI files: seconds to read the files into a portfolio, to make its figures and its index, and to
 * ask every rule of every project, the best of several times. */

#include <lima-input.h>
#include <lima-rule.h>

static int n_repeats = 5;

static const GOptionEntry options[] = {
  { "repeats", 'r', 0, G_OPTION_ARG_INT, &n_repeats, "How often each work is done; the shortest time counts", "N" },
  { NULL, 0, 0, 0, NULL, NULL, NULL },
};

static double
since (gint64 begin)
{
  return (double) (g_get_monotonic_time () - begin) / 1e6;
}

static LimaInput *
read_files (char **paths, double *best)
{
  LimaInput *input = NULL;

  for (int i = 0; i < n_repeats; i++)
    {
      gint64 begin;

      g_clear_pointer (&input, lima_input_free);
      begin = g_get_monotonic_time ();
      input = lima_input_read_whole (paths, NULL, NULL, NULL, NULL);
      *best = MIN (*best, since (begin));
      if (input->portfolio == NULL)
        g_error ("nothing could be read");
    }
  return input;
}

static guint
check (LimaIndex *index, double *best)
{
  guint n = 0;

  for (int i = 0; i < n_repeats; i++)
    {
      gint64 begin = g_get_monotonic_time ();
      g_autoptr(GArray) items = lima_index_check (index, NULL, NULL);

      *best = MIN (*best, since (begin));
      n = items->len;
    }
  return n;
}

static LimaIndex *
make_index (LimaSnapshot *snapshot, LimaFacts *facts)
{
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  LimaIndexOptions asked = { .format = format, .snapshot = snapshot, .facts = facts, .today = lima_date_new (2026, 1, 1) };

  lima_query_init (&asked.query);
  return lima_index_new (&asked, NULL, NULL);
}

int
main (int argc, char **argv)
{
  g_autoptr(GOptionContext) context = g_option_context_new ("FILE…");
  g_autoptr(LimaInput) input = NULL;
  g_autoptr(LimaSnapshot) snapshot = NULL;
  g_autoptr(LimaFacts) facts = NULL;
  g_autoptr(LimaIndex) index = NULL;
  double read = G_MAXDOUBLE, asked = G_MAXDOUBLE;
  gint64 begin;

  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, NULL) || argc < 2 || n_repeats < 1)
    return 2;
  input = read_files (argv + 1, &read);
  snapshot = lima_portfolio_snapshot (input->portfolio);
  begin = g_get_monotonic_time ();
  facts = lima_facts_new_from_snapshot (snapshot, NULL, 0, NULL, NULL);
  index = make_index (snapshot, facts);
  g_print ("projects %u\nread-seconds %.3f\nindex-seconds %.3f\n", lima_snapshot_get_n (snapshot, LIMA_RECORD_PROJECT), read,
           since (begin));
  g_print ("findings %u\n", check (index, &asked));
  g_print ("check-seconds %.4f\n", asked);
  return 0;
}
