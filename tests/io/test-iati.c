/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-iati-reader.h>

#include <glib/gstdio.h>
#include <string.h>

/* Everything that came out of one file. */
typedef struct
{
  LimaSink sink;
  GPtrArray *projects;
  LimaFindings *findings;
  GCancellable *cancellable;
  guint cancel_at;
  gsize done;
  GError *error;
} Outcome;

static void
take_record (LimaSink *sink, guint file, guint worker, LimaBlock *record)
{
  Outcome *self = (Outcome *) sink;

  g_assert_cmpuint (file, ==, 7);
  g_assert_cmpuint (worker, ==, 1);
  g_assert_true (record->table == &lima_project_table);
  g_ptr_array_add (self->projects, record);
  if (self->projects->len == self->cancel_at)
    g_cancellable_cancel (self->cancellable);
}

static void
outcome_clear (Outcome *self)
{
  g_ptr_array_unref (self->projects);
  lima_findings_free (self->findings);
  g_object_unref (self->cancellable);
  g_clear_error (&self->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outcome, outcome_clear)

static Outcome
outcome (void)
{
  return (Outcome) { .sink = { NULL, take_record },
                     .projects = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref),
                     .findings = lima_findings_new (),
                     .cancellable = g_cancellable_new () };
}

static gboolean
read_into (Outcome *self, const char *path, LimaParts parts)
{
  LimaRead read = { path, 7, 1, parts, &self->sink, self->findings, &self->done, self->cancellable };

  return lima_iati_read (&read, &self->error);
}

static Outcome
read_file (const char *path, LimaParts parts)
{
  Outcome self = outcome ();

  g_assert_cmpint (read_into (&self, path, parts), ==, self.error == NULL);
  return self;
}

static Outcome
read_bytes (const char *bytes, gsize length, LimaParts parts)
{
  g_autofree char *path = NULL;
  int fd = g_file_open_tmp ("lima-iati-XXXXXX", &path, NULL);
  Outcome self;

  g_assert_cmpint (fd, >=, 0);
  g_close (fd, NULL);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
  self = read_file (path, parts);
  g_unlink (path);
  return self;
}

static Outcome
read_text (const char *text)
{
  return read_bytes (text, strlen (text), LIMA_PARTS_ALL);
}

static LimaProject *
project (const Outcome *self, guint i)
{
  g_assert_cmpuint (i, <, self->projects->len);
  return self->projects->pdata[i];
}

static char *
data_path (const char *folder, const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "tests", "data", folder, name, NULL);
}

/* A block in full as text, one field a line. */
static void dump_block (GString *out, const LimaBlock *block, guint indent);

static void
dump_field (GString *out, const LimaBlock *block, const LimaField *field, guint indent)
{
  char buffer[LIMA_DECIMAL_BUFFER];

  switch (field->type)
    {
    case LIMA_FIELD_STRING:
      g_string_append_printf (out, " %s\n", LIMA_BLOCK_GET (block, char *, field));
      break;
    case LIMA_FIELD_CODE:
    case LIMA_FIELD_REF:
      g_string_append_printf (out, " %s\n", lima_atom_text (LIMA_BLOCK_GET (block, LimaAtom, field)));
      break;
    case LIMA_FIELD_TEXT:
      for (guint i = 0; i < lima_text_get_n (LIMA_BLOCK_GET (block, LimaText *, field)); i++)
        g_string_append_printf (out, " {%s: %s}", lima_text_get_language (LIMA_BLOCK_GET (block, LimaText *, field), i),
                                lima_text_get_nth (LIMA_BLOCK_GET (block, LimaText *, field), i));
      g_string_append_c (out, '\n');
      break;
    case LIMA_FIELD_AMOUNT:
      g_string_append_printf (out, " %s\n", lima_amount_to_text (&LIMA_BLOCK_GET (block, LimaAmount, field), buffer));
      break;
    case LIMA_FIELD_DAY:
      g_string_append_printf (out, " %s\n", lima_day_to_text (&LIMA_BLOCK_GET (block, LimaDay, field), buffer));
      break;
    case LIMA_FIELD_BOOL:
      g_string_append (out, LIMA_BLOCK_GET (block, guint8, field) == LIMA_TRUE ? " true\n" : " false\n");
      break;
    case LIMA_FIELD_ITEMS:
      g_string_append_c (out, '\n');
      for (guint i = 0; i < lima_items_get_n (LIMA_BLOCK_GET (block, LimaItems *, field)); i++)
        dump_block (out, LIMA_BLOCK_GET (block, LimaItems *, field)->item[i], indent + 2);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
dump_block (GString *out, const LimaBlock *block, guint indent)
{
  g_string_append_printf (out, "%*s[%s]", (int) indent, "", lima_block_get_id (block));
  if (block->line > 0)
    g_string_append_printf (out, " line %u", block->line);
  g_string_append_c (out, '\n');
  for (guint i = 0; i < block->table->n_fields; i++)
    if (lima_block_field_is_set (block, i))
      {
        g_string_append_printf (out, "%*s%s:", (int) indent + 2, "", block->table->fields[i].member);
        dump_field (out, block, &block->table->fields[i], indent + 2);
      }
}

static char *
dump (const Outcome *self)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < self->projects->len; i++)
    dump_block (out, self->projects->pdata[i], 0);
  return g_string_free (out, FALSE);
}

