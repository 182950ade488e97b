/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-check-page.h"

#include <lima-i18n.h>
#include <lima-report-check.h>

#include "lima-check-list.h"
#include "lima-choice.h"
#include "lima-editing.h"
#include "lima-finding-list.h"
#include "lima-tab-stop.h"

#define ALL "all"

typedef enum
{
  COLUMN_SEVERITY,
  COLUMN_FINDING,
  COLUMN_PROJECT,
  COLUMN_STAKE,
  COLUMN_SOURCE,
  N_COLUMNS,
} Column;

struct _LimaCheckPage
{
  GtkBox parent_instance;

  /* borrowed: children */
  GtkEditable *entry;
  LimaChoice *severity;
  LimaChoice *rule;
  GtkStack *states;
  GtkColumnView *view;
  GtkLabel *foot;

  /* owned */
  LimaSession *session;
  LimaCheckList *list;
  GtkSingleSelection *selection;
  GCancellable *checking; /* the check under way, or NULL */

  gboolean known; /* a check has ended */
};

enum
{
  COUNTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimaCheckPage, lima_check_page, GTK_TYPE_BOX)

static LimaFormat *
get_format (LimaCheckPage *self)
{
  return lima_session_get_format (self->session);
}

/* ---- What is shown ---- */

static char *
count_findings (LimaCheckPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list)), all = 0;
  g_autofree char *shown = lima_format_integer (get_format (self), n), *of = NULL;

  for (guint i = 0; i < LIMA_N_RULES; i++)
    all += lima_check_list_count_rule (self->list, (LimaRule) i);
  of = lima_format_integer (get_format (self), all);
  if (n == all)
    return g_strdup_printf (P_("%s finding", "%s findings", n), shown);
  /* Translators: 1 is how many are shown, 2 how many there are */
  return g_strdup_printf (P_("%1$s of %2$s finding", "%1$s of %2$s findings", all), shown, of);
}

static void
show_state (LimaCheckPage *self)
{
  g_autofree char *count = count_findings (self);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list)), all = 0;

  for (guint i = 0; i < LIMA_N_RULES; i++)
    all += lima_check_list_count_rule (self->list, (LimaRule) i);
  gtk_stack_set_visible_child_name (self->states, !self->known ? "checking" : n > 0 ? "list" : all > 0 ? "filtered" : "nothing");
  gtk_label_set_text (self->foot, self->known ? count : "");
}

static void
filter (LimaCheckPage *self)
{
  const char *severity = lima_choice_get_id (self->severity), *rule = lima_choice_get_id (self->rule);
  int of_severity = LIMA_CHECK_ALL_SEVERITIES;
  LimaRule of_rule = LIMA_CHECK_ALL_RULES;

  for (int i = LIMA_SEVERITY_INFO; severity != NULL && i <= LIMA_SEVERITY_ERROR; i++)
    if (severity[0] == '0' + i)
      of_severity = i;
  for (guint i = 0; rule != NULL && i < LIMA_N_RULES; i++)
    if (g_str_equal (lima_rule_get_name ((LimaRule) i), rule))
      of_rule = (LimaRule) i;
  lima_check_list_set_filter (self->list, of_severity, of_rule, gtk_editable_get_text (self->entry));
  show_state (self);
}

/* The rules that are broken, with how often. */
static void
list_rules (LimaCheckPage *self)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *chosen = g_strdup (lima_choice_get_id (self->rule));
  gboolean still = FALSE;

  g_ptr_array_add (ids, g_strdup (ALL));
  g_ptr_array_add (labels, g_strdup (_("All rules")));
  for (guint i = 0; i < LIMA_N_RULES; i++)
    {
      guint n = lima_check_list_count_rule (self->list, (LimaRule) i);
      g_autofree char *number = lima_format_integer (get_format (self), n);

      if (n == 0)
        continue;
      g_ptr_array_add (ids, g_strdup (lima_rule_get_name ((LimaRule) i)));
      /* Translators: a rule in a list: 1 what is wrong, 2 how often */
      g_ptr_array_add (labels, g_strdup_printf (_("%1$s (%2$s)"), lima_rule_get_sentence ((LimaRule) i), number));
      still = still || g_strcmp0 (chosen, lima_rule_get_name ((LimaRule) i)) == 0;
    }
  lima_choice_set_items (self->rule, ids, labels, still ? chosen : ALL);
}

