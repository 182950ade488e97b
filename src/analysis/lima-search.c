/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* memmem */
#endif

#include "lima-search.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#define N_CLASSES 2
#define CHUNK 1024              /* rows searched at a time, a multiple of 64: 200 kB that stay in the cache for the next word */
#define PADDING 128             /* bytes that may be read behind the last row */
#define SMALL_FIRST 0x80        /* the letters folded by a table: Latin, Greek and Cyrillic */
#define SMALL_END 0x530
#define BETWEEN_TEXTS '\1'      /* within a row; no folded text has it */
#define MOST_THREADS 4
#define N_RAREST 6              /* bytes of a word that are tried as those to look for */
#define SAMPLE 1024             /* bytes of each sample of the text */
#define N_SAMPLES 64
#define WORTH_A_THREAD (1 << 20) /* bytes */
#define WORTH_COMPARING (1 << 14) /* bytes of a row up to which a text is looked for before it is added again */

typedef struct
{
  char *bytes;
  gsize n;
  gsize room;
} Bytes;

/* All texts of one class: row after row, each ended by a zero byte, so that nothing is found across two rows. */
typedef struct
{
  char *bytes;
  guint64 *starts; /* of each row, and the end of the last */
} Column;

struct _LimaSearch
{
  gatomicrefcount ref;
  guint n;
  Column columns[N_CLASSES];
  guint32 frequency[256];
  LimaSnapshot *snapshot; /* nullable: what it was made of */
};

struct _LimaSearchBuilder
{
  Bytes bytes[N_CLASSES];
  GArray *starts[N_CLASSES];
};

/* ---- Folding ---- */

typedef struct
{
  guint8 n;
  char text[7];
} Small;

static Small small[SMALL_END - SMALL_FIRST];

static void
reserve (Bytes *self, gsize more)
{
  if (self->n + more <= self->room)
    return;
  self->room = MAX (self->n + more, self->room + self->room / 2);
  self->bytes = g_realloc (self->bytes, self->room);
}

/* Adds folded text; a blank only between others, so that runs of blanks and line ends are one. */
static void
emit (Bytes *out, gsize begin, const char *text, gsize length)
{
  reserve (out, length);
  for (gsize i = 0; i < length; i++)
    if (text[i] != ' ' || (out->n > begin && out->bytes[out->n - 1] != ' '))
      out->bytes[out->n++] = text[i];
}

/* What stands for a quotation mark, an apostrophe or a hyphen is typed as the one of the keyboard; letters with a stroke are no
 * letters with a mark to Unicode, but they are to those who type. */
static UChar32
plain_form (UChar32 c)
{
  static const UChar32 forms[][2] = {
    { 0xab, '"' }, { 0xbb, '"' }, { 0x111, 'd' }, { 0x127, 'h' }, { 0x131, 'i' }, { 0x142, 'l' }, { 0x167, 't' }, { 0xf8, 'o' },
    { 0x2bc, '\'' }, { 0x2018, '\'' }, { 0x2019, '\'' }, { 0x201b, '\'' }, { 0x201c, '"' }, { 0x201d, '"' }, { 0x201e, '"' },
    { 0x2010, '-' }, { 0x2011, '-' }, { 0x2012, '-' }, { 0x2013, '-' }, { 0x2014, '-' }, { 0x2015, '-' }, { 0x2212, '-' },
  };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (forms[i][0] == c)
      return forms[i][1];
  return c < ' ' || c == 0x7f || u_isUWhiteSpace (c) ? ' ' : c;
}

static gboolean
is_european (UChar32 c)
{
  return c < SMALL_END || (c >= 0x1e00 && c < 0x2000);
}

/* Vowel signs that Arabic and Hebrew are mostly written without, and the Arabic stroke that only widens a word. */
static gboolean
is_vowel_point (UChar32 c)
{
  return c == 0x640 || (c >= 0x64b && c <= 0x652) || c == 0x670 ||
         (c >= 0x591 && c <= 0x5bd) || c == 0x5bf || c == 0x5c1 || c == 0x5c2;
}

/* The letter below all its marks. */
static UChar32
bare_letter (UChar32 c)
{
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *composer = unorm2_getNFCInstance (&status);
  UChar parts[8];

  while (is_european (c) && unorm2_getRawDecomposition (composer, c, parts, G_N_ELEMENTS (parts), &status) > 0)
    U16_GET (parts, 0, 0, 2, c);
  return c;
}

