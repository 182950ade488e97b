/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-import-report.h"

#include <lima-i18n.h>
#include <lima-report-words.h>
#include <string.h>

#include "lima-alert.h"
#include "lima-file-dialogs.h"
#include "lima-finding-list.h"
#include "lima-save.h"
#include "lima-sort-probe.h"
#include "lima-tab-stop.h"

#define FILE_WIDTH 180

struct _LimaImportReport
{
  GtkWindow parent_instance;

  /* template children */
  GtkLabel *heading;
  GtkStack *stack;
  GtkColumnView *table;
  GtkLabel *message;

  /* owned */
  LimaFindingList *list;
  LimaFormat *format;
};

G_DEFINE_FINAL_TYPE (LimaImportReport, lima_import_report, GTK_TYPE_WINDOW)

/* ---- Sentences ---- */

static void
append_sentence (GString *text, const char *sentence)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
}

static char *
describe (LimaFormat *format, const LimaFindingCounts *counts, guint findings)
{
  GString *text = g_string_new (NULL);
  g_autofree char *failed = lima_format_integer (format, counts->failed), *files = lima_format_integer (format, counts->files);
  g_autofree char *projects = lima_format_integer (format, counts->projects), *found = lima_format_integer (format, findings);
  g_autofree char *first = NULL, *second = NULL, *third = NULL;

  if (counts->failed > 0)
    {
      /* Translators: %1$s and %2$s are numbers, the plural is that of the second */
      first = lima_report_fill (format,
                                P_("%1$s of %2$s file could not be read.", "%1$s of %2$s files could not be read.", counts->files),
                                failed, files, NULL);
      append_sentence (text, first);
    }
  second = lima_report_fill (format, P_("%1$s project was read.", "%1$s projects were read.", counts->projects), projects, NULL);
  append_sentence (text, second);
  if (findings > 0)
    {
      /* Translators: things that were found in files while they were read */
      third = lima_report_fill (format, P_("There is %1$s remark.", "There are %1$s remarks.", findings), found, NULL);
      append_sentence (text, third);
    }
  return g_string_free (text, FALSE);
}

/**
 * lima_import_report_summary:
 * @reports: (element-type LimaFileReport): what became of files
 *
 * Returns: (transfer full) (nullable): that in a line, %NULL where nothing failed and nothing is worth a look
 */
char *
lima_import_report_summary (GPtrArray *reports)
{
  g_autoptr(LimaFormat) format = NULL;
  LimaFindingCounts counts;

  g_return_val_if_fail (reports != NULL, NULL);

  lima_finding_counts_init (&counts, reports);
  if (counts.failed == 0 && counts.worth_a_look == 0)
    return NULL;
  format = lima_format_new (NULL);
  return describe (format, &counts, counts.worth_a_look);
}

/* ---- Cells ---- */

static char *
name_line (LimaImportReport *self, LimaFindingRow *row)
{
  guint line = lima_finding_row_get_line (row);

  return line == 0 ? g_strdup ("") : lima_format_integer (self->format, line);
}

static char *
read_out (LimaImportReport *self, LimaFindingRow *row)
{
  g_autofree char *file = lima_finding_row_get_file (row), *line = name_line (self, row);
  g_autofree char *message = lima_finding_row_get_message (row);
  const char *severity = lima_severity_get_label (lima_finding_row_get_severity (row));

  if (*line == '\0')
    /* Translators: %1$s is "Error" or "Warning", %2$s a file, %3$s what happened */
    return lima_report_fill (self->format, _("%1$s in %2$s: %3$s"), severity, file, message, NULL);
  /* Translators: %1$s is "Error" or "Warning", %2$s a file, %3$s a number, %4$s what happened */
  return lima_report_fill (self->format, _("%1$s in %2$s, line %3$s: %4$s"), severity, file, line, message, NULL);
}

static void
set_up_text (GtkSignalListItemFactory *factory, GtkListItem *item, LimaImportReport *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_list_item_set_child (item, label);
}

static void
set_up_message (GtkSignalListItemFactory *factory, GtkListItem *item, LimaImportReport *self)
{
  set_up_text (factory, item, self);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_list_item_get_child (item)), PANGO_ELLIPSIZE_END);
}

static void
set_up_number (GtkSignalListItemFactory *factory, GtkListItem *item, LimaImportReport *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), gtk_widget_get_direction (label) == GTK_TEXT_DIR_RTL ? 0 : 1);
  gtk_list_item_set_child (item, label);
}

