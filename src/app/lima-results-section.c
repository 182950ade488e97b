/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-results-section-private.h"

#include <lima-codelist.h>
#include <lima-i18n.h>
#include <lima-own-codes.h>
#include <lima-report-words.h>

#include "lima-appearance.h"

#define PANE_WIDTH 290
#define PAGE_GRID "grid"
#define PAGE_EMPTY "empty"
#define LEVELS "ResultLevel"

G_DEFINE_FINAL_TYPE (LimaResultsSection, lima_results_section, LIMA_TYPE_PROGRAMME_SECTION)

/*< private >
 * lima_results_section_get_period:
 *
 * Returns: the end of the period whose targets are shown, or no date for the target of each indicator that is next
 */
LimaDate
lima_results_section_get_period (LimaResultsSection *self)
{
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->period));

  return chosen == 0 || chosen > self->periods->len ? (LimaDate) { 0 } : g_array_index (self->periods, LimaDate, chosen - 1);
}

/* ---- The choice of the period ---- */

static gboolean
has_periods (LimaResultsSection *self, const GArray *periods)
{
  if (periods->len != self->periods->len)
    return FALSE;
  for (guint i = 0; i < periods->len; i++)
    if (lima_date_compare (g_array_index (periods, LimaDate, i), g_array_index (self->periods, LimaDate, i)) != 0)
      return FALSE;
  return TRUE;
}

static GtkStringList *
name_periods (LimaResultsSection *self, const GArray *periods)
{
  LimaFormat *format = lima_programme_section_get_format (LIMA_PROGRAMME_SECTION (self));
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("Next targets"));
  for (guint i = 0; i < periods->len; i++)
    {
      g_autofree char *date = lima_format_date (format, g_array_index (periods, LimaDate, i));
      /* Translators: a choice: the targets of one period: 1 its end, "Target 2018" */
      g_autofree char *name = lima_report_fill (format, C_("results", "Target %1$s"), date, NULL);

      gtk_string_list_append (names, name);
    }
  return names;
}

/* What was chosen stays chosen as long as there is such a period. */
static void
show_periods (LimaResultsSection *self, const LimaProgramme *programme)
{
  g_autoptr(GArray) periods = lima_report_results_get_periods (programme);
  LimaDate chosen = lima_results_section_get_period (self);
  g_autoptr(GtkStringList) names = NULL;
  guint at = 0;

  if (has_periods (self, periods) && gtk_drop_down_get_model (GTK_DROP_DOWN (self->period)) != NULL)
    return;
  names = name_periods (self, periods);
  for (guint i = 0; i < periods->len && chosen.precision != LIMA_PRECISION_NONE; i++)
    if (lima_date_compare (chosen, g_array_index (periods, LimaDate, i)) == 0)
      at = i + 1;
  self->is_choosing = TRUE;
  g_array_set_size (self->periods, 0);
  g_array_append_vals (self->periods, periods->data, periods->len);
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->period), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->period), at);
  self->is_choosing = FALSE;
}

/* ---- Following ---- */

static void
show_pane (LimaResultsSection *self)
{
  LimaProgrammeSection *section = LIMA_PROGRAMME_SECTION (self);
  const LimaProgramme *programme = lima_programme_section_get_programme (section);
  const LimaPath path = lima_programme_section_get_path (section);

  if (programme != NULL)
    lima_results_pane_follow (LIMA_RESULTS_PANE (self->pane), lima_programme_section_get_session (section), &path, programme,
                              lima_results_grid_get_indicator (LIMA_RESULTS_GRID (self->grid)), lima_results_section_get_period (self));
  lima_results_section_enable (self);
}

static void
lima_results_section_changed (LimaProgrammeSection *section, const LimaProgramme *programme)
{
  LimaResultsSection *self = LIMA_RESULTS_SECTION (section);
  const LimaPath path = lima_programme_section_get_path (section);
  gboolean is_empty = lima_items_get_n (programme->indicators) == 0;
  g_autoptr(LimaReportResults) results = NULL;
  g_autofree char *status = NULL;

  gtk_widget_set_sensitive (self->period, !is_empty);
  gtk_widget_set_sensitive (self->parts, !is_empty);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "results.export", !is_empty);
  show_periods (self, programme);
  results = lima_report_results_new (programme, lima_date_today (), lima_results_section_get_period (self), lima_programme_section_get_format (section));
  status = lima_report_results_describe (results);
  lima_results_grid_follow (LIMA_RESULTS_GRID (self->grid), lima_programme_section_get_session (section), &path, results);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), is_empty ? PAGE_EMPTY : PAGE_GRID);
  lima_programme_section_set_status (section, status);
  show_pane (self);
}

