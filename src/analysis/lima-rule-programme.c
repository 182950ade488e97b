/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Goes over the programmes, and asks what they are: title, country, period, phases, criteria, and what is not there yet. */

#include "lima-rule-programme-private.h"

#include <lima-own-codes.h>

#include "lima-programme-missing.h"

/* ---- What is found ---- */

/*< private >
 * lima_programme_run_add:
 * @path: leads to @block
 * @block: what is at fault
 * @field: of the block
 *
 * Says that the programme breaks a rule. No money is at stake.
 *
 * Returns: (transfer none): the item, until the next is added
 */
LimaRuleItem *
lima_programme_run_add (LimaProgrammeRun *self, LimaRule rule, const LimaPath *path, const LimaBlock *block, guint field)
{
  LimaRuleItem item = {
    .rule = rule,
    .row = LIMA_RULE_NO_ROW,
    .programme = self->row,
    .line = block->line != 0 ? block->line : self->programme->head.line,
    .path = *path,
  };

  item.path.field = (guint16) field;
  g_array_append_val (self->items, item);
  return &g_array_index (self->items, LimaRuleItem, self->items->len - 1);
}

/*< private >
 * lima_programme_run_add_date:
 * @day: the day that is told
 *
 * As lima_programme_run_add(), of a rule whose sentence names something and a day.
 *
 * Returns: (transfer none): the item, until the next is added
 */
LimaRuleItem *
lima_programme_run_add_date (LimaProgrammeRun *self, LimaRule rule, const LimaPath *path, const LimaBlock *block, guint field,
                             const LimaDay *day)
{
  LimaRuleItem *item = lima_programme_run_add (self, rule, path, block, field);

  item->dates[1] = day->date;
  return item;
}

/*< private >
 * lima_programme_run_fold:
 * @rule: a rule with a sentence of all
 * @of: how many could have broken it
 *
 * Says once what is so of all: a programme that is only begun would be told of each otherwise. The items of the rule have to be the last.
 */
void
lima_programme_run_fold (LimaProgrammeRun *self, LimaRule rule, guint of)
{
  guint n = 0;

  while (n < self->items->len)
    {
      const LimaRuleItem *item = &g_array_index (self->items, LimaRuleItem, self->items->len - 1 - n);

      if (item->rule != rule || item->programme != self->row)
        break;
      n++;
    }
  if (n < 2 || n < of)
    return;
  g_array_set_size (self->items, self->items->len - n + 1);
  g_array_index (self->items, LimaRuleItem, self->items->len - 1).is_all = TRUE;
}

/*< private >
 * lima_programme_run_name:
 * @text: (nullable): a title
 * @block: what it is of
 *
 * Returns: what people call it: its title, else its id
 */
const char *
lima_programme_run_name (const LimaProgrammeRun *self, const LimaText *text, const LimaBlock *block)
{
  const char *title = lima_rule_text_is_blank (text) ? NULL : lima_text_get (text, self->language);

  return title != NULL ? title : lima_block_get_id (block);
}

/*< private >
 * lima_programme_run_is_over:
 *
 * Returns: whether the last day of a date has passed
 */
gboolean
lima_programme_run_is_over (const LimaProgrammeRun *self, const LimaDay *day)
{
  return lima_day_has_date (day) && lima_date_end_day (day->date) <= lima_date_first_day (self->today);
}

/* ---- Phases ---- */

static int
find_phase (LimaAtom phase)
{
  return lima_own_codes_find ("ProgrammePhase", lima_atom_text (phase));
}

static const char *
name_phase (LimaAtom phase)
{
  int found = find_phase (phase);

  return found < 0 ? lima_atom_text (phase) : lima_own_codes_label ("ProgrammePhase", (guint) found);
}

/* Whether a step that comes earlier in the life of a programme is dated wholly after this one. */
static gboolean
is_before_earlier (const LimaProgramme *programme, const LimaProgrammeStep *step)
{
  int phase = find_phase (step->phase);

  if (phase < 0 || !lima_day_has_date (&step->date))
    return FALSE;
  for (guint i = 0; i < lima_items_get_n (programme->steps); i++)
    {
      const LimaProgrammeStep *other = (const LimaProgrammeStep *) programme->steps->item[i];
      int earlier = find_phase (other->phase);

      if (earlier >= 0 && earlier < phase && lima_rule_is_reversed (&other->date, &step->date))
        return TRUE;
    }
  return FALSE;
}

