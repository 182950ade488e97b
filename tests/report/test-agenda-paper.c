/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The agenda on paper: nothing is cut off, no milestone is left out, and what is not shown is said. */

#include <lima-input.h>
#include <lima-report-agenda-paper.h>

#include "chart-samples.h"
#include "paper-ink.h"

#include <string.h>

#define ILLUSTRATIVE "illustrative-programme.lima"
#define DECLARATION "lima-declaration-2014.lima"

typedef struct
{
  LimaInput *input;
  LimaSnapshot *snapshot;
  LimaFormat *format;
  LimaAgenda *agenda;
  LimaAgendaFilter filter;
  LimaReportAgendaPaper options;
} Fixture;

/* Without a file an empty portfolio. */
static void
set_up (Fixture *self, const char *file, const char *language, LimaPaperSize size)
{
  g_autofree char *path = file == NULL ? NULL : g_test_build_filename (G_TEST_DIST, "data", "portfolios", file, NULL);
  g_autoptr(LimaPortfolio) none = lima_portfolio_new ();
  char *paths[] = { path, NULL };

  self->input = path == NULL ? NULL : lima_input_read_whole (paths, NULL, NULL, NULL, NULL);
  self->snapshot = lima_portfolio_snapshot (path == NULL ? none : self->input->portfolio);
  self->format = lima_format_new (language);
  self->agenda = lima_agenda_new (self->snapshot, lima_date_new (2015, 4, 22));
  lima_agenda_filter_init (&self->filter);
  self->options = (LimaReportAgendaPaper) { .format = self->format, .agenda = self->agenda, .filter = &self->filter };
  lima_paper_sheet_init (&self->options.sheet, size);
}

