/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Which programmes projects are linked to. A project's money counts once: one that several programmes are linked to is theirs together, as
 * flows of several donors are (money rule 10). */

#include <lima-programme.h>
#include <string.h>

#include "lima-facts-private.h"

#define JOINT " + "

static void
list_free (gpointer list)
{
  g_array_unref (list);
}

/* Ids are those of a file. */
static gint64
place_of (guint file, LimaAtom project)
{
  return (gint64) file << 32 | project;
}

static void
link_project (LimaFacts *self, gint64 place, LimaAtom programme)
{
  GArray *list = g_hash_table_lookup (self->links, &place);

  if (list == NULL)
    {
      list = g_array_new (FALSE, FALSE, sizeof (LimaAtom));
      g_hash_table_insert (self->links, g_memdup2 (&place, sizeof place), list);
    }
  for (guint i = 0; i < list->len; i++)
    if (g_array_index (list, LimaAtom, i) == programme)
      return;
  g_array_append_val (list, programme);
}

/**
 * lima_facts_link:
 * @file: the number of the file that the programme is in
 * @programme: a programme
 *
 * Notes which projects of a file the components of a programme are linked to.
 */
void
lima_facts_link (LimaFacts *self, guint file, const LimaProgramme *programme)
{
  g_return_if_fail (self != NULL && programme != NULL);

  if (self->links == NULL)
    {
      self->links = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, list_free);
      self->programmes = g_hash_table_new (NULL, NULL);
    }
  if (programme->title != NULL && lima_text_get_n (programme->title) > 0)
    g_hash_table_insert (self->programmes, GUINT_TO_POINTER (programme->head.id), GUINT_TO_POINTER (lima_atom (lima_text_get_nth (programme->title, 0))));
  for (guint i = 0; i < lima_items_get_n (programme->components); i++)
    {
      const LimaItems *links = ((const LimaProgrammeComponent *) programme->components->item[i])->projects;

      for (guint j = 0; j < lima_items_get_n (links); j++)
        {
          LimaAtom project = ((const LimaProgrammeLink *) links->item[j])->project;

          if (project != 0)
            link_project (self, place_of (file, project), programme->head.id);
        }
    }
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  return strcmp (lima_atom_text (*(const LimaAtom *) a), lima_atom_text (*(const LimaAtom *) b));
}

static LimaAtom
title_of (const LimaFacts *self, LimaAtom programme)
{
  LimaAtom title = GPOINTER_TO_UINT (g_hash_table_lookup (self->programmes, GUINT_TO_POINTER (programme)));

  return title != 0 ? title : programme;
}

/**
 * lima_facts_get_programme:
 * @project: the number of a project
 * @name: (out): what people call it: the title of the programme
 *
 * Returns: the id of the programme that the project is linked to, the ids of several with " + " between them, 0 for none
 */
LimaAtom
lima_facts_get_programme (const LimaFacts *self, guint project, LimaAtom *name)
{
  const LimaFactProject *facts = lima_facts_get_project (self, project);
  gint64 place = place_of (facts->identity.file, facts->record);
  const GArray *list = self->links == NULL ? NULL : g_hash_table_lookup (self->links, &place);
  g_autoptr(GArray) sorted = NULL;
  g_autoptr(GString) keys = NULL, titles = NULL;

  *name = 0;
  if (list == NULL)
    return 0;
  sorted = g_array_copy ((GArray *) list);
  g_array_sort (sorted, compare_keys);
  keys = g_string_new (NULL);
  titles = g_string_new (NULL);
  for (guint i = 0; i < sorted->len; i++)
    {
      LimaAtom programme = g_array_index (sorted, LimaAtom, i);

      g_string_append_printf (keys, "%s%s", i == 0 ? "" : JOINT, lima_atom_text (programme));
      g_string_append_printf (titles, "%s%s", i == 0 ? "" : JOINT, lima_atom_text (title_of (self, programme)));
    }
  *name = lima_atom (titles->str);
  return lima_atom (keys->str);
}
