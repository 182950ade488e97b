/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include <string.h>

/**
 * fuzz_init:
 *
 * Makes every warning an end: a target that provokes one has found something.
 */
void
fuzz_init (void)
{
  g_log_set_always_fatal ((GLogLevelFlags) (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING));
}

/**
 * fuzz_text:
 * @data: an input
 * @size: its bytes
 *
 * Returns: (transfer full): the UTF-8 in the input, up to its first zero byte, for what takes nothing else
 */
char *
fuzz_text (const guint8 *data, gsize size)
{
  g_autofree char *bytes = g_strndup ((const char *) data, size);

  return g_utf8_make_valid (bytes, -1);
}
