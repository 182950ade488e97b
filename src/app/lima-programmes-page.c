/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-programmes-page.h"

#include <lima-i18n.h>
#include <lima-programme.h>

#include "lima-editing.h"
#include "lima-programme-guide.h"
#include "lima-programme-print.h"
#include "lima-programme-view.h"
#include "lima-programmes-list.h"

struct _LimaProgrammesPage
{
  GtkBox parent_instance;

  /* borrowed: children */
  GtkStack *stack;     /* the list, or the programme that is open */
  GtkStack *states;    /* the table, or that there is nothing in it */
  GtkEditable *search;
  LimaProgrammesList *list;
  GtkLabel *foot;
  GtkWidget *view;     /* nullable: the programme that is open */

  /* owned */
  LimaSession *session;
  LimaHistory *history; /* nullable: whose changes are followed */
};

enum
{
  PROP_0,
  PROP_SECTION,
};

G_DEFINE_FINAL_TYPE (LimaProgrammesPage, lima_programmes_page, GTK_TYPE_BOX)

static const LimaProgramme *
find_programme (LimaProgrammesPage *self, LimaAtom id)
{
  const LimaPath path = { .table = &lima_programme_table, .record = id };

  return id == 0 ? NULL : (const LimaProgramme *) lima_editing_find (self->session, &path);
}

/* The programme that something is done to: the one that is open, else the one that is chosen. */
static LimaAtom
get_current (LimaProgrammesPage *self)
{
  return self->view != NULL ? lima_programme_view_get_id (LIMA_PROGRAMME_VIEW (self->view)) : lima_programmes_list_get_selected (self->list);
}

static void
show_state (LimaProgrammesPage *self)
{
  LimaFormat *format = lima_session_get_format (self->session);
  guint n, all = lima_programmes_list_get_n (self->list, &n);
  g_autofree char *number = lima_format_integer (format, n), *of = lima_format_integer (format, all);
  g_autofree char *count = n == all ? g_strdup_printf (P_("%s programme", "%s programmes", n), number)
                                    : g_strdup_printf (P_("%1$s of %2$s programme", "%1$s of %2$s programmes", all), number, of);
  gboolean chosen = get_current (self) != 0;

  gtk_stack_set_visible_child_name (self->states, all == 0 ? "none" : n == 0 ? "nothing" : "table");
  gtk_label_set_text (self->foot, count);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "programmes.open", chosen);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "programmes.duplicate", chosen);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "programmes.delete", chosen);
}

/* ---- The programme that is open ---- */

static void
notify_section (LimaProgrammesPage *self)
{
  g_object_notify (G_OBJECT (self), "section");
}

static void
close_view (LimaProgrammesPage *self)
{
  GtkWidget *view = g_steal_pointer (&self->view);

  if (view == NULL)
    return;
  lima_editing_keep_focus (view, GTK_WIDGET (self->list));
  gtk_stack_set_visible_child_name (self->stack, "list");
  lima_programmes_list_select (self->list, lima_programme_view_get_id (LIMA_PROGRAMME_VIEW (view)));
  gtk_stack_remove (self->stack, view);
  show_state (self);
  notify_section (self);
}

static void
open_view (LimaProgrammesPage *self, LimaAtom id)
{
  if (find_programme (self, id) == NULL || (self->view != NULL && lima_programme_view_get_id (LIMA_PROGRAMME_VIEW (self->view)) == id))
    return;
  close_view (self);
  self->view = lima_programme_view_new (self->session, id);
  g_signal_connect_object (self->view, "notify::section", G_CALLBACK (notify_section), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->stack, self->view, "programme");
  gtk_stack_set_visible_child (self->stack, self->view);
  gtk_widget_child_focus (self->view, GTK_DIR_TAB_FORWARD);
  show_state (self);
  notify_section (self);
}

static void
opened (LimaProgrammesPage *self, guint id)
{
  open_view (self, id);
}

/* A programme that is gone is closed. */
static void
applied (LimaProgrammesPage *self)
{
  if (self->view != NULL && find_programme (self, lima_programme_view_get_id (LIMA_PROGRAMME_VIEW (self->view))) == NULL)
    close_view (self);
  show_state (self);
}

