/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-truth-control.h"

#include <lima-field-words.h>
#include <lima-i18n.h>

#include "lima-appearance.h"

struct _LimaTruthControl
{
  LimaControl parent_instance;

  /* borrowed: child */
  GtkDropDown *drop_down;

  gboolean showing;
};

G_DEFINE_FINAL_TYPE (LimaTruthControl, lima_truth_control, LIMA_TYPE_CONTROL)

/* The order of the drop-down. */
static const LimaTri truths[] = { LIMA_UNKNOWN, LIMA_TRUE, LIMA_FALSE };

static void
chosen (LimaTruthControl *self)
{
  guint at = gtk_drop_down_get_selected (self->drop_down);
  LimaValue value = { .type = LIMA_FIELD_BOOL };

  if (self->showing || at >= G_N_ELEMENTS (truths))
    return;
  value.v.tri = (guint8) truths[at];
  lima_control_take (LIMA_CONTROL (self), &value, FALSE);
}

static void
lima_truth_control_build (LimaControl *control)
{
  LimaTruthControl *self = LIMA_TRUTH_CONTROL (control);
  const char *const words[] = { C_("truth", "not stated"), C_("truth", "Yes"), C_("truth", "No"), NULL };
  GtkWidget *widget = gtk_drop_down_new_from_strings (words);

  self->drop_down = GTK_DROP_DOWN (widget);
  gtk_widget_set_halign (widget, GTK_ALIGN_START);
  lima_name_control (widget, lima_field_words_label (lima_control_get_field (control)));
  g_signal_connect_object (widget, "notify::selected", G_CALLBACK (chosen), self, G_CONNECT_SWAPPED);
  lima_control_add (control, widget, NULL);
}

static void
lima_truth_control_show (LimaControl *control, const LimaBlock *block)
{
  LimaTruthControl *self = LIMA_TRUTH_CONTROL (control);
  guint8 truth = LIMA_BLOCK_GET (block, guint8, lima_control_get_field (control));

  self->showing = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (truths); i++)
    if (truths[i] == (LimaTri) truth)
      gtk_drop_down_set_selected (self->drop_down, i);
  self->showing = FALSE;
}

static void
lima_truth_control_class_init (LimaTruthControlClass *klass)
{
  LIMA_CONTROL_CLASS (klass)->build = lima_truth_control_build;
  LIMA_CONTROL_CLASS (klass)->show = lima_truth_control_show;
}

static void
lima_truth_control_init (LimaTruthControl *self)
{
}
