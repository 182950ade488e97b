/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-atomic-temp.h"

#include "lima-atomic.h"
#include "lima-process.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <unistd.h>

#define N_SLOTS 4
#define NAME_BYTES 160
#define ENDING ".tmp"

/* Temporary files of the writes that run, for a signal handler: a slot is claimed, filled, and only then seen. */
typedef enum
{
  SLOT_FREE,
  SLOT_CLAIMED,
  SLOT_USED,
} SlotState;

static struct
{
  int state;
  char path[PATH_MAX];
} slots[N_SLOTS];

static int
claim_slot (const char *path)
{
  if (strlen (path) >= PATH_MAX)
    return -1;
  for (int i = 0; i < N_SLOTS; i++)
    {
      int expected = SLOT_FREE;

      if (!__atomic_compare_exchange_n (&slots[i].state, &expected, SLOT_CLAIMED, FALSE, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST))
        continue;
      strcpy (slots[i].path, path);
      __atomic_store_n (&slots[i].state, SLOT_USED, __ATOMIC_SEQ_CST);
      return i;
    }
  return -1;
}

static void
free_slot (LimaAtomicTemp *self)
{
  if (self->slot >= 0)
    __atomic_store_n (&slots[self->slot].state, SLOT_FREE, __ATOMIC_SEQ_CST);
  self->slot = -1;
}

/**
 * lima_atomic_abandon:
 *
 * Removes the temporary files of all writes that run, for a signal handler that ends the program: only unlink() is called.
 */
void
lima_atomic_abandon (void)
{
  for (int i = 0; i < N_SLOTS; i++)
    if (__atomic_load_n (&slots[i].state, __ATOMIC_SEQ_CST) == SLOT_USED)
      unlink (slots[i].path);
}

/* The end of the name says who makes the file, so that lima_atomic_sweep() finds out whether he lives. */
static char *
new_name (const char *folder, const char *base)
{
  static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789";
  char suffix[7] = { 0 };

  for (guint i = 0; i < 6; i++)
    suffix[i] = letters[g_random_int_range (0, sizeof letters - 1)];
  return g_strdup_printf ("%s/.%.*s.%08x-%d-%" G_GUINT64_FORMAT "-%s" ENDING, folder, NAME_BYTES, base, lima_process_get_host (),
                          (int) getpid (), lima_process_get_start ((int) getpid ()), suffix);
}

/**
 * lima_atomic_temp_make:
 * @self: an empty one
 * @folder: where
 * @base: the name of the file that it shall become
 * @mode: of the file, before the mask
 *
 * Makes a file of our own. The slot is filled before the file is there, so that no signal finds it unknown.
 *
 * Returns: 0, or the error number
 */
int
lima_atomic_temp_make (LimaAtomicTemp *self, const char *folder, const char *base, mode_t mode)
{
  int code = EEXIST;

  for (guint tries = 0; tries < 100 && code == EEXIST; tries++)
    {
      g_autofree char *path = new_name (folder, base);

      self->slot = claim_slot (path);
      self->fd = open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode);
      code = self->fd < 0 ? errno : 0;
      if (self->fd >= 0)
        self->path = g_steal_pointer (&path);
      else
        free_slot (self);
    }
  return code;
}

/**
 * lima_atomic_temp_close:
 *
 * Returns: 0, or the error number; the file is closed in either case
 */
int
lima_atomic_temp_close (LimaAtomicTemp *self)
{
  int fd = self->fd, code;

  self->fd = -1;
  code = close (fd) < 0 ? errno : 0;
  return code == EINTR ? 0 : code;
}

/**
 * lima_atomic_temp_named:
 *
 * Says that the file has got its name and is no temporary one any more.
 */
void
lima_atomic_temp_named (LimaAtomicTemp *self)
{
  free_slot (self);
  g_clear_pointer (&self->path, g_free);
}

/**
 * lima_atomic_temp_clear:
 *
 * The temporary file, if there is still one, goes.
 */
void
lima_atomic_temp_clear (LimaAtomicTemp *self)
{
  if (self->fd >= 0)
    close (self->fd);
  if (self->path != NULL)
    unlink (self->path);
  free_slot (self);
  g_clear_pointer (&self->path, g_free);
  self->fd = -1;
}

/* Whether a name is that of a temporary file for @base whose maker ran on this computer and is dead. */
static gboolean
is_stale (const char *name, const char *base)
{
  g_autofree char *prefix = g_strdup_printf (".%.*s.", NAME_BYTES, base);
  g_auto (GStrv) words = NULL;

  if (!g_str_has_prefix (name, prefix) || !g_str_has_suffix (name, ENDING))
    return FALSE;
  words = g_strsplit (name + strlen (prefix), "-", -1);
  if (g_strv_length (words) != 4 || strlen (words[0]) != 8 || strlen (words[3]) != 6 + strlen (ENDING))
    return FALSE;
  if (g_ascii_strtoull (words[0], NULL, 16) != lima_process_get_host ())
    return FALSE;
  return g_ascii_strtoll (words[1], NULL, 10) > 0 &&
         !lima_process_lives ((int) g_ascii_strtoll (words[1], NULL, 10), g_ascii_strtoull (words[2], NULL, 10));
}

/**
 * lima_atomic_temp_sweep:
 * @folder: where
 * @base: the name of the file that they should have become
 *
 * Removes the temporary files of programs of this computer that live no more.
 *
 * Returns: how many were removed
 */
guint
lima_atomic_temp_sweep (const char *folder, const char *base)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  for (const char *name; dir != NULL && (name = g_dir_read_name (dir)) != NULL;)
    if (is_stale (name, base))
      {
        g_autofree char *stale = g_build_filename (folder, name, NULL);

        n += unlink (stale) == 0;
      }
  return n;
}

/**
 * lima_atomic_sweep:
 * @path: a file
 *
 * Removes the temporary files that killed saves of it left beside it: only those made on this computer by programs that live no
 * more. What they left in the rescue folder goes with the next save in place.
 *
 * Returns: how many were removed
 */
guint
lima_atomic_sweep (const char *path)
{
  g_autofree char *real = NULL, *folder = NULL, *base = NULL;

  g_return_val_if_fail (path != NULL, 0);

  real = lima_atomic_real_path (path);
  folder = g_path_get_dirname (real);
  base = g_path_get_basename (real);
  return lima_atomic_temp_sweep (folder, base);
}