static void
emit_folded (Bytes *out, gsize begin, const UChar *text, int32_t length)
{
  gboolean drop_marks = TRUE;

  for (int32_t i = 0; i < length;)
    {
      char buffer[8];
      UChar32 c;

      U16_NEXT (text, i, length, c);
      if (is_vowel_point (c) || (drop_marks && u_charType (c) == U_NON_SPACING_MARK))
        continue;
      c = bare_letter (c);
      if (u_charType (c) != U_NON_SPACING_MARK)
        drop_marks = is_european (c);
      emit (out, begin, buffer, (gsize) g_unichar_to_utf8 ((gunichar) plain_form (c), buffer));
    }
}

/* Folds by ICU: what no table holds, in whole runs, since letters of some scripts join. */
static void
fold_run (Bytes *out, gsize begin, const char *text, gsize length)
{
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *folder = unorm2_getNFKCCasefoldInstance (&status);
  g_autofree UChar *wide = g_new (UChar, length + 1);
  g_autofree UChar *folded = NULL;
  int32_t n = 0, room;

  for (gsize i = 0; i < length;)
    {
      UChar32 c;

      U8_NEXT_OR_FFFD (text, i, length, c);
      U16_APPEND_UNSAFE (wide, n, c);
    }
  room = n * 18 + 16; /* U+FDFA becomes 18 */
  folded = g_new (UChar, (gsize) room);
  n = unorm2_normalize (folder, wide, n, folded, room, &status);
  if (U_SUCCESS (status))
    emit_folded (out, begin, folded, n);
}

static void
make_small (void)
{
  static gsize ready;

  if (!g_once_init_enter (&ready))
    return;
  for (gunichar c = SMALL_FIRST; c < SMALL_END; c++)
    {
      Bytes out = { NULL, 0, 0 };
      char text[8];

      reserve (&out, 2 * sizeof text);
      out.bytes[out.n++] = 'x'; /* so that a blank counts */
      fold_run (&out, 0, text, (gsize) g_unichar_to_utf8 (c, text));
      g_assert (out.n - 1 <= sizeof small->text);
      small[c - SMALL_FIRST].n = (guint8) (out.n - 1);
      memcpy (small[c - SMALL_FIRST].text, out.bytes + 1, out.n - 1);
      g_free (out.bytes);
    }
  g_once_init_leave (&ready, 1);
}

/* The letter of two bytes at text, 0 when there is none or no table has it. */
static guint
small_letter (const char *text, const char *end)
{
  guint c;

  if (end - text < 2 || ((guchar) text[0] & 0xe0) != 0xc0 || ((guchar) text[1] & 0xc0) != 0x80)
    return 0;
  c = ((guint) (guchar) text[0] & 0x1f) << 6 | ((guchar) text[1] & 0x3f);
  return c >= SMALL_FIRST && c < SMALL_END ? c : 0;
}

/* The end of a run for fold_run(): at the next ASCII byte or letter of the table that is no mark. */
static const char *
run_end (const char *text, const char *end)
{
  for (text++; text < end && (guchar) *text >= 0x80; text++)
    {
      guint c = small_letter (text, end);

      if (c != 0 && (c < 0x300 || c >= 0x370))
        break;
    }
  return text;
}

static void
fold (Bytes *out, const char *text, gsize length)
{
  const char *end = text + length;
  gsize begin = out->n;

  make_small ();
  reserve (out, length + PADDING);
  while (text < end)
    {
      guint c = (guchar) *text;
      const char *next;

      if (c < 0x80)
        {
          char plain = c <= ' ' || c == 0x7f ? ' ' : g_ascii_tolower (*text);

          reserve (out, 1);
          if (plain != ' ' || (out->n > begin && out->bytes[out->n - 1] != ' '))
            out->bytes[out->n++] = plain;
          text++;
        }
      else if ((c = small_letter (text, end)) != 0)
        {
          emit (out, begin, small[c - SMALL_FIRST].text, small[c - SMALL_FIRST].n);
          text += 2;
        }
      else
        {
          next = run_end (text, end);
          fold_run (out, begin, text, (gsize) (next - text));
          text = next;
        }
    }
  if (out->n > begin && out->bytes[out->n - 1] == ' ')
    out->n--;
}

