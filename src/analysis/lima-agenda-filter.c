/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-agenda-filter.h"

#include "lima-agenda-private.h"
#include "lima-search.h"

#include <string.h>

/**
 * lima_agenda_filter_init:
 *
 * Begins with all milestones, those of programmes among them.
 */
void
lima_agenda_filter_init (LimaAgendaFilter *self)
{
  g_return_if_fail (self != NULL);

  *self = (LimaAgendaFilter) { .states = LIMA_AGENDA_EVERY_STATE, .from = LIMA_MILESTONE_NEVER, .to = LIMA_MILESTONE_NEVER, .programmes = TRUE };
}

/**
 * lima_agenda_filter_clear:
 *
 * Frees what it holds; it lets everything pass then.
 */
void
lima_agenda_filter_clear (LimaAgendaFilter *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->words);
  lima_agenda_filter_init (self);
}

/**
 * lima_agenda_filter_is_empty:
 *
 * Returns: whether everything passes
 */
gboolean
lima_agenda_filter_is_empty (const LimaAgendaFilter *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return (self->words == NULL || *self->words == '\0') && self->process == 0 && self->programme == 0 && self->goal == 0 && self->kind == 0
         && self->states == LIMA_AGENDA_EVERY_STATE && self->from == LIMA_MILESTONE_NEVER && self->to == LIMA_MILESTONE_NEVER && self->programmes;
}

/* "9" of the target "9.2". */
static gboolean
is_of_goal (LimaAtom target, LimaAtom goal)
{
  const char *of = lima_atom_text (target), *text = lima_atom_text (goal);
  gsize n = strlen (text);

  return of != NULL && strncmp (of, text, n) == 0 && of[n] == '.';
}

/**
 * lima_agenda_item_has_goal:
 * @item: a milestone
 * @goal: a code of "UNSDG-Goals"
 *
 * Returns: whether it names that goal, or a target of it
 */
gboolean
lima_agenda_item_has_goal (const LimaAgendaItem *item, LimaAtom goal)
{
  const LimaItems *goals;

  g_return_val_if_fail (item != NULL && goal != 0, FALSE);

  goals = item->milestone == NULL ? NULL : item->milestone->goals;
  for (guint i = 0; i < lima_items_get_n (goals); i++)
    {
      const LimaMilestoneGoal *named = (const LimaMilestoneGoal *) goals->item[i];

      if (named->goal == goal || is_of_goal (named->target, goal))
        return TRUE;
    }
  return FALSE;
}

/* ---- Words ---- */

static void
gather_text (GString *all, const LimaText *text)
{
  for (guint i = 0; i < lima_text_get_n (text); i++)
    {
      g_string_append (all, lima_text_get_nth (text, i));
      g_string_append_c (all, '\n');
    }
}

/* All texts of a block and of what is in it. */
static void
gather (GString *all, const LimaBlock *block)
{
  for (guint i = 0; i < block->table->n_fields; i++)
    {
      const LimaField *field = &block->table->fields[i];

      if (field->type == LIMA_FIELD_TEXT)
        gather_text (all, LIMA_BLOCK_GET (block, LimaText *, field));
      else if (field->type == LIMA_FIELD_STRING && LIMA_BLOCK_GET (block, char *, field) != NULL)
        g_string_append_printf (all, "%s\n", LIMA_BLOCK_GET (block, char *, field));
      else if (field->type == LIMA_FIELD_ITEMS)
        for (guint k = 0; k < lima_items_get_n (LIMA_BLOCK_GET (block, LimaItems *, field)); k++)
          gather (all, LIMA_BLOCK_GET (block, LimaItems *, field)->item[k]);
    }
}

static char *
fold_item (const LimaAgendaItem *item)
{
  g_autoptr(GString) all = g_string_new (NULL);

  gather (all, item->block);
  if (item->process != NULL)
    gather_text (all, item->process->title);
  if (item->programme != NULL)
    gather_text (all, item->programme->title);
  return lima_search_fold (all->str, (gssize) all->len);
}

/* The words that are looked for, folded; NULL for none. */
static char **
fold_words (const LimaAgendaFilter *self)
{
  g_autofree char *folded = self->words == NULL ? NULL : lima_search_fold (self->words, -1);

  return folded == NULL || *g_strstrip (folded) == '\0' ? NULL : g_strsplit_set (folded, " \t\n", -1);
}

/* Texts are folded once, for the first search. */
static const char *
text_of (LimaAgenda *agenda, guint row)
{
  const char *text;

  g_mutex_lock (&agenda->lock);
  if (agenda->texts == NULL)
    agenda->texts = g_new0 (char *, agenda->items->len + 1);
  if (agenda->texts[row] == NULL)
    agenda->texts[row] = fold_item (lima_agenda_get (agenda, row));
  text = agenda->texts[row];
  g_mutex_unlock (&agenda->lock);
  return text;
}

static gboolean
has_words (LimaAgenda *agenda, guint row, char **words)
{
  const char *text = words == NULL ? NULL : text_of (agenda, row);

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    if (*words[i] != '\0' && strstr (text, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

/* ---- Matching ---- */

static gboolean
is_in_time (const LimaAgendaFilter *self, const LimaAgendaItem *item)
{
  if (self->from == LIMA_MILESTONE_NEVER && self->to == LIMA_MILESTONE_NEVER)
    return TRUE;
  if (item->span.start == LIMA_MILESTONE_NEVER)
    return FALSE;
  return (self->from == LIMA_MILESTONE_NEVER || item->span.end > self->from) && (self->to == LIMA_MILESTONE_NEVER || item->span.start < self->to);
}

static gboolean
passes (const LimaAgendaFilter *self, LimaAgenda *agenda, guint row, char **words)
{
  const LimaAgendaItem *item = lima_agenda_get (agenda, row);

  if (item->milestone == NULL && (!self->programmes || self->process != 0 || self->goal != 0 || self->kind != 0))
    return FALSE;
  if (self->process != 0 && item->milestone->process != self->process)
    return FALSE;
  if (self->programme != 0 && (item->programme == NULL || item->programme->head.id != self->programme))
    return FALSE;
  if (self->goal != 0 && !lima_agenda_item_has_goal (item, self->goal))
    return FALSE;
  if (self->kind != 0 && item->milestone->kind != self->kind)
    return FALSE;
  return (self->states & 1u << item->state) != 0 && is_in_time (self, item) && has_words (agenda, row, words);
}

/**
 * lima_agenda_filter_matches:
 * @agenda: milestones
 * @row: one of them
 *
 * Returns: whether it passes
 */
gboolean
lima_agenda_filter_matches (const LimaAgendaFilter *self, LimaAgenda *agenda, guint row)
{
  g_auto(GStrv) words = NULL;

  g_return_val_if_fail (self != NULL && agenda != NULL && row < lima_agenda_get_n (agenda), FALSE);

  words = fold_words (self);
  return passes (self, agenda, row, words);
}

/**
 * lima_agenda_filter_find:
 * @agenda: milestones
 *
 * Returns: (transfer full) (element-type guint): the rows of those that pass, in their order
 */
GArray *
lima_agenda_filter_find (const LimaAgendaFilter *self, LimaAgenda *agenda)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint));
  g_auto(GStrv) words = NULL;

  g_return_val_if_fail (self != NULL && agenda != NULL, rows);

  words = fold_words (self);
  for (guint row = 0; row < lima_agenda_get_n (agenda); row++)
    if (passes (self, agenda, row, words))
      g_array_append_val (rows, row);
  return rows;
}
