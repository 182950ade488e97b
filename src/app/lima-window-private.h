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
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GMenu *edit_section;
  GtkWidget *overlay;
  GtkStack *states;
  GtkWidget *loading_box;
  LimaSideBar *side_bar;
  LimaBanner *file_banner;
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
  char *first_page;     /* that is shown first, or NULL for the overview */
  char *removed_view;   /* its name and filter, for putting it back */
  guint inhibited;      /* the session is asked not to end while something is unsaved */
  gboolean illustrative; /* that is said, unless the user hid it */
  gboolean saving;
  gboolean closing;     /* once it is saved */
  gboolean may_close;   /* whatever is unsaved */
  gboolean lists_programme; /* the side bar has the sections of a programme */
};

/* lima-window-files.c */
void         lima_window_open_files_chosen (LimaWindow *self,
                                            gboolean    add);
void         lima_window_open_sample       (LimaWindow *self);
void         lima_window_accept_drops      (LimaWindow *self);
void         lima_window_begin_work        (LimaWindow *self,
                                            const char *title);
void         lima_window_end_work          (LimaWindow *self);
void         lima_window_stop_work         (LimaWindow *self);
void         lima_window_reload            (LimaWindow *self);

/* lima-window-saving.c */
void         lima_window_install_saving    (GtkWidgetClass *klass);
void         lima_window_init_saving       (LimaWindow *self);
void         lima_window_enable_saving     (LimaWindow *self);
gboolean     lima_window_ask_to_save       (LimaWindow *self);

/* lima-window-file.c */
void         lima_window_init_file         (LimaWindow *self);
void         lima_window_look_at_file      (LimaWindow *self);

/* lima-window-history.c */
void         lima_window_install_history   (GtkWidgetClass *klass);
void         lima_window_init_history      (LimaWindow *self);

/* lima-window-preferences.c */
void         lima_window_init_preferences  (LimaWindow *self);

/* lima-window.c */
void         lima_window_recall            (LimaWindow *self,
                                            GFile      *file);
void         lima_window_present_now       (LimaWindow *self);
void         lima_window_enable_actions    (LimaWindow *self);

/* lima-window-pages.c */
void         lima_window_init_pages        (LimaWindow *self);
void         lima_window_show_section      (LimaWindow *self,
                                            const char *page,
                                            const char *section);
void         lima_window_show_filter       (LimaWindow *self,
                                            const char *filter,
                                            const char *measure);
void lima_window_show_field     (LimaWindow *self,
                                 const char *project,
                                 const char *member);
void lima_window_show_programme (LimaWindow *self,
                                 const char *programme,
                                 const char *section,
                                 const char *place);
void         lima_window_show_agenda       (LimaWindow *self,
                                            const char *section,
                                            const char *place);
void         lima_window_describe          (LimaWindow *self);

G_END_DECLS
