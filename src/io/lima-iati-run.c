/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* memrchr */
#endif
#include "lima-iati-run.h"

#include <lima-i18n.h>
#include <libxml/parserInternals.h>
#include <string.h>

#define MAX_DEPTH 64
#define MAX_NAMES 50000 /* libxml2's dictionary takes quadratic time; real files have hundreds */
#define MAX_REPAIRS 100000
#define NOT_UTF8 "Input is not proper UTF-8"

/* The text given to the parser is @prefix, then the file from @start on; this is the offset in the file. */
static inline gint64
position (const LimaIatiRun *self)
{
  const xmlParserInput *input = self->parser->ctxt->input;

  return self->start - (gint64) self->prefix->len + (gint64) input->consumed + (input->cur - input->base);
}

static inline guint32
line_of (const LimaIatiRun *self, int line)
{
  return self->start_line + (guint32) MAX (line, 1) - 1;
}

/* Ends the run: nothing more is reported, and the text ends with the next read. The parser itself isn't halted, since that frees
 * the buffer that its functions are in. */
static void
stop (LimaIatiRun *self, LimaIatiEnd end)
{
  self->stopped = TRUE;
  self->end = end;
  self->parser->ctxt->disableSAX = 1;
}

static void
mark_good (LimaIatiRun *self)
{
  self->good = position (self);
  self->good_line = line_of (self, self->parser->ctxt->input->line);
}

/* After an error that is passed over, the parser drops references and takes every byte as Latin-1, until told that all is well. */
static inline void
keep_well (LimaIatiRun *self)
{
  self->parser->ctxt->wellFormed = 1;
  self->parser->ctxt->charset = XML_CHAR_ENCODING_UTF8;
}

/* The line of the "<" of the start tag that the parser has just read to its end. */
static guint32
tag_line (const LimaIatiRun *self, gint64 *offset)
{
  const xmlParserInput *input = self->parser->ctxt->input;
  const xmlChar *tag = memrchr (input->base, '<', (gsize) (input->cur - input->base));
  int line = input->line;

  if (tag == NULL)
    return line_of (self, line);
  for (const xmlChar *p = tag; (p = memchr (p, '\n', (gsize) (input->cur - p))) != NULL; p++)
    line--;
  if (offset != NULL)
    *offset = position (self) - (input->cur - tag);
  return line_of (self, line);
}

/* libxml2's sentence without the lines that show bytes. */
static char *
first_line (const char *message)
{
  g_autofree char *line = g_strndup (message, strcspn (message, "\n"));

  return g_strchomp (g_utf8_make_valid (line, -1));
}

static void
break_off (LimaIatiRun *self, gint64 at, guint32 line, const char *message)
{
  self->error_at = at;
  self->error_line = line;
  g_free (self->error);
  self->error = first_line (message);
  stop (self, LIMA_IATI_BROKEN);
}

static void
start_activity (LimaIatiRun *self, const LimaIatiTag *tag)
{
  self->ours = TRUE;
  lima_iati_builder_begin (self->parser->builder, tag, self->read->parts,
                           lima_iati_containers_get_version (self->containers),
                           lima_iati_containers_get_language (self->containers), tag_line (self, NULL));
}

/* An activity inside an activity: the outer one has lost its end. */
static void
start_nested (LimaIatiRun *self)
{
  guint32 line = tag_line (self, &self->good);

  self->good_line = line;
  self->nested = TRUE;
  break_off (self, self->good, line, _("the next activity begins before this one ends"));
}

static void
start_container (LimaIatiRun *self, const LimaIatiTag *tag)
{
  const char *name = (const char *) tag->name;

  if (self->root == NULL)
    {
      self->root = g_utf8_make_valid (name, -1);
      if (strcmp (name, "iati-organisations") == 0)
        {
          stop (self, LIMA_IATI_ORGANISATIONS);
          return;
        }
    }
  self->ours = self->ours || strcmp (name, "iati-activities") == 0;
  lima_iati_containers_push (self->containers, tag);
}

