/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Results as files: a picture of the progress, or the table. */

#include <lima-i18n.h>
#include <lima-report-results-detail.h>
#include <string.h>

#include "lima-alert.h"
#include "lima-file-dialogs.h"
#include "lima-results-section-private.h"
#include "lima-save.h"

#define WIDTH_MM 180
#define PNG_SCALE 2

static GBytes *
render_table (LimaResultsSection *self)
{
  char *csv = lima_report_results_to_csv (lima_results_rows_get_results (lima_results_grid_get_rows (LIMA_RESULTS_GRID (self->grid))));
  gsize length = strlen (csv);

  return g_bytes_new_take (csv, length);
}

static GBytes *
render_picture (LimaResultsSection *self, const LimaProgramme *programme, const char *name, GError **error)
{
  g_autoptr(LimaProgress) chart = lima_report_results_progress (programme, lima_date_today (), lima_results_section_get_period (self),
                                                                lima_programme_section_get_format (LIMA_PROGRAMME_SECTION (self)));
  g_autoptr(LimaDrawing) drawing = NULL;
  LimaChartTheme theme;

  lima_chart_theme_init (&theme, LIMA_CHART_PAPER);
  drawing = lima_progress_layout (chart, &theme, LIMA_PIXELS_FROM_MM (WIDTH_MM), 0, LIMA_CHART_ALL);
  if (g_str_has_suffix (name, ".pdf"))
    return lima_drawing_to_pdf (drawing, error);
  if (g_str_has_suffix (name, ".png"))
    return lima_drawing_to_png (drawing, PNG_SCALE, error);
  return lima_drawing_to_svg (drawing);
}

static void
saved (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr(LimaResultsSection) self = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (object));
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *words = NULL;

  if (!lima_save_finish (result, &error))
    {
      lima_alert_show (GTK_WIDGET (self), _("The results were not exported"), error->message);
      return;
    }
  /* Translators: %1$s is the name of a file */
  words = g_strdup_printf (_("Exported to %1$s"), shown);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", words);
}

static gboolean
has_ending (const char *name)
{
  return g_str_has_suffix (name, ".csv") || g_str_has_suffix (name, ".svg") || g_str_has_suffix (name, ".pdf") || g_str_has_suffix (name, ".png");
}

static void
chosen (GObject *object, GAsyncResult *result, gpointer data)
{
  LimaResultsSection *self = LIMA_RESULTS_SECTION (object);
  const LimaProgramme *programme = lima_programme_section_get_programme (LIMA_PROGRAMME_SECTION (self));
  g_autoptr(GFile) file = lima_file_dialog_save_finish (result);
  g_autofree char *name = file == NULL ? NULL : g_file_get_basename (file);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;

  if (file == NULL || programme == NULL)
    return;
  if (!has_ending (name))
    {
      lima_alert_show (GTK_WIDGET (self), _("The results were not exported"),
                       _("The ending of the name says what to write: .svg, .pdf or .png for a picture, .csv for the numbers."));
      return;
    }
  bytes = g_str_has_suffix (name, ".csv") ? render_table (self) : render_picture (self, programme, name, &error);
  if (bytes == NULL)
    lima_alert_show (GTK_WIDGET (self), _("The results were not exported"), error->message);
  else
    lima_save_bytes_async (file, bytes, saved, g_object_ref (self));
}

/*< private >
 * lima_results_section_export:
 *
 * Lets the user choose a file, whose ending says what it will be.
 */
void
lima_results_section_export (LimaResultsSection *self)
{
  lima_file_dialog_save_async (GTK_WIDGET (self), _("Export the Results"), LIMA_FILES_PICTURE, "results.csv", chosen, NULL);
}
