/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Projects as benchmarks want them, built from project blocks in the ordinary way. */
#include "bench-facts.h"

#include <lima-project.h>

#define N_COUNTRIES 120
#define N_SECTORS 80
#define N_DONORS 60
#define N_THEMES 5
#define FIRST_YEAR 2010

static const char *const countries[] = {
  "AF", "AL", "DZ", "AO", "AR", "AM", "AZ", "BD", "BY", "BJ", "BT", "BO", "BA", "BW", "BR", "BF", "BI", "KH", "CM", "CV",
  "CF", "TD", "CL", "CN", "CO", "KM", "CG", "CD", "CR", "CI", "CU", "DJ", "DO", "EC", "EG", "SV", "GQ", "ER", "ET", "FJ",
  "GA", "GM", "GE", "GH", "GT", "GN", "GW", "GY", "HT", "HN", "IN", "ID", "IR", "IQ", "JM", "JO", "KZ", "KE", "KG", "LA",
  "LB", "LS", "LR", "LY", "MG", "MW", "MY", "ML", "MR", "MU", "MX", "MD", "MN", "ME", "MA", "MZ", "MM", "NA", "NP", "NI",
  "NE", "NG", "PK", "PA", "PG", "PY", "PE", "PH", "RW", "WS", "ST", "SN", "RS", "SL", "SB", "SO", "ZA", "SS", "LK", "SD",
  "SR", "SZ", "SY", "TJ", "TZ", "TH", "TL", "TG", "TO", "TN", "TR", "TM", "UG", "UA", "UY", "UZ", "VU", "VE", "VN", "YE",
};

G_STATIC_ASSERT (G_N_ELEMENTS (countries) == N_COUNTRIES);

static guint64 seed = 1;

static guint32
next_random (guint32 below)
{
  seed = seed * 6364136223846793005u + 1442695040888963407u;
  return (guint32) (((seed >> 32) * below) >> 32);
}

/* Some are much more frequent than others, as in life. */
static guint32
next_skewed (guint32 below)
{
  return next_random (next_random (below) + 1);
}

static LimaItems *
take_one (LimaBlock *block)
{
  return lima_items_new (&block, 1);
}

static LimaItems *
make_place (void)
{
  LimaPlace *place = (LimaPlace *) lima_block_new (&lima_place_table, lima_atom ("1"));

  place->country = lima_atom (countries[next_skewed (N_COUNTRIES)]);
  return take_one (&place->head);
}

static LimaItems *
make_sector (void)
{
  LimaSector *sector = (LimaSector *) lima_block_new (&lima_sector_table, lima_atom ("1"));
  char code[8];

  g_snprintf (code, sizeof code, "%u", 11110 + 290 * next_skewed (N_SECTORS));
  sector->code = lima_atom (code);
  return take_one (&sector->head);
}

static LimaItems *
make_donor (void)
{
  LimaParticipant *donor = (LimaParticipant *) lima_block_new (&lima_participant_table, lima_atom ("1"));
  char ref[16];

  g_snprintf (ref, sizeof ref, "XM-DAC-%u", 41100 + next_skewed (N_DONORS));
  donor->role = lima_atom ("1");
  donor->ref = lima_atom (ref);
  return take_one (&donor->head);
}

/* The number of the project decides, so that themes take no number at random from what was there before them. */
static LimaItems *
make_theme (guint number)
{
  LimaThemeShare *share = (LimaThemeShare *) lima_block_new (&lima_theme_share_table, lima_atom ("1"));
  char theme[16];

  g_snprintf (theme, sizeof theme, "theme-%u", number % N_THEMES);
  share->theme = lima_atom (theme);
  return take_one (&share->head);
}

static LimaBlock *
make_flow (gboolean with_shares)
{
  LimaFlow *flow = (LimaFlow *) lima_block_new (&lima_flow_table, lima_atom ("1"));

  flow->kind = lima_atom ("transaction");
  flow->type = lima_atom (next_random (2) ? "3" : "4");
  flow->date.date = lima_date_new (FIRST_YEAR + (int) next_random (12), 1 + (int) next_random (12), 1 + (int) next_random (28));
  flow->amount = lima_amount_exact ((LimaDecimal) { 100 + (gint64) next_random (100000000), 2 });
  if (with_shares)
    {
      flow->places = make_place ();
      flow->sectors = make_sector ();
    }
  return &flow->head;
}

/* Two in three have a country and a sector of the project, the third gives them with each flow. */
static LimaProject *
make_project (guint number, int n_flows)
{
  LimaProject *project = (LimaProject *) lima_block_new (&lima_project_table, 0);
  g_autofree LimaBlock **flows = g_new (LimaBlock *, (gsize) n_flows);
  gboolean by_flow = next_random (3) == 0;

  project->identifier = g_strdup_printf ("XX-GEN-%u", number);
  project->currency = lima_atom ("USD");
  project->participants = make_donor ();
  project->themes = make_theme (number);
  if (!by_flow)
    {
      project->places = make_place ();
      project->sectors = make_sector ();
    }
  for (int i = 0; i < n_flows; i++)
    flows[i] = make_flow (by_flow);
  project->flows = lima_items_new (flows, (guint) n_flows);
  return project;
}

/* Settled facts; the same for the same numbers, whenever they are made first. */
LimaFacts *
bench_facts_new (int n_projects, int n_flows)
{
  LimaFacts *facts = lima_facts_new (NULL);

  for (int i = 0; i < n_projects; i++)
    {
      LimaProject *project = make_project ((guint) i + 1, n_flows);

      lima_facts_add (facts, project, 0, (guint) i);
      lima_block_unref (&project->head);
    }
  lima_facts_settle (facts);
  return facts;
}
