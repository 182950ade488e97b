/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A programme, or a section of it, to the printer and to PDF: the portfolio as it is at that moment. */

#include "lima-programme-print.h"

#include <lima-i18n.h>
#include <lima-report-programme-paper.h>

#include "lima-print.h"

/*
 * Printed:
 * @programme: of @snapshot
 */
typedef struct
{
  LimaFormat *format;
  LimaSnapshot *snapshot;
  const LimaProgramme *programme;
  char *section;
  LimaDate today;
} Printed;

static void
printed_clear (gpointer data)
{
  Printed *self = data;

  lima_format_unref (self->format);
  lima_snapshot_unref (self->snapshot);
  g_free (self->section);
}

static const LimaProgramme *
find_programme (const LimaSnapshot *snapshot, LimaAtom id)
{
  for (guint i = 0; i < lima_snapshot_get_n (snapshot, LIMA_RECORD_PROGRAMME); i++)
    if (lima_snapshot_get (snapshot, LIMA_RECORD_PROGRAMME, i)->id == id)
      return (const LimaProgramme *) lima_snapshot_get (snapshot, LIMA_RECORD_PROGRAMME, i);
  return NULL;
}

static LimaPaper *
lay_out (gconstpointer data, const LimaPaperSheet *sheet)
{
  const Printed *self = data;
  const LimaProgrammePaper options = { self->format, self->snapshot, self->section, self->today, *sheet };

  return lima_report_programme_paper_new (&options, &self->programme, 1);
}

static char *
get_title (const Printed *self)
{
  const LimaText *text = self->programme->title;
  const char *title = text == NULL ? NULL : lima_text_get (text, lima_format_get_language (self->format));

  return g_strdup (title != NULL && *title != '\0' ? title : _("Programme"));
}

/* Returns FALSE when the programme is gone. */
static gboolean
work_init (LimaPrintWork *work, LimaSession *session, LimaAtom programme, const char *section)
{
  LimaPortfolio *portfolio = lima_session_get_portfolio (session);
  g_autoptr(LimaSnapshot) snapshot = portfolio == NULL ? NULL : lima_portfolio_snapshot (portfolio);
  const LimaProgramme *found = snapshot == NULL ? NULL : find_programme (snapshot, programme);
  Printed *self;

  if (found == NULL)
    return FALSE;
  self = g_atomic_rc_box_new0 (Printed);
  self->format = lima_format_ref (lima_session_get_format (session));
  self->snapshot = g_steal_pointer (&snapshot);
  self->programme = found;
  self->section = section != NULL && lima_report_programme_paper_has_section (section) ? g_strdup (section) : NULL;
  self->today = lima_date_today ();
  *work = (LimaPrintWork) { lay_out, self, printed_clear, get_title (self), _("The programme was not printed"), _("The programme was not exported"),
                            _("Export the Programme") };
  return TRUE;
}

/**
 * lima_programme_print:
 * @parent: a widget of the window it belongs to
 * @session: has the portfolio
 * @programme: the id of a programme; nothing happens where there is none
 * @section: (nullable): one of lima_report_programme_paper_get_section(); all of it for %NULL and any other name
 *
 * Shows the dialog of the system, and prints what it is asked for.
 */
void
lima_programme_print (GtkWidget *parent, LimaSession *session, LimaAtom programme, const char *section)
{
  LimaPrintWork work;

  g_return_if_fail (GTK_IS_WIDGET (parent) && LIMA_IS_SESSION (session));

  if (work_init (&work, session, programme, section))
    lima_print (parent, session, &work);
}

/**
 * lima_programme_export_pdf:
 * @parent: a widget of the window it belongs to
 * @session: has the portfolio
 * @programme: the id of a programme; nothing happens where there is none
 * @section: (nullable): as for lima_programme_print()
 *
 * Lets the user choose a file, and writes it in a thread, as the programme was when it was asked for.
 */
void
lima_programme_export_pdf (GtkWidget *parent, LimaSession *session, LimaAtom programme, const char *section)
{
  LimaPrintWork work;

  g_return_if_fail (GTK_IS_WIDGET (parent) && LIMA_IS_SESSION (session));

  if (work_init (&work, session, programme, section))
    lima_print_export_pdf (parent, session, &work);
}
