/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "portfolio.h"

#include <lima-file-reader.h>

/* The reader and the writer of portfolio files, with the gate before them. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr(LimaSnapshot) all = fuzz_read (lima_file_read, data, size, LIMA_PARTS_ALL);
  g_autoptr(LimaSnapshot) figures = fuzz_read (lima_file_read, data, size, LIMA_PARTS_FIGURES);

  g_assert_true ((all == NULL) == (figures == NULL));
  if (all != NULL)
    fuzz_check_round (all);
  return 0;
}
