/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The agenda as a calendar and as a table, and calendars that are taken in. Files are written and read in threads. */

#include "lima-agenda-files.h"

#include <lima-calendar.h>
#include <lima-i18n.h>
#include <lima-report-agenda.h>
#include <lima-report-words.h>

#include "lima-alert.h"
#include "lima-editing.h"
#include "lima-file-dialogs.h"
#include "lima-save.h"

#define MOST_BYTES (64 << 20) /* of a calendar; years of a ministry's are a hundredth of it */

/* ---- Export ---- */

/*
 * Export:
 * @agenda: a reference
 * @rows: (element-type guint): of @agenda
 * @write: makes the file, in a thread
 */
typedef struct
{
  LimaFormat *format;
  LimaAgenda *agenda;
  GArray *rows;
  LimaSaveFunc write;
} Export;

static void
export_free (Export *self)
{
  lima_format_unref (self->format);
  lima_agenda_unref (self->agenda);
  g_array_unref (self->rows);
  g_free (self);
}

static gboolean
write_calendar (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  const Export *self = data;
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (LimaAtom));
  g_autoptr(GBytes) bytes = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const LimaAgendaItem *item = lima_agenda_get (self->agenda, g_array_index (self->rows, guint, i));

      if (item->milestone != NULL)
        g_array_append_val (ids, item->milestone->head.id);
    }
  bytes = lima_calendar_write (lima_agenda_get_snapshot (self->agenda), (const LimaAtom *) ids->data, ids->len);
  return g_output_stream_write_all (stream, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, cancellable, error);
}

static gboolean
write_csv (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  const Export *self = data;
  GString *csv = lima_report_agenda_csv (self->format, self->agenda, self->rows);
  gboolean written = g_output_stream_write_all (stream, csv->str, csv->len, NULL, cancellable, error);

  g_string_free (csv, TRUE);
  return written;
}

static void
saved (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr(GtkWidget) widget = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (object));
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *words = NULL;

  if (!lima_save_finish (result, &error))
    {
      lima_alert_show (widget, _("The agenda was not exported"), error->message);
      return;
    }
  /* Translators: %1$s is the name of a file */
  words = g_strdup_printf (_("Exported to %1$s"), shown);
  gtk_widget_activate_action (widget, "win.toast", "s", words);
}

static void
file_chosen (GObject *object, GAsyncResult *result, gpointer data)
{
  Export *self = data;
  g_autoptr(GFile) file = lima_file_dialog_save_finish (result);

  if (file == NULL)
    export_free (self);
  else
    lima_save_async (file, self->write, self, (GDestroyNotify) export_free, NULL, saved, g_object_ref (object));
}

/* All of the agenda without rows. Only what has a record can be in a calendar. */
static GArray *
pick_rows (LimaAgenda *agenda, const GArray *rows, gboolean records)
{
  GArray *picked = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = rows == NULL ? lima_agenda_get_n (agenda) : rows->len;

  for (guint i = 0; i < n; i++)
    {
      guint row = rows == NULL ? i : g_array_index (rows, guint, i);

      if (!records || lima_agenda_get (agenda, row)->milestone != NULL)
        g_array_append_val (picked, row);
    }
  return picked;
}

static Export *
export_new (LimaSession *session, LimaAgenda *agenda, GArray *rows, LimaSaveFunc write)
{
  Export *self = g_new0 (Export, 1);

  self->format = lima_format_ref (lima_session_get_format (session));
  self->agenda = lima_agenda_ref (agenda);
  self->rows = rows;
  self->write = write;
  return self;
}

/**
 * lima_agenda_export_calendar:
 * @widget: where the user works
 * @session: what is open
 * @agenda: what is written
 * @rows: (nullable) (element-type guint): which rows of it, %NULL for all; what a programme has of its own is left out
 *
 * Lets the user choose a file, and writes milestones as a calendar of RFC 5545 in a thread.
 */
void
lima_agenda_export_calendar (GtkWidget *widget, LimaSession *session, LimaAgenda *agenda, const GArray *rows)
{
  g_autoptr(GArray) picked = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget) && LIMA_IS_SESSION (session) && agenda != NULL);

  picked = pick_rows (agenda, rows, TRUE);
  if (picked->len == 0)
    lima_alert_show (widget, _("There is nothing to export"),
                     _("A calendar has the milestones of the agenda. What a programme has of its own stays in its plan."));
  else
    lima_file_dialog_save_async (widget, _("Export a Calendar"), LIMA_FILES_CALENDAR, "agenda.ics", file_chosen,
                                 export_new (session, agenda, g_steal_pointer (&picked), write_calendar));
}

/**
 * lima_agenda_export_csv:
 * @widget: where the user works
 * @session: what is open
 * @agenda: what is written
 * @rows: (nullable) (element-type guint): which rows of it, %NULL for all
 *
 * Lets the user choose a file, and writes milestones as a table in a thread.
 */
void
lima_agenda_export_csv (GtkWidget *widget, LimaSession *session, LimaAgenda *agenda, const GArray *rows)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && LIMA_IS_SESSION (session) && agenda != NULL);

  lima_file_dialog_save_async (widget, _("Export a Table"), LIMA_FILES_CSV, "agenda.csv", file_chosen,
                               export_new (session, agenda, pick_rows (agenda, rows, FALSE), write_csv));
}