/**
 * lima_search_fold:
 * @text: UTF-8; bytes that are none become U+FFFD
 * @length: its bytes, or -1 when it ends with NUL
 *
 * Makes texts that people take for the same the same: Unicode's NFKC with case folding; then letters of the Latin, Greek and
 * Cyrillic scripts lose their marks and strokes (Sénégal: senegal, Łódź: lodz), Arabic and Hebrew their vowel points, typographic
 * quotation marks, apostrophes and hyphens become those of the keyboard, and each run of blanks and line ends one blank. Marks of
 * other scripts stay: without them Hindi or Japanese would say something else.
 *
 * Returns: (transfer full): the folded text
 */
char *
lima_search_fold (const char *text, gssize length)
{
  Bytes out = { NULL, 0, 0 };

  g_return_val_if_fail (text != NULL, NULL);

  fold (&out, text, length < 0 ? strlen (text) : (gsize) length);
  reserve (&out, 1);
  out.bytes[out.n] = '\0';
  return out.bytes;
}

/* ---- Building ---- */

static guint
class_index (LimaSearchClasses class)
{
  return class == LIMA_SEARCH_NAMES ? 0 : 1;
}

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

  for (guint i = 0; i < N_CLASSES; i++)
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
  for (guint i = 0; i < N_CLASSES; i++)
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
  guint i = class_index (class);
  Bytes *bytes = &self->bytes[i];
  gsize row = row_begin (self, i), begin = bytes->n;

  g_return_if_fail (class == LIMA_SEARCH_NAMES || class == LIMA_SEARCH_DESCRIPTIONS);

  if (text == NULL || *text == '\0')
    return;
  fold (bytes, text, length < 0 ? strlen (text) : (gsize) length);
  if (bytes->n == begin ||
      (begin - row < WORTH_COMPARING && memmem (bytes->bytes + row, begin - row, bytes->bytes + begin, bytes->n - begin) != NULL))
    {
      bytes->n = begin;
      return;
    }
  reserve (bytes, 1);
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
  for (guint i = 0; i < N_CLASSES; i++)
    {
      Bytes *bytes = &self->bytes[i];
      guint64 end;

      reserve (bytes, 1);
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
count_bytes (LimaSearch *self, const Column *column)
{
  gsize n = column->starts[self->n];
  gsize step = MAX (n / N_SAMPLES, SAMPLE);

  for (gsize at = 0; at < n; at += step)
    for (gsize i = at; i < MIN (at + SAMPLE, n); i++)
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
  for (guint i = 0; i < N_CLASSES; i++)
    {
      Bytes *bytes = &self->bytes[i];
      guint64 zero = 0;

      search->columns[i].bytes = g_realloc (bytes->bytes, bytes->n + PADDING);
      memset (search->columns[i].bytes + bytes->n, 0, PADDING);
      *bytes = (Bytes) { NULL, 0, 0 };
      search->columns[i].starts = (guint64 *) (gpointer) g_array_free (self->starts[i], FALSE);
      self->starts[i] = g_array_new (FALSE, FALSE, sizeof (guint64));
      g_array_append_val (self->starts[i], zero);
      count_bytes (search, &search->columns[i]);
    }
  return search;
}

/* ---- Projects ---- */

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
  for (guint i = 0; i < N_CLASSES; i++)
    {
      const Column *column = &from->columns[i];
      Bytes *bytes = &self->bytes[i];
      gsize length = column->starts[row + 1] - column->starts[row];
      guint64 end = bytes->n + length;

      reserve (bytes, length);
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
  for (guint i = 0; self != NULL && i < N_CLASSES; i++)
    reserve (&builder->bytes[i], self->columns[i].starts[self->n] + 65536);
  add_rows (builder, self, snapshot, organisations);
  search = lima_search_builder_end (builder);
  search->snapshot = lima_snapshot_ref (snapshot);
  return search;
}

/**
 * lima_search_ref:
 * @self: a search
 *
 * Returns: (transfer full): the same, counted once more
 */
LimaSearch *
lima_search_ref (const LimaSearch *self)
{
  LimaSearch *search = (LimaSearch *) self;

  g_atomic_ref_count_inc (&search->ref);
  return search;
}

/**
 * lima_search_unref:
 * @self: (nullable): a search to give up
 */
void
lima_search_unref (LimaSearch *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref))
    return;
  for (guint i = 0; i < N_CLASSES; i++)
    {
      g_free (self->columns[i].bytes);
      g_free (self->columns[i].starts);
    }
  g_clear_pointer (&self->snapshot, lima_snapshot_unref);
  g_free (self);
}

