/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-input.h"

#include <lima-probe.h>

#include "lima-input-ids.h"

#include <string.h>
#include <unistd.h>

/* Keeps what is read, by file; or adds it up at once and lets it go, by worker. */
typedef struct
{
  LimaSink sink;
  guint n_files; /* those that are added to come first, as one */
  guint offset;  /* where the files that are read begin */
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

  file += self->offset;
  g_clear_pointer (&self->heads[file], lima_block_unref);
  self->heads[file] = head;
  self->minors[file] = minor;
}

static void
keep_record (LimaSink *sink, guint file, guint worker, LimaBlock *record)
{
  Gathering *self = (Gathering *) sink;

  g_ptr_array_add (self->records[self->offset + file], record);
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

/* Whether nothing could be read, or something is missing. */
static void
judge_reports (LimaInput *self)
{
  guint failed = 0;

  for (guint i = 0; i < self->reports->len; i++)
    {
      const LimaFileReport *report = g_ptr_array_index (self->reports, i);

      failed += report->error != NULL;
      if (report->error != NULL || lima_findings_get_worst (report->findings) == LIMA_SEVERITY_ERROR)
        self->missing = TRUE;
      for (guint f = 0; f < lima_findings_get_n (report->findings); f++)
        if (strcmp (lima_findings_get (report->findings, f)->kind, "newer-version") == 0 && self->newer == NULL)
          self->newer = report->path;
    }
  self->failed = failed == self->reports->len;
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
        g_ptr_array_set_size (self->records[self->offset + i], 0);
      for (guint w = 0; self->facts != NULL && w < self->n_workers; w++)
        lima_facts_forget (self->facts[w], i);
    }
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

/* The file whose head counts: what is added to, else the first portfolio file, else the first calendar; -1 for none. */
static int
find_head (const Gathering *self, const GPtrArray *reports)
{
  int first = -1;

  for (guint i = 0; i < self->n_files; i++)
    {
      if (self->heads[i] == NULL)
        continue;
      if (i < self->offset || ((const LimaFileReport *) g_ptr_array_index (reports, i - self->offset))->is_portfolio)
        return (int) i;
      first = first < 0 ? (int) i : first;
    }
  return first;
}

/* One portfolio of what was kept. */
static LimaPortfolio *
make_portfolio (const Gathering *self, const GPtrArray *reports)
{
  LimaPortfolio *portfolio = lima_portfolio_new ();
  int head = find_head (self, reports);

  if (head >= 0)
    lima_portfolio_load_head (portfolio, self->heads[head], self->minors[head]);
  for (guint kind = 0; kind < LIMA_N_RECORDS; kind++)
    load_kind (portfolio, self, (LimaRecordKind) kind);
  return portfolio;
}

static gboolean
has_illustrative (const LimaSnapshot *snapshot)
{
  for (guint i = 0; i < lima_snapshot_get_n (snapshot, LIMA_RECORD_PROJECT); i++)
    if (((const LimaProject *) lima_snapshot_get (snapshot, LIMA_RECORD_PROJECT, i))->illustrative == LIMA_TRUE)
      return TRUE;
  return FALSE;
}

/* The places among the files decide which of several reports of an activity counts, so they are kept. */
static void
add_up_kept (LimaInput *input, const Gathering *self, const LimaFactsOptions *options)
{
  g_autoptr(LimaSnapshot) snapshot = lima_portfolio_snapshot (input->portfolio);
  LimaFactsOptions with_themes = *options;
  g_autoptr(LimaThemeMap) themes = lima_theme_map_new (lima_snapshot_get_theme_scheme (snapshot));

  with_themes.themes = themes;
  input->facts = lima_facts_new (&with_themes);
  for (guint i = 0; i < self->n_files; i++)
    for (guint r = 0; r < self->records[i]->len; r++)
      {
        const LimaBlock *record = g_ptr_array_index (self->records[i], r);

        if (record->table == &lima_project_table)
          lima_facts_add (input->facts, (const LimaProject *) record, i, r);
        else if (record->table == &lima_programme_table)
          lima_facts_link (input->facts, i, (const LimaProgramme *) record);
      }
  input->illustrative = has_illustrative (snapshot);
}

/**
 * lima_input_read_figures:
 * @paths: (array zero-terminated=1): the files
 * @options: what to convert to
 * @progress: (nullable): called in this thread now and then, with bytes
 * @data: for @progress
 * @cancellable: (nullable): stops the reading; what is returned is then to be thrown away
 *
 * Reads what figures need. Activities of IATI files are added up as they are read and let go, so that memory does not grow with
 * the texts of the files; a portfolio file is kept, since its theme scheme may stand anywhere in it.
 *
 * Returns: (transfer full): what was read, also when nothing could be
 */
LimaInput *
lima_input_read_figures (char **paths, const LimaFactsOptions *options, LimaReadingProgress progress, gpointer data,
                         GCancellable *cancellable)
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
  input->reports = lima_reading_run ((const char *const *) paths, LIMA_PARTS_FIGURES, &gathering.sink, progress, data,
                                     cancellable);
  judge_reports (input);
  forget_failed (input, &gathering);
  if (keep)
    {
      input->portfolio = make_portfolio (&gathering, input->reports);
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

/* By the identifiers of activities, the reports that count; those are not dropped. */
static GHashTable *
list_counting (const Gathering *self, const GArray *identities)
{
  GHashTable *counting = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint k = 0; k < identities->len; k++)
    {
      const LimaIdentity *identity = &g_array_index (identities, LimaIdentity, k);

      if (identity->fate == LIMA_FATE_COUNTS && identity->identifier != NULL)
        g_hash_table_insert (counting, (gpointer) identity->identifier, g_ptr_array_index (self->records[identity->file], identity->place));
    }
  return counting;
}

/* Whatever refers to a report that is dropped is then about the one that counts. */
static void
lead_on (const Gathering *self, const GArray *identities, LimaInputIds *ids)
{
  g_autoptr(GHashTable) counting = list_counting (self, identities);

  for (guint k = 0; k < identities->len; k++)
    {
      const LimaIdentity *identity = &g_array_index (identities, LimaIdentity, k);
      LimaBlock *instead = identity->fate == LIMA_FATE_REPORTED_BETTER ? g_hash_table_lookup (counting, identity->identifier) : NULL;

      if (instead != NULL)
        lima_input_ids_replace (ids, identity->file, g_ptr_array_index (self->records[identity->file], identity->place), instead);
    }
}

/* Drops the reports of an activity that do not count, where they come from IATI files: a portfolio has each once. */
static void
drop_repeated (Gathering *self, LimaInputIds *ids)
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
  lead_on (self, identities, ids);
  for (guint k = n; k-- > 0;)
    {
      const LimaIdentity *identity = &g_array_index (identities, LimaIdentity, k);

      if (identity->fate == LIMA_FATE_REPORTED_BETTER)
        g_ptr_array_remove_index (self->records[identity->file], identity->place);
    }
}

