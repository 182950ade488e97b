/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-filter-chips.h"

#include <lima-i18n.h>
#include <lima-report-sizes.h>
#include <lima-report-words.h>

struct _LimaFilterChips
{
  GtkBox parent_instance;

  /* children */
  GtkWidget *flow;
  GtkWidget *save;
  GtkWidget *name; /* the entry in the popover of @save */

  /* owned */
  GtkWidget *clear; /* the last in @flow */
  LimaSession *session;
  LimaViews *views;
};

G_DEFINE_FINAL_TYPE (LimaFilterChips, lima_filter_chips, GTK_TYPE_BOX)

/* ---- What a chip takes away ---- */

typedef enum
{
  CHIP_KEY,
  CHIP_SEARCH,
  CHIP_WITH_FLOWS,
  CHIP_AMOUNTS,
} ChipKind;

typedef struct
{
  LimaFilterChips *chips;
  ChipKind kind;
  LimaFacet facet;
  LimaAtom key;
} Chip;

static void
chip_closed (GtkButton *button, Chip *chip)
{
  LimaFilterChips *self = chip->chips;
  g_autoptr(LimaFilter) filter = lima_filter_copy (lima_session_get_filter (self->session));

  if (chip->kind == CHIP_KEY)
    lima_filter_set (filter, chip->facet, chip->key, FALSE);
  else if (chip->kind == CHIP_SEARCH)
    lima_filter_set_search (filter, NULL);
  else if (chip->kind == CHIP_AMOUNTS)
    lima_filter_set_amounts (filter, NULL);
  else
    lima_filter_set_with_flows (filter, FALSE);
  lima_session_set_filter (self->session, filter);
  gtk_widget_child_focus (self->flow, GTK_DIR_TAB_FORWARD);
}

static void
chip_free (gpointer data, GClosure *closure)
{
  g_free (data);
}

/* The button in a chip takes the focus, not the place it stands in. */
static void
append (LimaFilterChips *self, GtkWidget *widget)
{
  gtk_flow_box_insert (GTK_FLOW_BOX (self->flow), widget, -1);
  gtk_widget_set_focusable (gtk_widget_get_parent (widget), FALSE);
  gtk_widget_set_halign (widget, GTK_ALIGN_START);
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
}

static void
add_chip (LimaFilterChips *self, const Chip *chip, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  /* Translators: an accessible name of a button; %s is what the list is narrowed down by, such as "Status: Implementation" */
  g_autofree char *name = g_strdup_printf (_("Remove “%s”"), text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_widget_set_tooltip_text (label, text);
  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_data (button, "clicked", G_CALLBACK (chip_closed), g_memdup2 (chip, sizeof *chip), chip_free, 0);
  gtk_widget_add_css_class (box, "lima-chip");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  append (self, box);
}

static char *
tell_key (LimaSession *session, LimaFacet facet, LimaAtom key)
{
  LimaIndex *index = lima_session_get_index (session);
  const char *bare = key == 0 ? "" : lima_atom_text (key);
  g_autofree char *label = index == NULL ? g_strdup (bare) : lima_index_get_label (index, facet, key);

  /* Translators: what a list is narrowed down by: 1 a facet such as "Status", 2 its value */
  return g_strdup_printf (_("%1$s: %2$s"), lima_facet_get_label (facet), label);
}

static char *
tell_search (const LimaFilter *filter)
{
  /* Translators: the list is narrowed down by words to search for */
  return g_strdup_printf (_("Search: %s"), lima_filter_get_search (filter));
}

static char *
tell_with_flows (LimaSession *session)
{
  g_autofree char *measure = lima_measure_get_label (lima_session_get_measure (session));

  /* Translators: only projects that have amounts of a measure; %s is the measure, such as "Delivery" */
  return g_strdup_printf (_("With amounts: %s"), measure);
}

/**
 * lima_filter_chips_tell:
 * @session: what is open
 *
 * Returns: (transfer full) (nullable): what the project list is narrowed down by, for paper; %NULL where it is not
 */
char *
lima_filter_chips_tell (LimaSession *session)
{
  const LimaFilter *filter = lima_session_get_filter (session);
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (lima_filter_is_empty (filter))
    return NULL;
  for (guint facet = 0; facet < LIMA_N_FACETS; facet++)
    for (guint i = 0; i < lima_filter_get_n (filter, (LimaFacet) facet); i++)
      g_ptr_array_add (parts, tell_key (session, (LimaFacet) facet, lima_filter_get_key (filter, (LimaFacet) facet, i)));
  if (*lima_filter_get_search (filter) != '\0')
    g_ptr_array_add (parts, tell_search (filter));
  if (lima_filter_get_with_flows (filter))
    g_ptr_array_add (parts, tell_with_flows (session));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

static void
add_keys (LimaFilterChips *self, const LimaFilter *filter, LimaFacet facet)
{
  for (guint i = 0; i < lima_filter_get_n (filter, facet); i++)
    {
      LimaAtom key = lima_filter_get_key (filter, facet, i);
      g_autofree char *text = tell_key (self->session, facet, key);

      add_chip (self, &(Chip) { self, CHIP_KEY, facet, key }, text);
    }
}

static void
remove_chips (LimaFilterChips *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->flow)) != NULL)
    gtk_flow_box_remove (GTK_FLOW_BOX (self->flow), child);
}

