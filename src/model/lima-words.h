/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-value.h"

G_BEGIN_DECLS

#define LIMA_WORDS_MAX 500 /* characters */

char *lima_words_cut      (const char      *text,
                           glong            most);
char *lima_words_of_value (const LimaValue *value,
                           const char      *language);
char *lima_words_of_block (const LimaBlock *block,
                           const char      *language);

G_END_DECLS
