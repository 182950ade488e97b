/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-project-pane-private.h"

#include <lima-i18n.h>
#include <lima-report-words.h>

#include "lima-editing.h"
#include "lima-project-editor.h"
#include "lima-report-print.h"

#define AT_ONCE 4 /* sections that are in sight in any window, built at once as long as that takes no time to notice */
#define MOST_MICROSECONDS 6000

/* ---- What the sections are ---- */

/**
 * Section:
 * @title: what it is called, in the context "section"
 * @field: the list of the project that it shows, -1 where it shows something else
 * @make: makes its content; %NULL for the plain list
 * @count: (nullable): how many things are in it, where it shows no list or not all of one
 * @always: whether it is there even if there is nothing in it, and says so
 * @open: whether it is open at first
 */
typedef struct
{
  const char *title;
  int field;
  GtkWidget *(*make) (const LimaPaneView *view);
  guint (*count) (const LimaPaneView *view);
  gboolean always;
  gboolean open;
} Section;

static guint count_more (const LimaPaneView *view);
static GtkWidget *more_new (const LimaPaneView *view);

static const Section sections[] = {
  { NC_("section", "Money"), -1, lima_pane_money_new, NULL, TRUE, TRUE },
  { NC_("section", "Dates"), -1, lima_pane_dates_new, NULL, TRUE, TRUE },
  { NC_("section", "Organisations"), LIMA_PROJECT_PARTICIPANTS, lima_pane_organisations_new, NULL, TRUE, TRUE },
  { NC_("section", "Shares"), -1, lima_pane_shares_new, NULL, TRUE, TRUE },
  { NC_("section", "Descriptions"), LIMA_PROJECT_DESCRIPTIONS, lima_pane_descriptions_new, NULL, FALSE, TRUE },
  { NC_("section", "Flows"), -1, lima_pane_flows_new, lima_pane_count_flows, TRUE, TRUE },
  { NC_("section", "Budgets and planned disbursements"), -1, lima_pane_budgets_new, lima_pane_count_budgets, FALSE, TRUE },
  { NC_("section", "Results"), LIMA_PROJECT_RESULTS, NULL, NULL, FALSE, FALSE },
  { NC_("section", "Locations"), LIMA_PROJECT_LOCATIONS, NULL, NULL, FALSE, FALSE },
  { NC_("section", "Documents"), LIMA_PROJECT_DOCUMENTS, NULL, NULL, FALSE, FALSE },
  { NC_("section", "Related activities"), LIMA_PROJECT_RELATED, lima_pane_related_new, NULL, FALSE, FALSE },
  { NC_("section", "Policy markers"), LIMA_PROJECT_MARKERS, NULL, NULL, FALSE, FALSE },
  { NC_("section", "Tags"), LIMA_PROJECT_TAGS, NULL, NULL, FALSE, FALSE },
  { NC_("section", "Other identifiers"), LIMA_PROJECT_OTHER_IDENTIFIERS, NULL, NULL, FALSE, FALSE },
  { NC_("section", "Classification and notes"), -1, more_new, count_more, FALSE, FALSE },
  { NC_("section", "Kept as they are"), -1, lima_pane_kept_new, lima_pane_count_kept, FALSE, FALSE },
};

/* What the sections above show of the project's own fields; all others, also those of the future, are under "Classification". */
static guint64
shown_fields (void)
{
  static const guint others[] = {
    LIMA_PROJECT_IDENTIFIER, LIMA_PROJECT_TITLE, LIMA_PROJECT_STATUS, LIMA_PROJECT_ILLUSTRATIVE, LIMA_PROJECT_REPORTER_REF,
    LIMA_PROJECT_REPORTER_NAME, LIMA_PROJECT_REPORTER_TYPE, LIMA_PROJECT_REPORTER_SECONDARY, LIMA_PROJECT_PLANNED_START,
    LIMA_PROJECT_ACTUAL_START, LIMA_PROJECT_PLANNED_END, LIMA_PROJECT_ACTUAL_END, LIMA_PROJECT_OFFICER, LIMA_PROJECT_UNIT,
    LIMA_PROJECT_PLACES, LIMA_PROJECT_SECTORS, LIMA_PROJECT_THEMES, LIMA_PROJECT_FLOWS, LIMA_PROJECT_UPDATED, LIMA_PROJECT_UNREAD,
  };
  guint64 shown = 0;

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    shown |= LIMA_PANE_FIELD (others[i]);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (sections[i].field >= 0)
      shown |= LIMA_PANE_FIELD (sections[i].field);
  return shown;
}

