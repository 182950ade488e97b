/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LIMA_IATI_MOST_ATTRIBUTES 20000

/**
 * LimaIatiOpenTag:
 * @state: where in a start tag the text so far ends
 * @attributes: how many attributes the tag has so far
 *
 * The start tag that reaches over the end of a piece of text. libxml2 compares each attribute of a tag with every other one before
 * anybody can say no: 200,000 of them, two megabytes, would take half a minute. All zero is "in no tag".
 */
typedef struct
{
  enum
  {
    LIMA_IATI_OPEN_TAG_NONE,
    LIMA_IATI_OPEN_TAG_NAME,
    LIMA_IATI_OPEN_TAG_DOUBLE, /* in a value between " */
    LIMA_IATI_OPEN_TAG_SINGLE, /* in a value between ' */
  } state;
  guint attributes;
} LimaIatiOpenTag;

gboolean lima_iati_open_tag_pass (LimaIatiOpenTag *self,
                             const char  *text,
                             gsize        length);

G_END_DECLS
