/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void lima_csv_append_cell (GString    *line,
                           const char *text);
void lima_csv_end_line    (GString    *line);

G_END_DECLS
