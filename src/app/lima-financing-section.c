/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-financing-section.h"

#include <lima-i18n.h>
#include <lima-report-ladder.h>
#include <lima-report-programme.h>
#include <lima-report-words.h>

#include "lima-appearance.h"
#include "lima-chart-export.h"
#include "lima-editing.h"
#include "lima-element-pane.h"
#include "lima-financing-edit.h"
#include "lima-financing-ledger.h"
#include "lima-financing-move.h"

#define LADDER_HEIGHT 384 /* of the upper part, at first */

struct _LimaFinancingSection
{
  LimaProgrammeSection parent_instance;

  /* borrowed: children */
  GtkStack *states; /* a ledger, or none yet */
  GtkWidget *currencies;
  GtkWidget *days;
  GtkWidget *chart;
  GtkWidget *ledger;
  GtkWidget *pane;
  GtkWidget *details; /* a button that shows the pane */

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

static LimaTextTable *
get_table (LimaFinancingSection *self)
{
  return lima_financing_ledger_get_table (LIMA_FINANCING_LEDGER (self->ledger));
}

static gboolean
get_entry (LimaFinancingSection *self, LimaPath *path)
{
  const char *key = lima_text_table_get_selected (get_table (self));

  if (key == NULL)
    return FALSE;
  *path = lima_programme_section_get_path (LIMA_PROGRAMME_SECTION (self));
  *path = lima_editing_path_to (path, LIMA_PROGRAMME_FINANCING, lima_atom (key));
  return TRUE;
}

/* ---- Choosers ---- */

static gboolean
has_labels (GtkWidget *drop_down, GPtrArray *labels)
{
  GListModel *model = gtk_drop_down_get_model (GTK_DROP_DOWN (drop_down));
  gboolean same = model != NULL && g_list_model_get_n_items (model) == labels->len;

  for (guint i = 0; same && i < labels->len; i++)
    same = g_strcmp0 (gtk_string_list_get_string (GTK_STRING_LIST (model), i), g_ptr_array_index (labels, i)) == 0;
  return same;
}

/* What was chosen stays chosen where it is still offered. */
static void
fill_drop_down (LimaFinancingSection *self, GtkWidget *drop_down, GPtrArray *labels, guint chosen)
{
  g_autoptr(GtkStringList) list = NULL;

  if (has_labels (drop_down, labels))
    return;
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

static GPtrArray *
ledger_rows_new (LimaFinancingSection *self, const LimaProgramme *programme)
{
  LimaProgrammeSection *section = LIMA_PROGRAMME_SECTION (self);
  g_autoptr(LimaSnapshot) snapshot = lima_portfolio_snapshot (lima_session_get_portfolio (lima_programme_section_get_session (section)));

  return lima_report_ledger_new (lima_programme_section_get_format (section), programme, snapshot, get_date (self));
}

static void
show_ledger (LimaFinancingSection *self, const LimaProgramme *programme)
{
  LimaProgrammeSection *section = LIMA_PROGRAMME_SECTION (self);
  LimaFormat *format = lima_programme_section_get_format (section);
  g_autoptr(GPtrArray) rows = ledger_rows_new (self, programme);
  g_autofree char *status = lima_report_ledger_describe (format, rows);

  lima_financing_ledger_show (LIMA_FINANCING_LEDGER (self->ledger), format, rows, self->sought);
  gtk_stack_set_visible_child_name (self->states, rows->len > 0 ? "ledger" : "none");
  gtk_widget_set_sensitive (self->details, rows->len > 0);
  lima_programme_section_set_status (section, status);
}

/* A form is made only where it is seen. */
static void
entry_chosen (LimaFinancingSection *self)
{
  LimaSession *session = lima_programme_section_get_session (LIMA_PROGRAMME_SECTION (self));
  LimaPath path;
  gboolean chosen = get_entry (self, &path);

  lima_element_pane_show (LIMA_ELEMENT_PANE (self->pane), session, chosen && gtk_widget_get_visible (self->pane) ? &path : NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "financing.move-up", chosen);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "financing.delete", chosen);
}

static void
details_toggled (LimaFinancingSection *self)
{
  gboolean active = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->details));

  if (!active)
    lima_editing_keep_focus (self->pane, self->ledger);
  gtk_widget_set_visible (self->pane, active);
  entry_chosen (self);
}

