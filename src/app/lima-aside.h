/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void lima_aside_run (GTask           *task,
                     GTaskThreadFunc  func);

G_END_DECLS
