/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-agenda-notice.h"

#include <lima-report-agenda.h>

#include "lima-settings.h"

#define DAYS 14

struct _LimaAgendaNotice
{
  GApplication *application; /* borrowed: it owns this */

  /* owned */
  GSettings *settings; /* nullable */
  GHashTable *told;    /* the day and the address of each file that was told about */
};

/*
 * Look:
 * @title: (nullable): what is told, once the thread has found something
 * @n_asked: how many of the questions were answered by no
 *
 * What a thread looks for.
 */
typedef struct
{
  LimaFormat *format;
  LimaSnapshot *snapshot;
  LimaDate today;
  guint days;
  char *title;
  char *body;
  guint n_asked;
} Look;

static void
look_free (Look *self)
{
  lima_format_unref (self->format);
  lima_snapshot_unref (self->snapshot);
  g_free (self->title);
  g_free (self->body);
  g_free (self);
}

static char *
id_of (LimaWindow *window)
{
  return g_strdup_printf ("agenda-%u", gtk_application_window_get_id (GTK_APPLICATION_WINDOW (window)));
}

/* GLib sends to the first of these that is there; the last one may be started when it is needed. */
static const struct
{
  const char *method;
  const char *service;
} questions[] = {
  { "NameHasOwner", "org.gtk.Notifications" },
  { "NameHasOwner", "org.freedesktop.Notifications" },
  { "StartServiceByName", "org.freedesktop.Notifications" },
};

static void
send (LimaWindow *window, const Look *look)
{
  GApplication *application = G_APPLICATION (gtk_window_get_application (GTK_WINDOW (window)));
  g_autofree char *id = id_of (window);
  g_autoptr(GNotification) notification = g_notification_new (look->title);

  if (application == NULL)
    return;
  g_notification_set_body (notification, look->body);
  g_notification_set_default_action_and_target (notification, "app.show-agenda", "u", gtk_application_window_get_id (GTK_APPLICATION_WINDOW (window)));
  g_application_send_notification (application, id, notification);
}

static void ask_for_service (GTask *task);

/* The bus of the session; NULL where there is none, and while the application ends. */
static GDBusConnection *
get_bus (GApplication *application)
{
  return g_application_get_is_registered (application) ? g_application_get_dbus_connection (application) : NULL;
}

static gboolean
is_yes (GVariant *reply)
{
  gboolean there = reply != NULL;

  if (there && g_variant_is_of_type (reply, G_VARIANT_TYPE ("(b)")))
    g_variant_get (reply, "(b)", &there);
  return there;
}

static void
service_answered (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr(GTask) task = data;
  g_autoptr(GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  Look *look = g_task_get_task_data (task);

  look->n_asked++;
  if (is_yes (reply))
    send (g_task_get_source_object (task), look);
  else
    ask_for_service (task);
}

/* GLib warns where nobody takes what it sends, so it is asked before. Without a bus there is nobody either. */
static void
ask_for_service (GTask *task)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (g_task_get_source_object (task)));
  GDBusConnection *bus = application == NULL ? NULL : get_bus (G_APPLICATION (application));
  const Look *look = g_task_get_task_data (task);

  guint n = look->n_asked;

  if (bus != NULL && n < G_N_ELEMENTS (questions))
    g_dbus_connection_call (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", questions[n].method,
                            g_str_equal (questions[n].method, "NameHasOwner") ? g_variant_new ("(s)", questions[n].service)
                                                                              : g_variant_new ("(su)", questions[n].service, 0),
                            NULL, G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, service_answered, g_object_ref (task));
}

/* What is told about a window that is gone leads nowhere. */
static void
window_gone (LimaWindow *window, GApplication *application)
{
  g_autofree char *id = id_of (window);

  if (get_bus (application) != NULL)
    g_application_withdraw_notification (application, id);
}

static void
look_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Look *look = data;
  g_autoptr(LimaAgenda) agenda = lima_agenda_new (look->snapshot, look->today);

  g_task_return_boolean (task, lima_report_agenda_due (look->format, agenda, look->days, &look->title, &look->body));
}

