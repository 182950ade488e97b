/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-agenda-page.h"

#include <lima-i18n.h>
#include <lima-path-text.h>

#include "lima-agenda-edit.h"
#include "lima-agenda-goals.h"
#include "lima-agenda-list.h"
#include "lima-agenda-month.h"
#include "lima-agenda-page-private.h"
#include "lima-agenda-processes.h"
#include "lima-agenda-proposals.h"
#include "lima-agenda-timeline.h"

#define MANY 500 /* milestones: what they take to be shown would be felt with each key */
#define REST 200 /* ms without a change until they are */

static const struct
{
  const char *name;
  const char *title;
} sections[LIMA_AGENDA_N_SECTIONS] = {
  [LIMA_AGENDA_SECTION_TIMELINE] = { "timeline", NC_("agenda", "Timeline") },
  [LIMA_AGENDA_SECTION_LIST] = { "list", NC_("agenda", "List") },
  [LIMA_AGENDA_SECTION_MONTH] = { "month", NC_("agenda", "Month") },
  [LIMA_AGENDA_SECTION_GOALS] = { "goals", NC_("agenda", "By Goal") },
  [LIMA_AGENDA_SECTION_PROPOSALS] = { "proposals", NC_("agenda", "Proposals") },
  [LIMA_AGENDA_SECTION_PROCESSES] = { "processes", NC_("agenda", "Processes") },
};

static const LimaRecordKind records[LIMA_AGENDA_N_KINDS] = {
  [LIMA_AGENDA_OF_MILESTONES] = LIMA_RECORD_MILESTONE,
  [LIMA_AGENDA_OF_PROPOSALS] = LIMA_RECORD_PROPOSAL,
  [LIMA_AGENDA_OF_PROCESSES] = LIMA_RECORD_PROCESS,
};

enum
{
  PROP_SECTION = 1,
  PROP_SHOWS_PANE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (LimaAgendaPage, lima_agenda_page, GTK_TYPE_BOX)

/* ---- What is selected ---- */

static LimaAgendaKind
kind_of (LimaAgendaSection section)
{
  if (section == LIMA_AGENDA_SECTION_PROPOSALS)
    return LIMA_AGENDA_OF_PROPOSALS;
  return section == LIMA_AGENDA_SECTION_PROCESSES ? LIMA_AGENDA_OF_PROCESSES : LIMA_AGENDA_OF_MILESTONES;
}

/*
 * lima_agenda_page_get_table:
 *
 * Returns: the table of the records of a kind
 */
const LimaTable *
lima_agenda_page_get_table (LimaAgendaKind kind)
{
  return lima_record_table (records[kind]);
}

/*
 * lima_agenda_page_get_kind:
 *
 * Returns: what the view that is open is of
 */
LimaAgendaKind
lima_agenda_page_get_kind (LimaAgendaPage *self)
{
  return kind_of (self->section);
}

/*
 * lima_agenda_page_get_selected:
 *
 * Returns: (nullable): the key of what is selected in the view that is open
 */
const char *
lima_agenda_page_get_selected (LimaAgendaPage *self)
{
  return self->selected[kind_of (self->section)];
}

/*
 * lima_agenda_page_get_item:
 *
 * Returns: (nullable): the milestone that is selected, where milestones are shown
 */
const LimaAgendaItem *
lima_agenda_page_get_item (LimaAgendaPage *self)
{
  const char *key = lima_agenda_page_get_selected (self);
  int row;

  if (key == NULL || self->agenda == NULL || kind_of (self->section) != LIMA_AGENDA_OF_MILESTONES)
    return NULL;
  row = lima_agenda_find (self->agenda, key);
  return row < 0 ? NULL : lima_agenda_get (self->agenda, (guint) row);
}

/*
 * lima_agenda_page_get_record:
 * @path: (out): leads to the record that is selected
 *
 * Returns: whether there is one that the agenda has of its own
 */
gboolean
lima_agenda_page_get_record (LimaAgendaPage *self, LimaPath *path)
{
  LimaAgendaKind kind = kind_of (self->section);
  const LimaAgendaItem *item = lima_agenda_page_get_item (self);
  const char *key = lima_agenda_page_get_selected (self);

  if (key == NULL || (kind == LIMA_AGENDA_OF_MILESTONES && (item == NULL || item->milestone == NULL)))
    return FALSE;
  *path = (LimaPath) { .table = lima_agenda_page_get_table (kind), .record = lima_atom (key) };
  return TRUE;
}

static gboolean
get_shows_pane (LimaAgendaPage *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->pane));
}

