/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-project-editor.h"

#include <lima-i18n.h>

#include "lima-flow-grid.h"
#include "lima-record-form.h"

#define FIELD(name) LIMA_FORM_FIELD (LIMA_PROJECT_##name)
#define AT_ONCE 3 /* sections built at once, the others when the main loop is idle */

/**
 * Section:
 * @title: what it is called, in the context "section"
 * @fields: what is edited in it
 * @open: whether it is open at first
 * @make: (nullable): makes what it is edited with, where that is no form of the fields
 */
typedef struct
{
  const char *title;
  guint64 fields;
  gboolean open;
  GtkWidget *(*make) (LimaSession *session, const LimaPath *path);
} Section;

static GtkWidget *flows_new (LimaSession *session, const LimaPath *path);

static const Section sections[] = {
  { NC_("section", "Title"), FIELD (TITLE), TRUE },
  { NC_("section", "Identity and status"), FIELD (IDENTIFIER) | FIELD (STATUS) | FIELD (ILLUSTRATIVE), TRUE },
  { NC_("section", "Dates"), FIELD (PLANNED_START) | FIELD (ACTUAL_START) | FIELD (PLANNED_END) | FIELD (ACTUAL_END), TRUE },
  { NC_("section", "Shares"), FIELD (PLACES) | FIELD (SECTORS) | FIELD (THEMES), TRUE },
  { NC_("section", "Flows"), FIELD (FLOWS), TRUE, flows_new },
  { NC_("section", "Descriptions"), FIELD (DESCRIPTIONS), TRUE },
  { NC_("section", "Organisations"),
    FIELD (REPORTER_NAME) | FIELD (REPORTER_REF) | FIELD (REPORTER_TYPE) | FIELD (REPORTER_SECONDARY) | FIELD (OFFICER) | FIELD (UNIT)
      | FIELD (PARTICIPANTS), FALSE },
  { NC_("section", "Classification and notes"),
    FIELD (SCOPE) | FIELD (CURRENCY) | FIELD (LANGUAGE) | FIELD (HUMANITARIAN) | FIELD (HIERARCHY) | FIELD (BUDGET_NOT_PROVIDED)
      | FIELD (COLLABORATION_TYPE) | FIELD (FLOW_TYPE) | FIELD (FINANCE_TYPE) | FIELD (AID_TYPE) | FIELD (AID_TYPES) | FIELD (TIED_STATUS)
      | FIELD (NOTES) | FIELD (IATI_VERSION) | FIELD (UPDATED), FALSE },
  { NC_("section", "Policy markers"), FIELD (MARKERS), FALSE },
  { NC_("section", "Tags"), FIELD (TAGS), FALSE },
  { NC_("section", "Results"), FIELD (RESULTS), FALSE },
  { NC_("section", "Locations"), FIELD (LOCATIONS), FALSE },
  { NC_("section", "Documents"), FIELD (DOCUMENTS), FALSE },
  { NC_("section", "Related activities"), FIELD (RELATED), FALSE },
  { NC_("section", "Other identifiers"), FIELD (OTHER_IDENTIFIERS), FALSE },
};

struct _LimaProjectEditor
{
  GtkBox parent_instance;

  /* owned */
  LimaSession *session;
  LimaPath path;

  guint next;     /* the section to be built next */
  guint building; /* the source that builds it */
};

G_DEFINE_FINAL_TYPE (LimaProjectEditor, lima_project_editor, GTK_TYPE_BOX)

/* Transactions and what has a period are two grids: they have other columns. */
static GtkWidget *
flows_new (LimaSession *session, const LimaPath *path)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8), *label = gtk_label_new (C_("section", "Budgets and planned disbursements"));

  gtk_widget_add_css_class (label, "lima-dim");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (box), lima_flow_grid_new (session, path, FALSE));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), lima_flow_grid_new (session, path, TRUE));
  return box;
}

static const Section *
get_section (GtkWidget *expander)
{
  return g_object_get_data (G_OBJECT (expander), "lima-section");
}

