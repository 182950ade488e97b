/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-finding.h>

#include "lima-report-chart.h"

G_BEGIN_DECLS

typedef enum
{
  LIMA_ATTENTION_REMAINDER, /* money that a breakdown leaves over */
  LIMA_ATTENTION_PUBLISHED, /* a published figure and the projects differ */
  LIMA_ATTENTION_PROBLEM,   /* what the rules could not settle */
  LIMA_ATTENTION_RECORD,    /* what projects lack or contradict */
  LIMA_ATTENTION_PROGRAMME, /* what is overdue in programmes, or cannot be checked */
  LIMA_ATTENTION_AGENDA,    /* what is past in the agenda, or comes soon */
} LimaAttentionKind;

typedef enum
{
  LIMA_ATTENTION_LEADS_NOWHERE,
  LIMA_ATTENTION_LEADS_TO_CHARTS,   /* to the breakdown by dimension */
  LIMA_ATTENTION_LEADS_TO_PROJECTS, /* to the list, filtered */
  LIMA_ATTENTION_LEADS_TO_PROBLEMS, /* to the list of findings */
  LIMA_ATTENTION_LEADS_TO_AGENDA,   /* to the list of milestones */
} LimaAttentionLead;

/**
 * LimaAttention:
 * @kind: what it is about
 * @severity: how bad it is
 * @title: "26.7 M of delivery has no region"
 * @detail: a second line
 * @lead: where it leads
 * @dimension: of the breakdown it leads to
 * @filter: (nullable): of the list it leads to, as lima_filter_parse() reads it
 * @problem: (nullable): of the findings it leads to: the word of their kind
 * @record: the id of the published figure that it is about, 0 for none
 * @has_stake: whether money is at stake
 * @currency: of the money, 0 for unknown
 * @stake: how much, never below zero
 * @count: how many projects, flows or the like
 *
 * Something in a portfolio that somebody should look at.
 */
typedef struct
{
  LimaAttentionKind kind;
  LimaSeverity severity;
  char *title;
  char *detail;
  LimaAttentionLead lead;
  LimaDimensionKind dimension;
  char *filter;
  const char *problem;
  LimaAtom record;
  gboolean has_stake;
  LimaAtom currency;
  LimaSum stake;
  guint count;
} LimaAttention;

GPtrArray *lima_report_attention_new (const LimaFacts              *facts,
                                      const LimaQuery              *query,
                                      const LimaReportChartOptions *options,
                                      LimaDate                      today);
void       lima_attention_free       (LimaAttention                *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaAttention, lima_attention_free)

G_END_DECLS
