/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-chart-view.h>

#include "app-fixture.h"
#include "chart-fixture.h"

static LimaChartTable *
make_table (guint n)
{
  LimaChartTable *table = lima_chart_table_new ();
  g_autoptr(LimaFormat) format = lima_format_new ("en");

  lima_chart_table_set_format (table, format, LIMA_SCALE_MILLION);
  lima_chart_table_set_title (table, "Africa leads");
  lima_chart_table_set_subtitle (table, "Delivery by region");
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *key = g_strdup_printf ("k%u", i);
      g_autofree char *label = g_strdup_printf ("Region %u", i);

      lima_chart_table_add (table, LIMA_CHART_PLAIN, key, label, 1e6 * (n - i), "1.0 M", "10 %");
    }
  lima_chart_table_add (table, LIMA_CHART_REMAINDER, "", "Not assigned", 5e5, "0.5 M", "5 %");
  return table;
}

typedef struct
{
  GtkWidget *window;
  GtkWidget *scroller;
  LimaChartView *view;
  char *activated;
  guint n_activated;
  guint n_copies;
  guint n_notified;
} Fixture;

static void
activated (LimaChartView *view, const char *key, Fixture *fixture)
{
  g_free (fixture->activated);
  fixture->activated = g_strdup (key != NULL ? key : "(none)");
  fixture->n_activated++;
}

static void
count (guint *n)
{
  (*n)++;
}

/* Keys have something to move over once the chart is laid out. */
static gboolean
takes_keys (gpointer data)
{
  return fixture_press (data, "Home");
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = gtk_window_new ();
  fixture->scroller = gtk_scrolled_window_new ();
  fixture->view = LIMA_CHART_VIEW (lima_chart_view_new ());
  g_signal_connect (fixture->view, "activate-row", G_CALLBACK (activated), fixture);
  g_signal_connect_swapped (fixture->view, "copy", G_CALLBACK (count), &fixture->n_copies);
  g_signal_connect_swapped (fixture->view, "notify::focused-row", G_CALLBACK (count), &fixture->n_notified);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (fixture->scroller), GTK_WIDGET (fixture->view));
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->scroller);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 600, 400);
  lima_chart_view_set_table (fixture->view, make_table (GPOINTER_TO_UINT (data)), LIMA_CHART_VIEW_BARS,
                             LIMA_CHART_ALL & ~LIMA_CHART_TITLE);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture_wait (takes_keys, fixture->view);
  fixture->n_notified = 0;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gpointer weak = fixture->view;

  g_object_add_weak_pointer (G_OBJECT (fixture->view), &weak);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture_assert_dies (&weak);
  g_free (fixture->activated);
}

/* Keys one after the other, and the row that each leads to. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *key;
    int row;
  } steps[] = {
    { "Down", 0 }, { "Down", 1 },  { "Right", 2 },     { "Left", 1 },    { "Up", 0 },   { "Up", 0 },
    { "End", 3 },  { "Down", 3 },  { "Home", 0 },      { "Page_Down", 3 }, { "Page_Up", 0 },
  };

  gtk_widget_grab_focus (fixture->scroller);
  lima_chart_view_set_focused_row (fixture->view, -1);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_assert_true (fixture_press (GTK_WIDGET (fixture->view), steps[i].key));
      g_assert_cmpint (lima_chart_view_get_focused_row (fixture->view), ==, steps[i].row);
    }
}

static void
test_keys_right_to_left (Fixture *fixture, gconstpointer data)
{
  gtk_widget_set_direction (GTK_WIDGET (fixture->view), GTK_TEXT_DIR_RTL);
  fixture_wait (takes_keys, fixture->view);
  g_assert_true (lima_chart_table_get_rtl (lima_chart_view_get_table (fixture->view)));
  lima_chart_view_set_focused_row (fixture->view, 1);
  fixture_press (GTK_WIDGET (fixture->view), "Left");
  g_assert_cmpint (lima_chart_view_get_focused_row (fixture->view), ==, 2);
}

static void
test_notify (Fixture *fixture, gconstpointer data)
{
  lima_chart_view_set_focused_row (fixture->view, -1);
  fixture->n_notified = 0;
  lima_chart_view_set_focused_row (fixture->view, 1);
  lima_chart_view_set_focused_row (fixture->view, 1);
  g_assert_cmpuint (fixture->n_notified, ==, 1);
}

/* GTK 4.8's own assertion has a format that compilers refuse. */
static void
assert_said (LimaChartView *view, GtkAccessibleProperty property, const char *expected)
{
  g_autofree char *other = gtk_test_accessible_check_property (GTK_ACCESSIBLE (view), property, expected);

  g_assert_cmpstr (other, ==, NULL);
}

