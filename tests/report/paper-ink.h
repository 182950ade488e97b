/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-paper.h>

G_BEGIN_DECLS

guint paper_ink_count   (LimaPaper            *paper,
                         guint                 page,
                         const LimaPaperSheet *sheet,
                         guint                *outside);
void  paper_assert_ink  (LimaPaper            *paper,
                         const LimaPaperSheet *sheet);
char *paper_get_text    (LimaPaper            *paper);
guint paper_count_words (LimaPaper            *paper,
                         const char           *words);

G_END_DECLS
