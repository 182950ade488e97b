/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-programme-section.h"
#include "lima-record-editor.h"

G_BEGIN_DECLS

/**
 * LimaFormsKind:
 * @title: what it is called, in the context "section"
 * @forms: its forms, static
 * @n_forms: how many
 * @describe: (nullable): returns lines that stand above the forms, (transfer full) (element-type utf8)
 * @count: returns the line at its end, (transfer full)
 *
 * A section of a programme that is forms.
 */
typedef struct
{
  const char *title;
  const LimaEditorSection *forms;
  guint n_forms;
  GPtrArray *(*describe) (LimaSession *session, const LimaProgramme *programme);
  char *(*count) (LimaFormat *format, const LimaProgramme *programme);
} LimaFormsKind;

#define LIMA_TYPE_FORMS_SECTION (lima_forms_section_get_type ())

/**
 * LimaFormsSection:
 *
 * A section of a programme that is edited in forms.
 */
G_DECLARE_FINAL_TYPE (LimaFormsSection, lima_forms_section, LIMA, FORMS_SECTION, LimaProgrammeSection)

GtkWidget *lima_forms_section_new (LimaSession         *session,
                                   LimaAtom             programme,
                                   const LimaFormsKind *kind);

G_END_DECLS
