/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-side-bar.h"

#include "lima-appearance.h"

#define WIDTH 176
#define MOST_WIDTH 200
#define MOST_CHARS 26

struct _LimaSideBar
{
  GtkBox parent_instance;

  /* children */
  GtkWidget *scroller;
  GtkWidget *list;
  GtkWidget *note;

  char *page; /* the open page, owned */
};

enum
{
  SELECTED,
  MENU,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimaSideBar, lima_side_bar, GTK_TYPE_BOX)

static const char *
page_of (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "page");
}

static const char *
section_of (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "section");
}

static GtkListBoxRow *
nth (LimaSideBar *self, int i)
{
  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), i);
}

/* The row of a page when @section is NULL. */
static GtkListBoxRow *
find (LimaSideBar *self, const char *page, const char *section)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = nth (self, i)) != NULL; i++)
    if (g_strcmp0 (page_of (row), page) == 0 && g_strcmp0 (section_of (row), section) == 0)
      return row;
  return NULL;
}

static void
show_sections (LimaSideBar *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = nth (self, i)) != NULL; i++)
    {
      gboolean open = g_strcmp0 (page_of (row), self->page) == 0;

      if (section_of (row) != NULL)
        gtk_widget_set_visible (GTK_WIDGET (row), open);
      else if (open)
        gtk_widget_add_css_class (GTK_WIDGET (row), "open");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (row), "open");
    }
}

static void
row_activated (LimaSideBar *self, GtkListBoxRow *row)
{
  g_autofree char *page = g_strdup (page_of (row));
  g_autofree char *section = g_strdup (section_of (row));

  g_signal_emit (self, signals[SELECTED], 0, page, section == NULL ? "" : section);
}

static void
ask_menu (LimaSideBar *self, GtkListBoxRow *row)
{
  if (row != NULL && section_of (row) != NULL)
    g_signal_emit (self, signals[MENU], 0, page_of (row), section_of (row), row);
}

static void
pressed (GtkGestureClick *gesture, int n, double x, double y, gpointer data)
{
  LimaSideBar *self = data;

  ask_menu (self, gtk_list_box_get_row_at_y (GTK_LIST_BOX (self->list), (int) y));
}

static gboolean
menu_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  LimaSideBar *self = data;
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkWidget *row = focus == NULL ? NULL : gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW);

  ask_menu (self, row == NULL ? NULL : GTK_LIST_BOX_ROW (row));
  return TRUE;
}

static void
lima_side_bar_dispose (GObject *object)
{
  LimaSideBar *self = LIMA_SIDE_BAR (object);

  if (self->scroller != NULL)
    {
      gtk_box_remove (GTK_BOX (self), self->scroller);
      gtk_box_remove (GTK_BOX (self), self->note);
    }
  self->scroller = NULL;
  g_clear_pointer (&self->page, g_free);
  G_OBJECT_CLASS (lima_side_bar_parent_class)->dispose (object);
}

static void
lima_side_bar_class_init (LimaSideBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_side_bar_dispose;
  signals[SELECTED] = g_signal_new ("selected", LIMA_TYPE_SIDE_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                    G_TYPE_STRING, G_TYPE_STRING);
  signals[MENU] = g_signal_new ("menu", LIMA_TYPE_SIDE_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                                G_TYPE_STRING, G_TYPE_STRING, GTK_TYPE_WIDGET);
}

static void
add_controllers (LimaSideBar *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed), self);
  gtk_widget_add_controller (self->list, GTK_EVENT_CONTROLLER (click));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Shift>F10|Menu"),
                                                          gtk_callback_action_new (menu_key, self, NULL)));
  gtk_widget_add_controller (self->list, keys);
}

static void
lima_side_bar_init (LimaSideBar *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "lima-side");
  gtk_widget_set_size_request (GTK_WIDGET (self), WIDTH, -1);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE); /* focus alone opens nothing */
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated), self);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->list);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  self->note = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->note), 0);
  gtk_label_set_wrap (GTK_LABEL (self->note), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->note), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (self->note), 20);
  gtk_widget_add_css_class (self->note, "lima-note");
  gtk_widget_add_css_class (self->note, "caption");
  gtk_widget_add_css_class (self->note, "lima-dim");
  gtk_widget_set_visible (self->note, FALSE);
  gtk_box_append (GTK_BOX (self), self->scroller);
  gtk_box_append (GTK_BOX (self), self->note);
  add_controllers (self);
}

