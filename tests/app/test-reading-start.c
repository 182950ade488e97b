/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-fixture.h"

#include <lima-reading-start.h>

#define WIDE 900
#define WIDER 1500
#define SETTLE_MS 200

static double
distance_of (GtkAdjustment *across)
{
  return gtk_adjustment_get_upper (across) - gtk_adjustment_get_page_size (across) - gtk_adjustment_get_value (across);
}

/* What gets wide only once it is shown is shown from where reading begins, and stays where it was scrolled to. */
static void
test_right_to_left (void)
{
  GtkWidget *window = gtk_window_new (), *scrolled, *child = gtk_drawing_area_new ();
  GtkAdjustment *across;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  scrolled = gtk_scrolled_window_new ();
  gtk_widget_set_direction (scrolled, GTK_TEXT_DIR_RTL);
  lima_reading_start_keep (GTK_SCROLLED_WINDOW (scrolled));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), child);
  gtk_window_set_default_size (GTK_WINDOW (window), 400, 300);
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_present (GTK_WINDOW (window));
  fixture_settle (SETTLE_MS);
  across = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scrolled));

  gtk_widget_set_size_request (child, WIDE, 100);
  fixture_settle (SETTLE_MS);
  g_assert_cmpfloat (gtk_adjustment_get_upper (across), >=, WIDE);
  g_assert_cmpfloat_with_epsilon (distance_of (across), 0, 1);

  gtk_adjustment_set_value (across, gtk_adjustment_get_value (across) - 50);
  gtk_widget_set_size_request (child, WIDER, 100);
  fixture_settle (SETTLE_MS);
  g_assert_cmpfloat (gtk_adjustment_get_upper (across), >=, WIDER);
  g_assert_cmpfloat_with_epsilon (distance_of (across), 50, 1);
  gtk_window_destroy (GTK_WINDOW (window));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_left_to_right (void)
{
  GtkWidget *scrolled = g_object_ref_sink (gtk_scrolled_window_new ());
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scrolled));

  lima_reading_start_keep (GTK_SCROLLED_WINDOW (scrolled));
  gtk_adjustment_configure (across, 0, 0, WIDE, 1, 10, 100);
  g_assert_cmpfloat (gtk_adjustment_get_value (across), ==, 0);
  g_object_unref (scrolled);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reading-start/right-to-left", test_right_to_left);
  g_test_add_func ("/reading-start/left-to-right", test_left_to_right);
  return g_test_run ();
}
