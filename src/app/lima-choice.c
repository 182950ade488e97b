/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-choice.h"

#include <lima-i18n.h>

#define SEARCH_FROM 15 /* items from which on the list can be searched */

struct _LimaChoice
{
  GtkBox parent_instance;

  /* borrowed: children */
  GtkLabel *caption;
  GtkDropDown *drop_down;

  /* owned */
  GPtrArray *ids;
  GPtrArray *labels;

  gboolean setting;
};

enum
{
  PROP_CAPTION = 1,
  N_PROPS,
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimaChoice, lima_choice, GTK_TYPE_BOX)

/* The part of a drop-down that takes the focus is a button of its own, without a name. */
static void
describe (LimaChoice *self)
{
  guint i = gtk_drop_down_get_selected (self->drop_down);
  const char *caption = gtk_label_get_text (self->caption), *label = i < self->labels->len ? g_ptr_array_index (self->labels, i) : "";
  /* Translators: what a screen reader says of a drop-down: 1 its caption, 2 what is chosen: "Measure: Delivery" */
  g_autofree char *name = g_strdup_printf (_("%1$s: %2$s"), caption, label);

  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->drop_down))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
selected (LimaChoice *self)
{
  const char *id = lima_choice_get_id (self);

  describe (self);
  if (!self->setting && id != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, id);
}

static void
set_caption (LimaChoice *self, const char *caption)
{
  if (caption == NULL)
    return;
  gtk_label_set_text (self->caption, caption);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, caption, -1);
}

static void
lima_choice_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_CAPTION:
      g_value_set_string (value, gtk_label_get_text (LIMA_CHOICE (object)->caption));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lima_choice_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_CAPTION:
      set_caption (LIMA_CHOICE (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lima_choice_finalize (GObject *object)
{
  LimaChoice *self = LIMA_CHOICE (object);

  g_ptr_array_unref (self->ids);
  g_ptr_array_unref (self->labels);
  G_OBJECT_CLASS (lima_choice_parent_class)->finalize (object);
}

static void
lima_choice_class_init (LimaChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lima_choice_get_property;
  object_class->set_property = lima_choice_set_property;
  object_class->finalize = lima_choice_finalize;
  props[PROP_CAPTION] = g_param_spec_string ("caption", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[CHOSEN] = g_signal_new ("chosen", LIMA_TYPE_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lima_choice_init (LimaChoice *self)
{
  GtkWidget *caption = gtk_label_new (NULL);
  GtkWidget *drop_down = gtk_drop_down_new (NULL, gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));

  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->labels = g_ptr_array_new_with_free_func (g_free);
  self->caption = GTK_LABEL (caption);
  self->drop_down = GTK_DROP_DOWN (drop_down);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
  gtk_label_set_xalign (self->caption, 0);
  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "lima-dim");
  gtk_box_append (GTK_BOX (self), caption);
  gtk_box_append (GTK_BOX (self), drop_down);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (selected), self, G_CONNECT_SWAPPED);
}

/**
 * lima_choice_new:
 * @caption: what is chosen
 *
 * Returns: (transfer floating): a choice without items
 */
GtkWidget *
lima_choice_new (const char *caption)
{
  return g_object_new (LIMA_TYPE_CHOICE, "caption", caption, NULL);
}

static gboolean
same_texts (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!g_str_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;
  return TRUE;
}

static void
copy_texts (GPtrArray *to, GPtrArray *from)
{
  g_ptr_array_set_size (to, 0);
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, g_strdup (g_ptr_array_index (from, i)));
}

static void
fill (LimaChoice *self, GPtrArray *ids, GPtrArray *labels)
{
  g_autoptr(GtkStringList) model = gtk_string_list_new (NULL);

  copy_texts (self->ids, ids);
  copy_texts (self->labels, labels);
  for (guint i = 0; i < labels->len; i++)
    gtk_string_list_append (model, g_ptr_array_index (labels, i));
  gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (model));
  gtk_drop_down_set_enable_search (self->drop_down, labels->len >= SEARCH_FROM);
}

/**
 * lima_choice_set_items:
 * @ids: (element-type utf8): ids; copied
 * @labels: (element-type utf8): what each is called; copied
 * @chosen: (nullable): the id that is chosen, %NULL for none
 *
 * Sets what can be chosen. Where it stays as it is, an open list stays open.
 */
void
lima_choice_set_items (LimaChoice *self, GPtrArray *ids, GPtrArray *labels, const char *chosen)
{
  g_return_if_fail (LIMA_IS_CHOICE (self) && ids != NULL && labels != NULL && ids->len == labels->len);

  self->setting = TRUE;
  if (!same_texts (self->ids, ids) || !same_texts (self->labels, labels))
    fill (self, ids, labels);
  self->setting = FALSE;
  lima_choice_choose (self, chosen);
}

/**
 * lima_choice_get_id:
 *
 * Returns: (nullable): what is chosen
 */
const char *
lima_choice_get_id (LimaChoice *self)
{
  guint i;

  g_return_val_if_fail (LIMA_IS_CHOICE (self), NULL);

  i = gtk_drop_down_get_selected (self->drop_down);
  return i < self->ids->len ? g_ptr_array_index (self->ids, i) : NULL;
}

/**
 * lima_choice_choose:
 * @id: (nullable): what to choose; nothing is chosen where there is no such item
 *
 * Chooses without emitting "chosen".
 */
void
lima_choice_choose (LimaChoice *self, const char *id)
{
  guint position = GTK_INVALID_LIST_POSITION;

  g_return_if_fail (LIMA_IS_CHOICE (self));

  for (guint i = 0; id != NULL && i < self->ids->len; i++)
    if (g_str_equal (g_ptr_array_index (self->ids, i), id))
      position = i;
  self->setting = TRUE;
  gtk_drop_down_set_selected (self->drop_down, position);
  self->setting = FALSE;
  describe (self);
}

static void
set_up_short (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer chars)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), GPOINTER_TO_INT (chars));
  gtk_list_item_set_child (item, label);
}

/* What is short is never cut. */
static void
bind_short (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer chars)
{
  GtkLabel *label = GTK_LABEL (gtk_list_item_get_child (item));
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gboolean is_cut = g_utf8_strlen (text, -1) > GPOINTER_TO_INT (chars);

  gtk_label_set_ellipsize (label, is_cut ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_label_set_text (label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (label), is_cut ? text : NULL);
}

/**
 * lima_choice_make_small:
 * @chars: how many characters of what is chosen are seen at most
 *
 * For a bar with one line: what is chosen says what it is a choice of, and the caption is for screen readers only. The list shows all of each text.
 */
void
lima_choice_make_small (LimaChoice *self, int chars)
{
  GtkListItemFactory *usual, *small;

  g_return_if_fail (LIMA_IS_CHOICE (self));

  usual = gtk_drop_down_get_factory (self->drop_down);
  small = gtk_signal_list_item_factory_new ();
  g_signal_connect (small, "setup", G_CALLBACK (set_up_short), GINT_TO_POINTER (chars));
  g_signal_connect (small, "bind", G_CALLBACK (bind_short), GINT_TO_POINTER (chars));
  gtk_drop_down_set_list_factory (self->drop_down, usual);
  gtk_drop_down_set_factory (self->drop_down, small);
  gtk_widget_set_visible (GTK_WIDGET (self->caption), FALSE);
  g_object_unref (small);
}
