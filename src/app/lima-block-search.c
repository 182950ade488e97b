/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-block-search.h"

#include <lima-codelist.h>
#include <string.h>

static void add_block (GString *all, const LimaBlock *block, const char *language);

static void
add (GString *all, const char *text)
{
  if (text == NULL)
    return;
  g_string_append (all, text);
  g_string_append_c (all, '\n');
}

static void
add_text (GString *all, const LimaText *text)
{
  for (guint i = 0; text != NULL && i < lima_text_get_n (text); i++)
    add (all, lima_text_get_nth (text, i));
}

/* A code is looked for by what people call it as well. */
static void
add_code (GString *all, const LimaField *field, LimaAtom code, const char *language)
{
  if (code == 0)
    return;
  add (all, lima_atom_text (code));
  if (field->codelist != NULL)
    add (all, lima_codelist_name (field->codelist, lima_atom_text (code), language));
}

static void
add_items (GString *all, const LimaItems *items, const char *language)
{
  for (guint i = 0; i < lima_items_get_n (items); i++)
    add_block (all, items->item[i], language);
}

static void
add_block (GString *all, const LimaBlock *block, const char *language)
{
  for (guint i = 0; i < block->table->n_fields; i++)
    {
      const LimaField *field = &block->table->fields[i];

      switch (field->type)
        {
        case LIMA_FIELD_STRING:
          add (all, LIMA_BLOCK_GET (block, char *, field));
          break;
        case LIMA_FIELD_TEXT:
          add_text (all, LIMA_BLOCK_GET (block, LimaText *, field));
          break;
        case LIMA_FIELD_CODE:
        case LIMA_FIELD_REF:
          add_code (all, field, LIMA_BLOCK_GET (block, LimaAtom, field), language);
          break;
        case LIMA_FIELD_ITEMS:
          add_items (all, LIMA_BLOCK_GET (block, LimaItems *, field), language);
          break;
        case LIMA_FIELD_AMOUNT:
        case LIMA_FIELD_DAY:
        case LIMA_FIELD_BOOL:
        default:
          break;
        }
    }
}

/**
 * lima_block_search:
 * @block: a record or element
 * @words: what is looked for
 * @language: of the names of codes
 *
 * Returns: whether each of the words stands somewhere in the texts and codes of the block and of all that is in it, whatever their case
 */
gboolean
lima_block_search (const LimaBlock *block, const char *words, const char *language)
{
  g_autoptr(GString) all = g_string_new (NULL);
  g_autofree char *folded = NULL, *wanted = NULL;
  g_auto(GStrv) parts = NULL;

  g_return_val_if_fail (block != NULL && words != NULL, FALSE);

  add_block (all, block, language);
  folded = g_utf8_casefold (all->str, -1);
  wanted = g_utf8_casefold (words, -1);
  parts = g_strsplit (wanted, " ", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (strstr (folded, parts[i]) == NULL)
      return FALSE;
  return TRUE;
}
