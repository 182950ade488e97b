/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-amount.h>

#include "lima-codes.h"

G_BEGIN_DECLS

/**
 * LimaTypedCodes:
 *
 * The codes of a list, to be found by what people type: a code or its name, whatever the case of its letters.
 */
typedef struct _LimaTypedCodes LimaTypedCodes;

gboolean        lima_typed_read_amount  (LimaFormat       *format,
                                         const char       *text,
                                         LimaAmount       *out);
char           *lima_typed_write_amount (LimaFormat       *format,
                                         const LimaAmount *amount,
                                         int               decimals);
LimaDay         lima_typed_read_day     (LimaFormat       *format,
                                         const char       *text);

LimaTypedCodes *lima_typed_codes_new    (GListModel       *codes);
void            lima_typed_codes_free   (LimaTypedCodes   *self);
LimaAtom        lima_typed_codes_find   (LimaTypedCodes   *self,
                                         const char       *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaTypedCodes, lima_typed_codes_free)

G_END_DECLS
