/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The portfolio report, a profile and a project to the printer and to PDF. */

#include "lima-report-print.h"

#include <lima-i18n.h>
#include <lima-report-profile-paper.h>
#include <lima-report-project-paper.h>

#include "lima-print.h"

/* What is reported on, as it was when that was asked for. */
typedef struct
{
  LimaFigures *figures;
  GPtrArray *reports; /* NULL where no file was read */
  const char *measure;
  LimaDate today;
  LimaDimensionKind dimension; /* of the profile */
  char *key;                   /* NULL for the report on all */
  guint project;               /* row of the figures, G_MAXUINT for none */
} Printed;

static void
printed_clear (gpointer data)
{
  Printed *self = data;

  lima_figures_unref (self->figures);
  g_clear_pointer (&self->reports, g_ptr_array_unref);
  g_free (self->key);
}

/* What the check finds is found anew: the Check page may not have been open. */
static LimaReportFindings *
find (const Printed *self)
{
  LimaIndexOptions options = { .snapshot = self->figures->snapshot, .facts = self->figures->facts, .format = self->figures->format, .today = self->today };
  g_autoptr(LimaIndex) index = NULL;
  LimaReportFindings *findings;

  lima_figures_init_query (self->figures, &options.query, self->measure);
  index = lima_index_new (&options, NULL, NULL);
  findings = lima_report_findings_new (index, self->reports);
  lima_report_findings_run (findings, NULL, NULL);
  return findings;
}

static LimaPaper *
lay_out (gconstpointer data, const LimaPaperSheet *sheet)
{
  const Printed *self = data;
  g_autoptr(LimaReportFindings) findings = self->project == G_MAXUINT ? find (self) : NULL;
  LimaReportPortfolioPaper options = {
    .format = self->figures->format,
    .facts = self->figures->facts,
    .snapshot = self->figures->snapshot,
    .findings = findings,
    .measure = self->measure,
    .illustrative = self->figures->illustrative,
    .today = self->today,
    .sheet = *sheet,
  };

  lima_figures_init_query (self->figures, &options.query, self->measure);
  if (self->project != G_MAXUINT)
    return lima_report_project_paper_new (&options, self->project);
  return self->key == NULL ? lima_report_portfolio_paper_new (&options, NULL, NULL)
                           : lima_report_profile_paper_new (&options, self->dimension, self->key, NULL, NULL);
}

static LimaPrintWork
work_new (LimaSession *session)
{
  Printed *self = g_atomic_rc_box_new0 (Printed);
  GPtrArray *reports = lima_session_get_reports (session);

  self->figures = lima_figures_ref (lima_session_get_figures (session));
  self->reports = reports == NULL ? NULL : g_ptr_array_ref (reports);
  self->measure = g_intern_string (lima_session_get_measure (session));
  self->today = lima_date_today ();
  self->project = G_MAXUINT;
  return (LimaPrintWork) { lay_out, self, printed_clear, g_strdup (_("Portfolio report")), _("The report was not printed"),
                           _("The report was not exported"), _("Export the Report") };
}

/* Returns FALSE where the project is gone. */
static gboolean
work_init_project (LimaPrintWork *work, LimaSession *session, LimaAtom id)
{
  LimaFigures *figures = lima_session_get_figures (session);
  guint row = lima_figures_find_project (figures, id, 0);
  const LimaProject *project = row == G_MAXUINT ? NULL : (const LimaProject *) lima_snapshot_get (figures->snapshot, LIMA_RECORD_PROJECT, row);
  const char *title = project == NULL || project->title == NULL ? NULL : lima_text_get (project->title, lima_format_get_language (figures->format));

  if (project == NULL)
    return FALSE;
  *work = work_new (session);
  ((Printed *) work->data)->project = row;
  g_free (work->title);
  work->title = g_strdup (title != NULL && *title != '\0' ? title : _("Project"));
  work->not_printed = _("The project was not printed");
  work->not_exported = _("The project was not exported");
  work->export_title = _("Export the Project");
  return TRUE;
}

/**
 * lima_report_print:
 * @parent: a widget of the window it belongs to
 * @session: whose portfolio is reported on; it has its figures
 *
 * Shows the dialog of the system, and prints the portfolio report.
 */
void
lima_report_print (GtkWidget *parent, LimaSession *session)
{
  LimaPrintWork work;

  g_return_if_fail (GTK_IS_WIDGET (parent) && LIMA_IS_SESSION (session) && lima_session_get_figures (session) != NULL);

  work = work_new (session);
  lima_print (parent, session, &work);
}

/**
 * lima_report_print_profile:
 * @parent: a widget of the window it belongs to
 * @session: whose portfolio it is of; it has its figures
 * @dimension: region, country or donor
 * @key: a key of it that has money of the measure
 *
 * Shows the dialog of the system, and prints the page on one of them.
 */
void
lima_report_print_profile (GtkWidget *parent, LimaSession *session, LimaDimensionKind dimension, const char *key)
{
  LimaPrintWork work;
  Printed *printed;

  g_return_if_fail (GTK_IS_WIDGET (parent) && LIMA_IS_SESSION (session) && lima_session_get_figures (session) != NULL);
  g_return_if_fail (key != NULL && *key != '\0');

  work = work_new (session);
  printed = work.data;
  printed->dimension = dimension;
  printed->key = g_strdup (key);
  lima_print (parent, session, &work);
}

/**
 * lima_report_print_export_pdf:
 * @parent: a widget of the window it belongs to
 * @session: whose portfolio is reported on; it has its figures
 *
 * Lets the user choose a file, and writes the report in a thread, as the portfolio was when that was asked for.
 */
void
lima_report_print_export_pdf (GtkWidget *parent, LimaSession *session)
{
  LimaPrintWork work;

  g_return_if_fail (GTK_IS_WIDGET (parent) && LIMA_IS_SESSION (session) && lima_session_get_figures (session) != NULL);

  work = work_new (session);
  lima_print_export_pdf (parent, session, &work);
}

/**
 * lima_report_print_project:
 * @parent: a widget of the window it belongs to
 * @session: has the portfolio, and its figures
 * @project: the id of a project; nothing happens where there is none
 *
 * Shows the dialog of the system, and prints all that a project holds.
 */
void
lima_report_print_project (GtkWidget *parent, LimaSession *session, LimaAtom project)
{
  LimaPrintWork work;

  g_return_if_fail (GTK_IS_WIDGET (parent) && LIMA_IS_SESSION (session) && lima_session_get_figures (session) != NULL);

  if (work_init_project (&work, session, project))
    lima_print (parent, session, &work);
}

/**
 * lima_report_print_export_project_pdf:
 * @parent: a widget of the window it belongs to
 * @session: has the portfolio, and its figures
 * @project: the id of a project; nothing happens where there is none
 *
 * Lets the user choose a file, and writes all that a project holds in a thread, as it was when that was asked for.
 */
void
lima_report_print_export_project_pdf (GtkWidget *parent, LimaSession *session, LimaAtom project)
{
  LimaPrintWork work;

  g_return_if_fail (GTK_IS_WIDGET (parent) && LIMA_IS_SESSION (session) && lima_session_get_figures (session) != NULL);

  if (work_init_project (&work, session, project))
    lima_print_export_pdf (parent, session, &work);
}
