/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-results-grid.h"
#include "lima-results-pane.h"
#include "lima-results-section.h"

G_BEGIN_DECLS

struct _LimaResultsSection
{
  LimaProgrammeSection parent_instance;

  /* borrowed: children */
  GtkWidget *period;    /* of which the targets are shown */
  GtkWidget *parts;     /* women, men, … have rows */
  GtkWidget *stack;
  GtkWidget *grid;
  GtkWidget *pane;

  /* owned */
  GArray *periods;      /* LimaDate: those to choose from, behind the first choice */

  gboolean is_choosing; /* the choices are being replaced */
};

/* lima-results-section.c */
LimaDate lima_results_section_get_period (LimaResultsSection *self);

/* lima-results-section-actions.c */
void     lima_results_section_install    (GtkWidgetClass     *klass);
void     lima_results_section_enable     (LimaResultsSection *self);

/* lima-results-section-files.c */
void     lima_results_section_export     (LimaResultsSection *self);

G_END_DECLS
