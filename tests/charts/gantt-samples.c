/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "gantt-samples.h"

#include <math.h>

#define NONE ""

static gint32
read_day (const char *text)
{
  LimaDate date;

  if (*text == '\0')
    return LIMA_GANTT_NOWHERE;
  g_assert_true (lima_date_parse (text, -1, &date));
  return lima_date_first_day (date);
}

/* A row: group, activity or milestone, with its days and those of the baseline; the day of an end isn't part of it. */
typedef struct
{
  char kind; /* G, A, M */
  guint level;
  gboolean is_critical;
  double progress;
  const char *label;
  const char *start;
  const char *end;
  const char *base_start;
  const char *base_end;
  const char *slip;
} Sample;

static const Sample rows[] = {
  { 'G', 0, FALSE, NAN, "Approvals", "2015-01-05", "2015-07-20", NONE, NONE, "+4 w" },
  { 'A', 1, TRUE, 1, "Programme document", "2015-01-05", "2015-04-13", "2015-01-05", "2015-04-13", "0" },
  { 'M', 1, TRUE, NAN, "Executive Board approval", "2015-04-27", "2015-04-27", "2015-04-27", "2015-04-27", "0" },
  { 'M', 1, TRUE, NAN, "Government approval", "2015-06-22", "2015-06-22", "2015-05-25", "2015-05-25", "+4 w" },
  { 'M', 1, TRUE, NAN, "Launch", "2015-07-20", "2015-07-20", "2015-06-22", "2015-06-22", "+4 w" },
  { 'G', 0, FALSE, NAN, "Industrial policy advice", "2015-04-27", "2016-08-01", NONE, NONE, "+4 w" },
  { 'A', 1, FALSE, 1, "Diagnostic of priority sectors", "2015-04-27", "2015-09-14", "2015-04-27", "2015-09-14", "0" },
  { 'A', 1, FALSE, 0.6, "Policy and incentives drafted", "2015-09-14", "2016-06-20", "2015-09-14", "2016-05-23", "+4 w" },
  { 'M', 1, FALSE, NAN, "Policy adopted", "2016-08-01", "2016-08-01", "2016-07-04", "2016-07-04", "+4 w" },
  { 'G', 0, FALSE, NAN, "Agro-industrial parks", "2015-07-20", "2018-03-12", NONE, NONE, "+16 w" },
  { 'A', 1, TRUE, 1, "Site selection and feasibility", "2015-07-20", "2016-01-18", "2015-06-22", "2015-12-21", "+4 w" },
  { 'A', 1, TRUE, 1, "Environmental and social studies", "2015-09-14", "2016-02-15", "2015-08-17", "2015-12-21", "+8 w" },
  { 'A', 1, TRUE, 0.35, "Master plan and prospectus", "2016-02-15", "2016-08-01", "2015-12-21", "2016-06-06", "+8 w" },
  { 'A', 1, TRUE, 0, "Infrastructure works, phase 1", "2016-09-12", "2018-02-12", "2016-07-18", "2017-10-23", "+16 w" },
  { 'M', 1, TRUE, NAN, "First park opens", "2018-03-12", "2018-03-12", "2017-11-20", "2017-11-20", "+16 w" },
  { 'G', 0, FALSE, NAN, "Energy-efficient technologies", "2015-08-17", "2017-03-27", "2015-08-17", "2017-02-27", "+4 w" },
  { 'A', 1, FALSE, 0.1, "Audits of thirty plants", "2015-08-17", "2017-03-27", "2015-08-17", "2017-02-27", "+4 w" },
  { 'G', 0, FALSE, NAN, "Investment and trade", "2015-09-14", "2017-04-24", NONE, NONE, "0" },
  { 'A', 1, FALSE, 1, "Investor mapping", "2015-09-14", "2016-01-18", "2015-09-14", "2016-01-18", "0" },
  { 'M', 1, FALSE, NAN, "Investment forum", "2016-08-15", "2016-08-15", "2016-06-20", "2016-06-20", "+8 w" },
  { 'A', 1, FALSE, 0.3, "Standards laboratory accredited", "2016-02-29", "2017-04-24", "2016-02-29", "2017-04-24", "0" },
};

static const LimaGanttLink links[] = {
  { 1, 2, LIMA_GANTT_FINISH_START, TRUE }, { 2, 3, LIMA_GANTT_FINISH_START, TRUE }, { 3, 4, LIMA_GANTT_FINISH_START, TRUE },
  { 2, 6, LIMA_GANTT_FINISH_START, FALSE }, { 6, 7, LIMA_GANTT_FINISH_START, FALSE }, { 7, 8, LIMA_GANTT_FINISH_START, FALSE },
  { 4, 10, LIMA_GANTT_FINISH_START, TRUE }, { 10, 11, LIMA_GANTT_START_START, TRUE }, { 11, 12, LIMA_GANTT_FINISH_START, TRUE },
  { 12, 13, LIMA_GANTT_FINISH_START, TRUE }, { 13, 14, LIMA_GANTT_FINISH_START, TRUE }, { 6, 16, LIMA_GANTT_FINISH_START, FALSE },
  { 6, 18, LIMA_GANTT_FINISH_START, FALSE }, { 8, 14, LIMA_GANTT_FINISH_START, FALSE }, { 18, 19, LIMA_GANTT_FINISH_FINISH, FALSE },
  { 18, 20, LIMA_GANTT_FINISH_START, FALSE }, { 20, 19, LIMA_GANTT_START_FINISH, FALSE },
};

