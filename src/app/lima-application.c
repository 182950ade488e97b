/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-application.h"

#include <glib-unix.h>
#include <lima-i18n.h>
#include <lima-language.h>
#include <signal.h>
#include <stdio.h>

#include "lima-about.h"
#include "lima-agenda-notice.h"
#include "lima-appearance.h"
#include "lima-help.h"
#include "lima-preferences.h"
#include "lima-recovery-window.h"
#include "lima-save-portfolio.h"
#include "lima-settings.h"
#include "lima-window.h"

#define TEXT_STEP 10
#define MOST_RECENT 10
#define CANNOT_START 2
#define ENDING_POLL_MS 50

/* What the system tells a program that shall end: at a logout, at the end of a terminal, from its keyboard. */
static const int end_signals[] = { SIGTERM, SIGHUP, SIGINT };

#define N_ENDS G_N_ELEMENTS (end_signals)

/* What earlier programs have left. */
typedef struct
{
  GPtrArray *recoveries;
  GPtrArray *rescues;
} Left;

static void
left_free (Left *self)
{
  g_clear_pointer (&self->recoveries, g_ptr_array_unref);
  g_clear_pointer (&self->rescues, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Left, left_free)

struct _LimaApplication
{
  GtkApplication parent_instance;

  /* owned */
  GSettings *settings;
  LimaFormat *format;
  LimaAppearance *appearance;
  LimaAgendaNotice *notice;
  GMenu *recent;
  GtkWidget *preferences; /* weak: the window, or NULL */
  Left *left; /* until there is a window that it can be offered before */
  guint ends[N_ENDS]; /* sources, for signals that end the program */
  guint ending;       /* source that waits for what is being saved */
};

G_DEFINE_FINAL_TYPE (LimaApplication, lima_application, GTK_TYPE_APPLICATION)

/* ---- Windows ---- */

static void offer_left (LimaApplication *self);

static LimaWindow *
add_window (LimaApplication *self)
{
  GtkWidget *window = lima_window_new (GTK_APPLICATION (self), self->settings, self->format);

  lima_window_set_recent (LIMA_WINDOW (window), G_MENU_MODEL (self->recent));
  lima_agenda_notice_follow (self->notice, LIMA_WINDOW (window));
  g_signal_connect_object (window, "map", G_CALLBACK (offer_left), self, G_CONNECT_SWAPPED);
  return LIMA_WINDOW (window);
}

/* An empty window is taken before a new one is made. */
static LimaWindow *
find_window (LimaApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (LIMA_IS_WINDOW (l->data) && lima_window_is_empty (l->data))
      return l->data;
  return add_window (self);
}

/* The window that has a file open. */
static LimaWindow *
find_file (LimaApplication *self, GFile *file)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (LIMA_IS_WINDOW (l->data))
      {
        GFile *open = lima_session_get_file (lima_window_get_session (l->data));

        if (open != NULL && g_file_equal (open, file))
          return l->data;
      }
  return NULL;
}

/* ---- Recent files ---- */

static int
compare_recent (gconstpointer a, gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_modified (*(GtkRecentInfo *const *) b),
                              gtk_recent_info_get_modified (*(GtkRecentInfo *const *) a));
}

static void
list_recent (LimaApplication *self)
{
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  g_autoptr(GPtrArray) ours = g_ptr_array_new ();

  for (GList *l = items; l != NULL; l = l->next)
    if (gtk_recent_info_has_application (l->data, "Lima Portfolio") && gtk_recent_info_is_local (l->data) &&
        gtk_recent_info_exists (l->data))
      g_ptr_array_add (ours, l->data);
  g_ptr_array_sort (ours, compare_recent);
  g_menu_remove_all (self->recent);
  for (guint i = 0; i < ours->len && i < MOST_RECENT; i++)
    {
      GtkRecentInfo *info = g_ptr_array_index (ours, i);
      g_autoptr(GMenuItem) item = g_menu_item_new (NULL, NULL);
      g_auto(GStrv) parts = g_strsplit (gtk_recent_info_get_display_name (info), "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts); /* no mnemonics in names */

      g_menu_item_set_label (item, label);
      g_menu_item_set_action_and_target (item, "app.open-recent", "s", gtk_recent_info_get_uri (info));
      g_menu_append_item (self->recent, item);
    }
  if (ours->len == 0)
    g_menu_append (self->recent, _("No recent files"), "app.none");
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
}

/* ---- Actions ---- */

static void
new_window_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  gtk_window_present (GTK_WINDOW (add_window (data)));
}

static void
open_recent_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr(GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  g_application_open (G_APPLICATION (data), &file, 1, "");
}