static guint
count_more (const LimaPaneView *view)
{
  guint64 shown = shown_fields ();
  guint n = 0;

  for (guint field = 0; field < lima_project_table.n_fields; field++)
    n += (shown & LIMA_PANE_FIELD (field)) == 0 && lima_block_field_is_set (&view->project->head, field);
  return n;
}

static GtkWidget *
more_new (const LimaPaneView *view)
{
  LimaPaneGrid grid = lima_pane_grid_new ();

  lima_pane_grid_add_fields (&grid, view, &view->project->head, shown_fields ());
  return grid.widget;
}

/* ---- The pane ---- */

struct _LimaProjectPane
{
  GtkBox parent_instance;

  /* children */
  GtkWidget *header;
  GtkWidget *title;
  GtkWidget *print;
  GtkWidget *edit;
  GtkWidget *close;
  GtkWidget *steps; /* to the project before and after, while one is edited */
  GtkWidget *scrolled;
  GtkWidget *content;
  GtkWidget *editor; /* in the content, while a project is edited */

  /* owned */
  LimaSession *session;
  LimaPortfolio *portfolio; /* what the project is of */
  LimaPaneView view;

  gboolean editing;

  guint64 open;   /* the sections that the user has open, whichever project is shown */
  guint next;     /* the section to be built next */
  guint building; /* the source that builds it */
};

enum
{
  PROP_EDITING = 1,
  N_PROPS,
};

enum
{
  CLOSE,
  SHOW_PROJECT,
  STEP,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimaProjectPane, lima_project_pane, GTK_TYPE_BOX)

static const LimaItems *
get_items (const LimaPaneView *view, const Section *section)
{
  return LIMA_BLOCK_GET (view->project, LimaItems *, &lima_project_table.fields[section->field]);
}

static guint
count_section (const LimaPaneView *view, const Section *section)
{
  if (section->count != NULL)
    return section->count (view);
  return section->field < 0 ? 0 : lima_items_get_n (get_items (view, section));
}

static GtkWidget *
make_content (const LimaPaneView *view, const Section *section)
{
  GtkWidget *content;

  if (section->make != NULL)
    content = section->make (view);
  else
    content = lima_pane_list_new (view, get_items (view, section), lima_pane_item_new);
  gtk_widget_add_css_class (content, "lima-pane-content");
  return content;
}

/* A section is built when it is opened for the first time. */
static void
expanded (GtkExpander *expander, GParamSpec *pspec, LimaProjectPane *self)
{
  const Section *section = g_object_get_data (G_OBJECT (expander), "lima-section");
  guint64 bit = LIMA_PANE_FIELD (section - sections);

  if (!gtk_expander_get_expanded (expander))
    {
      self->open &= ~bit;
      return;
    }
  self->open |= bit;
  if (gtk_expander_get_child (expander) == NULL)
    gtk_expander_set_child (expander, make_content (&self->view, section));
}

static GtkWidget *
heading_new (LimaProjectPane *self, const Section *section, guint n)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *label = gtk_label_new (C_("section", section->title));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);

  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_margin_start (box, 4);
  gtk_box_append (GTK_BOX (box), label);
  if (n > 0)
    {
      g_autofree char *number = lima_format_integer (self->view.words.format, n);
      GtkWidget *count = gtk_label_new (number);

      gtk_widget_add_css_class (count, "lima-dim");
      gtk_box_append (GTK_BOX (box), count);
    }
  return box;
}

