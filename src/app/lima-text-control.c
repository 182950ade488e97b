/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-text-control.h"

#include <lima-field-words.h>
#include <lima-i18n.h>

#include "lima-codes.h"
#include "lima-editing.h"
#include "lima-picker.h"
#include "lima-writing.h"

/**
 * Row:
 * @widget: the whole row
 * @picker: its language
 * @writing: its text
 * @language: the tag, "" for none
 */
typedef struct
{
  GtkWidget *widget;
  LimaPicker *picker;
  LimaWriting *writing;
  char *language;
} Row;

struct _LimaTextControl
{
  LimaControl parent_instance;

  /* borrowed: children */
  GtkWidget *box;
  LimaPicker *add;

  /* owned */
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (LimaTextControl, lima_text_control, LIMA_TYPE_CONTROL)

static void
row_free (gpointer data)
{
  Row *row = data;

  g_free (row->language);
  g_free (row);
}

static const char *
get_label (LimaTextControl *self)
{
  return lima_field_words_label (lima_control_get_field (LIMA_CONTROL (self)));
}

/* An empty row is no text in its language; all of them empty is no text at all. */
static void
take (LimaTextControl *self, gboolean typing)
{
  g_autoptr(LimaTextBuilder) builder = lima_text_builder_new ();
  g_auto(LimaValue) value = { .type = LIMA_FIELD_TEXT };

  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = g_ptr_array_index (self->rows, i);
      g_autofree char *text = lima_writing_get_text (row->writing);

      if (*text != '\0')
        lima_text_builder_add (builder, row->language, text, -1);
    }
  value.v.text = lima_text_builder_is_empty (builder) ? NULL : lima_text_builder_end (builder);
  lima_control_take (LIMA_CONTROL (self), &value, typing);
}

static void
edited (LimaTextControl *self)
{
  take (self, TRUE);
}

static Row *
find_row (LimaTextControl *self, GtkWidget *widget)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = g_ptr_array_index (self->rows, i);

      if (gtk_widget_is_ancestor (widget, row->widget))
        return row;
    }
  return NULL;
}

static gboolean
has_language (LimaTextControl *self, const char *language)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_ascii_strcasecmp (((Row *) g_ptr_array_index (self->rows, i))->language, language) == 0)
      return TRUE;
  return FALSE;
}

/* ---- Languages ---- */

static LimaAtom
get_default_language (LimaTextControl *self)
{
  LimaPath record = *lima_control_get_path (LIMA_CONTROL (self));
  LimaPortfolio *portfolio = lima_session_get_portfolio (lima_control_get_session (LIMA_CONTROL (self)));
  int row = record.table == &lima_project_table ? lima_portfolio_find (portfolio, LIMA_RECORD_PROJECT, record.record) : -1;

  return row < 0 ? 0 : ((const LimaProject *) lima_portfolio_get (portfolio, LIMA_RECORD_PROJECT, (guint) row))->language;
}

/* A first text is in the project's language, or, where that is not known, in the one that the user works in. */
static const char *
get_first_language (LimaTextControl *self)
{
  LimaFormat *format = lima_session_get_format (lima_control_get_session (LIMA_CONTROL (self)));

  return get_default_language (self) != 0 ? "" : lima_format_get_language (format);
}

static void
show_language (LimaTextControl *self, Row *row)
{
  LimaFieldWords words = { .format = lima_session_get_format (lima_control_get_session (LIMA_CONTROL (self))) };
  g_autofree char *name = NULL;

  words.text_language = get_default_language (self);
  name = lima_field_words_language (&words, row->language);
  lima_picker_set_text (row->picker, name == NULL ? C_("language", "No language") : name,
                        *row->language == '\0' ? _("The text names no language of its own") : row->language);
}

static void
asked (LimaTextControl *self, LimaPicker *picker)
{
  LimaFormat *format = lima_session_get_format (lima_control_get_session (LIMA_CONTROL (self)));

  lima_picker_set_codes (picker, lima_codes_of_list ("Language", format), picker == self->add ? NULL : C_("language", "No language"));
}

static void
language_picked (LimaTextControl *self, const char *code, LimaPicker *picker)
{
  Row *row = find_row (self, GTK_WIDGET (picker));

  if (row == NULL || g_str_equal (row->language, code))
    return;
  if (has_language (self, code))
    {
      lima_control_refuse (LIMA_CONTROL (self), _("There is a text in this language already."));
      return;
    }
  g_free (row->language);
  row->language = g_strdup (code);
  show_language (self, row);
  take (self, FALSE);
}

/* ---- Rows ---- */

static void
remove_row (LimaTextControl *self, Row *row)
{
  lima_editing_keep_focus (row->widget, GTK_WIDGET (self->add));
  gtk_box_remove (GTK_BOX (self->box), row->widget);
  g_ptr_array_remove (self->rows, row);
}