/* An empty window is filled; another stays as it is. */
static void
new_portfolio_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  LimaWindow *window = find_window (data);

  lima_session_start (lima_window_get_session (window));
  lima_window_present_filled (window);
}

static void
open_version_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  LimaWindow *window = find_window (data);

  lima_window_open_version (window, g_variant_get_bytestring (parameter));
  lima_window_present_filled (window);
}

static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr(GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (data)));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static void
about_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (data));

  gtk_window_present (GTK_WINDOW (lima_about_new (parent)));
}

static void
help_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (data));

  if (parent != NULL)
    lima_help_show (parent, NULL);
}

static void
set_text_size (LimaApplication *self, int percent)
{
  lima_appearance_set_text_size (self->appearance, percent);
  lima_settings_set_int (self->settings, "text-size", lima_appearance_get_text_size (self->appearance));
}

static void
text_larger_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  LimaApplication *self = data;

  set_text_size (self, lima_appearance_get_text_size (self->appearance) + TEXT_STEP);
}

static void
text_smaller_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  LimaApplication *self = data;

  set_text_size (self, lima_appearance_get_text_size (self->appearance) - TEXT_STEP);
}

static void
text_normal_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  set_text_size (data, 100);
}

static void
change_appearance (GSimpleAction *action, GVariant *value, gpointer data)
{
  LimaApplication *self = data;

  g_simple_action_set_state (action, value);
  lima_appearance_set_look (self->appearance, g_variant_get_string (value, NULL));
  lima_settings_set_string (self->settings, "appearance", g_variant_get_string (value, NULL));
}

static void
change_agenda_notify (GSimpleAction *action, GVariant *value, gpointer data)
{
  LimaApplication *self = data;

  g_simple_action_set_state (action, value);
  lima_settings_set_boolean (self->settings, "agenda-notify", g_variant_get_boolean (value));
}

/* Two windows of the same choices would be in each other's way. */
static void
preferences_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  LimaApplication *self = data;
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (self->preferences == NULL)
    g_set_weak_pointer (&self->preferences, lima_preferences_new (parent, self->settings, self->format));
  gtk_window_set_transient_for (GTK_WINDOW (self->preferences), parent);
  gtk_window_present (GTK_WINDOW (self->preferences));
}

/* What the desktop was told about leads to its window. */
static void
show_agenda_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *window = gtk_application_get_window_by_id (GTK_APPLICATION (data), g_variant_get_uint32 (parameter));

  if (!LIMA_IS_WINDOW (window))
    return;
  lima_window_show_page (LIMA_WINDOW (window), "agenda");
  gtk_window_present (window);
}

static void
add_actions (LimaApplication *self)
{
  const GActionEntry entries[] = {
    { .name = "new-portfolio", .activate = new_portfolio_action },
    { .name = "new-window", .activate = new_window_action },
    { .name = "open-recent", .activate = open_recent_action, .parameter_type = "s" },
    { .name = "open-version", .activate = open_version_action, .parameter_type = "ay" },
    { .name = "quit", .activate = quit_action },
    { .name = "preferences", .activate = preferences_action },
    { .name = "help", .activate = help_action },
    { .name = "about", .activate = about_action },
    { .name = "text-larger", .activate = text_larger_action },
    { .name = "text-smaller", .activate = text_smaller_action },
    { .name = "text-normal", .activate = text_normal_action },
    { .name = "appearance", .parameter_type = "s", .state = "'system'", .change_state = change_appearance },
    { .name = "agenda-notify", .state = "true", .change_state = change_agenda_notify },
    { .name = "show-agenda", .activate = show_agenda_action, .parameter_type = "u" },
  };
  static const struct
  {
    const char *action;
    const char *accels[4];
  } accels[] = {
    { "win.open", { "<Control>o" } },
    { "win.add", { "<Shift><Control>o" } },
    { "win.save", { "<Control>s" } },
    { "win.save-as", { "<Shift><Control>s" } },
    { "win.print", { "<Control>p" } },
    { "win.undo", { "<Control>z" } },
    { "win.redo", { "<Shift><Control>z" } },
    { "win.search", { "<Control>f" } },
    { "win.close", { "<Control>w" } },
    { "win.open-page::overview", { "<Alt>1" } },
    { "win.open-page::projects", { "<Alt>2" } },
    { "win.open-page::programmes", { "<Alt>3" } },
    { "win.open-page::charts", { "<Alt>4" } },
    { "win.open-page::agenda", { "<Alt>5" } },
    { "win.open-page::check", { "<Alt>6" } },
    { "win.show-shortcuts", { "<Control>question" } },
    { "app.preferences", { "<Control>comma" } },
    { "app.help", { "F1" } },
    { "app.new-portfolio", { "<Control>n" } },
    { "app.new-window", { "<Shift><Control>n" } },
    { "app.quit", { "<Control>q" } },
    { "app.text-larger", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
    { "app.text-smaller", { "<Control>minus", "<Control>KP_Subtract" } },
    { "app.text-normal", { "<Control>0", "<Control>KP_0" } },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action, accels[i].accels);
}

/* ---- Recovery ---- */

static void
restore (LimaRecoveryWindow *source, LimaRecovery *recovery, LimaApplication *self)
{
  LimaWindow *window = find_window (self);

  lima_window_restore (window, recovery);
  lima_window_present_filled (window);
}

static void
list_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autofree char *journals = lima_session_journal_folder (), *rescue = lima_save_rescue_folder ();
  Left *left = g_new0 (Left, 1);

  left->recoveries = lima_recovery_list (journals);
  left->rescues = lima_rescue_list (rescue);
  g_task_return_pointer (task, left, (GDestroyNotify) left_free);
}

