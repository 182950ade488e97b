/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-finder.h"

#define REST_MS 150

struct _LimaFinder
{
  GObject parent_instance;

  /* owned */
  LimaSession *session;
  GCancellable *cancellable; /* of the question under way */
  GArray *hits;              /* of the words last searched for, guint32 */
  char *words;
  LimaSearch *searched; /* what they were found in */
  guint rest;

  LimaSearchClasses classes; /* of @hits */
  LimaProjectColumn column;
  gboolean descending;
  gboolean busy;
};

enum
{
  FOUND,
  TALLIED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimaFinder, lima_finder, G_TYPE_OBJECT)

/* ---- A question on its way through a thread ---- */

typedef struct
{
  LimaIndex *index;
  LimaSearch *search;
  LimaFilter *filter;
  GArray *within;
  LimaSearchClasses classes;
  LimaProjectColumn column;
  gboolean descending;
  gboolean final;

  GArray *hits; /* NULL where no words are set */
  LimaFound *found;
  LimaTally *tally;
} Question;

static void
question_free (Question *self)
{
  lima_index_unref (self->index);
  g_clear_pointer (&self->search, lima_search_unref);
  lima_filter_free (self->filter);
  g_clear_pointer (&self->within, g_array_unref);
  g_clear_pointer (&self->hits, g_array_unref);
  g_clear_pointer (&self->found, lima_found_free);
  g_clear_pointer (&self->tally, lima_tally_free);
  g_free (self);
}

static gboolean
search (Question *self, GCancellable *cancellable, GError **error)
{
  const char *words = lima_filter_get_search (self->filter);

  if (*words == '\0')
    return TRUE;
  self->hits = lima_search_find (self->search, words, self->classes,
                                 self->within == NULL ? NULL : (const guint32 *) (gpointer) self->within->data,
                                 self->within == NULL ? 0 : self->within->len, cancellable, error);
  return self->hits != NULL;
}