static void
looked (GObject *source, GAsyncResult *result, gpointer data)
{
  if (g_task_propagate_boolean (G_TASK (result), NULL))
    ask_for_service (G_TASK (result));
}

static gboolean
has_agenda (const LimaSnapshot *snapshot)
{
  return lima_snapshot_get_n (snapshot, LIMA_RECORD_MILESTONE) + lima_snapshot_get_n (snapshot, LIMA_RECORD_PROCESS) > 0;
}

static void
opened (LimaSession *session, GParamSpec *pspec, LimaWindow *window)
{
  LimaAgendaNotice *self = g_object_get_data (G_OBJECT (window), "lima-agenda-notice");
  LimaPortfolio *portfolio = lima_session_get_portfolio (session);
  g_autoptr(LimaSnapshot) snapshot = portfolio == NULL ? NULL : lima_portfolio_snapshot (portfolio);
  g_autoptr(GTask) task = NULL;
  LimaDate today = lima_date_today ();
  Look *look;

  if (snapshot == NULL || !has_agenda (snapshot) || !lima_settings_get_boolean (self->settings, "agenda-notify", TRUE)
      || !lima_agenda_notice_claim (self, lima_session_get_file (session), today))
    return;
  look = g_new0 (Look, 1);
  look->format = lima_format_ref (lima_session_get_format (session));
  look->snapshot = g_steal_pointer (&snapshot);
  look->today = today;
  look->days = (guint) lima_settings_get_int (self->settings, "agenda-notify-days", DAYS);
  task = g_task_new (window, NULL, looked, NULL);
  g_task_set_task_data (task, look, (GDestroyNotify) look_free);
  g_task_run_in_thread (task, look_in_thread);
}

/**
 * lima_agenda_notice_new:
 * @application: the program, which must outlive it
 * @settings: (nullable): the settings
 *
 * Returns: (transfer full): what tells of agendas
 */
LimaAgendaNotice *
lima_agenda_notice_new (GApplication *application, GSettings *settings)
{
  LimaAgendaNotice *self;

  g_return_val_if_fail (G_IS_APPLICATION (application), NULL);

  self = g_new0 (LimaAgendaNotice, 1);
  self->application = application;
  self->settings = settings == NULL ? NULL : g_object_ref (settings);
  self->told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * lima_agenda_notice_free:
 * @self: (nullable): gives it up; the windows that it follows must be gone
 */
void
lima_agenda_notice_free (LimaAgendaNotice *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->settings);
  g_hash_table_unref (self->told);
  g_free (self);
}

/**
 * lima_agenda_notice_follow:
 * @window: a window of the application
 *
 * Tells of each portfolio that the window opens from now on.
 */
void
lima_agenda_notice_follow (LimaAgendaNotice *self, LimaWindow *window)
{
  g_return_if_fail (self != NULL && LIMA_IS_WINDOW (window));

  g_object_set_data (G_OBJECT (window), "lima-agenda-notice", self);
  g_signal_connect_object (lima_window_get_session (window), "notify::history", G_CALLBACK (opened), window, 0);
  g_signal_connect_object (window, "destroy", G_CALLBACK (window_gone), self->application, 0);
}

/**
 * lima_agenda_notice_claim:
 * @file: (nullable): what is open, %NULL for what is in no file yet
 * @today: the day that it is
 *
 * Returns: whether it is to be told about: a file that it was not asked about on that day
 */
gboolean
lima_agenda_notice_claim (LimaAgendaNotice *self, GFile *file, LimaDate today)
{
  g_autofree char *uri = NULL;
  char day[LIMA_DATE_BUFFER];

  g_return_val_if_fail (self != NULL, FALSE);

  if (file == NULL)
    return FALSE;
  uri = g_file_get_uri (file);
  return g_hash_table_add (self->told, g_strdup_printf ("%s %s", lima_date_to_text (today, day), uri));
}
