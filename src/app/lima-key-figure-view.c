/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-key-figure-view.h"

#include <lima-i18n.h>

struct _LimaKeyFigureView
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (LimaKeyFigureView, lima_key_figure_view, GTK_TYPE_BOX)

static void
lima_key_figure_view_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_box_remove (GTK_BOX (object), child);
  G_OBJECT_CLASS (lima_key_figure_view_parent_class)->dispose (object);
}

static void
lima_key_figure_view_class_init (LimaKeyFigureViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_key_figure_view_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
lima_key_figure_view_init (LimaKeyFigureView *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 2);
}

static GtkWidget *
make_label (const char *text, const char *class, gboolean dim)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  if (dim)
    gtk_widget_add_css_class (label, "lima-dim");
  return label;
}

static void
add_line (GtkWidget *box, const char *text, const char *class, gboolean dim)
{
  GtkWidget *label;

  if (text == NULL)
    return;
  label = make_label (text, class, dim);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (box), label);
}

/* Where the figure comes from: as printed, interval, source, and whether the projects agree. */
static GtkWidget *
make_source (const LimaKeyFigure *figure)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  add_line (box, figure->caption, "heading", FALSE);
  add_line (box, figure->printed, "lima-small", FALSE);
  add_line (box, figure->interval, "lima-small", FALSE);
  add_line (box, figure->agreement, "lima-small", FALSE);
  add_line (box, figure->source, "lima-small", TRUE);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}

static GtkWidget *
make_foot (const LimaKeyFigure *figure)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *note = make_label (figure->note == NULL ? "" : figure->note, "lima-small", TRUE);

  gtk_label_set_wrap (GTK_LABEL (note), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (note), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (foot), note);
  if (figure->paragraph != NULL || figure->source != NULL)
    {
      GtkWidget *button = gtk_menu_button_new ();
      /* Translators: an accessible name; %s is what a figure is, such as "Delivered in 2014" */
      g_autofree char *name = g_strdup_printf (_("Source of “%s”"), figure->caption);

      gtk_menu_button_set_child (GTK_MENU_BUTTON (button),
                                 gtk_label_new (figure->paragraph != NULL ? figure->paragraph : _("Source")));
      gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (button), FALSE);
      gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), make_source (figure));
      gtk_widget_add_css_class (button, "lima-source");
      gtk_widget_set_valign (button, GTK_ALIGN_START);
      gtk_widget_set_tooltip_text (button, _("Where the figure comes from"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      gtk_box_append (GTK_BOX (foot), button);
    }
  return foot;
}

/**
 * lima_key_figure_view_new:
 * @figure: what it shows
 *
 * Returns: (transfer floating): a view of it
 */
GtkWidget *
lima_key_figure_view_new (const LimaKeyFigure *figure)
{
  GtkWidget *self = g_object_new (LIMA_TYPE_KEY_FIGURE_VIEW, NULL);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *unit = make_label (figure->unit == NULL ? "" : figure->unit, NULL, TRUE);
  GtkWidget *value = make_label (figure->value, "title-1", FALSE);
  GtkWidget *caption = make_label (figure->caption, "lima-small", TRUE);
  /* Translators: an accessible name: a large figure with its unit, and what it is */
  g_autofree char *name = g_strdup_printf (_("%1$s: %2$s %3$s"), figure->caption, figure->value,
                                           figure->unit == NULL ? "" : figure->unit);

  gtk_label_set_ellipsize (GTK_LABEL (caption), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (caption, figure->caption);
  gtk_label_set_wrap (GTK_LABEL (value), TRUE); /* words that stand for a figure that is not known */
  gtk_label_set_lines (GTK_LABEL (value), 2);
  gtk_label_set_ellipsize (GTK_LABEL (value), PANGO_ELLIPSIZE_END); /* only what is beyond all measure gets there */
  gtk_widget_set_tooltip_text (value, figure->value);
  gtk_box_append (GTK_BOX (line), value);
  gtk_widget_set_valign (unit, GTK_ALIGN_BASELINE);
  gtk_box_append (GTK_BOX (line), unit); /* an empty one too, so that all figures stand on one line */
  gtk_box_append (GTK_BOX (self), caption);
  gtk_box_append (GTK_BOX (self), line);
  gtk_box_append (GTK_BOX (self), make_foot (figure));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, g_strstrip (name), -1);
  return self;
}
