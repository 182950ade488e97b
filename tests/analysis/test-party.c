/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "fixture.h"
#include "lima-party.h"

static LimaParty
party_of (const char *ref, const char *name)
{
  g_autoptr(LimaText) text = name == NULL ? NULL : lima_text_new ("en", name);

  return lima_party_new (lima_atom (ref), text);
}

static void
test_new (void)
{
  static const struct { const char *ref, *name, *key, *called; } cases[] = {
    { "XM-DAC-41123", "UNIDO", "XM-DAC-41123", "UNIDO" },
    { " xm-dac-41123\n", "UNIDO", "XM-DAC-41123", "UNIDO" },
    { "XM-DAC-41123", NULL, "XM-DAC-41123", "XM-DAC-41123" },
    { "xm-dac-41123", NULL, "XM-DAC-41123", "XM-DAC-41123" },
    { "-", "China", "China", "China" },
    { "0", "China", "China", "China" },
    { "n/a", "China", "China", "China" },
    { "N/A", "China", "China", "China" },
    { " - ", "China", "China", "China" },
    { " 0", "China", "China", "China" },
    { "n/A\t", "China", "China", "China" },
    { "   ", "China", "China", "China" },
    { "00", "China", "00", "China" },
    { "--", "China", "--", "China" },
    { "NA", "China", "NA", "China" },
    { NULL, "China", "China", "China" },
    { NULL, "  The  Global \n\t Fund ", "The Global Fund", "The Global Fund" },
    { NULL, "The Global Fund", "The Global Fund", "The Global Fund" },
    { NULL, " China", "China", "China" },
    { NULL, "China ", "China", "China" },
    { NULL, "china", "china", "china" },                              /* only references are in upper case */
    { NULL, "Ministère des  Affaires", "Ministère des Affaires", "Ministère des Affaires" },
    { "fr-é", "É", "FR-É", "É" },
    { NULL, NULL, NULL, NULL },
    { "-", NULL, NULL, NULL },
    { "0", "", NULL, NULL },
    { NULL, "   ", NULL, NULL },
    { "FR-3", "  ", "FR-3", "FR-3" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LimaParty party = party_of (cases[i].ref, cases[i].name);

      g_test_message ("case %u", i);
      g_assert_cmpstr (lima_atom_text (party.key), ==, cases[i].key);
      g_assert_cmpstr (lima_atom_text (party.name), ==, cases[i].called);
    }
}

/* The name in the first language. */
static void
test_languages (void)
{
  g_autoptr(LimaTextBuilder) builder = lima_text_builder_new ();
  g_autoptr(LimaText) name = NULL;

  lima_text_builder_add (builder, "fr", "Chine", -1);
  lima_text_builder_add (builder, "en", "China", -1);
  name = lima_text_builder_end (builder);
  g_assert_cmpstr (lima_atom_text (lima_party_new (0, name).key), ==, "Chine");
}

/* Joins "REF=Name;REF=Name" and compares the keys and the names. */
static void
test_join (void)
{
  static const struct { const char *given, *keys, *names; } cases[] = {
    { "", NULL, NULL },
    { "=China", "China", "China" },
    { "CN=China", "CN", "China" },
    { "=Iran;=China", "China + Iran", "China + Iran" },
    { "=China;=Iran", "China + Iran", "China + Iran" },
    { "A=Zambia;Z=Angola", "Z + A", "Angola + Zambia" },              /* in order of name, not of reference */
    { "A=Zambia;Z=", "Z + A", "Z + Zambia" },                         /* without a name the reference stands for it */
    { "=China;=China", "China", "China" },
    { "CN=China;cn=People's Republic", "CN", "China" },
    { "=Iran;=China;=Iran;=China", "China + Iran", "China + Iran" },
    { "B=Fund;A=Fund", "A + B", "Fund + Fund" },                      /* two of one name, by reference */
    { "CN=China;=China", "CN + China", "China + China" },
    { "=b;=a;=C", "C + a + b", "C + a + b" },                         /* bytes */
    { "=É;=Z;=E", "E + Z + É", "E + Z + É" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(GStrv) words = g_strsplit (cases[i].given, ";", -1);
      LimaParty parties[8], joint;
      guint n = 0;

      for (; words[n] != NULL && *words[n] != '\0'; n++)
        {
          g_auto(GStrv) parts = g_strsplit (words[n], "=", 2);

          parties[n] = party_of (parts[0], parts[1]);
        }
      g_test_message ("case %u: %s", i, cases[i].given);
      joint = lima_party_join (parties, n);
      g_assert_cmpstr (lima_atom_text (joint.key), ==, cases[i].keys);
      g_assert_cmpstr (lima_atom_text (joint.name), ==, cases[i].names);
    }
}

/* The order in which they come makes no difference. */
static void
test_any_order (void)
{
  static const char *const names[] = { "Austria", "China", "European Union", "Global Environment Facility", "Iran", "Japan" };
  g_autoptr(GRand) rand = g_rand_new_with_seed (10);

  for (guint round = 0; round < 200; round++)
    {
      LimaParty parties[12];
      guint n = G_N_ELEMENTS (names);

      for (guint i = 0; i < n; i++)
        parties[i] = parties[n + i] = party_of (NULL, names[i]);
      for (guint i = 2 * n; i > 1; i--)
        {
          gint32 j = g_rand_int_range (rand, 0, (gint32) i);
          LimaParty other = parties[i - 1];

          parties[i - 1] = parties[j];
          parties[j] = other;
        }
      g_assert_cmpstr (lima_atom_text (lima_party_join (parties, 2 * n).key), ==,
                       "Austria + China + European Union + Global Environment Facility + Iran + Japan");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/party/new", test_new);
  g_test_add_func ("/party/languages", test_languages);
  g_test_add_func ("/party/join", test_join);
  g_test_add_func ("/party/any-order", test_any_order);
  return g_test_run ();
}
