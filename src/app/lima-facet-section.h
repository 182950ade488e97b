/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-session.h"

G_BEGIN_DECLS

#define LIMA_TYPE_FACET_SECTION (lima_facet_section_get_type ())

/**
 * LimaFacetSection:
 *
 * One facet of the project list: its keys with how many projects each would leave, to be checked. Built when it is first open.
 */
G_DECLARE_FINAL_TYPE (LimaFacetSection, lima_facet_section, LIMA, FACET_SECTION, GtkBox)

GtkWidget *lima_facet_section_new     (LimaSession      *session,
                                       LimaFacet         facet,
                                       gboolean          open);
gboolean   lima_facet_section_is_open (LimaFacetSection *self);
void       lima_facet_section_show    (LimaFacetSection *self,
                                       LimaIndex        *index,
                                       const guint      *counts);

G_END_DECLS
