/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lima-model"

#include "lima-change-log.h"

#include "lima-change-label.h"
#include "lima-words.h"

/* What every change of an entry is told with. */
typedef struct
{
  LimaPortfolio *portfolio;
  const char *language;
} Log;

static const char *const verbs[] = {
  [LIMA_CHANGE_SET] = "set",
  [LIMA_CHANGE_INSERT] = "insert",
  [LIMA_CHANGE_REMOVE] = "remove",
  [LIMA_CHANGE_MOVE] = "move",
};

/* "flows.amount"; NULL for a whole record. */
static char *
path_in_words (const LimaChange *change)
{
  g_autoptr (GString) words = g_string_new (NULL);
  const LimaTable *table = change->path.table;

  for (guint i = 0; i < change->path.n_steps; i++)
    {
      const LimaField *field = &table->fields[change->path.steps[i].field];

      g_string_append_printf (words, "%s%s", i == 0 ? "" : ".", field->member);
      table = field->items;
    }
  if (change->verb == LIMA_CHANGE_SET)
    g_string_append_printf (words, "%s%s", words->len == 0 ? "" : ".", table->fields[change->path.field].member);
  return words->len == 0 ? NULL : g_strdup (words->str);
}

static void
tell_values (const Log *log, const LimaChange *change, LimaLogChange *told)
{
  switch (change->verb)
    {
    case LIMA_CHANGE_SET:
      told->old_words = lima_words_of_value (&change->old_value, log->language);
      told->new_words = lima_words_of_value (&change->new_value, log->language);
      break;
    case LIMA_CHANGE_INSERT:
      told->new_words = lima_words_of_block (change->block, log->language);
      break;
    case LIMA_CHANGE_REMOVE:
      told->old_words = lima_words_of_block (change->block, log->language);
      break;
    case LIMA_CHANGE_MOVE:
    default:
      break;
    }
}

static LimaBlock *
tell_change (const Log *log, const LimaChange *change, guint number)
{
  char id[16];
  LimaBlock *block;
  LimaLogChange *told;

  g_snprintf (id, sizeof id, "%u", number);
  block = lima_block_new (&lima_log_change_table, lima_atom (id));
  told = (LimaLogChange *) block;
  told->verb = lima_atom (verbs[change->verb]);
  told->kind = lima_atom (change->path.table->name);
  told->record = change->path.record;
  told->name = lima_change_get_record_name (change, log->portfolio, log->language);
  told->field = path_in_words (change);
  tell_values (log, change, told);
  return block;
}

static LimaItems *
tell_changes (const Log *log, const LimaChangeSet *set)
{
  g_autoptr (GPtrArray) blocks = g_ptr_array_new ();

  for (guint i = 0; i < MIN (lima_change_set_get_n (set), LIMA_CHANGE_LOG_MOST); i++)
    g_ptr_array_add (blocks, tell_change (log, lima_change_set_get (set, i), i + 1));
  return lima_items_new ((LimaBlock *const *) blocks->pdata, blocks->len);
}

static char *
time_in_words (gint64 microseconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (microseconds / G_USEC_PER_SEC);

  return g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
}

static LimaBlock *
tell_entry (const Log *log, const LimaHistoryEntry *happened, const char *who)
{
  LimaBlock *block = lima_block_new (&lima_log_entry_table, lima_portfolio_new_id (log->portfolio, LIMA_RECORD_LOG_ENTRY));
  LimaLogEntry *entry = (LimaLogEntry *) block;
  guint n = lima_change_set_get_n (happened->set);

  entry->time = time_in_words (happened->time);
  entry->who = g_strdup (who);
  entry->what = happened->label == NULL ? NULL : lima_words_cut (happened->label, LIMA_WORDS_MAX);
  entry->undone = happened->is_undone ? LIMA_TRUE : LIMA_UNKNOWN;
  entry->changes = tell_changes (log, happened->set);
  if (n > LIMA_CHANGE_LOG_MOST)
    entry->left_out = lima_amount_exact ((LimaDecimal) { .coef = n - LIMA_CHANGE_LOG_MOST });
  return block;
}

/**
 * lima_change_log_write:
 * @history: a history
 * @who: (nullable): the name of the person, for the log
 * @language: in which language records are named
 *
 * Puts what was done since the last time into the portfolio's change log, an entry a step, without what was undone again. To be
 * called right before the portfolio is frozen for saving. The entries are no step of the history: they can't be undone, and the
 * portfolio doesn't become unsaved by them. Should the save fail they stand in the next one. Numbers are the file's, not people's.
 *
 * Returns: how many entries were added
 */
guint
lima_change_log_write (LimaHistory *history, const char *who, const char *language)
{
  g_autoptr (GPtrArray) news = NULL;
  g_autoptr (LimaChangeSet) set = lima_change_set_new (NULL);
  g_autoptr (GError) error = NULL;
  Log log;

  g_return_val_if_fail (LIMA_IS_HISTORY (history), 0);

  log = (Log) { lima_history_get_portfolio (history), language };
  news = lima_history_take_news (history);
  for (guint i = 0; i < news->len; i++)
    {
      g_autoptr (LimaBlock) entry = tell_entry (&log, g_ptr_array_index (news, i), who);
      LimaPath path = { .table = &lima_log_entry_table, .record = entry->id };

      lima_change_set_insert (set, &path, entry, 0);
    }
  /* New records with new ids at the end of their list: nothing can be in their way. */
  if (news->len > 0 && !lima_portfolio_apply (log.portfolio, set, &error))
    g_warning ("The change log can’t be written: %s", error->message);
  return news->len;
}
