/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What findings say, where they lead to, and whether two of them are the same. */

#include "lima-report-findings-private.h"

#include <lima-csv.h>
#include <lima-i18n.h>
#include <lima-milestone.h>
#include <lima-path-text.h>
#include <lima-process.h>
#include <lima-programme.h>
#include <lima-proposal.h>
#include <string.h>

#include "lima-report-check.h"
#include "lima-report-words.h"

static char *
describe_read (const LimaReportFindings *self, const LimaReadItem *read)
{
  const LimaFinding *finding;
  const char *message;
  g_autofree char *times = NULL;

  if (read->finding == LIMA_READ_WHOLE_FILE)
    return g_strdup (read->report->error->message);
  finding = lima_findings_get (read->report->findings, read->finding);
  message = finding->message != NULL ? finding->message : finding->kind;
  if (finding->count <= 1)
    return g_strdup (message);
  times = lima_format_integer (lima_index_get_format (self->index), finding->count);
  /* Translators: 1 is a sentence about something in a file, 2 how often it was found */
  return lima_report_fill (lima_index_get_format (self->index), P_ ("%1$s (%2$s time)", "%1$s (%2$s times)", finding->count), message,
                           times, NULL);
}

/**
 * lima_report_findings_describe:
 * @i: which
 *
 * Returns: (transfer full): what is so and what to do, in whole sentences
 */
char *
lima_report_findings_describe (const LimaReportFindings *self, guint i)
{
  const LimaReportFinding *item = lima_report_findings_get (self, i);
  LimaFormat *format;

  g_return_val_if_fail (item != NULL, NULL);

  format = lima_index_get_format (self->index);
  switch (item->source)
    {
    case LIMA_REPORT_FINDING_RULE:
      return lima_report_describe_rule (format, lima_report_findings_broken (self, item));
    case LIMA_REPORT_FINDING_SETTLED:
      return lima_report_describe_settled (format, lima_report_findings_settled (self, item));
    case LIMA_REPORT_FINDING_FIGURE:
      return lima_report_describe_figure (format, lima_report_findings_figure (self, item));
    case LIMA_REPORT_FINDING_READ:
    default:
      return describe_read (self, lima_report_findings_read (self, item));
    }
}

static char *
name_project (const LimaReportFindings *self, guint32 row)
{
  const LimaProject *project = lima_index_get_project (self->index, row);
  const char *title = project->title == NULL
                        ? NULL : lima_text_get (project->title, lima_format_get_language (lima_index_get_format (self->index)));

  return g_strdup (title != NULL ? title : project->identifier != NULL ? project->identifier : _("Project without a title"));
}

static const LimaBlock *
programme_of (const LimaReportFindings *self, const LimaReportFinding *item)
{
  const LimaSnapshot *snapshot = lima_index_get_snapshot (self->index);

  return item->programme == LIMA_REPORT_NO_ROW ? NULL : lima_snapshot_get (snapshot, LIMA_RECORD_PROGRAMME, item->programme);
}

static char *
name_programme (const LimaReportFindings *self, const LimaBlock *programme)
{
  const LimaText *text = ((const LimaProgramme *) programme)->title;
  const char *language = lima_format_get_language (lima_index_get_format (self->index));
  const char *title = lima_text_get_n (text) == 0 ? NULL : lima_text_get (text, language);

  return g_strdup (title != NULL ? title : _("Programme without a title"));
}

/* By its title, which every record of the agenda has as its first field. */
static char *
name_agenda (const LimaReportFindings *self, const LimaRuleItem *broken)
{
  const LimaSnapshot *snapshot = lima_index_get_snapshot (self->index);
  const LimaTable *table = broken->path.table;
  LimaRecordKind kind = table == &lima_process_table ? LIMA_RECORD_PROCESS
                        : table == &lima_milestone_table ? LIMA_RECORD_MILESTONE : LIMA_RECORD_PROPOSAL;
  const LimaBlock *record = lima_snapshot_get (snapshot, kind, broken->agenda);
  const LimaText *text = LIMA_BLOCK_GET (record, LimaText *, &table->fields[LIMA_MILESTONE_TITLE]);
  const char *title = lima_text_get_n (text) == 0 ? NULL : lima_text_get (text, lima_format_get_language (lima_index_get_format (self->index)));

  if (title != NULL)
    return g_strdup (title);
  return g_strdup (kind == LIMA_RECORD_PROCESS ? _("Process without a title")
                   : kind == LIMA_RECORD_MILESTONE ? _("Milestone without a title") : _("Indicator proposal without a title"));
}

