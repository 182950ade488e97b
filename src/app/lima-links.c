/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Links of the data. What stands in a file is nobody's promise: a link says where it leads before it is followed. */

#include "lima-links.h"

#include <lima-i18n.h>
#include <string.h>

#include "lima-alert.h"

#define MOST_CHARS 46

/* Controls, and marks that turn the direction of the text around, could make an address look like another one. A backslash is a
 * slash to browsers and a part of the user's name to us. */
static gboolean
hides_something (const char *uri)
{
  if (!g_utf8_validate (uri, -1, NULL))
    return TRUE;
  for (const char *p = uri; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_iscntrl (c) || g_unichar_type (c) == G_UNICODE_FORMAT || c == '\\' || (c != ' ' && g_unichar_isspace (c)))
        return TRUE;
    }
  return FALSE;
}

static GUri *
parse (const char *uri)
{
  return g_uri_parse (uri, G_URI_FLAGS_PARSE_RELAXED | G_URI_FLAGS_ENCODED, NULL);
}

/**
 * lima_link_is_safe:
 * @uri: (nullable): an address as the data gives it
 *
 * Only web pages and mail addresses are: anything else could start a program or open a file of this computer.
 *
 * Returns: whether @uri may be offered as a link
 */
gboolean
lima_link_is_safe (const char *uri)
{
  g_autoptr(GUri) parsed = NULL;
  const char *scheme;

  if (uri == NULL || hides_something (uri))
    return FALSE;
  parsed = parse (uri);
  if (parsed == NULL)
    return FALSE;
  scheme = g_uri_get_scheme (parsed);
  if (g_str_equal (scheme, "mailto"))
    return strchr (g_uri_get_path (parsed), '@') != NULL;
  return (g_str_equal (scheme, "http") || g_str_equal (scheme, "https")) && g_uri_get_host (parsed) != NULL
         && *g_uri_get_host (parsed) != '\0' && strchr (g_uri_get_host (parsed), ' ') == NULL;
}

/* Where the name of the site stands in the address, as it is written there: behind the name of a user, before port and path. */
static char *
find_host (const char *uri, gsize *start)
{
  const char *authority = strstr (uri, "://"), *at, *host;
  gsize length;

  if (authority == NULL)
    return NULL;
  authority += 3;
  length = strcspn (authority, "/?#");
  at = g_strrstr_len (authority, (gssize) length, "@");
  host = at == NULL ? authority : at + 1;
  length -= (gsize) (host - authority);
  *start = (gsize) (host - uri);
  return g_strndup (host, *host == '[' ? strcspn (host, "]") + 1 : MIN (strcspn (host, ":"), length));
}

/* The whole address, the site in bold. */
static char *
mark_up (const char *uri)
{
  gsize start = 0;
  g_autofree char *host = find_host (uri, &start), *before = NULL, *after = NULL, *site = NULL;

  if (host == NULL)
    return g_markup_escape_text (uri, -1);
  before = g_markup_escape_text (uri, (gssize) start);
  site = g_markup_escape_text (host, -1);
  after = g_markup_escape_text (uri + start + strlen (host), -1);
  return g_strdup_printf ("%s<b>%s</b>%s", before, site, after);
}

static GtkWidget *
line_new (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MOST_CHARS);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

/* What a reader of the address may overlook: letters of other scripts that look like Latin ones, and a name before the site's. */
static void
add_warnings (GtkBox *box, const char *uri)
{
  g_autoptr(GUri) parsed = parse (uri);
  gsize start;
  g_autofree char *host = find_host (uri, &start), *ascii = host == NULL ? NULL : g_hostname_to_ascii (host), *text = NULL;

  if (ascii != NULL && g_hostname_is_non_ascii (host))
    {
      /* Translators: %s is the technical name of a web site whose name has letters beyond a to z */
      text = g_strdup_printf (_("The site’s name has unusual letters. Its technical name is %s."), ascii);
      gtk_box_append (box, line_new (text, "lima-warning"));
    }
  if (host != NULL && g_uri_get_userinfo (parsed) != NULL)
    gtk_box_append (box, line_new (_("What stands before “@” is the name of a user, not of the site."), "lima-warning"));
}