/* Every element and attribute of versions 1 and 2 goes where the expected text says. LIMA_WRITE_EXPECTED=1 writes it anew. */
static void
test_mapping (gconstpointer data)
{
  g_autofree char *xml = g_strconcat (data, ".xml", NULL), *txt = g_strconcat (data, ".txt", NULL);
  g_autofree char *path = data_path ("mapping", xml), *expected_path = data_path ("mapping", txt);
  g_autofree char *expected = NULL, *seen = NULL;
  g_auto (Outcome) all = read_file (path, LIMA_PARTS_ALL);

  g_assert_no_error (all.error);
  g_assert_cmpuint (lima_findings_get_n (all.findings), ==, 0);
  seen = dump (&all);
  if (g_getenv ("LIMA_WRITE_EXPECTED") != NULL)
    g_assert_true (g_file_set_contents (expected_path, seen, -1, NULL));
  g_assert_true (g_file_get_contents (expected_path, &expected, NULL, NULL));
  g_assert_cmpstr (seen, ==, expected);
}

static void
mark_seen (GHashTable *seen, const LimaBlock *block)
{
  for (guint i = 0; i < block->table->n_fields; i++)
    {
      const LimaField *field = &block->table->fields[i];

      if (!lima_block_field_is_set (block, i))
        continue;
      g_hash_table_add (seen, (gpointer) field);
      for (guint k = 0; field->type == LIMA_FIELD_ITEMS && k < lima_items_get_n (LIMA_BLOCK_GET (block, LimaItems *, field)); k++)
        mark_seen (seen, LIMA_BLOCK_GET (block, LimaItems *, field)->item[k]);
    }
}

static void
check_seen (GHashTable *seen, const LimaTable *table)
{
  /* What IATI has no place for. */
  static const char * const not_iati[] = { "illustrative", "officer", "unit", "themes", "notes", "symbol" };

  for (guint i = 0; i < table->n_fields; i++)
    {
      gboolean foreign = FALSE;

      for (guint k = 0; k < G_N_ELEMENTS (not_iati); k++)
        foreign = foreign || strcmp (table->fields[i].member, not_iati[k]) == 0;
      if (foreign)
        continue;
      if (!g_hash_table_contains (seen, &table->fields[i]))
        g_error ("%s/%s is never read", table->name, table->fields[i].member);
      if (table->fields[i].items != NULL)
        check_seen (seen, table->fields[i].items);
    }
}

/* No field of the tables is forgotten: the two mapping files together fill every one. */
static void
test_complete (void)
{
  g_autofree char *one = data_path ("mapping", "version-1.xml"), *two = data_path ("mapping", "version-2.xml");
  g_auto (Outcome) v1 = read_file (one, LIMA_PARTS_ALL), v2 = read_file (two, LIMA_PARTS_ALL);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  mark_seen (seen, &project (&v1, 0)->head);
  mark_seen (seen, &project (&v2, 0)->head);
  check_seen (seen, &lima_project_table);
}

/* Every value of the lighter block is that of the full one; its lists are as long, unless they are not there at all. */
static void
assert_part_of (const LimaBlock *light, const LimaBlock *full)
{
  g_assert_true (light->table == full->table && light->id == full->id && light->line == full->line);
  for (guint i = 0; i < light->table->n_fields; i++)
    {
      const LimaField *field = &light->table->fields[i];
      g_autoptr (GString) a = g_string_new (NULL), b = g_string_new (NULL);

      if (!lima_block_field_is_set (light, i))
        continue;
      g_assert_true (lima_block_field_is_set (full, i));
      if (field->type == LIMA_FIELD_ITEMS)
        {
          const LimaItems *x = LIMA_BLOCK_GET (light, LimaItems *, field), *y = LIMA_BLOCK_GET (full, LimaItems *, field);

          g_assert_cmpuint (x->n, ==, y->n);
          for (guint k = 0; k < x->n; k++)
            assert_part_of (x->item[k], y->item[k]);
          continue;
        }
      dump_field (a, light, field, 0);
      dump_field (b, full, field, 0);
      g_assert_cmpstr (a->str, ==, b->str);
    }
}

static void
assert_fields_equal (const LimaBlock *light, const LimaBlock *full, const guint *fields, guint n)
{
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (lima_block_field_is_set (light, fields[i]), ==, lima_block_field_is_set (full, fields[i]));
}

