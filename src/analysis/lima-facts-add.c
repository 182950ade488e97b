/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* From a project to the rows of the facts: money rules 1 to 10. */

#include "lima-adding-private.h"

#include "lima-budget-periods.h"
#include "lima-classes.h"
#include "lima-exchange.h"

#include <string.h>

#define FIRST_YEAR 1950
#define LAST_YEAR 2069
/* Shares multiply: a few kilobytes of hostile countries and sectors would fill any memory. Real amounts have some hundred parts. */
#define MOST_PARTS (1u << 16)
#define MOST_ROWS_OF_PROJECT (1u << 22)

/* ---- names ------------------------------------------------------------------------------------------------------------- */

static void
name_place (LimaAtom key, const LimaText *name, gpointer data)
{
  LimaAdding *self = data;
  LimaDictionary *places = self->facts->dictionaries[LIMA_COLUMN_PLACE];

  lima_dictionary_name_text (places, lima_dictionary_add (places, key), name, self->origin);
}

static void
name_sector (LimaAtom key, const LimaText *name, gpointer data)
{
  LimaAdding *self = data;
  LimaDictionary *sectors = self->facts->dictionaries[LIMA_COLUMN_SECTOR];

  lima_dictionary_name_text (sectors, lima_dictionary_add (sectors, key), name, self->origin);
}

/* ---- rule 1: currency ---------------------------------------------------------------------------------------------------- */

/*< private >
 * lima_adding_clean_currency:
 *
 * Returns: a currency trimmed and in upper case; 0 for none (money rule 1)
 */
LimaAtom
lima_adding_clean_currency (LimaAtom currency)
{
  const char *text = lima_atom_text (currency);
  g_autofree char *upper = NULL;
  const char *p;

  if (text == NULL)
    return 0;
  for (p = text; g_ascii_isupper (*p); p++)
    ;
  if (*p == '\0')
    return currency;
  upper = g_ascii_strup (text, -1);
  return lima_atom (g_strstrip (upper));
}

/* ---- rule 10: donor ------------------------------------------------------------------------------------------------------ */

static LimaParty
find_providers (const LimaProject *project)
{
  guint n = lima_items_get_n (project->flows), m = 0;
  g_autofree LimaParty *parties = n == 0 ? NULL : g_new (LimaParty, n);

  for (guint i = 0; i < n; i++)
    {
      const LimaFlow *flow = (const LimaFlow *) project->flows->item[i];

      if (!lima_kind_is_incoming (lima_flow_get_kind (flow)))
        continue;
      parties[m] = lima_party_new (flow->provider_ref, flow->provider_name);
      m += parties[m].key != 0;
    }
  return lima_party_join (parties, m);
}

static void
find_donor (LimaAdding *self)
{
  self->donor_known = TRUE;
  self->donor = lima_party_of_funders (self->project);
  if (self->donor.key == 0)
    self->donor = find_providers (self->project);
  if (self->donor.key != 0)
    return;
  self->donor = lima_party_new (self->project->reporter_ref, self->project->reporter_name);
  self->own = self->donor.key != 0;
}

static void
set_donor (LimaAdding *self, LimaGoing *going)
{
  LimaParty party = { 0, 0 };

  if (lima_kind_is_incoming (going->kind))
    party = lima_party_new (going->flow->provider_ref, going->flow->provider_name);
  if (party.key == 0)
    {
      if (!self->donor_known)
        find_donor (self);
      party = self->donor;
      going->flags |= self->own ? LIMA_FACT_OWN : 0;
    }
  going->donor = party.key;
  going->donor_name = party.name;
}

/* ---- rules 6 and 7: shares ----------------------------------------------------------------------------------------------- */

static void
note_shares (LimaAdding *self, const LimaShares *shares, const char *what, guint32 line)
{
  if (shares->off)
    lima_facts_trouble (self->facts, LIMA_TROUBLE_SHARES_SCALED, line, 1, lima_atom (what), NULL, 0);
}

static void
note_percentages (LimaAdding *self, const LimaItems *items, gsize offset)
{
  for (guint i = 0; i < lima_items_get_n (items); i++)
    {
      const LimaAmount *percentage = (const LimaAmount *) (gconstpointer) ((const char *) items->item[i] + offset);

      if (percentage->state == LIMA_AMOUNT_UNREADABLE || percentage->state == LIMA_AMOUNT_BEYOND)
        lima_facts_trouble (self->facts, LIMA_TROUBLE_UNREADABLE_PERCENTAGE, items->item[i]->line, 1, percentage->text, NULL, 0);
    }
}

