/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages to the printer and to PDF. They are laid out in a thread, of what was handed over at that moment. */

#include "lima-print.h"

#include <lima-i18n.h>

#include "lima-alert.h"
#include "lima-file-dialogs.h"
#include "lima-print-preview.h"
#include "lima-save.h"

#define POINTS_PER_PIXEL (72.0 / 96)
#define SETTINGS_KEY "lima-print-settings"
#define PAGE_SETUP_KEY "lima-print-page-setup"
#define EXPORT_KEY "lima-print-export"
#define WAIT_USECS 4000
#define LEAST_MARGIN_MM 12

/*
 * Layout:
 * @data: a reference
 *
 * What a thread needs.
 */
typedef struct
{
  LimaPaper *(*lay_out) (gconstpointer data, const LimaPaperSheet *sheet);
  gpointer data;
  GDestroyNotify clear;
  LimaPaperSheet sheet;
} Layout;

/*
 * Job:
 * @work: owned
 * @sheet: what it is laid out for
 * @scale: what the sheet was made larger by, so that there is room for words on a small one
 * @paper: (nullable): the pages, once they are there
 */
typedef struct
{
  guint refs;
  LimaPrintWork work;
  LimaPaperSheet sheet;
  double scale;
  LimaPaper *paper;
  GtkWidget *parent;
  LimaSession *session;
} Job;

static Layout *
layout_new (const Job *job)
{
  Layout *self = g_new0 (Layout, 1);

  self->lay_out = job->work.lay_out;
  self->data = g_atomic_rc_box_acquire (job->work.data);
  self->clear = job->work.clear;
  self->sheet = job->sheet;
  return self;
}

static void
layout_free (Layout *self)
{
  g_atomic_rc_box_release_full (self->data, self->clear);
  g_free (self);
}

static Job *
job_new (GtkWidget *parent, LimaSession *session, const LimaPrintWork *work)
{
  Job *self = g_new0 (Job, 1);

  self->refs = 1;
  self->work = *work;
  lima_paper_sheet_init (&self->sheet, LIMA_PAPER_A4);
  self->scale = 1;
  self->parent = g_object_ref (parent);
  self->session = g_object_ref (session);
  return self;
}

static Job *
job_ref (Job *self)
{
  self->refs++;
  return self;
}

static void
job_unref (Job *self)
{
  if (--self->refs > 0)
    return;
  g_atomic_rc_box_release_full (self->work.data, self->work.clear);
  g_free (self->work.title);
  g_clear_pointer (&self->paper, lima_paper_unref);
  g_object_unref (self->parent);
  g_object_unref (self->session);
  g_free (self);
}

/* In any thread. */
static LimaPaper *
lay_out (const Layout *self)
{
  return self->lay_out (self->data, &self->sheet);
}

/* ---- Printing ---- */

/* The paper that was chosen. One too small for words is laid out larger and painted smaller. */
static void
set_sheet (Job *self, GtkPageSetup *setup)
{
  LimaPaperSheet *sheet = &self->sheet;

  sheet->width = gtk_page_setup_get_paper_width (setup, GTK_UNIT_MM);
  sheet->height = gtk_page_setup_get_paper_height (setup, GTK_UNIT_MM);
  sheet->left = MAX (gtk_page_setup_get_left_margin (setup, GTK_UNIT_MM), LEAST_MARGIN_MM);
  sheet->right = MAX (gtk_page_setup_get_right_margin (setup, GTK_UNIT_MM), LEAST_MARGIN_MM);
  sheet->top = MAX (gtk_page_setup_get_top_margin (setup, GTK_UNIT_MM), LEAST_MARGIN_MM);
  sheet->bottom = MAX (gtk_page_setup_get_bottom_margin (setup, GTK_UNIT_MM), LEAST_MARGIN_MM);
  self->scale = 1;
  for (guint i = 0; i < 8 && !lima_paper_sheet_is_usable (sheet); i++)
    {
      self->scale *= 1.25;
      sheet->width *= 1.25;
      sheet->height *= 1.25;
    }
  if (!lima_paper_sheet_is_usable (sheet))
    lima_paper_sheet_init (sheet, LIMA_PAPER_A4);
}

static void
lay_out_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, lay_out (data), (GDestroyNotify) lima_paper_unref);
}

static void
laid_out (GObject *operation, GAsyncResult *result, gpointer data)
{
  Job *self = data;

  self->paper = g_task_propagate_pointer (G_TASK (result), NULL);
  job_unref (self);
}

