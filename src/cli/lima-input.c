/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-input.h"

#include "lima-command.h"

#include <lima-i18n.h>
#include <lima-probe.h>

#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Keeps what is read, by file; or adds it up at once and lets it go, by worker. */
typedef struct
{
  LimaSink sink;
  guint n_files;
  guint n_workers;

  /* kept */
  GPtrArray **records;
  LimaBlock **heads;
  guint *minors;

  /* added up */
  LimaFacts **facts;
  guint *places;
} Gathering;

static void
take_head (LimaSink *sink, guint file, guint worker, LimaBlock *head, guint minor)
{
  Gathering *self = (Gathering *) sink;

  g_clear_pointer (&self->heads[file], lima_block_unref);
  self->heads[file] = head;
  self->minors[file] = minor;
}

static void
keep_record (LimaSink *sink, guint file, guint worker, LimaBlock *record)
{
  Gathering *self = (Gathering *) sink;

  g_ptr_array_add (self->records[file], record);
}

static void
add_up_record (LimaSink *sink, guint file, guint worker, LimaBlock *record)
{
  Gathering *self = (Gathering *) sink;

  if (record->table == &lima_project_table)
    lima_facts_add (self->facts[worker], (const LimaProject *) record, file, self->places[worker]++);
  lima_block_unref (record);
}

static void
gathering_init (Gathering *self, guint n_files)
{
  *self = (Gathering) { .n_files = n_files, .n_workers = lima_reading_get_workers () };
  self->sink.head = take_head;
  self->heads = g_new0 (LimaBlock *, n_files);
  self->minors = g_new0 (guint, n_files);
}

static void
gathering_keep (Gathering *self)
{
  self->sink.record = keep_record;
  self->records = g_new (GPtrArray *, self->n_files);
  for (guint i = 0; i < self->n_files; i++)
    self->records[i] = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);
}

static void
gathering_add_up (Gathering *self, const LimaFactsOptions *options)
{
  self->sink.record = add_up_record;
  self->facts = g_new (LimaFacts *, self->n_workers);
  self->places = g_new0 (guint, self->n_workers);
  for (guint i = 0; i < self->n_workers; i++)
    self->facts[i] = lima_facts_new (options);
}

static void
gathering_clear (Gathering *self)
{
  for (guint i = 0; i < self->n_files; i++)
    {
      g_clear_pointer (&self->heads[i], lima_block_unref);
      if (self->records != NULL)
        g_ptr_array_unref (self->records[i]);
    }
  g_free (self->heads);
  g_free (self->minors);
  g_free (self->records);
  g_free (self->facts);
  g_free (self->places);
}

static void
show_progress (guint64 done, guint64 total, gpointer data)
{
  int *shown = data;
  int percent = total == 0 ? 100 : (int) (done * 100 / total);

  if (percent == *shown)
    return;
  *shown = percent;
  /* Translators: a progress line on a terminal; %d is a number from 0 to 100 */
  fputc ('\r', stderr);
  fprintf (stderr, _("Reading… %d %%"), percent);
  fflush (stderr);
}

static GPtrArray *
run (Gathering *self, char **paths, LimaParts parts)
{
  gboolean terminal = isatty (STDERR_FILENO);
  int shown = -1;
  GPtrArray *reports = lima_reading_run ((const char *const *) paths, parts, &self->sink, terminal ? show_progress : NULL,
                                         &shown, NULL);

  if (shown >= 0)
    fputs ("\r\033[K", stderr);
  return reports;
}

static gboolean
is_portfolio (const char *path)
{
  LimaFileFormat format = LIMA_FORMAT_XML;
  guint64 size;
  int fd = lima_probe_open (path, &size, NULL);

  if (fd < 0)
    return FALSE;
  if (!lima_probe_format (fd, path, &format, NULL))
    format = LIMA_FORMAT_XML;
  close (fd);
  return format == LIMA_FORMAT_PORTFOLIO;
}

/* What the reading leads to: 2 when nothing could be read, 1 when something is missing. */
static void
judge_reports (LimaInput *self)
{
  guint failed = 0;

  self->exit = LIMA_EXIT_DONE;
  for (guint i = 0; i < self->reports->len; i++)
    {
      const LimaFileReport *report = g_ptr_array_index (self->reports, i);

      failed += report->error != NULL;
      if (report->error != NULL || lima_findings_get_worst (report->findings) == LIMA_SEVERITY_ERROR)
        self->exit = LIMA_EXIT_MISSING;
      for (guint f = 0; f < lima_findings_get_n (report->findings); f++)
        if (strcmp (lima_findings_get (report->findings, f)->kind, "newer-version") == 0 && self->newer == NULL)
          self->newer = report->path;
    }
  if (failed == self->reports->len)
    self->exit = LIMA_EXIT_FAILED;
}

