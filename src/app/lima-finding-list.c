/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-finding-list.h"

#include <lima-csv.h>
#include <lima-i18n.h>

#define WHOLE_FILE G_MAXUINT32

/* A line: a finding of a file, or that the file could not be read. */
typedef struct
{
  guint32 file;
  guint32 finding; /* or WHOLE_FILE */
} Line;

struct _LimaFindingList
{
  GObject parent_instance;

  GPtrArray *reports; /* held: it owns what @files lists */
  GPtrArray *files;   /* those it had at first: a session adds reports of later files to its own list */
  GArray *lines;
};

struct _LimaFindingRow
{
  GObject parent_instance;

  LimaFindingList *list;
  Line line;
};

static void lima_finding_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE (LimaFindingRow, lima_finding_row, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE_WITH_CODE (LimaFindingList, lima_finding_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, lima_finding_list_model_init))

/* ---- Lines ---- */

static const LimaFileReport *
report_of (const LimaFindingList *self, const Line *line)
{
  return g_ptr_array_index (self->files, line->file);
}

static const LimaFinding *
finding_of (const LimaFindingList *self, const Line *line)
{
  return line->finding == WHOLE_FILE ? NULL : lima_findings_get (report_of (self, line)->findings, line->finding);
}

static LimaSeverity
severity_of (const LimaFindingList *self, const Line *line)
{
  const LimaFinding *finding = finding_of (self, line);

  return finding == NULL ? LIMA_SEVERITY_ERROR : finding->severity;
}

static guint32
number_of (const LimaFindingList *self, const Line *line)
{
  const LimaFinding *finding = finding_of (self, line);

  return finding == NULL ? 0 : finding->line;
}

static const char *
text_of (const LimaFindingList *self, const Line *line)
{
  const LimaFinding *finding = finding_of (self, line);

  if (finding == NULL)
    return report_of (self, line)->error->message;
  return finding->message != NULL ? finding->message : finding->kind;
}

/* What happened, and how often where it was more than once. */
static char *
message_of (const LimaFindingList *self, const Line *line)
{
  const LimaFinding *finding = finding_of (self, line);
  const char *message = text_of (self, line);

  if (finding == NULL || finding->count <= 1)
    return g_strdup (message);
  /* Translators: %1$s is a sentence about something in a file, %2$u how often it was found */
  return g_strdup_printf (P_("%1$s (%2$u time)", "%1$s (%2$u times)", finding->count), message, finding->count);
}

/* ---- Row ---- */

static void
lima_finding_row_finalize (GObject *object)
{
  g_object_unref (LIMA_FINDING_ROW (object)->list);
  G_OBJECT_CLASS (lima_finding_row_parent_class)->finalize (object);
}

static void
lima_finding_row_class_init (LimaFindingRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lima_finding_row_finalize;
}

static void
lima_finding_row_init (LimaFindingRow *self)
{
}

/**
 * lima_finding_row_get_path:
 *
 * Returns: the file
 */
const char *
lima_finding_row_get_path (LimaFindingRow *self)
{
  g_return_val_if_fail (LIMA_IS_FINDING_ROW (self), NULL);

  return report_of (self->list, &self->line)->path;
}

/**
 * lima_finding_row_get_file:
 *
 * Returns: (transfer full): the file's name, for people
 */
char *
lima_finding_row_get_file (LimaFindingRow *self)
{
  g_return_val_if_fail (LIMA_IS_FINDING_ROW (self), NULL);

  return g_filename_display_basename (report_of (self->list, &self->line)->path);
}

/**
 * lima_finding_row_get_line:
 *
 * Returns: the line of the file, 0 when it is about all of it
 */
guint
lima_finding_row_get_line (LimaFindingRow *self)
{
  g_return_val_if_fail (LIMA_IS_FINDING_ROW (self), 0);

  return number_of (self->list, &self->line);
}

/**
 * lima_finding_row_get_severity:
 *
 * Returns: how bad it is
 */
LimaSeverity
lima_finding_row_get_severity (LimaFindingRow *self)
{
  g_return_val_if_fail (LIMA_IS_FINDING_ROW (self), LIMA_SEVERITY_INFO);

  return severity_of (self->list, &self->line);
}

/**
 * lima_finding_row_get_message:
 *
 * Returns: (transfer full): what happened, a sentence
 */
