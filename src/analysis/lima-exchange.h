/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-amount.h>

#include "lima-rates.h"
#include "lima-split.h"

G_BEGIN_DECLS

typedef struct
{
  LimaPart amount;
  LimaDecimal from_rate;
  LimaDecimal to_rate;
  int year;
  int month;
} LimaExchanged;

gboolean lima_exchange (const LimaRates *rates,
                        LimaDecimal      amount,
                        const char      *from,
                        const char      *to,
                        LimaDate         date,
                        LimaExchanged   *out);

G_END_DECLS
