/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-projects-page-private.h"

#include <lima-i18n.h>

#include "lima-facet-section.h"
#include "lima-filter-chips.h"
#include "lima-projects-footer.h"
#include "lima-settings.h"
#include "lima-tab-stop.h"

#define SHOW_PREPARING_AFTER_MS 300
#define MOST_OF_POPOVER 440 /* pixels, so that it has room in the smallest window */

enum
{
  PROP_FOOTER = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static const char *const measures[] = { "spend", "incoming-funds", "budget", "commitment", "disbursement", "expenditure",
                                        "planned-disbursement", "incoming-commitment", NULL };

G_DEFINE_FINAL_TYPE (LimaProjectsPage, lima_projects_page, GTK_TYPE_BOX)

/* ---- Search ---- */

static void
entry_changed (LimaProjectsPage *self)
{
  g_autoptr(LimaFilter) filter = lima_filter_copy (lima_session_get_filter (self->session));

  lima_filter_set_search (filter, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  lima_session_set_filter (self->session, filter);
}

/* The entry follows the filter, so that taking a chip away or opening a view shows in it. */
static void
filter_changed (LimaProjectsPage *self)
{
  const char *words = lima_filter_get_search (lima_session_get_filter (self->session));

  if (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->entry)), words))
    return;
  g_signal_handlers_block_by_func (self->entry, entry_changed, self);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), words);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  g_signal_handlers_unblock_by_func (self->entry, entry_changed, self);
}

static void
entry_stopped (LimaProjectsPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static void
entry_activated (LimaProjectsPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* ---- Measure ---- */

static guint
measure_at (const char *measure)
{
  for (guint i = 0; measures[i] != NULL; i++)
    if (g_str_equal (measures[i], measure))
      return i;
  return GTK_INVALID_LIST_POSITION;
}

static void
measure_chosen (LimaProjectsPage *self)
{
  guint at = gtk_drop_down_get_selected (self->measure);

  if (at != GTK_INVALID_LIST_POSITION)
    lima_session_set_measure (self->session, measures[at]);
}

static void
measure_changed (LimaProjectsPage *self)
{
  g_signal_handlers_block_by_func (self->measure, measure_chosen, self);
  gtk_drop_down_set_selected (self->measure, measure_at (lima_session_get_measure (self->session)));
  g_signal_handlers_unblock_by_func (self->measure, measure_chosen, self);
}

static void
list_measures (LimaProjectsPage *self)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; measures[i] != NULL; i++)
    gtk_string_list_take (labels, lima_measure_get_label (measures[i]));
  gtk_drop_down_set_model (self->measure, G_LIST_MODEL (labels));
  /* The button in a drop-down is a control of its own to those who listen. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->measure))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Measure"), -1);
}

/* ---- Columns ---- */

static void
column_toggled (GtkCheckButton *button, LimaProjectsPage *self)
{
  lima_project_columns_set_shown (self->columns, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "column")),
                                  gtk_check_button_get_active (button));
}

static void
columns_reset (LimaProjectsPage *self)
{
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (self->columns_button));

  gtk_popover_popdown (GTK_POPOVER (popover));
  lima_project_columns_reset (self->columns);
}

static void
fill_columns (GtkPopover *popover, LimaProjectsPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *reset = gtk_button_new_with_label (_("Reset"));
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MOST_OF_POPOVER);
  for (guint column = LIMA_CELL_TITLE + 1; column < LIMA_N_CELLS; column++)
    {
      g_autofree char *heading = lima_project_columns_get_heading (self->columns, (LimaProjectColumn) column);
      GtkWidget *button = gtk_check_button_new_with_label (heading);

      gtk_check_button_set_active (GTK_CHECK_BUTTON (button), lima_project_columns_is_shown (self->columns, (LimaProjectColumn) column));
      g_object_set_data (G_OBJECT (button), "column", GUINT_TO_POINTER (column));
      g_signal_connect_object (button, "toggled", G_CALLBACK (column_toggled), self, 0);
      gtk_box_append (GTK_BOX (box), button);
    }
  gtk_widget_set_margin_top (reset, 8);
  g_signal_connect_object (reset, "clicked", G_CALLBACK (columns_reset), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), reset);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_popover_set_child (popover, scroller);
}

/* A page made for an index: one currency in the heading where there is only one, and as many decimals as the amounts have. */
static LimaAtom
find_currency (const LimaFigures *figures)
{
  const LimaDictionary *currencies = lima_facts_get_dictionary (figures->facts, LIMA_COLUMN_CURRENCY);
  guint n = lima_dictionary_get_n (currencies);

  return n == 2 ? lima_dictionary_get_key (currencies, 1) : 0;
}

