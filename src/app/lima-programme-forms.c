/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The sections of a programme that are forms. */

#include "lima-programme-forms.h"

#include <lima-i18n.h>
#include <lima-report-programme-projects.h>
#include <lima-report-programme.h>
#include <lima-report-words.h>

#include "lima-record-form.h"

#define FIELD(name) LIMA_FORM_FIELD (LIMA_PROGRAMME_##name)

/* ---- Summary ---- */

static const LimaEditorSection summary[] = {
  { NC_("section", "Summary"),
    FIELD (TITLE) | FIELD (COUNTRY) | FIELD (SUMMARY) | FIELD (STRATEGY) | FIELD (PHASE) | FIELD (START) | FIELD (END) | FIELD (CURRENCY)
      | FIELD (OWNER) | FIELD (ILLUSTRATIVE), TRUE },
  { NC_("section", "Life cycle"), FIELD (STEPS), TRUE },
  { NC_("section", "Criteria"), FIELD (CRITERIA), TRUE },
  { NC_("section", "Focus sectors"), FIELD (FOCUS), FALSE },
  { NC_("section", "Source and notes"), FIELD (SOURCE) | FIELD (NOTES), FALSE },
};

static void
take_line (GPtrArray *lines, LimaFormat *format, const char *sentence, char *value)
{
  if (value != NULL)
    g_ptr_array_add (lines, lima_report_fill (format, sentence, value, NULL));
  g_free (value);
}

static GPtrArray *
describe_summary (LimaSession *session, const LimaProgramme *programme)
{
  LimaFormat *format = lima_session_get_format (session);
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(LimaLeverage) leverage = lima_leverage_new (programme);

  /* Translators: a line about a programme; %1$s says how much its budget grants */
  take_line (lines, format, _("Grant: %1$s"), lima_report_describe_grant (format, programme));
  /* Translators: a line about a programme; %1$s says how much parallel investment there is */
  take_line (lines, format, _("Leverage: %1$s"), lima_report_describe_leverage (format, leverage));
  /* Translators: a line about a programme; %1$s says how long its activities take */
  take_line (lines, format, _("Plan: %1$s"), lima_report_describe_plan (format, programme));
  /* Translators: a line about a programme; %1$s lists what it lacks */
  take_line (lines, format, _("Missing: %1$s"), lima_report_describe_missing (format, lima_programme_find_missing (programme)));
  return lines;
}

static char *
count_summary (LimaFormat *format, const LimaProgramme *programme)
{
  guint n = lima_items_get_n (programme->steps);
  g_autofree char *number = lima_format_integer (format, n);

  return g_strdup_printf (P_("%s step of the life cycle", "%s steps of the life cycle", n), number);
}

const LimaFormsKind lima_programme_summary_forms = {
  NC_("section", "Summary"), summary, G_N_ELEMENTS (summary), describe_summary, count_summary,
};

/* ---- Components ---- */

static const LimaEditorSection components[] = {
  { NC_("section", "Components and outputs"), FIELD (COMPONENTS), TRUE },
  { NC_("section", "Working time"), FIELD (WORKING_DAYS) | FIELD (HOLIDAYS), FALSE },
  { NC_("section", "Baselines"), FIELD (BASELINES), FALSE },
};

/* What the linked projects deliver, as far as it is known by now. */
static GPtrArray *
describe_components (LimaSession *session, const LimaProgramme *programme)
{
  const LimaFigures *figures = lima_session_get_figures (session);

  if (figures == NULL || figures->facts == NULL || figures->snapshot == NULL)
    return g_ptr_array_new_with_free_func (g_free);
  return lima_report_describe_programme_projects (lima_session_get_format (session), programme, figures->snapshot, figures->facts);
}

static char *
count_components (LimaFormat *format, const LimaProgramme *programme)
{
  guint n = lima_items_get_n (programme->components), n_outputs = 0;
  g_autofree char *number = lima_format_integer (format, n), *first = NULL, *second = NULL, *outputs = NULL;

  for (guint i = 0; i < n; i++)
    n_outputs += lima_items_get_n (((const LimaProgrammeComponent *) programme->components->item[i])->outputs);
  outputs = lima_format_integer (format, n_outputs);
  first = g_strdup_printf (P_("%s component", "%s components", n), number);
  second = g_strdup_printf (P_("%s output", "%s outputs", n_outputs), outputs);
  /* Translators: two counts side by side: "6 components · 12 outputs" */
  return lima_report_fill (format, _("%1$s · %2$s"), first, second, NULL);
}

const LimaFormsKind lima_programme_components_forms = {
  NC_("section", "Components"), components, G_N_ELEMENTS (components), describe_components, count_components,
};

/* ---- Partners, documents, evaluation ---- */

static const LimaEditorSection partners[] = {
  { NC_("section", "Partners"), FIELD (PARTNERS), TRUE },
};

static char *
count_partners (LimaFormat *format, const LimaProgramme *programme)
{
  guint n = lima_items_get_n (programme->partners);
  g_autofree char *number = lima_format_integer (format, n);

  return g_strdup_printf (P_("%s partner", "%s partners", n), number);
}

const LimaFormsKind lima_programme_partners_forms = {
  NC_("section", "Partners"), partners, G_N_ELEMENTS (partners), NULL, count_partners,
};

static const LimaEditorSection documents[] = {
  { NC_("section", "Documents"), FIELD (DOCUMENTS), TRUE },
};

static char *
count_documents (LimaFormat *format, const LimaProgramme *programme)
{
  guint n = lima_items_get_n (programme->documents);
  g_autofree char *number = lima_format_integer (format, n);

  return g_strdup_printf (P_("%s document", "%s documents", n), number);
}

const LimaFormsKind lima_programme_documents_forms = {
  NC_("section", "Documents"), documents, G_N_ELEMENTS (documents), NULL, count_documents,
};

static const LimaEditorSection evaluation[] = {
  { NC_("section", "Recommendations of evaluations"), FIELD (RECOMMENDATIONS), TRUE },
  { NC_("section", "Lessons"), FIELD (LESSONS), TRUE },
};

static char *
count_evaluation (LimaFormat *format, const LimaProgramme *programme)
{
  guint n = lima_items_get_n (programme->recommendations), n_lessons = lima_items_get_n (programme->lessons);
  g_autofree char *number = lima_format_integer (format, n), *lessons = lima_format_integer (format, n_lessons);
  g_autofree char *first = g_strdup_printf (P_("%s recommendation", "%s recommendations", n), number);
  g_autofree char *second = g_strdup_printf (P_("%s lesson", "%s lessons", n_lessons), lessons);

  return lima_report_fill (format, _("%1$s · %2$s"), first, second, NULL);
}

const LimaFormsKind lima_programme_evaluation_forms = {
  NC_("section", "Evaluation"), evaluation, G_N_ELEMENTS (evaluation), NULL, count_evaluation,
};

/**
 * lima_forms_kind_get_fields:
 *
 * Returns: the fields of the programme that are edited in a section
 */
guint64
lima_forms_kind_get_fields (const LimaFormsKind *self)
{
  guint64 fields = 0;

  for (guint i = 0; i < self->n_forms; i++)
    fields |= self->forms[i].fields;
  return fields;
}