static void
find_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Question *self = data;
  GError *error = NULL;

  if (search (self, cancellable, &error))
    self->found = lima_index_find (self->index, self->filter, self->hits, self->column, self->descending, cancellable, &error);
  if (self->found == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
tally_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Question *self = data;
  GError *error = NULL;

  self->tally = lima_index_tally (self->index, self->filter, self->hits, cancellable, &error);
  if (self->tally == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static Question *
question_for_tally (const Question *question)
{
  Question *self = g_new0 (Question, 1);

  self->index = lima_index_ref (question->index);
  self->filter = lima_filter_copy (question->filter);
  self->hits = question->hits == NULL ? NULL : g_array_ref (question->hits);
  return self;
}

/* ---- Answers ---- */

static void
tallied (GObject *object, GAsyncResult *result, gpointer data)
{
  LimaFinder *self = LIMA_FINDER (object);
  Question *question = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    return;
  self->busy = FALSE;
  g_signal_emit (self, signals[TALLIED], 0, question->index, question->tally);
}

static void
remember_hits (LimaFinder *self, Question *question)
{
  g_clear_pointer (&self->hits, g_array_unref);
  g_clear_pointer (&self->searched, lima_search_unref);
  g_free (self->words);
  self->hits = question->hits == NULL ? NULL : g_array_ref (question->hits);
  self->searched = question->search == NULL ? NULL : lima_search_ref (question->search);
  self->words = g_strdup (lima_filter_get_search (question->filter));
  self->classes = question->classes;
}

static void
found (GObject *object, GAsyncResult *result, gpointer data)
{
  LimaFinder *self = LIMA_FINDER (object);
  Question *question = g_task_get_task_data (G_TASK (result));
  g_autoptr(GTask) task = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    return;
  remember_hits (self, question);
  g_signal_emit (self, signals[FOUND], 0, question->index, question->found, question->final);
  if (!question->final || g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  task = g_task_new (self, g_task_get_cancellable (G_TASK (result)), tallied, NULL);
  g_task_set_task_data (task, question_for_tally (question), (GDestroyNotify) question_free);
  g_task_run_in_thread (task, tally_in_thread);
}

/* ---- Asking ---- */

/* Former hits serve where the new words can only leave fewer of them. */
static GArray *
hits_to_search_in (LimaFinder *self, const char *words, LimaSearchClasses classes)
{
  if (self->hits == NULL || self->searched != lima_session_get_search (self->session) || self->classes != classes ||
      !lima_search_narrows (self->words, words))
    return NULL;
  return g_array_ref (self->hits);
}

static void
ask (LimaFinder *self, LimaSearchClasses classes, gboolean final)
{
  LimaIndex *index = lima_session_get_index (self->session);
  LimaSearch *search_in = lima_session_get_search (self->session);
  const LimaFilter *filter = lima_session_get_filter (self->session);
  g_autoptr(GTask) task = NULL;
  Question *question;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (index == NULL || search_in == NULL)
    return;
  self->cancellable = g_cancellable_new ();
  self->busy = TRUE;
  question = g_new0 (Question, 1);
  question->index = lima_index_ref (index);
  question->search = lima_search_ref (search_in);
  question->filter = lima_filter_copy (filter);
  question->classes = classes;
  question->within = hits_to_search_in (self, lima_filter_get_search (filter), classes);
  question->column = self->column;
  question->descending = self->descending;
  question->final = final;
  task = g_task_new (self, self->cancellable, found, NULL);
  g_task_set_task_data (task, question, (GDestroyNotify) question_free);
  g_task_run_in_thread (task, find_in_thread);
}

static gboolean
rested (gpointer data)
{
  LimaFinder *self = data;

  self->rest = 0;
  ask (self, LIMA_SEARCH_ALL, TRUE);
  return G_SOURCE_REMOVE;
}

/* Words that are being typed are looked for in names first, and in all texts after a rest. */
static void
ask_anew (LimaFinder *self)
{
  const char *words = lima_filter_get_search (lima_session_get_filter (self->session));
  gboolean typed = *words != '\0' && g_strcmp0 (words, self->words) != 0;

  g_clear_handle_id (&self->rest, g_source_remove);
  if (!typed)
    {
      ask (self, LIMA_SEARCH_ALL, TRUE);
      return;
    }
  self->rest = g_timeout_add (REST_MS, rested, self);
  ask (self, LIMA_SEARCH_NAMES, FALSE);
}

/* ---- Object ---- */

static void
lima_finder_dispose (GObject *object)
{
  LimaFinder *self = LIMA_FINDER (object);

  g_clear_handle_id (&self->rest, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->hits, g_array_unref);
  g_clear_pointer (&self->searched, lima_search_unref);
  g_clear_pointer (&self->words, g_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (lima_finder_parent_class)->dispose (object);
}

static void
lima_finder_class_init (LimaFinderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_finder_dispose;
  signals[FOUND] = g_signal_new ("found", LIMA_TYPE_FINDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_POINTER,
                                 G_TYPE_POINTER, G_TYPE_BOOLEAN);
  signals[TALLIED] = g_signal_new ("tallied", LIMA_TYPE_FINDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                   G_TYPE_POINTER, G_TYPE_POINTER);
}

static void
lima_finder_init (LimaFinder *self)
{
  self->column = LIMA_N_CELLS;
}

/**
 * lima_finder_new:
 * @session: whose filter it follows
 *
 * Returns: (transfer full): a finder, which asks for the index
 */
LimaFinder *
lima_finder_new (LimaSession *session)
{
  LimaFinder *self = g_object_new (LIMA_TYPE_FINDER, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::filter", G_CALLBACK (ask_anew), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::index", G_CALLBACK (ask_anew), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * lima_finder_set_sort:
 * @column: what to sort by
 * @descending: whether from high to low
 *
 * Asks anew.
 */
void
lima_finder_set_sort (LimaFinder *self, LimaProjectColumn column, gboolean descending)
{
  g_return_if_fail (LIMA_IS_FINDER (self));

  self->column = column;
  self->descending = descending;
  g_clear_handle_id (&self->rest, g_source_remove);
  ask (self, LIMA_SEARCH_ALL, TRUE);
}

/**
 * lima_finder_is_busy:
 *
 * Returns: whether an answer is still to come
 */
gboolean
lima_finder_is_busy (LimaFinder *self)
{
  g_return_val_if_fail (LIMA_IS_FINDER (self), FALSE);

  return self->busy;
}
