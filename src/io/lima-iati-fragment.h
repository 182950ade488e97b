/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <libxml/parser.h>

G_BEGIN_DECLS

/**
 * LimaIatiTag:
 *
 * A start tag, as libxml2's SAX2 interface gives it: attributes five pointers each (name, prefix, URI, value, end of value),
 * namespaces two each (prefix, URI). Names, prefixes and URIs are of the parser's dictionary.
 */
typedef struct
{
  const xmlChar *name;
  const xmlChar *prefix;
  const xmlChar *uri;
  const xmlChar **namespaces;
  const xmlChar **attributes;
  int n_namespaces;
  int n_attributes;
} LimaIatiTag;

/**
 * LimaIatiFragment:
 *
 * An element that the model does not hold, written as XML again while it is read. It stands for itself: namespaces that were
 * declared further up are declared in it.
 */
typedef struct _LimaIatiFragment LimaIatiFragment;

LimaIatiFragment *lima_iati_fragment_new   (void);
void              lima_iati_fragment_free  (LimaIatiFragment  *self);
void              lima_iati_fragment_reset (LimaIatiFragment  *self);
void              lima_iati_fragment_start (LimaIatiFragment  *self,
                                            const LimaIatiTag *tag);
void              lima_iati_fragment_text  (LimaIatiFragment  *self,
                                            const char        *text,
                                            gsize              length);
void              lima_iati_fragment_end   (LimaIatiFragment  *self,
                                            const xmlChar     *name,
                                            const xmlChar     *prefix);
gsize             lima_iati_fragment_get_size (LimaIatiFragment *self);
char             *lima_iati_fragment_take  (LimaIatiFragment  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaIatiFragment, lima_iati_fragment_free)

G_END_DECLS
