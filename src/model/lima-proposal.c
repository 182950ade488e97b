/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Proposals of indicators for goals and targets, and their wording over time. */

#include "lima-proposal.h"

#include <lima-i18n.h>

static const LimaField proposal_version_fields[] = {
  { "date", NC_("field", "Date"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaProposalVersion, date), NULL, NULL, NULL },
  { "status", NC_("field", "Status"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProposalVersion, status), "ProposalStatus", NULL, NULL },
  { "wording", NC_("field", "Wording"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProposalVersion, wording), NULL, NULL, NULL },
  { "milestone", NC_("field", "Milestone"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaProposalVersion, milestone), NULL, NULL, NULL },
  { "symbol", NC_("field", "Symbol"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaProposalVersion, symbol), NULL, NULL, NULL },
  { "source", NC_("field", "Source"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaProposalVersion, source), NULL, NULL, NULL },
  { "paragraph", NC_("field", "Paragraph"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaProposalVersion, paragraph), NULL, NULL, NULL },
  { "note", NC_("field", "Note"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProposalVersion, note), NULL, NULL, NULL },
};

const LimaTable lima_proposal_version_table = {
  "proposal-version", "", NC_("record", "Version"), sizeof (LimaProposalVersion), proposal_version_fields, G_N_ELEMENTS (proposal_version_fields),
};

static const LimaField proposal_fields[] = {
  { "title", NC_("field", "Title"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProposal, title), NULL, NULL, NULL },
  { "illustrative", NC_("field", "Illustrative"), LIMA_FIELD_BOOL, G_STRUCT_OFFSET (LimaProposal, illustrative), NULL, NULL, NULL },
  { "goal", NC_("field", "Goal"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProposal, goal), "UNSDG-Goals", NULL, NULL },
  { "target", NC_("field", "Target (SDG)"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProposal, target), "UNSDG-Targets", NULL, NULL },
  { "number", NC_("field", "Number in the framework"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaProposal, number), NULL, NULL, NULL },
  { "proposer", NC_("field", "Proposer"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaProposal, proposer), NULL, NULL, NULL },
  { "proposer-name", NC_("field", "Name of the proposer"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProposal, proposer_name), NULL, NULL, NULL },
  { "versions", NC_("field", "Versions"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProposal, versions), NULL, &lima_proposal_version_table, NULL },
  { "owner", NC_("field", "Owner"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaProposal, owner), NULL, NULL, NULL },
  { "source", NC_("field", "Source"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaProposal, source), NULL, NULL, NULL },
  { "paragraph", NC_("field", "Paragraph"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaProposal, paragraph), NULL, NULL, NULL },
  { "notes", NC_("field", "Notes"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaProposal, notes), NULL, NULL, NULL },
};

const LimaTable lima_proposal_table = {
  "indicator-proposals", "i", NC_("record", "Indicator proposal"), sizeof (LimaProposal), proposal_fields, G_N_ELEMENTS (proposal_fields),
};
