/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-overview-page.h"

#include <lima-i18n.h>

#include "lima-appearance.h"
#include "lima-attention-list.h"
#include "lima-chart-view.h"
#include "lima-key-figure-view.h"
#include "lima-overview.h"

#define WIDE 960   /* from here the findings stand beside the charts */
#define MIDDLE 640 /* from here two charts stand side by side, and four figures */

struct _LimaOverviewPage
{
  GtkBox parent_instance;

  /* template children */
  GtkWidget *scroller;
  GtkGrid *key_figures;
  GtkGrid *grid;

  /* children of the grids */
  GtkWidget *cards[LIMA_OVERVIEW_N_CARDS];
  GtkWidget *card_titles[LIMA_OVERVIEW_N_CARDS];
  GtkWidget *card_totals[LIMA_OVERVIEW_N_CARDS];
  GtkWidget *charts[LIMA_OVERVIEW_N_CARDS];
  GtkWidget *attention;
  GPtrArray *figures; /* GtkWidget, owned by the grid */

  /* owned */
  LimaSession *session;
  GCancellable *cancellable;

  int n_columns; /* 1, 2 or 3 */
  gboolean ready;
};

enum
{
  PROP_READY = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (LimaOverviewPage, lima_overview_page, GTK_TYPE_BOX)

/* ---- Arrangement ---- */

static void
place (GtkGrid *grid, GtkWidget *child, int column, int row, int width, int height)
{
  g_object_ref (child);
  if (gtk_widget_get_parent (child) != NULL)
    gtk_grid_remove (grid, child);
  gtk_grid_attach (grid, child, column, row, width, height);
  g_object_unref (child);
}

static void
arrange (LimaOverviewPage *self)
{
  int columns = self->n_columns, across = columns == 1 ? 1 : 2;

  for (int i = 0; i < LIMA_OVERVIEW_N_CARDS; i++)
    place (self->grid, self->cards[i], i % across, i / across, 1, 1);
  if (columns == 3)
    place (self->grid, self->attention, 2, 0, 1, 2);
  else
    place (self->grid, self->attention, 0, LIMA_OVERVIEW_N_CARDS / across, across, 1);
  for (guint i = 0; i < self->figures->len; i++)
    place (self->key_figures, g_ptr_array_index (self->figures, i), (int) i % (columns == 1 ? 2 : 4), (int) i / (columns == 1 ? 2 : 4), 1, 1);
}

static gboolean
arrange_later (gpointer data)
{
  if (LIMA_OVERVIEW_PAGE (data)->scroller != NULL)
    arrange (data);
  return G_SOURCE_REMOVE;
}

/* The width that there is for the page, as its scroller has it; children are moved once the layout is done. */
static void
width_changed (LimaOverviewPage *self, GParamSpec *pspec, GtkAdjustment *adjustment)
{
  double width = gtk_adjustment_get_page_size (adjustment) / lima_text_scale (GTK_WIDGET (self));
  int columns = width >= WIDE ? 3 : width >= MIDDLE ? 2 : 1;

  if (width <= 1 || columns == self->n_columns)
    return;
  self->n_columns = columns;
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, arrange_later, g_object_ref (self), g_object_unref);
}

/* ---- Cards ---- */

static void
show_chart (GtkWidget *button, gpointer data)
{
  gtk_widget_activate_action (button, "win.show-chart", "s", g_object_get_data (G_OBJECT (button), "dimension"));
}

static void
chart_activated (GtkWidget *chart, const char *key, gpointer data)
{
  show_chart (chart, data);
}

static GtkWidget *
make_card (LimaOverviewPage *self, guint i)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->card_titles[i] = gtk_label_new (NULL);
  self->card_totals[i] = gtk_label_new (NULL);
  self->charts[i] = lima_chart_view_new ();
  gtk_label_set_xalign (GTK_LABEL (self->card_titles[i]), 0);
  gtk_label_set_wrap (GTK_LABEL (self->card_titles[i]), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->card_titles[i]), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (self->card_titles[i], TRUE);
  gtk_widget_add_css_class (self->card_titles[i], "heading");
  gtk_widget_add_css_class (self->card_totals[i], "lima-dim");
  gtk_widget_add_css_class (self->card_totals[i], "lima-small");
  gtk_box_append (GTK_BOX (head), self->card_titles[i]);
  gtk_box_append (GTK_BOX (head), self->card_totals[i]);
  gtk_box_append (GTK_BOX (head), lima_icon_new ("go-next-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), head);
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_add_css_class (button, "lima-card-head");
  g_signal_connect (button, "clicked", G_CALLBACK (show_chart), NULL);
  g_signal_connect (self->charts[i], "activate-row", G_CALLBACK (chart_activated), NULL);
  gtk_widget_set_vexpand (self->charts[i], TRUE);
  gtk_widget_add_css_class (self->charts[i], "lima-card-chart");
  gtk_widget_add_css_class (card, "lima-card");
  gtk_box_append (GTK_BOX (card), button);
  gtk_box_append (GTK_BOX (card), self->charts[i]);
  return card;
}

static void
show_card (LimaOverviewPage *self, guint i, LimaOverviewCard *card)
{
  GtkWidget *button = gtk_widget_get_first_child (self->cards[i]);
  const LimaChartRow *total = card->table == NULL ? NULL : lima_chart_table_get_total (card->table);
  const char *dimension = lima_dimension_get_name (card->dimension);

  gtk_label_set_text (GTK_LABEL (self->card_titles[i]), card->title);
  gtk_label_set_text (GTK_LABEL (self->card_totals[i]), total == NULL ? "" : total->figure);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, card->title, -1);
  gtk_widget_set_tooltip_text (button, _("Open the chart"));
  g_object_set_data (G_OBJECT (button), "dimension", (gpointer) dimension);
  g_object_set_data (G_OBJECT (self->charts[i]), "dimension", (gpointer) dimension);
  gtk_widget_set_visible (self->cards[i], card->table != NULL);
  if (card->table != NULL)
    lima_chart_view_set_table (LIMA_CHART_VIEW (self->charts[i]), g_steal_pointer (&card->table),
                               card->columns ? LIMA_CHART_VIEW_COLUMNS : LIMA_CHART_VIEW_COMPACT,
                               LIMA_CHART_FOOTNOTE | (card->columns ? LIMA_CHART_SMALL : 0));
}