static void
shown (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr(GtkWidget) button = data;
  g_autoptr(GError) error = NULL;

  if (!gtk_show_uri_full_finish (GTK_IS_WINDOW (object) ? GTK_WINDOW (object) : NULL, result, &error)
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    lima_alert_show (button, _("The link could not be opened."), error->message);
}

static const char *
uri_of (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "lima-uri");
}

static void
open_clicked (GtkWidget *open, GtkWidget *button)
{
  GtkRoot *root = gtk_widget_get_root (button);

  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  gtk_show_uri_full (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, uri_of (button), GDK_CURRENT_TIME, NULL, shown,
                     g_object_ref (button));
}

static void
copy_clicked (GtkWidget *copy, GtkWidget *button)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (button), uri_of (button));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
}

static GtkWidget *
make_buttons (GtkWidget *button)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *copy = gtk_button_new_with_mnemonic (_("_Copy")), *open = gtk_button_new_with_mnemonic (_("_Open"));

  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_widget_add_css_class (open, "suggested-action");
  gtk_accessible_update_property (GTK_ACCESSIBLE (copy), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Copy the address"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (open), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Open the address"), -1);
  g_signal_connect_object (copy, "clicked", G_CALLBACK (copy_clicked), button, 0);
  g_signal_connect_object (open, "clicked", G_CALLBACK (open_clicked), button, 0);
  gtk_box_append (GTK_BOX (box), copy);
  gtk_box_append (GTK_BOX (box), open);
  return box;
}

/* Made when the button is pressed for the first time: a pane may have hundreds of links. */
static void
make_popover (GtkMenuButton *button, gpointer data)
{
  GtkWidget *popover, *box, *address;
  const char *uri = uri_of (GTK_WIDGET (button));
  g_autofree char *markup = NULL;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  markup = mark_up (uri);
  popover = gtk_popover_new ();
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  address = line_new (NULL, NULL);
  gtk_label_set_markup (GTK_LABEL (address), markup);
  gtk_label_set_selectable (GTK_LABEL (address), TRUE);
  gtk_widget_set_can_focus (address, FALSE);
  gtk_box_append (GTK_BOX (box), line_new (g_str_has_prefix (uri, "mailto:") ? _("This writes a message in your mail program:")
                                                                            : _("This opens in your web browser:"), "lima-dim"));
  gtk_box_append (GTK_BOX (box), address);
  add_warnings (GTK_BOX (box), uri);
  gtk_box_append (GTK_BOX (box), make_buttons (GTK_WIDGET (button)));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (button, popover);
}

static GtkWidget *
plain_new (const char *label, const char *uri)
{
  GtkWidget *plain = line_new (label, NULL);
  g_autofree char *tip =
    g_strdup_printf (_("This address is not opened from here, since it is neither of the web nor of mail: %s"), uri);

  gtk_label_set_selectable (GTK_LABEL (plain), TRUE);
  gtk_widget_set_tooltip_text (plain, tip);
  return plain;
}

/**
 * lima_link_button_new:
 * @label: what the link is called
 * @uri: where it leads
 *
 * A press shows the whole address; only from there it is opened, or copied. An address that is not safe is no button: @label stands
 * there as text, and its tooltip says why.
 *
 * Returns: (transfer floating): a button that looks like a link
 */
GtkWidget *
lima_link_button_new (const char *label, const char *uri)
{
  GtkWidget *button, *text;

  g_return_val_if_fail (label != NULL && uri != NULL, NULL);

  if (!lima_link_is_safe (uri))
    return plain_new (label, uri);
  button = gtk_menu_button_new ();
  text = gtk_label_new (label);
  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_MIDDLE);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), text);
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (button), FALSE);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "lima-address");
  gtk_widget_add_css_class (text, "lima-link"); /* not the button: its popover is a child of it */
  gtk_widget_set_tooltip_text (button, uri);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (button), "lima-uri", g_strdup (uri), g_free);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), make_popover, NULL, NULL);
  return button;
}
