/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-recovery-window.h"

#include <lima-i18n.h>
#include <lima-report-words.h>

#include "lima-alert.h"
#include "lima-moment.h"

#define MOST_LABELS 5

struct _LimaRecoveryWindow
{
  GtkWindow parent_instance;

  LimaFormat *format; /* owned */
  GtkWidget *head;
  GtkWidget *list;
  guint n_left;
};

static guint restore_signal;

G_DEFINE_FINAL_TYPE (LimaRecoveryWindow, lima_recovery_window, GTK_TYPE_WINDOW)

/* ---- Words ---- */

static GtkWidget *
line_new (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 60);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static char *
name_of (const LimaRecovery *recovery)
{
  const char *title = lima_recovery_get_title (recovery), *document = lima_recovery_get_document (recovery);

  if (title != NULL)
    return g_strdup (title);
  return document == NULL ? g_strdup (_("A portfolio without a name")) : g_filename_display_basename (document);
}

static char *
count_changes (LimaFormat *format, const LimaRecovery *recovery)
{
  guint n = lima_recovery_get_n (recovery);
  g_autofree char *number = lima_format_integer (format, n);
  g_autofree char *moment = lima_moment_describe (format, lima_recovery_get_time (recovery));

  /* Translators: %1$s is a number, %2$s day and time */
  return lima_report_fill (format, P_("%1$s change, made at %2$s", "%1$s changes, the last at %2$s", n), number, moment, NULL);
}

/* What was done, the latest first. */
static char *
list_labels (LimaFormat *format, const LimaRecovery *recovery)
{
  guint n = lima_recovery_get_n (recovery), shown = MIN (n, MOST_LABELS);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < shown; i++)
    {
      const char *label = lima_recovery_get_label (recovery, n - 1 - i);

      g_string_append_printf (text, "%s• %s", i == 0 ? "" : "\n", label == NULL ? _("A change") : label);
    }
  if (n > shown)
    {
      g_autofree char *number = lima_format_integer (format, n - shown);

      g_string_append_c (text, '\n');
      /* Translators: below a list of changes; %s is a number */
      g_string_append_printf (text, P_("and %s more before", "and %s more before", n - shown), number);
    }
  return g_string_free (text, FALSE);
}

/* What the user should know before restoring, or NULL. */
static const char *
find_caution (const LimaRecovery *recovery)
{
  switch (lima_recovery_check_base (recovery))
    {
    case LIMA_RECOVERY_BASE_GONE:
      return _("The file is not where it was. Put it back to restore the changes.");
    case LIMA_RECOVERY_BASE_CHANGED:
      return _("The file was changed since. What does not fit any more can't be restored.");
    case LIMA_RECOVERY_BASE_SAME:
    default:
      break;
    }
  return lima_recovery_get_state (recovery) == LIMA_RECOVERY_DAMAGED ? _("The end of the journal is damaged. What stands before it can be restored.") : NULL;
}

static char *
describe_rescue (LimaFormat *format, const LimaRescue *rescue)
{
  g_autofree char *moment = lima_moment_describe (format, lima_rescue_get_time (rescue));

  /* Translators: %1$s is day and time */
  return lima_report_fill (format, _("Saving this file was cut short at %1$s, so it may be damaged. What was being saved and the version "
                                     "before are both kept."), moment, NULL);
}

/* ---- One of them ---- */

static LimaRecovery *
take (GtkWidget *card)
{
  return g_object_steal_data (G_OBJECT (card), "lima-recovery");
}

static void
drop_card (LimaRecoveryWindow *self, GtkWidget *card)
{
  gtk_box_remove (GTK_BOX (self->list), card);
  if (--self->n_left == 0)
    gtk_window_close (GTK_WINDOW (self));
}

static void
restore_clicked (GtkButton *button, GtkWidget *card)
{
  LimaRecoveryWindow *self = LIMA_RECOVERY_WINDOW (gtk_widget_get_root (card));

  g_signal_emit (self, restore_signal, 0, take (card));
  drop_card (self, card);
}

static void
delete_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr(GtkWidget) card = data;

  if (!lima_alert_choose_finish (result))
    return;
  lima_recovery_remove (g_object_get_data (G_OBJECT (card), "lima-recovery"));
  drop_card (LIMA_RECOVERY_WINDOW (source), card);
}

