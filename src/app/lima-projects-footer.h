/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-session.h"

G_BEGIN_DECLS

char *lima_projects_footer_count (LimaFigures     *figures,
                                  const LimaTally *tally);
char *lima_projects_footer_sums  (LimaFigures     *figures,
                                  const LimaTally *tally,
                                  const char      *measure);
char *lima_projects_footer_more  (LimaFigures     *figures,
                                  const LimaTally *tally,
                                  const char      *measure,
                                  char           **sums);
char *lima_projects_footer_notes (LimaFigures     *figures,
                                  const LimaTally *tally);

G_END_DECLS
