/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* memmem */
#endif

#include "lima-search-private.h"

#include <string.h>

#define BETWEEN_TEXTS '\1'      /* within a row; no folded text has it */
#define WORTH_COMPARING (1 << 14) /* bytes of a row up to which a text is looked for before it is added again */

struct _LimaSearchBuilder
{
  LimaSearchBytes bytes[LIMA_SEARCH_N_CLASSES];
  GArray *starts[LIMA_SEARCH_N_CLASSES];
};

/**
 * lima_search_builder_new:
 *
 * Returns: (transfer full): a builder with no row yet
 */
LimaSearchBuilder *
lima_search_builder_new (void)
{
  LimaSearchBuilder *self = g_new0 (LimaSearchBuilder, 1);
  guint64 zero = 0;

  for (guint i = 0; i < LIMA_SEARCH_N_CLASSES; i++)
    {
      self->starts[i] = g_array_new (FALSE, FALSE, sizeof (guint64));
      g_array_append_val (self->starts[i], zero);
    }
  return self;
}

/**
 * lima_search_builder_free:
 * @self: a builder to give up
 */
void
lima_search_builder_free (LimaSearchBuilder *self)
{
  for (guint i = 0; i < LIMA_SEARCH_N_CLASSES; i++)
    {
      g_free (self->bytes[i].bytes);
      g_array_unref (self->starts[i]);
    }
  g_free (self);
}

/* Where the row that is being made begins. */
static gsize
row_begin (LimaSearchBuilder *self, guint class)
{
  return g_array_index (self->starts[class], guint64, self->starts[class]->len - 1);
}

/**
 * lima_search_builder_add:
 * @self: a builder
 * @class: one class
 * @text: (nullable): a text of the row that is being made
 * @length: its bytes, or -1 when it ends with NUL
 *
 * No word or phrase is found across two texts. A text that the row has already isn't kept twice.
 */
void
lima_search_builder_add (LimaSearchBuilder *self, LimaSearchClasses class, const char *text, gssize length)
{
  guint i = lima_search_class_index (class);
  LimaSearchBytes *bytes = &self->bytes[i];
  gsize row = row_begin (self, i), begin = bytes->n;

  g_return_if_fail (class == LIMA_SEARCH_NAMES || class == LIMA_SEARCH_DESCRIPTIONS);

  if (text == NULL || *text == '\0')
    return;
  lima_search_fold_onto (bytes, text, length < 0 ? strlen (text) : (gsize) length);
  if (bytes->n == begin ||
      (begin - row < WORTH_COMPARING && memmem (bytes->bytes + row, begin - row, bytes->bytes + begin, bytes->n - begin) != NULL))
    {
      bytes->n = begin;
      return;
    }
  lima_search_reserve (bytes, 1);
  bytes->bytes[bytes->n++] = BETWEEN_TEXTS;
}

/**
 * lima_search_builder_end_row:
 * @self: a builder
 *
 * Ends the row with what was added since the last one, which may be nothing.
 */
void
lima_search_builder_end_row (LimaSearchBuilder *self)
{
  for (guint i = 0; i < LIMA_SEARCH_N_CLASSES; i++)
    {
      LimaSearchBytes *bytes = &self->bytes[i];
      guint64 end;

      lima_search_reserve (bytes, 1);
      if (bytes->n > row_begin (self, i))
        bytes->bytes[bytes->n - 1] = '\0';
      else
        bytes->bytes[bytes->n++] = '\0';
      end = bytes->n;
      g_array_append_val (self->starts[i], end);
    }
}

/* How often each byte occurs, in samples from all over the column. */
static void
count_bytes (LimaSearch *self, const LimaSearchColumn *column)
{
  gsize n = column->starts[self->n];
  gsize step = MAX (n / LIMA_SEARCH_N_SAMPLES, LIMA_SEARCH_SAMPLE);

  for (gsize at = 0; at < n; at += step)
    for (gsize i = at; i < MIN (at + LIMA_SEARCH_SAMPLE, n); i++)
      self->frequency[(guchar) column->bytes[i]]++;
}

/**
 * lima_search_builder_end:
 * @self: a builder, which is empty afterwards
 *
 * Returns: (transfer full): the rows, ready to be searched
 */
