/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What was found in a portfolio, from four sources, as one list. */

#include "lima-report-findings-private.h"

#include <lima-i18n.h>

#include "lima-report-check.h"

/* What only readers say, and what is said of published figures. */
static const struct
{
  const char *name;
  const char *label;
} others[] = {
  { "unreadable-file", NC_ ("rule", "Unreadable file") },
  { "broken-file", NC_ ("rule", "Broken file") },
  { "duplicate-id", NC_ ("rule", "Id given twice") },
  { "newer-minor", NC_ ("rule", "File of a newer version") },
  { "newer-version", NC_ ("rule", "IATI of a newer version") },
  { "repaired-text", NC_ ("rule", "Repaired text") },
  { "text-too-long", NC_ ("rule", "Text that is too long") },
  { "unreadable-activity", NC_ ("rule", "Unreadable activity") },
  { "wrong-type", NC_ ("rule", "Value of a wrong type") },
  { "other", NC_ ("rule", "Other remarks of the reader") },
  { "published-figure", NC_ ("rule", "Published figure that differs") },
};

#define FIRST_SETTLED LIMA_N_RULES
#define FIRST_OTHER (LIMA_N_RULES + LIMA_N_TROUBLES)
#define OTHER_FILE FIRST_OTHER
#define OTHER_FIGURE (FIRST_OTHER + G_N_ELEMENTS (others) - 1)
#define OTHER_REMARK (OTHER_FIGURE - 1)

static void
list_kinds (LimaReportFindings *self)
{
  LimaReportFindingKind kind = { 0 };

  for (guint i = 0; i < LIMA_N_RULES; i++)
    {
      kind = (LimaReportFindingKind) { lima_rule_get_name ((LimaRule) i), lima_rule_get_label ((LimaRule) i), 0 };
      g_array_append_val (self->kinds, kind);
    }
  for (guint i = 0; i < LIMA_N_TROUBLES; i++)
    {
      kind = (LimaReportFindingKind) { lima_trouble_get_name ((LimaTroubleKind) i), lima_trouble_get_label ((LimaTroubleKind) i), 0 };
      g_array_append_val (self->kinds, kind);
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      kind = (LimaReportFindingKind) { others[i].name, C_ ("rule", others[i].label), 0 };
      g_array_append_val (self->kinds, kind);
    }
}

/**
 * lima_report_findings_new:
 * @index: the portfolio, with its figures
 * @reports: (nullable) (element-type LimaFileReport): what became of its files; those that are added later are not asked
 *
 * Prepares a check, in the thread that adds to @reports.
 *
 * Returns: (transfer full): what lima_report_findings_run() fills
 */
LimaReportFindings *
lima_report_findings_new (LimaIndex *index, GPtrArray *reports)
{
  LimaReportFindings *self = g_new0 (LimaReportFindings, 1);

  g_return_val_if_fail (index != NULL, self);

  g_atomic_ref_count_init (&self->ref);
  self->index = lima_index_ref (index);
  self->reports = reports == NULL ? NULL : g_ptr_array_ref (reports);
  self->files = g_ptr_array_new ();
  if (reports != NULL)
    g_ptr_array_extend (self->files, reports, NULL, NULL);
  self->read = g_array_new (FALSE, FALSE, sizeof (LimaReadItem));
  self->items = g_array_new (FALSE, FALSE, sizeof (LimaReportFinding));
  self->kinds = g_array_new (FALSE, FALSE, sizeof (LimaReportFindingKind));
  list_kinds (self);
  return self;
}

/**
 * lima_report_findings_ref:
 *
 * Returns: (transfer full): the same
 */
LimaReportFindings *
lima_report_findings_ref (LimaReportFindings *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref);
  return self;
}

/**
 * lima_report_findings_unref:
 * @self: (transfer full): what to give up
 */
void
lima_report_findings_unref (LimaReportFindings *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref))
    return;
  g_clear_pointer (&self->figures, g_ptr_array_unref);
  g_clear_pointer (&self->broken, g_array_unref);
  g_clear_pointer (&self->settled, g_array_unref);
  g_array_unref (self->read);
  g_array_unref (self->items);
  g_array_unref (self->kinds);
  g_ptr_array_unref (self->files);
  g_clear_pointer (&self->reports, g_ptr_array_unref);
  lima_index_unref (self->index);
  g_free (self);
}

