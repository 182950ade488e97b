/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-check-page.h"

#include <lima-i18n.h>
#include <lima-report-words.h>
#include <string.h>

#include "lima-alert.h"
#include "lima-appearance.h"
#include "lima-check-table.h"
#include "lima-choice.h"
#include "lima-file-dialogs.h"
#include "lima-finding-list.h"
#include "lima-save.h"

#define ALL "all"
#define REST_HIDDEN 1000 /* ms without a change until what nobody looks at is checked anew */

struct _LimaCheckPage
{
  GtkBox parent_instance;

  /* borrowed: children */
  GtkEditable *entry;
  LimaChoice *severity;
  LimaChoice *kind;
  GtkStack *states;
  LimaCheckTable *table;
  GtkLabel *foot;
  GtkSpinner *spinner;

  /* owned */
  LimaSession *session;
  LimaCheckList *list;
  LimaReportFindings *findings; /* NULL until a check has ended */
  GCancellable *checking;       /* the check under way, or NULL */
  GCancellable *asking;         /* the question under way, or NULL */
  char *wanted;                 /* the kind to show, NULL for all */
  guint rest;                   /* the timeout until the next check, or 0 */
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
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list)), all = lima_report_findings_get_n (self->findings);
  g_autofree char *shown = lima_format_integer (get_format (self), n), *of = lima_format_integer (get_format (self), all);

  if (n == all)
    return g_strdup_printf (P_("%s finding", "%s findings", n), shown);
  /* Translators: 1 is how many are shown, 2 how many there are */
  return g_strdup_printf (P_("%1$s of %2$s finding", "%1$s of %2$s findings", all), shown, of);
}

static void
show_state (LimaCheckPage *self)
{
  g_autofree char *count = self->findings == NULL ? NULL : count_findings (self);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  gboolean busy = self->checking != NULL || self->asking != NULL;

  gtk_label_set_text (self->foot, count == NULL ? "" : count);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), busy);
  gtk_spinner_set_spinning (self->spinner, busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "check.export", n > 0);
  if (self->findings == NULL)
    gtk_stack_set_visible_child_name (self->states, "checking");
  else if (lima_report_findings_get_n (self->findings) == 0)
    gtk_stack_set_visible_child_name (self->states, "nothing");
  else if (n > 0)
    gtk_stack_set_visible_child_name (self->states, "list");
  else if (!busy)
    gtk_stack_set_visible_child_name (self->states, "filtered");
}

/* The kinds that were found, with how often. */
static void
list_kinds (LimaCheckPage *self)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (ids, g_strdup (ALL));
  g_ptr_array_add (labels, g_strdup (C_("check", "All kinds")));
  for (guint i = 0; self->findings != NULL && i < lima_report_findings_get_n_kinds (self->findings); i++)
    {
      const LimaReportFindingKind *kind = lima_report_findings_get_kind (self->findings, i);
      g_autofree char *number = lima_format_integer (get_format (self), kind->count);

      if (kind->count == 0 && g_strcmp0 (kind->name, self->wanted) != 0)
        continue;
      g_ptr_array_add (ids, g_strdup (kind->name));
      /* Translators: a kind of findings in a list: 1 what is wrong, 2 how often */
      g_ptr_array_add (labels, lima_report_fill (get_format (self), _("%1$s (%2$s)"), kind->label, number, NULL));
    }
  lima_choice_set_items (self->kind, ids, labels, self->wanted == NULL ? ALL : self->wanted);
}

/* ---- Asking: which findings, in which order ---- */

typedef struct
{
  LimaCheckQuestion *question;
  LimaReportFindings *findings;
  LimaSearch *search; /* nullable */
} Asking;

static void
asking_free (Asking *self)
{
  lima_check_question_free (self->question);
  lima_report_findings_unref (self->findings);
  g_clear_pointer (&self->search, lima_search_unref);
  g_free (self);
}

static void
answer_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Asking *asking = data;
  GError *error = NULL;
  GArray *shown = lima_check_question_answer (asking->question, asking->findings, asking->search, cancellable, &error);

  if (shown == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, shown, (GDestroyNotify) g_array_unref);
}

static void
answered (GObject *object, GAsyncResult *result, gpointer data)
{
  LimaCheckPage *self = LIMA_CHECK_PAGE (object);
  const Asking *asking = g_task_get_task_data (G_TASK (result));
  GArray *shown = g_task_propagate_pointer (G_TASK (result), NULL);

  if (shown == NULL)
    return;
  g_clear_object (&self->asking);
  lima_check_table_take (self->table, asking->findings, shown, GTK_WIDGET (self->entry));
  show_state (self);
}

