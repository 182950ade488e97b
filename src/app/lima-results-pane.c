/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-results-pane.h"

#include <lima-i18n.h>
#include <lima-report-results-detail.h>
#include <lima-report-words.h>
#include <math.h>

#include "lima-chart-view.h"
#include "lima-editing.h"
#include "lima-links.h"
#include "lima-record-form.h"
#include "lima-results-bar.h"
#include "lima-results-revise.h"

#define NAME_CHARS 11
#define PAGE_NONE "none"
#define PAGE_DETAIL "detail"
#define PAGE_FORM "form"

struct _LimaResultsPane
{
  GtkBox parent_instance;

  /* borrowed: children */
  GtkWidget *head;
  GtkWidget *title;
  GtkWidget *subtitle;
  GtkWidget *edit_button;
  GtkWidget *menu_button;
  GtkWidget *stack;
  GtkWidget *chart;
  GtkWidget *sections; /* below the chart */
  GtkWidget *form_place;
  GtkWidget *form; /* NULL while none is shown */
  GtkWidget *revise;

  /* owned */
  LimaSession *session; /* NULL until something is followed */
  char *digest;         /* of the sections as they are shown */

  LimaPath path;
  LimaAtom indicator; /* 0 for none */
};

enum
{
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimaResultsPane, lima_results_pane, GTK_TYPE_BOX)

/* ---- Sections ---- */

static GtkWidget *
label_new (const char *text, const char *css)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css != NULL)
    gtk_widget_add_css_class (label, css);
  return label;
}

static GtkWidget *
add_section (LimaResultsPane *self, const char *title)
{
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4), *grid = gtk_grid_new (), *heading = label_new (title, "lima-strong");

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 4);
  gtk_widget_add_css_class (section, "lima-section");
  gtk_widget_add_css_class (section, "lima-small");
  gtk_box_append (GTK_BOX (section), heading);
  gtk_box_append (GTK_BOX (section), grid);
  gtk_box_append (GTK_BOX (self->sections), section);
  return grid;
}

static void
add_share (LimaResultsPane *self, GtkGrid *grid, int row, const LimaResultsShare *share)
{
  LimaFormat *format = lima_session_get_format (self->session);
  g_autofree char *words = share->share == NULL ? g_strdup (share->figure) : lima_format_amount_and_share (format, share->figure, share->share);
  GtkWidget *name = label_new (share->name, share->is_remainder ? "lima-unknown" : NULL), *bar = lima_results_bar_new (), *figure = label_new (words, NULL);

  gtk_label_set_width_chars (GTK_LABEL (name), NAME_CHARS);
  lima_results_bar_set (LIMA_RESULTS_BAR (bar), isfinite (share->fraction) ? share->fraction : 0, NAN, LIMA_COLOUR_MARK);
  gtk_widget_set_opacity (bar, isfinite (share->fraction) ? 1 : 0);
  gtk_widget_set_hexpand (figure, TRUE);
  gtk_widget_set_direction (figure, GTK_TEXT_DIR_LTR); /* a number runs so in any language, its sign included */
  gtk_label_set_xalign (GTK_LABEL (figure), 1);
  gtk_grid_attach (grid, name, 0, row, 1, 1);
  gtk_grid_attach (grid, bar, 1, row, 1, 1);
  gtk_grid_attach (grid, figure, 2, row, 1, 1);
}

static void
add_fact (GtkGrid *grid, int row, const LimaResultsFact *fact)
{
  GtkWidget *name = label_new (fact->name, "lima-dim"), *value = label_new (fact->value, NULL);

  gtk_label_set_width_chars (GTK_LABEL (name), NAME_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (name), NAME_CHARS);
  gtk_label_set_selectable (GTK_LABEL (value), TRUE);
  gtk_widget_set_focusable (value, FALSE);
  gtk_widget_set_hexpand (value, TRUE);
  gtk_grid_attach (grid, name, 0, row, 1, 1);
  gtk_grid_attach (grid, value, 1, row, 1, 1);
}