/* A file that turned out to be unusable gives nothing, also where some of it had been read. */
static void
forget_failed (LimaInput *input, Gathering *self)
{
  for (guint i = 0; i < input->reports->len; i++)
    {
      const LimaFileReport *report = g_ptr_array_index (input->reports, i);

      if (report->error == NULL)
        continue;
      if (self->records != NULL)
        g_ptr_array_set_size (self->records[i], 0);
      for (guint w = 0; self->facts != NULL && w < self->n_workers; w++)
        lima_facts_forget (self->facts[w], i);
    }
}

/* The theme scheme that the head names, else the first. */
static const LimaThemeScheme *
find_scheme (LimaPortfolio *portfolio)
{
  const LimaHead *head = lima_portfolio_get_head (portfolio);
  int row = head->theme_scheme == 0 ? -1 : lima_portfolio_find (portfolio, LIMA_RECORD_THEME_SCHEME, head->theme_scheme);

  if (row < 0 && lima_portfolio_get_n (portfolio, LIMA_RECORD_THEME_SCHEME) > 0)
    row = 0;
  return row < 0 ? NULL : (const LimaThemeScheme *) lima_portfolio_get (portfolio, LIMA_RECORD_THEME_SCHEME, (guint) row);
}

static void
load_kind (LimaPortfolio *portfolio, const Gathering *self, LimaRecordKind kind)
{
  g_autoptr(GPtrArray) blocks = g_ptr_array_new ();

  for (guint i = 0; i < self->n_files; i++)
    for (guint r = 0; r < self->records[i]->len; r++)
      {
        LimaBlock *record = g_ptr_array_index (self->records[i], r);

        if (record->table == lima_record_table (kind))
          g_ptr_array_add (blocks, record);
      }
  lima_portfolio_load (portfolio, kind, blocks);
}

/* One portfolio of what was kept; the head is that of the first portfolio file. */
static LimaPortfolio *
make_portfolio (const Gathering *self)
{
  LimaPortfolio *portfolio = lima_portfolio_new ();

  for (guint i = 0; i < self->n_files; i++)
    if (self->heads[i] != NULL)
      {
        lima_portfolio_load_head (portfolio, self->heads[i], self->minors[i]);
        break;
      }
  for (guint kind = 0; kind < LIMA_N_RECORDS; kind++)
    load_kind (portfolio, self, (LimaRecordKind) kind);
  return portfolio;
}

static void
add_up_kept (LimaInput *input, const Gathering *self, const LimaFactsOptions *options)
{
  LimaFactsOptions with_themes = *options;
  g_autoptr(LimaThemeMap) themes = lima_theme_map_new (find_scheme (input->portfolio));

  with_themes.themes = themes;
  input->facts = lima_facts_new (&with_themes);
  for (guint i = 0; i < self->n_files; i++)
    for (guint r = 0; r < self->records[i]->len; r++)
      {
        const LimaBlock *record = g_ptr_array_index (self->records[i], r);

        if (record->table != &lima_project_table)
          continue;
        lima_facts_add (input->facts, (const LimaProject *) record, i, r);
        input->illustrative = input->illustrative || ((const LimaProject *) record)->illustrative == LIMA_TRUE;
      }
}

/**
 * lima_input_read_figures:
 * @paths: (array zero-terminated=1): the files
 * @options: what to convert to
 *
 * Reads what figures need. Activities of IATI files are added up as they are read and let go, so that memory does not grow with
 * the texts of the files; a portfolio file is kept, since its theme scheme may stand anywhere in it.
 *
 * Returns: (transfer full): what was read, also when nothing could be
 */
LimaInput *
lima_input_read_figures (char **paths, const LimaFactsOptions *options)
{
  LimaInput *input = g_new0 (LimaInput, 1);
  gboolean keep = FALSE;
  Gathering gathering;

  for (guint i = 0; paths[i] != NULL && !keep; i++)
    keep = is_portfolio (paths[i]);
  gathering_init (&gathering, g_strv_length (paths));
  if (keep)
    gathering_keep (&gathering);
  else
    gathering_add_up (&gathering, options);
  input->reports = run (&gathering, paths, LIMA_PARTS_FIGURES);
  judge_reports (input);
  forget_failed (input, &gathering);
  if (keep)
    {
      input->portfolio = make_portfolio (&gathering);
      add_up_kept (input, &gathering, options);
    }
  else
    {
      input->facts = gathering.facts[0];
      for (guint i = 1; i < gathering.n_workers; i++)
        lima_facts_take (input->facts, gathering.facts[i]);
    }
  lima_facts_settle (input->facts);
  gathering_clear (&gathering);
  return input;
}