static void
tear_down (Fixture *self)
{
  lima_agenda_filter_clear (&self->filter);
  lima_agenda_unref (self->agenda);
  lima_snapshot_unref (self->snapshot);
  lima_format_unref (self->format);
  g_clear_pointer (&self->input, lima_input_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, tear_down)

/* Without any blanks: a line may end where there was one. */
static char *
squash (const char *text)
{
  g_auto(GStrv) words = g_strsplit_set (text, " \n", -1);
  g_autofree char *joined = g_strjoinv ("", words);
  g_auto(GStrv) parts = g_strsplit (joined, "\302\240", -1);

  return g_strjoinv ("", parts);
}

static gboolean
has_words (LimaPaper *paper, const char *words)
{
  g_autofree char *text = paper_get_text (paper), *squashed = squash (text), *wanted = squash (words);

  return strstr (squashed, wanted) != NULL;
}

/* ---- Nothing is cut off ---- */

static void
check_ink (const char *language, LimaPaperSize size)
{
  static const char *const files[] = { ILLUSTRATIVE, DECLARATION, NULL };

  for (guint f = 0; f < G_N_ELEMENTS (files); f++)
    {
      g_auto(Fixture) self = { 0 };

      set_up (&self, files[f], language, size);
      for (guint view = 0; view < LIMA_REPORT_AGENDA_N_VIEWS; view++)
        {
          g_autoptr(LimaPaper) paper = lima_report_agenda_paper_new (&self.options, view);

          g_test_message ("%s: %s", files[f], lima_report_agenda_view_name (view));
          g_assert_cmpuint (lima_paper_get_n_pages (paper), >=, 1);
          paper_assert_ink (paper, &self.options.sheet);
        }
    }
}

static void
test_ink_a4 (void)
{
  check_ink ("en", LIMA_PAPER_A4);
}

static void
test_ink_letter (void)
{
  check_ink ("fr", LIMA_PAPER_LETTER);
}

static void
test_ink_rtl (void)
{
  check_ink ("ar", LIMA_PAPER_A4);
}

/* ---- Nothing is left out ---- */

/* What has a day is in the timeline and in a month; everything is in the list, and by its goals or without one. */
static void
check_titles (const char *file, LimaReportAgendaView view)
{
  g_auto(Fixture) self = { 0 };
  g_autoptr(LimaPaper) paper = NULL;

  set_up (&self, file, "en", LIMA_PAPER_A4);
  paper = lima_report_agenda_paper_new (&self.options, view);
  g_assert_cmpuint (lima_agenda_get_n (self.agenda), >, 0);
  for (guint i = 0; i < lima_agenda_get_n (self.agenda); i++)
    {
      const LimaAgendaItem *item = lima_agenda_get (self.agenda, i);
      g_autofree char *title = lima_report_agenda_title (self.format, item);

      if (item->span.start == LIMA_MILESTONE_NEVER && (view == LIMA_REPORT_AGENDA_TIMELINE || view == LIMA_REPORT_AGENDA_MONTH))
        continue;
      if (!has_words (paper, title))
        g_error ("“%s” is not in the %s of %s", title, lima_report_agenda_view_name (view), file);
    }
}

static void
test_titles_list (void)
{
  check_titles (ILLUSTRATIVE, LIMA_REPORT_AGENDA_LIST);
  check_titles (DECLARATION, LIMA_REPORT_AGENDA_LIST);
}

static void
test_titles_goals (void)
{
  check_titles (ILLUSTRATIVE, LIMA_REPORT_AGENDA_GOALS);
  check_titles (DECLARATION, LIMA_REPORT_AGENDA_GOALS);
}

static void
test_titles_timeline (void)
{
  check_titles (ILLUSTRATIVE, LIMA_REPORT_AGENDA_TIMELINE);
  check_titles (DECLARATION, LIMA_REPORT_AGENDA_TIMELINE);
}

static void
test_titles_month (void)
{
  check_titles (ILLUSTRATIVE, LIMA_REPORT_AGENDA_MONTH);
  check_titles (DECLARATION, LIMA_REPORT_AGENDA_MONTH);
}

/* ---- What is said ---- */

static void
test_filter (void)
{
  g_auto(Fixture) self = { 0 };
  g_autoptr(LimaPaper) all = NULL, some = NULL;

  set_up (&self, DECLARATION, "en", LIMA_PAPER_A4);
  all = lima_report_agenda_paper_new (&self.options, LIMA_REPORT_AGENDA_LIST);
  self.filter.words = g_strdup ("stocktaking");
  some = lima_report_agenda_paper_new (&self.options, LIMA_REPORT_AGENDA_LIST);
  g_assert_false (has_words (all, "Not all milestones"));
  g_assert_true (has_words (all, "Session 2: declaration"));
  g_assert_true (has_words (some, "Not all milestones"));
  g_assert_true (has_words (some, "Session 1: stocktaking"));
  g_assert_false (has_words (some, "Session 2: declaration"));
}

static void
test_illustrative (void)
{
  g_auto(Fixture) self = { 0 };

  set_up (&self, ILLUSTRATIVE, "en", LIMA_PAPER_A4);
  for (guint view = 0; view < LIMA_REPORT_AGENDA_N_VIEWS; view++)
    {
      g_autoptr(LimaPaper) paper = lima_report_agenda_paper_new (&self.options, view);

      for (guint page = 0; page < lima_paper_get_n_pages (paper); page++)
        {
          g_autofree char *text = lima_paper_get_page_text (paper, page);

          g_assert_nonnull (strstr (text, "Illustrative data"));
        }
    }
}

static void
test_empty (void)
{
  g_auto(Fixture) self = { 0 };

  set_up (&self, NULL, "en", LIMA_PAPER_A4);
  for (guint view = 0; view < LIMA_REPORT_AGENDA_N_VIEWS; view++)
    {
      g_autoptr(LimaPaper) paper = lima_report_agenda_paper_new (&self.options, view);

      g_assert_true (has_words (paper, view == LIMA_REPORT_AGENDA_PROPOSALS ? "No proposal of an indicator is recorded." : "No milestone to print."));
      g_assert_false (has_words (paper, "Illustrative data"));
    }
}

static void
test_same_bytes (void)
{
  g_auto(Fixture) self = { 0 };

  set_up (&self, DECLARATION, "en", LIMA_PAPER_A4);
  for (guint view = 0; view < LIMA_REPORT_AGENDA_N_VIEWS; view++)
    {
      g_autoptr(LimaPaper) first = lima_report_agenda_paper_new (&self.options, view), second = lima_report_agenda_paper_new (&self.options, view);
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) one = lima_paper_to_pdf (first, &error), two = lima_paper_to_pdf (second, &error);

      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (one, two));
    }
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/agenda-paper/ink/a4", test_ink_a4);
  g_test_add_func ("/report/agenda-paper/ink/letter", test_ink_letter);
  g_test_add_func ("/report/agenda-paper/ink/rtl", test_ink_rtl);
  g_test_add_func ("/report/agenda-paper/titles/list", test_titles_list);
  g_test_add_func ("/report/agenda-paper/titles/goals", test_titles_goals);
  g_test_add_func ("/report/agenda-paper/titles/timeline", test_titles_timeline);
  g_test_add_func ("/report/agenda-paper/titles/month", test_titles_month);
  g_test_add_func ("/report/agenda-paper/filter", test_filter);
  g_test_add_func ("/report/agenda-paper/illustrative", test_illustrative);
  g_test_add_func ("/report/agenda-paper/empty", test_empty);
  g_test_add_func ("/report/agenda-paper/same-bytes", test_same_bytes);
  result = g_test_run ();
  chart_samples_clean_up ();
  return result;
}
