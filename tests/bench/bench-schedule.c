/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The schedule of a programme of many activities, each of which waits for about two others: milliseconds to make it, to move an
 * activity and reschedule everything, as dragging a bar does in every frame, and to ask for the days of them all. */

#include <lima-schedule.h>
#include <stdlib.h>
#include <time.h>

static int n_activities = 10000;
static int n_moves = 500;

static const GOptionEntry options[] = {
  { "activities", 'a', 0, G_OPTION_ARG_INT, &n_activities, "How many activities", "N" },
  { "moves", 'm', 0, G_OPTION_ARG_INT, &n_moves, "How often one is moved", "N" },
  { NULL, 0, 0, 0, NULL, NULL, NULL },
};

static double
since (gint64 begin)
{
  return (double) (g_get_monotonic_time () - begin) / 1e3;
}

static LimaAtom
atom_of (guint number)
{
  g_autofree char *id = g_strdup_printf ("a%u", number);

  return lima_atom (id);
}

static LimaItems *
take_items (GPtrArray *blocks)
{
  LimaItems *items = lima_items_new ((LimaBlock *const *) blocks->pdata, blocks->len);

  g_ptr_array_unref (blocks);
  return items;
}

/* Chains of several hundred, tied to each other. */
static LimaItems *
make_dependencies (GRand *rand, guint number)
{
  static const char *const kinds[] = { "FS", "FS", "FS", "SS", "FF", "SF" };
  GPtrArray *blocks = g_ptr_array_new ();
  guint n = number < 20 ? 0 : (guint) g_rand_int_range (rand, 1, 4);

  for (guint i = 0; i < n; i++)
    {
      LimaProgrammeDependency *dependency = (LimaProgrammeDependency *) lima_block_new (&lima_programme_dependency_table, atom_of (i));

      dependency->activity = atom_of (number - (guint) g_rand_int_range (rand, 1, MIN ((gint32) number, 60)));
      dependency->kind = lima_atom (kinds[g_rand_int_range (rand, 0, G_N_ELEMENTS (kinds))]);
      dependency->lag = lima_amount_exact ((LimaDecimal) { g_rand_int_range (rand, -2, 4), 0 });
      g_ptr_array_add (blocks, dependency);
    }
  return take_items (blocks);
}

static LimaBlock *
make_activity (GRand *rand, guint number)
{
  LimaProgrammeActivity *activity = (LimaProgrammeActivity *) lima_block_new (&lima_programme_activity_table, atom_of (number));

  activity->title = lima_text_new ("en", "An activity of a programme");
  activity->duration = lima_amount_exact ((LimaDecimal) { g_rand_int_range (rand, 1, 8), 0 });
  activity->dependencies = make_dependencies (rand, number);
  return &activity->head;
}

static LimaItems *
make_holidays (void)
{
  GPtrArray *blocks = g_ptr_array_new ();

  for (int year = 2015; year < 2035; year++)
    for (int month = 1; month <= 12; month++)
      {
        LimaProgrammeHoliday *holiday = (LimaProgrammeHoliday *) lima_block_new (&lima_programme_holiday_table, atom_of (blocks->len));

        holiday->date.date = lima_date_new (year, month, month + 7);
        g_ptr_array_add (blocks, holiday);
      }
  return take_items (blocks);
}

static LimaProgramme *
make_programme (GRand *rand)
{
  LimaProgramme *programme = (LimaProgramme *) lima_block_new (&lima_programme_table, lima_atom ("g"));
  LimaProgrammeComponent *component = (LimaProgrammeComponent *) lima_block_new (&lima_programme_component_table, lima_atom ("c"));
  LimaProgrammeOutput *output = (LimaProgrammeOutput *) lima_block_new (&lima_programme_output_table, lima_atom ("o"));
  GPtrArray *blocks = g_ptr_array_new ();

  for (guint i = 0; i < (guint) n_activities; i++)
    g_ptr_array_add (blocks, make_activity (rand, i));
  output->activities = take_items (blocks);
  blocks = g_ptr_array_new ();
  g_ptr_array_add (blocks, output);
  component->outputs = take_items (blocks);
  blocks = g_ptr_array_new ();
  g_ptr_array_add (blocks, component);
  programme->components = take_items (blocks);
  programme->holidays = make_holidays ();
  programme->start.date = lima_date_new (2015, 1, 5);
  return programme;
}