static void
fill_pane (LimaAgendaPage *self)
{
  LimaPath path;

  if (!get_shows_pane (self) || self->agenda == NULL)
    return;
  if (kind_of (self->section) == LIMA_AGENDA_OF_MILESTONES)
    lima_milestone_pane_show (self->pane, self->agenda, lima_agenda_page_get_selected (self));
  else
    lima_milestone_pane_show_record (self->pane, lima_agenda_page_get_record (self, &path) ? &path : NULL);
}

static void
set_shows_pane (LimaAgendaPage *self, gboolean shows)
{
  GtkWidget *focus = gtk_widget_get_root (GTK_WIDGET (self)) == NULL ? NULL : gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (get_shows_pane (self) == shows)
    return;
  if (!shows && focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->pane)))
    gtk_widget_grab_focus (GTK_WIDGET (self->views[self->section]));
  gtk_widget_set_visible (GTK_WIDGET (self->pane), shows);
  fill_pane (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHOWS_PANE]);
}

static void
set_selected (LimaAgendaPage *self, const char *key)
{
  char **selected = &self->selected[kind_of (self->section)];
  char *copy = g_strdup (key);

  g_free (*selected);
  *selected = copy;
  fill_pane (self);
  lima_agenda_page_enable_actions (self);
}

/*
 * lima_agenda_page_select:
 * @key: (nullable): of something in the view that is open
 *
 * Selects it, in the view too.
 */
void
lima_agenda_page_select (LimaAgendaPage *self, const char *key)
{
  set_selected (self, key);
  lima_agenda_view_select (self->views[self->section], key);
}

static void
view_selected (LimaAgendaPage *self, const char *key, LimaAgendaView *view)
{
  if (view == self->views[self->section])
    set_selected (self, key);
}

/*
 * lima_agenda_page_open_selected:
 * @field: a field of the record
 *
 * Opens the editor of what is selected, with the focus where the field is; what a programme has of its own is edited there.
 */
void
lima_agenda_page_open_selected (LimaAgendaPage *self, guint field)
{
  const LimaAgendaItem *item = lima_agenda_page_get_item (self);
  g_autofree char *place = NULL;
  LimaPath path;

  if (item != NULL && item->milestone == NULL)
    {
      place = lima_path_to_text (&item->path);
      gtk_widget_activate_action (GTK_WIDGET (self), "win.show-programme", "(sss)", lima_atom_text (item->path.record), "", place);
      return;
    }
  if (!lima_agenda_page_get_record (self, &path))
    return;
  set_shows_pane (self, TRUE);
  fill_pane (self);
  if (!lima_milestone_pane_focus (self->pane, field))
    gtk_widget_child_focus (GTK_WIDGET (self->pane), GTK_DIR_TAB_FORWARD);
}

static void
view_activated (LimaAgendaPage *self, const char *key, LimaAgendaView *view)
{
  g_autofree char *copy = g_strdup (key);

  set_selected (self, copy);
  lima_agenda_page_open_selected (self, 0);
}

/* ---- What is shown ---- */

/* How many there are in the view that is open, and whether there are any at all. */
static guint
count_shown (LimaAgendaPage *self, gboolean *any)
{
  const LimaSnapshot *snapshot = lima_agenda_get_snapshot (self->agenda);

  if (kind_of (self->section) == LIMA_AGENDA_OF_MILESTONES)
    {
      *any = lima_agenda_get_n (self->agenda) > 0;
      return self->rows->len;
    }
  *any = lima_snapshot_get_n (snapshot, records[kind_of (self->section)]) > 0;
  return lima_agenda_table_get_n (LIMA_AGENDA_TABLE (self->views[self->section]));
}

static void
show_state (LimaAgendaPage *self)
{
  gboolean any;
  guint n = count_shown (self, &any);

  if (n == 0)
    lima_agenda_nothing_show (self->nothing, self->section, any);
  gtk_stack_set_visible_child_name (self->states, n == 0 ? "nothing" : "view");
  lima_agenda_page_show_status (self, n);
  lima_agenda_page_enable_actions (self);
}

