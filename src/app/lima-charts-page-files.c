/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers and pictures that leave the page: the clipboard and files. Pictures are as on paper, whatever the window looks like. */

#include "lima-charts-page-private.h"

#include <lima-i18n.h>
#include <string.h>

#include "lima-alert.h"
#include "lima-charts-rows.h"
#include "lima-file-dialogs.h"
#include "lima-save.h"

#define WIDTH_MM 180
#define PNG_SCALE 2

/* ---- Pictures ---- */

static LimaDrawing *
draw_on_paper (const LimaChartsAnswer *answer)
{
  LimaChartTheme theme;

  lima_chart_theme_init (&theme, LIMA_CHART_PAPER);
  if (answer->is_trend)
    return lima_trend_layout (answer->paper, &theme, LIMA_PIXELS_FROM_MM (WIDTH_MM), 0, LIMA_CHART_ALL);
  return lima_bars_layout (answer->paper, &theme, LIMA_PIXELS_FROM_MM (WIDTH_MM), 0, LIMA_CHART_ALL);
}

static GBytes *
render (const LimaChartsAnswer *answer, const char *name, GError **error)
{
  g_autoptr(LimaDrawing) drawing = draw_on_paper (answer);

  if (g_str_has_suffix (name, ".pdf"))
    return lima_drawing_to_pdf (drawing, error);
  if (g_str_has_suffix (name, ".png"))
    return lima_drawing_to_png (drawing, PNG_SCALE, error);
  return lima_drawing_to_svg (drawing);
}

static void
toast (LimaChartsPage *self, const char *words)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", words);
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
  toast (self, _("The numbers are on the clipboard"));
}

static void
draw_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  GBytes *bytes = render (data, ".png", &error);

  if (bytes == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
}

static void
drawn (GObject *object, GAsyncResult *result, gpointer data)
{
  LimaChartsPage *self = LIMA_CHARTS_PAGE (object);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = g_task_propagate_pointer (G_TASK (result), &error);
  g_autoptr(GdkTexture) texture = bytes == NULL ? NULL : gdk_texture_new_from_bytes (bytes, &error);

  if (texture == NULL)
    {
      lima_alert_show (GTK_WIDGET (self), _("The picture could not be drawn"), error->message);
      return;
    }
  gdk_clipboard_set_texture (gtk_widget_get_clipboard (GTK_WIDGET (self)), texture);
  toast (self, _("The picture is on the clipboard"));
}

/*
 * lima_charts_page_copy_picture:
 *
 * Puts the chart on the clipboard, drawn in a thread.
 */
void
lima_charts_page_copy_picture (LimaChartsPage *self)
{
  g_autoptr(GTask) task = NULL;

  if (self->answer == NULL)
    return;
  task = g_task_new (self, NULL, drawn, NULL);
  g_task_set_task_data (task, lima_charts_answer_ref (self->answer), (GDestroyNotify) lima_charts_answer_unref);
  g_task_run_in_thread (task, draw_in_thread);
}

/* ---- Files ---- */

typedef struct
{
  LimaChartsAnswer *answer;
  char *name;
} Export;

static void
export_free (Export *self)
{
  lima_charts_answer_unref (self->answer);
  g_free (self->name);
  g_free (self);
}

static gboolean
write_export (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  const Export *self = data;
  g_autoptr(GBytes) bytes = NULL;

  if (g_str_has_suffix (self->name, ".csv"))
    {
      char *csv = lima_charts_rows_to_csv (self->answer);

      bytes = g_bytes_new_take (csv, strlen (csv));
    }
  else
    bytes = render (self->answer, self->name, error);
  return bytes != NULL && g_output_stream_write_all (stream, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL,
                                                     cancellable, error);
}

static void
saved (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr(LimaChartsPage) self = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (object));
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *words = NULL;

  if (!lima_save_finish (result, &error))
    {
      lima_alert_show (GTK_WIDGET (self), _("The chart was not exported"), error->message);
      return;
    }
  /* Translators: %1$s is the name of a file */
  words = g_strdup_printf (_("Exported to %1$s"), shown);
  toast (self, words);
}

static gboolean
has_ending (const char *name)
{
  static const char *const endings[] = { ".svg", ".pdf", ".png", ".csv" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (name, endings[i]))
      return TRUE;
  return FALSE;
}

/*
 * lima_charts_page_export_to:
 * @file: where to write
 *
 * Writes what the ending of the name says. An ending is asked for, not added: another file may have that name, and the dialog has asked
 * about the one it was given only.
 */
void
lima_charts_page_export_to (LimaChartsPage *self, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  Export *export;

  if (!has_ending (name))
    {
      lima_alert_show (GTK_WIDGET (self), _("The chart was not exported"),
                       _("The ending of the name says what to write: .svg, .pdf or .png for a picture, .csv for the numbers."));
      return;
    }
  export = g_new0 (Export, 1);
  export->answer = lima_charts_answer_ref (self->answer);
  export->name = g_steal_pointer (&name);
  lima_save_async (file, write_export, export, (GDestroyNotify) export_free, NULL, saved, g_object_ref (self));
}

static void
chosen (GObject *object, GAsyncResult *result, gpointer data)
{
  LimaChartsPage *self = LIMA_CHARTS_PAGE (object);
  g_autoptr(GFile) file = lima_file_dialog_save_finish (result);

  if (file != NULL && self->answer != NULL)
    lima_charts_page_export_to (self, file);
}

/*
 * lima_charts_page_export:
 *
 * Lets the user choose a file, whose ending says what it will be.
 */
void
lima_charts_page_export (LimaChartsPage *self)
{
  g_autofree char *name = NULL;

  if (self->answer == NULL)
    return;
  name = g_strconcat (lima_dimension_get_name (self->answer->question.dimension), ".svg", NULL);
  lima_file_dialog_save_async (GTK_WIDGET (self), _("Export the Chart"), LIMA_FILES_PICTURE, name, chosen, NULL);
}