/* Drops the reports of an activity that do not count, where they come from IATI files: a portfolio has each once. */
static void
drop_repeated (Gathering *self)
{
  g_autoptr(GArray) identities = g_array_new (FALSE, FALSE, sizeof (LimaIdentity));
  g_autofree LimaIdentity **pointers = NULL;
  guint n = 0;

  for (guint i = 0; i < self->n_files; i++)
    for (guint r = 0; r < self->records[i]->len; r++)
      {
        const LimaBlock *record = g_ptr_array_index (self->records[i], r);
        LimaIdentity identity;

        if (record->table != &lima_project_table)
          continue;
        lima_identity_init (&identity, (const LimaProject *) record, i, r);
        g_array_append_val (identities, identity);
      }
  pointers = g_new (LimaIdentity *, MAX (identities->len, 1));
  for (n = 0; n < identities->len; n++)
    pointers[n] = &g_array_index (identities, LimaIdentity, n);
  if (lima_identities_judge (pointers, n) == 0)
    return;
  for (guint k = n; k-- > 0;)
    {
      const LimaIdentity *identity = &g_array_index (identities, LimaIdentity, k);

      if (identity->fate == LIMA_FATE_REPORTED_BETTER)
        g_ptr_array_remove_index (self->records[identity->file], identity->place);
    }
}

static LimaAtom
free_id (GHashTable *taken, const char *prefix, guint *next)
{
  char text[32];
  LimaAtom id;

  do
    {
      g_snprintf (text, sizeof text, "%s%u", prefix, (*next)++);
      id = lima_atom (text);
    }
  while (g_hash_table_contains (taken, GUINT_TO_POINTER (id)));
  return id;
}

/* Gives ids to records that have none, and new ones to those of later files whose id is taken. */
static void
give_ids (Gathering *self, LimaRecordKind kind)
{
  const LimaTable *table = lima_record_table (kind);
  g_autoptr(GHashTable) taken = g_hash_table_new (NULL, NULL);
  guint next = 1, first_file = G_MAXUINT;

  for (guint i = 0; i < self->n_files; i++)
    for (guint r = 0; r < self->records[i]->len; r++)
      {
        LimaBlock *record = g_ptr_array_index (self->records[i], r);

        if (record->table != table || record->id == 0)
          continue;
        first_file = MIN (first_file, i);
        if (i == first_file)
          g_hash_table_add (taken, GUINT_TO_POINTER (record->id));
      }
  for (guint i = 0; i < self->n_files; i++)
    for (guint r = 0; r < self->records[i]->len; r++)
      {
        LimaBlock *record = g_ptr_array_index (self->records[i], r);

        if (record->table != table || i == first_file)
          continue;
        if (record->id == 0 || g_hash_table_contains (taken, GUINT_TO_POINTER (record->id)))
          record->id = free_id (taken, table->prefix, &next);
        g_hash_table_add (taken, GUINT_TO_POINTER (record->id));
      }
}

/**
 * lima_input_read_whole:
 * @paths: (array zero-terminated=1): the files
 *
 * Reads everything, as one portfolio.
 *
 * Returns: (transfer full): what was read, also when nothing could be
 */
LimaInput *
lima_input_read_whole (char **paths)
{
  LimaInput *input = g_new0 (LimaInput, 1);
  Gathering gathering;

  gathering_init (&gathering, g_strv_length (paths));
  gathering_keep (&gathering);
  input->reports = run (&gathering, paths, LIMA_PARTS_ALL);
  judge_reports (input);
  forget_failed (input, &gathering);
  drop_repeated (&gathering);
  for (guint kind = 0; kind < LIMA_N_RECORDS; kind++)
    give_ids (&gathering, (LimaRecordKind) kind);
  input->portfolio = make_portfolio (&gathering);
  gathering_clear (&gathering);
  return input;
}

/**
 * lima_input_free:
 * @self: an input to give up
 */
void
lima_input_free (LimaInput *self)
{
  g_clear_pointer (&self->reports, g_ptr_array_unref);
  g_clear_pointer (&self->facts, lima_facts_free);
  g_clear_object (&self->portfolio);
  g_free (self);
}

/**
 * lima_input_say:
 * @self: what was read
 * @most: how many findings to say for each file
 *
 * Says on standard error what could not be read, and that a file is of a newer version.
 */
void
lima_input_say (const LimaInput *self, guint most)
{
  for (guint i = 0; i < self->reports->len; i++)
    {
      const LimaFileReport *report = g_ptr_array_index (self->reports, i);
      guint said = 0, missing = 0;

      if (report->error != NULL)
        fprintf (stderr, "lima-portfolio: %s\n", report->error->message);
      for (guint f = 0; f < lima_findings_get_n (report->findings); f++)
        {
          const LimaFinding *finding = lima_findings_get (report->findings, f);

          if (finding->message == NULL ||
              (finding->severity != LIMA_SEVERITY_ERROR && strcmp (finding->kind, "newer-minor") != 0))
            continue;
          missing++;
          if (said < most && ++said)
            fprintf (stderr, "%s:%u: %s\n", report->path, finding->line, finding->message);
        }
      if (missing > said)
        {
          guint more = missing - said;

          fprintf (stderr, P_("%s: %u more; “lima-portfolio check” lists it.\n", "%s: %u more; “lima-portfolio check” lists them.\n", more),
                   report->path, more);
        }
    }
}
