/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done in the plan of a programme. */

#include "lima-plan-section-private.h"

#include <lima-i18n.h>

#include "lima-alert.h"
#include "lima-chart-export.h"
#include "lima-editing.h"
#include "lima-plan-edit.h"
#include "lima-plan-view.h"

static LimaSession *
get_session (LimaPlanSection *self)
{
  return lima_programme_section_get_session (LIMA_PROGRAMME_SECTION (self));
}

/* ---- Actions ---- */

static void
add (LimaPlanSection *self, const LimaTable *table, gboolean is_milestone)
{
  LimaPath near = lima_programme_section_get_path (LIMA_PROGRAMME_SECTION (self)), chosen_path, made;
  g_autoptr(GString) key = NULL;

  if (lima_plan_section_get_chosen (self, &chosen_path) && chosen_path.record == near.record)
    near = chosen_path;
  if (!lima_plan_edit_add (GTK_WIDGET (self), get_session (self), &near, table, is_milestone, &made))
    return;
  key = g_string_new (lima_atom_text (made.record));
  for (guint i = 0; i < made.n_steps; i++)
    g_string_append_printf (key, "/%s", lima_atom_text (made.steps[i].item));
  lima_plan_view_select (LIMA_PLAN_VIEW (self->view), key->str);
  lima_plan_section_row_chosen (self);
  lima_plan_section_activated (self);
}

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaPlanSection *self = LIMA_PLAN_SECTION (widget);

  if (g_str_equal (name, "plan.new-component"))
    add (self, &lima_programme_component_table, FALSE);
  else if (g_str_equal (name, "plan.new-output"))
    add (self, &lima_programme_output_table, FALSE);
  else
    add (self, &lima_programme_activity_table, g_str_equal (name, "plan.new-milestone"));
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaPlanSection *self = LIMA_PLAN_SECTION (widget);
  LimaPath path;
  LimaStep last;

  if (!lima_plan_section_get_chosen (self, &path) || path.n_steps == 0)
    return;
  last = path.steps[--path.n_steps];
  gtk_widget_child_focus (self->view, GTK_DIR_TAB_FORWARD);
  if (lima_editing_remove (widget, get_session (self), &path, last.field, last.item))
    gtk_widget_activate_action (widget, "win.toast-undo", "s", _("Deleted, with all that belongs to it"));
}

static void
order_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaPlanSection *self = LIMA_PLAN_SECTION (widget);
  LimaPath path;
  LimaStep last;

  if (!lima_plan_section_get_chosen (self, &path) || path.n_steps == 0)
    return;
  last = path.steps[--path.n_steps];
  lima_editing_move (widget, get_session (self), &path, last.field, last.item, g_str_equal (name, "plan.up") ? -1 : 1);
}

static void
take_baseline_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaPlanSection *self = LIMA_PLAN_SECTION (widget);
  g_autoptr(GError) error = NULL;
  LimaAtom id = lima_plan_edit_take_baseline (widget, get_session (self), lima_programme_section_get_id (LIMA_PROGRAMME_SECTION (self)), lima_date_today (),
                                              &error);

  if (id == 0 && error != NULL)
    {
      lima_alert_show (widget, _("No baseline was taken"), error->message);
      return;
    }
  for (guint i = 0; i < self->baseline_ids->len; i++)
    if (g_array_index (self->baseline_ids, LimaAtom, i) == id)
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->baselines), i);
  gtk_widget_activate_action (widget, "win.toast-undo", "s", _("Dates, money and targets are frozen as a baseline"));
}

static void
today_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  lima_plan_view_show_today (LIMA_PLAN_VIEW (LIMA_PLAN_SECTION (widget)->view));
}

static void
fit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  lima_plan_view_fit (LIMA_PLAN_VIEW (LIMA_PLAN_SECTION (widget)->view));
}

/* ---- Pictures ---- */

/* A file holds the plan on one page, as wide as it has to be. */
static LimaDrawing *
lay_out (gconstpointer spec, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  LimaGantt *gantt = lima_report_gantt_get_gantt (spec);
  LimaGanttView view;
  LimaGanttGeometry geometry;

  lima_gantt_view_init (&view);
  view.width = width * 2;
  view.height = 1;
  view.with_columns = TRUE;
  lima_gantt_fit (gantt, theme, &view);
  lima_gantt_measure (gantt, theme, &view, &geometry);
  view.height = geometry.top + geometry.head_height + lima_gantt_get_rows_height (gantt, &geometry) + 1;
  return lima_gantt_layout (gantt, theme, &view);
}

static LimaChartExport
export_of (LimaPlanSection *self)
{
  const LimaProgramme *programme = lima_programme_section_get_programme (LIMA_PROGRAMME_SECTION (self));

  return (LimaChartExport) { lay_out, NULL, lima_plan_section_report_new (self, programme), (GDestroyNotify) lima_report_gantt_free };
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const LimaChartExport chart = export_of (LIMA_PLAN_SECTION (widget));

  lima_chart_export (widget, "plan", &chart);
}

static void
copy_picture_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const LimaChartExport chart = export_of (LIMA_PLAN_SECTION (widget));

  lima_chart_export_copy_picture (widget, &chart);
}

/*< private >
 * lima_plan_section_install:
 * @klass: the class that gets the actions
 */
void
lima_plan_section_install (GtkWidgetClass *klass)
{
  static const char *const new_things[] = { "plan.new-component", "plan.new-output", "plan.new-activity", "plan.new-milestone" };

  for (guint i = 0; i < G_N_ELEMENTS (new_things); i++)
    gtk_widget_class_install_action (klass, new_things[i], NULL, new_action);
  gtk_widget_class_install_action (klass, "plan.delete", NULL, delete_action);
  gtk_widget_class_install_action (klass, "plan.up", NULL, order_action);
  gtk_widget_class_install_action (klass, "plan.down", NULL, order_action);
  gtk_widget_class_install_action (klass, "plan.take-baseline", NULL, take_baseline_action);
  gtk_widget_class_install_action (klass, "plan.today", NULL, today_action);
  gtk_widget_class_install_action (klass, "plan.fit", NULL, fit_action);
  gtk_widget_class_install_action (klass, "chart.export", NULL, export_action);
  gtk_widget_class_install_action (klass, "chart.copy-picture", NULL, copy_picture_action);
}
