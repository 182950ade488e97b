/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-finder.h"
#include "lima-project-columns.h"
#include "lima-project-list.h"
#include "lima-project-pane.h"
#include "lima-projects-page.h"

G_BEGIN_DECLS

struct _LimaProjectsPage
{
  GtkBox parent_instance;

  /* template children */
  GtkWidget *bar;
  GtkSearchEntry *entry;
  GtkDropDown *measure;
  GtkMenuButton *columns_button;
  GtkToggleButton *facets_button;
  GtkToggleButton *detail_button;
  GtkPaned *facets_paned;
  GtkWidget *facets_scroller;
  GtkBox *facets;
  GtkPaned *detail_paned;
  GtkBox *list_box;
  GtkStack *states;
  GtkWidget *list_scroller;
  GtkColumnView *view;
  GtkLabel *nothing_title;
  GtkLabel *nothing_detail;
  GtkButton *nearest_button;
  GtkWidget *foot;
  GtkLabel *count_label;
  GtkLabel *sums_label;
  GtkMenuButton *more_button; /* further currencies */
  GtkLabel *more_label;
  GtkLabel *notes_label;

  /* further children */
  LimaProjectPane *pane;
  GtkWidget *sections[LIMA_N_FACETS];
  GtkPopover *row_menu;

  /* owned */
  LimaSession *session;
  GSettings *settings;
  LimaViews *views;
  LimaPortfolio *portfolio; /* what current is a row of */
  LimaSnapshot *snapshot;   /* a state of it, whose rows the numbers are */
  LimaFinder *finder;
  LimaProjectList *list;
  LimaProjectColumns *columns;
  GtkMultiSelection *selection;
  char *footer;
  guint preparing;  /* source that shows that the list is being made */
  guint show_pane;  /* source that shows the selected project */

  guint current;        /* row of the project that is selected, in the session's figures; G_MAXUINT for none */
  LimaAtom wanted;      /* id of a project that is selected once the list has it; 0 for none */
  guint wanted_field;   /* the field of it that is edited then */
  gboolean narrow;      /* the detail covers the list */
  gboolean tight;       /* there is no room for facets */
  gboolean detail_open; /* in a narrow window */
};

/* lima-projects-page-files.c */
void lima_projects_page_copy          (LimaProjectsPage *self);
void lima_projects_page_export        (LimaProjectsPage *self);

/* lima-projects-print.c */
void lima_projects_page_install_print (GtkWidgetClass   *klass);

/* lima-projects-page-panes.c */
void lima_projects_page_init_panes    (LimaProjectsPage *self);
void lima_projects_page_arrange       (LimaProjectsPage *self);
void lima_projects_page_show_detail   (LimaProjectsPage *self);
void lima_projects_page_select        (LimaProjectsPage *self,
                                       guint             row);
void lima_projects_page_edit          (LimaProjectsPage *self,
                                       guint             field);
void lima_projects_page_show_wanted   (LimaProjectsPage *self);

/* lima-projects-page-edit.c */
void lima_projects_page_install_edit  (GtkWidgetClass   *klass);
void lima_projects_page_init_edit     (LimaProjectsPage *self);

/* lima-projects-page-selection.c */
GtkBitset *lima_projects_page_list_selected    (LimaProjectsPage *self,
                                                LimaIndex        *index);
gboolean   lima_projects_page_has_list_focus   (LimaProjectsPage *self);
void       lima_projects_page_restore_selected (LimaProjectsPage *self,
                                                GtkBitset        *rows,
                                                gboolean          focused);

/* lima-projects-page-nothing.c */
void lima_projects_page_show_nothing  (LimaProjectsPage *self,
                                       LimaIndex        *index);

G_END_DECLS
