/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-iati-fragment.h"

#include <lima-atom.h>

G_BEGIN_DECLS

/**
 * LimaIatiContainers:
 *
 * The elements that are open around activities, such as iati-activities and result, with what activities inherit from them. They
 * can be opened again for a second parser that goes on behind a break.
 */
typedef struct _LimaIatiContainers LimaIatiContainers;

LimaIatiContainers *lima_iati_containers_new          (void);
void                lima_iati_containers_free         (LimaIatiContainers       *self);
void                lima_iati_containers_push         (LimaIatiContainers       *self,
                                                       const LimaIatiTag        *tag);
void                lima_iati_containers_pop          (LimaIatiContainers       *self);
guint               lima_iati_containers_get_n        (const LimaIatiContainers *self);
LimaAtom            lima_iati_containers_get_version  (const LimaIatiContainers *self);
LimaAtom            lima_iati_containers_get_language (const LimaIatiContainers *self);
void                lima_iati_containers_write        (const LimaIatiContainers *self,
                                                       GString                  *xml);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaIatiContainers, lima_iati_containers_free)

G_END_DECLS