/* What is selected stays so where it is still shown. */
static void
show_view (LimaAgendaPage *self)
{
  LimaAgendaView *view = self->views[self->section];
  g_autofree char *kept = g_strdup (lima_agenda_page_get_selected (self));

  if ((self->stale & (1u << self->section)) != 0)
    {
      lima_agenda_view_set_agenda (view, self->agenda, lima_agenda_bar_get_filter (self->bar), self->rows);
      self->stale &= ~(1u << self->section);
    }
  if (kept != NULL && lima_agenda_view_select (view, kept))
    set_selected (self, kept);
  else if (LIMA_IS_AGENDA_TABLE (view))
    set_selected (self, lima_agenda_table_get_selected (LIMA_AGENDA_TABLE (view)));
  else if (lima_agenda_page_get_item (self) == NULL)
    set_selected (self, NULL);
  else
    fill_pane (self);
  show_state (self);
}

static void
show_rows (LimaAgendaPage *self)
{
  if (self->agenda == NULL)
    return;
  g_clear_pointer (&self->rows, g_array_unref);
  self->rows = lima_agenda_filter_find (lima_agenda_bar_get_filter (self->bar), self->agenda);
  self->stale = (1u << LIMA_AGENDA_N_SECTIONS) - 1;
  show_view (self);
}

static void
refresh (LimaAgendaPage *self)
{
  g_autoptr(LimaSnapshot) snapshot = lima_portfolio_snapshot (lima_session_get_portfolio (self->session));

  g_clear_pointer (&self->agenda, lima_agenda_unref);
  self->agenda = lima_agenda_new (snapshot, lima_date_today ());
  lima_agenda_bar_set_agenda (self->bar, self->agenda);
  show_rows (self);
}

static gboolean
refresh_later (gpointer data)
{
  LimaAgendaPage *self = data;

  self->refreshing = 0;
  refresh (self);
  return G_SOURCE_REMOVE;
}

/*
 * lima_agenda_page_catch_up:
 *
 * Shows what was changed, where that waits.
 */
void
lima_agenda_page_catch_up (LimaAgendaPage *self)
{
  gboolean waits = self->refreshing != 0 || self->is_old;

  g_clear_handle_id (&self->refreshing, g_source_remove);
  self->is_old = FALSE;
  if (waits && self->history != NULL)
    refresh (self);
}

/* A large agenda would hold up somebody who types, and what nobody looks at can wait until it is shown. */
static void
applied (LimaAgendaPage *self)
{
  g_clear_handle_id (&self->refreshing, g_source_remove);
  self->is_old = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->is_old)
    return;
  if (lima_agenda_get_n (self->agenda) > MANY)
    self->refreshing = g_timeout_add (REST, refresh_later, self);
  else
    refresh (self);
}

static void
portfolio_changed (LimaAgendaPage *self)
{
  LimaHistory *history = lima_session_get_history (self->session);

  if (history == self->history)
    return;
  if (self->history != NULL)
    g_signal_handlers_disconnect_by_data (self->history, self);
  g_set_object (&self->history, history);
  if (history == NULL)
    return;
  g_signal_connect_object (history, "applied", G_CALLBACK (applied), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  refresh (self);
}

/*
 * lima_agenda_page_show:
 * @section: a view
 *
 * Opens a view.
 */
void
lima_agenda_page_show (LimaAgendaPage *self, LimaAgendaSection section)
{
  gboolean other = section != self->section;

  self->section = section;
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->views[section]));
  lima_agenda_bar_set_section (self->bar, section);
  if (self->agenda != NULL)
    show_view (self);
  if (other)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SECTION]);
}

/* ---- What views ask for ---- */

static void
moved (LimaAgendaPage *self, int days)
{
  const LimaAgendaItem *item = lima_agenda_page_get_item (self);

  if (item != NULL)
    lima_agenda_edit_move (GTK_WIDGET (self), self->session, item, days, lima_date_today ());
}

static void
turned (LimaAgendaPage *self)
{
  g_autofree char *title = lima_agenda_month_get_title (LIMA_AGENDA_MONTH (self->views[LIMA_AGENDA_SECTION_MONTH]));

  lima_agenda_bar_set_month (self->bar, title);
}

static void
narrowed (LimaAgendaPage *self, const char *goal, const char *process)
{
  lima_agenda_bar_narrow (self->bar, goal, process);
  lima_agenda_page_show (self, LIMA_AGENDA_SECTION_LIST);
  gtk_widget_grab_focus (GTK_WIDGET (self->views[LIMA_AGENDA_SECTION_LIST]));
}

