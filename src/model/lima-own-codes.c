/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The codes of programmes and of the agenda, for which there is no published list. Their names go through gettext, like all words of the program. */

#include "lima-own-codes.h"

#include <lima-i18n.h>

typedef struct
{
  const char *code;
  const char *label;
} OwnCode;

/* The life cycle of a programme, ¶13 to 15 of the report, and its evaluations. */
static const OwnCode programme_phase[] = {
  { "screening", NC_("code", "Screening") },
  { "mission", NC_("code", "Mission") },
  { "outline", NC_("code", "Outline") },
  { "document", NC_("code", "Programme document") },
  { "board-approval", NC_("code", "Approval by the Executive Board") },
  { "government-approval", NC_("code", "Approval by the government") },
  { "launch", NC_("code", "Launch") },
  { "implementation", NC_("code", "Implementation") },
  { "mid-term-evaluation", NC_("code", "Mid-term evaluation") },
  { "terminal-evaluation", NC_("code", "Terminal evaluation") },
};

static const OwnCode criterion_answer[] = {
  { "met", NC_("code", "Met") },
  { "partly", NC_("code", "Partly met") },
  { "not-met", NC_("code", "Not met") },
};

/* As in project scheduling: what the one does once the other did. */
static const OwnCode dependency_kind[] = {
  { "FS", NC_("code", "Starts when it ends") },
  { "SS", NC_("code", "Starts when it starts") },
  { "FF", NC_("code", "Ends when it ends") },
  { "SF", NC_("code", "Ends when it starts") },
};

static const OwnCode activity_kind[] = {
  { "activity", NC_("code", "Activity") },
  { "milestone", NC_("code", "Milestone") },
};

/* The services of ¶16 of the report, resource mobilization, and free ones. */
static const OwnCode component_kind[] = {
  { "industrial-policy", NC_("code", "Industrial policy advice") },
  { "agro-industrial-parks", NC_("code", "Agro-poles and agro-industrial parks") },
  { "energy-efficiency", NC_("code", "Energy-efficient technologies") },
  { "cleaner-production", NC_("code", "Waste management and cleaner production") },
  { "investment-and-trade", NC_("code", "Investment promotion and trade facilitation") },
  { "resource-mobilization", NC_("code", "Resource mobilization") },
  { "own", NC_("code", "Own component") },
};

static const OwnCode disaggregation_kind[] = {
  { "women", NC_("code", "Women") },
  { "men", NC_("code", "Men") },
  { "youth", NC_("code", "Youth") },
  { "own", NC_("code", "Own part") },
};

static const OwnCode result_level[] = {
  { "impact", NC_("code", "Impact") },
  { "outcome", NC_("code", "Outcome") },
  { "output", NC_("code", "Output") },
  { "leverage", NC_("code", "Leverage") },
  { "coordination", NC_("code", "Coordination") },
};

static const OwnCode measure_kind[] = {
  { "unit", NC_("code", "Number of a unit") },
  { "percentage", NC_("code", "Percentage") },
  { "qualitative", NC_("code", "In words") },
};

/* How an indicator follows from its parts. */
static const OwnCode aggregation_rule[] = {
  { "sum", NC_("code", "Sum") },
  { "mean", NC_("code", "Mean") },
  { "latest", NC_("code", "Latest value") },
  { "none", NC_("code", "Not added up") },
};

static const OwnCode budget_line_kind[] = {
  { "grant", NC_("code", "Grant") },
  { "support-cost", NC_("code", "Programme support cost") },
};

static const OwnCode contribution_form[] = {
  { "cash", NC_("code", "In cash") },
  { "in-kind", NC_("code", "In kind") },
};

static const OwnCode budget_line_status[] = {
  { "secured", NC_("code", "Secured") },
  { "expected", NC_("code", "Expected") },
  { "unidentified", NC_("code", "No source identified") },
};