static void
judge_themes (LimaAdding *self)
{
  const LimaItems *themes = self->project->themes;

  self->themes_given = lima_themes_judge (&self->themes, themes);
  self->theme_of_markers = self->themes_given ? 0 : lima_theme_map_of_markers (self->facts->themes, self->project->markers);
  if (!self->themes_given)
    return;
  note_shares (self, &self->themes, "theme", self->project->head.line);
  note_percentages (self, themes, G_STRUCT_OFFSET (LimaThemeShare, percentage));
}

static void
judge_project (LimaAdding *self)
{
  const LimaProject *project = self->project;

  if (!lima_places_judge (&self->places, project->places, name_place, self))
    lima_shares_set_one (&self->places, 0);
  if (!lima_sectors_judge (&self->sectors, project->sectors, name_sector, self))
    lima_shares_set_one (&self->sectors, 0);
  if (!lima_goals_judge (&self->goals, project->sectors, project->tags))
    lima_shares_set_one (&self->goals, 0);
  judge_themes (self);
  note_shares (self, &self->places, "recipient-country, recipient-region", project->head.line);
  note_shares (self, &self->sectors, "sector", project->head.line);
  note_shares (self, &self->goals, "sdg", project->head.line);
  note_percentages (self, project->places, G_STRUCT_OFFSET (LimaPlace, percentage));
  note_percentages (self, project->sectors, G_STRUCT_OFFSET (LimaSector, percentage));
}

/* ---- rule 8: rows -------------------------------------------------------------------------------------------------------- */

static const LimaShares *
themes_of (const LimaAdding *self, LimaAtom sector, LimaShares *one)
{
  LimaAtom theme;

  if (self->themes_given)
    return &self->themes;
  theme = lima_theme_map_of_sector (self->facts->themes, sector);
  lima_shares_set_one (one, theme != 0 ? theme : self->theme_of_markers);
  return one;
}

/* The parts of one place and sector by goal. */
static void
append_goals (LimaAdding *self, LimaFact *fact, const LimaShares *goals)
{
  LimaPart amount = fact->amount;
  LimaSplit split = lima_split_begin (amount, goals->n);

  for (guint g = 0; g < goals->n; g++)
    {
      if (goals->n > 1)
        fact->amount = lima_split_next (&split, goals->share[g].weight, goals->total);
      fact->keys[LIMA_COLUMN_GOAL] = lima_dictionary_add (self->facts->dictionaries[LIMA_COLUMN_GOAL], goals->share[g].key);
      lima_facts_append (self->facts, fact);
      fact->flags &= (guint8) ~LIMA_FACT_FIRST;
    }
  fact->amount = amount;
}

/* The parts of one place and sector by theme. */
static void
append_themes (LimaAdding *self, LimaFact *fact, const LimaShares *themes, const LimaShares *goals)
{
  LimaSplit split = lima_split_begin (fact->amount, themes->n);

  for (guint t = 0; t < themes->n; t++)
    {
      if (themes->n > 1)
        fact->amount = lima_split_next (&split, themes->share[t].weight, themes->total);
      fact->keys[LIMA_COLUMN_THEME] = lima_dictionary_add (self->facts->dictionaries[LIMA_COLUMN_THEME], themes->share[t].key);
      append_goals (self, fact, goals);
    }
}

/* The parts of one amount in one year: amount x place x sector, in document order, the last taking the rest. */
static void
append_parts (LimaAdding *self, LimaFact *fact, const LimaShares *places, const LimaShares *sectors, const LimaShares *goals)
{
  guint n = places->n * sectors->n;
  LimaSplit split = lima_split_begin (fact->amount, n);
  unsigned __int128 total = (unsigned __int128) places->total * sectors->total;
  g_auto(LimaShares) one = { 0 };

  for (guint p = 0; p < places->n; p++)
    for (guint s = 0; s < sectors->n; s++)
      {
        LimaAtom sector = sectors->share[s].key;

        if (n > 1)
          fact->amount = lima_split_next (&split, (unsigned __int128) places->share[p].weight * sectors->share[s].weight, total);
        fact->keys[LIMA_COLUMN_PLACE] = lima_dictionary_add (self->facts->dictionaries[LIMA_COLUMN_PLACE], places->share[p].key);
        fact->keys[LIMA_COLUMN_SECTOR] = lima_dictionary_add (self->facts->dictionaries[LIMA_COLUMN_SECTOR], sector);
        append_themes (self, fact, themes_of (self, sector, &one), goals);
      }
}