static int
find_decimals (const LimaFigures *figures)
{
  const gint64 *amounts = lima_facts_get_amounts (figures->facts);
  guint n = lima_facts_get_n_rows (figures->facts);

  for (guint i = 0; i < n; i++)
    if (amounts[i] % 10000 != 0)
      return 2;
  return 0;
}

static void
index_changed (LimaProjectsPage *self)
{
  LimaIndex *index = lima_session_get_index (self->session);
  LimaFigures *figures = lima_session_get_figures (self->session);
  g_autofree char *measure = lima_measure_get_label (lima_session_get_measure (self->session));

  if (index != NULL && figures != NULL)
    lima_project_columns_set_index (self->columns, index, find_currency (figures), find_decimals (figures), measure);
}

static void
sort_changed (LimaProjectsPage *self)
{
  gboolean descending;
  LimaProjectColumn column = lima_project_columns_get_sort (self->columns, &descending);

  lima_finder_set_sort (self->finder, column, descending);
}

/* ---- Answers ---- */

static gboolean
show_preparing (gpointer data)
{
  LimaProjectsPage *self = data;

  self->preparing = 0;
  gtk_stack_set_visible_child_name (self->states, "preparing");
  return G_SOURCE_REMOVE;
}

/* The pane is not left empty beside a list that has rows. */
static void
choose_first (LimaProjectsPage *self)
{
  if (self->current == G_MAXUINT && gtk_widget_get_visible (GTK_WIDGET (self->pane)) &&
      g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0)
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), 0, TRUE);
}

static void
found (LimaProjectsPage *self, LimaIndex *index, LimaFound *answer, gboolean final)
{
  g_autoptr(GtkBitset) selected = lima_projects_page_list_selected (self, index);
  gboolean focused = lima_projects_page_has_list_focus (self);

  g_clear_handle_id (&self->preparing, g_source_remove);
  if (focused && answer->n == 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->entry)); /* the row that has the focus goes */
  lima_project_list_take (self->list, index, answer);
  lima_projects_page_restore_selected (self, selected, focused);
  choose_first (self);
  lima_projects_page_show_wanted (self);
  if (answer->n > 0)
    gtk_stack_set_visible_child_name (self->states, "list");
  else if (lima_index_get_n (index) == 0)
    gtk_stack_set_visible_child_name (self->states, "none");
  else if (final)
    lima_projects_page_show_nothing (self, index);
}

static char *
join_sentences (const char *count, const char *sums, const char *notes)
{
  g_autoptr(GString) text = g_string_new (count);

  if (*sums != '\0')
    g_string_append_printf (text, ". %s", sums);
  if (notes != NULL)
    g_string_append_printf (text, ". %s", notes);
  return g_strdup (text->str);
}

static void
set_footer (LimaProjectsPage *self, const char *count, const char *sums, const char *notes)
{
  gtk_label_set_text (self->count_label, count);
  gtk_label_set_text (self->sums_label, sums);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->sums_label), sums);
  gtk_label_set_text (self->notes_label, notes == NULL ? "" : notes);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->notes_label), notes);
  g_free (self->footer);
  self->footer = join_sentences (count, sums, notes);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->foot), GTK_ACCESSIBLE_PROPERTY_LABEL, self->footer, -1);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FOOTER]);
}

/* More currencies than the line has room for are one button away. */
static void
show_more_currencies (LimaProjectsPage *self, LimaFigures *figures, const LimaTally *tally)
{
  g_autofree char *sums = NULL;
  g_autofree char *more = lima_projects_footer_more (figures, tally, lima_session_get_measure (self->session), &sums);

  gtk_widget_set_visible (GTK_WIDGET (self->more_button), more != NULL);
  if (more == NULL)
    return;
  gtk_menu_button_set_label (self->more_button, more);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more_button), GTK_ACCESSIBLE_PROPERTY_LABEL, more, -1);
  gtk_label_set_text (self->more_label, sums);
}

static void
tallied (LimaProjectsPage *self, LimaIndex *index, LimaTally *tally)
{
  LimaFigures *figures = lima_session_get_figures (self->session);
  const char *measure = lima_session_get_measure (self->session);
  g_autofree char *count = lima_projects_footer_count (figures, tally);
  g_autofree char *sums = lima_projects_footer_sums (figures, tally, measure);
  g_autofree char *notes = lima_projects_footer_notes (figures, tally);

  for (guint facet = 0; facet < LIMA_N_FACETS; facet++)
    lima_facet_section_show (LIMA_FACET_SECTION (self->sections[facet]), index, tally->counts[facet]);
  show_more_currencies (self, figures, tally);
  set_footer (self, count, sums, notes);
}

