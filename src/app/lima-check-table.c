/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-check-table.h"

#include <lima-i18n.h>
#include <lima-report-words.h>

#include "lima-editing.h"
#include "lima-finding-list.h"
#include "lima-appearance.h"
#include "lima-headings.h"
#include "lima-sort-probe.h"
#include "lima-tab-stop.h"

#define LEAST_PLACE 180
#define BESIDE_SEVERITY 40 /* pixels: its icon, and the space around both */

typedef enum
{
  COLUMN_SEVERITY,
  COLUMN_FINDING,
  COLUMN_PLACE,
  COLUMN_STAKE,
  COLUMN_RULE,
  N_COLUMNS,
} Column;

static const struct
{
  const char *title;
  int width; /* below zero: what is left */
  int order; /* below zero: none */
} columns[N_COLUMNS] = {
  [COLUMN_SEVERITY] = { NC_ ("check", "Severity"), 108, LIMA_CHECK_ORDER_SEVERITY },
  [COLUMN_FINDING] = { NC_ ("check", "Finding"), -1, LIMA_CHECK_ORDER_KIND },
  [COLUMN_PLACE] = { NC_ ("check", "Where"), 260, LIMA_CHECK_ORDER_PLACE },
  [COLUMN_STAKE] = { NC_ ("check", "At stake"), 160, LIMA_CHECK_ORDER_STAKE },
  [COLUMN_RULE] = { NC_ ("check", "IATI rule"), 96, -1 },
};

struct _LimaCheckTable
{
  GtkBox parent_instance;

  GtkColumnView *view; /* borrowed: a child */

  /* owned */
  LimaCheckList *list;
  GtkSingleSelection *selection;
};

enum
{
  SORTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimaCheckTable, lima_check_table, GTK_TYPE_BOX)

/* ---- Rows ---- */

static LimaFormat *
format_of (LimaCheckRow *row)
{
  return lima_index_get_format (lima_report_findings_get_index (lima_check_row_get_findings (row)));
}

static char *
describe_stake (LimaCheckRow *row, const LimaReportFinding *item)
{
  const char *currency = lima_atom_text (item->currency);

  if (!item->has_stake)
    return g_strdup ("—");
  return lima_format_money (format_of (row), &item->stake, currency == NULL ? "" : currency, -1);
}

static char *
describe (LimaCheckRow *row, Column column)
{
  LimaReportFindings *findings = lima_check_row_get_findings (row);
  guint number = lima_check_row_get_number (row);
  const LimaReportFinding *item = lima_report_findings_get (findings, number);

  switch (column)
    {
    case COLUMN_SEVERITY:
      return g_strdup (lima_severity_get_label (item->severity));
    case COLUMN_FINDING:
      return lima_report_findings_describe (findings, number);
    case COLUMN_PLACE:
      return lima_report_findings_name_place (findings, number);
    case COLUMN_STAKE:
      return describe_stake (row, item);
    case COLUMN_RULE:
      return g_strdup (lima_report_findings_get_rule (findings, number) == NULL ? "" : lima_report_findings_get_rule (findings, number));
    case N_COLUMNS:
    default:
      g_assert_not_reached ();
    }
}

/* What a screen reader says of a row. */
static char *
read_out (LimaCheckRow *row)
{
  const LimaReportFinding *item = lima_report_findings_get (lima_check_row_get_findings (row), lima_check_row_get_number (row));
  g_autofree char *severity = describe (row, COLUMN_SEVERITY), *finding = describe (row, COLUMN_FINDING);
  g_autofree char *place = describe (row, COLUMN_PLACE), *stake = describe (row, COLUMN_STAKE);

  if (!item->has_stake)
    /* Translators: what a screen reader says of a finding: 1 how bad it is, 2 what is wrong, 3 in which project or programme */
    return lima_report_fill (format_of (row), _("%1$s: %2$s %3$s"), severity, finding, place, NULL);
  /* Translators: the same with money: 4 the amount */
  return lima_report_fill (format_of (row), _("%1$s: %2$s %3$s. At stake: %4$s"), severity, finding, place, stake, NULL);
}