/* ---- The check ---- */

static void
add (LimaReportFindings *self, const LimaReportFinding *item)
{
  g_array_index (self->kinds, LimaReportFindingKind, item->kind).count++;
  self->n_of_severity[item->severity]++;
  g_array_append_val (self->items, *item);
}

static void
add_broken (LimaReportFindings *self)
{
  for (guint i = 0; i < self->broken->len; i++)
    {
      const LimaRuleItem *broken = &g_array_index (self->broken, LimaRuleItem, i);
      LimaReportFinding item = { LIMA_REPORT_FINDING_RULE, lima_rule_get_severity (broken->rule), i, broken->rule, broken->row,
                                 broken->row == LIMA_RULE_NO_ROW ? broken->programme : LIMA_REPORT_NO_ROW };

      item.is_agenda = broken->row == LIMA_RULE_NO_ROW && broken->programme == LIMA_RULE_NO_ROW;
      item.has_stake = broken->has_stake;
      item.currency = broken->currency;
      item.stake = broken->stake;
      add (self, &item);
    }
}

static void
add_settled (LimaReportFindings *self)
{
  for (guint i = 0; i < self->settled->len; i++)
    {
      const LimaCheckItem *settled = &g_array_index (self->settled, LimaCheckItem, i);
      LimaReportFinding item = { LIMA_REPORT_FINDING_SETTLED, settled->severity, i, .programme = LIMA_REPORT_NO_ROW };

      item.kind = FIRST_SETTLED + settled->trouble.kind;
      item.row = settled->trouble.project;
      item.has_stake = settled->trouble.has_amount;
      item.currency = settled->trouble.currency;
      item.stake = lima_sum_from_decimal (settled->trouble.amount);
      add (self, &item);
    }
}

static void
add_figures (LimaReportFindings *self)
{
  for (guint i = 0; i < self->figures->len; i++)
    {
      const LimaAttention *figure = g_ptr_array_index (self->figures, i);
      LimaReportFinding item = { LIMA_REPORT_FINDING_FIGURE, figure->severity, i, OTHER_FIGURE, LIMA_REPORT_NO_ROW, LIMA_REPORT_NO_ROW };

      item.has_stake = figure->has_stake;
      item.currency = figure->currency;
      item.stake = figure->stake;
      add (self, &item);
    }
}

/* The kind of what a reader said; LIMA_N_RULES for what the money rules say anew of the portfolio as it is now. */
static guint
kind_of_read (const char *name)
{
  for (guint i = 0; i < LIMA_N_TROUBLES; i++)
    if (i != LIMA_TROUBLE_UNKNOWN_MEMBER && g_str_equal (lima_trouble_get_name ((LimaTroubleKind) i), name))
      return LIMA_N_RULES;
  if (g_str_equal (lima_trouble_get_name (LIMA_TROUBLE_UNKNOWN_MEMBER), name))
    return FIRST_SETTLED + LIMA_TROUBLE_UNKNOWN_MEMBER;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_str_equal (others[i].name, name))
      return FIRST_OTHER + i;
  return OTHER_REMARK;
}

/* The projects by id and by identifier. */
static GHashTable *
collect_rows (LimaReportFindings *self)
{
  GHashTable *rows = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint row = 0; row < lima_index_get_n (self->index); row++)
    {
      const LimaProject *project = lima_index_get_project (self->index, row);

      if (project->identifier != NULL)
        g_hash_table_insert (rows, project->identifier, GUINT_TO_POINTER (row));
      g_hash_table_insert (rows, (gpointer) lima_block_get_id (&project->head), GUINT_TO_POINTER (row));
    }
  return rows;
}

static guint32
find_row (LimaReportFindings *self, GHashTable **rows, LimaAtom record)
{
  gpointer row;

  if (record == 0)
    return LIMA_REPORT_NO_ROW;
  if (*rows == NULL)
    *rows = collect_rows (self);
  return g_hash_table_lookup_extended (*rows, lima_atom_text (record), NULL, &row) ? GPOINTER_TO_UINT (row) : LIMA_REPORT_NO_ROW;
}

