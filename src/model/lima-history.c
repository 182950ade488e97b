/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lima-model"

#include "lima-history.h"

#include <lima-i18n.h>

/* The position that was saved, or frozen, when there is no way to it any more. */
#define NOWHERE G_MAXUINT

/* Counted, because the news outlive the steps that are dropped. */
typedef struct
{
  LimaChangeSet *set;
  char *label;
  char *merge; /* NULL when nothing may be added to it */
  gint64 time;
} Step;

/* A step that was done or taken back since the news were taken. */
typedef struct
{
  Step *step;
  gboolean is_undone;
  gint64 time;
} News;

struct _LimaHistory
{
  GObject parent_instance;

  LimaPortfolio *portfolio;
  GPtrArray *steps; /* of Step, counted */
  GArray *news;     /* of News */
  guint position;
  guint saved;
  guint frozen;
  gboolean is_frozen;
  gboolean is_open;
  gboolean applying;
};

enum
{
  APPLIED,
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimaHistory, lima_history, G_TYPE_OBJECT)

static void
clear_step (gpointer data)
{
  Step *step = data;

  lima_change_set_unref (step->set);
  g_free (step->label);
  g_free (step->merge);
}

static void
step_unref (gpointer step)
{
  g_rc_box_release_full (step, clear_step);
}

static Step *
step_new (LimaChangeSet *set, const char *merge)
{
  Step *step = g_rc_box_new0 (Step);

  step->set = lima_change_set_ref (set);
  step->label = g_strdup (lima_change_set_get_label (set));
  step->merge = g_strdup (merge);
  step->time = g_get_real_time ();
  return step;
}

static Step *
get_step (LimaHistory *self, guint i)
{
  return g_ptr_array_index (self->steps, i);
}

static void
clear_news (gpointer data)
{
  step_unref (((News *) data)->step);
}

/* A step was done or taken back: that cancels out with the opposite, when that is the last thing that happened. */
static void
note_news (LimaHistory *self, Step *step, gboolean is_undone)
{
  News *last = self->news->len > 0 ? &g_array_index (self->news, News, self->news->len - 1) : NULL;
  News news = { step, is_undone, g_get_real_time () };

  if (last != NULL && last->step == step && last->is_undone != is_undone)
    {
      g_array_set_size (self->news, self->news->len - 1);
      return;
    }
  news.step = g_rc_box_acquire (step);
  g_array_append_val (self->news, news);
}

/* Applies a set, with the guard up until all have heard of it. */
static gboolean
perform (LimaHistory *self, LimaChangeSet *set, gboolean is_more, GError **error)
{
  gboolean good;

  self->applying = TRUE;
  good = lima_portfolio_apply (self->portfolio, set, error);
  if (good)
    g_signal_emit (self, signals[APPLIED], 0, set, is_more);
  self->applying = FALSE;
  return good;
}

/* What was undone can't be redone after something else was done. */
static void
drop_tail (LimaHistory *self)
{
  if (self->position < self->steps->len)
    g_ptr_array_set_size (self->steps, (int) self->position);
  if (self->saved > self->position)
    self->saved = NOWHERE;
  if (self->frozen > self->position)
    self->frozen = NOWHERE;
}

/* The step that a set with this key is added to, NULL when it is a step of its own. */
static Step *
step_to_merge (LimaHistory *self, const char *merge)
{
  Step *last = self->position > 0 ? get_step (self, self->position - 1) : NULL;
  gboolean is_kept = self->position == self->saved || (self->is_frozen && self->position == self->frozen);

  if (merge == NULL || !self->is_open || is_kept || last == NULL || self->position < self->steps->len)
    return NULL;
  return g_strcmp0 (last->merge, merge) == 0 ? last : NULL;
}

/* Adds a set to the last step. When they cancel out the step is gone: an undo that shows nothing would puzzle. */
static void
merge_into (LimaHistory *self, Step *last, LimaChangeSet *set)
{
  LimaChangeSet *both = lima_change_set_merge (last->set, set);

  lima_change_set_unref (last->set);
  last->set = both;
  last->time = g_get_real_time ();
  if (lima_change_set_get_n (both) > 0)
    return;
  note_news (self, last, TRUE);
  g_ptr_array_set_size (self->steps, (int) --self->position);
  self->is_open = FALSE;
}

