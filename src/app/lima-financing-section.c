/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-financing-section.h"

#include <lima-i18n.h>
#include <lima-report-ladder.h>
#include <lima-report-programme.h>
#include <lima-report-words.h>
#include <string.h>

#include "lima-chart-export.h"
#include "lima-editing.h"
#include "lima-element-pane.h"
#include "lima-financing-edit.h"
#include "lima-text-table.h"

#define LADDER_HEIGHT 380 /* of the upper part, at first */
#define LEDGER_WIDTH 780  /* of ladder and ledger, at first */

struct _LimaFinancingSection
{
  LimaProgrammeSection parent_instance;

  /* borrowed: children */
  GtkStack *states; /* a ledger, or none yet */
  GtkWidget *currencies;
  GtkWidget *days;
  GtkWidget *chart;
  GtkWidget *table;
  GtkWidget *pane;

  /* owned */
  GArray *codes;  /* LimaAtom: what "currencies" offers */
  GArray *dates;  /* LimaDate: what "days" offers; the first has no precision, for no day */
  char *sought;
  gboolean filling; /* the choosers are being filled: nobody chose */
};

G_DEFINE_FINAL_TYPE (LimaFinancingSection, lima_financing_section, LIMA_TYPE_PROGRAMME_SECTION)

/* ---- What is chosen ---- */

static LimaDate
get_date (LimaFinancingSection *self)
{
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->days));

  return chosen < self->dates->len ? g_array_index (self->dates, LimaDate, chosen) : (LimaDate) { 0 };
}

static LimaAtom
get_currency (LimaFinancingSection *self)
{
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->currencies));

  return chosen < self->codes->len ? g_array_index (self->codes, LimaAtom, chosen) : 0;
}

static gboolean
get_entry (LimaFinancingSection *self, LimaPath *path)
{
  const char *key = lima_text_table_get_selected (LIMA_TEXT_TABLE (self->table));

  if (key == NULL)
    return FALSE;
  *path = lima_programme_section_get_path (LIMA_PROGRAMME_SECTION (self));
  *path = lima_editing_path_to (path, LIMA_PROGRAMME_FINANCING, lima_atom (key));
  return TRUE;
}

/* ---- Choosers ---- */

/* What was chosen stays chosen where it is still offered. */
static void
fill_drop_down (LimaFinancingSection *self, GtkWidget *drop_down, GPtrArray *labels, guint chosen)
{
  g_autoptr(GtkStringList) list = NULL;

  g_ptr_array_add (labels, NULL);
  list = gtk_string_list_new ((const char *const *) labels->pdata);
  self->filling = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (drop_down), G_LIST_MODEL (list));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), chosen);
  self->filling = FALSE;
}

static void
fill_currencies (LimaFinancingSection *self, const LimaProgramme *programme)
{
  g_autoptr(GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  LimaAtom former = get_currency (self);
  guint chosen = 0;

  g_array_unref (self->codes);
  self->codes = lima_report_ladder_currencies (programme, get_date (self));
  for (guint i = 0; i < self->codes->len; i++)
    {
      LimaAtom code = g_array_index (self->codes, LimaAtom, i);

      chosen = code == former ? i : chosen;
      g_ptr_array_add (labels, g_strdup (code == 0 ? _("No currency") : lima_atom_text (code)));
    }
  fill_drop_down (self, self->currencies, labels, chosen);
  gtk_widget_set_visible (self->currencies, self->codes->len > 1);
}

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  return lima_date_compare (*(const LimaDate *) b, *(const LimaDate *) a);
}

/* The days on which something moved, the latest first. */
static GArray *
list_dates (const LimaProgramme *programme)
{
  GArray *dates = g_array_new (FALSE, FALSE, sizeof (LimaDate));

  for (guint i = 0; i < lima_items_get_n (programme->financing); i++)
    {
      const LimaItems *steps = ((const LimaProgrammeFinancing *) programme->financing->item[i])->steps;

      for (guint j = 0; j < lima_items_get_n (steps); j++)
        {
          const LimaDay *day = &((const LimaProgrammeFinancingStep *) steps->item[j])->date;

          if (lima_day_has_date (day))
            g_array_append_val (dates, day->date);
        }
    }
  g_array_sort (dates, compare_dates);
  for (guint i = dates->len; i-- > 1;)
    if (lima_date_compare (g_array_index (dates, LimaDate, i), g_array_index (dates, LimaDate, i - 1)) == 0)
      g_array_remove_index (dates, i);
  return dates;
}

