/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-risks-section.h"

#include <lima-i18n.h>
#include <lima-report-risks.h>

#include "lima-block-search.h"
#include "lima-chart-export.h"
#include "lima-editing.h"
#include "lima-record-form.h"
#include "lima-text-table.h"

#define MATRIX_WIDTH 420 /* of the picture, at first */
#define TABLE_HEIGHT 240 /* of the list, at first */

struct _LimaRisksSection
{
  LimaProgrammeSection parent_instance;

  /* borrowed: children */
  GtkWidget *states; /* risks, or none yet */
  GtkWidget *chart;
  GtkWidget *table;
  GtkWidget *form_place;
  GtkWidget *form; /* nullable */

  /* owned */
  GPtrArray *risks;   /* nullable: of LimaReportRisk */
  LimaMatrix *matrix; /* nullable: shows the same, to find items by their marks */
  char *sought;

  LimaAtom shown;    /* the risk in the form */
  gboolean matching; /* one of the two follows the other */
};

G_DEFINE_FINAL_TYPE (LimaRisksSection, lima_risks_section, LIMA_TYPE_PROGRAMME_SECTION)

/* ---- What is selected ---- */

/* The place of the risk that is selected among all, -1 for none. */
static int
get_selected (LimaRisksSection *self)
{
  const char *key = lima_text_table_get_selected (LIMA_TEXT_TABLE (self->table));

  for (guint i = 0; key != NULL && self->risks != NULL && i < self->risks->len; i++)
    if (((const LimaReportRisk *) self->risks->pdata[i])->risk == lima_atom (key))
      return (int) i;
  return -1;
}

static LimaPath
path_to (LimaRisksSection *self, LimaAtom risk)
{
  const LimaPath programme = lima_programme_section_get_path (LIMA_PROGRAMME_SECTION (self));

  return lima_editing_path_to (&programme, LIMA_PROGRAMME_RISKS, risk);
}

/* A risk that is shown already keeps its form and the focus. */
static void
show_form (LimaRisksSection *self, LimaAtom risk)
{
  LimaPath path;

  if (risk == self->shown)
    return;
  if (self->form != NULL)
    gtk_box_remove (GTK_BOX (self->form_place), self->form);
  self->form = NULL;
  self->shown = risk;
  if (risk == 0)
    return;
  path = path_to (self, risk);
  self->form = lima_record_form_new (lima_programme_section_get_session (LIMA_PROGRAMME_SECTION (self)), &path, LIMA_FORM_ALL);
  gtk_box_append (GTK_BOX (self->form_place), self->form);
}

static void
selected (LimaRisksSection *self)
{
  int place = get_selected (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "risks.delete", place >= 0);
  show_form (self, place < 0 ? 0 : ((const LimaReportRisk *) self->risks->pdata[place])->risk);
  if (self->matching || self->matrix == NULL)
    return;
  self->matching = TRUE;
  lima_chart_view_set_focused_row (LIMA_CHART_VIEW (self->chart), place < 0 ? -1 : (int) lima_matrix_get_mark (self->matrix, (guint) place));
  self->matching = FALSE;
}

static void
select_item (LimaRisksSection *self, int item)
{
  if (item < 0)
    return;
  self->matching = TRUE;
  lima_text_table_select (LIMA_TEXT_TABLE (self->table), lima_atom_text (((const LimaReportRisk *) self->risks->pdata[item])->risk));
  self->matching = FALSE;
}

/* The keyboard came to another cell: its first risk, unless one of them is selected already. */
static void
mark_focused (LimaRisksSection *self)
{
  int mark = lima_chart_view_get_focused_row (LIMA_CHART_VIEW (self->chart)), place = get_selected (self);

  if (self->matching || self->matrix == NULL || mark < 0 || (place >= 0 && (int) lima_matrix_get_mark (self->matrix, (guint) place) == mark))
    return;
  select_item (self, lima_matrix_find_item (self->matrix, (guint) mark, -1));
}

/* Click or Enter goes on to the next risk of the cell. */
static void
mark_activated (LimaRisksSection *self, int mark)
{
  int place = get_selected (self);

  if (self->matrix == NULL || mark < 0)
    return;
  if (place >= 0 && (int) lima_matrix_get_mark (self->matrix, (guint) place) != mark)
    place = -1;
  select_item (self, lima_matrix_find_item (self->matrix, (guint) mark, place));
}

