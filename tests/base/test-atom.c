/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-atom.h>
#include <string.h>

#define N_THREADS 8
#define N_TEXTS 40000

static void
test_none (void)
{
  g_assert_cmpuint (lima_atom (NULL), ==, 0);
  g_assert_cmpuint (lima_atom (""), ==, 0);
  g_assert_cmpuint (lima_atom_len (NULL, 0), ==, 0);
  g_assert_cmpuint (lima_atom_len ("USD", 0), ==, 0);
  g_assert_null (lima_atom_text (0));
  g_assert_cmpuint (lima_atom_size (0), ==, 0);
}

static void
test_same (void)
{
  static const char *const texts[] = { "USD", "usd", "USD ", "EUR", "é", "XM-DAC-41123-PROJECT-200151", "12345678", "123456789" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
      g_assert_cmpint (lima_atom (texts[i]) == lima_atom (texts[j]), ==, i == j);
  g_assert_cmpuint (lima_atom_len ("USDX", 3), ==, lima_atom ("USD"));
  g_assert_cmpstr (lima_atom_text (lima_atom_len ("EURO", 3)), ==, "EUR");
  g_assert_cmpuint (lima_atom_size (lima_atom ("é")), ==, 2);
}

/* Longer than the room that texts are cut from, and with a NUL inside. */
static void
test_long (void)
{
  g_autofree char *text = g_strnfill (200000, 'x');
  LimaAtom atom = lima_atom (text);

  g_assert_cmpstr (lima_atom_text (atom), ==, text);
  g_assert_cmpuint (lima_atom_size (atom), ==, 200000);
  g_assert_cmpuint (lima_atom (text), ==, atom);
  g_assert_cmpuint (lima_atom_len ("a\0b", 3), !=, lima_atom ("a"));
  g_assert_cmpuint (lima_atom_size (lima_atom_len ("a\0b", 3)), ==, 3);
}

/* Each thread walks through the same texts from another place, and looks its own answers up again. */
static gpointer
intern_all (gpointer data)
{
  guint start = GPOINTER_TO_UINT (data) * (N_TEXTS / N_THREADS);
  LimaAtom *atoms = g_new (LimaAtom, N_TEXTS);

  for (guint i = 0; i < N_TEXTS; i++)
    {
      guint k = (start + i * 7) % N_TEXTS;
      char text[32];

      g_snprintf (text, sizeof text, "thread text %u", k);
      atoms[k] = lima_atom (text);
      if (strcmp (lima_atom_text (atoms[k]), text) != 0)
        g_error ("“%s” became “%s”", text, lima_atom_text (atoms[k]));
    }
  return atoms;
}

static void
test_threads (void)
{
  GThread *threads[N_THREADS];
  g_autofree LimaAtom *first = NULL;

  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("atoms", intern_all, GUINT_TO_POINTER (i));
  first = g_thread_join (threads[0]);
  for (guint i = 1; i < N_THREADS; i++)
    {
      g_autofree LimaAtom *atoms = g_thread_join (threads[i]);

      g_assert_cmpmem (atoms, N_TEXTS * sizeof (LimaAtom), first, N_TEXTS * sizeof (LimaAtom));
    }
  for (guint i = 1; i < N_TEXTS; i++)
    g_assert_cmpuint (first[i], !=, first[i - 1]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/atom/none", test_none);
  g_test_add_func ("/atom/same", test_same);
  g_test_add_func ("/atom/long", test_long);
  g_test_add_func ("/atom/threads", test_threads);
  return g_test_run ();
}