static void
on_start (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int n_namespaces,
          const xmlChar **namespaces, int n_attributes, int n_defaulted, const xmlChar **attributes)
{
  LimaIatiRun *self = data;
  LimaIatiParser *parser = self->parser;
  LimaIatiTag tag = { name, prefix, uri, namespaces, attributes, n_namespaces, n_attributes };
  gboolean activity = name == parser->activity && prefix == NULL;

  (void) n_defaulted;
  if (self->stopped)
    return;
  keep_well (self);
  if (G_UNLIKELY (self->repair != NULL))
    lima_iati_repair_attributes (self->repair, &tag);
  if (++self->depth > MAX_DEPTH)
    stop (self, LIMA_IATI_REFUSED_DEPTH);
  else if ((++self->n_starts & 1023) == 0 && xmlDictSize (parser->ctxt->dict) > MAX_NAMES)
    stop (self, LIMA_IATI_REFUSED_NAMES);
  else if (lima_iati_builder_is_open (parser->builder) && activity)
    start_nested (self);
  else if (lima_iati_builder_is_open (parser->builder))
    lima_iati_builder_start (parser->builder, &tag, lima_iati_builder_is_top (parser->builder) ? tag_line (self, NULL) : 0);
  else if (position (self) < self->start)
    return;
  else if (activity)
    start_activity (self, &tag);
  else
    start_container (self, &tag);
  if (!self->stopped)
    mark_good (self);
}

static void
finish_activity (LimaIatiRun *self)
{
  LimaIatiBuilder *builder = self->parser->builder;
  LimaAtom identifier = lima_iati_builder_get_identifier (builder);
  LimaBlock *project = lima_iati_builder_take (builder);

  if (self->n_repaired > 0)
    lima_findings_add (self->findings, "repaired-text", LIMA_SEVERITY_WARNING, identifier, self->repaired_line,
                       _("Text that is no sound XML was taken as it is: %s"), self->repaired);
  if (lima_iati_builder_was_cut (builder))
    lima_findings_add (self->findings, "text-too-long", LIMA_SEVERITY_WARNING, identifier, project->line,
                       _("A text longer than %d megabytes was cut."), LIMA_IATI_MAX_TEXT / 1000000);
  self->n_repaired = 0;
  self->n_projects++;
  self->read->sink->record (self->read->sink, self->read->file, self->read->worker, project);
}

static void
on_end (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  LimaIatiRun *self = data;
  LimaIatiBuilder *builder = self->parser->builder;

  (void) uri;
  if (self->stopped)
    return;
  self->depth--;
  mark_good (self);
  if (!lima_iati_builder_is_open (builder))
    lima_iati_containers_pop (self->containers);
  else if (lima_iati_builder_end (builder, name, prefix))
    finish_activity (self);
}

static void
on_text (void *data, const xmlChar *text, int length)
{
  LimaIatiRun *self = data;
  gsize size = (gsize) length;

  if (self->stopped)
    return;
  keep_well (self);
  if (G_UNLIKELY (self->repair != NULL))
    text = (const xmlChar *) lima_iati_repair_text (self->repair, (const char *) text, &size);
  lima_iati_builder_text (self->parser->builder, (const char *) text, size);
}

static void
on_cdata (void *data, const xmlChar *text, int length)
{
  LimaIatiRun *self = data;

  on_text (data, text, length);
  if (!self->stopped)
    mark_good (self);
}

static void
on_comment (void *data, const xmlChar *text)
{
  LimaIatiRun *self = data;

  (void) text;
  if (!self->stopped && position (self) > self->start)
    mark_good (self);
}

static void
on_doctype (void *data, const xmlChar *name, const xmlChar *public_id, const xmlChar *system_id)
{
  LimaIatiRun *self = data;

  (void) name;
  (void) public_id;
  (void) system_id;
  if (self->stopped)
    return;
  stop (self, LIMA_IATI_REFUSED_DTD);
  xmlStopParser (self->parser->ctxt); /* here it may be halted, and not one declaration is read */
}