/* ---- What is shown ---- */

static const char *
or_dash (const char *text)
{
  return text == NULL ? "—" : text;
}

static LimaTextRow *
row_new (LimaFormat *format, const LimaReportRisk *risk)
{
  g_autofree char *number = lima_format_integer (format, risk->number);
  const char *cells[] = { number, risk->title, or_dash (risk->likelihood_words), or_dash (risk->impact_words), or_dash (risk->score_words),
                          or_dash (risk->owner), or_dash (risk->review), NULL };
  LimaTextRow *row = lima_text_row_new (lima_atom_text (risk->risk), risk->sentence, cells);

  if (risk->is_overdue)
    lima_text_row_set_look (row, "dialog-warning-symbolic", "lima-warning");
  return row;
}

static void
show_rows (LimaRisksSection *self, const LimaProgramme *programme)
{
  LimaFormat *format = lima_programme_section_get_format (LIMA_PROGRAMME_SECTION (self));
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->risks->len; i++)
    {
      const LimaReportRisk *risk = self->risks->pdata[i];
      int at = lima_items_find (programme->risks, risk->risk);

      if (at >= 0 && lima_block_search (programme->risks->item[at], self->sought, lima_format_get_language (format)))
        g_ptr_array_add (rows, row_new (format, risk));
    }
  lima_text_table_set_rows (LIMA_TEXT_TABLE (self->table), rows);
}

static LimaDrawing *
lay_out (gconstpointer spec, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  return lima_matrix_layout (spec, theme, width, height, parts);
}

static LimaMatrix *
matrix_new (LimaRisksSection *self, const LimaProgramme *programme)
{
  LimaMatrix *matrix = lima_report_risks_matrix (lima_programme_section_get_format (LIMA_PROGRAMME_SECTION (self)), self->risks,
                                                 programme != NULL && programme->illustrative == LIMA_TRUE);

  lima_matrix_set_rtl (matrix, gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL);
  return matrix;
}

static LimaChartExport
export_of (LimaRisksSection *self)
{
  const LimaProgramme *programme = lima_programme_section_get_programme (LIMA_PROGRAMME_SECTION (self));

  return (LimaChartExport) { lay_out, NULL, matrix_new (self, programme), (GDestroyNotify) lima_matrix_free };
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const LimaChartExport chart = export_of (LIMA_RISKS_SECTION (widget));

  lima_chart_export (widget, "risks", &chart);
}

static void
copy_picture_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const LimaChartExport chart = export_of (LIMA_RISKS_SECTION (widget));

  lima_chart_export_copy_picture (widget, &chart);
}

static void
show_matrix (LimaRisksSection *self, const LimaProgramme *programme)
{
  const LimaChartTable *texts;

  g_clear_pointer (&self->matrix, lima_matrix_free);
  self->matrix = matrix_new (self, programme);
  texts = lima_matrix_get_texts (self->matrix);
  self->matching = TRUE;
  lima_chart_view_set_chart (LIMA_CHART_VIEW (self->chart), lay_out, matrix_new (self, programme), (GDestroyNotify) lima_matrix_free,
                             lima_chart_table_get_title (texts), lima_chart_table_get_description (texts), LIMA_CHART_TITLE | LIMA_CHART_LEGEND);
  self->matching = FALSE;
}

static void
lima_risks_section_changed (LimaProgrammeSection *section, const LimaProgramme *programme)
{
  LimaRisksSection *self = LIMA_RISKS_SECTION (section);
  LimaFormat *format = lima_programme_section_get_format (section);
  g_autofree char *words = NULL;

  g_clear_pointer (&self->risks, g_ptr_array_unref);
  self->risks = lima_report_risks_new (format, programme, lima_date_today ());
  words = lima_report_risks_describe (format, self->risks);
  show_matrix (self, programme);
  show_rows (self, programme);
  selected (self);
  gtk_stack_set_visible_child_name (GTK_STACK (self->states), self->risks->len > 0 ? "risks" : "none");
  lima_programme_section_set_status (section, words);
}

