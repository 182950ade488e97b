/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures and index of what is open, made in threads. */

#include "lima-session-private.h"

/* ---- The index, made in a thread when somebody wants it ---- */

typedef struct
{
  LimaFigures *figures;
  LimaSearch *search;
  LimaIndexOptions options;
  LimaIndex *index;
} Indexing;

static void
indexing_free (Indexing *self)
{
  g_clear_pointer (&self->index, lima_index_unref);
  g_clear_pointer (&self->search, lima_search_unref);
  lima_figures_unref (self->figures);
  g_free (self);
}

static void
index_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Indexing *self = data;
  GError *error = NULL;

  self->index = lima_index_new (&self->options, cancellable, &error);
  if (self->index == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (self->search == NULL)
    self->search = lima_search_new (self->figures->snapshot);
  g_task_return_boolean (task, TRUE);
}

static LimaFigures *
newest (LimaSession *self)
{
  return self->next != NULL ? self->next : self->figures;
}

static void
indexed (GObject *object, GAsyncResult *result, gpointer data)
{
  LimaSession *self = LIMA_SESSION (object);
  Indexing *done = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), NULL) || done->figures != newest (self))
    return;
  g_clear_object (&self->indexing);
  g_clear_pointer (&self->index, lima_index_unref);
  g_clear_pointer (&self->search, lima_search_unref);
  self->index = g_steal_pointer (&done->index);
  self->search = g_steal_pointer (&done->search);
  if (self->next != NULL)
    {
      lima_figures_unref (self->figures);
      self->figures = g_steal_pointer (&self->next);
      lima_session_notify (self, PROP_FIGURES);
    }
  lima_session_notify (self, PROP_SEARCH);
  lima_session_notify (self, PROP_INDEX);
  lima_session_notify (self, PROP_BUSY);
}

/*< private >
 * lima_session_make_index:
 *
 * Makes the index anew, where somebody wants one.
 */
void
lima_session_make_index (LimaSession *self)
{
  LimaFigures *figures = newest (self);
  g_autoptr(GTask) task = NULL;
  Indexing *data;

  g_cancellable_cancel (self->indexing);
  g_clear_object (&self->indexing);
  if (!self->wants_index || figures == NULL)
    return;
  self->indexing = g_cancellable_new ();
  data = g_new0 (Indexing, 1);
  data->figures = lima_figures_ref (figures);
  data->search = self->search == NULL || figures->snapshot != self->figures->snapshot ? NULL : lima_search_ref (self->search);
  data->options.snapshot = figures->snapshot;
  data->options.facts = figures->facts;
  data->options.format = self->format;
  data->options.today = lima_date_today ();
  data->options.owner = lima_figures_ref (figures);
  data->options.free_owner = (GDestroyNotify) lima_figures_unref;
  lima_figures_init_query (figures, &data->options.query, self->measure);
  task = g_task_new (self, self->indexing, indexed, NULL);
  g_task_set_task_data (task, data, (GDestroyNotify) indexing_free);
  g_task_run_in_thread (task, index_in_thread);
  lima_session_notify (self, PROP_BUSY);
}

static void
drop_index (LimaSession *self)
{
  if (self->index == NULL)
    return;
  g_clear_pointer (&self->index, lima_index_unref);
  lima_session_notify (self, PROP_INDEX);
}

static void
drop_search (LimaSession *self)
{
  if (self->search == NULL)
    return;
  g_clear_pointer (&self->search, lima_search_unref);
  lima_session_notify (self, PROP_SEARCH);
}

/* ---- Adding up anew, when something was changed, or the currency or the regions are others ---- */

/*< private >
 * lima_session_take_figures:
 * @figures: (transfer full): what is open, added up
 *
 * Shows other figures. The index goes before the figures that it reads.
 */
void
lima_session_take_figures (LimaSession *self, LimaFigures *figures)
{
  gboolean same = self->figures != NULL && figures != NULL && self->figures->snapshot == figures->snapshot;

  drop_index (self);
  if (!same)
    drop_search (self);
  g_clear_pointer (&self->next, lima_figures_unref);
  g_clear_pointer (&self->figures, lima_figures_unref);
  self->figures = figures;
  lima_session_notify (self, PROP_FIGURES);
  lima_session_make_index (self);
}

typedef struct
{
  LimaSnapshot *snapshot;
  LimaFormat *format;
  LimaRegionScheme scheme;
  LimaAtom currency;
} AddingUp;

static void
adding_up_free (AddingUp *self)
{
  lima_snapshot_unref (self->snapshot);
  lima_format_unref (self->format);
  g_free (self);
}

static void
add_up_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const AddingUp *self = data;
  GError *error = NULL;
  LimaFigures *figures = lima_figures_new (self->snapshot, self->format, self->scheme, self->currency, cancellable, &error);

  if (figures == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, figures, (GDestroyNotify) lima_figures_unref);
}

/* A list that is shown stays until its successor is made, so that nothing flickers or loses its place. */
static void
show_figures (LimaSession *self, LimaFigures *figures)
{
  if (self->index == NULL)
    {
      lima_session_take_figures (self, figures);
      return;
    }
  g_clear_pointer (&self->next, lima_figures_unref);
  self->next = figures;
  lima_session_make_index (self);
}

static void
added_up (GObject *object, GAsyncResult *result, gpointer data)
{
  LimaSession *self = LIMA_SESSION (object);
  LimaFigures *figures = g_task_propagate_pointer (G_TASK (result), NULL);

  if (figures == NULL)
    return;
  g_clear_object (&self->adding_up);
  show_figures (self, figures);
  lima_session_notify (self, PROP_BUSY);
}

/*< private >
 * lima_session_add_up:
 *
 * Adds up in a thread; what is under way is given up.
 */
void
lima_session_add_up (LimaSession *self)
{
  g_autoptr(GTask) task = NULL;
  AddingUp *data;

  g_cancellable_cancel (self->adding_up);
  g_clear_object (&self->adding_up);
  self->adding_up = g_cancellable_new ();
  data = g_new0 (AddingUp, 1);
  data->snapshot = lima_portfolio_snapshot (self->portfolio);
  data->format = lima_format_ref (self->format);
  data->scheme = self->scheme;
  data->currency = lima_atom (self->currency);
  task = g_task_new (self, self->adding_up, added_up, NULL);
  g_task_set_task_data (task, data, (GDestroyNotify) adding_up_free);
  g_task_run_in_thread (task, add_up_in_thread);
  lima_session_notify (self, PROP_BUSY);
}
