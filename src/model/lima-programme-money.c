/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Programmes for Country Partnership: budget and financing. */

#include "lima-programme-money.h"

#include <lima-i18n.h>

static const LimaField programme_budget_line_fields[] = {
  { "component", NC_("field", "Component"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaProgrammeBudgetLine, component), NULL, NULL, NULL },
  { "start", NC_("field", "From"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaProgrammeBudgetLine, start), NULL, NULL, NULL },
  { "end", NC_("field", "To"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaProgrammeBudgetLine, end), NULL, NULL, NULL },
  { "kind", NC_("field", "Kind"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProgrammeBudgetLine, kind), "BudgetLineKind", NULL, NULL },
  { "form", NC_("field", "Form"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProgrammeBudgetLine, form), "ContributionForm", NULL, NULL },
  { "status", NC_("field", "Status"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProgrammeBudgetLine, status), "BudgetLineStatus", NULL, NULL },
  { "provider", NC_("field", "Provider"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaProgrammeBudgetLine, provider), NULL, NULL, NULL },
  { "provider-name", NC_("field", "Name of the provider"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeBudgetLine, provider_name), NULL, NULL, NULL },
  { "amount", NC_("field", "Amount"), LIMA_FIELD_AMOUNT, G_STRUCT_OFFSET (LimaProgrammeBudgetLine, amount), NULL, NULL, NULL },
  { "revised", NC_("field", "Revised amount"), LIMA_FIELD_AMOUNT, G_STRUCT_OFFSET (LimaProgrammeBudgetLine, revised), NULL, NULL, NULL },
  { "currency", NC_("field", "Currency"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProgrammeBudgetLine, currency), "Currency", NULL, NULL },
  { "source", NC_("field", "Source"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaProgrammeBudgetLine, source), NULL, NULL, NULL },
  { "paragraph", NC_("field", "Paragraph"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaProgrammeBudgetLine, paragraph), NULL, NULL, NULL },
  { "note", NC_("field", "Note"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeBudgetLine, note), NULL, NULL, NULL },
};

const LimaTable lima_programme_budget_line_table = {
  "budget-line", "", NC_("record", "Line of the budget"), sizeof (LimaProgrammeBudgetLine), programme_budget_line_fields, G_N_ELEMENTS (programme_budget_line_fields),
};

static const LimaField programme_financing_step_fields[] = {
  { "status", NC_("field", "Status"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProgrammeFinancingStep, status), "FinancingStatus", NULL, NULL },
  { "date", NC_("field", "Date"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaProgrammeFinancingStep, date), NULL, NULL, NULL },
  { "amount", NC_("field", "Amount"), LIMA_FIELD_AMOUNT, G_STRUCT_OFFSET (LimaProgrammeFinancingStep, amount), NULL, NULL, NULL },
  { "currency", NC_("field", "Currency"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProgrammeFinancingStep, currency), "Currency", NULL, NULL },
  { "source", NC_("field", "Source"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaProgrammeFinancingStep, source), NULL, NULL, NULL },
  { "paragraph", NC_("field", "Paragraph"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaProgrammeFinancingStep, paragraph), NULL, NULL, NULL },
  { "url", NC_("field", "Address"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaProgrammeFinancingStep, url), NULL, NULL, NULL },
  { "note", NC_("field", "Note"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeFinancingStep, note), NULL, NULL, NULL },
};

const LimaTable lima_programme_financing_step_table = {
  "financing-step", "", NC_("record", "Step of financing"), sizeof (LimaProgrammeFinancingStep), programme_financing_step_fields, G_N_ELEMENTS (programme_financing_step_fields),
};

static const LimaField programme_financing_fields[] = {
  { "title", NC_("field", "Title"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeFinancing, title), NULL, NULL, NULL },
  { "asset", NC_("field", "Asset"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaProgrammeFinancing, asset), NULL, NULL, NULL },
  { "investor", NC_("field", "Investor"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaProgrammeFinancing, investor), NULL, NULL, NULL },
  { "investor-name", NC_("field", "Name of the investor"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeFinancing, investor_name), NULL, NULL, NULL },
  { "channel", NC_("field", "Channel"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProgrammeFinancing, channel), "FinancingChannel", NULL, NULL },
  { "component", NC_("field", "Component"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaProgrammeFinancing, component), NULL, NULL, NULL },
  { "instrument", NC_("field", "Instrument"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeFinancing, instrument), NULL, NULL, NULL },
  { "attribution", NC_("field", "Attribution"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProgrammeFinancing, attribution), "FinancingAttribution", NULL, NULL },
  { "steps", NC_("field", "Steps"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProgrammeFinancing, steps), NULL, &lima_programme_financing_step_table, NULL },
  { "note", NC_("field", "Note"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeFinancing, note), NULL, NULL, NULL },
};

const LimaTable lima_programme_financing_table = {
  "financing", "", NC_("record", "Financing"), sizeof (LimaProgrammeFinancing), programme_financing_fields, G_N_ELEMENTS (programme_financing_fields),
};
