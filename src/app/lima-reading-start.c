/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-reading-start.h"

/* How far from where reading begins it was scrolled, in pixels. */
typedef struct
{
  double distance;
  gboolean setting;
} Start;

static double
end_of (GtkAdjustment *across)
{
  return gtk_adjustment_get_upper (across) - gtk_adjustment_get_page_size (across);
}

static void
scrolled_by (GtkAdjustment *across, Start *start)
{
  if (!start->setting)
    start->distance = MAX (end_of (across) - gtk_adjustment_get_value (across), 0);
}

static void
changed (GtkAdjustment *across, Start *start)
{
  start->setting = TRUE;
  gtk_adjustment_set_value (across, end_of (across) - start->distance);
  start->setting = FALSE;
}

/**
 * lima_reading_start_keep:
 * @scrolled: what shows a part of something wide
 *
 * Where reading begins at the right, what is wide is shown from there, and stays where it was scrolled to when it gets wider; GTK 4.8 forgets
 * the place when its size comes after it is shown.
 */
void
lima_reading_start_keep (GtkScrolledWindow *scrolled)
{
  GtkAdjustment *across;
  Start *start;

  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scrolled));

  if (gtk_widget_get_direction (GTK_WIDGET (scrolled)) != GTK_TEXT_DIR_RTL)
    return;
  across = gtk_scrolled_window_get_hadjustment (scrolled);
  start = g_new0 (Start, 1);
  g_object_set_data_full (G_OBJECT (across), "lima-reading-start", start, g_free);
  g_signal_connect (across, "changed", G_CALLBACK (changed), start);
  g_signal_connect (across, "value-changed", G_CALLBACK (scrolled_by), start);
}
