/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The project list, as it is shown, to the printer; and the project that is shown beside it. */

#include "lima-projects-page-private.h"

#include <lima-i18n.h>
#include <lima-report-words.h>

#include "lima-filter-chips.h"
#include "lima-print.h"
#include "lima-project-cell.h"
#include "lima-report-print.h"

/* What is printed, as it was when that was asked for. */
typedef struct
{
  LimaFigures *figures;
  LimaIndex *index;
  GArray *columns; /* LimaProjectColumn */
  GArray *rows;    /* guint32 */
  const char *measure; /* its word */
  char *filter;        /* NULL where none is on */
  char *footer;
  LimaDate today;
} Printed;

static void
printed_clear (gpointer data)
{
  Printed *self = data;

  lima_index_unref (self->index);
  lima_figures_unref (self->figures);
  g_array_unref (self->columns);
  g_array_unref (self->rows);
  g_free (self->filter);
  g_free (self->footer);
}

static LimaPaperTable *
new_table (const Printed *self)
{
  g_autofree char *measure = lima_measure_get_label (self->measure);
  LimaPaperTable *table = lima_paper_table_new ();

  for (guint i = 0; i < self->columns->len; i++)
    {
      LimaProjectColumn column = g_array_index (self->columns, LimaProjectColumn, i);

      lima_paper_table_add_column (table, column == LIMA_CELL_MEASURE ? measure : lima_project_column_get_label (column),
                                   lima_project_column_is_sum (column) ? LIMA_PAPER_END : LIMA_PAPER_START, column == LIMA_CELL_TITLE ? 5 : 2);
    }
  for (guint i = 0; i < self->rows->len; i++)
    {
      lima_paper_table_add_row (table, LIMA_PAPER_ROW, 0);
      for (guint c = 0; c < self->columns->len; c++)
        {
          char *text = lima_index_get_text (self->index, g_array_index (self->rows, guint32, i), g_array_index (self->columns, LimaProjectColumn, c));

          lima_paper_table_take_cell (table, text != NULL ? text : g_strdup ("—"));
        }
    }
  return table;
}

/* Amounts of unlike currencies stand in one column, each with its own. */
static void
add_definitions (const Printed *self, LimaPaper *paper, const char *portfolio)
{
  LimaFormat *format = self->figures->format;
  const char *to = lima_atom_text (self->figures->currency);
  guint n = self->figures->n_projects;
  g_autofree char *measure = lima_measure_get_label (self->measure), *number = lima_format_integer (format, n);
  g_autofree char *period = lima_report_words_period (format, 0, 0);
  g_autofree char *unit = to == NULL ? NULL : lima_report_words_currency (format, lima_format_get_language (format), to);
  g_autofree char *source = portfolio == NULL || *portfolio == '\0'
                              ? lima_report_fill (format, P_("the files given, %1$s project.", "the files given, %1$s projects.", n), number, NULL)
                              : lima_report_fill (format, P_("%1$s, %2$s project.", "%1$s, %2$s projects.", n), portfolio, number, NULL);
  LimaPaperTable *table = lima_paper_table_new_pairs ();

  if (self->filter != NULL)
    lima_paper_table_add_pair (table, _("Filter"), self->filter);
  lima_paper_table_add_pair (table, measure, lima_report_words_measure (self->measure));
  lima_paper_table_add_pair (table, _("Unit"), unit != NULL ? unit : _("the currency that stands beside each amount; unlike currencies are never added"));
  lima_paper_table_add_pair (table, _("Period"), period);
  lima_paper_table_add_pair (table, _("Source"), source);
  lima_paper_take_table (paper, table);
}

static LimaPaper *
lay_out (gconstpointer data, const LimaPaperSheet *sheet)
{
  const Printed *self = data;
  LimaFormat *format = self->figures->format;
  const LimaText *title = lima_snapshot_get_head (self->figures->snapshot)->title;
  const char *portfolio = lima_text_get (title, lima_format_get_language (format));
  g_autofree char *today = lima_format_date (format, self->today);
  LimaPaper *paper = lima_paper_new (format, sheet, _("Projects"));

  lima_print_mark (paper, self->figures->illustrative, self->filter != NULL);
  lima_paper_set_head (paper, portfolio != NULL ? portfolio : _("Projects"), today);
  lima_paper_add_heading (paper, 1, _("Projects"));
  if (self->footer != NULL)
    lima_paper_add_paragraph (paper, self->footer);
  lima_paper_take_table (paper, new_table (self));
  add_definitions (self, paper, portfolio);
  lima_paper_lay_out (paper);
  return paper;
}

/* The list with its columns, its order and its filter, and what the line below it says. */
static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaProjectsPage *self = LIMA_PROJECTS_PAGE (widget);
  Printed *printed;
  LimaPrintWork work;

  if (self->list == NULL || lima_project_list_get_index (self->list) == NULL || lima_session_get_figures (self->session) == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", _("The list is being made; print it once it is there"));
      return;
    }
  printed = g_atomic_rc_box_new0 (Printed);
  printed->figures = lima_figures_ref (lima_session_get_figures (self->session));
  printed->index = lima_index_ref (lima_project_list_get_index (self->list));
  printed->columns = lima_project_columns_list (self->columns);
  printed->rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->list)); i++)
    {
      guint32 row = lima_project_list_get_row (self->list, i);

      g_array_append_val (printed->rows, row);
    }
  printed->measure = g_intern_string (lima_session_get_measure (self->session));
  printed->filter = lima_filter_chips_tell (self->session);
  printed->today = lima_date_today ();
  g_object_get (self, "footer", &printed->footer, NULL);
  work = (LimaPrintWork) { lay_out, printed, printed_clear, g_strdup (_("Projects")), _("The list was not printed"), _("The list was not exported"),
                           _("Export the List") };
  lima_print (GTK_WIDGET (self), self->session, &work);
}

/* ---- One project ---- */

/* The id of the project that is chosen; 0 where none is, which is said. */
static LimaAtom
find_chosen (LimaProjectsPage *self)
{
  if (self->current != G_MAXUINT && lima_session_get_figures (self->session) != NULL)
    return lima_snapshot_get (self->snapshot, LIMA_RECORD_PROJECT, self->current)->id;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", _("Choose a project in the list; it is printed with all it holds"));
  return 0;
}

static void
print_project_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaProjectsPage *self = LIMA_PROJECTS_PAGE (widget);
  LimaAtom project = find_chosen (self);

  if (project != 0)
    lima_report_print_project (widget, self->session, project);
}

static void
export_project_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaProjectsPage *self = LIMA_PROJECTS_PAGE (widget);
  LimaAtom project = find_chosen (self);

  if (project != 0)
    lima_report_print_export_project_pdf (widget, self->session, project);
}

/*< private >
 * lima_projects_page_install_print:
 */
void
lima_projects_page_install_print (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "projects.print", NULL, print_action);
  gtk_widget_class_install_action (klass, "projects.print-project", NULL, print_project_action);
  gtk_widget_class_install_action (klass, "projects.export-project", NULL, export_project_action);
}
