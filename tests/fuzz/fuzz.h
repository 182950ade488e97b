/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Inputs are never longer; most of what can go wrong shows in less, and a reader has a second for one. */
#define FUZZ_MOST_BYTES 8192

/* What libFuzzer asks of a target: to take any bytes and to come back. Our driver calls the same function. */
int   LLVMFuzzerTestOneInput (const guint8  *data,
                              gsize          size);

void  fuzz_init              (void);
char *fuzz_text              (const guint8  *data,
                              gsize          size);
gsize fuzz_mutate            (guint8        *data,
                              gsize          size,
                              gsize          room,
                              guint64        seed,
                              char         **words);

G_END_DECLS
