/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields of a project in words. The tables say what a field is called and of which codelist it is; what a table can't say, since it
 * depends on the field beside it, is said here. */

#include "lima-field-words.h"

#include <lima-codelist.h>
#include <lima-i18n.h>
#include <lima-report-words.h>
#include <string.h>

#define MOST_SHARE_DECIMALS 3

/**
 * lima_field_words_label:
 * @field: a field of a table
 *
 * Returns: what people call it, translated
 */
const char *
lima_field_words_label (const LimaField *field)
{
  g_return_val_if_fail (field != NULL, NULL);

  return C_("field", field->label);
}

static const char *
language_of (const LimaFieldWords *self)
{
  return lima_format_get_language (self->format);
}

/* The code list that a code is of, where its vocabulary decides. No vocabulary is the first one. */
static const char *
list_by_vocabulary (const LimaTable *table, guint field, const LimaBlock *block)
{
  static const struct
  {
    const LimaTable *table;
    guint field;
    guint vocabulary;
    struct { const char *vocabulary, *list; } lists[5];
  } known[] = {
    { &lima_sector_table, LIMA_SECTOR_CODE, LIMA_SECTOR_VOCABULARY,
      { { "1", "Sector" }, { "2", "SectorCategory" }, { "7", "UNSDG-Goals" }, { "8", "UNSDG-Targets" } } },
    { &lima_tag_table, LIMA_TAG_CODE, LIMA_TAG_VOCABULARY, { { "2", "UNSDG-Goals" }, { "3", "UNSDG-Targets" } } },
    { &lima_marker_table, LIMA_MARKER_CODE, LIMA_MARKER_VOCABULARY, { { "1", "PolicyMarker" } } },
    { &lima_place_table, LIMA_PLACE_REGION, LIMA_PLACE_VOCABULARY, { { "1", "Region" } } },
    { &lima_aid_type_table, LIMA_AID_TYPE_CODE, LIMA_AID_TYPE_VOCABULARY, { { "1", "AidType" } } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (known[i].table == table && known[i].field == field)
      {
        LimaAtom atom = LIMA_BLOCK_GET (block, LimaAtom, &table->fields[known[i].vocabulary]);
        const char *vocabulary = atom == 0 && table != &lima_tag_table ? "1" : lima_atom_text (atom);

        for (guint j = 0; known[i].lists[j].list != NULL; j++)
          if (g_strcmp0 (known[i].lists[j].vocabulary, vocabulary) == 0)
            return known[i].lists[j].list;
        return "";
      }
  return NULL;
}

/**
 * lima_field_words_list:
 * @block: a block
 * @field: a field of it that is a code or a reference
 *
 * Returns: (nullable): the codelist that its codes are of, as in lima_codelist_name(); %NULL for none that the program knows
 */
const char *
lima_field_words_list (const LimaBlock *block, guint field)
{
  const char *list;

  g_return_val_if_fail (block != NULL && field < block->table->n_fields, NULL);

  list = list_by_vocabulary (block->table, field, block);
  if (list != NULL)
    return *list == '\0' ? NULL : list;
  if (block->table == &lima_flow_table && field == LIMA_FLOW_TYPE && lima_kind_is_period (lima_flow_get_kind ((const LimaFlow *) block)))
    return "BudgetType";
  return block->table->fields[field].codelist;
}

static const char *
name_of_kind (const LimaTable *table, const char *code)
{
  if (table == &lima_location_code_table)
    return g_str_equal (code, "location-id")      ? C_("location", "Place")
           : g_str_equal (code, "administrative") ? C_("location", "Administrative division")
                                                  : NULL;
  if (g_str_equal (code, "transaction"))
    return C_("flow", "Transaction");
  if (g_str_equal (code, "budget"))
    return C_("flow", "Budget");
  if (g_str_equal (code, "planned-disbursement"))
    return C_("flow", "Planned disbursement");
  return NULL;
}

/**
 * lima_field_words_code:
 * @block: a block
 * @field: a field of it that is a code or a reference
 *
 * Returns: (nullable): the name of the code that stands there, %NULL where no list knows it
 */
const char *
lima_field_words_code (const LimaFieldWords *self, const LimaBlock *block, guint field)
{
  const LimaField *info;
  const char *code, *list, *language;

  g_return_val_if_fail (self != NULL && block != NULL && field < block->table->n_fields, NULL);

  info = &block->table->fields[field];
  code = lima_atom_text (LIMA_BLOCK_GET (block, LimaAtom, info));
  language = language_of (self);
  if (code == NULL)
    return NULL;
  list = list_by_vocabulary (block->table, field, block);
  if (list != NULL)
    return *list == '\0'                        ? NULL
           : g_str_equal (list, "UNSDG-Goals") ? lima_goal_name (code, language)
                                               : lima_codelist_name (list, code, language);
  if (block->table == &lima_theme_share_table && self->themes != NULL)
    return lima_theme_map_get_name (self->themes, LIMA_BLOCK_GET (block, LimaAtom, info), language);
  if ((block->table == &lima_flow_table && field == LIMA_FLOW_KIND)
      || (block->table == &lima_location_code_table && field == LIMA_LOCATION_CODE_KIND))
    return name_of_kind (block->table, code);
  if (block->table == &lima_flow_table && field == LIMA_FLOW_TYPE
      && lima_kind_is_period (lima_flow_get_kind ((const LimaFlow *) block)))
    return lima_codelist_name ("BudgetType", code, language);
  if (info->codelist == NULL)
    return NULL;
  if (g_str_equal (info->codelist, "Language"))
    {
      g_autofree char *lower = g_ascii_strdown (code, -1);

      return lima_codelist_name (info->codelist, lower, language);
    }
  if (g_str_equal (info->codelist, "Country"))
    return lima_country_name (code, language);
  if (g_str_equal (info->codelist, "Currency"))
    return lima_currency_name (code, language);
  return lima_codelist_name (info->codelist, code, language);
}

/**
 * lima_field_words_amount:
 * @amount: an amount as data gives it
 * @currency: its currency, 0 for none
 * @tip: (out) (optional) (nullable): what was written, where that is not what is shown
 *
 * Returns: (transfer full): the amount with all its places; what was written, where it could not be read
 */
char *
lima_field_words_amount (const LimaFieldWords *self, const LimaAmount *amount, LimaAtom currency, char **tip)
{
  LimaSum sum;

  g_return_val_if_fail (self != NULL && amount != NULL, NULL);

  if (tip != NULL)
    *tip = NULL;
  if (!lima_amount_has_value (amount))
    {
      if (tip != NULL && amount->state != LIMA_AMOUNT_NONE)
        *tip = g_strdup (_("This could not be read as a number. It is in no sum."));
      return g_strdup (amount->text == 0 ? C_("amount", "not stated") : lima_atom_text (amount->text));
    }
  if (tip != NULL && amount->text != 0)
    *tip = lima_report_fill (self->format, _("Written as “%1$s”"), lima_atom_text (amount->text), NULL);
  sum = lima_sum_from_decimal (lima_amount_value (amount));
  return lima_format_money (self->format, &sum, lima_atom_text (currency), -1);
}

/* Places behind the point without zeros at the end. */
static int
count_decimals (LimaDecimal value)
{
  int places = value.places;

  for (; places > 0 && value.coef % 10 == 0; places--)
    value.coef /= 10;
  return places;
}

/**
 * lima_field_words_share:
 * @percentage: a percentage as data gives it
 * @tip: (out) (optional) (nullable): what was written, where that is not what is shown
 *
 * Returns: (transfer full): "33.3 %"; what was written, where it could not be read
 */
char *
lima_field_words_share (const LimaFieldWords *self, const LimaAmount *percentage, char **tip)
{
  LimaDecimal value;
  LimaSum sum;
  int decimals;
  char buffer[LIMA_DECIMAL_BUFFER];

  g_return_val_if_fail (self != NULL && percentage != NULL, NULL);

  if (!lima_amount_has_value (percentage))
    return lima_field_words_amount (self, percentage, 0, tip);
  value = lima_amount_percentage (percentage);
  decimals = count_decimals (value);
  sum = lima_sum_from_decimal (value);
  if (tip != NULL)
    *tip = decimals > MOST_SHARE_DECIMALS || percentage->text != 0
             ? lima_report_fill (self->format, _("Written as “%1$s”"), lima_amount_to_text (percentage, buffer), NULL)
             : NULL;
  return lima_format_percentage (self->format, &sum, MIN (decimals, MOST_SHARE_DECIMALS));
}

/**
 * lima_field_words_day:
 * @day: a date as data gives it
 *
 * Returns: (transfer full): the date for people; what was written, where it is none
 */
char *
lima_field_words_day (const LimaFieldWords *self, const LimaDay *day)
{
  char buffer[LIMA_DATE_BUFFER];
  const char *text;

  g_return_val_if_fail (self != NULL && day != NULL, NULL);

  if (lima_day_has_date (day))
    return lima_format_date (self->format, day->date);
  text = lima_day_to_text (day, buffer);
  return g_strdup (text == NULL ? C_("date", "not stated") : text);
}

/**
 * lima_field_words_is_mine:
 * @tag: a language as the data gives it
 *
 * Returns: whether a text in it need not be marked: it is in the user's language, or nobody knows in which it is
 */
gboolean
lima_field_words_is_mine (const LimaFieldWords *self, const char *tag)
{
  const char *language;

  g_return_val_if_fail (self != NULL && tag != NULL, FALSE);

  if (*tag == '\0')
    tag = lima_atom_text (self->text_language);
  language = language_of (self);
  return tag == NULL || g_ascii_strncasecmp (tag, language, MIN (strcspn (language, "-_"), 2)) == 0;
}

/**
 * lima_field_words_language:
 * @tag: a language as the data gives it, "" for none
 *
 * Returns: (transfer full) (nullable): its name, the tag itself where nobody knows it; %NULL where the data names none
 */
char *
lima_field_words_language (const LimaFieldWords *self, const char *tag)
{
  g_autofree char *code = NULL;
  const char *name;

  g_return_val_if_fail (self != NULL && tag != NULL, NULL);

  if (*tag == '\0')
    tag = lima_atom_text (self->text_language);
  if (tag == NULL)
    return NULL;
  code = g_ascii_strdown (tag, (gssize) strcspn (tag, "-_"));
  name = lima_codelist_name ("Language", code, language_of (self));
  return g_strdup (name == NULL ? tag : name);
}

static char *
words_of_code (const LimaFieldWords *self, const LimaBlock *block, guint field, LimaAtom atom, char **tip)
{
  const char *code = lima_atom_text (atom), *name = lima_field_words_code (self, block, field);

  if (name == NULL)
    return g_strdup (code);
  if (tip != NULL)
    *tip = lima_report_fill (self->format, _("Code %1$s"), code, NULL);
  return g_strdup (name);
}

static gboolean
is_percentage (const LimaField *field)
{
  return g_str_equal (field->member, "percentage");
}

/* The currency that stands beside an amount. */
static LimaAtom
currency_beside (const LimaBlock *block)
{
  return block->table == &lima_flow_table ? ((const LimaFlow *) block)->currency : 0;
}

/**
 * lima_field_words_value:
 * @block: a block
 * @field: a field of it that is no list
 * @tip: (out) (optional) (nullable): what the data says behind the words: the code, the number as written
 *
 * Returns: (transfer full) (nullable): what stands there, for people; %NULL for nothing
 */
char *
lima_field_words_value (const LimaFieldWords *self, const LimaBlock *block, guint field, char **tip)
{
  const LimaField *info;

  g_return_val_if_fail (self != NULL && block != NULL && field < block->table->n_fields, NULL);

  if (tip != NULL)
    *tip = NULL;
  if (!lima_block_field_is_set (block, field))
    return NULL;
  info = &block->table->fields[field];
  switch (info->type)
    {
    case LIMA_FIELD_STRING:
      return g_strdup (LIMA_BLOCK_GET (block, char *, info));
    case LIMA_FIELD_CODE:
    case LIMA_FIELD_REF:
      return words_of_code (self, block, field, LIMA_BLOCK_GET (block, LimaAtom, info), tip);
    case LIMA_FIELD_TEXT:
      return g_strdup (lima_text_get (LIMA_BLOCK_GET (block, LimaText *, info), language_of (self)));
    case LIMA_FIELD_AMOUNT:
      if (is_percentage (info))
        return lima_field_words_share (self, LIMA_BLOCK_AT (block, const LimaAmount, info), tip);
      return lima_field_words_amount (self, LIMA_BLOCK_AT (block, const LimaAmount, info), currency_beside (block), tip);
    case LIMA_FIELD_DAY:
      return lima_field_words_day (self, LIMA_BLOCK_AT (block, const LimaDay, info));
    case LIMA_FIELD_BOOL:
      return g_strdup (LIMA_BLOCK_GET (block, guint8, info) == LIMA_TRUE ? C_("truth", "yes") : C_("truth", "no"));
    case LIMA_FIELD_ITEMS:
    default:
      return NULL;
    }
}