static void
fill_days (LimaFinancingSection *self, const LimaProgramme *programme)
{
  LimaFormat *format = lima_programme_section_get_format (LIMA_PROGRAMME_SECTION (self));
  g_autoptr(GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  const LimaDate none = { 0 }, former = get_date (self);
  guint chosen = 0;

  g_array_unref (self->dates);
  self->dates = list_dates (programme);
  g_array_prepend_val (self->dates, none);
  g_ptr_array_add (labels, g_strdup (_("Latest status")));
  for (guint i = 1; i < self->dates->len; i++)
    {
      LimaDate date = g_array_index (self->dates, LimaDate, i);
      g_autofree char *day = lima_format_date (format, date);

      chosen = lima_date_compare (date, former) == 0 ? i : chosen;
      /* Translators: how a ledger stood; %1$s is a date */
      g_ptr_array_add (labels, lima_report_fill (format, _("Status on %1$s"), day, NULL));
    }
  fill_drop_down (self, self->days, labels, chosen);
}

/* ---- What is shown ---- */

static LimaDrawing *
lay_out (gconstpointer spec, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  return lima_ladder_layout (spec, theme, width, height, parts);
}

static LimaLadder *
ladder_new (LimaFinancingSection *self, const LimaProgramme *programme)
{
  return lima_report_ladder_new (lima_programme_section_get_format (LIMA_PROGRAMME_SECTION (self)), programme, get_date (self), get_currency (self));
}

static void
show_ladder (LimaFinancingSection *self, const LimaProgramme *programme)
{
  LimaLadder *ladder = ladder_new (self, programme);
  LimaFormat *format = lima_programme_section_get_format (LIMA_PROGRAMME_SECTION (self));
  g_autoptr(LimaLeverage) leverage = lima_leverage_new_at (programme, get_date (self));
  g_autofree char *description = lima_report_describe_leverage (format, leverage);

  lima_chart_table_set_rtl (lima_ladder_get_table (ladder), gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL);
  lima_chart_view_set_chart (LIMA_CHART_VIEW (self->chart), lay_out, ladder, (GDestroyNotify) lima_ladder_free,
                             lima_chart_table_get_title (lima_ladder_get_table (ladder)), description, LIMA_CHART_ALL);
}

static gboolean
is_sought (LimaFinancingSection *self, const LimaLedgerRow *row)
{
  g_autofree char *folded = g_utf8_casefold (row->sentence, -1), *words = g_utf8_casefold (self->sought == NULL ? "" : self->sought, -1);
  g_auto(GStrv) parts = g_strsplit (words, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (strstr (folded, parts[i]) == NULL)
      return FALSE;
  return TRUE;
}

static LimaTextRow *
text_row_new (const LimaLedgerRow *row)
{
  LimaTextRow *text = lima_text_row_new (lima_atom_text (row->id), row->sentence, (const char *const *) row->cells);

  if (!row->has_source)
    lima_text_row_set_look (text, "dialog-warning-symbolic", "lima-warning");
  return text;
}

static void
show_ledger (LimaFinancingSection *self, const LimaProgramme *programme)
{
  LimaProgrammeSection *section = LIMA_PROGRAMME_SECTION (self);
  LimaFormat *format = lima_programme_section_get_format (section);
  g_autoptr(LimaSnapshot) snapshot = lima_portfolio_snapshot (lima_session_get_portfolio (lima_programme_section_get_session (section)));
  g_autoptr(GPtrArray) ledger = lima_report_ledger_new (format, programme, snapshot, get_date (self));
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *status = lima_report_ledger_describe (format, ledger);

  for (guint i = 0; i < ledger->len; i++)
    if (is_sought (self, g_ptr_array_index (ledger, i)))
      g_ptr_array_add (rows, text_row_new (g_ptr_array_index (ledger, i)));
  lima_text_table_set_rows (LIMA_TEXT_TABLE (self->table), rows);
  gtk_stack_set_visible_child_name (self->states, ledger->len > 0 ? "ledger" : "none");
  lima_programme_section_set_status (section, status);
}

static void
entry_chosen (LimaFinancingSection *self)
{
  LimaPath path;
  gboolean chosen = get_entry (self, &path);

  lima_element_pane_show (LIMA_ELEMENT_PANE (self->pane), lima_programme_section_get_session (LIMA_PROGRAMME_SECTION (self)), chosen ? &path : NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "financing.move-up", chosen);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "financing.delete", chosen);
}

static void
lima_financing_section_changed (LimaProgrammeSection *section, const LimaProgramme *programme)
{
  LimaFinancingSection *self = LIMA_FINANCING_SECTION (section);

  fill_days (self, programme);
  fill_currencies (self, programme);
  show_ladder (self, programme);
  show_ledger (self, programme);
  entry_chosen (self);
}

static void
chosen (LimaFinancingSection *self)
{
  const LimaProgramme *programme = lima_programme_section_get_programme (LIMA_PROGRAMME_SECTION (self));

  if (!self->filling && programme != NULL)
    lima_financing_section_changed (LIMA_PROGRAMME_SECTION (self), programme);
}

static void
lima_financing_section_search (LimaProgrammeSection *section, const char *text)
{
  LimaFinancingSection *self = LIMA_FINANCING_SECTION (section);

  g_free (self->sought);
  self->sought = g_strdup (text);
  chosen (self);
}

static gboolean
lima_financing_section_focus_path (LimaProgrammeSection *section, const LimaPath *path)
{
  LimaFinancingSection *self = LIMA_FINANCING_SECTION (section);

  if ((path->n_steps > 0 ? path->steps[0].field : path->field) != LIMA_PROGRAMME_FINANCING)
    return FALSE;
  if (path->n_steps == 0)
    return gtk_widget_grab_focus (self->table);
  return lima_text_table_select (LIMA_TEXT_TABLE (self->table), lima_atom_text (path->steps[0].item))
         && lima_element_pane_focus (LIMA_ELEMENT_PANE (self->pane), path->n_steps > 1 ? path->steps[1].field : path->field);
}

/* ---- What is done ---- */

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaFinancingSection *self = LIMA_FINANCING_SECTION (widget);
  LimaProgrammeSection *section = LIMA_PROGRAMME_SECTION (self);
  const LimaPath programme = lima_programme_section_get_path (section);
  LimaAtom entry = lima_financing_add (widget, lima_programme_section_get_session (section), &programme);

  if (entry == 0)
    return;
  lima_text_table_select (LIMA_TEXT_TABLE (self->table), lima_atom_text (entry));
  entry_chosen (self);
  lima_element_pane_focus (LIMA_ELEMENT_PANE (self->pane), LIMA_PROGRAMME_FINANCING_TITLE);
}