/* ---- What follows the session ---- */

static void
show_key_figures (LimaOverviewPage *self, GPtrArray *key_figures)
{
  for (guint i = 0; i < self->figures->len; i++)
    gtk_grid_remove (self->key_figures, g_ptr_array_index (self->figures, i));
  g_ptr_array_set_size (self->figures, 0);
  for (guint i = 0; i < key_figures->len; i++)
    {
      GtkWidget *view = lima_key_figure_view_new (g_ptr_array_index (key_figures, i));

      if (i > 0)
        gtk_widget_add_css_class (view, "lima-key-figure");
      g_ptr_array_add (self->figures, view);
    }
}

static void
worked_out (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr(LimaOverviewPage) self = data;
  g_autoptr(LimaOverview) overview = lima_overview_finish (result);

  if (overview == NULL)
    return;
  show_key_figures (self, overview->key_figures);
  for (guint i = 0; i < LIMA_OVERVIEW_N_CARDS; i++)
    show_card (self, i, &overview->cards[i]);
  lima_attention_list_show (LIMA_ATTENTION_LIST (self->attention), overview->attention, lima_session_get_format (self->session),
                            overview->measure);
  arrange (self);
  gtk_widget_set_visible (GTK_WIDGET (self->grid), TRUE);
  if (self->ready)
    return;
  self->ready = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_READY]);
}

static void
figures_changed (LimaOverviewPage *self)
{
  LimaFigures *figures = lima_session_get_figures (self->session);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (figures == NULL)
    return;
  self->cancellable = g_cancellable_new ();
  lima_overview_async (figures, self->cancellable, worked_out, g_object_ref (self));
}

/* ---- Object ---- */

static void
lima_overview_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_READY)
    g_value_set_boolean (value, LIMA_OVERVIEW_PAGE (object)->ready);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
lima_overview_page_dispose (GObject *object)
{
  LimaOverviewPage *self = LIMA_OVERVIEW_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->scroller != NULL)
    gtk_box_remove (GTK_BOX (self), self->scroller);
  self->scroller = NULL;
  g_clear_pointer (&self->figures, g_ptr_array_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (lima_overview_page_parent_class)->dispose (object);
}

static void
lima_overview_page_class_init (LimaOverviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lima_overview_page_dispose;
  G_OBJECT_CLASS (klass)->get_property = lima_overview_page_get_property;
  props[PROP_READY] =
    g_param_spec_boolean ("ready", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/limaportfolio/Lima/ui/lima-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LimaOverviewPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, LimaOverviewPage, key_figures);
  gtk_widget_class_bind_template_child (widget_class, LimaOverviewPage, grid);
}

static void
lima_overview_page_init (LimaOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->n_columns = 3;
  self->figures = g_ptr_array_new ();
  for (guint i = 0; i < LIMA_OVERVIEW_N_CARDS; i++)
    self->cards[i] = make_card (self, i);
  self->attention = lima_attention_list_new ();
  gtk_widget_set_valign (self->attention, GTK_ALIGN_FILL);
  arrange (self);
  gtk_widget_set_visible (GTK_WIDGET (self->grid), FALSE);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scroller)), "notify::page-size",
                           G_CALLBACK (width_changed), self, G_CONNECT_SWAPPED);
}

/**
 * lima_overview_page_new:
 * @session: what is open
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
lima_overview_page_new (LimaSession *session)
{
  LimaOverviewPage *self = g_object_new (LIMA_TYPE_OVERVIEW_PAGE, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::figures", G_CALLBACK (figures_changed), self, G_CONNECT_SWAPPED);
  figures_changed (self);
  return GTK_WIDGET (self);
}

/**
 * lima_overview_page_is_ready:
 *
 * Returns: whether it shows figures
 */
gboolean
lima_overview_page_is_ready (LimaOverviewPage *self)
{
  g_return_val_if_fail (LIMA_IS_OVERVIEW_PAGE (self), FALSE);

  return self->ready;
}
