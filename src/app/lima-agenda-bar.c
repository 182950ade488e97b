/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-agenda-bar.h"

#include <lima-codelist.h>
#include <lima-i18n.h>
#include <lima-report-agenda.h>
#include <lima-report-words.h>

#include "lima-agenda-more.h"
#include "lima-choice.h"
#include "lima-folding-bar.h"

#define ANY ""
#define CHOICE_CHARS 16
#define SEARCH_CHARS 10 /* at least: it takes what is left */
#define MONTH_CHARS 9 /* so that the buttons stay where they are */
#define PROGRAMME 'p' /* a choice of processes that is a programme: with this before its id */
#define PROCESS 'c'
#define WITHOUT_PROGRAMMES "-"

struct _LimaAgendaBar
{
  GtkBox parent_instance;

  /* borrowed: children */
  GtkEditable *search;
  LimaChoice *processes;
  LimaChoice *goals;
  LimaChoice *states;
  LimaAgendaMore *more;
  GtkWidget *tools[LIMA_AGENDA_N_SECTIONS]; /* nullable */
  GtkWidget *print;
  GtkLabel *month;

  /* owned */
  LimaFormat *format;
  LimaAgendaFilter filter;

  gboolean setting; /* the program chooses */
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (LimaAgendaBar, lima_agenda_bar, GTK_TYPE_BOX)

/* ---- The filter ---- */

static void
emit_changed (LimaAgendaBar *self)
{
  if (!self->setting)
    g_signal_emit (self, changed_signal, 0);
}

static void
searched (LimaAgendaBar *self)
{
  const char *text = gtk_editable_get_text (self->search);
  g_autofree char *words = g_strstrip (g_strdup (text));

  g_free (self->filter.words);
  self->filter.words = *words == '\0' ? NULL : g_steal_pointer (&words);
  emit_changed (self);
}

static void
take_process (LimaAgendaBar *self, const char *id)
{
  self->filter.process = *id == PROCESS ? lima_atom (id + 1) : 0;
  self->filter.programme = *id == PROGRAMME ? lima_atom (id + 1) : 0;
  self->filter.programmes = !g_str_equal (id, WITHOUT_PROGRAMMES);
}

static void
process_chosen (LimaAgendaBar *self, const char *id)
{
  take_process (self, id);
  emit_changed (self);
}

static void
goal_chosen (LimaAgendaBar *self, const char *id)
{
  self->filter.goal = *id == '\0' ? 0 : lima_atom (id);
  emit_changed (self);
}

static void
state_chosen (LimaAgendaBar *self, const char *id)
{
  self->filter.states = *id == '\0' ? LIMA_AGENDA_EVERY_STATE : 1u << (*id - '0');
  emit_changed (self);
}

static void
more_changed (LimaAgendaBar *self)
{
  lima_agenda_more_fill (self->more, &self->filter);
  emit_changed (self);
}

/* ---- What can be chosen ---- */

typedef struct
{
  GPtrArray *ids;
  GPtrArray *labels;
} Items;

static void
add_item (Items *items, char *id, const char *label)
{
  g_ptr_array_add (items->ids, id);
  g_ptr_array_add (items->labels, g_strdup (label));
}

/* What is chosen stays chosen where it is still offered, else everything is. */
static gboolean
offer (LimaChoice *choice, Items *items)
{
  g_autofree char *former = g_strdup (lima_choice_get_id (choice));
  gboolean there = FALSE;

  for (guint i = 0; former != NULL && i < items->ids->len; i++)
    there = there || g_str_equal (items->ids->pdata[i], former);
  lima_choice_set_items (choice, items->ids, items->labels, there ? former : ANY);
  g_ptr_array_unref (items->ids);
  g_ptr_array_unref (items->labels);
  return there;
}

static Items
items_new (const char *any)
{
  Items items = { g_ptr_array_new_with_free_func (g_free), g_ptr_array_new_with_free_func (g_free) };

  add_item (&items, g_strdup (ANY), any);
  return items;
}

static gboolean
has_own (LimaAgenda *agenda, const LimaBlock *programme)
{
  for (guint i = 0; i < lima_agenda_get_n (agenda); i++)
    {
      const LimaAgendaItem *item = lima_agenda_get (agenda, i);

      if (item->milestone == NULL && item->programme != NULL && &item->programme->head == programme)
        return TRUE;
    }
  return FALSE;
}

static const char *
title_of (LimaAgendaBar *self, const LimaText *title, const char *otherwise)
{
  const char *text = title == NULL ? NULL : lima_text_get (title, lima_format_get_language (self->format));

  return text == NULL ? otherwise : text;
}

static void
offer_processes (LimaAgendaBar *self, LimaAgenda *agenda)
{
  const LimaSnapshot *snapshot = lima_agenda_get_snapshot (agenda);
  Items items = items_new (_("All processes"));

  /* Translators: a choice of milestones: those of all processes, without the ones that programmes have in their own plans */
  add_item (&items, g_strdup (WITHOUT_PROGRAMMES), _("All but programmes’ own"));
  for (guint i = 0; i < lima_snapshot_get_n (snapshot, LIMA_RECORD_PROCESS); i++)
    {
      const LimaProcess *process = (const LimaProcess *) lima_snapshot_get (snapshot, LIMA_RECORD_PROCESS, i);

      add_item (&items, g_strdup_printf ("%c%s", PROCESS, lima_atom_text (process->head.id)),
                title_of (self, process->title, _("Process without a title")));
    }
  for (guint i = 0; i < lima_snapshot_get_n (snapshot, LIMA_RECORD_PROGRAMME); i++)
    {
      const LimaProgramme *programme = (const LimaProgramme *) lima_snapshot_get (snapshot, LIMA_RECORD_PROGRAMME, i);

      if (has_own (agenda, &programme->head))
        add_item (&items, g_strdup_printf ("%c%s", PROGRAMME, lima_atom_text (programme->head.id)),
                  title_of (self, programme->title, _("Programme without a title")));
    }
  if (!offer (self->processes, &items))
    take_process (self, ANY);
}

typedef struct
{
  LimaAgendaBar *bar;
  Items *items;
} Listing;

static void
add_goal (const char *code, const char *name, gpointer data)
{
  Listing *listing = data;
  const char *own = lima_goal_name (code, lima_format_get_language (listing->bar->format));
  /* Translators: a choice: 1 is the number of a Sustainable Development Goal, 2 its name */
  g_autofree char *label = lima_report_fill (listing->bar->format, _("Goal %1$s: %2$s"), code, own == NULL ? name : own, NULL);

  add_item (listing->items, g_strdup (code), label);
}

static void
offer_goals (LimaAgendaBar *self)
{
  Items items = items_new (_("Any goal"));
  Listing listing = { self, &items };

  lima_codelist_foreach ("UNSDG-Goals", add_goal, &listing);
  offer (self->goals, &items);
}

static void
offer_states (LimaAgendaBar *self)
{
  Items items = items_new (_("Any state"));

  for (guint i = 0; i < LIMA_AGENDA_N_STATES; i++)
    add_item (&items, g_strdup_printf ("%u", i), lima_report_agenda_state_name ((LimaAgendaState) i));
  offer (self->states, &items);
}

/* ---- Children ---- */

static GtkWidget *
icon_button_new (const char *icon, const char *words, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkWidget *
button_new (const char *words, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (words);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static void
append (GtkWidget *box, GtkWidget *child)
{
  gtk_box_append (GTK_BOX (box), child);
}

static GtkWidget *
choice_new (LimaAgendaBar *self, const char *caption, GCallback callback)
{
  GtkWidget *choice = lima_choice_new (caption);

  lima_choice_make_small (LIMA_CHOICE (choice), CHOICE_CHARS);
  g_signal_connect_object (choice, "chosen", callback, self, G_CONNECT_SWAPPED);
  return choice;
}

static void
name_search (LimaAgendaBar *self, const char *words)
{
  g_object_set (self->search, "placeholder-text", words, "tooltip-text", words, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static GtkWidget *
filter_new (LimaAgendaBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *entry = gtk_search_entry_new ();

  self->search = GTK_EDITABLE (entry);
  name_search (self, _("Search milestones"));
  gtk_editable_set_width_chars (self->search, SEARCH_CHARS);
  gtk_widget_set_hexpand (entry, TRUE);
  g_signal_connect_object (entry, "search-changed", G_CALLBACK (searched), self, G_CONNECT_SWAPPED);
  self->processes = LIMA_CHOICE (choice_new (self, C_("agenda", "Process"), G_CALLBACK (process_chosen)));
  self->goals = LIMA_CHOICE (choice_new (self, C_("agenda", "Goal"), G_CALLBACK (goal_chosen)));
  self->states = LIMA_CHOICE (choice_new (self, C_("agenda", "State"), G_CALLBACK (state_chosen)));
  self->more = LIMA_AGENDA_MORE (lima_agenda_more_new (self->format));
  g_signal_connect_object (self->more, "changed", G_CALLBACK (more_changed), self, G_CONNECT_SWAPPED);
  append (box, entry);
  append (box, GTK_WIDGET (self->processes));
  append (box, GTK_WIDGET (self->goals));
  append (box, GTK_WIDGET (self->states));
  append (box, GTK_WIDGET (self->more));
  return box;
}

static GtkWidget *
timeline_tools_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *zoom = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (zoom, "linked");
  append (zoom, icon_button_new ("zoom-out-symbolic", _("Zoom out"), "agenda.zoom-out"));
  append (zoom, icon_button_new ("zoom-fit-best-symbolic", _("Show all of it"), "agenda.fit"));
  append (zoom, icon_button_new ("zoom-in-symbolic", _("Zoom in"), "agenda.zoom-in"));
  append (box, zoom);
  append (box, button_new (_("Today"), "agenda.today"));
  return box;
}

static GtkWidget *
month_tools_new (LimaAgendaBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *title = gtk_label_new (NULL);

  self->month = GTK_LABEL (title);
  gtk_widget_add_css_class (title, "heading");
  gtk_label_set_width_chars (self->month, MONTH_CHARS);
  append (box, icon_button_new ("go-previous-symbolic", _("Month before"), "agenda.previous-month"));
  append (box, title);
  append (box, icon_button_new ("go-next-symbolic", _("Month after"), "agenda.next-month"));
  append (box, button_new (_("Today"), "agenda.today"));
  return box;
}

static GtkWidget *
record_tools_new (const char *words, const char *action)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  append (box, button_new (words, action));
  append (box, button_new (_("Delete"), "agenda.delete"));
  return box;
}

static GtkWidget *
export_new (void)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr(GMenu) menu = g_menu_new (), out = g_menu_new (), in = g_menu_new ();

  g_menu_append (out, _("_Calendar (.ics) of All Shown…"), "agenda.export-calendar");
  g_menu_append (out, _("Calendar of the _Selected Milestone…"), "agenda.export-selected");
  g_menu_append (out, _("_Table (CSV)…"), "agenda.export-csv");
  g_menu_append (out, _("_Picture (SVG, PDF, PNG)…"), "agenda.export-picture");
  g_menu_append (out, _("_Printed Pages (PDF)…"), "agenda.export-pdf");
  g_menu_append (in, _("_Import Calendar…"), "agenda.import");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (out));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (in));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("Export…"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Export…"), -1);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  return button;
}

static GtkWidget *
pane_toggle_new (void)
{
  GtkWidget *button = gtk_toggle_button_new ();
  const char *words = _("Show the editor");

  gtk_button_set_icon_name (GTK_BUTTON (button), "sidebar-show-right-symbolic");
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "agenda.pane");
  return button;
}

