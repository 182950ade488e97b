/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-facet-section.h"

#include <lima-i18n.h>
#include <string.h>

#define AT_FIRST 6
#define MOST 200      /* rows; what is beyond can be found by its name */
#define FIND_FROM 20  /* keys from which on there is an entry to find one */

struct _LimaFacetSection
{
  GtkBox parent_instance;

  /* children */
  GtkWidget *expander;
  GtkWidget *find;
  GtkWidget *box;
  GtkWidget *more;
  GPtrArray *rows; /* GtkCheckButton, children of @box */

  /* owned */
  LimaSession *session;
  LimaIndex *index;
  guint *counts;

  LimaFacet facet;
  gboolean all; /* whether all keys are shown */
};

enum
{
  OPEN_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimaFacetSection, lima_facet_section, GTK_TYPE_BOX)

/* ---- Which keys, in which order ---- */

typedef struct
{
  guint number;
  guint count;
  LimaAtom key;
} Key;

static int
compare_by_count (gconstpointer a, gconstpointer b)
{
  const Key *x = a, *y = b;

  if ((x->key == 0) != (y->key == 0))
    return x->key == 0 ? 1 : -1;
  if (x->count != y->count)
    return x->count > y->count ? -1 : 1;
  return x->number < y->number ? -1 : 1;
}

static int
compare_from_last (gconstpointer a, gconstpointer b)
{
  const Key *x = a, *y = b;

  if ((x->key == 0) != (y->key == 0))
    return x->key == 0 ? 1 : -1;
  return x->number > y->number ? -1 : 1;
}

/* Years and sizes begin with the last and the largest, status and missing data have an order of their own, the rest goes by count. */
static GArray *
list_keys (LimaFacetSection *self)
{
  const LimaFilter *filter = lima_session_get_filter (self->session);
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (Key));

  for (guint i = 0; i < lima_index_get_n_keys (self->index, self->facet); i++)
    {
      Key key = { i, self->counts[i], lima_index_get_key (self->index, self->facet, i) };

      if (key.count > 0 || lima_filter_has (filter, self->facet, key.key))
        g_array_append_val (keys, key);
    }
  if (self->facet == LIMA_FACET_YEAR || self->facet == LIMA_FACET_SIZE)
    g_array_sort (keys, compare_from_last);
  else if (self->facet != LIMA_FACET_STATUS && self->facet != LIMA_FACET_MISSING)
    g_array_sort (keys, compare_by_count);
  return keys;
}

/* ---- Rows ---- */

static void
toggled (GtkCheckButton *button, LimaFacetSection *self)
{
  g_autoptr(LimaFilter) filter = lima_filter_copy (lima_session_get_filter (self->session));
  LimaAtom key = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "key"));

  lima_filter_set (filter, self->facet, key, gtk_check_button_get_active (button));
  lima_session_set_filter (self->session, filter);
}

static GtkWidget *
make_row (LimaFacetSection *self)
{
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (NULL), *count = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (count, "lima-dim");
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), count);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), line);
  gtk_widget_add_css_class (button, "lima-facet");
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled), self, 0);
  gtk_box_append (GTK_BOX (self->box), button);
  g_ptr_array_add (self->rows, button);
  return button;
}

static void
set_name (GtkWidget *button, const char *label, const char *count, guint n)
{
  /* Translators: an accessible name: 1 a value to narrow a list down by, 2 how many projects have it */
  g_autofree char *name = g_strdup_printf (P_("%1$s, %2$s project", "%1$s, %2$s projects", n), label, count);

  if (g_strcmp0 (gtk_widget_get_tooltip_text (button), label) != 0) /* GTK asks the display each time */
    gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
fill_row (LimaFacetSection *self, GtkWidget *button, const Key *key)
{
  GtkWidget *line = gtk_check_button_get_child (GTK_CHECK_BUTTON (button));
  GtkWidget *label = gtk_widget_get_first_child (line), *count = gtk_widget_get_last_child (line);
  g_autofree char *text = lima_index_get_label (self->index, self->facet, key->key);
  g_autofree char *number = lima_format_integer (lima_session_get_format (self->session), key->count);

  g_object_set_data (G_OBJECT (button), "key", GUINT_TO_POINTER (key->key));
  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_label_set_text (GTK_LABEL (count), number);
  if (key->key == 0)
    gtk_widget_add_css_class (label, "lima-unknown");
  else
    gtk_widget_remove_css_class (label, "lima-unknown");
  set_name (button, text, number, key->count);
  g_signal_handlers_block_by_func (button, toggled, self);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), lima_filter_has (lima_session_get_filter (self->session), self->facet, key->key));
  g_signal_handlers_unblock_by_func (button, toggled, self);
  gtk_widget_set_visible (button, TRUE);
}

