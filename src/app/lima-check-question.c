/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-check-question.h"

#include <string.h>

#define CHECK_EVERY 4096

/**
 * lima_check_question_copy:
 *
 * Returns: (transfer full): the same, for a thread
 */
LimaCheckQuestion *
lima_check_question_copy (const LimaCheckQuestion *self)
{
  LimaCheckQuestion *copy = g_new (LimaCheckQuestion, 1);

  g_return_val_if_fail (self != NULL, copy);

  *copy = *self;
  copy->kind = g_strdup (self->kind);
  copy->words = g_strdup (self->words);
  return copy;
}

/**
 * lima_check_question_free:
 * @self: (transfer full): what to give up
 */
void
lima_check_question_free (LimaCheckQuestion *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->kind);
  g_free (self->words);
  g_free (self);
}

/* ---- Which ---- */

typedef struct
{
  const LimaCheckQuestion *question;
  const LimaReportFindings *findings;
  const LimaSearch *search; /* nullable */
  char *folded;             /* nullable */
  gboolean *passes;         /* by kind */
  gboolean *named;          /* by kind: its own words have what is searched for */
  guint8 *hits;             /* by row: its names have what is searched for; NULL where nothing is */
  guint32 *ranks;           /* by row, where the order asks for it */
} Answering;

static void
answering_clear (Answering *self)
{
  g_clear_pointer (&self->folded, g_free);
  g_clear_pointer (&self->passes, g_free);
  g_clear_pointer (&self->named, g_free);
  g_clear_pointer (&self->hits, g_free);
  g_clear_pointer (&self->ranks, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Answering, answering_clear)

static gboolean
has_words (const Answering *self, const char *text)
{
  g_autofree char *folded = text == NULL ? NULL : lima_search_fold (text, -1);

  return folded != NULL && strstr (folded, self->folded) != NULL;
}

static void
judge_kinds (Answering *self)
{
  guint n = lima_report_findings_get_n_kinds (self->findings);

  self->passes = g_new (gboolean, n);
  self->named = g_new (gboolean, n);
  for (guint i = 0; i < n; i++)
    {
      const LimaReportFindingKind *kind = lima_report_findings_get_kind (self->findings, i);

      self->passes[i] = self->question->kind == NULL || g_str_equal (self->question->kind, kind->name);
      self->named[i] = self->folded == NULL || has_words (self, kind->label);
    }
}

/* The projects whose names have what is searched for. */
static gboolean
find_projects (Answering *self, GCancellable *cancellable, GError **error)
{
  g_autoptr(GArray) rows = NULL;

  if (self->folded == NULL || self->search == NULL)
    return TRUE;
  rows = lima_search_find (self->search, self->question->words, LIMA_SEARCH_NAMES, NULL, 0, cancellable, error);
  if (rows == NULL)
    return FALSE;
  self->hits = g_new0 (guint8, lima_index_get_n (lima_report_findings_get_index (self->findings)));
  for (guint i = 0; i < rows->len; i++)
    self->hits[g_array_index (rows, guint32, i)] = 1;
  return TRUE;
}

static gboolean
project_has_words (const Answering *self, guint32 row)
{
  return row != LIMA_REPORT_NO_ROW && self->hits != NULL && self->hits[row] != 0;
}

static gboolean
programme_has_words (const Answering *self, guint i)
{
  g_autofree char *name = NULL;

  if (lima_report_findings_get_programme (self->findings, i) == NULL)
    return FALSE;
  name = lima_report_findings_name_place (self->findings, i);
  return has_words (self, name);
}

static gboolean
passes (const Answering *self, guint i)
{
  const LimaReportFinding *item = lima_report_findings_get (self->findings, i);

  if (!self->passes[item->kind])
    return FALSE;
  if (self->question->severity != LIMA_CHECK_ALL_SEVERITIES && (int) item->severity != self->question->severity)
    return FALSE;
  return self->named[item->kind] || project_has_words (self, item->row) || programme_has_words (self, i)
         || has_words (self, lima_report_findings_get_given (self->findings, i));
}

static GArray *
collect (const Answering *self, GCancellable *cancellable, GError **error)
{
  g_autoptr(GArray) shown = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < lima_report_findings_get_n (self->findings); i++)
    {
      if (i % CHECK_EVERY == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if (passes (self, i))
        g_array_append_val (shown, i);
    }
  return g_steal_pointer (&shown);
}

/* ---- In which order ---- */

/* The main currency of the portfolio first, then by their letters. */
static int
compare_currencies (const Answering *self, LimaAtom a, LimaAtom b)
{
  const GArray *whole = lima_index_get_whole (lima_report_findings_get_index (self->findings));
  LimaAtom first = whole->len == 0 ? 0 : g_array_index (whole, LimaTallySum, 0).currency;

  if (a == b)
    return 0;
  if (a == first || b == first)
    return a == first ? -1 : 1;
  return g_strcmp0 (lima_atom_text (a), lima_atom_text (b));
}

static LimaSum
size_of (LimaSum sum)
{
  sum.coef = sum.coef < 0 ? -sum.coef : sum.coef;
  return sum;
}

static int
compare_stakes (const Answering *self, const LimaReportFinding *a, const LimaReportFinding *b)
{
  LimaSum first = size_of (a->stake), second = size_of (b->stake);
  int order;

  if (!a->has_stake || !b->has_stake)
    return (int) b->has_stake - (int) a->has_stake;
  order = compare_currencies (self, a->currency, b->currency);
  return order != 0 ? order : lima_sum_compare (&second, &first);
}

/* Projects first, then programmes, then the rest. */
static int
compare_places (const Answering *self, const LimaReportFinding *a, const LimaReportFinding *b)
{
  guint32 first = a->row == LIMA_REPORT_NO_ROW ? G_MAXUINT32 : self->ranks[a->row];
  guint32 second = b->row == LIMA_REPORT_NO_ROW ? G_MAXUINT32 : self->ranks[b->row];

  if (first == second)
    return (a->programme > b->programme) - (a->programme < b->programme);
  return (first > second) - (first < second);
}

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const Answering *self = data;
  guint i = *(const guint *) a, j = *(const guint *) b;
  const LimaReportFinding *x = lima_report_findings_get (self->findings, i), *y = lima_report_findings_get (self->findings, j);
  int order = 0;

  if (self->question->order == LIMA_CHECK_ORDER_SEVERITY)
    order = (int) y->severity - (int) x->severity;
  else if (self->question->order == LIMA_CHECK_ORDER_KIND)
    order = (x->kind > y->kind) - (x->kind < y->kind);
  else if (self->question->order == LIMA_CHECK_ORDER_PLACE)
    order = compare_places (self, x, y);
  else
    order = compare_stakes (self, x, y);
  if (order != 0)
    return self->question->reversed ? -order : order;
  order = compare_stakes (self, x, y);
  if (order == 0)
    order = (int) y->severity - (int) x->severity;
  return order != 0 ? order : (i > j) - (i < j);
}

