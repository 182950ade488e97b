/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-budget-section.h"

#include <lima-i18n.h>
#include <lima-own-codes.h>
#include <lima-report-budget-lines.h>
#include <string.h>

#include "lima-alert.h"
#include "lima-budget-paste.h"
#include "lima-chart-export.h"
#include "lima-editing.h"
#include "lima-element-pane.h"
#include "lima-folding-bar.h"
#include "lima-text-table.h"
#include "lima-wrapping-row.h"

#define SUMS_HEIGHT 300  /* of the upper part, at first */
#define TABLES_WIDTH 780 /* of both tables, at first */
#define NAMES_WIDTH 220
#define AMOUNT_WIDTH 104

struct _LimaBudgetSection
{
  LimaProgrammeSection parent_instance;

  /* borrowed: children */
  GtkStack *states; /* a budget, or none yet */
  GtkWidget *calendars;
  GtkWidget *statuses;
  GtkWidget *versions;
  GtkWidget *currencies;
  GtkWidget *sums_place;
  GtkWidget *sums;
  GtkWidget *chart;
  GtkWidget *lines;
  GtkWidget *pane;

  /* owned */
  GStrv headings; /* nullable: of the table of sums as it is */
  GArray *codes;  /* LimaAtom: what "currencies" offers */
  LimaReportBudget *report;
  char *sought;
  GCancellable *reading; /* the clipboard */
  gboolean filling;      /* a chooser is being filled: nobody chose */
};

G_DEFINE_FINAL_TYPE (LimaBudgetSection, lima_budget_section, LIMA_TYPE_PROGRAMME_SECTION)

static const struct
{
  const char *label;
  LimaBudgetCalendar calendar;
} calendars[] = {
  { N_("Calendar years"), { 1, 1, FALSE } },   { N_("Years from April"), { 4, 1, FALSE } },     { N_("Years from July"), { 7, 1, FALSE } },
  { N_("Years from October"), { 10, 1, FALSE } }, { N_("Bienniums from even years"), { 1, 2, FALSE } }, { N_("Bienniums from odd years"), { 1, 2, TRUE } },
};

/* ---- What is chosen ---- */

static LimaReportBudgetOptions
get_options (LimaBudgetSection *self)
{
  guint calendar = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->calendars)), status = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->statuses));
  guint currency = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->currencies));

  return (LimaReportBudgetOptions) {
    .calendar = calendars[calendar < G_N_ELEMENTS (calendars) ? calendar : 0].calendar,
    .currency = currency < self->codes->len ? g_array_index (self->codes, LimaAtom, currency) : 0,
    .status = status == 0 || status == GTK_INVALID_LIST_POSITION ? LIMA_BUDGET_ANY : (int) status - 1,
    .original = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->versions)) == 1,
  };
}

static gboolean
get_line (LimaBudgetSection *self, LimaPath *path)
{
  const char *key = lima_text_table_get_selected (LIMA_TEXT_TABLE (self->lines));

  if (key == NULL)
    return FALSE;
  *path = lima_programme_section_get_path (LIMA_PROGRAMME_SECTION (self));
  *path = lima_editing_path_to (path, LIMA_PROGRAMME_BUDGET, lima_atom (key));
  return TRUE;
}

static void
line_chosen (LimaBudgetSection *self)
{
  LimaPath path;
  gboolean chosen = get_line (self, &path);

  lima_element_pane_show (LIMA_ELEMENT_PANE (self->pane), lima_programme_section_get_session (LIMA_PROGRAMME_SECTION (self)), chosen ? &path : NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "budget.delete", chosen);
}

/* ---- Sums ---- */

static void
make_sums (LimaBudgetSection *self)
{
  guint n = g_strv_length (self->report->headings);
  g_autofree LimaTextColumn *columns = g_new0 (LimaTextColumn, n + 1);
  const char *currency = lima_atom_text (get_options (self).currency);
  /* Translators: the heading of a table of money; %s is a currency */
  g_autofree char *heading = currency == NULL ? g_strdup (_("Component and source")) : g_strdup_printf (_("Component and source, %s"), currency);

  columns[0] = (LimaTextColumn) { heading, NAMES_WIDTH };
  for (guint i = 0; i < n; i++)
    columns[i + 1] = (LimaTextColumn) { self->report->headings[i], AMOUNT_WIDTH, LIMA_COLUMN_NUMBER };
  if (self->sums != NULL)
    {
      lima_editing_keep_focus (self->sums, self->lines);
      gtk_box_remove (GTK_BOX (self->sums_place), self->sums);
    }
  self->sums = lima_text_table_new (_("Sums of the budget"), columns, n + 1);
  gtk_widget_set_vexpand (self->sums, TRUE);
  gtk_box_append (GTK_BOX (self->sums_place), self->sums);
  g_strfreev (self->headings);
  self->headings = g_strdupv (self->report->headings);
}

