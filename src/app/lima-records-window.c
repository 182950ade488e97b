/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-records-window.h"

#include <lima-i18n.h>

#include "lima-choice.h"
#include "lima-editing.h"
#include "lima-record-form.h"
#include "lima-record-list.h"
#include "lima-tab-stop.h"

#define LIST_WIDTH 240
#define HEAD "portfolio" /* what the portfolio says of itself, of which there is one */

struct _LimaRecordsWindow
{
  GtkWindow parent_instance;

  /* borrowed: children */
  LimaChoice *kinds;
  GtkWidget *list_box; /* all that is about many records */
  GtkEditable *search;
  GtkListView *view;
  GtkWidget *form_place;
  GtkWidget *form; /* in it, of what is chosen; not set while nothing is */
  GtkWidget *duplicate;
  GtkWidget *remove;

  /* owned */
  LimaSession *session;
  LimaPortfolio *portfolio;     /* whose records they are */
  GListModel *list;              /* of the kind that is shown, nullable */
  GtkStringFilter *filter;
  GtkFilterListModel *found;     /* those of them that are searched for */
  GtkSingleSelection *selection;

  LimaRecordKind kind;
  LimaAtom shown; /* the record that the form is of, 0 for none */
};

G_DEFINE_FINAL_TYPE (LimaRecordsWindow, lima_records_window, GTK_TYPE_WINDOW)

static LimaPath
path_of (LimaRecordsWindow *self, LimaAtom id)
{
  return (LimaPath) { .table = lima_record_table (self->kind), .record = id };
}

/* ---- The form ---- */

static void
show_widget (LimaRecordsWindow *self, GtkWidget *widget)
{
  lima_editing_keep_focus (self->form_place, GTK_WIDGET (self->view));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->form_place), widget);
  gtk_scrollable_set_vscroll_policy (GTK_SCROLLABLE (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (self->form_place))), GTK_SCROLL_NATURAL);
}

static GtkWidget *
nothing_new (void)
{
  GtkWidget *label = gtk_label_new (_("Nothing is chosen"));

  gtk_widget_add_css_class (label, "lima-dim");
  return label;
}

static void
show_form (LimaRecordsWindow *self, const LimaPath *path)
{
  self->form = lima_record_form_new (self->session, path, LIMA_FORM_ALL);
  gtk_widget_add_css_class (self->form, "lima-dialog");
  show_widget (self, self->form);
}

static void
selected (LimaRecordsWindow *self)
{
  LimaRecordItem *item = gtk_single_selection_get_selected_item (self->selection);
  LimaAtom id = item == NULL ? 0 : lima_record_item_get_id (item);
  const LimaPath path = path_of (self, id);

  gtk_widget_set_sensitive (self->duplicate, item != NULL);
  gtk_widget_set_sensitive (self->remove, item != NULL);
  if (id == self->shown)
    return;
  self->shown = id;
  if (id == 0 || lima_editing_find (self->session, &path) == NULL)
    {
      self->form = NULL;
      show_widget (self, nothing_new ());
    }
  else
    show_form (self, &path);
}

/* ---- What is done ---- */

/* All are listed again, so that a record is where it is in the portfolio. */
static void
select_record (LimaRecordsWindow *self, LimaAtom id)
{
  guint at = self->list == NULL ? G_MAXUINT : lima_record_list_find (LIMA_RECORD_LIST (self->list), id);

  gtk_editable_set_text (self->search, "");
  gtk_string_filter_set_search (self->filter, NULL);
  gtk_single_selection_set_selected (self->selection, at);
  selected (self);
}

static void
insert (LimaRecordsWindow *self, LimaBlock *block)
{
  const LimaPath path = path_of (self, block->id);
  g_autoptr(LimaChangeSet) set = lima_change_set_new ("");

  lima_change_set_insert (set, &path, block, 0);
  if (!lima_editing_apply (GTK_WIDGET (self), self->session, set, NULL))
    return;
  select_record (self, block->id);
  if (self->form != NULL)
    lima_record_form_focus (LIMA_RECORD_FORM (self->form), 0);
}

static void
new_clicked (LimaRecordsWindow *self)
{
  g_autoptr(LimaBlock) block = lima_block_new (lima_record_table (self->kind), lima_portfolio_new_id (lima_session_get_portfolio (self->session), self->kind));

  insert (self, block);
}