static char *
name_file (const LimaReportFindings *self, const LimaReadItem *read)
{
  LimaFormat *format = lima_index_get_format (self->index);
  guint32 line = read->finding == LIMA_READ_WHOLE_FILE ? 0 : lima_findings_get (read->report->findings, read->finding)->line;
  g_autofree char *name = g_filename_display_basename (read->report->path);
  g_autofree char *number = lima_format_integer (format, line);

  /* Translators: where something stands: 1 the name of a file, 2 a line of it */
  return line == 0 ? g_steal_pointer (&name) : lima_report_fill (format, _("%1$s, line %2$s"), name, number, NULL);
}

/**
 * lima_report_findings_name_place:
 * @i: which
 *
 * Returns: (transfer full): the project, the programme or the record of the agenda that it is about, else the file and its line
 */
char *
lima_report_findings_name_place (const LimaReportFindings *self, guint i)
{
  const LimaReportFinding *item = lima_report_findings_get (self, i);

  g_return_val_if_fail (item != NULL, NULL);

  if (item->row != LIMA_REPORT_NO_ROW)
    return name_project (self, item->row);
  if (item->programme != LIMA_REPORT_NO_ROW)
    return name_programme (self, programme_of (self, item));
  if (item->is_agenda)
    return name_agenda (self, lima_report_findings_broken (self, item));
  return item->source == LIMA_REPORT_FINDING_READ ? name_file (self, lima_report_findings_read (self, item)) : g_strdup (_("Published figures"));
}

/**
 * lima_report_findings_get_given:
 * @i: which
 *
 * Returns: (nullable): what was given and is at fault, as it stands in the portfolio
 */
const char *
lima_report_findings_get_given (const LimaReportFindings *self, guint i)
{
  const LimaReportFinding *item = lima_report_findings_get (self, i);

  g_return_val_if_fail (item != NULL, NULL);

  switch (item->source)
    {
    case LIMA_REPORT_FINDING_RULE:
      return lima_report_findings_broken (self, item)->text;
    case LIMA_REPORT_FINDING_SETTLED:
      return lima_atom_text (lima_report_findings_settled (self, item)->trouble.detail);
    case LIMA_REPORT_FINDING_FIGURE:
      return lima_report_findings_figure (self, item)->title;
    case LIMA_REPORT_FINDING_READ:
    default:
      return lima_report_findings_read (self, item)->finding == LIMA_READ_WHOLE_FILE ? NULL
               : lima_findings_get (lima_report_findings_read (self, item)->report->findings, lima_report_findings_read (self, item)->finding)->message;
    }
}

/**
 * lima_report_findings_get_rule:
 * @i: which
 *
 * Returns: (nullable): its number in the ruleset of IATI 2.03
 */
const char *
lima_report_findings_get_rule (const LimaReportFindings *self, guint i)
{
  const LimaReportFinding *item = lima_report_findings_get (self, i);

  g_return_val_if_fail (item != NULL, NULL);

  return item->source == LIMA_REPORT_FINDING_RULE ? lima_rule_get_source (lima_report_findings_broken (self, item)->rule) : NULL;
}

/* Where what a money rule is about is edited; what is not here is about a flow. */
static const struct
{
  LimaTroubleKind kind;
  guint field;
} fields[] = {
  { LIMA_TROUBLE_BOTH_LEVELS, LIMA_PROJECT_RELATED },
  { LIMA_TROUBLE_CONTRADICTORY_LEVELS, LIMA_PROJECT_RELATED },
  { LIMA_TROUBLE_REPEATED_IDENTIFIER, LIMA_PROJECT_IDENTIFIER },
  { LIMA_TROUBLE_UNREAD_ELEMENT, LIMA_PROJECT_UNREAD },
  { LIMA_TROUBLE_UNKNOWN_MEMBER, LIMA_PROJECT_TITLE },
};

/* Where shares are edited, by what the rules call them; those of a flow stand with the flow. */
static const struct
{
  const char *what;
  guint field;
} shares[] = {
  { "sector", LIMA_PROJECT_SECTORS },
  { "theme", LIMA_PROJECT_THEMES },
  { "sdg", LIMA_PROJECT_TAGS },
  { "recipient-country, recipient-region", LIMA_PROJECT_PLACES },
};

static gboolean
has_sector_share (const LimaProject *project, LimaAtom text)
{
  for (guint i = 0; i < lima_items_get_n (project->sectors); i++)
    if (((const LimaSector *) project->sectors->item[i])->percentage.text == text)
      return TRUE;
  return FALSE;
}