static LimaTextRow *
sum_row_new (const LimaBudgetRow *row)
{
  g_autofree char *key = g_strdup_printf ("%u/%u/%d/%d", row->kind, row->form, row->component, row->source);
  LimaTextRow *text = lima_text_row_new (key, row->sentence, (const char *const *) row->cells);

  if (row->level == 0)
    lima_text_row_set_look (text, NULL, "lima-strong");
  return text;
}

static void
show_sums (LimaBudgetSection *self)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  if (self->sums == NULL || !g_strv_equal ((const char *const *) self->headings, (const char *const *) self->report->headings))
    make_sums (self);
  for (guint i = 0; i < self->report->rows->len; i++)
    g_ptr_array_add (rows, sum_row_new (g_ptr_array_index (self->report->rows, i)));
  lima_text_table_set_rows (LIMA_TEXT_TABLE (self->sums), rows);
}

/* ---- The picture ---- */

static LimaDrawing *
lay_out (gconstpointer spec, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  return lima_stacked_layout (spec, theme, width, height, parts);
}

static LimaStacked *
chart_new (LimaBudgetSection *self, const LimaProgramme *programme)
{
  LimaSession *session = lima_programme_section_get_session (LIMA_PROGRAMME_SECTION (self));
  g_autoptr(LimaSnapshot) snapshot = lima_portfolio_snapshot (lima_session_get_portfolio (session));
  const LimaReportBudgetOptions options = get_options (self);

  return lima_report_budget_chart (lima_session_get_format (session), programme, snapshot, &options);
}

static void
show_chart (LimaBudgetSection *self, const LimaProgramme *programme)
{
  LimaStacked *chart = chart_new (self, programme);
  LimaChartTable *texts = lima_stacked_get_table (chart);

  lima_chart_table_set_rtl (texts, gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL);
  lima_chart_view_set_chart (LIMA_CHART_VIEW (self->chart), lay_out, chart, (GDestroyNotify) lima_stacked_free, lima_chart_table_get_title (texts),
                             lima_chart_table_get_axis_title (texts), LIMA_CHART_ALL);
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaBudgetSection *self = LIMA_BUDGET_SECTION (widget);
  const LimaProgramme *programme = lima_programme_section_get_programme (LIMA_PROGRAMME_SECTION (self));
  const LimaChartExport chart = { lay_out, NULL, chart_new (self, programme), (GDestroyNotify) lima_stacked_free };

  lima_chart_export (widget, "budget", &chart);
}

static void
copy_picture_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaBudgetSection *self = LIMA_BUDGET_SECTION (widget);
  const LimaProgramme *programme = lima_programme_section_get_programme (LIMA_PROGRAMME_SECTION (self));
  const LimaChartExport chart = { lay_out, NULL, chart_new (self, programme), (GDestroyNotify) lima_stacked_free };

  lima_chart_export_copy_picture (widget, &chart);
}

/* ---- Lines ---- */

static gboolean
is_sought (LimaBudgetSection *self, const char *sentence)
{
  g_autofree char *folded = g_utf8_casefold (sentence, -1), *words = g_utf8_casefold (self->sought == NULL ? "" : self->sought, -1);
  g_auto(GStrv) parts = g_strsplit (words, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (strstr (folded, parts[i]) == NULL)
      return FALSE;
  return TRUE;
}

static void
show_lines (LimaBudgetSection *self, const LimaProgramme *programme, const LimaSnapshot *snapshot)
{
  LimaFormat *format = lima_programme_section_get_format (LIMA_PROGRAMME_SECTION (self));
  g_autoptr(GPtrArray) lines = lima_report_budget_lines (format, programme, snapshot);
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < lines->len; i++)
    {
      const LimaBudgetLineRow *line = g_ptr_array_index (lines, i);

      if (is_sought (self, line->sentence))
        g_ptr_array_add (rows, lima_text_row_new (lima_atom_text (line->id), line->sentence, (const char *const *) line->cells));
    }
  lima_text_table_set_rows (LIMA_TEXT_TABLE (self->lines), rows);
  gtk_stack_set_visible_child_name (self->states, lines->len > 0 ? "budget" : "none");
}

