/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-iati-fragment.h"

/* A namespace that holds from an element on. */
typedef struct
{
  const xmlChar *prefix;
  const xmlChar *uri;
  guint depth;
} Declared;

struct _LimaIatiFragment
{
  GString *xml;
  GArray *declared;
  guint depth;
  gboolean open; /* the last start tag still lacks its ">" */
};

/**
 * lima_iati_fragment_new:
 *
 * Returns: (transfer full): a fragment with nothing in it
 */
LimaIatiFragment *
lima_iati_fragment_new (void)
{
  LimaIatiFragment *self = g_new0 (LimaIatiFragment, 1);

  self->xml = g_string_new (NULL);
  self->declared = g_array_new (FALSE, FALSE, sizeof (Declared));
  return self;
}

/**
 * lima_iati_fragment_free:
 * @self: a fragment to give up
 */
void
lima_iati_fragment_free (LimaIatiFragment *self)
{
  g_string_free (self->xml, TRUE);
  g_array_unref (self->declared);
  g_free (self);
}

/**
 * lima_iati_fragment_reset:
 * @self: a fragment, which is empty afterwards
 */
void
lima_iati_fragment_reset (LimaIatiFragment *self)
{
  g_string_truncate (self->xml, 0);
  g_array_set_size (self->declared, 0);
  self->depth = 0;
  self->open = FALSE;
}

static const char *
escape_of (char c, gboolean attribute)
{
  switch (c)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '\r':
      return "&#13;";
    case '"':
      return attribute ? "&quot;" : NULL;
    case '\n':
      return attribute ? "&#10;" : NULL;
    case '\t':
      return attribute ? "&#9;" : NULL;
    default:
      return NULL;
    }
}

static void
append_escaped (GString *xml, const char *text, gsize length, gboolean attribute)
{
  gsize from = 0;

  for (gsize i = 0; i < length; i++)
    {
      const char *escape = escape_of (text[i], attribute);

      if (escape == NULL)
        continue;
      g_string_append_len (xml, text + from, (gssize) (i - from));
      g_string_append (xml, escape);
      from = i + 1;
    }
  g_string_append_len (xml, text + from, (gssize) (length - from));
}

static void
append_name (GString *xml, const xmlChar *name, const xmlChar *prefix)
{
  if (prefix != NULL)
    {
      g_string_append (xml, (const char *) prefix);
      g_string_append_c (xml, ':');
    }
  g_string_append (xml, (const char *) name);
}

static void
declare (LimaIatiFragment *self, const xmlChar *prefix, const xmlChar *uri)
{
  const char *text = uri == NULL ? "" : (const char *) uri;
  Declared declared = { prefix, uri, self->depth };

  g_array_append_val (self->declared, declared);
  g_string_append (self->xml, prefix == NULL ? " xmlns" : " xmlns:");
  g_string_append (self->xml, prefix == NULL ? "" : (const char *) prefix);
  g_string_append (self->xml, "=\"");
  append_escaped (self->xml, text, strlen (text), TRUE);
  g_string_append_c (self->xml, '"');
}

/* Declares a prefix in use unless the fragment has done so. A prefix that nobody declared stays undeclared. */
static void
use_namespace (LimaIatiFragment *self, const xmlChar *prefix, const xmlChar *uri)
{
  if (uri == NULL || g_strcmp0 ((const char *) prefix, "xml") == 0)
    return;
  for (guint i = self->declared->len; i > 0; i--)
    {
      const Declared *declared = &g_array_index (self->declared, Declared, i - 1);

      if (declared->prefix == prefix && declared->uri == uri)
        return;
      if (declared->prefix == prefix)
        break;
    }
  declare (self, prefix, uri);
}

static void
close_tag (LimaIatiFragment *self)
{
  if (self->open)
    g_string_append_c (self->xml, '>');
  self->open = FALSE;
}

/**
 * lima_iati_fragment_start:
 * @self: a fragment
 * @tag: an element begins
 */
void
lima_iati_fragment_start (LimaIatiFragment *self, const LimaIatiTag *tag)
{
  close_tag (self);
  self->depth++;
  g_string_append_c (self->xml, '<');
  append_name (self->xml, tag->name, tag->prefix);
  for (int i = 0; i < tag->n_namespaces; i++)
    declare (self, tag->namespaces[2 * i], tag->namespaces[2 * i + 1]);
  use_namespace (self, tag->prefix, tag->uri);
  for (int i = 0; i < tag->n_attributes; i++)
    if (tag->attributes[5 * i + 1] != NULL)
      use_namespace (self, tag->attributes[5 * i + 1], tag->attributes[5 * i + 2]);
  for (int i = 0; i < tag->n_attributes; i++)
    {
      const xmlChar **attribute = tag->attributes + 5 * i;

      g_string_append_c (self->xml, ' ');
      append_name (self->xml, attribute[0], attribute[1]);
      g_string_append (self->xml, "=\"");
      append_escaped (self->xml, (const char *) attribute[3], (gsize) (attribute[4] - attribute[3]), TRUE);
      g_string_append_c (self->xml, '"');
    }
  self->open = TRUE;
}

/**
 * lima_iati_fragment_text:
 * @self: a fragment
 * @text: UTF-8, not escaped
 * @length: its bytes
 */
void
lima_iati_fragment_text (LimaIatiFragment *self, const char *text, gsize length)
{
  close_tag (self);
  append_escaped (self->xml, text, length, FALSE);
}

/**
 * lima_iati_fragment_end:
 * @self: a fragment
 * @name: the element that ends
 * @prefix: (nullable): its prefix
 */
void
lima_iati_fragment_end (LimaIatiFragment *self, const xmlChar *name, const xmlChar *prefix)
{
  if (self->open)
    g_string_append (self->xml, "/>");
  else
    {
      g_string_append (self->xml, "</");
      append_name (self->xml, name, prefix);
      g_string_append_c (self->xml, '>');
    }
  self->open = FALSE;
  while (self->declared->len > 0 &&
         g_array_index (self->declared, Declared, self->declared->len - 1).depth == self->depth)
    g_array_set_size (self->declared, self->declared->len - 1);
  self->depth--;
}

/**
 * lima_iati_fragment_get_size:
 *
 * Returns: the bytes so far
 */
gsize
lima_iati_fragment_get_size (LimaIatiFragment *self)
{
  return self->xml->len;
}

/**
 * lima_iati_fragment_take:
 * @self: a fragment whose elements have ended; it is empty afterwards
 *
 * Texts come repaired, names do not: a damaged file can have bytes in them that are no UTF-8, which become U+FFFD.
 *
 * Returns: (transfer full): its XML, which is UTF-8
 */
char *
lima_iati_fragment_take (LimaIatiFragment *self)
{
  char *xml = g_utf8_make_valid (self->xml->str, (gssize) self->xml->len);

  lima_iati_fragment_reset (self);
  return xml;
}
