/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Blocks as labels and values. What a section does not show in a way of its own is shown from its table here, so that nothing is
 * left out, a field that comes next year neither. */

#include "lima-project-pane-private.h"

#include <lima-i18n.h>
#include <lima-report-words.h>
#include <string.h>

#include "lima-links.h"
#include "lima-long-text.h"

#define AT_ONCE 20
#define LABEL_CHARS 13

/**
 * lima_pane_text_new:
 * @text: a text
 * @style: (nullable): a class of it
 *
 * Returns: (transfer floating): a label that wraps and can be selected
 */
GtkWidget *
lima_pane_text_new (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  /* The pointer selects; a stop of the Tab key at each would make the pane endless. A selectable label that is merely not focusable
   * keeps the key to itself in GTK 4.8. */
  gtk_widget_set_can_focus (label, FALSE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

/**
 * lima_pane_nothing_new:
 * @words: what is not there, in words
 *
 * Returns: (transfer floating): a label that can't be taken for data
 */
GtkWidget *
lima_pane_nothing_new (const char *words)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "lima-unknown");
  return label;
}

static gboolean
is_address (const LimaField *field)
{
  return field->type == LIMA_FIELD_STRING && (g_str_has_suffix (field->member, "uri") || g_str_equal (field->member, "url"));
}

/* Markup, raw members: what machines wrote for machines. */
static gboolean
is_code_text (const LimaField *field)
{
  return g_str_equal (field->member, "xml");
}

static void
append_language (GtkBox *box, const LimaPaneView *view, const char *tag)
{
  g_autofree char *name = lima_field_words_language (&view->words, tag);
  GtkWidget *label;

  if (name == NULL)
    return;
  label = gtk_label_new (name);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "lima-dim");
  gtk_box_append (box, label);
}

/* A text in the user's language, then in the others, each with its language. That a text is in one language only, which isn't the
 * user's, is said once, of the title. */
static GtkWidget *
all_languages_new (const LimaPaneView *view, const LimaText *text)
{
  const char *first = lima_text_get (text, lima_format_get_language (view->words.format));
  GtkWidget *box;

  if (lima_text_get_n (text) == 1)
    return lima_long_text_new (first);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < lima_text_get_n (text); i++)
      if ((lima_text_get_nth (text, i) == first) == (pass == 0))
        {
          gtk_box_append (GTK_BOX (box), lima_long_text_new (lima_text_get_nth (text, i)));
          if (pass == 1 || !lima_field_words_is_mine (&view->words, lima_text_get_language (text, i)))
            append_language (GTK_BOX (box), view, lima_text_get_language (text, i));
        }
  return box;
}

/**
 * lima_pane_value_new:
 * @block: a block
 * @field: a field of it that is set and no list
 *
 * Returns: (transfer floating): what stands there
 */
GtkWidget *
lima_pane_value_new (const LimaPaneView *view, const LimaBlock *block, guint field)
{
  const LimaField *info = &block->table->fields[field];
  g_autofree char *tip = NULL, *value = NULL;
  GtkWidget *label;

  if (info->type == LIMA_FIELD_TEXT)
    return all_languages_new (view, LIMA_BLOCK_GET (block, LimaText *, info));
  value = lima_field_words_value (&view->words, block, field, &tip);
  if (is_address (info))
    return lima_link_button_new (value, value);
  if (info->type == LIMA_FIELD_STRING && !is_code_text (info))
    return lima_long_text_new (value);
  label = lima_pane_text_new (value, is_code_text (info) ? "monospace" : NULL);
  gtk_widget_set_tooltip_text (label, tip);
  return label;
}

/**
 * lima_pane_grid_new:
 *
 * Returns: an empty grid; its widget is floating
 */
LimaPaneGrid
lima_pane_grid_new (void)
{
  LimaPaneGrid self = { gtk_grid_new (), 0 };

  gtk_grid_set_column_spacing (GTK_GRID (self.widget), 8);
  gtk_grid_set_row_spacing (GTK_GRID (self.widget), 4);
  return self;
}

/**
 * lima_pane_grid_add:
 * @label: what it is
 * @value: (transfer floating): what stands there
 */
void
lima_pane_grid_add (LimaPaneGrid *self, const char *label, GtkWidget *value)
{
  GtkWidget *widget = gtk_label_new (label);

  gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (widget), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (widget), LABEL_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (widget), LABEL_CHARS);
  gtk_label_set_xalign (GTK_LABEL (widget), 0);
  gtk_widget_set_valign (widget, GTK_ALIGN_START);
  gtk_widget_set_valign (value, GTK_ALIGN_START);
  gtk_widget_add_css_class (widget, "lima-dim");
  gtk_widget_set_hexpand (value, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (value), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, label, -1);
  gtk_grid_attach (GTK_GRID (self->widget), widget, 0, self->n, 1, 1);
  gtk_grid_attach (GTK_GRID (self->widget), value, 1, self->n++, 1, 1);
}