static GtkWidget *
tools_new (LimaAgendaBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->tools[LIMA_AGENDA_SECTION_TIMELINE] = timeline_tools_new ();
  self->tools[LIMA_AGENDA_SECTION_MONTH] = month_tools_new (self);
  self->tools[LIMA_AGENDA_SECTION_PROPOSALS] = record_tools_new (_("New Proposal"), "agenda.new-proposal");
  self->tools[LIMA_AGENDA_SECTION_PROCESSES] = record_tools_new (_("New Process"), "agenda.new-process");
  self->print = icon_button_new ("printer-symbolic", _("Print this view"), "agenda.print");
  for (guint i = 0; i < LIMA_AGENDA_N_SECTIONS; i++)
    if (self->tools[i] != NULL)
      append (box, self->tools[i]);
  append (box, button_new (_("New Milestone"), "agenda.new"));
  append (box, export_new ());
  append (box, self->print);
  append (box, pane_toggle_new ());
  return box;
}

/* ---- Object ---- */

static void
lima_agenda_bar_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_box_remove (GTK_BOX (object), child);
  G_OBJECT_CLASS (lima_agenda_bar_parent_class)->dispose (object);
}

static void
lima_agenda_bar_finalize (GObject *object)
{
  LimaAgendaBar *self = LIMA_AGENDA_BAR (object);

  lima_agenda_filter_clear (&self->filter);
  g_clear_pointer (&self->format, lima_format_unref);
  G_OBJECT_CLASS (lima_agenda_bar_parent_class)->finalize (object);
}