static void
portfolio_changed (LimaProgrammesPage *self)
{
  LimaHistory *history = lima_session_get_history (self->session);

  if (history == self->history)
    return;
  close_view (self);
  if (self->history != NULL)
    g_signal_handlers_disconnect_by_data (self->history, self);
  g_set_object (&self->history, history);
  if (history != NULL)
    g_signal_connect_object (history, "applied", G_CALLBACK (applied), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  show_state (self);
}

/* ---- What is done ---- */

static void
insert (LimaProgrammesPage *self, LimaBlock *block)
{
  const LimaAtom id = lima_portfolio_new_id (lima_session_get_portfolio (self->session), LIMA_RECORD_PROGRAMME);
  const LimaPath path = { .table = &lima_programme_table, .record = id };
  LimaPath title = path;
  g_autoptr(LimaChangeSet) set = lima_change_set_new ("");

  block->id = id;
  lima_change_set_insert (set, &path, block, 0);
  if (!lima_editing_apply (GTK_WIDGET (self), self->session, set, NULL))
    return;
  gtk_editable_set_text (self->search, "");
  title.field = LIMA_PROGRAMME_TITLE;
  lima_programmes_page_show_path (self, &title);
}

static void
list_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  close_view (LIMA_PROGRAMMES_PAGE (widget));
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  open_view (LIMA_PROGRAMMES_PAGE (widget), lima_programmes_list_get_selected (LIMA_PROGRAMMES_PAGE (widget)->list));
}

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaProgrammesPage *self = LIMA_PROGRAMMES_PAGE (widget);
  GtkWidget *guide = lima_programme_guide_new (GTK_WINDOW (gtk_widget_get_root (widget)), self->session);

  g_signal_connect_object (guide, "made", G_CALLBACK (insert), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (guide));
}

static void
duplicate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaProgrammesPage *self = LIMA_PROGRAMMES_PAGE (widget);
  const LimaProgramme *programme = find_programme (self, get_current (self));
  g_autoptr(LimaBlock) copy = programme == NULL ? NULL : lima_block_copy (&programme->head);

  if (copy != NULL)
    insert (self, copy);
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaProgrammesPage *self = LIMA_PROGRAMMES_PAGE (widget);
  const LimaPath path = { .table = &lima_programme_table, .record = get_current (self) };
  g_autoptr(LimaChangeSet) set = lima_change_set_new ("");

  if (lima_editing_add_remove_record (set, self->session, &path) && lima_editing_apply (widget, self->session, set, NULL))
    gtk_widget_activate_action (widget, "win.toast-undo", "s", _("Programme deleted"));
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaProgrammesPage *self = LIMA_PROGRAMMES_PAGE (widget);
  LimaAtom id = get_current (self);
  const char *section = self->view == NULL || !g_str_equal (name, "programme.print") ? NULL : lima_programme_view_get_section (LIMA_PROGRAMME_VIEW (self->view));

  if (id == 0)
    return;
  if (g_str_equal (name, "programme.export-pdf"))
    lima_programme_export_pdf (widget, self->session, id, NULL);
  else
    lima_programme_print (widget, self->session, id, section);
}

/* ---- Children ---- */

static void
search_changed (LimaProgrammesPage *self)
{
  lima_programmes_list_search (self->list, gtk_editable_get_text (self->search));
  show_state (self);
}

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
  g_object_set (entry, "placeholder-text", _("Search programmes"), "tooltip-text", _("Search programmes"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search programmes"), -1);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_widget_add_css_class (bar, "lima-options");
  gtk_box_append (GTK_BOX (bar), entry);
  gtk_box_append (GTK_BOX (bar), button_new (_("Open"), "programmes.open"));
  gtk_box_append (GTK_BOX (bar), button_new (_("New Programme…"), "programmes.new"));
  gtk_box_append (GTK_BOX (bar), button_new (_("Duplicate"), "programmes.duplicate"));
  gtk_box_append (GTK_BOX (bar), button_new (_("Delete"), "programmes.delete"));
  g_signal_connect_object (entry, "changed", G_CALLBACK (search_changed), self, G_CONNECT_SWAPPED);
  return bar;
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
      GtkWidget *button = button_new (_("New Programme…"), "programmes.new");

      gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (box), button);
    }
  return box;
}