/* What is there already comes first, as if it were a file of its own. */
static void
gathering_begin_with (Gathering *self, const LimaSnapshot *onto)
{
  const LimaHead *head = lima_snapshot_get_head (onto);

  self->offset = 1;
  self->heads[0] = lima_block_ref (&head->head);
  self->minors[0] = lima_snapshot_get_minor (onto);
  for (guint kind = 0; kind < LIMA_N_RECORDS; kind++)
    for (guint row = 0; row < lima_snapshot_get_n (onto, (LimaRecordKind) kind); row++)
      g_ptr_array_add (self->records[0], lima_block_ref (lima_snapshot_get (onto, (LimaRecordKind) kind, row)));
}

static guint
count_of (const GPtrArray *records, const LimaTable *table)
{
  guint n = 0;

  for (guint i = 0; i < records->len; i++)
    n += ((const LimaBlock *) g_ptr_array_index (records, i))->table == table;
  return n;
}

/* Records of each kind stand in the order of the files. */
static GArray *
list_starts (const Gathering *self, const LimaTable *table)
{
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (guint));
  guint next = 0;

  for (guint i = 0; i < self->n_files; i++)
    {
      if (i >= self->offset)
        g_array_append_val (starts, next);
      next += count_of (self->records[i], table);
    }
  g_array_append_val (starts, next);
  return starts;
}

/**
 * lima_input_read_whole:
 * @paths: (array zero-terminated=1): the files
 * @onto: (nullable): a portfolio that they are added to: its head and its ids stay
 * @progress: (nullable): called in this thread now and then, with bytes
 * @data: for @progress
 * @cancellable: (nullable): stops the reading; what is returned is then to be thrown away
 *
 * Reads everything, as one portfolio. May be called in any thread.
 *
 * Returns: (transfer full): what was read, also when nothing could be
 */
LimaInput *
lima_input_read_whole (char **paths, const LimaSnapshot *onto, LimaReadingProgress progress, gpointer data,
                       GCancellable *cancellable)
{
  LimaInput *input = g_new0 (LimaInput, 1);
  g_autoptr(LimaSnapshot) snapshot = NULL;
  g_autoptr(LimaInputIds) ids = NULL;
  Gathering gathering;

  input->added = onto != NULL;
  gathering_init (&gathering, g_strv_length (paths) + (onto != NULL));
  gathering_keep (&gathering);
  if (onto != NULL)
    gathering_begin_with (&gathering, onto);
  input->reports = lima_reading_run ((const char *const *) paths, LIMA_PARTS_ALL, &gathering.sink, progress, data, cancellable);
  judge_reports (input);
  forget_failed (input, &gathering);
  ids = lima_input_ids_new (gathering.n_files);
  drop_repeated (&gathering, ids);
  lima_input_ids_settle (ids, gathering.records);
  input->portfolio = make_portfolio (&gathering, input->reports);
  input->starts = list_starts (&gathering, &lima_project_table);
  for (guint kind = 0; kind < LIMA_N_RECORDS; kind++)
    input->record_starts[kind] = list_starts (&gathering, lima_record_table ((LimaRecordKind) kind));
  snapshot = lima_portfolio_snapshot (input->portfolio);
  input->illustrative = has_illustrative (snapshot);
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
  g_clear_pointer (&self->starts, g_array_unref);
  for (guint kind = 0; kind < LIMA_N_RECORDS; kind++)
    g_clear_pointer (&self->record_starts[kind], g_array_unref);
  g_clear_object (&self->portfolio);
  g_free (self);
}
