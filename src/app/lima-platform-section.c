/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-platform-section.h"

#include <lima-i18n.h>
#include <lima-report-platform-chart.h>
#include <lima-report-words.h>
#include <string.h>

#include "lima-appearance.h"
#include "lima-chart-export.h"
#include "lima-editing.h"
#include "lima-platform-details.h"
#include "lima-platform-edit.h"
#include "lima-platform-rows.h"
#include "lima-text-table.h"

#define ACTIONS_HEIGHT 190 /* of the upper part, at first */
#define BODIES_WIDTH 300   /* of the list of bodies, at first */
#define CHART_WIDTH 460    /* of the picture of what members do, at first */

struct _LimaPlatformSection
{
  LimaProgrammeSection parent_instance;

  /* borrowed: children */
  GtkWidget *states; /* a platform, or none yet */
  GtkWidget *filter;
  GtkWidget *actions;
  GtkWidget *no_actions;
  GtkWidget *bodies;
  GtkWidget *members;
  GtkWidget *chart;
  GtkWidget *details; /* NULL until the session is known */
  GtkWidget *details_place;
  GtkWidget *about; /* the body that is chosen, in a line */

  /* owned */
  LimaReportPlatform *report; /* nullable */
  char *sought;
};

G_DEFINE_FINAL_TYPE (LimaPlatformSection, lima_platform_section, LIMA_TYPE_PROGRAMME_SECTION)

/* ---- What is chosen ---- */

static const LimaReportAction *
get_action (LimaPlatformSection *self)
{
  return self->report == NULL ? NULL : lima_platform_find_action (self->report, lima_text_table_get_selected (LIMA_TEXT_TABLE (self->actions)));
}

/* The way to the body or meeting that is chosen, whose key is its ids; FALSE for none. */
static gboolean
get_chosen (LimaPlatformSection *self, LimaPath *path)
{
  const char *key = lima_text_table_get_selected (LIMA_TEXT_TABLE (self->bodies));
  g_auto(GStrv) ids = key == NULL ? NULL : g_strsplit (key, "/", 2);

  if (ids == NULL)
    return FALSE;
  *path = lima_programme_section_get_path (LIMA_PROGRAMME_SECTION (self));
  *path = lima_editing_path_to (path, LIMA_PROGRAMME_BODIES, lima_atom (ids[0]));
  if (ids[1] != NULL)
    *path = lima_editing_path_to (path, LIMA_PROGRAMME_BODY_MEETINGS, lima_atom (ids[1]));
  return TRUE;
}

static void
update_actions (LimaPlatformSection *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const LimaReportAction *action = get_action (self);
  LimaPath path;
  gboolean chosen = get_chosen (self, &path);

  gtk_widget_action_set_enabled (widget, "platform.mark-done", action != NULL && action->state < LIMA_ACTION_DONE_LATE);
  gtk_widget_action_set_enabled (widget, "platform.new-meeting", chosen);
  gtk_widget_action_set_enabled (widget, "platform.new-decision", chosen && path.n_steps == 2);
  gtk_widget_action_set_enabled (widget, "platform.delete", chosen);
}

/* How many members a body has, and when it met; of a meeting, the same of its body. */
static void
show_about (LimaPlatformSection *self)
{
  LimaFormat *format = lima_programme_section_get_format (LIMA_PROGRAMME_SECTION (self));
  g_autofree char *words = NULL;
  LimaPath path;

  if (self->report != NULL && get_chosen (self, &path))
    for (guint i = 0; i < self->report->bodies->len; i++)
      {
        const LimaReportBody *body = self->report->bodies->pdata[i];

        if (body->body == path.steps[0].item)
          words = lima_report_platform_describe_body (format, body);
      }
  gtk_label_set_text (GTK_LABEL (self->about), words == NULL ? "" : words);
  gtk_widget_set_visible (self->about, words != NULL);
}

static void
body_chosen (LimaPlatformSection *self)
{
  show_about (self);
  LimaPath path;

  if (self->details != NULL)
    lima_platform_details_show (LIMA_PLATFORM_DETAILS (self->details), get_chosen (self, &path) ? &path : NULL);
  update_actions (self);
}

/* ---- What is shown ---- */