static void
begin_fact (LimaAdding *self, const LimaGoing *going, LimaFact *fact)
{
  LimaDictionary **dictionaries = self->facts->dictionaries;
  guint32 donor = lima_dictionary_add (dictionaries[LIMA_COLUMN_DONOR], going->donor);

  lima_dictionary_name (dictionaries[LIMA_COLUMN_DONOR], donor, going->donor_name, self->origin);
  *fact = (LimaFact) { .amount = going->amount, .kind = (guint8) going->kind, .flags = going->flags | LIMA_FACT_FIRST };
  fact->keys[LIMA_COLUMN_DONOR] = donor;
  fact->keys[LIMA_COLUMN_CURRENCY] = lima_dictionary_add (dictionaries[LIMA_COLUMN_CURRENCY], going->currency);
  fact->keys[LIMA_COLUMN_ORIGINAL] = lima_dictionary_add (dictionaries[LIMA_COLUMN_ORIGINAL], going->original);
}

/* Shares of the flow at hand: its own, else the project's. */
static const LimaShares *
own_or (gboolean has, const LimaShares *own, const LimaShares *projects)
{
  return has ? own : projects;
}

/* Whether the parts of an amount, and those of the project before it, stay within bounds; if not, that is noted. */
static gboolean
is_divisible (LimaAdding *self, const LimaGoing *going, const LimaShares *shares[3])
{
  guint64 parts = (guint64) shares[0]->n * shares[1]->n;
  guint themes = self->themes_given ? self->themes.n : 1;
  guint32 rows = self->facts->n_rows - g_array_index (self->facts->by_number, LimaFactProject, self->facts->by_number->len - 1).run;

  if (parts <= MOST_PARTS && shares[2]->n <= MOST_PARTS && themes <= MOST_PARTS && parts * shares[2]->n <= MOST_PARTS &&
      parts * shares[2]->n * themes <= MOST_PARTS && rows <= MOST_ROWS_OF_PROJECT)
    return TRUE;
  lima_facts_trouble (self->facts, LIMA_TROUBLE_TOO_MANY_PARTS, going->flow->head.line, 1, 0, &going->given, going->original);
  return FALSE;
}

/*< private >
 * lima_adding_append_years:
 * @self: a project being added
 * @going: a flow whose amount and date are known
 * @years: (array length=n): the years it belongs to, year 0 for none
 * @n: how many
 * @days: their days together
 *
 * Appends its rows: by year, then by place and sector, then by theme and goal (money rules 6 to 8).
 */
void
lima_adding_append_years (LimaAdding *self, LimaGoing *going, const LimaYearDays *years, guint n, gint32 days)
{
  const LimaFlow *flow = going->flow;
  gboolean has_places = lima_places_judge (&self->flow_places, flow->places, name_place, self);
  gboolean has_sectors = lima_sectors_judge (&self->flow_sectors, flow->sectors, name_sector, self);
  gboolean has_goals = lima_goals_judge (&self->flow_goals, flow->sectors, NULL);
  const LimaShares *shares[3] = { own_or (has_places, &self->flow_places, &self->places),
                                  own_or (has_sectors, &self->flow_sectors, &self->sectors),
                                  own_or (has_goals, &self->flow_goals, &self->goals) };
  gboolean divisible = is_divisible (self, going, shares);
  LimaSplit split = lima_split_begin (going->amount, n);
  LimaFact fact;

  if (has_places)
    note_shares (self, &self->flow_places, "recipient-country, recipient-region", flow->head.line);
  if (has_sectors)
    note_shares (self, &self->flow_sectors, "sector", flow->head.line);
  if (has_goals)
    note_shares (self, &self->flow_goals, "sdg", flow->head.line);
  note_percentages (self, flow->places, G_STRUCT_OFFSET (LimaPlace, percentage));
  note_percentages (self, flow->sectors, G_STRUCT_OFFSET (LimaSector, percentage));
  begin_fact (self, going, &fact);
  for (guint y = 0; y < n; y++)
    {
      fact.amount = n > 1 ? lima_split_next (&split, (guint32) years[y].days, (guint32) days) : going->amount;
      fact.year = (gint16) years[y].year;
      if (divisible)
        append_parts (self, &fact, shares[0], shares[1], shares[2]);
      else
        lima_facts_append (self->facts, &fact); /* every key is "", nothing known */
      fact.flags &= (guint8) ~LIMA_FACT_FIRST;
    }
}