/* ---- Children ---- */

static void
make_views (LimaAgendaPage *self)
{
  LimaFormat *format = lima_session_get_format (self->session);
  g_autoptr(GMenuModel) menu = lima_agenda_page_milestone_menu_new (), record_menu = lima_agenda_page_record_menu_new ();

  self->views[LIMA_AGENDA_SECTION_TIMELINE] = LIMA_AGENDA_VIEW (lima_agenda_timeline_new (format, menu));
  self->views[LIMA_AGENDA_SECTION_LIST] = LIMA_AGENDA_VIEW (lima_agenda_list_new (format, menu));
  self->views[LIMA_AGENDA_SECTION_MONTH] = LIMA_AGENDA_VIEW (lima_agenda_month_new (format, menu));
  self->views[LIMA_AGENDA_SECTION_GOALS] = LIMA_AGENDA_VIEW (lima_agenda_goals_new (format, menu));
  self->views[LIMA_AGENDA_SECTION_PROPOSALS] = LIMA_AGENDA_VIEW (lima_agenda_proposals_new (format, record_menu));
  self->views[LIMA_AGENDA_SECTION_PROCESSES] = LIMA_AGENDA_VIEW (lima_agenda_processes_new (format, record_menu));
  for (guint i = 0; i < LIMA_AGENDA_N_SECTIONS; i++)
    {
      gtk_stack_add_named (self->stack, GTK_WIDGET (self->views[i]), sections[i].name);
      g_signal_connect_object (self->views[i], "selected", G_CALLBACK (view_selected), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->views[i], "activated", G_CALLBACK (view_activated), self, G_CONNECT_SWAPPED);
    }
  g_signal_connect_object (self->views[LIMA_AGENDA_SECTION_TIMELINE], "moved", G_CALLBACK (moved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->views[LIMA_AGENDA_SECTION_MONTH], "turned", G_CALLBACK (turned), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->views[LIMA_AGENDA_SECTION_GOALS], "narrowed", G_CALLBACK (narrowed), self, G_CONNECT_SWAPPED);
}

static GtkWidget *
content_new (LimaAgendaPage *self)
{
  GtkWidget *paned = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL), *states = gtk_stack_new (), *stack = gtk_stack_new ();

  self->states = GTK_STACK (states);
  self->stack = GTK_STACK (stack);
  self->nothing = LIMA_AGENDA_NOTHING (lima_agenda_nothing_new ());
  self->pane = LIMA_MILESTONE_PANE (lima_milestone_pane_new (self->session));
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_add_named (self->states, stack, "view");
  gtk_stack_add_named (self->states, GTK_WIDGET (self->nothing), "nothing");
  gtk_widget_set_visible (GTK_WIDGET (self->pane), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->pane), "lima-beside");
  gtk_paned_set_start_child (GTK_PANED (paned), states);
  gtk_paned_set_end_child (GTK_PANED (paned), GTK_WIDGET (self->pane));
  gtk_paned_set_resize_end_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_shrink_start_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (paned), FALSE);
  gtk_widget_set_vexpand (paned, TRUE);
  return paned;
}

/* ---- Object ---- */

static void
lima_agenda_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lima_agenda_page_parent_class)->map (widget);
  lima_agenda_page_catch_up (LIMA_AGENDA_PAGE (widget));
}

