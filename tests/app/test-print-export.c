/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* All that can be printed, through GTK's own printing to a file, and read back: as many pages as are counted in the foot of each, the head, and
 * the figures. */

#include <glib/gstdio.h>
#include <lima-agenda-print.h>
#include <lima-charts-answer.h>
#include <lima-charts-print.h>
#include <lima-print.h>
#include <lima-programme-print.h>
#include <lima-projects-page-private.h>
#include <lima-report-print.h>
#include <string.h>

#include "app-fixture.h"

#define MOST_TEXTS 14

/*
 * Printed:
 * @least: pages
 * @head: at the head of each page
 * @mark: whether each page says that data are illustrative
 * @texts: what is on the pages, blanks apart
 */
typedef struct
{
  const char *name;
  void (*print) (LimaWindow *window);
  guint least;
  guint most;
  const char *head;
  gboolean mark;
  const char *texts[MOST_TEXTS];
} Printed;

/* ---- What is printed ---- */

static void
print_chart (LimaWindow *window)
{
  LimaSession *session = lima_window_get_session (window);
  LimaChartsQuestion question = { .dimension = LIMA_DIMENSION_REGION, .kind = LIMA_CHARTS_AS_SUITS, .measure = g_intern_string (lima_session_get_measure (session)),
                                  .basis = LIMA_CHARTS_PROJECTS, .most_rows = 12 };
  g_autoptr(LimaChartsAnswer) answer = lima_charts_answer_new (lima_session_get_figures (session), &question, NULL, NULL);

  lima_charts_print (GTK_WIDGET (window), session, answer);
}

/* The list is asked for anew after each change of the filter. */
static gboolean
is_narrowed (gpointer window)
{
  g_autofree char *footer = NULL;

  g_object_get (lima_window_get_page (window, "projects"), "footer", &footer, NULL);
  return footer != NULL && g_str_has_prefix (footer, "11 of");
}

static void
print_list (LimaWindow *window)
{
  LimaSession *session = lima_window_get_session (window);
  g_autoptr(LimaFilter) filter = lima_filter_parse ("country=ET");

  lima_window_show_page (window, "projects");
  fixture_wait_index (window);
  lima_session_set_filter (session, filter);
  fixture_wait (is_narrowed, window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.print-list", NULL);
}

static void
print_report (LimaWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.print-report", NULL);
}

static void
print_profile (LimaWindow *window)
{
  lima_report_print_profile (GTK_WIDGET (window), lima_window_get_session (window), LIMA_DIMENSION_REGION, "africa");
}

static gboolean
has_chosen (gpointer window)
{
  return LIMA_PROJECTS_PAGE (lima_window_get_page (window, "projects"))->current != G_MAXUINT;
}

/* From the main menu: the project that is chosen in the list. */
static void
print_project (LimaWindow *window)
{
  LimaFigures *figures = lima_session_get_figures (lima_window_get_session (window));
  const LimaBlock *project = lima_snapshot_get (figures->snapshot, LIMA_RECORD_PROJECT, 0);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-field", "(ss)", lima_block_get_id (project), "title");
  fixture_wait (has_chosen, window);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.print-project", NULL);
}

static void
print_programme (LimaWindow *window)
{
  lima_programme_print (GTK_WIDGET (window), lima_window_get_session (window), lima_atom ("g1"), NULL);
}

static void
print_agenda (LimaWindow *window)
{
  LimaSession *session = lima_window_get_session (window);
  g_autoptr(LimaAgenda) agenda = lima_agenda_new (lima_session_get_figures (session)->snapshot, lima_date_new (2015, 4, 22));
  g_auto(LimaAgendaFilter) filter = { 0 };
  LimaAgendaPrint what = { .session = session, .agenda = agenda, .filter = &filter, .view = LIMA_REPORT_AGENDA_LIST };

  lima_agenda_filter_init (&filter);
  lima_agenda_print (GTK_WIDGET (window), &what);
}

static const Printed printed[] = {
  { "chart", print_chart, 1, 2, "Lima Declaration 2014", TRUE,
    { "Africa", "53.6 M", "31.3 %", "49.9 M", "29.1 %", "24.2 M", "14.1 %", "171,200,000", "883", "Measure:", "Unit:", "Period:", "Source:" } },
  { "list", print_list, 1, 4, "Lima Declaration 2014", TRUE,
    { "11 of 883 projects", "Illustrative project 280: energy efficiency, Ethiopia", "1,938,108.66 USD", "Illustrative data · a filter is on", "Country: Ethiopia",
      "disbursements and expenditures. Commitments and incoming funds are not part of it.", "all years", "Lima Declaration 2014, 883 projects." } },
  { "report", print_report, 8, 80, "Lima Declaration 2014 · Portfolio report", TRUE,
    { "171.2 M", "108.1 M", "63.2 %", "53.6 M", "49.9 M", "Themes", "Regions", "Donors", "Definition", "Published figures beside the projects" } },
  { "profile", print_profile, 1, 1, "Lima Declaration 2014", TRUE, { "Region profile", "Africa", "53.6 M", "171.2 M", "31.3 %", "Ethiopia", "Measure" } },
  { "project", print_project, 2, 3, "Lima Declaration 2014", TRUE,
    { "Illustrative project 1", "XM-DAC-41123-ILLUSTRATIVE-1", "26,631.94", "Norway", "Indonesia", "Planned start", "Expenditure", "Source and definitions" } },
  { "programme", print_programme, 3, 8, "Lima Declaration 2014", FALSE,
    { "Programme for Country Partnership with Ethiopia", "Approval by the government", "Criteria", "Life cycle" } },
  { "agenda", print_agenda, 2, 20, "Lima Declaration 2014", FALSE, { "Milestones of the agenda", "40 milestones", "Six briefings to Member States" } },
};

/* ---- Reading it back ---- */

/* The end is written last. */
static gboolean
is_whole (gpointer path)
{
  g_autofree char *bytes = NULL;
  gsize size;

  return g_file_get_contents (path, &bytes, &size, NULL) && size > 1000 && g_strrstr_len (bytes + size - 32, 32, "%%EOF") != NULL;
}

static guint
count_pages (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize size;
  guint n = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  for (gsize i = 0; i + 12 <= size; i++)
    n += memcmp (bytes + i, "/Type /Page ", 12) == 0;
  return n;
}

/* Without any blanks: a line may end where there was one. */
static char *
squash (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (out, g_utf8_get_char (p));
  return g_string_free (out, FALSE);
}

/* The texts of pages @first to @last; NULL where nothing reads PDF. */
static char *
read_pages (const char *path, guint first, guint last)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext"), *from = g_strdup_printf ("%u", first), *to = g_strdup_printf ("%u", last);
  const char *const argv[] = { "pdftotext", "-f", from, "-l", to, path, "-", NULL };
  char *text = NULL;
  int status;
  g_autoptr(GError) error = NULL;

  if (program == NULL)
    return NULL;
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  return text;
}

