/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the page says where a filter leaves nothing: why, and what comes nearest. */

#include "lima-projects-page-private.h"

#include <lima-i18n.h>
#include <lima-search.h>
#include <string.h>

#define MOST_LETTERS 64
#define MOST_KEYS 2000
#define NEAR 2
#define MIN_WORD 4 /* letters; shorter words are near everything */

typedef struct
{
  LimaFacet facet;
  LimaAtom key;
  guint distance;
} Near;

/* How many letters have to be changed, added or left out; anything above NEAR is too far to matter. */
static guint
distance_of (const gunichar *a, glong n, const gunichar *b, glong m)
{
  guint row[MOST_LETTERS + 1];

  if (n > MOST_LETTERS || m > MOST_LETTERS || ABS (n - m) > NEAR)
    return NEAR + 1;
  for (glong j = 0; j <= m; j++)
    row[j] = (guint) j;
  for (glong i = 1; i <= n; i++)
    {
      guint diagonal = row[0];

      row[0] = (guint) i;
      for (glong j = 1; j <= m; j++)
        {
          guint above = row[j];

          row[j] = MIN (MIN (above, row[j - 1]) + 1, diagonal + (a[i - 1] != b[j - 1]));
          diagonal = above;
        }
    }
  return row[m];
}

/* How far a name is from what was typed: the nearest of its words counts, or its beginning; "Republic of Moldova" is near "moldva". */
static guint
distance_of_name (const gunichar *words, glong n, const gunichar *name, glong m)
{
  guint least = distance_of (words, n, name, m);

  if (n < m && distance_of (words, n, name, n) == 0)
    least = MIN (least, 1);
  for (glong i = 0, begin = 0; i <= m; i++)
    if (i == m || !g_unichar_isalnum (name[i]))
      {
        if (i - begin >= MIN_WORD)
          least = MIN (least, distance_of (words, n, name + begin, i - begin));
        begin = i + 1;
      }
  return least;
}

static void
look_at (LimaIndex *index, LimaFacet facet, const gunichar *words, glong n, Near *near)
{
  guint n_keys = MIN (lima_index_get_n_keys (index, facet), MOST_KEYS);

  for (guint i = 0; i < n_keys; i++)
    {
      LimaAtom key = lima_index_get_key (index, facet, i);
      g_autofree char *label = lima_index_get_label (index, facet, key);
      g_autofree char *folded = lima_search_fold (label, -1);
      glong m;
      g_autofree gunichar *letters = g_utf8_to_ucs4_fast (folded, -1, &m);
      guint distance = key == 0 ? NEAR + 1 : distance_of_name (words, n, letters, m);

      if (distance < near->distance)
        *near = (Near) { facet, key, distance };
    }
}

static gboolean
find_near (LimaIndex *index, const char *words, Near *near)
{
  static const LimaFacet facets[] = { LIMA_FACET_COUNTRY, LIMA_FACET_REGION, LIMA_FACET_DONOR, LIMA_FACET_THEME, LIMA_FACET_SECTOR };
  g_autofree char *folded = lima_search_fold (words, -1);
  glong n;
  g_autofree gunichar *letters = g_utf8_to_ucs4_fast (g_strstrip (folded), -1, &n);

  *near = (Near) { 0, 0, NEAR + 1 };
  for (guint i = 0; i < G_N_ELEMENTS (facets) && n >= MIN_WORD; i++)
    look_at (index, facets[i], letters, n, near);
  return near->distance <= NEAR;
}

static void
show_near (GtkButton *button, LimaProjectsPage *self)
{
  g_autoptr(LimaFilter) filter = lima_filter_new ();

  lima_filter_set (filter, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "facet")),
                   GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "key")), TRUE);
  lima_session_set_filter (self->session, filter);
}

static void
offer (LimaProjectsPage *self, LimaIndex *index, const Near *near)
{
  g_autofree char *name = lima_index_get_label (index, near->facet, near->key);
  /* Translators: a button: shows projects of a country, region, donor, theme or sector; %s is its name */
  g_autofree char *label = g_strdup_printf (_("Show %s"), name);

  gtk_button_set_label (self->nearest_button, label);
  g_object_set_data (G_OBJECT (self->nearest_button), "facet", GUINT_TO_POINTER (near->facet));
  g_object_set_data (G_OBJECT (self->nearest_button), "key", GUINT_TO_POINTER (near->key));
  g_signal_handlers_disconnect_by_func (self->nearest_button, show_near, self);
  g_signal_connect_object (self->nearest_button, "clicked", G_CALLBACK (show_near), self, 0);
}

/*< private >
 * lima_projects_page_show_nothing:
 * @index: what was searched
 *
 * Says that nothing is left, and offers the nearest.
 */
void
lima_projects_page_show_nothing (LimaProjectsPage *self, LimaIndex *index)
{
  const char *words = lima_filter_get_search (lima_session_get_filter (self->session));
  /* Translators: nothing was found; %s is what was searched for */
  g_autofree char *title = *words == '\0' ? g_strdup (_("No project has all of this"))
                                          : g_strdup_printf (_("Nothing matches “%s”"), words);
  Near near;
  gboolean found = *words != '\0' && find_near (index, words, &near);

  gtk_label_set_text (self->nothing_title, title);
  gtk_label_set_text (self->nothing_detail, *words == '\0' ? _("Take one of the filters above away.")
                                                           : _("Search looks at titles, texts, numbers and organisations."));
  gtk_widget_set_visible (GTK_WIDGET (self->nearest_button), found);
  if (found)
    offer (self, index, &near);
  gtk_stack_set_visible_child_name (self->states, "nothing");
}
