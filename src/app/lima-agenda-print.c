/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A view of the agenda to the printer and to PDF. */

#include "lima-agenda-print.h"

#include <lima-i18n.h>

#include "lima-print.h"

/* What is printed, as it was when that was asked for. */
typedef struct
{
  LimaFormat *format;
  LimaAgenda *agenda;
  LimaAgendaFilter filter;
  LimaReportAgendaView view;
  int year;
  int month;
} Printed;

static void
printed_clear (gpointer data)
{
  Printed *self = data;

  lima_format_unref (self->format);
  lima_agenda_unref (self->agenda);
  lima_agenda_filter_clear (&self->filter);
}

static LimaPaper *
lay_out (gconstpointer data, const LimaPaperSheet *sheet)
{
  const Printed *self = data;
  const LimaReportAgendaPaper options = { self->format, self->agenda, &self->filter, self->year, self->month, *sheet };

  return lima_report_agenda_paper_new (&options, self->view);
}

static LimaPrintWork
work_new (const LimaAgendaPrint *what)
{
  Printed *self = g_atomic_rc_box_new0 (Printed);

  self->format = lima_format_ref (lima_session_get_format (what->session));
  self->agenda = lima_agenda_ref (what->agenda);
  self->filter = *what->filter;
  self->filter.words = g_strdup (what->filter->words);
  self->view = what->view;
  self->year = what->year;
  self->month = what->month;
  return (LimaPrintWork) { lay_out, self, printed_clear, g_strdup (lima_report_agenda_view_title (what->view)), _("The agenda was not printed"),
                           _("The agenda was not exported"), _("Export the Agenda") };
}

/**
 * lima_agenda_print:
 * @parent: a widget of the window it belongs to
 * @what: what is printed; nothing of it is needed afterwards
 *
 * Shows the dialog of the system, and prints what it is asked for.
 */
void
lima_agenda_print (GtkWidget *parent, const LimaAgendaPrint *what)
{
  LimaPrintWork work;

  g_return_if_fail (GTK_IS_WIDGET (parent) && what != NULL && what->agenda != NULL && what->filter != NULL);

  work = work_new (what);
  lima_print (parent, what->session, &work);
}

/**
 * lima_agenda_print_export_pdf:
 * @parent: a widget of the window it belongs to
 * @what: what is written; nothing of it is needed afterwards
 *
 * Lets the user choose a file, and writes it in a thread, as the agenda was when it was asked for.
 */
void
lima_agenda_print_export_pdf (GtkWidget *parent, const LimaAgendaPrint *what)
{
  LimaPrintWork work;

  g_return_if_fail (GTK_IS_WIDGET (parent) && what != NULL && what->agenda != NULL && what->filter != NULL);

  work = work_new (what);
  lima_print_export_pdf (parent, what->session, &work);
}