static LimaCheckQuestion *
make_question (LimaCheckPage *self)
{
  LimaCheckQuestion *question = g_new0 (LimaCheckQuestion, 1);
  const char *severity = lima_choice_get_id (self->severity);

  question->severity = LIMA_CHECK_ALL_SEVERITIES;
  for (int i = LIMA_SEVERITY_INFO; severity != NULL && i <= LIMA_SEVERITY_ERROR; i++)
    if (severity[0] == '0' + i)
      question->severity = i;
  question->kind = g_strdup (self->wanted);
  question->words = g_strdup (gtk_editable_get_text (self->entry));
  lima_check_table_get_order (self->table, &question->order, &question->reversed);
  return question;
}

static void
ask (LimaCheckPage *self)
{
  g_autoptr(GTask) task = NULL;
  Asking *asking;

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  if (self->findings == NULL)
    return;
  self->asking = g_cancellable_new ();
  asking = g_new0 (Asking, 1);
  asking->question = make_question (self);
  asking->findings = lima_report_findings_ref (self->findings);
  if (lima_session_get_search (self->session) != NULL)
    asking->search = lima_search_ref (lima_session_get_search (self->session));
  task = g_task_new (self, self->asking, answered, NULL);
  g_task_set_task_data (task, asking, (GDestroyNotify) asking_free);
  g_task_run_in_thread (task, answer_in_thread);
  show_state (self);
}

static void
kind_chosen (LimaCheckPage *self, const char *id)
{
  g_free (self->wanted);
  self->wanted = g_str_equal (id, ALL) ? NULL : g_strdup (id);
  ask (self);
}

/* ---- Checking ---- */

static void
check_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (lima_report_findings_run (data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
checked (GObject *object, GAsyncResult *result, gpointer data)
{
  LimaCheckPage *self = LIMA_CHECK_PAGE (object);
  LimaReportFindings *findings = g_task_get_task_data (G_TASK (result));
  guint worth;

  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    return;
  g_clear_object (&self->checking);
  lima_report_findings_ref (findings);
  g_clear_pointer (&self->findings, lima_report_findings_unref);
  self->findings = findings;
  list_kinds (self);
  ask (self);
  worth = lima_report_findings_count (findings, LIMA_SEVERITY_ERROR) + lima_report_findings_count (findings, LIMA_SEVERITY_WARNING);
  g_signal_emit (self, signals[COUNTED], 0, worth);
}

/* What was found stays in sight until more is known. */
static gboolean
check (gpointer data)
{
  LimaCheckPage *self = data;
  LimaIndex *index = lima_session_get_index (self->session);
  g_autoptr(GTask) task = NULL;

  self->rest = 0;
  if (index == NULL)
    return G_SOURCE_REMOVE;
  self->checking = g_cancellable_new ();
  task = g_task_new (self, self->checking, checked, NULL);
  g_task_set_task_data (task, lima_report_findings_new (index, lima_session_get_reports (self->session)),
                        (GDestroyNotify) lima_report_findings_unref);
  g_task_run_in_thread (task, check_in_thread);
  show_state (self);
  return G_SOURCE_REMOVE;
}

static void
index_changed (LimaCheckPage *self)
{
  g_cancellable_cancel (self->checking);
  g_clear_object (&self->checking);
  g_clear_handle_id (&self->rest, g_source_remove);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) || self->findings == NULL)
    check (self);
  else
    self->rest = g_timeout_add (REST_HIDDEN, check, self);
}

/* ---- Export ---- */

typedef struct
{
  LimaReportFindings *findings;
  GArray *shown;
} Writing;

static void
writing_free (gpointer data)
{
  Writing *self = data;

  lima_report_findings_unref (self->findings);
  g_array_unref (self->shown);
  g_free (self);
}

static gboolean
write_findings (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  const Writing *self = data;
  g_autofree char *text = lima_report_findings_to_csv (self->findings, self->shown);

  return g_output_stream_write_all (stream, text, strlen (text), NULL, cancellable, error);
}

static void
exported (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr(LimaCheckPage) self = data;
  g_autoptr(GError) error = NULL;

  if (!lima_save_finish (result, &error))
    lima_alert_show (GTK_WIDGET (self), _("The findings were not exported"), error->message);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", _("Findings exported"));
}

static void
export_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  LimaCheckPage *self = data;
  g_autoptr(GFile) file = lima_file_dialog_save_finish (result);
  LimaReportFindings *findings = lima_check_list_get_findings (self->list);
  Writing *writing;

  if (file == NULL || findings == NULL)
    {
      g_object_unref (self);
      return;
    }
  writing = g_new (Writing, 1);
  writing->findings = lima_report_findings_ref (findings);
  writing->shown = g_array_ref (lima_check_list_get_shown (self->list));
  lima_save_async (file, write_findings, writing, writing_free, NULL, exported, self);
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  lima_file_dialog_save_async (widget, _("Export Findings as CSV"), LIMA_FILES_CSV, _("findings.csv"), export_chosen, g_object_ref (widget));
}

