/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* How a wording differs from the one before it, word by word. */

#include "lima-wording.h"

#include <string.h>

#define MOST_PAIRS (1 << 20) /* of words that are compared; longer texts are not marked */

/* Words with the space behind them, so that the text is all of them together. */
static GPtrArray *
split (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  const char *start = text;

  for (const char *p = text; *p != '\0';)
    {
      const char *next = g_utf8_next_char (p);

      if (g_unichar_isspace (g_utf8_get_char (p)) && (*next == '\0' || !g_unichar_isspace (g_utf8_get_char (next))))
        {
          g_ptr_array_add (words, g_strndup (start, (gsize) (next - start)));
          start = next;
        }
      p = next;
    }
  if (*start != '\0')
    g_ptr_array_add (words, g_strdup (start));
  return words;
}

/* Where a word stands does not matter, nor what space is behind it. */
static gboolean
is_same (const char *a, const char *b)
{
  gsize n_a = strlen (a), n_b = strlen (b);

  while (n_a > 0 && g_ascii_isspace (a[n_a - 1]))
    n_a--;
  while (n_b > 0 && g_ascii_isspace (b[n_b - 1]))
    n_b--;
  return n_a == n_b && memcmp (a, b, n_a) == 0;
}

/* The most words that both have in the same order, from every place on to the end. */
static guint16 *
measure (const GPtrArray *a, const GPtrArray *b)
{
  gsize width = b->len + 1;
  guint16 *common = g_new0 (guint16, (a->len + 1) * width);

  for (guint i = a->len; i-- > 0;)
    for (guint j = b->len; j-- > 0;)
      common[i * width + j] = is_same (g_ptr_array_index (a, i), g_ptr_array_index (b, j))
                                ? (guint16) (common[(i + 1) * width + j + 1] + 1)
                                : MAX (common[(i + 1) * width + j], common[i * width + j + 1]);
  return common;
}

static void
add_word (GString *markup, const char *word, gboolean is_new)
{
  g_autofree char *escaped = g_markup_escape_text (word, -1);

  g_string_append_printf (markup, is_new ? "<b>%s</b>" : "%s", escaped);
}

/**
 * lima_wording_mark:
 * @before: (nullable): how it was worded before; %NULL marks nothing
 * @after: how it is worded
 *
 * Returns: (transfer full): @after as Pango markup, the words that @before does not have at that place in bold
 */
char *
lima_wording_mark (const char *before, const char *after)
{
  g_autoptr(GString) markup = g_string_new (NULL);
  g_autoptr(GPtrArray) a = NULL, b = NULL;
  g_autofree guint16 *common = NULL;
  guint i = 0;

  g_return_val_if_fail (after != NULL, NULL);

  a = split (before == NULL ? "" : before);
  b = split (after);
  if (before == NULL || (guint64) a->len * b->len > MOST_PAIRS)
    return g_markup_escape_text (after, -1);
  common = measure (a, b);
  for (guint j = 0; j < b->len;)
    {
      gboolean same = i < a->len && is_same (g_ptr_array_index (a, i), g_ptr_array_index (b, j));

      if (!same && i < a->len && common[(i + 1) * (b->len + 1) + j] >= common[i * (b->len + 1) + j + 1])
        {
          i++;
          continue;
        }
      add_word (markup, g_ptr_array_index (b, j++), !same);
      i += same;
    }
  return g_strdup (markup->str);
}
