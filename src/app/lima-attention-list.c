/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-attention-list.h"

#include <lima-i18n.h>

#include "lima-appearance.h"

#define AT_FIRST 7

struct _LimaAttentionList
{
  GtkBox parent_instance;

  /* children */
  GtkWidget *head;
  GtkWidget *count;
  GtkWidget *list;
  GtkWidget *more;

  /* owned */
  GPtrArray *attention;
  char *measure;
};

G_DEFINE_FINAL_TYPE (LimaAttentionList, lima_attention_list, GTK_TYPE_BOX)

static void
row_activated (LimaAttentionList *self, GtkListBoxRow *row)
{
  const LimaAttention *item = g_ptr_array_index (self->attention, (guint) gtk_list_box_row_get_index (row));
  GtkWidget *widget = GTK_WIDGET (self);

  if (item->lead == LIMA_ATTENTION_LEADS_TO_CHARTS)
    gtk_widget_activate_action (widget, "win.show-chart", "s", lima_dimension_get_name (item->dimension));
  else if (item->lead == LIMA_ATTENTION_LEADS_TO_PROJECTS)
    gtk_widget_activate_action (widget, "win.show-projects-of", "(ss)", item->filter, self->measure);
  else if (item->lead == LIMA_ATTENTION_LEADS_TO_PROBLEMS)
    gtk_widget_activate_action (widget, "win.show-findings", "s", item->problem);
  else if (item->lead == LIMA_ATTENTION_LEADS_TO_AGENDA)
    gtk_widget_activate_action (widget, "win.show-agenda", "(ss)", "list", "");
}

static void
show_all (LimaAttentionList *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), i)) != NULL; i++)
    gtk_widget_set_visible (GTK_WIDGET (row), TRUE);
  gtk_widget_set_visible (self->more, FALSE);
}

static void
lima_attention_list_dispose (GObject *object)
{
  LimaAttentionList *self = LIMA_ATTENTION_LIST (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_box_remove (GTK_BOX (object), child);
  g_clear_pointer (&self->attention, g_ptr_array_unref);
  g_clear_pointer (&self->measure, g_free);
  G_OBJECT_CLASS (lima_attention_list_parent_class)->dispose (object);
}

static void
lima_attention_list_class_init (LimaAttentionListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_attention_list_dispose;
}

static void
lima_attention_list_init (LimaAttentionList *self)
{
  GtkWidget *title = gtk_label_new (_("Needs attention"));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "lima-card");
  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_widget_add_css_class (self->head, "lima-card-head");
  gtk_widget_add_css_class (title, "heading");
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_hexpand (title, TRUE);
  self->count = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->count, "lima-dim");
  gtk_widget_add_css_class (self->count, "lima-small");
  gtk_box_append (GTK_BOX (self->head), title);
  gtk_box_append (GTK_BOX (self->head), self->count);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "lima-attention");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Needs attention"), -1);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated), self);
  self->more = gtk_button_new_with_label (_("Show All"));
  gtk_widget_add_css_class (self->more, "lima-link");
  gtk_widget_set_halign (self->more, GTK_ALIGN_START);
  gtk_widget_set_margin_start (self->more, 12);
  gtk_widget_set_margin_top (self->more, 4);
  gtk_widget_set_margin_bottom (self->more, 8);
  g_signal_connect_swapped (self->more, "clicked", G_CALLBACK (show_all), self);
  gtk_box_append (GTK_BOX (self), self->head);
  gtk_box_append (GTK_BOX (self), self->list);
  gtk_box_append (GTK_BOX (self), self->more);
}

static const char *
icon_of (const LimaAttention *item)
{
  if (item->kind == LIMA_ATTENTION_REMAINDER)
    return "lima-remainder-symbolic";
  if (item->severity == LIMA_SEVERITY_ERROR)
    return "dialog-error-symbolic";
  return item->severity == LIMA_SEVERITY_WARNING ? "dialog-warning-symbolic" : "dialog-information-symbolic";
}

static GtkWidget *
make_text (const LimaAttention *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *title = gtk_label_new (item->title), *detail = gtk_label_new (item->detail);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (title), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (detail), 0);
  gtk_label_set_wrap (GTK_LABEL (detail), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (detail), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (title, "lima-small");
  gtk_widget_add_css_class (detail, "caption");
  gtk_widget_add_css_class (detail, "lima-dim");
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), detail);
  return box;
}

static GtkWidget *
make_row (const LimaAttention *item)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *image = lima_icon_new (icon_of (item));
  gboolean leads = item->lead != LIMA_ATTENTION_LEADS_NOWHERE;
  /* Translators: an accessible name: a finding, and more about it */
  g_autofree char *name = g_strdup_printf (_("%1$s. %2$s"), item->title, item->detail);

  if (item->kind != LIMA_ATTENTION_REMAINDER && item->severity != LIMA_SEVERITY_INFO)
    gtk_widget_add_css_class (image, item->severity == LIMA_SEVERITY_ERROR ? "lima-error" : "lima-warning");
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), make_text (item));
  if (leads)
    gtk_box_append (GTK_BOX (box), lima_icon_new ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), leads);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

/**
 * lima_attention_list_new:
 *
 * Returns: (transfer floating): an empty list
 */
GtkWidget *
lima_attention_list_new (void)
{
  return g_object_new (LIMA_TYPE_ATTENTION_LIST, NULL);
}

/**
 * lima_attention_list_show:
 * @attention: (element-type LimaAttention): what to list
 * @format: how numbers are written
 * @measure: the measure that its lists of projects are of
 */
void
lima_attention_list_show (LimaAttentionList *self, GPtrArray *attention, LimaFormat *format, const char *measure)
{
  g_autofree char *number = lima_format_integer (format, attention->len);
  g_autofree char *count = g_strdup_printf (P_("%s finding", "%s findings", attention->len), number);
  GtkListBoxRow *row;

  g_return_if_fail (LIMA_IS_ATTENTION_LIST (self));

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  g_clear_pointer (&self->attention, g_ptr_array_unref);
  self->attention = g_ptr_array_ref (attention);
  g_free (self->measure);
  self->measure = g_strdup (measure);
  gtk_label_set_text (GTK_LABEL (self->count), attention->len == 0 ? _("nothing") : count);
  for (guint i = 0; i < attention->len; i++)
    {
      GtkWidget *made = make_row (g_ptr_array_index (attention, i));

      gtk_widget_set_visible (made, i < AT_FIRST);
      gtk_list_box_append (GTK_LIST_BOX (self->list), made);
    }
  gtk_widget_set_visible (self->more, attention->len > AT_FIRST);
  gtk_widget_set_visible (self->list, attention->len > 0);
}
