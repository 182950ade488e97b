/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-report-results.h"

#include <lima-codelist.h>
#include <lima-i18n.h>
#include <math.h>

#include "lima-report-results-private.h"
#include "lima-report-words.h"

struct _LimaReportResults
{
  gatomicrefcount refs;
  LimaFormat *format;
  LimaDate period;
  GArray *rows; /* LimaResultsRow */
  guint n;      /* indicators */
  guint behind;
  guint missing;
};

typedef struct
{
  LimaReportResults *results;
  const LimaItems *indicators;
  LimaResultsStands stands;
  gboolean *is_placed; /* by the place of the indicator */
} Making;

static void
clear_row (gpointer data)
{
  LimaResultsRow *row = data;

  g_free (row->count);
  for (guint i = 0; i < LIMA_N_RESULTS_COLUMNS; i++)
    {
      g_free (row->cells[i].text);
      g_free (row->cells[i].struck);
      g_free (row->cells[i].said);
      g_free (row->cells[i].tip);
    }
}

static LimaResultsRow *
row_at (const LimaReportResults *self, guint i)
{
  return &g_array_index (self->rows, LimaResultsRow, i);
}

/*< private >
 * lima_results_row_below:
 * @rows: (element-type LimaResultsRow): the rows so far
 * @parent: one of them
 *
 * Returns: an empty row to be added below it
 */
LimaResultsRow
lima_results_row_below (const GArray *rows, guint parent, LimaResultsRowKind kind)
{
  LimaResultsRow *above = &g_array_index (rows, LimaResultsRow, parent);
  LimaResultsRow row = { .kind = kind, .group = above->group, .depth = above->depth + 1, .parent = (int) parent, .done = NAN, .gone = NAN };

  above->has_children = TRUE;
  for (guint i = 0; i < LIMA_N_RESULTS_COLUMNS; i++)
    row.cells[i].text = g_strdup ("");
  return row;
}

/* ---- Cells of an indicator ---- */

static void
set_cell (LimaResultsRow *row, LimaResultsColumn column, char *text)
{
  g_free (row->cells[column].text);
  row->cells[column].text = text;
}

/* A number that should be there is said to be missing, in its place. */
static void
set_value (LimaResultsCell *cell, const LimaIndicatorValue *value, char *text, gboolean is_lacking)
{
  g_free (cell->text);
  cell->text = text;
  cell->is_missing = is_lacking || value->state == LIMA_INDICATOR_VALUE_UNREADABLE;
  if (value->state == LIMA_INDICATOR_VALUE_UNREADABLE)
    cell->tip = g_strdup (_("This is no number."));
  if (*cell->text != '\0' || !is_lacking)
    return;
  g_free (cell->text);
  cell->text = g_strdup (C_("number", "missing"));
  cell->is_unknown = TRUE;
}

static void
set_words (LimaFormat *format, LimaResultsCell *cell, const LimaText *words, gboolean is_lacking)
{
  const LimaIndicatorValue none = { LIMA_INDICATOR_VALUE_NONE };

  set_value (cell, &none, lima_results_write_text (format, words), is_lacking);
}

static void
set_baseline (LimaFormat *format, LimaResultsRow *row, const LimaResultsStand *stand)
{
  LimaResultsCell *cell = &row->cells[LIMA_RESULTS_COLUMN_BASELINE];
  gboolean is_lacking = (row->missing & LIMA_INDICATOR_NO_BASELINE) != 0;

  if (lima_indicator_get_measure (stand->indicator) == LIMA_MEASURE_QUALITATIVE)
    set_words (format, cell, stand->indicator->baseline_text, is_lacking);
  else
    set_value (cell, &stand->progress.baseline,
               lima_results_write_value (format, stand->indicator, &stand->progress.baseline, &stand->indicator->baseline), is_lacking);
  if (cell->tip == NULL)
    cell->tip = lima_results_write_ratio (format, &stand->progress.baseline);
}

/* The period to which a target belongs that is typed where there is none yet: the one that is asked for, else the first that is not over,
 * else the last. */
