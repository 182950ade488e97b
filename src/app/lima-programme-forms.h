/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-forms-section.h"

G_BEGIN_DECLS

extern const LimaFormsKind lima_programme_summary_forms;
extern const LimaFormsKind lima_programme_components_forms;
extern const LimaFormsKind lima_programme_partners_forms;
extern const LimaFormsKind lima_programme_documents_forms;
extern const LimaFormsKind lima_programme_evaluation_forms;

guint64 lima_forms_kind_get_fields (const LimaFormsKind *self);

G_END_DECLS
