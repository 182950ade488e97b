/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-plan-section-private.h"

#include <lima-i18n.h>
#include <lima-report-baseline.h>
#include <lima-report-words.h>

#include "lima-appearance.h"
#include "lima-editing.h"
#include "lima-element-pane.h"
#include "lima-picker.h"
#include "lima-plan-edit.h"
#include "lima-plan-links.h"
#include "lima-plan-view.h"

#define VIEW_WIDTH 800 /* of the chart, at first */

G_DEFINE_FINAL_TYPE (LimaPlanSection, lima_plan_section, LIMA_TYPE_PROGRAMME_SECTION)

static LimaSession *
get_session (LimaPlanSection *self)
{
  return lima_programme_section_get_session (LIMA_PROGRAMME_SECTION (self));
}

static LimaFormat *
get_format (LimaPlanSection *self)
{
  return lima_programme_section_get_format (LIMA_PROGRAMME_SECTION (self));
}

/*< private >
 * lima_plan_section_get_chosen:
 * @path: (out): leads to what is chosen
 *
 * Returns: whether something is, and can be edited
 */
gboolean
lima_plan_section_get_chosen (LimaPlanSection *self, LimaPath *path)
{
  const char *key = lima_plan_view_get_selected (LIMA_PLAN_VIEW (self->view));

  return key != NULL && lima_plan_edit_read_key (path, key);
}

static gboolean
get_activity (LimaPlanSection *self, LimaPath *path)
{
  return lima_plan_section_get_chosen (self, path) && path->n_steps == 3;
}

/* ---- The chart ---- */

/*< private >
 * lima_plan_section_report_new:
 *
 * Returns: (transfer full): the plan of @programme as it is looked at, with the other programmes that are shown
 */
LimaReportGantt *
lima_plan_section_report_new (LimaPlanSection *self, const LimaProgramme *programme)
{
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->baselines));
  const LimaReportGanttOptions options = {
    .baseline = chosen < self->baseline_ids->len ? g_array_index (self->baseline_ids, LimaAtom, chosen) : 0,
    .today = lima_date_today (),
    .closed = self->closed,
    .hides_critical = self->hides_critical,
  };
  g_autoptr(GPtrArray) programmes = g_ptr_array_new ();

  g_ptr_array_add (programmes, (gpointer) programme);
  for (guint i = 0; i < self->shown->len; i++)
    {
      const LimaPath path = { .table = &lima_programme_table, .record = g_array_index (self->shown, LimaAtom, i) };
      const LimaBlock *other = lima_editing_find (get_session (self), &path);

      if (other != NULL)
        g_ptr_array_add (programmes, (gpointer) other);
    }
  return lima_report_gantt_new (get_format (self), (const LimaProgramme *const *) programmes->pdata, programmes->len, &options);
}

static void
show_doubts (LimaPlanSection *self, LimaReportGantt *report)
{
  GPtrArray *doubts = lima_report_gantt_get_doubts (report);
  const char *problem = lima_report_gantt_get_problem (report);
  guint n = doubts == NULL ? 0 : doubts->len;
  g_autofree char *number = lima_format_integer (get_format (self), n);
  /* Translators: a button that shows what was settled in a plan; %s is a number */
  g_autofree char *words = g_strdup_printf (P_("%s remark", "%s remarks", n), number);
  g_autoptr(GString) all = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (all, "%s%s", i == 0 ? "" : "\n", (const char *) g_ptr_array_index (doubts, i));
  gtk_label_set_text (GTK_LABEL (self->problem), problem == NULL ? "" : problem);
  gtk_widget_set_visible (self->problem, problem != NULL);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->doubts), words);
  gtk_label_set_text (GTK_LABEL (self->doubts_text), all->str);
  gtk_widget_set_visible (self->doubts, n > 0);
}