/**
 * lima_search_get_n_rows:
 *
 * Returns: how many rows it has
 */
guint
lima_search_get_n_rows (const LimaSearch *self)
{
  return self->n;
}

/**
 * lima_search_get_text:
 * @self: a search
 * @class: one class
 * @row: below lima_search_get_n_rows()
 * @length: (out): its bytes
 *
 * Returns: the folded texts of a row, a byte 1 between two, ended by NUL
 */
const char *
lima_search_get_text (const LimaSearch *self, LimaSearchClasses class, guint row, gsize *length)
{
  const Column *column = &self->columns[class_index (class)];

  g_return_val_if_fail (row < self->n, NULL);

  *length = column->starts[row + 1] - column->starts[row] - 1;
  return column->bytes + column->starts[row];
}

/* ---- The query ---- */

typedef guint8 Block __attribute__ ((vector_size (16)));
typedef guint64 Halves __attribute__ ((vector_size (16)));

typedef struct
{
  Block rare[2];        /* the two of its bytes that are looked for, sixteen times each */
  gsize at[2];          /* where they stand in it */
  guint64 head;         /* its first eight bytes, or all when there are fewer */
  guint64 mask;
  const char *text;
  gsize n;
  guint candidates;     /* in samples of the text */
} Term;

/* The words of a query and what stands in quotation marks, each once; an open quotation ends with the query. */
static GStrv
split (const char *query)
{
  g_autofree char *folded = lima_search_fold (query, -1);
  g_autoptr(GStrvBuilder) terms = g_strv_builder_new ();
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (const char *p = folded; *p != '\0';)
    {
      gboolean quoted = *p == '"';
      gsize length = strcspn (p + quoted, quoted ? "\"" : " \"");
      g_autofree char *term = g_strstrip (g_strndup (p + quoted, length));

      p += quoted + length;
      p += *p == ' ' || (quoted && *p == '"');
      if (*term != '\0' && !g_hash_table_contains (seen, term))
        {
          g_strv_builder_add (terms, term);
          g_hash_table_add (seen, g_steal_pointer (&term));
        }
    }
  return g_strv_builder_end (terms);
}

/**
 * lima_search_narrows:
 * @old_query: a query
 * @new_query: the one that follows it
 *
 * Typing mostly narrows: what is found for the new query was found for the old one, if the classes are the same. Then the former
 * hits can be given to lima_search_find() as those to search within.
 *
 * Returns: whether every hit of @new_query is one of @old_query
 */
gboolean
lima_search_narrows (const char *old_query, const char *new_query)
{
  g_auto(GStrv) old_terms = split (old_query);
  g_auto(GStrv) new_terms = split (new_query);

  for (guint i = 0; old_terms[i] != NULL; i++)
    {
      gboolean within = FALSE;

      for (guint j = 0; new_terms[j] != NULL && !within; j++)
        within = strstr (new_terms[j], old_terms[i]) != NULL;
      if (!within)
        return FALSE;
    }
  return TRUE;
}

static inline Block
load (const char *p)
{
  Block block;

  memcpy (&block, p, sizeof block);
  return block;
}

/* Sixteen places from p: 0xff in each at which both bytes looked for stand where the term has them. */
static inline Block
candidates (const Term *term, const char *p)
{
  return (Block) (load (p + term->at[0]) == term->rare[0]) & (Block) (load (p + term->at[1]) == term->rare[1]);
}

/* Moves the positions of the rarest bytes of a term to the front of an array. */
static guint
rarest_positions (const LimaSearch *self, const Term *term, gsize positions[N_RAREST])
{
  guint n = 0;

  for (gsize i = 0; i < term->n; i++)
    {
      guint32 frequency = self->frequency[(guchar) term->text[i]];
      guint at = n;

      for (; at > 0 && self->frequency[(guchar) term->text[positions[at - 1]]] > frequency; at--)
        if (at < N_RAREST)
          positions[at] = positions[at - 1];
      if (at < N_RAREST)
        {
          positions[at] = i;
          n = MIN (n + 1, N_RAREST);
        }
    }
  return n;
}