static void
delete_clicked (GtkButton *button, GtkWidget *card)
{
  lima_alert_choose_async (GTK_WIDGET (gtk_widget_get_root (card)), _("Delete the unsaved changes?"), _("They can't be brought back."),
                           _("_Delete"), TRUE, delete_chosen, g_object_ref (card));
}

/* A label with a mnemonic would name the button after itself; as a child it does not. */
static GtkWidget *
plain_button_new (const char *words, const char *name)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), gtk_label_new_with_mnemonic (words));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static GtkWidget *
button_new (const char *words, const char *name, const char *style, GCallback callback, GtkWidget *card)
{
  GtkWidget *button = plain_button_new (words, name);

  if (style != NULL)
    gtk_widget_add_css_class (button, style);
  g_signal_connect (button, "clicked", callback, card);
  return button;
}

static GtkWidget *
delete_button_new (const char *name, GCallback callback, GtkWidget *card)
{
  return button_new (_("_Delete…"), name, NULL, callback, card);
}

static GtkWidget *
buttons_new (LimaRecoveryWindow *self, const LimaRecovery *recovery, GtkWidget *card)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *title = name_of (recovery);
  g_autofree char *restore_name = lima_report_fill (self->format, _("Restore “%1$s”"), title, NULL);
  g_autofree char *delete_name = lima_report_fill (self->format, _("Delete the changes of “%1$s”"), title, NULL);
  GtkWidget *restore = button_new (_("_Restore"), restore_name, "suggested-action", G_CALLBACK (restore_clicked), card);

  gtk_widget_set_sensitive (restore, lima_recovery_check_base (recovery) != LIMA_RECOVERY_BASE_GONE);
  gtk_box_append (GTK_BOX (box), restore);
  gtk_box_append (GTK_BOX (box), delete_button_new (delete_name, G_CALLBACK (delete_clicked), card));
  return box;
}

static GtkWidget *
empty_card_new (const char *title, const char *path)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_widget_add_css_class (card, "lima-card");
  gtk_widget_add_css_class (card, "lima-recovery");
  gtk_box_append (GTK_BOX (card), line_new (title, "heading"));
  gtk_box_append (GTK_BOX (card), line_new (path, "lima-dim"));
  return card;
}

static GtkWidget *
card_new (LimaRecoveryWindow *self, LimaRecovery *recovery)
{
  g_autofree char *title = name_of (recovery), *count = count_changes (self->format, recovery), *labels = list_labels (self->format, recovery);
  const char *document = lima_recovery_get_document (recovery), *caution = find_caution (recovery);
  g_autofree char *path = document == NULL ? g_strdup (_("It was not saved to a file yet.")) : g_filename_display_name (document);
  GtkWidget *card = empty_card_new (title, path);

  g_object_set_data_full (G_OBJECT (card), "lima-recovery", recovery, (GDestroyNotify) lima_recovery_free);
  gtk_box_append (GTK_BOX (card), line_new (count, NULL));
  gtk_box_append (GTK_BOX (card), line_new (labels, "lima-small"));
  if (caution != NULL)
    gtk_box_append (GTK_BOX (card), line_new (caution, "lima-warning"));
  gtk_box_append (GTK_BOX (card), buttons_new (self, recovery, card));
  return card;
}

/* ---- A save that was cut short ---- */

static void
delete_copies_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr(GtkWidget) card = data;

  if (!lima_alert_choose_finish (result))
    return;
  lima_rescue_remove (g_object_get_data (G_OBJECT (card), "lima-rescue"));
  drop_card (LIMA_RECOVERY_WINDOW (source), card);
}

static void
delete_copies_clicked (GtkButton *button, GtkWidget *card)
{
  lima_alert_choose_async (GTK_WIDGET (gtk_widget_get_root (card)), _("Delete both versions?"),
                           _("The file stays as it is. The two versions can't be brought back."), _("_Delete"), TRUE, delete_copies_chosen,
                           g_object_ref (card));
}

/* Opened as a portfolio without a file; the copies stay until they are deleted. */
static GtkWidget *
open_button_new (const char *words, const char *name, const char *style, const char *path)
{
  GtkWidget *button = plain_button_new (words, name);

  if (style != NULL)
    gtk_widget_add_css_class (button, style);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "app.open-version");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "^ay", path);
  return button;
}

