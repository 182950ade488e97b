/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-forms-section.h"

#include <lima-i18n.h>

struct _LimaFormsSection
{
  LimaProgrammeSection parent_instance;

  const LimaFormsKind *kind; /* static */

  /* borrowed: children */
  GtkWidget *lines;
  GtkWidget *editor;
};

G_DEFINE_FINAL_TYPE (LimaFormsSection, lima_forms_section, LIMA_TYPE_PROGRAMME_SECTION)

static GtkWidget *
add_line (GtkWidget *lines)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "lima-figures");
  gtk_box_append (GTK_BOX (lines), label);
  return label;
}

/* Lines that are there keep their labels. */
static void
show_lines (LimaFormsSection *self, GPtrArray *texts)
{
  GtkWidget *label = gtk_widget_get_first_child (self->lines);

  for (guint i = 0; i < texts->len; i++)
    {
      if (label == NULL)
        label = add_line (self->lines);
      gtk_label_set_text (GTK_LABEL (label), g_ptr_array_index (texts, i));
      gtk_widget_set_visible (label, TRUE);
      label = gtk_widget_get_next_sibling (label);
    }
  for (; label != NULL; label = gtk_widget_get_next_sibling (label))
    gtk_widget_set_visible (label, FALSE);
  gtk_widget_set_visible (self->lines, texts->len > 0);
}

static void
show (LimaFormsSection *self, const LimaProgramme *programme)
{
  LimaProgrammeSection *section = LIMA_PROGRAMME_SECTION (self);
  g_autofree char *count = self->kind->count (lima_programme_section_get_format (section), programme);
  g_autoptr(GPtrArray) texts = NULL;

  lima_programme_section_set_status (section, count);
  if (self->kind->describe == NULL)
    return;
  texts = self->kind->describe (lima_programme_section_get_session (section), programme);
  show_lines (self, texts);
}

/* At the end of construction the kind is not known yet. */
static void
lima_forms_section_changed (LimaProgrammeSection *section, const LimaProgramme *programme)
{
  if (LIMA_FORMS_SECTION (section)->kind != NULL)
    show (LIMA_FORMS_SECTION (section), programme);
}

static void
lima_forms_section_search (LimaProgrammeSection *section, const char *text)
{
  lima_record_editor_search (LIMA_RECORD_EDITOR (LIMA_FORMS_SECTION (section)->editor), text);
}

static gboolean
lima_forms_section_focus_path (LimaProgrammeSection *section, const LimaPath *path)
{
  LimaFormsSection *self = LIMA_FORMS_SECTION (section);
  guint field = path->n_steps > 0 ? path->steps[0].field : path->field;

  for (guint i = 0; i < self->kind->n_forms; i++)
    if ((self->kind->forms[i].fields & (G_GUINT64_CONSTANT (1) << field)) != 0)
      {
        lima_record_editor_focus (LIMA_RECORD_EDITOR (self->editor), field);
        return TRUE;
      }
  return FALSE;
}

static void
lima_forms_section_class_init (LimaFormsSectionClass *klass)
{
  LimaProgrammeSectionClass *section_class = LIMA_PROGRAMME_SECTION_CLASS (klass);

  section_class->changed = lima_forms_section_changed;
  section_class->search = lima_forms_section_search;
  section_class->focus_path = lima_forms_section_focus_path;
}

static void
lima_forms_section_init (LimaFormsSection *self)
{
}

/* Lines may rest on figures, which come later than the programme. */
static void
figures_changed (LimaFormsSection *self)
{
  const LimaProgramme *programme = lima_programme_section_get_programme (LIMA_PROGRAMME_SECTION (self));

  if (programme != NULL)
    show (self, programme);
}

static GtkWidget *
content_new (LimaFormsSection *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_add_css_class (self->lines, "lima-programme-head");
  gtk_widget_set_visible (self->lines, FALSE);
  gtk_box_append (GTK_BOX (box), self->lines);
  gtk_box_append (GTK_BOX (box), self->editor);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_scrollable_set_vscroll_policy (GTK_SCROLLABLE (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scrolled))), GTK_SCROLL_NATURAL);
  gtk_widget_add_css_class (scrolled, "lima-pane");
  return scrolled;
}

/**
 * lima_forms_section_new:
 * @session: what is open
 * @programme: the id of a programme that is there
 * @kind: which section; static
 *
 * Returns: (transfer floating): the section
 */
GtkWidget *
lima_forms_section_new (LimaSession *session, LimaAtom programme, const LimaFormsKind *kind)
{
  LimaFormsSection *self;
  LimaPath path;

  g_return_val_if_fail (LIMA_IS_SESSION (session) && kind != NULL, NULL);

  self = g_object_new (LIMA_TYPE_FORMS_SECTION, "session", session, "programme", programme, "title", C_("section", kind->title), NULL);
  self->kind = kind;
  path = lima_programme_section_get_path (LIMA_PROGRAMME_SECTION (self));
  self->editor = lima_record_editor_new (session, &path, kind->forms, kind->n_forms);
  lima_programme_section_set_content (LIMA_PROGRAMME_SECTION (self), content_new (self));
  show (self, lima_programme_section_get_programme (LIMA_PROGRAMME_SECTION (self)));
  g_signal_connect_object (session, "notify::figures", G_CALLBACK (figures_changed), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
