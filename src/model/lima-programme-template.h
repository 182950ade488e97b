/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-programme.h"

G_BEGIN_DECLS

guint       lima_programme_template_get_n_criteria (void);
const char *lima_programme_template_get_criterion  (guint       criterion);
guint       lima_programme_template_get_n_components (void);
const char *lima_programme_template_get_component  (guint       component);
gboolean    lima_programme_template_is_usual       (guint       component);

void        lima_programme_template_add_components (LimaProgramme *programme,
                                                    guint32        components,
                                                    const char    *language);

G_END_DECLS
