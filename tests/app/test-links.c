/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-links.h"

#include "app-fixture.h"

static void
test_safe (void)
{
  static const struct
  {
    const char *uri;
    gboolean safe;
  } cases[] = {
    { "https://example.org", TRUE },
    { "http://example.org/a/b?c=d#e", TRUE },
    { "HTTPS://EXAMPLE.ORG/", TRUE },
    { "https://example.org:8443/x", TRUE },
    { "https://user@example.org/", TRUE }, /* shown with a warning */
    { "https://пример.рф/", TRUE },
    { "https://xn--e1afmkfd.xn--p1ai/", TRUE },
    { "https://[2001:db8::1]/", TRUE },
    { "mailto:someone@example.org", TRUE },
    { NULL, FALSE },
    { "", FALSE },
    { "example.org", FALSE },
    { "www.example.org/page", FALSE },
    { "https://", FALSE },
    { "https:///path", FALSE },
    { "https:example.org", FALSE },
    { "mailto:", FALSE },
    { "mailto:nobody", FALSE },
    { "file:///etc/passwd", FALSE },
    { "javascript:alert(1)", FALSE },
    { "data:text/html,x", FALSE },
    { "ftp://example.org/", FALSE },
    { "smb://example.org/share", FALSE },
    { "trash:///", FALSE },
    { "vnd.example:open", FALSE },
    { "https://example.org/\nx", FALSE },
    { "https://example.org/\tx", FALSE },
    { "https://example.org/\x7f", FALSE },
    { "https://example.org/\xe2\x80\xae" "fdp.exe", FALSE }, /* turns the rest around */
    { "https://good.example\\@evil.example/", FALSE },       /* a slash to browsers */
    { "https://example.org/\xff", FALSE },                   /* no UTF-8 */
    { "https://exam ple.org/", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = g_strescape (cases[i].uri == NULL ? "" : cases[i].uri, NULL);

      g_test_message ("%s", shown);
      g_assert_cmpint (lima_link_is_safe (cases[i].uri), ==, cases[i].safe);
    }
}

static void
collect_labels (GtkWidget *widget, GString *text)
{
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_label (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_labels (child, text);
}

/* What the popover of a link says, with markup. */
static char *
read_popover (const char *uri)
{
  GtkWidget *window = gtk_window_new (), *link = lima_link_button_new ("Document", uri);
  GString *text = g_string_new (NULL);

  gtk_window_set_child (GTK_WINDOW (window), link);
  g_assert_true (GTK_IS_MENU_BUTTON (link));
  g_assert_null (gtk_menu_button_get_popover (GTK_MENU_BUTTON (link)));
  gtk_window_present (GTK_WINDOW (window));
  gtk_menu_button_popup (GTK_MENU_BUTTON (link));
  collect_labels (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (link))), text);
  gtk_window_destroy (GTK_WINDOW (window));
  return g_string_free (text, FALSE);
}

static gboolean
has (const char *text, const char *part)
{
  return strstr (text, part) != NULL;
}

static void
test_target (void)
{
  g_autofree char *plain = read_popover ("https://example.org/a&b");
  g_autofree char *user = read_popover ("https://example.org@evil.example:80/x");
  g_autofree char *letters = read_popover ("https://пример.рф/");
  g_autofree char *mail = read_popover ("mailto:someone@example.org");

  g_assert_true (has (plain, "https://<b>example.org</b>/a&amp;b"));
  g_assert_false (has (plain, "@"));
  g_assert_true (has (user, "https://example.org@<b>evil.example</b>:80/x"));
  g_assert_true (has (user, "name of a user"));
  g_assert_true (has (letters, "<b>пример.рф</b>"));
  g_assert_true (has (letters, "xn--e1afmkfd.xn--p1ai"));
  g_assert_true (has (mail, "mailto:someone@example.org"));
  g_assert_true (has (mail, "mail program"));
}

static void
test_unsafe (void)
{
  GtkWidget *plain = g_object_ref_sink (lima_link_button_new ("Document", "file:///etc/passwd"));

  g_assert_true (GTK_IS_LABEL (plain));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (plain)), ==, "Document");
  g_assert_true (has (gtk_widget_get_tooltip_text (plain), "file:///etc/passwd"));
  g_object_unref (plain);
}

/* The button dies with its window, and its popover with it. GTK 4.8 itself keeps a popover that is open at that moment. */
static void
test_death (void)
{
  GtkWidget *window = gtk_window_new (), *link = lima_link_button_new ("Document", "https://example.org/"), *popover;

  gtk_window_set_child (GTK_WINDOW (window), link);
  gtk_window_present (GTK_WINDOW (window));
  gtk_menu_button_popup (GTK_MENU_BUTTON (link));
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (link)));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_PROPERTY_LABEL, "Document");
  gtk_menu_button_popdown (GTK_MENU_BUTTON (link));
  fixture_settle (50);
  g_object_add_weak_pointer (G_OBJECT (link), (gpointer *) &link);
  g_object_add_weak_pointer (G_OBJECT (popover), (gpointer *) &popover);
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_assert_dies ((gpointer *) &link);
  fixture_assert_dies ((gpointer *) &popover);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/links/safe", test_safe);
  g_test_add_func ("/links/target", test_target);
  g_test_add_func ("/links/unsafe", test_unsafe);
  g_test_add_func ("/links/death", test_death);
  return g_test_run ();
}
