/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

/* What the long run has besides the targets: libFuzzer's own changes take turns with ours. */

int   LLVMFuzzerInitialize    (int     *argc,
                               char  ***argv);
gsize LLVMFuzzerMutate        (guint8  *data,
                               gsize    size,
                               gsize    room);
gsize LLVMFuzzerCustomMutator (guint8  *data,
                               gsize    size,
                               gsize    room,
                               guint    seed);

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_init ();
  return 0;
}

gsize
LLVMFuzzerCustomMutator (guint8 *data, gsize size, gsize room, guint seed)
{
  return seed % 2 == 0 ? LLVMFuzzerMutate (data, size, room) : fuzz_mutate (data, size, room, seed, NULL);
}
