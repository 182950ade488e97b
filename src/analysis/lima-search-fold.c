/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-search-private.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#define SMALL_FIRST 0x80        /* the letters folded by a table: Latin, Greek and Cyrillic */
#define SMALL_END 0x530

typedef struct
{
  guint8 n;
  char text[7];
} Small;

static Small small[SMALL_END - SMALL_FIRST];

/* Adds folded text; a blank only between others, so that runs of blanks and line ends are one. */
static void
emit (LimaSearchBytes *out, gsize begin, const char *text, gsize length)
{
  lima_search_reserve (out, length);
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
emit_folded (LimaSearchBytes *out, gsize begin, const UChar *text, int32_t length)
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
fold_run (LimaSearchBytes *out, gsize begin, const char *text, gsize length)
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
      LimaSearchBytes out = { NULL, 0, 0 };
      char text[8];

      lima_search_reserve (&out, 2 * sizeof text);
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

/*< private >
 * lima_search_fold_onto:
 * @out: bytes to add to
 * @text: UTF-8
 * @length: its bytes
 *
 * Adds a text as lima_search_fold() makes it, without a zero byte.
 */
void
lima_search_fold_onto (LimaSearchBytes *out, const char *text, gsize length)
{
  const char *end = text + length;
  gsize begin = out->n;

  make_small ();
  lima_search_reserve (out, length + LIMA_SEARCH_PADDING);
  while (text < end)
    {
      guint c = (guchar) *text;
      const char *next;

      if (c < 0x80)
        {
          char plain = c <= ' ' || c == 0x7f ? ' ' : g_ascii_tolower (*text);

          lima_search_reserve (out, 1);
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
  LimaSearchBytes out = { NULL, 0, 0 };

  g_return_val_if_fail (text != NULL, NULL);

  lima_search_fold_onto (&out, text, length < 0 ? strlen (text) : (gsize) length);
  lima_search_reserve (&out, 1);
  out.bytes[out.n] = '\0';
  return out.bytes;
}
