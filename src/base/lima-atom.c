/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-atom.h"

#include <string.h>

/* Texts lie in chunks that never move, so that a reader needs no lock: it only follows a number it was given. Writers share
 * one lock; a cache in each thread answers nearly all questions before it. */

#define CHUNK_BITS 14
#define CHUNK_SIZE (1u << CHUNK_BITS)
#define MAX_CHUNKS (1u << 14)
#define CACHE_SIZE 4096

typedef struct
{
  guint32 size;
  guint32 hash;
  char text[];
} Entry;

static GMutex lock;
static Entry **chunks[MAX_CHUNKS];
static guint32 n_atoms = 1;
static guint32 *buckets;
static guint32 n_buckets;
static char *room;
static gsize room_left;
static __thread LimaAtom cache[CACHE_SIZE];

static guint32
hash_text (const char *text, gsize length)
{
  guint64 hash = 0x9e3779b97f4a7c15u ^ length;

  while (length >= 8)
    {
      guint64 word;

      memcpy (&word, text, 8);
      hash = (hash ^ word) * 0xff51afd7ed558ccdu;
      hash ^= hash >> 32;
      text += 8;
      length -= 8;
    }
  for (; length > 0; length--)
    hash = (hash ^ (guchar) *text++) * 0x100000001b3u;
  hash ^= hash >> 29;
  return (guint32) (hash ^ (hash >> 32));
}

static inline const Entry *
entry_of (LimaAtom atom)
{
  return chunks[atom >> CHUNK_BITS][atom & (CHUNK_SIZE - 1)];
}

static inline gboolean
entry_is (const Entry *entry, guint32 hash, const char *text, gsize length)
{
  return entry->hash == hash && entry->size == length && memcmp (entry->text, text, length) == 0;
}

static void
grow_buckets (void)
{
  n_buckets = MAX (n_buckets * 2, 1u << 14);
  g_free (buckets);
  buckets = g_new0 (guint32, n_buckets);
  for (guint32 atom = 1; atom < n_atoms; atom++)
    {
      guint32 i = entry_of (atom)->hash & (n_buckets - 1);

      while (buckets[i] != 0)
        i = (i + 1) & (n_buckets - 1);
      buckets[i] = atom;
    }
}

static Entry *
make_entry (guint32 hash, const char *text, gsize length)
{
  gsize need = (sizeof (Entry) + length + 1 + 7) & ~(gsize) 7;
  Entry *entry;

  if (need > room_left)
    {
      room_left = MAX (need, 1u << 16);
      room = g_malloc (room_left);
    }
  entry = (Entry *) room;
  room += need;
  room_left -= need;
  entry->size = (guint32) length;
  entry->hash = hash;
  memcpy (entry->text, text, length);
  entry->text[length] = '\0';
  return entry;
}

static LimaAtom
find_or_add (guint32 hash, const char *text, gsize length)
{
  LimaAtom atom;
  guint32 i;

  if (n_atoms * 2 >= n_buckets)
    grow_buckets ();
  for (i = hash & (n_buckets - 1); buckets[i] != 0; i = (i + 1) & (n_buckets - 1))
    if (entry_is (entry_of (buckets[i]), hash, text, length))
      return buckets[i];

  if ((n_atoms >> CHUNK_BITS) >= MAX_CHUNKS)
    g_error ("more than %u different codes", n_atoms);
  if (chunks[n_atoms >> CHUNK_BITS] == NULL)
    chunks[n_atoms >> CHUNK_BITS] = g_new0 (Entry *, CHUNK_SIZE);
  chunks[n_atoms >> CHUNK_BITS][n_atoms & (CHUNK_SIZE - 1)] = make_entry (hash, text, length);
  atom = n_atoms++;
  buckets[i] = atom;
  return atom;
}

/**
 * lima_atom_len:
 * @text: (nullable): UTF-8, need not end with NUL
 * @length: its bytes
 *
 * Finds or makes the atom of a text. May be called from any thread.
 *
 * Returns: the atom, 0 for no text
 */
LimaAtom
lima_atom_len (const char *text, gsize length)
{
  guint32 hash;
  LimaAtom *slot;

  if (text == NULL || length == 0)
    return 0;
  hash = hash_text (text, length);
  slot = &cache[hash & (CACHE_SIZE - 1)];
  if (*slot != 0 && entry_is (entry_of (*slot), hash, text, length))
    return *slot;

  g_mutex_lock (&lock);
  *slot = find_or_add (hash, text, length);
  g_mutex_unlock (&lock);
  return *slot;
}

/**
 * lima_atom:
 * @text: (nullable): UTF-8
 *
 * Returns: the atom of @text, 0 for %NULL and the empty text
 */
LimaAtom
lima_atom (const char *text)
{
  return text == NULL ? 0 : lima_atom_len (text, strlen (text));
}

/**
 * lima_atom_text:
 * @atom: an atom
 *
 * Returns: its text, valid for ever; %NULL for 0
 */
const char *
lima_atom_text (LimaAtom atom)
{
  return atom == 0 ? NULL : entry_of (atom)->text;
}

/**
 * lima_atom_size:
 * @atom: an atom
 *
 * Returns: the bytes of its text
 */
gsize
lima_atom_size (LimaAtom atom)
{
  return atom == 0 ? 0 : entry_of (atom)->size;
}
