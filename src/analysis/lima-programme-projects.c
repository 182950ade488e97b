/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Each project counts once, whatever it is linked to: one of several components is in none of them, but in a row of its own, so that the
 * rows add up to the total. */

#include "lima-programme-projects.h"

#include "lima-group.h"

#define NO_ROW G_MAXUINT

typedef struct
{
  LimaAtom project;
  guint component; /* the first that it is linked to */
  gboolean is_several;
  gboolean is_elsewhere;
  guint row; /* of the snapshot, or NO_ROW */
} Link;

/* The links of the programme, each project once. */
typedef struct
{
  GArray *links;       /* Link */
  GHashTable *numbers; /* of projects, to their number in @links, from 1 */
} Links;

static void
links_clear (Links *self)
{
  g_clear_pointer (&self->numbers, g_hash_table_unref);
  g_clear_pointer (&self->links, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Links, links_clear)

static Link *
find_link (const Links *self, LimaAtom project)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, GUINT_TO_POINTER (project)));

  return number == 0 ? NULL : &g_array_index (self->links, Link, number - 1);
}

static void
add_link (Links *self, LimaAtom project, guint component)
{
  Link *found = find_link (self, project);
  Link link = { .project = project, .component = component, .row = NO_ROW };

  if (project == 0)
    return;
  if (found != NULL)
    {
      found->is_several |= found->component != component;
      return;
    }
  g_array_append_val (self->links, link);
  g_hash_table_insert (self->numbers, GUINT_TO_POINTER (project), GUINT_TO_POINTER (self->links->len));
}

static void
collect (Links *self, const LimaProgramme *programme)
{
  self->links = g_array_new (FALSE, FALSE, sizeof (Link));
  self->numbers = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < lima_items_get_n (programme->components); i++)
    {
      const LimaItems *links = ((const LimaProgrammeComponent *) programme->components->item[i])->projects;

      for (guint k = 0; k < lima_items_get_n (links); k++)
        add_link (self, ((const LimaProgrammeLink *) links->item[k])->project, i);
    }
}

static void
mark_elsewhere (Links *self, const LimaProgramme *other)
{
  for (guint i = 0; i < lima_items_get_n (other->components); i++)
    {
      const LimaItems *links = ((const LimaProgrammeComponent *) other->components->item[i])->projects;

      for (guint k = 0; k < lima_items_get_n (links); k++)
        {
          Link *link = find_link (self, ((const LimaProgrammeLink *) links->item[k])->project);

          if (link != NULL)
            link->is_elsewhere = TRUE;
        }
    }
}

static void
find_rows (Links *self, const LimaSnapshot *snapshot)
{
  guint n = lima_snapshot_get_n (snapshot, LIMA_RECORD_PROJECT);

  for (guint row = 0; row < n; row++)
    {
      Link *link = find_link (self, lima_snapshot_get (snapshot, LIMA_RECORD_PROJECT, row)->id);

      if (link != NULL)
        link->row = row;
    }
}

/* ---- Money ---- */

static int
compare_sums (gconstpointer a, gconstpointer b)
{
  return lima_keys_compare (((const LimaResultSum *) a)->currency, ((const LimaResultSum *) b)->currency);
}

static gboolean
add_sum (GArray *sums, LimaAtom currency, const LimaSum *amount)
{
  LimaResultSum sum = { .currency = currency, .amount = *amount };

  for (guint i = 0; i < sums->len; i++)
    if (g_array_index (sums, LimaResultSum, i).currency == currency)
      return lima_sum_add_sum (&g_array_index (sums, LimaResultSum, i).amount, amount);
  g_array_append_val (sums, sum);
  return TRUE;
}

static gboolean
add_row (LimaProgrammeProjectsRow *self, const GArray *sums)
{
  gboolean fits = TRUE;

  self->projects++;
  self->unknown += sums->len == 0;
  for (guint i = 0; i < sums->len; i++)
    {
      const LimaResultSum *sum = &g_array_index (sums, LimaResultSum, i);

      fits = add_sum (self->sums, sum->currency, &sum->amount) && fits;
    }
  g_array_sort (self->sums, compare_sums);
  return fits;
}

