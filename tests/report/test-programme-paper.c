/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Programmes on paper: nothing is cut off, nothing that was recorded is left out, and sums are those of the analysis. */

#include <glib/gstdio.h>
#include <lima-input.h>
#include <lima-programme-budget.h>
#include <lima-report-programme-paper.h>

#include "chart-samples.h"
#include "paper-ink.h"

#include <string.h>

#define ILLUSTRATIVE "illustrative-programme.lima"
#define DECLARATION "lima-declaration-2014.lima"
#define LONG_WORD "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft"

static const LimaDate today = { 2026, 11, 23, LIMA_PRECISION_DAY };

/* All programmes of the samples, and how they are printed. */
typedef struct
{
  LimaInput *input;
  LimaSnapshot *snapshot;
  LimaFormat *format;
  LimaProgrammePaper options;
} Fixture;

static void
set_up (Fixture *self, const char *file, const char *language, LimaPaperSize size)
{
  g_autofree char *sample = g_test_build_filename (G_TEST_DIST, "data", "portfolios", file, NULL);
  g_autofree char *path = g_strdup (g_path_is_absolute (file) ? file : sample);
  char *paths[] = { path, NULL };

  self->input = lima_input_read_whole (paths, NULL, NULL, NULL, NULL);
  g_assert_false (self->input->failed);
  self->snapshot = lima_portfolio_snapshot (self->input->portfolio);
  self->format = lima_format_new (language);
  self->options = (LimaProgrammePaper) { self->format, self->snapshot, NULL, today, { 0 } };
  lima_paper_sheet_init (&self->options.sheet, size);
}

static void
tear_down (Fixture *self)
{
  lima_snapshot_unref (self->snapshot);
  lima_format_unref (self->format);
  lima_input_free (self->input);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, tear_down)

static const LimaProgramme *
get_programme (const Fixture *self, guint i)
{
  return (const LimaProgramme *) lima_snapshot_get (self->snapshot, LIMA_RECORD_PROGRAMME, i);
}

static LimaPaper *
print (Fixture *self, guint i, const char *section)
{
  const LimaProgramme *programme = get_programme (self, i);

  self->options.section = section;
  return lima_report_programme_paper_new (&self->options, &programme, 1);
}

/* Without any blanks: a line may end where there was one, or behind a hyphen. */
static char *
squash (const char *text)
{
  g_auto(GStrv) words = g_strsplit_set (text, " \n", -1);
  g_autofree char *joined = g_strjoinv ("", words);
  g_auto(GStrv) parts = g_strsplit (joined, "\302\240", -1);

  return g_strjoinv ("", parts);
}

/* ---- Nothing is cut off ---- */

static void
check_ink (const char *file, const char *language, LimaPaperSize size)
{
  g_auto(Fixture) self = { 0 };

  set_up (&self, file, language, size);
  for (guint i = 0; i < lima_snapshot_get_n (self.snapshot, LIMA_RECORD_PROGRAMME); i++)
    {
      g_autoptr(LimaPaper) paper = print (&self, i, NULL);

      g_assert_cmpuint (lima_paper_get_n_pages (paper), >=, 2);
      paper_assert_ink (paper, &self.options.sheet);
      for (guint s = 0; s < lima_report_programme_paper_get_n_sections (); s++)
        {
          g_autoptr(LimaPaper) alone = print (&self, i, lima_report_programme_paper_get_section (s));

          paper_assert_ink (alone, &self.options.sheet);
        }
    }
}

static void
test_ink_a4 (void)
{
  check_ink (ILLUSTRATIVE, "en", LIMA_PAPER_A4);
  check_ink (DECLARATION, "en", LIMA_PAPER_A4);
}

static void
test_ink_letter (void)
{
  check_ink (ILLUSTRATIVE, "en", LIMA_PAPER_LETTER);
  check_ink (DECLARATION, "en", LIMA_PAPER_LETTER);
}

static void
test_ink_languages (void)
{
  check_ink (ILLUSTRATIVE, "ar", LIMA_PAPER_A4);
  check_ink (DECLARATION, "fr", LIMA_PAPER_A4);
}

static void
write_file (const char *path, const GString *text)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFileOutputStream) stream = g_file_create (file, G_FILE_CREATE_NONE, NULL, NULL);

  g_assert_true (g_output_stream_write_all (G_OUTPUT_STREAM (stream), text->str, text->len, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, NULL));
}

