/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* One project on paper: nothing is cut off, nothing that it holds is left out, however much that is and in whatever script. */

#include <glib/gstdio.h>
#include <lima-input.h>
#include <lima-project.h>
#include <lima-report-project-paper.h>

#include "chart-samples.h"
#include "paper-ink.h"

#include <string.h>

#define LONG_WORD "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft"
#define ARABIC "مشروع تطوير الصناعات الصغيرة في صعيد مصر"

static const LimaDate today = { 2026, 11, 23, LIMA_PRECISION_DAY };

typedef struct
{
  LimaInput *input;
  LimaSnapshot *snapshot;
  LimaFacts *facts;
  LimaFormat *format;
  LimaReportPortfolioPaper options;
} Fixture;

static void
set_up (Fixture *self, const char *path, const char *language, LimaPaperSize size)
{
  char *paths[] = { (char *) path, NULL };

  self->input = lima_input_read_whole (paths, NULL, NULL, NULL, NULL);
  g_assert_false (self->input->failed);
  self->snapshot = lima_portfolio_snapshot (self->input->portfolio);
  self->facts = lima_facts_new_from_snapshot (self->snapshot, NULL, 0, NULL, NULL);
  self->format = lima_format_new (language);
  self->options = (LimaReportPortfolioPaper) { .format = self->format, .facts = self->facts, .snapshot = self->snapshot, .measure = "spend", .today = today };
  lima_paper_sheet_init (&self->options.sheet, size);
}

static void
tear_down (Fixture *self)
{
  lima_facts_free (self->facts);
  lima_snapshot_unref (self->snapshot);
  lima_format_unref (self->format);
  lima_input_free (self->input);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, tear_down)

static guint
find (const Fixture *self, const char *key)
{
  guint project;

  g_assert_true (lima_report_project_find (&self->options, key, &project));
  return project;
}

/* Without blanks, and without the signs that keep scripts apart: a line may end anywhere. */
static char *
squash (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && g_unichar_type (c) != G_UNICODE_FORMAT && g_unichar_type (c) != G_UNICODE_CONTROL)
        g_string_append_unichar (out, c);
    }
  return g_string_free (out, FALSE);
}

/* All pages; a word that is torn at the end of a page is whole again without what stands at heads and feet. */
static char *
read_paper (LimaPaper *paper)
{
  g_autoptr(GString) all = g_string_new (NULL);

  for (guint i = 0; i < lima_paper_get_n_pages (paper); i++)
    {
      g_autofree char *text = lima_paper_get_page_text (paper, i);

      g_string_append (all, text);
      g_string_append_c (all, '\n');
    }
  return squash (all->str);
}

static gboolean
has (const char *text, const char *words)
{
  g_autofree char *sought = squash (words);

  return strstr (text, sought) != NULL;
}

static void
assert_has (const char *text, const char *words)
{
  if (!has (text, words))
    g_test_message ("“%s” is missing", words);
  g_assert_true (has (text, words));
}

/* ---- Nothing is left out ---- */

/* Word by word: a text may go over the end of a page, and a long word is torn. */
static void
check_text (const char *paper, const char *text)
{
  g_auto(GStrv) words = g_strsplit_set (text, " \n\t\r", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && g_utf8_strlen (words[i], -1) < 20)
      assert_has (paper, words[i]);
}

