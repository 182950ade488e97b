/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-chart-export.h"

#include <lima-i18n.h>
#include <string.h>

#include "lima-alert.h"
#include "lima-file-dialogs.h"
#include "lima-picture-size.h"
#include "lima-save.h"

#define POINTS_PER_INCH 96.0 /* of a drawing */

/**
 * Job:
 * @chart: what is written, owned
 * @name: the name of the file, whose ending says what is written; NULL for the clipboard
 * @file: where it is written, a reference; NULL for the clipboard
 * @size: of the picture
 * @widget: who asked for it, a reference
 */
typedef struct
{
  LimaChartExport chart;
  char *name;
  GFile *file;
  LimaPictureSize size;
  GtkWidget *widget;
} Job;

static Job *
job_new (GtkWidget *widget, const LimaChartExport *chart)
{
  Job *self = g_new0 (Job, 1);

  self->chart = *chart;
  self->size = LIMA_PICTURE_SIZE_DEFAULT;
  self->widget = g_object_ref (widget);
  return self;
}

static void
job_free (Job *self)
{
  if (self->chart.free_spec != NULL)
    self->chart.free_spec (self->chart.spec);
  g_object_unref (self->widget);
  g_clear_object (&self->file);
  g_free (self->name);
  g_free (self);
}

static void
toast (GtkWidget *widget, const char *words)
{
  gtk_widget_activate_action (widget, "win.toast", "s", words);
}

/* ---- Pictures ---- */

static LimaDrawing *
lay_out (const Job *job, double width)
{
  LimaChartTheme theme;

  lima_chart_theme_init (&theme, LIMA_CHART_PAPER);
  return job->chart.layout (job->chart.spec, &theme, LIMA_PIXELS_FROM_MM (width), 0, LIMA_CHART_ALL);
}

static GBytes *
render (const Job *job, const char *name, GError **error)
{
  g_autoptr(LimaDrawing) drawing = lay_out (job, job->size.width);

  if (g_str_has_suffix (name, ".pdf"))
    return lima_drawing_to_pdf (drawing, error);
  if (g_str_has_suffix (name, ".png"))
    return lima_drawing_to_png (drawing, job->size.dpi / POINTS_PER_INCH, error);
  return lima_drawing_to_svg (drawing);
}

/* A picture for the clipboard: of pixels, and as it is drawn. */
typedef struct
{
  GBytes *png;
  GBytes *svg;
} Picture;

static void
picture_free (Picture *self)
{
  g_clear_pointer (&self->png, g_bytes_unref);
  g_clear_pointer (&self->svg, g_bytes_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Picture, picture_free)

static void
draw_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  g_autoptr(Picture) picture = g_new0 (Picture, 1);
  GError *error = NULL;

  picture->png = render (job, ".png", &error);
  picture->svg = error == NULL ? render (job, ".svg", &error) : NULL;
  if (picture->svg == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&picture), (GDestroyNotify) picture_free);
}

/* Programs that draw take what can be scaled without loss, the others the pixels. */
static void
drawn (GObject *object, GAsyncResult *result, gpointer data)
{
  GtkWidget *widget = GTK_WIDGET (object);
  g_autoptr(GError) error = NULL;
  g_autoptr(Picture) picture = g_task_propagate_pointer (G_TASK (result), &error);
  g_autoptr(GdkTexture) texture = picture == NULL ? NULL : gdk_texture_new_from_bytes (picture->png, &error);
  g_autoptr(GdkContentProvider) both = NULL;
  GdkContentProvider *providers[2];

  if (texture == NULL)
    {
      lima_alert_show (widget, _("The picture could not be drawn"), error->message);
      return;
    }
  providers[0] = gdk_content_provider_new_for_bytes ("image/svg+xml", picture->svg);
  providers[1] = gdk_content_provider_new_typed (GDK_TYPE_TEXTURE, texture);
  both = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), both);
  toast (widget, _("The picture is on the clipboard"));
}

/**
 * lima_chart_export_copy_picture:
 * @widget: whose clipboard it is
 * @chart: what is drawn; its spec is given away
 *
 * Puts a chart on the clipboard, as SVG and as pixels, drawn in a thread.
 */
void
lima_chart_export_copy_picture (GtkWidget *widget, const LimaChartExport *chart)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget) && chart != NULL && chart->layout != NULL);

  task = g_task_new (widget, NULL, drawn, NULL);
  g_task_set_task_data (task, job_new (widget, chart), (GDestroyNotify) job_free);
  g_task_run_in_thread (task, draw_in_thread);
}