static guint
field_of_trouble (const LimaProject *project, const LimaTrouble *trouble)
{
  if (trouble->kind == LIMA_TROUBLE_SHARES_SCALED && trouble->line == project->head.line)
    for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
      if (g_strcmp0 (lima_atom_text (trouble->detail), shares[i].what) == 0)
        return shares[i].field;
  if (trouble->kind == LIMA_TROUBLE_UNREADABLE_PERCENTAGE)
    return has_sector_share (project, trouble->detail) ? LIMA_PROJECT_SECTORS : LIMA_PROJECT_PLACES;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i].kind == trouble->kind)
      return fields[i].field;
  return LIMA_PROJECT_FLOWS;
}

/**
 * lima_report_findings_get_field:
 * @i: which
 *
 * Returns: (nullable): the field of the project that an editor goes to, as in the file; %NULL when it is about no project
 */
const char *
lima_report_findings_get_field (const LimaReportFindings *self, guint i)
{
  const LimaReportFinding *item = lima_report_findings_get (self, i);
  guint field = LIMA_PROJECT_TITLE;

  g_return_val_if_fail (item != NULL, NULL);

  if (item->row == LIMA_REPORT_NO_ROW)
    return NULL;
  if (item->source == LIMA_REPORT_FINDING_SETTLED)
    field = field_of_trouble (lima_index_get_project (self->index, item->row), &lima_report_findings_settled (self, item)->trouble);
  else if (item->source == LIMA_REPORT_FINDING_RULE)
    {
      const LimaPath *path = &lima_report_findings_broken (self, item)->path;

      field = path->n_steps > 0 ? path->steps[0].field : path->field;
    }
  return lima_project_table.fields[field].member;
}

/**
 * lima_report_findings_get_programme:
 * @i: which
 *
 * Returns: (nullable): the id of the programme that it is about
 */
const char *
lima_report_findings_get_programme (const LimaReportFindings *self, guint i)
{
  const LimaReportFinding *item = lima_report_findings_get (self, i);

  g_return_val_if_fail (item != NULL, NULL);

  return item->programme == LIMA_REPORT_NO_ROW ? NULL : lima_block_get_id (programme_of (self, item));
}

/**
 * lima_report_findings_write_path:
 * @i: one that is about a programme
 *
 * Returns: (transfer full): the field of the programme that an editor goes to, as lima_path_read() reads it
 */
char *
lima_report_findings_write_path (const LimaReportFindings *self, guint i)
{
  const LimaReportFinding *item = lima_report_findings_get (self, i);

  g_return_val_if_fail (item != NULL && item->programme != LIMA_REPORT_NO_ROW, NULL);

  return lima_path_to_text (&lima_report_findings_broken (self, item)->path);
}

/**
 * lima_report_findings_write_agenda_path:
 * @i: one that is about a process, a milestone or a proposal
 *
 * Returns: (transfer full): the record and the field of it that an editor goes to: "milestones/m3/dates/2/start"
 */
char *
lima_report_findings_write_agenda_path (const LimaReportFindings *self, guint i)
{
  const LimaReportFinding *item = lima_report_findings_get (self, i);
  g_autofree char *text = NULL;
  const LimaPath *path;

  g_return_val_if_fail (item != NULL && item->is_agenda, NULL);

  path = &lima_report_findings_broken (self, item)->path;
  text = lima_path_to_text (path);
  return g_strdup_printf ("%s/%s/%s", path->table->name, lima_atom_text (path->record), text);
}

/**
 * lima_report_findings_get_record:
 * @i: which
 *
 * Returns: (nullable): the id of the published figure that it is about
 */
const char *
lima_report_findings_get_record (const LimaReportFindings *self, guint i)
{
  const LimaReportFinding *item = lima_report_findings_get (self, i);

  g_return_val_if_fail (item != NULL, NULL);

  return item->source == LIMA_REPORT_FINDING_FIGURE ? lima_atom_text (lima_report_findings_figure (self, item)->record) : NULL;
}

static gboolean
same_path (const LimaPath *a, const LimaPath *b)
{
  gboolean same = a->field == b->field && a->n_steps == b->n_steps;

  for (guint i = 0; same && i < a->n_steps; i++)
    same = a->steps[i].field == b->steps[i].field && a->steps[i].item == b->steps[i].item;
  return same;
}