static gboolean
has_words (LimaFacetSection *self, const Key *key, const char *words)
{
  g_autofree char *label = lima_index_get_label (self->index, self->facet, key->key);
  g_autofree char *folded = lima_search_fold (label, -1);

  return strstr (folded, words) != NULL;
}

/*
 * | | shown |
 * |---|---|
 * | a name is being looked for | the keys that have it |
 * | all are asked for, or there are few | all |
 * | else | the first, and those that are set |
 */
static GArray *
choose_keys (LimaFacetSection *self, GArray *keys)
{
  const LimaFilter *filter = lima_session_get_filter (self->session);
  g_autofree char *folded = lima_search_fold (gtk_editable_get_text (GTK_EDITABLE (self->find)), -1);
  const char *words = g_strstrip (folded);
  gboolean all = self->all || keys->len <= AT_FIRST + 1;
  GArray *shown = g_array_new (FALSE, FALSE, sizeof (Key));

  for (guint i = 0; i < keys->len && shown->len < MOST; i++)
    {
      const Key *key = &g_array_index (keys, Key, i);

      if (*words != '\0' ? has_words (self, key, words) : all || i < AT_FIRST || lima_filter_has (filter, self->facet, key->key))
        g_array_append_vals (shown, key, 1);
    }
  return shown;
}

static void
show_more (LimaFacetSection *self, guint n, guint n_shown)
{
  gboolean finding = *gtk_editable_get_text (GTK_EDITABLE (self->find)) != '\0';
  g_autofree char *number = lima_format_integer (lima_session_get_format (self->session), n - n_shown);
  g_autofree char *text = self->all ? g_strdup (_("Fewer")) : g_strdup_printf (P_("%s more…", "%s more…", n - n_shown), number);

  gtk_button_set_label (GTK_BUTTON (self->more), text);
  gtk_widget_set_visible (self->more, !finding && n > AT_FIRST + 1 && (self->all || n > n_shown));
}

/* The entry says how many there are to be found. */
static void
show_find (LimaFacetSection *self)
{
  guint n = lima_index_get_n_keys (self->index, self->facet);
  g_autofree char *number = lima_format_integer (lima_session_get_format (self->session), n);
  /* Translators: in an empty entry: to find one of so many countries, donors, sectors … */
  g_autofree char *text = g_strdup_printf (P_("Find one of %s", "Find one of %s", n), number);

  g_object_set (self->find, "placeholder-text", text, "tooltip-text", text, NULL);
  gtk_widget_set_visible (self->find, n > FIND_FROM);
}

/* Rows are kept and filled anew, so that focus stays where it is. */
static void
fill (LimaFacetSection *self)
{
  g_autoptr(GArray) keys = NULL;
  g_autoptr(GArray) shown = NULL;

  if (self->index == NULL || self->counts == NULL || !gtk_expander_get_expanded (GTK_EXPANDER (self->expander)))
    return;
  keys = list_keys (self);
  shown = choose_keys (self, keys);
  for (guint i = 0; i < shown->len; i++)
    fill_row (self, i < self->rows->len ? g_ptr_array_index (self->rows, i) : make_row (self), &g_array_index (shown, Key, i));
  for (guint i = shown->len; i < self->rows->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->rows, i), FALSE);
  show_find (self);
  show_more (self, keys->len, shown->len);
}

static void
more_clicked (LimaFacetSection *self)
{
  self->all = !self->all;
  fill (self);
}

static void
expanded (LimaFacetSection *self)
{
  fill (self);
  g_signal_emit (self, signals[OPEN_CHANGED], 0);
}

/* ---- Object ---- */

