/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* New, copied and removed projects. */

#include "lima-projects-page-private.h"

#include <lima-i18n.h>

#include "lima-alert.h"
#include "lima-bulk-window.h"

static LimaPath
path_of (LimaAtom id)
{
  return (LimaPath) { .table = &lima_project_table, .record = id };
}

static gboolean
apply (LimaProjectsPage *self, LimaChangeSet *set)
{
  g_autoptr(GError) error = NULL;

  if (lima_session_apply (self->session, set, NULL, &error))
    return TRUE;
  lima_alert_show (GTK_WIDGET (self), _("The projects could not be changed"), error->message);
  return FALSE;
}

/* Puts a project at the end, and shows it once the list has it: no filter may hide it. */
static void
add_project (LimaProjectsPage *self, LimaBlock *block, const char *label)
{
  g_autoptr(LimaChangeSet) set = lima_change_set_new (label);
  g_autoptr(LimaFilter) filter = lima_filter_new ();
  const LimaPath path = path_of (block->id);

  lima_change_set_insert (set, &path, block, 0);
  if (!apply (self, set))
    return;
  lima_session_set_filter (self->session, filter);
  self->wanted = block->id;
  self->wanted_field = LIMA_PROJECT_TITLE;
}

/* What the portfolio says of itself holds for a new project; all else is unknown. */
static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaProjectsPage *self = LIMA_PROJECTS_PAGE (widget);
  LimaPortfolio *portfolio = lima_session_get_portfolio (self->session);
  const LimaHead *head = lima_portfolio_get_head (portfolio);
  g_autoptr(LimaBlock) block = lima_block_new (&lima_project_table, lima_portfolio_new_id (portfolio, LIMA_RECORD_PROJECT));
  LimaProject *project = (LimaProject *) block;

  project->reporter_ref = head->agency_ref;
  project->reporter_name = head->agency == NULL ? NULL : lima_text_ref (head->agency);
  project->currency = head->currency;
  add_project (self, block, C_("change", "New project"));
}

/* A copy has no identifier, which belongs to one project only, and none of the money, which would count twice. */
static void
duplicate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const guint own[] = { LIMA_PROJECT_IDENTIFIER, LIMA_PROJECT_OTHER_IDENTIFIERS, LIMA_PROJECT_FLOWS, LIMA_PROJECT_UPDATED };
  LimaProjectsPage *self = LIMA_PROJECTS_PAGE (widget);
  LimaPortfolio *portfolio = lima_session_get_portfolio (self->session);
  g_autoptr(LimaBlock) block = NULL;

  if (self->current == G_MAXUINT)
    return;
  block = lima_block_copy (lima_snapshot_get (self->snapshot, LIMA_RECORD_PROJECT, self->current));
  block->id = lima_portfolio_new_id (portfolio, LIMA_RECORD_PROJECT);
  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    lima_block_clear_field (block, own[i]);
  add_project (self, block, C_("change", "Duplicate project"));
  gtk_widget_activate_action (widget, "win.toast", "s", _("Copied without identifier and money"));
}

/* The id of the record that stands behind a row, 0 at the end. */
static LimaAtom
id_behind (LimaPortfolio *portfolio, guint row)
{
  return row + 1 < lima_portfolio_get_n (portfolio, LIMA_RECORD_PROJECT) ? lima_portfolio_get (portfolio, LIMA_RECORD_PROJECT, row + 1)->id : 0;
}

static LimaChangeSet *
remove_rows (LimaPortfolio *portfolio, GtkBitset *rows, const char *label)
{
  LimaChangeSet *set = lima_change_set_new (label);
  GtkBitsetIter iter;
  guint row;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, rows, &row); more; more = gtk_bitset_iter_next (&iter, &row))
    {
      const LimaBlock *block = lima_portfolio_get (portfolio, LIMA_RECORD_PROJECT, row);
      const LimaPath path = path_of (block->id);

      lima_change_set_remove (set, &path, (LimaBlock *) block, id_behind (portfolio, row));
    }
  return set;
}

/* While figures are being made the rows of the list are those of an earlier state. */
static GtkBitset *
rows_in_portfolio (LimaProjectsPage *self, LimaPortfolio *portfolio)
{
  g_autoptr(GtkBitset) rows = lima_projects_page_list_selected (self, lima_session_get_index (self->session));
  GtkBitset *found = gtk_bitset_new_empty ();
  GtkBitsetIter iter;
  guint row;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, rows, &row); more; more = gtk_bitset_iter_next (&iter, &row))
    {
      int at = lima_portfolio_find (portfolio, LIMA_RECORD_PROJECT, lima_snapshot_get (self->snapshot, LIMA_RECORD_PROJECT, row)->id);

      if (at >= 0)
        gtk_bitset_add (found, (guint) at);
    }
  return found;
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaProjectsPage *self = LIMA_PROJECTS_PAGE (widget);
  LimaPortfolio *portfolio = lima_session_get_portfolio (self->session);
  g_autoptr(GtkBitset) rows = NULL;
  g_autoptr(LimaChangeSet) set = NULL;
  g_autofree char *number = NULL;
  g_autofree char *label = NULL;
  g_autofree char *done = NULL;
  guint n;

  if (lima_session_get_index (self->session) == NULL)
    return;
  rows = rows_in_portfolio (self, portfolio);
  n = (guint) gtk_bitset_get_size (rows);
  if (n == 0)
    return;
  number = lima_format_integer (lima_session_get_format (self->session), n);
  /* Translators: the name of a change, as in "Undo Delete 3 projects"; %s is a number */
  label = g_strdup_printf (P_("Delete %s project", "Delete %s projects", n), number);
  /* Translators: what was done; %s is a number */
  done = g_strdup_printf (P_("%s project deleted", "%s projects deleted", n), number);
  set = remove_rows (portfolio, rows, label);
  if (apply (self, set))
    gtk_widget_activate_action (widget, "win.toast-undo", "s", done);
}

