/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lima-io"

#include "lima-recovery.h"

#include "lima-journal-file.h"
#include "lima-journal-frame.h"
#include "lima-journal-record.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <lima-i18n.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

struct _LimaRecovery
{
  char *path;
  char *copy;
  int fd; /* holds the lock */
  gint64 time;
  LimaJournalHead head;
  GPtrArray *steps; /* of LimaChangeSet, what was typed in one go as one */
  LimaRecoveryState state;
};

G_DEFINE_QUARK (lima-recovery-error-quark, lima_recovery_error)

static gboolean
fail (LimaRecovery *self, LimaRecoveryError code, GError **error)
{
  g_autofree char *name = g_filename_display_name (self->path);

  switch (code)
    {
    case LIMA_RECOVERY_ERROR_IN_USE:
      g_set_error (error, LIMA_RECOVERY_ERROR, (int) code, _("“%s” belongs to a program that is running."), name);
      break;
    case LIMA_RECOVERY_ERROR_NEWER:
      g_set_error (error, LIMA_RECOVERY_ERROR, (int) code, _("“%s” was written by a newer program, which can restore it."), name);
      break;
    case LIMA_RECOVERY_ERROR_NOT_OURS:
      g_set_error (error, LIMA_RECOVERY_ERROR, (int) code,
                   _("“%s” is no recovery journal, or its beginning is damaged. Nothing can be restored from it."), name);
      break;
    case LIMA_RECOVERY_ERROR_OPEN:
    case LIMA_RECOVERY_ERROR_CONFLICT:
    default:
      g_set_error (error, LIMA_RECOVERY_ERROR, (int) code, _("“%s” cannot be read: %s."), name, g_strerror (errno));
      break;
    }
  return FALSE;
}

