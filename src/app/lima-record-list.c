/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-record-list.h"

#include <lima-i18n.h>
#include <lima-report-agreement.h>
#include <lima-report-words.h>

/* ---- A record ---- */

struct _LimaRecordItem
{
  GObject parent_instance;

  /* owned */
  char *name;

  LimaAtom id;
};

enum
{
  PROP_NAME = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (LimaRecordItem, lima_record_item, G_TYPE_OBJECT)

static void
lima_record_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_NAME)
    g_value_set_string (value, LIMA_RECORD_ITEM (object)->name);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
lima_record_item_finalize (GObject *object)
{
  g_free (LIMA_RECORD_ITEM (object)->name);
  G_OBJECT_CLASS (lima_record_item_parent_class)->finalize (object);
}

static void
lima_record_item_class_init (LimaRecordItemClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = lima_record_item_get_property;
  G_OBJECT_CLASS (klass)->finalize = lima_record_item_finalize;
  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);
}

static void
lima_record_item_init (LimaRecordItem *self)
{
}

/* The first text of a record, else the first word that it has: a reference, a symbol. */
static const char *
find_name (const LimaBlock *block, const char *language)
{
  const char *other = NULL;

  for (guint field = 0; field < block->table->n_fields; field++)
    {
      const LimaField *info = &block->table->fields[field];

      if (info->type == LIMA_FIELD_TEXT && lima_block_field_is_set (block, field))
        return lima_text_get (LIMA_BLOCK_GET (block, LimaText *, info), language);
      if (other == NULL && info->type == LIMA_FIELD_REF)
        other = lima_atom_text (LIMA_BLOCK_GET (block, LimaAtom, info));
    }
  return other == NULL ? C_("record", "Without a name") : other;
}

/* Published figures of one thing, its amount and its share, are told apart by their values. */
static char *
name_figure (const LimaFigure *figure, const char *label, LimaFormat *format)
{
  const char *unit = lima_atom_text (figure->unit);
  LimaSum value;
  g_autofree char *number = NULL;

  if (!lima_amount_has_value (&figure->value))
    return g_strdup (label);
  value = lima_sum_from_decimal (lima_amount_value (&figure->value));
  if (g_strcmp0 (unit, "%") == 0)
    number = lima_format_percentage (format, &value, figure->value.places);
  else
    number = lima_format_money (format, &value, lima_figure_is_money (figure) ? unit : "", -1);
  /* Translators: a published figure in a list: 1 what it is about, 2 its value */
  return lima_report_fill (format, _("%1$s: %2$s"), label, number, NULL);
}

static char *
name_record (const LimaBlock *block, LimaFormat *format)
{
  const char *name = find_name (block, lima_format_get_language (format));

  return block->table == &lima_figure_table ? name_figure ((const LimaFigure *) block, name, format) : g_strdup (name);
}

static LimaRecordItem *
item_new (const LimaBlock *block, LimaFormat *format)
{
  LimaRecordItem *self = g_object_new (LIMA_TYPE_RECORD_ITEM, NULL);

  self->id = block->id;
  self->name = name_record (block, format);
  return self;
}

static void
item_update (LimaRecordItem *self, const LimaBlock *block, LimaFormat *format)
{
  g_autofree char *name = name_record (block, format);

  if (g_str_equal (name, self->name))
    return;
  g_free (self->name);
  self->name = g_steal_pointer (&name);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NAME]);
}

/**
 * lima_record_item_get_id:
 *
 * Returns: the id of the record
 */
LimaAtom
lima_record_item_get_id (LimaRecordItem *self)
{
  g_return_val_if_fail (LIMA_IS_RECORD_ITEM (self), 0);

  return self->id;
}

/**
 * lima_record_item_get_name:
 *
 * Returns: what people call it
 */
const char *
lima_record_item_get_name (LimaRecordItem *self)
{
  g_return_val_if_fail (LIMA_IS_RECORD_ITEM (self), NULL);

  return self->name;
}

