/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void lima_alert_show          (GtkWidget           *parent,
                               const char          *what,
                               const char          *detail);
void lima_alert_choose_async  (GtkWidget           *parent,
                               const char          *what,
                               const char          *detail,
                               const char          *accept,
                               gboolean             destructive,
                               GAsyncReadyCallback  callback,
                               gpointer             data);
gboolean lima_alert_choose_finish (GAsyncResult     *result);
void lima_alert_ask_async     (GtkWidget           *parent,
                               const char          *what,
                               const char          *detail,
                               const char * const  *answers,
                               GAsyncReadyCallback  callback,
                               gpointer             data);
int  lima_alert_ask_finish    (GAsyncResult        *result);

G_END_DECLS