static void
begin_print (GtkPrintOperation *operation, GtkPrintContext *context, Job *self)
{
  g_autoptr(GTask) task = g_task_new (operation, NULL, laid_out, job_ref (self));

  g_clear_pointer (&self->paper, lima_paper_unref);
  set_sheet (self, gtk_print_context_get_page_setup (context));
  g_task_set_task_data (task, layout_new (self), (GDestroyNotify) layout_free);
  g_task_run_in_thread (task, lay_out_in_thread);
}

/* GTK asks again and again until the pages are there; a moment of rest each time leaves the processor to the thread. */
static gboolean
paginate (GtkPrintOperation *operation, GtkPrintContext *context, Job *self)
{
  if (self->paper == NULL)
    {
      g_usleep (WAIT_USECS);
      return FALSE;
    }
  gtk_print_operation_set_n_pages (operation, (int) lima_paper_get_n_pages (self->paper));
  return TRUE;
}

static void
request_page_setup (GtkPrintOperation *operation, GtkPrintContext *context, int page, GtkPageSetup *setup, Job *self)
{
  double width, height;

  if (self->paper == NULL || page < 0 || (guint) page >= lima_paper_get_n_pages (self->paper))
    return;
  lima_paper_get_page_size (self->paper, (guint) page, &width, &height);
  if (width > height && self->sheet.width < self->sheet.height)
    gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
}

static void
draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page, Job *self)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);

  cairo_scale (cr, POINTS_PER_PIXEL / self->scale, POINTS_PER_PIXEL / self->scale);
  lima_paper_paint_page (self->paper, (guint) page, cr);
}

static void
preview_closed (GtkWidget *window, GtkPrintOperationPreview *preview)
{
  gtk_print_operation_preview_end_preview (preview);
}

static void
preview_ready (GtkPrintOperationPreview *preview, GtkPrintContext *context, Job *self)
{
  GtkRoot *root = gtk_widget_get_root (self->parent);
  GtkWidget *window = lima_print_preview_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->paper, self->work.title);

  g_signal_connect_object (window, "destroy", G_CALLBACK (preview_closed), preview, 0);
  gtk_window_present (GTK_WINDOW (window));
}

/* The context must have something to draw on, though the preview paints the pages itself. */
static gboolean
preview (GtkPrintOperation *operation, GtkPrintOperationPreview *preview_of, GtkPrintContext *context, GtkWindow *parent, Job *self)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);

  gtk_print_context_set_cairo_context (context, cr, 72, 72);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_signal_connect (preview_of, "ready", G_CALLBACK (preview_ready), self);
  return TRUE;
}

/* What was chosen is offered the next time. */
static void
remember (Job *self, GtkPrintOperation *operation)
{
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (operation);
  GtkPageSetup *setup = gtk_print_operation_get_default_page_setup (operation);

  if (settings != NULL)
    g_object_set_data_full (G_OBJECT (self->session), SETTINGS_KEY, g_object_ref (settings), g_object_unref);
  if (setup != NULL)
    g_object_set_data_full (G_OBJECT (self->session), PAGE_SETUP_KEY, g_object_ref (setup), g_object_unref);
}

static void
say_failed (Job *self, const GError *error)
{
  lima_alert_show (self->parent, self->work.not_printed, error->message);
}

static void
done (GtkPrintOperation *operation, GtkPrintOperationResult result, Job *self)
{
  g_autoptr(GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (operation, &error);
      say_failed (self, error);
    }
  else if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    remember (self, operation);
}

static GtkPrintOperation *
new_operation (Job *self)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();

  gtk_print_operation_set_job_name (operation, self->work.title);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  gtk_print_operation_set_print_settings (operation, g_object_get_data (G_OBJECT (self->session), SETTINGS_KEY));
  gtk_print_operation_set_default_page_setup (operation, g_object_get_data (G_OBJECT (self->session), PAGE_SETUP_KEY));
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print), self);
  g_signal_connect (operation, "paginate", G_CALLBACK (paginate), self);
  g_signal_connect (operation, "request-page-setup", G_CALLBACK (request_page_setup), self);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page), self);
  g_signal_connect (operation, "preview", G_CALLBACK (preview), self);
  g_signal_connect (operation, "done", G_CALLBACK (done), self);
  g_object_set_data_full (G_OBJECT (operation), "job", job_ref (self), (GDestroyNotify) job_unref);
  return operation;
}

