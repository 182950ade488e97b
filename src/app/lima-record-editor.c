/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-record-editor.h"

#include <lima-i18n.h>

#include "lima-record-form.h"

#define AT_ONCE 3 /* sections built at once, the others when the main loop is idle */

struct _LimaRecordEditor
{
  GtkBox parent_instance;

  /* owned */
  LimaSession *session;
  LimaPath path;

  const LimaEditorSection *sections; /* static */
  guint n_sections;

  guint next;     /* the section to be built next */
  guint building; /* the source that builds it */
  char *sought;   /* nullable: what is looked for in the lists; owned */
};

G_DEFINE_FINAL_TYPE (LimaRecordEditor, lima_record_editor, GTK_TYPE_BOX)

static const LimaEditorSection *
get_section (GtkWidget *expander)
{
  return g_object_get_data (G_OBJECT (expander), "lima-section");
}

/* A section is built when it is opened for the first time. */
static void
expanded (GtkExpander *expander, GParamSpec *pspec, LimaRecordEditor *self)
{
  const LimaEditorSection *section = get_section (GTK_WIDGET (expander));
  GtkWidget *form;

  if (!gtk_expander_get_expanded (expander) || gtk_expander_get_child (expander) != NULL)
    return;
  form = section->make != NULL ? section->make (self->session, &self->path)
                               : lima_record_form_new (self->session, &self->path, section->fields);
  if (self->sought != NULL && LIMA_IS_RECORD_FORM (form))
    lima_record_form_search (LIMA_RECORD_FORM (form), self->sought);
  gtk_widget_add_css_class (form, "lima-pane-content");
  gtk_expander_set_child (expander, form);
}

static void
add_section (LimaRecordEditor *self, const LimaEditorSection *section)
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
  LimaRecordEditor *self = data;

  add_section (self, &self->sections[self->next++]);
  if (self->next < self->n_sections)
    return G_SOURCE_CONTINUE;
  self->building = 0;
  return G_SOURCE_REMOVE;
}

static void
lima_record_editor_dispose (GObject *object)
{
  LimaRecordEditor *self = LIMA_RECORD_EDITOR (object);
  GtkWidget *child;

  g_clear_handle_id (&self->building, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (lima_record_editor_parent_class)->dispose (object);
}

static void
lima_record_editor_finalize (GObject *object)
{
  g_free (LIMA_RECORD_EDITOR (object)->sought);
  G_OBJECT_CLASS (lima_record_editor_parent_class)->finalize (object);
}

static void
lima_record_editor_class_init (LimaRecordEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_record_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = lima_record_editor_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_FORM);
}

static void
lima_record_editor_init (LimaRecordEditor *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "lima-editor");
}

/**
 * lima_record_editor_new:
 * @session: what is open
 * @record: leads to a record that is there
 * @sections: (array length=n) (transfer none): its sections, static
 * @n: how many
 *
 * Returns: (transfer floating): the editor; what is out of sight is built when the main loop is idle
 */
GtkWidget *
lima_record_editor_new (LimaSession *session, const LimaPath *record, const LimaEditorSection *sections, guint n)
{
  LimaRecordEditor *self = g_object_new (LIMA_TYPE_RECORD_EDITOR, NULL);

  g_return_val_if_fail (LIMA_IS_SESSION (session) && record != NULL && sections != NULL && n > 0, GTK_WIDGET (self));

  self->session = g_object_ref (session);
  self->path = *record;
  self->sections = sections;
  self->n_sections = n;
  while (self->next < MIN (AT_ONCE, n))
    add_section (self, &self->sections[self->next++]);
  if (self->next < n)
    self->building = g_idle_add (build_next, self);
  return GTK_WIDGET (self);
}

/**
 * lima_record_editor_get_id:
 *
 * Returns: the id of the record
 */
LimaAtom
lima_record_editor_get_id (LimaRecordEditor *self)
{
  g_return_val_if_fail (LIMA_IS_RECORD_EDITOR (self), 0);

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

/* What is out of sight is built now. */
static void
build_all (LimaRecordEditor *self)
{
  if (self->building == 0)
    return;
  g_clear_handle_id (&self->building, g_source_remove);
  while (self->next < self->n_sections)
    add_section (self, &self->sections[self->next++]);
}

/**
 * lima_record_editor_focus:
 * @field: a field of the record
 *
 * Opens the section of a field and puts the focus where it is edited.
 */
void
lima_record_editor_focus (LimaRecordEditor *self, guint field)
{
  g_return_if_fail (LIMA_IS_RECORD_EDITOR (self));

  build_all (self);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if ((get_section (child)->fields & LIMA_FORM_FIELD (field)) != 0)
      {
        gtk_expander_set_expanded (GTK_EXPANDER (child), TRUE);
        focus_content (gtk_expander_get_child (GTK_EXPANDER (child)), field);
        return;
      }
}

static void
search_section (LimaRecordEditor *self, GtkExpander *expander, const char *words)
{
  GtkWidget *form = gtk_expander_get_child (expander);

  if (form != NULL && LIMA_IS_RECORD_FORM (form))
    lima_record_form_search (LIMA_RECORD_FORM (form), words);
  if (self->sought != NULL)
    gtk_expander_set_expanded (expander, TRUE);
}

/**
 * lima_record_editor_search:
 * @words: what is looked for, "" for nothing
 *
 * Opens all sections and shows only the elements of their lists that hold all of the words.
 */
void
lima_record_editor_search (LimaRecordEditor *self, const char *words)
{
  g_return_if_fail (LIMA_IS_RECORD_EDITOR (self) && words != NULL);

  g_free (self->sought);
  self->sought = *words == '\0' ? NULL : g_strdup (words);
  build_all (self);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_next_sibling (child))
    search_section (self, GTK_EXPANDER (child), words);
}