static void
look_for (Term *term, gsize a, gsize b)
{
  term->at[0] = a;
  term->at[1] = b;
  for (guint i = 0; i < 2; i++)
    term->rare[i] = (Block) { 0 } + (guint8) term->text[term->at[i]];
}

/* How many candidates samples of the text have: how much work the two bytes looked for leave. */
static guint
count_candidates (const LimaSearch *self, LimaSearchClasses classes, const Term *term)
{
  guint n = 0;

  for (guint c = 0; c < N_CLASSES; c++)
    {
      const Column *column = &self->columns[c];
      gsize size = column->starts[self->n], step = MAX (size / N_SAMPLES, SAMPLE);

      for (gsize at = 0; (classes & (1u << c)) && at + SAMPLE <= size; at += step)
        for (gsize i = at; i < at + SAMPLE; i += sizeof (Block))
          {
            Halves found = (Halves) candidates (term, column->bytes + i);

            n += (guint) (__builtin_popcountll (found[0]) + __builtin_popcountll (found[1])) / 8;
          }
    }
  return n;
}

/* Chooses two bytes by trying the rarest in pairs on samples: letters stand in company, so that what is rare alone says too little
 * ("en" is no rarer than "n"). */
static void
choose_bytes (const LimaSearch *self, LimaSearchClasses classes, Term *term)
{
  gsize positions[N_RAREST], best[2] = { 0, 0 };
  guint n = rarest_positions (self, term, positions);

  term->candidates = G_MAXUINT;
  for (guint i = 0; i < n; i++)
    for (guint j = i + (n > 1); j < n; j++)
      {
        guint found;

        look_for (term, positions[i], positions[j]);
        found = count_candidates (self, classes, term);
        if (found >= term->candidates)
          continue;
        term->candidates = found;
        best[0] = positions[i];
        best[1] = positions[j];
      }
  look_for (term, best[0], best[1]);
}

static Term
make_term (const LimaSearch *self, LimaSearchClasses classes, const char *text)
{
  Term term = { .text = text, .n = strlen (text) };
  guint8 mask[8] = { 0 };

  memset (mask, 0xff, MIN (term.n, sizeof mask));
  memcpy (&term.mask, mask, sizeof mask);
  memcpy (&term.head, text, MIN (term.n, sizeof mask));
  choose_bytes (self, classes, &term);
  return term;
}

static int
compare_terms (gconstpointer a, gconstpointer b)
{
  const Term *x = a, *y = b;

  return (x->candidates > y->candidates) - (x->candidates < y->candidates);
}

/* The terms, that which is likely to find the fewest first. */
static Term *
make_terms (const LimaSearch *self, LimaSearchClasses classes, char **texts)
{
  guint n = g_strv_length (texts);
  Term *terms = g_new (Term, n + 1);

  for (guint i = 0; i < n; i++)
    terms[i] = make_term (self, classes, texts[i]);
  qsort (terms, n, sizeof *terms, compare_terms);
  return terms;
}

/* ---- The scan ---- */

static inline gboolean
stands_at (const Term *term, const char *p)
{
  guint64 head;

  memcpy (&head, p, sizeof head);
  return (head & term->mask) == term->head &&
         (term->n <= sizeof head || memcmp (p + sizeof head, term->text + sizeof head, term->n - sizeof head) == 0);
}

/* The first of up to eight candidates at which the term stands. */
static inline const char *
check_half (const Term *term, const char *p, guint64 half)
{
  for (; half != 0;)
    {
#if G_BYTE_ORDER == G_LITTLE_ENDIAN
      guint byte = (guint) __builtin_ctzll (half) / 8;
      half &= ~((guint64) 0xff << (byte * 8));
#else
      guint byte = (guint) __builtin_clzll (half) / 8;
      half &= ~((guint64) 0xff << (56 - byte * 8));
#endif
      if (stands_at (term, p + byte))
        return p + byte;
    }
  return NULL;
}

