/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-chart-scale.h"

#include <float.h>
#include <math.h>

static void
test_ticks (void)
{
  static const struct
  {
    double low, high;
    guint max_ticks;
    double least_step;
    double step, first, last;
    guint places;
  } cases[] = {
    { 0, 53.6, 7, 0, 10, 0, 60, 0 },
    { 0, 5.84, 7, 0, 1, 0, 6, 0 },
    { 0, 60, 7, 0, 10, 0, 60, 0 },
    { 0, 12, 7, 0, 2, 0, 12, 0 },
    { 0, 15, 7, 0, 2.5, 0, 15, 1 },
    { 0, 0.3, 7, 0, 0.05, 0, 0.3, 2 },
    { 0, 0.15, 7, 0, 0.025, 0, 0.15, 3 },
    { 0, 250, 7, 0, 50, 0, 250, 0 },
    { 0, 3, 7, 1, 1, 0, 3, 0 },
    { 0, 15, 7, 1, 5, 0, 15, 0 }, /* there is no half project */
    { 0, 3, 7, 0, 0.5, 0, 3, 1 },
    { 0, 1, 7, 1, 1, 0, 1, 0 },
    { 30, 53.6, 7, 0, 10, 0, 60, 0 },
    { -53.6, 0, 7, 0, 10, -60, 0, 0 },
    { -60, -30, 7, 0, 10, -60, 0, 0 },
    { -24, 54, 7, 0, 20, -40, 60, 0 },
    { -1, 1, 3, 0, 1, -1, 1, 0 },
    { 0, 53.6, 3, 0, 50, 0, 100, 0 },
    { 0, 1.7e20, 7, 0, 5e19, 0, 2e20, 0 },
    { 0, 1e-9, 7, 0, 2e-10, 0, 1e-9, 10 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LimaChartScale scale;

      lima_chart_scale_init (&scale, cases[i].low, cases[i].high, cases[i].max_ticks, cases[i].least_step);
      g_assert_cmpfloat_with_epsilon (scale.step, cases[i].step, cases[i].step * 1e-12);
      g_assert_cmpfloat_with_epsilon (scale.ticks[0], cases[i].first, cases[i].step * 1e-12);
      g_assert_cmpfloat_with_epsilon (scale.ticks[scale.n_ticks - 1], cases[i].last, cases[i].step * 1e-12);
      g_assert_cmpuint (scale.places, ==, cases[i].places);
    }
}

/* Whatever the range: few ticks, zero among them, on the ladder, and the range inside them. */
static void
test_any_range (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < 20000; i++)
    {
      double a = g_rand_double_range (random, -1, 1) * pow (10, g_rand_double_range (random, -12, 20));
      double b = g_rand_double_range (random, -1, 1) * pow (10, g_rand_double_range (random, -12, 20));
      guint most = (guint) g_rand_int_range (random, 3, 8);
      gboolean zero = FALSE;
      double digits;
      LimaChartScale scale;

      lima_chart_scale_init (&scale, MIN (a, b), MAX (a, b), most, 0);
      g_assert_cmpuint (scale.n_ticks, <=, most);
      g_assert_cmpuint (scale.n_ticks, >=, 2);
      for (guint j = 0; j < scale.n_ticks; j++)
        zero = zero || scale.ticks[j] == 0;
      g_assert_true (zero);
      g_assert_cmpfloat (scale.ticks[0], <=, scale.low + scale.step * 1e-6);
      g_assert_cmpfloat (scale.ticks[scale.n_ticks - 1], >=, scale.high - scale.step * 1e-6);
      digits = scale.step / pow (10, floor (log10 (scale.step * (1 + 1e-12))));
      g_assert_true (fabs (digits - 1) < 1e-9 || fabs (digits - 2) < 1e-9 || fabs (digits - 2.5) < 1e-9 ||
                     fabs (digits - 5) < 1e-9);
    }
}

static void
test_position (void)
{
  LimaChartScale scale;

  lima_chart_scale_init (&scale, -10, 30, 7, 0);
  g_assert_cmpfloat (lima_chart_scale_get_position (&scale, -10), ==, 0);
  g_assert_cmpfloat (lima_chart_scale_get_position (&scale, 0), ==, 0.25);
  g_assert_cmpfloat (lima_chart_scale_get_position (&scale, 30), ==, 1);
  g_assert_cmpfloat (lima_chart_scale_get_position (&scale, 50), ==, 1.5);
}

static void
test_nothing (void)
{
  LimaChartScale scale;

  lima_chart_scale_init (&scale, 0, 0, 7, 1);
  g_assert_cmpuint (scale.n_ticks, ==, 1);
  g_assert_cmpfloat (scale.ticks[0], ==, 0);
  g_assert_cmpfloat (scale.high, >, scale.low);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charts/scale/ticks", test_ticks);
  g_test_add_func ("/charts/scale/any-range", test_any_range);
  g_test_add_func ("/charts/scale/position", test_position);
  g_test_add_func ("/charts/scale/nothing", test_nothing);
  return g_test_run ();
}