/* What is frozen in the baseline beside the dates, which the chart shows. */
static void
show_then (LimaPlanSection *self, const LimaProgramme *programme)
{
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->baselines));
  LimaAtom baseline = chosen < self->baseline_ids->len ? g_array_index (self->baseline_ids, LimaAtom, chosen) : 0;
  g_autoptr(GPtrArray) lines = lima_report_baseline_describe (get_format (self), programme, baseline);
  g_autofree char *all = NULL;

  g_ptr_array_add (lines, NULL);
  all = g_strjoinv ("\n", (char **) lines->pdata);
  gtk_label_set_text (GTK_LABEL (self->then_text), all);
  gtk_widget_set_visible (self->then, baseline != 0);
}

static void
show_status (LimaPlanSection *self)
{
  LimaReportGantt *report = lima_plan_view_get_report (LIMA_PLAN_VIEW (self->view));
  const char *key = lima_plan_view_get_selected (LIMA_PLAN_VIEW (self->view));
  int row = key == NULL || report == NULL ? -1 : lima_gantt_find_row (lima_report_gantt_get_gantt (report), key);
  g_autofree char *end = report == NULL ? NULL : lima_report_gantt_describe_end (report);
  g_autofree char *chosen = row < 0 ? NULL : lima_report_gantt_describe_row (report, (guint) row);
  const char *name = row < 0 ? NULL : lima_gantt_get_row (lima_report_gantt_get_gantt (report), (guint) row)->label;
  g_autofree char *both = NULL;

  if (chosen != NULL)
    /* Translators: the last line below a plan: 1 when it ends, 2 an activity, 3 what is known of it */
    both = lima_report_fill (get_format (self), _("%1$s · %2$s: %3$s"), end == NULL ? _("No end is known") : end, name, chosen, NULL);
  lima_programme_section_set_status (LIMA_PROGRAMME_SECTION (self), both != NULL ? both : end != NULL ? end : "");
}

/*< private >
 * lima_plan_section_row_chosen:
 *
 * Shows the form of what is chosen, and says what is known of it.
 */
void
lima_plan_section_row_chosen (LimaPlanSection *self)
{
  LimaPath path;
  gboolean chosen = lima_plan_section_get_chosen (self, &path) && path.n_steps > 0, is_activity = chosen && path.n_steps == 3;
  static const char *const actions[] = { "plan.delete", "plan.up", "plan.down" };

  lima_element_pane_show (LIMA_ELEMENT_PANE (self->pane), get_session (self), chosen ? &path : NULL);
  lima_plan_links_show (LIMA_PLAN_LINKS (self->links), get_session (self), is_activity ? &path : NULL);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], chosen);
  show_status (self);
}

static void
show_plan (LimaPlanSection *self, const LimaProgramme *programme)
{
  LimaReportGantt *report = lima_plan_section_report_new (self, programme);
  guint n = lima_gantt_get_n_rows (lima_report_gantt_get_gantt (report));

  show_doubts (self, report);
  show_then (self, programme);
  lima_plan_view_set_report (LIMA_PLAN_VIEW (self->view), report);
  gtk_stack_set_visible_child_name (self->states, n > 0 ? "plan" : "none");
  lima_plan_section_row_chosen (self);
}

/* ---- Choosers ---- */

/* What was chosen stays chosen where it is still offered. */
static void
fill_baselines (LimaPlanSection *self, const LimaProgramme *programme)
{
  g_autoptr(GtkStringList) list = gtk_string_list_new (NULL);
  guint former = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->baselines)), chosen = 0;
  LimaAtom kept = former < self->baseline_ids->len ? g_array_index (self->baseline_ids, LimaAtom, former) : 0, none = 0;

  g_array_set_size (self->baseline_ids, 0);
  g_array_append_val (self->baseline_ids, none);
  gtk_string_list_append (list, _("No baseline"));
  for (guint i = 0; i < lima_items_get_n (programme->baselines); i++)
    {
      const LimaProgrammeBaseline *baseline = (const LimaProgrammeBaseline *) programme->baselines->item[i];
      const char *name = baseline->name == NULL ? NULL : lima_text_get (baseline->name, lima_format_get_language (get_format (self)));

      chosen = baseline->head.id == kept ? i + 1 : chosen;
      g_array_append_val (self->baseline_ids, baseline->head.id);
      gtk_string_list_append (list, name == NULL ? _("Baseline without a name") : name);
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->baselines), G_LIST_MODEL (list));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->baselines), chosen);
  self->filling = FALSE;
}

