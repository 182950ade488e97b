/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The flows of a project as a table, however many there are. What all of them say alike is said once, above it. */

#include "lima-report-project-private.h"

#include <lima-i18n.h>
#include <lima-measure.h>

#include "lima-flow-words.h"
#include "lima-report-words.h"

/*
 * Flows:
 * @list: by date
 * @currency: of all flows, if @one_currency: then it is in the heading
 * @decimals: of the amounts
 * @alike: fields that are the same in all flows
 */
typedef struct
{
  const LimaProjectPrint *print;
  LimaFlowList *list;
  guint n;
  gboolean one_currency;
  LimaAtom currency;
  int decimals;
  guint64 alike;
} Flows;

/* ---- What they have in common ---- */

/* Fields that have columns of their own. */
static guint64
get_columns (void)
{
  static const guint fields[] = { LIMA_FLOW_KIND, LIMA_FLOW_DATE, LIMA_FLOW_START, LIMA_FLOW_END, LIMA_FLOW_AMOUNT, LIMA_FLOW_CURRENCY };
  guint64 set = 0;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    set |= LIMA_PROJECT_PRINT_FIELD (fields[i]);
  return set;
}

static const LimaFlow *
get_flow (const Flows *self, guint i)
{
  return lima_flow_list_get (self->list, i);
}

/* Whether every flow says the same there. */
static gboolean
is_alike (const Flows *self, guint field)
{
  g_autofree char *first = NULL;

  if (!lima_block_field_is_set (&get_flow (self, 0)->head, field))
    return FALSE;
  first = lima_project_print_value (self->print, &get_flow (self, 0)->head, field);
  for (guint i = 1; i < self->n; i++)
    {
      const LimaBlock *block = &get_flow (self, i)->head;
      g_autofree char *other = lima_block_field_is_set (block, field) ? lima_project_print_value (self->print, block, field) : NULL;

      if (g_strcmp0 (first, other) != 0)
        return FALSE;
    }
  return TRUE;
}

static void
find_alike (Flows *self)
{
  guint64 columns = get_columns () | LIMA_PROJECT_PRINT_FIELD (LIMA_FLOW_TYPE) | LIMA_PROJECT_PRINT_FIELD (LIMA_FLOW_DESCRIPTION);

  for (guint field = 0; self->n > 1 && field < LIMA_FLOW_N_FIELDS; field++)
    if ((columns & LIMA_PROJECT_PRINT_FIELD (field)) == 0 && is_alike (self, field))
      self->alike |= LIMA_PROJECT_PRINT_FIELD (field);
}

static void
print_alike (const Flows *self)
{
  LimaPaperTable *table;

  if (self->alike == 0)
    return;
  table = lima_paper_table_new_pairs ();
  for (guint field = 0; field < LIMA_FLOW_N_FIELDS; field++)
    if ((self->alike & LIMA_PROJECT_PRINT_FIELD (field)) != 0)
      {
        g_autofree char *value = lima_project_print_value (self->print, &get_flow (self, 0)->head, field);

        lima_paper_table_add_pair (table, lima_field_words_label (&lima_flow_table.fields[field]), value);
      }
  lima_paper_add_note (self->print->paper, _("The same for all that follow:"));
  lima_paper_take_table (self->print->paper, table);
}

/* ---- Rows ---- */

static void
append_line (GString *cell, const char *line)
{
  if (line == NULL || *line == '\0')
    return;
  if (cell->len > 0)
    g_string_append_c (cell, '\n');
  g_string_append (cell, line);
}

/* The names are in the line of who gives and gets; a reference is there only where there is no name. */
static guint64
find_told (const LimaFlow *flow, gboolean has_parties)
{
  guint64 told = get_columns ();

  if (!lima_kind_is_period (lima_flow_get_kind (flow)))
    told |= LIMA_PROJECT_PRINT_FIELD (LIMA_FLOW_TYPE);
  if (!has_parties)
    return told;
  if (flow->provider_name == NULL)
    told |= LIMA_PROJECT_PRINT_FIELD (LIMA_FLOW_PROVIDER_REF);
  else if (lima_text_get_n (flow->provider_name) == 1)
    told |= LIMA_PROJECT_PRINT_FIELD (LIMA_FLOW_PROVIDER_NAME);
  if (flow->receiver_name == NULL)
    told |= LIMA_PROJECT_PRINT_FIELD (LIMA_FLOW_RECEIVER_REF);
  else if (lima_text_get_n (flow->receiver_name) == 1)
    told |= LIMA_PROJECT_PRINT_FIELD (LIMA_FLOW_RECEIVER_NAME);
  return told;
}

/* All else that is known of it, in a line. */
static char *
tell_rest (const Flows *self, const LimaFlow *flow, guint64 told)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint field = 0; field < LIMA_FLOW_N_FIELDS; field++)
    if (((told | self->alike) & LIMA_PROJECT_PRINT_FIELD (field)) == 0 && lima_block_field_is_set (&flow->head, field))
      g_ptr_array_add (parts, lima_project_print_field (self->print, &flow->head, field));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

