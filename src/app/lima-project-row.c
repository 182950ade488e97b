/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-project-row.h"

struct _LimaProjectRow
{
  GObject parent_instance;

  LimaIndex *index; /* owned */
  guint row;
};

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