static void
set_up_severity (GtkSignalListItemFactory *factory, GtkListItem *item, LimaImportReport *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_box_append (GTK_BOX (box), gtk_label_new (NULL));
  gtk_list_item_set_child (item, box);
}

static void
bind_file (GtkSignalListItemFactory *factory, GtkListItem *item, LimaImportReport *self)
{
  LimaFindingRow *row = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_list_item_get_child (item);
  g_autofree char *file = lima_finding_row_get_file (row), *path = g_filename_display_name (lima_finding_row_get_path (row));
  g_autofree char *sentence = read_out (self, row);

  gtk_label_set_text (GTK_LABEL (label), file);
  gtk_widget_set_tooltip_text (label, path);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

static void
bind_line (GtkSignalListItemFactory *factory, GtkListItem *item, LimaImportReport *self)
{
  g_autofree char *line = name_line (self, gtk_list_item_get_item (item));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), line);
}

static void
bind_severity (GtkSignalListItemFactory *factory, GtkListItem *item, LimaImportReport *self)
{
  static const char *const icons[] = { "dialog-information-symbolic", "dialog-warning-symbolic", "dialog-error-symbolic" };
  static const char *const classes[] = { "lima-dim", "lima-warning", "lima-error" };
  LimaSeverity severity = lima_finding_row_get_severity (gtk_list_item_get_item (item));
  GtkWidget *box = gtk_list_item_get_child (item);

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    gtk_widget_remove_css_class (box, classes[i]);
  gtk_widget_add_css_class (box, classes[severity]);
  gtk_image_set_from_icon_name (GTK_IMAGE (gtk_widget_get_first_child (box)), icons[severity]);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (box)), lima_severity_get_label (severity));
}

static void
bind_message (GtkSignalListItemFactory *factory, GtkListItem *item, LimaImportReport *self)
{
  g_autofree char *message = lima_finding_row_get_message (gtk_list_item_get_item (item));
  GtkWidget *label = gtk_list_item_get_child (item);

  gtk_label_set_text (GTK_LABEL (label), message);
  gtk_widget_set_tooltip_text (label, message);
}

/* ---- Table ---- */

static void
sorter_changed (LimaImportReport *self, GtkSorterChange change, GtkSorter *sorter)
{
  guint order;
  gboolean descending;

  if (!lima_sort_probe_read (sorter, &order, &descending))
    order = LIMA_FINDING_ORDER_SEVERITY;
  lima_finding_list_sort (self->list, (LimaFindingOrder) order, descending);
}

static GtkColumnViewColumn *
add_column (LimaImportReport *self, const char *title, LimaFindingOrder order, GCallback set_up, GCallback bind)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkColumnViewColumn) column = gtk_column_view_column_new (title, factory);
  g_autoptr(GtkSorter) sorter = lima_sort_probe_new (order);

  g_signal_connect (factory, "setup", set_up, self);
  g_signal_connect (factory, "bind", bind, self);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_append_column (self->table, column);
  return column;
}

static void
add_columns (LimaImportReport *self)
{
  GtkColumnViewColumn *file, *message;

  file = add_column (self, C_("finding", "File"), LIMA_FINDING_ORDER_FILE, G_CALLBACK (set_up_text), G_CALLBACK (bind_file));
  add_column (self, C_("finding", "Line"), LIMA_FINDING_ORDER_LINE, G_CALLBACK (set_up_number), G_CALLBACK (bind_line));
  add_column (self, C_("finding", "Severity"), LIMA_FINDING_ORDER_SEVERITY, G_CALLBACK (set_up_severity),
              G_CALLBACK (bind_severity));
  message = add_column (self, C_("finding", "What happened"), LIMA_FINDING_ORDER_MESSAGE, G_CALLBACK (set_up_message),
                        G_CALLBACK (bind_message));
  gtk_column_view_column_set_fixed_width (file, FILE_WIDTH);
  gtk_column_view_column_set_expand (message, TRUE);
}

/* The whole sentence of the chosen line, which the table may have cut. */
static void
selected (LimaImportReport *self, GParamSpec *pspec, GtkSingleSelection *selection)
{
  LimaFindingRow *row = gtk_single_selection_get_selected_item (selection);
  g_autofree char *message = row == NULL ? NULL : read_out (self, row);

  gtk_label_set_text (self->message, message == NULL ? "" : message);
  gtk_widget_set_visible (GTK_WIDGET (self->message), row != NULL);
}

