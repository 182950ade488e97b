/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-party.h"

#include <stdlib.h>
#include <string.h>

/* A reference trimmed and in upper case; 0 for what stands for none: "-", "0", "n/a". */
static LimaAtom
clean_ref (LimaAtom ref)
{
  static const char *const none[] = { "-", "0", "N/A" };
  const char *text = lima_atom_text (ref);
  g_autofree char *upper = NULL;
  const char *p;

  if (text == NULL)
    return 0;
  for (p = text; *p != '\0' && !g_ascii_islower (*p) && !g_ascii_isspace (*p) && (guchar) *p < 128; p++)
    ;
  if (*p != '\0')
    {
      upper = g_utf8_strup (text, -1);
      text = g_strstrip (upper);
    }
  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    if (strcmp (text, none[i]) == 0)
      return 0;
  return upper == NULL ? ref : lima_atom (text);
}

/* A name with blanks collapsed. */
static LimaAtom
clean_name (const LimaText *name)
{
  const char *text;
  g_autoptr(GString) clean = NULL;
  gboolean plain = TRUE;

  if (lima_text_get_n (name) == 0)
    return 0;
  text = lima_text_get_nth (name, 0);
  for (const char *p = text; *p != '\0' && plain; p++)
    plain = !g_ascii_isspace (*p) || (*p == ' ' && p > text && p[1] != '\0' && !g_ascii_isspace (p[1]));
  if (plain)
    return lima_atom (text);

  clean = g_string_new (NULL);
  for (const char *p = text; *p != '\0'; p++)
    {
      if (!g_ascii_isspace (*p))
        g_string_append_c (clean, *p);
      else if (clean->len > 0 && clean->str[clean->len - 1] != ' ')
        g_string_append_c (clean, ' ');
    }
  if (clean->len > 0 && clean->str[clean->len - 1] == ' ')
    g_string_truncate (clean, clean->len - 1);
  return lima_atom_len (clean->str, clean->len);
}

/**
 * lima_party_new:
 * @ref: its reference as given
 * @name: (nullable): its name as given
 *
 * Money rule 10: an organisation is known by its reference (trimmed, upper case, not "-", "0" or "n/a"), else by its name in the
 * first language with blanks collapsed.
 *
 * Returns: the organisation; its key is 0 when it has neither
 */
LimaParty
lima_party_new (LimaAtom ref, const LimaText *name)
{
  LimaParty party = { clean_ref (ref), clean_name (name) };

  if (party.key == 0)
    party.key = party.name;
  if (party.name == 0)
    party.name = party.key;
  return party;
}

static int
compare_parties (gconstpointer a, gconstpointer b)
{
  const LimaParty *x = a, *y = b;
  int order = strcmp (lima_atom_text (x->name), lima_atom_text (y->name));

  return order != 0 ? order : strcmp (lima_atom_text (x->key), lima_atom_text (y->key));
}

/**
 * lima_party_join:
 * @parties: (array length=n) (inout): organisations with keys; sorted on return
 * @n: how many
 *
 * Several donors make one joint row, never split by guess: keys and names joined by " + ", in order of name, each once.
 *
 * Returns: the joint organisation, the one itself, or key 0 for none
 */
LimaParty
lima_party_join (LimaParty *parties, guint n)
{
  g_autoptr(GString) keys = NULL;
  g_autoptr(GString) names = NULL;
  guint m = 0;

  for (guint i = 0; i < n; i++)
    {
      gboolean again = FALSE;

      for (guint j = 0; j < m && !again; j++)
        again = parties[j].key == parties[i].key;
      if (!again)
        parties[m++] = parties[i];
    }
  if (m == 0)
    return (LimaParty) { 0, 0 };
  if (m == 1)
    return parties[0];

  qsort (parties, m, sizeof *parties, compare_parties);
  keys = g_string_new (NULL);
  names = g_string_new (NULL);
  for (guint i = 0; i < m; i++)
    {
      g_string_append_printf (keys, "%s%s", i == 0 ? "" : " + ", lima_atom_text (parties[i].key));
      g_string_append_printf (names, "%s%s", i == 0 ? "" : " + ", lima_atom_text (parties[i].name));
    }
  return (LimaParty) { lima_atom_len (keys->str, keys->len), lima_atom_len (names->str, names->len) };
}

static gboolean
is_funding (LimaAtom role)
{
  const char *text = lima_atom_text (role);

  return text != NULL && (strcmp (text, "1") == 0 || g_ascii_strcasecmp (text, "Funding") == 0);
}

/**
 * lima_party_of_funders:
 * @project: a project
 *
 * Returns: its funding organisations (role 1), jointly; key 0 where it names none
 */
LimaParty
lima_party_of_funders (const LimaProject *project)
{
  guint n = lima_items_get_n (project->participants), m = 0;
  g_autofree LimaParty *parties = n == 0 ? NULL : g_new (LimaParty, n);

  for (guint i = 0; i < n; i++)
    {
      const LimaParticipant *participant = (const LimaParticipant *) project->participants->item[i];

      if (!is_funding (participant->role))
        continue;
      parties[m] = lima_party_new (participant->ref, participant->name);
      m += parties[m].key != 0;
    }
  return lima_party_join (parties, m);
}
