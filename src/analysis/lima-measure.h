/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-flow.h>

G_BEGIN_DECLS

#define LIMA_KIND_BUDGET 124
#define LIMA_KIND_PLANNED 125
#define LIMA_KIND_OTHER 126 /* a transaction whose type is none of the standard's */
#define LIMA_N_KINDS 127

/**
 * LimaMeasure:
 * @kinds: a set of kinds of flows: IATI transaction types 1 to 123, and LIMA_KIND_…
 *
 * What a query adds up. Money rule 3: none of incoming funds, incoming commitments, commitments and spend is ever added to another.
 */
typedef struct
{
  guint64 kinds[2];
} LimaMeasure;

gboolean    lima_measure_parse      (const char        *text,
                                     LimaMeasure       *out);
gboolean    lima_measure_has        (const LimaMeasure *self,
                                     guint              kind);
char       *lima_measure_get_label  (const char        *text);
guint       lima_flow_get_kind      (const LimaFlow    *flow);
gboolean    lima_kind_is_incoming   (guint              kind);
gboolean    lima_kind_is_period     (guint              kind);

G_END_DECLS
