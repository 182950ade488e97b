/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LIMA_WINDOW_STATES_MOST 200

/**
 * LimaWindowState:
 * @width: in pixels of an unmaximized window
 * @height: the same
 * @maximized: whether it filled the screen
 * @page: the name of the page that was open; "" for none
 *
 * How the window of a file was when it was closed.
 */
typedef struct
{
  int width;
  int height;
  gboolean maximized;
  char page[16];
} LimaWindowState;

char     *lima_window_state_store (void);
gboolean  lima_window_state_read  (const char             *store,
                                   const char             *document,
                                   LimaWindowState        *state);
gboolean  lima_window_state_write (const char             *store,
                                   const char             *document,
                                   const LimaWindowState  *state,
                                   GError                **error);

G_END_DECLS