static void
lima_plan_section_changed (LimaProgrammeSection *section, const LimaProgramme *programme)
{
  LimaPlanSection *self = LIMA_PLAN_SECTION (section);

  fill_baselines (self, programme);
  show_plan (self, programme);
}

static void
chosen (LimaPlanSection *self)
{
  const LimaProgramme *programme = lima_programme_section_get_programme (LIMA_PROGRAMME_SECTION (self));

  if (!self->filling && programme != NULL)
    show_plan (self, programme);
}

/* The base class follows its own programme only. */
static void
others_changed (LimaPlanSection *self)
{
  if (self->shown->len > 0)
    chosen (self);
}

static void
zoom_chosen (LimaPlanSection *self)
{
  guint zoom = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->zooms));

  if (!self->filling && zoom <= LIMA_GANTT_YEARS)
    lima_plan_view_set_zoom (LIMA_PLAN_VIEW (self->view), (LimaGanttZoom) zoom);
}

/* The chooser follows keys, the wheel and what fits. */
static void
zoomed (LimaPlanSection *self)
{
  self->filling = TRUE;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->zooms), lima_plan_view_get_zoom (LIMA_PLAN_VIEW (self->view)));
  self->filling = FALSE;
}

/* ---- Other programmes ---- */

static void
other_toggled (GtkCheckButton *check, LimaPlanSection *self)
{
  LimaAtom id = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), "lima-id"));

  for (guint i = self->shown->len; i-- > 0;)
    if (g_array_index (self->shown, LimaAtom, i) == id)
      g_array_remove_index (self->shown, i);
  if (gtk_check_button_get_active (check))
    g_array_append_val (self->shown, id);
  chosen (self);
}

static gboolean
is_shown (LimaPlanSection *self, LimaAtom id)
{
  for (guint i = 0; i < self->shown->len; i++)
    if (g_array_index (self->shown, LimaAtom, i) == id)
      return TRUE;
  return FALSE;
}

/* The list is made anew whenever it is opened. */
static void
fill_others (GtkMenuButton *button, gpointer data)
{
  LimaPlanSection *self = data;
  LimaPortfolio *portfolio = lima_session_get_portfolio (get_session (self));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->others)) != NULL)
    gtk_box_remove (GTK_BOX (self->others), child);
  for (guint i = 0; i < lima_portfolio_get_n (portfolio, LIMA_RECORD_PROGRAMME); i++)
    {
      const LimaProgramme *other = (const LimaProgramme *) lima_portfolio_get (portfolio, LIMA_RECORD_PROGRAMME, i);
      const char *title = other->title == NULL ? NULL : lima_text_get (other->title, lima_format_get_language (get_format (self)));
      GtkWidget *check;

      if (other->head.id == lima_programme_section_get_id (LIMA_PROGRAMME_SECTION (self)))
        continue;
      check = gtk_check_button_new_with_label (title == NULL ? _("Programme without a title") : title);
      g_object_set_data (G_OBJECT (check), "lima-id", GUINT_TO_POINTER (other->head.id));
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_shown (self, other->head.id));
      g_signal_connect_object (check, "toggled", G_CALLBACK (other_toggled), self, 0);
      gtk_box_append (GTK_BOX (self->others), check);
    }
  if (gtk_widget_get_first_child (self->others) == NULL)
    gtk_box_append (GTK_BOX (self->others), gtk_label_new (_("There is no other programme.")));
}

/* ---- What is done in the chart ---- */

static void
moved (LimaPlanSection *self, int days)
{
  const char *key = lima_plan_view_get_selected (LIMA_PLAN_VIEW (self->view));
  LimaReportGantt *report = lima_plan_view_get_report (LIMA_PLAN_VIEW (self->view));
  int row = key == NULL ? -1 : lima_gantt_find_row (lima_report_gantt_get_gantt (report), key);
  gint32 day;
  LimaPath path;

  if (row >= 0 && get_activity (self, &path) && lima_report_gantt_get_day_by (report, (guint) row, days, &day))
    lima_plan_edit_move (GTK_WIDGET (self), get_session (self), &path, lima_day_to_date (day), LIMA_DURATION_KEEP);
}

