/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-iati-fragment.h"
#include "lima-iati-map.h"
#include "lima-sink.h"

G_BEGIN_DECLS

/* A longer text of one element is cut, and said so. */
#define LIMA_IATI_MAX_TEXT (10 * 1000 * 1000)

/**
 * LimaIatiBuilder:
 *
 * Makes a project of the elements of one activity after the other. Sticky: nothing it is given can fail; what the model doesn't
 * hold becomes an unread element.
 */
typedef struct _LimaIatiBuilder LimaIatiBuilder;

LimaIatiBuilder *lima_iati_builder_new     (xmlDict              *dict);
void             lima_iati_builder_free    (LimaIatiBuilder      *self);
void             lima_iati_builder_begin   (LimaIatiBuilder      *self,
                                            const LimaIatiTag    *tag,
                                            LimaParts             parts,
                                            LimaAtom              version,
                                            LimaAtom              language,
                                            guint32               line);
void             lima_iati_builder_start   (LimaIatiBuilder      *self,
                                            const LimaIatiTag    *tag,
                                            guint32               line);
void             lima_iati_builder_text    (LimaIatiBuilder      *self,
                                            const char           *text,
                                            gsize                 length);
gboolean         lima_iati_builder_end     (LimaIatiBuilder      *self,
                                            const xmlChar        *name,
                                            const xmlChar        *prefix);
gboolean         lima_iati_builder_is_open (const LimaIatiBuilder *self);
gboolean         lima_iati_builder_is_top  (const LimaIatiBuilder *self);
gboolean         lima_iati_builder_was_cut (const LimaIatiBuilder *self);
LimaAtom         lima_iati_builder_get_identifier (const LimaIatiBuilder *self);
LimaBlock       *lima_iati_builder_take    (LimaIatiBuilder      *self);
void             lima_iati_builder_abort   (LimaIatiBuilder      *self);
LimaAtom         lima_iati_tag_get_language (const LimaIatiTag   *tag);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaIatiBuilder, lima_iati_builder_free)

G_END_DECLS