static void
period_chosen (LimaResultsSection *self)
{
  const LimaProgramme *programme = lima_programme_section_get_programme (LIMA_PROGRAMME_SECTION (self));

  if (!self->is_choosing && programme != NULL)
    lima_results_section_changed (LIMA_PROGRAMME_SECTION (self), programme);
}

static void
parts_toggled (LimaResultsSection *self)
{
  lima_results_rows_show_parts (lima_results_grid_get_rows (LIMA_RESULTS_GRID (self->grid)), gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->parts)));
}

static void
lima_results_section_search (LimaProgrammeSection *section, const char *text)
{
  lima_results_rows_search (lima_results_grid_get_rows (LIMA_RESULTS_GRID (LIMA_RESULTS_SECTION (section)->grid)), text);
}

/* The field of the indicator that leads to what is edited. */
static gboolean
lima_results_section_focus_path (LimaProgrammeSection *section, const LimaPath *path)
{
  LimaResultsSection *self = LIMA_RESULTS_SECTION (section);
  guint field;

  if (path->n_steps == 0)
    {
      if (path->field == LIMA_PROGRAMME_INDICATORS)
        gtk_widget_child_focus (self->stack, GTK_DIR_TAB_FORWARD);
      return path->field == LIMA_PROGRAMME_INDICATORS;
    }
  if (path->steps[0].field != LIMA_PROGRAMME_INDICATORS || !lima_results_grid_select (LIMA_RESULTS_GRID (self->grid), path->steps[0].item))
    return FALSE;
  field = path->n_steps > 1 ? path->steps[1].field : path->field;
  lima_results_pane_edit (LIMA_RESULTS_PANE (self->pane), field);
  return TRUE;
}

static void
form_asked (LimaResultsSection *self, guint column)
{
  static const guint fields[LIMA_N_RESULTS_COLUMNS] = {
    LIMA_PROGRAMME_INDICATOR_TITLE, LIMA_PROGRAMME_INDICATOR_UNIT, LIMA_PROGRAMME_INDICATOR_BASELINE, LIMA_PROGRAMME_INDICATOR_TARGETS,
    LIMA_PROGRAMME_INDICATOR_TARGETS, LIMA_PROGRAMME_INDICATOR_AGGREGATION, LIMA_PROGRAMME_INDICATOR_GOAL_TARGET,
  };

  lima_results_pane_edit (LIMA_RESULTS_PANE (self->pane), fields[column]);
}

static void
form_closed (LimaResultsSection *self)
{
  LimaResultsGrid *grid = LIMA_RESULTS_GRID (self->grid);
  int position = lima_results_rows_find (lima_results_grid_get_rows (grid), lima_results_grid_get_selected (grid));

  if (position >= 0)
    lima_results_grid_focus (grid, (guint) position, LIMA_RESULTS_COLUMN_NAME);
}

/* ---- Object ---- */

static void
lima_results_section_finalize (GObject *object)
{
  g_array_unref (LIMA_RESULTS_SECTION (object)->periods);
  G_OBJECT_CLASS (lima_results_section_parent_class)->finalize (object);
}

static void
lima_results_section_class_init (LimaResultsSectionClass *klass)
{
  LimaProgrammeSectionClass *section_class = LIMA_PROGRAMME_SECTION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lima_results_section_finalize;
  section_class->changed = lima_results_section_changed;
  section_class->search = lima_results_section_search;
  section_class->focus_path = lima_results_section_focus_path;
  lima_results_section_install (GTK_WIDGET_CLASS (klass));
}

static GMenuModel *
levels_new (void)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < lima_own_codes_size (LEVELS); i++)
    {
      g_autofree char *action = g_strdup_printf ("results.add::%s", lima_own_codes_get (LEVELS, i));

      g_menu_append (menu, lima_own_codes_label (LEVELS, i), action);
    }
  return G_MENU_MODEL (menu);
}

/* A word that gives way in a narrow window. */
static GtkWidget *
word_new (const char *word)
{
  GtkWidget *label = gtk_label_new_with_mnemonic (word);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  return label;
}

/* What stands on it may be cut, so that it is said above what it is for. */
static void
tell (GtkWidget *widget, GtkWidget *word, const char *purpose)
{
  g_autofree char *both = g_strdup_printf ("%s\n%s", gtk_label_get_text (GTK_LABEL (word)), purpose);

  gtk_widget_set_tooltip_text (widget, both);
}

