/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-programmes-page.h"

#include <lima-i18n.h>
#include <lima-report-programme.h>
#include <lima-report-words.h>

#include "lima-editing.h"
#include "lima-programme-editor.h"
#include "lima-record-list.h"
#include "lima-tab-stop.h"

#define LIST_WIDTH 280

struct _LimaProgrammesPage
{
  GtkBox parent_instance;

  /* borrowed: children */
  GtkEditable *search;
  GtkListView *view;
  GtkStack *states;
  GtkLabel *title;
  GtkLabel *life;
  GtkLabel *grant;
  GtkLabel *leverage;
  GtkLabel *plan;
  GtkLabel *missing;
  GtkWidget *editor_place;
  GtkLabel *foot;

  /* owned */
  LimaSession *session;
  LimaHistory *history;          /* whose changes are followed */
  GListModel *list;              /* nullable */
  GtkStringFilter *filter;
  GtkFilterListModel *found;
  GtkSingleSelection *selection;
  GPtrArray *rows;               /* GtkListItem, borrowed: those that are bound */

  LimaAtom shown; /* the programme that the editor is of, 0 for none */
};

G_DEFINE_FINAL_TYPE (LimaProgrammesPage, lima_programmes_page, GTK_TYPE_BOX)

static LimaFormat *
get_format (LimaProgrammesPage *self)
{
  return lima_session_get_format (self->session);
}

static const LimaProgramme *
find_programme (LimaProgrammesPage *self, LimaAtom id)
{
  const LimaPath path = { .table = &lima_programme_table, .record = id };

  return id == 0 ? NULL : (const LimaProgramme *) lima_editing_find (self->session, &path);
}

/* ---- What is known of one programme ---- */

static void
show_line (GtkLabel *label, char *text)
{
  gtk_label_set_text (label, text == NULL ? "" : text);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
  g_free (text);
}

static void
show_head (LimaProgrammesPage *self)
{
  const LimaProgramme *programme = find_programme (self, self->shown);
  g_autoptr(LimaLeverage) leverage = programme == NULL ? NULL : lima_leverage_new (programme);
  g_autofree char *missing = NULL, *ladder = NULL, *grant = NULL, *plan = NULL;
  const char *title;

  if (programme == NULL)
    return;
  title = programme->title == NULL ? NULL : lima_text_get (programme->title, lima_format_get_language (get_format (self)));
  gtk_label_set_text (self->title, title == NULL ? _("Programme without a title") : title);
  show_line (self->life, lima_report_describe_life (get_format (self), programme));
  grant = lima_report_describe_grant (get_format (self), programme);
  /* Translators: a line about a programme; %1$s says how much its budget grants */
  show_line (self->grant, lima_report_fill (get_format (self), _("Grant: %1$s"), grant, NULL));
  ladder = lima_report_describe_leverage (get_format (self), leverage);
  /* Translators: a line about a programme; %1$s says how much parallel investment there is */
  show_line (self->leverage, lima_report_fill (get_format (self), _("Leverage: %1$s"), ladder, NULL));
  plan = lima_report_describe_plan (get_format (self), programme);
  /* Translators: a line about a programme; %1$s says how long its activities take */
  show_line (self->plan, plan == NULL ? NULL : lima_report_fill (get_format (self), _("Plan: %1$s"), plan, NULL));
  missing = lima_report_describe_missing (get_format (self), lima_programme_find_missing (programme));
  /* Translators: a line about a programme; %1$s lists what it lacks */
  show_line (self->missing, missing == NULL ? NULL : lima_report_fill (get_format (self), _("Missing: %1$s"), missing, NULL));
}

static void
show_editor (LimaProgrammesPage *self, GtkWidget *editor)
{
  GtkScrolledWindow *scrolled = GTK_SCROLLED_WINDOW (self->editor_place);

  lima_editing_keep_focus (self->editor_place, GTK_WIDGET (self->view));
  gtk_scrolled_window_set_child (scrolled, editor);
  if (editor != NULL)
    gtk_scrollable_set_vscroll_policy (GTK_SCROLLABLE (gtk_scrolled_window_get_child (scrolled)), GTK_SCROLL_NATURAL);
}

