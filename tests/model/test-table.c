/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-change.h>
#include <string.h>

#include "random-blocks.h"

static gsize
size_of (LimaFieldType type)
{
  switch (type)
    {
    case LIMA_FIELD_STRING:
    case LIMA_FIELD_TEXT:
    case LIMA_FIELD_ITEMS:
      return sizeof (gpointer);
    case LIMA_FIELD_CODE:
    case LIMA_FIELD_REF:
      return sizeof (LimaAtom);
    case LIMA_FIELD_AMOUNT:
      return sizeof (LimaAmount);
    case LIMA_FIELD_DAY:
      return sizeof (LimaDay);
    case LIMA_FIELD_BOOL:
      return sizeof (guint8);
    default:
      g_assert_not_reached ();
    }
}

static void
test_tables (void)
{
  g_autoptr (GPtrArray) tables = all_tables ();

  g_assert_cmpuint (tables->len, >, 20);
  for (guint i = 0; i < tables->len; i++)
    {
      const LimaTable *table = g_ptr_array_index (tables, i);

      g_test_message ("%s", table->name);
      g_assert_cmpuint (strlen (table->name), >, 0);
      g_assert_nonnull (table->prefix);
      g_assert_cmpuint (strlen (table->label), >, 0);
      g_assert_cmpuint (table->n_fields, >, 0);
      /* The mask of touched fields has 64 bits, and the highest is taken. */
      g_assert_cmpuint (table->n_fields, <, 63);
      for (guint j = 0; j < i; j++)
        g_assert_cmpstr (table->name, !=, ((const LimaTable *) g_ptr_array_index (tables, j))->name);
    }
}

static void
test_members (void)
{
  g_autoptr (GPtrArray) tables = all_tables ();

  for (guint i = 0; i < tables->len; i++)
    {
      const LimaTable *table = g_ptr_array_index (tables, i);

      for (guint f = 0; f < table->n_fields; f++)
        {
          const char *member = table->fields[f].member;
          gsize size = strlen (member);
          g_autofree char *longer = g_strconcat (member, "x", NULL);

          g_test_message ("%s.%s", table->name, member);
          g_assert_cmpuint (size, >, 0);
          g_assert_cmpuint (strspn (member, "abcdefghijklmnopqrstuvwxyz0123456789-"), ==, size);
          g_assert_cmpuint (strlen (table->fields[f].label), >, 0);
          /* A member that stands twice would not find its own index. */
          g_assert_cmpint (lima_table_find (table, member), ==, f);
          g_assert_cmpint (lima_table_find_len (table, longer, size), ==, f);
          g_assert_cmpint (lima_table_find (table, longer), ==, -1);
          g_assert_cmpint (lima_table_find_len (table, member, size - 1), !=, f);
        }
      g_assert_cmpint (lima_table_find (table, "id"), ==, -1);
      g_assert_cmpint (lima_table_find (table, ""), ==, -1);
      g_assert_cmpint (lima_table_find_len (table, "ref\0\0\0\0\0\0\0\0\0\0\0\0\0", 16), ==, -1);
    }
}

/* Every field has bytes of its own, behind the head and inside the struct. */
static void
test_offsets (void)
{
  g_autoptr (GPtrArray) tables = all_tables ();

  for (guint i = 0; i < tables->len; i++)
    {
      const LimaTable *table = g_ptr_array_index (tables, i);
      g_autofree guint8 *taken = g_malloc0 (table->size);

      memset (taken, 1, sizeof (LimaBlock));
      for (guint f = 0; f < table->n_fields; f++)
        {
          gsize offset = table->fields[f].offset, size = size_of (table->fields[f].type);

          g_test_message ("%s.%s", table->name, table->fields[f].member);
          g_assert_cmpuint (offset + size, <=, table->size);
          for (gsize b = offset; b < offset + size; b++)
            {
              g_assert_cmpint (taken[b], ==, 0);
              taken[b] = 1;
            }
        }
    }
}

static void
test_types (void)
{
  g_autoptr (GPtrArray) tables = all_tables ();

  for (guint i = 0; i < tables->len; i++)
    {
      const LimaTable *table = g_ptr_array_index (tables, i);

      for (guint f = 0; f < table->n_fields; f++)
        {
          const LimaField *field = &table->fields[f];

          g_test_message ("%s.%s", table->name, field->member);
          g_assert_cmpint (field->items != NULL, ==, field->type == LIMA_FIELD_ITEMS);
          g_assert_true (field->codelist == NULL || field->type == LIMA_FIELD_CODE);
        }
    }
}

