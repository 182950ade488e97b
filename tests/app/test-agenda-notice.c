/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the desktop is told when a portfolio is opened, by a service that stands for the desktop's. */

#include "app-fixture.h"

#include <glib/gstdio.h>
#include <lima-agenda-notice.h>
#include <string.h>

#define SERVICE "org.freedesktop.Notifications"

static const char introspection[] =
  "<node><interface name='" SERVICE "'>"
  "<method name='Notify'><arg direction='in' type='s'/><arg direction='in' type='u'/><arg direction='in' type='s'/><arg direction='in' type='s'/>"
  "<arg direction='in' type='s'/><arg direction='in' type='as'/><arg direction='in' type='a{sv}'/><arg direction='in' type='i'/>"
  "<arg direction='out' type='u'/></method>"
  "<method name='CloseNotification'><arg direction='in' type='u'/></method>"
  "</interface></node>";

typedef struct
{
  GDBusConnection *bus;
  guint object;
  guint name;
  gboolean owns;
  guint n_told;
  char *title;
  char *body;

  char *folder;
  char *file;
  LimaAgendaNotice *notice;
} Fixture;

static void
called (GDBusConnection *bus, const char *sender, const char *path, const char *interface, const char *method, GVariant *arguments,
        GDBusMethodInvocation *invocation, gpointer data)
{
  Fixture *self = data;

  if (!g_str_equal (method, "Notify"))
    {
      g_dbus_method_invocation_return_value (invocation, NULL);
      return;
    }
  self->n_told++;
  g_free (self->title);
  g_free (self->body);
  g_variant_get_child (arguments, 3, "s", &self->title);
  g_variant_get_child (arguments, 4, "s", &self->body);
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(u)", self->n_told));
}

static void
name_acquired (GDBusConnection *bus, const char *name, gpointer data)
{
  ((Fixture *) data)->owns = TRUE;
}

static gboolean
owns_name (gpointer data)
{
  return ((Fixture *) data)->owns;
}

/* The desktop is a client of the bus like another. */
static void
start_service (Fixture *self)
{
  static const GDBusInterfaceVTable vtable = { .method_call = called };
  g_autoptr(GDBusNodeInfo) info = NULL;
  g_autofree char *address = NULL;
  g_autoptr(GError) error = NULL;

  address = g_dbus_address_get_for_bus_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  self->bus = g_dbus_connection_new_for_address_sync (
    address, G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION, NULL, NULL, &error);
  g_assert_no_error (error);
  info = g_dbus_node_info_new_for_xml (introspection, &error);
  g_assert_no_error (error);
  self->object = g_dbus_connection_register_object (self->bus, "/org/freedesktop/Notifications", info->interfaces[0], &vtable, self, NULL, &error);
  g_assert_no_error (error);
  self->name = g_bus_own_name_on_connection (self->bus, SERVICE, G_BUS_NAME_OWNER_FLAGS_NONE, name_acquired, NULL, self, NULL);
  fixture_wait (owns_name, self);
}

/* Twenty days from today is beyond the fourteen that are looked ahead. */
static void
write_portfolio (Fixture *self, int in_days)
{
  LimaDate day = lima_day_to_date (lima_date_first_day (lima_date_today ()) + in_days);
  char buffer[LIMA_DATE_BUFFER];
  g_autofree char *text = g_strdup_printf ("{\"format\": \"lima-portfolio\", \"version\": 1, \"milestones\": [{\"id\": \"m1\", "
                                           "\"title\": {\"en\": \"Conference\"}, \"dates\": [{\"id\": \"1\", "
                                           "\"status\": \"planned\", \"start\": \"%s\"}]}]}",
                                           lima_date_to_text (day, buffer));
  g_autoptr(GFile) file = g_file_new_for_path (self->file);
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_replace_contents (file, text, strlen (text), NULL, FALSE, 0, NULL, NULL, &error));
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr(GError) error = NULL;

  self->folder = g_dir_make_tmp ("lima-notice-XXXXXX", &error);
  g_assert_no_error (error);
  self->file = g_build_filename (self->folder, "agenda.lima", NULL);
  self->notice = lima_agenda_notice_new (G_APPLICATION (fixture_application ()), NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  if (self->bus != NULL)
    {
      g_bus_unown_name (self->name);
      g_dbus_connection_unregister_object (self->bus, self->object);
      g_dbus_connection_close_sync (self->bus, NULL, NULL);
      g_object_unref (self->bus);
    }
  lima_agenda_notice_free (self->notice);
  g_unlink (self->file);
  g_rmdir (self->folder);
  g_free (self->title);
  g_free (self->body);
  g_free (self->file);
  g_free (self->folder);
}

static gboolean
has_figures (gpointer data)
{
  return lima_session_get_figures (lima_window_get_session (data)) != NULL;
}

static LimaWindow *
open_followed (Fixture *self)
{
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  LimaWindow *window = LIMA_WINDOW (lima_window_new (GTK_APPLICATION (fixture_application ()), NULL, format));
  g_autoptr(GFile) file = g_file_new_for_path (self->file);

  lima_agenda_notice_follow (self->notice, window);
  gtk_window_present (GTK_WINDOW (window));
  lima_window_open (window, &file, 1);
  fixture_wait (has_figures, window);
  return window;
}

static gboolean
is_told (gpointer data)
{
  return ((Fixture *) data)->n_told > 0;
}

static void
test_due (Fixture *self, gconstpointer data)
{
  LimaWindow *window;

  start_service (self);
  write_portfolio (self, 3);
  window = open_followed (self);
  fixture_wait (is_told, self);
  g_assert_nonnull (strstr (self->title, "1 milestone"));
  g_assert_nonnull (strstr (self->body, "Conference"));
  fixture_close (window);
  window = open_followed (self); /* the same file on the same day */
  fixture_settle (300);
  g_assert_cmpuint (self->n_told, ==, 1);
  fixture_close (window);
}

static void
test_far (Fixture *self, gconstpointer data)
{
  LimaWindow *window;

  start_service (self);
  write_portfolio (self, 20);
  window = open_followed (self);
  fixture_settle (300);
  g_assert_cmpuint (self->n_told, ==, 0);
  fixture_close (window);
}

/* Criticals are fatal in tests, and so would be the warning that GLib has for this. */
static void
test_nobody (Fixture *self, gconstpointer data)
{
  LimaWindow *window;

  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING | G_LOG_LEVEL_ERROR);
  write_portfolio (self, 3);
  window = open_followed (self);
  fixture_settle (300);
  fixture_close (window);
}

static void
test_claim (Fixture *self, gconstpointer data)
{
  g_autoptr(GFile) first = g_file_new_for_path ("/first.lima"), second = g_file_new_for_path ("/second.lima");
  LimaDate day = lima_date_new (2015, 3, 2), next = lima_date_new (2015, 3, 3);

  g_assert_true (lima_agenda_notice_claim (self->notice, first, day));
  g_assert_false (lima_agenda_notice_claim (self->notice, first, day));
  g_assert_true (lima_agenda_notice_claim (self->notice, second, day));
  g_assert_true (lima_agenda_notice_claim (self->notice, first, next));
  g_assert_false (lima_agenda_notice_claim (self->notice, NULL, day));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  ADD ("/agenda-notice/nobody", test_nobody); /* before there is somebody: GLib keeps to whom it sent first */
  ADD ("/agenda-notice/claim", test_claim);
  ADD ("/agenda-notice/far", test_far);
  ADD ("/agenda-notice/due", test_due);
  return g_test_run ();
}