static void
lima_facet_section_dispose (GObject *object)
{
  LimaFacetSection *self = LIMA_FACET_SECTION (object);

  if (self->expander != NULL)
    gtk_box_remove (GTK_BOX (self), self->expander);
  self->expander = NULL;
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->index, lima_index_unref);
  g_clear_pointer (&self->counts, g_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (lima_facet_section_parent_class)->dispose (object);
}

static void
lima_facet_section_class_init (LimaFacetSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_facet_section_dispose;
  signals[OPEN_CHANGED] =
    g_signal_new ("open-changed", LIMA_TYPE_FACET_SECTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
make_find (LimaFacetSection *self)
{
  self->find = gtk_search_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->find), 4);
  gtk_widget_add_css_class (self->find, "lima-facet-find");
  gtk_widget_set_visible (self->find, FALSE);
  g_signal_connect_swapped (self->find, "search-changed", G_CALLBACK (fill), self);
}

static void
lima_facet_section_init (LimaFacetSection *self)
{
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  make_find (self);
  self->rows = g_ptr_array_new ();
  self->expander = gtk_expander_new (NULL);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->more = gtk_button_new ();
  gtk_widget_add_css_class (self->more, "lima-link");
  gtk_widget_set_halign (self->more, GTK_ALIGN_START);
  gtk_widget_set_margin_start (self->more, 22);
  gtk_widget_set_visible (self->more, FALSE);
  g_signal_connect_swapped (self->more, "clicked", G_CALLBACK (more_clicked), self);
  gtk_box_append (GTK_BOX (outer), self->find);
  gtk_box_append (GTK_BOX (outer), self->box);
  gtk_box_append (GTK_BOX (outer), self->more);
  gtk_expander_set_child (GTK_EXPANDER (self->expander), outer);
  gtk_widget_add_css_class (self->expander, "lima-facets");
  gtk_widget_set_hexpand (self->expander, TRUE);
  gtk_box_append (GTK_BOX (self), self->expander);
}

/**
 * lima_facet_section_new:
 * @session: whose filter it sets
 * @facet: what it narrows down by
 * @open: whether its keys are shown
 *
 * Returns: (transfer floating): the section
 */
GtkWidget *
lima_facet_section_new (LimaSession *session, LimaFacet facet, gboolean open)
{
  LimaFacetSection *self = g_object_new (LIMA_TYPE_FACET_SECTION, NULL);
  GtkWidget *label = gtk_label_new (lima_facet_get_label (facet));
  /* Translators: an accessible name of an entry; %s is what is looked for in: "Country", "Donor" */
  g_autofree char *find = g_strdup_printf (_("Find in %s"), lima_facet_get_label (facet));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->find), GTK_ACCESSIBLE_PROPERTY_LABEL, find, -1);
  self->session = g_object_ref (session);
  self->facet = facet;
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, lima_facet_get_label (facet));
  gtk_widget_add_css_class (label, "lima-facet-title");
  gtk_expander_set_label_widget (GTK_EXPANDER (self->expander), label);
  gtk_expander_set_expanded (GTK_EXPANDER (self->expander), open);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL, lima_facet_get_label (facet), -1);
  g_signal_connect_swapped (self->expander, "notify::expanded", G_CALLBACK (expanded), self);
  return GTK_WIDGET (self);
}

/**
 * lima_facet_section_is_open:
 *
 * Returns: whether its keys are shown
 */
gboolean
lima_facet_section_is_open (LimaFacetSection *self)
{
  g_return_val_if_fail (LIMA_IS_FACET_SECTION (self), FALSE);

  return gtk_expander_get_expanded (GTK_EXPANDER (self->expander));
}

/**
 * lima_facet_section_show:
 * @index: what the counts are of
 * @counts: projects by number of the key; copied
 */
void
lima_facet_section_show (LimaFacetSection *self, LimaIndex *index, const guint *counts)
{
  guint n;

  g_return_if_fail (LIMA_IS_FACET_SECTION (self) && index != NULL);

  n = lima_index_get_n_keys (index, self->facet);
  lima_index_ref (index);
  g_clear_pointer (&self->index, lima_index_unref);
  self->index = index;
  g_free (self->counts);
  self->counts = g_memdup2 (counts, MAX (n, 1) * sizeof *counts);
  fill (self);
}
