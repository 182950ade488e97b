/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-agenda-table.h"

struct _LimaAgendaTable
{
  GtkBox parent_instance;

  LimaTextTable *table; /* borrowed: a child */

  /* owned */
  LimaFormat *format;
  LimaAgenda *agenda; /* nullable */

  LimaAgendaTableKind kind;
  gboolean setting; /* the program selects */
};

static void lima_agenda_table_view_init (LimaAgendaViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LimaAgendaTable, lima_agenda_table, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (LIMA_TYPE_AGENDA_VIEW, lima_agenda_table_view_init))

/* ---- Order ---- */

typedef struct
{
  LimaAgendaTable *table; /* borrowed: it owns what owns the sorter */
  guint column;
} Order;

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const Order *order = data;
  LimaAgendaTable *self = order->table;

  return self->agenda == NULL ? 0 : self->kind.compare (self->format, self->agenda, order->column, (LimaTextRow *) a, (LimaTextRow *) b);
}

static void
add_sorter (LimaAgendaTable *self, guint column)
{
  g_autoptr(GtkSorter) sorter = NULL;
  Order *order = g_new (Order, 1);

  *order = (Order) { self, column };
  sorter = GTK_SORTER (gtk_custom_sorter_new (compare, order, g_free));
  lima_text_table_set_sorter (self->table, column, sorter);
}

/* ---- View ---- */

static void
lima_agenda_table_set_agenda (LimaAgendaView *view, LimaAgenda *agenda, const LimaAgendaFilter *filter, const GArray *rows)
{
  LimaAgendaTable *self = LIMA_AGENDA_TABLE (view);
  g_autoptr(GPtrArray) listed = self->kind.list (self->format, agenda, filter, rows);

  lima_agenda_ref (agenda);
  g_clear_pointer (&self->agenda, lima_agenda_unref);
  self->agenda = agenda;
  lima_text_table_set_rows (self->table, listed);
}

static gboolean
lima_agenda_table_select (LimaAgendaView *view, const char *key)
{
  LimaAgendaTable *self = LIMA_AGENDA_TABLE (view);
  gboolean found;

  if (key == NULL)
    return FALSE;
  self->setting = TRUE;
  found = g_strcmp0 (lima_text_table_get_selected (self->table), key) == 0 || lima_text_table_select (self->table, key);
  self->setting = FALSE;
  return found;
}

static void
lima_agenda_table_view_init (LimaAgendaViewInterface *iface)
{
  iface->set_agenda = lima_agenda_table_set_agenda;
  iface->select = lima_agenda_table_select;
}

static void
selected (LimaAgendaTable *self)
{
  if (!self->setting)
    lima_agenda_view_emit_selected (LIMA_AGENDA_VIEW (self), lima_text_table_get_selected (self->table));
}

static void
activated (LimaAgendaTable *self, const char *key)
{
  lima_agenda_view_emit_activated (LIMA_AGENDA_VIEW (self), key);
}

/* ---- Object ---- */

static gboolean
lima_agenda_table_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LIMA_AGENDA_TABLE (widget)->table));
}

static void
lima_agenda_table_dispose (GObject *object)
{
  LimaAgendaTable *self = LIMA_AGENDA_TABLE (object);
  GtkWidget *child;

  if (self->table != NULL)
    g_signal_handlers_disconnect_by_data (g_steal_pointer (&self->table), self);
  g_clear_pointer (&self->agenda, lima_agenda_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  g_clear_pointer (&self->format, lima_format_unref);
  G_OBJECT_CLASS (lima_agenda_table_parent_class)->dispose (object);
}

static void
lima_agenda_table_class_init (LimaAgendaTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_agenda_table_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = lima_agenda_table_grab_focus;
}

static void
lima_agenda_table_init (LimaAgendaTable *self)
{
}

/**
 * lima_agenda_table_new:
 * @format: how days and numbers are written
 * @menu: what is offered for a row
 * @kind: what it shows; copied, its texts stay with the caller
 *
 * Returns: (transfer floating): a table without an agenda
 */
GtkWidget *
lima_agenda_table_new (LimaFormat *format, GMenuModel *menu, const LimaAgendaTableKind *kind)
{
  LimaAgendaTable *self;
  GtkWidget *table;

  g_return_val_if_fail (format != NULL && G_IS_MENU_MODEL (menu) && kind != NULL, NULL);

  self = g_object_new (LIMA_TYPE_AGENDA_TABLE, NULL);
  table = lima_text_table_new (kind->name, kind->columns, kind->n_columns);
  self->format = lima_format_ref (format);
  self->kind = *kind;
  self->table = LIMA_TEXT_TABLE (table);
  lima_text_table_set_menu (self->table, menu);
  gtk_box_append (GTK_BOX (self), table);
  g_signal_connect_object (table, "selected", G_CALLBACK (selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (table, "activated", G_CALLBACK (activated), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < kind->n_columns; i++)
    if ((kind->sorted & (1u << i)) != 0)
      add_sorter (self, i);
  return GTK_WIDGET (self);
}

/**
 * lima_agenda_table_get_n:
 *
 * Returns: how many rows it shows
 */
guint
lima_agenda_table_get_n (LimaAgendaTable *self)
{
  g_return_val_if_fail (LIMA_IS_AGENDA_TABLE (self), 0);

  return lima_text_table_get_n (self->table);
}

/**
 * lima_agenda_table_get_selected:
 *
 * Returns: (nullable): the key of the row that is selected
 */
const char *
lima_agenda_table_get_selected (LimaAgendaTable *self)
{
  g_return_val_if_fail (LIMA_IS_AGENDA_TABLE (self), NULL);

  return lima_text_table_get_selected (self->table);
}
