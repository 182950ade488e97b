/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The words of the program, always asked of its own domain, so that rooms work the same inside other programs (tests, the
 * desktop's search). Include this instead of <glib/gi18n.h>, never both. xgettext keywords: _ N_ C_:1c,2 NC_:1c,2 P_:1,2. */

#define LIMA_TEXT_DOMAIN "lima-portfolio"

#define _(text) g_dgettext (LIMA_TEXT_DOMAIN, text)
#define N_(text) (text)
#define C_(context, text) g_dpgettext2 (LIMA_TEXT_DOMAIN, context, text)
#define NC_(context, text) (text)
#define P_(singular, plural, n) g_dngettext (LIMA_TEXT_DOMAIN, singular, plural, n)