/* Where all goes to a file, nobody is asked. */
static GtkPrintOperationAction
find_action (Job *self, GtkPrintOperation *operation)
{
  const char *path = g_object_get_data (G_OBJECT (self->session), EXPORT_KEY);

  if (path == NULL)
    return GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG;
  gtk_print_operation_set_export_filename (operation, path);
  return GTK_PRINT_OPERATION_ACTION_EXPORT;
}

/**
 * lima_print:
 * @parent: a widget of the window it belongs to
 * @session: keeps what was chosen in the dialog, for the next time
 * @work: what is printed; its data and its title are given away
 *
 * Shows the dialog of the system, and prints what it is asked for; see lima_print_set_export() for printing without a dialog.
 */
void
lima_print (GtkWidget *parent, LimaSession *session, const LimaPrintWork *work)
{
  g_autoptr(GtkPrintOperation) operation = NULL;
  g_autoptr(GError) error = NULL;
  GtkRoot *root;
  Job *job;

  g_return_if_fail (GTK_IS_WIDGET (parent) && LIMA_IS_SESSION (session) && work != NULL);

  job = job_new (parent, session, work);
  root = gtk_widget_get_root (parent);
  operation = new_operation (job);
  gtk_print_operation_run (operation, find_action (job, operation), GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, &error);
  if (error != NULL)
    say_failed (job, error);
  job_unref (job);
}

/**
 * lima_print_set_export:
 * @session: what is open
 * @path: (nullable): a file, which may be there already
 *
 * From now on what is printed is written to a file as PDF, page by page as the printer would get it, and no dialog is shown; %NULL brings the
 * dialog back.
 */
void
lima_print_set_export (LimaSession *session, const char *path)
{
  g_return_if_fail (LIMA_IS_SESSION (session));

  g_object_set_data_full (G_OBJECT (session), EXPORT_KEY, g_strdup (path), g_free);
}

/**
 * lima_print_mark:
 * @paper: what is being written
 * @illustrative: whether data are made up
 * @filtered: whether a filter is on
 *
 * Sees to it that each page says so.
 */
void
lima_print_mark (LimaPaper *paper, gboolean illustrative, gboolean filtered)
{
  if (illustrative && filtered)
    lima_paper_set_mark (paper, _("Illustrative data · a filter is on"));
  else if (illustrative)
    lima_paper_set_mark (paper, _("Illustrative data"));
  else if (filtered)
    lima_paper_set_mark (paper, _("A filter is on"));
}

/* ---- PDF ---- */

static gboolean
write_pdf (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr(LimaPaper) paper = lay_out (data);
  g_autoptr(GBytes) bytes = lima_paper_to_pdf (paper, error);

  return bytes != NULL && g_output_stream_write_all (stream, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, cancellable, error);
}

static void
saved (GObject *object, GAsyncResult *result, gpointer data)
{
  Job *self = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (object));
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *words = NULL;

  if (!lima_save_finish (result, &error))
    lima_alert_show (self->parent, self->work.not_exported, error->message);
  else
    {
      /* Translators: %1$s is the name of a file */
      words = g_strdup_printf (_("Exported to %1$s"), shown);
      gtk_widget_activate_action (self->parent, "win.toast", "s", words);
    }
  job_unref (self);
}

static void
chosen (GObject *object, GAsyncResult *result, gpointer data)
{
  Job *self = data;
  g_autoptr(GFile) file = lima_file_dialog_save_finish (result);

  if (file != NULL)
    lima_save_async (file, write_pdf, layout_new (self), (GDestroyNotify) layout_free, NULL, saved, job_ref (self));
  job_unref (self);
}

/**
 * lima_print_export_pdf:
 * @parent: a widget of the window it belongs to
 * @session: what is open
 * @work: what is written; its data and its title are given away
 *
 * Lets the user choose a file, and writes it in a thread, as it was when it was asked for.
 */
void
lima_print_export_pdf (GtkWidget *parent, LimaSession *session, const LimaPrintWork *work)
{
  g_autofree char *name = NULL;
  Job *job;

  g_return_if_fail (GTK_IS_WIDGET (parent) && LIMA_IS_SESSION (session) && work != NULL);

  job = job_new (parent, session, work);
  name = g_strconcat (job->work.title, ".pdf", NULL);
  g_strdelimit (name, "/\\:\n", '-');
  lima_file_dialog_save_async (parent, job->work.export_title, LIMA_FILES_PAGE, name, chosen, job);
}