char *
lima_finding_row_get_message (LimaFindingRow *self)
{
  g_return_val_if_fail (LIMA_IS_FINDING_ROW (self), NULL);

  return message_of (self->list, &self->line);
}

/**
 * lima_severity_get_label:
 *
 * Returns: what people call it, translated
 */
const char *
lima_severity_get_label (LimaSeverity severity)
{
  switch (severity)
    {
    case LIMA_SEVERITY_ERROR:
      return C_("severity", "Error");
    case LIMA_SEVERITY_WARNING:
      return C_("severity", "Warning");
    case LIMA_SEVERITY_INFO:
    default:
      return C_("severity", "Note");
    }
}

/* ---- List ---- */

static GType
get_item_type (GListModel *model)
{
  return LIMA_TYPE_FINDING_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return LIMA_FINDING_LIST (model)->lines->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  LimaFindingList *self = LIMA_FINDING_LIST (model);
  LimaFindingRow *row;

  if (position >= self->lines->len)
    return NULL;
  row = g_object_new (LIMA_TYPE_FINDING_ROW, NULL);
  row->list = g_object_ref (self);
  row->line = g_array_index (self->lines, Line, position);
  return row;
}

static void
lima_finding_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
lima_finding_list_finalize (GObject *object)
{
  LimaFindingList *self = LIMA_FINDING_LIST (object);

  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_pointer (&self->reports, g_ptr_array_unref);
  g_clear_pointer (&self->lines, g_array_unref);
  G_OBJECT_CLASS (lima_finding_list_parent_class)->finalize (object);
}

static void
lima_finding_list_class_init (LimaFindingListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lima_finding_list_finalize;
}

static void
lima_finding_list_init (LimaFindingList *self)
{
  self->files = g_ptr_array_new ();
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
}

/* ---- Order ---- */

typedef struct
{
  LimaFindingList *list;
  LimaFindingOrder order;
  gboolean descending;
} Sorting;

static int
compare_numbers (guint32 a, guint32 b)
{
  return a < b ? -1 : a > b;
}

/* As they came: by file, the file itself before its lines. */
static int
compare_places (const Line *a, const Line *b)
{
  return a->file != b->file ? compare_numbers (a->file, b->file) : compare_numbers (a->finding + 1, b->finding + 1);
}

static int
compare_by (const LimaFindingList *self, LimaFindingOrder order, const Line *a, const Line *b)
{
  switch (order)
    {
    case LIMA_FINDING_ORDER_FILE:
      return g_strcmp0 (report_of (self, a)->path, report_of (self, b)->path);
    case LIMA_FINDING_ORDER_LINE:
      return compare_numbers (number_of (self, a), number_of (self, b));
    case LIMA_FINDING_ORDER_MESSAGE:
      return g_strcmp0 (text_of (self, a), text_of (self, b));
    case LIMA_FINDING_ORDER_SEVERITY:
    default:
      if ((a->finding == WHOLE_FILE) != (b->finding == WHOLE_FILE))
        return a->finding == WHOLE_FILE ? -1 : 1;
      return (int) severity_of (self, b) - (int) severity_of (self, a);
    }
}

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const Sorting *sorting = data;
  int result = compare_by (sorting->list, sorting->order, a, b);

  if (result == 0)
    return compare_places (a, b);
  return sorting->descending ? -result : result;
}

static void
sort_lines (LimaFindingList *self, LimaFindingOrder order, gboolean descending)
{
  Sorting sorting = { self, order, descending };

  g_array_sort_with_data (self->lines, compare, &sorting);
}

/**
 * lima_finding_list_sort:
 * @order: what to go by
 * @descending: whether the other way round; by severity, the mildest first
 */
void
lima_finding_list_sort (LimaFindingList *self, LimaFindingOrder order, gboolean descending)
{
  g_return_if_fail (LIMA_IS_FINDING_LIST (self));

  sort_lines (self, order, descending);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, self->lines->len, self->lines->len);
}

static void
add_file (LimaFindingList *self, LimaFileReport *report)
{
  Line line = { self->files->len, WHOLE_FILE };

  g_ptr_array_add (self->files, report);
  if (report->error != NULL)
    g_array_append_val (self->lines, line);
  if (report->findings == NULL)
    return;
  for (line.finding = 0; line.finding < lima_findings_get_n (report->findings); line.finding++)
    g_array_append_val (self->lines, line);
}

