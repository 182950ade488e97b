/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Blocks on paper as their tables have them, so that nothing that a project holds is left out, a field that comes next year neither. */

#include "lima-report-project-private.h"

#include <lima-i18n.h>

#include "lima-report-words.h"

#define MOST_COLUMNS 4 /* of a list that is set as a table */

/* ---- Values ---- */

/*
 * lima_project_print_text:
 * @text: (nullable): a text
 *
 * Returns: (transfer full): it in the language of the paper, or the first, then in each other with its language, a line each
 */
char *
lima_project_print_text (const LimaProjectPrint *self, const LimaText *text)
{
  const char *first = text == NULL ? NULL : lima_text_get (text, lima_format_get_language (self->format));
  g_autoptr(GString) out = g_string_new (first);

  for (guint i = 0; text != NULL && i < lima_text_get_n (text); i++)
    {
      const char *other = lima_text_get_nth (text, i);
      g_autofree char *language = other == first ? NULL : lima_field_words_language (&self->words, lima_text_get_language (text, i));
      g_autofree char *line = NULL;

      if (other == first)
        continue;
      line = language == NULL ? g_strdup (other) : lima_report_fill (self->format, C_("title", "%1$s: %2$s"), language, other, NULL);
      g_string_append_printf (out, "\n%s", line);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* All that an element says, in one line. */
static char *
tell_item (const LimaProjectPrint *self, const LimaBlock *item)
{
  g_autoptr(GPtrArray) values = g_ptr_array_new_with_free_func (g_free);

  for (guint field = 0; field < item->table->n_fields; field++)
    if (lima_block_field_is_set (item, field))
      g_ptr_array_add (values, lima_project_print_value (self, item, field));
  g_ptr_array_add (values, NULL);
  return g_strjoinv (", ", (char **) values->pdata);
}

static char *
tell_items (const LimaProjectPrint *self, const LimaItems *items)
{
  g_autoptr(GPtrArray) values = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < lima_items_get_n (items); i++)
    g_ptr_array_add (values, tell_item (self, items->item[i]));
  g_ptr_array_add (values, NULL);
  return g_strjoinv ("; ", (char **) values->pdata);
}

/*
 * lima_project_print_value:
 * @field: a field of @block that is set
 *
 * Returns: (transfer full): what stands there; the elements of a list one after the other
 */
char *
lima_project_print_value (const LimaProjectPrint *self, const LimaBlock *block, guint field)
{
  const LimaField *info = &block->table->fields[field];
  char *value;

  if (info->type == LIMA_FIELD_ITEMS)
    return tell_items (self, LIMA_BLOCK_GET (block, LimaItems *, info));
  if (info->type == LIMA_FIELD_TEXT)
    return lima_project_print_text (self, LIMA_BLOCK_GET (block, LimaText *, info));
  value = lima_field_words_value (&self->words, block, field, NULL);
  return value == NULL ? g_strdup ("") : value;
}

/*
 * lima_project_print_field:
 * @field: a field of @block that is set
 *
 * Returns: (transfer full): what it is called, and what stands there
 */
char *
lima_project_print_field (const LimaProjectPrint *self, const LimaBlock *block, guint field)
{
  g_autofree char *value = lima_project_print_value (self, block, field);

  return lima_report_fill (self->format, C_("field", "%1$s: %2$s"), lima_field_words_label (&block->table->fields[field]), value, NULL);
}

/* ---- Names and values ---- */

static void
add_pair (LimaPaperTable *table, guint level, const char *label, const char *value)
{
  lima_paper_table_add_row (table, LIMA_PAPER_ROW, level);
  lima_paper_table_add_cell (table, label);
  lima_paper_table_add_cell (table, value);
}

/* The field that names an element; -1 where none does. */
static int
find_heading (const LimaBlock *item)
{
  static const char *const members[] = { "title", "name" };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      int field = lima_table_find (item->table, members[i]);

      if (field >= 0 && item->table->fields[field].type == LIMA_FIELD_TEXT && lima_block_field_is_set (item, (guint) field))
        return field;
    }
  return -1;
}

/* The fields that the heading of an element says. */
static guint64
get_heading (const LimaProjectPrint *self, const LimaBlock *item, char **words)
{
  const LimaPeriod *period = item->table == &lima_period_table ? (const LimaPeriod *) item : NULL;
  int heading = find_heading (item);

  if (period != NULL && (lima_day_has_date (&period->start) || lima_day_has_date (&period->end)) && period->start.text == 0 && period->end.text == 0)
    {
      *words = lima_format_period (self->format, period->start.date, period->end.date);
      return LIMA_PROJECT_PRINT_FIELD (LIMA_PERIOD_START) | LIMA_PROJECT_PRINT_FIELD (LIMA_PERIOD_END);
    }
  for (guint field = 0; heading < 0 && field < item->table->n_fields; field++)
    if (item->table->fields[field].type != LIMA_FIELD_ITEMS && lima_block_field_is_set (item, field))
      heading = (int) field;
  *words = heading < 0 ? g_strdup ("") : lima_project_print_value (self, item, (guint) heading);
  return heading < 0 ? 0 : LIMA_PROJECT_PRINT_FIELD (heading);
}

