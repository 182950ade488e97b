/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-programme-results.h>

G_BEGIN_DECLS

typedef enum
{
  LIMA_MEASURE_UNIT, /* also where nothing is said */
  LIMA_MEASURE_PERCENTAGE,
  LIMA_MEASURE_QUALITATIVE,
} LimaMeasureKind;

typedef enum
{
  LIMA_INDICATOR_VALUE_NONE,       /* nothing given: unknown, which isn't zero */
  LIMA_INDICATOR_VALUE_UNREADABLE, /* something was given that is no number, or a percentage of no positive number */
  LIMA_INDICATOR_VALUE_KNOWN,
} LimaIndicatorValueState;

/**
 * LimaIndicatorValue:
 * @state: a #LimaIndicatorValueState
 * @value: the number in the indicator's unit, or per cent; rounded half away from zero to 18 places where it is a quotient
 * @has_ratio: whether it is a percentage with a numerator and a denominator, which is positive
 * @numerator: what the percentage is of
 * @denominator: its base
 *
 * A baseline, a target or an actual value.
 */
typedef struct
{
  LimaIndicatorValueState state;
  LimaSum value;
  gboolean has_ratio;
  LimaSum numerator;
  LimaSum denominator;
} LimaIndicatorValue;

/**
 * LimaIndicatorTarget:
 * @item: (nullable): the target of the period, borrowed from the indicator
 * @value: what is to be reached: revised, where it was revised by then
 * @original: as it was first set
 * @is_revised: whether @value is the revised one
 */
typedef struct
{
  const LimaProgrammeTarget *item;
  LimaIndicatorValue value;
  LimaIndicatorValue original;
  gboolean is_revised;
} LimaIndicatorTarget;

/**
 * LimaIndicatorActual:
 * @item: (nullable): the period it belongs to, borrowed from the indicator
 * @value: what was reached
 * @is_interim: whether the period was still running
 */
typedef struct
{
  const LimaProgrammeTarget *item;
  LimaIndicatorValue value;
  gboolean is_interim;
} LimaIndicatorActual;

LimaMeasureKind     lima_indicator_get_measure  (const LimaProgrammeIndicator *self);
LimaIndicatorValue  lima_indicator_get_baseline (const LimaProgrammeIndicator *self);
LimaIndicatorTarget lima_indicator_get_target   (const LimaProgrammeIndicator *self,
                                                 LimaDate                      at);
LimaIndicatorActual lima_indicator_get_actual   (const LimaProgrammeIndicator *self,
                                                 LimaDate                      at);
LimaIndicatorValue  lima_indicator_read_value   (const LimaProgrammeIndicator *self,
                                                 const LimaAmount             *amount,
                                                 const LimaAmount             *base);
LimaIndicatorValue  lima_indicator_value_of     (LimaSum                       numerator,
                                                 LimaSum                       denominator);

G_END_DECLS