/**
 * lima_pane_grid_add_wide:
 * @widget: (transfer floating): something across both columns
 */
void
lima_pane_grid_add_wide (LimaPaneGrid *self, GtkWidget *widget)
{
  gtk_grid_attach (GTK_GRID (self->widget), widget, 0, self->n++, 2, 1);
}

/* ---- Lists in blocks ---- */

/* Elements of one field each stand as lines in one value. */
static GtkWidget *
lines_new (const LimaPaneView *view, const LimaItems *items)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  for (guint i = 0; i < items->n; i++)
    if (lima_block_field_is_set (items->item[i], 0))
      gtk_box_append (GTK_BOX (box), lima_pane_value_new (view, items->item[i], 0));
  return box;
}

static GtkWidget *
nested_new (LimaPaneGrid *grid)
{
  gtk_widget_add_css_class (grid->widget, "lima-nest");
  return grid->widget;
}

static gboolean
has_more (const LimaBlock *block, guint64 without)
{
  for (guint field = 0; field < block->table->n_fields; field++)
    if ((without & LIMA_PANE_FIELD (field)) == 0 && lima_block_field_is_set (block, field))
      return TRUE;
  return FALSE;
}

/* A baseline, target or actual value: the value beside the list's name, the rest below it. */
static void
add_measurements (LimaPaneGrid *self, const LimaPaneView *view, const char *label, const LimaItems *items)
{
  const guint64 shown = LIMA_PANE_FIELD (LIMA_MEASUREMENT_VALUE);

  for (guint i = 0; i < items->n; i++)
    {
      const LimaMeasurement *measurement = (const LimaMeasurement *) items->item[i];

      lima_pane_grid_add (self, label, measurement->value != NULL ? lima_long_text_new (measurement->value)
                                                                  : lima_pane_nothing_new (C_("value", "not stated")));
      if (has_more (items->item[i], shown))
        {
          LimaPaneGrid grid = lima_pane_grid_new ();

          lima_pane_grid_add_fields (&grid, view, items->item[i], shown);
          lima_pane_grid_add_wide (self, nested_new (&grid));
        }
    }
}

static void
add_dimensions (LimaPaneGrid *self, const char *label, const LimaItems *items)
{
  for (guint i = 0; i < items->n; i++)
    {
      const LimaDimension *dimension = (const LimaDimension *) items->item[i];

      lima_pane_grid_add (self, dimension->name == NULL ? label : dimension->name,
                          dimension->value == NULL ? lima_pane_nothing_new (C_("value", "not stated"))
                                                   : lima_long_text_new (dimension->value));
    }
}

static void
add_items (LimaPaneGrid *self, const LimaPaneView *view, const LimaField *info, const LimaItems *items)
{
  const char *label = lima_field_words_label (info);

  if (info->items == &lima_measurement_table)
    add_measurements (self, view, label, items);
  else if (info->items == &lima_dimension_table)
    add_dimensions (self, label, items);
  else if (info->items->n_fields == 1)
    lima_pane_grid_add (self, label, lines_new (view, items));
  else
    {
      lima_pane_grid_add_wide (self, lima_pane_text_new (label, "lima-dim"));
      lima_pane_grid_add_wide (self, lima_pane_list_new (view, items, lima_pane_item_new));
    }
}

/**
 * lima_pane_grid_add_field:
 * @block: a block
 * @field: a field of it
 *
 * Adds what stands in a field; nothing where it isn't set.
 */
void
lima_pane_grid_add_field (LimaPaneGrid *self, const LimaPaneView *view, const LimaBlock *block, guint field)
{
  const LimaField *info = &block->table->fields[field];

  if (!lima_block_field_is_set (block, field))
    return;
  if (info->type != LIMA_FIELD_ITEMS)
    lima_pane_grid_add (self, lima_field_words_label (info), lima_pane_value_new (view, block, field));
  else if (lima_items_get_n (LIMA_BLOCK_GET (block, LimaItems *, info)) > 0)
    add_items (self, view, info, LIMA_BLOCK_GET (block, LimaItems *, info));
}

/**
 * lima_pane_grid_add_fields:
 * @block: a block
 * @without: fields that are shown otherwise, by LIMA_PANE_FIELD()
 *
 * Adds all fields that are set, in the order of the table.
 */