/* ---- Facets ---- */

static void
keep_open_facets (LimaProjectsPage *self)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) open = NULL;

  for (guint facet = 0; facet < LIMA_N_FACETS; facet++)
    if (lima_facet_section_is_open (LIMA_FACET_SECTION (self->sections[facet])))
      g_strv_builder_add (builder, lima_facet_get_name ((LimaFacet) facet));
  open = g_strv_builder_end (builder);
  lima_settings_set_strv (self->settings, "facets-open", (const char *const *) open);
}

static void
make_facets (LimaProjectsPage *self)
{
  static const char *const at_first[] = { "status", "country", "donor", "size", "missing", NULL };
  static const LimaFacet order[] = { LIMA_FACET_STATUS, LIMA_FACET_COUNTRY, LIMA_FACET_REGION, LIMA_FACET_DONOR, LIMA_FACET_THEME,
                                     LIMA_FACET_SECTOR, LIMA_FACET_SDG, LIMA_FACET_YEAR, LIMA_FACET_SIZE, LIMA_FACET_REPORTER, LIMA_FACET_CURRENCY,
                                     LIMA_FACET_MISSING };
  g_auto(GStrv) open = self->settings == NULL ? g_strdupv ((char **) at_first) : lima_settings_get_strv (self->settings, "facets-open");

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      gboolean is_open = g_strv_contains ((const char *const *) open, lima_facet_get_name (order[i]));

      self->sections[order[i]] = lima_facet_section_new (self->session, order[i], is_open);
      g_signal_connect_object (self->sections[order[i]], "open-changed", G_CALLBACK (keep_open_facets), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->facets, self->sections[order[i]]);
    }
}

/* ---- Actions ---- */

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  lima_projects_page_copy (LIMA_PROJECTS_PAGE (widget));
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  lima_projects_page_export (LIMA_PROJECTS_PAGE (widget));
}

static void
clear_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaProjectsPage *self = LIMA_PROJECTS_PAGE (widget);
  g_autoptr(LimaFilter) filter = lima_filter_new ();

  lima_session_set_filter (self->session, filter);
}

/* ---- Object ---- */

static void
lima_projects_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FOOTER)
    g_value_set_string (value, LIMA_PROJECTS_PAGE (object)->footer);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
lima_projects_page_unrealize (GtkWidget *widget)
{
  LimaProjectsPage *self = LIMA_PROJECTS_PAGE (widget);

  lima_project_columns_keep (self->columns);
  GTK_WIDGET_CLASS (lima_projects_page_parent_class)->unrealize (widget);
}