/* A sheet as small as one may be. */
static void
test_small_sheet (void)
{
  g_auto(Fixture) self = { 0 };
  g_autoptr(LimaPaper) paper = NULL;

  set_up (&self, ILLUSTRATIVE, "en", LIMA_PAPER_A4);
  self.options.sheet = (LimaPaperSheet) { LIMA_PAPER_LEAST_MM + 10, LIMA_PAPER_LEAST_MM + 40, 5, 5, 4, 4 };
  paper = print (&self, 0, NULL);
  paper_assert_ink (paper, &self.options.sheet);
}

/* Every text begins with a word that is wider than a page. */
static void
test_long_words (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "portfolios", ILLUSTRATIVE, NULL), *text = NULL;
  g_autofree char *folder = g_dir_make_tmp ("lima-paper-XXXXXX", NULL), *copy = g_build_filename (folder, "long.lima", NULL);
  g_autoptr(GString) longer = NULL;
  static const char *const languages[] = { "en", "ar" };

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  longer = g_string_new (text);
  g_string_replace (longer, "\"Illustrative", "\"" LONG_WORD LONG_WORD LONG_WORD " Illustrative", 0);
  write_file (copy, longer);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_auto(Fixture) self = { 0 };
      g_autoptr(LimaPaper) paper = NULL;

      set_up (&self, copy, languages[i], LIMA_PAPER_A4);
      paper = print (&self, 0, NULL);
      g_assert_cmpuint (paper_count_words (paper, "Illustrative"), >, 100);
      paper_assert_ink (paper, &self.options.sheet);
    }
  g_remove (copy);
  g_rmdir (folder);
}

/* ---- Nothing is left out ---- */

static void check_block (const char *paper, const LimaBlock *block);

/* Days of the week and keys of assets are not for people. */
static gboolean
is_told (const LimaField *field)
{
  return (field->type == LIMA_FIELD_TEXT || field->type == LIMA_FIELD_STRING) && strcmp (field->member, "working-days") != 0 &&
         strcmp (field->member, "asset") != 0;
}

static void
check_field (const char *paper, const LimaBlock *block, const LimaField *field)
{
  const LimaItems *items = field->type == LIMA_FIELD_ITEMS ? LIMA_BLOCK_GET (block, LimaItems *, field) : NULL;
  const char *text = NULL;
  g_autofree char *words = NULL;

  for (guint i = 0; i < lima_items_get_n (items); i++)
    check_block (paper, items->item[i]);
  if (field->type == LIMA_FIELD_TEXT && LIMA_BLOCK_GET (block, LimaText *, field) != NULL)
    text = lima_text_get (LIMA_BLOCK_GET (block, LimaText *, field), "en");
  else if (field->type == LIMA_FIELD_STRING)
    text = LIMA_BLOCK_GET (block, char *, field);
  if (text == NULL || !is_told (field))
    return;
  words = squash (text);
  if (strstr (paper, words) == NULL)
    g_error ("%s of %s is not on paper: %s", field->member, block->table->name, text);
}

static void
check_block (const char *paper, const LimaBlock *block)
{
  for (guint i = 0; i < block->table->n_fields; i++)
    check_field (paper, block, &block->table->fields[i]);
}

static void
test_everything_is_told (void)
{
  static const char *const files[] = { ILLUSTRATIVE, DECLARATION };

  for (guint f = 0; f < G_N_ELEMENTS (files); f++)
    {
      g_auto(Fixture) self = { 0 };

      set_up (&self, files[f], "en", LIMA_PAPER_A4);
      for (guint i = 0; i < lima_snapshot_get_n (self.snapshot, LIMA_RECORD_PROGRAMME); i++)
        {
          g_autoptr(LimaPaper) paper = print (&self, i, NULL);
          g_autofree char *text = paper_get_text (paper), *squashed = squash (text);

          check_block (squashed, &get_programme (&self, i)->head);
        }
    }
}

static void
assert_has (LimaPaper *paper, const char *words)
{
  g_autofree char *text = paper_get_text (paper), *paper_words = squash (text), *wanted = squash (words);

  if (strstr (paper_words, wanted) == NULL)
    g_error ("“%s” is not on paper", words);
}

/* Each page says that it is illustrative; codes, projects and sources have their names. */
static void
test_illustrative (void)
{
  g_auto(Fixture) self = { 0 };
  g_autoptr(LimaPaper) paper = NULL;

  set_up (&self, ILLUSTRATIVE, "en", LIMA_PAPER_A4);
  paper = print (&self, 0, NULL);
  for (guint page = 0; page < lima_paper_get_n_pages (paper); page++)
    {
      g_autofree char *text = lima_paper_get_page_text (paper, page);

      g_assert_true (g_str_has_suffix (text, "·\nIllustrative"));
    }
  assert_has (paper, "Illustrative: policy project");
  assert_has (paper, "Approval by the Executive Board");
  assert_has (paper, "Loan of a development finance institution");
  assert_has (paper, "[1] Illustrative: programme document");
  assert_has (paper, "Partly met");
  assert_has (paper, "Illustrative: fund");
  assert_has (paper, "first 500");
  assert_has (paper, "9 of 24");
  assert_has (paper, "without a source"); /* the step "disbursed" of the road */
  assert_has (paper, "no: was there already");
}