static GtkWidget *
new_button_new (void)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *word = word_new (_("New Indicator"));
  g_autoptr(GMenuModel) menu = levels_new ();

  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), word);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (button), TRUE);
  tell (button, word, _("Begin an indicator of a level"));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  lima_name_control (button, _("New Indicator"));
  return button;
}

static void
set_up_period (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *label = word_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (item, label);
}

static void
bind_period (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *label = gtk_list_item_get_child (item);

  gtk_label_set_text (GTK_LABEL (label), gtk_string_object_get_string (gtk_list_item_get_item (item)));
  tell (label, label, _("Whose targets are shown"));
}

static GtkWidget *
period_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *period = gtk_drop_down_new (NULL, NULL);

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_period), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_period), NULL);
  g_object_set (period, "factory", factory, NULL);
  g_object_unref (factory);
  return period;
}

static void
add_tools (LimaResultsSection *self)
{
  LimaProgrammeSection *section = LIMA_PROGRAMME_SECTION (self);
  GtkWidget *export = gtk_button_new (), *word = word_new (_("_Export…")), *parts = word_new (_("_Disaggregation"));

  gtk_button_set_child (GTK_BUTTON (export), word);
  tell (export, word, _("Write the progress as a picture, or the table"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (export), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Export…"), -1);
  self->period = period_new ();
  lima_name_control (self->period, _("Period of the targets"));
  self->parts = gtk_toggle_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->parts), parts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->parts), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Disaggregation"), -1);
  tell (self->parts, parts, _("Show women, men and other parts"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->parts), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (export), "results.export");
  g_signal_connect_object (self->period, "notify::selected", G_CALLBACK (period_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->parts, "toggled", G_CALLBACK (parts_toggled), self, G_CONNECT_SWAPPED);
  lima_programme_section_add_tool (section, self->period);
  lima_programme_section_add_tool (section, self->parts);
  lima_programme_section_add_tool (section, new_button_new ());
  lima_programme_section_add_tool (section, export);
}

static GtkWidget *
empty_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *icon = lima_icon_new ("view-list-symbolic");
  GtkWidget *what = gtk_label_new (_("There are no indicators yet")), *todo = gtk_label_new (_("Indicators say what the programme is to bring about, and what it has. Begin with one of its impact.")), *button = new_button_new ();

  gtk_image_set_pixel_size (GTK_IMAGE (icon), 32);
  gtk_widget_add_css_class (icon, "lima-dim");
  gtk_widget_add_css_class (what, "heading");
  gtk_widget_add_css_class (todo, "lima-dim");
  gtk_label_set_wrap (GTK_LABEL (todo), TRUE);
  gtk_label_set_justify (GTK_LABEL (todo), GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (todo), 50);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (box, "lima-results-nothing");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), what);
  gtk_box_append (GTK_BOX (box), todo);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static GtkWidget *
content_new (LimaResultsSection *self)
{
  GtkWidget *paned = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL);

  self->grid = lima_results_grid_new ();
  self->pane = lima_results_pane_new ();
  gtk_widget_set_size_request (self->pane, PANE_WIDTH, -1);
  gtk_paned_set_start_child (GTK_PANED (paned), self->grid);
  gtk_paned_set_end_child (GTK_PANED (paned), self->pane);
  gtk_paned_set_resize_end_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (paned), FALSE);
  return paned;
}

static void
lima_results_section_init (LimaResultsSection *self)
{
  self->periods = g_array_new (FALSE, FALSE, sizeof (LimaDate));
  add_tools (self);
  self->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), content_new (self), PAGE_GRID);
  gtk_stack_add_named (GTK_STACK (self->stack), empty_new (), PAGE_EMPTY);
  lima_programme_section_set_content (LIMA_PROGRAMME_SECTION (self), self->stack);
  g_signal_connect_object (self->grid, "notify::indicator", G_CALLBACK (show_pane), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "open-form", G_CALLBACK (form_asked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pane, "closed", G_CALLBACK (form_closed), self, G_CONNECT_SWAPPED);
}

/**
 * lima_results_section_new:
 * @session: what is open
 * @programme: a programme of it
 *
 * Returns: (transfer floating): its results
 */
GtkWidget *
lima_results_section_new (LimaSession *session, LimaAtom programme)
{
  g_return_val_if_fail (LIMA_IS_SESSION (session), NULL);

  return g_object_new (LIMA_TYPE_RESULTS_SECTION, "session", session, "programme", programme, "title", C_("section", "Results"), NULL);
}