/* What figures need is the same in both modes, and so are the names of what is unread. */
static void
assert_figures_alike (const LimaProject *light, const LimaProject *full)
{
  static const guint fields[] = {
    LIMA_PROJECT_IDENTIFIER,     LIMA_PROJECT_OTHER_IDENTIFIERS, LIMA_PROJECT_REPORTER_REF,  LIMA_PROJECT_REPORTER_NAME,
    LIMA_PROJECT_REPORTER_TYPE,  LIMA_PROJECT_REPORTER_SECONDARY, LIMA_PROJECT_STATUS,       LIMA_PROJECT_PLANNED_START,
    LIMA_PROJECT_ACTUAL_START,   LIMA_PROJECT_PLANNED_END,       LIMA_PROJECT_ACTUAL_END,    LIMA_PROJECT_PARTICIPANTS,
    LIMA_PROJECT_PLACES,         LIMA_PROJECT_SECTORS,           LIMA_PROJECT_MARKERS,       LIMA_PROJECT_TAGS,
    LIMA_PROJECT_SCOPE,          LIMA_PROJECT_CURRENCY,          LIMA_PROJECT_LANGUAGE,      LIMA_PROJECT_HUMANITARIAN,
    LIMA_PROJECT_HIERARCHY,      LIMA_PROJECT_FLOWS,             LIMA_PROJECT_RELATED,       LIMA_PROJECT_IATI_VERSION,
    LIMA_PROJECT_UPDATED,        LIMA_PROJECT_UNREAD,
  };
  static const guint flow_fields[] = {
    LIMA_FLOW_KIND,     LIMA_FLOW_TYPE,       LIMA_FLOW_HUMANITARIAN, LIMA_FLOW_STATUS,       LIMA_FLOW_DATE,
    LIMA_FLOW_DATE_TEXT, LIMA_FLOW_START,     LIMA_FLOW_END,          LIMA_FLOW_AMOUNT,       LIMA_FLOW_CURRENCY,
    LIMA_FLOW_VALUE_DATE, LIMA_FLOW_PROVIDER_REF, LIMA_FLOW_PROVIDER_NAME, LIMA_FLOW_PROVIDER_TYPE, LIMA_FLOW_PLACES,
    LIMA_FLOW_SECTORS,
  };

  assert_part_of (&light->head, &full->head);
  assert_fields_equal (&light->head, &full->head, fields, G_N_ELEMENTS (fields));
  for (guint i = 0; i < lima_items_get_n (light->flows); i++)
    assert_fields_equal (light->flows->item[i], full->flows->item[i], flow_fields, G_N_ELEMENTS (flow_fields));
  for (guint i = 0; i < lima_items_get_n (light->unread); i++)
    g_assert_null (((LimaUnread *) light->unread->item[i])->xml);
  g_assert_null (light->title);
  g_assert_null (light->descriptions);
  g_assert_null (light->locations);
  g_assert_null (light->documents);
  g_assert_null (light->results);
}

static void
compare_modes (const char *path)
{
  g_auto (Outcome) full = read_file (path, LIMA_PARTS_ALL), light = read_file (path, LIMA_PARTS_FIGURES);

  g_assert_cmpuint (full.projects->len, ==, light.projects->len);
  g_assert_cmpuint (lima_findings_get_n (full.findings), ==, lima_findings_get_n (light.findings));
  for (guint i = 0; i < full.projects->len; i++)
    assert_figures_alike (project (&light, i), project (&full, i));
}

static void
test_figures (void)
{
  static const char * const names[] = { "version-1.xml", "version-2.xml" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = data_path ("mapping", names[i]);

      compare_modes (path);
    }
}

/* Files with something wrong: which activities come out, and what is said. "" is an activity that has no identifier. */
typedef struct
{
  const char *name;
  const char *read;    /* the identifiers, joined */
  const char *kind;    /* the one finding */
  guint line;
  int code;            /* the error, where nothing was read */
} Broken;

#define NO_ERROR (-1)

static const Broken broken[] = {
  { "missing-end-tag.xml", "A1 A3", "unreadable-activity", 20, NO_ERROR },
  { "unclosed-activity.xml", "A1 A3", "unreadable-activity", 20, NO_ERROR },
  { "stray-less-than.xml", "A1 A3", "unreadable-activity", 14, NO_ERROR },
  { "bad-start-tag.xml", "A1 A3", "unreadable-activity", 13, NO_ERROR },
  { "unquoted-attribute.xml", "A1 A3", "unreadable-activity", 16, NO_ERROR },
  { "unclosed-comment.xml", "A1 A3", "unreadable-activity", 32, NO_ERROR },
  { "comment-behind-break.xml", "A1 A3", "unreadable-activity", 20, NO_ERROR },
  { "control-in-attribute.xml", "A1 A3", "unreadable-activity", 17, NO_ERROR },
  { "nul-inside.xml", "A1 A3", "unreadable-activity", 14, NO_ERROR },
  { "truncated.xml", "A1 A2", "unreadable-activity", 28, NO_ERROR },
  { "truncated-between.xml", "A1 A2 A3", "broken-file", 31, NO_ERROR },
  { "stray-end-tag.xml", "A1 A2 A3", "broken-file", 12, NO_ERROR },
  { "junk-between.xml", "A1 A2 A3", "broken-file", 12, NO_ERROR },
  { "two-roots.xml", "A1 A2 A3", "broken-file", 23, NO_ERROR },
  { "broken-root.xml", "A1 A2 A3", "broken-file", 3, NO_ERROR },
  { "raw-ampersand.xml", "A1 A2 A3", "repaired-text", 14, NO_ERROR },
  { "control-character.xml", "A1 A2 A3", "repaired-text", 14, NO_ERROR },
  { "latin-1-inside.xml", "A1 A2 A3", "repaired-text", 14, NO_ERROR },
  { "duplicate-attribute.xml", "A1 A2 A3", "repaired-text", 16, NO_ERROR },
  { "double-hyphen.xml", "A1 A2 A3", NULL, 0, NO_ERROR },
  { "leading-junk.xml", "A1 A2 A3", NULL, 0, NO_ERROR },
  { "xinclude.xml", "A1 A2 A3", NULL, 0, NO_ERROR },
  { "no-activity.xml", "", NULL, 0, NO_ERROR },
  { "all-broken.xml", "", NULL, 0, LIMA_READ_ERROR_BROKEN },
  { "bare-broken.xml", "", NULL, 0, LIMA_READ_ERROR_BROKEN },
  { "organisations.xml", "", NULL, 0, LIMA_READ_ERROR_NOT_OURS },
  { "other-root.xml", "", NULL, 0, LIMA_READ_ERROR_NOT_OURS },
  { "unknown-encoding.xml", "", NULL, 0, LIMA_READ_ERROR_NOT_OURS },
  { "no such file.xml", "", NULL, 0, LIMA_READ_ERROR_OPEN },
  { "", "", NULL, 0, LIMA_READ_ERROR_OPEN },
};