static LimaAtom
find_empty_period (const Making *self, const LimaProgrammeIndicator *indicator)
{
  gint32 day = lima_date_end_day (self->stands.at) - 1, best_end = G_MININT32;
  LimaAtom best = 0;

  for (guint i = 0; i < lima_items_get_n (indicator->targets); i++)
    {
      const LimaProgrammeTarget *item = (const LimaProgrammeTarget *) indicator->targets->item[i];
      gint32 end = lima_results_end_of (item);
      gboolean is_better = best == 0 || (end >= day && (best_end < day || end < best_end)) || (end < day && best_end < day && end > best_end);

      if (self->stands.period != G_MININT32 ? end == self->stands.period : is_better)
        {
          best = item->head.id;
          best_end = end;
        }
    }
  return best;
}

static void
set_target (const Making *self, LimaResultsRow *row, const LimaResultsStand *stand)
{
  LimaFormat *format = self->results->format;
  LimaResultsCell *cell = &row->cells[LIMA_RESULTS_COLUMN_TARGET];
  const LimaIndicatorTarget *target = &stand->progress.target;
  gboolean is_lacking = (row->missing & LIMA_INDICATOR_NO_TARGET) != 0;

  if (lima_indicator_get_measure (stand->indicator) == LIMA_MEASURE_QUALITATIVE)
    {
      set_words (format, cell, stand->in_words == NULL ? NULL : stand->in_words->target_text, is_lacking);
      row->target = stand->in_words == NULL ? 0 : stand->in_words->head.id;
      return;
    }
  row->target = stand->target == NULL ? find_empty_period (self, stand->indicator) : stand->target->head.id;
  set_value (cell, &target->value,
             stand->target == NULL ? g_strdup ("") : lima_results_write_amount (format, stand->indicator, target->is_revised ? &stand->target->revised : &stand->target->target),
             is_lacking);
  if (target->is_revised && target->original.state != LIMA_INDICATOR_VALUE_NONE)
    cell->struck = lima_results_write_amount (format, stand->indicator, &stand->target->target);
  if (cell->tip == NULL)
    cell->tip = lima_results_describe_target (format, stand);
}

/* A value typed into the row is one of the period whose target is shown, as soon as that has begun; before, of the latest. */
static LimaAtom
find_period_to_fill (const Making *self, const LimaResultsRow *row, const LimaResultsStand *stand)
{
  int shown = row->target == 0 ? -1 : lima_items_find (stand->indicator->targets, row->target);

  if (shown >= 0 && (stand->actual == NULL ||
                     lima_results_has_begun ((const LimaProgrammeTarget *) stand->indicator->targets->item[shown], self->stands.at)))
    return row->target;
  return stand->actual == NULL ? 0 : stand->actual->head.id;
}

static void
set_actual (const Making *self, LimaResultsRow *row, const LimaResultsStand *stand)
{
  LimaFormat *format = self->results->format;
  LimaResultsCell *cell = &row->cells[LIMA_RESULTS_COLUMN_ACTUAL];

  row->actual = find_period_to_fill (self, row, stand);
  if (lima_indicator_get_measure (stand->indicator) == LIMA_MEASURE_QUALITATIVE)
    {
      set_words (format, cell, stand->in_words == NULL ? NULL : stand->in_words->actual_text, FALSE);
      return;
    }
  set_value (cell, &stand->progress.actual.value, lima_results_write_actual (format, stand, FALSE), FALSE);
  if (stand->is_computed && stand->computed.state == LIMA_COMPUTED_AT_LEAST)
    cell->said = lima_results_write_actual (format, stand, TRUE);
  if (cell->tip == NULL)
    cell->tip = lima_results_write_ratio (format, &stand->progress.actual.value);
  if (cell->tip == NULL && stand->is_computed)
    cell->tip = lima_results_describe_rule (format, stand);
}

static void
set_progress (LimaFormat *format, LimaResultsRow *row, const LimaResultsStand *stand)
{
  LimaResultsCell *cell = &row->cells[LIMA_RESULTS_COLUMN_PROGRESS];

  row->status = stand->status;
  if (stand->progress.has_done)
    row->done = lima_sum_to_double (&stand->progress.done);
  if (stand->progress.has_gone)
    row->gone = lima_sum_to_double (&stand->progress.gone);
  row->gone_share = stand->progress.gone;
  g_free (cell->text);
  cell->text = lima_results_write_progress (format, stand);
  cell->tip = lima_results_explain (format, stand);
  cell->is_unknown = !stand->progress.has_done;
}

