/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-iati-value.h"

#include <lima-flow.h>

#include <string.h>

/* What version 1 calls a code, and the code; words in any case. */
typedef struct
{
  const char *word;
  const char *code;
} Word;

static const Word transaction_types[] = {
  { "IF", "1" }, { "C", "2" },  { "D", "3" },  { "E", "4" },  { "IR", "5" },
  { "LR", "6" }, { "R", "7" },  { "QP", "8" }, { "QS", "9" }, { "CG", "10" },
};

static const Word budget_types[] = {
  { "Original", "1" },
  { "Revised", "2" },
};

static const Word roles[] = {
  { "Funding", "1" },
  { "Accountable", "2" },
  { "Extending", "3" },
  { "Implementing", "4" },
};

static inline gboolean
is_blank (char c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/**
 * lima_iati_value_strip:
 * @text: (inout): a text
 * @length: (inout): its bytes
 *
 * Cuts white space off both ends, XML's own.
 */
void
lima_iati_value_strip (const char **text, gsize *length)
{
  while (*length > 0 && is_blank (**text))
    {
      (*text)++;
      (*length)--;
    }
  while (*length > 0 && is_blank ((*text)[*length - 1]))
    (*length)--;
}

static LimaAtom
translate (const Word *words, guint n, const char *text, gsize length)
{
  for (guint i = 0; i < n; i++)
    if (strlen (words[i].word) == length && g_ascii_strncasecmp (words[i].word, text, length) == 0)
      return lima_atom (words[i].code);
  return lima_atom_len (text, length);
}

static LimaAtom
upper_atom (const char *text, gsize length)
{
  char upper[16];

  if (length > sizeof upper)
    return lima_atom_len (text, length);
  for (gsize i = 0; i < length; i++)
    upper[i] = g_ascii_toupper (text[i]);
  return lima_atom_len (upper, length);
}

static LimaAtom
read_code (LimaIatiReading reading, const char *text, gsize length)
{
  switch (reading)
    {
    case LIMA_IATI_UPPER:
      return upper_atom (text, length);
    case LIMA_IATI_TRANSACTION_TYPE:
      return g_ascii_isdigit (*text) ? lima_atom_len (text, length)
                                     : translate (transaction_types, G_N_ELEMENTS (transaction_types), text, length);
    case LIMA_IATI_BUDGET_TYPE:
      return translate (budget_types, G_N_ELEMENTS (budget_types), text, length);
    case LIMA_IATI_ROLE:
      return g_ascii_isdigit (*text) ? lima_atom_len (text, length)
                                     : translate (roles, G_N_ELEMENTS (roles), text, length);
    case LIMA_IATI_PLAIN:
    case LIMA_IATI_FALLBACK:
    case LIMA_IATI_DATE_TEXT:
    default:
      return lima_atom_len (text, length);
    }
}

static guint8
read_truth (const char *text, gsize length)
{
  if ((length == 1 && *text == '1') || (length == 4 && g_ascii_strncasecmp (text, "true", 4) == 0))
    return LIMA_TRUE;
  if ((length == 1 && *text == '0') || (length == 5 && g_ascii_strncasecmp (text, "false", 5) == 0))
    return LIMA_FALSE;
  return LIMA_UNKNOWN;
}

/* Whether a text counts beside an attribute that says the same: only where that gave nothing. */
static gboolean
is_wanted (LimaBlock *block, guint field, LimaIatiReading reading)
{
  const LimaField *f = &block->table->fields[field];

  switch (reading)
    {
    case LIMA_IATI_FALLBACK:
      return !lima_day_has_date (LIMA_BLOCK_AT (block, LimaDay, f));
    case LIMA_IATI_DATE_TEXT:
      return !lima_day_has_date (&((LimaFlow *) block)->date);
    case LIMA_IATI_PLAIN:
    case LIMA_IATI_UPPER:
    case LIMA_IATI_TRANSACTION_TYPE:
    case LIMA_IATI_BUDGET_TYPE:
    case LIMA_IATI_ROLE:
    default:
      return TRUE;
    }
}

/**
 * lima_iati_value_set:
 * @block: a block that is being made
 * @field: one of its fields, any but a list
 * @reading: how to take the text
 * @text: what the file says
 * @length: its bytes
 *
 * Sets a field, unless the text is blank or the field holds something already.
 */
void
lima_iati_value_set (LimaBlock *block, guint field, LimaIatiReading reading, const char *text, gsize length)
{
  const LimaField *f = &block->table->fields[field];

  lima_iati_value_strip (&text, &length);
  if (length == 0 || !is_wanted (block, field, reading))
    return;
  switch (f->type)
    {
    case LIMA_FIELD_STRING:
      if (LIMA_BLOCK_GET (block, char *, f) == NULL)
        *LIMA_BLOCK_AT (block, char *, f) = g_strndup (text, length);
      break;
    case LIMA_FIELD_CODE:
    case LIMA_FIELD_REF:
      if (LIMA_BLOCK_GET (block, LimaAtom, f) == 0)
        *LIMA_BLOCK_AT (block, LimaAtom, f) = read_code (reading, text, length);
      break;
    case LIMA_FIELD_TEXT:
      if (LIMA_BLOCK_GET (block, LimaText *, f) == NULL)
        {
          g_autofree char *copy = g_strndup (text, length);

          *LIMA_BLOCK_AT (block, LimaText *, f) = lima_text_new (NULL, copy);
        }
      break;
    case LIMA_FIELD_AMOUNT:
      *LIMA_BLOCK_AT (block, LimaAmount, f) = lima_amount_read (text, (gssize) length);
      break;
    case LIMA_FIELD_DAY:
      *LIMA_BLOCK_AT (block, LimaDay, f) = lima_day_read (text, (gssize) length);
      break;
    case LIMA_FIELD_BOOL:
      *LIMA_BLOCK_AT (block, guint8, f) = read_truth (text, length);
      break;
    case LIMA_FIELD_ITEMS:
    default:
      g_assert_not_reached ();
    }
}