/* ---- rules 1, 2, 5: the amount ------------------------------------------------------------------------------------------- */

static gboolean
note_amount (LimaAdding *self, const LimaFlow *flow, LimaAtom currency)
{
  LimaDecimal value;

  switch ((LimaAmountState) flow->amount.state)
    {
    case LIMA_AMOUNT_EXACT:
      return TRUE;
    case LIMA_AMOUNT_DOUBTFUL:
      value = lima_amount_value (&flow->amount);
      lima_facts_trouble (self->facts, LIMA_TROUBLE_DOUBTFUL_AMOUNT, flow->head.line, 1, flow->amount.text, &value, currency);
      return TRUE;
    case LIMA_AMOUNT_UNREADABLE:
      lima_facts_trouble (self->facts, LIMA_TROUBLE_UNREADABLE_AMOUNT, flow->head.line, 1, flow->amount.text, NULL, 0);
      return FALSE;
    case LIMA_AMOUNT_BEYOND:
      lima_facts_trouble (self->facts, LIMA_TROUBLE_BEYOND_RANGE, flow->head.line, 1, flow->amount.text, NULL, 0);
      return FALSE;
    case LIMA_AMOUNT_NONE:
    default:
      lima_facts_trouble (self->facts, LIMA_TROUBLE_MISSING_AMOUNT, flow->head.line, 1, 0, NULL, 0);
      return FALSE;
    }
}

/*< private >
 * lima_adding_begin_flow:
 * @self: a project being added
 * @flow: one of its flows
 * @going: (out): the flow on its way, with currency and donor
 *
 * Money rules 1, 2 and 10.
 *
 * Returns: %FALSE when it has no amount, which is noted
 */
gboolean
lima_adding_begin_flow (LimaAdding *self, const LimaFlow *flow, LimaGoing *going)
{
  LimaFactProject *project = &g_array_index (self->facts->by_number, LimaFactProject, self->facts->by_number->len - 1);

  *going = (LimaGoing) { .flow = flow, .kind = lima_flow_get_kind (flow) };
  going->original = lima_adding_clean_currency (flow->currency);
  if (going->original == 0)
    going->original = self->currency;
  going->currency = going->original;
  if (!note_amount (self, flow, going->original))
    return FALSE;
  going->given = lima_amount_value (&flow->amount);
  going->amount = lima_part_new (going->given);
  project->kinds[going->kind / 64] |= (guint64) 1 << (going->kind % 64);
  if (going->currency == 0)
    lima_facts_trouble (self->facts, LIMA_TROUBLE_MISSING_CURRENCY, flow->head.line, 1, 0, &going->given, 0);
  if (going->kind == LIMA_KIND_OTHER)
    lima_facts_trouble (self->facts, LIMA_TROUBLE_UNKNOWN_TYPE, flow->head.line, 1, flow->type, &going->given, going->currency);
  set_donor (self, going);
  return TRUE;
}

/*< private >
 * lima_adding_is_in_range:
 *
 * Returns: whether a date can belong to a year: 1950-01-01 to 2069-12-31 (money rule 4)
 */
gboolean
lima_adding_is_in_range (LimaDate date)
{
  return date.precision != LIMA_PRECISION_NONE && date.year >= FIRST_YEAR && date.year <= LAST_YEAR;
}

/*< private >
 * lima_adding_convert:
 * @self: a project being added
 * @going: a flow whose date is known
 *
 * Converts its amount where a currency was asked for, or marks it as unconverted (money rule 5).
 */
void
lima_adding_convert (LimaAdding *self, LimaGoing *going)
{
  LimaDate date = lima_adding_is_in_range (going->flow->value_date.date) ? going->flow->value_date.date : going->date;
  LimaExchanged exchanged;

  if (self->facts->currency == 0 || going->currency == self->facts->currency)
    return;
  if (self->facts->rates != NULL &&
      lima_exchange (self->facts->rates, going->given, lima_atom_text (going->currency),
                     lima_atom_text (self->facts->currency), date, &exchanged))
    {
      going->amount = exchanged.amount;
      going->currency = self->facts->currency;
    }
  else
    going->flags |= LIMA_FACT_UNCONVERTED;
}