/* Opens and locks a file that nobody alive has, and looks at its age. */
static gboolean
lock (LimaRecovery *self, GError **error)
{
  struct stat at;

  self->fd = g_open (self->path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  if (self->fd < 0)
    return fail (self, LIMA_RECOVERY_ERROR_OPEN, error);
  if (flock (self->fd, LOCK_EX | LOCK_NB) < 0)
    return fail (self, errno == EWOULDBLOCK ? LIMA_RECOVERY_ERROR_IN_USE : LIMA_RECOVERY_ERROR_OPEN, error);
  if (fstat (self->fd, &at) < 0)
    return fail (self, LIMA_RECOVERY_ERROR_OPEN, error);
  if (!S_ISREG (at.st_mode))
    return fail (self, LIMA_RECOVERY_ERROR_NOT_OURS, error);
  errno = ENOENT;
  self->time = (gint64) at.st_mtim.tv_sec * G_USEC_PER_SEC + at.st_mtim.tv_nsec / 1000;
  /* It was replaced or removed before it was ours. */
  return at.st_nlink > 0 || fail (self, LIMA_RECOVERY_ERROR_OPEN, error);
}

static gboolean
read_head (LimaRecovery *self, LimaFrames *frames, GError **error)
{
  const char *payload;
  gsize length;
  char kind;
  guint version;

  if (lima_frames_next (frames, &kind, &payload, &length) != LIMA_FRAME_WHOLE || kind != LIMA_FRAME_HEAD)
    return fail (self, LIMA_RECOVERY_ERROR_NOT_OURS, error);
  version = lima_journal_head_read (&self->head, payload, length);
  if (version > LIMA_JOURNAL_VERSION)
    return fail (self, LIMA_RECOVERY_ERROR_NEWER, error);
  if (version == 0 || (self->head.base.path == NULL && self->head.copy_sum == NULL))
    return fail (self, LIMA_RECOVERY_ERROR_NOT_OURS, error);
  return TRUE;
}

/* Adds a set to the steps: as one of its own, or to the last one, which is gone when the two cancel out, as it was from the history. */
static void
add_set (GPtrArray *steps, LimaChangeSet *set, gboolean is_more)
{
  g_autoptr (LimaChangeSet) owned = set, last = NULL, both = NULL;

  if (!is_more || steps->len == 0)
    {
      g_ptr_array_add (steps, g_steal_pointer (&owned));
      return;
    }
  last = g_ptr_array_steal_index (steps, steps->len - 1);
  both = lima_change_set_merge (last, set);
  if (lima_change_set_get_n (both) > 0)
    g_ptr_array_add (steps, g_steal_pointer (&both));
}

/* All whole changes up to the first thing that is none. */
static void
read_changes (LimaRecovery *self, LimaFrames *frames)
{
  LimaFrameState state;
  const char *payload;
  gsize length;
  char kind;

  while ((state = lima_frames_next (frames, &kind, &payload, &length)) == LIMA_FRAME_WHOLE)
    {
      gboolean is_more;
      LimaChangeSet *set = kind == LIMA_FRAME_CHANGES ? lima_journal_record_read (payload, length, &is_more) : NULL;

      if (set == NULL)
        {
          self->state = LIMA_RECOVERY_DAMAGED;
          return;
        }
      add_set (self->steps, set, is_more);
    }
  if (state == LIMA_FRAME_TORN)
    self->state = LIMA_RECOVERY_TORN;
  else if (state == LIMA_FRAME_DAMAGED)
    self->state = LIMA_RECOVERY_DAMAGED;
}

static gboolean
read_journal (LimaRecovery *self, GError **error)
{
  g_autoptr (GMappedFile) map = g_mapped_file_new_from_fd (self->fd, FALSE, NULL);
  LimaFrames frames = { 0 };

  if (map == NULL || g_mapped_file_get_contents (map) == NULL)
    return fail (self, LIMA_RECOVERY_ERROR_NOT_OURS, error);
  frames.text = g_mapped_file_get_contents (map);
  frames.length = g_mapped_file_get_length (map);
  if (!read_head (self, &frames, error))
    return FALSE;
  read_changes (self, &frames);
  return TRUE;
}

static char *
with_ending (const char *path, const char *ending)
{
  const char *dot = strrchr (path, '.');

  return g_strdup_printf ("%.*s%s", (int) (dot == NULL ? (gssize) strlen (path) : dot - path), path, ending);
}

/**
 * lima_recovery_open:
 * @path: a journal
 * @error: return location for a #LimaRecoveryError
 *
 * Reads the whole changes of a journal that no living program writes. What is torn off or damaged at its end is left out;
 * lima_recovery_get_state() says so.
 *
 * Returns: (transfer full) (nullable): what can be restored
 */
LimaRecovery *
lima_recovery_open (const char *path, GError **error)
{
  g_autoptr (LimaRecovery) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_new0 (LimaRecovery, 1);
  self->path = g_strdup (path);
  self->copy = with_ending (path, LIMA_JOURNAL_COPY_ENDING);
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_change_set_unref);
  if (!lock (self, error) || !read_journal (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * lima_recovery_free:
 * @self: a recovery to give up; the journal stays for later
 */
void
lima_recovery_free (LimaRecovery *self)
{
  if (self->fd >= 0)
    g_close (self->fd, NULL);
  g_free (self->path);
  g_free (self->copy);
  lima_journal_head_clear (&self->head);
  g_ptr_array_unref (self->steps);
  g_free (self);
}

/* A journal that somebody was making when he died: nothing of it counted yet. */
static void
sweep_new (const char *path)
{
  struct stat at;
  int fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);

  if (fd < 0)
    return;
  if (flock (fd, LOCK_EX | LOCK_NB) == 0 && fstat (fd, &at) == 0 && S_ISREG (at.st_mode))
    g_unlink (path);
  g_close (fd, NULL);
}

/* A copy whose journal is not there. The journal being made is looked for first, since it becomes the journal and never the other way
 * round. */
static void
sweep_copy (const char *path)
{
  g_autofree char *coming = with_ending (path, LIMA_JOURNAL_NEW_ENDING), *journal = with_ending (path, LIMA_JOURNAL_ENDING);

  if (!g_file_test (coming, G_FILE_TEST_EXISTS) && !g_file_test (journal, G_FILE_TEST_EXISTS))
    g_unlink (path);
}

static void
sweep (const char *folder, const char *ending, void (*sweep_one) (const char *path))
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ending))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        sweep_one (path);
      }
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const LimaRecovery *one = *(LimaRecovery *const *) a, *other = *(LimaRecovery *const *) b;

  return one->time > other->time ? -1 : one->time < other->time;
}

/* Whether nothing can be restored from it, since what was done cancels out, or since it ended in the first change. */
static gboolean
is_spent (const LimaRecovery *self)
{
  return self->steps->len == 0 && self->state != LIMA_RECOVERY_DAMAGED;
}

/**
 * lima_recovery_list:
 * @folder: where journals are kept
 *
 * Finds the journals whose program lives no more, and sweeps up what was being made when it ended, and those with nothing to restore.
 * Journals that can't be read at all are left where they are.
 *
 * Returns: (transfer full) (element-type LimaRecovery): what can be restored, the latest first
 */
GPtrArray *
lima_recovery_list (const char *folder)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_recovery_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      LimaRecovery *one = g_str_has_suffix (name, LIMA_JOURNAL_ENDING) ? lima_recovery_open (path, NULL) : NULL;

      if (one != NULL && is_spent (one))
        {
          lima_recovery_remove (one);
          lima_recovery_free (one);
        }
      else if (one != NULL)
        g_ptr_array_add (found, one);
    }
  sweep (folder, LIMA_JOURNAL_NEW_ENDING, sweep_new);
  sweep (folder, LIMA_JOURNAL_COPY_ENDING, sweep_copy);
  g_ptr_array_sort (found, compare_times);
  return found;
}