static void
add_section (LimaProjectPane *self, const Section *section)
{
  guint n = count_section (&self->view, section);
  GtkWidget *expander;

  if (n == 0 && !section->always)
    return;
  expander = gtk_expander_new (NULL);
  gtk_expander_set_label_widget (GTK_EXPANDER (expander), heading_new (self, section, n));
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, C_("section", section->title), -1);
  gtk_widget_add_css_class (expander, "lima-section");
  g_object_set_data (G_OBJECT (expander), "lima-section", (gpointer) section);
  g_signal_connect_object (expander, "notify::expanded", G_CALLBACK (expanded), self, 0);
  gtk_expander_set_expanded (GTK_EXPANDER (expander), (self->open & LIMA_PANE_FIELD (section - sections)) != 0);
  gtk_box_append (GTK_BOX (self->content), expander);
}

/* One section each time the main loop has nothing better to do, so that walking through a list with the arrow keys stays quick. */
static gboolean
build_next (gpointer data)
{
  LimaProjectPane *self = data;

  add_section (self, &sections[self->next++]);
  if (self->next < G_N_ELEMENTS (sections))
    return G_SOURCE_CONTINUE;
  self->building = 0;
  return G_SOURCE_REMOVE;
}

static void
remove_content (LimaProjectPane *self)
{
  GtkWidget *child;

  self->editor = NULL;
  g_clear_handle_id (&self->building, g_source_remove);
  lima_editing_keep_focus (self->content, self->close);
  while ((child = gtk_widget_get_first_child (self->content)) != NULL)
    gtk_box_remove (GTK_BOX (self->content), child);
}

static void
drop_view (LimaProjectPane *self)
{
  g_cancellable_cancel (self->view.cancellable);
  g_clear_object (&self->view.cancellable);
  g_clear_pointer (&self->view.figures, lima_figures_unref);
  self->view.project = NULL;
}

static void
set_view (LimaProjectPane *self, LimaFigures *figures, guint row)
{
  const LimaProject *project = (const LimaProject *) lima_snapshot_get (figures->snapshot, LIMA_RECORD_PROJECT, row);

  drop_view (self);
  self->view = (LimaPaneView) {
    .words = { figures->format, lima_facts_get_themes (figures->facts), project->language },
    .figures = lima_figures_ref (figures),
    .project = project,
    .row = row,
    .cancellable = g_cancellable_new (),
    .pane = self,
  };
}

/* The project as it is now, which the figures may not be of yet. */
static const LimaProject *
get_project (LimaProjectPane *self)
{
  LimaPath path = { .table = &lima_project_table };
  const LimaBlock *block;

  if (self->view.project == NULL)
    return NULL;
  path.record = self->view.project->head.id;
  block = lima_session_get_portfolio (self->session) == self->portfolio ? lima_editing_find (self->session, &path) : NULL;
  return block == NULL ? self->view.project : (const LimaProject *) block;
}

static void
set_title (LimaProjectPane *self)
{
  const LimaProject *project = get_project (self);
  const char *title = project == NULL || project->title == NULL
                        ? NULL : lima_text_get (project->title, lima_format_get_language (self->view.words.format));
  const char *shown = project == NULL ? _("No project is chosen") : title == NULL ? _("Project without a title") : title;

  gtk_label_set_text (GTK_LABEL (self->title), shown);
  gtk_widget_set_tooltip_text (self->title, shown);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, shown, -1);
}

static void
fill_view (LimaProjectPane *self)
{
  gint64 end = g_get_monotonic_time () + MOST_MICROSECONDS;

  gtk_box_append (GTK_BOX (self->content), lima_pane_head_new (&self->view));
  for (self->next = 0; self->next < AT_ONCE && g_get_monotonic_time () < end; self->next++)
    add_section (self, &sections[self->next]);
  self->building = g_idle_add (build_next, self);
}