/* ---- All of it ---- */

/* What was chosen stays chosen where it is still offered. */
static void
fill_currencies (LimaBudgetSection *self, const LimaProgramme *programme)
{
  g_autoptr(LimaProgrammeBudget) budget = lima_programme_budget_new (programme, LIMA_BUDGET_CALENDAR_YEARS);
  g_autoptr(GtkStringList) list = gtk_string_list_new (NULL);
  LimaAtom former = get_options (self).currency;
  guint chosen = 0;

  g_array_set_size (self->codes, 0);
  for (guint i = 0; i < budget->currencies->len; i++)
    {
      LimaAtom code = g_array_index (budget->currencies, LimaAtom, i);

      chosen = code == former ? i : chosen;
      g_array_append_val (self->codes, code);
      gtk_string_list_append (list, code == 0 ? _("No currency") : lima_atom_text (code));
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->currencies), G_LIST_MODEL (list));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->currencies), self->codes->len > 0 ? chosen : GTK_INVALID_LIST_POSITION);
  self->filling = FALSE;
  gtk_widget_set_visible (self->currencies, self->codes->len > 1);
}

static void
lima_budget_section_changed (LimaProgrammeSection *section, const LimaProgramme *programme)
{
  LimaBudgetSection *self = LIMA_BUDGET_SECTION (section);
  LimaFormat *format = lima_programme_section_get_format (section);
  g_autoptr(LimaSnapshot) snapshot = lima_portfolio_snapshot (lima_session_get_portfolio (lima_programme_section_get_session (section)));
  LimaReportBudgetOptions options;
  g_autofree char *status = NULL;

  fill_currencies (self, programme);
  options = get_options (self);
  g_clear_pointer (&self->report, lima_report_budget_free);
  self->report = lima_report_budget_new (format, programme, snapshot, &options);
  status = lima_report_budget_describe (format, programme, options.currency);
  show_lines (self, programme, snapshot);
  show_sums (self);
  show_chart (self, programme);
  lima_programme_section_set_status (section, status);
  line_chosen (self);
}

static void
chosen (LimaBudgetSection *self)
{
  const LimaProgramme *programme = self->report == NULL ? NULL : lima_programme_section_get_programme (LIMA_PROGRAMME_SECTION (self));

  if (!self->filling && programme != NULL)
    lima_budget_section_changed (LIMA_PROGRAMME_SECTION (self), programme);
}

static void
lima_budget_section_search (LimaProgrammeSection *section, const char *text)
{
  LimaBudgetSection *self = LIMA_BUDGET_SECTION (section);

  g_free (self->sought);
  self->sought = g_strdup (text);
  chosen (self);
}

static gboolean
lima_budget_section_focus_path (LimaProgrammeSection *section, const LimaPath *path)
{
  LimaBudgetSection *self = LIMA_BUDGET_SECTION (section);

  if ((path->n_steps > 0 ? path->steps[0].field : path->field) != LIMA_PROGRAMME_BUDGET)
    return FALSE;
  if (path->n_steps == 0)
    return gtk_widget_grab_focus (self->lines);
  return lima_text_table_select (LIMA_TEXT_TABLE (self->lines), lima_atom_text (path->steps[0].item))
         && lima_element_pane_focus (LIMA_ELEMENT_PANE (self->pane), path->field);
}

/* ---- What is done ---- */