static void
check_step (LimaProgrammeRun *self, const LimaProgrammeStep *step)
{
  LimaPath path = lima_rule_path_below (&self->path, LIMA_PROGRAMME_STEPS, &step->head);
  const char *name = name_phase (step->phase);

  if (is_before_earlier (self->programme, step))
    lima_programme_run_add_date (self, LIMA_RULE_PROGRAMME_PHASES_REVERSED, &path, &step->head, LIMA_PROGRAMME_STEP_DATE,
                                 &step->date)->text = name;
  if (lima_day_has_date (&step->date) && lima_date_first_day (step->date.date) > lima_date_first_day (self->today))
    lima_programme_run_add_date (self, LIMA_RULE_PROGRAMME_PHASE_IN_FUTURE, &path, &step->head, LIMA_PROGRAMME_STEP_DATE,
                                 &step->date)->text = name;
}

/* A phase is reached where it has a step; that of the programme itself is too. */
static gboolean
has_step_of_phase (const LimaProgramme *programme)
{
  for (guint i = 0; i < lima_items_get_n (programme->steps); i++)
    if (((const LimaProgrammeStep *) programme->steps->item[i])->phase == programme->phase)
      return TRUE;
  return FALSE;
}

static void
check_undated (LimaProgrammeRun *self)
{
  const LimaItems *steps = self->programme->steps;
  guint n = lima_items_get_n (steps);

  for (guint i = 0; i < n; i++)
    {
      const LimaProgrammeStep *step = (const LimaProgrammeStep *) steps->item[i];
      LimaPath path = lima_rule_path_below (&self->path, LIMA_PROGRAMME_STEPS, &step->head);

      if (step->phase != 0 && !lima_day_has_date (&step->date) && step->date.text == 0)
        lima_programme_run_add (self, LIMA_RULE_PROGRAMME_PHASE_UNDATED, &path, &step->head, LIMA_PROGRAMME_STEP_DATE)->text =
          name_phase (step->phase);
    }
  if (self->programme->phase != 0 && !has_step_of_phase (self->programme))
    lima_programme_run_add (self, LIMA_RULE_PROGRAMME_PHASE_UNDATED, &self->path, &self->programme->head, LIMA_PROGRAMME_STEPS)->text =
      name_phase (self->programme->phase);
  lima_programme_run_fold (self, LIMA_RULE_PROGRAMME_PHASE_UNDATED, n);
}

static void
check_unsourced (LimaProgrammeRun *self)
{
  const LimaItems *steps = self->programme->steps;
  guint n = lima_items_get_n (steps);

  for (guint i = 0; i < n; i++)
    {
      const LimaProgrammeStep *step = (const LimaProgrammeStep *) steps->item[i];
      LimaPath path = lima_rule_path_below (&self->path, LIMA_PROGRAMME_STEPS, &step->head);

      if (step->phase != 0 && step->source == 0 && (step->paragraph == NULL || *step->paragraph == '\0'))
        lima_programme_run_add (self, LIMA_RULE_PROGRAMME_PHASE_UNSOURCED, &path, &step->head, LIMA_PROGRAMME_STEP_SOURCE)->text =
          name_phase (step->phase);
    }
  lima_programme_run_fold (self, LIMA_RULE_PROGRAMME_PHASE_UNSOURCED, n);
}

/* ---- Criteria ---- */

static void
check_criteria (LimaProgrammeRun *self)
{
  const LimaItems *criteria = self->programme->criteria;
  guint n = lima_items_get_n (criteria);

  for (guint i = 0; i < n; i++)
    {
      const LimaProgrammeCriterion *criterion = (const LimaProgrammeCriterion *) criteria->item[i];
      LimaPath path = lima_rule_path_below (&self->path, LIMA_PROGRAMME_CRITERIA, &criterion->head);

      if (criterion->answer == 0)
        lima_programme_run_add (self, LIMA_RULE_PROGRAMME_CRITERION_UNANSWERED, &path, &criterion->head,
                                LIMA_PROGRAMME_CRITERION_ANSWER)->text =
          lima_programme_run_name (self, criterion->question, &criterion->head);
    }
  lima_programme_run_fold (self, LIMA_RULE_PROGRAMME_CRITERION_UNANSWERED, n);
}

/* ---- What is not there ---- */

/* What other rules tell of each that lacks it, with more to go by. */
static guint32
find_told (const LimaProgramme *programme)
{
  guint32 told = 1u << LIMA_PROGRAMME_LACKS_TITLE | 1u << LIMA_PROGRAMME_LACKS_COUNTRY | 1u << LIMA_PROGRAMME_LACKS_PERIOD |
                 1u << LIMA_PROGRAMME_LACKS_OUTPUTS | 1u << LIMA_PROGRAMME_LACKS_BASELINES | 1u << LIMA_PROGRAMME_LACKS_TARGETS |
                 1u << LIMA_PROGRAMME_LACKS_SOURCES;

  for (guint i = 0; i < lima_items_get_n (programme->criteria); i++)
    if (((const LimaProgrammeCriterion *) programme->criteria->item[i])->answer == 0)
      told |= 1u << LIMA_PROGRAMME_LACKS_CRITERIA;
  return told;
}

