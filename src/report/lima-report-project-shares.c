/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Which part of a project belongs to which country, sector, theme and goal. Shares are printed as given; where they do not make 100, that is
 * said, since sums scale them (money rules 6 and 7). */

#include "lima-report-project-private.h"

#include <lima-i18n.h>

#include "lima-report-words.h"

#define MOST_DECIMALS 3

/*
 * Group:
 * @table: lines; %NULL until there is one
 * @total: of the percentages
 * @with: entries that have one
 * @without: entries that have none
 *
 * Shares that have one 100 together.
 */
typedef struct
{
  const LimaProjectPrint *print;
  const char *title;
  LimaPaperTable *table;
  LimaSum total;
  guint with;
  guint without;
} Group;

static gboolean
is_same (const char *a, const char *b)
{
  g_autofree char *first = a == NULL ? NULL : g_utf8_casefold (a, -1), *second = b == NULL ? NULL : g_utf8_casefold (b, -1);

  return g_strcmp0 (first, second) == 0;
}

/* The share in words, counted. */
static char *
count_share (Group *self, const LimaAmount *percentage)
{
  if (percentage->state == LIMA_AMOUNT_NONE)
    {
      self->without++;
      return g_strdup (C_("share", "not stated"));
    }
  if (lima_amount_has_value (percentage))
    {
      self->with++;
      lima_sum_add (&self->total, lima_amount_percentage (percentage));
    }
  return lima_field_words_share (&self->print->words, percentage, NULL);
}

/* Takes the name; what else the data say is below it, a line each. What has no shares has no column for them. */
static void
add_line (Group *self, GString *name, const LimaAmount *percentage)
{
  if (self->table == NULL)
    {
      self->table = lima_paper_table_new ();
      lima_paper_table_add_column (self->table, self->title, LIMA_PAPER_START, 6);
      if (percentage != NULL)
        lima_paper_table_add_column (self->table, _("Share"), LIMA_PAPER_END, 1);
    }
  lima_paper_table_add_row (self->table, LIMA_PAPER_ROW, 0);
  lima_paper_table_take_cell (self->table, g_string_free (name, FALSE));
  if (percentage != NULL)
    lima_paper_table_take_cell (self->table, count_share (self, percentage));
}

/* What the data call it, where that is another name or in more than one language; and where it is told of. */
static void
append_more (GString *name, const LimaProjectPrint *print, const LimaBlock *block, guint field, const char *shown, const char *uri)
{
  const LimaText *text = LIMA_BLOCK_GET (block, LimaText *, &block->table->fields[field]);
  const char *given = text == NULL ? NULL : lima_text_get (text, lima_format_get_language (print->format));
  g_autofree char *all = given == NULL ? NULL : lima_project_print_text (print, text);

  if (all != NULL && (!is_same (given, shown) || lima_text_get_n (text) > 1))
    g_string_append_printf (name, "\n%s", all);
  if (uri != NULL && *uri != '\0')
    g_string_append_printf (name, "\n%s", uri);
}

static int
count_decimals (const LimaSum *sum)
{
  int decimals = 0;

  while (decimals < MOST_DECIMALS && sum->coef % (__int128) lima_power_of_ten (18 - (guint) decimals) != 0)
    decimals++;
  return decimals;
}

/* Says when percentages are not 100 together. All of them missing is common, and means equal parts. */
static void
end_group (Group *self)
{
  const LimaProjectPrint *print = self->print;
  const LimaSum hundred = lima_sum_from_decimal ((LimaDecimal) { 100, 0 });
  g_autofree char *total = NULL, *whole = NULL, *sentence = NULL;

  if (self->table == NULL)
    {
      LimaPaperTable *nothing = lima_paper_table_new_pairs ();

      lima_paper_table_add_pair (nothing, self->title, C_("share", "not stated"));
      lima_paper_take_table (print->paper, nothing);
      return;
    }
  lima_paper_take_table (print->paper, g_steal_pointer (&self->table));
  if (self->with == 0 || lima_sum_compare (&self->total, &hundred) == 0)
    return;
  total = lima_format_percentage (print->format, &self->total, count_decimals (&self->total));
  whole = lima_format_percentage (print->format, &hundred, 0);
  /* Translators: %1$s is what percentages add up to, %2$s is "100 %" */
  sentence = lima_report_fill (print->format, self->without == 0 ? _("Together %1$s. Sums scale these shares to %2$s.")
                                                                 : _("Together %1$s, and some have no share. Sums scale these shares to %2$s."),
                               total, whole, NULL);
  lima_paper_add_note (print->paper, sentence);
}

static char *
code_and_name (const LimaProjectPrint *print, const LimaBlock *block, guint field, const char *given)
{
  const char *code = lima_atom_text (LIMA_BLOCK_GET (block, LimaAtom, &block->table->fields[field]));
  const char *name = lima_field_words_code (&print->words, block, field);

  if (name == NULL)
    name = given;
  if (code == NULL)
    return g_strdup (name == NULL ? C_("share", "no code") : name);
  if (name == NULL)
    return g_strdup (code);
  /* Translators: %1$s is the code of a sector or goal, %2$s its name */
  return lima_report_fill (print->format, C_("code", "%1$s %2$s"), code, name, NULL);
}

static const char *
own_text (const LimaProjectPrint *print, const LimaText *text)
{
  return text == NULL ? NULL : lima_text_get (text, lima_format_get_language (print->format));
}

/* ---- Countries and regions: one 100 ---- */

