/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-check-list.h"

struct _LimaCheckRow
{
  GObject parent_instance;

  LimaReportFindings *findings; /* owned */
  guint number;
};

struct _LimaCheckList
{
  GObject parent_instance;

  LimaReportFindings *findings; /* owned, NULL at first */
  GArray *shown;                /* guint, owned: which, in order */
};

static void lima_check_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE (LimaCheckRow, lima_check_row, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE_WITH_CODE (LimaCheckList, lima_check_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, lima_check_list_model_init))

/* ---- Row ---- */

static void
lima_check_row_finalize (GObject *object)
{
  lima_report_findings_unref (LIMA_CHECK_ROW (object)->findings);
  G_OBJECT_CLASS (lima_check_row_parent_class)->finalize (object);
}

static void
lima_check_row_class_init (LimaCheckRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lima_check_row_finalize;
}

static void
lima_check_row_init (LimaCheckRow *self)
{
}

/**
 * lima_check_row_get_findings:
 *
 * Returns: (transfer none): what it is one of
 */
LimaReportFindings *
lima_check_row_get_findings (LimaCheckRow *self)
{
  g_return_val_if_fail (LIMA_IS_CHECK_ROW (self), NULL);

  return self->findings;
}

/**
 * lima_check_row_get_number:
 *
 * Returns: which of the findings it is
 */
guint
lima_check_row_get_number (LimaCheckRow *self)
{
  g_return_val_if_fail (LIMA_IS_CHECK_ROW (self), 0);

  return self->number;
}

/* ---- List ---- */

static GType
get_item_type (GListModel *model)
{
  return LIMA_TYPE_CHECK_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return LIMA_CHECK_LIST (model)->shown->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  LimaCheckList *self = LIMA_CHECK_LIST (model);
  LimaCheckRow *row;

  if (position >= self->shown->len)
    return NULL;
  row = g_object_new (LIMA_TYPE_CHECK_ROW, NULL);
  row->findings = lima_report_findings_ref (self->findings);
  row->number = g_array_index (self->shown, guint, position);
  return row;
}

static void
lima_check_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
lima_check_list_finalize (GObject *object)
{
  LimaCheckList *self = LIMA_CHECK_LIST (object);

  g_clear_pointer (&self->shown, g_array_unref);
  g_clear_pointer (&self->findings, lima_report_findings_unref);
  G_OBJECT_CLASS (lima_check_list_parent_class)->finalize (object);
}

static void
lima_check_list_class_init (LimaCheckListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lima_check_list_finalize;
}

static void
lima_check_list_init (LimaCheckList *self)
{
  self->shown = g_array_new (FALSE, FALSE, sizeof (guint));
}

/**
 * lima_check_list_new:
 *
 * Returns: (transfer full): an empty list
 */
LimaCheckList *
lima_check_list_new (void)
{
  return g_object_new (LIMA_TYPE_CHECK_LIST, NULL);
}

static gboolean
same (LimaCheckList *self, guint i, LimaReportFindings *findings, const GArray *shown, guint j)
{
  return lima_report_findings_same (self->findings, g_array_index (self->shown, guint, i), findings, g_array_index (shown, guint, j));
}

/**
 * lima_check_list_compare:
 * @findings: what was found
 * @shown: (element-type guint): which of it, in order
 * @first: (out): the first row that is not the same
 * @removed: (out): how many rows from there on are not the same as rows at the end of @shown
 *
 * Tells what lima_check_list_take() would change.
 */
void
lima_check_list_compare (LimaCheckList *self, LimaReportFindings *findings, const GArray *shown, guint *first, guint *removed)
{
  guint most, end = 0;

  g_return_if_fail (LIMA_IS_CHECK_LIST (self) && findings != NULL && shown != NULL);

  most = MIN (self->shown->len, shown->len);
  for (*first = 0; *first < most && same (self, *first, findings, shown, *first); (*first)++)
    ;
  for (; end < most - *first && same (self, self->shown->len - end - 1, findings, shown, shown->len - end - 1); end++)
    ;
  *removed = self->shown->len - *first - end;
}

/**
 * lima_check_list_take:
 * @findings: what was found
 * @shown: (transfer full) (element-type guint): which of it, in order
 *
 * Shows them in place of what was there.
 */
void
lima_check_list_take (LimaCheckList *self, LimaReportFindings *findings, GArray *shown)
{
  guint first, removed, added;

  g_return_if_fail (LIMA_IS_CHECK_LIST (self) && findings != NULL && shown != NULL);

  lima_check_list_compare (self, findings, shown, &first, &removed);
  added = shown->len + removed - self->shown->len;
  lima_report_findings_ref (findings);
  g_clear_pointer (&self->findings, lima_report_findings_unref);
  self->findings = findings;
  g_array_unref (self->shown);
  self->shown = shown;
  if (removed > 0 || added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), first, removed, added);
}

/**
 * lima_check_list_get_findings:
 *
 * Returns: (transfer none) (nullable): what was found, shown or not
 */
LimaReportFindings *
lima_check_list_get_findings (LimaCheckList *self)
{
  g_return_val_if_fail (LIMA_IS_CHECK_LIST (self), NULL);

  return self->findings;
}

/**
 * lima_check_list_get_shown:
 *
 * Returns: (transfer none) (element-type guint): which of it, in order; it is never changed, but replaced
 */
GArray *
lima_check_list_get_shown (LimaCheckList *self)
{
  g_return_val_if_fail (LIMA_IS_CHECK_LIST (self), NULL);

  return self->shown;
}
