/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <libintl.h>

/* The words of the program, always asked of its own domain, so that rooms work the same inside other programs (tests, the
 * desktop's search). Include this instead of <glib/gi18n.h>, never both. xgettext keywords: _ N_ C_:1c,2 NC_:1c,2 P_:1,2.
 * GLib's functions are not asked: they decide once, by the first text, whether a program is translated at all, and a report in another
 * language comes after that. */

#define LIMA_TEXT_DOMAIN "lima-portfolio"

#define _(text) dgettext (LIMA_TEXT_DOMAIN, text)
#define N_(text) (text)
#define C_(context, text) lima_text_in_context (context, text)
#define NC_(context, text) (text)
#define P_(singular, plural, n) dngettext (LIMA_TEXT_DOMAIN, singular, plural, n)

const char *lima_text_in_context (const char *context,
                                  const char *text) G_GNUC_FORMAT (2);