/* Shows the form of an entry, with the focus in a field. */
static gboolean
edit_entry (LimaFinancingSection *self, LimaAtom entry, guint field)
{
  if (!lima_text_table_select (get_table (self), lima_atom_text (entry)))
    return FALSE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->details), TRUE);
  entry_chosen (self);
  return lima_element_pane_focus (LIMA_ELEMENT_PANE (self->pane), field);
}

static void
entry_activated (LimaFinancingSection *self, const char *key)
{
  edit_entry (self, lima_atom (key), LIMA_PROGRAMME_FINANCING_TITLE);
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
    return gtk_widget_grab_focus (self->ledger);
  return edit_entry (self, path->steps[0].item, path->n_steps > 1 ? path->steps[1].field : path->field);
}

/* ---- What is done ---- */

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaFinancingSection *self = LIMA_FINANCING_SECTION (widget);
  LimaProgrammeSection *section = LIMA_PROGRAMME_SECTION (self);
  const LimaPath programme = lima_programme_section_get_path (section);
  LimaAtom entry = lima_financing_add (widget, lima_programme_section_get_session (section), &programme);

  if (entry != 0)
    edit_entry (self, entry, LIMA_PROGRAMME_FINANCING_TITLE);
}

static void
moved (LimaFinancingSection *self, gboolean has_source)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", has_source ? _("Moved up the ladder") : _("Moved up the ladder; the source is missing"));
}

/* Where the entry stands now, whatever day the ledger is shown for. */
static char *
describe_entry (LimaFinancingSection *self, LimaAtom entry)
{
  const LimaProgramme *programme = lima_programme_section_get_programme (LIMA_PROGRAMME_SECTION (self));
  LimaProgrammeSection *section = LIMA_PROGRAMME_SECTION (self);
  g_autoptr(LimaSnapshot) snapshot = lima_portfolio_snapshot (lima_session_get_portfolio (lima_programme_section_get_session (section)));
  g_autoptr(GPtrArray) rows = lima_report_ledger_new (lima_programme_section_get_format (section), programme, snapshot, (LimaDate) { 0 });

  for (guint i = 0; i < rows->len; i++)
    {
      const LimaLedgerRow *row = g_ptr_array_index (rows, i);

      if (row->id == entry)
        return g_strdup (row->sentence);
    }
  return g_strdup ("");
}

static void
move_up_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaFinancingSection *self = LIMA_FINANCING_SECTION (widget);
  LimaSession *session = lima_programme_section_get_session (LIMA_PROGRAMME_SECTION (self));
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autofree char *about = NULL;
  GtkWidget *window;
  LimaPath path;

  if (!get_entry (self, &path) || !GTK_IS_WINDOW (root))
    return;
  about = describe_entry (self, path.steps[0].item);
  window = lima_financing_move_new (GTK_WINDOW (root), session, &path, about, lima_date_today ());
  g_signal_connect_object (window, "moved", G_CALLBACK (moved), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaFinancingSection *self = LIMA_FINANCING_SECTION (widget);
  LimaProgrammeSection *section = LIMA_PROGRAMME_SECTION (self);
  LimaPath programme = lima_programme_section_get_path (section), path;

  if (!get_entry (self, &path))
    return;
  gtk_widget_grab_focus (self->ledger);
  if (lima_editing_remove (widget, lima_programme_section_get_session (section), &programme, LIMA_PROGRAMME_FINANCING, path.steps[0].item))
    gtk_widget_activate_action (widget, "win.toast-undo", "s", _("Entry deleted"));
}

/* ---- What leaves the program ---- */

/* The ladder as a picture, the ledger as numbers. */
typedef struct
{
  LimaLadder *ladder;
  char *csv;
} Export;

static void
export_free (gpointer data)
{
  Export *export = data;

  lima_ladder_free (export->ladder);
  g_free (export->csv);
  g_free (export);
}

static LimaDrawing *
lay_out_export (gconstpointer spec, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  return lima_ladder_layout (((const Export *) spec)->ladder, theme, width, height, parts);
}