static void
fill_table (LimaImportReport *self)
{
  g_autoptr(GtkSingleSelection) selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->list)));

  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);
  gtk_single_selection_set_selected (selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (selection, "notify::selected-item", G_CALLBACK (selected), self, G_CONNECT_SWAPPED);
  add_columns (self);
  g_signal_connect_object (gtk_column_view_get_sorter (self->table), "changed", G_CALLBACK (sorter_changed), self,
                           G_CONNECT_SWAPPED);
  gtk_column_view_set_model (self->table, GTK_SELECTION_MODEL (selection));
}

/* ---- Copy and save ---- */

static void
copy (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *text = lima_finding_list_to_text (LIMA_IMPORT_REPORT (widget)->list, FALSE);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

typedef struct
{
  LimaFindingList *list;
  gboolean as_csv;
} Writing;

static void
writing_free (gpointer data)
{
  Writing *self = data;

  g_object_unref (self->list);
  g_free (self);
}

static gboolean
write_report (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  const Writing *self = data;
  g_autofree char *text = lima_finding_list_to_text (self->list, self->as_csv);

  return g_output_stream_write_all (stream, text, strlen (text), NULL, cancellable, error);
}

static void
saved (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr(LimaImportReport) self = data;
  g_autoptr(GError) error = NULL;

  if (!lima_save_finish (result, &error))
    lima_alert_show (GTK_WIDGET (self), _("The report was not saved."), error->message);
}

static void
chosen (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr(LimaImportReport) self = data;
  g_autoptr(GFile) file = lima_file_dialog_save_finish (result);
  g_autofree char *name = file == NULL ? NULL : g_file_get_basename (file);
  Writing *writing;

  if (file == NULL || self->list == NULL)
    return;
  writing = g_new0 (Writing, 1);
  writing->list = lima_finding_list_copy (self->list);
  writing->as_csv = g_str_has_suffix (name, ".csv");
  lima_save_async (file, write_report, writing, writing_free, NULL, saved, g_object_ref (self));
}

static void
save (GtkWidget *widget, const char *name, GVariant *parameter)
{
  lima_file_dialog_save_async (widget, _("Save Report"), LIMA_FILES_TEXT, _("report.csv"), chosen, g_object_ref (widget));
}

/* ---- Window ---- */

static void
lima_import_report_dispose (GObject *object)
{
  LimaImportReport *self = LIMA_IMPORT_REPORT (object);

  if (self->table != NULL)
    gtk_column_view_set_model (g_steal_pointer (&self->table), NULL);
  g_clear_object (&self->list);
  G_OBJECT_CLASS (lima_import_report_parent_class)->dispose (object);
}

static void
lima_import_report_finalize (GObject *object)
{
  lima_format_unref (LIMA_IMPORT_REPORT (object)->format);
  G_OBJECT_CLASS (lima_import_report_parent_class)->finalize (object);
}

static void
lima_import_report_class_init (LimaImportReportClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lima_import_report_dispose;
  G_OBJECT_CLASS (klass)->finalize = lima_import_report_finalize;
  g_type_ensure (LIMA_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/limaportfolio/Lima/ui/lima-import-report.ui");
  gtk_widget_class_bind_template_child (widget_class, LimaImportReport, heading);
  gtk_widget_class_bind_template_child (widget_class, LimaImportReport, stack);
  gtk_widget_class_bind_template_child (widget_class, LimaImportReport, table);
  gtk_widget_class_bind_template_child (widget_class, LimaImportReport, message);
  gtk_widget_class_install_action (widget_class, "report.copy", NULL, copy);
  gtk_widget_class_install_action (widget_class, "report.save", NULL, save);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "report.save", NULL);
}

static void
lima_import_report_init (LimaImportReport *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->format = lima_format_new (NULL);
}

/**
 * lima_import_report_new:
 * @parent: (nullable): the window it belongs to
 * @reports: (element-type LimaFileReport): what became of files
 *
 * Returns: (transfer none): a window, to be presented, that lists what was found; GTK owns it
 */
GtkWidget *
lima_import_report_new (GtkWindow *parent, GPtrArray *reports)
{
  LimaImportReport *self = g_object_new (LIMA_TYPE_IMPORT_REPORT, "transient-for", parent, NULL);
  g_autofree char *heading = NULL;
  LimaFindingCounts counts;
  gboolean empty;

  g_return_val_if_fail (reports != NULL, GTK_WIDGET (self));

  lima_finding_counts_init (&counts, reports);
  heading = describe (self->format, &counts, counts.findings);
  gtk_label_set_text (self->heading, heading);
  self->list = lima_finding_list_new (reports);
  empty = g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0;
  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : "table");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.copy", !empty);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.save", !empty);
  fill_table (self);
  return GTK_WIDGET (self);
}