void
lima_pane_grid_add_fields (LimaPaneGrid *self, const LimaPaneView *view, const LimaBlock *block, guint64 without)
{
  for (guint field = 0; field < block->table->n_fields; field++)
    if ((without & LIMA_PANE_FIELD (field)) == 0)
      lima_pane_grid_add_field (self, view, block, field);
}

/* ---- Items ---- */

/* The field that names an element, -1 where none does. */
static int
find_heading (const LimaBlock *item)
{
  static const char *const members[] = { "title", "name" };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      int field = lima_table_find (item->table, members[i]);

      if (field >= 0 && item->table->fields[field].type == LIMA_FIELD_TEXT && lima_block_field_is_set (item, (guint) field))
        return field;
    }
  return -1;
}

static guint64
add_heading (LimaPaneGrid *grid, const LimaPaneView *view, const LimaBlock *item)
{
  int heading = find_heading (item);
  GtkWidget *widget;

  if (item->table == &lima_period_table)
    {
      const LimaPeriod *period = (const LimaPeriod *) item;
      g_autofree char *words = NULL;

      if (period->start.text != 0 || period->end.text != 0)
        return 0;
      words = lima_format_period (view->words.format, period->start.date, period->end.date);
      lima_pane_grid_add_wide (grid, lima_pane_text_new (words, "lima-strong"));
      return LIMA_PANE_FIELD (LIMA_PERIOD_START) | LIMA_PANE_FIELD (LIMA_PERIOD_END);
    }
  if (heading < 0)
    return 0;
  widget = lima_pane_value_new (view, item, (guint) heading);
  gtk_widget_add_css_class (widget, "lima-strong");
  lima_pane_grid_add_wide (grid, widget);
  return LIMA_PANE_FIELD (heading);
}

/**
 * lima_pane_item_new:
 * @item: an element of a list
 *
 * Returns: (transfer floating): its name and all its fields
 */
GtkWidget *
lima_pane_item_new (const LimaPaneView *view, const LimaBlock *item)
{
  LimaPaneGrid grid = lima_pane_grid_new ();
  guint64 shown = add_heading (&grid, view, item);

  lima_pane_grid_add_fields (&grid, view, item, shown);
  return nested_new (&grid);
}

/* ---- Lists of any length ---- */

typedef struct
{
  const LimaPaneView *view;
  LimaItems *items;
  LimaPaneItemFunc make;
  guint done;
} List;

static void
list_free (List *self)
{
  lima_items_unref (self->items);
  g_free (self);
}

static void
name_button (GtkWidget *button, const List *self)
{
  guint rest = self->items->n - self->done, next = MIN (rest, AT_ONCE);
  LimaFormat *format = self->view->words.format;
  g_autofree char *number = lima_format_integer (format, next), *all = lima_format_integer (format, rest);
  /* Translators: a button below a long list; both are numbers */
  const char *pattern = P_("Show %1$s of %2$s more", "Show %1$s of %2$s more", rest);
  g_autofree char *label = lima_report_fill (format, pattern, number, all, NULL);

  gtk_button_set_label (GTK_BUTTON (button), label);
}

/* The next elements, before the button, which goes when nothing is left. */
static void
show_more (GtkWidget *button, List *self)
{
  GtkWidget *box = gtk_widget_get_parent (button);
  guint end = MIN (self->done + AT_ONCE, self->items->n);

  for (; self->done < end; self->done++)
    gtk_box_insert_child_after (GTK_BOX (box), self->make (self->view, self->items->item[self->done]),
                                gtk_widget_get_prev_sibling (button));
  gtk_widget_set_visible (button, self->done < self->items->n);
  if (self->done < self->items->n)
    name_button (button, self);
}

static void
list_gone (gpointer data, GClosure *closure)
{
  list_free (data);
}

/**
 * lima_pane_list_new:
 * @view: the view, which stays as long as the list
 * @items: elements
 * @make: makes the widget of one
 *
 * Returns: (transfer floating): the first elements, and a button for more where there are
 */
GtkWidget *
lima_pane_list_new (const LimaPaneView *view, const LimaItems *items, LimaPaneItemFunc make)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8), *button;
  List *list;

  if (items->n <= AT_ONCE)
    {
      for (guint i = 0; i < items->n; i++)
        gtk_box_append (GTK_BOX (box), make (view, items->item[i]));
      return box;
    }
  list = g_new0 (List, 1);
  list->view = view;
  list->items = lima_items_ref (items);
  list->make = make;
  button = gtk_button_new ();
  gtk_widget_add_css_class (button, "lima-link");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_data (button, "clicked", G_CALLBACK (show_more), list, list_gone, 0);
  gtk_box_append (GTK_BOX (box), button);
  show_more (button, list);
  return box;
}