/* ---- All of a kind ---- */

struct _LimaRecordList
{
  GObject parent_instance;

  /* owned */
  LimaSession *session;
  GPtrArray *items;

  LimaRecordKind kind;
};

static GType
lima_record_list_get_item_type (GListModel *model)
{
  return LIMA_TYPE_RECORD_ITEM;
}

static guint
lima_record_list_get_n_items (GListModel *model)
{
  return LIMA_RECORD_LIST (model)->items->len;
}

static gpointer
lima_record_list_get_item (GListModel *model, guint position)
{
  LimaRecordList *self = LIMA_RECORD_LIST (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
lima_record_list_init_model (GListModelInterface *interface)
{
  interface->get_item_type = lima_record_list_get_item_type;
  interface->get_n_items = lima_record_list_get_n_items;
  interface->get_item = lima_record_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (LimaRecordList, lima_record_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, lima_record_list_init_model))

static LimaPortfolio *
get_portfolio (LimaRecordList *self)
{
  return lima_session_get_portfolio (self->session);
}

static gboolean
is_same (LimaRecordList *self, guint row, guint i)
{
  return lima_portfolio_get (get_portfolio (self), self->kind, row)->id == lima_record_item_get_id (g_ptr_array_index (self->items, i));
}

/* What is the same at both ends stays; what lies between comes and goes. */
static void
follow (LimaRecordList *self)
{
  LimaPortfolio *portfolio = get_portfolio (self);
  LimaFormat *format = lima_session_get_format (self->session);
  guint n = lima_portfolio_get_n (portfolio, self->kind), before = self->items->len, first = 0, behind = 0;

  while (first < MIN (n, before) && is_same (self, first, first))
    first++;
  while (behind < MIN (n, before) - first && is_same (self, n - 1 - behind, before - 1 - behind))
    behind++;
  if (before > first + behind)
    g_ptr_array_remove_range (self->items, first, before - first - behind);
  for (guint row = first; row < n - behind; row++)
    g_ptr_array_insert (self->items, (int) row, item_new (lima_portfolio_get (portfolio, self->kind, row), format));
  for (guint row = 0; row < n; row++)
    item_update (g_ptr_array_index (self->items, row), lima_portfolio_get (portfolio, self->kind, row), format);
  if (n != first + behind || before != first + behind)
    g_list_model_items_changed (G_LIST_MODEL (self), first, before - first - behind, n - first - behind);
}

static void
lima_record_list_finalize (GObject *object)
{
  LimaRecordList *self = LIMA_RECORD_LIST (object);

  g_ptr_array_unref (self->items);
  g_object_unref (self->session);
  G_OBJECT_CLASS (lima_record_list_parent_class)->finalize (object);
}

static void
lima_record_list_class_init (LimaRecordListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lima_record_list_finalize;
}

static void
lima_record_list_init (LimaRecordList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * lima_record_list_new:
 * @session: what is open
 * @kind: a kind of records
 *
 * Returns: (transfer full): the records
 */
GListModel *
lima_record_list_new (LimaSession *session, LimaRecordKind kind)
{
  LimaRecordList *self = g_object_new (LIMA_TYPE_RECORD_LIST, NULL);

  self->session = g_object_ref (session);
  self->kind = kind;
  follow (self);
  g_signal_connect_object (lima_session_get_history (session), "applied", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  return G_LIST_MODEL (self);
}

/**
 * lima_record_list_find:
 *
 * Returns: where a record is, %G_MAXUINT where it is not
 */
guint
lima_record_list_find (LimaRecordList *self, LimaAtom id)
{
  g_return_val_if_fail (LIMA_IS_RECORD_LIST (self), G_MAXUINT);

  for (guint i = 0; i < self->items->len; i++)
    if (lima_record_item_get_id (g_ptr_array_index (self->items, i)) == id)
      return i;
  return G_MAXUINT;
}