/* ---- Import ---- */

typedef struct
{
  GtkWidget *widget;
  LimaSession *session;
  LimaPortfolio *portfolio; /* that was open when the file was chosen */
  GFile *file;
} Import;

static void
import_free (Import *self)
{
  g_object_unref (self->widget);
  g_object_unref (self->session);
  g_object_unref (self->portfolio);
  g_object_unref (self->file);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Import, import_free)

static gboolean
is_small_enough (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr(GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (info != NULL && g_file_info_get_size (info) > MOST_BYTES)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _("It is too large for a calendar. Choose another file."));
  return info != NULL && g_file_info_get_size (info) <= MOST_BYTES;
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GFile *file = data;
  GError *error = NULL;
  g_autoptr(GBytes) bytes = is_small_enough (file, cancellable, &error) ? g_file_load_bytes (file, cancellable, NULL, &error) : NULL;
  LimaCalendar *calendar = bytes == NULL ? NULL : lima_calendar_read (bytes, &error);

  if (calendar == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, calendar, (GDestroyNotify) lima_calendar_free);
}

static char *
name_file (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_filename_display_name (name);
}

static void
say_imported (Import *self, const LimaCalendar *calendar, guint n_added, guint n_changed)
{
  LimaFormat *format = lima_session_get_format (self->session);
  g_autofree char *added = lima_format_integer (format, n_added), *changed = lima_format_integer (format, n_changed);
  g_autoptr(GString) dropped = g_string_new (NULL);
  g_autofree char *words = NULL;

  if (n_added + n_changed == 0)
    gtk_widget_activate_action (self->widget, "win.toast", "s", _("The calendar has nothing that is new"));
  else
    {
      /* Translators: what came from a calendar: 1 how many milestones were added, 2 how many that were there got other dates or words */
      words = lima_report_fill (format, _("Milestones from the calendar: %1$s added, %2$s changed"), added, changed, NULL);
      gtk_widget_activate_action (self->widget, "win.toast-undo", "s", words);
    }
  for (guint i = 0; i < calendar->dropped->len; i++)
    g_string_append_printf (dropped, "%s%s", i == 0 ? "" : "\n", (const char *) g_ptr_array_index (calendar->dropped, i));
  if (dropped->len > 0)
    lima_alert_show (self->widget, _("Some of the calendar was left out"), dropped->str);
}

/* The portfolio may have changed while the file was read, or be another one: then nothing is taken in. */
static void
take (Import *self, const LimaCalendar *calendar)
{
  g_autoptr(LimaSnapshot) snapshot = NULL;
  g_autoptr(LimaChangeSet) set = NULL;
  guint n_added = 0, n_changed = 0;

  if (lima_session_get_portfolio (self->session) != self->portfolio)
    return;
  snapshot = lima_portfolio_snapshot (self->portfolio);
  set = lima_calendar_merge (calendar, snapshot, lima_date_today (), &n_added, &n_changed);
  if (set == NULL || lima_editing_apply (self->widget, self->session, set, NULL))
    say_imported (self, calendar, n_added, n_changed);
}

static void
calendar_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr(Import) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(LimaCalendar) calendar = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *name = NULL, *words = NULL;

  if (calendar != NULL)
    {
      take (self, calendar);
      return;
    }
  name = name_file (self->file);
  /* Translators: 1 the name of a file, 2 what is wrong with it, a sentence */
  words = lima_report_fill (lima_session_get_format (self->session), C_("file", "%1$s: %2$s"), name, error->message, NULL);
  lima_alert_show (self->widget, _("The calendar was not imported"), words);
}

static void
read_file (GtkWidget *widget, LimaSession *session, GFile *file)
{
  g_autoptr(GTask) task = NULL;
  Import *self = g_new0 (Import, 1);

  self->widget = g_object_ref (widget);
  self->session = g_object_ref (session);
  self->portfolio = g_object_ref (lima_session_get_portfolio (session));
  self->file = g_object_ref (file);
  task = g_task_new (widget, NULL, calendar_read, self);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, read_in_thread);
}

static void
files_chosen (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr(LimaSession) session = data;
  g_autoptr(GListModel) files = lima_file_dialog_open_finish (result);

  for (guint i = 0; files != NULL && lima_session_get_portfolio (session) != NULL && i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr(GFile) file = g_list_model_get_item (files, i);

      read_file (GTK_WIDGET (object), session, file);
    }
}

/**
 * lima_agenda_import_calendar:
 * @widget: where the user works
 * @session: what is open
 *
 * Lets the user choose calendars, reads them in a thread and takes in what they have, each as one step that can be undone. What a milestone is known by
 * to calendars says which one it is; other days come as a statement of today.
 */
void
lima_agenda_import_calendar (GtkWidget *widget, LimaSession *session)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && LIMA_IS_SESSION (session));

  lima_file_dialog_open_async (widget, _("Import a Calendar"), LIMA_FILES_CALENDAR, files_chosen, g_object_ref (session));
}
