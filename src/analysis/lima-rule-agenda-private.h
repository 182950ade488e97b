/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-proposal.h>

#include "lima-agenda.h"
#include "lima-rule-private.h"

G_BEGIN_DECLS

/**
 * LimaAgendaRun:
 * @snapshot: what is checked
 * @agenda: the same, as it stands today
 * @items: (element-type LimaRuleItem): what was found
 * @language: (nullable): of titles
 * @today: from 1970-01-01
 * @milestones: id → #LimaAgendaItem
 * @processes: ids of all processes
 * @programmes: ids of all programmes
 * @sources: ids of all sources
 * @row: the record under way, as a row of the snapshot
 * @record: the same
 * @path: leads to it
 */
typedef struct
{
  const LimaSnapshot *snapshot;
  LimaAgenda *agenda;
  GArray *items;
  const char *language;
  gint32 today;
  GHashTable *milestones;
  GHashTable *processes;
  GHashTable *programmes;
  GHashTable *sources;
  guint row;
  const LimaBlock *record;
  LimaPath path;
} LimaAgendaRun;

void          lima_agenda_run_begin     (LimaAgendaRun       *self,
                                         LimaRecordKind       kind,
                                         guint                row);
LimaRuleItem *lima_agenda_run_add       (LimaAgendaRun       *self,
                                         LimaRule             rule,
                                         const LimaPath      *path,
                                         const LimaBlock     *block,
                                         guint                field);
const char   *lima_agenda_run_name      (const LimaAgendaRun *self,
                                         const LimaText      *text,
                                         const LimaBlock     *block);

void          lima_agenda_check_milestone (LimaAgendaRun     *self);
void          lima_agenda_check_circles (LimaAgendaRun       *self);
void          lima_agenda_check_proposal (LimaAgendaRun      *self);
void          lima_agenda_check_fields  (LimaAgendaRun       *self);

G_END_DECLS