/* ---- Children ---- */

static GtkWidget *
button_new (const char *words, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (words);

  gtk_widget_set_valign (button, GTK_ALIGN_END);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkWidget *
bar_new (LimaCheckPage *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *entry = gtk_search_entry_new ();

  self->entry = GTK_EDITABLE (entry);
  g_object_set (entry, "placeholder-text", _("Search findings, projects and programmes"), "tooltip-text", _("Search findings, projects and programmes"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search findings"), -1);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_widget_set_valign (entry, GTK_ALIGN_END);
  self->severity = LIMA_CHOICE (lima_choice_new (C_("check", "Severity")));
  self->kind = LIMA_CHOICE (lima_choice_new (C_("check", "Kind")));
  gtk_widget_set_size_request (GTK_WIDGET (self->kind), 240, -1);
  gtk_widget_add_css_class (bar, "lima-options");
  gtk_box_append (GTK_BOX (bar), entry);
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->severity));
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->kind));
  gtk_box_append (GTK_BOX (bar), button_new (_("Export…"), "check.export"));
  gtk_box_append (GTK_BOX (bar), button_new (_("What Was Read…"), "win.show-report"));
  g_signal_connect_object (entry, "search-changed", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->severity, "chosen", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->kind, "chosen", G_CALLBACK (kind_chosen), self, G_CONNECT_SWAPPED);
  return bar;
}

static GtkWidget *
state_new (const char *icon, const char *title, const char *detail)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *image = lima_icon_new (icon);
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

static GtkWidget *
foot_new (LimaCheckPage *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *label = gtk_label_new (NULL), *spinner = gtk_spinner_new ();

  self->foot = GTK_LABEL (label);
  self->spinner = GTK_SPINNER (spinner);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spinner), GTK_ACCESSIBLE_PROPERTY_LABEL, _("The portfolio is being checked"), -1);
  gtk_widget_add_css_class (foot, "lima-foot");
  gtk_box_append (GTK_BOX (foot), label);
  gtk_box_append (GTK_BOX (foot), spinner);
  return foot;
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

  g_clear_handle_id (&self->rest, g_source_remove);
  g_cancellable_cancel (self->checking);
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->checking);
  g_clear_object (&self->asking);
  if (self->table != NULL) /* its order ends with it, which is no question any more */
    g_signal_handlers_disconnect_by_data (g_steal_pointer (&self->table), self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  g_clear_pointer (&self->findings, lima_report_findings_unref);
  g_clear_pointer (&self->wanted, g_free);
  g_clear_object (&self->list);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (lima_check_page_parent_class)->dispose (object);
}

static void
lima_check_page_class_init (LimaCheckPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_check_page_dispose;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "check.export", NULL, export_action);
  signals[COUNTED] = g_signal_new ("counted", LIMA_TYPE_CHECK_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
lima_check_page_init (LimaCheckPage *self)
{
  self->list = lima_check_list_new ();
  self->states = GTK_STACK (gtk_stack_new ());
  self->table = LIMA_CHECK_TABLE (lima_check_table_new (self->list));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_append (GTK_BOX (self), bar_new (self));
  gtk_stack_add_named (self->states, GTK_WIDGET (self->table), "list");
  gtk_stack_add_named (self->states, state_new ("content-loading-symbolic", _("The portfolio is being checked"), ""), "checking");
  gtk_stack_add_named (self->states, state_new ("object-select-symbolic", _("Nothing to mend"),
                                                _("All rules were asked about all projects and programmes, and none is broken.")), "nothing");
  gtk_stack_add_named (self->states, state_new ("edit-find-symbolic", _("No finding is as you search for"),
                                                _("Choose another severity or kind, or search for other words.")), "filtered");
  gtk_widget_set_vexpand (GTK_WIDGET (self->states), TRUE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->states));
  gtk_box_append (GTK_BOX (self), foot_new (self));
  g_signal_connect_object (self->table, "sorted", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
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
  list_kinds (self);
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

/**
 * lima_check_page_show_kind:
 * @kind: the word of a kind of findings
 *
 * Shows all findings of one kind.
 */
void
lima_check_page_show_kind (LimaCheckPage *self, const char *kind)
{
  g_return_if_fail (LIMA_IS_CHECK_PAGE (self) && kind != NULL);

  g_free (self->wanted);
  self->wanted = g_strdup (kind);
  gtk_editable_set_text (self->entry, "");
  list_severities (self);
  list_kinds (self);
  ask (self);
}