static void
lima_agenda_bar_class_init (LimaAgendaBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_agenda_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = lima_agenda_bar_finalize;
  changed_signal = g_signal_new ("changed", LIMA_TYPE_AGENDA_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lima_agenda_bar_init (LimaAgendaBar *self)
{
  lima_agenda_filter_init (&self->filter);
  gtk_widget_add_css_class (GTK_WIDGET (self), "lima-bar");
  gtk_widget_add_css_class (GTK_WIDGET (self), "lima-agenda-bar");
}

/**
 * lima_agenda_bar_new:
 * @format: how names are written
 *
 * Returns: (transfer floating): a bar that lets all through
 */
GtkWidget *
lima_agenda_bar_new (LimaFormat *format)
{
  LimaAgendaBar *self = g_object_new (LIMA_TYPE_AGENDA_BAR, NULL);
  Items processes = items_new (_("All processes"));
  GtkWidget *both;

  self->format = lima_format_ref (format);
  both = lima_folding_bar_new (filter_new (self), tools_new (self));
  gtk_widget_set_hexpand (both, TRUE);
  append (GTK_WIDGET (self), both);
  offer (self->processes, &processes);
  offer_goals (self);
  offer_states (self);
  return GTK_WIDGET (self);
}

/**
 * lima_agenda_bar_get_filter:
 *
 * Returns: (transfer none): what is looked for
 */
const LimaAgendaFilter *
lima_agenda_bar_get_filter (LimaAgendaBar *self)
{
  g_return_val_if_fail (LIMA_IS_AGENDA_BAR (self), NULL);

  return &self->filter;
}

/**
 * lima_agenda_bar_is_narrowed:
 *
 * Returns: whether something is looked for that not all milestones have
 */
gboolean
lima_agenda_bar_is_narrowed (LimaAgendaBar *self)
{
  g_return_val_if_fail (LIMA_IS_AGENDA_BAR (self), FALSE);

  return !lima_agenda_filter_is_empty (&self->filter);
}

static void
choose (LimaAgendaBar *self, const char *words, const char *process, const char *goal)
{
  self->setting = TRUE;
  gtk_editable_set_text (self->search, words);
  lima_choice_choose (self->processes, process);
  lima_choice_choose (self->goals, goal);
  lima_choice_choose (self->states, ANY);
  lima_agenda_more_clear (self->more);
  searched (self);
  process_chosen (self, process);
  goal_chosen (self, goal);
  state_chosen (self, ANY);
  self->setting = FALSE;
  emit_changed (self);
}

/**
 * lima_agenda_bar_clear:
 *
 * Lets all through.
 */
void
lima_agenda_bar_clear (LimaAgendaBar *self)
{
  g_return_if_fail (LIMA_IS_AGENDA_BAR (self));

  choose (self, "", ANY, ANY);
}

static gboolean
has_process (LimaAgendaBar *self, const char *id)
{
  lima_choice_choose (self->processes, id);
  return lima_choice_get_id (self->processes) != NULL;
}

/**
 * lima_agenda_bar_narrow:
 * @goal: the code of a goal, "" for any
 * @process: the id of a process or of a programme, "" for any
 *
 * Looks for these alone.
 */
void
lima_agenda_bar_narrow (LimaAgendaBar *self, const char *goal, const char *process)
{
  g_autofree char *as_process = NULL, *as_programme = NULL;

  g_return_if_fail (LIMA_IS_AGENDA_BAR (self) && goal != NULL && process != NULL);

  as_process = g_strdup_printf ("%c%s", PROCESS, process);
  as_programme = g_strdup_printf ("%c%s", PROGRAMME, process);
  if (has_process (self, as_process))
    choose (self, "", as_process, goal);
  else if (has_process (self, as_programme))
    choose (self, "", as_programme, goal);
  else
    choose (self, "", ANY, goal);
}

/**
 * lima_agenda_bar_set_agenda:
 * @agenda: what is there
 *
 * Offers its processes. What is gone is not looked for any more.
 */
void
lima_agenda_bar_set_agenda (LimaAgendaBar *self, LimaAgenda *agenda)
{
  g_return_if_fail (LIMA_IS_AGENDA_BAR (self) && agenda != NULL);

  offer_processes (self, agenda);
}

/**
 * lima_agenda_bar_set_section:
 * @section: the section that is open
 *
 * Shows its tools, and of the filter what it follows.
 */
void
lima_agenda_bar_set_section (LimaAgendaBar *self, LimaAgendaSection section)
{
  gboolean of_milestones = section < LIMA_AGENDA_SECTION_PROPOSALS;

  g_return_if_fail (LIMA_IS_AGENDA_BAR (self));

  for (guint i = 0; i < LIMA_AGENDA_N_SECTIONS; i++)
    if (self->tools[i] != NULL)
      gtk_widget_set_visible (self->tools[i], i == section);
  gtk_widget_set_visible (GTK_WIDGET (self->processes), of_milestones);
  gtk_widget_set_visible (GTK_WIDGET (self->states), of_milestones);
  gtk_widget_set_visible (GTK_WIDGET (self->goals), section != LIMA_AGENDA_SECTION_PROCESSES);
  name_search (self, of_milestones                                ? _("Search milestones")
                     : section == LIMA_AGENDA_SECTION_PROPOSALS ? _("Search proposals")
                                                                  : _("Search processes"));
  gtk_widget_set_visible (self->print, section != LIMA_AGENDA_SECTION_PROCESSES);
}

/**
 * lima_agenda_bar_set_month:
 * @title: the month that is shown
 */
void
lima_agenda_bar_set_month (LimaAgendaBar *self, const char *title)
{
  g_return_if_fail (LIMA_IS_AGENDA_BAR (self) && title != NULL);

  gtk_label_set_text (self->month, title);
}

/**
 * lima_agenda_bar_focus_search:
 *
 * Lets the user type what to search for.
 */
void
lima_agenda_bar_focus_search (LimaAgendaBar *self)
{
  g_return_if_fail (LIMA_IS_AGENDA_BAR (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
