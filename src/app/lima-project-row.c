/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-project-row.h"

struct _LimaProjectRow
{
  GObject parent_instance;

  LimaIndex *index; /* owned */
  guint row;
};

static guint changed;

G_DEFINE_FINAL_TYPE (LimaProjectRow, lima_project_row, G_TYPE_OBJECT)

static void
lima_project_row_finalize (GObject *object)
{
  lima_index_unref (LIMA_PROJECT_ROW (object)->index);
  G_OBJECT_CLASS (lima_project_row_parent_class)->finalize (object);
}

static void
lima_project_row_class_init (LimaProjectRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lima_project_row_finalize;
  changed = g_signal_new ("changed", LIMA_TYPE_PROJECT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lima_project_row_init (LimaProjectRow *self)
{
}

/**
 * lima_project_row_new:
 * @index: what it is a row of
 * @row: its number
 *
 * Returns: (transfer full): the row
 */
LimaProjectRow *
lima_project_row_new (LimaIndex *index, guint row)
{
  LimaProjectRow *self = g_object_new (LIMA_TYPE_PROJECT_ROW, NULL);

  self->index = lima_index_ref (index);
  self->row = row;
  return self;
}

/**
 * lima_project_row_get_index:
 *
 * Returns: (transfer none): what it is a row of
 */
LimaIndex *
lima_project_row_get_index (LimaProjectRow *self)
{
  g_return_val_if_fail (LIMA_IS_PROJECT_ROW (self), NULL);

  return self->index;
}

/**
 * lima_project_row_set_index:
 * @index: an index of a later state of the portfolio, in which the project has the same number
 *
 * What it shows may have changed: "changed" is emitted.
 */
void
lima_project_row_set_index (LimaProjectRow *self, LimaIndex *index)
{
  g_return_if_fail (LIMA_IS_PROJECT_ROW (self) && index != NULL);

  lima_index_ref (index);
  lima_index_unref (self->index);
  self->index = index;
  g_signal_emit (self, changed, 0);
}

/**
 * lima_project_row_get_row:
 *
 * Returns: its number in the portfolio
 */
guint
lima_project_row_get_row (LimaProjectRow *self)
{
  g_return_val_if_fail (LIMA_IS_PROJECT_ROW (self), 0);

  return self->row;
}