/**
 * lima_recovery_get_document:
 *
 * Returns: (nullable): the file that was open, %NULL when the portfolio had none
 */
const char *
lima_recovery_get_document (const LimaRecovery *self)
{
  return self->head.base.path;
}

/**
 * lima_recovery_get_title:
 *
 * Returns: (nullable): what people knew the portfolio by
 */
const char *
lima_recovery_get_title (const LimaRecovery *self)
{
  return self->head.base.title;
}

/**
 * lima_recovery_get_base:
 *
 * Returns: the file to load before lima_recovery_replay(): the document, or the copy of what had no file
 */
const char *
lima_recovery_get_base (const LimaRecovery *self)
{
  return self->head.copy_sum != NULL ? self->copy : self->head.base.path;
}

/**
 * lima_recovery_check_base:
 * @self: a recovery
 *
 * Looks whether the file to load is the one that the changes began from: a document by its size and time, a copy by its checksum. What
 * was changed since may still take the changes; lima_recovery_replay() finds out.
 *
 * Returns: how it is
 */
LimaRecoveryBase
lima_recovery_check_base (const LimaRecovery *self)
{
  g_auto (LimaJournalBase) now = { 0 };
  g_autofree char *sum = NULL;

  if (!lima_journal_base_look_at (&now, lima_recovery_get_base (self)))
    return LIMA_RECOVERY_BASE_GONE;
  if (self->head.copy_sum == NULL)
    return now.size == self->head.base.size && now.mtime == self->head.base.mtime ? LIMA_RECOVERY_BASE_SAME
                                                                                   : LIMA_RECOVERY_BASE_CHANGED;
  sum = lima_journal_sum (self->copy);
  return g_strcmp0 (sum, self->head.copy_sum) == 0 ? LIMA_RECOVERY_BASE_SAME : LIMA_RECOVERY_BASE_CHANGED;
}

/**
 * lima_recovery_get_time:
 *
 * Returns: when the last change was written, in microseconds since 1970
 */
gint64
lima_recovery_get_time (const LimaRecovery *self)
{
  return self->time;
}

/**
 * lima_recovery_get_n:
 *
 * Returns: how many steps can be restored; what was typed in one go is one
 */
guint
lima_recovery_get_n (const LimaRecovery *self)
{
  return self->steps->len;
}

/**
 * lima_recovery_get_label:
 * @self: a recovery
 * @i: below lima_recovery_get_n()
 *
 * Returns: (nullable): what the step was called
 */
const char *
lima_recovery_get_label (const LimaRecovery *self, guint i)
{
  g_return_val_if_fail (i < self->steps->len, NULL);

  return lima_change_set_get_label (g_ptr_array_index (self->steps, i));
}

/**
 * lima_recovery_get_state:
 *
 * Returns: whether the journal is whole, or what is the matter with its end
 */
LimaRecoveryState
lima_recovery_get_state (const LimaRecovery *self)
{
  return self->state;
}

static gboolean
fail_replay (const LimaRecovery *self, guint done, const GError *why, GError **error)
{
  g_set_error (error, LIMA_RECOVERY_ERROR, LIMA_RECOVERY_ERROR_CONFLICT,
               P_("%u of %u change was restored; the next does not fit. %s", "%u of %u changes were restored; the next does not fit. %s",
                  self->steps->len),
               done, self->steps->len, why->message);
  return FALSE;
}

/**
 * lima_recovery_replay:
 * @self: a recovery
 * @history: that of the portfolio, as it was loaded from lima_recovery_get_base()
 * @restored: (out) (optional): how many steps were applied
 * @error: return location for %LIMA_RECOVERY_ERROR_CONFLICT
 *
 * Does again what was done. The steps can be undone, and the portfolio is unsaved. A step that doesn't fit ends it: those before stay.
 *
 * Returns: whether all steps were applied
 */
gboolean
lima_recovery_replay (const LimaRecovery *self, LimaHistory *history, guint *restored, GError **error)
{
  g_return_val_if_fail (LIMA_IS_HISTORY (history), FALSE);

  if (restored != NULL)
    *restored = 0;
  for (guint i = 0; i < self->steps->len; i++)
    {
      g_autoptr (GError) why = NULL;

      if (!lima_history_apply (history, g_ptr_array_index (self->steps, i), NULL, &why))
        return fail_replay (self, i, why, error);
      if (restored != NULL)
        *restored = i + 1;
    }
  lima_history_break (history);
  return TRUE;
}

/**
 * lima_recovery_remove:
 * @self: a recovery
 *
 * Takes the journal off the disk: it was restored and is in another journal or in a file now, or it is not wanted.
 */
void
lima_recovery_remove (LimaRecovery *self)
{
  g_unlink (self->path);
  g_unlink (self->copy);
}