/* Evidence leads to its address, where that is one to follow. */
static void
add_actual (GtkGrid *grid, int row, const LimaResultsFact *fact)
{
  const char *evidence = fact->evidence != NULL ? fact->evidence : fact->url;
  gboolean is_link = fact->url != NULL && lima_link_is_safe (fact->url);

  gtk_grid_attach (grid, label_new (fact->name, "lima-dim"), 0, 2 * row, 1, 1);
  gtk_grid_attach (grid, label_new (fact->value, "lima-strong"), 1, 2 * row, 1, 1);
  if (evidence != NULL)
    gtk_grid_attach (grid, is_link ? lima_link_button_new (evidence, fact->url) : label_new (evidence, NULL), 0, 2 * row + 1, 2, 1);
  else
    gtk_grid_attach (grid, label_new (_("No evidence is given."), "lima-warning"), 0, 2 * row + 1, 2, 1);
}

static void
fill_sections (LimaResultsPane *self, const LimaResultsDetail *detail)
{
  GtkWidget *child, *grid;

  lima_editing_keep_focus (self->sections, self->edit_button);
  while ((child = gtk_widget_get_first_child (self->sections)) != NULL)
    gtk_box_remove (GTK_BOX (self->sections), child);
  if (detail->who->len > 0)
    {
      grid = add_section (self, C_("results", "Who they are"));
      for (guint i = 0; i < detail->who->len; i++)
        add_share (self, GTK_GRID (grid), (int) i, &g_array_index (detail->who, LimaResultsShare, i));
    }
  grid = add_section (self, C_("results", "How it is counted"));
  for (guint i = 0; i < detail->facts->len; i++)
    add_fact (GTK_GRID (grid), (int) i, &g_array_index (detail->facts, LimaResultsFact, i));
  if (detail->actuals->len > 0)
    grid = add_section (self, C_("results", "Actual values"));
  for (guint i = 0; i < detail->actuals->len; i++)
    add_actual (GTK_GRID (grid), (int) i, &g_array_index (detail->actuals, LimaResultsFact, i));
}

/* ---- Following ---- */

static void
append_facts (GString *digest, const GArray *facts)
{
  for (guint i = 0; i < facts->len; i++)
    {
      const LimaResultsFact *fact = &g_array_index (facts, LimaResultsFact, i);

      g_string_append_printf (digest, "%s\t%s\t%s\t%s\n", fact->name, fact->value, fact->evidence == NULL ? "" : fact->evidence, fact->url == NULL ? "" : fact->url);
    }
  g_string_append_c (digest, '\n');
}

/* All words of the sections: while they are the same nothing has to be made again, and what has the focus keeps it. */
static char *
make_digest (const LimaResultsDetail *detail)
{
  GString *digest = g_string_new (NULL);

  for (guint i = 0; i < detail->who->len; i++)
    {
      const LimaResultsShare *share = &g_array_index (detail->who, LimaResultsShare, i);

      g_string_append_printf (digest, "%s\t%s\t%s\n", share->name, share->figure, share->share == NULL ? "" : share->share);
    }
  append_facts (digest, detail->facts);
  append_facts (digest, detail->actuals);
  return g_string_free (digest, FALSE);
}

static LimaDrawing *
lay_out_course (gconstpointer course, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  return lima_course_layout (course, theme, width, height, parts);
}

static void
show_chart (LimaResultsPane *self, const LimaProgramme *programme)
{
  g_autoptr(LimaCourse) course = lima_report_results_course (programme, self->indicator, lima_date_today (), lima_session_get_format (self->session));
  g_autofree char *title = NULL;

  gtk_widget_set_visible (self->chart, course != NULL);
  if (course == NULL)
    return;
  /* Translators: the name of a chart: 1 an indicator */
  title = lima_report_fill (lima_session_get_format (self->session), _("Course of %1$s"), gtk_label_get_text (GTK_LABEL (self->title)), NULL);
  lima_chart_view_set_chart (LIMA_CHART_VIEW (self->chart), lay_out_course, g_steal_pointer (&course), (GDestroyNotify) lima_course_free, title,
                             gtk_label_get_text (GTK_LABEL (self->subtitle)), 0);
}

