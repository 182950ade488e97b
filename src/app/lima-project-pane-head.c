/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What comes before the sections: identifier, tags, the title in other languages; and the dates. */

#include "lima-project-pane-private.h"

#include <lima-codelist.h>
#include <lima-i18n.h>
#include <lima-report-words.h>

static void
copy_identifier (GtkWidget *button, gpointer data)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (button), g_object_get_data (G_OBJECT (button), "lima-text"));
  gtk_widget_activate_action (button, "win.toast", "s", _("Identifier copied"));
}

static GtkWidget *
copy_button_new (const char *text)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-copy-symbolic");

  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "lima-tiny");
  gtk_widget_set_tooltip_text (button, _("Copy the identifier"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Copy the identifier"), -1);
  g_object_set_data_full (G_OBJECT (button), "lima-text", g_strdup (text), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (copy_identifier), NULL);
  return button;
}

static GtkWidget *
identifier_new (const LimaPaneView *view)
{
  const char *identifier = view->project->identifier;
  GtkWidget *box, *label;

  if (identifier == NULL || *identifier == '\0')
    return lima_pane_nothing_new (_("No identifier"));
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  label = lima_pane_text_new (identifier, "lima-dim");
  gtk_widget_set_hexpand (label, FALSE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), copy_button_new (identifier));
  return box;
}

static void
add_tag (GtkWidget *box, const char *text, const char *tip)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "lima-tag");
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, tip == NULL ? text : tip);
  gtk_box_append (GTK_BOX (box), label);
}

static GtkWidget *
tags_new (const LimaPaneView *view)
{
  const LimaProject *project = view->project;
  g_autofree char *tip = NULL, *status = lima_field_words_value (&view->words, &project->head, LIMA_PROJECT_STATUS, &tip);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  if (status != NULL)
    add_tag (box, status, tip);
  else
    gtk_box_append (GTK_BOX (box), lima_pane_nothing_new (_("No status")));
  if (project->illustrative == LIMA_TRUE)
    add_tag (box, C_("project", "Illustrative"), _("Made to match published figures. It is no real project."));
  if (project->humanitarian == LIMA_TRUE)
    add_tag (box, C_("project", "Humanitarian"), NULL);
  return box;
}

static void
add_titles (GtkBox *box, const LimaPaneView *view)
{
  const LimaText *title = view->project->title;
  const char *first = lima_text_get (title, lima_format_get_language (view->words.format));

  for (guint i = 0; title != NULL && i < lima_text_get_n (title); i++)
    {
      const char *text = lima_text_get_nth (title, i), *tag = lima_text_get_language (title, i);
      g_autofree char *name = lima_field_words_language (&view->words, tag), *line = NULL;

      if (text == first && (lima_field_words_is_mine (&view->words, tag) || name == NULL))
        continue;
      if (text == first)
        /* Translators: below a title; %1$s is the language that it is in */
        line = lima_report_fill (view->words.format, _("Title in %1$s"), name, NULL);
      else if (name == NULL)
        line = g_strdup (text);
      else
        /* Translators: a title in another language: %1$s is the language, %2$s the title */
        line = lima_report_fill (view->words.format, C_("title", "%1$s: %2$s"), name, text, NULL);
      gtk_box_append (box, lima_pane_text_new (line, "lima-dim"));
    }
}

/*< private >
 * lima_pane_head_new:
 *
 * Returns: (transfer floating): what stands above the sections
 */
GtkWidget *
lima_pane_head_new (const LimaPaneView *view)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_widget_add_css_class (box, "lima-pane-head");
  add_titles (GTK_BOX (box), view);
  gtk_box_append (GTK_BOX (box), identifier_new (view));
  gtk_box_append (GTK_BOX (box), tags_new (view));
  return box;
}

/* ---- Dates ---- */

static void
add_day (LimaPaneGrid *grid, const LimaPaneView *view, guint field)
{
  const LimaBlock *block = &view->project->head;

  if (lima_block_field_is_set (block, field))
    lima_pane_grid_add_field (grid, view, block, field);
  else
    lima_pane_grid_add (grid, lima_field_words_label (&block->table->fields[field]),
                        lima_pane_nothing_new (C_("date", "not stated")));
}

static LimaDate
find_end (const LimaProject *project)
{
  return lima_day_has_date (&project->actual_end) ? project->actual_end.date : project->planned_end.date;
}

/* The days from today to the end, in words. The end is the last day of the month or year where no more is known. */
static void
add_time_left (LimaPaneGrid *grid, const LimaPaneView *view)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  LimaDate end = find_end (view->project);
  gint32 days;
  guint many;
  const char *pattern;
  g_autofree char *number = NULL, *words = NULL;

  if (end.precision == LIMA_PRECISION_NONE)
    return;
  days = lima_date_end_day (end) - 1
         - lima_day_number (g_date_time_get_year (now), g_date_time_get_month (now), g_date_time_get_day_of_month (now));
  many = (guint) ABS (days);
  number = lima_format_integer (view->words.format, many);
  pattern = days >= 0 ? P_("%1$s day", "%1$s days", many) : P_("none, it ended %1$s day ago", "none, it ended %1$s days ago", many);
  words = lima_report_fill (view->words.format, pattern, number, NULL);
  lima_pane_grid_add (grid, C_("project", "Time left"), lima_pane_text_new (words, NULL));
}

static void
add_updated (LimaPaneGrid *grid, const LimaPaneView *view)
{
  const char *updated = view->project->updated;
  const LimaField *field = &lima_project_table.fields[LIMA_PROJECT_UPDATED];
  LimaDate date;
  g_autofree char *words = NULL;
  GtkWidget *label;

  if (updated == NULL)
    return;
  words = lima_date_parse_loose (updated, -1, &date) ? lima_format_date (view->words.format, date) : g_strdup (updated);
  label = lima_pane_text_new (words, NULL);
  gtk_widget_set_tooltip_text (label, updated);
  lima_pane_grid_add (grid, lima_field_words_label (field), label);
}

/*< private >
 * lima_pane_dates_new:
 *
 * Returns: (transfer floating): the section about dates
 */
GtkWidget *
lima_pane_dates_new (const LimaPaneView *view)
{
  const LimaProject *project = view->project;
  LimaPaneGrid grid = lima_pane_grid_new ();
  gboolean no_actual = !lima_block_field_is_set (&project->head, LIMA_PROJECT_ACTUAL_START)
                       && !lima_block_field_is_set (&project->head, LIMA_PROJECT_ACTUAL_END);

  add_day (&grid, view, LIMA_PROJECT_PLANNED_START);
  add_day (&grid, view, LIMA_PROJECT_PLANNED_END);
  if (no_actual)
    lima_pane_grid_add (&grid, C_("project", "Actual dates"), lima_pane_nothing_new (C_("date", "not stated")));
  else
    {
      add_day (&grid, view, LIMA_PROJECT_ACTUAL_START);
      add_day (&grid, view, LIMA_PROJECT_ACTUAL_END);
    }
  add_time_left (&grid, view);
  add_updated (&grid, view);
  return grid.widget;
}