static void
duplicate_clicked (LimaRecordsWindow *self)
{
  const LimaPath path = path_of (self, self->shown);
  const LimaBlock *block = lima_editing_find (self->session, &path);
  g_autoptr(LimaBlock) copy = block == NULL ? NULL : lima_block_copy (block);

  if (copy == NULL)
    return;
  copy->id = lima_portfolio_new_id (lima_session_get_portfolio (self->session), self->kind);
  insert (self, copy);
}

static void
remove_clicked (LimaRecordsWindow *self)
{
  const LimaPath path = path_of (self, self->shown);
  g_autoptr(LimaChangeSet) set = lima_change_set_new ("");

  if (!lima_editing_add_remove_record (set, self->session, &path))
    return;
  lima_editing_apply (GTK_WIDGET (self), self->session, set, NULL);
  selected (self);
}

/* ---- The list ---- */

static void
setup_row (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);
  GtkExpression *expression = gtk_property_expression_new (GTK_TYPE_LIST_ITEM, NULL, "item");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  expression = gtk_property_expression_new (LIMA_TYPE_RECORD_ITEM, expression, "name");
  gtk_expression_bind (gtk_expression_ref (expression), label, "label", item);
  gtk_expression_bind (expression, label, "tooltip-text", item);
  gtk_list_item_set_child (item, label);
}

static void
search_changed (LimaRecordsWindow *self)
{
  gtk_string_filter_set_search (self->filter, gtk_editable_get_text (self->search));
}

static void
show_kind (LimaRecordsWindow *self)
{
  gtk_editable_set_text (self->search, "");
  gtk_string_filter_set_search (self->filter, NULL);
  g_clear_object (&self->list);
  self->list = lima_record_list_new (self->session, self->kind);
  gtk_filter_list_model_set_model (self->found, self->list);
  self->shown = G_MAXUINT;
  selected (self);
}

static void
kind_chosen (LimaRecordsWindow *self, const char *name)
{
  const LimaPath head = { .table = &lima_head_table };
  gboolean is_head = g_str_equal (name, HEAD);

  gtk_widget_set_visible (self->list_box, !is_head);
  if (is_head)
    {
      show_form (self, &head);
      return;
    }
  for (guint kind = 0; kind < LIMA_N_RECORDS; kind++)
    if (g_str_equal (lima_record_table ((LimaRecordKind) kind)->name, name))
      self->kind = (LimaRecordKind) kind;
  show_kind (self);
}

static void
list_kinds (LimaRecordsWindow *self)
{
  static const struct { const char *name, *label; } kinds[] = {
    { HEAD, NC_("records", "The portfolio") },
    { "organisations", NC_("records", "Organisations") },
    { "sources", NC_("records", "Sources") },
    { "figures", NC_("records", "Published figures") },
    { "theme-schemes", NC_("records", "Theme schemes") },
  };
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_ptr_array_add (ids, g_strdup (kinds[i].name));
      g_ptr_array_add (labels, g_strdup (C_("records", kinds[i].label)));
    }
  lima_choice_set_items (self->kinds, ids, labels, HEAD);
  g_signal_connect_object (self->kinds, "chosen", G_CALLBACK (kind_chosen), self, G_CONNECT_SWAPPED);
  kind_chosen (self, HEAD);
}

/* ---- Window ---- */

/* Another portfolio has other records. */
static void
portfolio_changed (LimaRecordsWindow *self)
{
  if (lima_session_get_portfolio (self->session) != self->portfolio)
    gtk_window_close (GTK_WINDOW (self));
}

static void
lima_records_window_dispose (GObject *object)
{
  LimaRecordsWindow *self = LIMA_RECORDS_WINDOW (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->selection);
  g_clear_object (&self->found);
  g_clear_object (&self->filter);
  g_clear_object (&self->list);
  g_clear_object (&self->portfolio);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (lima_records_window_parent_class)->dispose (object);
}