static const char *
words_of_filter (LimaPlatformFilter filter, gboolean sought)
{
  if (sought)
    return _("No action holds all of these words");
  switch (filter)
    {
    case LIMA_PLATFORM_OVERDUE:
      return _("No action is overdue");
    case LIMA_PLATFORM_NOT_DONE:
      return _("Every action is done");
    case LIMA_PLATFORM_ALL:
    default:
      return _("No meeting has decided on an action yet");
    }
}

static void
show_actions (LimaPlatformSection *self)
{
  LimaPlatformFilter filter = (LimaPlatformFilter) gtk_drop_down_get_selected (GTK_DROP_DOWN (self->filter));
  g_autoptr(GPtrArray) rows = lima_platform_rows_of_actions (self->report, filter, self->sought);
  gboolean none = self->report->actions->len == 0;

  lima_text_table_set_rows (LIMA_TEXT_TABLE (self->actions), rows);
  gtk_label_set_text (GTK_LABEL (self->no_actions), words_of_filter (none ? LIMA_PLATFORM_ALL : filter, *self->sought != '\0' && !none));
  gtk_widget_set_visible (self->no_actions, rows->len == 0);
}

/* ---- The picture ---- */

static LimaDrawing *
lay_out (gconstpointer spec, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  return lima_stacked_layout (spec, theme, width, height, parts);
}

static LimaStacked *
chart_new (LimaPlatformSection *self)
{
  LimaProgrammeSection *section = LIMA_PROGRAMME_SECTION (self);
  const LimaProgramme *programme = lima_programme_section_get_programme (section);

  return lima_report_platform_chart (lima_programme_section_get_format (section), self->report,
                                     programme != NULL && programme->illustrative == LIMA_TRUE);
}

static void
show_chart (LimaPlatformSection *self)
{
  LimaStacked *chart = chart_new (self);
  LimaChartTable *texts = lima_stacked_get_table (chart);

  lima_chart_table_set_rtl (texts, gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL);
  lima_chart_view_set_chart (LIMA_CHART_VIEW (self->chart), lay_out, chart, (GDestroyNotify) lima_stacked_free, lima_chart_table_get_title (texts),
                             lima_chart_table_get_description (texts), LIMA_CHART_TITLE | LIMA_CHART_LEGEND | LIMA_CHART_FOOTNOTE);
}

static LimaChartExport
export_of (LimaPlatformSection *self)
{
  return (LimaChartExport) { lay_out, NULL, chart_new (self), (GDestroyNotify) lima_stacked_free };
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const LimaChartExport chart = export_of (LIMA_PLATFORM_SECTION (widget));

  lima_chart_export (widget, "platform", &chart);
}

static void
copy_picture_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const LimaChartExport chart = export_of (LIMA_PLATFORM_SECTION (widget));

  lima_chart_export_copy_picture (widget, &chart);
}

/* ---- All of it ---- */

static void
show_report (LimaPlatformSection *self, const LimaProgramme *programme)
{
  LimaFormat *format = lima_programme_section_get_format (LIMA_PROGRAMME_SECTION (self));
  g_autoptr(GPtrArray) bodies = lima_platform_rows_of_bodies (format, self->report, programme, self->sought);
  g_autoptr(GPtrArray) members = lima_platform_rows_of_members (format, self->report, self->sought);

  show_actions (self);
  lima_text_table_set_rows (LIMA_TEXT_TABLE (self->bodies), bodies);
  lima_text_table_set_rows (LIMA_TEXT_TABLE (self->members), members);
  show_about (self);
  gtk_stack_set_visible_child_name (GTK_STACK (self->states), self->report->bodies->len > 0 ? "platform" : "none");
  update_actions (self);
}

static void
lima_platform_section_changed (LimaProgrammeSection *section, const LimaProgramme *programme)
{
  LimaPlatformSection *self = LIMA_PLATFORM_SECTION (section);
  LimaSession *session = lima_programme_section_get_session (section);
  g_autoptr(LimaSnapshot) snapshot = lima_portfolio_snapshot (lima_session_get_portfolio (session));

  g_clear_pointer (&self->report, lima_report_platform_free);
  self->report = lima_report_platform_new (lima_session_get_format (session), snapshot, programme, lima_date_today ());
  show_chart (self);
  show_report (self, programme);
  lima_programme_section_set_status (section, self->report->summary);
}

