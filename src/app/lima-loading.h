/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-input.h>

#include "lima-figures.h"
#include "lima-work.h"

G_BEGIN_DECLS

/**
 * LimaLoaded:
 * @input: what was read
 * @figures: (nullable): what it adds up to, %NULL when nothing could be read
 */
typedef struct
{
  LimaInput *input;
  LimaFigures *figures;
} LimaLoaded;

/**
 * LimaLoadingOptions:
 * @format: how figures are written
 * @onto: (nullable): a portfolio that the files are added to
 * @scheme: how countries are put into regions, or -1 for what the file says
 * @currency: what to convert to, 0 for no conversion
 */
typedef struct
{
  LimaFormat *format;
  LimaSnapshot *onto;
  int scheme;
  LimaAtom currency;
} LimaLoadingOptions;

void        lima_load_async  (LimaWork                  *work,
                              char                     **paths,
                              const LimaLoadingOptions  *options,
                              GAsyncReadyCallback        callback,
                              gpointer                   data);
LimaLoaded *lima_load_finish (GAsyncResult              *result,
                              GError                   **error);
void        lima_loaded_free (LimaLoaded                *self);

LimaRegionScheme lima_loading_scheme (const LimaSnapshot *snapshot,
                                      int                 chosen);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaLoaded, lima_loaded_free)

G_END_DECLS