/* ---- Checking ---- */

typedef struct
{
  LimaIndex *index;
  GArray *items;
} Check;

static void
check_free (Check *self)
{
  lima_index_unref (self->index);
  g_clear_pointer (&self->items, g_array_unref);
  g_free (self);
}

static void
check_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Check *check = data;
  GError *error = NULL;

  check->items = lima_check_list_find (check->index, cancellable, &error);
  if (check->items == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
checked (GObject *object, GAsyncResult *result, gpointer data)
{
  LimaCheckPage *self = LIMA_CHECK_PAGE (object);
  Check *check = g_task_get_task_data (G_TASK (result));
  guint worth;

  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    return;
  self->known = TRUE;
  lima_editing_keep_focus (GTK_WIDGET (self->view), GTK_WIDGET (self->entry)); /* the row that has the focus may go */
  lima_check_list_take (self->list, check->index, g_steal_pointer (&check->items));
  list_rules (self);
  filter (self);
  worth = lima_check_list_count (self->list, LIMA_SEVERITY_ERROR) + lima_check_list_count (self->list, LIMA_SEVERITY_WARNING);
  g_signal_emit (self, signals[COUNTED], 0, worth);
}

/* What was found stays in sight until more is known. */
static void
index_changed (LimaCheckPage *self)
{
  LimaIndex *index = lima_session_get_index (self->session);
  g_autoptr(GTask) task = NULL;
  Check *check;

  g_cancellable_cancel (self->checking);
  g_clear_object (&self->checking);
  if (index == NULL)
    return;
  self->checking = g_cancellable_new ();
  check = g_new0 (Check, 1);
  check->index = lima_index_ref (index);
  task = g_task_new (self, self->checking, checked, NULL);
  g_task_set_task_data (task, check, (GDestroyNotify) check_free);
  g_task_run_in_thread (task, check_in_thread);
}

/* ---- Rows ---- */

static const LimaProject *
get_project (LimaCheckRow *row)
{
  return lima_index_get_project (lima_check_row_get_index (row), lima_check_row_get_item (row)->row);
}

static char *
name_project (LimaCheckPage *self, LimaCheckRow *row)
{
  const LimaProject *project = get_project (row);
  const char *title = project->title == NULL ? NULL : lima_text_get (project->title, lima_format_get_language (get_format (self)));

  return g_strdup (title != NULL ? title : project->identifier != NULL ? project->identifier : _("Project without a title"));
}

static char *
describe (LimaCheckPage *self, LimaCheckRow *row, Column column)
{
  const LimaRuleItem *item = lima_check_row_get_item (row);
  LimaSum stake = item->stake;

  switch (column)
    {
    case COLUMN_SEVERITY:
      return g_strdup (lima_severity_get_label (lima_rule_get_severity (item->rule)));
    case COLUMN_FINDING:
      return lima_report_describe_rule (get_format (self), item);
    case COLUMN_PROJECT:
      return name_project (self, row);
    case COLUMN_STAKE:
      return item->has_stake ? lima_format_money (get_format (self), &stake, lima_atom_text (item->currency), -1) : g_strdup ("—");
    case COLUMN_SOURCE:
      return g_strdup (lima_rule_get_source (item->rule) == NULL ? "" : lima_rule_get_source (item->rule));
    case N_COLUMNS:
    default:
      g_assert_not_reached ();
    }
}

static const char *
icon_of (LimaSeverity severity)
{
  return severity == LIMA_SEVERITY_ERROR ? "dialog-error-symbolic"
         : severity == LIMA_SEVERITY_WARNING ? "dialog-warning-symbolic" : "dialog-information-symbolic";
}

static void
set_up (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  Column column = GPOINTER_TO_UINT (data);
  GtkWidget *label = gtk_label_new (NULL), *box;

  gtk_label_set_xalign (GTK_LABEL (label), column == COLUMN_STAKE ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (column == COLUMN_FINDING || column == COLUMN_PROJECT)
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
  gtk_box_append (GTK_BOX (box), gtk_image_new ());
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_item_set_child (item, box);
}

static void
show_severity (LimaCheckPage *self, GtkWidget *box, LimaCheckRow *row, const char *words)
{
  LimaSeverity severity = lima_rule_get_severity (lima_check_row_get_item (row)->rule);
  g_autofree char *finding = describe (self, row, COLUMN_FINDING), *project = describe (self, row, COLUMN_PROJECT);
  /* Translators: what a screen reader says of a finding: 1 how bad it is, 2 what is wrong, 3 in which project */
  g_autofree char *sentence = g_strdup_printf (_("%1$s: %2$s %3$s"), words, finding, project);

  gtk_image_set_from_icon_name (GTK_IMAGE (gtk_widget_get_first_child (box)), icon_of (severity));
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (box)), words);
  gtk_widget_remove_css_class (box, "lima-warning");
  gtk_widget_remove_css_class (box, "lima-error");
  if (severity != LIMA_SEVERITY_INFO)
    gtk_widget_add_css_class (box, severity == LIMA_SEVERITY_ERROR ? "lima-error" : "lima-warning");
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_last_child (box)), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

