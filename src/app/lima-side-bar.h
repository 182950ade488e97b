/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMA_TYPE_SIDE_BAR (lima_side_bar_get_type ())

/**
 * LimaSideBar:
 *
 * The pages of a window, and under the open page its sections. The signal "selected" has the page and the section, "" for none;
 * "menu" the same and the row, when a menu of a section is asked for.
 */
G_DECLARE_FINAL_TYPE (LimaSideBar, lima_side_bar, LIMA, SIDE_BAR, GtkBox)

void lima_side_bar_add_page       (LimaSideBar *self,
                                   const char  *page,
                                   const char  *label,
                                   const char  *icon);
void lima_side_bar_set_count      (LimaSideBar *self,
                                   const char  *page,
                                   const char  *count);
void lima_side_bar_clear_sections (LimaSideBar *self,
                                   const char  *page);
void lima_side_bar_add_section    (LimaSideBar *self,
                                   const char  *page,
                                   const char  *section,
                                   const char  *label);
void lima_side_bar_make_room      (LimaSideBar *self,
                                   const char  *label);
void lima_side_bar_select         (LimaSideBar *self,
                                   const char  *page,
                                   const char  *section);
void lima_side_bar_set_note       (LimaSideBar *self,
                                   const char  *note);

G_END_DECLS