/* What the parser has dropped between the last "&" and here, in a text. */
static void
restore_reference (LimaIatiRun *self)
{
  const xmlParserInput *input = self->parser->ctxt->input;
  const xmlChar *from = memrchr (input->base, '&', (gsize) (input->cur - input->base));

  if (from != NULL && self->parser->ctxt->instate != XML_PARSER_ATTRIBUTE_VALUE)
    lima_iati_builder_text (self->parser->builder, (const char *) from, (gsize) (input->cur - from));
}

typedef enum
{
  FATAL,     /* the activity can't be read further */
  HARMLESS,  /* nothing is lost */
  REPAIRED,  /* a character that may not be there: passed over, or taken in another encoding */
  REFERENCE, /* a "&" that is no reference: taken as it is */
} Gravity;

/*   what                              example               what becomes of it
 *   reference without name or ";"     R&D, A & B, &nbsp;    the text keeps it as it is
 *   forbidden characters              a control character   is dropped
 *   no UTF-8                          a byte of Latin-1     is taken as Windows-1252
 *   two hyphens in a comment                                nothing
 *   an attribute twice                                      the first counts
 *   namespaces                        undeclared prefix     the element is unread
 *   all others, in a text or not                            the activity is left out */
static Gravity
judge (const xmlError *error)
{
  if (error->level != XML_ERR_FATAL)
    return HARMLESS;
  switch (error->code)
    {
    case XML_ERR_HYPHEN_IN_COMMENT:
    case XML_ERR_RESERVED_XML_NAME:
    case XML_ERR_UNKNOWN_VERSION:
    case XML_ERR_VERSION_MISSING:
    case XML_ERR_STANDALONE_VALUE:
    case XML_ERR_ENCODING_NAME:
    case XML_ERR_UNSUPPORTED_ENCODING:
      return HARMLESS;
    case XML_ERR_INVALID_CHAR:
      return g_str_has_prefix (error->message, "PCDATA") || g_str_has_prefix (error->message, NOT_UTF8) ? REPAIRED : FATAL;
    case XML_ERR_INVALID_ENCODING:
    case XML_ERR_INVALID_CHARREF:
    case XML_ERR_ATTRIBUTE_REDEFINED:
    case XML_ERR_MISPLACED_CDATA_END:
      return REPAIRED;
    case XML_ERR_NAME_REQUIRED:
      return g_str_has_prefix (error->message, "xmlParseEntityRef") ? REFERENCE : FATAL;
    case XML_ERR_ENTITYREF_SEMICOL_MISSING:
    case XML_ERR_UNDECLARED_ENTITY:
    case XML_WAR_UNDECLARED_ENTITY:
      return REFERENCE;
    default:
      return FATAL;
    }
}

static void
note_repair (LimaIatiRun *self, const xmlError *error)
{
  if (self->n_repaired++ > 0)
    return;
  self->repaired_line = line_of (self, error->line);
  g_free (self->repaired);
  self->repaired = first_line (error->message);
}

static void
on_error (void *data, xmlError *error)
{
  LimaIatiRun *self = data;
  Gravity gravity = judge (error);
  const xmlParserInput *input = self->parser->ctxt->input;

  if (self->stopped || gravity == HARMLESS)
    return;
  if (gravity == FATAL || self->n_repaired > MAX_REPAIRS)
    {
      self->at_end = self->ended && input != NULL && input->cur >= input->end;
      break_off (self, input == NULL ? self->good : position (self), line_of (self, error->line), error->message);
      return;
    }
  note_repair (self, error);
  if (self->repair == NULL && g_str_has_prefix (error->message, NOT_UTF8))
    self->repair = lima_iati_repair_new ();
  if (gravity == REFERENCE)
    restore_reference (self);
}

