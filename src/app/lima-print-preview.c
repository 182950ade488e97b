/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages as they will be printed, below each other. GTK's own preview starts another program, which may not be there. */

#include "lima-print-preview.h"

#include <lima-i18n.h>

#define MARGIN 12
#define DEFAULT_HEIGHT 760

/* Sheets lie in the middle of cells of one size: lists of cells that differ jump. */
static void
draw_page (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  LimaPaper *paper = data;
  guint page = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (area), "page"));
  double page_width, page_height;

  lima_paper_get_page_size (paper, page, &page_width, &page_height);
  cairo_translate (cr, (int) ((width - page_width) / 2), (int) ((height - page_height) / 2));
  cairo_rectangle (cr, 0, 0, page_width, page_height);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, 0.55, 0.55, 0.55);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  lima_paper_paint_page (paper, page, cr);
}

static void
get_cell_size (LimaPaper *paper, int *width, int *height)
{
  *width = *height = 0;
  for (guint i = 0; i < lima_paper_get_n_pages (paper); i++)
    {
      double page_width, page_height;

      lima_paper_get_page_size (paper, i, &page_width, &page_height);
      *width = MAX (*width, (int) page_width + 2 * MARGIN);
      *height = MAX (*height, (int) page_height + 2 * MARGIN);
    }
}

static void
set_up (GtkSignalListItemFactory *factory, GtkListItem *item, LimaPaper *paper)
{
  GtkWidget *area = gtk_drawing_area_new ();
  int width, height;

  get_cell_size (paper, &width, &height);
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), width);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), height);
  gtk_list_item_set_child (item, area);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind (GtkSignalListItemFactory *factory, GtkListItem *item, LimaPaper *paper)
{
  GtkWidget *area = gtk_list_item_get_child (item);
  guint page = gtk_list_item_get_position (item);
  /* Translators: the numbers of a page and of all pages */
  g_autofree char *name = g_strdup_printf (_("Page %1$u of %2$u"), page + 1, lima_paper_get_n_pages (paper));
  g_autofree char *text = lima_paper_get_page_text (paper, page);

  g_object_set_data (G_OBJECT (area), "page", GUINT_TO_POINTER (page));
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_page, lima_paper_ref (paper), (GDestroyNotify) lima_paper_unref);
  gtk_accessible_update_property (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_PROPERTY_LABEL, name, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static GtkWidget *
new_list (LimaPaper *paper)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkStringList *pages = gtk_string_list_new (NULL);
  GtkWidget *list;

  for (guint i = 0; i < lima_paper_get_n_pages (paper); i++)
    gtk_string_list_append (pages, "");
  g_signal_connect (factory, "setup", G_CALLBACK (set_up), paper);
  g_signal_connect (factory, "bind", G_CALLBACK (bind), paper);
  g_object_set_data_full (G_OBJECT (factory), "paper", lima_paper_ref (paper), (GDestroyNotify) lima_paper_unref);
  list = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (pages))), factory);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Pages"), -1);
  return list;
}

/**
 * lima_print_preview_new:
 * @parent: (nullable): the window it belongs to
 * @paper: a document that is laid out
 * @title: what it is called
 *
 * Returns: (transfer none): a window that shows the pages; Escape closes it
 */
GtkWidget *
lima_print_preview_new (GtkWindow *parent, LimaPaper *paper, const char *title)
{
  GtkWidget *window = gtk_window_new (), *scrolled = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();
  int width, height;

  get_cell_size (paper, &width, &height);
  gtk_window_set_title (GTK_WINDOW (window), title);
  gtk_window_set_titlebar (GTK_WINDOW (window), gtk_header_bar_new ());
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (window), width + 2 * MARGIN, DEFAULT_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), new_list (paper));
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
  return window;
}