static void
show_state (LimaProgrammesPage *self)
{
  guint all = self->list == NULL ? 0 : g_list_model_get_n_items (self->list), n = g_list_model_get_n_items (G_LIST_MODEL (self->found));
  g_autofree char *number = lima_format_integer (get_format (self), n), *of = lima_format_integer (get_format (self), all);
  g_autofree char *count = n == all ? g_strdup_printf (P_("%s programme", "%s programmes", n), number)
                                    : g_strdup_printf (P_("%1$s of %2$s programme", "%1$s of %2$s programmes", all), number, of);

  gtk_stack_set_visible_child_name (self->states, all == 0 ? "none" : self->shown == 0 ? "nothing" : "programme");
  gtk_label_set_text (self->foot, count);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "programmes.duplicate", self->shown != 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "programmes.delete", self->shown != 0);
}

static void
selected (LimaProgrammesPage *self)
{
  LimaRecordItem *item = gtk_single_selection_get_selected_item (self->selection);
  LimaAtom id = item == NULL ? 0 : lima_record_item_get_id (item);

  if (id != self->shown)
    {
      self->shown = find_programme (self, id) == NULL ? 0 : id;
      show_editor (self, self->shown == 0 ? NULL : lima_programme_editor_new (self->session, self->shown));
    }
  show_head (self);
  show_state (self);
}

/* ---- The list ---- */

static void
set_up_row (GtkSignalListItemFactory *factory, GtkListItem *item, LimaProgrammesPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_label_set_wrap (GTK_LABEL (gtk_widget_get_first_child (box)), TRUE); /* the country stands last in many titles */
  gtk_label_set_lines (GTK_LABEL (gtk_widget_get_first_child (box)), 2);
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "lima-dim");
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "caption");
  gtk_list_item_set_child (item, box);
}

static void
show_row (LimaProgrammesPage *self, GtkListItem *row)
{
  LimaRecordItem *item = gtk_list_item_get_item (row);
  GtkWidget *box = gtk_list_item_get_child (row);
  const LimaProgramme *programme = item == NULL ? NULL : find_programme (self, lima_record_item_get_id (item));
  g_autofree char *life = programme == NULL ? NULL : lima_report_describe_life (get_format (self), programme);

  if (life == NULL)
    return;
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (box)), lima_record_item_get_name (item));
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (box)), life);
  gtk_widget_set_tooltip_text (box, lima_record_item_get_name (item));
}

static void
bind_row (GtkSignalListItemFactory *factory, GtkListItem *item, LimaProgrammesPage *self)
{
  g_ptr_array_add (self->rows, item);
  show_row (self, item);
}

static void
unbind_row (GtkSignalListItemFactory *factory, GtkListItem *item, LimaProgrammesPage *self)
{
  g_ptr_array_remove_fast (self->rows, item);
}

static void
search_changed (LimaProgrammesPage *self)
{
  gtk_string_filter_set_search (self->filter, gtk_editable_get_text (self->search));
  selected (self);
}

/* The list follows the history by itself; what rows and head say beside the name does not. */
static void
applied (LimaProgrammesPage *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    show_row (self, g_ptr_array_index (self->rows, i));
  selected (self);
}

/* Another portfolio has other programmes. */
static void
portfolio_changed (LimaProgrammesPage *self)
{
  LimaHistory *history = lima_session_get_history (self->session);

  if (history == self->history)
    return;
  if (self->history != NULL)
    g_signal_handlers_disconnect_by_data (self->history, self);
  g_set_object (&self->history, history);
  g_clear_object (&self->list);
  if (history != NULL)
    {
      self->list = lima_record_list_new (self->session, LIMA_RECORD_PROGRAMME);
      g_signal_connect_object (history, "applied", G_CALLBACK (applied), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
    }
  gtk_filter_list_model_set_model (self->found, self->list);
  selected (self);
}

/* ---- What is done ---- */

static void
choose (LimaProgrammesPage *self, LimaAtom id)
{
  gtk_editable_set_text (self->search, "");
  gtk_string_filter_set_search (self->filter, NULL);
  gtk_single_selection_set_selected (self->selection, lima_record_list_find (LIMA_RECORD_LIST (self->list), id));
  selected (self);
}

static void
insert (LimaProgrammesPage *self, LimaBlock *block)
{
  const LimaPath path = { .table = &lima_programme_table, .record = block->id };
  g_autoptr(LimaChangeSet) set = lima_change_set_new ("");
  GtkWidget *editor;

  lima_change_set_insert (set, &path, block, 0);
  if (!lima_editing_apply (GTK_WIDGET (self), self->session, set, NULL))
    return;
  choose (self, block->id);
  editor = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (self->editor_place));
  if (GTK_IS_VIEWPORT (editor))
    editor = gtk_viewport_get_child (GTK_VIEWPORT (editor));
  lima_record_editor_focus (LIMA_RECORD_EDITOR (editor), LIMA_PROGRAMME_TITLE);
}

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaProgrammesPage *self = LIMA_PROGRAMMES_PAGE (widget);
  LimaPortfolio *portfolio = lima_session_get_portfolio (self->session);
  g_autoptr(LimaBlock) block = lima_block_new (&lima_programme_table, lima_portfolio_new_id (portfolio, LIMA_RECORD_PROGRAMME));

  insert (self, block);
}