static void
remove_clicked (LimaTextControl *self, GtkWidget *button)
{
  Row *row = find_row (self, button);
  g_autofree char *text = row == NULL ? NULL : lima_writing_get_text (row->writing);

  if (row == NULL)
    return;
  remove_row (self, row);
  if (*text != '\0')
    take (self, FALSE);
}

static GtkWidget *
remove_button_new (LimaTextControl *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, _("Remove the text in this language"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Remove the text in this language"), -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_clicked), self, G_CONNECT_SWAPPED);
  return button;
}

static Row *
add_row (LimaTextControl *self, const char *language)
{
  Row *row = g_new0 (Row, 1);

  row->language = g_strdup (language);
  row->widget = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  row->picker = LIMA_PICKER (lima_picker_new (_("Language")));
  row->writing = LIMA_WRITING (lima_writing_new (get_label (self)));
  gtk_widget_set_hexpand (GTK_WIDGET (row->picker), FALSE);
  gtk_widget_set_valign (GTK_WIDGET (row->picker), GTK_ALIGN_START);
  gtk_widget_set_size_request (GTK_WIDGET (row->picker), 104, -1);
  gtk_widget_set_hexpand (GTK_WIDGET (row->writing), TRUE);
  g_signal_connect_object (row->picker, "asked", G_CALLBACK (asked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row->picker, "picked", G_CALLBACK (language_picked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row->writing, "edited", G_CALLBACK (edited), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row->widget), GTK_WIDGET (row->picker));
  gtk_box_append (GTK_BOX (row->widget), GTK_WIDGET (row->writing));
  gtk_box_append (GTK_BOX (row->widget), remove_button_new (self));
  gtk_box_append (GTK_BOX (self->box), row->widget);
  g_ptr_array_add (self->rows, row);
  show_language (self, row);
  return row;
}

static void
language_added (LimaTextControl *self, const char *code)
{
  if (*code == '\0')
    return;
  if (has_language (self, code))
    {
      lima_control_refuse (LIMA_CONTROL (self), _("There is a text in this language already."));
      return;
    }
  gtk_widget_grab_focus (GTK_WIDGET (add_row (self, code)->writing));
}

static void
lima_text_control_build (LimaControl *control)
{
  LimaTextControl *self = LIMA_TEXT_CONTROL (control);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  self->add = LIMA_PICKER (lima_picker_new (_("Language")));
  lima_picker_set_action (self->add, _("Add Language"));
  gtk_widget_set_halign (GTK_WIDGET (self->add), GTK_ALIGN_START);
  g_signal_connect_object (self->add, "asked", G_CALLBACK (asked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->add, "picked", G_CALLBACK (language_added), self, G_CONNECT_SWAPPED);
  lima_control_add (control, self->box, NULL);
  lima_control_add (control, GTK_WIDGET (self->add), NULL);
}

/* A row without a text stays while somebody may be about to write in it. */
static void
lima_text_control_show (LimaControl *control, const LimaBlock *block)
{
  LimaTextControl *self = LIMA_TEXT_CONTROL (control);
  const LimaText *text = LIMA_BLOCK_GET (block, LimaText *, lima_control_get_field (control));

  for (guint i = 0; i < lima_text_get_n (text); i++)
    {
      const char *language = lima_text_get_language (text, i);
      Row *row = i < self->rows->len ? g_ptr_array_index (self->rows, i) : add_row (self, language);

      if (!g_str_equal (row->language, language))
        {
          g_free (row->language);
          row->language = g_strdup (language);
        }
      show_language (self, row);
      lima_writing_set_text (row->writing, lima_text_get_nth (text, i));
    }
  while (self->rows->len > MAX (lima_text_get_n (text), 1))
    remove_row (self, g_ptr_array_index (self->rows, self->rows->len - 1));
  if (self->rows->len == 0)
    add_row (self, get_first_language (self));
  else if (lima_text_get_n (text) == 0)
    lima_writing_set_text (((Row *) g_ptr_array_index (self->rows, 0))->writing, "");
}

/* Where the text is written, not where its language is chosen. */
static gboolean
lima_text_control_grab_focus (GtkWidget *widget)
{
  LimaTextControl *self = LIMA_TEXT_CONTROL (widget);

  return self->rows->len > 0 && gtk_widget_grab_focus (GTK_WIDGET (((Row *) g_ptr_array_index (self->rows, 0))->writing));
}

static void
lima_text_control_dispose (GObject *object)
{
  LimaTextControl *self = LIMA_TEXT_CONTROL (object);

  G_OBJECT_CLASS (lima_text_control_parent_class)->dispose (object);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
}

static void
lima_text_control_class_init (LimaTextControlClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_text_control_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = lima_text_control_grab_focus;
  LIMA_CONTROL_CLASS (klass)->build = lima_text_control_build;
  LIMA_CONTROL_CLASS (klass)->show = lima_text_control_show;
}

static void
lima_text_control_init (LimaTextControl *self)
{
  self->rows = g_ptr_array_new_with_free_func (row_free);
}