/* The key removes projects only where it is pressed on one. */
static gboolean
delete_key (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  if (!lima_projects_page_has_list_focus (LIMA_PROJECTS_PAGE (widget)))
    return GDK_EVENT_PROPAGATE;
  gtk_widget_activate_action (widget, "projects.delete", NULL);
  return GDK_EVENT_STOP;
}

static GArray *
list_ids (LimaPortfolio *portfolio, GtkBitset *rows)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (LimaAtom));
  GtkBitsetIter iter;
  guint row;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, rows, &row); more; more = gtk_bitset_iter_next (&iter, &row))
    g_array_append_val (ids, lima_portfolio_get (portfolio, LIMA_RECORD_PROJECT, row)->id);
  return ids;
}

/* One project has its form; many are changed together. */
static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaProjectsPage *self = LIMA_PROJECTS_PAGE (widget);
  LimaPortfolio *portfolio = lima_session_get_portfolio (self->session);
  g_autoptr(GtkBitset) rows = NULL;
  g_autoptr(GArray) ids = NULL;

  if (lima_session_get_index (self->session) == NULL)
    return;
  rows = rows_in_portfolio (self, portfolio);
  if (gtk_bitset_get_size (rows) < 2)
    {
      lima_projects_page_edit (self, LIMA_PROJECT_TITLE);
      return;
    }
  ids = list_ids (portfolio, rows);
  gtk_window_present (GTK_WINDOW (lima_bulk_window_new (GTK_WINDOW (gtk_widget_get_root (widget)), self->session, ids)));
}

/* ---- The menu of a row ---- */

static void
show_menu (LimaProjectsPage *self, double x, double y)
{
  gtk_popover_set_pointing_to (self->row_menu, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (self->row_menu);
}

static void
pressed (GtkGestureClick *gesture, int n, double x, double y, LimaProjectsPage *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  show_menu (self, x, y);
}

static gboolean
menu_key (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  LimaProjectsPage *self = LIMA_PROJECTS_PAGE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  double x = 0, y = 0;

  if (!lima_projects_page_has_list_focus (self))
    return GDK_EVENT_PROPAGATE;
  gtk_widget_translate_coordinates (focus, GTK_WIDGET (self->view), 24, gtk_widget_get_height (focus), &x, &y);
  show_menu (self, x, y);
  return GDK_EVENT_STOP;
}

static GMenuModel *
menu_of_rows (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _("_Edit"), "projects.edit");
  g_menu_append (menu, _("_New Project"), "projects.new");
  g_menu_append (menu, _("_Duplicate"), "projects.duplicate");
  g_menu_append (menu, _("_Copy as a Table"), "projects.copy");
  g_menu_append (menu, _("_Print the Project…"), "projects.print-project");
  g_menu_append (menu, _("E_xport the Project as PDF…"), "projects.export-project");
  g_menu_append (menu, _("De_lete"), "projects.delete");
  return G_MENU_MODEL (menu);
}

/*< private >
 * lima_projects_page_install_edit:
 */
void
lima_projects_page_install_edit (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "projects.new", NULL, new_action);
  gtk_widget_class_install_action (klass, "projects.duplicate", NULL, duplicate_action);
  gtk_widget_class_install_action (klass, "projects.delete", NULL, delete_action);
  gtk_widget_class_install_action (klass, "projects.edit", NULL, edit_action);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F2, 0, "projects.edit", NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_Delete, 0, delete_key, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_Menu, 0, menu_key, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key, NULL);
}

/*< private >
 * lima_projects_page_init_edit:
 *
 * Gives the list its menu.
 */
void
lima_projects_page_init_edit (LimaProjectsPage *self)
{
  GtkGesture *gesture = gtk_gesture_click_new ();
  g_autoptr(GMenuModel) model = menu_of_rows ();

  self->row_menu = GTK_POPOVER (gtk_popover_menu_new_from_model (model));
  gtk_popover_set_has_arrow (self->row_menu, FALSE);
  gtk_widget_set_halign (GTK_WIDGET (self->row_menu), GTK_ALIGN_START);
  gtk_widget_set_parent (GTK_WIDGET (self->row_menu), gtk_widget_get_parent (self->list_scroller));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_SECONDARY);
  g_signal_connect (gesture, "pressed", G_CALLBACK (pressed), self);
  gtk_widget_add_controller (self->list_scroller, GTK_EVENT_CONTROLLER (gesture));
}
