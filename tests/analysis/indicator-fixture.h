/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-programme-results.h>

/* Indicators in a few words: statements divided by "; ", "_" for none, what is left out at the end is none.
 *   id ID | parent ID | rule CODE | unit TEXT | unit-fr TEXT | percentage | qualitative | descending | ascending
 *   baseline NUMBER [of NUMBER] | baseline-date DATE | baseline-text TEXT | baseline-source TEXT | verification TEXT
 *   target FROM/TO [NUMBER [REVISED [REVISED-ON]]]
 * What belongs to the target before it:
 *   actual NUMBER [of NUMBER] | target-text TEXT, of one of its own where there is none | part KIND TARGET ACTUAL */
LimaProgrammeIndicator *fixture_indicator  (const char         *given);
LimaItems              *fixture_indicators (const char * const *given,
                                            guint               n);
