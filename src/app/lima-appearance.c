/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-appearance.h"

#include <string.h>

#define STYLE "/org/limaportfolio/Lima/style.css"
#define STYLE_DARK "/org/limaportfolio/Lima/style-dark.css"
#define STYLE_HIGH_CONTRAST "/org/limaportfolio/Lima/style-hc.css"

struct _LimaAppearance
{
  GObject parent_instance;

  /* owned */
  GtkSettings *settings;
  GtkCssProvider *style;
  GtkCssProvider *colours; /* those of the dark or of high contrast, or NULL */
  GDBusProxy *portal;      /* what the desktop prefers, or NULL */
  GCancellable *cancellable;

  char *look;
  char *shown;        /* the resource of @colours */
  gboolean prefers_dark; /* the desktop does */
  gboolean from_theme;   /* the theme was dark before this program chose */
  int dpi;               /* of the desktop, in 1024ths */
  int percent;
};

G_DEFINE_FINAL_TYPE (LimaAppearance, lima_appearance, G_TYPE_OBJECT)

static gboolean
is_high_contrast (LimaAppearance *self)
{
  g_autofree char *theme = NULL;

  g_object_get (self->settings, "gtk-theme-name", &theme, NULL);
  return theme != NULL && (strstr (theme, "HighContrast") != NULL || g_str_has_suffix (theme, "-hc") ||
                           strstr (theme, "-hc-") != NULL);
}

static gboolean
is_dark (LimaAppearance *self)
{
  if (g_str_equal (self->look, "system"))
    return self->prefers_dark || self->from_theme;
  return g_str_equal (self->look, "dark");
}

static void
show_colours (LimaAppearance *self, const char *resource)
{
  GdkDisplay *display = gdk_display_get_default ();

  if (g_strcmp0 (self->shown, resource) == 0)
    return;
  if (self->colours != NULL)
    gtk_style_context_remove_provider_for_display (display, GTK_STYLE_PROVIDER (self->colours));
  g_clear_object (&self->colours);
  g_free (self->shown);
  self->shown = g_strdup (resource);
  if (resource == NULL)
    return;
  self->colours = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (self->colours, resource);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (self->colours),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
}

static void
apply (LimaAppearance *self)
{
  gboolean dark = is_dark (self);

  g_object_set (self->settings, "gtk-application-prefer-dark-theme", dark, NULL);
  if (is_high_contrast (self))
    show_colours (self, STYLE_HIGH_CONTRAST);
  else
    show_colours (self, dark ? STYLE_DARK : NULL);
}

/* ---- What the desktop prefers: org.freedesktop.appearance color-scheme, 1 is dark ---- */

static void
take_preference (LimaAppearance *self, GVariant *value)
{
  g_autoptr(GVariant) inner = g_variant_ref (value);

  while (g_variant_is_of_type (inner, G_VARIANT_TYPE_VARIANT))
    {
      GVariant *next = g_variant_get_variant (inner);

      g_variant_unref (inner);
      inner = next;
    }
  if (!g_variant_is_of_type (inner, G_VARIANT_TYPE_UINT32))
    return;
  self->prefers_dark = g_variant_get_uint32 (inner) == 1;
  apply (self);
}

static void
portal_signal (GDBusProxy *proxy, const char *sender, const char *name, GVariant *parameters, LimaAppearance *self)
{
  const char *space, *key;
  g_autoptr(GVariant) value = NULL;

  if (!g_str_equal (name, "SettingChanged") || !g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(ssv)")))
    return;
  g_variant_get (parameters, "(&s&sv)", &space, &key, &value);
  if (g_str_equal (space, "org.freedesktop.appearance") && g_str_equal (key, "color-scheme"))
    take_preference (self, value);
}

static void
portal_answered (GObject *source, GAsyncResult *result, gpointer data)
{
  LimaAppearance *self = data; /* gone when it was cancelled */
  g_autoptr(GVariant) answer = g_dbus_proxy_call_finish (G_DBUS_PROXY (source), result, NULL);
  g_autoptr(GVariant) value = NULL;

  if (answer == NULL || !g_variant_is_of_type (answer, G_VARIANT_TYPE ("(v)")))
    return;
  g_variant_get (answer, "(v)", &value);
  take_preference (self, value);
}

/* No portal is no error: then the theme alone decides. */
static void
portal_found (GObject *source, GAsyncResult *result, gpointer data)
{
  LimaAppearance *self = data; /* gone when it was cancelled */
  g_autoptr(GDBusProxy) portal = g_dbus_proxy_new_for_bus_finish (result, NULL);
  g_autofree char *owner = portal == NULL ? NULL : g_dbus_proxy_get_name_owner (portal);

  if (owner == NULL)
    return;
  self->portal = g_object_ref (portal);
  g_signal_connect_object (portal, "g-signal", G_CALLBACK (portal_signal), self, 0);
  g_dbus_proxy_call (portal, "Read", g_variant_new ("(ss)", "org.freedesktop.appearance", "color-scheme"), G_DBUS_CALL_FLAGS_NONE,
                     -1, self->cancellable, portal_answered, self);
}

static void
lima_appearance_dispose (GObject *object)
{
  LimaAppearance *self = LIMA_APPEARANCE (object);

  g_cancellable_cancel (self->cancellable);
  show_colours (self, NULL);
  if (self->style != NULL)
    gtk_style_context_remove_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (self->style));
  g_clear_object (&self->style);
  g_clear_object (&self->portal);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (lima_appearance_parent_class)->dispose (object);
}