/* Every text in every language, every string, every day and every number of a block and of all below it. */
static void
check_block (const Fixture *self, const char *paper, const LimaBlock *block)
{
  for (guint i = 0; i < block->table->n_fields; i++)
    {
      const LimaField *field = &block->table->fields[i];
      const LimaText *text = field->type == LIMA_FIELD_TEXT ? LIMA_BLOCK_GET (block, LimaText *, field) : NULL;
      const LimaItems *items = field->type == LIMA_FIELD_ITEMS ? LIMA_BLOCK_GET (block, LimaItems *, field) : NULL;
      g_autofree char *day = NULL;

      for (guint n = 0; text != NULL && n < lima_text_get_n (text); n++)
        check_text (paper, lima_text_get_nth (text, n));
      for (guint n = 0; n < lima_items_get_n (items); n++)
        check_block (self, paper, items->item[n]);
      if (!lima_block_field_is_set (block, i))
        continue;
      if (field->type == LIMA_FIELD_STRING && strcmp (field->member, "updated") != 0)
        check_text (paper, LIMA_BLOCK_GET (block, char *, field));
      if (field->type == LIMA_FIELD_DAY && lima_day_has_date (LIMA_BLOCK_AT (block, const LimaDay, field)) &&
          block->table != &lima_period_table && !(block->table == &lima_flow_table && (i == LIMA_FLOW_START || i == LIMA_FLOW_END)))
        {
          day = lima_format_date (self->format, LIMA_BLOCK_AT (block, const LimaDay, field)->date);
          assert_has (paper, day);
        }
    }
}

static void
check_amounts (const Fixture *self, const char *paper, const LimaProject *project)
{
  for (guint i = 0; i < lima_items_get_n (project->flows); i++)
    {
      const LimaFlow *flow = (const LimaFlow *) project->flows->item[i];
      LimaSum sum;
      g_autofree char *amount = NULL;

      if (!lima_amount_has_value (&flow->amount))
        continue;
      sum = lima_sum_from_decimal (lima_amount_value (&flow->amount));
      amount = lima_format_number (self->format, &sum, sum.coef % (__int128) lima_power_of_ten (18) == 0 ? 0 : 2);
      if (sum.coef % (__int128) lima_power_of_ten (16) == 0)
        assert_has (paper, amount);
    }
}

/* The foot of each page says which it is, and how many there are. */
static void
check_pages (LimaPaper *paper, gboolean illustrative)
{
  guint n = lima_paper_get_n_pages (paper);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = lima_paper_get_page_text (paper, i), *squashed = squash (text), *foot = g_strdup_printf ("Page %u of %u", i + 1, n);

      assert_has (squashed, foot);
      g_assert_true (has (squashed, "Illustrative data") == illustrative);
    }
}

static void
check_project (const Fixture *self, guint row)
{
  const LimaProject *project = (const LimaProject *) lima_snapshot_get (self->snapshot, LIMA_RECORD_PROJECT, row);
  g_autoptr(LimaPaper) paper = lima_report_project_paper_new (&self->options, row);
  g_autofree char *text = read_paper (paper);

  g_test_message ("%s: %u flows, %u pages", project->identifier == NULL ? "" : project->identifier, lima_items_get_n (project->flows),
                  lima_paper_get_n_pages (paper));
  check_block (self, text, &project->head);
  check_amounts (self, text, project);
  check_pages (paper, project->illustrative == LIMA_TRUE);
  paper_assert_ink (paper, &self->options.sheet);
}

static void
test_sample (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "portfolios", "lima-declaration-2014.lima", NULL);
  static const char *const words[] = {
    "Lima Declaration 2014", "23 Nov 2026", "XM-DAC-41123-ILLUSTRATIVE-1", "It is no real project.", "Implementation", "US Dollar", "26,631.94",
    "none recorded", "Planned start", "1 Feb 2013", "Actual end", "not stated", "Norway", "Funding", "Reporting", "Indonesia", "100 %", "Expenditure",
    "Source and definitions", "as reported by UNIDO", "calendar year 2014", "disbursements and expenditures.", "Not recorded", "Descriptions",
  };
  g_auto(Fixture) self = { 0 };
  g_autoptr(LimaPaper) paper = NULL;
  g_autofree char *text = NULL;
  guint nothing;

  set_up (&self, path, "en", LIMA_PAPER_A4);
  paper = lima_report_project_paper_new (&self.options, find (&self, " XM-DAC-41123-ILLUSTRATIVE-1"));
  text = read_paper (paper);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    assert_has (text, words[i]);
  for (guint row = 0; row < 20; row++)
    check_project (&self, row * 40);
  g_assert_cmpuint (find (&self, lima_block_get_id (lima_snapshot_get (self.snapshot, LIMA_RECORD_PROJECT, 7))), ==, 7);
  g_assert_false (lima_report_project_find (&self.options, "XM-DAC-41123-ILLUSTRATIVE", &nothing));
  g_assert_false (lima_report_project_find (&self.options, "", &nothing));
}

