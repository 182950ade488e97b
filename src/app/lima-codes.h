/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-session.h"

G_BEGIN_DECLS

#define LIMA_TYPE_CODE (lima_code_get_type ())

/**
 * LimaCode:
 *
 * A code of a list with its name, to be chosen.
 */
G_DECLARE_FINAL_TYPE (LimaCode, lima_code, LIMA, CODE, GObject)

LimaCode   *lima_code_new      (const char      *code,
                                const char      *name);
LimaCode   *lima_code_new_shown (const char     *code,
                                const char      *name,
                                const char      *shown);
const char *lima_code_get_code (LimaCode        *self);
const char *lima_code_get_shown (LimaCode       *self);
const char *lima_code_get_name (LimaCode        *self);
gboolean    lima_code_matches  (LimaCode        *self,
                                const char      *folded);

GListModel *lima_codes_of_list (const char      *list,
                                LimaFormat      *format);
GListModel *lima_codes_for     (LimaSession     *session,
                                const LimaBlock *block,
                                guint            field);

G_END_DECLS