/**
 * lima_finding_list_new:
 * @reports: (element-type LimaFileReport): what became of files; reports that are added later are not in the list
 *
 * Returns: (transfer full): all that was found
 */
LimaFindingList *
lima_finding_list_new (GPtrArray *reports)
{
  LimaFindingList *self = g_object_new (LIMA_TYPE_FINDING_LIST, NULL);

  g_return_val_if_fail (reports != NULL, self);

  self->reports = g_ptr_array_ref (reports);
  for (guint i = 0; i < reports->len; i++)
    add_file (self, g_ptr_array_index (reports, i));
  sort_lines (self, LIMA_FINDING_ORDER_SEVERITY, FALSE);
  return self;
}

/**
 * lima_finding_list_copy:
 *
 * Returns: (transfer full): the same lines in the same order, for a thread, while this list may be sorted
 */
LimaFindingList *
lima_finding_list_copy (LimaFindingList *self)
{
  LimaFindingList *copy = g_object_new (LIMA_TYPE_FINDING_LIST, NULL);

  g_return_val_if_fail (LIMA_IS_FINDING_LIST (self), copy);

  copy->reports = g_ptr_array_ref (self->reports);
  g_ptr_array_extend (copy->files, self->files, NULL, NULL);
  g_array_append_vals (copy->lines, self->lines->data, self->lines->len);
  return copy;
}

/* ---- Counts and text ---- */

/**
 * lima_finding_counts_init:
 * @self: (out caller-allocates): the counts
 * @reports: (element-type LimaFileReport): what became of files
 */
void
lima_finding_counts_init (LimaFindingCounts *self, GPtrArray *reports)
{
  g_return_if_fail (self != NULL && reports != NULL);

  *self = (LimaFindingCounts) { .files = reports->len };
  for (guint i = 0; i < reports->len; i++)
    {
      const LimaFileReport *report = g_ptr_array_index (reports, i);
      guint n = report->findings == NULL ? 0 : lima_findings_get_n (report->findings);

      self->failed += report->error != NULL;
      self->projects += report->n_projects;
      self->findings += n;
      for (guint j = 0; j < n; j++)
        self->worth_a_look += lima_findings_get (report->findings, j)->severity != LIMA_SEVERITY_INFO;
    }
}

static void
append_csv (GString *text, const char *const *cells)
{
  for (; *cells != NULL; cells++)
    lima_csv_append_cell (text, *cells);
  lima_csv_end_line (text);
}

static void
append_line (const LimaFindingList *self, const Line *line, gboolean as_csv, GString *text)
{
  const LimaFileReport *report = report_of (self, line);
  g_autofree char *path = g_filename_display_name (report->path), *message = message_of (self, line);
  const char *severity = lima_severity_get_label (severity_of (self, line));
  guint32 number = number_of (self, line);
  char digits[16] = "";
  const char *cells[] = { path, digits, severity, message, NULL };

  if (number > 0)
    g_snprintf (digits, sizeof digits, "%u", number);
  if (as_csv)
    append_csv (text, cells);
  else if (number > 0)
    g_string_append_printf (text, "%s:%s: %s: %s\n", path, digits, severity, message);
  else
    g_string_append_printf (text, "%s: %s: %s\n", path, severity, message);
}

/**
 * lima_finding_list_to_text:
 * @as_csv: whether as a table (RFC 4180), or as lines for people
 *
 * May be called in any thread while nobody sorts the list, see lima_finding_list_copy().
 *
 * Returns: (transfer full): all lines in the order of the list
 */
char *
lima_finding_list_to_text (LimaFindingList *self, gboolean as_csv)
{
  GString *text = g_string_new (NULL);
  const char *headings[] = { C_("finding", "File"), C_("finding", "Line"), C_("finding", "Severity"),
                             C_("finding", "What happened"), NULL };

  g_return_val_if_fail (LIMA_IS_FINDING_LIST (self), g_string_free (text, FALSE));

  if (as_csv)
    append_csv (text, headings);
  for (guint i = 0; i < self->lines->len; i++)
    append_line (self, &g_array_index (self->lines, Line, i), as_csv, text);
  return g_string_free (text, FALSE);
}