/* ---- Files ---- */

static gboolean
write_job (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  const Job *self = data;
  g_autoptr(GBytes) bytes = NULL;

  if (self->chart.to_csv != NULL && g_str_has_suffix (self->name, ".csv"))
    {
      char *csv = self->chart.to_csv (self->chart.spec);

      bytes = g_bytes_new_take (csv, strlen (csv));
    }
  else
    bytes = render (self, self->name, error);
  return bytes != NULL && g_output_stream_write_all (stream, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL,
                                                     cancellable, error);
}

static void
saved (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr(GtkWidget) widget = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (object));
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *words = NULL;

  if (!lima_save_finish (result, &error))
    {
      lima_alert_show (widget, _("The chart was not exported"), error->message);
      return;
    }
  /* Translators: %1$s is the name of a file */
  words = g_strdup_printf (_("Exported to %1$s"), shown);
  toast (widget, words);
}

static gboolean
has_ending (const Job *job)
{
  static const char *const endings[] = { ".svg", ".pdf", ".png" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (job->name, endings[i]))
      return TRUE;
  return job->chart.to_csv != NULL && g_str_has_suffix (job->name, ".csv");
}

/* An ending is asked for, not added: another file may have that name, and the dialog has asked about the one it was given only. */
static gboolean
settle_name (Job *job, GFile *file)
{
  job->file = g_object_ref (file);
  job->name = g_file_get_basename (file);
  if (has_ending (job))
    return TRUE;
  lima_alert_show (job->widget, _("The chart was not exported"),
                   job->chart.to_csv != NULL
                     ? _("The ending of the name says what to write: .svg, .pdf or .png for a picture, .csv for the numbers.")
                     : _("The ending of the name says what to write: .svg, .pdf or .png."));
  job_free (job);
  return FALSE;
}

static void
start (Job *job)
{
  lima_save_async (job->file, write_job, job, (GDestroyNotify) job_free, NULL, saved, g_object_ref (job->widget));
}

/**
 * lima_chart_export_to:
 * @widget: who asks for it
 * @file: where to write
 * @chart: what is written; its spec is given away
 *
 * Writes what the ending of the name says, in a thread; a picture of pixels 180 mm wide with 192 pixels an inch.
 */
void
lima_chart_export_to (GtkWidget *widget, GFile *file, const LimaChartExport *chart)
{
  Job *job;

  g_return_if_fail (GTK_IS_WIDGET (widget) && G_IS_FILE (file) && chart != NULL && chart->layout != NULL);

  job = job_new (widget, chart);
  if (settle_name (job, file))
    start (job);
}

static double
find_height (double width, gpointer data)
{
  g_autoptr(LimaDrawing) drawing = lay_out (data, width);

  return lima_drawing_get_height (drawing) / LIMA_PIXELS_FROM_MM (1);
}

static void
size_chosen (const LimaPictureSize *size, gpointer data)
{
  Job *job = data;

  if (size == NULL)
    {
      job_free (job);
      return;
    }
  job->size = *size;
  start (job);
}

/* Only a picture of pixels has a size that matters: the others can be scaled without loss. */
static void
chosen (GObject *object, GAsyncResult *result, gpointer data)
{
  Job *job = data;
  g_autoptr(GFile) file = lima_file_dialog_save_finish (result);

  if (file == NULL)
    job_free (job);
  else if (!settle_name (job, file))
    return;
  else if (g_str_has_suffix (job->name, ".png"))
    lima_picture_size_ask (job->widget, find_height, size_chosen, job);
  else
    start (job);
}

/**
 * lima_chart_export:
 * @widget: who asks for it
 * @name: what the file may be called, without an ending
 * @chart: what is written; its spec is given away
 *
 * Lets the user choose a file, whose ending says what it will be, and the size of a picture of pixels.
 */
void
lima_chart_export (GtkWidget *widget, const char *name, const LimaChartExport *chart)
{
  g_autofree char *suggested = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget) && name != NULL && chart != NULL && chart->layout != NULL);

  suggested = g_strconcat (name, ".svg", NULL);
  lima_file_dialog_save_async (widget, _("Export the Chart"), LIMA_FILES_PICTURE, suggested, chosen, job_new (widget, chart));
}
