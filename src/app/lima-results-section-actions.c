/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done to whole indicators. */

#include <lima-i18n.h>

#include "lima-editing.h"
#include "lima-results-edit.h"
#include "lima-results-section-private.h"

static const LimaResultsRow *
get_row (LimaResultsSection *self)
{
  LimaResultsItem *item = lima_results_grid_get_selected (LIMA_RESULTS_GRID (self->grid));

  return item == NULL ? NULL : lima_results_item_get_row (item);
}

static LimaAtom
get_indicator (LimaResultsSection *self)
{
  return lima_results_grid_get_indicator (LIMA_RESULTS_GRID (self->grid));
}

/* The indicator before or behind one, among those that stand below the same row; 0 for none. Those that lack something stand by how much
 * they lack, so there nobody can move. */
static LimaAtom
find_neighbour (LimaResultsSection *self, gboolean behind)
{
  LimaReportResults *results = lima_results_rows_get_results (lima_results_grid_get_rows (LIMA_RESULTS_GRID (self->grid)));
  int at = results == NULL ? -1 : lima_report_results_find (results, get_indicator (self));
  const LimaResultsRow *row = at < 0 ? NULL : lima_report_results_get (results, (guint) at);
  int step = behind ? 1 : -1;

  if (row == NULL || row->group == LIMA_RESULTS_MISSING)
    return 0;
  for (int i = at + step; i >= 0 && i < (int) lima_report_results_get_n (results); i += step)
    {
      const LimaResultsRow *other = lima_report_results_get (results, (guint) i);

      if (other->kind == LIMA_RESULTS_ROW_INDICATOR && other->parent == row->parent)
        return other->indicator;
    }
  return 0;
}

static gboolean
apply (LimaResultsSection *self, LimaChangeSet *set)
{
  return lima_editing_apply (GTK_WIDGET (self), lima_programme_section_get_session (LIMA_PROGRAMME_SECTION (self)), set, NULL);
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaResultsSection *self = LIMA_RESULTS_SECTION (widget);
  const LimaProgramme *programme = lima_programme_section_get_programme (LIMA_PROGRAMME_SECTION (self));
  const LimaPath path = lima_programme_section_get_path (LIMA_PROGRAMME_SECTION (self));
  g_autoptr(LimaChangeSet) set = NULL;
  LimaAtom id;

  if (programme == NULL)
    return;
  set = lima_results_edit_add (programme, &path, g_variant_get_string (parameter, NULL), &id);
  if (!apply (self, set) || !lima_results_grid_select (LIMA_RESULTS_GRID (self->grid), id))
    return;
  lima_results_pane_edit (LIMA_RESULTS_PANE (self->pane), LIMA_PROGRAMME_INDICATOR_TITLE);
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  lima_results_pane_edit (LIMA_RESULTS_PANE (LIMA_RESULTS_SECTION (widget)->pane), LIMA_PROGRAMME_INDICATOR_TITLE);
}

static void
revise_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaResultsSection *self = LIMA_RESULTS_SECTION (widget);
  const LimaResultsRow *row = get_row (self);

  if (row != NULL && row->target != 0)
    lima_results_pane_revise (LIMA_RESULTS_PANE (self->pane), row->target);
}

static void
move (LimaResultsSection *self, gboolean behind)
{
  const LimaProgramme *programme = lima_programme_section_get_programme (LIMA_PROGRAMME_SECTION (self));
  const LimaPath path = lima_programme_section_get_path (LIMA_PROGRAMME_SECTION (self));
  LimaAtom neighbour = find_neighbour (self, behind);
  g_autoptr(LimaChangeSet) set = NULL;

  if (programme == NULL || neighbour == 0)
    return;
  set = lima_results_edit_move (programme, &path, get_indicator (self), neighbour, behind);
  apply (self, set);
}

static void
move_up_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move (LIMA_RESULTS_SECTION (widget), FALSE);
}

static void
move_down_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move (LIMA_RESULTS_SECTION (widget), TRUE);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaResultsSection *self = LIMA_RESULTS_SECTION (widget);
  const LimaProgramme *programme = lima_programme_section_get_programme (LIMA_PROGRAMME_SECTION (self));
  const LimaPath path = lima_programme_section_get_path (LIMA_PROGRAMME_SECTION (self));
  g_autoptr(LimaChangeSet) set = NULL;

  if (programme == NULL || get_indicator (self) == 0)
    return;
  set = lima_results_edit_remove (programme, &path, get_indicator (self));
  if (apply (self, set))
    gtk_widget_activate_action (widget, "win.toast-undo", "s", _("Indicator removed"));
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  lima_results_section_export (LIMA_RESULTS_SECTION (widget));
}

/*< private >
 * lima_results_section_install:
 *
 * Gives the class its actions and their keys.
 */
void
lima_results_section_install (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "results.add", "s", add_action);
  gtk_widget_class_install_action (klass, "results.edit", NULL, edit_action);
  gtk_widget_class_install_action (klass, "results.revise", NULL, revise_action);
  gtk_widget_class_install_action (klass, "results.move-up", NULL, move_up_action);
  gtk_widget_class_install_action (klass, "results.move-down", NULL, move_down_action);
  gtk_widget_class_install_action (klass, "results.remove", NULL, remove_action);
  gtk_widget_class_install_action (klass, "results.export", NULL, export_action);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Up, GDK_ALT_MASK, "results.move-up", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Down, GDK_ALT_MASK, "results.move-down", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Delete, GDK_CONTROL_MASK, "results.remove", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F4, 0, "results.edit", NULL);
}

/* Only a target that was set can be revised. */
static gboolean
can_revise (const LimaResultsRow *row)
{
  const LimaResultsCell *cell = row == NULL ? NULL : &row->cells[LIMA_RESULTS_COLUMN_TARGET];

  return row != NULL && row->kind == LIMA_RESULTS_ROW_INDICATOR && row->target != 0 && *cell->text != '\0' && !cell->is_unknown;
}

/*< private >
 * lima_results_section_enable:
 *
 * Lets those actions be used that have something to act on.
 */
void
lima_results_section_enable (LimaResultsSection *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const LimaResultsRow *row = get_row (self);
  gboolean chosen = get_indicator (self) != 0;

  gtk_widget_action_set_enabled (widget, "results.edit", chosen);
  gtk_widget_action_set_enabled (widget, "results.remove", chosen);
  gtk_widget_action_set_enabled (widget, "results.revise", can_revise (row));
  gtk_widget_action_set_enabled (widget, "results.move-up", find_neighbour (self, FALSE) != 0);
  gtk_widget_action_set_enabled (widget, "results.move-down", find_neighbour (self, TRUE) != 0);
}
