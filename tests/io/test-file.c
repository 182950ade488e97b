/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-file-reader.h>
#include <lima-file-writer.h>
#include <lima-portfolio.h>

#include <glib/gstdio.h>
#include <string.h>

/* Everything that came out of one file. */
typedef struct
{
  LimaSink sink;
  LimaPortfolio *portfolio;
  GPtrArray *records[LIMA_N_RECORDS];
  guint n_heads;
  guint n_records;
  guint minor;
  gsize done;
  LimaFindings *findings;
  GCancellable *cancellable;
  guint cancel_at;
} Outcome;

static void
take_head (LimaSink *sink, guint file, guint worker, LimaBlock *head, guint minor)
{
  Outcome *self = (Outcome *) sink;

  g_assert_cmpuint (file, ==, 7);
  g_assert_cmpuint (worker, ==, 1);
  g_assert_cmpuint (self->n_records, ==, 0);
  self->n_heads++;
  self->minor = minor;
  lima_portfolio_load_head (self->portfolio, head, minor);
  lima_block_unref (head);
}

static void
take_record (LimaSink *sink, guint file, guint worker, LimaBlock *record)
{
  Outcome *self = (Outcome *) sink;
  int kind = lima_record_kind_of (record->table);

  g_assert_cmpuint (file, ==, 7);
  g_assert_cmpuint (worker, ==, 1);
  g_assert_cmpint (kind, >=, 0);
  g_ptr_array_add (self->records[kind], record);
  if (++self->n_records == self->cancel_at)
    g_cancellable_cancel (self->cancellable);
}

static void
outcome_init (Outcome *self)
{
  *self = (Outcome) { .sink = { take_head, take_record } };
  self->portfolio = lima_portfolio_new ();
  self->findings = lima_findings_new ();
  self->cancellable = g_cancellable_new ();
  for (guint kind = 0; kind < LIMA_N_RECORDS; kind++)
    self->records[kind] = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);
}

static void
outcome_clear (Outcome *self)
{
  for (guint kind = 0; kind < LIMA_N_RECORDS; kind++)
    g_ptr_array_unref (self->records[kind]);
  g_clear_object (&self->portfolio);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->findings, lima_findings_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outcome, outcome_clear)

static gboolean
read_path (Outcome *self, const char *path, LimaParts parts, GError **error)
{
  LimaRead read = { path, 7, 1, parts, &self->sink, self->findings, &self->done, self->cancellable };

  return lima_file_read (&read, error);
}

static char *
make_file (const char *text, gssize length)
{
  g_autoptr (GError) error = NULL;
  char *path = NULL;
  int fd = g_file_open_tmp ("lima-file-XXXXXX.lima", &path, &error);

  g_assert_no_error (error);
  g_close (fd, NULL);
  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);
  return path;
}

static gboolean
read_text (Outcome *self, const char *text, gssize length, GError **error)
{
  g_autofree char *path = make_file (text, length);
  gboolean good = read_path (self, path, LIMA_PARTS_ALL, error);

  if (good)
    g_assert_cmpuint (self->done, ==, length < 0 ? strlen (text) : (gsize) length);
  if (!good && error != NULL)
    {
      g_assert_nonnull (strstr ((*error)->message, path));
      g_assert_true (g_str_has_suffix ((*error)->message, "."));
    }
  g_unlink (path);
  return good;
}

