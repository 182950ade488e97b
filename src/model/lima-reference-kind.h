/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-table.h"

G_BEGIN_DECLS

/**
 * LimaReferenceKind:
 * @LIMA_REFERENCE_NONE: no reference that the program can follow
 * @LIMA_REFERENCE_ORGANISATION: the reference of an organisation, as projects give it; there need not be a record of it
 * @LIMA_REFERENCE_SOURCE: the id of a source of the portfolio
 * @LIMA_REFERENCE_PROJECT: the id of a project of the portfolio
 * @LIMA_REFERENCE_PROGRAMME: the id of a programme of the portfolio
 * @LIMA_REFERENCE_PROCESS: the id of a process of the agenda
 * @LIMA_REFERENCE_MILESTONE: the id of a milestone of the agenda
 * @LIMA_REFERENCE_COMPONENT: the id of a component of the same programme
 * @LIMA_REFERENCE_INDICATOR: the id of an indicator of the same programme
 * @LIMA_REFERENCE_ACTIVITY: the place of an activity of the same programme; within its output the id alone will do
 * @LIMA_REFERENCE_MEMBER: the id of a member of the body that the field is in
 * @LIMA_REFERENCE_BASELINE: the place of what a baseline froze, which nobody edits
 *
 * What a field of type %LIMA_FIELD_REF refers to.
 */
typedef enum
{
  LIMA_REFERENCE_NONE,
  LIMA_REFERENCE_ORGANISATION,
  LIMA_REFERENCE_SOURCE,
  LIMA_REFERENCE_PROJECT,
  LIMA_REFERENCE_PROGRAMME,
  LIMA_REFERENCE_PROCESS,
  LIMA_REFERENCE_MILESTONE,
  LIMA_REFERENCE_COMPONENT,
  LIMA_REFERENCE_INDICATOR,
  LIMA_REFERENCE_ACTIVITY,
  LIMA_REFERENCE_MEMBER,
  LIMA_REFERENCE_BASELINE,
} LimaReferenceKind;

LimaReferenceKind lima_reference_kind_of        (const LimaTable   *table,
                                                 guint              field);
const char       *lima_reference_kind_get_doubt (LimaReferenceKind  kind);

G_END_DECLS
