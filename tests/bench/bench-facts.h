/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-facts.h>

LimaFacts *bench_facts_new (int n_projects,
                            int n_flows);