/* What Ethiopia's programme does not say is said to be missing, in each section. */
static void
test_what_is_missing (void)
{
  static const char *const sentences[] = {
    "No national strategy is named.", "No focus sector is named.", "not answered", "No output of this component is recorded.",
    "No activity and no milestone is recorded", "No indicator is recorded", "No line of the budget is recorded",
    "No parallel investment is recorded", "No action has been decided on.", "No meeting of this body is recorded.", "No risk is recorded.",
    "No recommendation of an evaluation is recorded.", "No lesson is recorded.",
  };
  g_auto(Fixture) self = { 0 };
  g_autoptr(LimaPaper) paper = NULL;

  set_up (&self, DECLARATION, "en", LIMA_PAPER_A4);
  paper = print (&self, 0, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    assert_has (paper, sentences[i]);
  assert_has (paper, "What is missing national strategy, focus sectors, period, answers to the criteria, outputs of components");
  g_assert_cmpuint (paper_count_words (paper, "Illustrative"), ==, 0);
}

/* ---- Sections ---- */

static void
test_sections_alone (void)
{
  static const char *const titles[] = {
    "Summary", "Components and outputs", "Plan", "Results", "Budget", "Financing", "Coordination platform", "Partners", "Risks", "Documents",
    "Evaluation and lessons",
  };
  g_auto(Fixture) self = { 0 };

  set_up (&self, ILLUSTRATIVE, "en", LIMA_PAPER_A4);
  g_assert_cmpuint (lima_report_programme_paper_get_n_sections (), ==, G_N_ELEMENTS (titles));
  for (guint s = 0; s < G_N_ELEMENTS (titles); s++)
    {
      g_autoptr(LimaPaper) paper = print (&self, 0, lima_report_programme_paper_get_section (s));
      g_autofree char *all = NULL;

      for (guint page = 0; page < lima_paper_get_n_pages (paper); page++)
        {
          g_autofree char *text = lima_paper_get_page_text (paper, page), *lines = g_strconcat ("\n", text, "\n", NULL);
          g_autofree char *before = g_steal_pointer (&all);

          all = g_strconcat (before == NULL ? "" : before, lines, NULL);
        }
      for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
        {
          g_autofree char *line = g_strconcat ("\n", titles[i], "\n", NULL);

          if (i == s)
            g_assert_nonnull (strstr (all, line));
          else if (strchr (titles[i], ' ') != NULL) /* one word may be a column as well */
            g_assert_null (strstr (all, line));
        }
    }
  g_assert_true (lima_report_programme_paper_has_section ("plan"));
  g_assert_false (lima_report_programme_paper_has_section ("plans"));
}

/* Several programmes: each begins a page, and all of them are counted as one document. */
/* On 1 March 2024 nothing was signed yet; two and a half years later 50 M were, and 8 M disbursed. */
static void
test_leverage_of_the_day (void)
{
  g_auto(Fixture) self = { 0 };
  g_autoptr(LimaPaper) now = NULL, then = NULL;

  set_up (&self, ILLUSTRATIVE, "en", LIMA_PAPER_A4);
  now = print (&self, 0, "financing");
  self.options.today = lima_date_new (2024, 3, 1);
  then = print (&self, 0, "financing");
  assert_has (now, "58,000,000 USD signed");
  assert_has (then, "nothing signed, 60,000,000 USD in talks");
  for (guint page = 0; page < lima_paper_get_n_pages (then); page++)
    {
      g_autofree char *text = lima_paper_get_page_text (then, page);

      g_assert_null (strstr (text, "58,000,000 USD signed"));
    }
}

static void
test_several (void)
{
  g_auto(Fixture) self = { 0 };
  const LimaProgramme *programmes[2];
  g_autoptr(LimaPaper) both = NULL, first = NULL, second = NULL;

  set_up (&self, DECLARATION, "en", LIMA_PAPER_A4);
  programmes[0] = get_programme (&self, 0);
  programmes[1] = get_programme (&self, 1);
  both = lima_report_programme_paper_new (&self.options, programmes, 2);
  first = print (&self, 0, NULL);
  second = print (&self, 1, NULL);
  g_assert_cmpuint (lima_paper_get_n_pages (both), ==, lima_paper_get_n_pages (first) + lima_paper_get_n_pages (second));
  assert_has (both, "Programme for Country Partnership with Ethiopia");
  assert_has (both, "Programme for Country Partnership with Senegal");
}

/* ---- Sums ---- */

static char *
sum_of (const LimaProgramme *programme, LimaFormat *format, LimaBudgetKind kind, LimaBudgetForm form)
{
  g_autoptr(LimaProgrammeBudget) budget = lima_programme_budget_new (programme, LIMA_BUDGET_CALENDAR_YEARS);
  LimaBudgetPick pick = LIMA_BUDGET_PICK_ALL;
  LimaBudgetSum sum = { 0 };

  pick.kind = (int) kind;
  pick.form = (int) form;
  g_assert_true (lima_programme_budget_sum (budget, &pick, lima_atom ("USD"), &sum));
  return lima_format_number (format, &sum.amount, -1);
}

/* By hand: cash 2.4 + 2.0 + 4.0 + 9.5 + 8.0 + 4.5 M, kind 0.35 M, support cost 0.42 + 0.94 M; 2025: 2.0 + 9.5 M. Leverage: the loan
 * is signed with 50 M, of the road 8 M of 20 M are disbursed, the plant is talked of with 35 M. */
static void
test_sums (void)
{
  g_auto(Fixture) self = { 0 };
  g_autoptr(LimaPaper) budget = NULL, financing = NULL;
  g_autofree char *cash = NULL, *kind = NULL, *support = NULL;

  set_up (&self, ILLUSTRATIVE, "en", LIMA_PAPER_A4);
  cash = sum_of (get_programme (&self, 0), self.format, LIMA_BUDGET_KIND_GRANT, LIMA_BUDGET_FORM_CASH);
  kind = sum_of (get_programme (&self, 0), self.format, LIMA_BUDGET_KIND_GRANT, LIMA_BUDGET_FORM_IN_KIND);
  support = sum_of (get_programme (&self, 0), self.format, LIMA_BUDGET_KIND_SUPPORT_COST, LIMA_BUDGET_FORM_CASH);
  g_assert_cmpstr (cash, ==, "30,400,000");
  g_assert_cmpstr (kind, ==, "350,000");
  g_assert_cmpstr (support, ==, "1,360,000");
  budget = print (&self, 0, "budget");
  assert_has (budget, cash);
  assert_has (budget, kind);
  assert_has (budget, support);
  assert_has (budget, "Total 6,400,000 11,500,000 first 11,300,000 8,000,000 4,500,000 30,400,000 first 30,200,000");
  assert_has (budget, "30,400,000 USD, within the 30 to 40 M of a programme (¶16)");
  financing = print (&self, 0, "financing");
  assert_has (financing, "Signed or beyond 2 58,000,000 With what");
  assert_has (financing, "With what is in talks 3 105,000,000");
}

/* ---- PDF ---- */

static void
test_same_bytes (void)
{
  g_auto(Fixture) self = { 0 };
  g_autoptr(LimaPaper) first = NULL, second = NULL;
  g_autoptr(GBytes) one = NULL, two = NULL;
  g_autoptr(GError) error = NULL;

  set_up (&self, ILLUSTRATIVE, "en", LIMA_PAPER_A4);
  first = print (&self, 0, NULL);
  second = print (&self, 0, NULL);
  one = lima_paper_to_pdf (first, &error);
  g_assert_no_error (error);
  two = lima_paper_to_pdf (second, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (one, two));
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/programme-paper/ink/a4", test_ink_a4);
  g_test_add_func ("/report/programme-paper/ink/letter", test_ink_letter);
  g_test_add_func ("/report/programme-paper/ink/languages", test_ink_languages);
  g_test_add_func ("/report/programme-paper/ink/small-sheet", test_small_sheet);
  g_test_add_func ("/report/programme-paper/ink/long-words", test_long_words);
  g_test_add_func ("/report/programme-paper/everything-is-told", test_everything_is_told);
  g_test_add_func ("/report/programme-paper/illustrative", test_illustrative);
  g_test_add_func ("/report/programme-paper/what-is-missing", test_what_is_missing);
  g_test_add_func ("/report/programme-paper/sections-alone", test_sections_alone);
  g_test_add_func ("/report/programme-paper/leverage-of-the-day", test_leverage_of_the_day);
  g_test_add_func ("/report/programme-paper/several", test_several);
  g_test_add_func ("/report/programme-paper/sums", test_sums);
  g_test_add_func ("/report/programme-paper/same-bytes", test_same_bytes);
  result = g_test_run ();
  chart_samples_clean_up ();
  return result;
}