static guint
depth_of (const LimaTable *table)
{
  guint depth = 0;

  for (guint f = 0; f < table->n_fields; f++)
    if (table->fields[f].items != NULL)
      depth = MAX (depth, 1 + depth_of (table->fields[f].items));
  return depth;
}

/* A path can name what lies deepest. */
static void
test_depth (void)
{
  for (guint kind = 0; kind < LIMA_N_RECORDS; kind++)
    g_assert_cmpuint (depth_of (lima_record_table ((LimaRecordKind) kind)), <=, LIMA_PATH_MAX_DEPTH);
  g_assert_cmpuint (depth_of (&lima_head_table), <=, LIMA_PATH_MAX_DEPTH);
}

static void
test_records (void)
{
  for (guint kind = 0; kind < LIMA_N_RECORDS; kind++)
    {
      const LimaTable *table = lima_record_table ((LimaRecordKind) kind);

      g_assert_cmpint (lima_record_kind_of (table), ==, kind);
      g_assert_cmpuint (strlen (table->prefix), >, 0);
      for (guint other = 0; other < kind; other++)
        g_assert_cmpstr (table->prefix, !=, lima_record_table ((LimaRecordKind) other)->prefix);
    }
  g_assert_cmpint (lima_record_kind_of (&lima_head_table), ==, -1);
  g_assert_cmpint (lima_record_kind_of (&lima_flow_table), ==, -1);
}

/* The enumerations that the code names fields by are those of the tables. */
static void
test_enums (void)
{
#define CASE(name, NAME) { &lima_##name##_table, LIMA_##NAME##_N_FIELDS }
  static const struct
  {
    const LimaTable *table;
    guint n;
  } cases[] = {
    CASE (head, HEAD),
    CASE (organisation, ORGANISATION),
    CASE (theme_rule, THEME_RULE),
    CASE (theme, THEME),
    CASE (theme_scheme, THEME_SCHEME),
    CASE (source, SOURCE),
    CASE (figure, FIGURE),
    CASE (project, PROJECT),
    CASE (other_identifier, OTHER_IDENTIFIER),
    CASE (description, DESCRIPTION),
    CASE (participant, PARTICIPANT),
    CASE (theme_share, THEME_SHARE),
    CASE (marker, MARKER),
    CASE (tag, TAG),
    CASE (related, RELATED),
    CASE (unread, UNREAD),
    CASE (place, PLACE),
    CASE (sector, SECTOR),
    CASE (aid_type, AID_TYPE),
    CASE (flow, FLOW),
    CASE (location, LOCATION),
    CASE (location_code, LOCATION_CODE),
    CASE (document, DOCUMENT),
    CASE (outcome, OUTCOME),
    CASE (indicator, INDICATOR),
    CASE (period, PERIOD),
    CASE (reference, REFERENCE),
    CASE (measurement, MEASUREMENT),
    CASE (dimension, DIMENSION),
    CASE (location_ref, LOCATION_REF),
  };
#undef CASE

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].table->name);
      g_assert_cmpuint (cases[i].table->n_fields, ==, cases[i].n);
    }
  g_assert_cmpint (lima_table_find (&lima_project_table, "title"), ==, LIMA_PROJECT_TITLE);
  g_assert_cmpint (lima_table_find (&lima_project_table, "unread"), ==, LIMA_PROJECT_UNREAD);
  g_assert_cmpint (lima_table_find (&lima_flow_table, "amount"), ==, LIMA_FLOW_AMOUNT);
  g_assert_cmpint (lima_table_find (&lima_figure_table, "value"), ==, LIMA_FIGURE_VALUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/tables", test_tables);
  g_test_add_func ("/table/members", test_members);
  g_test_add_func ("/table/offsets", test_offsets);
  g_test_add_func ("/table/types", test_types);
  g_test_add_func ("/table/depth", test_depth);
  g_test_add_func ("/table/records", test_records);
  g_test_add_func ("/table/enums", test_enums);
  return g_test_run ();
}