static void
add_step (LimaHistory *self, LimaChangeSet *set, const char *merge)
{
  Step *step = step_new (set, merge);

  drop_tail (self);
  g_ptr_array_add (self->steps, step);
  self->position++;
  self->is_open = TRUE;
  note_news (self, step, FALSE);
}

/* What a journal calls the way to another position, by the step that it ends with. */
static char *
label_of_way (LimaHistory *self, guint position)
{
  gboolean back = position < self->position;
  const char *label = get_step (self, back ? position : position - 1)->label;

  if (label == NULL)
    return NULL;
  /* Translators: a step that was taken back; %s is its name, such as "Change Title of “Cleaner production”" */
  return back ? g_strdup_printf (_("Undo: %s"), label) : g_strdup (label);
}

/* One set that leads from the present position to another, so that the portfolio changes, and is shown, once. */
static LimaChangeSet *
make_way (LimaHistory *self, guint position)
{
  g_autofree char *label = label_of_way (self, position);
  LimaChangeSet *way = lima_change_set_new (label);

  for (guint i = self->position; i < position; i++)
    lima_change_set_append (way, get_step (self, i)->set);
  for (guint i = self->position; i > position; i--)
    {
      g_autoptr (LimaChangeSet) inverse = lima_change_set_inverse (get_step (self, i - 1)->set);

      lima_change_set_append (way, inverse);
    }
  return way;
}

static void
note_way (LimaHistory *self, guint position)
{
  for (guint i = self->position; i < position; i++)
    note_news (self, get_step (self, i), FALSE);
  for (guint i = self->position; i > position; i--)
    note_news (self, get_step (self, i - 1), TRUE);
}

static void
lima_history_finalize (GObject *object)
{
  LimaHistory *self = LIMA_HISTORY (object);

  g_object_unref (self->portfolio);
  g_ptr_array_unref (self->steps);
  g_array_unref (self->news);
  G_OBJECT_CLASS (lima_history_parent_class)->finalize (object);
}

