/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-picker.h"

#include <lima-i18n.h>

#include "lima-codes.h"

#define WIDTH 320  /* pixels of the list */
#define MOST_HEIGHT 280

struct _LimaPicker
{
  GtkBox parent_instance;

  /* borrowed: children */
  GtkMenuButton *button;
  GtkLabel *text;
  GtkEditable *entry;
  GtkListView *list;
  GtkWidget *own;  /* takes what was typed */
  GtkWidget *none; /* takes nothing */
  GtkWidget *scrolled;
  GtkWidget *note; /* what is to be known of the list */

  /* owned */
  char *label;
  char *folded; /* what is searched for */
  GtkFilterListModel *found;
  GtkCustomFilter *filter;

  LimaPickerManner manner;
};

enum
{
  ASKED,
  PICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimaPicker, lima_picker, GTK_TYPE_BOX)

static void
pick (LimaPicker *self, const char *code)
{
  g_autofree char *copy = g_strdup (code);
  g_autoptr(LimaPicker) alive = g_object_ref (self);

  gtk_menu_button_popdown (self->button);
  g_signal_emit (self, signals[PICKED], 0, copy);
}

static void
activated (LimaPicker *self, guint position)
{
  g_autoptr(LimaCode) code = g_list_model_get_item (G_LIST_MODEL (self->found), position);

  if (code != NULL)
    pick (self, lima_code_get_code (code));
}

static void
pick_own (LimaPicker *self)
{
  g_autofree char *typed = lima_picker_get_typed (self);

  if (*typed != '\0' && (self->manner & LIMA_PICKER_CLOSED) == 0)
    pick (self, typed);
}

static void
pick_none (LimaPicker *self)
{
  pick (self, "");
}

/* Enter takes the first that was found. */
static void
entry_activated (LimaPicker *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->found)) > 0)
    activated (self, 0);
  else
    pick_own (self);
}

static gboolean
matches (gpointer item, gpointer data)
{
  LimaPicker *self = data;

  return self->folded == NULL || (self->manner & LIMA_PICKER_ASKS_AGAIN) != 0 || lima_code_matches (item, self->folded);
}

static void
searched (LimaPicker *self)
{
  g_autofree char *typed = lima_picker_get_typed (self);
  /* Translators: %s is a code that somebody typed and that no list has */
  g_autofree char *words = g_strdup_printf (_("Use “%s”"), typed);

  g_free (self->folded);
  self->folded = *typed == '\0' ? NULL : g_utf8_casefold (typed, -1);
  if ((self->manner & LIMA_PICKER_ASKS_AGAIN) != 0)
    g_signal_emit (self, signals[ASKED], 0);
  else
    gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  gtk_widget_set_visible (self->own, (self->manner & LIMA_PICKER_CLOSED) == 0 && *typed != '\0' && g_list_model_get_n_items (G_LIST_MODEL (self->found)) == 0);
  gtk_button_set_label (GTK_BUTTON (self->own), words);
}

/* ---- Rows ---- */

static void
setup_row (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *name = gtk_label_new (NULL), *code = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (code, "lima-dim");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), code);
  gtk_list_item_set_child (item, box);
}

static void
bind_row (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  LimaCode *code = gtk_list_item_get_item (item);
  GtkWidget *name = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  gtk_label_set_text (GTK_LABEL (name), lima_code_get_name (code));
  gtk_widget_set_tooltip_text (name, lima_code_get_name (code));
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (gtk_list_item_get_child (item))), lima_code_get_shown (code));
}

static GtkWidget *
list_new (LimaPicker *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_row), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row), NULL);
  self->filter = gtk_custom_filter_new (matches, self, NULL);
  self->found = gtk_filter_list_model_new (NULL, GTK_FILTER (g_object_ref (self->filter)));
  self->list = GTK_LIST_VIEW (gtk_list_view_new (GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->found)))), factory));
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "lima-codes");
  gtk_list_view_set_single_click_activate (self->list, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, self->label, -1);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (activated), self, G_CONNECT_SWAPPED);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_size_request (self->scrolled, WIDTH, -1);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scrolled), MOST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->list));
  return self->scrolled;
}

static GtkWidget *
flat_button_new (LimaPicker *self, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label ("");

  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_set_visible (button, FALSE);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  return button;
}

/* The list is made when it is first opened: a form has many of them. */
static GtkWidget *
popover_new (LimaPicker *self)
{
  GtkWidget *popover = gtk_popover_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8), *entry = gtk_search_entry_new ();
  /* Translators: what a screen reader calls the entry that searches a list of codes; %s is a field, as in "Search Currency" */
  g_autofree char *name = g_strdup_printf (_("Search %s"), self->label);

  self->entry = GTK_EDITABLE (entry);
  g_object_set (entry, "placeholder-text", _("Name or code"), NULL);
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (entry), popover);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (entry, "changed", G_CALLBACK (searched), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "activate", G_CALLBACK (entry_activated), self, G_CONNECT_SWAPPED);
  self->own = flat_button_new (self, G_CALLBACK (pick_own));
  self->none = flat_button_new (self, G_CALLBACK (pick_none));
  self->note = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->note), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->note), 0);
  gtk_widget_add_css_class (self->note, "lima-dim");
  gtk_widget_add_css_class (self->note, "lima-small");
  gtk_widget_set_visible (self->note, FALSE);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), list_new (self));
  gtk_box_append (GTK_BOX (box), self->note);
  gtk_box_append (GTK_BOX (box), self->own);
  gtk_box_append (GTK_BOX (box), self->none);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  g_signal_connect_object (popover, "map", G_CALLBACK (gtk_widget_grab_focus), entry, G_CONNECT_SWAPPED);
  return popover;
}