/* A new line begins where the one that is chosen is: mostly only year and amount are others. */
static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaBudgetSection *self = LIMA_BUDGET_SECTION (widget);
  LimaSession *session = lima_programme_section_get_session (LIMA_PROGRAMME_SECTION (self));
  const LimaPath programme = lima_programme_section_get_path (LIMA_PROGRAMME_SECTION (self));
  g_autoptr(LimaBlock) block = lima_block_new (&lima_programme_budget_line_table, 0);
  LimaProgrammeBudgetLine *line = (LimaProgrammeBudgetLine *) block;
  const LimaProgrammeBudgetLine *model;
  LimaPath path;

  line->kind = lima_atom ("grant");
  line->form = lima_atom ("cash");
  if (get_line (self, &path) && (model = (const LimaProgrammeBudgetLine *) lima_editing_find (session, &path)) != NULL)
    {
      line->component = model->component;
      line->kind = model->kind;
      line->form = model->form;
      line->provider = model->provider;
      line->provider_name = model->provider_name == NULL ? NULL : lima_text_ref (model->provider_name);
      line->currency = model->currency;
    }
  if (!lima_editing_insert (widget, session, &programme, LIMA_PROGRAMME_BUDGET, block))
    return;
  lima_text_table_select (LIMA_TEXT_TABLE (self->lines), lima_atom_text (block->id));
  line_chosen (self);
  lima_element_pane_focus (LIMA_ELEMENT_PANE (self->pane), LIMA_PROGRAMME_BUDGET_LINE_COMPONENT);
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaBudgetSection *self = LIMA_BUDGET_SECTION (widget);
  const LimaPath programme = lima_programme_section_get_path (LIMA_PROGRAMME_SECTION (self));
  LimaPath path;

  if (!get_line (self, &path))
    return;
  gtk_widget_grab_focus (self->lines);
  if (lima_editing_remove (widget, lima_programme_section_get_session (LIMA_PROGRAMME_SECTION (self)), &programme, LIMA_PROGRAMME_BUDGET,
                           path.steps[0].item))
    gtk_widget_activate_action (widget, "win.toast-undo", "s", _("Line deleted"));
}

/* ---- Pasting ---- */

/* The ids go on from the last one. */
static void
insert_lines (LimaBudgetSection *self, const LimaBudgetPaste *paste, const LimaProgramme *programme)
{
  const LimaPath path = lima_programme_section_get_path (LIMA_PROGRAMME_SECTION (self));
  LimaFormat *format = lima_programme_section_get_format (LIMA_PROGRAMME_SECTION (self));
  guint64 last = g_ascii_strtoull (lima_atom_text (lima_editing_new_item_id (programme->budget)), NULL, 10);
  g_autoptr(LimaChangeSet) set = lima_change_set_new (_("Paste lines of the budget"));
  g_autofree char *words = lima_budget_paste_describe (paste, format);

  for (guint i = 0; i < paste->lines->len; i++)
    {
      LimaBlock *block = g_ptr_array_index (paste->lines, i);
      g_autofree char *id = g_strdup_printf ("%" G_GUINT64_FORMAT, last + i);
      LimaPath to;

      block->id = lima_atom (id);
      to = lima_editing_path_to (&path, LIMA_PROGRAMME_BUDGET, block->id);
      lima_change_set_insert (set, &to, block, 0);
    }
  if (paste->lines->len == 0)
    lima_alert_show (GTK_WIDGET (self), _("Nothing was pasted"), words);
  else if (lima_editing_apply (GTK_WIDGET (self), lima_programme_section_get_session (LIMA_PROGRAMME_SECTION (self)), set, NULL))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", words);
}

static void
clipboard_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr(LimaBudgetSection) self = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);
  const LimaProgramme *programme = lima_programme_section_get_programme (LIMA_PROGRAMME_SECTION (self));
  g_autoptr(LimaBudgetPaste) paste = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || programme == NULL)
    return;
  if (text != NULL)
    {
      g_clear_error (&error);
      paste = lima_budget_paste_new (lima_programme_section_get_format (LIMA_PROGRAMME_SECTION (self)), programme, text, &error);
    }
  if (paste == NULL)
    lima_alert_show (GTK_WIDGET (self), _("Nothing was pasted"), error != NULL ? error->message : _("There is no text on the clipboard."));
  else
    insert_lines (self, paste, programme);
}

static void
paste_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaBudgetSection *self = LIMA_BUDGET_SECTION (widget);

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), self->reading, clipboard_read, g_object_ref (self));
}

/* ---- Children ---- */

static GtkWidget *
chooser_new (LimaBudgetSection *self, const char *words, const char *const *labels)
{
  GtkWidget *chooser = lima_programme_section_add_chooser (LIMA_PROGRAMME_SECTION (self), words);

  if (labels != NULL)
    {
      g_autoptr(GtkStringList) list = gtk_string_list_new (labels);

      gtk_drop_down_set_model (GTK_DROP_DOWN (chooser), G_LIST_MODEL (list));
    }
  g_signal_connect_object (chooser, "notify::selected", G_CALLBACK (chosen), self, G_CONNECT_SWAPPED);
  return chooser;
}

