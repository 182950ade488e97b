/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-banner.h"
#include "lima-side-bar.h"
#include "lima-toast.h"
#include "lima-views.h"
#include "lima-window.h"
#include "lima-work.h"

G_BEGIN_DECLS

struct _LimaWindow
{
  GtkApplicationWindow parent_instance;

  /* template children */
  GtkWidget *title_label;
  GtkWidget *subtitle_label;
  GtkWidget *recent_button;
  GtkWidget *overlay;
  GtkStack *states;
  GtkWidget *loading_box;
  LimaSideBar *side_bar;
  LimaBanner *sample_banner;
  LimaBanner *report_banner;
  GtkRevealer *work_revealer;
  GtkStack *pages;
  LimaToast *toast;

  /* owned */
  LimaSession *session;
  LimaViews *views;
  GSettings *settings;
  LimaWork *work;       /* the files being read, or NULL */
  GtkWidget *work_view; /* what shows it, a child of loading_box or of work_revealer */
  guint work_delay;
  guint present_delay;  /* source that shows the window, filled or not */
  char *page;
  char *removed_view;   /* its name and filter, for putting it back */
};

/* lima-window-files.c */
void         lima_window_open_files_chosen (LimaWindow *self,
                                            gboolean    add);
void         lima_window_export            (LimaWindow *self);
void         lima_window_open_sample       (LimaWindow *self);
void         lima_window_accept_drops      (LimaWindow *self);
void         lima_window_stop_work         (LimaWindow *self);

/* lima-window.c */
void         lima_window_present_now       (LimaWindow *self);

/* lima-window-pages.c */
void         lima_window_init_pages        (LimaWindow *self);
void         lima_window_show_section      (LimaWindow *self,
                                            const char *page,
                                            const char *section);
void         lima_window_show_filter       (LimaWindow *self,
                                            const char *filter,
                                            const char *measure);
void         lima_window_describe          (LimaWindow *self);

G_END_DECLS