static void
open_list (GtkMenuButton *button, gpointer data)
{
  LimaPicker *self = data;

  if (self->list == NULL)
    gtk_menu_button_set_popover (button, popover_new (self));
  gtk_editable_set_text (self->entry, "");
  if ((self->manner & LIMA_PICKER_ASKS_AGAIN) == 0)
    g_signal_emit (self, signals[ASKED], 0);
  searched (self);
}

/* ---- Object ---- */

static gboolean
lima_picker_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LIMA_PICKER (widget)->button));
}

static void
lima_picker_dispose (GObject *object)
{
  LimaPicker *self = LIMA_PICKER (object);

  if (self->button != NULL)
    gtk_box_remove (GTK_BOX (self), GTK_WIDGET (g_steal_pointer (&self->button)));
  g_clear_object (&self->found);
  g_clear_object (&self->filter);
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->folded, g_free);
  G_OBJECT_CLASS (lima_picker_parent_class)->dispose (object);
}

static void
lima_picker_class_init (LimaPickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_picker_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = lima_picker_grab_focus;
  signals[ASKED] = g_signal_new ("asked", LIMA_TYPE_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PICKED] = g_signal_new ("picked", LIMA_TYPE_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lima_picker_init (LimaPicker *self)
{
  GtkWidget *button = gtk_menu_button_new (), *text = gtk_label_new (NULL);

  self->button = GTK_MENU_BUTTON (button);
  self->text = GTK_LABEL (text);
  gtk_label_set_xalign (self->text, 0);
  gtk_label_set_ellipsize (self->text, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_menu_button_set_child (self->button, text);
  gtk_menu_button_set_always_show_arrow (self->button, TRUE);
  gtk_widget_set_halign (gtk_widget_get_parent (text), GTK_ALIGN_FILL); /* the box that GTK centres in the button */
  gtk_menu_button_set_create_popup_func (self->button, open_list, self, NULL);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_box_append (GTK_BOX (self), button);
}

/**
 * lima_picker_new:
 * @label: what is chosen, for a screen reader
 *
 * Returns: (transfer floating): a picker without codes
 */
GtkWidget *
lima_picker_new (const char *label)
{
  LimaPicker *self = g_object_new (LIMA_TYPE_PICKER, NULL);

  self->label = g_strdup (label);
  return GTK_WIDGET (self);
}

/**
 * lima_picker_set_manner:
 * @manner: how it asks for codes, and what can be chosen
 */
void
lima_picker_set_manner (LimaPicker *self, LimaPickerManner manner)
{
  g_return_if_fail (LIMA_IS_PICKER (self));

  self->manner = manner;
}

/**
 * lima_picker_is_open:
 *
 * Returns: whether its list is on the screen
 */
gboolean
lima_picker_is_open (LimaPicker *self)
{
  GtkPopover *popover;

  g_return_val_if_fail (LIMA_IS_PICKER (self), FALSE);

  popover = self->button == NULL ? NULL : gtk_menu_button_get_popover (self->button);
  return popover != NULL && gtk_widget_get_visible (GTK_WIDGET (popover));
}

/**
 * lima_picker_get_typed:
 *
 * Returns: (transfer full): what is searched for, "" for nothing
 */
char *
lima_picker_get_typed (LimaPicker *self)
{
  g_return_val_if_fail (LIMA_IS_PICKER (self), NULL);

  return self->entry == NULL ? g_strdup ("") : g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
}

/**
 * lima_picker_set_note:
 * @note: (nullable): a sentence about the list that stands below it: that there is more than is shown
 */
void
lima_picker_set_note (LimaPicker *self, const char *note)
{
  g_return_if_fail (LIMA_IS_PICKER (self) && self->list != NULL);

  gtk_label_set_text (GTK_LABEL (self->note), note == NULL ? "" : note);
  gtk_widget_set_visible (self->note, note != NULL);
}

/**
 * lima_picker_set_codes:
 * @codes: (transfer full): #LimaCode, to choose from
 * @none: (nullable): the words for "no code", %NULL where there has to be one
 *
 * To be called when "asked" is emitted.
 */
void
lima_picker_set_codes (LimaPicker *self, GListModel *codes, const char *none)
{
  g_return_if_fail (LIMA_IS_PICKER (self) && self->list != NULL);

  gtk_filter_list_model_set_model (self->found, codes);
  gtk_widget_set_visible (self->scrolled, g_list_model_get_n_items (codes) > 0);
  gtk_widget_set_visible (self->none, none != NULL);
  if (none != NULL)
    gtk_button_set_label (GTK_BUTTON (self->none), none);
  g_object_unref (codes);
}

/**
 * lima_picker_set_text:
 * @text: what is chosen, in words
 * @tip: (nullable): more about it
 */
void
lima_picker_set_text (LimaPicker *self, const char *text, const char *tip)
{
  g_autofree char *name = NULL;

  g_return_if_fail (LIMA_IS_PICKER (self) && text != NULL);

  /* Translators: what a screen reader says of a drop-down: 1 its caption, 2 what is chosen: "Measure: Delivery" */
  name = g_strdup_printf (_("%1$s: %2$s"), self->label, text);
  gtk_label_set_text (self->text, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * lima_picker_set_action:
 * @text: what happens when something is chosen: "Add Language"
 *
 * Makes it a button that adds what is chosen.
 */
void
lima_picker_set_action (LimaPicker *self, const char *text)
{
  g_return_if_fail (LIMA_IS_PICKER (self) && text != NULL);

  gtk_label_set_text (self->text, text);
  gtk_widget_set_hexpand (GTK_WIDGET (self->button), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}
