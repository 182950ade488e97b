/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers and pictures that leave the page: the clipboard and files. */

#include "lima-charts-page-private.h"

#include <lima-i18n.h>
#include <string.h>

#include "lima-chart-export.h"
#include "lima-charts-rows.h"

static LimaDrawing *
lay_out (gconstpointer spec, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  return lima_charts_answer_layout (spec, theme, width, height, parts);
}

static char *
write_csv (gconstpointer spec)
{
  return lima_charts_rows_to_csv (spec);
}

static LimaChartExport
export_of (LimaChartsPage *self)
{
  return (LimaChartExport) { lay_out, write_csv, lima_charts_answer_ref (self->answer), (GDestroyNotify) lima_charts_answer_unref };
}

/* ---- Clipboard ---- */

static GdkContentProvider *
provide (const char *type, char *text)
{
  gsize length = text == NULL ? 0 : strlen (text);
  g_autoptr(GBytes) bytes = g_bytes_new_take (text, length);

  return gdk_content_provider_new_for_bytes (type, bytes);
}

/*
 * lima_charts_page_copy:
 *
 * Puts the exact numbers on the clipboard, as text and, for text processors, as a table.
 */
void
lima_charts_page_copy (LimaChartsPage *self)
{
  GdkContentProvider *providers[3];
  g_autoptr(GdkContentProvider) all = NULL;
  char *html;
  gsize n = 0;

  if (self->answer == NULL)
    return;
  html = lima_charts_rows_to_html (self->answer);
  if (html != NULL)
    providers[n++] = provide ("text/html", html);
  providers[n++] = provide ("text/plain;charset=utf-8", lima_charts_rows_to_tsv (self->answer));
  providers[n++] = provide ("text/plain", lima_charts_rows_to_tsv (self->answer));
  all = gdk_content_provider_new_union (providers, n);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), all);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", _("The numbers are on the clipboard"));
}

/*
 * lima_charts_page_copy_picture:
 *
 * Puts the chart on the clipboard, drawn in a thread.
 */
void
lima_charts_page_copy_picture (LimaChartsPage *self)
{
  LimaChartExport chart;

  if (self->answer == NULL)
    return;
  chart = export_of (self);
  lima_chart_export_copy_picture (GTK_WIDGET (self), &chart);
}

/* ---- Files ---- */

/*
 * lima_charts_page_export_to:
 * @file: where to write
 *
 * Writes what the ending of the name says.
 */
void
lima_charts_page_export_to (LimaChartsPage *self, GFile *file)
{
  LimaChartExport chart;

  if (self->answer == NULL)
    return;
  chart = export_of (self);
  lima_chart_export_to (GTK_WIDGET (self), file, &chart);
}

/*
 * lima_charts_page_export:
 *
 * Lets the user choose a file, whose ending says what it will be.
 */
void
lima_charts_page_export (LimaChartsPage *self)
{
  LimaChartExport chart;

  if (self->answer == NULL)
    return;
  chart = export_of (self);
  lima_chart_export (GTK_WIDGET (self), lima_dimension_get_name (self->answer->question.dimension), &chart);
}