static void
duplicate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaProgrammesPage *self = LIMA_PROGRAMMES_PAGE (widget);
  const LimaProgramme *programme = find_programme (self, self->shown);
  g_autoptr(LimaBlock) copy = programme == NULL ? NULL : lima_block_copy (&programme->head);

  if (copy == NULL)
    return;
  copy->id = lima_portfolio_new_id (lima_session_get_portfolio (self->session), LIMA_RECORD_PROGRAMME);
  insert (self, copy);
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaProgrammesPage *self = LIMA_PROGRAMMES_PAGE (widget);
  LimaPortfolio *portfolio = lima_session_get_portfolio (self->session);
  const LimaPath path = { .table = &lima_programme_table, .record = self->shown };
  int row = lima_portfolio_find (portfolio, LIMA_RECORD_PROGRAMME, self->shown);
  guint n = lima_portfolio_get_n (portfolio, LIMA_RECORD_PROGRAMME);
  g_autoptr(LimaChangeSet) set = lima_change_set_new ("");

  if (row < 0)
    return;
  lima_change_set_remove (set, &path, (LimaBlock *) lima_portfolio_get (portfolio, LIMA_RECORD_PROGRAMME, (guint) row),
                          (guint) row + 1 < n ? lima_portfolio_get (portfolio, LIMA_RECORD_PROGRAMME, (guint) row + 1)->id : 0);
  if (lima_editing_apply (widget, self->session, set, NULL))
    gtk_widget_activate_action (widget, "win.toast-undo", "s", _("Programme deleted"));
}

/* ---- Children ---- */

static GtkWidget *
button_new (const char *words, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (words);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkWidget *
bar_new (LimaProgrammesPage *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *entry = gtk_search_entry_new ();

  self->search = GTK_EDITABLE (entry);
  g_object_set (entry, "placeholder-text", _("Search programmes"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search programmes"), -1);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_widget_add_css_class (bar, "lima-options");
  gtk_box_append (GTK_BOX (bar), entry);
  gtk_box_append (GTK_BOX (bar), button_new (_("New Programme"), "programmes.new"));
  gtk_box_append (GTK_BOX (bar), button_new (_("Duplicate"), "programmes.duplicate"));
  gtk_box_append (GTK_BOX (bar), button_new (_("Delete"), "programmes.delete"));
  g_signal_connect_object (entry, "changed", G_CALLBACK (search_changed), self, G_CONNECT_SWAPPED);
  return bar;
}

static GtkWidget *
list_new (LimaProgrammesPage *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *stop = lima_tab_stop_new (scrolled);

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_row), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_row), self);
  self->filter = gtk_string_filter_new (gtk_property_expression_new (LIMA_TYPE_RECORD_ITEM, NULL, "name"));
  self->found = gtk_filter_list_model_new (NULL, GTK_FILTER (g_object_ref (self->filter)));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->found)));
  self->view = GTK_LIST_VIEW (gtk_list_view_new (GTK_SELECTION_MODEL (g_object_ref (self->selection)), factory));
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "lima-programmes");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Programmes"), -1);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  gtk_widget_set_size_request (scrolled, LIST_WIDTH, -1);
  gtk_widget_set_hexpand (scrolled, FALSE);
  gtk_widget_set_hexpand (stop, FALSE);
  return stop;
}

