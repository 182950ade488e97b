/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-agenda-bar.h"
#include "lima-agenda-nothing.h"
#include "lima-agenda-page.h"
#include "lima-agenda-view.h"
#include "lima-milestone-pane.h"

G_BEGIN_DECLS

/* What a view selects from. */
typedef enum
{
  LIMA_AGENDA_OF_MILESTONES,
  LIMA_AGENDA_OF_PROPOSALS,
  LIMA_AGENDA_OF_PROCESSES,
  LIMA_AGENDA_N_KINDS,
} LimaAgendaKind;

struct _LimaAgendaPage
{
  GtkBox parent_instance;

  /* borrowed: children */
  LimaAgendaBar *bar;
  GtkStack *states; /* the view, or that there is nothing in it */
  GtkStack *stack;  /* of the views */
  LimaAgendaView *views[LIMA_AGENDA_N_SECTIONS];
  LimaAgendaNothing *nothing;
  LimaMilestonePane *pane;
  GtkLabel *foot;
  GtkWidget *contradictions; /* a button */
  GtkLabel *contradictions_text;

  /* owned */
  LimaSession *session;
  LimaHistory *history;                /* nullable: whose changes are followed */
  LimaAgenda *agenda;                  /* nullable: while nothing is open */
  GArray *rows;                        /* nullable: guint, of the agenda: what the filter lets through */
  char *selected[LIMA_AGENDA_N_KINDS]; /* nullable: keys */

  LimaAgendaSection section;
  guint refreshing;  /* the timeout until changes are shown, 0 for none */
  gboolean is_old;   /* something changed while nobody looked */
  guint stale; /* bit n: view n does not show what is there now */
};

/* lima-agenda-page.c */
const LimaTable      *lima_agenda_page_get_table     (LimaAgendaKind  kind);
LimaAgendaKind        lima_agenda_page_get_kind      (LimaAgendaPage *self);
const char           *lima_agenda_page_get_selected  (LimaAgendaPage *self);
const LimaAgendaItem *lima_agenda_page_get_item      (LimaAgendaPage *self);
gboolean              lima_agenda_page_get_record    (LimaAgendaPage *self,
                                                      LimaPath       *path);
void                  lima_agenda_page_select        (LimaAgendaPage *self,
                                                      const char     *key);
void                  lima_agenda_page_open_selected (LimaAgendaPage *self,
                                                      guint           field);
void                  lima_agenda_page_catch_up      (LimaAgendaPage *self);
void                  lima_agenda_page_show          (LimaAgendaPage *self,
                                                      LimaAgendaSection section);

/* lima-agenda-page-status.c */
GtkWidget            *lima_agenda_page_foot_new      (LimaAgendaPage *self);
void                  lima_agenda_page_show_status   (LimaAgendaPage *self,
                                                      guint           n);

/* lima-agenda-page-actions.c */
void                  lima_agenda_page_install_actions (GtkWidgetClass *klass);
void                  lima_agenda_page_enable_actions  (LimaAgendaPage *self);
GMenuModel           *lima_agenda_page_milestone_menu_new (void);
GMenuModel           *lima_agenda_page_record_menu_new (void);

G_END_DECLS
