/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMA_TYPE_BANNER (lima_banner_get_type ())

/**
 * LimaBanner:
 *
 * A line across the page that tells a state of the file, with a button at most. Hidden while it has nothing to say.
 */
G_DECLARE_FINAL_TYPE (LimaBanner, lima_banner, LIMA, BANNER, GtkBox)

typedef enum
{
  LIMA_BANNER_INFORMATION,
  LIMA_BANNER_WARNING,
  LIMA_BANNER_ERROR,
} LimaBannerKind;

void lima_banner_show (LimaBanner     *self,
                       LimaBannerKind  kind,
                       const char     *text,
                       const char     *button,
                       const char     *action);
void lima_banner_hide (LimaBanner     *self);

G_END_DECLS