static void
show_detail (LimaResultsPane *self, const LimaProgramme *programme, LimaDate period)
{
  g_autoptr(LimaResultsDetail) detail = lima_results_detail_new (programme, self->indicator, lima_date_today (), period, lima_session_get_format (self->session));
  g_autofree char *digest = NULL;

  gtk_widget_set_visible (self->head, detail != NULL);
  gtk_widget_set_visible (self->subtitle, detail != NULL && *detail->subtitle != '\0');
  if (detail == NULL)
    {
      gtk_stack_set_visible_child_name (GTK_STACK (self->stack), PAGE_NONE);
      return;
    }
  gtk_label_set_text (GTK_LABEL (self->title), *detail->title == '\0' ? C_("indicator", "Without a title") : detail->title);
  gtk_label_set_text (GTK_LABEL (self->subtitle), detail->subtitle);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), self->form == NULL ? PAGE_DETAIL : PAGE_FORM);
  show_chart (self, programme);
  digest = make_digest (detail);
  if (g_strcmp0 (digest, self->digest) == 0)
    return;
  g_free (self->digest);
  self->digest = g_steal_pointer (&digest);
  fill_sections (self, detail);
}

/* ---- The form ---- */

static void
close_form (LimaResultsPane *self)
{
  GtkWidget *form = self->form;

  gtk_button_set_icon_name (GTK_BUTTON (self->edit_button), "document-edit-symbolic");
  gtk_widget_set_tooltip_text (self->edit_button, _("Edit the indicator"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->edit_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Edit the indicator"), -1);
  if (form == NULL)
    return;
  lima_editing_keep_focus (form, self->edit_button);
  self->form = NULL;
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), PAGE_DETAIL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->form_place), NULL);
}

static void
open_form (LimaResultsPane *self)
{
  const LimaPath path = lima_editing_path_to (&self->path, LIMA_PROGRAMME_INDICATORS, self->indicator);

  self->form = lima_record_form_new (self->session, &path, LIMA_FORM_ALL);
  gtk_widget_add_css_class (self->form, "lima-results-form");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->form_place), self->form);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), PAGE_FORM);
  gtk_button_set_label (GTK_BUTTON (self->edit_button), _("Done"));
  gtk_widget_set_tooltip_text (self->edit_button, _("Show the indicator again"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->edit_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Done"), -1);
}

static gboolean
form_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, LimaResultsPane *self)
{
  if (key != GDK_KEY_Escape || self->form == NULL)
    return FALSE;
  close_form (self);
  g_signal_emit (self, signals[CLOSED], 0);
  return TRUE;
}

static void
edit_clicked (LimaResultsPane *self)
{
  if (self->form != NULL)
    close_form (self);
  else
    lima_results_pane_edit (self, LIMA_PROGRAMME_INDICATOR_TITLE);
}

/* ---- Object ---- */

static void
lima_results_pane_dispose (GObject *object)
{
  LimaResultsPane *self = LIMA_RESULTS_PANE (object);
  GtkWidget *child;

  g_clear_pointer (&self->revise, gtk_widget_unparent);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  G_OBJECT_CLASS (lima_results_pane_parent_class)->dispose (object);
}

static void
lima_results_pane_finalize (GObject *object)
{
  LimaResultsPane *self = LIMA_RESULTS_PANE (object);

  g_clear_object (&self->session);
  g_free (self->digest);
  G_OBJECT_CLASS (lima_results_pane_parent_class)->finalize (object);
}

static void
lima_results_pane_class_init (LimaResultsPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_results_pane_dispose;
  G_OBJECT_CLASS (klass)->finalize = lima_results_pane_finalize;
  signals[CLOSED] = g_signal_new ("closed", LIMA_TYPE_RESULTS_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
menu_button_new (void)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr(GMenu) menu = g_menu_new (), moves = g_menu_new ();

  g_menu_append (menu, _("_Revise Target…"), "results.revise");
  g_menu_append (moves, _("Move _Up"), "results.move-up");
  g_menu_append (moves, _("Move _Down"), "results.move-down");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (moves));
  g_menu_append (menu, _("Re_move Indicator"), "results.remove");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button, _("More about this indicator"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("More about this indicator"), -1);
  return button;
}

static GtkWidget *
head_new (LimaResultsPane *self)
{
  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->title = label_new (NULL, "heading");
  self->edit_button = gtk_button_new ();
  self->menu_button = menu_button_new ();
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_widget_set_valign (self->edit_button, GTK_ALIGN_START);
  gtk_widget_set_valign (self->menu_button, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->head, "lima-pane-title");
  gtk_box_append (GTK_BOX (self->head), self->title);
  gtk_box_append (GTK_BOX (self->head), self->edit_button);
  gtk_box_append (GTK_BOX (self->head), self->menu_button);
  g_signal_connect_object (self->edit_button, "clicked", G_CALLBACK (edit_clicked), self, G_CONNECT_SWAPPED);
  return self->head;
}

