/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Descriptions without words, and words in no language. */

#include "lima-rule-private.h"

/*< private >
 * lima_rule_text_is_blank:
 * @text: (nullable): a text
 *
 * Returns: whether it is nothing but white space in every language
 */
gboolean
lima_rule_text_is_blank (const LimaText *text)
{
  for (guint i = 0; i < lima_text_get_n (text); i++)
    for (const char *p = lima_text_get_nth (text, i); *p != '\0'; p = g_utf8_next_char (p))
      if (!g_unichar_isspace (g_utf8_get_char (p)))
        return FALSE;
  return TRUE;
}

static gboolean
names_no_language (const LimaText *text)
{
  for (guint i = 0; i < lima_text_get_n (text); i++)
    if (*lima_text_get_language (text, i) == '\0')
      return TRUE;
  return FALSE;
}

/* Other identifiers are passed over: version 1 has the name of their owner in an attribute, which cannot name a language. */
static gboolean
has_text_without_language (const LimaBlock *block)
{
  for (guint f = 0; f < block->table->n_fields; f++)
    {
      const LimaField *field = &block->table->fields[f];

      if (field->type == LIMA_FIELD_TEXT && names_no_language (LIMA_BLOCK_GET (block, LimaText *, field)))
        return TRUE;
      if (field->type == LIMA_FIELD_ITEMS && field->items != &lima_other_identifier_table)
        {
          const LimaItems *items = LIMA_BLOCK_GET (block, LimaItems *, field);

          for (guint i = 0; i < lima_items_get_n (items); i++)
            if (has_text_without_language (items->item[i]))
              return TRUE;
        }
    }
  return FALSE;
}

/* Where no description has words, the project lacks one: that is said once, by lima_rule_check_missing(). */
static void
check_descriptions (LimaRuleRun *self)
{
  const LimaItems *descriptions = self->project->descriptions;
  guint n = lima_items_get_n (descriptions), n_blank = 0;
  const LimaBlock *blank = NULL;

  for (guint i = 0; i < n; i++)
    if (lima_rule_text_is_blank (((const LimaDescription *) descriptions->item[i])->text))
      {
        n_blank++;
        blank = blank == NULL ? descriptions->item[i] : blank;
      }
  if (n_blank > 0 && n_blank < n)
    lima_rule_run_add_at (self, LIMA_RULE_DESCRIPTION_EMPTY, LIMA_PROJECT_DESCRIPTIONS, blank, LIMA_DESCRIPTION_TEXT);
}

/*< private >
 * lima_rule_check_texts:
 *
 * Rules 4.1.1 and 4.4.1 of the IATI ruleset. A default language may also be that of the file, as xml:lang is inherited.
 */
void
lima_rule_check_texts (LimaRuleRun *self)
{
  check_descriptions (self);
  if (self->project->language == 0 && has_text_without_language (&self->project->head))
    lima_rule_run_add (self, LIMA_RULE_NO_LANGUAGE, LIMA_PROJECT_LANGUAGE)->has_stake = FALSE;
}
