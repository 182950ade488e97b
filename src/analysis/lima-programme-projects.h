/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-programme.h>

#include "lima-result.h"

G_BEGIN_DECLS

typedef enum
{
  LIMA_PROJECT_CONFLICT_GONE,      /* the portfolio has no such project */
  LIMA_PROJECT_CONFLICT_UNCOUNTED, /* a repeated report, or a parent whose parts carry the money (money rule 11) */
  LIMA_PROJECT_CONFLICT_SEVERAL,   /* linked to several components of the programme */
  LIMA_PROJECT_CONFLICT_ELSEWHERE, /* linked to another programme too, so that the totals of both can't be added */
} LimaProjectConflictKind;

/**
 * LimaProjectConflict:
 * @kind: what it is
 * @project: the id of the project
 * @row: its row in the snapshot, %G_MAXUINT where it is gone
 */
typedef struct
{
  LimaProjectConflictKind kind;
  LimaAtom project;
  guint row;
} LimaProjectConflict;

/**
 * LimaProgrammeProjectsRow:
 * @projects: projects that count
 * @unknown: how many of them have no flow of the measure: above 0, the sums are "at least"
 * @sums: (element-type LimaResultSum): their money by currency, in order of its letters, what is unknown last; flows are not counted
 */
typedef struct
{
  guint projects;
  guint unknown;
  GArray *sums;
} LimaProgrammeProjectsRow;

/**
 * LimaProgrammeProjects:
 * @rows: (array length=n_rows): one for each component of the programme, and one more for projects of several components
 * @n_rows: the number of components, and one
 * @total: what all rows make together, each project once
 * @conflicts: (element-type LimaProjectConflict): in order of the links
 * @overflow: whether a sum left its range: then it is too small
 *
 * The projects linked to the components of a programme, and their money.
 */
typedef struct
{
  LimaProgrammeProjectsRow *rows;
  guint n_rows;
  LimaProgrammeProjectsRow total;
  GArray *conflicts;
  gboolean overflow;
} LimaProgrammeProjects;

LimaProgrammeProjects *lima_programme_projects_new  (const LimaProgramme   *programme,
                                                     const LimaSnapshot    *snapshot,
                                                     const LimaFacts       *facts,
                                                     const LimaMeasure     *measure);
void                   lima_programme_projects_free (LimaProgrammeProjects *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaProgrammeProjects, lima_programme_projects_free)

G_END_DECLS
