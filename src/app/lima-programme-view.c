/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-programme-view.h"

#include <lima-i18n.h>
#include <lima-report-programme.h>

#include "lima-appearance.h"
#include "lima-budget-section.h"
#include "lima-editing.h"
#include "lima-financing-section.h"
#include "lima-plan-section.h"
#include "lima-platform-section.h"
#include "lima-programme-forms.h"
#include "lima-record-form.h"
#include "lima-results-section.h"
#include "lima-risks-section.h"

#define FIELD(name) LIMA_FORM_FIELD (LIMA_PROGRAMME_##name)

/*
 * A section is forms, or is made by a function of its own and then edits @fields.
 */
static const struct
{
  const char *name;
  const char *title;
  const LimaFormsKind *forms;
  GtkWidget *(*make) (LimaSession *session, LimaAtom programme);
  guint64 fields;
} sections[] = {
  { "summary", NC_("section", "Summary"), &lima_programme_summary_forms, NULL, 0 },
  { "components", NC_("section", "Components"), &lima_programme_components_forms, NULL, 0 },
  { "plan", NC_("section", "Plan"), NULL, lima_plan_section_new, 0 },
  { "results", NC_("section", "Results"), NULL, lima_results_section_new, FIELD (INDICATORS) },
  { "budget", NC_("section", "Budget"), NULL, lima_budget_section_new, FIELD (BUDGET) },
  { "financing", NC_("section", "Financing"), NULL, lima_financing_section_new, FIELD (FINANCING) },
  { "platform", NC_("section", "Platform"), NULL, lima_platform_section_new, FIELD (BODIES) },
  { "partners", NC_("section", "Partners"), &lima_programme_partners_forms, NULL, 0 },
  { "risks", NC_("section", "Risks"), NULL, lima_risks_section_new, FIELD (RISKS) },
  { "documents", NC_("section", "Documents"), &lima_programme_documents_forms, NULL, 0 },
  { "evaluation", NC_("section", "Evaluation"), &lima_programme_evaluation_forms, NULL, 0 },
};

struct _LimaProgrammeView
{
  GtkBox parent_instance;

  /* borrowed: children */
  GtkWidget *title;
  GtkWidget *life;
  GtkStack *stack;

  /* owned */
  LimaSession *session;
  LimaHistory *history;

  LimaAtom id;
};

enum
{
  PROP_0,
  PROP_SECTION,
};

G_DEFINE_FINAL_TYPE (LimaProgrammeView, lima_programme_view, GTK_TYPE_BOX)

/**
 * lima_programme_view_get_n_sections:
 *
 * Returns: how many sections a programme has
 */
guint
lima_programme_view_get_n_sections (void)
{
  return G_N_ELEMENTS (sections);
}

/**
 * lima_programme_view_get_name:
 * @section: its place
 *
 * Returns: what the program calls it
 */
const char *
lima_programme_view_get_name (guint section)
{
  g_return_val_if_fail (section < G_N_ELEMENTS (sections), NULL);

  return sections[section].name;
}

/**
 * lima_programme_view_get_title:
 * @section: its place
 *
 * Returns: what people call it
 */
const char *
lima_programme_view_get_title (guint section)
{
  g_return_val_if_fail (section < G_N_ELEMENTS (sections), NULL);

  return C_("section", sections[section].title);
}

/**
 * lima_programme_view_find_section:
 * @field: a field of a programme
 *
 * Returns: (nullable): the name of the section where it is edited
 */
const char *
lima_programme_view_find_section (guint field)
{
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      guint64 fields = sections[i].forms == NULL ? sections[i].fields : lima_forms_kind_get_fields (sections[i].forms);

      if ((fields & LIMA_FORM_FIELD (field)) != 0)
        return sections[i].name;
    }
  return NULL;
}

static const LimaProgramme *
find_programme (LimaProgrammeView *self)
{
  const LimaPath path = { .table = &lima_programme_table, .record = self->id };

  return (const LimaProgramme *) lima_editing_find (self->session, &path);
}

static void
show_head (LimaProgrammeView *self)
{
  const LimaProgramme *programme = find_programme (self);
  LimaFormat *format = lima_session_get_format (self->session);
  g_autofree char *life = NULL;
  const char *title;

  if (programme == NULL)
    return;
  title = programme->title == NULL ? NULL : lima_text_get (programme->title, lima_format_get_language (format));
  life = lima_report_describe_life (format, programme);
  gtk_label_set_text (GTK_LABEL (self->title), title == NULL ? _("Programme without a title") : title);
  gtk_widget_set_tooltip_text (self->title, title);
  gtk_label_set_text (GTK_LABEL (self->life), life);
  gtk_widget_set_tooltip_text (self->title, gtk_label_get_text (GTK_LABEL (self->title)));
  gtk_widget_set_tooltip_text (self->life, life);
}

static GtkWidget *
get_section (LimaProgrammeView *self, guint i)
{
  GtkWidget *section = gtk_stack_get_child_by_name (self->stack, sections[i].name);

  if (section != NULL)
    return section;
  section = sections[i].forms != NULL ? lima_forms_section_new (self->session, self->id, sections[i].forms)
                                      : sections[i].make (self->session, self->id);
  gtk_stack_add_named (self->stack, section, sections[i].name);
  return section;
}

/* ---- Object ---- */