static int
on_read (void *data, char *buffer, int room)
{
  LimaIatiRun *self = data;
  gsize n = MIN ((gsize) room, self->prefix->len - self->prefix_at);

  if (self->stopped)
    return 0;
  if (n > 0)
    {
      memcpy (buffer, self->prefix->str + self->prefix_at, n);
      self->prefix_at += n;
      return (int) n;
    }
  n = lima_iati_source_read (self->source, buffer, (gsize) room);
  if (n == 0 && lima_iati_source_failed (self->source, NULL))
    stop (self, LIMA_IATI_WHOLE);
  self->ended = n == 0;
  if (!lima_iati_open_tag_pass (&self->tag, buffer, n))
    {
      stop (self, LIMA_IATI_REFUSED_ATTRIBUTES);
      return 0;
    }
  return (int) n;
}

static const xmlSAXHandler handlers = {
  .initialized = XML_SAX2_MAGIC,
  .startElementNs = on_start,
  .endElementNs = on_end,
  .characters = on_text,
  .ignorableWhitespace = on_text,
  .cdataBlock = on_cdata,
  .comment = on_comment,
  .internalSubset = on_doctype,
  .serror = on_error,
};

/**
 * lima_iati_run_init:
 * @self: a run
 * @read: the file
 * @source: its text; must outlive the run
 */
void
lima_iati_run_init (LimaIatiRun *self, const LimaRead *read, LimaIatiSource *source)
{
  *self = (LimaIatiRun) { .read = read, .source = source };
  self->parser = lima_iati_parser_get ();
  self->findings = lima_findings_new ();
  self->containers = lima_iati_containers_new ();
  self->prefix = g_string_new (NULL);
}

/**
 * lima_iati_run_clear:
 * @self: a run to give up, or one that is all zero
 */
void
lima_iati_run_clear (LimaIatiRun *self)
{
  if (self->parser == NULL)
    return;
  lima_iati_builder_abort (self->parser->builder);
  lima_findings_free (self->findings);
  lima_iati_containers_free (self->containers);
  g_string_free (self->prefix, TRUE);
  g_free (self->error);
  g_free (self->repaired);
  g_clear_pointer (&self->repair, lima_iati_repair_free);
  g_free (self->root);
}

/* Behind a break the containers are opened again; activities without any get one, since XML has one root. */
static void
write_prefix (LimaIatiRun *self)
{
  g_string_truncate (self->prefix, 0);
  self->prefix_at = 0;
  if (self->root == NULL && !self->ours)
    return;
  self->wrapped = lima_iati_containers_get_n (self->containers) == 0;
  if (self->wrapped)
    g_string_append (self->prefix, "<iati-activities>");
  lima_iati_containers_write (self->containers, self->prefix);
}

/**
 * lima_iati_run_parse:
 * @self: a run
 * @start: the offset to begin at
 * @line: its line
 *
 * Parses until the text ends or breaks. Projects go to the sink as they end.
 *
 * Returns: how it ended
 */
LimaIatiEnd
lima_iati_run_parse (LimaIatiRun *self, gint64 start, guint32 line)
{
  xmlParserCtxt *ctxt = self->parser->ctxt;

  write_prefix (self);
  self->start = self->good = start;
  self->start_line = self->good_line = line;
  self->depth = 0;
  self->tag = (LimaIatiOpenTag) { LIMA_IATI_OPEN_TAG_NONE, 0 };
  self->n_repaired = 0;
  self->ended = self->stopped = self->at_end = self->nested = FALSE;
  self->end = LIMA_IATI_WHOLE;
  lima_iati_source_seek (self->source, start);

  *ctxt->sax = handlers;
  ctxt->userData = self;
  ctxt->nsNr = 0;
  /* NOENT makes "&amp;" in an attribute "&" and not "&#38;". There is nothing else to substitute: a document type declaration,
   * the only place for entities, ends the parsing. */
  xmlFreeDoc (xmlCtxtReadIO (ctxt, on_read, NULL, self, NULL, NULL,
                             XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_IGNORE_ENC));
  xmlCtxtReset (ctxt);
  return self->end;
}