static LimaGanttKind
kind_of (char kind)
{
  return kind == 'G' ? LIMA_GANTT_SUMMARY : kind == 'M' ? LIMA_GANTT_MILESTONE : LIMA_GANTT_ACTIVITY;
}

static void
add_row (LimaGantt *gantt, LimaFormat *format, const Sample *sample, guint number)
{
  LimaDate first = lima_day_to_date (read_day (sample->start)), last = lima_day_to_date (read_day (sample->end));
  g_autofree char *key = g_strdup_printf ("row/%u", number);
  g_autofree char *start = lima_format_date (format, first), *end = lima_format_date (format, last);
  g_autofree char *sentence = g_strdup_printf ("%s, %s to %s", sample->label, start, end), *done = NULL;
  LimaGanttRow row = { .kind = kind_of (sample->kind), .level = sample->level, .has_children = sample->kind == 'G', .is_open = TRUE };

  done = g_strdup_printf ("%.0f %% done", sample->progress * 100);
  row.key = key;
  row.label = sample->label;
  row.start_text = row.kind == LIMA_GANTT_MILESTONE ? NULL : start;
  row.end_text = end;
  row.slip_text = sample->slip;
  row.slip_is_late = sample->slip[0] == '+';
  row.note = row.kind == LIMA_GANTT_MILESTONE ? end : sample->progress > 0 && sample->progress < 1 ? done : NULL;
  row.sentence = sentence;
  row.start = read_day (sample->start);
  row.end = read_day (sample->end);
  row.progress = sample->progress;
  row.is_critical = sample->is_critical;
  row.base_start = read_day (sample->base_start);
  row.base_end = read_day (sample->base_end);
  lima_gantt_add_row (gantt, &row);
}

static void
add_words (LimaGantt *gantt)
{
  lima_gantt_set_title (gantt, "Illustrative programme", "Ends 12 Mar 2018, 16 weeks after the baseline");
  lima_gantt_set_illustrative (gantt, "Illustrative data");
  lima_gantt_set_heading (gantt, LIMA_GANTT_COLUMN_NAME, "Name");
  lima_gantt_set_heading (gantt, LIMA_GANTT_COLUMN_START, "Start");
  lima_gantt_set_heading (gantt, LIMA_GANTT_COLUMN_END, "End");
  lima_gantt_set_heading (gantt, LIMA_GANTT_COLUMN_SLIP, "Slip");
  lima_gantt_set_today (gantt, lima_day_number (2016, 4, 18), "Today, 18 Apr 2016");
  lima_gantt_set_empty_text (gantt, "The plan has no activities yet.");
  lima_gantt_add_legend (gantt, LIMA_GANTT_SIGN_ACTIVITY, "Activity, done part solid");
  lima_gantt_add_legend (gantt, LIMA_GANTT_SIGN_CRITICAL, "On the critical path");
  lima_gantt_add_legend (gantt, LIMA_GANTT_SIGN_MILESTONE, "Milestone");
  lima_gantt_add_legend (gantt, LIMA_GANTT_SIGN_SUMMARY, "Group");
  lima_gantt_add_legend (gantt, LIMA_GANTT_SIGN_BASELINE, "Baseline");
  lima_gantt_add_legend (gantt, LIMA_GANTT_SIGN_BASELINE_MILESTONE, "Baseline of a milestone");
  lima_gantt_add_legend (gantt, LIMA_GANTT_SIGN_UNCERTAIN, "Dashed: the day isn't certain");
  lima_gantt_add_legend (gantt, LIMA_GANTT_SIGN_TODAY, "Today");
}

LimaGantt *
gantt_samples_new (const char *language)
{
  g_autoptr (LimaFormat) format = lima_format_new (language);
  LimaGantt *gantt = lima_gantt_new (format);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    add_row (gantt, format, &rows[i], i);
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    lima_gantt_add_link (gantt, &links[i]);
  lima_gantt_set_open (gantt, 15, FALSE);
  add_words (gantt);
  return gantt;
}

/* Groups of nine activities that wait for each other, one after the other over fifty years. */
LimaGantt *
gantt_samples_new_large (guint n_rows)
{
  g_autoptr (LimaFormat) format = lima_format_new ("en");
  LimaGantt *gantt = lima_gantt_new (format);

  for (guint i = 0; i < n_rows; i++)
    {
      gboolean is_group = i % 10 == 0;
      g_autofree char *label = g_strdup_printf (is_group ? "Group %u" : "Activity %u", i);
      LimaGanttRow row = { .kind = is_group ? LIMA_GANTT_SUMMARY : LIMA_GANTT_ACTIVITY, .level = is_group ? 0 : 1, .has_children = is_group,
                           .is_open = TRUE, .label = label, .sentence = label, .start_text = "5 Jan 2015", .end_text = "12 Mar 2018",
                           .note = "60 % done", .progress = 0.6, .key = label };

      row.start = (gint32) (i * 2);
      row.end = row.start + 30;
      row.base_start = row.start - 7;
      row.base_end = row.end - 7;
      lima_gantt_add_row (gantt, &row);
      if (!is_group && i % 10 > 1)
        lima_gantt_add_link (gantt, &(LimaGanttLink) { i - 1, i, LIMA_GANTT_FINISH_START, i % 2 == 0 });
    }
  add_words (gantt);
  return gantt;
}