static char *
write_snapshot (const LimaSnapshot *snapshot)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  lima_file_write (snapshot, stream, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_write_all (stream, "", 1, NULL, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, &error);
  g_assert_no_error (error);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

static LimaSnapshot *
outcome_to_snapshot (Outcome *self)
{
  for (guint kind = 0; kind < LIMA_N_RECORDS; kind++)
    lima_portfolio_load (self->portfolio, kind, self->records[kind]);
  return lima_portfolio_snapshot (self->portfolio);
}

/* What becomes of a file that is read and written. */
static char *
convert (const char *text)
{
  g_auto (Outcome) outcome;
  g_autoptr (GError) error = NULL;
  g_autoptr (LimaSnapshot) snapshot = NULL;

  outcome_init (&outcome);
  read_text (&outcome, text, -1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (outcome.n_heads, ==, 1);
  snapshot = outcome_to_snapshot (&outcome);
  return write_snapshot (snapshot);
}

#define HEAD "{\n\"format\": \"lima-portfolio\",\n\"version\": 1"

/* Everything at once, as the writer writes it, with members that nobody knows at every level. */
static const char canonical[] =
  "{\n"
  "\"x-first\": 1e20,\n"
  "\"format\": \"lima-portfolio\",\n"
  "\"x-format\": null,\n"
  "\"version\": 1,\n"
  "\"x-version\": {\"id\": 5},\n"
  "\"minor\": 4,\n"
  "\"x-minor\": \"\\u00e9\",\n"
  "\"title\": {\"en\": \"A \\\"B\\\" \\\\ C\", \"\": \"\xc3\xa9\xe2\x82\xac\xf0\x9d\x84\x9e\"},\n"
  "\"x-title\": [0.1, 0.10, 1E+2, -0, 9223372036854775807],\n"
  "\"currency\": \"USD\",\n"
  "\"notes\": \"line\\nline\\ttab\\u0001\x7f\",\n"
  "\"x-head\": {\"deep\": [[{\"a\" :  [ ] }]]},\n"
  "\"sources\": [\n"
  "{\"id\": \"s1\",\n"
  " \"title\": {\"en\": \"Report\"},\n"
  " \"x\": true}\n],\n"
  "\"x-sources\": [],\n"
  "\"theme-schemes\": [\n"
  "{\"id\": \"t1\",\n"
  " \"themes\": [\n"
  "  {\"id\": \"a\", \"rules\": [{\"id\": \"1\", \"sector\": \"321\", \"x\": 0.1}, {\"id\": \"2\", \"marker\": \"5\"}], \"y\": 2},\n"
  "  {\"id\": \"b\"}]}\n],\n"
  "\"projects\": [\n"
  "{\"x-before\": 1,\n"
  " \"id\": \"p1\",\n"
  " \"x-id\": [1,2,\t3],\n"
  " \"x-id2\": {},\n"
  " \"identifier\": \"XX-1\",\n"
  " \"illustrative\": true,\n"
  " \"reporter-secondary\": false,\n"
  " \"title\": {\"en\": \"A\", \"fr\": \"B\"},\n"
  " \"x-title\": {\"en\": 1},\n"
  " \"planned-start\": \"2014\",\n"
  " \"actual-start\": \"2014-Q2\",\n"
  " \"planned-end\": \"2014-05\",\n"
  " \"actual-end\": \"no day\",\n"
  " \"places\": [\n"
  "  {\"id\": \"1\", \"country\": \"KE\", \"percentage\": \"33.30\"},\n"
  "  {\"x\": 1, \"id\": \"2\", \"y\": 2, \"region\": \"998\", \"z\": 3, \"percentage\": \"1,234\", \"zz\": 4}],\n"
  " \"x-places\": 1e-7,\n"
  " \"flows\": [\n"
  "  {\"id\": \"1\", \"kind\": \"transaction\", \"type\": \"3\", \"date\": \"2014-05-01\", \"amount\": \"-1234.50\", \"currency\": \"USD\", "
  "\"places\": [{\"id\": \"1\", \"country\": \"KE\", \"x\": 0.1}], \"x\": [1e20]},\n"
  "  {\"id\": \"2\", \"kind\": \"budget\", \"amount\": \"12 apples\"}],\n"
  " \"results\": [\n"
  "  {\"id\": \"1\", \"indicators\": [{\"id\": \"1\", \"periods\": [{\"id\": \"1\", \"targets\": [{\"id\": \"1\", \"value\": \"5\", "
  "\"dimensions\": [{\"id\": \"1\", \"name\": \"sex\", \"q\": {\"r\": [0.1]}}]}]}]}]}],\n"
  " \"unread\": [\n"
  "  {\"id\": \"1\", \"name\": \"contact-info\", \"xml\": \"<contact-info type=\\\"1\\\"/>\"}],\n"
  " \"x-last\": 0.1},\n"
  "{\"id\": \"p2\"}\n],\n"
  "\"x-end\": 1e20\n"
  "}\n";

static void
test_canonical (void)
{
  g_autofree char *once = convert (canonical);
  g_autofree char *twice = convert (once);

  g_assert_cmpstr (once, ==, canonical);
  g_assert_cmpstr (twice, ==, canonical);
}

/* What other forms of the same become. */
static void
test_canonicalised (void)
{
  static const struct
  {
    const char *from;
    const char *to;
  } cases[] = {
    { "{\"format\":\"lima-portfolio\",\"version\":1}", HEAD "\n}\n" },
    { "\xef\xbb\xbf \r\n{\"version\":1,\"format\":\"lima-portf\\u006flio\",\"minor\":0}", HEAD "\n}\n" },
    { HEAD ",\"projects\":[],\"sources\":[ ],\"title\":{},\"currency\":\"\"}", HEAD "\n}\n" },
    /* Members in another order take their unknown neighbours with them. */
    { HEAD ",\"projects\":[{\"status\":\"2\",\"x\":1,\"y\" : 2,\"identifier\":\"A\",\"z\":3,\"id\":\"p\",\"w\":4}],\"x\":1,\"title\":{\"en\":\"T\"},\"y\":2}",
      HEAD ",\n\"title\": {\"en\": \"T\"},\n\"y\":2,\n\"projects\": [\n{\"id\": \"p\",\n \"w\":4,\n \"identifier\": \"A\",\n \"z\":3,\n"
           " \"status\": \"2\",\n \"x\":1,\n \"y\" : 2}\n],\n\"x\":1\n}\n" },
    /* Escapes go where they need not be. */
    { HEAD ",\"projects\":[{\"id\":\"p\\u0031\",\"titl\\u0065\":{\"\\u0065n\":\"\\u00e9\\/\"},\"status\":\"\\u0032\",\"planned-start\":\"20\\u00314\","
           "\"places\":[{\"id\":\"\\u0078\",\"percentage\":\"\\u0031.50\"}],\"\\u0078\":1}]}",
      HEAD ",\n\"projects\": [\n{\"id\": \"p1\",\n \"title\": {\"en\": \"\xc3\xa9/\"},\n \"status\": \"2\",\n \"planned-start\": \"2014\",\n"
           " \"places\": [\n  {\"id\": \"x\", \"percentage\": \"1.50\"}],\n \"\\u0078\":1}\n]\n}\n" },
    /* Ids that are missing. */
    { HEAD ",\"projects\":[{},{\"id\":\"p1\"},{\"id\":\"\"},{\"id\":\"p5\"},{}]}",
      HEAD ",\n\"projects\": [\n{\"id\": \"p2\"},\n{\"id\": \"p1\"},\n{\"id\": \"p3\"},\n{\"id\": \"p5\"},\n{\"id\": \"p6\"}\n]\n}\n" },
    { HEAD ",\"sources\":[{}],\"projects\":[{\"flows\":[{\"type\":\"3\"},{\"id\":\"1\"},{\"id\":\"3\"},{\"type\":\"4\"}]}]}",
      HEAD ",\n\"sources\": [\n{\"id\": \"s1\"}\n],\n\"projects\": [\n{\"id\": \"p1\",\n \"flows\": [\n  {\"id\": \"2\", \"type\": \"3\"},\n"
           "  {\"id\": \"1\"},\n  {\"id\": \"3\"},\n  {\"id\": \"4\", \"type\": \"4\"}]}\n]\n}\n" },
    /* An unknown member keeps its own line breaks. */
    { HEAD ",\"projects\":[{\"id\":\"p1\",\"x\":\n{\n  \"a\": 1 }\n}]}",
      HEAD ",\n\"projects\": [\n{\"id\": \"p1\",\n \"x\":\n{\n  \"a\": 1 }}\n]\n}\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *once = convert (cases[i].from);
      g_autofree char *twice = convert (once);

      g_assert_cmpstr (once, ==, cases[i].to);
      g_assert_cmpstr (twice, ==, once);
    }
}

/* What is read from a file and what is read from its copy are equal, also where unknown members follow one that is not written. */
static void
test_copies_equal (void)
{
  static const char *const cases[] = {
    HEAD ",\"projects\":{\"a\":1},\"x\":1,\"title\":5,\"y\":[],\"sources\":[{},5]}",
    HEAD ",\"minor\":0,\"x\":1,\"title\":{},\"y\":1,\"currency\":\"\",\"z\":1,\"projects\":[],\"zz\":1}",
    HEAD ",\"projects\":[{\"status\":\"2\",\"x\":1,\"identifier\":\"A\",\"y\":2,\"title\":{},\"z\":3,\"flows\":[],\"zz\":4,\"id\":\"p\"}]}",
    HEAD ",\"projects\":[{\"flows\":[{\"x\":1,\"type\":\"\",\"y\":2,\"amount\":\" \",\"z\":3,\"date\":5,\"zz\":4}]}]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Outcome) first, second;
      g_autofree char *copy = convert (cases[i]);
      g_autoptr (LimaSnapshot) a = NULL, b = NULL;

      outcome_init (&first);
      outcome_init (&second);
      g_assert_true (read_text (&first, cases[i], -1, NULL));
      g_assert_true (read_text (&second, copy, -1, NULL));
      a = outcome_to_snapshot (&first);
      b = outcome_to_snapshot (&second);
      g_assert_true (lima_block_equal (&lima_snapshot_get_head (a)->head, &lima_snapshot_get_head (b)->head));
      g_assert_cmpuint (lima_snapshot_get_n (a, LIMA_RECORD_PROJECT), ==, lima_snapshot_get_n (b, LIMA_RECORD_PROJECT));
      for (guint row = 0; row < lima_snapshot_get_n (a, LIMA_RECORD_PROJECT); row++)
        g_assert_true (lima_block_equal (lima_snapshot_get (a, LIMA_RECORD_PROJECT, row), lima_snapshot_get (b, LIMA_RECORD_PROJECT, row)));
    }
}

/* A known member of another type is kept as it stands and reported, once. */
static void
test_wrong_types (void)
{
  static const char *const members[] = {
    "\"identifier\": 5",       "\"identifier\": null",
    "\"status\": 2",           "\"title\": \"A\"",
    "\"title\": {\"en\": 1}",  "\"title\": {\"en\": \"A\", \"fr\": null}",
    "\"illustrative\": \"x\"", "\"illustrative\": 1",
    "\"planned-start\": 2014", "\"flows\": {}",
    "\"flows\": [1]",          "\"flows\": [{\"id\": \"1\"}, []]",
    "\"flows\": \"none\"",     "\"places\": [{\"percentage\": \"1\"}, null]",
  };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_auto (Outcome) outcome;
      g_autofree char *text = g_strdup_printf (HEAD ",\n\"projects\": [\n{\"id\": \"p1\",\n %s,\n \"x\": 1}\n]\n}\n", members[i]);
      g_autofree char *copy = convert (text);
      const LimaFinding *finding;
      const LimaBlock *block;

      g_assert_cmpstr (copy, ==, text);
      outcome_init (&outcome);
      g_assert_true (read_text (&outcome, text, -1, NULL));
      g_assert_cmpuint (lima_findings_get_n (outcome.findings), ==, 2);
      finding = lima_findings_get (outcome.findings, 0);
      g_assert_cmpstr (finding->kind, ==, "wrong-type");
      g_assert_cmpint (finding->severity, ==, LIMA_SEVERITY_ERROR);
      g_assert_cmpuint (finding->line, ==, 6);
      g_assert_cmpstr (lima_atom_text (finding->record), ==, "p1");
      g_assert_cmpstr (lima_findings_get (outcome.findings, 1)->kind, ==, "unknown-member");
      block = g_ptr_array_index (outcome.records[LIMA_RECORD_PROJECT], 0);
      for (guint field = 0; field < block->table->n_fields; field++)
        g_assert_false (lima_block_field_is_set (block, field));
    }
}

/* The same at the top of the file, and for ids. */
static void
test_wrong_types_above (void)
{
  static const struct
  {
    const char *text;
    const char *copy;
  } cases[] = {
    { HEAD ",\n\"title\": 5,\n\"projects\": {\"a\": 1},\n\"x\": 2\n}\n", NULL },
    { HEAD ",\n\"sources\": [\n{\"id\": \"s1\"}\n],\n\"projects\": [{\"id\": \"p1\"}, 5]\n}\n", NULL },
    { HEAD ",\"projects\":[{\"id\":5},{\"id\":null}]}", HEAD ",\n\"projects\": [\n{\"id\": \"5\"},\n{\"id\": \"null\"}\n]\n}\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Outcome) outcome;
      g_autofree char *copy = convert (cases[i].text);

      g_assert_cmpstr (copy, ==, cases[i].copy == NULL ? cases[i].text : cases[i].copy);
      outcome_init (&outcome);
      g_assert_true (read_text (&outcome, cases[i].text, -1, NULL));
      g_assert_cmpstr (lima_findings_get (outcome.findings, 0)->kind, ==, "wrong-type");
    }
}

/* A member that was kept gives way to the value that its field gets later. */
static void
test_kept_member_replaced (void)
{
  g_auto (Outcome) outcome;
  g_autoptr (LimaSnapshot) snapshot = NULL;
  g_autofree char *text = NULL;
  LimaBlock *block;

  outcome_init (&outcome);
  g_assert_true (read_text (&outcome, HEAD ",\"projects\":[{\"id\":\"p1\",\"identif\\u0069er\":5,\"x\":1}]}", -1, NULL));
  block = g_ptr_array_index (outcome.records[LIMA_RECORD_PROJECT], 0);
  ((LimaProject *) block)->identifier = g_strdup ("A");
  snapshot = outcome_to_snapshot (&outcome);
  text = write_snapshot (snapshot);
  g_assert_cmpstr (text, ==, HEAD ",\n\"projects\": [\n{\"id\": \"p1\",\n \"identifier\": \"A\",\n \"x\":1}\n]\n}\n");
}

static void
test_duplicate_ids (void)
{
  static const struct
  {
    const char *text;
    guint line;
  } cases[] = {
    { HEAD ",\n\"projects\": [{\"id\": \"a\"},\n{\"id\": \"b\"},\n{\"id\": \"\\u0061\"}]}", 6 },
    { HEAD ",\n\"projects\": [{\"flows\": [{\"id\": \"a\"},\n{\"id\": \"a\"}]}]}", 5 },
    { HEAD ",\n\"projects\": [{\"flows\": [{\"id\": \"a\"}, {},\n{\"id\": \"a\"}]}]}", 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Outcome) outcome;
      const LimaFinding *finding;

      outcome_init (&outcome);
      g_assert_true (read_text (&outcome, cases[i].text, -1, NULL));
      g_assert_cmpuint (lima_findings_get_n (outcome.findings), ==, 1);
      finding = lima_findings_get (outcome.findings, 0);
      g_assert_cmpstr (finding->kind, ==, "duplicate-id");
      g_assert_cmpint (finding->severity, ==, LIMA_SEVERITY_WARNING);
      g_assert_cmpuint (finding->line, ==, cases[i].line);
    }
}

/* The same id in lists of different kinds, or of different records, is no matter. */
static void
test_same_id_elsewhere (void)
{
  g_auto (Outcome) outcome;

  outcome_init (&outcome);
  g_assert_true (read_text (&outcome,
                            HEAD ",\"sources\":[{\"id\":\"a\"}],\"projects\":[{\"id\":\"a\",\"flows\":[{\"id\":\"a\"}],\"places\":[{\"id\":\"a\"}]},"
                                 "{\"id\":\"b\",\"flows\":[{\"id\":\"a\"}]}]}",
                            -1, NULL));
  g_assert_cmpuint (lima_findings_get_n (outcome.findings), ==, 0);
}

static void
test_lines (void)
{
  g_auto (Outcome) outcome;
  const LimaBlock *block;
  const LimaItems *flows;

  outcome_init (&outcome);
  g_assert_true (read_text (&outcome,
                            "\n{\"format\": \"lima-portfolio\",\r\n\"version\": 1, \"x\": [\n\n],\n\"projects\": [ {},\n\n {\"x\":\n{},\n"
                            "\"flows\": [\n{},\n\n{}]}]}",
                            -1, NULL));
  block = g_ptr_array_index (outcome.records[LIMA_RECORD_PROJECT], 0);
  g_assert_cmpuint (block->line, ==, 6);
  block = g_ptr_array_index (outcome.records[LIMA_RECORD_PROJECT], 1);
  g_assert_cmpuint (block->line, ==, 8);
  flows = ((const LimaProject *) block)->flows;
  g_assert_cmpuint (flows->item[0]->line, ==, 11);
  g_assert_cmpuint (flows->item[1]->line, ==, 13);
}

static void
test_values (void)
{
  g_auto (Outcome) outcome;
  const LimaProject *project;
  const LimaFlow *flow;

  outcome_init (&outcome);
  g_assert_true (read_text (&outcome, canonical, -1, NULL));
  g_assert_cmpuint (outcome.minor, ==, 4);
  project = g_ptr_array_index (outcome.records[LIMA_RECORD_PROJECT], 0);
  g_assert_cmpstr (project->identifier, ==, "XX-1");
  g_assert_cmpint (project->illustrative, ==, LIMA_TRUE);
  g_assert_cmpint (project->reporter_secondary, ==, LIMA_FALSE);
  g_assert_cmpint (project->humanitarian, ==, LIMA_UNKNOWN);
  g_assert_cmpstr (lima_text_get (project->title, "fr"), ==, "B");
  g_assert_cmpint (project->actual_start.date.precision, ==, LIMA_PRECISION_QUARTER);
  g_assert_cmpstr (lima_atom_text (project->actual_end.text), ==, "no day");
  flow = (const LimaFlow *) project->flows->item[0];
  g_assert_cmpint (flow->amount.coef, ==, -123450);
  g_assert_cmpint (flow->amount.places, ==, 2);
  g_assert_cmpuint (flow->type, ==, lima_atom ("3"));
  flow = (const LimaFlow *) project->flows->item[1];
  g_assert_cmpint (flow->amount.state, ==, LIMA_AMOUNT_UNREADABLE);
}

static void
test_figures_only (void)
{
  g_auto (Outcome) outcome;
  g_autofree char *path = make_file (canonical, -1);
  const LimaProject *project;

  outcome_init (&outcome);
  g_assert_true (read_path (&outcome, path, LIMA_PARTS_FIGURES, NULL));
  g_unlink (path);
  project = g_ptr_array_index (outcome.records[LIMA_RECORD_PROJECT], 0);
  g_assert_null (project->title);
  g_assert_null (project->results);
  g_assert_cmpstr (project->identifier, ==, "XX-1");
  g_assert_cmpuint (lima_items_get_n (project->flows), ==, 2);
  g_assert_cmpuint (lima_items_get_n (project->unread), ==, 1);
  g_assert_cmpuint (((const LimaUnread *) project->unread->item[0])->name, ==, lima_atom ("contact-info"));
  g_assert_null (((const LimaUnread *) project->unread->item[0])->xml);
}

static void
test_versions (void)
{
  static const struct
  {
    const char *text;
    const char *kind;
    LimaSeverity severity;
  } cases[] = {
    { "{\"format\":\"lima-portfolio\",\"version\":2,\"projects\":[{}]}", "newer-version", LIMA_SEVERITY_ERROR },
    { "{\"format\":\"lima-portfolio\",\"version\":1,\"minor\":1,\"projects\":[{}]}", "newer-minor", LIMA_SEVERITY_INFO },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Outcome) outcome;

      outcome_init (&outcome);
      g_assert_true (read_text (&outcome, cases[i].text, -1, NULL));
      g_assert_cmpuint (outcome.n_records, ==, 1);
      g_assert_cmpuint (lima_findings_get_n (outcome.findings), ==, 1);
      g_assert_cmpstr (lima_findings_get (outcome.findings, 0)->kind, ==, cases[i].kind);
      g_assert_cmpint (lima_findings_get (outcome.findings, 0)->severity, ==, cases[i].severity);
    }
}

#define BYTES(text) text, sizeof (text) - 1

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    gssize length;
    int code;
    const char *says;
  } cases[] = {
    { BYTES (""), LIMA_READ_ERROR_NOT_OURS, "empty" },
    { BYTES (" \n"), LIMA_READ_ERROR_NOT_OURS, "empty" },
    { BYTES ("\0\0\0\0\0\0\0\0"), LIMA_READ_ERROR_NOT_OURS, "zero bytes" },
    { BYTES ("\xff\xfe{\0}\0"), LIMA_READ_ERROR_NOT_OURS, "UTF-16" },
    { BYTES ("\0\0\0{\0\0\0}"), LIMA_READ_ERROR_NOT_OURS, "UTF-32" },
    { BYTES ("<iati-activities/>"), LIMA_READ_ERROR_NOT_OURS, "XML" },
    { BYTES ("[]"), LIMA_READ_ERROR_NOT_OURS, "JSON" },
    { BYTES ("{}"), LIMA_READ_ERROR_NOT_OURS, "no Lima portfolio" },
    { BYTES ("{\"result\":[],\"duration\":3.357}"), LIMA_READ_ERROR_NOT_OURS, "no Lima portfolio" },
    { BYTES ("{\"format\":\"other\",\"version\":1}"), LIMA_READ_ERROR_NOT_OURS, "no Lima portfolio" },
    { BYTES ("{\"format\":1,\"version\":1}"), LIMA_READ_ERROR_NOT_OURS, "no Lima portfolio" },
    { BYTES ("{\"format\":\"lima-portfolio\"}"), LIMA_READ_ERROR_BROKEN, "version" },
    { BYTES ("{\"format\":\"lima-portfolio\",\"version\":\"1\"}"), LIMA_READ_ERROR_BROKEN, "version" },
    { BYTES ("{\"format\":\"lima-portfolio\",\"version\":1.0}"), LIMA_READ_ERROR_BROKEN, "version" },
    { BYTES ("{\"format\":\"lima-portfolio\",\"version\":0}"), LIMA_READ_ERROR_BROKEN, "version" },
    { BYTES ("{\"format\":\"lima-portfolio\",\"version\":1,\"minor\":-1}"), LIMA_READ_ERROR_BROKEN, "minor" },
    { BYTES ("{\"format\":\"lima-portfolio\",\"version\":1,\"minor\":true}"), LIMA_READ_ERROR_BROKEN, "minor" },
    { BYTES (HEAD ",\n\"projects\": [{\"x\": 1e400}]}"), LIMA_READ_ERROR_BROKEN, "out of range at line 4, column 20" },
    { BYTES (HEAD ",\n\"x\": 9223372036854775808}"), LIMA_READ_ERROR_BROKEN, "out of range at line 4, column 6" },
    { BYTES (HEAD ",\n\"projects\": [{\"id\": \"a\"}, {\"id\": \"b\", \"id\": \"c\"}]}"), LIMA_READ_ERROR_BROKEN, "twice" },
    { BYTES (HEAD ",\n\"title\": {}, \"title\": {}}"), LIMA_READ_ERROR_BROKEN, "twice in one object at line 4, column 14" },
    { BYTES (HEAD "}\n{}"), LIMA_READ_ERROR_BROKEN, "behind its end, at line 4" },
    { BYTES (HEAD ",\n\"projects\": [{}"), LIMA_READ_ERROR_BROKEN, "ends early, at line 4" },
    { BYTES (HEAD ",\n\"projects\": [{}]}\0\0"), LIMA_READ_ERROR_BROKEN, "zero character at line 4" },
    { BYTES (HEAD ",\n\"notes\": \"\\u0000\"}"), LIMA_READ_ERROR_BROKEN, "zero character" },
    { BYTES (HEAD ",\n\"notes\": \"\\ud800\"}"), LIMA_READ_ERROR_BROKEN, "surrogate" },
    { BYTES (HEAD ",\n\"notes\": \"\xe9\"}"), LIMA_READ_ERROR_BROKEN, "UTF-8" },
    { BYTES (HEAD ",\n\"notes\": \"a\nb\"}"), LIMA_READ_ERROR_BROKEN, "control character" },
    { BYTES (HEAD ",\n\"notes\": \"\\q\"}"), LIMA_READ_ERROR_BROKEN, "backslash" },
    { BYTES (HEAD ",\n\"x\": 01}"), LIMA_READ_ERROR_BROKEN, "number" },
    { BYTES (HEAD ",\n}"), LIMA_READ_ERROR_BROKEN, "comma" },
    { BYTES (HEAD "\n// no\n}"), LIMA_READ_ERROR_BROKEN, "comment" },
    { BYTES (HEAD ",\n'x': 1}"), LIMA_READ_ERROR_BROKEN, "single quotation mark" },
    { BYTES (HEAD ",\n\"x\" = 1}"), LIMA_READ_ERROR_BROKEN, "unexpected at line 4, column 5" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Outcome) outcome;
      g_autoptr (GError) error = NULL;

      outcome_init (&outcome);
      g_assert_false (read_text (&outcome, cases[i].text, cases[i].length, &error));
      g_assert_error (error, LIMA_READ_ERROR, cases[i].code);
      if (strstr (error->message, cases[i].says) == NULL)
        g_error ("case %u: %s", i, error->message);
      g_assert_cmpuint (outcome.n_heads + outcome.n_records, ==, 0);
    }
}