/* The status ladder of leverage, from the lowest rung up. */
static const OwnCode financing_status[] = {
  { "identified", NC_("code", "Identified") },
  { "in-discussion", NC_("code", "In discussion") },
  { "pledged", NC_("code", "Pledged") },
  { "allocated", NC_("code", "Allocated") },
  { "signed", NC_("code", "Signed") },
  { "effective", NC_("code", "Effective") },
  { "disbursed", NC_("code", "Disbursed") },
  { "built", NC_("code", "Built") },
  { "operating", NC_("code", "Operating") },
};

static const OwnCode financing_channel[] = {
  { "government", NC_("code", "Government") },
  { "dfi-loan", NC_("code", "Loan of a development finance institution") },
  { "dfi-grant", NC_("code", "Grant of a development finance institution") },
  { "bilateral", NC_("code", "Bilateral partner") },
  { "domestic-private", NC_("code", "Domestic private investment") },
  { "foreign-direct-investment", NC_("code", "Foreign direct investment") },
};

/* How much of it is due to the programme. */
static const OwnCode financing_attribution[] = {
  { "co-financed", NC_("code", "Co-financed") },
  { "coordinated", NC_("code", "Coordinated in parallel") },
  { "catalysed", NC_("code", "Catalysed") },
  { "existing", NC_("code", "Already there") },
};

/* Who sits on a coordination platform, ¶17 of the report. */
static const OwnCode member_group[] = {
  { "ministry", NC_("code", "Ministry") },
  { "development-partner", NC_("code", "Development partner") },
  { "financial-institution", NC_("code", "Financial institution") },
  { "private-sector", NC_("code", "Private sector") },
  { "agency", NC_("code", "Agency") },
  { "other", NC_("code", "Other") },
};

static const OwnCode body_tier[] = {
  { "steering", NC_("code", "Steering") },
  { "technical", NC_("code", "Technical") },
  { "local", NC_("code", "Local") },
};

static const OwnCode risk_degree[] = {
  { "1", NC_("code", "Very low") },
  { "2", NC_("code", "Low") },
  { "3", NC_("code", "Medium") },
  { "4", NC_("code", "High") },
  { "5", NC_("code", "Very high") },
};

static const OwnCode milestone_kind[] = {
  { "session", NC_("code", "Session") },
  { "conference", NC_("code", "Conference") },
  { "summit", NC_("code", "Summit") },
  { "report", NC_("code", "Report") },
  { "decision", NC_("code", "Decision") },
  { "briefing", NC_("code", "Briefing") },
  { "consultation", NC_("code", "Consultation") },
  { "statement", NC_("code", "Statement") },
  { "launch", NC_("code", "Launch") },
};

/* What a statement about the date of a milestone says of it. */
static const OwnCode milestone_status[] = {
  { "planned", NC_("code", "Planned") },
  { "confirmed", NC_("code", "Confirmed") },
  { "held", NC_("code", "Held") },
  { "postponed", NC_("code", "Postponed") },
  { "cancelled", NC_("code", "Cancelled") },
};

static const OwnCode outcome_status[] = {
  { "expected", NC_("code", "Expected") },
  { "adopted", NC_("code", "Adopted") },
};

/* What the agency puts into a process, ¶23 to 25 of the report. */
static const OwnCode contribution_kind[] = {
  { "statement", NC_("code", "Statement") },
  { "draft-indicators", NC_("code", "Draft indicators") },
  { "co-lead", NC_("code", "Co-lead") },
  { "briefing", NC_("code", "Briefing") },
  { "other", NC_("code", "Other") },
};

/* From the first draft on; what is dropped is so for good. */
static const OwnCode proposal_status[] = {
  { "drafted", NC_("code", "Drafted") },
  { "submitted", NC_("code", "Submitted") },
  { "in-framework", NC_("code", "In the framework") },
  { "refined", NC_("code", "Refined") },
  { "approved", NC_("code", "Approved") },
  { "dropped", NC_("code", "Dropped") },
};