static void
test_broken (gconstpointer data)
{
  const Broken *test = data;
  g_autofree char *path = data_path ("broken", test->name);
  g_autoptr (GString) ids = g_string_new (NULL);
  g_auto (Outcome) seen = read_file (path, LIMA_PARTS_ALL);

  for (guint i = 0; i < seen.projects->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", project (&seen, i)->identifier);
  g_assert_cmpstr (ids->str, ==, test->read);
  if (test->code == NO_ERROR)
    g_assert_no_error (seen.error);
  else
    g_assert_error (seen.error, LIMA_READ_ERROR, test->code);
  g_assert_cmpuint (lima_findings_get_n (seen.findings), ==, test->kind == NULL ? 0 : 1);
  if (test->kind == NULL)
    return;
  g_assert_cmpstr (lima_findings_get (seen.findings, 0)->kind, ==, test->kind);
  g_assert_cmpuint (lima_findings_get (seen.findings, 0)->line, ==, test->line);
  compare_modes (path);
}

/* What holds for the whole file holds behind a break: version, language, namespaces, lines. */
static void
test_behind_break (void)
{
  g_autofree char *path = data_path ("broken", "missing-end-tag.xml");
  g_auto (Outcome) seen = read_file (path, LIMA_PARTS_ALL);
  const LimaProject *last = project (&seen, 1);

  g_assert_cmpstr (lima_atom_text (last->iati_version), ==, "2.03");
  g_assert_cmpstr (lima_atom_text (last->language), ==, "fr");
  g_assert_cmpuint (last->head.line, ==, 21);
  g_assert_cmpstr (((LimaUnread *) last->unread->item[0])->xml, ==, "<x:own xmlns:x=\"http://example.org/x\">kept</x:own>");
  g_assert_cmpuint (lima_findings_get (seen.findings, 0)->record, ==, lima_atom ("A2"));
  g_assert_cmpuint (lima_findings_get_worst (seen.findings), ==, LIMA_SEVERITY_ERROR);
}

static void
assert_title (const char *file, const char *title)
{
  g_autofree char *path = data_path ("broken", file);
  g_auto (Outcome) seen = read_file (path, LIMA_PARTS_ALL);

  g_assert_cmpstr (lima_text_get (project (&seen, 1)->title, NULL), ==, title);
}

static void
test_repaired (void)
{
  assert_title ("raw-ampersand.xml", "R&D, A & B&nbsp;C & D");
  assert_title ("control-character.xml", "Activity 2");
  assert_title ("latin-1-inside.xml", "Énergie @ é");
}

/* Names are not repaired as texts are, but nothing of the model or of what is said to people is other than UTF-8. */
static void
test_broken_names (void)
{
  g_auto (Outcome) held = read_text ("<iati-activities><iati-activity><iati-identifier>A</iati-identifier>"
                                     "<x\xe9y a=\"\xe9\">\xe9</x\xe9y></iati-activity></iati-activities>");
  g_auto (Outcome) lost = read_text ("<iati-activities><iati-activity><iati-identifier>A</iati-identifier></iati-activity>"
                                     "<iati-activity><x\xe9y></x></iati-activity></iati-activities>");
  g_auto (Outcome) root = read_text ("<x\xe9y/>");
  g_auto (Outcome) encoding = read_text ("<?xml version='1.0' encoding='x\xe9y'?><iati-activities/>");
  const LimaUnread *unread = (const LimaUnread *) project (&held, 0)->unread->item[0];

  g_assert_cmpstr (lima_atom_text (unread->name), ==, "x\xef\xbf\xbdy");
  g_assert_cmpstr (unread->xml, ==, "<x\xef\xbf\xbdy a=\"\xc3\xa9\">\xc3\xa9</x\xef\xbf\xbdy>");
  g_assert_cmpstr (lima_findings_get (lost.findings, 0)->kind, ==, "unreadable-activity");
  g_assert_true (g_utf8_validate (lima_findings_get (lost.findings, 0)->message, -1, NULL));
  g_assert_error (root.error, LIMA_READ_ERROR, LIMA_READ_ERROR_NOT_OURS);
  g_assert_true (g_utf8_validate (root.error->message, -1, NULL));
  g_assert_error (encoding.error, LIMA_READ_ERROR, LIMA_READ_ERROR_NOT_OURS);
  g_assert_true (g_utf8_validate (encoding.error->message, -1, NULL));
}

/* Cut at every byte: never a crash, never an activity that isn't whole. */
static void
test_truncated (void)
{
  g_autofree char *path = data_path ("broken", "leading-junk.xml"), *bytes = NULL;
  gsize length;
  guint most = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  for (gsize n = 1; n <= length; n++)
    {
      g_auto (Outcome) seen = read_bytes (bytes, n, LIMA_PARTS_ALL);

      g_assert_cmpuint (seen.projects->len, >=, most);
      most = seen.projects->len;
      for (guint i = 0; i < most; i++)
        g_assert_cmpuint (lima_items_get_n (project (&seen, i)->flows), ==, 1);
      if (n < length - 1)
        g_assert_true (seen.error != NULL || lima_findings_get_worst (seen.findings) == LIMA_SEVERITY_ERROR);
    }
  g_assert_cmpuint (most, ==, 3);
}

static void
test_refused (gconstpointer data)
{
  g_autofree char *path = data_path ("broken", data);
  gint64 start = g_get_monotonic_time ();
  g_auto (Outcome) seen = read_file (path, LIMA_PARTS_ALL);

  g_assert_cmpint (g_get_monotonic_time () - start, <, G_TIME_SPAN_MILLISECOND * 100);
  g_assert_error (seen.error, LIMA_READ_ERROR, LIMA_READ_ERROR_REFUSED);
  g_assert_cmpuint (seen.projects->len, ==, 0);
}

/* A big declaration behind a harmless beginning is not even read to its end. */
static void
test_refused_big (void)
{
  g_autoptr (GString) xml = g_string_new ("<!DOCTYPE iati-activities [<!ENTITY a \"");
  gint64 start;

  for (guint i = 0; i < 215000; i++)
    g_string_append (xml, "0123456789");
  g_string_append (xml, "\">]><iati-activities><iati-activity><title>&a;&a;&a;</title></iati-activity></iati-activities>");
  start = g_get_monotonic_time ();
  {
    g_auto (Outcome) seen = read_bytes (xml->str, xml->len, LIMA_PARTS_ALL);

    g_assert_error (seen.error, LIMA_READ_ERROR, LIMA_READ_ERROR_REFUSED);
  }
  g_assert_cmpint (g_get_monotonic_time () - start, <, G_TIME_SPAN_MILLISECOND * 100);
}

static void
test_deep (void)
{
  for (guint depth = 62; depth <= 63; depth++)
    {
      g_autoptr (GString) xml = g_string_new ("<iati-activities><iati-activity>");

      for (guint i = 0; i < depth; i++)
        g_string_append (xml, "<x>");
      for (guint i = 0; i < depth; i++)
        g_string_append (xml, "</x>");
      g_string_append (xml, "</iati-activity></iati-activities>");
      {
        g_auto (Outcome) seen = read_text (xml->str);

        if (depth == 62)
          g_assert_no_error (seen.error);
        else
          g_assert_error (seen.error, LIMA_READ_ERROR, LIMA_READ_ERROR_REFUSED);
      }
    }
}

static void
test_very_deep (void)
{
  g_autoptr (GString) xml = g_string_new ("<iati-activities>");

  for (guint i = 0; i < 100000; i++)
    g_string_append (xml, "<iati-activities>");
  {
    g_auto (Outcome) seen = read_text (xml->str);

    g_assert_error (seen.error, LIMA_READ_ERROR, LIMA_READ_ERROR_REFUSED);
  }
}

/* Values may hold what would end a tag; many more attributes than allowed are refused, wherever the pieces of the text are cut. */
static void
test_many_attributes (void)
{
  static const struct { guint attributes; const char *value; gboolean refused; } cases[] = {
    { 19990, "\"x\"", FALSE }, { 30000, "\"x\"", TRUE }, { 30000, "'a > b'", TRUE }, { 100000, "\"'=>\"", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) xml = g_string_new ("<iati-activities><iati-activity");

      for (guint a = 0; a < cases[i].attributes; a++)
        g_string_append_printf (xml, " a%u=%s", a, cases[i].value);
      g_string_append (xml, "/></iati-activities>");
      {
        g_auto (Outcome) seen = read_text (xml->str);

        g_test_message ("%u attributes of %s", cases[i].attributes, cases[i].value);
        if (cases[i].refused)
          g_assert_error (seen.error, LIMA_READ_ERROR, LIMA_READ_ERROR_REFUSED);
        else
          g_assert_no_error (seen.error);
      }
    }
}

static void
test_many_names (void)
{
  g_autoptr (GString) xml = g_string_new ("<iati-activities><iati-activity>");

  for (guint i = 0; i < 60000; i++)
    g_string_append_printf (xml, "<n%u/>", i);
  g_string_append (xml, "</iati-activity></iati-activities>");
  {
    g_auto (Outcome) seen = read_text (xml->str);

    g_assert_error (seen.error, LIMA_READ_ERROR, LIMA_READ_ERROR_REFUSED);
  }
}

static void
test_long_text (void)
{
  g_autoptr (GString) xml = g_string_new ("<iati-activity><iati-identifier>L</iati-identifier><title>");

  for (guint i = 0; i < 1200 * 1000; i++)
    g_string_append (xml, "0123456789");
  g_string_append (xml, "</title><transaction><value>5</value></transaction></iati-activity>");
  {
    g_auto (Outcome) seen = read_text (xml->str);

    g_assert_no_error (seen.error);
    g_assert_cmpstr (lima_findings_get (seen.findings, 0)->kind, ==, "text-too-long");
    g_assert_cmpuint (lima_items_get_n (project (&seen, 0)->flows), ==, 1);
    g_assert_cmpuint (strlen (lima_text_get (project (&seen, 0)->title, NULL)), >=, 10 * 1000 * 1000);
  }
}

/* One text in many encodings, with and without marks and declarations; a break in the middle doesn't disturb it. */
static void
test_encoding (gconstpointer data)
{
  const char * const *test = data;
  const char *body = "<iati-activities><iati-activity><title>Énergie</title></iati-activity>\n"
                     "<iati-activity><title>Broken</iati-activity>\n"
                     "<iati-activity><iati-identifier>Z</iati-identifier><title>Éco</title></iati-activity></iati-activities>";
  g_autofree char *text = g_strconcat (test[1], body, NULL), *bytes = NULL;
  gsize length;

  bytes = g_convert (text, -1, test[0], "UTF-8", NULL, &length, NULL);
  g_assert_nonnull (bytes);
  {
    g_auto (Outcome) seen = read_bytes (bytes, length, LIMA_PARTS_ALL);

    g_assert_no_error (seen.error);
    g_assert_cmpuint (seen.projects->len, ==, 2);
    g_assert_cmpstr (lima_text_get (project (&seen, 0)->title, NULL), ==, "Énergie");
    g_assert_cmpstr (lima_text_get (project (&seen, 1)->title, NULL), ==, "Éco");
    g_assert_cmpstr (project (&seen, 1)->identifier, ==, "Z");
    g_assert_cmpuint (lima_findings_get_n (seen.findings), ==, 1);
    g_assert_cmpuint (lima_findings_get (seen.findings, 0)->line, >=, 2);
    g_assert_cmpuint (seen.done, ==, length);
  }
}

/* Encoding and what stands before the root. */
static const char * const encodings[][2] = {
  { "UTF-8", "" },
  { "UTF-8", "\357\273\277<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" },
  { "UTF-8", "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n" },
  { "UTF-16LE", "\357\273\277<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n" },
  { "UTF-16BE", "\357\273\277<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n" },
  { "UTF-16LE", "<?xml version=\"1.0\"?>\n" },
  { "UTF-16BE", "" },
  { "UTF-32LE", "\357\273\277" },
  { "UTF-32BE", "\357\273\277" },
  { "UTF-32LE", "<?xml version=\"1.0\"?>\n" },
  { "ISO-8859-1", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\" ?>\n" },
  { "WINDOWS-1252", "<?xml version='1.0' encoding='windows-1252'?>\n" },
  { "ISO-8859-15", "<?xml version='1.0' encoding = 'ISO-8859-15'?>\n" },
  { "CP850", "<?xml version='1.0' encoding='CP850'?>\n" },
};

/* Where text is broken again and again in an encoding that must be converted, windows and seeks agree. */
static void
test_many_breaks (void)
{
  static const char * const names[] = { "UTF-8", "UTF-16LE" };
  g_autoptr (GString) xml = g_string_new ("<iati-activities>\n");

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (xml, "<iati-activity><iati-identifier>%u</iati-identifier><title>%0*u%s</iati-activity>\n", i,
                            (int) (i % 97), i, i % 3 == 1 ? "" : "</title>");
  g_string_append (xml, "</iati-activities>");
  for (guint e = 0; e < G_N_ELEMENTS (names); e++)
    {
      gsize length;
      g_autofree char *bytes = g_convert (xml->str, -1, names[e], "UTF-8", NULL, &length, NULL);
      g_auto (Outcome) seen = read_bytes (bytes, length, LIMA_PARTS_FIGURES);

      g_assert_cmpuint (seen.projects->len, ==, 2000);
      g_assert_cmpuint (lima_findings_get_n (seen.findings), ==, 1000);
      for (guint i = 0; i < 2000; i++)
        g_assert_cmpuint (project (&seen, i)->head.line, ==, 2 + i / 2 * 3 + i % 2 * 2);
      for (guint i = 0; i < 1000; i++)
        g_assert_cmpuint (lima_findings_get (seen.findings, i)->line, ==, 3 + 3 * i);
    }
}

static void
test_roots (void)
{
  static const struct
  {
    const char *xml;
    guint n;
  } tests[] = {
    { "<iati-activity/>", 1 },
    { "<result><iati-activities version=\"1.05\"><q><iati-activity/></q><iati-activity/></iati-activities></result>", 2 },
    { "<result><iati-activity/></result>", 1 },
    { "<a><b><c><iati-activity/></c></b></a>", 1 },
    { "<iati-activities xmlns=\"http://example.org\"><iati-activity><iati-identifier>N</iati-identifier></iati-activity></iati-activities>", 1 },
    { "<result/>", 0 },
    { "<o:iati-activities><o:iati-activity/></o:iati-activities>", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_auto (Outcome) seen = read_text (tests[i].xml);

      g_assert_cmpuint (seen.projects->len, ==, tests[i].n);
      if (i == 4)
        g_assert_cmpstr (project (&seen, 0)->identifier, ==, "N");
    }
}

static void
test_cancel (void)
{
  g_autoptr (GString) xml = g_string_new ("<iati-activities>");
  g_autofree char *path = NULL;
  int fd = g_file_open_tmp ("lima-iati-XXXXXX", &path, NULL);
  g_auto (Outcome) seen = outcome ();

  g_close (fd, NULL);
  for (guint i = 0; i < 20000; i++)
    g_string_append (xml, "<iati-activity><title>A title that takes some room</title></iati-activity>");
  g_string_append (xml, "</iati-activities>");
  g_assert_true (g_file_set_contents (path, xml->str, -1, NULL));
  seen.cancel_at = 5;
  g_assert_false (read_into (&seen, path, LIMA_PARTS_ALL));
  g_assert_error (seen.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (seen.projects->len, <, 3000);
  g_unlink (path);
}

/* The real files. */
static char *
corpus_path (const char *name)
{
  const char *corpus = g_getenv ("LIMA_CORPUS");

  if (corpus == NULL || *corpus == '\0')
    return NULL;
  return g_build_filename (corpus, name, NULL);
}

typedef struct
{
  const char *name;
  guint n;
} Real;

static const Real real_files[] = {
  { "awkward/bare-cr-line-endings.xml", 1 }, { "awkward/big-value.xml", 198 },          { "awkward/datastore-result-root.xml", 50 },
  { "awkward/empty-value-dates.xml", 19 },   { "awkward/five-versions-in-one.xml", 100 }, { "awkward/iso-8859-1.xml", 1 },
  { "awkward/missing-dates.xml", 49 },       { "awkward/no-transaction-dates.xml", 8 }, { "awkward/sida-2012-version-1.00.xml", 512 },
  { "awkward/unbound-prefix.xml", 1 },       { "awkward/undp-broke-a-parser.xml", 1 },  { "awkward/utf8-bom.xml", 25 },
  { "awkward/raw-control-character.xml", 108 }, { "publishers/unido.xml", 33 },         { "publishers/fao.xml", 155 },
  { "publishers/fr-afd.xml", 147 },          { "publishers/unhcr.xml", 16 },
};

static void
test_real (gconstpointer data)
{
  const Real *test = data;
  g_autofree char *path = corpus_path (test->name);

  if (path == NULL)
    {
      g_test_skip ("LIMA_CORPUS isn't set");
      return;
    }
  {
    g_auto (Outcome) seen = read_file (path, LIMA_PARTS_ALL);

    g_assert_no_error (seen.error);
    g_assert_cmpuint (seen.projects->len, ==, test->n);
    g_assert_cmpuint (lima_findings_get_worst (seen.findings), <, LIMA_SEVERITY_ERROR);
  }
  compare_modes (path);
}

static const Real strangers[] = {
  { "awkward/broken-xml.xml", LIMA_READ_ERROR_NOT_OURS },
  { "awkward/unclosed.xml", LIMA_READ_ERROR_BROKEN },
  { "awkward/not-xml.xml", LIMA_READ_ERROR_NOT_OURS },
  { "awkward/json-inside.xml", LIMA_READ_ERROR_NOT_OURS },
  { "awkward/xlsx-inside.xml", LIMA_READ_ERROR_NOT_OURS },
  { "awkward/empty.xml", LIMA_READ_ERROR_NOT_OURS },
};

static void
test_stranger (gconstpointer data)
{
  const Real *test = data;
  g_autofree char *path = corpus_path (test->name);

  if (path == NULL)
    {
      g_test_skip ("LIMA_CORPUS isn't set");
      return;
    }
  {
    g_auto (Outcome) seen = read_file (path, LIMA_PARTS_ALL);

    g_assert_error (seen.error, LIMA_READ_ERROR, (int) test->n);
  }
}

/* A row of totals.tsv: path, kind, code, currency, count, sum, unreadable. Its codes and currencies are as in the files. */
static void
add_flows (GHashTable *sums, const char *file, const LimaProject *p)
{
  for (guint i = 0; i < lima_items_get_n (p->flows); i++)
    {
      const LimaFlow *flow = (const LimaFlow *) p->flows->item[i];
      const char *type = lima_atom_text (flow->type), *currency = lima_atom_text (flow->currency != 0 ? flow->currency : p->currency);
      g_autofree char *key = g_strdup_printf ("%s\t%s\t%s\t%s", file, lima_atom_text (flow->kind), type == NULL ? "" : type,
                                              currency == NULL ? "" : currency);
      LimaSum *sum = g_hash_table_lookup (sums, key);

      if (sum == NULL)
        g_hash_table_insert (sums, g_steal_pointer (&key), sum = g_new0 (LimaSum, 1));
      if (lima_amount_has_value (&flow->amount))
        g_assert_true (lima_sum_add (sum, lima_amount_value (&flow->amount)));
    }
}

static const char *
type_number (const char *kind, const char *code)
{
  static const char * const letters[] = { "IF", "C", "D", "E", "IR", "LR", "R", "QP", "QS", "CG" };
  static const char * const numbers[] = { "1", "2", "3", "4", "5", "6", "7", "8", "9", "10" };

  if (strcmp (kind, "transaction") != 0)
    return g_ascii_strcasecmp (code, "original") == 0 ? "1" : g_ascii_strcasecmp (code, "revised") == 0 ? "2" : code;
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (strcmp (letters[i], code) == 0)
      return numbers[i];
  return code;
}

/* Sums what the table has, by our codes: one file may have letters and numbers. */
static GHashTable *
expected_sums (const char *totals, GHashTable *files)
{
  GHashTable *expected = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (GStrv) rows = g_strsplit (totals, "\n", -1);

  for (guint i = 1; rows[i] != NULL && *rows[i] != '\0'; i++)
    {
      g_auto (GStrv) cells = g_strsplit (rows[i], "\t", -1);
      g_autofree char *key = g_strdup_printf ("%s\t%s\t%s\t%s", cells[0], cells[1], type_number (cells[1], cells[2]), cells[3]);
      LimaSum *sum = g_hash_table_lookup (expected, key), row;

      g_assert_true (lima_sum_parse (cells[5], &row));
      if (sum == NULL)
        g_hash_table_insert (expected, g_steal_pointer (&key), sum = g_new0 (LimaSum, 1));
      g_assert_true (lima_sum_add_sum (sum, &row));
      g_hash_table_add (files, g_strdup (cells[0]));
    }
  return expected;
}

/* The sums of every row of the corpus's table, to the last digit. */
static void
test_totals (void)
{
  g_autofree char *path = corpus_path ("totals.tsv"), *totals = NULL;
  g_autoptr (GHashTable) files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) expected = NULL, sums = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer key, value;

  if (path == NULL)
    {
      g_test_skip ("LIMA_CORPUS isn't set");
      return;
    }
  g_assert_true (g_file_get_contents (path, &totals, NULL, NULL));
  expected = expected_sums (totals, files);
  g_hash_table_iter_init (&iter, files);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      g_autofree char *file = corpus_path (key);
      g_auto (Outcome) seen = read_file (file, LIMA_PARTS_FIGURES);

      for (guint i = 0; i < seen.projects->len; i++)
        add_flows (sums, key, project (&seen, i));
    }
  g_hash_table_iter_init (&iter, expected);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const LimaSum *sum = g_hash_table_lookup (sums, key);
      char a[LIMA_DECIMAL_BUFFER], b[LIMA_DECIMAL_BUFFER];

      if (sum == NULL)
        g_error ("no sum for %s", (char *) key);
      g_assert_cmpstr (lima_sum_shortest (sum, a), ==, lima_sum_shortest (value, b));
    }
  g_assert_cmpuint (g_hash_table_size (sums), ==, g_hash_table_size (expected));
}