static void
lima_platform_section_search (LimaProgrammeSection *section, const char *text)
{
  LimaPlatformSection *self = LIMA_PLATFORM_SECTION (section);
  const LimaProgramme *programme = lima_programme_section_get_programme (section);

  g_free (self->sought);
  self->sought = g_strdup (text);
  if (programme != NULL && self->report != NULL)
    show_report (self, programme);
}

static void
filter_chosen (LimaPlatformSection *self)
{
  if (self->report != NULL)
    show_actions (self);
  update_actions (self);
}

/* ---- What is done ---- */

static void
say_undoable (LimaPlatformSection *self, const char *sentence)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", sentence);
}

static void
mark_done_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaPlatformSection *self = LIMA_PLATFORM_SECTION (widget);
  LimaProgrammeSection *section = LIMA_PROGRAMME_SECTION (self);
  const LimaReportAction *action = get_action (self);
  const LimaPath programme = lima_programme_section_get_path (section);
  g_autofree char *words = NULL;
  LimaPath path;

  if (action == NULL)
    return;
  path = lima_platform_path_to_action (&programme, action);
  /* Translators: 1 is what was to be done */
  words = lima_report_fill (lima_programme_section_get_format (section), _("“%1$s” is done"), action->text, NULL);
  gtk_widget_grab_focus (self->actions); /* the button may have nothing to mark afterwards */
  if (lima_platform_mark_done (widget, lima_programme_section_get_session (section), &path, lima_date_today ()))
    say_undoable (self, words);
  if (lima_text_table_get_n (LIMA_TEXT_TABLE (self->actions)) == 0 || !gtk_widget_grab_focus (self->actions))
    gtk_widget_grab_focus (self->filter);
}

/* Where the decision and its action are edited. */
static void
action_activated (LimaPlatformSection *self, const char *key)
{
  const LimaReportAction *action = lima_platform_find_action (self->report, key);
  g_autofree char *meeting = action == NULL ? NULL : g_strdup_printf ("%s/%s", lima_atom_text (action->body), lima_atom_text (action->meeting));

  if (meeting != NULL && lima_text_table_select (LIMA_TEXT_TABLE (self->bodies), meeting))
    lima_platform_details_focus (LIMA_PLATFORM_DETAILS (self->details), LIMA_PROGRAMME_MEETING_DECISIONS);
}

static void
new_body_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaPlatformSection *self = LIMA_PLATFORM_SECTION (widget);
  LimaProgrammeSection *section = LIMA_PROGRAMME_SECTION (self);
  const LimaPath programme = lima_programme_section_get_path (section);
  LimaAtom body = lima_platform_add_body (widget, lima_programme_section_get_session (section), &programme);

  if (body == 0)
    return;
  lima_text_table_select (LIMA_TEXT_TABLE (self->bodies), lima_atom_text (body));
  lima_platform_details_focus (LIMA_PLATFORM_DETAILS (self->details), LIMA_PROGRAMME_BODY_NAME);
}

static void
new_meeting_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaPlatformSection *self = LIMA_PLATFORM_SECTION (widget);
  LimaPath body;
  LimaAtom meeting;
  g_autofree char *key = NULL;

  if (!get_chosen (self, &body))
    return;
  body.n_steps = 1; /* a meeting may be chosen: another of its body */
  meeting = lima_platform_add_meeting (widget, lima_programme_section_get_session (LIMA_PROGRAMME_SECTION (self)), &body, lima_date_today ());
  if (meeting == 0)
    return;
  key = g_strdup_printf ("%s/%s", lima_atom_text (body.steps[0].item), lima_atom_text (meeting));
  lima_text_table_select (LIMA_TEXT_TABLE (self->bodies), key);
  lima_platform_details_focus (LIMA_PLATFORM_DETAILS (self->details), LIMA_PROGRAMME_MEETING_DATE);
}

