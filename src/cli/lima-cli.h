/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the program says to the shell; a contract. */
typedef enum
{
  LIMA_EXIT_DONE = 0,    /* every figure could be used */
  LIMA_EXIT_MISSING = 1, /* done, but something is missing from the figures; for check: there are findings */
  LIMA_EXIT_FAILED = 2,  /* usage, or nothing could be read */
} LimaExit;

gboolean lima_cli_wants (int    argc,
                         char **argv);
int      lima_cli_main  (int    argc,
                         char **argv);

G_END_DECLS