static void
set_goal (LimaFormat *format, LimaResultsRow *row, const LimaProgrammeIndicator *indicator)
{
  const char *code = lima_atom_text (indicator->goal_target);

  if (code == NULL)
    return;
  set_cell (row, LIMA_RESULTS_COLUMN_GOAL, g_strdup (code));
  row->cells[LIMA_RESULTS_COLUMN_GOAL].tip = g_strdup (lima_codelist_name ("UNSDG-Targets", code, lima_format_get_language (format)));
}

static void
set_name (LimaFormat *format, LimaResultsRow *row, const LimaProgrammeIndicator *indicator)
{
  g_autofree char *title = lima_results_write_text (format, indicator->title), *lacks = lima_results_describe_lacks (format, row->missing);

  set_cell (row, LIMA_RESULTS_COLUMN_NAME, *title == '\0' ? g_strdup (C_("indicator", "Without a title")) : g_steal_pointer (&title));
  if (lacks != NULL)
    /* Translators: %1$s is a list of what an indicator lacks: "baseline and target" */
    row->cells[LIMA_RESULTS_COLUMN_NAME].tip = lima_report_fill (format, _("Missing: %1$s"), lacks, NULL);
}

/* ---- Rows ---- */

static const LimaProgrammeIndicator *
indicator_at (const Making *self, guint i)
{
  return (const LimaProgrammeIndicator *) self->indicators->item[i];
}

static LimaResultsGroup
group_of (const LimaProgrammeIndicator *indicator)
{
  static const char *const codes[LIMA_N_RESULTS_GROUPS] = { NULL, "impact", "outcome", "output", "leverage", "coordination" };
  const char *code = lima_atom_text (indicator->level);

  for (guint i = LIMA_RESULTS_IMPACT; i < LIMA_RESULTS_NO_LEVEL; i++)
    if (g_strcmp0 (code, codes[i]) == 0)
      return (LimaResultsGroup) i;
  return LIMA_RESULTS_NO_LEVEL;
}

static void
add_indicator (Making *self, guint i, guint parent)
{
  GArray *rows = self->results->rows;
  LimaFormat *format = self->results->format;
  const LimaResultsStand *stand = lima_results_stands_get (&self->stands, i);
  LimaResultsRow row = lima_results_row_below (rows, parent, LIMA_RESULTS_ROW_INDICATOR);
  guint at = rows->len;

  self->is_placed[i] = TRUE;
  row.indicator = stand->indicator->head.id;
  row.missing = lima_indicator_get_missing (stand->indicator);
  set_name (format, &row, stand->indicator);
  set_cell (&row, LIMA_RESULTS_COLUMN_UNIT, lima_results_write_unit (format, stand->indicator));
  set_baseline (format, &row, stand);
  set_target (self, &row, stand);
  set_actual (self, &row, stand);
  set_progress (format, &row, stand);
  set_goal (format, &row, stand->indicator);
  g_array_append_val (rows, row);
  self->results->n++;
  self->results->behind += row.status == LIMA_PROGRESS_BEHIND || row.status == LIMA_PROGRESS_OFF_TRACK;
  self->results->missing += row.missing != 0;
  lima_results_add_parts (rows, format, stand, at);
}

static const LimaIndicatorNode *
node_at (const Making *self, guint i)
{
  return &g_array_index (self->stands.tree->nodes, LimaIndicatorNode, i);
}

/* Nothing stands below an indicator that stands apart, among those that lack something, nor below one that is a part of itself. */
static gboolean
is_below (const Making *self, guint i)
{
  int parent = node_at (self, i)->parent;

  return parent >= 0 && !node_at (self, i)->is_on_cycle && !node_at (self, (guint) parent)->is_on_cycle &&
         lima_indicator_get_missing (indicator_at (self, (guint) parent)) == 0;
}

/* An indicator, and below it those that are parts of it. */
static void
add_tree (Making *self, guint i, guint parent)
{
  guint at = self->results->rows->len;

  add_indicator (self, i, parent);
  for (guint child = 0; child < lima_items_get_n (self->indicators); child++)
    if (!self->is_placed[child] && node_at (self, child)->parent == (int) i && is_below (self, child))
      add_tree (self, child, at);
}