static void
add_measurement (const LimaProjectPrint *self, LimaPaperTable *table, guint level, const char *label, const LimaBlock *item)
{
  const char *value = ((const LimaMeasurement *) item)->value;

  add_pair (table, level, label, value != NULL ? value : C_("value", "not stated"));
  lima_project_print_add_pairs (self, table, item, level + 1, LIMA_PROJECT_PRINT_FIELD (LIMA_MEASUREMENT_VALUE));
}

static void
add_list (const LimaProjectPrint *self, LimaPaperTable *table, guint level, const LimaField *info, const LimaItems *items)
{
  const char *label = lima_field_words_label (info);

  for (guint i = 0; i < items->n; i++)
    if (info->items == &lima_measurement_table)
      add_measurement (self, table, level, label, items->item[i]);
    else if (info->items == &lima_dimension_table)
      {
        const LimaDimension *dimension = (const LimaDimension *) items->item[i];

        add_pair (table, level, dimension->name == NULL ? label : dimension->name,
                  dimension->value == NULL ? C_("value", "not stated") : dimension->value);
      }
    else
      {
        g_autofree char *heading = NULL;
        guint64 shown = get_heading (self, items->item[i], &heading);

        add_pair (table, level, label, heading);
        lima_project_print_add_pairs (self, table, items->item[i], level + 1, shown);
      }
}

/*
 * lima_project_print_add_pairs:
 * @table: of names and values
 * @level: how far names are indented
 * @without: fields that are said otherwise, by LIMA_PROJECT_PRINT_FIELD()
 *
 * Adds all fields that are set, in the order of their table, and what is in their lists.
 */
void
lima_project_print_add_pairs (const LimaProjectPrint *self, LimaPaperTable *table, const LimaBlock *block, guint level, guint64 without)
{
  for (guint field = 0; field < block->table->n_fields; field++)
    {
      const LimaField *info = &block->table->fields[field];
      g_autofree char *value = NULL;

      if ((without & LIMA_PROJECT_PRINT_FIELD (field)) != 0 || !lima_block_field_is_set (block, field))
        continue;
      if (info->type == LIMA_FIELD_ITEMS && info->items->n_fields > 1)
        {
          add_list (self, table, level, info, LIMA_BLOCK_GET (block, LimaItems *, info));
          continue;
        }
      value = lima_project_print_value (self, block, field);
      add_pair (table, level, lima_field_words_label (info), value);
    }
}

/* ---- Lists ---- */

/* The fields that any element has. */
static guint64
find_used (const LimaItems *items)
{
  const LimaTable *table = items->item[0]->table;
  guint64 used = 0;

  for (guint i = 0; i < items->n; i++)
    for (guint field = 0; field < table->n_fields; field++)
      if (lima_block_field_is_set (items->item[i], field))
        used |= LIMA_PROJECT_PRINT_FIELD (field);
  return used;
}

/* Whether elements have so little to say that a row is enough for one. */
static gboolean
is_short (const LimaTable *table, guint64 used)
{
  guint n = 0;

  for (guint field = 0; field < table->n_fields; field++)
    if ((used & LIMA_PROJECT_PRINT_FIELD (field)) != 0)
      {
        if (table->fields[field].type == LIMA_FIELD_ITEMS && table->fields[field].items->n_fields > 1)
          return FALSE;
        n++;
      }
  return n <= MOST_COLUMNS;
}

static void
add_rows (const LimaProjectPrint *self, const LimaItems *items, guint64 used)
{
  const LimaTable *fields = items->item[0]->table;
  LimaPaperTable *table = lima_paper_table_new ();

  for (guint field = 0; field < fields->n_fields; field++)
    if ((used & LIMA_PROJECT_PRINT_FIELD (field)) != 0)
      lima_paper_table_add_column (table, lima_field_words_label (&fields->fields[field]), LIMA_PAPER_START, 2);
  for (guint i = 0; i < items->n; i++)
    {
      lima_paper_table_add_row (table, LIMA_PAPER_ROW, 0);
      for (guint field = 0; field < fields->n_fields; field++)
        if ((used & LIMA_PROJECT_PRINT_FIELD (field)) == 0)
          continue;
        else if (lima_block_field_is_set (items->item[i], field))
          lima_paper_table_take_cell (table, lima_project_print_value (self, items->item[i], field));
        else
          lima_paper_table_add_cell (table, "–");
    }
  lima_paper_take_table (self->paper, table);
}

/*
 * lima_project_print_items:
 * @items: elements of one kind, one at least
 *
 * Prints a list: a row for each element that has little to say, else its name and below it all its fields.
 */
void
lima_project_print_items (const LimaProjectPrint *self, const LimaItems *items)
{
  guint64 used = find_used (items);

  if (used != 0 && is_short (items->item[0]->table, used))
    {
      add_rows (self, items, used);
      return;
    }
  for (guint i = 0; i < items->n; i++)
    {
      g_autofree char *heading = NULL;
      guint64 shown = get_heading (self, items->item[i], &heading);
      LimaPaperTable *table = lima_paper_table_new_pairs ();

      lima_paper_add_caption (self->paper, heading, NULL);
      lima_project_print_add_pairs (self, table, items->item[i], 0, shown);
      lima_paper_take_table (self->paper, table);
    }
}