/* The table comes with the session. */
static GtkWidget *
list_new (LimaProgrammesPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *states = gtk_stack_new (), *foot = gtk_label_new (NULL);

  self->states = GTK_STACK (states);
  self->foot = GTK_LABEL (foot);
  gtk_stack_add_named (self->states, state_new (_("No programmes yet"),
                                                _("A Programme for Country Partnership is a plan for one country, with the money beside it, the "
                                                  "people around it, and what came of it."), TRUE), "none");
  gtk_stack_add_named (self->states, state_new (_("Nothing found"), _("Search for another name."), FALSE), "nothing");
  gtk_widget_set_vexpand (states, TRUE);
  gtk_label_set_xalign (self->foot, 0);
  gtk_widget_add_css_class (foot, "lima-foot");
  gtk_box_append (GTK_BOX (box), bar_new (self));
  gtk_box_append (GTK_BOX (box), states);
  gtk_box_append (GTK_BOX (box), foot);
  return box;
}

/* ---- Object ---- */

static void
lima_programmes_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SECTION)
    g_value_set_string (value, lima_programmes_page_get_section (LIMA_PROGRAMMES_PAGE (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
lima_programmes_page_dispose (GObject *object)
{
  LimaProgrammesPage *self = LIMA_PROGRAMMES_PAGE (object);
  GtkWidget *child;

  if (self->history != NULL)
    g_signal_handlers_disconnect_by_data (self->history, self);
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  if (self->view != NULL)
    g_signal_handlers_disconnect_by_data (self->view, self);
  self->list = NULL;
  self->view = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  g_clear_object (&self->history);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (lima_programmes_page_parent_class)->dispose (object);
}

static void
lima_programmes_page_class_init (LimaProgrammesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lima_programmes_page_get_property;
  object_class->dispose = lima_programmes_page_dispose;
  g_object_class_install_property (object_class, PROP_SECTION,
                                   g_param_spec_string ("section", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_install_action (widget_class, "programmes.list", NULL, list_action);
  gtk_widget_class_install_action (widget_class, "programmes.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "programmes.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "programmes.duplicate", NULL, duplicate_action);
  gtk_widget_class_install_action (widget_class, "programmes.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "programme.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "programme.print-all", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "programme.export-pdf", NULL, print_action);
}

static void
lima_programmes_page_init (LimaProgrammesPage *self)
{
  GtkWidget *stack = gtk_stack_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->stack = GTK_STACK (stack);
  gtk_stack_add_named (self->stack, list_new (self), "list");
  gtk_widget_set_vexpand (stack, TRUE);
  gtk_box_append (GTK_BOX (self), stack);
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
  self->list = LIMA_PROGRAMMES_LIST (lima_programmes_list_new (session));
  gtk_stack_add_named (self->states, GTK_WIDGET (self->list), "table");
  g_signal_connect_object (self->list, "opened", G_CALLBACK (opened), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "selected", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
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

  if (self->view != NULL)
    lima_programme_view_focus_search (LIMA_PROGRAMME_VIEW (self->view));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/**
 * lima_programmes_page_open:
 * @programme: the id of a programme; one that is not there is left alone
 */
void
lima_programmes_page_open (LimaProgrammesPage *self, LimaAtom programme)
{
  g_return_if_fail (LIMA_IS_PROGRAMMES_PAGE (self));

  open_view (self, programme);
}

/**
 * lima_programmes_page_get_section:
 *
 * Returns: (nullable): the name of the section that is open, %NULL for the list of programmes
 */
const char *
lima_programmes_page_get_section (LimaProgrammesPage *self)
{
  g_return_val_if_fail (LIMA_IS_PROGRAMMES_PAGE (self), NULL);

  return self->view == NULL ? NULL : lima_programme_view_get_section (LIMA_PROGRAMME_VIEW (self->view));
}

/**
 * lima_programmes_page_show_section:
 * @section: (nullable): the name of a section of the programme that is open, %NULL for the list of programmes
 */
void
lima_programmes_page_show_section (LimaProgrammesPage *self, const char *section)
{
  g_return_if_fail (LIMA_IS_PROGRAMMES_PAGE (self));

  if (section == NULL)
    close_view (self);
  else if (self->view != NULL)
    lima_programme_view_show (LIMA_PROGRAMME_VIEW (self->view), section);
}

/**
 * lima_programmes_page_show_path:
 * @path: leads to a field of a programme or of something in it
 *
 * Opens the programme, and puts the focus where the field is edited.
 */
void
lima_programmes_page_show_path (LimaProgrammesPage *self, const LimaPath *path)
{
  g_return_if_fail (LIMA_IS_PROGRAMMES_PAGE (self) && path != NULL);

  open_view (self, path->record);
  if (self->view != NULL)
    lima_programme_view_show_path (LIMA_PROGRAMME_VIEW (self->view), path);
}