static const struct
{
  const char *name;
  const OwnCode *codes;
  guint n;
} lists[] = {
  { "ProgrammePhase", programme_phase, G_N_ELEMENTS (programme_phase) },
  { "CriterionAnswer", criterion_answer, G_N_ELEMENTS (criterion_answer) },
  { "DependencyKind", dependency_kind, G_N_ELEMENTS (dependency_kind) },
  { "ActivityKind", activity_kind, G_N_ELEMENTS (activity_kind) },
  { "ComponentKind", component_kind, G_N_ELEMENTS (component_kind) },
  { "DisaggregationKind", disaggregation_kind, G_N_ELEMENTS (disaggregation_kind) },
  { "ResultLevel", result_level, G_N_ELEMENTS (result_level) },
  { "MeasureKind", measure_kind, G_N_ELEMENTS (measure_kind) },
  { "AggregationRule", aggregation_rule, G_N_ELEMENTS (aggregation_rule) },
  { "BudgetLineKind", budget_line_kind, G_N_ELEMENTS (budget_line_kind) },
  { "ContributionForm", contribution_form, G_N_ELEMENTS (contribution_form) },
  { "BudgetLineStatus", budget_line_status, G_N_ELEMENTS (budget_line_status) },
  { "FinancingStatus", financing_status, G_N_ELEMENTS (financing_status) },
  { "FinancingChannel", financing_channel, G_N_ELEMENTS (financing_channel) },
  { "FinancingAttribution", financing_attribution, G_N_ELEMENTS (financing_attribution) },
  { "MemberGroup", member_group, G_N_ELEMENTS (member_group) },
  { "BodyTier", body_tier, G_N_ELEMENTS (body_tier) },
  { "RiskDegree", risk_degree, G_N_ELEMENTS (risk_degree) },
  { "MilestoneKind", milestone_kind, G_N_ELEMENTS (milestone_kind) },
  { "MilestoneStatus", milestone_status, G_N_ELEMENTS (milestone_status) },
  { "OutcomeStatus", outcome_status, G_N_ELEMENTS (outcome_status) },
  { "ContributionKind", contribution_kind, G_N_ELEMENTS (contribution_kind) },
  { "ProposalStatus", proposal_status, G_N_ELEMENTS (proposal_status) },
};

/* The number of a list; G_N_ELEMENTS (lists) when it is none of ours. */
static guint
find_list (const char *list)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (lists) && !g_str_equal (lists[i].name, list))
    i++;
  return i;
}

/**
 * lima_own_codes_size:
 * @list: the name of a list, such as "FinancingStatus"
 *
 * Returns: how many codes it has, 0 when it is none of ours
 */
guint
lima_own_codes_size (const char *list)
{
  guint i;

  g_return_val_if_fail (list != NULL, 0);

  i = find_list (list);
  return i < G_N_ELEMENTS (lists) ? lists[i].n : 0;
}

/**
 * lima_own_codes_get:
 * @list: the name of a list of ours
 * @n: which of its codes; they have an order that means something: the rungs of a ladder, the phases of a life
 *
 * Returns: the code
 */
const char *
lima_own_codes_get (const char *list, guint n)
{
  guint i;

  g_return_val_if_fail (list != NULL && n < lima_own_codes_size (list), NULL);

  i = find_list (list);
  return lists[i].codes[n].code;
}

/**
 * lima_own_codes_find:
 * @list: the name of a list
 * @code: (nullable): a code
 *
 * Returns: its place in the list, -1 when it is not there
 */
int
lima_own_codes_find (const char *list, const char *code)
{
  guint i;

  g_return_val_if_fail (list != NULL, -1);

  i = find_list (list);
  for (guint n = 0; i < G_N_ELEMENTS (lists) && code != NULL && n < lists[i].n; n++)
    if (g_str_equal (lists[i].codes[n].code, code))
      return (int) n;
  return -1;
}

/**
 * lima_own_codes_label:
 * @list: the name of a list of ours
 * @n: which of its codes
 *
 * Returns: what people call it, translated
 */
const char *
lima_own_codes_label (const char *list, guint n)
{
  guint i;

  g_return_val_if_fail (list != NULL && n < lima_own_codes_size (list), NULL);

  i = find_list (list);
  return C_("code", lists[i].codes[n].label);
}