static char *
write_csv (gconstpointer spec)
{
  return g_strdup (((const Export *) spec)->csv);
}

static LimaChartExport
export_of (LimaFinancingSection *self, const LimaProgramme *programme)
{
  g_autoptr(GPtrArray) rows = ledger_rows_new (self, programme);
  Export *export = g_new (Export, 1);

  *export = (Export) { ladder_new (self, programme), lima_report_ledger_to_csv (rows) };
  return (LimaChartExport) { lay_out_export, write_csv, export, export_free };
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const LimaProgramme *programme = lima_programme_section_get_programme (LIMA_PROGRAMME_SECTION (widget));
  LimaChartExport chart;

  if (programme == NULL)
    return;
  chart = export_of (LIMA_FINANCING_SECTION (widget), programme);
  lima_chart_export (widget, "leverage", &chart);
}

static void
copy_picture_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const LimaProgramme *programme = lima_programme_section_get_programme (LIMA_PROGRAMME_SECTION (widget));
  LimaChartExport chart;

  if (programme == NULL)
    return;
  chart = export_of (LIMA_FINANCING_SECTION (widget), programme);
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

static gboolean
delete_key (GtkWidget *widget, GVariant *arguments, gpointer self)
{
  return gtk_widget_activate_action (GTK_WIDGET (self), "financing.delete", NULL);
}

static GtkWidget *
ledger_new (LimaFinancingSection *self)
{
  GtkWidget *ledger = lima_financing_ledger_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Delete, 0), gtk_callback_action_new (delete_key, self, NULL));

  self->ledger = ledger;
  g_signal_connect_object (get_table (self), "selected", G_CALLBACK (entry_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_table (self), "activated", G_CALLBACK (entry_activated), self, G_CONNECT_SWAPPED);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
  gtk_widget_add_controller (ledger, keys);
  gtk_widget_set_size_request (ledger, -1, 140);
  return ledger;
}

static GtkWidget *
both_new (LimaFinancingSection *self)
{
  GtkWidget *both = gtk_paned_new (GTK_ORIENTATION_VERTICAL), *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_paned_set_start_child (GTK_PANED (both), ladder_place_new (self));
  gtk_paned_set_end_child (GTK_PANED (both), ledger_new (self));
  gtk_paned_set_resize_start_child (GTK_PANED (both), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (both), FALSE);
  gtk_paned_set_position (GTK_PANED (both), LADDER_HEIGHT);
  gtk_widget_set_size_request (both, 340, -1);
  gtk_widget_set_hexpand (both, TRUE);
  self->pane = lima_element_pane_new (_("Choose an entry to edit it."));
  gtk_widget_set_visible (self->pane, FALSE);
  gtk_widget_add_css_class (self->pane, "lima-beside");
  gtk_box_append (GTK_BOX (line), both);
  gtk_box_append (GTK_BOX (line), self->pane);
  return line;
}

static GtkWidget *
menu_button_new (void)
{
  g_autoptr(GMenu) menu = g_menu_new (), picture = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  g_menu_append (menu, _("Delete Entry"), "financing.delete");
  g_menu_append (picture, _("Export…"), "chart.export");
  g_menu_append (picture, _("Copy Picture"), "chart.copy-picture");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (picture));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button, _("More for the ledger"));
  lima_name_control (button, _("More for the ledger"));
  return button;
}

static GtkWidget *
details_button_new (LimaFinancingSection *self)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_button_set_icon_name (GTK_BUTTON (button), "sidebar-show-right-symbolic");
  gtk_widget_set_tooltip_text (button, _("Edit the entry beside the ledger"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Edit the entry"), -1);
  g_signal_connect_object (button, "toggled", G_CALLBACK (details_toggled), self, G_CONNECT_SWAPPED);
  self->details = button;
  return button;
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
  lima_programme_section_add_button (section, _("Move up the Ladder…"), "financing.move-up");
  lima_programme_section_add_tool (section, details_button_new (self));
  lima_programme_section_add_tool (section, menu_button_new ());
  gtk_stack_add_named (self->states, none_new (), "none");
  gtk_stack_add_named (self->states, both_new (self), "ledger");
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
