/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include "portfolio.h"

#include <lima-iati-reader.h>

/* The reader of IATI files: what it read is written as a portfolio and comes back equal. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr(LimaSnapshot) all = fuzz_read (lima_iati_read, data, size, LIMA_PARTS_ALL);
  g_autoptr(LimaSnapshot) figures = fuzz_read (lima_iati_read, data, size, LIMA_PARTS_FIGURES);

  g_assert_true ((all == NULL) == (figures == NULL));
  if (all == NULL)
    return 0;
  g_assert_cmpuint (lima_snapshot_get_n (all, LIMA_RECORD_PROJECT), ==, lima_snapshot_get_n (figures, LIMA_RECORD_PROJECT));
  fuzz_check_round (all);
  fuzz_check_round (figures);
  return 0;
}