static void
bind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  LimaCheckPage *self = g_object_get_data (G_OBJECT (factory), "lima-page");
  Column column = GPOINTER_TO_UINT (data);
  GtkWidget *child = gtk_list_item_get_child (item);
  g_autofree char *text = describe (self, gtk_list_item_get_item (item), column);

  if (column == COLUMN_SEVERITY)
    {
      show_severity (self, child, gtk_list_item_get_item (item), text);
      return;
    }
  gtk_label_set_text (GTK_LABEL (child), text);
  gtk_widget_set_tooltip_text (child, column == COLUMN_FINDING || column == COLUMN_PROJECT ? text : NULL);
}

/* The field that an editor goes to: the project's own, also where something inside that list is wrong. */
static void
activated (LimaCheckPage *self, guint position)
{
  g_autoptr(LimaCheckRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  const LimaPath *path;
  guint field;

  if (row == NULL)
    return;
  path = &lima_check_row_get_item (row)->path;
  field = path->n_steps > 0 ? path->steps[0].field : path->field;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-field", "(ss)", lima_block_get_id (&get_project (row)->head),
                              lima_project_table.fields[field].member);
}

/* ---- Children ---- */

static void
add_columns (LimaCheckPage *self)
{
  const char *const titles[N_COLUMNS] = { C_("check", "Severity"), C_("check", "Finding"), C_("check", "Project"), C_("check", "At stake"),
                                          C_("check", "IATI rule") };
  static const int widths[N_COLUMNS] = { 104, -1, 260, 160, 96 };

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr(GtkColumnViewColumn) column = gtk_column_view_column_new (titles[i], factory);

      g_object_set_data (G_OBJECT (factory), "lima-page", self);
      g_signal_connect (factory, "setup", G_CALLBACK (set_up), GUINT_TO_POINTER (i));
      g_signal_connect (factory, "bind", G_CALLBACK (bind), GUINT_TO_POINTER (i));
      gtk_column_view_column_set_resizable (column, TRUE);
      gtk_column_view_column_set_fixed_width (column, widths[i]);
      gtk_column_view_column_set_expand (column, widths[i] < 0);
      gtk_column_view_append_column (self->view, column);
    }
}

static GtkWidget *
table_new (LimaCheckPage *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->list)));
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (GTK_SELECTION_MODEL (g_object_ref (self->selection))));
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "data-table");
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "lima-table");
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "two-lines");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Findings"), -1);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (activated), self, G_CONNECT_SWAPPED);
  add_columns (self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  gtk_widget_set_vexpand (scrolled, TRUE);
  return lima_tab_stop_new (scrolled);
}

static GtkWidget *
bar_new (LimaCheckPage *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *entry = gtk_search_entry_new ();
  GtkWidget *report = gtk_button_new_with_label (_("What Was Read…"));

  self->entry = GTK_EDITABLE (entry);
  g_object_set (entry, "placeholder-text", _("Search findings and projects"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search findings"), -1);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_widget_set_valign (entry, GTK_ALIGN_END);
  gtk_widget_set_valign (report, GTK_ALIGN_END);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (report), "win.show-report");
  self->severity = LIMA_CHOICE (lima_choice_new (C_("check", "Severity")));
  self->rule = LIMA_CHOICE (lima_choice_new (C_("check", "Rule")));
  gtk_widget_set_size_request (GTK_WIDGET (self->rule), 240, -1);
  gtk_widget_add_css_class (bar, "lima-options");
  gtk_box_append (GTK_BOX (bar), entry);
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->severity));
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->rule));
  gtk_box_append (GTK_BOX (bar), report);
  g_signal_connect_object (entry, "search-changed", G_CALLBACK (filter), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->severity, "chosen", G_CALLBACK (filter), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rule, "chosen", G_CALLBACK (filter), self, G_CONNECT_SWAPPED);
  return bar;
}