static void
test_deep (void)
{
  g_auto (Outcome) outcome;
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new (HEAD ",\n\"projects\": [{}, {\"x\": ");

  for (guint i = 0; i < 100000; i++)
    g_string_append_c (text, '[');
  outcome_init (&outcome);
  g_assert_false (read_text (&outcome, text->str, (gssize) text->len, &error));
  g_assert_error (error, LIMA_READ_ERROR, LIMA_READ_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "64"));
  g_assert_cmpuint (outcome.n_heads + outcome.n_records, ==, 0);
}

static void
test_not_there (void)
{
  g_auto (Outcome) outcome;
  g_autoptr (GError) error = NULL;

  outcome_init (&outcome);
  g_assert_false (read_path (&outcome, "/nowhere/x.lima", LIMA_PARTS_ALL, &error));
  g_assert_error (error, LIMA_READ_ERROR, LIMA_READ_ERROR_OPEN);
}

/* Cut anywhere, a portfolio gives nothing at all. */
static void
test_truncated (void)
{
  gsize whole = strlen (canonical) - 1; /* without the line break behind it */

  for (gsize n = 0; n < whole; n++)
    {
      g_auto (Outcome) outcome;
      g_autoptr (GError) error = NULL;
      int code = n == 0 ? LIMA_READ_ERROR_NOT_OURS : LIMA_READ_ERROR_BROKEN;

      outcome_init (&outcome);
      g_assert_false (read_text (&outcome, canonical, (gssize) n, &error));
      g_assert_error (error, LIMA_READ_ERROR, code);
      g_assert_nonnull (strstr (error->message, n == 0 ? "empty" : "ends early"));
      g_assert_cmpuint (outcome.n_heads + outcome.n_records, ==, 0);
      g_assert_cmpuint (lima_findings_get_n (outcome.findings), ==, 0);
    }
}

