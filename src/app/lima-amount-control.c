/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-amount-control.h"

#include <lima-field-words.h>
#include <lima-i18n.h>

#include "lima-typed.h"

#define AMOUNT_CHARS 14
#define SHARE_CHARS 7 /* 33.3333 */

struct _LimaAmountControl
{
  LimaControl parent_instance;

  /* borrowed: child */
  GtkWidget *entry;

  gboolean showing;
};

G_DEFINE_FINAL_TYPE (LimaAmountControl, lima_amount_control, LIMA_TYPE_CONTROL)

static void
edited (LimaAmountControl *self)
{
  LimaControl *control = LIMA_CONTROL (self);
  LimaFormat *format = lima_session_get_format (lima_control_get_session (control));
  LimaValue value = { .type = LIMA_FIELD_AMOUNT };
  gboolean clear;

  if (self->showing)
    return;
  clear = lima_typed_read_amount (format, gtk_editable_get_text (GTK_EDITABLE (self->entry)), &value.v.amount);
  if (!clear)
    value.v.amount = (LimaAmount) { 0 };
  lima_control_take (control, &value, TRUE);
  if (!clear)
    lima_control_refuse (control, _("It could be read in two ways: unknown until it is clear."));
}

static void
lima_amount_control_build (LimaControl *control)
{
  LimaAmountControl *self = LIMA_AMOUNT_CONTROL (control);

  self->entry = gtk_entry_new ();
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_editable_set_alignment (GTK_EDITABLE (self->entry), 1);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), AMOUNT_CHARS);
  if (g_str_equal (lima_control_get_field (control)->member, "percentage"))
    {
      gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), SHARE_CHARS);
      gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), SHARE_CHARS);
    }
  gtk_widget_set_halign (self->entry, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->entry, "lima-figures");
  gtk_entry_set_input_purpose (GTK_ENTRY (self->entry), GTK_INPUT_PURPOSE_FREE_FORM);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (edited), self, G_CONNECT_SWAPPED);
  lima_control_add (control, self->entry, lima_field_words_label (lima_control_get_field (control)));
}

static void
lima_amount_control_show (LimaControl *control, const LimaBlock *block)
{
  LimaAmountControl *self = LIMA_AMOUNT_CONTROL (control);
  const LimaAmount *amount = LIMA_BLOCK_AT (block, const LimaAmount, lima_control_get_field (control));
  g_autofree char *text = lima_typed_write_amount (lima_session_get_format (lima_control_get_session (control)), amount, -1);

  if (g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (self->entry))))
    return;
  self->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->showing = FALSE;
}

/* What was refused stays in sight with its sentence. */
static void
lima_amount_control_left (LimaControl *control, const LimaBlock *block)
{
  LimaAmountControl *self = LIMA_AMOUNT_CONTROL (control);
  LimaFormat *format = lima_session_get_format (lima_control_get_session (control));
  LimaAmount amount;

  if (lima_typed_read_amount (format, gtk_editable_get_text (GTK_EDITABLE (self->entry)), &amount))
    lima_amount_control_show (control, block);
}

static void
lima_amount_control_class_init (LimaAmountControlClass *klass)
{
  LIMA_CONTROL_CLASS (klass)->build = lima_amount_control_build;
  LIMA_CONTROL_CLASS (klass)->show = lima_amount_control_show;
  LIMA_CONTROL_CLASS (klass)->left = lima_amount_control_left;
}

static void
lima_amount_control_init (LimaAmountControl *self)
{
}