static void
resized (LimaPlanSection *self, int days)
{
  const char *key = lima_plan_view_get_selected (LIMA_PLAN_VIEW (self->view));
  LimaReportGantt *report = lima_plan_view_get_report (LIMA_PLAN_VIEW (self->view));
  int row = key == NULL ? -1 : lima_gantt_find_row (lima_report_gantt_get_gantt (report), key);
  LimaScheduleTimes times;
  LimaPath path;

  if (row < 0 || !get_activity (self, &path) || !lima_report_gantt_get_times (report, (guint) row, &times)
      || lima_gantt_get_row (lima_report_gantt_get_gantt (report), (guint) row)->kind == LIMA_GANTT_MILESTONE)
    return;
  lima_plan_edit_move (GTK_WIDGET (self), get_session (self), &path, (LimaDate) { 0 }, MAX (times.duration + days, 1));
}

static void
progressed (LimaPlanSection *self, int percent)
{
  LimaPath path;

  if (get_activity (self, &path))
    lima_plan_edit_add_progress (GTK_WIDGET (self), get_session (self), &path, percent);
}

/*< private >
 * lima_plan_section_activated:
 *
 * Lets the user edit what is chosen.
 */
void
lima_plan_section_activated (LimaPlanSection *self)
{
  lima_element_pane_focus (LIMA_ELEMENT_PANE (self->pane), LIMA_PROGRAMME_ACTIVITY_TITLE);
}

/* Which groups are closed is kept over changes. */
static void
toggled (LimaPlanSection *self)
{
  LimaGantt *gantt = lima_report_gantt_get_gantt (lima_plan_view_get_report (LIMA_PLAN_VIEW (self->view)));

  g_hash_table_remove_all (self->closed);
  for (guint i = 0; i < lima_gantt_get_n_rows (gantt); i++)
    {
      const LimaGanttRow *row = lima_gantt_get_row (gantt, i);

      if (row->has_children && !row->is_open)
        g_hash_table_add (self->closed, g_strdup (row->key));
    }
}

static void
lima_plan_section_search (LimaProgrammeSection *section, const char *text)
{
  LimaPlanSection *self = LIMA_PLAN_SECTION (section);
  gboolean again = g_strcmp0 (text, self->sought) == 0;

  if (*text != '\0')
    lima_plan_view_find (LIMA_PLAN_VIEW (self->view), text, again);
  if (!again)
    {
      g_free (self->sought);
      self->sought = g_strdup (text);
    }
}

static gboolean
lima_plan_section_focus_path (LimaProgrammeSection *section, const LimaPath *path)
{
  LimaPlanSection *self = LIMA_PLAN_SECTION (section);
  g_autoptr(GString) key = g_string_new (lima_atom_text (path->record));

  if (path->n_steps == 0 || path->steps[0].field != LIMA_PROGRAMME_COMPONENTS)
    return FALSE;
  for (guint i = 0; i < MIN (path->n_steps, 3u); i++)
    g_string_append_printf (key, "/%s", lima_atom_text (path->steps[i].item));
  if (!lima_plan_view_select (LIMA_PLAN_VIEW (self->view), key->str))
    return FALSE;
  return lima_element_pane_focus (LIMA_ELEMENT_PANE (self->pane), path->n_steps > 3 ? path->steps[3].field : path->field);
}

static void
critical_toggled (LimaPlanSection *self, GParamSpec *pspec, GtkToggleButton *button)
{
  self->hides_critical = !gtk_toggle_button_get_active (button);
  chosen (self);
}

/* ---- Children ---- */

