/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-json-gate.h"

#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

#define TICK (1u << 20)
#define FEW_NAMES 48

typedef struct
{
  const char *text;
  guint32 length;
  guint32 hash;
} Name;

typedef struct
{
  const char *start;
  const char *end;
  const char *p;
  const char *next_tick;
  LimaJsonTick tick;
  gpointer data;
  guint32 line;
  guint depth;
  gboolean is_object[LIMA_JSON_MAX_DEPTH + 1];
  guint first_name[LIMA_JSON_MAX_DEPTH + 1];
  GArray *names;
  GStringChunk *decoded;
  GArray *members;
} Gate;

#define ONES 0x0101010101010101u
#define TOPS 0x8080808080808080u

/* The marks of the bytes below limit; only the lowest mark can be trusted, which is the one that is used. */
#define BELOW(word, limit) (((word) - ONES * (limit)) & ~(word) & TOPS)

/**
 * lima_json_skip_plain:
 * @p: inside a JSON string; at least 7 readable bytes behind its end
 *
 * Returns: the first byte that isn't printable ASCII, or is a quotation mark or a backslash
 */
const char *
lima_json_skip_plain (const char *p)
{
  for (;;)
    {
      guint64 word, marks;

      memcpy (&word, p, sizeof word);
      word = GUINT64_FROM_LE (word);
      marks = BELOW (word, 0x20) | BELOW (word ^ (ONES * '"'), 1) | BELOW (word ^ (ONES * '\\'), 1) | (word & TOPS);
      if (marks != 0)
        return p + (__builtin_ctzll (marks) >> 3);
      p += sizeof word;
    }
}

/**
 * lima_json_decode:
 * @string: a JSON string that the gate has passed, with its quotation marks
 * @length: its bytes
 *
 * Returns: (transfer full): what the string says
 */
char *
lima_json_decode (const char *string, gsize length)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonNode *root;

  if (!json_parser_load_from_data (parser, string, (gssize) length, NULL))
    return g_strndup (string, length);
  root = json_parser_get_root (parser);
  return root == NULL || !JSON_NODE_HOLDS_VALUE (root) ? g_strndup (string, length) : json_node_dup_string (root);
}

/**
 * lima_json_position:
 * @text: a text
 * @at: offset in it
 * @line: (out): the line, from 1
 * @column: (out): the column in characters, from 1
 *
 * Says for people where something stands.
 */
void
lima_json_position (const char *text, gsize at, guint32 *line, guint32 *column)
{
  const char *end = text + at, *p = text;

  *line = 1;
  for (const char *next; (next = memchr (p, '\n', (gsize) (end - p))) != NULL; p = next + 1)
    (*line)++;
  *column = 1;
  if (g_str_has_prefix (p, "\xef\xbb\xbf") && p == text && end >= text + 3)
    p += 3;
  for (; p < end; p++)
    *column += ((guchar) *p & 0xc0) != 0x80;
}

static inline void
skip_blanks (Gate *self)
{
  const char *p = self->p;

  while (*p == ' ' || *p == '\n' || *p == '\t' || *p == '\r')
    self->line += *p++ == '\n';
  self->p = p;
}

/* What is wrong where something else was expected. */
static LimaJsonFault
judge_unexpected (const Gate *self)
{
  if (self->p >= self->end)
    return LIMA_JSON_ENDS_EARLY;
  switch (*self->p)
    {
    case '\0':
      return LIMA_JSON_ZERO;
    case '/':
    case '#':
      return LIMA_JSON_COMMENT;
    case '\'':
      return LIMA_JSON_SINGLE_QUOTE;
    case '+':
    case '.':
    case 'N':
    case 'I':
      return LIMA_JSON_NUMBER;
    default:
      return LIMA_JSON_UNEXPECTED;
    }
}

static int
read_hex (const char *p)
{
  int value = 0;

  for (guint i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (p[i]);

      if (digit < 0)
        return -1;
      value = value * 16 + digit;
    }
  return value;
}

/* \uXXXX, or two of them: a pair of surrogates. */
static LimaJsonFault
scan_unicode (Gate *self)
{
  int low, high = read_hex (self->p + 2);

  if (high < 0)
    return self->end - self->p < 6 ? LIMA_JSON_ENDS_EARLY : LIMA_JSON_ESCAPE;
  if (high == 0)
    return LIMA_JSON_ZERO;
  if (high >= 0xdc00 && high <= 0xdfff)
    return LIMA_JSON_SURROGATE;
  if (high >= 0xd800 && high <= 0xdbff)
    {
      if (self->end - self->p < 12 && memchr (self->p, '"', (gsize) (self->end - self->p)) == NULL)
        return LIMA_JSON_ENDS_EARLY;
      low = self->p[6] == '\\' && self->p[7] == 'u' ? read_hex (self->p + 8) : -1;
      if (low < 0xdc00 || low > 0xdfff)
        return LIMA_JSON_SURROGATE;
      self->p += 6;
    }
  self->p += 6;
  return LIMA_JSON_FINE;
}

