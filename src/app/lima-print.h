/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <lima-paper.h>

#include "lima-session.h"

G_BEGIN_DECLS

/**
 * LimaPrintWork:
 * @lay_out: makes the pages, in any thread
 * @data: (transfer full): what it is told, of g_atomic_rc_box_new(): frozen, and without a widget, since it may be a thread that gives it up
 * @clear: clears @data before it is freed
 * @title: (transfer full): what is printed
 * @not_printed: what is said where it could not be printed
 * @not_exported: what is said where it could not be written
 * @export_title: of the dialog that asks for a file
 *
 * What goes to the printer, or to PDF.
 */
typedef struct
{
  LimaPaper *(*lay_out) (gconstpointer         data,
                         const LimaPaperSheet *sheet);
  gpointer data;
  GDestroyNotify clear;
  char *title;
  const char *not_printed;
  const char *not_exported;
  const char *export_title;
} LimaPrintWork;

void lima_print            (GtkWidget           *parent,
                            LimaSession         *session,
                            const LimaPrintWork *work);
void lima_print_export_pdf (GtkWidget           *parent,
                            LimaSession         *session,
                            const LimaPrintWork *work);
void lima_print_set_export (LimaSession         *session,
                            const char          *path);
void lima_print_mark       (LimaPaper           *paper,
                            gboolean             illustrative,
                            gboolean             filtered);

G_END_DECLS