static void
lima_risks_section_search (LimaProgrammeSection *section, const char *text)
{
  LimaRisksSection *self = LIMA_RISKS_SECTION (section);
  const LimaProgramme *programme = lima_programme_section_get_programme (section);

  g_free (self->sought);
  self->sought = g_strdup (text);
  if (programme != NULL && self->risks != NULL)
    show_rows (self, programme);
}

static gboolean
lima_risks_section_focus_path (LimaProgrammeSection *section, const LimaPath *path)
{
  LimaRisksSection *self = LIMA_RISKS_SECTION (section);

  if ((path->n_steps > 0 ? path->steps[0].field : path->field) != LIMA_PROGRAMME_RISKS)
    return FALSE;
  if (path->n_steps == 0)
    return gtk_widget_grab_focus (self->table);
  return lima_text_table_select (LIMA_TEXT_TABLE (self->table), lima_atom_text (path->steps[0].item)) && self->form != NULL
         && lima_record_form_focus (LIMA_RECORD_FORM (self->form), path->field);
}

/* ---- What is done ---- */

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaRisksSection *self = LIMA_RISKS_SECTION (widget);
  LimaProgrammeSection *section = LIMA_PROGRAMME_SECTION (self);
  const LimaPath programme = lima_programme_section_get_path (section);
  g_autoptr(LimaBlock) risk = lima_block_new (&lima_programme_risk_table, 0);

  if (lima_editing_insert (widget, lima_programme_section_get_session (section), &programme, LIMA_PROGRAMME_RISKS, risk)
      && lima_text_table_select (LIMA_TEXT_TABLE (self->table), lima_block_get_id (risk)))
    lima_record_form_focus (LIMA_RECORD_FORM (self->form), LIMA_PROGRAMME_RISK_TITLE);
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaRisksSection *self = LIMA_RISKS_SECTION (widget);
  LimaProgrammeSection *section = LIMA_PROGRAMME_SECTION (self);
  const LimaPath programme = lima_programme_section_get_path (section);
  int place = get_selected (self);

  if (place < 0)
    return;
  gtk_widget_grab_focus (self->table);
  if (lima_editing_remove (widget, lima_programme_section_get_session (section), &programme, LIMA_PROGRAMME_RISKS,
                           ((const LimaReportRisk *) self->risks->pdata[place])->risk))
    gtk_widget_activate_action (widget, "win.toast-undo", "s", _("The risk is deleted"));
}

/* ---- Children ---- */

static GtkWidget *
button_new (const char *words, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (words);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkWidget *
scrolled_new (GtkWidget *child)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), child);
  gtk_scrollable_set_vscroll_policy (GTK_SCROLLABLE (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scrolled))), GTK_SCROLL_NATURAL);
  gtk_widget_add_css_class (scrolled, "lima-pane");
  return scrolled;
}

static GtkWidget *
chart_new (LimaRisksSection *self)
{
  GtkWidget *scrolled;

  self->chart = lima_chart_view_new ();
  gtk_widget_set_valign (self->chart, GTK_ALIGN_START);
  g_signal_connect_object (self->chart, "notify::focused-row", G_CALLBACK (mark_focused), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chart, "activate-mark", G_CALLBACK (mark_activated), self, G_CONNECT_SWAPPED);
  scrolled = scrolled_new (self->chart);
  gtk_widget_set_size_request (scrolled, 280, -1);
  return scrolled;
}

static GtkWidget *
list_new (LimaRisksSection *self)
{
  const LimaTextColumn columns[] = {
    /* Translators: heading of a column of numbers that name the rows: short */
    { C_("field", "No."), 56 }, { C_("record", "Risk"), -1 }, { C_("field", "Likelihood"), 88, LIMA_COLUMN_WHOLE },
    { C_("field", "Impact"), 80, LIMA_COLUMN_WHOLE }, { C_("field", "Score"), 60, LIMA_COLUMN_NUMBER }, { C_("field", "Owner"), 100 },
    { C_("field", "Review"), 100, LIMA_COLUMN_WHOLE },
  };
  GtkWidget *paned = gtk_paned_new (GTK_ORIENTATION_VERTICAL);

  self->table = lima_text_table_new (_("Risks, the highest score first"), columns, G_N_ELEMENTS (columns));
  gtk_widget_set_size_request (self->table, -1, 96);
  g_signal_connect_object (self->table, "selected", G_CALLBACK (selected), self, G_CONNECT_SWAPPED);
  self->form_place = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->form_place, "lima-platform-details");
  gtk_paned_set_start_child (GTK_PANED (paned), self->table);
  gtk_paned_set_end_child (GTK_PANED (paned), scrolled_new (self->form_place));
  gtk_paned_set_shrink_start_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_resize_start_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_position (GTK_PANED (paned), TABLE_HEIGHT);
  return paned;
}

