/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lima-io"

#include "lima-journal.h"

#include "lima-journal-file.h"
#include "lima-journal-record.h"

/* A change is handed to the system at once, so that it survives the program; it is brought to the disk a second later, together with
 * those that came meanwhile, so that it survives a power cut. Typing so costs one write to the disk a second, not one a key. */
#define SYNC_DELAY G_USEC_PER_SEC

typedef enum
{
  ORDER_APPEND,
  ORDER_FREEZE,
  ORDER_REBASE,
  ORDER_FLUSH,
  ORDER_DISCARD,
  ORDER_STOP,
} OrderKind;

/* What waits for a flush. */
typedef struct
{
  GMutex mutex;
  GCond cond;
  gboolean done;
  GError *error;
} Flush;

/* What the thread shall do, in this order. */
typedef struct
{
  OrderKind kind;
  LimaChangeSet *set;
  gboolean is_more;
  LimaJournalBase base;
  Flush *flush;
} Order;

/* What the thread has. It tells failures to the journal, which may be gone by then. */
typedef struct
{
  GAsyncQueue *orders;
  LimaJournalFile *file;
  GMainContext *context;
  GWeakRef journal;
  gint64 sync_at; /* 0 when nothing waits for it */
  gboolean failed;
} Writer;

typedef struct
{
  LimaJournal *journal;
  char *message;
} Failure;

struct _LimaJournal
{
  GObject parent_instance;

  Writer *writer;
  GThread *thread;
};

enum
{
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimaJournal, lima_journal, G_TYPE_OBJECT)

static void
order_free (gpointer data)
{
  Order *order = data;

  lima_change_set_unref (order->set);
  lima_journal_base_clear (&order->base);
  g_free (order);
}

static gboolean
emit_failed (gpointer data)
{
  Failure *failure = data;

  g_signal_emit (failure->journal, signals[FAILED], 0, failure->message);
  return G_SOURCE_REMOVE;
}

static void
failure_free (gpointer data)
{
  Failure *failure = data;

  g_object_unref (failure->journal);
  g_free (failure->message);
  g_free (failure);
}

/* Says once that something failed, and again only after something succeeded. */
static void
tell_failure (Writer *self, const GError *error)
{
  LimaJournal *journal = self->failed ? NULL : g_weak_ref_get (&self->journal);
  g_autoptr (GSource) source = NULL;
  Failure *failure;

  self->failed = TRUE;
  if (journal == NULL)
    return;
  failure = g_new0 (Failure, 1);
  failure->journal = journal;
  failure->message = g_strdup (error->message);
  source = g_idle_source_new ();
  g_source_set_callback (source, emit_failed, failure, failure_free);
  g_source_attach (source, self->context);
}

static gboolean
judge (Writer *self, gboolean good, GError *error, GError **out)
{
  if (good)
    self->failed = FALSE;
  else
    {
      tell_failure (self, error);
      g_propagate_error (out, error);
    }
  return good;
}

static gboolean
write_pending (Writer *self, GError **out)
{
  GError *error = NULL;
  gboolean good = lima_journal_file_write (self->file, &error);

  if (self->sync_at == 0)
    self->sync_at = g_get_monotonic_time () + SYNC_DELAY;
  return judge (self, good, error, out);
}

static gboolean
sync_written (Writer *self, GError **out)
{
  GError *error = NULL;

  self->sync_at = 0;
  return judge (self, lima_journal_file_sync (self->file, &error), error, out);
}

static void
append (Writer *self, const LimaChangeSet *set, gboolean is_more)
{
  gsize length;

  lima_journal_file_add (self->file, lima_journal_record_write (set, is_more, &length));
  write_pending (self, NULL);
}

static void
rebase (Writer *self, const LimaJournalBase *base)
{
  GError *error = NULL;
  gboolean good = lima_journal_file_rebase (self->file, base, &error);

  judge (self, good, error, NULL);
}

static void
flush (Writer *self, Flush *flush)
{
  g_mutex_lock (&flush->mutex);
  if (write_pending (self, &flush->error))
    sync_written (self, &flush->error);
  flush->done = TRUE;
  g_cond_signal (&flush->cond);
  g_mutex_unlock (&flush->mutex);
}

/* Follows one order; FALSE when it was the last. */
static gboolean
follow (Writer *self, const Order *order)
{
  switch (order->kind)
    {
    case ORDER_APPEND:
      append (self, order->set, order->is_more);
      break;
    case ORDER_FREEZE:
      lima_journal_file_freeze (self->file);
      break;
    case ORDER_REBASE:
      rebase (self, &order->base);
      break;
    case ORDER_FLUSH:
      flush (self, order->flush);
      break;
    case ORDER_DISCARD:
      lima_journal_file_remove (self->file);
      return FALSE;
    case ORDER_STOP:
    default:
      write_pending (self, NULL);
      sync_written (self, NULL);
      return FALSE;
    }
  return TRUE;
}

/* The next order; NULL when it is time to bring to the disk what was written. */
static Order *
next_order (Writer *self)
{
  gint64 left = self->sync_at - g_get_monotonic_time ();

  if (self->sync_at == 0)
    return g_async_queue_pop (self->orders);
  return left > 0 ? g_async_queue_timeout_pop (self->orders, (guint64) left) : NULL;
}

static gpointer
run (gpointer data)
{
  Writer *self = data;
  gboolean more = TRUE;

  while (more)
    {
      Order *order = next_order (self);

      if (order == NULL)
        sync_written (self, NULL);
      else
        {
          more = follow (self, order);
          order_free (order);
        }
    }
  return NULL;
}

