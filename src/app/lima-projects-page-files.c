/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Copying rows, and exporting the list. */

#include "lima-projects-page-private.h"

#include <lima-i18n.h>

#include "lima-alert.h"
#include "lima-file-dialogs.h"
#include "lima-projects-table.h"
#include "lima-save.h"

static char **
list_headings (LimaProjectsPage *self, GArray *columns)
{
  g_autoptr(GStrvBuilder) headings = g_strv_builder_new ();

  for (guint i = 0; i < columns->len; i++)
    {
      LimaProjectColumn column = g_array_index (columns, LimaProjectColumn, i);
      g_autofree char *measure = lima_measure_get_label (lima_session_get_measure (self->session));

      g_strv_builder_add (headings, column == LIMA_CELL_MEASURE ? measure : lima_project_column_get_label (column));
    }
  return g_strv_builder_end (headings);
}

/* The columns that are shown; what other programs need to know a project by comes first, if it isn't among them. */
static GArray *
list_columns (LimaProjectsPage *self, gboolean with_identifier)
{
  GArray *columns = lima_project_columns_list (self->columns);
  const LimaProjectColumn identifier = LIMA_CELL_IDENTIFIER;

  if (with_identifier && !lima_project_columns_is_shown (self->columns, LIMA_CELL_IDENTIFIER))
    g_array_prepend_val (columns, identifier);
  return columns;
}

/*< private >
 * lima_projects_page_copy:
 *
 * Copies the selected rows as a table.
 */
void
lima_projects_page_copy (LimaProjectsPage *self)
{
  g_autoptr(GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  g_autoptr(GArray) columns = list_columns (self, FALSE);
  g_auto(GStrv) headings = list_headings (self, columns);
  guint n = (guint) gtk_bitset_get_size (selected);
  g_autofree guint32 *rows = g_new (guint32, MAX (n, 1));
  g_autofree char *text = NULL;
  g_autofree char *number = NULL;
  g_autofree char *said = NULL;

  if (n == 0 || lima_project_list_get_index (self->list) == NULL)
    return;
  for (guint i = 0; i < n; i++)
    rows[i] = lima_project_list_get_row (self->list, gtk_bitset_get_nth (selected, i));
  text = lima_projects_table_to_tsv (lima_project_list_get_index (self->list), rows, n, columns, headings);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  number = lima_format_integer (lima_session_get_format (self->session), n);
  said = g_strdup_printf (P_("%s row copied", "%s rows copied", n), number);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", said);
}

/* ---- Export ---- */

typedef struct
{
  LimaIndex *index;
  GArray *rows;
  GArray *columns;
  char **headings;
} Table;

static void
table_free (Table *self)
{
  lima_index_unref (self->index);
  g_array_unref (self->rows);
  g_array_unref (self->columns);
  g_strfreev (self->headings);
  g_free (self);
}

static gboolean
write_table (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  const Table *self = data;

  return lima_projects_table_write_csv (self->index, (const guint32 *) (gpointer) self->rows->data, self->rows->len, self->columns,
                                        self->headings, stream, cancellable, error);
}

static Table *
table_new (LimaProjectsPage *self)
{
  Table *table = g_new0 (Table, 1);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));

  table->index = lima_index_ref (lima_project_list_get_index (self->list));
  table->rows = g_array_sized_new (FALSE, FALSE, sizeof (guint32), MAX (n, 1));
  for (guint i = 0; i < n; i++)
    {
      guint32 row = lima_project_list_get_row (self->list, i);

      g_array_append_val (table->rows, row);
    }
  table->columns = list_columns (self, TRUE);
  table->headings = list_headings (self, table->columns);
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
  Table *table;

  if (file == NULL || self->list == NULL || lima_project_list_get_index (self->list) == NULL)
    return;
  table = table_new (self);
  export = g_new (Export, 1);
  export->page = g_object_ref (self);
  export->n = table->rows->len;
  lima_save_async (file, write_table, table, (GDestroyNotify) table_free, NULL, exported, export);
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