/* ---- Files of the test ---- */

static char *
write_file (const char *folder, const char *activity)
{
  char *path = g_build_filename (folder, "project.xml", NULL);
  g_autofree char *whole = g_strdup_printf ("<iati-activities version=\"2.03\"><iati-activity default-currency=\"EUR\" xml:lang=\"en\">%s"
                                            "</iati-activity></iati-activities>", activity);
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, whole, -1, &error);
  g_assert_no_error (error);
  return path;
}

static void
check_activity (const char *activity, const char *language, LimaPaperSize size, const char *const *words)
{
  g_autofree char *folder = g_dir_make_tmp ("lima-paper-XXXXXX", NULL), *path = write_file (folder, activity), *text = NULL;
  g_auto(Fixture) self = { 0 };
  g_autoptr(LimaPaper) paper = NULL;

  set_up (&self, path, language, size);
  g_assert_cmpuint (lima_snapshot_get_n (self.snapshot, LIMA_RECORD_PROJECT), ==, 1);
  paper = lima_report_project_paper_new (&self.options, 0);
  text = read_paper (paper);
  for (guint i = 0; words[i] != NULL; i++)
    assert_has (text, words[i]);
  paper_assert_ink (paper, &self.options.sheet);
  g_remove (path);
  g_rmdir (folder);
}

/* What is missing is said to be missing, and no sum is made of nothing. */
static void
test_empty (void)
{
  static const char *const words[] = {
    "Project without a title", "No identifier", "No status", "No funds, spend or budget are recorded.", "No organisation takes part, as far as is recorded.",
    "No transaction is recorded.", "not named", "who reports it is not recorded", "no year is known of any money", "Results", "Locations", "Documents", NULL,
  };

  check_activity ("", "en", LIMA_PAPER_A4, words);
}

/* Unlike currencies are never added, and each has its years; shares that are not 100 are said not to be. */
static void
test_currencies (void)
{
  static const char *const words[] = {
    "EUR, Euro", "JPY, Yen", "1,234.56", "2,000.00", "3,234.56", "900,000", "Without a date", "2024", "2025", "Together 90 %.", "61.8 % of the funds received is spent.", NULL,
  };

  check_activity ("<iati-identifier>A</iati-identifier><recipient-country code=\"KE\" percentage=\"60\"/><recipient-country code=\"UG\" percentage=\"30\"/>"
                  "<transaction><transaction-type code=\"1\"/><transaction-date iso-date=\"2024-01-05\"/><value value-date=\"2024-01-05\">3234.56</value></transaction>"
                  "<transaction><transaction-type code=\"3\"/><transaction-date iso-date=\"2025-01-05\"/><value value-date=\"2025-01-05\">2000</value></transaction>"
                  "<transaction><transaction-type code=\"11\"/><transaction-date iso-date=\"2025-01-05\"/><value value-date=\"2025-01-05\">1234.56</value></transaction>"
                  "<transaction><transaction-type code=\"4\"/><value currency=\"JPY\">900000</value></transaction>",
                  "en", LIMA_PAPER_LETTER, words);
}