static void
fill (LimaProjectPane *self)
{
  set_title (self);
  gtk_widget_set_sensitive (self->edit, TRUE);
  gtk_widget_set_sensitive (self->print, TRUE);
  if (!self->editing || lima_session_get_history (self->session) == NULL)
    {
      fill_view (self);
      return;
    }
  self->editor = lima_project_editor_new (self->session, self->view.project->head.id);
  gtk_box_append (GTK_BOX (self->content), self->editor);
}

static void
scroll_to (LimaProjectPane *self, double value)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled)), value);
}

/* Later figures of the same portfolio have the project in another row, or no more. A form shows what the history does by itself. */
static void
follow_project (LimaProjectPane *self, LimaFigures *figures)
{
  double value = gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled)));
  LimaAtom id = self->view.project->head.id;
  guint row = lima_figures_find_project (figures, id, self->view.row);

  if (row == G_MAXUINT)
    {
      lima_project_pane_clear (self);
      return;
    }
  if (self->editor != NULL && lima_record_editor_get_id (LIMA_RECORD_EDITOR (self->editor)) == id)
    {
      set_view (self, figures, row);
      return;
    }
  lima_project_pane_show (self, row);
  scroll_to (self, value);
}

static void
figures_changed (LimaProjectPane *self)
{
  LimaFigures *figures = lima_session_get_figures (self->session);

  if (self->view.figures == NULL || self->view.figures == figures)
    return;
  if (figures != NULL && lima_session_get_portfolio (self->session) == self->portfolio)
    follow_project (self, figures);
  else
    lima_project_pane_clear (self);
}

/* ---- Editing ---- */

static void
history_changed (LimaProjectPane *self)
{
  LimaHistory *history = lima_session_get_history (self->session);

  if (history != NULL)
    g_signal_handlers_disconnect_by_func (history, set_title, self);
  if (history != NULL)
    g_signal_connect_object (history, "applied", G_CALLBACK (set_title), self, G_CONNECT_SWAPPED);
}

static void
show_editing (LimaProjectPane *self)
{
  gtk_button_set_label (GTK_BUTTON (self->edit), self->editing ? _("Done") : _("Edit"));
  gtk_widget_set_tooltip_text (self->edit, self->editing ? _("Show the project. Changes apply at once and can be undone.") : _("Change the project (F2)"));
  gtk_widget_set_visible (self->steps, self->editing);
}

static void
edit_clicked (LimaProjectPane *self)
{
  lima_project_pane_set_editing (self, !self->editing);
  if (!self->editing)
    gtk_widget_grab_focus (self->edit);
}

static void
step_clicked (LimaProjectPane *self, GtkWidget *button)
{
  int by = gtk_widget_get_next_sibling (button) == NULL ? 1 : -1;

  g_signal_emit (self, signals[STEP], 0, by);
}

/* Escape leaves the form first; what was changed stays changed, and can be undone. */
static gboolean
escape (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  LimaProjectPane *self = LIMA_PROJECT_PANE (widget);

  if (self->editing)
    edit_clicked (self);
  else
    g_signal_emit (self, signals[CLOSE], 0);
  return GDK_EVENT_STOP;
}

static void
print_clicked (LimaProjectPane *self)
{
  if (self->view.project != NULL)
    lima_report_print_project (GTK_WIDGET (self), self->session, self->view.project->head.id);
}

static void
close_clicked (LimaProjectPane *self)
{
  g_signal_emit (self, signals[CLOSE], 0);
}

/* ---- Copying by keyboard ---- */

/* Labels one a line; those that name the value beside them stand in its line. */
static void
append_texts (GtkWidget *widget, GString *text)
{
  int column = 1;

  if (GTK_IS_GRID (gtk_widget_get_parent (widget)))
    gtk_grid_query_child (GTK_GRID (gtk_widget_get_parent (widget)), widget, &column, NULL, NULL, NULL);
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s%c", gtk_label_get_text (GTK_LABEL (widget)), column == 0 ? '\t' : '\n');
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    append_texts (child, text);
}

