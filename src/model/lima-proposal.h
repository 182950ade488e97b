/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-block.h"

G_BEGIN_DECLS

/**
 * LimaProposalVersion:
 *
 * How a proposal was worded, and where it stood, on a day.
 */
typedef struct
{
  LimaBlock head;
  LimaDay date;
  LimaAtom status;
  LimaText *wording;
  LimaAtom milestone;
  char *symbol;
  LimaAtom source;
  char *paragraph;
  LimaText *note;
} LimaProposalVersion;

/**
 * LimaProposal:
 *
 * An indicator that somebody wants in the framework of a goal or a target. Where it stands is what the last of @versions says.
 */
typedef struct
{
  LimaBlock head;
  LimaText *title;
  guint8 illustrative;
  LimaAtom goal;
  LimaAtom target;
  char *number;
  LimaAtom proposer;
  LimaText *proposer_name;
  LimaItems *versions;
  char *owner;
  LimaAtom source;
  char *paragraph;
  char *notes;
} LimaProposal;

extern const LimaTable lima_proposal_version_table;
extern const LimaTable lima_proposal_table;

enum
{
  LIMA_PROPOSAL_VERSION_DATE,
  LIMA_PROPOSAL_VERSION_STATUS,
  LIMA_PROPOSAL_VERSION_WORDING,
  LIMA_PROPOSAL_VERSION_MILESTONE,
  LIMA_PROPOSAL_VERSION_SYMBOL,
  LIMA_PROPOSAL_VERSION_SOURCE,
  LIMA_PROPOSAL_VERSION_PARAGRAPH,
  LIMA_PROPOSAL_VERSION_NOTE,
  LIMA_PROPOSAL_VERSION_N_FIELDS,
};

enum
{
  LIMA_PROPOSAL_TITLE,
  LIMA_PROPOSAL_ILLUSTRATIVE,
  LIMA_PROPOSAL_GOAL,
  LIMA_PROPOSAL_TARGET,
  LIMA_PROPOSAL_NUMBER,
  LIMA_PROPOSAL_PROPOSER,
  LIMA_PROPOSAL_PROPOSER_NAME,
  LIMA_PROPOSAL_VERSIONS,
  LIMA_PROPOSAL_OWNER,
  LIMA_PROPOSAL_SOURCE,
  LIMA_PROPOSAL_PARAGRAPH,
  LIMA_PROPOSAL_NOTES,
  LIMA_PROPOSAL_N_FIELDS,
};

G_END_DECLS
