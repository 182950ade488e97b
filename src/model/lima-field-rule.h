/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-block.h"

G_BEGIN_DECLS

#define LIMA_FIELD_ERROR (lima_field_error_quark ())

/**
 * LimaFieldError:
 * @LIMA_FIELD_ERROR_UNREADABLE: what is given is no amount or date
 * @LIMA_FIELD_ERROR_RANGE: it is outside of what makes sense
 * @LIMA_FIELD_ERROR_ORDER: it comes before what it should follow
 * @LIMA_FIELD_ERROR_MISSING: it should be given
 * @LIMA_FIELD_ERROR_CODE: no list has the code
 */
typedef enum
{
  LIMA_FIELD_ERROR_UNREADABLE,
  LIMA_FIELD_ERROR_RANGE,
  LIMA_FIELD_ERROR_ORDER,
  LIMA_FIELD_ERROR_MISSING,
  LIMA_FIELD_ERROR_CODE,
} LimaFieldError;

GQuark   lima_field_error_quark (void);
gboolean lima_field_check       (const LimaBlock  *block,
                                 guint             field,
                                 GError          **error);

/* rules that tables name */
gboolean lima_field_rule_actual_end   (const LimaBlock  *block,
                                 GError          **error);
gboolean lima_field_rule_planned_end  (const LimaBlock  *block,
                                 GError          **error);
gboolean lima_field_rule_start (const LimaBlock  *block,
                                 GError          **error);
gboolean lima_field_rule_title        (const LimaBlock  *block,
                                 GError          **error);
gboolean lima_field_rule_identifier   (const LimaBlock  *block,
                                 GError          **error);
gboolean lima_field_rule_status       (const LimaBlock  *block,
                                 GError          **error);
gboolean lima_field_rule_percentage   (const LimaBlock  *block,
                                 GError          **error);
gboolean lima_field_rule_period_end   (const LimaBlock  *block,
                                 GError          **error);
gboolean lima_field_rule_amount       (const LimaBlock  *block,
                                 GError          **error);

G_END_DECLS
