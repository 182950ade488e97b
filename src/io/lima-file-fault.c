/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-file-fault.h"

#include <lima-i18n.h>

/* Sentences about characters and strings. */
static char *
string_sentence (LimaJsonFault fault, const char *path, guint32 line, guint32 column)
{
  switch ((int) fault)
    {
    case LIMA_JSON_NOT_UTF8:
      return g_strdup_printf (_("“%s” is damaged: a character that is not UTF-8 at line %u, column %u."), path, line, column);
    case LIMA_JSON_ZERO:
      return g_strdup_printf (_("“%s” is damaged: a zero character at line %u, column %u."), path, line, column);
    case LIMA_JSON_CONTROL:
      return g_strdup_printf (_("“%s” is damaged: a control character or line break inside a text at line %u, column %u."), path,
                              line, column);
    case LIMA_JSON_ESCAPE:
      return g_strdup_printf (_("“%s” is damaged: a backslash that escapes nothing at line %u, column %u."), path, line, column);
    case LIMA_JSON_SURROGATE:
      return g_strdup_printf (_("“%s” is damaged: half of a surrogate pair at line %u, column %u."), path, line, column);
    default:
      return NULL;
    }
}

/* Sentences about what JSON has not. */
static char *
grammar_sentence (LimaJsonFault fault, const char *path, guint32 line, guint32 column)
{
  switch ((int) fault)
    {
    case LIMA_JSON_TRAILING_COMMA:
      return g_strdup_printf (_("“%s” is damaged: a comma with nothing behind it at line %u, column %u."), path, line, column);
    case LIMA_JSON_COMMENT:
      return g_strdup_printf (_("“%s” is damaged: a comment, which JSON does not have, at line %u, column %u."), path, line, column);
    case LIMA_JSON_SINGLE_QUOTE:
      return g_strdup_printf (_("“%s” is damaged: a single quotation mark, which JSON does not have, at line %u, column %u."), path,
                              line, column);
    case LIMA_JSON_SECOND_ROOT:
      return g_strdup_printf (_("“%s” is damaged: something stands behind its end, at line %u, column %u."), path, line, column);
    default:
      return g_strdup_printf (_("“%s” is damaged: something unexpected at line %u, column %u."), path, line, column);
    }
}

static char *
sentence (LimaJsonFault fault, const char *path, guint32 line, guint32 column)
{
  char *text = string_sentence (fault, path, line, column);

  if (text != NULL)
    return text;
  switch ((int) fault)
    {
    case LIMA_JSON_EMPTY:
      return g_strdup_printf (_("“%s” is empty."), path);
    case LIMA_JSON_ENDS_EARLY:
      return g_strdup_printf (_("“%s” is damaged: the file ends early, at line %u."), path, line);
    case LIMA_JSON_TOO_DEEP:
      return g_strdup_printf (_("“%s” is refused: brackets are nested deeper than %d levels at line %u, column %u."), path,
                              LIMA_JSON_MAX_DEPTH, line, column);
    case LIMA_JSON_DUPLICATE:
      return g_strdup_printf (_("“%s” is damaged: a member is given twice in one object at line %u, column %u."), path, line, column);
    case LIMA_JSON_NUMBER:
      return g_strdup_printf (_("“%s” is damaged: a number that JSON does not have at line %u, column %u."), path, line, column);
    case LIMA_JSON_RANGE:
      return g_strdup_printf (_("“%s” is damaged: a number out of range at line %u, column %u."), path, line, column);
    default:
      return grammar_sentence (fault, path, line, column);
    }
}

/**
 * lima_file_fault_set:
 * @error: (nullable): return location for a #LimaReadError
 * @fault: what the gate found
 * @path: the file
 * @text: what stands in it
 * @at: where the fault is
 *
 * Says for people what is wrong with a file.
 *
 * Returns: %FALSE
 */
gboolean
lima_file_fault_set (GError **error, LimaJsonFault fault, const char *path, const char *text, gsize at)
{
  LimaReadError code = fault == LIMA_JSON_TOO_DEEP ? LIMA_READ_ERROR_REFUSED
                       : fault == LIMA_JSON_EMPTY  ? LIMA_READ_ERROR_NOT_OURS
                                                   : LIMA_READ_ERROR_BROKEN;
  g_autofree char *name = g_filename_display_name (path), *message = NULL;
  guint32 line, column;

  lima_json_position (text, at, &line, &column);
  message = sentence (fault, name, line, column);
  g_set_error_literal (error, LIMA_READ_ERROR, (int) code, message);
  return FALSE;
}