static void
set_up (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  Column column = GPOINTER_TO_UINT (data);
  GtkWidget *label = gtk_label_new (NULL), *box;

  gtk_label_set_xalign (GTK_LABEL (label), column == COLUMN_STAKE ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (column == COLUMN_FINDING || column == COLUMN_PLACE)
    {
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_lines (GTK_LABEL (label), 2);
    }
  if (column != COLUMN_SEVERITY)
    {
      gtk_list_item_set_child (item, label);
      return;
    }
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  gtk_box_append (GTK_BOX (box), lima_icon_new (NULL));
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_item_set_child (item, box);
}

static void
show_severity (GtkWidget *box, LimaCheckRow *row, const char *words)
{
  static const char *const icons[] = { "dialog-information-symbolic", "dialog-warning-symbolic", "dialog-error-symbolic" };
  static const char *const classes[] = { "lima-dim", "lima-warning", "lima-error" };
  LimaSeverity severity = lima_report_findings_get (lima_check_row_get_findings (row), lima_check_row_get_number (row))->severity;
  g_autofree char *sentence = read_out (row);

  gtk_image_set_from_icon_name (GTK_IMAGE (gtk_widget_get_first_child (box)), icons[severity]);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (box)), words);
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    gtk_widget_remove_css_class (box, classes[i]);
  gtk_widget_add_css_class (box, classes[severity]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_last_child (box)), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

static void
bind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  Column column = GPOINTER_TO_UINT (data);
  GtkWidget *child = gtk_list_item_get_child (item);
  g_autofree char *text = describe (gtk_list_item_get_item (item), column);

  if (column == COLUMN_SEVERITY)
    {
      show_severity (child, gtk_list_item_get_item (item), text);
      return;
    }
  gtk_label_set_text (GTK_LABEL (child), text);
  gtk_widget_set_tooltip_text (child, *text != '\0' && column != COLUMN_STAKE ? text : NULL);
}

static void
show_programme (LimaCheckTable *self, LimaCheckRow *row)
{
  LimaReportFindings *findings = lima_check_row_get_findings (row);
  guint number = lima_check_row_get_number (row);
  g_autofree char *path = lima_report_findings_write_path (findings, number);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-programme", "(sss)",
                              lima_report_findings_get_programme (findings, number), "", path);
}

static void
show_agenda (LimaCheckTable *self, LimaCheckRow *row)
{
  g_autofree char *path = lima_report_findings_write_agenda_path (lima_check_row_get_findings (row), lima_check_row_get_number (row));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-agenda", "(ss)", "", path);
}

/* The field that an editor goes to: of a programme that itself, of a project its own, also where something inside that list is wrong. */
static void
activated (LimaCheckTable *self, guint position)
{
  g_autoptr(LimaCheckRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  LimaReportFindings *findings = row == NULL ? NULL : lima_check_row_get_findings (row);
  const LimaReportFinding *item;
  const char *field, *record;

  if (row == NULL)
    return;
  item = lima_report_findings_get (findings, lima_check_row_get_number (row));
  field = lima_report_findings_get_field (findings, lima_check_row_get_number (row));
  record = lima_report_findings_get_record (findings, lima_check_row_get_number (row));
  if (item->programme != LIMA_REPORT_NO_ROW)
    show_programme (self, row);
  else if (item->is_agenda)
    show_agenda (self, row);
  else if (field != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-field", "(ss)",
                                lima_block_get_id (&lima_index_get_project (lima_report_findings_get_index (findings), item->row)->head), field);
  else if (record != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "(ss)", "figures", record);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-report", NULL);
}

/* ---- Copy ---- */

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaCheckTable *self = LIMA_CHECK_TABLE (widget);
  LimaCheckRow *row = gtk_single_selection_get_selected_item (self->selection);
  g_autoptr(GString) text = g_string_new (NULL);

  if (row == NULL)
    return;
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      g_autofree char *cell = describe (row, (Column) i);

      g_string_append_printf (text, "%s%s", i == 0 ? "" : "\t", cell);
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text->str);
  gtk_widget_activate_action (widget, "win.toast", "s", _("Finding copied"));
}

/* ---- Columns ---- */

static void
sort_changed (LimaCheckTable *self)
{
  g_signal_emit (self, signals[SORTED], 0);
}

/* Wide enough for each of its words in the language of the program. */
static int
width_of_severities (LimaCheckTable *self)
{
  int widest = 0;

  for (guint severity = LIMA_SEVERITY_INFO; severity <= LIMA_SEVERITY_ERROR; severity++)
    {
      g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), lima_severity_get_label ((LimaSeverity) severity));
      int width;

      pango_layout_get_pixel_size (layout, &width, NULL);
      widest = MAX (widest, width);
    }
  return widest + BESIDE_SEVERITY;
}

