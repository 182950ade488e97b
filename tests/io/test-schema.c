/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The JSON Schema of the file says what the record tables say. schema.py validates files with it. */

#include <lima-snapshot.h>

#include <json-glib/json-glib.h>

static JsonObject *
schema_of_table (JsonObject *schema, const LimaTable *table)
{
  JsonObject *defs = json_object_get_object_member (schema, "$defs");

  if (table == &lima_head_table)
    return schema;
  if (!json_object_has_member (defs, table->name))
    g_error ("the schema has no “%s”: run data/make-schema.py", table->name);
  return json_object_get_object_member (defs, table->name);
}

static const char *
string_of (JsonObject *object, const char *member)
{
  return json_object_get_string_member_with_default (object, member, NULL);
}

static void check_table (JsonObject *schema, const LimaTable *table);

static void
check_items (JsonObject *schema, JsonObject *property, const LimaTable *items)
{
  g_autofree char *ref = g_strdup_printf ("#/$defs/%s", items->name);

  g_assert_cmpstr (string_of (property, "type"), ==, "array");
  g_assert_cmpstr (string_of (json_object_get_object_member (property, "items"), "$ref"), ==, ref);
  check_table (schema, items);
}

static void
check_field (JsonObject *schema, JsonObject *property, const LimaField *field)
{
  switch (field->type)
    {
    case LIMA_FIELD_TEXT:
      g_assert_cmpstr (string_of (property, "$ref"), ==, "#/$defs/-text");
      break;
    case LIMA_FIELD_AMOUNT:
      g_assert_cmpstr (string_of (property, "$ref"), ==, "#/$defs/-amount");
      break;
    case LIMA_FIELD_DAY:
      g_assert_cmpstr (string_of (property, "$ref"), ==, "#/$defs/-day");
      break;
    case LIMA_FIELD_BOOL:
      g_assert_cmpstr (string_of (property, "type"), ==, "boolean");
      break;
    case LIMA_FIELD_ITEMS:
      check_items (schema, property, field->items);
      break;
    case LIMA_FIELD_STRING:
    case LIMA_FIELD_CODE:
    case LIMA_FIELD_REF:
    default:
      g_assert_cmpstr (string_of (property, "type"), ==, "string");
      break;
    }
}

static void
check_table (JsonObject *schema, const LimaTable *table)
{
  JsonObject *properties = json_object_get_object_member (schema_of_table (schema, table), "properties");
  guint others = table == &lima_head_table ? 3 + LIMA_N_RECORDS : 1;

  g_assert_cmpuint (json_object_get_size (properties), ==, table->n_fields + others);
  for (guint i = 0; i < table->n_fields; i++)
    {
      const LimaField *field = &table->fields[i];

      if (!json_object_has_member (properties, field->member))
        g_error ("the schema has no “%s” in “%s”: run data/make-schema.py", field->member, table->name);
      check_field (schema, json_object_get_object_member (properties, field->member), field);
    }
}

static void
test_schema (void)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "lima-portfolio.schema.json", NULL);
  JsonObject *schema, *properties;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  schema = json_node_get_object (json_parser_get_root (parser));
  properties = json_object_get_object_member (schema, "properties");
  check_table (schema, &lima_head_table);
  for (guint kind = 0; kind < LIMA_N_RECORDS; kind++)
    {
      const LimaTable *table = lima_record_table (kind);

      g_assert_true (json_object_has_member (properties, table->name));
      check_items (schema, json_object_get_object_member (properties, table->name), table);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schema/tables", test_schema);
  return g_test_run ();
}