static void
push (LimaJournal *self, OrderKind kind, const LimaJournalBase *base, Flush *flush)
{
  Order *order = g_new0 (Order, 1);

  order->kind = kind;
  order->flush = flush;
  if (base != NULL)
    order->base = lima_journal_base_copy (base);
  g_async_queue_push (self->writer->orders, order);
}

static void
stop (LimaJournal *self, OrderKind kind)
{
  if (self->thread == NULL)
    return;
  push (self, kind, NULL, NULL);
  g_thread_join (g_steal_pointer (&self->thread));
}

static void
writer_free (Writer *self)
{
  g_async_queue_unref (self->orders);
  lima_journal_file_free (self->file);
  g_main_context_unref (self->context);
  g_weak_ref_clear (&self->journal);
  g_free (self);
}

static void
lima_journal_finalize (GObject *object)
{
  LimaJournal *self = LIMA_JOURNAL (object);

  stop (self, ORDER_STOP);
  writer_free (self->writer);
  G_OBJECT_CLASS (lima_journal_parent_class)->finalize (object);
}

static void
lima_journal_class_init (LimaJournalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lima_journal_finalize;

  /**
   * LimaJournal::failed:
   * @self: the journal
   * @message: a whole sentence that says why
   *
   * The changes can't be written at present. They are kept in memory, and tried again with the next one. Emitted in the main context
   * that the journal was made in, once until something succeeds.
   */
  signals[FAILED] =
    g_signal_new ("failed", LIMA_TYPE_JOURNAL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lima_journal_init (LimaJournal *self)
{
  self->writer = g_new0 (Writer, 1);
  self->writer->orders = g_async_queue_new_full (order_free);
  self->writer->context = g_main_context_ref_thread_default ();
  g_weak_ref_init (&self->writer->journal, self);
}

/**
 * lima_journal_new:
 * @folder: where journals are kept; made when it isn't there
 * @base: what the changes begin from; copied
 *
 * Nothing is written before the first change. When the journal is given up without lima_journal_discard(), what was changed stays on
 * the disk, as after an unexpected end.
 *
 * Returns: (transfer full): a journal
 */
LimaJournal *
lima_journal_new (const char *folder, const LimaJournalBase *base)
{
  LimaJournal *self;

  g_return_val_if_fail (folder != NULL && base != NULL, NULL);
  g_return_val_if_fail (base->path != NULL || base->copy != NULL, NULL);

  self = g_object_new (LIMA_TYPE_JOURNAL, NULL);
  self->writer->file = lima_journal_file_new (folder, base);
  self->thread = g_thread_new ("journal", run, self->writer);
  return self;
}

/**
 * lima_journal_append:
 * @self: a journal
 * @set: what was applied to the portfolio, also by undo and redo
 * @is_more: whether it belongs to the same step of undo as the set before: #LimaHistory::applied says so
 *
 * Never blocks: the set is written by a thread, and is on the disk within two seconds.
 */
void
lima_journal_append (LimaJournal *self, LimaChangeSet *set, gboolean is_more)
{
  Order *order;

  g_return_if_fail (LIMA_IS_JOURNAL (self));
  g_return_if_fail (set != NULL && self->thread != NULL);

  order = g_new0 (Order, 1);
  *order = (Order) { .kind = ORDER_APPEND, .set = lima_change_set_ref (set), .is_more = is_more };
  g_async_queue_push (self->writer->orders, order);
}

/**
 * lima_journal_flush:
 * @self: a journal
 * @error: return location, domain %G_IO_ERROR, with a whole sentence
 *
 * Waits until all that was appended is on the disk.
 *
 * Returns: whether it is
 */
gboolean
lima_journal_flush (LimaJournal *self, GError **error)
{
  Flush flush = { .done = FALSE };

  g_return_val_if_fail (LIMA_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (self->thread != NULL, FALSE);

  g_mutex_init (&flush.mutex);
  g_cond_init (&flush.cond);
  push (self, ORDER_FLUSH, NULL, &flush);
  g_mutex_lock (&flush.mutex);
  while (!flush.done)
    g_cond_wait (&flush.cond, &flush.mutex);
  g_mutex_unlock (&flush.mutex);
  g_mutex_clear (&flush.mutex);
  g_cond_clear (&flush.cond);
  if (flush.error == NULL)
    return TRUE;
  g_propagate_error (error, flush.error);
  return FALSE;
}

/**
 * lima_journal_freeze:
 * @self: a journal
 *
 * Says that the portfolio is about to be saved with all that was appended so far. Goes with lima_history_freeze().
 */
void
lima_journal_freeze (LimaJournal *self)
{
  g_return_if_fail (LIMA_IS_JOURNAL (self));
  g_return_if_fail (self->thread != NULL);

  push (self, ORDER_FREEZE, NULL, NULL);
}

/**
 * lima_journal_saved:
 * @self: a journal
 * @base: the file that was saved, looked at afterwards; copied
 *
 * Says that the portfolio was saved as it was at the last lima_journal_freeze(). The journal goes on with what came later; without
 * that it is removed. After a save that failed this isn't called, and the journal goes on as it is.
 */
void
lima_journal_saved (LimaJournal *self, const LimaJournalBase *base)
{
  g_return_if_fail (LIMA_IS_JOURNAL (self));
  g_return_if_fail (base != NULL && base->path != NULL && self->thread != NULL);

  push (self, ORDER_REBASE, base, NULL);
}

/**
 * lima_journal_discard:
 * @self: a journal
 *
 * Ends the journal and takes it off the disk: the portfolio is closed, saved or not wanted. Nothing can be appended any more.
 */
void
lima_journal_discard (LimaJournal *self)
{
  g_return_if_fail (LIMA_IS_JOURNAL (self));

  stop (self, ORDER_DISCARD);
}