static const char *
check_blocks (const Term *term, const char *p, const Block *found, guint n)
{
  for (guint i = 0; i < n; i++)
    for (guint h = 0; h < 2; h++)
      {
        const char *hit = check_half (term, p + i * 16 + h * 8, ((Halves) found[i])[h]);

        if (hit != NULL)
          return hit;
      }
  return NULL;
}

/* Where the term first begins from p on, NULL when not before end. Up to PADDING bytes behind end are read. A term is never found
 * half behind end, since a row ends there with a byte that no term has. */
static const char *
scan (const Term *term, const char *p, const char *end)
{
  for (; p < end; p += 64)
    {
      Block found[4];
      Halves any;
      const char *hit;

      for (guint i = 0; i < 4; i++)
        found[i] = candidates (term, p + i * 16);
      any = (Halves) (found[0] | found[1] | found[2] | found[3]);
      if (G_LIKELY ((any[0] | any[1]) == 0))
        continue;
      hit = check_blocks (term, p, found, 4);
      if (hit != NULL)
        return hit < end ? hit : NULL;
    }
  return NULL;
}

/* The row, from row on, that has the byte at; it lies before end. */
static guint
row_of (const guint64 *starts, guint row, guint end, guint64 at)
{
  guint step = 1;

  while (step < end - row && starts[row + step] <= at)
    {
      row += step;
      step *= 2;
    }
  for (end = MIN (end, row + step); end - row > 1;)
    {
      guint middle = row + (end - row) / 2;

      if (starts[middle] <= at)
        row = middle;
      else
        end = middle;
    }
  return row;
}

/* Sets the bits of the rows that have the term; a row is left at its first. */
static void
scan_rows (const Column *column, const Term *term, guint first, guint end, guint64 *found)
{
  const char *p = column->bytes + column->starts[first];
  const char *stop = column->bytes + column->starts[end];
  guint row = first;

  while ((p = scan (term, p, stop)) != NULL)
    {
      row = row_of (column->starts, row, end, (guint64) (p - column->bytes));
      found[(row - first) / 64] |= (guint64) 1 << (row - first) % 64;
      p = column->bytes + column->starts[++row];
    }
}

static gboolean
row_has (const Column *column, const Term *term, guint row)
{
  return scan (term, column->bytes + column->starts[row], column->bytes + column->starts[row + 1]) != NULL;
}

/* ---- Finding ---- */

typedef struct
{
  const LimaSearch *self;
  const Term *terms;
  guint n_terms;
  LimaSearchClasses classes;
  GCancellable *cancellable;
  guint64 *bits; /* a row each: what is left. A chunk is one thread's */
  guint n_chunks;
  int next; /* atomic */
} Job;

static guint
count_bits (const guint64 *bits, guint words)
{
  guint n = 0;

  for (guint i = 0; i < words; i++)
    n += (guint) __builtin_popcountll (bits[i]);
  return n;
}

/* Leaves those of a few rows that have the term. */
static void
keep_single_rows (const Job *job, const Term *term, guint first, guint words)
{
  for (guint i = 0; i < words; i++)
    for (guint64 rest = job->bits[first / 64 + i]; rest != 0; rest &= rest - 1)
      {
        guint bit = (guint) __builtin_ctzll (rest), row = first + i * 64 + bit;
        gboolean has = FALSE;

        for (guint c = 0; c < N_CLASSES && !has; c++)
          has = (job->classes & (1u << c)) && row_has (&job->self->columns[c], term, row);
        if (!has)
          job->bits[first / 64 + i] &= ~((guint64) 1 << bit);
      }
}

/* Leaves those of many rows that have the term, all rows being read in one go. */
static void
keep_rows (const Job *job, const Term *term, guint first, guint end, guint words)
{
  guint64 found[CHUNK / 64] = { 0 };

  for (guint c = 0; c < N_CLASSES; c++)
    if (job->classes & (1u << c))
      scan_rows (&job->self->columns[c], term, first, end, found);
  for (guint i = 0; i < words; i++)
    job->bits[first / 64 + i] &= found[i];
}

static void
search_chunk (const Job *job, guint chunk)
{
  guint first = chunk * CHUNK, end = MIN (first + CHUNK, job->self->n), words = (end - first + 63) / 64;

  for (guint i = 0; i < job->n_terms; i++)
    {
      guint left = count_bits (job->bits + first / 64, words);

      if (left == 0)
        break;
      if (left < (end - first) / 2)
        keep_single_rows (job, &job->terms[i], first, words);
      else
        keep_rows (job, &job->terms[i], first, end, words);
    }
}