/* ---- rule 4: dates ------------------------------------------------------------------------------------------------------- */

static LimaAtom
date_atom (LimaDate date)
{
  char buffer[LIMA_DATE_BUFFER];

  return lima_atom (lima_date_to_text (date, buffer));
}

/* The date of a transaction: its own; else its text; else the value date; else none, and why.
 *   own       text      value date  result
 *   readable  -         -           own; none when out of range
 *   not       readable  -           text; none when out of range
 *   not       not       in range    value date, noted
 *   not       not       not         none; "unreadable" when something was written there */
static LimaDate
date_of_transaction (LimaAdding *self, const LimaGoing *going)
{
  const LimaFlow *flow = going->flow;
  LimaDay text = flow->date_text == 0 ? (LimaDay) { { 0 }, 0 } : lima_day_read (lima_atom_text (flow->date_text), -1);
  LimaDate date = lima_day_has_date (&flow->date) ? flow->date.date : text.date;
  LimaAtom written = flow->date.text != 0 ? flow->date.text : text.text;
  LimaTroubleKind kind = LIMA_TROUBLE_UNDATED;
  LimaAtom detail = 0;

  if (lima_adding_is_in_range (date))
    return date;
  if (date.precision != LIMA_PRECISION_NONE)
    {
      kind = LIMA_TROUBLE_DATE_OUT_OF_RANGE;
      detail = date_atom (date);
      date = (LimaDate) { 0 };
    }
  else if (lima_adding_is_in_range (flow->value_date.date))
    {
      kind = LIMA_TROUBLE_DATE_FROM_VALUE_DATE;
      date = flow->value_date.date;
      detail = date_atom (date);
    }
  else if (written != 0)
    {
      kind = LIMA_TROUBLE_UNREADABLE_DATE;
      detail = written;
    }
  lima_facts_trouble (self->facts, kind, flow->head.line, 1, detail, &going->given, going->original);
  return date;
}

/* The year of a date. A fiscal year is called after the calendar year in which it begins. Where a date is only a year or a quarter and
 * lies in two of them, nobody can say which; it is noted, and belongs to none. */
static int
year_of_date (LimaAdding *self, const LimaGoing *going)
{
  const LimaBudgetCalendar calendar = { .first_month = (guint8) self->facts->first_month, .years = 1 };
  LimaDate date = going->date;
  LimaBudgetPeriod period;

  if (calendar.first_month == 1 || date.precision == LIMA_PRECISION_NONE)
    return date.year;
  period = lima_budget_calendar_find (calendar, lima_date_first_day (date));
  if (lima_date_end_day (date) <= period.end)
    return period.year;
  lima_facts_trouble (self->facts, LIMA_TROUBLE_FISCAL_YEAR_UNKNOWN, going->flow->head.line, 1, date_atom (date), &going->given,
                      going->original);
  return 0;
}

static void
add_transaction (LimaAdding *self, const LimaFlow *flow)
{
  LimaYearDays year = { 0, 1 };
  LimaGoing going;

  if (!lima_adding_begin_flow (self, flow, &going))
    return;
  going.date = date_of_transaction (self, &going);
  year.year = year_of_date (self, &going);
  lima_adding_convert (self, &going);
  lima_adding_append_years (self, &going, &year, 1, 1);
}

/* ---- the project --------------------------------------------------------------------------------------------------------- */

static const char *
keep_text (LimaFacts *self, const char *text)
{
  g_autofree char *clean = text == NULL ? NULL : g_strstrip (g_strdup (text));

  if (clean == NULL || *clean == '\0')
    return NULL;
  return g_string_chunk_insert (g_ptr_array_index (self->strings, self->strings->len - 1), clean);
}

static void
add_relations (LimaFacts *self, const LimaItems *related)
{
  for (guint i = 0; i < lima_items_get_n (related); i++)
    {
      const LimaRelated *one = (const LimaRelated *) related->item[i];
      const char *type = lima_atom_text (one->type);
      LimaRelation relation = { self->by_number->len - 1, type != NULL && strcmp (type, "1") == 0, NULL };

      if (type == NULL || (!relation.is_parent && strcmp (type, "2") != 0))
        continue;
      relation.ref = keep_text (self, one->ref);
      if (relation.ref != NULL)
        g_array_append_val (self->relations, relation);
    }
}