static GtkWidget *
make_row (const char *page, const char *section, const char *label, const char *icon)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *text = gtk_label_new (label);

  g_object_set_data_full (G_OBJECT (row), "page", g_strdup (page), g_free);
  g_object_set_data_full (G_OBJECT (row), "section", g_strdup (section), g_free);
  if (icon != NULL)
    {
      GtkWidget *image = lima_icon_new (icon);

      gtk_box_append (GTK_BOX (box), image);
    }
  else
    gtk_widget_set_margin_start (text, 26);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  if (section != NULL) /* the name of a view may be of any length, that of a page is always whole */
    gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (text), MOST_CHARS);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_set_tooltip_text (row, label);
  gtk_box_append (GTK_BOX (box), text);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return row;
}

static void
mark_row (LimaSideBar *self, GtkListBoxRow *current)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = nth (self, i)) != NULL; i++)
    {
      if (row == current)
        gtk_widget_add_css_class (GTK_WIDGET (row), "current");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (row), "current");
      gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED, row == current, -1);
    }
}

/**
 * lima_side_bar_add_page:
 * @page: its name
 * @label: what people call it
 * @icon: the name of an icon
 */
void
lima_side_bar_add_page (LimaSideBar *self, const char *page, const char *label, const char *icon)
{
  GtkWidget *row = make_row (page, NULL, label, icon);
  GtkWidget *count = gtk_label_new (NULL);

  gtk_widget_add_css_class (count, "lima-dim");
  gtk_widget_add_css_class (count, "lima-count");
  gtk_box_append (GTK_BOX (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row))), count);
  g_object_set_data (G_OBJECT (row), "count", count);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

/**
 * lima_side_bar_set_count:
 * @page: a page
 * @count: (nullable): how much is on it
 */
void
lima_side_bar_set_count (LimaSideBar *self, const char *page, const char *count)
{
  GtkListBoxRow *row = find (self, page, NULL);

  g_return_if_fail (row != NULL);

  gtk_label_set_text (g_object_get_data (G_OBJECT (row), "count"), count == NULL ? "" : count);
}

/**
 * lima_side_bar_clear_sections:
 * @page: the page that loses its sections
 */
void
lima_side_bar_clear_sections (LimaSideBar *self, const char *page)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = nth (self, i)) != NULL;)
    if (section_of (row) != NULL && g_strcmp0 (page_of (row), page) == 0)
      gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
    else
      i++;
}

/**
 * lima_side_bar_add_section:
 * @page: the page it belongs to
 * @section: its name
 * @label: what people call it
 */
void
lima_side_bar_add_section (LimaSideBar *self, const char *page, const char *section, const char *label)
{
  GtkWidget *row = make_row (page, section, label, NULL);
  GtkListBoxRow *other;
  int at = -1;

  for (int i = 0; (other = nth (self, i)) != NULL; i++)
    if (g_strcmp0 (page_of (other), page) == 0)
      at = i + 1;
  gtk_widget_add_css_class (row, "section");
  gtk_widget_set_visible (row, g_strcmp0 (page, self->page) == 0);
  gtk_list_box_insert (GTK_LIST_BOX (self->list), row, at);
}

/**
 * lima_side_bar_make_room:
 * @label: what a section is called that is there, or may come
 *
 * Is as wide as the name needs where it is open, as far as that is sensible, and stays so: a side bar that changes its width from page to page is
 * restless.
 */
void
lima_side_bar_make_room (LimaSideBar *self, const char *label)
{
  GtkWidget *row;
  int width, natural;

  g_return_if_fail (LIMA_IS_SIDE_BAR (self) && label != NULL);

  row = make_row ("", "", label, NULL);
  gtk_widget_add_css_class (row, "section");
  gtk_widget_add_css_class (row, "current");
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
  gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  gtk_widget_get_size_request (GTK_WIDGET (self), &width, NULL);
  gtk_widget_set_size_request (GTK_WIDGET (self), CLAMP (natural, width, MOST_WIDTH), -1);
}

/**
 * lima_side_bar_select:
 * @page: the open page
 * @section: (nullable): its open section
 *
 * Shows what is open; emits nothing.
 */
void
lima_side_bar_select (LimaSideBar *self, const char *page, const char *section)
{
  GtkListBoxRow *row = section == NULL ? NULL : find (self, page, section);

  if (g_strcmp0 (self->page, page) != 0)
    {
      g_free (self->page);
      self->page = g_strdup (page);
      show_sections (self);
    }
  if (row == NULL)
    row = find (self, page, NULL);
  mark_row (self, row);
}

/**
 * lima_side_bar_set_note:
 * @note: (nullable): what holds for all figures, at the foot
 */
void
lima_side_bar_set_note (LimaSideBar *self, const char *note)
{
  gtk_label_set_text (GTK_LABEL (self->note), note == NULL ? "" : note);
  gtk_widget_set_visible (self->note, note != NULL);
}
