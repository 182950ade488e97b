/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lima-session.h"

G_BEGIN_DECLS

#define LIMA_TYPE_CHECK_PAGE (lima_check_page_get_type ())

/**
 * LimaCheckPage:
 *
 * What was found in the portfolio, the worst and the most money at stake first; each finding leads to its field. The check runs anew after
 * each change, in a thread. Action: "check.export". Signal: "counted", with how many findings are worth a look.
 */
G_DECLARE_FINAL_TYPE (LimaCheckPage, lima_check_page, LIMA, CHECK_PAGE, GtkBox)

GtkWidget *lima_check_page_new          (LimaSession   *session);
void       lima_check_page_focus_search (LimaCheckPage *self);
void       lima_check_page_show_kind    (LimaCheckPage *self,
                                         const char    *kind);

G_END_DECLS