static void
new_decision_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  lima_platform_details_add_decision (LIMA_PLATFORM_DETAILS (LIMA_PLATFORM_SECTION (widget)->details));
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaPlatformSection *self = LIMA_PLATFORM_SECTION (widget);
  LimaSession *session = lima_programme_section_get_session (LIMA_PROGRAMME_SECTION (self));
  LimaPath path;
  LimaStep last;

  if (!get_chosen (self, &path))
    return;
  last = path.steps[--path.n_steps];
  gtk_widget_grab_focus (self->bodies);
  if (lima_editing_remove (widget, session, &path, last.field, last.item))
    say_undoable (self, path.n_steps == 0 ? _("The body is deleted, with its meetings") : _("The meeting is deleted, with its decisions"));
}

/* Elements of a meeting that are edited below it count as the meeting. */
static gboolean
lima_platform_section_focus_path (LimaProgrammeSection *section, const LimaPath *path)
{
  LimaPlatformSection *self = LIMA_PLATFORM_SECTION (section);
  g_autofree char *key = NULL;

  if ((path->n_steps > 0 ? path->steps[0].field : path->field) != LIMA_PROGRAMME_BODIES)
    return FALSE;
  if (path->n_steps == 0)
    return gtk_widget_grab_focus (self->bodies);
  if (path->n_steps > 1 && path->steps[1].field == LIMA_PROGRAMME_BODY_MEETINGS)
    key = g_strdup_printf ("%s/%s", lima_atom_text (path->steps[0].item), lima_atom_text (path->steps[1].item));
  else
    key = g_strdup (lima_atom_text (path->steps[0].item));
  if (!lima_text_table_select (LIMA_TEXT_TABLE (self->bodies), key))
    return FALSE;
  lima_platform_details_focus (LIMA_PLATFORM_DETAILS (self->details),
                               strchr (key, '/') != NULL ? (path->n_steps > 2 ? path->steps[2].field : path->field)
                                                         : (path->n_steps > 1 ? path->steps[1].field : path->field));
  return TRUE;
}

/* ---- Children ---- */

static GtkWidget *
button_new (const char *words, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (words);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static void
add_tools (LimaPlatformSection *self)
{
  const char *const filters[] = { C_("actions", "Overdue"), C_("actions", "Not done"), C_("actions", "All"), NULL };
  LimaProgrammeSection *section = LIMA_PROGRAMME_SECTION (self);

  self->filter = gtk_drop_down_new_from_strings (filters);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->filter), LIMA_PLATFORM_NOT_DONE);
  gtk_widget_set_tooltip_text (self->filter, _("Which actions are listed"));
  lima_name_control (self->filter, _("Which actions are listed"));
  g_signal_connect_object (self->filter, "notify::selected", G_CALLBACK (filter_chosen), self, G_CONNECT_SWAPPED);
  lima_programme_section_add_tool (section, self->filter);
  lima_programme_section_add_tool (section, button_new (_("Mark as Done"), "platform.mark-done"));
}

static GtkWidget *
actions_new (LimaPlatformSection *self)
{
  const LimaTextColumn columns[] = {
    { C_("field", "State"), 110, LIMA_COLUMN_WHOLE }, { C_("field", "Action"), -1 }, { C_("field", "Owner"), 130 },
    { C_("field", "Member"), 130 }, { C_("field", "Due"), 100, LIMA_COLUMN_WHOLE },  { C_("field", "Late"), 116, LIMA_COLUMN_NUMBER },
    { C_("actions", "From"), -1 },
  };
  GtkWidget *overlay = gtk_overlay_new ();

  self->actions = lima_text_table_new (C_("record", "Actions"), columns, G_N_ELEMENTS (columns));
  g_signal_connect_object (self->actions, "selected", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->actions, "activated", G_CALLBACK (action_activated), self, G_CONNECT_SWAPPED);
  self->no_actions = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->no_actions), TRUE);
  gtk_widget_set_halign (self->no_actions, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->no_actions, GTK_ALIGN_CENTER);
  gtk_widget_set_can_target (self->no_actions, FALSE);
  gtk_widget_add_css_class (self->no_actions, "lima-dim");
  gtk_overlay_set_child (GTK_OVERLAY (overlay), self->actions);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->no_actions);
  gtk_widget_set_size_request (overlay, -1, 96);
  return overlay;
}

