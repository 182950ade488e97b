/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-file-writer.h"

#include "lima-file-values.h"

#include <string.h>

#define BUFFER_SIZE ((gsize) 1 << 18)

/* Sticky: after the first error nothing is written any more. */
typedef struct
{
  const LimaSnapshot *snapshot;
  GOutputStream *stream;
  GCancellable *cancellable;
  GError **error;
  GString *buffer;
  gboolean failed;
} Writer;

/* How the members of one object are set off from each other. */
typedef enum
{
  LAYOUT_HEAD,   /* each on a line, at the margin */
  LAYOUT_RECORD, /* each on a line, one blank in */
  LAYOUT_INLINE, /* all on one line */
} Layout;

static void
flush (Writer *self)
{
  if (self->stream == NULL)
    return;
  if (!self->failed)
    self->failed = g_cancellable_set_error_if_cancelled (self->cancellable, self->error) ||
                   !g_output_stream_write_all (self->stream, self->buffer->str, self->buffer->len, NULL, self->cancellable,
                                               self->error);
  g_string_truncate (self->buffer, 0);
}

static inline void
put (Writer *self, const char *text)
{
  g_string_append (self->buffer, text);
}

static void
put_escaped (GString *out, guchar c)
{
  static const char shorts[] = "\"\"\\\\\bb\ff\nn\rr\tt";

  for (const char *p = shorts; *p != '\0'; p += 2)
    if ((guchar) *p == c)
      {
        g_string_append_c (out, '\\');
        g_string_append_c (out, p[1]);
        return;
      }
  g_string_append_printf (out, "\\u%04x", c);
}

/* A string of JSON: UTF-8 as it is, escaped only where it must be. What is no UTF-8 becomes U+FFFD. */
static void
put_string (Writer *self, const char *text)
{
  g_autofree char *valid = NULL;

  if (!g_utf8_validate (text, -1, NULL))
    text = valid = g_utf8_make_valid (text, -1);
  g_string_append_c (self->buffer, '"');
  for (const char *p = text; *p != '\0';)
    {
      const char *start = p;

      while ((guchar) *p >= 0x20 && *p != '"' && *p != '\\')
        p++;
      g_string_append_len (self->buffer, start, p - start);
      if (*p != '\0')
        put_escaped (self->buffer, (guchar) *p++);
    }
  g_string_append_c (self->buffer, '"');
}

static void
put_text (Writer *self, const LimaText *text)
{
  for (guint i = 0; i < lima_text_get_n (text); i++)
    {
      put (self, i == 0 ? "{" : ", ");
      put_string (self, lima_text_get_language (text, i));
      put (self, ": ");
      put_string (self, lima_text_get_nth (text, i));
    }
  put (self, "}");
}

static void
separate (Writer *self, Layout layout, gboolean *first)
{
  static const char *const between[] = { ",\n", ",\n ", ", " };

  if (!*first)
    put (self, between[layout]);
  *first = FALSE;
}

static void put_block (Writer *self, const LimaBlock *block, Layout layout);

static void
put_items (Writer *self, const LimaItems *items, Layout layout)
{
  const char *between = layout == LAYOUT_INLINE ? ", " : layout == LAYOUT_RECORD ? ",\n  " : ",\n ";

  put (self, "[");
  if (layout != LAYOUT_INLINE)
    put (self, between + 1);
  for (guint i = 0; i < lima_items_get_n (items); i++)
    {
      if (i > 0)
        put (self, between);
      put_block (self, items->item[i], LAYOUT_INLINE);
      if (self->buffer->len >= BUFFER_SIZE)
        flush (self);
    }
  put (self, "]");
}

