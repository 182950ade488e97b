/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-fixture.h"

#include <lima-folding-bar.h>
#include <lima-wrapping-row.h>

#define WIDE 100
#define HIGH 20
#define GAP 8

static GtkWidget *
child_new (void)
{
  GtkWidget *child = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_size_request (child, WIDE, HIGH);
  return child;
}

static int
measure (GtkWidget *widget, GtkOrientation orientation, int for_size, gboolean least)
{
  int minimum, natural;

  gtk_widget_measure (widget, orientation, for_size, &minimum, &natural, NULL, NULL);
  return least ? minimum : natural;
}

static void
assert_at (GtkWidget *child, GtkWidget *row, int x, int y)
{
  graphene_rect_t box;

  g_assert_true (gtk_widget_compute_bounds (child, row, &box));
  g_assert_cmpfloat (box.origin.x, ==, x);
  g_assert_cmpfloat (box.origin.y, ==, y);
}

static GtkWidget *
row_new (GtkWidget *children[3])
{
  GtkWidget *row = g_object_ref_sink (lima_wrapping_row_new ());

  for (guint i = 0; i < 3; i++)
    children[i] = child_new ();
  lima_wrapping_row_add (LIMA_WRAPPING_ROW (row), children[2], NULL);
  lima_wrapping_row_add (LIMA_WRAPPING_ROW (row), children[0], children[2]);
  lima_wrapping_row_add (LIMA_WRAPPING_ROW (row), children[1], children[2]);
  return row;
}

static void
test_lines (void)
{
  GtkWidget *children[3];
  g_autoptr(GtkWidget) row = row_new (children);

  g_assert_cmpint (measure (row, GTK_ORIENTATION_HORIZONTAL, -1, TRUE), ==, WIDE);
  g_assert_cmpint (measure (row, GTK_ORIENTATION_HORIZONTAL, -1, FALSE), ==, 3 * WIDE + 2 * GAP);
  g_assert_cmpint (measure (row, GTK_ORIENTATION_VERTICAL, 3 * WIDE + 2 * GAP, FALSE), ==, HIGH);
  g_assert_cmpint (measure (row, GTK_ORIENTATION_VERTICAL, 3 * WIDE + 2 * GAP - 1, FALSE), ==, 2 * HIGH + GAP);
  g_assert_cmpint (measure (row, GTK_ORIENTATION_VERTICAL, WIDE, FALSE), ==, 3 * HIGH + 2 * GAP);
  gtk_widget_size_allocate (row, &(GtkAllocation) { 0, 0, 250, 2 * HIGH + GAP }, -1);
  assert_at (children[0], row, 250 - 2 * WIDE - GAP, 0);
  assert_at (children[1], row, 250 - WIDE, 0);
  assert_at (children[2], row, 250 - WIDE, HIGH + GAP);
}

static void
test_mirrored (void)
{
  GtkWidget *children[3];
  g_autoptr(GtkWidget) row = row_new (children);

  gtk_widget_set_direction (row, GTK_TEXT_DIR_RTL);
  gtk_widget_size_allocate (row, &(GtkAllocation) { 0, 0, 250, 2 * HIGH + GAP }, -1);
  assert_at (children[0], row, WIDE + GAP, 0);
  assert_at (children[1], row, 0, 0);
  assert_at (children[2], row, 0, HIGH + GAP);
}

static void
test_hidden (void)
{
  GtkWidget *children[3];
  g_autoptr(GtkWidget) row = row_new (children);

  gtk_widget_set_visible (children[1], FALSE);
  g_assert_cmpint (measure (row, GTK_ORIENTATION_HORIZONTAL, -1, FALSE), ==, 2 * WIDE + GAP);
  for (guint i = 0; i < 3; i++)
    gtk_widget_set_visible (children[i], FALSE);
  g_assert_cmpint (measure (row, GTK_ORIENTATION_HORIZONTAL, -1, FALSE), ==, 0);
  g_assert_cmpint (measure (row, GTK_ORIENTATION_VERTICAL, 300, FALSE), ==, 0);
}

/* A title and its controls: beside it, below it, and below it in more than one line. */
static void
test_in_bar (void)
{
  GtkWidget *children[3], *row = row_new (children);
  g_autoptr(GtkWidget) bar = g_object_ref_sink (lima_folding_bar_new (child_new (), row));

  g_assert_cmpint (measure (bar, GTK_ORIENTATION_HORIZONTAL, -1, TRUE), ==, WIDE);
  g_assert_cmpint (measure (bar, GTK_ORIENTATION_VERTICAL, 500, FALSE), ==, HIGH);
  g_assert_cmpint (measure (bar, GTK_ORIENTATION_VERTICAL, 350, FALSE), ==, 2 * HIGH + GAP);
  g_assert_cmpint (measure (bar, GTK_ORIENTATION_VERTICAL, 250, FALSE), ==, 3 * HIGH + 2 * GAP);
  gtk_widget_size_allocate (bar, &(GtkAllocation) { 0, 0, 250, 3 * HIGH + 2 * GAP }, -1);
  assert_at (row, bar, 0, HIGH + GAP);
  assert_at (children[2], bar, 150, 2 * (HIGH + GAP));
  g_object_unref (row);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wrapping-row/lines", test_lines);
  g_test_add_func ("/wrapping-row/mirrored", test_mirrored);
  g_test_add_func ("/wrapping-row/hidden", test_hidden);
  g_test_add_func ("/wrapping-row/in-bar", test_in_bar);
  return g_test_run ();
}