/* Words wider than a page, and texts longer than one. */
static void
test_long (void)
{
  g_autoptr(GString) text = g_string_new ("<iati-identifier>" LONG_WORD LONG_WORD "</iati-identifier><title><narrative>" LONG_WORD LONG_WORD LONG_WORD
                                          "</narrative></title><description><narrative>");
  static const char *const words[] = { LONG_WORD LONG_WORD LONG_WORD, "word1999.", "flow199", NULL };

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (text, "word%u. ", i);
  g_string_append (text, "</narrative></description>");
  for (guint i = 0; i < 200; i++)
    g_string_append_printf (text, "<transaction><transaction-type code=\"3\"/><transaction-date iso-date=\"2025-01-05\"/><value value-date=\"2025-01-05\">%u.123456"
                            "</value><description><narrative>flow%u " LONG_WORD LONG_WORD "</narrative></description></transaction>", 987654321 + i, i);
  check_activity (text->str, "en", LIMA_PAPER_A4, words);
  check_activity (text->str, "en", LIMA_PAPER_LETTER, words);
}

static void
test_right_to_left (void)
{
  static const char *const words[] = { ARABIC, "Small industries", "SMEs", "EG-1-RTL", NULL };
  static const char *const languages[] = { "ar", "en" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    check_activity ("<iati-identifier>EG-1-RTL</iati-identifier><title><narrative xml:lang=\"ar\">" ARABIC "</narrative>"
                    "<narrative>Small industries</narrative></title><description><narrative xml:lang=\"ar\">" ARABIC " (SMEs) 2027</narrative></description>"
                    "<recipient-country code=\"EG\" percentage=\"100\"/>"
                    "<transaction><transaction-type code=\"1\"/><transaction-date iso-date=\"2024-04-05\"/><value value-date=\"2024-04-05\">1500000</value>"
                    "<description><narrative xml:lang=\"ar\">" ARABIC "</narrative></description></transaction>",
                    languages[i], LIMA_PAPER_A4, words);
}

/* ---- Real files ---- */

static void
check_corpus (const char *folder, const char *name, const char *key, guint flows, guint least, LimaPaperSize size)
{
  const char *corpus = g_getenv ("LIMA_CORPUS");
  g_autofree char *path = g_build_filename (corpus != NULL ? corpus : "", folder, name, NULL);
  g_auto(Fixture) self = { 0 };
  g_autoptr(LimaPaper) paper = NULL;
  const LimaProject *project;
  guint row;

  set_up (&self, path, "en", size);
  row = find (&self, key);
  project = (const LimaProject *) lima_snapshot_get (self.snapshot, LIMA_RECORD_PROJECT, row);
  paper = lima_report_project_paper_new (&self.options, row);
  g_assert_cmpuint (lima_items_get_n (project->flows), >=, flows);
  g_assert_cmpuint (lima_paper_get_n_pages (paper), >=, least);
  check_project (&self, row);
}

/* Hundreds of flows, fourteen currencies, fifty results. */
static void
test_corpus (void)
{
  const char *corpus = g_getenv ("LIMA_CORPUS");
  g_autofree char *path = g_build_filename (corpus != NULL ? corpus : "", "publishers", "unhcr.xml", NULL);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("no corpus");
      return;
    }
  check_corpus ("awkward", "no-transaction-dates.xml", "41AAA-00057236", 450, 30, LIMA_PAPER_A4);
  check_corpus ("publishers", "unhcr.xml", "XM-DAC-41121-2020", 150, 20, LIMA_PAPER_A4);
  check_corpus ("publishers", "unhcr.xml", "XM-DAC-41121-2020-ASO-BGD", 50, 20, LIMA_PAPER_LETTER);
  check_corpus ("publishers", "iadb.xml", "XI-IATI-IADB-PN-L1121", 80, 5, LIMA_PAPER_LETTER);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/project-paper/sample", test_sample);
  g_test_add_func ("/report/project-paper/empty", test_empty);
  g_test_add_func ("/report/project-paper/currencies", test_currencies);
  g_test_add_func ("/report/project-paper/long", test_long);
  g_test_add_func ("/report/project-paper/right-to-left", test_right_to_left);
  g_test_add_func ("/report/project-paper/corpus", test_corpus);
  status = g_test_run ();
  chart_samples_clean_up ();
  return status;
}