static void
move_up_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaFinancingSection *self = LIMA_FINANCING_SECTION (widget);
  LimaPath path;

  if (!get_entry (self, &path))
    return;
  if (lima_financing_move_up (widget, lima_programme_section_get_session (LIMA_PROGRAMME_SECTION (self)), &path, lima_date_today ()))
    gtk_widget_activate_action (widget, "win.toast-undo", "s", _("Moved up; the new step still lacks its source"));
  else
    gtk_widget_activate_action (widget, "win.toast", "s", _("The entry stands on the highest step already"));
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaFinancingSection *self = LIMA_FINANCING_SECTION (widget);
  LimaProgrammeSection *section = LIMA_PROGRAMME_SECTION (self);
  LimaPath programme = lima_programme_section_get_path (section), path;

  if (!get_entry (self, &path))
    return;
  gtk_widget_grab_focus (self->table);
  if (lima_editing_remove (widget, lima_programme_section_get_session (section), &programme, LIMA_PROGRAMME_FINANCING, path.steps[0].item))
    gtk_widget_activate_action (widget, "win.toast-undo", "s", _("Entry deleted"));
}

static LimaChartExport
export_of (LimaFinancingSection *self)
{
  const LimaProgramme *programme = lima_programme_section_get_programme (LIMA_PROGRAMME_SECTION (self));

  return (LimaChartExport) { lay_out, NULL, ladder_new (self, programme), (GDestroyNotify) lima_ladder_free };
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const LimaChartExport chart = export_of (LIMA_FINANCING_SECTION (widget));

  lima_chart_export (widget, "leverage", &chart);
}

static void
copy_picture_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const LimaChartExport chart = export_of (LIMA_FINANCING_SECTION (widget));

  lima_chart_export_copy_picture (widget, &chart);
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
chooser_new (LimaFinancingSection *self, const char *words)
{
  GtkWidget *chooser = lima_programme_section_add_chooser (LIMA_PROGRAMME_SECTION (self), words);

  g_signal_connect_object (chooser, "notify::selected", G_CALLBACK (chosen), self, G_CONNECT_SWAPPED);
  return chooser;
}