static gboolean
same_detail (const LimaReportFindings *self, const LimaReportFinding *a, const LimaReportFindings *other, const LimaReportFinding *b)
{
  const LimaAttention *x, *y;

  switch (a->source)
    {
    case LIMA_REPORT_FINDING_RULE:
      return lima_report_findings_broken (self, a)->is_all == lima_report_findings_broken (other, b)->is_all &&
             g_strcmp0 (lima_report_findings_broken (self, a)->text, lima_report_findings_broken (other, b)->text) == 0 &&
             same_path (&lima_report_findings_broken (self, a)->path, &lima_report_findings_broken (other, b)->path);
    case LIMA_REPORT_FINDING_SETTLED:
      return lima_report_findings_settled (self, a)->trouble.detail == lima_report_findings_settled (other, b)->trouble.detail
             && lima_report_findings_settled (self, a)->trouble.count == lima_report_findings_settled (other, b)->trouble.count;
    case LIMA_REPORT_FINDING_FIGURE:
      x = lima_report_findings_figure (self, a), y = lima_report_findings_figure (other, b);
      return x->record == y->record && g_str_equal (x->title, y->title) && g_str_equal (x->detail, y->detail);
    case LIMA_REPORT_FINDING_READ:
    default:
      return lima_report_findings_read (self, a)->report == lima_report_findings_read (other, b)->report && lima_report_findings_read (self, a)->finding == lima_report_findings_read (other, b)->finding;
    }
}

/**
 * lima_report_findings_same:
 * @i: a finding
 * @other: another check of the same portfolio, maybe changed in between
 * @j: a finding of it
 *
 * Returns: whether they say the same of the same project or programme, which has not changed
 */
gboolean
lima_report_findings_same (const LimaReportFindings *self, guint i, const LimaReportFindings *other, guint j)
{
  const LimaReportFinding *a = lima_report_findings_get (self, i), *b = lima_report_findings_get (other, j);
  const LimaProject *x, *y;

  if (programme_of (self, a) != programme_of (other, b))
    return FALSE;
  if (a->kind != b->kind || a->source != b->source || a->severity != b->severity)
    return FALSE;
  if (a->has_stake != b->has_stake || a->currency != b->currency || lima_sum_compare (&a->stake, &b->stake) != 0)
    return FALSE;
  x = a->row == LIMA_REPORT_NO_ROW ? NULL : lima_index_get_project (self->index, a->row);
  y = b->row == LIMA_REPORT_NO_ROW ? NULL : lima_index_get_project (other->index, b->row);
  return x == y && same_detail (self, a, other, b);
}

/* ---- As a table ---- */

static const char *
name_severity (LimaSeverity severity)
{
  return severity == LIMA_SEVERITY_ERROR ? C_ ("severity", "error")
         : severity == LIMA_SEVERITY_WARNING ? C_ ("severity", "warning") : C_ ("severity", "info");
}

static void
append_line (const LimaReportFindings *self, guint i, GString *text)
{
  const LimaReportFinding *item = lima_report_findings_get (self, i);
  const LimaProject *project = item->row == LIMA_REPORT_NO_ROW ? NULL : lima_index_get_project (self->index, item->row);
  g_autofree char *sentence = lima_report_findings_describe (self, i), *place = lima_report_findings_name_place (self, i);
  char amount[LIMA_DECIMAL_BUFFER];
  const char *currency = lima_atom_text (item->currency);
  const char *cells[] = {
    name_severity (item->severity),
    lima_report_findings_get_kind (self, item->kind)->name,
    sentence,
    place,
    project == NULL || project->identifier == NULL ? "" : project->identifier,
    item->has_stake ? lima_sum_shortest (&item->stake, amount) : "",
    item->has_stake && currency != NULL ? currency : "",
    lima_report_findings_get_rule (self, i) == NULL ? "" : lima_report_findings_get_rule (self, i),
  };

  for (guint c = 0; c < G_N_ELEMENTS (cells); c++)
    lima_csv_append_cell (text, cells[c]);
  lima_csv_end_line (text);
}

/**
 * lima_report_findings_to_csv:
 * @which: (element-type guint): which findings, in order
 *
 * For programs and spreadsheets: RFC 4180, amounts as shortest decimals with a point, in the currency that stands beside them.
 *
 * Returns: (transfer full): a heading and a line for each
 */
char *
lima_report_findings_to_csv (const LimaReportFindings *self, const GArray *which)
{
  static const char *const headings[] = { "severity", "kind", "finding", "where", "identifier", "at-stake", "currency", "iati-rule" };
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL && which != NULL, g_string_free (text, FALSE));

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    lima_csv_append_cell (text, headings[i]);
  lima_csv_end_line (text);
  for (guint i = 0; i < which->len; i++)
    append_line (self, g_array_index (which, guint, i), text);
  return g_string_free (text, FALSE);
}