static void
lima_appearance_finalize (GObject *object)
{
  LimaAppearance *self = LIMA_APPEARANCE (object);

  g_object_unref (self->cancellable);
  g_free (self->look);
  g_free (self->shown);
  G_OBJECT_CLASS (lima_appearance_parent_class)->finalize (object);
}

static void
lima_appearance_class_init (LimaAppearanceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_appearance_dispose;
  G_OBJECT_CLASS (klass)->finalize = lima_appearance_finalize;
}

static void
lima_appearance_init (LimaAppearance *self)
{
  self->look = g_strdup ("system");
  self->percent = 100;
  self->cancellable = g_cancellable_new ();
}

/**
 * lima_appearance_new:
 * @settings: those of the display
 *
 * Returns: (transfer full): the look of the program on the display
 */
LimaAppearance *
lima_appearance_new (GtkSettings *settings)
{
  LimaAppearance *self = g_object_new (LIMA_TYPE_APPEARANCE, NULL);

  self->settings = g_object_ref (settings);
  g_object_get (settings, "gtk-application-prefer-dark-theme", &self->from_theme, "gtk-xft-dpi", &self->dpi, NULL);
  self->style = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (self->style, STYLE);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (self->style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()), "/org/limaportfolio/Lima/icons");
  g_signal_connect_object (settings, "notify::gtk-theme-name", G_CALLBACK (apply), self, G_CONNECT_SWAPPED);
  g_dbus_proxy_new_for_bus (G_BUS_TYPE_SESSION, G_DBUS_PROXY_FLAGS_DO_NOT_LOAD_PROPERTIES | G_DBUS_PROXY_FLAGS_DO_NOT_AUTO_START,
                            NULL, "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop",
                            "org.freedesktop.portal.Settings", self->cancellable, portal_found, self);
  apply (self);
  return self;
}

/**
 * lima_appearance_set_look:
 * @look: "light", "dark", or "system" for what the desktop prefers
 */
void
lima_appearance_set_look (LimaAppearance *self, const char *look)
{
  g_return_if_fail (LIMA_IS_APPEARANCE (self) && look != NULL);

  g_free (self->look);
  self->look = g_strdup (look);
  apply (self);
}

/**
 * lima_appearance_get_text_size:
 *
 * Returns: the size of text, in percent of the desktop's
 */
int
lima_appearance_get_text_size (LimaAppearance *self)
{
  g_return_val_if_fail (LIMA_IS_APPEARANCE (self), 100);

  return self->percent;
}

/**
 * lima_appearance_set_text_size:
 * @percent: of the desktop's size; kept between %LIMA_TEXT_SIZE_LEAST and %LIMA_TEXT_SIZE_MOST
 */
void
lima_appearance_set_text_size (LimaAppearance *self, int percent)
{
  g_return_if_fail (LIMA_IS_APPEARANCE (self));

  percent = CLAMP (percent, LIMA_TEXT_SIZE_LEAST, LIMA_TEXT_SIZE_MOST);
  if (self->percent == percent)
    return;
  self->percent = percent;
  g_object_set (self->settings, "gtk-xft-dpi", (self->dpi > 0 ? self->dpi : 96 * 1024) * percent / 100, NULL);
}

/**
 * lima_text_scale:
 * @widget: a widget
 *
 * Widths at which a page is arranged differently grow with the text.
 *
 * Returns: how large text is, 1 for the usual size
 */
double
lima_text_scale (GtkWidget *widget)
{
  double resolution;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), 1);

  resolution = pango_cairo_context_get_resolution (gtk_widget_get_pango_context (widget));
  return resolution > 0 ? resolution / 96 : 1;
}

/**
 * lima_name_control:
 * @control: a drop-down or a menu button
 * @name: what it is
 *
 * Names a control that is a button in a frame, which GTK calls by its class. The button of a menu button takes over the name of its frame, that
 * of a drop-down does not.
 */
void
lima_name_control (GtkWidget *control, const char *name)
{
  g_return_if_fail (GTK_IS_WIDGET (control) && name != NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (GTK_IS_DROP_DOWN (control))
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (control)), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * lima_icon_new:
 * @name: (nullable): of an icon
 *
 * An icon beside words, which say all to those who listen.
 *
 * Returns: (transfer floating): an image
 */
GtkWidget *
lima_icon_new (const char *name)
{
  return g_object_new (GTK_TYPE_IMAGE, "icon-name", name, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
}