static void
lima_agenda_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LimaAgendaPage *self = LIMA_AGENDA_PAGE (object);

  switch (id)
    {
    case PROP_SECTION:
      g_value_set_string (value, lima_agenda_page_get_section (self));
      break;
    case PROP_SHOWS_PANE:
      g_value_set_boolean (value, get_shows_pane (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lima_agenda_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SHOWS_PANE)
    set_shows_pane (LIMA_AGENDA_PAGE (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

/* Tables that end select nothing, which is no wish of the user. */
static void
forget_views (LimaAgendaPage *self)
{
  for (guint i = 0; i < LIMA_AGENDA_N_SECTIONS; i++)
    if (self->views[i] != NULL)
      g_signal_handlers_disconnect_by_data (g_steal_pointer (&self->views[i]), self);
  if (self->bar != NULL)
    g_signal_handlers_disconnect_by_data (g_steal_pointer (&self->bar), self);
}

static void
lima_agenda_page_dispose (GObject *object)
{
  LimaAgendaPage *self = LIMA_AGENDA_PAGE (object);
  GtkWidget *child;

  if (self->history != NULL)
    g_signal_handlers_disconnect_by_data (self->history, self);
  g_clear_handle_id (&self->refreshing, g_source_remove);
  forget_views (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  g_clear_pointer (&self->agenda, lima_agenda_unref);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_object (&self->history);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (lima_agenda_page_parent_class)->dispose (object);
}

static void
lima_agenda_page_finalize (GObject *object)
{
  for (guint i = 0; i < LIMA_AGENDA_N_KINDS; i++)
    g_free (LIMA_AGENDA_PAGE (object)->selected[i]);
  G_OBJECT_CLASS (lima_agenda_page_parent_class)->finalize (object);
}

static void
lima_agenda_page_class_init (LimaAgendaPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lima_agenda_page_get_property;
  object_class->set_property = lima_agenda_page_set_property;
  object_class->dispose = lima_agenda_page_dispose;
  object_class->finalize = lima_agenda_page_finalize;
  GTK_WIDGET_CLASS (klass)->map = lima_agenda_page_map;
  props[PROP_SECTION] = g_param_spec_string ("section", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_SHOWS_PANE] =
    g_param_spec_boolean ("shows-pane", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  lima_agenda_page_install_actions (GTK_WIDGET_CLASS (klass));
}

static void
lima_agenda_page_init (LimaAgendaPage *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

/**
 * lima_agenda_page_new:
 * @session: what is open
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
lima_agenda_page_new (LimaSession *session)
{
  LimaAgendaPage *self = g_object_new (LIMA_TYPE_AGENDA_PAGE, NULL);

  g_return_val_if_fail (LIMA_IS_SESSION (session), GTK_WIDGET (self));

  self->session = g_object_ref (session);
  self->bar = LIMA_AGENDA_BAR (lima_agenda_bar_new (lima_session_get_format (session)));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (self), content_new (self));
  gtk_box_append (GTK_BOX (self), lima_agenda_page_foot_new (self));
  make_views (self);
  g_signal_connect_object (self->bar, "changed", G_CALLBACK (show_rows), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::history", G_CALLBACK (portfolio_changed), self, G_CONNECT_SWAPPED);
  lima_agenda_page_show (self, LIMA_AGENDA_SECTION_TIMELINE);
  portfolio_changed (self);
  return GTK_WIDGET (self);
}

/**
 * lima_agenda_page_focus_search:
 *
 * Lets the user type what to search for.
 */
void
lima_agenda_page_focus_search (LimaAgendaPage *self)
{
  g_return_if_fail (LIMA_IS_AGENDA_PAGE (self));

  lima_agenda_bar_focus_search (self->bar);
}

/**
 * lima_agenda_page_get_n_sections:
 *
 * Returns: how many views there are
 */
guint
lima_agenda_page_get_n_sections (void)
{
  return LIMA_AGENDA_N_SECTIONS;
}

/**
 * lima_agenda_page_get_name:
 * @section: which view
 *
 * Returns: its name, for the program
 */
const char *
lima_agenda_page_get_name (guint section)
{
  g_return_val_if_fail (section < LIMA_AGENDA_N_SECTIONS, NULL);

  return sections[section].name;
}

/**
 * lima_agenda_page_get_title:
 * @section: which view
 *
 * Returns: its name, for people
 */
const char *
lima_agenda_page_get_title (guint section)
{
  g_return_val_if_fail (section < LIMA_AGENDA_N_SECTIONS, NULL);

  return C_("agenda", sections[section].title);
}

/**
 * lima_agenda_page_get_section:
 *
 * Returns: the name of the view that is open
 */
const char *
lima_agenda_page_get_section (LimaAgendaPage *self)
{
  g_return_val_if_fail (LIMA_IS_AGENDA_PAGE (self), NULL);

  return sections[self->section].name;
}

/**
 * lima_agenda_page_show_section:
 * @section: the name of a view; one that is not there is left alone
 */
void
lima_agenda_page_show_section (LimaAgendaPage *self, const char *section)
{
  g_return_if_fail (LIMA_IS_AGENDA_PAGE (self) && section != NULL);

  for (guint i = 0; i < LIMA_AGENDA_N_SECTIONS; i++)
    if (g_str_equal (sections[i].name, section))
      lima_agenda_page_show (self, (LimaAgendaSection) i);
}
