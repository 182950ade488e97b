/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-report-gantt.h>

#include "lima-plan-section.h"

G_BEGIN_DECLS

struct _LimaPlanSection
{
  LimaProgrammeSection parent_instance;

  /* borrowed: children */
  GtkStack *states; /* a plan, or none yet */
  GtkWidget *zooms;
  GtkWidget *baselines;
  GtkWidget *others; /* a box of check buttons */
  GtkWidget *problem;
  GtkWidget *doubts;
  GtkWidget *doubts_text;
  GtkWidget *then;      /* what the baseline says of end, money and targets */
  GtkWidget *then_text;
  GtkWidget *view;
  GtkWidget *links;
  GtkWidget *pane;

  /* owned */
  GArray *baseline_ids; /* LimaAtom: what "baselines" offers; the first is none */
  GArray *shown;        /* LimaAtom: other programmes on the same axis */
  GHashTable *closed;   /* keys of groups that are closed */
  char *sought;         /* nullable: what was searched for last */
  gboolean hides_critical;
  gboolean filling;     /* a chooser is being filled: nobody chose */
};

/* lima-plan-section.c */
gboolean         lima_plan_section_get_chosen (LimaPlanSection     *self,
                                               LimaPath            *path);
LimaReportGantt *lima_plan_section_report_new (LimaPlanSection     *self,
                                               const LimaProgramme *programme);
void             lima_plan_section_row_chosen (LimaPlanSection     *self);
void             lima_plan_section_activated  (LimaPlanSection     *self);

/* lima-plan-section-actions.c */
void             lima_plan_section_install    (GtkWidgetClass      *klass);

G_END_DECLS
