/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LimaPictureSize:
 * @width: millimetres, 40 to 2000
 * @dpi: pixels an inch, 36 to 1200
 *
 * How large a picture of pixels will be.
 */
typedef struct
{
  double width;
  int dpi;
} LimaPictureSize;

#define LIMA_PICTURE_SIZE_DEFAULT ((LimaPictureSize) { 180, 192 })

/**
 * LimaPictureHeightFunc:
 * @width: millimetres
 * @data: what was given with it
 *
 * Returns: how high the picture is then, in millimetres
 */
typedef double (*LimaPictureHeightFunc) (double   width,
                                         gpointer data);

/**
 * LimaPictureSizeFunc:
 * @size: (nullable): what was chosen, %NULL where nothing was
 * @data: what was given with it
 */
typedef void (*LimaPictureSizeFunc) (const LimaPictureSize *size,
                                     gpointer               data);

void lima_picture_size_ask (GtkWidget             *parent,
                            LimaPictureHeightFunc  height,
                            LimaPictureSizeFunc    chosen,
                            gpointer               data);

G_END_DECLS
