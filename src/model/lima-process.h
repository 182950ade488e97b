/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-document.h"

G_BEGIN_DECLS

/**
 * LimaProcess:
 *
 * What milestones belong to: negotiations, a conference series, the agency's own engagement, the approvals of a programme.
 */
typedef struct
{
  LimaBlock head;
  LimaText *title;
  guint8 illustrative;
  LimaText *body;
  LimaText *description;
  LimaAtom programme;
  char *owner;
  LimaItems *documents;
  LimaAtom source;
  char *paragraph;
  char *notes;
} LimaProcess;

extern const LimaTable lima_process_table;

enum
{
  LIMA_PROCESS_TITLE,
  LIMA_PROCESS_ILLUSTRATIVE,
  LIMA_PROCESS_BODY,
  LIMA_PROCESS_DESCRIPTION,
  LIMA_PROCESS_PROGRAMME,
  LIMA_PROCESS_OWNER,
  LIMA_PROCESS_DOCUMENTS,
  LIMA_PROCESS_SOURCE,
  LIMA_PROCESS_PARAGRAPH,
  LIMA_PROCESS_NOTES,
  LIMA_PROCESS_N_FIELDS,
};

G_END_DECLS
