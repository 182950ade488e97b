/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-iati-containers.h"
#include "lima-iati-parser.h"
#include "lima-iati-repair.h"
#include "lima-iati-source.h"
#include "lima-iati-open-tag.h"

G_BEGIN_DECLS

/* How a run of the parser ended. */
typedef enum
{
  LIMA_IATI_WHOLE,         /* the text ended as it should, or could not be read further: the source knows */
  LIMA_IATI_BROKEN,        /* an error in the XML */
  LIMA_IATI_REFUSED_DTD,   /* a document type declaration */
  LIMA_IATI_REFUSED_DEPTH, /* elements nested too deep */
  LIMA_IATI_REFUSED_NAMES, /* more different names than any data has */
  LIMA_IATI_REFUSED_ATTRIBUTES, /* more attributes in one tag than any data has */
  LIMA_IATI_ORGANISATIONS, /* a file of organisations: it was left at once */
} LimaIatiEnd;

/**
 * LimaIatiRun:
 * @start: the offset where this run began, and @start_line its line
 * @good: the offset behind the last thing that was sound, and @good_line its line
 * @error_at, @error_line, @error: for %LIMA_IATI_BROKEN, where and what
 * @at_end: whether the error is that the text has ended
 * @nested: whether the error is the start tag of the next activity inside one
 * @repair: (nullable): there when a byte of the file was no UTF-8
 * @root: (nullable): the name of the root element
 * @ours: whether there was an element of IATI activity files
 * @n_projects: projects that were given to the sink
 * @n_lost: activities that could not be read
 *
 * The parser on its way through a file, from its beginning or from behind a break, as often as needed.
 */
typedef struct
{
  const LimaRead *read;
  LimaIatiParser *parser;
  LimaIatiSource *source;
  LimaFindings *findings;
  LimaIatiContainers *containers;
  GString *prefix;
  gsize prefix_at;

  gint64 start;
  guint32 start_line;
  gint64 good;
  guint32 good_line;
  guint depth;
  guint n_starts;
  gboolean ended;
  gboolean stopped;
  gboolean wrapped;
  LimaIatiOpenTag tag;
  LimaIatiEnd end;

  gint64 error_at;
  guint32 error_line;
  char *error;
  gboolean at_end;
  gboolean nested;

  LimaIatiRepair *repair;
  guint32 repaired_line;
  char *repaired;
  guint n_repaired;

  char *root;
  gboolean ours;
  guint n_projects;
  guint n_lost;
} LimaIatiRun;

void        lima_iati_run_init  (LimaIatiRun    *self,
                                 const LimaRead *read,
                                 LimaIatiSource *source);
void        lima_iati_run_clear (LimaIatiRun    *self);
LimaIatiEnd lima_iati_run_parse (LimaIatiRun    *self,
                                 gint64          start,
                                 guint32         line);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LimaIatiRun, lima_iati_run_clear)

G_END_DECLS