static gint64
ask_all (const LimaSchedule *schedule)
{
  gint64 sum = 0;

  for (guint i = 0; i < (guint) n_activities; i++)
    {
      LimaScheduleTimes times;

      lima_schedule_get_times (schedule, i, &times);
      sum += times.early_start + times.late_end;
    }
  return sum;
}

static double
get_processor_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/* The worst is by the processor's time too, as other work may hold up any one frame. */
static void
say_times (const char *what, double *times, double *processor)
{
  qsort (times, (gsize) n_moves, sizeof (double), compare_times);
  qsort (processor, (gsize) n_moves, sizeof (double), compare_times);
  g_print ("%s-median-ms %.3f\n%s-99-of-100-ms %.3f\n%s-worst-ms %.3f\n%s-worst-processor-ms %.3f\n", what, times[n_moves / 2], what,
           times[n_moves * 99 / 100], what, times[n_moves - 1], what, processor[n_moves - 1]);
}

static void
move_one (LimaSchedule *schedule, GRand *rand, guint limit)
{
  guint task = (guint) g_rand_int_range (rand, 0, (gint32) limit);
  gint32 duration = g_rand_int_range (rand, 1, 10);
  LimaDate start = lima_date_new (2015, g_rand_int_range (rand, 1, 13), g_rand_int_range (rand, 1, 29));

  if (!lima_schedule_move (schedule, task, start, duration, NULL))
    g_error ("an activity could not be moved");
}

/* Every other one is among the first, on which almost all others rest. */
static void
move_many (LimaSchedule *schedule, GRand *rand)
{
  g_autofree double *moves = g_new (double, n_moves), *moves_processor = g_new (double, n_moves);
  g_autofree double *frames = g_new (double, n_moves), *frames_processor = g_new (double, n_moves);
  gint64 sum = 0;

  for (int i = 0; i < n_moves; i++)
    {
      gint64 begin = g_get_monotonic_time ();
      double processor = get_processor_ms ();

      move_one (schedule, rand, (guint) (i % 2 == 0 ? MIN (n_activities, 20) : n_activities));
      moves[i] = since (begin);
      moves_processor[i] = get_processor_ms () - processor;
      sum += ask_all (schedule);
      frames[i] = since (begin);
      frames_processor[i] = get_processor_ms () - processor;
    }
  say_times ("move", moves, moves_processor);
  say_times ("frame", frames, frames_processor);
  g_print ("sum %" G_GINT64_FORMAT "\n", sum);
}

int
main (int argc, char **argv)
{
  g_autoptr(GOptionContext) context = g_option_context_new (NULL);
  g_autoptr(GRand) rand = g_rand_new_with_seed (2015);
  g_autoptr(LimaSchedule) schedule = NULL;
  g_autoptr(GError) error = NULL;
  LimaProgramme *programme;
  guint n_links;
  gint64 begin;

  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, NULL) || argc > 1 || n_activities < 1 || n_moves < 1)
    return 2;
  programme = make_programme (rand);
  begin = g_get_monotonic_time ();
  schedule = lima_schedule_new_from_programme (programme, NULL, &error);
  if (schedule == NULL)
    g_error ("%s", error->message);
  g_print ("new-ms %.3f\n", since (begin));
  lima_schedule_plan_get_links (lima_schedule_get_plan (schedule), &n_links);
  g_print ("activities %d\nlinks %u\n", n_activities, n_links);
  move_many (schedule, rand);
  lima_block_unref (&programme->head);
  return 0;
}