static gpointer
search_chunks (gpointer data)
{
  Job *job = data;
  int chunk;

  while ((chunk = g_atomic_int_add (&job->next, 1)) < (int) job->n_chunks && !g_cancellable_is_cancelled (job->cancellable))
    search_chunk (job, (guint) chunk);
  return NULL;
}

/* How many threads the work is worth, this one included. */
static guint
count_threads (const Job *job, guint n_rows)
{
  double bytes = 0;

  for (guint c = 0; c < N_CLASSES; c++)
    if (job->classes & (1u << c))
      bytes += (double) job->self->columns[c].starts[job->self->n];
  bytes = bytes * n_rows / MAX (job->self->n, 1);
  return bytes < WORTH_A_THREAD ? 1 : MIN (g_get_num_processors (), MOST_THREADS);
}

static void
run (Job *job, guint n_rows)
{
  GThread *threads[MOST_THREADS];
  guint n = 0, wanted = count_threads (job, n_rows);

  while (n + 1 < wanted && (threads[n] = g_thread_try_new ("search", search_chunks, job, NULL)) != NULL)
    n++;
  search_chunks (job);
  while (n > 0)
    g_thread_join (threads[--n]);
}

/* All rows, or those to search within. */
static guint64 *
make_bits (guint n, const guint32 *within, guint n_within)
{
  guint words = (n + 63) / 64;
  guint64 *bits = g_new0 (guint64, MAX (words, 1));

  if (within == NULL)
    {
      memset (bits, 0xff, words * sizeof *bits);
      if (n % 64 != 0)
        bits[words - 1] = ((guint64) 1 << n % 64) - 1;
      return bits;
    }
  for (guint i = 0; i < n_within; i++)
    if (within[i] < n)
      bits[within[i] / 64] |= (guint64) 1 << within[i] % 64;
  return bits;
}

/* Even no row at all has an address, so that it isn't taken for "all rows" by the next search within. */
static GArray *
list_bits (const guint64 *bits, guint words)
{
  guint n = count_bits (bits, words);
  GArray *rows = g_array_sized_new (FALSE, FALSE, sizeof (guint32), MAX (n, 1));
  guint32 *row;

  g_array_set_size (rows, n);
  row = (guint32 *) (gpointer) rows->data;
  for (guint i = 0; i < words; i++)
    for (guint64 rest = bits[i]; rest != 0; rest &= rest - 1)
      *row++ = i * 64 + (guint) __builtin_ctzll (rest);
  return rows;
}

/**
 * lima_search_find:
 * @self: a search
 * @query: words, and "phrases in quotation marks", as they were typed
 * @classes: which texts to read
 * @within: (nullable) (array length=n_within): rows to search within, %NULL for all; see lima_search_narrows()
 * @n_within: how many
 * @cancellable: (nullable): to stop it
 * @error: return location for G_IO_ERROR_CANCELLED
 *
 * Finds the rows in which every word and phrase of the query occurs, in any order, anywhere in a word, and each in any text of the
 * classes. The empty query finds all rows. Uses up to four threads and returns when it is done: 15 to 30 ms for 200 MB on two.
 *
 * Returns: (transfer full) (element-type guint32): the numbers of the rows, rising; %NULL when cancelled
 */
GArray *
lima_search_find (const LimaSearch   *self,
                  const char         *query,
                  LimaSearchClasses   classes,
                  const guint32      *within,
                  guint               n_within,
                  GCancellable       *cancellable,
                  GError            **error)
{
  g_auto(GStrv) texts = NULL;
  g_autofree Term *terms = NULL;
  g_autofree guint64 *bits = NULL;
  Job job;

  g_return_val_if_fail (self != NULL && query != NULL, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  texts = split (query);
  terms = make_terms (self, classes, texts);
  bits = make_bits (self->n, within, n_within);
  job = (Job) { self, terms, g_strv_length (texts), classes, cancellable, bits, (self->n + CHUNK - 1) / CHUNK, 0 };
  if (job.n_terms > 0)
    run (&job, within == NULL ? self->n : n_within);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return list_bits (bits, (self->n + 63) / 64);
}