static GtkWidget *
ladder_place_new (LimaFinancingSection *self)
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
ledger_new (LimaFinancingSection *self)
{
  static const int widths[LIMA_LEDGER_N_COLUMNS] = { 140, 100, 140, 100, 96, 90, 116, 116, 100 };
  LimaTextColumn columns[LIMA_LEDGER_N_COLUMNS];
  GtkWidget *both = gtk_paned_new (GTK_ORIENTATION_VERTICAL), *paned = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL);

  for (guint i = 0; i < LIMA_LEDGER_N_COLUMNS; i++)
    columns[i] = (LimaTextColumn) { lima_report_ledger_column ((LimaLedgerColumn) i), widths[i], i == LIMA_LEDGER_AMOUNT || i == LIMA_LEDGER_COUNTED };
  self->table = lima_text_table_new (_("Ledger of leverage"), columns, LIMA_LEDGER_N_COLUMNS);
  self->pane = lima_element_pane_new (_("Choose an entry to edit it."));
  g_signal_connect_object (self->table, "selected", G_CALLBACK (entry_chosen), self, G_CONNECT_SWAPPED);
  gtk_widget_set_size_request (both, 360, -1);
  gtk_widget_set_size_request (self->table, -1, 120);
  gtk_widget_set_size_request (self->pane, 280, -1);
  gtk_paned_set_start_child (GTK_PANED (both), ladder_place_new (self));
  gtk_paned_set_end_child (GTK_PANED (both), self->table);
  gtk_paned_set_resize_start_child (GTK_PANED (both), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (both), FALSE);
  gtk_paned_set_position (GTK_PANED (both), LADDER_HEIGHT);
  gtk_paned_set_start_child (GTK_PANED (paned), both);
  gtk_paned_set_end_child (GTK_PANED (paned), self->pane);
  gtk_paned_set_shrink_start_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_position (GTK_PANED (paned), LEDGER_WIDTH);
  return paned;
}

static GtkWidget *
none_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8), *first = gtk_label_new (_("No parallel investment is recorded yet"));
  GtkWidget *second = gtk_label_new (_("What others invest beside the grant climbs from “identified” to “operating”, step by step, each with a day, an "
                                       "amount and a source. Leverage is what is signed or beyond, and with it what is in talks (¶16)."));
  GtkWidget *button = button_new (_("New Entry"), "financing.new");

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
lima_financing_section_finalize (GObject *object)
{
  LimaFinancingSection *self = LIMA_FINANCING_SECTION (object);

  g_array_unref (self->codes);
  g_array_unref (self->dates);
  g_free (self->sought);
  G_OBJECT_CLASS (lima_financing_section_parent_class)->finalize (object);
}

static void
lima_financing_section_class_init (LimaFinancingSectionClass *klass)
{
  LimaProgrammeSectionClass *section_class = LIMA_PROGRAMME_SECTION_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lima_financing_section_finalize;
  section_class->changed = lima_financing_section_changed;
  section_class->search = lima_financing_section_search;
  section_class->focus_path = lima_financing_section_focus_path;
  gtk_widget_class_install_action (widget_class, "financing.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "financing.move-up", NULL, move_up_action);
  gtk_widget_class_install_action (widget_class, "financing.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "chart.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "chart.copy-picture", NULL, copy_picture_action);
}

static void
lima_financing_section_init (LimaFinancingSection *self)
{
  LimaProgrammeSection *section = LIMA_PROGRAMME_SECTION (self);
  GtkWidget *states = gtk_stack_new ();

  self->codes = g_array_new (FALSE, FALSE, sizeof (LimaAtom));
  self->dates = g_array_new (FALSE, FALSE, sizeof (LimaDate));
  self->states = GTK_STACK (states);
  self->currencies = chooser_new (self, _("Currency of the ladder"));
  self->days = chooser_new (self, _("Status on a day"));
  lima_programme_section_add_button (section, _("New Entry"), "financing.new");
  lima_programme_section_add_button (section, _("Move up the Ladder"), "financing.move-up");
  lima_programme_section_add_button (section, _("Delete"), "financing.delete");
  lima_programme_section_add_button (section, _("Export…"), "chart.export");
  gtk_stack_add_named (self->states, none_new (), "none");
  gtk_stack_add_named (self->states, ledger_new (self), "ledger");
  lima_programme_section_set_content (section, states);
}

/**
 * lima_financing_section_new:
 * @session: what is open
 * @programme: the id of a programme that is there
 *
 * Returns: (transfer floating): the section
 */
GtkWidget *
lima_financing_section_new (LimaSession *session, LimaAtom programme)
{
  g_return_val_if_fail (LIMA_IS_SESSION (session), NULL);

  return g_object_new (LIMA_TYPE_FINANCING_SECTION, "session", session, "programme", programme, "title", C_("section", "Financing"), NULL);
}