static void
add_place (Group *self, const LimaPlace *place)
{
  const LimaProjectPrint *print = self->print;
  guint field = place->country != 0 ? LIMA_PLACE_COUNTRY : LIMA_PLACE_REGION;
  const char *given = own_text (print, place->name), *name = lima_field_words_code (&print->words, &place->head, field);
  g_autofree char *shown = name != NULL ? g_strdup (name) : code_and_name (print, &place->head, field, given);
  GString *line = g_string_new (shown);

  append_more (line, print, &place->head, LIMA_PLACE_NAME, name != NULL ? name : given, place->uri);
  if (place->country != 0 && place->region != 0)
    {
      g_autofree char *region = lima_project_print_field (print, &place->head, LIMA_PLACE_REGION);

      g_string_append_printf (line, "\n%s", region);
    }
  if (place->vocabulary != 0)
    {
      g_autofree char *vocabulary = lima_project_print_field (print, &place->head, LIMA_PLACE_VOCABULARY);

      g_string_append_printf (line, "\n%s", vocabulary);
    }
  add_line (self, line, &place->percentage);
}

static void
print_places (const LimaProjectPrint *print)
{
  Group group = { .print = print, .title = C_("share", "Country, region") };

  for (guint i = 0; i < lima_items_get_n (print->project->places); i++)
    add_place (&group, (const LimaPlace *) print->project->places->item[i]);
  end_group (&group);
}

/* ---- Sectors: one 100 in each vocabulary. 7, 8 and 9 are goals ---- */

static gboolean
is_goal (LimaAtom vocabulary)
{
  const char *text = lima_atom_text (vocabulary);

  return text != NULL && text[0] >= '7' && text[0] <= '9' && text[1] == '\0';
}

static void
add_sector (Group *self, const LimaSector *sector)
{
  const LimaProjectPrint *print = self->print;
  const char *given = own_text (print, sector->name), *known = lima_field_words_code (&print->words, &sector->head, LIMA_SECTOR_CODE);
  g_autofree char *shown = code_and_name (print, &sector->head, LIMA_SECTOR_CODE, given);
  GString *line = g_string_new (shown);

  append_more (line, print, &sector->head, LIMA_SECTOR_NAME, known != NULL ? known : given, sector->uri);
  add_line (self, line, &sector->percentage);
}

/* The sectors from one on that have its vocabulary, unless it is not the first with it. */
static void
print_sectors (const LimaProjectPrint *print, guint first)
{
  const LimaItems *sectors = print->project->sectors;
  const LimaSector *one = (const LimaSector *) sectors->item[first];
  g_autofree char *vocabulary = NULL, *title = NULL;
  const char *called = is_goal (one->vocabulary) ? C_("share", "Goals (SDG)") : C_("share", "Sector");
  Group group = { .print = print, .title = called };

  for (guint i = 0; i < first; i++)
    if (((const LimaSector *) sectors->item[i])->vocabulary == one->vocabulary)
      return;
  vocabulary = lima_field_words_value (&print->words, &one->head, LIMA_SECTOR_VOCABULARY, NULL);
  if (vocabulary != NULL && one->vocabulary != lima_atom ("1") && one->vocabulary != lima_atom ("7"))
    /* Translators: the heading of a list of shares: 1 "Sector" or "Goals (SDG)", 2 the list that their codes are of */
    group.title = title = lima_report_fill (print->format, C_("share", "%1$s (%2$s)"), called, vocabulary, NULL);
  for (guint i = first; i < sectors->n; i++)
    if (((const LimaSector *) sectors->item[i])->vocabulary == one->vocabulary)
      add_sector (&group, (const LimaSector *) sectors->item[i]);
  end_group (&group);
}

/* ---- Themes ---- */

static void
print_themes (const LimaProjectPrint *print)
{
  Group group = { .print = print, .title = C_("share", "Theme") };

  for (guint i = 0; i < lima_items_get_n (print->project->themes); i++)
    {
      const LimaThemeShare *share = (const LimaThemeShare *) print->project->themes->item[i];
      g_autofree char *name = lima_field_words_value (&print->words, &share->head, LIMA_THEME_SHARE_THEME, NULL);

      add_line (&group, g_string_new (name == NULL ? C_("share", "no code") : name), &share->percentage);
    }
  end_group (&group);
}

/* ---- Goals ---- */

/* Goals may be among the sectors, with shares, or among the tags, without. */
static void
print_goals (const LimaProjectPrint *print)
{
  const LimaItems *sectors = print->project->sectors, *tags = print->project->tags;
  Group group = { .print = print, .title = C_("share", "Goals (SDG)") };

  for (guint i = 0; i < lima_items_get_n (sectors); i++)
    if (is_goal (((const LimaSector *) sectors->item[i])->vocabulary))
      return;
  for (guint i = 0; i < lima_items_get_n (tags); i++)
    {
      const LimaTag *tag = (const LimaTag *) tags->item[i];
      g_autofree char *name = NULL;

      if (lima_field_words_code (&print->words, &tag->head, LIMA_TAG_CODE) == NULL)
        continue;
      name = code_and_name (print, &tag->head, LIMA_TAG_CODE, NULL);
      add_line (&group, g_string_new (name), NULL);
    }
  end_group (&group);
}

/*
 * lima_project_print_shares:
 *
 * Prints places, sectors by their vocabularies, themes and goals.
 */
void
lima_project_print_shares (const LimaProjectPrint *self)
{
  const LimaItems *sectors = self->project->sectors;

  print_places (self);
  for (guint i = 0; i < lima_items_get_n (sectors); i++)
    print_sectors (self, i);
  if (lima_items_get_n (sectors) == 0)
    {
      Group group = { .print = self, .title = C_("share", "Sector") };

      end_group (&group);
    }
  print_themes (self);
  print_goals (self);
}