/* Where severities need more, places have less, so that the table is no wider than in English. */
static int
width_of (LimaCheckTable *self, Column column)
{
  int severity = MAX (columns[COLUMN_SEVERITY].width, width_of_severities (self));

  if (column == COLUMN_SEVERITY)
    return severity;
  if (column == COLUMN_PLACE)
    return MAX (LEAST_PLACE, columns[column].width - (severity - columns[COLUMN_SEVERITY].width));
  return columns[column].width;
}

static void
add_columns (LimaCheckTable *self)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr(GtkColumnViewColumn) column = gtk_column_view_column_new (C_ ("check", columns[i].title), factory);
      g_autoptr(GtkSorter) sorter = columns[i].order < 0 ? NULL : lima_sort_probe_new ((guint) columns[i].order);

      g_signal_connect (factory, "setup", G_CALLBACK (set_up), GUINT_TO_POINTER (i));
      g_signal_connect (factory, "bind", G_CALLBACK (bind), GUINT_TO_POINTER (i));
      gtk_column_view_column_set_resizable (column, TRUE);
      gtk_column_view_column_set_expand (column, columns[i].width < 0);
      gtk_column_view_column_set_sorter (column, sorter);
      gtk_column_view_append_column (self->view, column);
      if (columns[i].width >= 0)
        lima_headings_fit (self->view, i, width_of (self, (Column) i));
      lima_headings_align (self->view, i, i == COLUMN_STAKE);
    }
}

/* ---- Object ---- */

static void
lima_check_table_dispose (GObject *object)
{
  LimaCheckTable *self = LIMA_CHECK_TABLE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  G_OBJECT_CLASS (lima_check_table_parent_class)->dispose (object);
}

static void
lima_check_table_class_init (LimaCheckTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lima_check_table_dispose;
  signals[SORTED] = g_signal_new ("sorted", LIMA_TYPE_CHECK_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "check.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "check.copy", NULL);
}

static void
lima_check_table_init (LimaCheckTable *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "data-table");
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "lima-table");
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "two-lines");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Findings"), -1);
  add_columns (self);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (activated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed", G_CALLBACK (sort_changed), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_widget_set_hexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (self), lima_tab_stop_new (scrolled));
}

/**
 * lima_check_table_new:
 * @list: what is shown
 *
 * Returns: (transfer floating): a table
 */
GtkWidget *
lima_check_table_new (LimaCheckList *list)
{
  LimaCheckTable *self = g_object_new (LIMA_TYPE_CHECK_TABLE, NULL);

  g_return_val_if_fail (LIMA_IS_CHECK_LIST (list), GTK_WIDGET (self));

  self->list = g_object_ref (list);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (list)));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  return GTK_WIDGET (self);
}

/**
 * lima_check_table_get_order:
 * @order: (out): what comes first
 * @reversed: (out): whether the other way round
 */
void
lima_check_table_get_order (LimaCheckTable *self, LimaCheckOrder *order, gboolean *reversed)
{
  guint key = LIMA_CHECK_ORDER_SEVERITY;

  g_return_if_fail (LIMA_IS_CHECK_TABLE (self) && order != NULL && reversed != NULL);

  if (!lima_sort_probe_read (gtk_column_view_get_sorter (self->view), &key, reversed))
    {
      key = LIMA_CHECK_ORDER_SEVERITY;
      *reversed = FALSE;
    }
  *order = (LimaCheckOrder) key;
}

/**
 * lima_check_table_take:
 * @findings: what was found
 * @shown: (transfer full) (element-type guint): which of it, in order
 * @other: what gets the focus when the row that has it goes
 *
 * Shows other findings; rows that stay the same keep their place, the selection and the focus.
 */
void
lima_check_table_take (LimaCheckTable *self, LimaReportFindings *findings, GArray *shown, GtkWidget *other)
{
  guint selected, first, removed;

  g_return_if_fail (LIMA_IS_CHECK_TABLE (self) && findings != NULL && shown != NULL);

  selected = gtk_single_selection_get_selected (self->selection);
  lima_check_list_compare (self->list, findings, shown, &first, &removed);
  if (selected >= first && selected - first < removed)
    lima_editing_keep_focus (GTK_WIDGET (self->view), other);
  lima_check_list_take (self->list, findings, shown);
}