static void
check_lacks (LimaProgrammeRun *self)
{
  guint32 missing = lima_programme_find_missing (self->programme) & ~find_told (self->programme);

  for (guint i = 0; i < LIMA_N_PROGRAMME_LACKS; i++)
    if ((missing & 1u << i) != 0)
      lima_programme_run_add (self, LIMA_RULE_PROGRAMME_LACKS, &self->path, &self->programme->head,
                              lima_programme_field_of_lack ((LimaProgrammeLack) i))->text =
        lima_programme_lack_label ((LimaProgrammeLack) i);
}

static void
check_head (LimaProgrammeRun *self)
{
  const LimaProgramme *programme = self->programme;
  gboolean starts = lima_day_has_date (&programme->start), ends = lima_day_has_date (&programme->end);
  LimaRuleItem *item;

  if (lima_rule_text_is_blank (programme->title))
    lima_programme_run_add (self, LIMA_RULE_PROGRAMME_NO_TITLE, &self->path, &programme->head, LIMA_PROGRAMME_TITLE);
  if (programme->country == 0)
    lima_programme_run_add (self, LIMA_RULE_PROGRAMME_NO_COUNTRY, &self->path, &programme->head, LIMA_PROGRAMME_COUNTRY);
  if (!starts || !ends)
    lima_programme_run_add (self, LIMA_RULE_PROGRAMME_NO_PERIOD, &self->path, &programme->head,
                            starts ? LIMA_PROGRAMME_END : LIMA_PROGRAMME_START);
  if (!lima_rule_is_reversed (&programme->start, &programme->end))
    return;
  item = lima_programme_run_add (self, LIMA_RULE_PROGRAMME_PERIOD_REVERSED, &self->path, &programme->head, LIMA_PROGRAMME_END);
  item->dates[0] = programme->start.date;
  item->dates[1] = programme->end.date;
}

static void
check_programme (LimaProgrammeRun *self)
{
  check_head (self);
  check_undated (self);
  check_unsourced (self);
  for (guint i = 0; i < lima_items_get_n (self->programme->steps); i++)
    check_step (self, (const LimaProgrammeStep *) self->programme->steps->item[i]);
  check_criteria (self);
  lima_programme_check_plan (self);
  lima_programme_check_results (self);
  lima_programme_check_money (self);
  lima_programme_check_people (self);
  lima_programme_check_fields (self);
  check_lacks (self);
}

static GHashTable *
collect_projects (const LimaSnapshot *snapshot)
{
  GHashTable *projects = g_hash_table_new (NULL, NULL);
  guint n = lima_snapshot_get_n (snapshot, LIMA_RECORD_PROJECT);

  for (guint row = 0; row < n; row++)
    g_hash_table_insert (projects, GUINT_TO_POINTER (lima_snapshot_get (snapshot, LIMA_RECORD_PROJECT, row)->id), GUINT_TO_POINTER (row));
  return projects;
}

/**
 * lima_programmes_check:
 * @snapshot: a portfolio
 * @index: (nullable): of the same portfolio, for the money of projects
 * @language: (nullable): of the titles that are told
 * @today: the day that decides what is overdue
 * @items: (element-type LimaRuleItem): where what is found comes, in order of the programmes
 *
 * Asks every rule of every programme. Texts of the items belong to @snapshot, or are never freed. May be called in any thread.
 */
void
lima_programmes_check (const LimaSnapshot *snapshot, const LimaIndex *index, const char *language, LimaDate today, GArray *items)
{
  g_autoptr(GHashTable) projects = NULL;
  g_autoptr(GHashTable) linked = NULL;
  LimaProgrammeRun run = { .snapshot = snapshot, .index = index, .items = items, .language = language, .today = today };
  guint n;

  g_return_if_fail (snapshot != NULL && items != NULL);

  n = lima_snapshot_get_n (snapshot, LIMA_RECORD_PROGRAMME);
  if (n == 0)
    return;
  run.projects = projects = collect_projects (snapshot);
  run.linked = linked = g_hash_table_new (NULL, NULL);
  for (run.row = 0; run.row < n; run.row++)
    {
      run.programme = (const LimaProgramme *) lima_snapshot_get (snapshot, LIMA_RECORD_PROGRAMME, run.row);
      run.path = (LimaPath) { .table = &lima_programme_table, .record = run.programme->head.id };
      check_programme (&run);
    }
  g_clear_pointer (&run.organisations, g_hash_table_unref);
}