LimaSearch *
lima_search_builder_end (LimaSearchBuilder *self)
{
  LimaSearch *search = g_new0 (LimaSearch, 1);

  g_atomic_ref_count_init (&search->ref);
  search->n = self->starts[0]->len - 1;
  for (guint i = 0; i < LIMA_SEARCH_N_CLASSES; i++)
    {
      LimaSearchBytes *bytes = &self->bytes[i];
      guint64 zero = 0;

      search->columns[i].bytes = g_realloc (bytes->bytes, bytes->n + LIMA_SEARCH_PADDING);
      memset (search->columns[i].bytes + bytes->n, 0, LIMA_SEARCH_PADDING);
      *bytes = (LimaSearchBytes) { NULL, 0, 0 };
      search->columns[i].starts = (guint64 *) (gpointer) g_array_free (self->starts[i], FALSE);
      self->starts[i] = g_array_new (FALSE, FALSE, sizeof (guint64));
      g_array_append_val (self->starts[i], zero);
      count_bytes (search, &search->columns[i]);
    }
  return search;
}

static void
add_text (LimaSearchBuilder *self, LimaSearchClasses class, const LimaText *text)
{
  for (guint i = 0; i < lima_text_get_n (text); i++)
    lima_search_builder_add (self, class, lima_text_get_nth (text, i), -1);
}

/* An organisation as given, and under its name in the portfolio. */
static void
add_party (LimaSearchBuilder *self, GHashTable *organisations, LimaAtom ref, const LimaText *name)
{
  const LimaOrganisation *known = ref == 0 ? NULL : g_hash_table_lookup (organisations, GUINT_TO_POINTER (ref));

  lima_search_builder_add (self, LIMA_SEARCH_NAMES, lima_atom_text (ref), -1);
  add_text (self, LIMA_SEARCH_NAMES, name);
  if (known != NULL)
    add_text (self, LIMA_SEARCH_NAMES, known->name);
}

static void
add_names (LimaSearchBuilder *self, GHashTable *organisations, const LimaProject *project)
{
  lima_search_builder_add (self, LIMA_SEARCH_NAMES, project->identifier, -1);
  add_text (self, LIMA_SEARCH_NAMES, project->title);
  lima_search_builder_add (self, LIMA_SEARCH_NAMES, project->officer, -1);
  lima_search_builder_add (self, LIMA_SEARCH_NAMES, project->unit, -1);
  for (guint i = 0; i < lima_items_get_n (project->other_identifiers); i++)
    {
      const LimaOtherIdentifier *other = (const LimaOtherIdentifier *) project->other_identifiers->item[i];

      lima_search_builder_add (self, LIMA_SEARCH_NAMES, other->ref, -1);
      add_party (self, organisations, other->owner_ref, other->owner_name);
    }
  add_party (self, organisations, project->reporter_ref, project->reporter_name);
  for (guint i = 0; i < lima_items_get_n (project->participants); i++)
    {
      const LimaParticipant *participant = (const LimaParticipant *) project->participants->item[i];

      add_party (self, organisations, participant->ref, participant->name);
    }
}

static void
add_flows (LimaSearchBuilder *self, GHashTable *organisations, const LimaProject *project)
{
  for (guint i = 0; i < lima_items_get_n (project->flows); i++)
    {
      const LimaFlow *flow = (const LimaFlow *) project->flows->item[i];

      add_party (self, organisations, flow->provider_ref, flow->provider_name);
      add_party (self, organisations, flow->receiver_ref, flow->receiver_name);
      add_text (self, LIMA_SEARCH_DESCRIPTIONS, flow->description);
    }
}

/* Every text in the elements of a list and in their lists. Plain strings there are addresses and positions. */
static void
add_items (LimaSearchBuilder *self, const LimaItems *items)
{
  for (guint i = 0; i < lima_items_get_n (items); i++)
    for (guint f = 0; f < items->item[i]->table->n_fields; f++)
      {
        const LimaBlock *block = items->item[i];
        const LimaField *field = &block->table->fields[f];

        if (field->type == LIMA_FIELD_TEXT)
          add_text (self, LIMA_SEARCH_DESCRIPTIONS, LIMA_BLOCK_GET (block, LimaText *, field));
        else if (field->type == LIMA_FIELD_ITEMS)
          add_items (self, LIMA_BLOCK_GET (block, LimaItems *, field));
      }
}

static void
add_project (LimaSearchBuilder *self, GHashTable *organisations, const LimaProject *project)
{
  const LimaItems *lists[] = {
    project->descriptions, project->results, project->locations, project->documents,
    project->places, project->sectors, project->markers, project->tags,
  };

  add_names (self, organisations, project);
  add_flows (self, organisations, project);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    add_items (self, lists[i]);
  lima_search_builder_add (self, LIMA_SEARCH_DESCRIPTIONS, project->notes, -1);
  lima_search_builder_end_row (self);
}