static void
add_tools (LimaBudgetSection *self)
{
  LimaProgrammeSection *section = LIMA_PROGRAMME_SECTION (self);
  const char *years[G_N_ELEMENTS (calendars) + 1] = { NULL }, *statuses[LIMA_BUDGET_STATUS_UNSAID + 3] = { NULL };
  const char *const versions[] = { C_("budget", "As revised"), C_("budget", "As first set"), NULL };

  for (guint i = 0; i < G_N_ELEMENTS (calendars); i++)
    years[i] = _(calendars[i].label);
  statuses[0] = C_("budget", "Any status");
  for (guint i = 0; i < LIMA_BUDGET_STATUS_UNSAID; i++)
    statuses[i + 1] = lima_own_codes_label ("BudgetLineStatus", i);
  statuses[LIMA_BUDGET_STATUS_UNSAID + 1] = C_("budget", "Not said");
  self->currencies = chooser_new (self, _("Currency of the sums"), NULL);
  self->calendars = chooser_new (self, _("How time is divided"), years);
  self->statuses = chooser_new (self, _("Which lines are added up"), statuses);
  self->versions = chooser_new (self, _("Which amounts are added up"), versions);
  lima_programme_section_add_button (section, _("New Line"), "budget.new");
  lima_programme_section_add_button (section, _("Paste"), "budget.paste");
}

static GtkWidget *
chart_place_new (LimaBudgetSection *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->chart = lima_chart_view_new ();
  gtk_widget_set_valign (self->chart, GTK_ALIGN_START);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->chart);
  gtk_scrollable_set_vscroll_policy (GTK_SCROLLABLE (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scrolled))), GTK_SCROLL_NATURAL);
  gtk_widget_add_css_class (scrolled, "lima-pane");
  return scrolled;
}

static GtkWidget *
button_new (const char *words, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (words);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

/* Sums and picture are two views of the same. */
static GtkWidget *
upper_new (LimaBudgetSection *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *tools = lima_wrapping_row_new (), *stack = gtk_stack_new ();
  GtkWidget *tabs = gtk_stack_switcher_new (), *bar = lima_folding_bar_new (tabs, tools);

  self->sums_place = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_stack_add_titled (GTK_STACK (stack), self->sums_place, "sums", C_("budget", "Sums"));
  gtk_stack_add_titled (GTK_STACK (stack), chart_place_new (self), "chart", C_("budget", "Chart"));
  gtk_widget_set_vexpand (stack, TRUE);
  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (tabs), GTK_STACK (stack));
  gtk_widget_add_css_class (tabs, "lima-tabs");
  gtk_widget_set_halign (tabs, GTK_ALIGN_START);
  gtk_widget_add_css_class (bar, "lima-options");
  lima_wrapping_row_add (LIMA_WRAPPING_ROW (tools), button_new (_("Export…"), "chart.export"), NULL);
  lima_wrapping_row_add (LIMA_WRAPPING_ROW (tools), button_new (_("Delete Line"), "budget.delete"), NULL);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), stack);
  return box;
}

static GtkWidget *
budget_new (LimaBudgetSection *self)
{
  static const int widths[LIMA_BUDGET_LINE_N_COLUMNS] = { 130, 130, 110, 100, 90, 110, 90 };
  static const LimaTextColumnKind kinds[LIMA_BUDGET_LINE_N_COLUMNS] = {
    [LIMA_BUDGET_LINE_PERIOD] = LIMA_COLUMN_WHOLE, [LIMA_BUDGET_LINE_KIND] = LIMA_COLUMN_WHOLE, [LIMA_BUDGET_LINE_STATUS] = LIMA_COLUMN_WHOLE,
    [LIMA_BUDGET_LINE_AMOUNT] = LIMA_COLUMN_NUMBER, [LIMA_BUDGET_LINE_REVISED] = LIMA_COLUMN_NUMBER,
  };
  LimaTextColumn columns[LIMA_BUDGET_LINE_N_COLUMNS];
  GtkWidget *both = gtk_paned_new (GTK_ORIENTATION_VERTICAL), *paned = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL);

  for (guint i = 0; i < LIMA_BUDGET_LINE_N_COLUMNS; i++)
    columns[i] = (LimaTextColumn) { lima_report_budget_line_column ((LimaBudgetLineColumn) i), widths[i], kinds[i] };
  self->lines = lima_text_table_new (_("Lines of the budget"), columns, LIMA_BUDGET_LINE_N_COLUMNS);
  self->pane = lima_element_pane_new (_("Choose a line to edit it."));
  g_signal_connect_object (self->lines, "selected", G_CALLBACK (line_chosen), self, G_CONNECT_SWAPPED);
  gtk_widget_set_size_request (both, 360, -1);
  gtk_widget_set_size_request (self->lines, -1, 120);
  gtk_paned_set_start_child (GTK_PANED (both), upper_new (self));
  gtk_paned_set_end_child (GTK_PANED (both), self->lines);
  gtk_paned_set_resize_start_child (GTK_PANED (both), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (both), FALSE);
  gtk_paned_set_position (GTK_PANED (both), SUMS_HEIGHT);
  gtk_paned_set_start_child (GTK_PANED (paned), both);
  gtk_paned_set_end_child (GTK_PANED (paned), self->pane);
  gtk_paned_set_shrink_start_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_position (GTK_PANED (paned), TABLES_WIDTH);
  return paned;
}