/* A window that stands before another has to come after it. */
static void
offer_left (LimaApplication *self)
{
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autoptr(Left) left = NULL;
  GtkWidget *window;

  if (self->left == NULL || parent == NULL || !gtk_widget_get_mapped (GTK_WIDGET (parent)))
    return;
  left = g_steal_pointer (&self->left);
  window = lima_recovery_window_new (parent, self->format, g_steal_pointer (&left->recoveries), g_steal_pointer (&left->rescues));
  gtk_window_set_application (GTK_WINDOW (window), GTK_APPLICATION (self));
  g_signal_connect_object (window, "restore", G_CALLBACK (restore), self, 0);
  gtk_window_present (GTK_WINDOW (window));
}

static void
listed (GObject *source, GAsyncResult *result, gpointer data)
{
  LimaApplication *self = LIMA_APPLICATION (source);
  g_autoptr(Left) left = g_task_propagate_pointer (G_TASK (result), NULL);

  if (left == NULL || left->recoveries->len + left->rescues->len == 0)
    return;
  self->left = g_steal_pointer (&left);
  offer_left (self);
}

/* What earlier programs have left is offered once the first window is there. */
static void
offer_recovery (LimaApplication *self)
{
  g_autoptr(GTask) task = g_task_new (self, NULL, listed, NULL);

  g_task_run_in_thread (task, list_in_thread);
}

/* ---- End ---- */

static gboolean
is_saving (LimaApplication *self)
{
  gboolean found = FALSE;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL && !found; l = l->next)
    found = LIMA_IS_WINDOW (l->data) && lima_window_is_saving (l->data);
  return found;
}

/* Without a window the program ends. */
static void
leave (LimaApplication *self)
{
  g_autoptr(GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  for (GList *l = windows; l != NULL; l = l->next)
    if (LIMA_IS_WINDOW (l->data))
      lima_session_leave (lima_window_get_session (l->data));
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_destroy (l->data);
}

static gboolean
leave_when_saved (gpointer data)
{
  LimaApplication *self = data;

  if (is_saving (self))
    return G_SOURCE_CONTINUE;
  self->ending = 0;
  leave (self);
  return G_SOURCE_REMOVE;
}

/* Nobody can be asked any more: what is unsaved is left for the next start. A file that is being written is waited for, unless the
 * signal comes again. */
static gboolean
told_to_end (gpointer data)
{
  LimaApplication *self = data;

  if (is_saving (self) && self->ending == 0)
    self->ending = g_timeout_add (ENDING_POLL_MS, leave_when_saved, self);
  else
    leave (self);
  return G_SOURCE_CONTINUE;
}

/* ---- Application ---- */

static void
recall_appearance (LimaApplication *self)
{
  g_autofree char *look = lima_settings_get_string (self->settings, "appearance", "system");
  const char *chosen = g_getenv ("LIMA_APPEARANCE"), *direction = g_getenv ("LIMA_TEXT_DIRECTION");

  self->appearance = lima_appearance_new (gtk_settings_get_default ());
  lima_appearance_set_text_size (self->appearance, lima_settings_get_int (self->settings, "text-size", 100));
  g_action_group_change_action_state (G_ACTION_GROUP (self), "appearance", g_variant_new_string (chosen != NULL ? chosen : look));
  if (direction != NULL)
    gtk_widget_set_default_direction (g_str_equal (direction, "rtl") ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  else
    gtk_widget_set_default_direction (lima_format_is_right_to_left (self->format) ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
}

static void
appearance_changed (LimaApplication *self)
{
  g_autofree char *look = lima_settings_get_string (self->settings, "appearance", "system");

  g_action_group_change_action_state (G_ACTION_GROUP (self), "appearance", g_variant_new_string (look));
}

static void
text_size_changed (LimaApplication *self)
{
  lima_appearance_set_text_size (self->appearance, lima_settings_get_int (self->settings, "text-size", 100));
}

static void
agenda_notify_changed (LimaApplication *self)
{
  g_action_group_change_action_state (G_ACTION_GROUP (self), "agenda-notify",
                                      g_variant_new_boolean (lima_settings_get_boolean (self->settings, "agenda-notify", TRUE)));
}

/* What is set in the preferences counts at once. Where nothing can be kept, nothing can be preferred. */
static void
follow_settings (LimaApplication *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "preferences");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), self->settings != NULL);
  agenda_notify_changed (self);
  if (self->settings == NULL)
    return;
  g_signal_connect_object (self->settings, "changed::appearance", G_CALLBACK (appearance_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::text-size", G_CALLBACK (text_size_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::agenda-notify", G_CALLBACK (agenda_notify_changed), self, G_CONNECT_SWAPPED);
}

static void
lima_application_startup (GApplication *application)
{
  LimaApplication *self = LIMA_APPLICATION (application);
  const char *language = g_getenv ("LIMA_NUMBERS");

  G_APPLICATION_CLASS (lima_application_parent_class)->startup (application);
  self->settings = lima_settings_new ();
  self->format = lima_format_new (language != NULL ? language : lima_format_program_language ());
  self->recent = g_menu_new ();
  self->notice = lima_agenda_notice_new (application, self->settings);
  add_actions (self);
  recall_appearance (self);
  follow_settings (self);
  list_recent (self);
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (list_recent), self, G_CONNECT_SWAPPED);
  gtk_window_set_default_icon_name ("org.limaportfolio.Lima");
  for (guint i = 0; i < N_ENDS; i++)
    self->ends[i] = g_unix_signal_add (end_signals[i], told_to_end, self);
  offer_recovery (self);
}