static void
add_table (const char *prefix, const char *name, gconstpointer data, GTestDataFunc func)
{
  g_autofree char *path = g_strconcat (prefix, *name == '\0' ? "folder" : name, NULL);

  g_test_add_data_func (path, data, func);
}

int
main (int argc, char **argv)
{
  static const char * const refused[] = { "doctype.xml", "external-entity.xml", "external-dtd.xml", "entity-bomb.xml" };

  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/iati/mapping/version-1", "version-1", test_mapping);
  g_test_add_data_func ("/iati/mapping/version-2", "version-2", test_mapping);
  g_test_add_func ("/iati/mapping/complete", test_complete);
  g_test_add_func ("/iati/mapping/figures", test_figures);
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    add_table ("/iati/broken/", broken[i].name, &broken[i], test_broken);
  g_test_add_func ("/iati/broken/behind", test_behind_break);
  g_test_add_func ("/iati/broken/repaired", test_repaired);
  g_test_add_func ("/iati/broken/names", test_broken_names);
  g_test_add_func ("/iati/broken/truncated-everywhere", test_truncated);
  g_test_add_func ("/iati/broken/many", test_many_breaks);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    add_table ("/iati/refused/", refused[i], refused[i], test_refused);
  g_test_add_func ("/iati/refused/big", test_refused_big);
  g_test_add_func ("/iati/refused/deep", test_deep);
  g_test_add_func ("/iati/refused/very-deep", test_very_deep);
  g_test_add_func ("/iati/refused/many-attributes", test_many_attributes);
  g_test_add_func ("/iati/refused/many-names", test_many_names);
  g_test_add_func ("/iati/long-text", test_long_text);
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      g_autofree char *path = g_strdup_printf ("/iati/encoding/%u-%s", i, encodings[i][0]);

      g_test_add_data_func (path, encodings[i], test_encoding);
    }
  g_test_add_func ("/iati/roots", test_roots);
  g_test_add_func ("/iati/cancel", test_cancel);
  for (guint i = 0; i < G_N_ELEMENTS (real_files); i++)
    add_table ("/iati/real/", real_files[i].name, &real_files[i], test_real);
  for (guint i = 0; i < G_N_ELEMENTS (strangers); i++)
    add_table ("/iati/stranger/", strangers[i].name, &strangers[i], test_stranger);
  g_test_add_func ("/iati/totals", test_totals);
  return g_test_run ();
}