static void
add_read (LimaReportFindings *self, const LimaFileReport *report, guint32 number, GHashTable **rows)
{
  const LimaFinding *finding = number == LIMA_READ_WHOLE_FILE ? NULL : lima_findings_get (report->findings, number);
  guint kind = finding == NULL ? OTHER_FILE : kind_of_read (finding->kind);
  LimaReportFinding item = { LIMA_REPORT_FINDING_READ, LIMA_SEVERITY_ERROR, self->read->len, kind, LIMA_REPORT_NO_ROW,
                             LIMA_REPORT_NO_ROW };
  const LimaReadItem read = { report, number };

  if (finding != NULL && (kind == LIMA_N_RULES || (kind < FIRST_OTHER && finding->record != 0)))
    return;
  if (finding != NULL)
    {
      item.severity = finding->severity;
      if (!g_str_equal (finding->kind, "unreadable-activity")) /* it is not there; another file may have one of its name */
        item.row = find_row (self, rows, finding->record);
    }
  g_array_append_val (self->read, read);
  add (self, &item);
}

static void
add_files (LimaReportFindings *self)
{
  g_autoptr(GHashTable) rows = NULL;

  for (guint file = 0; file < self->files->len; file++)
    {
      const LimaFileReport *report = g_ptr_array_index (self->files, file);

      if (report->error != NULL)
        add_read (self, report, LIMA_READ_WHOLE_FILE, &rows);
      for (guint i = 0; report->findings != NULL && i < lima_findings_get_n (report->findings); i++)
        add_read (self, report, i, &rows);
    }
}

/**
 * lima_report_findings_run:
 * @cancellable: (nullable): stops it
 * @error: return location for %G_IO_ERROR_CANCELLED, the only error
 *
 * Checks, once, in any thread. Takes a pass over all records, and a query for each published figure.
 *
 * Returns: whether it was not stopped
 */
gboolean
lima_report_findings_run (LimaReportFindings *self, GCancellable *cancellable, GError **error)
{
  LimaFormat *format;
  const LimaFacts *facts;

  g_return_val_if_fail (self != NULL && self->broken == NULL, FALSE);

  format = lima_index_get_format (self->index);
  facts = lima_index_get_facts (self->index);
  self->broken = lima_index_check (self->index, cancellable, error);
  if (self->broken == NULL)
    return FALSE;
  self->settled = lima_facts_check (facts);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  self->figures = lima_report_check_figures (format, facts, lima_index_get_snapshot (self->index));
  add_broken (self);
  add_settled (self);
  add_files (self);
  add_figures (self);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/* ---- What was found ---- */

/**
 * lima_report_findings_get_index:
 *
 * Returns: (transfer none): what was checked
 */
LimaIndex *
lima_report_findings_get_index (const LimaReportFindings *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->index;
}

/**
 * lima_report_findings_get_n:
 *
 * Returns: how many were found
 */
guint
lima_report_findings_get_n (const LimaReportFindings *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->items->len;
}

/**
 * lima_report_findings_get:
 * @i: which
 *
 * Returns: (transfer none): a finding
 */
const LimaReportFinding *
lima_report_findings_get (const LimaReportFindings *self, guint i)
{
  g_return_val_if_fail (self != NULL && i < self->items->len, NULL);

  return &g_array_index (self->items, LimaReportFinding, i);
}

/**
 * lima_report_findings_count:
 * @severity: how bad
 *
 * Returns: how many are as bad as that
 */
guint
lima_report_findings_count (const LimaReportFindings *self, LimaSeverity severity)
{
  g_return_val_if_fail (self != NULL && severity <= LIMA_SEVERITY_ERROR, 0);

  return self->n_of_severity[severity];
}

/**
 * lima_report_findings_get_n_kinds:
 *
 * Returns: how many kinds there are, found or not
 */
guint
lima_report_findings_get_n_kinds (const LimaReportFindings *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->kinds->len;
}

/**
 * lima_report_findings_get_kind:
 * @kind: its number
 *
 * Returns: (transfer none): a kind
 */
const LimaReportFindingKind *
lima_report_findings_get_kind (const LimaReportFindings *self, guint kind)
{
  g_return_val_if_fail (self != NULL && kind < self->kinds->len, NULL);

  return &g_array_index (self->kinds, LimaReportFindingKind, kind);
}
