/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What others do with the file that is open: who has it, and whether somebody wrote it. */

#include "lima-window-private.h"

#include <lima-i18n.h>
#include <lima-report-words.h>

#include "lima-moment.h"

static char *
describe_holder (LimaWindow *self, const LimaFileLockHolder *holder)
{
  LimaFormat *format = lima_session_get_format (self->session);
  g_autofree char *moment = lima_moment_describe (format, holder->time * G_USEC_PER_SEC);

  if (holder->user == NULL || holder->host == NULL)
    return g_strdup (_("Somebody else may have this file open. Save a copy rather than write over their work."));
  /* Translators: a person, a computer, a moment */
  return lima_report_fill (format, _("%1$s has had this file open on %2$s since %3$s. Save a copy rather than write over their work."), holder->user,
                           holder->host, moment, NULL);
}

/* Files that wait in a trash to be deleted, by the names that desktops give it: in the home, and on other disks. */
static gboolean
is_in_trash (LimaWindow *self)
{
  GFile *file = lima_session_get_file (self->session);
  const char *path = file == NULL ? NULL : g_file_peek_path (file);

  return path != NULL && g_regex_match_simple ("/(?:Trash|\\.Trash-[0-9]+|\\.Trash/[0-9]+)/files/", path, 0, 0);
}

static void
show_holder (LimaWindow *self)
{
  const LimaFileLockHolder *holder = lima_session_get_holder (self->session);
  g_autofree char *text = holder == NULL ? NULL : describe_holder (self, holder);

  if (is_in_trash (self))
    lima_banner_show (self->file_banner, LIMA_BANNER_WARNING, _("This file is in the trash. Save it elsewhere to keep what you do with it."), _("Save As…"),
                      "win.save-as");
  else if (text == NULL)
    lima_banner_hide (self->file_banner);
  else
    lima_banner_show (self->file_banner, LIMA_BANNER_WARNING, text, _("Save a Copy…"), "win.save-copy");
}

static void
looked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr(LimaWindow) self = data;
  LimaFileState state = lima_session_look_finish (LIMA_SESSION (source), result);

  if (self->session == NULL || self->work != NULL)
    return;
  switch (state)
    {
    case LIMA_FILE_CHANGED:
    case LIMA_FILE_REPLACED:
      lima_banner_show (self->file_banner, LIMA_BANNER_WARNING, _("Somebody else has written this file. What you see is as it was before."),
                        _("Read It Again"), "win.reload");
      break;
    case LIMA_FILE_GONE:
      lima_banner_show (self->file_banner, LIMA_BANNER_WARNING, _("The file is not where it was. What you see is still here: save it."),
                        _("Save As…"), "win.save-as");
      break;
    case LIMA_FILE_SAME:
    case LIMA_FILE_UNREADABLE:
    default:
      show_holder (self);
      break;
    }
}

/*< private >
 * lima_window_look_at_file:
 *
 * Looks what others did with the file, and says so.
 */
void
lima_window_look_at_file (LimaWindow *self)
{
  if (self->work == NULL && lima_session_get_file (self->session) != NULL)
    lima_session_look_async (self->session, looked, g_object_ref (self));
}

/* Another program may have written the file while its window had the focus. */
static void
active_changed (LimaWindow *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self)))
    lima_window_look_at_file (self);
}

static void
journal_failed (LimaWindow *self, const char *message)
{
  lima_banner_show (self->file_banner, LIMA_BANNER_WARNING, message, _("Save"), "win.save");
}

/*< private >
 * lima_window_init_file:
 *
 * Follows the file.
 */
void
lima_window_init_file (LimaWindow *self)
{
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_changed), NULL);
  g_signal_connect_object (self->session, "journal-failed", G_CALLBACK (journal_failed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::holder", G_CALLBACK (show_holder), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::unsaved", G_CALLBACK (lima_window_look_at_file), self, G_CONNECT_SWAPPED);
}
