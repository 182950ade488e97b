/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-levels.h"

#include <stdlib.h>
#include <string.h>

/* Tarjan's strongly connected components without recursion, since a chain may be ten thousand levels deep. */
typedef struct
{
  const LimaPair *pairs;  /* sorted by parent */
  guint32 *first;         /* by project: where its pairs begin; one more at the end */
  guint32 *number;        /* order of discovery, 0 for not yet */
  guint32 *low;
  guint32 *component;     /* 0 for not yet */
  guint32 *next;          /* the pair to follow next */
  GArray *path;           /* projects under way */
  GArray *stack;          /* projects not yet in a component */
  guint32 found;
  guint32 components;
} Search;

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  const LimaPair *x = a, *y = b;

  if (x->parent != y->parent)
    return x->parent < y->parent ? -1 : 1;
  return (x->child > y->child) - (x->child < y->child);
}

static void
discover (Search *self, guint32 project)
{
  self->number[project] = self->low[project] = ++self->found;
  self->next[project] = self->first[project];
  g_array_append_val (self->path, project);
  g_array_append_val (self->stack, project);
}

static void
close_component (Search *self, guint32 project)
{
  guint32 member;

  self->components++;
  do
    {
      member = g_array_index (self->stack, guint32, self->stack->len - 1);
      g_array_set_size (self->stack, self->stack->len - 1);
      self->component[member] = self->components;
    }
  while (member != project);
}

static void
step (Search *self)
{
  guint32 project = g_array_index (self->path, guint32, self->path->len - 1);

  if (self->next[project] < self->first[project + 1])
    {
      guint32 child = self->pairs[self->next[project]++].child;

      if (self->number[child] == 0)
        discover (self, child);
      else if (self->component[child] == 0)
        self->low[project] = MIN (self->low[project], self->number[child]);
      return;
    }
  g_array_set_size (self->path, self->path->len - 1);
  if (self->path->len > 0)
    {
      guint32 above = g_array_index (self->path, guint32, self->path->len - 1);

      self->low[above] = MIN (self->low[above], self->low[project]);
    }
  if (self->low[project] == self->number[project])
    close_component (self, project);
}

static guint32 *
find_components (const LimaPair *pairs, guint n, guint n_projects)
{
  Search self = { .pairs = pairs };
  g_autofree guint32 *first = self.first = g_new0 (guint32, n_projects + 1);
  g_autofree guint32 *number = self.number = g_new0 (guint32, n_projects);
  g_autofree guint32 *low = self.low = g_new0 (guint32, n_projects);
  g_autofree guint32 *next = self.next = g_new0 (guint32, n_projects);
  g_autoptr(GArray) path = self.path = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr(GArray) stack = self.stack = g_array_new (FALSE, FALSE, sizeof (guint32));

  self.component = g_new0 (guint32, n_projects);
  for (guint i = 0; i < n; i++)
    first[pairs[i].parent + 1]++;
  for (guint i = 0; i < n_projects; i++)
    first[i + 1] += first[i];
  for (guint i = 0; i < n; i++)
    if (number[pairs[i].parent] == 0)
      for (discover (&self, pairs[i].parent); path->len > 0;)
        step (&self);
  return self.component;
}

/**
 * lima_levels_judge:
 * @pairs: (array length=n) (inout): who says that it is the parent or child of whom; on return the pairs that hold come first
 * @n: how many
 * @n_projects: numbers in pairs are below this
 * @tangled: (array length=n_projects) (inout): set to 1 for projects whose levels contradict each other
 *
 * Money rule 11: two that each name the other as parent are no parent and child. The same is true of longer circles and of a
 * project that names itself: otherwise all of their money would be left out.
 *
 * Returns: how many pairs hold, each once
 */
guint
lima_levels_judge (LimaPair *pairs, guint n, guint n_projects, guint8 *tangled)
{
  g_autofree guint32 *component = NULL;
  guint m = 0;

  if (n == 0)
    return 0;
  qsort (pairs, n, sizeof *pairs, compare_pairs);
  component = find_components (pairs, n, n_projects);
  for (guint i = 0; i < n; i++)
    {
      LimaPair pair = pairs[i];

      if (component[pair.parent] == component[pair.child])
        tangled[pair.parent] = tangled[pair.child] = 1;
      else if (m == 0 || compare_pairs (&pairs[m - 1], &pair) != 0)
        pairs[m++] = pair;
    }
  return m;
}
