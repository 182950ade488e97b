/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-agenda.h"

G_BEGIN_DECLS

struct _LimaAgenda
{
  gatomicrefcount ref;
  LimaSnapshot *snapshot;
  gint32 today;
  GPtrArray *items;      /* LimaAgendaItem, by their days */
  GHashTable *processes; /* id → LimaProcess */
  GHashTable *programmes; /* id → LimaProgramme */
  GMutex lock;            /* of texts */
  char **texts;           /* nullable: of each item, folded for searching, once that was asked for */
};

/* lima-agenda-item.c */
LimaAgendaItem *lima_agenda_item_new            (void);
void            lima_agenda_item_free           (LimaAgendaItem       *self);
void            lima_agenda_item_read_milestone (LimaAgendaItem       *self,
                                                 const LimaMilestone  *milestone,
                                                 gint32                today);
void            lima_agenda_item_place          (LimaAgendaItem       *self,
                                                 gint32                today);

/* lima-agenda-programmes.c */
void            lima_agenda_add_programme       (LimaAgenda           *self,
                                                 const LimaProgramme  *programme,
                                                 gboolean              with_steps);

G_END_DECLS
