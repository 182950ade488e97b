/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-iati-builder.h"

G_BEGIN_DECLS

/**
 * LimaIatiParser:
 * @ctxt: libxml2's parser; its userData is the run
 * @builder: makes projects, with the names of the parser's dictionary
 * @activity: the name iati-activity
 *
 * What a thread keeps from one file to the next.
 */
typedef struct
{
  xmlParserCtxt *ctxt;
  LimaIatiBuilder *builder;
  const xmlChar *activity;
} LimaIatiParser;

LimaIatiParser *lima_iati_parser_get (void);

G_END_DECLS