static void
begin_project (LimaAdding *self, guint file, guint place)
{
  LimaFacts *facts = self->facts;
  const LimaProject *project = self->project;
  LimaParty reporter = lima_party_new (project->reporter_ref, project->reporter_name);
  LimaFactProject fact = { .run = facts->n_rows, .status = project->status, .line = project->head.line };

  lima_identity_init (&fact.identity, project, file, place);
  fact.identity.identifier = keep_text (facts, project->identifier);
  fact.record = project->head.id;
  fact.reporter = lima_dictionary_add (facts->reporters, reporter.key);
  lima_dictionary_name (facts->reporters, fact.reporter, reporter.name, self->origin);
  g_array_append_val (facts->by_number, fact);
  add_relations (facts, project->related);
}

static guint
count_unknown (const LimaBlock *block)
{
  guint n = lima_unknown_get_n (block->unknown);

  for (guint f = 0; f < block->table->n_fields; f++)
    if (block->table->fields[f].type == LIMA_FIELD_ITEMS)
      {
        const LimaItems *items = LIMA_BLOCK_GET (block, LimaItems *, &block->table->fields[f]);

        for (guint i = 0; i < lima_items_get_n (items); i++)
          n += count_unknown (items->item[i]);
      }
  return n;
}

/* Elements not held, counted by name. */
static void
note_unread (LimaAdding *self)
{
  const LimaItems *unread = self->project->unread;
  guint first = self->facts->troubles->len;

  for (guint i = 0; i < lima_items_get_n (unread); i++)
    {
      LimaAtom name = ((const LimaUnread *) unread->item[i])->name;
      guint at = first;

      while (at < self->facts->troubles->len && g_array_index (self->facts->troubles, LimaTrouble, at).detail != name)
        at++;
      if (at < self->facts->troubles->len)
        g_array_index (self->facts->troubles, LimaTrouble, at).count++;
      else
        lima_facts_trouble (self->facts, LIMA_TROUBLE_UNREAD_ELEMENT, self->project->head.line, 1, name, NULL, 0);
    }
}

static void
note_rest (LimaAdding *self)
{
  const LimaProject *project = self->project;
  guint unknown = project->head.id == 0 ? 0 : count_unknown (&project->head);

  note_unread (self);
  if (unknown > 0)
    lima_facts_trouble (self->facts, LIMA_TROUBLE_UNKNOWN_MEMBER, project->head.line, unknown, 0, NULL, 0);
}

static void
clear_adding (LimaAdding *self)
{
  lima_shares_clear (&self->places);
  lima_shares_clear (&self->sectors);
  lima_shares_clear (&self->goals);
  lima_shares_clear (&self->themes);
  lima_shares_clear (&self->flow_places);
  lima_shares_clear (&self->flow_sectors);
  lima_shares_clear (&self->flow_goals);
}

/**
 * lima_facts_add:
 * @self: facts that are not settled yet
 * @project: a project; nothing of it is kept but copies
 * @file: number of its file
 * @place: its place in the file
 *
 * Adds the rows of a project's flows.
 */
void
lima_facts_add (LimaFacts *self, const LimaProject *project, guint file, guint place)
{
  LimaAdding adding = { .facts = self, .project = project, .origin = (guint64) file << 32 | place };
  gboolean budgets = FALSE, planned = FALSE;
  LimaFactProject *fact;

  adding.currency = lima_adding_clean_currency (project->currency);
  begin_project (&adding, file, place);
  judge_project (&adding);
  for (guint i = 0; i < lima_items_get_n (project->flows); i++)
    {
      const LimaFlow *flow = (const LimaFlow *) project->flows->item[i];
      guint kind = lima_flow_get_kind (flow);

      budgets = budgets || kind == LIMA_KIND_BUDGET;
      planned = planned || kind == LIMA_KIND_PLANNED;
      if (!lima_kind_is_period (kind))
        add_transaction (&adding, flow);
    }
  if (budgets)
    lima_adding_add_budgets (&adding, LIMA_KIND_BUDGET);
  if (planned)
    lima_adding_add_budgets (&adding, LIMA_KIND_PLANNED);
  note_rest (&adding);
  clear_adding (&adding);
  fact = &g_array_index (self->by_number, LimaFactProject, self->by_number->len - 1);
  fact->n_rows = self->n_rows - fact->run;
}
