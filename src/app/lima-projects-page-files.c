/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Copying rows, and exporting the list. */

#include "lima-projects-page-private.h"

#include <lima-i18n.h>
#include <string.h>

#include "lima-alert.h"
#include "lima-file-dialogs.h"
#include "lima-projects-table.h"
#include "lima-save.h"

static LimaProjectsTable *
make_table (LimaProjectsPage *self, GArray *columns)
{
  g_autofree char *measure = lima_measure_get_label (lima_session_get_measure (self->session));

  return lima_projects_table_new (lima_project_list_get_index (self->list), columns, measure);
}

/* ---- Clipboard ---- */

static GdkContentProvider *
provide (const char *type, char *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new_take (text, strlen (text));

  return gdk_content_provider_new_for_bytes (type, bytes);
}

static LimaProjectsTable *
table_of_selected (LimaProjectsPage *self)
{
  g_autoptr(GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  g_autoptr(GArray) columns = lima_project_columns_list (self->columns);
  LimaProjectsTable *table = make_table (self, columns);
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &position); more; more = gtk_bitset_iter_next (&iter, &position))
    lima_projects_table_add (table, lima_project_list_get_row (self->list, position));
  return table;
}

/*< private >
 * lima_projects_page_copy:
 *
 * Copies the selected rows as a table: as text and, for text processors, as HTML.
 */
void
lima_projects_page_copy (LimaProjectsPage *self)
{
  g_autoptr(LimaProjectsTable) table = NULL;
  g_autoptr(GdkContentProvider) all = NULL;
  GdkContentProvider *forms[3];
  g_autofree char *number = NULL;
  g_autofree char *said = NULL;
  guint n;

  if (lima_project_list_get_index (self->list) == NULL)
    return;
  table = table_of_selected (self);
  n = lima_projects_table_get_n (table);
  if (n == 0)
    return;
  forms[0] = provide ("text/html", lima_projects_table_to_html (table));
  forms[1] = provide ("text/plain;charset=utf-8", lima_projects_table_to_tsv (table));
  forms[2] = provide ("text/plain", lima_projects_table_to_tsv (table));
  all = gdk_content_provider_new_union (forms, G_N_ELEMENTS (forms));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), all);
  number = lima_format_integer (lima_session_get_format (self->session), n);
  said = g_strdup_printf (P_("%s row copied", "%s rows copied", n), number);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", said);
}

/* ---- Export ---- */

static gboolean
write_table (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  return lima_projects_table_write_csv (data, stream, cancellable, error);
}

/* The list as it is shown; what other programs need to know a project by comes first, if it isn't among the columns. */
static LimaProjectsTable *
table_of_list (LimaProjectsPage *self)
{
  g_autoptr(GArray) columns = lima_project_columns_list (self->columns);
  const LimaProjectColumn identifier = LIMA_CELL_IDENTIFIER;
  LimaProjectsTable *table;

  if (!lima_project_columns_is_shown (self->columns, LIMA_CELL_IDENTIFIER))
    g_array_prepend_val (columns, identifier);
  table = make_table (self, columns);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->list)); i++)
    lima_projects_table_add (table, lima_project_list_get_row (self->list, i));
  return table;
}

typedef struct
{
  LimaProjectsPage *page;
  guint n;
} Export;

static void
exported (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Export *export = data;
  g_autoptr(LimaProjectsPage) self = export->page;
  g_autoptr(GError) error = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (source));
  g_autofree char *number = NULL;
  g_autofree char *said = NULL;

  if (!lima_save_finish (result, &error))
    {
      lima_alert_show (GTK_WIDGET (self), _("The list was not exported"), error->message);
      return;
    }
  if (self->session == NULL)
    return;
  number = lima_format_integer (lima_session_get_format (self->session), export->n);
  /* Translators: what was done: 1 how many, 2 a file name */
  said = g_strdup_printf (P_("%1$s project exported to “%2$s”", "%1$s projects exported to “%2$s”", export->n), number, name);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", said);
}

static void
export_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  LimaProjectsPage *self = LIMA_PROJECTS_PAGE (source);
  g_autoptr(GFile) file = lima_file_dialog_save_finish (result);
  Export *export;
  LimaProjectsTable *table;

  if (file == NULL || self->list == NULL || lima_project_list_get_index (self->list) == NULL)
    return;
  table = table_of_list (self);
  export = g_new (Export, 1);
  export->page = g_object_ref (self);
  export->n = lima_projects_table_get_n (table);
  lima_save_async (file, write_table, table, (GDestroyNotify) lima_projects_table_free, NULL, exported, export);
}

/*< private >
 * lima_projects_page_export:
 *
 * Lets the user choose where to, and writes the list as it is shown.
 */
void
lima_projects_page_export (LimaProjectsPage *self)
{
  lima_file_dialog_save_async (GTK_WIDGET (self), _("Export List as CSV"), LIMA_FILES_CSV, _("projects.csv"), export_chosen, NULL);
}
