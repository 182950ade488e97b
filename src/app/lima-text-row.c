/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-text-row.h"

struct _LimaTextRow
{
  GObject parent_instance;

  /* owned */
  char *key;
  char *sentence;
  GStrv cells;

  /* borrowed: static */
  const char *icon;      /* nullable */
  const char *css_class; /* nullable */
};

G_DEFINE_FINAL_TYPE (LimaTextRow, lima_text_row, G_TYPE_OBJECT)

static void
lima_text_row_finalize (GObject *object)
{
  LimaTextRow *self = LIMA_TEXT_ROW (object);

  g_free (self->key);
  g_free (self->sentence);
  g_strfreev (self->cells);
  G_OBJECT_CLASS (lima_text_row_parent_class)->finalize (object);
}

static void
lima_text_row_class_init (LimaTextRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lima_text_row_finalize;
}

static void
lima_text_row_init (LimaTextRow *self)
{
}

/**
 * lima_text_row_new:
 * @key: what it is known by among the others
 * @sentence: all of it, for a screen reader
 * @cells: (array zero-terminated=1): its texts, column by column
 *
 * Returns: (transfer full): the row
 */
LimaTextRow *
lima_text_row_new (const char *key, const char *sentence, const char *const *cells)
{
  LimaTextRow *self;

  g_return_val_if_fail (key != NULL && sentence != NULL && cells != NULL, NULL);

  self = g_object_new (LIMA_TYPE_TEXT_ROW, NULL);
  self->key = g_strdup (key);
  self->sentence = g_strdup (sentence);
  self->cells = g_strdupv ((GStrv) cells);
  return self;
}

/**
 * lima_text_row_set_look:
 * @icon: (nullable): an icon before its first text; static
 * @css_class: (nullable): of its first text; static
 *
 * To be called before anybody else has the row.
 */
void
lima_text_row_set_look (LimaTextRow *self, const char *icon, const char *css_class)
{
  g_return_if_fail (LIMA_IS_TEXT_ROW (self));

  self->icon = icon;
  self->css_class = css_class;
}

/**
 * lima_text_row_get_key:
 *
 * Returns: what it is known by
 */
const char *
lima_text_row_get_key (LimaTextRow *self)
{
  return self->key;
}

/**
 * lima_text_row_get_sentence:
 *
 * Returns: all of it, for a screen reader
 */
const char *
lima_text_row_get_sentence (LimaTextRow *self)
{
  return self->sentence;
}

/**
 * lima_text_row_get_icon:
 *
 * Returns: (nullable): the icon before its first text
 */
const char *
lima_text_row_get_icon (LimaTextRow *self)
{
  return self->icon;
}

/**
 * lima_text_row_get_class:
 *
 * Returns: (nullable): the css class of its first text
 */
const char *
lima_text_row_get_class (LimaTextRow *self)
{
  return self->css_class;
}

/**
 * lima_text_row_get_cell:
 *
 * Returns: the text in a column
 */
const char *
lima_text_row_get_cell (LimaTextRow *self, guint column)
{
  g_return_val_if_fail (LIMA_IS_TEXT_ROW (self) && column < lima_text_row_get_n (self), "");

  return self->cells[column];
}

/**
 * lima_text_row_get_n:
 *
 * Returns: how many texts it has
 */
guint
lima_text_row_get_n (LimaTextRow *self)
{
  return g_strv_length (self->cells);
}

/**
 * lima_text_row_equal:
 *
 * Returns: whether two rows are of the same thing and look and read alike
 */
gboolean
lima_text_row_equal (LimaTextRow *a, LimaTextRow *b)
{
  return g_str_equal (a->key, b->key) && g_str_equal (a->sentence, b->sentence) && g_strcmp0 (a->icon, b->icon) == 0
         && g_strcmp0 (a->css_class, b->css_class) == 0 && g_strv_equal ((const char *const *) a->cells, (const char *const *) b->cells);
}
