/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the desktop's theme means for charts. The style context is asked here alone: GTK deprecates it after 4.8. */

#include "lima-chart-look.h"

#include "lima-appearance.h"

#include <string.h>

static guint32
to_number (const GdkRGBA *colour)
{
  guint red = (guint) (colour->red * 255 + 0.5f), green = (guint) (colour->green * 255 + 0.5f);

  return red << 16 | green << 8 | (guint) (colour->blue * 255 + 0.5f);
}

/* The theme's named colours do not change with the window's focus, unlike those of the widget itself. */
static void
find_colours (GtkWidget *widget, GdkRGBA *ground, GdkRGBA *ink)
{
  GtkStyleContext *context = gtk_widget_get_style_context (widget);

  if (!gtk_style_context_lookup_color (context, "theme_fg_color", ink))
    gtk_style_context_get_color (context, ink);
  if (!gtk_style_context_lookup_color (context, "theme_base_color", ground))
    *ground = (GdkRGBA) { 1, 1, 1, 1 };
}

static float
brightness (const GdkRGBA *colour)
{
  return 0.30f * colour->red + 0.59f * colour->green + 0.11f * colour->blue;
}

static gboolean
has_high_contrast (GtkWidget *widget)
{
  g_autofree char *name = NULL;

  g_object_get (gtk_widget_get_settings (widget), "gtk-theme-name", &name, NULL);
  return name != NULL && (strstr (name, "HighContrast") != NULL || strstr (name, "-hc") != NULL);
}

/**
 * lima_chart_look_init:
 * @theme: (out caller-allocates): the theme
 * @widget: where the chart will be shown
 *
 * Sets the theme that fits the desktop: light, dark or of high contrast, on the ground of lists and cards, in the desktop's font and
 * with its large text.
 */
void
lima_chart_look_init (LimaChartTheme *theme, GtkWidget *widget)
{
  PangoFontDescription *font;
  GdkRGBA ground, ink;

  g_return_if_fail (theme != NULL && GTK_IS_WIDGET (widget));

  font = pango_context_get_font_description (gtk_widget_get_pango_context (widget));
  find_colours (widget, &ground, &ink);
  if (has_high_contrast (widget))
    lima_chart_theme_init_high_contrast (theme, to_number (&ground), to_number (&ink));
  else
    lima_chart_theme_init (theme, brightness (&ink) > brightness (&ground) ? LIMA_CHART_DARK : LIMA_CHART_LIGHT);
  theme->colours[LIMA_COLOUR_GROUND] = to_number (&ground);
  theme->colours[LIMA_COLOUR_INK] = to_number (&ink);
  theme->text_scale = lima_text_scale (widget);
  theme->pixel_scale = gtk_widget_get_scale_factor (widget);
  if (font != NULL && pango_font_description_get_family (font) != NULL)
    theme->font = g_intern_string (pango_font_description_get_family (font));
}

/**
 * lima_chart_look_set_colour:
 * @cr: what is painted next has the colour
 *
 * For widgets that paint a mark by themselves.
 */
void
lima_chart_look_set_colour (cairo_t *cr, const LimaChartTheme *theme, LimaColour colour)
{
  guint32 rgb;

  g_return_if_fail (cr != NULL && theme != NULL && colour < LIMA_N_COLOURS);

  rgb = theme->colours[colour];
  cairo_set_source_rgb (cr, (rgb >> 16) / 255.0, (rgb >> 8 & 0xff) / 255.0, (rgb & 0xff) / 255.0);
}
