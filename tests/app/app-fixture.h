/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-application.h>
#include <lima-window.h>

G_BEGIN_DECLS

/* What tests of windows share. */
LimaApplication *fixture_application (void);
char            *fixture_sample      (void);
LimaWindow      *fixture_open        (LimaApplication *application,
                                      const char      *path);
void             fixture_wait        (gboolean       (*done) (gpointer data),
                                      gpointer         data);
void             fixture_settle      (guint            ms);
void             fixture_wait_index  (LimaWindow      *window);
void             fixture_close       (LimaWindow      *window);
void             fixture_assert_dies (gpointer        *weak);

G_END_DECLS
