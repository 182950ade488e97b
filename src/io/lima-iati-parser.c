/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-iati-parser.h"

#include <libxml/parserInternals.h>

/* A dictionary that strange files have filled is given up. */
#define MAX_NAMES 5000

static void
parser_free (gpointer data)
{
  LimaIatiParser *self = data;

  lima_iati_builder_free (self->builder);
  xmlFreeParserCtxt (self->ctxt);
  g_free (self);
}

static GPrivate parser_of_thread = G_PRIVATE_INIT (parser_free);

/* The second wall, behind refusing every document type declaration: no external entity is ever opened, by anybody. */
static xmlParserInput *
refuse_entity (const char *url, const char *id, xmlParserCtxt *ctxt)
{
  (void) url;
  (void) id;
  (void) ctxt;
  return NULL;
}

static LimaIatiParser *
parser_new (void)
{
  static gsize ready;
  LimaIatiParser *self = g_new0 (LimaIatiParser, 1);

  if (g_once_init_enter (&ready))
    {
      xmlInitParser ();
      xmlSetExternalEntityLoader (refuse_entity);
      g_once_init_leave (&ready, 1);
    }
  self->ctxt = xmlNewParserCtxt ();
  if (self->ctxt == NULL)
    g_error ("no memory for an XML parser");
  self->builder = lima_iati_builder_new (self->ctxt->dict);
  self->activity = xmlDictLookup (self->ctxt->dict, (const xmlChar *) "iati-activity", -1);
  return self;
}

/**
 * lima_iati_parser_get:
 *
 * Returns: (transfer none): this thread's parser, to be used by one file at a time
 */
LimaIatiParser *
lima_iati_parser_get (void)
{
  LimaIatiParser *self = g_private_get (&parser_of_thread);

  if (self != NULL && xmlDictSize (self->ctxt->dict) < MAX_NAMES)
    return self;
  self = parser_new ();
  g_private_replace (&parser_of_thread, self);
  return self;
}