static void
lima_application_activate (GApplication *application)
{
  gtk_window_present (GTK_WINDOW (find_window (LIMA_APPLICATION (application))));
}

static void
lima_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  LimaWindow *window = n_files == 1 ? find_file (LIMA_APPLICATION (application), files[0]) : NULL;

  if (window != NULL)
    {
      gtk_window_present (GTK_WINDOW (window)); /* a second window of a file would be in its own way */
      return;
    }
  window = find_window (LIMA_APPLICATION (application));
  lima_window_open (window, files, (guint) n_files);
  lima_window_present_filled (window);
}

static void
lima_application_shutdown (GApplication *application)
{
  LimaApplication *self = LIMA_APPLICATION (application);

  for (guint i = 0; i < N_ENDS; i++)
    g_clear_handle_id (&self->ends[i], g_source_remove);
  g_clear_handle_id (&self->ending, g_source_remove);
  g_signal_handlers_disconnect_by_data (gtk_recent_manager_get_default (), self);
  g_clear_object (&self->appearance);
  g_clear_pointer (&self->notice, lima_agenda_notice_free);
  g_clear_pointer (&self->left, left_free);
  g_clear_weak_pointer (&self->preferences);
  g_clear_object (&self->recent);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->format, lima_format_unref);
  G_APPLICATION_CLASS (lima_application_parent_class)->shutdown (application);
}

static void
lima_application_class_init (LimaApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = lima_application_startup;
  application_class->activate = lima_application_activate;
  application_class->open = lima_application_open;
  application_class->shutdown = lima_application_shutdown;
}

static void
lima_application_init (LimaApplication *self)
{
}

/**
 * lima_application_new:
 *
 * Returns: (transfer full): the program
 */
LimaApplication *
lima_application_new (void)
{
  return g_object_new (LIMA_TYPE_APPLICATION, "application-id", "org.limaportfolio.Lima", "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/org/limaportfolio/Lima/app", NULL);
}

/* What was chosen in the preferences counts more than the environment, and before GTK looks which language it is to speak. */
static void
choose_language (void)
{
  g_autoptr(GSettings) settings = lima_settings_new ();
  g_autofree char *language = lima_settings_get_string (settings, "language", "");

  if (*language != '\0')
    lima_language_speak (language);
}

/**
 * lima_application_main:
 * @argc: how many arguments
 * @argv: the name of the program, and files to open
 *
 * Opens windows.
 *
 * Returns: what to exit with
 */
int
lima_application_main (int argc, char **argv)
{
  g_autoptr(LimaApplication) application = NULL;

  lima_language_set_up ();
  choose_language ();
  g_set_prgname ("org.limaportfolio.Lima");
  g_set_application_name ("Lima Portfolio");
  if (!gtk_init_check ())
    {
      fprintf (stderr, "lima-portfolio: %s\n",
               _("There is no display to open windows on. The commands need none: see lima-portfolio --help."));
      return CANNOT_START;
    }
  application = lima_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