/* The section that has the focus, or everything that is open. */
static gboolean
copy_section (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  LimaProjectPane *self = LIMA_PROJECT_PANE (widget);
  GtkWidget *from = gtk_root_get_focus (gtk_widget_get_root (widget));
  GString *text = g_string_new (NULL);

  while (from != NULL && from != widget && !gtk_widget_has_css_class (from, "lima-section"))
    from = gtk_widget_get_parent (from);
  append_texts (from == NULL || from == widget ? self->content : from, text);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text->str);
  g_string_free (text, TRUE);
  gtk_widget_activate_action (widget, "win.toast", "s", _("Copied"));
  return GDK_EVENT_STOP;
}

static void
lima_project_pane_dispose (GObject *object)
{
  LimaProjectPane *self = LIMA_PROJECT_PANE (object);

  if (self->header != NULL)
    {
      remove_content (self);
      gtk_box_remove (GTK_BOX (self), g_steal_pointer (&self->header));
      gtk_box_remove (GTK_BOX (self), g_steal_pointer (&self->scrolled));
    }
  drop_view (self);
  g_clear_object (&self->portfolio);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (lima_project_pane_parent_class)->dispose (object);
}

static void
lima_project_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_EDITING)
    g_value_set_boolean (value, LIMA_PROJECT_PANE (object)->editing);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
lima_project_pane_class_init (LimaProjectPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lima_project_pane_dispose;
  G_OBJECT_CLASS (klass)->get_property = lima_project_pane_get_property;
  props[PROP_EDITING] =
    g_param_spec_boolean ("editing", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);
  signals[STEP] = g_signal_new ("step", LIMA_TYPE_PROJECT_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[CLOSE] = g_signal_new ("close", LIMA_TYPE_PROJECT_PANE, G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
  signals[SHOW_PROJECT] = g_signal_new ("show-project", LIMA_TYPE_PROJECT_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, copy_section, NULL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
icon_button_new (LimaProjectPane *self, const char *icon, const char *words, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
header_new (LimaProjectPane *self)
{
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_widget_add_css_class (header, "lima-pane-title");
  self->steps = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_append (GTK_BOX (self->steps), icon_button_new (self, "go-up-symbolic", _("Previous project"), G_CALLBACK (step_clicked)));
  gtk_box_append (GTK_BOX (self->steps), icon_button_new (self, "go-down-symbolic", _("Next project"), G_CALLBACK (step_clicked)));
  self->title = lima_pane_text_new (NULL, "heading");
  gtk_label_set_lines (GTK_LABEL (self->title), 4);
  gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_END);
  self->edit = gtk_button_new_with_label ("");
  gtk_widget_set_valign (self->edit, GTK_ALIGN_START);
  g_signal_connect_object (self->edit, "clicked", G_CALLBACK (edit_clicked), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (header), self->steps);
  gtk_box_append (GTK_BOX (header), self->title);
  self->print = icon_button_new (self, "printer-symbolic", _("Print the project"), G_CALLBACK (print_clicked));
  gtk_box_append (GTK_BOX (header), self->print);
  gtk_box_append (GTK_BOX (header), self->edit);
  self->close = icon_button_new (self, "window-close-symbolic", _("Close the details"), G_CALLBACK (close_clicked));
  gtk_box_append (GTK_BOX (header), self->close);
  return header;
}

static void
lima_project_pane_init (LimaProjectPane *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    self->open |= sections[i].open ? LIMA_PANE_FIELD (i) : 0;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "lima-pane");
  self->header = header_new (self);
  gtk_box_append (GTK_BOX (self), self->header);
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->content);
  gtk_scrollable_set_vscroll_policy (GTK_SCROLLABLE (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (self->scrolled))), GTK_SCROLL_NATURAL);
  gtk_widget_set_vexpand (self->scrolled, TRUE);
  gtk_box_append (GTK_BOX (self), self->scrolled);
}

/**
 * lima_project_pane_new:
 * @session: what is open
 *
 * Returns: (transfer floating): a pane that shows no project yet
 */
GtkWidget *
lima_project_pane_new (LimaSession *session)
{
  LimaProjectPane *self = g_object_new (LIMA_TYPE_PROJECT_PANE, NULL);

  g_return_val_if_fail (LIMA_IS_SESSION (session), GTK_WIDGET (self));

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::figures", G_CALLBACK (figures_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::history", G_CALLBACK (history_changed), self, G_CONNECT_SWAPPED);
  history_changed (self);
  show_editing (self);
  gtk_widget_set_sensitive (self->edit, FALSE);
  gtk_widget_set_sensitive (self->print, FALSE);
  set_title (self);
  return GTK_WIDGET (self);
}