static GtkLabel *
add_line (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static GtkWidget *
programme_new (LimaProgrammesPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_widget_add_css_class (head, "lima-programme-head");
  self->title = add_line (head, "title-3");
  self->life = add_line (head, "lima-dim");
  self->grant = add_line (head, "lima-figures");
  self->leverage = add_line (head, "lima-figures");
  self->plan = add_line (head, "lima-figures");
  self->missing = add_line (head, "lima-remainder");
  self->editor_place = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->editor_place), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_add_css_class (self->editor_place, "lima-pane");
  gtk_widget_set_vexpand (self->editor_place, TRUE);
  gtk_widget_set_hexpand (self->editor_place, TRUE);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), self->editor_place);
  return box;
}

static GtkWidget *
state_new (const char *title, const char *detail, gboolean can_add)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *first = gtk_label_new (title), *second = gtk_label_new (detail);

  gtk_widget_add_css_class (first, "title-4");
  gtk_widget_add_css_class (second, "lima-dim");
  gtk_label_set_wrap (GTK_LABEL (second), TRUE);
  gtk_label_set_justify (GTK_LABEL (second), GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (second), 60);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), second);
  if (can_add)
    {
      GtkWidget *button = button_new (_("New Programme"), "programmes.new");

      gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (box), button);
    }
  return box;
}

/* ---- Object ---- */

static void
lima_programmes_page_dispose (GObject *object)
{
  LimaProgrammesPage *self = LIMA_PROGRAMMES_PAGE (object);
  GtkWidget *child;

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  if (self->history != NULL)
    g_signal_handlers_disconnect_by_data (self->history, self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  g_clear_object (&self->selection);
  g_clear_object (&self->found);
  g_clear_object (&self->filter);
  g_clear_object (&self->list);
  g_clear_object (&self->history);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (lima_programmes_page_parent_class)->dispose (object);
}

static void
lima_programmes_page_finalize (GObject *object)
{
  g_ptr_array_unref (LIMA_PROGRAMMES_PAGE (object)->rows);
  G_OBJECT_CLASS (lima_programmes_page_parent_class)->finalize (object);
}

static void
lima_programmes_page_class_init (LimaProgrammesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lima_programmes_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = lima_programmes_page_finalize;
  gtk_widget_class_install_action (widget_class, "programmes.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "programmes.duplicate", NULL, duplicate_action);
  gtk_widget_class_install_action (widget_class, "programmes.delete", NULL, delete_action);
}

static void
lima_programmes_page_init (LimaProgrammesPage *self)
{
  GtkWidget *parts = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *states = gtk_stack_new (), *foot = gtk_label_new (NULL);

  self->rows = g_ptr_array_new ();
  self->states = GTK_STACK (states);
  self->foot = GTK_LABEL (foot);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_append (GTK_BOX (self), bar_new (self));
  gtk_box_append (GTK_BOX (parts), list_new (self));
  gtk_box_append (GTK_BOX (parts), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_stack_add_named (self->states, programme_new (self), "programme");
  gtk_stack_add_named (self->states, state_new (_("No programmes yet"),
                                                _("A Programme for Country Partnership is a plan for one country, with the money beside it, the "
                                                  "people around it, and what came of it."), TRUE), "none");
  gtk_stack_add_named (self->states, state_new (_("Nothing is chosen"), _("Choose a programme, or search for another name."), FALSE), "nothing");
  gtk_box_append (GTK_BOX (parts), states);
  gtk_widget_set_vexpand (parts, TRUE);
  gtk_box_append (GTK_BOX (self), parts);
  gtk_label_set_xalign (self->foot, 0);
  gtk_widget_add_css_class (foot, "lima-foot");
  gtk_box_append (GTK_BOX (self), foot);
}

/**
 * lima_programmes_page_new:
 * @session: what is open
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
lima_programmes_page_new (LimaSession *session)
{
  LimaProgrammesPage *self = g_object_new (LIMA_TYPE_PROGRAMMES_PAGE, NULL);

  g_return_val_if_fail (LIMA_IS_SESSION (session), GTK_WIDGET (self));

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::history", G_CALLBACK (portfolio_changed), self, G_CONNECT_SWAPPED);
  portfolio_changed (self);
  show_state (self);
  return GTK_WIDGET (self);
}

/**
 * lima_programmes_page_focus_search:
 *
 * Lets the user type what to search for.
 */
void
lima_programmes_page_focus_search (LimaProgrammesPage *self)
{
  g_return_if_fail (LIMA_IS_PROGRAMMES_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