static LimaJsonFault
scan_escape (Gate *self)
{
  switch (self->p[1])
    {
    case '"':
    case '\\':
    case '/':
    case 'b':
    case 'f':
    case 'n':
    case 'r':
    case 't':
      self->p += 2;
      return LIMA_JSON_FINE;
    case 'u':
      return scan_unicode (self);
    default:
      return self->p + 1 >= self->end ? LIMA_JSON_ENDS_EARLY : LIMA_JSON_ESCAPE;
    }
}

/* The bytes of a character by its first, and what its second must lie in (Unicode 15, table 3-7). */
static guint
utf8_shape (guchar first, guchar *least, guchar *most)
{
  *least = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
  *most = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
  return first < 0xc2 || first > 0xf4 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

static LimaJsonFault
scan_utf8 (Gate *self)
{
  const guchar *p = (const guchar *) self->p;

  while (*p >= 0x80)
    {
      guchar least, most;
      guint n = utf8_shape (*p, &least, &most), i = 1;

      self->p = (const char *) p;
      if (n > 0 && p[1] >= least && p[1] <= most)
        while (++i < n && (p[i] & 0xc0) == 0x80)
          ;
      if (n == 0 || i < n || p[1] < least || p[1] > most)
        return n > 0 && self->end - self->p < (gssize) n ? LIMA_JSON_ENDS_EARLY : LIMA_JSON_NOT_UTF8;
      p += n;
    }
  self->p = (const char *) p;
  return LIMA_JSON_FINE;
}

/* From the opening quotation mark to behind the closing one. */
static LimaJsonFault
scan_string (Gate *self, gboolean *escaped)
{
  LimaJsonFault fault = LIMA_JSON_FINE;

  self->p++;
  while (fault == LIMA_JSON_FINE)
    {
      self->p = lima_json_skip_plain (self->p);
      if (*self->p == '"')
        {
          self->p++;
          return LIMA_JSON_FINE;
        }
      if (*self->p == '\\')
        {
          *escaped = TRUE;
          fault = scan_escape (self);
        }
      else if ((guchar) *self->p >= 0x80)
        fault = scan_utf8 (self);
      else
        fault = self->p >= self->end ? LIMA_JSON_ENDS_EARLY : *self->p == '\0' ? LIMA_JSON_ZERO : LIMA_JSON_CONTROL;
    }
  return fault;
}

static inline const char *
skip_digits (const char *p)
{
  while (g_ascii_isdigit (*p))
    p++;
  return p;
}

/* Whether the integer fits 64 bits. */
static gboolean
is_in_range (const char *digits, gsize n, gboolean negative)
{
  return n < 19 || (n == 19 && strncmp (digits, negative ? "9223372036854775808" : "9223372036854775807", 19) <= 0);
}

static LimaJsonFault
scan_number (Gate *self)
{
  const char *start = self->p, *p = start + (*start == '-'), *digits = p, *whole_end;

  p = whole_end = skip_digits (p);
  if (p == digits || (*digits == '0' && p > digits + 1))
    goto bad;
  if (*p == '.' && (p = skip_digits (p + 1)) == whole_end + 1)
    goto bad;
  if (*p == 'e' || *p == 'E')
    {
      const char *exponent = p + 1 + (p[1] == '-' || p[1] == '+');

      if ((p = skip_digits (exponent)) == exponent)
        goto bad;
    }
  if (p == whole_end ? !is_in_range (digits, (gsize) (p - digits), *start == '-') : isinf (g_ascii_strtod (start, NULL)))
    return LIMA_JSON_RANGE;
  self->p = p;
  return LIMA_JSON_FINE;

bad:
  if (p >= self->end)
    return LIMA_JSON_ENDS_EARLY;
  return LIMA_JSON_NUMBER;
}

static LimaJsonFault
scan_word (Gate *self, const char *word)
{
  gsize n = strlen (word), i = 0;

  while (i < n && self->p[i] == word[i])
    i++;
  if (i < n)
    {
      self->p += i;
      return self->p >= self->end ? LIMA_JSON_ENDS_EARLY : LIMA_JSON_UNEXPECTED;
    }
  self->p += n;
  return LIMA_JSON_FINE;
}

static guint32
hash_name (const char *text, gsize length)
{
  guint64 hash = length;

  for (; length >= 8; text += 8, length -= 8)
    {
      guint64 word;

      memcpy (&word, text, 8);
      hash = (hash ^ word) * 0x9e3779b97f4a7c15u;
      hash ^= hash >> 29;
    }
  for (; length > 0; length--)
    hash = (hash ^ (guchar) *text++) * 0x100000001b3u;
  return (guint32) (hash ^ (hash >> 32));
}

/* The name between quotation marks; two names are the same when they say the same, however they are escaped. */
static void
note_name (Gate *self, const char *start, gboolean escaped)
{
  Name name = { start + 1, (guint32) (self->p - start - 2), 0 };

  if (escaped)
    {
      g_autofree char *text = lima_json_decode (start, (gsize) (self->p - start));

      if (self->decoded == NULL)
        self->decoded = g_string_chunk_new (4096);
      name.text = g_string_chunk_insert (self->decoded, text);
      name.length = (guint32) strlen (text);
    }
  name.hash = hash_name (name.text, name.length);
  g_array_append_val (self->names, name);
}

static inline gboolean
same_name (const Name *a, const Name *b)
{
  return a->hash == b->hash && a->length == b->length && memcmp (a->text, b->text, a->length) == 0;
}

static const Name *
find_among_few (const Name *names, guint n)
{
  guint64 seen = 0;

  for (guint i = 0; i < n; i++)
    {
      guint64 bit = (guint64) 1 << (names[i].hash & 63);

      if (seen & bit)
        for (guint k = 0; k < i; k++)
          if (same_name (&names[k], &names[i]))
            return &names[i];
      seen |= bit;
    }
  return NULL;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const Name *x = a, *y = b;

  if (x->hash != y->hash)
    return x->hash < y->hash ? -1 : 1;
  if (x->length != y->length)
    return x->length < y->length ? -1 : 1;
  return memcmp (x->text, y->text, x->length);
}

static const Name *
find_among_many (Name *names, guint n)
{
  qsort (names, n, sizeof (Name), compare_names);
  for (guint i = 1; i < n; i++)
    if (same_name (&names[i - 1], &names[i]))
      return &names[names[i].text > names[i - 1].text ? i : i - 1];
  return NULL;
}

/* Whether the object that ends here has a name twice. */
static LimaJsonFault
check_names (Gate *self)
{
  guint first = self->first_name[self->depth], n = self->names->len - first;
  const Name *twice;
  Name *names;

  if (n == 0) /* an array in which nothing ever was has no place to point at */
    return LIMA_JSON_FINE;
  names = &g_array_index (self->names, Name, first);
  twice = n < 2 ? NULL : n <= FEW_NAMES ? find_among_few (names, n) : find_among_many (names, n);
  if (twice != NULL && twice->text >= self->start && twice->text < self->end)
    self->p = twice->text - 1;
  g_array_set_size (self->names, first);
  return twice == NULL ? LIMA_JSON_FINE : LIMA_JSON_DUPLICATE;
}

static LimaJsonMember *
last_member (Gate *self)
{
  return &g_array_index (self->members, LimaJsonMember, self->members->len - 1);
}

/* From a member's name to its value. Names are compared when the object ends, then they are dropped. */
static LimaJsonFault
scan_name (Gate *self)
{
  const char *start = self->p;
  gboolean escaped = FALSE;
  LimaJsonFault fault;

  if (*start != '"')
    return judge_unexpected (self);
  if (self->depth == 1 && self->members != NULL)
    {
      LimaJsonMember member = { start, NULL, NULL, self->line, FALSE };

      g_array_append_val (self->members, member);
    }
  fault = scan_string (self, &escaped);
  if (fault != LIMA_JSON_FINE)
    return fault;
  note_name (self, start, escaped);
  skip_blanks (self);
  if (*self->p != ':')
    return judge_unexpected (self);
  self->p++;
  skip_blanks (self);
  return LIMA_JSON_FINE;
}

/* An opening bracket; @empty says that it was closed at once. */
static LimaJsonFault
open_bracket (Gate *self, gboolean *empty)
{
  gboolean is_object = *self->p == '{';

  if (self->depth == LIMA_JSON_MAX_DEPTH)
    return LIMA_JSON_TOO_DEEP;
  self->depth++;
  self->is_object[self->depth] = is_object;
  self->first_name[self->depth] = self->names->len;
  self->p++;
  skip_blanks (self);
  *empty = *self->p == (is_object ? '}' : ']');
  if (*empty)
    return LIMA_JSON_FINE;
  return is_object ? scan_name (self) : LIMA_JSON_FINE;
}

/* Notes where the values of the root's members begin, and what its lists hold. */
static void
note_value (Gate *self)
{
  if (self->depth == 1 && self->is_object[1])
    {
      last_member (self)->value = self->p;
      last_member (self)->is_object_list = *self->p == '[';
    }
  else if (self->depth == 2 && self->is_object[1] && !self->is_object[2] && *self->p != '{')
    last_member (self)->is_object_list = FALSE;
}

/* Notes where the value of a member of the root ends. */
static void
note_end (Gate *self)
{
  if (self->is_object[1] && self->members != NULL && self->members->len > 0 && last_member (self)->end == NULL)
    last_member (self)->end = self->p;
}

/* One value, or the beginning of one that has values inside; @done says that it is over. */
static LimaJsonFault
begin_value (Gate *self, gboolean *done)
{
  gboolean ignored = FALSE;

  if (self->depth <= 2 && self->members != NULL)
    note_value (self);
  *done = TRUE;
  switch (*self->p)
    {
    case '"':
      return scan_string (self, &ignored);
    case '{':
    case '[':
      *done = FALSE;
      return open_bracket (self, done);
    case '-':
    case '0' ... '9':
      return scan_number (self);
    case 't':
      return scan_word (self, "true");
    case 'f':
      return scan_word (self, "false");
    case 'n':
      return scan_word (self, "null");
    default:
      return judge_unexpected (self);
    }
}

/* A comma behind a value, up to the next value. */
static LimaJsonFault
next_value (Gate *self)
{
  const char *comma = self->p++;

  skip_blanks (self);
  if (*self->p == '}' || *self->p == ']')
    {
      self->p = comma;
      return LIMA_JSON_TRAILING_COMMA;
    }
  return self->is_object[self->depth] ? scan_name (self) : LIMA_JSON_FINE;
}

static gboolean
tick (Gate *self)
{
  self->next_tick = self->p + TICK;
  return self->tick == NULL || self->tick ((gsize) (self->p - self->start), self->data);
}

/* Behind a value: closes what ends here; @more says that another value follows. */
static LimaJsonFault
end_value (Gate *self, gboolean *more)
{
  *more = FALSE;
  while (self->depth > 0)
    {
      LimaJsonFault fault = LIMA_JSON_FINE;

      if (self->depth == 1)
        note_end (self);
      skip_blanks (self);
      if (*self->p == ',')
        {
          *more = TRUE;
          return next_value (self);
        }
      if (*self->p != (self->is_object[self->depth] ? '}' : ']'))
        return judge_unexpected (self);
      if (self->is_object[self->depth])
        fault = check_names (self);
      if (fault != LIMA_JSON_FINE)
        return fault;
      self->p++;
      self->depth--;
    }
  return LIMA_JSON_FINE;
}

static LimaJsonFault
judge (Gate *self)
{
  LimaJsonFault fault = LIMA_JSON_FINE;
  gboolean more = TRUE, done;

  skip_blanks (self);
  if (self->p >= self->end)
    return LIMA_JSON_EMPTY;
  while (more && fault == LIMA_JSON_FINE)
    {
      fault = begin_value (self, &done);
      if (fault == LIMA_JSON_FINE && done)
        fault = end_value (self, &more);
      if (self->p >= self->next_tick && fault == LIMA_JSON_FINE && !tick (self))
        return LIMA_JSON_STOPPED;
    }
  if (fault != LIMA_JSON_FINE)
    return fault;
  skip_blanks (self);
  if (self->p >= self->end)
    return LIMA_JSON_FINE;
  fault = judge_unexpected (self);
  return fault == LIMA_JSON_ZERO || fault == LIMA_JSON_COMMENT ? fault : LIMA_JSON_SECOND_ROOT;
}

/**
 * lima_json_gate:
 * @text: what is to be judged, with %LIMA_JSON_PADDING zero bytes behind it
 * @length: its bytes, without the padding
 * @members: (nullable) (element-type LimaJsonMember): takes the members of the root, if that is an object
 * @at: (out) (optional): where the fault is, as an offset
 * @tick: (nullable): see #LimaJsonTick
 * @data: for @tick
 *
 * Judges a text by RFC 8259, and more strictly: UTF-8 alone (a byte order mark is passed over), one root, no member name twice in
 * an object, no zero character, no lone surrogate, no number that a 64-bit integer or a double can't hold, and at most
 * %LIMA_JSON_MAX_DEPTH levels. What it passes, json-glib reads as it is meant.
 *
 * Returns: %LIMA_JSON_FINE, or what is wrong
 */
LimaJsonFault
lima_json_gate (const char *text, gsize length, GArray *members, gsize *at, LimaJsonTick tick_, gpointer data)
{
  Gate self = { .start = text, .end = text + length, .p = text, .tick = tick_, .data = data, .line = 1, .members = members };
  LimaJsonFault fault;

  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    self.p += 3;
  self.next_tick = text + TICK;
  self.names = g_array_new (FALSE, FALSE, sizeof (Name));
  fault = judge (&self);
  if (at != NULL)
    *at = (gsize) (MIN (self.p, self.end) - text);
  g_array_unref (self.names);
  g_clear_pointer (&self.decoded, g_string_chunk_free);
  return fault;
}
