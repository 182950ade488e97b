/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-iati-containers.h"

#include "lima-iati-builder.h"
#include "lima-iati-value.h"

#include <string.h>

typedef struct
{
  char *tag;
  LimaAtom version;
  LimaAtom language;
} Container;

struct _LimaIatiContainers
{
  GArray *open;
};

static void
clear_container (gpointer data)
{
  g_free (((Container *) data)->tag);
}

/**
 * lima_iati_containers_new:
 *
 * Returns: (transfer full): no containers
 */
LimaIatiContainers *
lima_iati_containers_new (void)
{
  LimaIatiContainers *self = g_new0 (LimaIatiContainers, 1);

  self->open = g_array_new (FALSE, FALSE, sizeof (Container));
  g_array_set_clear_func (self->open, clear_container);
  return self;
}

/**
 * lima_iati_containers_free:
 * @self: containers to give up
 */
void
lima_iati_containers_free (LimaIatiContainers *self)
{
  g_array_unref (self->open);
  g_free (self);
}

/* The start tag with its namespaces alone; an undeclared prefix stays part of the name. */
static char *
write_tag (const LimaIatiTag *tag)
{
  GString *xml = g_string_new ("<");

  if (tag->prefix != NULL)
    g_string_append_printf (xml, "%s:", tag->prefix);
  g_string_append (xml, (const char *) tag->name);
  for (int i = 0; i < tag->n_namespaces; i++)
    {
      const char *prefix = (const char *) tag->namespaces[2 * i], *uri = (const char *) tag->namespaces[2 * i + 1];
      g_autofree char *escaped = g_markup_escape_text (uri == NULL ? "" : uri, -1);

      g_string_append_printf (xml, " xmlns%s%s=\"%s\"", prefix == NULL ? "" : ":", prefix == NULL ? "" : prefix, escaped);
    }
  g_string_append_c (xml, '>');
  return g_string_free (xml, FALSE);
}

static LimaAtom
read_version (const LimaIatiTag *tag)
{
  for (int i = 0; i < tag->n_attributes; i++)
    {
      const xmlChar **attribute = tag->attributes + 5 * i;
      const char *text = (const char *) attribute[3];
      gsize length = (gsize) (attribute[4] - attribute[3]);

      if (attribute[1] != NULL || strcmp ((const char *) attribute[0], "version") != 0)
        continue;
      lima_iati_value_strip (&text, &length);
      return lima_atom_len (text, length);
    }
  return 0;
}

/**
 * lima_iati_containers_push:
 * @self: containers
 * @tag: the start tag of one more
 */
void
lima_iati_containers_push (LimaIatiContainers *self, const LimaIatiTag *tag)
{
  Container container = { write_tag (tag), 0, lima_iati_tag_get_language (tag) };

  if (strcmp ((const char *) tag->name, "iati-activities") == 0)
    container.version = read_version (tag);
  if (container.version == 0)
    container.version = lima_iati_containers_get_version (self);
  if (container.language == 0)
    container.language = lima_iati_containers_get_language (self);
  g_array_append_val (self->open, container);
}

/**
 * lima_iati_containers_pop:
 * @self: containers, of which the innermost ends
 */
void
lima_iati_containers_pop (LimaIatiContainers *self)
{
  if (self->open->len > 0)
    g_array_set_size (self->open, self->open->len - 1);
}

/**
 * lima_iati_containers_get_n:
 *
 * Returns: how many are open
 */
guint
lima_iati_containers_get_n (const LimaIatiContainers *self)
{
  return self->open->len;
}

/**
 * lima_iati_containers_get_version:
 *
 * Returns: the version of IATI that holds for activities here, 0 for none
 */
LimaAtom
lima_iati_containers_get_version (const LimaIatiContainers *self)
{
  return self->open->len == 0 ? 0 : g_array_index (self->open, Container, self->open->len - 1).version;
}

/**
 * lima_iati_containers_get_language:
 *
 * Returns: the language that holds for activities here (XML 1.0: xml:lang is inherited), 0 for none
 */
LimaAtom
lima_iati_containers_get_language (const LimaIatiContainers *self)
{
  return self->open->len == 0 ? 0 : g_array_index (self->open, Container, self->open->len - 1).language;
}

/**
 * lima_iati_containers_write:
 * @self: containers
 * @xml: gets their start tags, on one line
 */
void
lima_iati_containers_write (const LimaIatiContainers *self, GString *xml)
{
  for (guint i = 0; i < self->open->len; i++)
    g_string_append (xml, g_array_index (self->open, Container, i).tag);
}
