/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-settings.h"

#define SCHEMA "org.limaportfolio.Lima"

/**
 * lima_settings_new:
 *
 * Returns: (transfer full) (nullable): the settings, %NULL where the schema isn't installed: then everything has its default
 */
GSettings *
lima_settings_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr(GSettingsSchema) schema = source == NULL ? NULL : g_settings_schema_source_lookup (source, SCHEMA, TRUE);

  return schema == NULL ? NULL : g_settings_new_full (schema, NULL, NULL);
}

/**
 * lima_settings_get_int:
 * @settings: (nullable): the settings
 * @key: a key of type i
 * @otherwise: what counts without settings
 *
 * Returns: the value
 */
int
lima_settings_get_int (GSettings *settings, const char *key, int otherwise)
{
  return settings == NULL ? otherwise : g_settings_get_int (settings, key);
}

/**
 * lima_settings_set_int:
 * @settings: (nullable): the settings
 * @key: a key of type i
 * @value: what to remember
 */
void
lima_settings_set_int (GSettings *settings, const char *key, int value)
{
  if (settings != NULL && g_settings_get_int (settings, key) != value)
    g_settings_set_int (settings, key, value);
}

/**
 * lima_settings_get_boolean:
 * @settings: (nullable): the settings
 * @key: a key of type b
 * @otherwise: what counts without settings
 *
 * Returns: the value
 */
gboolean
lima_settings_get_boolean (GSettings *settings, const char *key, gboolean otherwise)
{
  return settings == NULL ? otherwise : g_settings_get_boolean (settings, key);
}

/**
 * lima_settings_set_boolean:
 * @settings: (nullable): the settings
 * @key: a key of type b
 * @value: what to remember
 */
void
lima_settings_set_boolean (GSettings *settings, const char *key, gboolean value)
{
  if (settings != NULL && g_settings_get_boolean (settings, key) != value)
    g_settings_set_boolean (settings, key, value);
}

/**
 * lima_settings_get_string:
 * @settings: (nullable): the settings
 * @key: a key of type s
 * @otherwise: (nullable): what counts without settings
 *
 * Returns: (transfer full) (nullable): the value
 */
char *
lima_settings_get_string (GSettings *settings, const char *key, const char *otherwise)
{
  return settings == NULL ? g_strdup (otherwise) : g_settings_get_string (settings, key);
}

/**
 * lima_settings_set_string:
 * @settings: (nullable): the settings
 * @key: a key of type s
 * @value: what to remember
 */
void
lima_settings_set_string (GSettings *settings, const char *key, const char *value)
{
  g_autofree char *old = settings == NULL ? NULL : g_settings_get_string (settings, key);

  if (settings != NULL && g_strcmp0 (old, value) != 0)
    g_settings_set_string (settings, key, value);
}

/**
 * lima_settings_get_strv:
 * @settings: (nullable): the settings
 * @key: a key of type as
 *
 * Returns: (transfer full): the value; empty without settings
 */
char **
lima_settings_get_strv (GSettings *settings, const char *key)
{
  return settings == NULL ? g_new0 (char *, 1) : g_settings_get_strv (settings, key);
}

/**
 * lima_settings_set_strv:
 * @settings: (nullable): the settings
 * @key: a key of type as
 * @value: what to remember
 */
void
lima_settings_set_strv (GSettings *settings, const char *key, const char *const *value)
{
  g_auto(GStrv) old = lima_settings_get_strv (settings, key);

  if (settings != NULL && !g_strv_equal ((const char *const *) old, value))
    g_settings_set_strv (settings, key, value);
}