static void
assert_has (const char *text, const char *words)
{
  g_autofree char *squashed = squash (text), *sought = squash (words);

  if (strstr (squashed, sought) == NULL)
    g_test_message ("“%s” is not in: %s", words, squashed);
  g_assert_nonnull (strstr (squashed, sought));
}

static void
check_page (const Printed *what, const char *path, guint page, guint n)
{
  g_autofree char *text = read_pages (path, page, page), *foot = g_strdup_printf ("Page %u of %u", page, n);

  assert_has (text, foot);
  assert_has (text, what->head);
  if (what->mark)
    assert_has (text, "Illustrative data");
}

static void
check_texts (const Printed *what, const char *path, guint n)
{
  g_autofree char *all = read_pages (path, 1, n);

  if (all == NULL)
    {
      g_test_skip ("no pdftotext");
      return;
    }
  for (guint page = 1; page <= n; page++)
    check_page (what, path, page, n);
  for (guint i = 0; i < MOST_TEXTS && what->texts[i] != NULL; i++)
    assert_has (all, what->texts[i]);
}

static void
test_export (gconstpointer data)
{
  const Printed *what = data;
  g_autofree char *sample = fixture_sample (), *folder = g_dir_make_tmp ("lima-print-XXXXXX", NULL), *path = g_build_filename (folder, "out.pdf", NULL);
  LimaWindow *window = fixture_open (fixture_application (), sample);
  guint n;

  lima_print_set_export (lima_window_get_session (window), path);
  what->print (window);
  fixture_wait (is_whole, path);
  fixture_settle (100); /* the operation ends by itself */
  n = count_pages (path);
  g_test_message ("%s: %u pages", what->name, n);
  g_assert_cmpuint (n, >=, what->least);
  g_assert_cmpuint (n, <=, what->most);
  check_texts (what, path, n);
  g_remove (path);
  g_rmdir (folder);
  fixture_close (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (printed); i++)
    {
      g_autofree char *path = g_strconcat ("/app/print-export/", printed[i].name, NULL);

      g_test_add_data_func (path, &printed[i], test_export);
    }
  return g_test_run ();
}
