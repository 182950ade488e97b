/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-iati-fragment.h"

G_BEGIN_DECLS

/**
 * LimaIatiRepair:
 *
 * Makes UTF-8 of texts and attributes in which a few bytes are none.
 */
typedef struct _LimaIatiRepair LimaIatiRepair;

LimaIatiRepair *lima_iati_repair_new        (void);
void            lima_iati_repair_free       (LimaIatiRepair *self);
const char     *lima_iati_repair_text       (LimaIatiRepair *self,
                                             const char     *text,
                                             gsize          *length);
void            lima_iati_repair_attributes (LimaIatiRepair *self,
                                             LimaIatiTag    *tag);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaIatiRepair, lima_iati_repair_free)

G_END_DECLS