static void
lima_programme_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SECTION)
    g_value_set_string (value, lima_programme_view_get_section (LIMA_PROGRAMME_VIEW (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
lima_programme_view_dispose (GObject *object)
{
  LimaProgrammeView *self = LIMA_PROGRAMME_VIEW (object);
  GtkWidget *child;

  if (self->history != NULL)
    g_signal_handlers_disconnect_by_data (self->history, self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  g_clear_object (&self->history);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (lima_programme_view_parent_class)->dispose (object);
}

static void
lima_programme_view_class_init (LimaProgrammeViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lima_programme_view_get_property;
  object_class->dispose = lima_programme_view_dispose;
  g_object_class_install_property (object_class, PROP_SECTION,
                                   g_param_spec_string ("section", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

static GtkWidget *
label_new (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
menu_new (void)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  g_menu_append (menu, _("_Print the Programme…"), "programme.print-all");
  g_menu_append (menu, _("_Export as PDF…"), "programme.export-pdf");
  g_menu_append (menu, _("_Duplicate"), "programmes.duplicate");
  g_menu_append (menu, _("De_lete"), "programmes.delete");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button, _("Programme menu"));
  lima_name_control (button, _("Programme menu"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

static GtkWidget *
head_new (LimaProgrammeView *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *back = gtk_button_new_from_icon_name ("go-previous-symbolic");

  self->title = label_new ("heading");
  self->life = label_new ("lima-dim");
  gtk_widget_set_hexpand (self->life, TRUE);
  gtk_widget_set_tooltip_text (back, _("All programmes"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (back), GTK_ACCESSIBLE_PROPERTY_LABEL, _("All programmes"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (back), "programmes.list");
  gtk_widget_set_valign (back, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (head, "lima-options");
  gtk_box_append (GTK_BOX (head), back);
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (head), self->life);
  gtk_box_append (GTK_BOX (head), menu_new ());
  return head;
}

static void
lima_programme_view_init (LimaProgrammeView *self)
{
  GtkWidget *stack = gtk_stack_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->stack = GTK_STACK (stack);
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_widget_set_vexpand (stack, TRUE);
  gtk_box_append (GTK_BOX (self), head_new (self));
  gtk_box_append (GTK_BOX (self), stack);
}

/**
 * lima_programme_view_new:
 * @session: what is open
 * @programme: the id of a programme that is there
 *
 * Returns: (transfer floating): the programme, with its summary open
 */
GtkWidget *
lima_programme_view_new (LimaSession *session, LimaAtom programme)
{
  LimaProgrammeView *self = g_object_new (LIMA_TYPE_PROGRAMME_VIEW, NULL);

  g_return_val_if_fail (LIMA_IS_SESSION (session), GTK_WIDGET (self));

  self->session = g_object_ref (session);
  self->history = g_object_ref (lima_session_get_history (session));
  self->id = programme;
  g_signal_connect_object (self->history, "applied", G_CALLBACK (show_head), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  show_head (self);
  lima_programme_view_show (self, sections[0].name);
  return GTK_WIDGET (self);
}

/**
 * lima_programme_view_get_id:
 *
 * Returns: the id of the programme
 */
LimaAtom
lima_programme_view_get_id (LimaProgrammeView *self)
{
  g_return_val_if_fail (LIMA_IS_PROGRAMME_VIEW (self), 0);

  return self->id;
}

/**
 * lima_programme_view_get_section:
 *
 * Returns: (nullable): the name of the section that is open
 */
const char *
lima_programme_view_get_section (LimaProgrammeView *self)
{
  g_return_val_if_fail (LIMA_IS_PROGRAMME_VIEW (self), NULL);

  return gtk_stack_get_visible_child_name (self->stack);
}

/**
 * lima_programme_view_show:
 * @section: the name of a section; one that is none is left alone
 */
void
lima_programme_view_show (LimaProgrammeView *self, const char *section)
{
  g_return_if_fail (LIMA_IS_PROGRAMME_VIEW (self) && section != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (g_str_equal (sections[i].name, section))
      {
        gtk_stack_set_visible_child (self->stack, get_section (self, i));
        g_object_notify (G_OBJECT (self), "section");
      }
}

/* Components have a section of their own, but their activities are edited in the plan. */
static const char *
find_section_of_path (const LimaPath *path)
{
  if (path->n_steps > 2 && path->steps[0].field == LIMA_PROGRAMME_COMPONENTS && path->steps[1].field == LIMA_PROGRAMME_COMPONENT_OUTPUTS)
    return "plan";
  return lima_programme_view_find_section (path->n_steps > 0 ? path->steps[0].field : path->field);
}

/**
 * lima_programme_view_show_path:
 * @path: leads to a field of the programme or of something in it
 *
 * Opens the section where a field is edited and puts the focus there.
 */
void
lima_programme_view_show_path (LimaProgrammeView *self, const LimaPath *path)
{
  const char *section;

  g_return_if_fail (LIMA_IS_PROGRAMME_VIEW (self) && path != NULL);

  section = find_section_of_path (path);
  if (section == NULL)
    return;
  lima_programme_view_show (self, section);
  lima_programme_section_focus_path (LIMA_PROGRAMME_SECTION (gtk_stack_get_visible_child (self->stack)), path);
}

/**
 * lima_programme_view_focus_search:
 *
 * Lets the user type what to search for in the section that is open.
 */
void
lima_programme_view_focus_search (LimaProgrammeView *self)
{
  g_return_if_fail (LIMA_IS_PROGRAMME_VIEW (self));

  lima_programme_section_focus_search (LIMA_PROGRAMME_SECTION (gtk_stack_get_visible_child (self->stack)));
}