/* Returns the money of a project by currency; nothing where it has no flow of the measure. */
static GArray *
add_up (const LimaFacts *facts, guint project, const LimaMeasure *measure, gboolean *overflow)
{
  GArray *sums = g_array_new (FALSE, FALSE, sizeof (LimaResultSum));
  const LimaFactProject *fact = lima_facts_get_project (facts, project);
  const LimaDictionary *currencies = lima_facts_get_dictionary (facts, LIMA_COLUMN_CURRENCY);
  const guint32 *currency = lima_facts_get_column (facts, LIMA_COLUMN_CURRENCY);
  const guint8 *kinds = lima_facts_get_kinds (facts);

  for (guint32 row = fact->run; row < fact->run + fact->n_rows; row++)
    {
      LimaSum amount;

      if (!lima_measure_has (measure, kinds[row]))
        continue;
      amount = lima_facts_get_amount (facts, row);
      *overflow |= !add_sum (sums, lima_dictionary_get_key (currencies, currency[row]), &amount);
    }
  return sums;
}

/* ---- The answer ---- */

static void
add_conflict (LimaProgrammeProjects *self, LimaProjectConflictKind kind, const Link *link)
{
  LimaProjectConflict conflict = { kind, link->project, link->row };

  g_array_append_val (self->conflicts, conflict);
}

static void
take_link (LimaProgrammeProjects *self, const Link *link, const LimaFacts *facts, const LimaMeasure *measure, const guint8 *left_out)
{
  g_autoptr(GArray) sums = NULL;

  if (link->row == NO_ROW || link->row >= lima_facts_get_n_projects (facts))
    {
      add_conflict (self, LIMA_PROJECT_CONFLICT_GONE, link);
      return;
    }
  if (left_out[link->row] != 0)
    {
      add_conflict (self, LIMA_PROJECT_CONFLICT_UNCOUNTED, link);
      return;
    }
  if (link->is_several)
    add_conflict (self, LIMA_PROJECT_CONFLICT_SEVERAL, link);
  if (link->is_elsewhere)
    add_conflict (self, LIMA_PROJECT_CONFLICT_ELSEWHERE, link);
  sums = add_up (facts, link->row, measure, &self->overflow);
  self->overflow |= !add_row (&self->rows[link->is_several ? self->n_rows - 1 : link->component], sums);
  self->overflow |= !add_row (&self->total, sums);
}

static LimaProgrammeProjects *
projects_alloc (guint n_components)
{
  LimaProgrammeProjects *self = g_new0 (LimaProgrammeProjects, 1);

  self->n_rows = n_components + 1;
  self->rows = g_new0 (LimaProgrammeProjectsRow, self->n_rows);
  for (guint i = 0; i < self->n_rows; i++)
    self->rows[i].sums = g_array_new (FALSE, FALSE, sizeof (LimaResultSum));
  self->total.sums = g_array_new (FALSE, FALSE, sizeof (LimaResultSum));
  self->conflicts = g_array_new (FALSE, FALSE, sizeof (LimaProjectConflict));
  return self;
}

/**
 * lima_programme_projects_new:
 * @programme: a programme
 * @snapshot: the portfolio that has it
 * @facts: its figures, settled: project n is row n of @snapshot
 * @measure: what is added up; a measure of one kind (money rule 3)
 *
 * Adds up the projects that are linked to the components of a programme, each once, and unlike currencies never. A project of several
 * components is in the last row. Takes a look at each project of the portfolio, and at the flows of those that are linked.
 *
 * Returns: (transfer full): rows that add up to the total, and what is at odds
 */
LimaProgrammeProjects *
lima_programme_projects_new (const LimaProgramme *programme, const LimaSnapshot *snapshot, const LimaFacts *facts,
                             const LimaMeasure *measure)
{
  g_auto(Links) links = { 0 };
  g_autofree guint8 *left_out = NULL;
  LimaProgrammeProjects *self;
  guint n;

  g_return_val_if_fail (programme != NULL && snapshot != NULL && facts != NULL && measure != NULL, NULL);

  self = projects_alloc (lima_items_get_n (programme->components));
  collect (&links, programme);
  if (links.links->len == 0)
    return self;
  find_rows (&links, snapshot);
  for (guint i = 0; i < lima_snapshot_get_n (snapshot, LIMA_RECORD_PROGRAMME); i++)
    {
      const LimaBlock *other = lima_snapshot_get (snapshot, LIMA_RECORD_PROGRAMME, i);

      if (other->id != programme->head.id)
        mark_elsewhere (&links, (const LimaProgramme *) other);
    }
  left_out = lima_facts_find_left_out (facts, measure, &n);
  for (guint i = 0; i < links.links->len; i++)
    take_link (self, &g_array_index (links.links, Link, i), facts, measure, left_out);
  return self;
}

/**
 * lima_programme_projects_free:
 * @self: what to give up
 */
void
lima_programme_projects_free (LimaProgrammeProjects *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->n_rows; i++)
    g_array_unref (self->rows[i].sums);
  g_free (self->rows);
  g_array_unref (self->total.sums);
  g_array_unref (self->conflicts);
  g_free (self);
}
