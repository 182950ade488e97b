/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-fixture.h"

#include <lima-editing.h>
#include <lima-plan-view-private.h>
#include <lima-programme.h>

/* The sample: row "g1/1/1/2" waits for "g1/1/1/1", which waits for nothing; both have days of their own. */
#define FIRST "g1/1/1/1"
#define SECOND "g1/1/1/2"

typedef struct
{
  LimaWindow *window;
  GtkWidget *host;
  LimaPlanView *view;
  LimaGantt *gantt;
  int n_moved; /* how often, and by how much at last */
  int moved_by;
} Fixture;

static void
moved (Fixture *self, int by)
{
  self->n_moved++;
  self->moved_by = by;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "portfolios", "illustrative-programme.lima", NULL);
  const LimaPath to = { .table = &lima_programme_table, .record = lima_atom ("g1") };
  const LimaReportGanttOptions options = { .today = lima_day_read ("2024-03-01", -1).date };
  const LimaProgramme *programme;
  LimaSession *session;

  self->window = fixture_open (fixture_application (), path);
  session = lima_window_get_session (self->window);
  programme = (const LimaProgramme *) lima_editing_find (session, &to);
  self->view = LIMA_PLAN_VIEW (lima_plan_view_new ());
  self->host = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->host), 1100, 700);
  gtk_window_set_child (GTK_WINDOW (self->host), GTK_WIDGET (self->view));
  g_signal_connect_swapped (self->view, "moved", G_CALLBACK (moved), self);
  lima_plan_view_set_report (self->view, lima_report_gantt_new (lima_session_get_format (session), &programme, 1, &options));
  self->gantt = lima_report_gantt_get_gantt (lima_plan_view_get_report (self->view));
  gtk_window_present (GTK_WINDOW (self->host));
  fixture_settle (200);
  lima_plan_view_set_zoom (self->view, LIMA_GANTT_MONTHS);
  fixture_settle (50);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gpointer weak = self->view;

  g_object_add_weak_pointer (G_OBJECT (self->view), &weak);
  gtk_window_destroy (GTK_WINDOW (self->host));
  fixture_assert_dies (&weak);
  fixture_close (self->window);
}

static gint32
start_of (Fixture *self, const char *key)
{
  return lima_gantt_get_row (self->gantt, (guint) lima_gantt_find_row (self->gantt, key))->start;
}

static GtkGesture *
find_drag (Fixture *self)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (self->view->area);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (controller))
        return GTK_GESTURE (controller);
    }
  g_assert_not_reached ();
}

/* The middle of a bar, in the area. */
static void
find_bar (Fixture *self, const char *key, double *x, double *y)
{
  LimaGanttGeometry geometry;
  LimaRect bar;

  g_assert_true (lima_plan_view_select (self->view, key));
  g_assert_true (lima_plan_view_measure (self->view, &geometry));
  g_assert_true (lima_gantt_get_bar (self->gantt, &geometry, (guint) lima_gantt_find_row (self->gantt, key), &bar));
  *x = bar.x + bar.width / 2;
  *y = bar.y + bar.height / 2;
}

/* Dragged by four weeks: what waits moves along, and goes back when the drag is given up. */
static void
test_cancel (Fixture *self, gconstpointer data)
{
  gint32 first = start_of (self, FIRST), second = start_of (self, SECOND);
  double x, y;

  find_bar (self, FIRST, &x, &y);
  g_signal_emit_by_name (find_drag (self), "drag-begin", x, y);
  g_signal_emit_by_name (find_drag (self), "drag-update", 28 * self->view->view.pixels_per_day, 0.0);
  g_assert_cmpint (start_of (self, FIRST), ==, first + 28);
  g_assert_cmpint (start_of (self, SECOND), >=, second + 26);
  g_assert_cmpint (start_of (self, SECOND), <=, second + 30);
  lima_plan_view_cancel_drag (self->view);
  g_assert_cmpint (start_of (self, FIRST), ==, first);
  g_assert_cmpint (start_of (self, SECOND), ==, second);
  g_signal_emit_by_name (find_drag (self), "drag-end", 28 * self->view->view.pixels_per_day, 0.0);
  g_assert_cmpint (self->n_moved, ==, 0);
}

static void
test_drop (Fixture *self, gconstpointer data)
{
  double x, y;

  find_bar (self, FIRST, &x, &y);
  g_signal_emit_by_name (find_drag (self), "drag-begin", x, y);
  g_signal_emit_by_name (find_drag (self), "drag-update", 7 * self->view->view.pixels_per_day, 0.0);
  g_signal_emit_by_name (find_drag (self), "drag-end", 7 * self->view->view.pixels_per_day, 0.0);
  g_assert_cmpint (self->n_moved, ==, 1);
  g_assert_cmpint (self->moved_by, ==, 7);
  g_assert_cmpstr (lima_plan_view_get_selected (self->view), ==, FIRST);
}

/* Where nothing lies nothing is dragged. */
static void
test_nothing (Fixture *self, gconstpointer data)
{
  g_signal_emit_by_name (find_drag (self), "drag-begin", 2.0, 2.0);
  g_signal_emit_by_name (find_drag (self), "drag-update", 100.0, 0.0);
  g_signal_emit_by_name (find_drag (self), "drag-end", 100.0, 0.0);
  g_assert_cmpint (self->n_moved, ==, 0);
}

static void
test_find (Fixture *self, gconstpointer data)
{
  g_assert_true (lima_plan_view_find (self->view, "FEASIBILITY study", FALSE));
  g_assert_cmpstr (lima_plan_view_get_selected (self->view), ==, "g1/2/1/1");
  g_assert_false (lima_plan_view_find (self->view, "no such words", FALSE));
  g_assert_cmpstr (lima_plan_view_get_selected (self->view), ==, "g1/2/1/1");
  g_assert_false (lima_plan_view_select (self->view, "g1/9"));
}

/* Whether the days of a row are in sight. */
static gboolean
is_in_sight (Fixture *self, const char *key)
{
  const LimaGanttRow *row = lima_gantt_get_row (self->gantt, (guint) lima_gantt_find_row (self->gantt, key));
  LimaGanttGeometry geometry;

  g_assert_true (lima_plan_view_measure (self->view, &geometry));
  return lima_gantt_get_x (&geometry, row->start) >= geometry.axis_left && lima_gantt_get_x (&geometry, row->end) <= geometry.axis_right;
}

/* Fitted, the first and the last are seen, wherever one was before. */
static void
test_fit (Fixture *self, gconstpointer data)
{
  lima_plan_view_set_zoom (self->view, LIMA_GANTT_WEEKS);
  gtk_adjustment_set_value (self->view->days, G_MAXINT);
  g_assert_false (is_in_sight (self, FIRST));
  lima_plan_view_fit (self->view);
  g_assert_true (is_in_sight (self, FIRST));
  g_assert_true (is_in_sight (self, "g1/2/2/3"));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/plan-view/cancel", Fixture, NULL, set_up, test_cancel, tear_down);
  g_test_add ("/plan-view/drop", Fixture, NULL, set_up, test_drop, tear_down);
  g_test_add ("/plan-view/nothing", Fixture, NULL, set_up, test_nothing, tear_down);
  g_test_add ("/plan-view/fit", Fixture, NULL, set_up, test_fit, tear_down);
  g_test_add ("/plan-view/find", Fixture, NULL, set_up, test_find, tear_down);
  return g_test_run ();
}