/* The place of each project in the order of the titles. */
static gboolean
rank (Answering *self, GCancellable *cancellable, GError **error)
{
  LimaIndex *index = lima_report_findings_get_index (self->findings);
  g_autoptr(LimaFilter) filter = lima_filter_new ();
  g_autoptr(LimaFound) found = lima_index_find (index, filter, NULL, LIMA_CELL_TITLE, FALSE, cancellable, error);

  if (found == NULL)
    return FALSE;
  self->ranks = g_new0 (guint32, lima_index_get_n (index));
  for (guint i = 0; i < found->n; i++)
    self->ranks[found->rows[i]] = i;
  return TRUE;
}

/**
 * lima_check_question_answer:
 * @findings: what was found
 * @search: (nullable): the names of the projects of the same portfolio
 * @cancellable: (nullable): stops it
 * @error: return location for %G_IO_ERROR_CANCELLED, the only error
 *
 * May be called in any thread.
 *
 * Returns: (transfer full) (element-type guint): which findings, in order; %NULL when stopped
 */
GArray *
lima_check_question_answer (const LimaCheckQuestion *self, const LimaReportFindings *findings, const LimaSearch *search,
                            GCancellable *cancellable, GError **error)
{
  g_auto(Answering) answering = { .question = self, .findings = findings, .search = search };
  g_autoptr(GArray) shown = NULL;

  g_return_val_if_fail (self != NULL && findings != NULL, NULL);

  if (self->words != NULL)
    answering.folded = lima_search_fold (self->words, -1);
  if (answering.folded != NULL && *answering.folded == '\0')
    g_clear_pointer (&answering.folded, g_free);
  judge_kinds (&answering);
  if (!find_projects (&answering, cancellable, error))
    return NULL;
  shown = collect (&answering, cancellable, error);
  if (shown == NULL || (self->order == LIMA_CHECK_ORDER_PLACE && !rank (&answering, cancellable, error)))
    return NULL;
  g_array_sort_with_data (shown, compare, &answering);
  return g_steal_pointer (&shown);
}
