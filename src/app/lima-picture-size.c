/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-picture-size.h"

#include <lima-format.h>
#include <lima-i18n.h>
#include <math.h>

#include "lima-dialog.h"

#define LEAST_MM 40
#define MOST_MM 2000
#define LEAST_DPI 36
#define MOST_DPI 1200
#define MM_PER_INCH 25.4
#define MOST_PIXELS 32767 /* of a side: cairo draws no more */

/* What was chosen last, until the program ends. */
static LimaPictureSize last = { 180, 192 };

typedef struct
{
  GtkWidget *window;
  GtkSpinButton *width;
  GtkSpinButton *dpi;
  GtkLabel *pixels;
  GtkWidget *export;
  LimaPictureHeightFunc height;
  LimaPictureSizeFunc chosen;
  gpointer data;
} Asking;

static LimaPictureSize
get_size (const Asking *self)
{
  return (LimaPictureSize) { gtk_spin_button_get_value (self->width), gtk_spin_button_get_value_as_int (self->dpi) };
}

static char *
describe (double width, double height)
{
  g_autoptr(LimaFormat) format = lima_format_new (lima_format_program_language ());
  g_autofree char *across = lima_format_integer (format, (gint64) round (width)), *down = lima_format_integer (format, (gint64) round (height));

  /* Translators: the size of a picture: 1 its width, 2 its height, in pixels */
  return g_strdup_printf (_("%1$s × %2$s pixels"), across, down);
}

/* Says how many pixels there will be; so many that no picture can be made of them are refused before they are tried. */
static void
update (Asking *self)
{
  LimaPictureSize size = get_size (self);
  double width = size.width / MM_PER_INCH * size.dpi, height = self->height (size.width, self->data) / MM_PER_INCH * size.dpi;
  gboolean fits = width <= MOST_PIXELS && height <= MOST_PIXELS;
  g_autofree char *words = NULL;

  if (fits)
    words = describe (width, height);
  else
    words = g_strdup (_("Too many pixels for a picture: choose a smaller width or a lower resolution."));
  gtk_label_set_text (self->pixels, words);
  gtk_widget_set_sensitive (self->export, fits);
}

static void
export (Asking *self)
{
  LimaPictureSizeFunc chosen = self->chosen;

  /* What was typed last counts, also where the field still has the focus. */
  gtk_spin_button_update (self->width);
  gtk_spin_button_update (self->dpi);
  if (!gtk_widget_get_sensitive (self->export))
    return;
  last = get_size (self);
  self->chosen = NULL;
  chosen (&last, self->data);
  gtk_window_destroy (GTK_WINDOW (self->window));
}

static void
gone (GtkWidget *window, Asking *self)
{
  if (self->chosen != NULL)
    self->chosen (NULL, self->data);
  g_free (self);
}

static GtkSpinButton *
add_number (Asking *self, GtkGrid *grid, int row, const char *words, double least, double most, double step, double value)
{
  GtkWidget *label = gtk_label_new_with_mnemonic (words), *spin = gtk_spin_button_new_with_range (least, most, step);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), spin);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), value);
  gtk_text_set_activates_default (GTK_TEXT (gtk_widget_get_first_child (spin)), TRUE);
  gtk_grid_attach (grid, label, 0, row, 1, 1);
  gtk_grid_attach (grid, spin, 1, row, 1, 1);
  return GTK_SPIN_BUTTON (spin);
}

static GtkWidget *
make_content (Asking *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16), *grid = gtk_grid_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grid), 8);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 16);
  self->width = add_number (self, GTK_GRID (grid), 0, _("_Width in millimetres"), LEAST_MM, MOST_MM, 10, last.width);
  self->dpi = add_number (self, GTK_GRID (grid), 1, _("_Resolution in pixels an inch"), LEAST_DPI, MOST_DPI, 12, last.dpi);
  self->pixels = GTK_LABEL (lima_dialog_prose_new (NULL, "lima-dim"));
  gtk_widget_add_css_class (box, "lima-dialog");
  gtk_box_append (GTK_BOX (box), grid);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->pixels));
  gtk_box_append (GTK_BOX (box), lima_dialog_buttons_new (_("Export"), &self->export));
  return box;
}

/**
 * lima_picture_size_ask:
 * @parent: a widget of the window it belongs to
 * @height: how high the picture becomes
 * @chosen: called once, also when nothing was chosen
 * @data: for both
 *
 * Asks how large a picture of pixels shall be, and says how many pixels that makes.
 */
void
lima_picture_size_ask (GtkWidget *parent, LimaPictureHeightFunc height, LimaPictureSizeFunc chosen, gpointer data)
{
  Asking *self;

  g_return_if_fail (GTK_IS_WIDGET (parent) && height != NULL && chosen != NULL);

  self = g_new0 (Asking, 1);
  self->height = height;
  self->chosen = chosen;
  self->data = data;
  self->window = gtk_window_new ();
  gtk_window_set_title (GTK_WINDOW (self->window), _("Size of the Picture"));
  gtk_window_set_transient_for (GTK_WINDOW (self->window), GTK_WINDOW (gtk_widget_get_root (parent)));
  gtk_window_set_modal (GTK_WINDOW (self->window), TRUE);
  gtk_window_set_resizable (GTK_WINDOW (self->window), FALSE);
  gtk_window_set_child (GTK_WINDOW (self->window), make_content (self));
  gtk_window_set_default_widget (GTK_WINDOW (self->window), self->export);
  g_signal_connect_swapped (self->width, "value-changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->dpi, "value-changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->export, "clicked", G_CALLBACK (export), self);
  g_signal_connect (self->window, "destroy", G_CALLBACK (gone), self);
  update (self);
  gtk_window_present (GTK_WINDOW (self->window));
}