static GtkWidget *
state_new (const char *icon, const char *title, const char *detail)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *image = gtk_image_new_from_icon_name (icon);
  GtkWidget *first = gtk_label_new (title), *second = gtk_label_new (detail);

  gtk_image_set_pixel_size (GTK_IMAGE (image), 32);
  gtk_widget_add_css_class (image, "lima-dim");
  gtk_widget_add_css_class (first, "title-4");
  gtk_widget_add_css_class (second, "lima-dim");
  gtk_label_set_wrap (GTK_LABEL (second), TRUE);
  gtk_label_set_justify (GTK_LABEL (second), GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (second), 60);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), second);
  return box;
}

static void
list_severities (LimaCheckPage *self)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (ids, g_strdup (ALL));
  g_ptr_array_add (labels, g_strdup (C_("severity", "All")));
  for (int i = LIMA_SEVERITY_ERROR; i >= LIMA_SEVERITY_INFO; i--)
    {
      g_ptr_array_add (ids, g_strdup_printf ("%d", i));
      g_ptr_array_add (labels, g_strdup (lima_severity_get_label ((LimaSeverity) i)));
    }
  lima_choice_set_items (self->severity, ids, labels, ALL);
}

/* ---- Object ---- */

static void
lima_check_page_dispose (GObject *object)
{
  LimaCheckPage *self = LIMA_CHECK_PAGE (object);
  GtkWidget *child;

  g_cancellable_cancel (self->checking);
  g_clear_object (&self->checking);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (lima_check_page_parent_class)->dispose (object);
}

static void
lima_check_page_class_init (LimaCheckPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_check_page_dispose;
  signals[COUNTED] = g_signal_new ("counted", LIMA_TYPE_CHECK_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
lima_check_page_init (LimaCheckPage *self)
{
  GtkWidget *states = gtk_stack_new (), *foot = gtk_label_new (NULL);

  self->list = lima_check_list_new ();
  self->states = GTK_STACK (states);
  self->foot = GTK_LABEL (foot);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_append (GTK_BOX (self), bar_new (self));
  gtk_stack_add_named (self->states, table_new (self), "list");
  gtk_stack_add_named (self->states, state_new ("content-loading-symbolic", _("The portfolio is being checked"), ""), "checking");
  gtk_stack_add_named (self->states, state_new ("object-select-symbolic", _("Nothing to mend"),
                                                _("All rules were asked about all projects, and none is broken.")), "nothing");
  gtk_stack_add_named (self->states, state_new ("edit-find-symbolic", _("No finding is as you search for"),
                                                _("Choose another severity or rule, or search for other words.")), "filtered");
  gtk_widget_set_vexpand (states, TRUE);
  gtk_box_append (GTK_BOX (self), states);
  gtk_label_set_xalign (self->foot, 0);
  gtk_widget_add_css_class (foot, "lima-foot");
  gtk_box_append (GTK_BOX (self), foot);
}

/**
 * lima_check_page_new:
 * @session: what is open
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
lima_check_page_new (LimaSession *session)
{
  LimaCheckPage *self = g_object_new (LIMA_TYPE_CHECK_PAGE, NULL);

  g_return_val_if_fail (LIMA_IS_SESSION (session), GTK_WIDGET (self));

  self->session = g_object_ref (session);
  list_severities (self);
  list_rules (self);
  show_state (self);
  g_signal_connect_object (session, "notify::index", G_CALLBACK (index_changed), self, G_CONNECT_SWAPPED);
  lima_session_want_index (session);
  index_changed (self);
  return GTK_WIDGET (self);
}

/**
 * lima_check_page_focus_search:
 *
 * Lets the user type what to search for.
 */
void
lima_check_page_focus_search (LimaCheckPage *self)
{
  g_return_if_fail (LIMA_IS_CHECK_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
