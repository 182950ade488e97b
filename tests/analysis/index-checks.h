/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-index.h>

/* Holds an index against the breakdowns of the same figures, and its counts against asking one by one: the list behind a mark of a
 * chart is as long, and adds up to the same, as the chart says. */
void index_checks_run (LimaIndex       *index,
                       const LimaFacts *facts,
                       guint32          start);