static void
lima_projects_page_dispose (GObject *object)
{
  LimaProjectsPage *self = LIMA_PROJECTS_PAGE (object);
  GtkWidget *child;

  g_clear_handle_id (&self->preparing, g_source_remove);
  g_clear_handle_id (&self->show_pane, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  g_clear_object (&self->finder);
  g_clear_object (&self->columns);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_object (&self->views);
  g_clear_object (&self->settings);
  g_clear_object (&self->portfolio);
  g_clear_pointer (&self->snapshot, lima_snapshot_unref);
  g_clear_object (&self->session);
  g_clear_pointer (&self->footer, g_free);
  G_OBJECT_CLASS (lima_projects_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  g_type_ensure (LIMA_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (klass, "/org/limaportfolio/Lima/ui/lima-projects-page.ui");
  gtk_widget_class_bind_template_child (klass, LimaProjectsPage, bar);
  gtk_widget_class_bind_template_child (klass, LimaProjectsPage, entry);
  gtk_widget_class_bind_template_child (klass, LimaProjectsPage, measure);
  gtk_widget_class_bind_template_child (klass, LimaProjectsPage, columns_button);
  gtk_widget_class_bind_template_child (klass, LimaProjectsPage, facets_button);
  gtk_widget_class_bind_template_child (klass, LimaProjectsPage, detail_button);
  gtk_widget_class_bind_template_child (klass, LimaProjectsPage, facets_paned);
  gtk_widget_class_bind_template_child (klass, LimaProjectsPage, facets_scroller);
  gtk_widget_class_bind_template_child (klass, LimaProjectsPage, facets);
  gtk_widget_class_bind_template_child (klass, LimaProjectsPage, detail_paned);
  gtk_widget_class_bind_template_child (klass, LimaProjectsPage, list_box);
  gtk_widget_class_bind_template_child (klass, LimaProjectsPage, states);
  gtk_widget_class_bind_template_child (klass, LimaProjectsPage, list_scroller);
  gtk_widget_class_bind_template_child (klass, LimaProjectsPage, view);
  gtk_widget_class_bind_template_child (klass, LimaProjectsPage, nothing_title);
  gtk_widget_class_bind_template_child (klass, LimaProjectsPage, nothing_detail);
  gtk_widget_class_bind_template_child (klass, LimaProjectsPage, nearest_button);
  gtk_widget_class_bind_template_child (klass, LimaProjectsPage, foot);
  gtk_widget_class_bind_template_child (klass, LimaProjectsPage, count_label);
  gtk_widget_class_bind_template_child (klass, LimaProjectsPage, sums_label);
  gtk_widget_class_bind_template_child (klass, LimaProjectsPage, more_button);
  gtk_widget_class_bind_template_child (klass, LimaProjectsPage, more_label);
  gtk_widget_class_bind_template_child (klass, LimaProjectsPage, notes_label);
}

static void
lima_projects_page_class_init (LimaProjectsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lima_projects_page_get_property;
  object_class->dispose = lima_projects_page_dispose;
  widget_class->unrealize = lima_projects_page_unrealize;
  props[PROP_FOOTER] =
    g_param_spec_string ("footer", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "projects.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "projects.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "projects.clear", NULL, clear_action);
  lima_projects_page_install_edit (widget_class);
  lima_projects_page_install_print (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "projects.copy", NULL);
}

static void
lima_projects_page_init (LimaProjectsPage *self)
{
  self->current = G_MAXUINT;
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
follow_session (LimaProjectsPage *self)
{
  g_signal_connect_object (self->session, "notify::filter", G_CALLBACK (filter_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::measure", G_CALLBACK (measure_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::index", G_CALLBACK (index_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->finder, "found", G_CALLBACK (found), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->finder, "tallied", G_CALLBACK (tallied), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->columns, "sort-changed", G_CALLBACK (sort_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (entry_changed), self);
  g_signal_connect_swapped (self->entry, "stop-search", G_CALLBACK (entry_stopped), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (entry_activated), self);
  g_signal_connect_swapped (self->measure, "notify::selected", G_CALLBACK (measure_chosen), self);
}

static void
make_list (LimaProjectsPage *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->list = lima_project_list_new ();
  self->selection = gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (self->list)));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  self->columns = lima_project_columns_new (self->view, self->settings);
  g_signal_connect_object (popover, "show", G_CALLBACK (fill_columns), self, 0);
  gtk_menu_button_set_popover (self->columns_button, popover);
  gtk_box_prepend (self->list_box, lima_filter_chips_new (self->session, self->views));
}

/**
 * lima_projects_page_new:
 * @session: what is open
 * @settings: (nullable): what is remembered
 * @views: the saved views
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
lima_projects_page_new (LimaSession *session, GSettings *settings, LimaViews *views)
{
  LimaProjectsPage *self = g_object_new (LIMA_TYPE_PROJECTS_PAGE, NULL);

  self->session = g_object_ref (session);
  self->settings = settings == NULL ? NULL : g_object_ref (settings);
  self->views = g_object_ref (views);
  self->finder = lima_finder_new (session);
  list_measures (self);
  make_list (self);
  make_facets (self);
  lima_projects_page_init_panes (self);
  lima_projects_page_init_edit (self);
  measure_changed (self);
  filter_changed (self);
  follow_session (self);
  self->preparing = g_timeout_add (SHOW_PREPARING_AFTER_MS, show_preparing, self);
  lima_session_want_index (session);
  index_changed (self);
  sort_changed (self);
  return GTK_WIDGET (self);
}

/**
 * lima_projects_page_focus_search:
 *
 * Lets the user type what to search for.
 */
void
lima_projects_page_focus_search (LimaProjectsPage *self)
{
  g_return_if_fail (LIMA_IS_PROJECTS_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/**
 * lima_projects_page_get_n_shown:
 *
 * Returns: how many projects are in the list
 */
guint
lima_projects_page_get_n_shown (LimaProjectsPage *self)
{
  g_return_val_if_fail (LIMA_IS_PROJECTS_PAGE (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->list));
}
