/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-long-text.h"

#include <lima-i18n.h>
#include <string.h>

#define MOST_LINES 6
#define SURELY_SHORT 180 /* letters that fit into six lines of the narrowest pane, in large text too */
#define LONGEST_LINE 80
#define SURELY_LONG 2000 /* letters that fill more than six lines of any pane: no more are laid out before all is asked for */

static GtkWidget *
label_new (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LONGEST_LINE);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

/* All of the text, or its beginning, enough for what is seen, as one paragraph: Pango counts the lines of each by itself. */
static void
set_text (GtkLabel *label, gboolean all)
{
  const char *text = g_object_get_data (G_OBJECT (label), "lima-text");
  g_autofree char *start = NULL;
  g_autoptr(GString) lines = NULL;

  if (all)
    {
      gtk_label_set_text (label, text);
      return;
    }
  start = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), SURELY_LONG));
  lines = g_string_new (start);
  g_string_replace (lines, "\r", "", 0);
  g_string_replace (lines, "\n", " ", 0);
  gtk_label_set_text (label, lines->str);
}

static void
toggle (GtkWidget *button, GtkLabel *label)
{
  gboolean all = gtk_label_get_ellipsize (label) != PANGO_ELLIPSIZE_NONE;

  set_text (label, all);
  gtk_label_set_ellipsize (label, all ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (label, all ? -1 : MOST_LINES);
  gtk_button_set_label (GTK_BUTTON (button), all ? _("Show less") : _("Show all"));
}

/* Whether anything is cut is known after the first layout, one frame after the label appeared. */
static gboolean
hide_when_whole (GtkWidget *button, GdkFrameClock *clock, gpointer data)
{
  GtkWidget *label = gtk_widget_get_prev_sibling (button);

  if (gtk_widget_get_width (label) <= 0)
    return G_SOURCE_CONTINUE;
  gtk_widget_set_visible (button, pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
  return G_SOURCE_REMOVE;
}

static void
mapped (GtkWidget *label, GtkWidget *button)
{
  if (gtk_label_get_ellipsize (GTK_LABEL (label)) != PANGO_ELLIPSIZE_NONE)
    gtk_widget_add_tick_callback (button, hide_when_whole, NULL, NULL);
}

static gboolean
is_surely_short (const char *text)
{
  guint lines = 1;

  for (const char *p = text; *p != '\0'; p++)
    lines += *p == '\n';
  return lines <= 2 && g_utf8_strlen (text, -1) <= SURELY_SHORT;
}

/**
 * lima_long_text_new:
 * @text: a text of any length
 *
 * Shows six lines of the text, and a button for the rest, where there is more.
 *
 * Returns: (transfer floating): a widget that can be selected and wraps
 */
GtkWidget *
lima_long_text_new (const char *text)
{
  GtkWidget *box, *label, *button;

  g_return_val_if_fail (text != NULL, NULL);

  label = label_new ();
  if (is_surely_short (text))
    {
      gtk_label_set_text (GTK_LABEL (label), text);
      return label;
    }
  g_object_set_data_full (G_OBJECT (label), "lima-text", g_strdup (text), g_free);
  set_text (GTK_LABEL (label), FALSE);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  button = gtk_button_new_with_label (_("Show all"));
  gtk_widget_add_css_class (button, "lima-link");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (label), MOST_LINES);
  g_signal_connect_object (button, "clicked", G_CALLBACK (toggle), label, 0);
  g_signal_connect_object (label, "map", G_CALLBACK (mapped), button, 0);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}
