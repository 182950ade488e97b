/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <lima-report-attention.h>

G_BEGIN_DECLS

#define LIMA_TYPE_ATTENTION_LIST (lima_attention_list_get_type ())

/**
 * LimaAttentionList:
 *
 * What somebody should look at, each row leading to it: by the actions win.show-chart, win.show-projects and win.show-findings.
 */
G_DECLARE_FINAL_TYPE (LimaAttentionList, lima_attention_list, LIMA, ATTENTION_LIST, GtkBox)

GtkWidget *lima_attention_list_new  (void);
void       lima_attention_list_show (LimaAttentionList *self,
                                     GPtrArray         *attention,
                                     LimaFormat        *format,
                                     const char        *measure);

G_END_DECLS