static void
lima_history_class_init (LimaHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lima_history_finalize;

  /**
   * LimaHistory::applied:
   * @self: the history
   * @set: what was applied to the portfolio just now, undo and redo included
   * @is_more: whether it is added to the last step, as the next key is that somebody types
   *
   * What a journal writes down. Comes before #LimaHistory::changed; nothing may be applied from a handler.
   */
  signals[APPLIED] = g_signal_new ("applied", LIMA_TYPE_HISTORY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                   LIMA_TYPE_CHANGE_SET | G_SIGNAL_TYPE_STATIC_SCOPE, G_TYPE_BOOLEAN);

  /**
   * LimaHistory::changed:
   * @self: the history
   *
   * The position, the number or the labels of the steps changed, or whether the portfolio is as it was saved.
   */
  signals[CHANGED] = g_signal_new ("changed", LIMA_TYPE_HISTORY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lima_history_init (LimaHistory *self)
{
  self->steps = g_ptr_array_new_with_free_func (step_unref);
  self->news = g_array_new (FALSE, FALSE, sizeof (News));
  g_array_set_clear_func (self->news, clear_news);
}

/**
 * lima_history_new:
 * @portfolio: a portfolio, as it was loaded; a reference is taken
 *
 * Returns: (transfer full): its history, without steps; the portfolio counts as saved
 */
LimaHistory *
lima_history_new (LimaPortfolio *portfolio)
{
  LimaHistory *self;

  g_return_val_if_fail (LIMA_IS_PORTFOLIO (portfolio), NULL);

  self = g_object_new (LIMA_TYPE_HISTORY, NULL);
  self->portfolio = g_object_ref (portfolio);
  return self;
}

/**
 * lima_history_get_portfolio:
 *
 * Returns: (transfer none): whose history it is
 */
LimaPortfolio *
lima_history_get_portfolio (LimaHistory *self)
{
  g_return_val_if_fail (LIMA_IS_HISTORY (self), NULL);

  return self->portfolio;
}

/**
 * lima_history_apply:
 * @self: a history
 * @set: changes
 * @merge: (nullable): a key; sets that come one after the other with the same key, as when somebody types in one field, become one
 *   step, until lima_history_break(), an undo, or a save
 * @error: return location, domain %LIMA_PORTFOLIO_ERROR
 *
 * Applies a set to the portfolio and remembers it as a step. What was undone before can't be redone any more. A set without changes
 * is no step. A merged step keeps its first label, under which the thing was known before; when its changes cancel out, it is gone.
 * Not to be called while a set is being applied.
 *
 * Returns: whether the set was applied
 */
gboolean
lima_history_apply (LimaHistory *self, LimaChangeSet *set, const char *merge, GError **error)
{
  Step *last;

  g_return_val_if_fail (LIMA_IS_HISTORY (self), FALSE);
  g_return_val_if_fail (set != NULL, FALSE);
  g_return_val_if_fail (!self->applying, FALSE);

  if (lima_change_set_get_n (set) == 0)
    return TRUE;
  last = step_to_merge (self, merge);
  if (!perform (self, set, last != NULL, error))
    return FALSE;
  if (last != NULL)
    merge_into (self, last, set);
  else
    add_step (self, set, merge);
  g_signal_emit (self, signals[CHANGED], 0);
  return TRUE;
}

/**
 * lima_history_break:
 * @self: a history
 *
 * What comes next is a step of its own, whatever its key: the field was left, or Enter was pressed.
 */
void
lima_history_break (LimaHistory *self)
{
  g_return_if_fail (LIMA_IS_HISTORY (self));

  self->is_open = FALSE;
}

/**
 * lima_history_undo:
 * @self: a history
 * @error: return location, domain %LIMA_PORTFOLIO_ERROR
 *
 * Takes the last step back. Without one nothing happens.
 *
 * Returns: whether nothing failed
 */
gboolean
lima_history_undo (LimaHistory *self, GError **error)
{
  g_return_val_if_fail (LIMA_IS_HISTORY (self), FALSE);

  return lima_history_go_to (self, self->position - (self->position > 0), error);
}

/**
 * lima_history_redo:
 * @self: a history
 * @error: return location, domain %LIMA_PORTFOLIO_ERROR
 *
 * Does the step again that was taken back last. Without one nothing happens.
 *
 * Returns: whether nothing failed
 */
gboolean
lima_history_redo (LimaHistory *self, GError **error)
{
  g_return_val_if_fail (LIMA_IS_HISTORY (self), FALSE);

  return lima_history_go_to (self, self->position + (self->position < self->steps->len), error);
}

/**
 * lima_history_go_to:
 * @self: a history
 * @position: how many steps shall be done: 0 is as loaded, lima_history_get_n() is all
 * @error: return location, domain %LIMA_PORTFOLIO_ERROR
 *
 * Undoes or redoes as many steps as it takes, as one change of the portfolio: all or none.
 *
 * Returns: whether the portfolio is there
 */
gboolean
lima_history_go_to (LimaHistory *self, guint position, GError **error)
{
  g_autoptr (LimaChangeSet) way = NULL;

  g_return_val_if_fail (LIMA_IS_HISTORY (self), FALSE);
  g_return_val_if_fail (position <= self->steps->len, FALSE);
  g_return_val_if_fail (!self->applying, FALSE);

  if (position == self->position)
    return TRUE;
  way = make_way (self, position);
  if (!perform (self, way, FALSE, error))
    return FALSE;
  note_way (self, position);
  self->position = position;
  self->is_open = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
  return TRUE;
}

/**
 * lima_history_get_n:
 *
 * Returns: how many steps there are, those included that were taken back and can be done again
 */
guint
lima_history_get_n (LimaHistory *self)
{
  g_return_val_if_fail (LIMA_IS_HISTORY (self), 0);

  return self->steps->len;
}

/**
 * lima_history_get_position:
 *
 * Returns: how many steps are done: an undo takes back step position - 1, a redo does step position
 */
guint
lima_history_get_position (LimaHistory *self)
{
  g_return_val_if_fail (LIMA_IS_HISTORY (self), 0);

  return self->position;
}

/**
 * lima_history_get_step:
 * @self: a history
 * @i: below lima_history_get_n()
 *
 * Returns: (transfer none): what step @i does, until the history changes
 */
LimaChangeSet *
lima_history_get_step (LimaHistory *self, guint i)
{
  g_return_val_if_fail (LIMA_IS_HISTORY (self), NULL);
  g_return_val_if_fail (i < self->steps->len, NULL);

  return get_step (self, i)->set;
}

/**
 * lima_history_get_label:
 * @self: a history
 * @i: below lima_history_get_n()
 *
 * Returns: (transfer none) (nullable): what step @i is called, translated
 */
const char *
lima_history_get_label (LimaHistory *self, guint i)
{
  g_return_val_if_fail (LIMA_IS_HISTORY (self), NULL);
  g_return_val_if_fail (i < self->steps->len, NULL);

  return get_step (self, i)->label;
}

/**
 * lima_history_get_time:
 * @self: a history
 * @i: below lima_history_get_n()
 *
 * Returns: when step @i was done first, or last added to; microseconds since 1970
 */
gint64
lima_history_get_time (LimaHistory *self, guint i)
{
  g_return_val_if_fail (LIMA_IS_HISTORY (self), 0);
  g_return_val_if_fail (i < self->steps->len, 0);

  return get_step (self, i)->time;
}

/**
 * lima_history_freeze:
 * @self: a history
 *
 * Says that the portfolio is about to be saved as it is now. Nothing is added to the last step from now on, and when what is being
 * saved gets out of reach before it is saved (an undo, then another change), lima_history_mark_saved() will know.
 *
 * Returns: the position, for lima_history_mark_saved()
 */
guint
lima_history_freeze (LimaHistory *self)
{
  g_return_val_if_fail (LIMA_IS_HISTORY (self), 0);

  self->frozen = self->position;
  self->is_frozen = TRUE;
  return self->position;
}

/**
 * lima_history_mark_saved:
 * @self: a history
 * @position: what was saved, which may lie behind the present position: what lima_history_freeze() returned, or where the
 *   portfolio stands when it was not called
 *
 * The portfolio is as saved whenever it stands at this position, until it gets out of reach.
 */
void
lima_history_mark_saved (LimaHistory *self, guint position)
{
  g_return_if_fail (LIMA_IS_HISTORY (self));

  self->saved = self->is_frozen ? self->frozen : position <= self->steps->len ? position : NOWHERE;
  self->is_frozen = FALSE;
  self->frozen = 0;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * lima_history_is_saved:
 *
 * Returns: whether the portfolio is as it was saved or loaded
 */
gboolean
lima_history_is_saved (LimaHistory *self)
{
  g_return_val_if_fail (LIMA_IS_HISTORY (self), FALSE);

  return self->position == self->saved;
}

static void
free_entry (gpointer data)
{
  LimaHistoryEntry *entry = data;

  lima_change_set_unref (entry->set);
  g_free (entry->label);
  g_free (entry);
}

/**
 * lima_history_take_news:
 * @self: a history
 *
 * What was done and taken back since this was last asked, without what cancels out: for the change log. A step that was undone and
 * is lost since stands in it too, if it had been told before. Nothing is added to the last step from now on.
 *
 * Returns: (transfer full) (element-type LimaHistoryEntry): what happened, in order
 */
GPtrArray *
lima_history_take_news (LimaHistory *self)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (free_entry);

  g_return_val_if_fail (LIMA_IS_HISTORY (self), entries);

  for (guint i = 0; i < self->news->len; i++)
    {
      const News *news = &g_array_index (self->news, News, i);
      LimaHistoryEntry *entry = g_new0 (LimaHistoryEntry, 1);

      entry->set = news->is_undone ? lima_change_set_inverse (news->step->set) : lima_change_set_ref (news->step->set);
      entry->label = g_strdup (news->step->label);
      entry->time = MAX (news->time, news->step->time);
      entry->is_undone = news->is_undone;
      g_ptr_array_add (entries, entry);
    }
  g_array_set_size (self->news, 0);
  self->is_open = FALSE;
  return entries;
}
