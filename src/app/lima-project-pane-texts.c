/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The descriptions, and what the program keeps without making anything of it. */

#include "lima-project-pane-private.h"

#include <lima-i18n.h>
#include <lima-report-words.h>

#include "lima-long-text.h"

#define MOST_UNKNOWN 1000 /* members that are shown; all are kept */

/* ---- Descriptions ---- */

static GtkWidget *
description_new (const LimaPaneView *view, const LimaBlock *block)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *tip = NULL, *type = lima_field_words_value (&view->words, block, LIMA_DESCRIPTION_TYPE, &tip);

  if (type != NULL)
    {
      GtkWidget *label = lima_pane_text_new (type, "lima-dim");

      gtk_widget_set_tooltip_text (label, tip);
      gtk_box_append (GTK_BOX (box), label);
    }
  if (lima_block_field_is_set (block, LIMA_DESCRIPTION_TEXT))
    gtk_box_append (GTK_BOX (box), lima_pane_value_new (view, block, LIMA_DESCRIPTION_TEXT));
  else
    gtk_box_append (GTK_BOX (box), lima_pane_nothing_new (C_("description", "empty")));
  return box;
}

/*< private >
 * lima_pane_descriptions_new:
 *
 * Returns: (transfer floating): the descriptions by type
 */
GtkWidget *
lima_pane_descriptions_new (const LimaPaneView *view)
{
  return lima_pane_list_new (view, view->project->descriptions, description_new);
}

/* ---- What is kept as it is ---- */

static LimaBlock *
unread_new (const char *path, const char *raw)
{
  LimaUnread *unread = (LimaUnread *) lima_block_new (&lima_unread_table, 0);

  unread->name = lima_atom (path);
  unread->xml = g_strdup (raw);
  return &unread->head;
}

/* Members that this version does not know, of the block and all below it, each as an element of its own with its path. */
static void
collect_unknown (const LimaBlock *block, const char *path, GPtrArray *into)
{
  for (guint i = 0; i < lima_unknown_get_n (block->unknown) && into->len < MOST_UNKNOWN; i++)
    g_ptr_array_add (into, unread_new (path, lima_unknown_get (block->unknown, i, NULL)));
  for (guint field = 0; field < block->table->n_fields; field++)
    {
      const LimaField *info = &block->table->fields[field];
      const LimaItems *items = info->type == LIMA_FIELD_ITEMS ? LIMA_BLOCK_GET (block, LimaItems *, info) : NULL;
      g_autofree char *below = lima_items_get_n (items) == 0 ? NULL : g_strdup_printf ("%s/%s", path, info->member);

      for (guint i = 0; i < lima_items_get_n (items); i++)
        collect_unknown (items->item[i], below, into);
    }
}

static GPtrArray *
collect (const LimaPaneView *view)
{
  const LimaItems *unread = view->project->unread;
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);

  for (guint i = 0; i < lima_items_get_n (unread); i++)
    g_ptr_array_add (all, lima_block_ref (unread->item[i]));
  collect_unknown (&view->project->head, "", all);
  return all;
}

static void
copy_raw (GtkWidget *button, gpointer data)
{
  const LimaUnread *unread = g_object_get_data (G_OBJECT (button), "lima-block");

  gdk_clipboard_set_text (gtk_widget_get_clipboard (button), unread->xml == NULL ? "" : unread->xml);
  gtk_widget_activate_action (button, "win.toast", "s", _("Element copied"));
}

static GtkWidget *
copy_button_new (const LimaBlock *block)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-copy-symbolic");

  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "lima-tiny");
  gtk_widget_set_tooltip_text (button, _("Copy the element"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Copy the element"), -1);
  g_object_set_data_full (G_OBJECT (button), "lima-block", lima_block_ref (block), (GDestroyNotify) lima_block_unref);
  g_signal_connect (button, "clicked", G_CALLBACK (copy_raw), NULL);
  return button;
}

static GtkWidget *
kept_item_new (const LimaPaneView *view, const LimaBlock *block)
{
  const LimaUnread *unread = (const LimaUnread *) block;
  const char *name = lima_atom_text (unread->name);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4), *text;

  gtk_box_append (GTK_BOX (line), lima_pane_text_new (name == NULL ? C_("field", "Project") : name, "lima-dim"));
  gtk_box_append (GTK_BOX (line), copy_button_new (block));
  gtk_box_append (GTK_BOX (box), line);
  text = lima_long_text_new (unread->xml == NULL ? "" : unread->xml);
  gtk_widget_add_css_class (text, "monospace");
  gtk_widget_add_css_class (text, "lima-small");
  gtk_box_append (GTK_BOX (box), text);
  return box;
}

/*< private >
 * lima_pane_count_kept:
 *
 * Returns: how many elements and members are kept as they are
 */
guint
lima_pane_count_kept (const LimaPaneView *view)
{
  g_autoptr(GPtrArray) all = collect (view);

  return all->len;
}

/*< private >
 * lima_pane_kept_new:
 *
 * Returns: (transfer floating): what is kept as it is
 */
GtkWidget *
lima_pane_kept_new (const LimaPaneView *view)
{
  g_autoptr(GPtrArray) all = collect (view);
  g_autoptr(LimaItems) items = lima_items_new ((LimaBlock *const *) all->pdata, all->len);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  g_ptr_array_set_free_func (all, NULL); /* the list owns them now */
  gtk_box_append (GTK_BOX (box),
                  lima_pane_text_new (_("The program makes nothing of these. It keeps them and writes them back."), "lima-dim"));
  if (items != NULL)
    gtk_box_append (GTK_BOX (box), lima_pane_list_new (view, items, kept_item_new));
  return box;
}
