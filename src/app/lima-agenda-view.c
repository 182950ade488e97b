/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-agenda-view.h"

enum
{
  SELECTED,
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_INTERFACE (LimaAgendaView, lima_agenda_view, GTK_TYPE_WIDGET)

static void
lima_agenda_view_default_init (LimaAgendaViewInterface *iface)
{
  signals[SELECTED] = g_signal_new ("selected", LIMA_TYPE_AGENDA_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[ACTIVATED] = g_signal_new ("activated", LIMA_TYPE_AGENDA_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

/**
 * lima_agenda_view_set_agenda:
 * @agenda: all there is
 * @filter: what the user looks for in it
 * @rows: (element-type guint): the rows of @agenda that @filter lets through
 *
 * Shows another agenda, or another part of it.
 */
void
lima_agenda_view_set_agenda (LimaAgendaView *self, LimaAgenda *agenda, const LimaAgendaFilter *filter, const GArray *rows)
{
  g_return_if_fail (LIMA_IS_AGENDA_VIEW (self) && agenda != NULL && filter != NULL && rows != NULL);

  LIMA_AGENDA_VIEW_GET_IFACE (self)->set_agenda (self, agenda, filter, rows);
}

/**
 * lima_agenda_view_select:
 * @key: (nullable): what shall be selected, %NULL for nothing
 *
 * Selects something and brings it into sight; emits nothing.
 *
 * Returns: whether it is there
 */
gboolean
lima_agenda_view_select (LimaAgendaView *self, const char *key)
{
  g_return_val_if_fail (LIMA_IS_AGENDA_VIEW (self), FALSE);

  return LIMA_AGENDA_VIEW_GET_IFACE (self)->select (self, key);
}

/**
 * lima_agenda_view_emit_selected:
 * @key: (nullable): what the user chose
 */
void
lima_agenda_view_emit_selected (LimaAgendaView *self, const char *key)
{
  g_return_if_fail (LIMA_IS_AGENDA_VIEW (self));

  g_signal_emit (self, signals[SELECTED], 0, key);
}

/**
 * lima_agenda_view_emit_activated:
 * @key: what the user opens
 */
void
lima_agenda_view_emit_activated (LimaAgendaView *self, const char *key)
{
  g_return_if_fail (LIMA_IS_AGENDA_VIEW (self) && key != NULL);

  g_signal_emit (self, signals[ACTIVATED], 0, key);
}