static GtkWidget *
copies_buttons_new (LimaRecoveryWindow *self, const LimaRescue *rescue, const char *title, GtkWidget *card)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *new_name = lima_report_fill (self->format, _("Open what was being saved to “%1$s”"), title, NULL);
  g_autofree char *old_name = lima_report_fill (self->format, _("Open the version of “%1$s” before"), title, NULL);
  g_autofree char *delete_name = lima_report_fill (self->format, _("Delete both versions of “%1$s”"), title, NULL);

  gtk_box_append (GTK_BOX (box), open_button_new (_("Open the _New Version"), new_name, "suggested-action", lima_rescue_get_new (rescue)));
  gtk_box_append (GTK_BOX (box), open_button_new (_("Open the Version _Before"), old_name, NULL, lima_rescue_get_old (rescue)));
  gtk_box_append (GTK_BOX (box), delete_button_new (delete_name, G_CALLBACK (delete_copies_clicked), card));
  return box;
}

static GtkWidget *
copies_card_new (LimaRecoveryWindow *self, LimaRescue *rescue)
{
  const char *document = lima_rescue_get_document (rescue);
  g_autofree char *title = g_filename_display_basename (document), *path = g_filename_display_name (document);
  g_autofree char *words = describe_rescue (self->format, rescue);
  GtkWidget *card = empty_card_new (title, path);

  g_object_set_data_full (G_OBJECT (card), "lima-rescue", rescue, (GDestroyNotify) lima_rescue_free);
  gtk_box_append (GTK_BOX (card), line_new (words, NULL));
  gtk_box_append (GTK_BOX (card), copies_buttons_new (self, rescue, title, card));
  return card;
}

/* ---- Window ---- */

static void
lima_recovery_window_finalize (GObject *object)
{
  lima_format_unref (LIMA_RECOVERY_WINDOW (object)->format);
  G_OBJECT_CLASS (lima_recovery_window_parent_class)->finalize (object);
}

static void
lima_recovery_window_class_init (LimaRecoveryWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lima_recovery_window_finalize;
  restore_signal = g_signal_new ("restore", LIMA_TYPE_RECOVERY_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lima_recovery_window_init (LimaRecoveryWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *scrolled = gtk_scrolled_window_new (), *later = plain_button_new (_("_Later"), _("Decide later"));

  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_add_css_class (box, "lima-dialog");
  self->head = line_new (NULL, "title-4");
  gtk_box_append (GTK_BOX (box), self->head);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_widget_set_halign (later, GTK_ALIGN_END);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (later), "window.close");
  gtk_box_append (GTK_BOX (box), later);
  gtk_window_set_child (GTK_WINDOW (self), box);
  gtk_window_set_default_size (GTK_WINDOW (self), 520, 440);
}

static void
say_what_happened (LimaRecoveryWindow *self, gboolean has_changes)
{
  gtk_window_set_title (GTK_WINDOW (self), has_changes ? _("Unsaved Changes") : _("Interrupted Save"));
  gtk_label_set_text (GTK_LABEL (self->head), has_changes ? _("The program ended before these changes were saved.")
                                                          : _("The program ended while it was saving."));
}

/**
 * lima_recovery_window_new:
 * @parent: (nullable): the window it stands before
 * @format: how numbers and moments are written
 * @recoveries: (transfer full) (element-type LimaRecovery): what can be restored
 * @rescues: (transfer full) (element-type LimaRescue): copies of what was being saved; together at least one
 *
 * Returns: (transfer none): a window, to be presented; GTK owns it
 */
GtkWidget *
lima_recovery_window_new (GtkWindow *parent, LimaFormat *format, GPtrArray *recoveries, GPtrArray *rescues)
{
  LimaRecoveryWindow *self = g_object_new (LIMA_TYPE_RECOVERY_WINDOW, "transient-for", parent, NULL);

  self->format = lima_format_ref (format);
  self->n_left = recoveries->len + rescues->len;
  say_what_happened (self, recoveries->len > 0);
  while (rescues->len > 0)
    gtk_box_append (GTK_BOX (self->list), copies_card_new (self, g_ptr_array_steal_index (rescues, 0)));
  while (recoveries->len > 0)
    gtk_box_append (GTK_BOX (self->list), card_new (self, g_ptr_array_steal_index (recoveries, 0)));
  g_ptr_array_unref (rescues);
  g_ptr_array_unref (recoveries);
  return GTK_WIDGET (self);
}
