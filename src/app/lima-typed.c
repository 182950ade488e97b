/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What people type into fields, and what fields show to be typed over. */

#include "lima-typed.h"

#include <lima-format-parse.h>

/**
 * lima_typed_read_amount:
 * @text: what was typed
 * @out: the amount; none where the text could be read in two ways
 *
 * What the language does not write is kept as text. What only another language reads as a number would be one when the file is opened
 * again: nobody knows which, so the amount is unknown until it is clear.
 *
 *   typed       the language    the file     the field gets
 *   1,234.50    reads it        -            1234.50
 *   12.500,oo   refuses it      refuses it   the text, which counts nowhere
 *   1234,5      refuses it      reads it     nothing; a sentence says why
 *
 * Returns: %FALSE for what could be read in two ways
 */
gboolean
lima_typed_read_amount (LimaFormat *format, const char *text, LimaAmount *out)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (format != NULL && text != NULL && out != NULL, FALSE);

  number = lima_format_parse_number (format, text);
  *out = lima_amount_read (number != NULL ? number : text, -1);
  if (number != NULL || out->state == LIMA_AMOUNT_UNREADABLE || out->state == LIMA_AMOUNT_NONE)
    return TRUE;
  *out = (LimaAmount) { 0 };
  return FALSE;
}

/**
 * lima_typed_write_amount:
 * @amount: an amount as data gives it
 * @decimals: at least so many, where that is exact; -1 for as many as it has
 *
 * Returns: (transfer full): what stands in its field: the number, or what was given in its place; empty for none
 */
char *
lima_typed_write_amount (LimaFormat *format, const LimaAmount *amount, int decimals)
{
  LimaSum sum;

  g_return_val_if_fail (format != NULL && amount != NULL, NULL);

  if (!lima_amount_has_value (amount))
    return g_strdup (amount->text == 0 ? "" : lima_atom_text (amount->text));
  sum = lima_sum_from_decimal (lima_amount_value (amount));
  return lima_format_number (format, &sum, amount->places <= decimals ? decimals : -1);
}

/**
 * lima_typed_read_day:
 * @text: what was typed
 *
 * Returns: the date as the language or as files write it; what is neither is kept as text
 */
LimaDay
lima_typed_read_day (LimaFormat *format, const char *text)
{
  LimaDay day = { 0 };

  g_return_val_if_fail (format != NULL && text != NULL, day);

  return lima_format_parse_date (format, text, &day.date) ? day : lima_day_read (text, -1);
}

/* ---- Codes ---- */

struct _LimaTypedCodes
{
  GHashTable *by_code; /* folded text -> atom */
  GHashTable *by_name; /* folded text -> atom, 0 where two codes have the name */
};

static char *
fold (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text)), *normal = g_utf8_normalize (stripped, -1, G_NORMALIZE_ALL_COMPOSE);

  return g_utf8_casefold (normal != NULL ? normal : stripped, -1);
}

static void
add_code (LimaTypedCodes *self, LimaCode *code)
{
  LimaAtom atom = lima_atom (lima_code_get_code (code));
  char *name = fold (lima_code_get_name (code));
  gboolean is_known = g_hash_table_contains (self->by_name, name);

  g_hash_table_insert (self->by_code, fold (lima_code_get_code (code)), GUINT_TO_POINTER (atom));
  g_hash_table_insert (self->by_name, name, GUINT_TO_POINTER (is_known ? 0 : atom));
}

/**
 * lima_typed_codes_new:
 * @codes: (transfer full): of #LimaCode
 *
 * Returns: (transfer full): the same, to be found by what people type
 */
LimaTypedCodes *
lima_typed_codes_new (GListModel *codes)
{
  LimaTypedCodes *self = g_new0 (LimaTypedCodes, 1);

  self->by_code = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (codes); i++)
    {
      g_autoptr(LimaCode) code = g_list_model_get_item (codes, i);

      add_code (self, code);
    }
  g_object_unref (codes);
  return self;
}

void
lima_typed_codes_free (LimaTypedCodes *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->by_code);
  g_hash_table_unref (self->by_name);
  g_free (self);
}

/**
 * lima_typed_codes_find:
 * @text: what was typed
 *
 * Returns: the code that is so written, else the only one that is so named; 0 for none
 */
LimaAtom
lima_typed_codes_find (LimaTypedCodes *self, const char *text)
{
  g_autofree char *folded = NULL;
  gpointer found;

  g_return_val_if_fail (self != NULL && text != NULL, 0);

  folded = fold (text);
  found = g_hash_table_lookup (self->by_code, folded);
  return GPOINTER_TO_UINT (found != NULL ? found : g_hash_table_lookup (self->by_name, folded));
}