/* The parties, unless all flows have the same ones: they are above the table then. */
static char *
tell_parties (const Flows *self, const LimaFlow *flow)
{
  const guint64 names = LIMA_PROJECT_PRINT_FIELD (LIMA_FLOW_PROVIDER_NAME) | LIMA_PROJECT_PRINT_FIELD (LIMA_FLOW_RECEIVER_NAME);
  guint64 set = 0;

  if (flow->provider_name != NULL)
    set |= LIMA_PROJECT_PRINT_FIELD (LIMA_FLOW_PROVIDER_NAME);
  if (flow->receiver_name != NULL)
    set |= LIMA_PROJECT_PRINT_FIELD (LIMA_FLOW_RECEIVER_NAME);
  if (set != 0 && (set & ~(self->alike & names)) == 0)
    return NULL;
  return lima_flow_words_parties (&self->print->words, flow);
}

static char *
tell_flow (const Flows *self, const LimaFlow *flow)
{
  const LimaFieldWords *words = &self->print->words;
  g_autofree char *type = lima_flow_words_type (words, flow), *parties = tell_parties (self, flow), *rest = NULL;
  GString *cell = g_string_new (type);
  guint64 told = find_told (flow, parties != NULL);

  if (flow->description != NULL)
    {
      g_autofree char *text = lima_project_print_text (self->print, flow->description);

      append_line (cell, text);
      told |= LIMA_PROJECT_PRINT_FIELD (LIMA_FLOW_DESCRIPTION);
    }
  append_line (cell, parties);
  rest = tell_rest (self, flow, told);
  append_line (cell, rest);
  return g_string_free (cell, FALSE);
}

/* With every place that it has. */
static char *
tell_amount (const Flows *self, const LimaFlow *flow)
{
  LimaSum sum;
  int decimals;

  if (!lima_amount_has_value (&flow->amount))
    return lima_field_words_amount (&self->print->words, &flow->amount, 0, NULL);
  sum = lima_sum_from_decimal (lima_amount_value (&flow->amount));
  decimals = sum.coef % (__int128) lima_power_of_ten (16) == 0 ? self->decimals : -1;
  return lima_format_money (self->print->format, &sum, self->one_currency ? NULL : lima_atom_text (lima_flow_list_currency (self->list, flow)), decimals);
}

static void
print_table (const Flows *self)
{
  const char *code = self->one_currency ? lima_atom_text (self->currency) : NULL;
  LimaPaperTable *table = lima_paper_table_new ();

  lima_paper_table_add_column (table, C_("flow", "Date"), LIMA_PAPER_START, 0);
  lima_paper_table_add_column (table, C_("flow", "Type"), LIMA_PAPER_START, 8);
  lima_paper_table_add_column (table, code != NULL ? code : C_("flow", "Amount"), LIMA_PAPER_END, 2);
  for (guint i = 0; i < self->n; i++)
    {
      const LimaFlow *flow = get_flow (self, i);

      lima_paper_table_add_row (table, LIMA_PAPER_ROW, 0);
      lima_paper_table_take_cell (table, lima_flow_words_date (&self->print->words, flow));
      lima_paper_table_take_cell (table, tell_flow (self, flow));
      lima_paper_table_take_cell (table, tell_amount (self, flow));
    }
  lima_paper_take_table (self->print->paper, table);
}

static void
print_sums (const Flows *self)
{
  g_autoptr(GArray) sums = lima_flow_list_sum (self->list);
  LimaPaperTable *table = lima_paper_table_new_pairs ();

  for (guint i = 0; i < sums->len; i++)
    {
      const LimaFlowListSum *sum = &g_array_index (sums, LimaFlowListSum, i);
      g_autofree char *name = lima_flow_words_sum_name (&self->print->words, sum);
      g_autofree char *words = lima_flow_words_sum (&self->print->words, sum, self->decimals);

      lima_paper_table_add_pair (table, name, words != NULL ? words : C_("money", "no amount is known"));
    }
  lima_paper_add_caption (self->print->paper, _("Sums as recorded, by type and currency"), NULL);
  lima_paper_take_table (self->print->paper, table);
}

/*
 * lima_project_print_flows:
 * @with_period: whether budgets and planned disbursements are printed, or all others
 *
 * Prints flows by date, with all that is known of each, and their sums as they stand in the data. There has to be one.
 */
void
lima_project_print_flows (const LimaProjectPrint *self, gboolean with_period)
{
  g_autoptr(LimaFlowList) list = lima_flow_list_new (self->project->flows, self->project->currency, with_period);
  Flows flows = { .print = self, .list = list, .n = lima_flow_list_count (self->project->flows, with_period) };

  lima_flow_list_sort (list, LIMA_FLOW_ORDER_DATE, FALSE);
  flows.one_currency = lima_flow_list_is_one_currency (list, &flows.currency);
  flows.decimals = lima_flow_list_decimals (list);
  find_alike (&flows);
  print_alike (&flows);
  print_table (&flows);
  print_sums (&flows);
}