static GtkWidget *
bodies_new (LimaPlatformSection *self)
{
  const LimaTextColumn columns[] = { { _("Body or meeting"), -1 }, { _("Details"), 110, LIMA_COLUMN_WHOLE } };
  GtkWidget *paned = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL), *left = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *right = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *new = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->bodies = lima_text_table_new (_("Bodies and their meetings"), columns, G_N_ELEMENTS (columns));
  g_signal_connect_object (self->bodies, "selected", G_CALLBACK (body_chosen), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (new, "lima-options");
  gtk_box_append (GTK_BOX (new), button_new (_("New Body"), "platform.new-body"));
  gtk_box_append (GTK_BOX (new), button_new (_("New Meeting"), "platform.new-meeting"));
  gtk_box_append (GTK_BOX (left), new);
  gtk_box_append (GTK_BOX (left), self->bodies);
  gtk_widget_add_css_class (buttons, "lima-options");
  gtk_box_append (GTK_BOX (buttons), button_new (_("New Decision"), "platform.new-decision"));
  gtk_box_append (GTK_BOX (buttons), button_new (_("Delete"), "platform.delete"));
  self->details_place = right;
  self->about = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->about), 0);
  gtk_label_set_wrap (GTK_LABEL (self->about), TRUE);
  gtk_widget_add_css_class (self->about, "lima-small");
  gtk_widget_add_css_class (self->about, "lima-dim");
  gtk_widget_add_css_class (self->about, "lima-platform-about");
  gtk_box_append (GTK_BOX (right), buttons);
  gtk_box_append (GTK_BOX (right), self->about);
  gtk_paned_set_start_child (GTK_PANED (paned), left);
  gtk_paned_set_end_child (GTK_PANED (paned), right);
  gtk_paned_set_shrink_start_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_resize_start_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_position (GTK_PANED (paned), BODIES_WIDTH);
  return paned;
}

static GtkWidget *
members_new (LimaPlatformSection *self)
{
  const LimaTextColumn columns[] = {
    { C_("field", "Member"), -1 }, { C_("field", "Group"), 110 },  { C_("actions", "Done"), 64, LIMA_COLUMN_NUMBER },
    { C_("actions", "Open"), 64, LIMA_COLUMN_NUMBER },  { C_("actions", "Overdue"), 80, LIMA_COLUMN_NUMBER }, { C_("field", "Attendance"), 130, LIMA_COLUMN_WHOLE },
  };

  GtkWidget *paned = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL), *scrolled = gtk_scrolled_window_new ();

  self->members = lima_text_table_new (_("Actions and attendance by member"), columns, G_N_ELEMENTS (columns));
  self->chart = lima_chart_view_new ();
  gtk_widget_set_valign (self->chart, GTK_ALIGN_START);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->chart);
  gtk_scrollable_set_vscroll_policy (GTK_SCROLLABLE (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scrolled))), GTK_SCROLL_NATURAL);
  gtk_widget_add_css_class (scrolled, "lima-pane");
  gtk_widget_set_size_request (scrolled, 280, -1);
  gtk_paned_set_start_child (GTK_PANED (paned), scrolled);
  gtk_paned_set_end_child (GTK_PANED (paned), self->members);
  gtk_paned_set_shrink_start_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_resize_start_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_position (GTK_PANED (paned), CHART_WIDTH);
  return paned;
}

static GtkWidget *
lower_new (LimaPlatformSection *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *stack = gtk_stack_new (), *tabs = gtk_stack_switcher_new ();

  gtk_stack_add_titled (GTK_STACK (stack), bodies_new (self), "bodies", _("Bodies and Meetings"));
  gtk_stack_add_titled (GTK_STACK (stack), members_new (self), "members", _("By Member"));
  gtk_widget_set_vexpand (stack, TRUE);
  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (tabs), GTK_STACK (stack));
  gtk_widget_add_css_class (tabs, "lima-tabs");
  gtk_widget_set_halign (tabs, GTK_ALIGN_START);
  gtk_widget_set_margin_start (tabs, 16);
  gtk_widget_set_margin_top (tabs, 8);
  gtk_widget_set_margin_bottom (tabs, 8);
  gtk_box_append (GTK_BOX (box), tabs);
  gtk_box_append (GTK_BOX (box), stack);
  return box;
}

