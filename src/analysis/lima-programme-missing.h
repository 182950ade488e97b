/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-programme.h>

G_BEGIN_DECLS

/* What a programme can lack, in the order in which it is drawn up. */
typedef enum
{
  LIMA_PROGRAMME_LACKS_TITLE,
  LIMA_PROGRAMME_LACKS_COUNTRY,
  LIMA_PROGRAMME_LACKS_STRATEGY,
  LIMA_PROGRAMME_LACKS_FOCUS,
  LIMA_PROGRAMME_LACKS_PERIOD,
  LIMA_PROGRAMME_LACKS_PHASE,
  LIMA_PROGRAMME_LACKS_CRITERIA,   /* fewer than two are answered, ¶13 of the report */
  LIMA_PROGRAMME_LACKS_COMPONENTS,
  LIMA_PROGRAMME_LACKS_OUTPUTS,    /* a component without an output */
  LIMA_PROGRAMME_LACKS_INDICATORS,
  LIMA_PROGRAMME_LACKS_BASELINES,  /* an indicator without a baseline, ¶18 */
  LIMA_PROGRAMME_LACKS_TARGETS,    /* an indicator without a target */
  LIMA_PROGRAMME_LACKS_BUDGET,
  LIMA_PROGRAMME_LACKS_FINANCING,
  LIMA_PROGRAMME_LACKS_SOURCES,    /* a step of the financing without a source */
  LIMA_PROGRAMME_LACKS_PLATFORM,
  LIMA_PROGRAMME_LACKS_RISKS,
  LIMA_N_PROGRAMME_LACKS,
} LimaProgrammeLack;

guint32     lima_programme_find_missing (const LimaProgramme *programme);
guint       lima_programme_field_of_lack (LimaProgrammeLack   lack);
const char *lima_programme_lack_label   (LimaProgrammeLack    lack);

G_END_DECLS