/* "Delivery, USD, 2014: above 1 M to 2 M" */
static char *
describe_amounts (LimaFilterChips *self, const LimaAmounts *amounts)
{
  LimaFormat *format = lima_session_get_format (self->session);
  LimaFigures *figures = lima_session_get_figures (self->session);
  guint first_month = figures == NULL ? 1 : lima_facts_get_first_month (figures->facts);
  const char *currency = amounts->currency == 0 ? _("unknown currency") : lima_atom_text (amounts->currency);
  g_autofree char *measure = lima_measure_get_label (lima_session_get_measure (self->session));
  g_autofree char *years = lima_report_words_years (format, first_month, amounts->first_year, amounts->last_year);
  g_autofree char *which = lima_report_sizes_label (format, amounts);

  /* Translators: what a list of projects is narrowed down by: 1 a measure such as "Delivery", 2 a currency, 3 a period, 4 "above 1 M to 2 M" or "the
   * largest 12 projects" */
  return g_strdup_printf (_("%1$s, %2$s, %3$s: %4$s"), measure, currency, years, which);
}

static void
show_filter (LimaFilterChips *self)
{
  const LimaFilter *filter = lima_session_get_filter (self->session);
  g_autofree char *search = tell_search (filter);

  remove_chips (self);
  for (guint facet = 0; facet < LIMA_N_FACETS; facet++)
    add_keys (self, filter, (LimaFacet) facet);
  if (*lima_filter_get_search (filter) != '\0')
    add_chip (self, &(Chip) { self, CHIP_SEARCH, 0, 0 }, search);
  if (lima_filter_get_with_flows (filter))
    {
      g_autofree char *text = tell_with_flows (self->session);

      add_chip (self, &(Chip) { self, CHIP_WITH_FLOWS, 0, 0 }, text);
    }
  if (lima_filter_get_amounts (filter)->kind != LIMA_AMOUNTS_ANY)
    {
      g_autofree char *text = describe_amounts (self, lima_filter_get_amounts (filter));

      add_chip (self, &(Chip) { self, CHIP_AMOUNTS, 0, 0 }, text);
    }
  append (self, self->clear);
  gtk_widget_set_visible (GTK_WIDGET (self), !lima_filter_is_empty (filter));
}

/* ---- Buttons ---- */

static void
clear_clicked (LimaFilterChips *self)
{
  g_autoptr(LimaFilter) filter = lima_filter_new ();

  lima_session_set_filter (self->session, filter);
}

static void
save_view (LimaFilterChips *self)
{
  g_autofree char *filter = lima_filter_to_text (lima_session_get_filter (self->session));
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->name));

  lima_views_add (self->views, name, filter);
  gtk_editable_set_text (GTK_EDITABLE (self->name), "");
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->save));
}

static GtkWidget *
make_save_popover (LimaFilterChips *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *label = gtk_label_new (_("Name of the view"));
  GtkWidget *button = gtk_button_new_with_label (_("Save"));

  self->name = gtk_entry_new ();
  gtk_entry_set_activates_default (GTK_ENTRY (self->name), FALSE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->name), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name of the view"), -1);
  gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect_object (self->name, "activate", G_CALLBACK (save_view), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (button, "clicked", G_CALLBACK (save_view), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), self->name);
  gtk_box_append (GTK_BOX (box), button);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}

/* ---- Object ---- */

static void
lima_filter_chips_dispose (GObject *object)
{
  LimaFilterChips *self = LIMA_FILTER_CHIPS (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  g_clear_object (&self->clear);
  g_clear_object (&self->session);
  g_clear_object (&self->views);
  G_OBJECT_CLASS (lima_filter_chips_parent_class)->dispose (object);
}

static void
lima_filter_chips_class_init (LimaFilterChipsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_filter_chips_dispose;
}

static void
lima_filter_chips_init (LimaFilterChips *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "lima-chips");
  gtk_box_set_spacing (GTK_BOX (self), 8);
  self->flow = gtk_flow_box_new ();
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (self->flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (self->flow), 20);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (self->flow), 4);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (self->flow), 4);
  gtk_widget_set_hexpand (self->flow, TRUE);
  self->clear = g_object_ref_sink (gtk_button_new_with_label (_("Clear")));
  gtk_widget_add_css_class (self->clear, "lima-link");
  g_signal_connect_object (self->clear, "clicked", G_CALLBACK (clear_clicked), self, G_CONNECT_SWAPPED);
  self->save = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->save), gtk_label_new (_("Save as View…")));
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (self->save), FALSE);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->save), make_save_popover (self));
  gtk_widget_set_valign (self->save, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->save, "lima-source");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->save), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Save as view"), -1);
  gtk_box_append (GTK_BOX (self), self->flow);
  gtk_box_append (GTK_BOX (self), self->save);
}

/**
 * lima_filter_chips_new:
 * @session: whose filter it shows
 * @views: where it can be saved
 *
 * Returns: (transfer floating): the chips
 */
GtkWidget *
lima_filter_chips_new (LimaSession *session, LimaViews *views)
{
  LimaFilterChips *self = g_object_new (LIMA_TYPE_FILTER_CHIPS, NULL);

  self->session = g_object_ref (session);
  self->views = g_object_ref (views);
  g_signal_connect_object (session, "notify::filter", G_CALLBACK (show_filter), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::index", G_CALLBACK (show_filter), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::measure", G_CALLBACK (show_filter), self, G_CONNECT_SWAPPED);
  show_filter (self);
  return GTK_WIDGET (self);
}