/* What assistive technologies are told follows the keyboard. */
static void
test_description (Fixture *fixture, gconstpointer data)
{
  lima_chart_view_set_focused_row (fixture->view, -1);
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (fixture->view)), ==, GTK_ACCESSIBLE_ROLE_IMG);
  assert_said (fixture->view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Africa leads");
  assert_said (fixture->view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Delivery by region");
  fixture_press (GTK_WIDGET (fixture->view), "Home");
  assert_said (fixture->view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Region 0: 1.0 M · 10 %");
  fixture_press (GTK_WIDGET (fixture->view), "End");
  assert_said (fixture->view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Not assigned: 0.5 M · 5 %");
}

static void
test_activate (Fixture *fixture, gconstpointer data)
{
  lima_chart_view_set_focused_row (fixture->view, 1);
  g_assert_true (fixture_press (GTK_WIDGET (fixture->view), "Return"));
  g_assert_cmpstr (fixture->activated, ==, "k1");
  lima_chart_view_set_focused_row (fixture->view, 3);
  g_assert_true (fixture_press (GTK_WIDGET (fixture->view), "space"));
  g_assert_cmpstr (fixture->activated, ==, "");
  g_assert_cmpuint (fixture->n_activated, ==, 2);
  g_assert_true (fixture_press (GTK_WIDGET (fixture->view), "<Control>c"));
  g_assert_cmpuint (fixture->n_copies, ==, 1);
}

/* A class without a figure has no projects behind it. */
static void
test_unknown (Fixture *fixture, gconstpointer data)
{
  LimaChartTable *table = make_table (1);
  guint row = lima_chart_table_add_unknown (table, "2013", "2013", "none recorded");

  lima_chart_view_set_table (fixture->view, table, LIMA_CHART_VIEW_BARS, LIMA_CHART_ALL);
  fixture_settle (50);
  lima_chart_view_set_focused_row (fixture->view, (int) row);
  fixture_press (GTK_WIDGET (fixture->view), "Return");
  g_assert_cmpuint (fixture->n_activated, ==, 0);
}

/* The keyboard stays on its row where another chart has it, too. */
static void
test_another_table (Fixture *fixture, gconstpointer data)
{
  static const LimaChartViewKind kinds[] = { LIMA_CHART_VIEW_COLUMNS, LIMA_CHART_VIEW_COMPACT, LIMA_CHART_VIEW_BARS };

  lima_chart_view_set_focused_row (fixture->view, 2);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      lima_chart_view_set_table (fixture->view, make_table (5), kinds[i], LIMA_CHART_ALL);
      g_assert_cmpint (lima_chart_view_get_focused_row (fixture->view), ==, 2);
    }
  lima_chart_view_set_table (fixture->view, make_table (2), LIMA_CHART_VIEW_BARS, LIMA_CHART_ALL);
  g_assert_cmpint (lima_chart_view_get_focused_row (fixture->view), ==, -1);
  lima_chart_view_set_table (fixture->view, NULL, LIMA_CHART_VIEW_BARS, 0);
  fixture_settle (50);
  g_assert_false (fixture_press (GTK_WIDGET (fixture->view), "Down"));
}

static gboolean
is_near_end (gpointer data)
{
  return gtk_adjustment_get_value (data) > 1500;
}

static gboolean
is_near_start (gpointer data)
{
  return gtk_adjustment_get_value (data) < 200;
}

/* A chart higher than its window scrolls with the keyboard; GTK takes some frames for it. */
static void
test_scroll (Fixture *fixture, gconstpointer data)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (fixture->scroller));

  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), >, 2000);
  fixture_press (GTK_WIDGET (fixture->view), "End");
  fixture_wait (is_near_end, adjustment);
  fixture_press (GTK_WIDGET (fixture->view), "Home");
  fixture_wait (is_near_start, adjustment);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
#define ADD(name, function, n) g_test_add ("/chart-view/" name, Fixture, GUINT_TO_POINTER (n), set_up, function, tear_down)
  ADD ("keys", test_keys, 3);
  ADD ("keys-right-to-left", test_keys_right_to_left, 3);
  ADD ("notify", test_notify, 3);
  ADD ("description", test_description, 3);
  ADD ("activate", test_activate, 3);
  ADD ("unknown", test_unknown, 3);
  ADD ("another-table", test_another_table, 3);
  ADD ("scroll", test_scroll, 100);
#undef ADD
  return g_test_run ();
}