static void
put_value (Writer *self, const LimaBlock *block, const LimaField *field, Layout layout)
{
  char number[LIMA_DECIMAL_BUFFER], date[LIMA_DATE_BUFFER];

  switch (field->type)
    {
    case LIMA_FIELD_STRING:
      put_string (self, LIMA_BLOCK_GET (block, char *, field));
      break;
    case LIMA_FIELD_CODE:
    case LIMA_FIELD_REF:
      put_string (self, lima_atom_text (LIMA_BLOCK_GET (block, LimaAtom, field)));
      break;
    case LIMA_FIELD_TEXT:
      put_text (self, LIMA_BLOCK_GET (block, LimaText *, field));
      break;
    case LIMA_FIELD_AMOUNT:
      put_string (self, lima_amount_to_text (&LIMA_BLOCK_GET (block, LimaAmount, field), number));
      break;
    case LIMA_FIELD_DAY:
      put_string (self, lima_day_to_text (&LIMA_BLOCK_GET (block, LimaDay, field), date));
      break;
    case LIMA_FIELD_BOOL:
      put (self, LIMA_BLOCK_GET (block, guint8, field) == LIMA_TRUE ? "true" : "false");
      break;
    case LIMA_FIELD_ITEMS:
      put_items (self, LIMA_BLOCK_GET (block, LimaItems *, field), layout);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* The name at the beginning of a member that was kept. Such a text has no padding, as a cursor needs it. */
static char *
name_of (const char *raw)
{
  const char *end = raw + 1;

  while (*end != '"')
    end += *end == '\\' ? 2 : 1;
  return lima_json_decode (raw, (gsize) (end + 1 - raw));
}

/* Whether a member that was kept has got a value since: two members of one name would be no JSON that we take. */
static gboolean
is_replaced (Writer *self, const LimaBlock *block, const char *raw)
{
  g_autofree char *name = name_of (raw);
  int field = lima_table_find (block->table, name);

  if (block->table == &lima_head_table)
    for (guint kind = 0; kind < LIMA_N_RECORDS; kind++)
      if (strcmp (name, lima_record_table (kind)->name) == 0)
        return lima_snapshot_get_n (self->snapshot, kind) > 0;
  return field >= 0 && lima_block_field_is_set (block, (guint) field);
}

/* The members that this version does not know, which stood behind @after. */
static void
put_unknown (Writer *self, const LimaBlock *block, int after, Layout layout, gboolean *first)
{
  for (guint i = 0; i < lima_unknown_get_n (block->unknown); i++)
    {
      int place;
      const char *raw = lima_unknown_get (block->unknown, i, &place);

      if (place != after || is_replaced (self, block, raw))
        continue;
      separate (self, layout, first);
      put (self, raw);
    }
}

static void
put_fields (Writer *self, const LimaBlock *block, Layout layout, gboolean *first)
{
  for (guint i = 0; i < block->table->n_fields; i++)
    {
      const LimaField *field = &block->table->fields[i];

      if (lima_block_field_is_set (block, i))
        {
          separate (self, layout, first);
          g_string_append_c (self->buffer, '"');
          put (self, field->member);
          put (self, "\": ");
          put_value (self, block, field, layout);
        }
      put_unknown (self, block, (int) i, layout, first);
    }
}

static void
put_block (Writer *self, const LimaBlock *block, Layout layout)
{
  gboolean first = TRUE;

  put (self, "{");
  put_unknown (self, block, LIMA_BEFORE_ID, layout, &first);
  if (block->id != 0)
    {
      separate (self, layout, &first);
      put (self, "\"id\": ");
      put_string (self, lima_block_get_id (block));
    }
  put_unknown (self, block, LIMA_AFTER_ID, layout, &first);
  put_fields (self, block, layout, &first);
  put (self, "}");
}

static void
put_records (Writer *self, LimaRecordKind kind, gboolean *first)
{
  guint n = lima_snapshot_get_n (self->snapshot, kind);

  if (n == 0)
    return;
  separate (self, LAYOUT_HEAD, first);
  g_string_append_printf (self->buffer, "\"%s\": [\n", lima_record_table (kind)->name);
  for (guint i = 0; i < n && !self->failed; i++)
    {
      if (i > 0)
        put (self, ",\n");
      put_block (self, lima_snapshot_get (self->snapshot, kind, i), LAYOUT_RECORD);
      if (self->buffer->len >= BUFFER_SIZE)
        flush (self);
    }
  put (self, "\n]");
}

static void
put_head (Writer *self, const LimaBlock *head, guint minor, gboolean *first)
{
  put_unknown (self, head, LIMA_BEFORE_ID, LAYOUT_HEAD, first);
  separate (self, LAYOUT_HEAD, first);
  put (self, "\"format\": \"lima-portfolio\"");
  put_unknown (self, head, LIMA_AFTER_FORMAT, LAYOUT_HEAD, first);
  separate (self, LAYOUT_HEAD, first);
  put (self, "\"version\": 1");
  put_unknown (self, head, LIMA_AFTER_VERSION, LAYOUT_HEAD, first);
  if (minor > 0)
    {
      separate (self, LAYOUT_HEAD, first);
      g_string_append_printf (self->buffer, "\"minor\": %u", minor);
    }
  put_unknown (self, head, LIMA_AFTER_ID, LAYOUT_HEAD, first);
  put_fields (self, head, LAYOUT_HEAD, first);
}

/**
 * lima_file_write:
 * @snapshot: a portfolio
 * @stream: where it goes; neither flushed nor closed
 * @cancellable: (nullable): stops the writer
 * @error: return location for what the stream says
 *
 * Writes the portfolio file (design §10): one form only, whatever the file looked like that was read, with each member of a record
 * and each element of its lists on a line of its own. Members that this version does not know stand where they stood.
 *
 * Returns: whether all was written
 */
gboolean
lima_file_write (const LimaSnapshot *snapshot, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  Writer self = { .snapshot = snapshot, .stream = stream, .cancellable = cancellable, .error = error };
  const LimaBlock *head;
  gboolean first = TRUE;

  g_return_val_if_fail (snapshot != NULL && G_IS_OUTPUT_STREAM (stream), FALSE);

  head = (const LimaBlock *) lima_snapshot_get_head (snapshot);
  self.buffer = g_string_sized_new (BUFFER_SIZE + 4096);
  put (&self, "{\n");
  put_head (&self, head, lima_snapshot_get_minor (snapshot), &first);
  for (guint kind = 0; kind < LIMA_N_RECORDS; kind++)
    {
      put_records (&self, kind, &first);
      put_unknown (&self, head, LIMA_HEAD_N_FIELDS + (int) kind, LAYOUT_HEAD, &first);
    }
  put (&self, "\n}\n");
  flush (&self);
  g_string_free (self.buffer, TRUE);
  return !self.failed;
}

/**
 * lima_file_write_string:
 * @out: what it is added to
 * @text: a text
 *
 * Writes a string of JSON as the portfolio file has it.
 */
void
lima_file_write_string (GString *out, const char *text)
{
  Writer self = { .buffer = out };

  g_return_if_fail (out != NULL && text != NULL);

  put_string (&self, text);
}

/**
 * lima_file_write_block:
 * @out: what it is added to
 * @block: a record, an element, or the head
 *
 * Writes a block as the portfolio file has it, all on one line.
 */
void
lima_file_write_block (GString *out, const LimaBlock *block)
{
  Writer self = { .buffer = out };

  g_return_if_fail (out != NULL && block != NULL);
  g_return_if_fail (block->table != &lima_head_table || block->unknown == NULL);

  put_block (&self, block, LAYOUT_INLINE);
}