/**
 * lima_project_pane_show:
 * @row: a row of the session's figures
 *
 * Shows a project. What is in sight is there at once, the rest comes when the main loop is idle.
 */
void
lima_project_pane_show (LimaProjectPane *self, guint row)
{
  LimaFigures *figures;
  LimaAtom id;

  g_return_if_fail (LIMA_IS_PROJECT_PANE (self));

  figures = lima_session_get_figures (self->session);
  g_return_if_fail (figures != NULL && row < lima_snapshot_get_n (figures->snapshot, LIMA_RECORD_PROJECT));

  id = lima_snapshot_get (figures->snapshot, LIMA_RECORD_PROJECT, row)->id;
  if (self->editor != NULL && lima_record_editor_get_id (LIMA_RECORD_EDITOR (self->editor)) == id)
    {
      set_view (self, figures, row);
      return;
    }
  remove_content (self);
  g_set_object (&self->portfolio, lima_session_get_portfolio (self->session));
  set_view (self, figures, row);
  fill (self);
  scroll_to (self, 0);
}

/**
 * lima_project_pane_clear:
 *
 * Shows no project.
 */
void
lima_project_pane_clear (LimaProjectPane *self)
{
  g_return_if_fail (LIMA_IS_PROJECT_PANE (self));

  remove_content (self);
  drop_view (self);
  g_clear_object (&self->portfolio);
  gtk_widget_set_sensitive (self->edit, FALSE);
  gtk_widget_set_sensitive (self->print, FALSE);
  lima_project_pane_set_editing (self, FALSE);
  set_title (self);
}

/**
 * lima_project_pane_is_editing:
 *
 * Returns: whether the project can be changed at the moment
 */
gboolean
lima_project_pane_is_editing (LimaProjectPane *self)
{
  g_return_val_if_fail (LIMA_IS_PROJECT_PANE (self), FALSE);

  return self->editing;
}

/**
 * lima_project_pane_set_editing:
 * @editing: whether the project can be changed
 *
 * Shows forms in place of the details, with the focus in the first.
 */
void
lima_project_pane_set_editing (LimaProjectPane *self, gboolean editing)
{
  g_return_if_fail (LIMA_IS_PROJECT_PANE (self));

  editing = editing && self->view.project != NULL;
  if (self->editing == editing)
    return;
  self->editing = editing;
  show_editing (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_EDITING]);
  if (self->view.project == NULL)
    return;
  remove_content (self);
  fill (self);
  scroll_to (self, 0);
  if (editing)
    lima_project_pane_edit (self, LIMA_PROJECT_TITLE);
}

/**
 * lima_project_pane_edit:
 * @field: a field of the project that is shown
 *
 * Puts the focus where a field is edited.
 */
void
lima_project_pane_edit (LimaProjectPane *self, guint field)
{
  g_return_if_fail (LIMA_IS_PROJECT_PANE (self));

  lima_project_pane_set_editing (self, TRUE);
  if (self->editor != NULL)
    lima_record_editor_focus (LIMA_RECORD_EDITOR (self->editor), field);
}

/*< private >
 * lima_project_pane_ask_for:
 * @row: a row of the figures
 *
 * Asks whoever has the pane to show another project.
 */
void
lima_project_pane_ask_for (LimaProjectPane *self, guint row)
{
  g_return_if_fail (LIMA_IS_PROJECT_PANE (self));

  g_signal_emit (self, signals[SHOW_PROJECT], 0, row);
}