static void
lima_records_window_class_init (LimaRecordsWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_records_window_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static GtkWidget *
button_new (LimaRecordsWindow *self, const char *words, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (words);

  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  return button;
}

/* Escape ends the search, and then leaves. */
static void
search_stopped (LimaRecordsWindow *self)
{
  if (*gtk_editable_get_text (self->search) == '\0')
    gtk_window_close (GTK_WINDOW (self));
  else
    gtk_editable_set_text (self->search, "");
}

static GtkWidget *
search_new (LimaRecordsWindow *self)
{
  GtkWidget *entry = gtk_search_entry_new ();

  self->search = GTK_EDITABLE (entry);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search records"), -1);
  g_object_set (entry, "placeholder-text", _("Search"), NULL);
  g_signal_connect_object (entry, "changed", G_CALLBACK (search_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "stop-search", G_CALLBACK (search_stopped), self, G_CONNECT_SWAPPED);
  return entry;
}

static GtkWidget *
list_box_new (LimaRecordsWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8), *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *scrolled = gtk_scrolled_window_new (), *stop = lima_tab_stop_new (scrolled);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_row), NULL);
  self->filter = gtk_string_filter_new (gtk_property_expression_new (LIMA_TYPE_RECORD_ITEM, NULL, "name"));
  self->found = gtk_filter_list_model_new (NULL, GTK_FILTER (g_object_ref (self->filter)));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->found)));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected), self, G_CONNECT_SWAPPED);
  self->view = GTK_LIST_VIEW (gtk_list_view_new (GTK_SELECTION_MODEL (g_object_ref (self->selection)), factory));
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "lima-codes");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Records"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_widget_set_size_request (scrolled, LIST_WIDTH, -1);
  gtk_widget_set_vexpand (scrolled, TRUE);
  self->duplicate = button_new (self, _("Duplicate"), G_CALLBACK (duplicate_clicked));
  self->remove = button_new (self, _("Delete"), G_CALLBACK (remove_clicked));
  gtk_box_append (GTK_BOX (buttons), button_new (self, _("New"), G_CALLBACK (new_clicked)));
  gtk_box_append (GTK_BOX (buttons), self->duplicate);
  gtk_box_append (GTK_BOX (buttons), self->remove);
  gtk_box_append (GTK_BOX (box), search_new (self));
  gtk_box_append (GTK_BOX (box), stop);
  gtk_box_append (GTK_BOX (box), buttons);
  return box;
}

static void
lima_records_window_init (LimaRecordsWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *parts = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->kinds = LIMA_CHOICE (lima_choice_new (C_("records", "Part")));
  gtk_widget_set_halign (GTK_WIDGET (self->kinds), GTK_ALIGN_START);
  self->list_box = list_box_new (self);
  self->form_place = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->form_place), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_add_css_class (self->form_place, "lima-pane");
  gtk_widget_set_hexpand (self->form_place, TRUE);
  gtk_widget_set_vexpand (self->form_place, TRUE);
  gtk_box_append (GTK_BOX (parts), self->list_box);
  gtk_box_append (GTK_BOX (parts), self->form_place);
  gtk_widget_add_css_class (box, "lima-dialog");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->kinds));
  gtk_box_append (GTK_BOX (box), parts);
  gtk_window_set_child (GTK_WINDOW (self), box);
  gtk_window_set_title (GTK_WINDOW (self), _("Portfolio Records"));
  gtk_window_set_default_size (GTK_WINDOW (self), 860, 560);
}

/**
 * lima_records_window_new:
 * @parent: the window it belongs to
 * @session: what is open
 *
 * Returns: (transfer none): a window, to be presented; GTK owns it
 */
GtkWidget *
lima_records_window_new (GtkWindow *parent, LimaSession *session)
{
  LimaRecordsWindow *self = g_object_new (LIMA_TYPE_RECORDS_WINDOW, "transient-for", parent, "application", gtk_window_get_application (parent), NULL);

  self->session = g_object_ref (session);
  self->portfolio = g_object_ref (lima_session_get_portfolio (session));
  list_kinds (self);
  g_signal_connect_object (session, "notify::history", G_CALLBACK (portfolio_changed), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * lima_records_window_show:
 * @kind: the name of the table of the records, such as "figures"
 * @id: one of them; nothing is chosen when it is gone
 *
 * Shows a record.
 */
void
lima_records_window_show (LimaRecordsWindow *self, const char *kind, LimaAtom id)
{
  g_return_if_fail (LIMA_IS_RECORDS_WINDOW (self) && kind != NULL);

  lima_choice_choose (self->kinds, kind);
  kind_chosen (self, kind);
  select_record (self, id);
}