static GtkWidget *
none_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8), *first = gtk_label_new (_("No coordination platform yet"));
  GtkWidget *second = gtk_label_new (_("A platform brings ministries, development partners, financial institutions and the private sector "
                                       "together (¶17). Its bodies have tiers: a steering body decides, technical bodies prepare, local ones work on the spot."));
  GtkWidget *button = button_new (_("New Body"), "platform.new-body");

  gtk_widget_add_css_class (first, "title-4");
  gtk_widget_add_css_class (second, "lima-dim");
  gtk_label_set_wrap (GTK_LABEL (second), TRUE);
  gtk_label_set_justify (GTK_LABEL (second), GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (second), 60);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), second);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static GtkWidget *
platform_new (LimaPlatformSection *self)
{
  GtkWidget *paned = gtk_paned_new (GTK_ORIENTATION_VERTICAL);

  gtk_paned_set_start_child (GTK_PANED (paned), actions_new (self));
  gtk_paned_set_end_child (GTK_PANED (paned), lower_new (self));
  gtk_paned_set_shrink_start_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_resize_start_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_position (GTK_PANED (paned), ACTIONS_HEIGHT);
  return paned;
}

/* ---- Object ---- */

/* The session comes with the properties, the first call of changed() after them: what edits is made between. */
static void
lima_platform_section_constructed (GObject *object)
{
  LimaPlatformSection *self = LIMA_PLATFORM_SECTION (object);

  self->details = lima_platform_details_new (lima_programme_section_get_session (LIMA_PROGRAMME_SECTION (self)));
  gtk_widget_set_vexpand (self->details, TRUE);
  gtk_box_append (GTK_BOX (self->details_place), self->details);
  G_OBJECT_CLASS (lima_platform_section_parent_class)->constructed (object);
}

static void
lima_platform_section_dispose (GObject *object)
{
  LimaPlatformSection *self = LIMA_PLATFORM_SECTION (object);

  g_clear_pointer (&self->report, lima_report_platform_free);
  G_OBJECT_CLASS (lima_platform_section_parent_class)->dispose (object);
}

static void
lima_platform_section_finalize (GObject *object)
{
  g_free (LIMA_PLATFORM_SECTION (object)->sought);
  G_OBJECT_CLASS (lima_platform_section_parent_class)->finalize (object);
}

static void
lima_platform_section_class_init (LimaPlatformSectionClass *klass)
{
  LimaProgrammeSectionClass *section_class = LIMA_PROGRAMME_SECTION_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = lima_platform_section_constructed;
  G_OBJECT_CLASS (klass)->dispose = lima_platform_section_dispose;
  G_OBJECT_CLASS (klass)->finalize = lima_platform_section_finalize;
  section_class->changed = lima_platform_section_changed;
  section_class->search = lima_platform_section_search;
  section_class->focus_path = lima_platform_section_focus_path;
  gtk_widget_class_install_action (widget_class, "platform.mark-done", NULL, mark_done_action);
  gtk_widget_class_install_action (widget_class, "platform.new-body", NULL, new_body_action);
  gtk_widget_class_install_action (widget_class, "platform.new-meeting", NULL, new_meeting_action);
  gtk_widget_class_install_action (widget_class, "platform.new-decision", NULL, new_decision_action);
  gtk_widget_class_install_action (widget_class, "platform.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "chart.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "chart.copy-picture", NULL, copy_picture_action);
}

static void
lima_platform_section_init (LimaPlatformSection *self)
{
  self->sought = g_strdup ("");
  self->states = gtk_stack_new ();
  add_tools (self);
  gtk_stack_add_named (GTK_STACK (self->states), platform_new (self), "platform");
  gtk_stack_add_named (GTK_STACK (self->states), none_new (), "none");
  lima_programme_section_set_content (LIMA_PROGRAMME_SECTION (self), self->states);
}

/**
 * lima_platform_section_new:
 * @session: what is open
 * @programme: the id of a programme that is there
 *
 * Returns: (transfer floating): the section
 */
GtkWidget *
lima_platform_section_new (LimaSession *session, LimaAtom programme)
{
  g_return_val_if_fail (LIMA_IS_SESSION (session), NULL);

  return g_object_new (LIMA_TYPE_PLATFORM_SECTION, "session", session, "programme", programme, "title", C_("section", "Platform"), NULL);
}