/* A section is built when it is opened for the first time. */
static void
expanded (GtkExpander *expander, GParamSpec *pspec, LimaProjectEditor *self)
{
  const Section *section = get_section (GTK_WIDGET (expander));
  GtkWidget *form;

  if (!gtk_expander_get_expanded (expander) || gtk_expander_get_child (expander) != NULL)
    return;
  form = section->make != NULL ? section->make (self->session, &self->path)
                               : lima_record_form_new (self->session, &self->path, section->fields);
  gtk_widget_add_css_class (form, "lima-pane-content");
  gtk_expander_set_child (expander, form);
}

static void
add_section (LimaProjectEditor *self, const Section *section)
{
  GtkWidget *label = gtk_label_new (C_("section", section->title)), *expander = gtk_expander_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_margin_start (label, 4);
  gtk_expander_set_label_widget (GTK_EXPANDER (expander), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, C_("section", section->title), -1);
  gtk_widget_add_css_class (expander, "lima-section");
  g_object_set_data (G_OBJECT (expander), "lima-section", (gpointer) section);
  g_signal_connect_object (expander, "notify::expanded", G_CALLBACK (expanded), self, 0);
  gtk_box_append (GTK_BOX (self), expander);
  gtk_expander_set_expanded (GTK_EXPANDER (expander), section->open);
}

static gboolean
build_next (gpointer data)
{
  LimaProjectEditor *self = data;

  add_section (self, &sections[self->next++]);
  if (self->next < G_N_ELEMENTS (sections))
    return G_SOURCE_CONTINUE;
  self->building = 0;
  return G_SOURCE_REMOVE;
}

static void
lima_project_editor_dispose (GObject *object)
{
  LimaProjectEditor *self = LIMA_PROJECT_EDITOR (object);
  GtkWidget *child;

  g_clear_handle_id (&self->building, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (lima_project_editor_parent_class)->dispose (object);
}

static void
lima_project_editor_class_init (LimaProjectEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_project_editor_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_FORM);
}

static void
lima_project_editor_init (LimaProjectEditor *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "lima-editor");
}

/**
 * lima_project_editor_new:
 * @session: what is open
 * @project: the id of a project that is there
 *
 * Returns: (transfer floating): the editor; what is out of sight is built when the main loop is idle
 */
GtkWidget *
lima_project_editor_new (LimaSession *session, LimaAtom project)
{
  LimaProjectEditor *self = g_object_new (LIMA_TYPE_PROJECT_EDITOR, NULL);

  g_return_val_if_fail (LIMA_IS_SESSION (session), GTK_WIDGET (self));

  self->session = g_object_ref (session);
  self->path = (LimaPath) { .table = &lima_project_table, .record = project };
  while (self->next < AT_ONCE)
    add_section (self, &sections[self->next++]);
  self->building = g_idle_add (build_next, self);
  return GTK_WIDGET (self);
}

/**
 * lima_project_editor_get_id:
 *
 * Returns: the id of the project
 */
LimaAtom
lima_project_editor_get_id (LimaProjectEditor *self)
{
  g_return_val_if_fail (LIMA_IS_PROJECT_EDITOR (self), 0);

  return self->path.record;
}

static void
focus_content (GtkWidget *content, guint field)
{
  if (LIMA_IS_RECORD_FORM (content))
    lima_record_form_focus (LIMA_RECORD_FORM (content), field);
  else
    gtk_widget_child_focus (content, GTK_DIR_TAB_FORWARD);
}

/**
 * lima_project_editor_focus:
 * @field: a field of the project
 *
 * Opens the section of a field and puts the focus where it is edited.
 */
void
lima_project_editor_focus (LimaProjectEditor *self, guint field)
{
  g_return_if_fail (LIMA_IS_PROJECT_EDITOR (self));

  if (self->building != 0)
    {
      g_clear_handle_id (&self->building, g_source_remove);
      while (self->next < G_N_ELEMENTS (sections))
        add_section (self, &sections[self->next++]);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if ((get_section (child)->fields & LIMA_FORM_FIELD (field)) != 0)
      {
        gtk_expander_set_expanded (GTK_EXPANDER (child), TRUE);
        focus_content (gtk_expander_get_child (GTK_EXPANDER (child)), field);
        return;
      }
}

/**
 * lima_project_editor_get_fields:
 *
 * Returns: all fields that are edited somewhere, for a test that none is forgotten
 */
guint64
lima_project_editor_get_fields (void)
{
  guint64 fields = 0;

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    fields |= sections[i].fields;
  return fields;
}