static GtkWidget *
none_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8), *first = gtk_label_new (_("No budget yet"));
  GtkWidget *second = gtk_label_new (_("The grant of a programme is 30 to 40 million (¶16). Add lines one by one, or paste a block from a spreadsheet: its first "
                                       "row has the years, its first column names the components, and a second column may name the sources of money."));
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_widget_add_css_class (first, "title-4");
  gtk_widget_add_css_class (second, "lima-dim");
  gtk_label_set_wrap (GTK_LABEL (second), TRUE);
  gtk_label_set_justify (GTK_LABEL (second), GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (second), 60);
  gtk_widget_set_halign (buttons, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (buttons), button_new (_("New Line"), "budget.new"));
  gtk_box_append (GTK_BOX (buttons), button_new (_("Paste"), "budget.paste"));
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), second);
  gtk_box_append (GTK_BOX (box), buttons);
  return box;
}

/* ---- Object ---- */

static void
lima_budget_section_dispose (GObject *object)
{
  LimaBudgetSection *self = LIMA_BUDGET_SECTION (object);

  g_cancellable_cancel (self->reading);
  g_clear_pointer (&self->report, lima_report_budget_free);
  G_OBJECT_CLASS (lima_budget_section_parent_class)->dispose (object);
}

static void
lima_budget_section_finalize (GObject *object)
{
  LimaBudgetSection *self = LIMA_BUDGET_SECTION (object);

  g_array_unref (self->codes);
  g_strfreev (self->headings);
  g_free (self->sought);
  g_object_unref (self->reading);
  G_OBJECT_CLASS (lima_budget_section_parent_class)->finalize (object);
}

static void
lima_budget_section_class_init (LimaBudgetSectionClass *klass)
{
  LimaProgrammeSectionClass *section_class = LIMA_PROGRAMME_SECTION_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lima_budget_section_dispose;
  G_OBJECT_CLASS (klass)->finalize = lima_budget_section_finalize;
  section_class->changed = lima_budget_section_changed;
  section_class->search = lima_budget_section_search;
  section_class->focus_path = lima_budget_section_focus_path;
  gtk_widget_class_install_action (widget_class, "budget.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "budget.paste", NULL, paste_action);
  gtk_widget_class_install_action (widget_class, "budget.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "chart.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "chart.copy-picture", NULL, copy_picture_action);
}

static void
lima_budget_section_init (LimaBudgetSection *self)
{
  GtkWidget *states = gtk_stack_new ();

  self->codes = g_array_new (FALSE, FALSE, sizeof (LimaAtom));
  self->reading = g_cancellable_new ();
  self->states = GTK_STACK (states);
  add_tools (self);
  gtk_stack_add_named (self->states, none_new (), "none");
  gtk_stack_add_named (self->states, budget_new (self), "budget");
  lima_programme_section_set_content (LIMA_PROGRAMME_SECTION (self), states);
}

/**
 * lima_budget_section_new:
 * @session: what is open
 * @programme: the id of a programme that is there
 *
 * Returns: (transfer floating): the section
 */
GtkWidget *
lima_budget_section_new (LimaSession *session, LimaAtom programme)
{
  g_return_val_if_fail (LIMA_IS_SESSION (session), NULL);

  return g_object_new (LIMA_TYPE_BUDGET_SECTION, "session", session, "programme", programme, "title", C_("section", "Budget"), NULL);
}