static const char *
name_of_group (LimaResultsGroup group)
{
  switch (group)
    {
    case LIMA_RESULTS_MISSING:
      return C_("results", "Something is missing");
    case LIMA_RESULTS_IMPACT:
      return C_("code", "Impact");
    case LIMA_RESULTS_OUTCOME:
      return C_("code", "Outcome");
    case LIMA_RESULTS_OUTPUT:
      return C_("code", "Output");
    case LIMA_RESULTS_LEVERAGE:
      return C_("code", "Leverage");
    case LIMA_RESULTS_COORDINATION:
      return C_("code", "Coordination");
    case LIMA_RESULTS_NO_LEVEL:
    case LIMA_N_RESULTS_GROUPS:
    default:
      return C_("results", "Without a level");
    }
}

static guint
add_group (Making *self, LimaResultsGroup group)
{
  LimaResultsRow row = { .kind = LIMA_RESULTS_ROW_GROUP, .group = group, .parent = -1, .done = NAN, .gone = NAN };

  for (guint i = 0; i < LIMA_N_RESULTS_COLUMNS; i++)
    row.cells[i].text = g_strdup (i == LIMA_RESULTS_COLUMN_NAME ? name_of_group (group) : "");
  g_array_append_val (self->results->rows, row);
  return self->results->rows->len - 1;
}

/* A group that has nothing in it is not there. */
static void
end_group (Making *self, guint at, guint before)
{
  row_at (self->results, at)->n = self->results->n - before;
  row_at (self->results, at)->count = lima_format_integer (self->results->format, self->results->n - before);
  if (self->results->n == before)
    g_array_set_size (self->results->rows, at);
}

static void
add_missing (Making *self)
{
  g_autoptr(GArray) order = lima_indicators_order_missing (self->indicators);
  guint at = add_group (self, LIMA_RESULTS_MISSING);

  for (guint i = 0; i < order->len; i++)
    if (lima_indicator_get_missing (indicator_at (self, g_array_index (order, guint, i))) != 0)
      add_indicator (self, g_array_index (order, guint, i), at);
  end_group (self, at, 0);
}

static void
add_level (Making *self, LimaResultsGroup group)
{
  guint before = self->results->n, at = add_group (self, group);

  for (guint i = 0; i < lima_items_get_n (self->indicators); i++)
    if (!self->is_placed[i] && !is_below (self, i) && group_of (indicator_at (self, i)) == group)
      add_tree (self, i, at);
  end_group (self, at, before);
}

/**
 * lima_report_results_new:
 * @programme: a programme
 * @at: the day; nothing later counts
 * @period: the end of the period whose targets are shown, one of lima_report_results_get_periods(), or no date for the target of each
 *   indicator that is next
 * @format: for numbers and dates
 *
 * Indicators without baseline, target or source stand first, those that lack most before others (¶18 of the report). The others stand by
 * level, and below those whose parts they are. The latest actual value is shown; one without a value of its own shows what its parts
 * make.
 *
 * Returns: (transfer full): the rows
 */
LimaReportResults *
lima_report_results_new (const LimaProgramme *programme, LimaDate at, LimaDate period, LimaFormat *format)
{
  Making self = { 0 };

  g_return_val_if_fail (programme != NULL && at.precision != LIMA_PRECISION_NONE && format != NULL, NULL);

  self.results = g_new0 (LimaReportResults, 1);
  g_atomic_ref_count_init (&self.results->refs);
  self.results->format = lima_format_ref (format);
  self.results->period = period;
  self.results->rows = g_array_new (FALSE, TRUE, sizeof (LimaResultsRow));
  g_array_set_clear_func (self.results->rows, clear_row);
  self.indicators = programme->indicators;
  self.is_placed = g_new0 (gboolean, MAX (lima_items_get_n (programme->indicators), 1));
  lima_results_stands_init (&self.stands, programme->indicators, at, period);
  add_missing (&self);
  for (guint i = LIMA_RESULTS_IMPACT; i < LIMA_N_RESULTS_GROUPS; i++)
    add_level (&self, (LimaResultsGroup) i);
  lima_results_stands_clear (&self.stands);
  g_free (self.is_placed);
  return self.results;
}

LimaReportResults *
lima_report_results_ref (LimaReportResults *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
lima_report_results_unref (LimaReportResults *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->refs))
    return;
  g_array_unref (self->rows);
  lima_format_unref (self->format);
  g_free (self);
}

/*< private >
 * lima_results_get_format:
 *
 * Returns: (transfer none): how its numbers are written
 */