static GtkWidget *
risks_new (LimaRisksSection *self)
{
  GtkWidget *paned = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL);

  gtk_paned_set_start_child (GTK_PANED (paned), chart_new (self));
  gtk_paned_set_end_child (GTK_PANED (paned), list_new (self));
  gtk_paned_set_shrink_start_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_resize_start_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_position (GTK_PANED (paned), MATRIX_WIDTH);
  return paned;
}

static GtkWidget *
none_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8), *first = gtk_label_new (_("No risks yet"));
  GtkWidget *second = gtk_label_new (_("A risk has a likelihood and an impact from 1 to 5, and what is done about it. The score is their product."));
  GtkWidget *button = button_new (_("New Risk"), "risks.new");

  gtk_widget_add_css_class (first, "title-4");
  gtk_widget_add_css_class (second, "lima-dim");
  gtk_label_set_wrap (GTK_LABEL (second), TRUE);
  gtk_label_set_justify (GTK_LABEL (second), GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (second), 60);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), second);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

/* ---- Object ---- */

static void
lima_risks_section_dispose (GObject *object)
{
  LimaRisksSection *self = LIMA_RISKS_SECTION (object);

  if (self->chart != NULL)
    g_signal_handlers_disconnect_by_data (self->chart, self);
  g_clear_pointer (&self->risks, g_ptr_array_unref);
  g_clear_pointer (&self->matrix, lima_matrix_free);
  G_OBJECT_CLASS (lima_risks_section_parent_class)->dispose (object);
  self->chart = self->form = NULL;
}

static void
lima_risks_section_finalize (GObject *object)
{
  g_free (LIMA_RISKS_SECTION (object)->sought);
  G_OBJECT_CLASS (lima_risks_section_parent_class)->finalize (object);
}

static void
lima_risks_section_class_init (LimaRisksSectionClass *klass)
{
  LimaProgrammeSectionClass *section_class = LIMA_PROGRAMME_SECTION_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lima_risks_section_dispose;
  G_OBJECT_CLASS (klass)->finalize = lima_risks_section_finalize;
  section_class->changed = lima_risks_section_changed;
  section_class->search = lima_risks_section_search;
  section_class->focus_path = lima_risks_section_focus_path;
  gtk_widget_class_install_action (widget_class, "risks.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "risks.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "chart.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "chart.copy-picture", NULL, copy_picture_action);
}

static void
lima_risks_section_init (LimaRisksSection *self)
{
  LimaProgrammeSection *section = LIMA_PROGRAMME_SECTION (self);

  self->sought = g_strdup ("");
  self->states = gtk_stack_new ();
  lima_programme_section_add_tool (section, button_new (_("New Risk"), "risks.new"));
  lima_programme_section_add_tool (section, button_new (_("Delete"), "risks.delete"));
  gtk_stack_add_named (GTK_STACK (self->states), risks_new (self), "risks");
  gtk_stack_add_named (GTK_STACK (self->states), none_new (), "none");
  lima_programme_section_set_content (section, self->states);
}

/**
 * lima_risks_section_new:
 * @session: what is open
 * @programme: the id of a programme that is there
 *
 * Returns: (transfer floating): the section
 */
GtkWidget *
lima_risks_section_new (LimaSession *session, LimaAtom programme)
{
  g_return_val_if_fail (LIMA_IS_SESSION (session), NULL);

  return g_object_new (LIMA_TYPE_RISKS_SECTION, "session", session, "programme", programme, "title", C_("section", "Risks"), NULL);
}
