/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-dialog.h"

#include <lima-i18n.h>

#include "lima-appearance.h"

#define PROSE_CHARS 48 /* of what is wrapped, so that the window is no higher than it needs to be */

/**
 * lima_dialog_prose_new:
 * @words: (nullable): a sentence or more
 * @css_class: how it looks
 *
 * Returns: (transfer floating): a label that wraps
 */
GtkWidget *
lima_dialog_prose_new (const char *words, const char *css_class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), PROSE_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), PROSE_CHARS);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

/**
 * lima_dialog_warning_new:
 *
 * Returns: (transfer floating): a place for what is odd, see lima_dialog_warning_say()
 */
GtkWidget *
lima_dialog_warning_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *image = lima_icon_new ("dialog-warning-symbolic");

  gtk_widget_set_valign (image, GTK_ALIGN_START);
  gtk_widget_set_visible (box, FALSE);
  gtk_widget_add_css_class (box, "lima-warning");
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), lima_dialog_prose_new (NULL, "lima-small"));
  return box;
}

/**
 * lima_dialog_warning_say:
 * @warning: of lima_dialog_warning_new()
 * @sentences: (element-type utf8): what is odd; nothing is shown without any
 */
void
lima_dialog_warning_say (GtkWidget *warning, GPtrArray *sentences)
{
  g_autoptr(GString) text = g_string_new (NULL);

  g_return_if_fail (GTK_IS_BOX (warning) && sentences != NULL);

  for (guint i = 0; i < sentences->len; i++)
    g_string_append_printf (text, "%s%s", i == 0 ? "" : "\n", (const char *) g_ptr_array_index (sentences, i));
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (warning)), text->str);
  gtk_widget_set_visible (warning, sentences->len > 0);
}

/**
 * lima_dialog_buttons_new:
 * @label: what is done
 * @button: (out): does it
 *
 * Returns: (transfer floating): a button that closes the window, and one that does what it asks about
 */
GtkWidget *
lima_dialog_buttons_new (const char *label, GtkWidget **button)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *cancel = gtk_button_new_with_label (_("Cancel"));

  *button = gtk_button_new_with_label (label);
  gtk_widget_add_css_class (*button, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (box), cancel);
  gtk_box_append (GTK_BOX (box), *button);
  return box;
}
