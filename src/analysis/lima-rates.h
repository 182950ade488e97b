/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "lima-decimal.h"

G_BEGIN_DECLS

/**
 * LimaRates:
 *
 * Exchange rates by month, in units of a currency for one US dollar. A table never changes once it is read, so any number of
 * threads may ask it.
 */
typedef struct _LimaRates LimaRates;

/**
 * LimaRatesError:
 * @LIMA_RATES_ERROR_NOT_READABLE: the file can't be read at all
 * @LIMA_RATES_ERROR_NO_HEADER: the first line names no columns of a rate table
 * @LIMA_RATES_ERROR_NO_RATES: the columns are there, but not one rate that can be used
 */
typedef enum
{
  LIMA_RATES_ERROR_NOT_READABLE,
  LIMA_RATES_ERROR_NO_HEADER,
  LIMA_RATES_ERROR_NO_RATES,
} LimaRatesError;

#define LIMA_RATES_ERROR (lima_rates_error_quark ())
GQuark     lima_rates_error_quark (void);

LimaRates *lima_rates_default     (void);
LimaRates *lima_rates_load        (const char       *path,
                                   GError          **error);
LimaRates *lima_rates_parse       (GBytes           *bytes,
                                   const char       *name,
                                   GError          **error);
LimaRates *lima_rates_ref         (LimaRates        *self);
void       lima_rates_unref       (LimaRates        *self);

gboolean   lima_rates_has         (const LimaRates  *self,
                                   const char       *currency);
gboolean   lima_rates_find        (const LimaRates  *self,
                                   const char       *from,
                                   const char       *to,
                                   int               year,
                                   int               month,
                                   LimaDecimal      *from_rate,
                                   LimaDecimal      *to_rate,
                                   int              *found_year,
                                   int              *found_month);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaRates, lima_rates_unref)

G_END_DECLS