static GtkWidget *
scrolled_new (GtkWidget *child)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), child);
  gtk_widget_set_vexpand (scrolled, TRUE);
  return scrolled;
}

static GtkWidget *
detail_new (LimaResultsPane *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->chart = lima_chart_view_new ();
  self->sections = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), self->chart);
  gtk_box_append (GTK_BOX (box), self->sections);
  return scrolled_new (box);
}

static void
lima_results_pane_init (LimaResultsPane *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *nothing = label_new (_("Choose an indicator to see its course and how it is counted."), "lima-dim");

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "lima-pane");
  self->subtitle = label_new (NULL, "lima-dim");
  gtk_widget_add_css_class (self->subtitle, "lima-small");
  gtk_widget_add_css_class (self->subtitle, "lima-results-subtitle");
  gtk_widget_add_css_class (nothing, "lima-results-nothing");
  self->stack = gtk_stack_new ();
  self->form_place = scrolled_new (NULL);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (form_key), self, 0);
  gtk_widget_add_controller (self->form_place, keys);
  gtk_stack_add_named (GTK_STACK (self->stack), nothing, PAGE_NONE);
  gtk_stack_add_named (GTK_STACK (self->stack), detail_new (self), PAGE_DETAIL);
  gtk_stack_add_named (GTK_STACK (self->stack), self->form_place, PAGE_FORM);
  gtk_box_append (GTK_BOX (self), head_new (self));
  gtk_box_append (GTK_BOX (self), self->subtitle);
  gtk_box_append (GTK_BOX (self), self->stack);
  self->revise = lima_results_revise_new ();
  gtk_widget_set_parent (self->revise, GTK_WIDGET (self));
  gtk_popover_set_position (GTK_POPOVER (self->revise), GTK_POS_BOTTOM);
  gtk_widget_set_visible (self->head, FALSE);
  gtk_widget_set_visible (self->subtitle, FALSE);
  close_form (self);
}

/**
 * lima_results_pane_new:
 *
 * Returns: (transfer floating): a pane of no indicator
 */
GtkWidget *
lima_results_pane_new (void)
{
  return g_object_new (LIMA_TYPE_RESULTS_PANE, NULL);
}

/**
 * lima_results_pane_follow:
 * @session: what is open
 * @path: where the programme is
 * @programme: as it is now
 * @indicator: one of its indicators, 0 for none
 * @period: the end of the period whose target counts, or no date
 *
 * Shows an indicator, or how it is now. A form that is open stays, unless it is of another one.
 */
void
lima_results_pane_follow (LimaResultsPane *self, LimaSession *session, const LimaPath *path, const LimaProgramme *programme, LimaAtom indicator,
                          LimaDate period)
{
  g_return_if_fail (LIMA_IS_RESULTS_PANE (self) && LIMA_IS_SESSION (session) && path != NULL && programme != NULL);

  g_set_object (&self->session, session);
  self->path = *path;
  if (indicator != self->indicator || lima_items_find (programme->indicators, indicator) < 0)
    close_form (self);
  self->indicator = indicator;
  show_detail (self, programme, period);
}

/**
 * lima_results_pane_edit:
 * @field: of the indicator, gets the focus
 *
 * Shows the form of the indicator in the place of what is known of it.
 */
void
lima_results_pane_edit (LimaResultsPane *self, guint field)
{
  g_return_if_fail (LIMA_IS_RESULTS_PANE (self));

  if (self->indicator == 0)
    return;
  if (self->form == NULL)
    open_form (self);
  lima_record_form_focus (LIMA_RECORD_FORM (self->form), field);
}

/**
 * lima_results_pane_revise:
 * @target: the period whose target is revised
 *
 * Asks for a revised target.
 */
void
lima_results_pane_revise (LimaResultsPane *self, LimaAtom target)
{
  graphene_rect_t bounds;

  g_return_if_fail (LIMA_IS_RESULTS_PANE (self));

  if (self->indicator == 0 || !gtk_widget_compute_bounds (self->menu_button, GTK_WIDGET (self), &bounds))
    return;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->revise), &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                                                            (int) bounds.size.width, (int) bounds.size.height });
  lima_results_revise_show (LIMA_RESULTS_REVISE (self->revise), self->session, &self->path, self->indicator, target);
}
