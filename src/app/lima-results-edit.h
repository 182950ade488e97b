/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-change.h>
#include <lima-report-results.h>

G_BEGIN_DECLS

gboolean       lima_results_edit_is_plain (const LimaProgramme  *programme,
                                           const LimaResultsRow *row,
                                           LimaResultsColumn     column);
char          *lima_results_edit_write    (const LimaProgramme  *programme,
                                           const LimaResultsRow *row,
                                           LimaResultsColumn     column,
                                           LimaFormat           *format);
gboolean       lima_results_edit_read     (const LimaProgramme  *programme,
                                           const LimaResultsRow *row,
                                           const char           *text,
                                           LimaFormat           *format,
                                           LimaAmount           *out);
void           lima_results_edit_set      (LimaChangeSet        *set,
                                           const LimaProgramme  *programme,
                                           const LimaPath       *path,
                                           const LimaResultsRow *row,
                                           LimaResultsColumn     column,
                                           const LimaAmount     *amount);

LimaChangeSet *lima_results_edit_add      (const LimaProgramme  *programme,
                                           const LimaPath       *path,
                                           const char           *level,
                                           LimaAtom             *id);
LimaChangeSet *lima_results_edit_remove   (const LimaProgramme  *programme,
                                           const LimaPath       *path,
                                           LimaAtom              indicator);
LimaChangeSet *lima_results_edit_move     (const LimaProgramme  *programme,
                                           const LimaPath       *path,
                                           LimaAtom              indicator,
                                           LimaAtom              neighbour,
                                           gboolean              behind);
LimaChangeSet *lima_results_edit_revise   (const LimaProgramme  *programme,
                                           const LimaPath       *path,
                                           LimaAtom              indicator,
                                           LimaAtom              target,
                                           const LimaAmount     *revised,
                                           const LimaDay        *day,
                                           const char           *language,
                                           const char           *reason);

G_END_DECLS