/* The organisations of the portfolio by reference; the first of two counts. */
static GHashTable *
organisations_of (const LimaSnapshot *snapshot)
{
  GHashTable *organisations = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < lima_snapshot_get_n (snapshot, LIMA_RECORD_ORGANISATION); i++)
    {
      LimaOrganisation *known = (LimaOrganisation *) lima_snapshot_get (snapshot, LIMA_RECORD_ORGANISATION, i);

      if (known->ref != 0 && !g_hash_table_contains (organisations, GUINT_TO_POINTER (known->ref)))
        g_hash_table_insert (organisations, GUINT_TO_POINTER (known->ref), known);
    }
  return organisations;
}

static gboolean
same_organisations (const LimaSnapshot *a, const LimaSnapshot *b)
{
  guint n = lima_snapshot_get_n (a, LIMA_RECORD_ORGANISATION);

  if (n != lima_snapshot_get_n (b, LIMA_RECORD_ORGANISATION))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (lima_snapshot_get (a, LIMA_RECORD_ORGANISATION, i) != lima_snapshot_get (b, LIMA_RECORD_ORGANISATION, i))
      return FALSE;
  return TRUE;
}

/* The project at a row, NULL beyond the end. */
static const LimaBlock *
project_at (const LimaSnapshot *snapshot, guint row)
{
  return row < lima_snapshot_get_n (snapshot, LIMA_RECORD_PROJECT) ? lima_snapshot_get (snapshot, LIMA_RECORD_PROJECT, row) : NULL;
}

static void
copy_row (LimaSearchBuilder *self, const LimaSearch *from, guint row)
{
  for (guint i = 0; i < LIMA_SEARCH_N_CLASSES; i++)
    {
      const LimaSearchColumn *column = &from->columns[i];
      LimaSearchBytes *bytes = &self->bytes[i];
      gsize length = column->starts[row + 1] - column->starts[row];
      guint64 end = bytes->n + length;

      lima_search_reserve (bytes, length);
      memcpy (bytes->bytes + bytes->n, column->bytes + column->starts[row], length);
      bytes->n = end;
      g_array_append_val (self->starts[i], end);
    }
}

/* Copies the rows of records that are still the same block. Both lists are walked side by side: where they part, a record was
 * removed (the next old one goes on), inserted (this old one goes on with the next new) or replaced. A move folds what lies between. */
static void
add_rows (LimaSearchBuilder *self, const LimaSearch *old, const LimaSnapshot *snapshot, GHashTable *organisations)
{
  guint n = lima_snapshot_get_n (snapshot, LIMA_RECORD_PROJECT), from = 0;

  for (guint row = 0; row < n; row++)
    {
      const LimaBlock *block = lima_snapshot_get (snapshot, LIMA_RECORD_PROJECT, row);
      const LimaBlock *was = old == NULL ? NULL : project_at (old->snapshot, from);

      if (was != NULL && was != block && project_at (old->snapshot, from + 1) == block)
        was = project_at (old->snapshot, ++from);
      if (was == block)
        copy_row (self, old, from++);
      else
        {
          add_project (self, organisations, (const LimaProject *) block);
          from += was != NULL && project_at (snapshot, row + 1) != was;
        }
    }
}

/**
 * lima_search_new:
 * @snapshot: a portfolio
 *
 * Folds every text of all projects; takes about a second for 200 MB of text, so call it from a thread. Plain strings within lists,
 * mostly addresses, positions and codes, are not searched, nor what the model does not hold.
 *
 * Returns: (transfer full): one row a project, in the order of the snapshot
 */
LimaSearch *
lima_search_new (const LimaSnapshot *snapshot)
{
  return lima_search_update (NULL, snapshot);
}

/**
 * lima_search_update:
 * @self: (nullable): what was made of an earlier snapshot
 * @snapshot: a later one of the same portfolio
 *
 * Like lima_search_new(), but copies what @self has of projects that did not change.
 *
 * Returns: (transfer full): one row a project, in the order of @snapshot
 */
LimaSearch *
lima_search_update (const LimaSearch *self, const LimaSnapshot *snapshot)
{
  g_autoptr(LimaSearchBuilder) builder = lima_search_builder_new ();
  g_autoptr(GHashTable) organisations = NULL;
  LimaSearch *search;

  g_return_val_if_fail (snapshot != NULL, NULL);

  organisations = organisations_of (snapshot);
  if (self != NULL && (self->snapshot == NULL || !same_organisations (self->snapshot, snapshot)))
    self = NULL;
  for (guint i = 0; self != NULL && i < LIMA_SEARCH_N_CLASSES; i++)
    lima_search_reserve (&builder->bytes[i], self->columns[i].starts[self->n] + 65536);
  add_rows (builder, self, snapshot, organisations);
  search = lima_search_builder_end (builder);
  search->snapshot = lima_snapshot_ref (snapshot);
  return search;
}