static GtkWidget *
menu_new (void)
{
  g_autoptr(GMenu) menu = g_menu_new (), new_things = g_menu_new (), order = g_menu_new (), rest = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  g_menu_append (new_things, _("New _Activity"), "plan.new-activity");
  g_menu_append (new_things, _("New _Milestone"), "plan.new-milestone");
  g_menu_append (new_things, _("New _Output"), "plan.new-output");
  g_menu_append (new_things, _("New _Component"), "plan.new-component");
  g_menu_append (order, _("Move _Up"), "plan.up");
  g_menu_append (order, _("Move _Down"), "plan.down");
  g_menu_append (order, _("De_lete"), "plan.delete");
  g_menu_append (rest, _("Take a _Baseline"), "plan.take-baseline");
  g_menu_append (rest, _("Copy _Picture"), "chart.copy-picture");
  g_menu_append (rest, _("_Export…"), "chart.export");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (new_things));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (order));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rest));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("Edit"));
  lima_name_control (button, _("Edit"));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  return button;
}

static GtkWidget *
others_new (LimaPlanSection *self)
{
  GtkWidget *button = gtk_menu_button_new (), *popover = gtk_popover_new ();

  self->others = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_popover_set_child (GTK_POPOVER (popover), self->others);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("Compare With"));
  lima_name_control (button, _("Compare With"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_widget_set_tooltip_text (button, _("Other programmes on the same axis"));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), fill_others, self, NULL);
  return button;
}

static GtkWidget *
chooser_new (LimaPlanSection *self, const char *words, GCallback callback)
{
  GtkWidget *chooser = lima_programme_section_add_chooser (LIMA_PROGRAMME_SECTION (self), words);

  g_signal_connect_object (chooser, "notify::selected", callback, self, G_CONNECT_SWAPPED);
  return chooser;
}

static void
add_tools (LimaPlanSection *self)
{
  const char *const zooms[] = { C_("zoom", "Weeks"), C_("zoom", "Months"), C_("zoom", "Quarters"), C_("zoom", "Years"), NULL };
  LimaProgrammeSection *section = LIMA_PROGRAMME_SECTION (self);
  GtkWidget *critical = gtk_toggle_button_new_with_label (_("Critical Path"));
  g_autoptr(GtkStringList) list = gtk_string_list_new (zooms);

  self->zooms = lima_programme_section_add_chooser (section, _("How near the plan is"));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->zooms), G_LIST_MODEL (list));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->zooms), LIMA_GANTT_QUARTERS);
  g_signal_connect_object (self->zooms, "notify::selected", G_CALLBACK (zoom_chosen), self, G_CONNECT_SWAPPED);
  self->baselines = chooser_new (self, _("What the plan is compared with"), G_CALLBACK (chosen));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (critical), TRUE);
  g_signal_connect_object (critical, "notify::active", G_CALLBACK (critical_toggled), self, G_CONNECT_SWAPPED);
  lima_programme_section_add_tool (section, critical);
  lima_programme_section_add_tool (section, menu_new ());
}

/* A button that brings up text. */
static GtkWidget *
text_button_new (GtkWidget **text)
{
  GtkWidget *popover = gtk_popover_new (), *button = gtk_menu_button_new ();

  *text = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (*text), TRUE);
  gtk_label_set_xalign (GTK_LABEL (*text), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (*text), 60);
  gtk_label_set_selectable (GTK_LABEL (*text), TRUE);
  gtk_popover_set_child (GTK_POPOVER (popover), *text);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  return button;
}

static GtkWidget *
button_new (const char *words, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (words);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

/* What changes the view only stands below it. */
static GtkWidget *
view_bar_new (LimaPlanSection *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_widget_add_css_class (bar, "lima-options");
  gtk_box_append (GTK_BOX (bar), button_new (_("Fit"), "plan.fit"));
  gtk_box_append (GTK_BOX (bar), button_new (_("Today"), "plan.today"));
  gtk_box_append (GTK_BOX (bar), others_new (self));
  self->then = text_button_new (&self->then_text);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->then), _("Then and Now"));
  gtk_widget_set_tooltip_text (self->then, _("End, money and targets against the baseline"));
  self->doubts = text_button_new (&self->doubts_text);
  gtk_box_append (GTK_BOX (bar), self->then);
  gtk_box_append (GTK_BOX (bar), self->doubts);
  return bar;
}