/* A byte in it changed anywhere: it is read or refused, and nothing of it is half read. */
static void
test_disturbed (void)
{
  static const char bytes[] = "\0\n\"{}[],:\\0e-x\x80\xff";

  for (gsize n = 0; n < sizeof canonical - 1; n += 3)
    for (gsize i = 0; i < sizeof bytes - 1; i++)
      {
        g_auto (Outcome) outcome;
        g_autofree char *copy = g_memdup2 (canonical, sizeof canonical);

        outcome_init (&outcome);
        copy[n] = bytes[i];
        if (!read_text (&outcome, copy, sizeof canonical - 1, NULL))
          g_assert_cmpuint (outcome.n_heads + outcome.n_records, ==, 0);
      }
}

static void
test_cancelled (void)
{
  g_auto (Outcome) outcome;
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new (HEAD ",\n\"projects\": [{}");

  for (guint i = 0; i < 1000; i++)
    g_string_append (text, ",{}");
  g_string_append (text, "]}");
  outcome_init (&outcome);
  outcome.cancel_at = 10;
  {
    g_autofree char *path = make_file (text->str, -1);

    g_assert_false (read_path (&outcome, path, LIMA_PARTS_ALL, &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    g_assert_cmpuint (outcome.n_records, ==, 10);
    g_clear_error (&error);
    g_assert_false (read_path (&outcome, path, LIMA_PARTS_ALL, &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    g_unlink (path);
  }
}

/* Many elements without id, and many of one id: neither takes time that grows with the square. */
static void
test_long_lists (void)
{
  g_auto (Outcome) outcome;
  g_autoptr (GString) text = g_string_new (HEAD ",\n\"projects\": [{\"flows\": [{}");
  const LimaProject *project;

  for (guint i = 1; i < 50000; i++)
    g_string_append (text, ",{}");
  g_string_append (text, "]},{\"flows\": [{\"id\": \"x\"}");
  for (guint i = 1; i < 50000; i++)
    g_string_append (text, ",{\"id\": \"x\"}");
  g_string_append (text, "]}]}");
  outcome_init (&outcome);
  g_assert_true (read_text (&outcome, text->str, -1, NULL));
  project = g_ptr_array_index (outcome.records[LIMA_RECORD_PROJECT], 0);
  g_assert_cmpstr (lima_block_get_id (project->flows->item[49999]), ==, "50000");
  g_assert_cmpuint (lima_findings_get_n (outcome.findings), ==, 49999);
}

/* A disk without room ends the writer with an error; so does a stop. */
static void
test_writer_fails (void)
{
  g_auto (Outcome) outcome;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_path ("/dev/full");
  g_autoptr (GFileOutputStream) full = g_file_append_to (file, G_FILE_CREATE_NONE, NULL, NULL);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (LimaSnapshot) snapshot = NULL;

  outcome_init (&outcome);
  g_assert_true (read_text (&outcome, canonical, -1, NULL));
  snapshot = outcome_to_snapshot (&outcome);
  if (full != NULL)
    {
      g_assert_false (lima_file_write (snapshot, G_OUTPUT_STREAM (full), NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
      g_clear_error (&error);
    }
  g_cancellable_cancel (outcome.cancellable);
  g_assert_false (lima_file_write (snapshot, memory, outcome.cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Texts that no file gave: what they hold, JSON can hold. */
static void
test_writer_escapes (void)
{
  g_auto (Outcome) outcome;
  g_autoptr (GError) error = NULL;
  g_autoptr (LimaSnapshot) snapshot = NULL;
  g_autofree char *text = NULL;
  LimaBlock *block = lima_block_new (&lima_project_table, lima_atom ("a\"b\n"));

  ((LimaProject *) block)->notes = g_strdup ("\x01\x1f\b\f\r\n\t\"\\/\x7f\xe2\x80\xa8 caf\xe9");
  outcome_init (&outcome);
  g_ptr_array_add (outcome.records[LIMA_RECORD_PROJECT], block);
  snapshot = outcome_to_snapshot (&outcome);
  text = write_snapshot (snapshot);
  g_assert_cmpstr (text, ==,
                   HEAD ",\n\"projects\": [\n{\"id\": \"a\\\"b\\n\",\n \"notes\": \"\\u0001\\u001f\\b\\f\\r\\n\\t\\\"\\\\/\x7f\xe2\x80\xa8 caf"
                        "\xef\xbf\xbd\"}\n]\n}\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/file/canonical", test_canonical);
  g_test_add_func ("/file/canonicalised", test_canonicalised);
  g_test_add_func ("/file/copies-equal", test_copies_equal);
  g_test_add_func ("/file/wrong-types", test_wrong_types);
  g_test_add_func ("/file/wrong-types-above", test_wrong_types_above);
  g_test_add_func ("/file/kept-member-replaced", test_kept_member_replaced);
  g_test_add_func ("/file/duplicate-ids", test_duplicate_ids);
  g_test_add_func ("/file/same-id-elsewhere", test_same_id_elsewhere);
  g_test_add_func ("/file/lines", test_lines);
  g_test_add_func ("/file/values", test_values);
  g_test_add_func ("/file/figures-only", test_figures_only);
  g_test_add_func ("/file/versions", test_versions);
  g_test_add_func ("/file/refused", test_refused);
  g_test_add_func ("/file/deep", test_deep);
  g_test_add_func ("/file/not-there", test_not_there);
  g_test_add_func ("/file/truncated", test_truncated);
  g_test_add_func ("/file/disturbed", test_disturbed);
  g_test_add_func ("/file/cancelled", test_cancelled);
  g_test_add_func ("/file/long-lists", test_long_lists);
  g_test_add_func ("/file/writer-fails", test_writer_fails);
  g_test_add_func ("/file/writer-escapes", test_writer_escapes);
  return g_test_run ();
}
