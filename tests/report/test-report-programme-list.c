/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-report-programme-list.h>

/* "kind start progress title": a milestone without a start waits for nothing, and has none. */
static LimaBlock *
activity_new (const char *spec, guint number)
{
  g_auto(GStrv) words = g_strsplit (spec, " ", 4);
  g_autofree char *id = g_strdup_printf ("%u", number);
  LimaProgrammeActivity *activity = (LimaProgrammeActivity *) lima_block_new (&lima_programme_activity_table, lima_atom (id));

  activity->kind = lima_atom (words[0]);
  activity->start = lima_day_read (words[1], -1);
  activity->end = activity->start;
  if (!g_str_equal (words[2], "_"))
    activity->progress = lima_amount_read (words[2], -1);
  if (words[3] != NULL)
    activity->title = lima_text_new ("en", words[3]);
  return &activity->head;
}

/* The activities of one output, in days that are all worked on. */
static LimaProgramme *
programme_new (const char *const *specs)
{
  LimaProgramme *programme = (LimaProgramme *) lima_block_new (&lima_programme_table, lima_atom ("g1"));
  LimaProgrammeComponent *component = (LimaProgrammeComponent *) lima_block_new (&lima_programme_component_table, lima_atom ("1"));
  LimaProgrammeOutput *output = (LimaProgrammeOutput *) lima_block_new (&lima_programme_output_table, lima_atom ("1"));
  g_autoptr(GPtrArray) blocks = g_ptr_array_new ();
  LimaBlock *one;

  for (; specs != NULL && *specs != NULL; specs++)
    g_ptr_array_add (blocks, activity_new (*specs, blocks->len + 1));
  output->activities = lima_items_new ((LimaBlock *const *) blocks->pdata, blocks->len);
  one = &output->head;
  component->outputs = lima_items_new (&one, 1);
  one = &component->head;
  programme->components = lima_items_new (&one, 1);
  programme->working_days = g_strdup ("mon tue wed thu fri sat sun");
  return programme;
}

/* Without the marks that keep numbers and names together. */
static char *
plain (const char *text)
{
  g_autoptr(GString) out = g_string_new (text);

  g_string_replace (out, "\302\240", " ", 0);
  g_string_replace (out, "\342\200\257", " ", 0);
  g_string_replace (out, "\342\201\250", "", 0);
  g_string_replace (out, "\342\201\251", "", 0);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
assert_cell (const LimaProgramme *programme, LimaProgrammeColumn column, const char *expected)
{
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  g_autofree char *cell = lima_report_programme_cell (format, programme, column, lima_day_read ("2015-03-01", -1).date);

  g_autofree char *words = plain (cell);

  g_assert_cmpstr (words, ==, expected);
}

/* The earliest milestone that is not done, whether it is still to come or overdue; work is no milestone. */
static void
test_next (void)
{
  static const struct
  {
    const char *specs[5];
    const char *next;
  } cases[] = {
    { { NULL }, "none" },
    { { "activity 2015-01-01 _ Study", NULL }, "none" },
    { { "milestone 2015-04-01 _ Launch", "milestone 2015-03-20 _ Board", NULL }, "20 Mar 2015: Board" },
    { { "milestone 2015-02-01 100 Board", "milestone 2015-04-01 0 Launch", NULL }, "1 Apr 2015: Launch" },
    { { "milestone 2015-02-01 50 Board", "milestone 2015-04-01 0 Launch", NULL }, "1 Feb 2015, overdue: Board" },
    { { "milestone 2015-03-01 _ Board", NULL }, "1 Mar 2015: Board" },
    { { "milestone 2015-02-28 _", NULL }, "28 Feb 2015, overdue: without a title" },
    { { "milestone 2015-02-01 100 Board", NULL }, "none" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LimaProgramme *programme = programme_new (cases[i].specs);

      g_test_message ("case %u", i);
      assert_cell (programme, LIMA_PROGRAMME_COLUMN_NEXT, cases[i].next);
      lima_block_unref (&programme->head);
    }
}

static void
test_period (void)
{
  static const char *const cases[][3] = {
    { "", "", "not stated" },
    { "2015-01-01", "2019-12-31", "1 Jan 2015 to 31 Dec 2019" },
    { "2015-01", "", "from Jan 2015" },
    { "", "2019", "until 2019" },
    { "soon", "", "not stated" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LimaProgramme *programme = programme_new (NULL);

      g_test_message ("case %u", i);
      programme->start = lima_day_read (cases[i][0], -1);
      programme->end = lima_day_read (cases[i][1], -1);
      assert_cell (programme, LIMA_PROGRAMME_COLUMN_PERIOD, cases[i][2]);
      lima_block_unref (&programme->head);
    }
}

/* What is not known is said, not left empty; a code that nobody knows is shown as it is. */
static void
test_unknown (void)
{
  LimaProgramme *programme = programme_new (NULL);

  assert_cell (programme, LIMA_PROGRAMME_COLUMN_TITLE, "Programme without a title");
  assert_cell (programme, LIMA_PROGRAMME_COLUMN_COUNTRY, "No country");
  assert_cell (programme, LIMA_PROGRAMME_COLUMN_PHASE, "none yet");
  assert_cell (programme, LIMA_PROGRAMME_COLUMN_GRANT, "none recorded");
  assert_cell (programme, LIMA_PROGRAMME_COLUMN_LEVERAGE, "none recorded");
  programme->country = lima_atom ("QQ");
  programme->phase = lima_atom ("dreaming");
  assert_cell (programme, LIMA_PROGRAMME_COLUMN_COUNTRY, "QQ");
  assert_cell (programme, LIMA_PROGRAMME_COLUMN_PHASE, "dreaming");
  programme->country = lima_atom ("SN");
  programme->phase = lima_atom ("launch");
  assert_cell (programme, LIMA_PROGRAMME_COLUMN_COUNTRY, "Senegal");
  assert_cell (programme, LIMA_PROGRAMME_COLUMN_PHASE, "Launch");
  lima_block_unref (&programme->head);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-programme-list/next", test_next);
  g_test_add_func ("/report-programme-list/period", test_period);
  g_test_add_func ("/report-programme-list/unknown", test_unknown);
  return g_test_run ();
}