LimaFormat *
lima_results_get_format (const LimaReportResults *self)
{
  return self->format;
}

guint
lima_report_results_get_n (const LimaReportResults *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

/**
 * lima_report_results_get:
 * @row: a number below that of the rows
 *
 * Returns: (transfer none): the row
 */
const LimaResultsRow *
lima_report_results_get (const LimaReportResults *self, guint row)
{
  g_return_val_if_fail (self != NULL && row < self->rows->len, NULL);

  return row_at (self, row);
}

/**
 * lima_report_results_find:
 * @indicator: its id
 *
 * Returns: the row of the indicator, -1 where there is none
 */
int
lima_report_results_find (const LimaReportResults *self, LimaAtom indicator)
{
  g_return_val_if_fail (self != NULL, -1);

  for (guint i = 0; i < self->rows->len; i++)
    if (row_at (self, i)->kind == LIMA_RESULTS_ROW_INDICATOR && row_at (self, i)->indicator == indicator)
      return (int) i;
  return -1;
}

/**
 * lima_report_results_get_heading:
 *
 * Returns: (transfer full): what a column is called
 */
char *
lima_report_results_get_heading (const LimaReportResults *self, LimaResultsColumn column)
{
  static const char *const headings[LIMA_N_RESULTS_COLUMNS] = {
    NC_("results", "Indicator"), NC_("results", "Unit"), NC_("results", "Baseline"), NC_("results", "Target"),
    NC_("results", "Actual"), NC_("results", "Progress, pace"), NC_("results", "Goal"),
  };
  g_autofree char *date = NULL;

  g_return_val_if_fail (self != NULL && column < LIMA_N_RESULTS_COLUMNS, NULL);

  if (column != LIMA_RESULTS_COLUMN_TARGET || self->period.precision == LIMA_PRECISION_NONE)
    return g_strdup (lima_text_in_context ("results", headings[column]));
  date = lima_format_date (self->format, self->period);
  /* Translators: heading of the targets of one period: 1 its end, "Target 2018" */
  return lima_report_fill (self->format, C_("results", "Target %1$s"), date, NULL);
}

/**
 * lima_report_results_describe:
 *
 * Returns: (transfer full): "13 indicators, 2 behind, 3 with something missing"
 */
char *
lima_report_results_describe (const LimaReportResults *self)
{
  g_autofree char *n = NULL, *behind = NULL, *missing = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  n = lima_format_integer (self->format, self->n);
  behind = lima_format_integer (self->format, self->behind);
  missing = lima_format_integer (self->format, self->missing);
  /* Translators: of a programme: 1 how many indicators, 2 how many of them are behind the pace they need, 3 how many lack something */
  return lima_report_fill (self->format, P_("%1$s indicator, %2$s behind, %3$s with something missing",
                                            "%1$s indicators, %2$s behind, %3$s with something missing", self->n), n, behind, missing, NULL);
}

static int
compare_ends (gconstpointer a, gconstpointer b)
{
  gint32 x = lima_date_end_day (*(const LimaDate *) a), y = lima_date_end_day (*(const LimaDate *) b);

  return (x > y) - (x < y);
}

static void
add_period (GArray *periods, const LimaProgrammeTarget *item)
{
  if (!lima_day_has_date (&item->end))
    return;
  for (guint i = 0; i < periods->len; i++)
    if (compare_ends (&g_array_index (periods, LimaDate, i), &item->end.date) == 0)
      return;
  g_array_append_val (periods, item->end.date);
}

/**
 * lima_report_results_get_periods:
 *
 * Returns: (transfer full) (element-type LimaDate): the ends of all periods that have targets, in their order
 */
GArray *
lima_report_results_get_periods (const LimaProgramme *programme)
{
  GArray *periods = g_array_new (FALSE, FALSE, sizeof (LimaDate));

  g_return_val_if_fail (programme != NULL, periods);

  for (guint i = 0; i < lima_items_get_n (programme->indicators); i++)
    {
      const LimaProgrammeIndicator *indicator = (const LimaProgrammeIndicator *) programme->indicators->item[i];

      for (guint t = 0; t < lima_items_get_n (indicator->targets); t++)
        add_period (periods, (const LimaProgrammeTarget *) indicator->targets->item[t]);
    }
  g_array_sort (periods, compare_ends);
  return periods;
}