static GtkWidget *
plan_new (LimaPlanSection *self)
{
  GtkWidget *paned = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL), *left = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *right = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->view = lima_plan_view_new ();
  self->problem = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->problem), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->problem), 0);
  gtk_widget_add_css_class (self->problem, "lima-warning");
  gtk_widget_add_css_class (self->problem, "lima-options");
  g_signal_connect_object (self->view, "selected", G_CALLBACK (lima_plan_section_row_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "toggled", G_CALLBACK (toggled), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "activated", G_CALLBACK (lima_plan_section_activated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "zoomed", G_CALLBACK (zoomed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "moved", G_CALLBACK (moved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "resized", G_CALLBACK (resized), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "progressed", G_CALLBACK (progressed), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (left), self->problem);
  gtk_box_append (GTK_BOX (left), self->view);
  gtk_box_append (GTK_BOX (left), view_bar_new (self));
  self->pane = lima_element_pane_new (_("Choose a component, an output, an activity or a milestone to edit it."));
  self->links = lima_plan_links_new ();
  gtk_box_append (GTK_BOX (right), self->links);
  gtk_box_append (GTK_BOX (right), self->pane);
  gtk_widget_set_vexpand (self->view, TRUE);
  gtk_paned_set_start_child (GTK_PANED (paned), left);
  gtk_paned_set_end_child (GTK_PANED (paned), right);
  gtk_paned_set_shrink_start_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_position (GTK_PANED (paned), VIEW_WIDTH);
  return paned;
}

static GtkWidget *
none_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8), *first = gtk_label_new (_("No plan yet"));
  GtkWidget *second = gtk_label_new (_("A plan has activities and milestones, in outputs of components. Days, dependencies and the critical path follow from them."));
  GtkWidget *button = button_new (_("New Activity"), "plan.new-activity");

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
lima_plan_section_constructed (GObject *object)
{
  LimaPlanSection *self = LIMA_PLAN_SECTION (object);
  LimaHistory *history;

  G_OBJECT_CLASS (lima_plan_section_parent_class)->constructed (object);
  history = lima_session_get_history (get_session (self));
  if (history != NULL)
    g_signal_connect_object (history, "applied", G_CALLBACK (others_changed), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
lima_plan_section_finalize (GObject *object)
{
  LimaPlanSection *self = LIMA_PLAN_SECTION (object);

  g_array_unref (self->baseline_ids);
  g_array_unref (self->shown);
  g_hash_table_unref (self->closed);
  g_free (self->sought);
  G_OBJECT_CLASS (lima_plan_section_parent_class)->finalize (object);
}

static void
lima_plan_section_class_init (LimaPlanSectionClass *klass)
{
  LimaProgrammeSectionClass *section_class = LIMA_PROGRAMME_SECTION_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = lima_plan_section_constructed;
  G_OBJECT_CLASS (klass)->finalize = lima_plan_section_finalize;
  section_class->changed = lima_plan_section_changed;
  section_class->search = lima_plan_section_search;
  section_class->focus_path = lima_plan_section_focus_path;
  lima_plan_section_install (GTK_WIDGET_CLASS (klass));
}

static void
lima_plan_section_init (LimaPlanSection *self)
{
  GtkWidget *states = gtk_stack_new ();

  self->baseline_ids = g_array_new (FALSE, FALSE, sizeof (LimaAtom));
  self->shown = g_array_new (FALSE, FALSE, sizeof (LimaAtom));
  self->closed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->states = GTK_STACK (states);
  self->filling = TRUE;
  add_tools (self);
  gtk_stack_add_named (self->states, none_new (), "none");
  gtk_stack_add_named (self->states, plan_new (self), "plan");
  self->filling = FALSE;
  lima_programme_section_set_content (LIMA_PROGRAMME_SECTION (self), states);
}

/**
 * lima_plan_section_new:
 * @session: what is open
 * @programme: the id of a programme that is there
 *
 * Returns: (transfer floating): the section
 */
GtkWidget *
lima_plan_section_new (LimaSession *session, LimaAtom programme)
{
  g_return_val_if_fail (LIMA_IS_SESSION (session), NULL);

  return g_object_new (LIMA_TYPE_PLAN_SECTION, "session", session, "programme", programme, "title", C_("section", "Plan"), NULL);
}
