/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LimaRegionScheme:
 * @LIMA_REGION_SCHEME_REPORT: the regions of the agency's report (its paragraph 4)
 * @LIMA_REGION_SCHEME_M49: the regions of the United Nations (M49)
 *
 * How countries and regions are put together for people.
 */
typedef enum
{
  LIMA_REGION_SCHEME_REPORT,
  LIMA_REGION_SCHEME_M49,
} LimaRegionScheme;

const char *lima_region_scheme_of_country (LimaRegionScheme  scheme,
                                           const char       *country);
const char *lima_region_scheme_of_region  (LimaRegionScheme  scheme,
                                           const char       *vocabulary,
                                           const char       *code);
char       *lima_region_scheme_label      (LimaRegionScheme  scheme,
                                           const char       *key,
                                           const char       *language);
const char *lima_region_scheme_sublabel   (LimaRegionScheme  scheme,
                                           const char       *key);

G_END_DECLS
