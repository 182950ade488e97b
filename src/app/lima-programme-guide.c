/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-programme-guide.h"

#include <lima-codelist.h>
#include <lima-field-words.h>
#include <lima-i18n.h>
#include <lima-programme-template.h>

#include "lima-control.h"

#define WIDTH 560
#define HEIGHT 660

static const guint fields[] = {
  LIMA_PROGRAMME_COUNTRY, LIMA_PROGRAMME_TITLE,    LIMA_PROGRAMME_STRATEGY, LIMA_PROGRAMME_START,
  LIMA_PROGRAMME_END,     LIMA_PROGRAMME_CURRENCY, LIMA_PROGRAMME_OWNER,
};

static const guint answers[] = { LIMA_PROGRAMME_CRITERION_ANSWER, LIMA_PROGRAMME_CRITERION_EVIDENCE };

static const struct
{
  const char *name;
  const char *title;
  const char *detail;
} steps[] = {
  { "country", N_("1 of 3: Country and period"), N_("What is not known yet stays empty, and is listed as missing.") },
  { "criteria", N_("2 of 3: Screening criteria"), N_("The report asks these two of a country (¶13). More can be added later.") },
  { "components", N_("3 of 3: Components"), N_("The services that the report names (¶16), and resource mobilization. Others can be added later.") },
};

struct _LimaProgrammeGuide
{
  GtkWindow parent_instance;

  /* borrowed: children */
  GtkStack *stack;
  GtkWidget *back;
  GtkWidget *next;
  GPtrArray *controls;   /* of the fields, in their order; owned array */
  GPtrArray *criteria;   /* of the answers, for each criterion in turn; owned array */
  GPtrArray *asked;      /* check buttons, by criterion; owned array */
  GPtrArray *components; /* check buttons; owned array */

  LimaSession *session; /* owned */
};

enum
{
  MADE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimaProgrammeGuide, lima_programme_guide, GTK_TYPE_WINDOW)

/* ---- What is made ---- */

static void
take_values (LimaBlock *block, GPtrArray *controls, guint first, const guint *of, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_auto(LimaValue) value = lima_block_get (lima_control_get_block (g_ptr_array_index (controls, first + i)), of[i]);

      lima_block_set (block, of[i], &value);
    }
}

static const char *
get_language (LimaProgrammeGuide *self)
{
  return lima_format_get_language (lima_session_get_format (self->session));
}

/* A programme that was given no title is called after its country. */
static void
set_title (LimaProgrammeGuide *self, LimaProgramme *programme)
{
  const char *code = lima_atom_text (programme->country);
  const char *country = code == NULL ? NULL : lima_country_name (code, get_language (self));
  g_autofree char *title = NULL;

  if (programme->title != NULL || country == NULL)
    return;
  /* Translators: the title of a programme; %s is a country */
  title = g_strdup_printf (_("Programme for Country Partnership: %s"), country);
  programme->title = lima_text_new (get_language (self), title);
}

static void
add_criteria (LimaProgrammeGuide *self, LimaProgramme *programme)
{
  g_autoptr(GPtrArray) blocks = g_ptr_array_new (); /* the list takes the blocks */

  for (guint i = 0; i < self->asked->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->asked, i)))
      {
        g_autofree char *id = g_strdup_printf ("%u", blocks->len + 1);
        LimaBlock *block = lima_block_new (&lima_programme_criterion_table, lima_atom (id));

        ((LimaProgrammeCriterion *) block)->question = lima_text_new (get_language (self), lima_programme_template_get_criterion (i));
        take_values (block, self->criteria, i * G_N_ELEMENTS (answers), answers, G_N_ELEMENTS (answers));
        g_ptr_array_add (blocks, block);
      }
  if (blocks->len > 0)
    programme->criteria = lima_items_new ((LimaBlock *const *) blocks->pdata, blocks->len);
}

static void
create (LimaProgrammeGuide *self)
{
  g_autoptr(LimaBlock) block = lima_block_new (&lima_programme_table, 0);
  LimaProgramme *programme = (LimaProgramme *) block;
  guint32 components = 0;

  take_values (block, self->controls, 0, fields, G_N_ELEMENTS (fields));
  set_title (self, programme);
  add_criteria (self, programme);
  for (guint i = 0; i < self->components->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->components, i)))
      components |= 1u << i;
  lima_programme_template_add_components (programme, components, get_language (self));
  g_signal_emit (self, signals[MADE], 0, block);
  gtk_window_close (GTK_WINDOW (self));
}

/* ---- Steps ---- */

static guint
get_step (LimaProgrammeGuide *self)
{
  const char *name = gtk_stack_get_visible_child_name (self->stack);
  guint step = 0;

  while (step + 1 < G_N_ELEMENTS (steps) && !g_str_equal (steps[step].name, name))
    step++;
  return step;
}

static void
show_step (LimaProgrammeGuide *self, guint step)
{
  gtk_stack_set_visible_child_name (self->stack, steps[step].name);
  gtk_button_set_label (GTK_BUTTON (self->next), step + 1 < G_N_ELEMENTS (steps) ? _("Next") : _("Create"));
  gtk_widget_set_sensitive (self->back, step > 0);
  gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
back_clicked (LimaProgrammeGuide *self)
{
  if (get_step (self) == 1)
    gtk_widget_grab_focus (self->next); /* the button that has the focus can't be pressed any more */
  show_step (self, get_step (self) - 1);
}

static void
next_clicked (LimaProgrammeGuide *self)
{
  guint step = get_step (self);

  if (step + 1 < G_N_ELEMENTS (steps))
    show_step (self, step + 1);
  else
    create (self);
}

/* ---- Children ---- */

static GtkWidget *
label_new (const char *words, const char *css_class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
add_control (LimaProgrammeGuide *self, GtkWidget *box, const LimaTable *table, guint field)
{
  GtkWidget *control = lima_control_new_draft (self->session, table, field);

  gtk_box_append (GTK_BOX (box), label_new (lima_field_words_label (&table->fields[field]), "lima-dim"));
  gtk_box_append (GTK_BOX (box), control);
  return control;
}

static void
fill_country (LimaProgrammeGuide *self, GtkWidget *box)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    g_ptr_array_add (self->controls, add_control (self, box, &lima_programme_table, fields[i]));
}

static void
fill_criteria (LimaProgrammeGuide *self, GtkWidget *box)
{
  for (guint i = 0; i < lima_programme_template_get_n_criteria (); i++)
    {
      GtkWidget *check = gtk_check_button_new_with_label (lima_programme_template_get_criterion (i));

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
      gtk_label_set_wrap (GTK_LABEL (gtk_widget_get_last_child (check)), TRUE);
      gtk_box_append (GTK_BOX (box), check);
      g_ptr_array_add (self->asked, check);
      for (guint j = 0; j < G_N_ELEMENTS (answers); j++)
        g_ptr_array_add (self->criteria, add_control (self, box, &lima_programme_criterion_table, answers[j]));
    }
}

static void
fill_components (LimaProgrammeGuide *self, GtkWidget *box)
{
  for (guint i = 0; i < lima_programme_template_get_n_components (); i++)
    {
      GtkWidget *check = gtk_check_button_new_with_label (lima_programme_template_get_component (i));

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), lima_programme_template_is_usual (i));
      gtk_box_append (GTK_BOX (box), check);
      g_ptr_array_add (self->components, check);
    }
}

static GtkWidget *
step_new (LimaProgrammeGuide *self, guint step)
{
  static void (*const fill[]) (LimaProgrammeGuide *, GtkWidget *) = { fill_country, fill_criteria, fill_components };
  GtkWidget *scrolled = gtk_scrolled_window_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_widget_add_css_class (box, "lima-form");
  gtk_box_append (GTK_BOX (box), label_new (_(steps[step].title), "heading"));
  gtk_box_append (GTK_BOX (box), label_new (_(steps[step].detail), "lima-dim"));
  fill[step] (self, box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_scrollable_set_vscroll_policy (GTK_SCROLLABLE (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scrolled))), GTK_SCROLL_NATURAL);
  gtk_widget_set_vexpand (scrolled, TRUE);
  return scrolled;
}

static GtkWidget *
buttons_new (LimaProgrammeGuide *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *cancel = gtk_button_new_with_label (_("Cancel"));

  self->back = gtk_button_new_with_label (_("Back"));
  self->next = gtk_button_new_with_label (_("Next"));
  gtk_widget_add_css_class (self->next, "suggested-action");
  gtk_widget_set_hexpand (self->back, TRUE);
  gtk_widget_set_halign (self->back, GTK_ALIGN_END);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  g_signal_connect_object (self->back, "clicked", G_CALLBACK (back_clicked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->next, "clicked", G_CALLBACK (next_clicked), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), cancel);
  gtk_box_append (GTK_BOX (box), self->back);
  gtk_box_append (GTK_BOX (box), self->next);
  return box;
}

/* ---- Object ---- */

static void
lima_programme_guide_dispose (GObject *object)
{
  LimaProgrammeGuide *self = LIMA_PROGRAMME_GUIDE (object);

  g_clear_object (&self->session);
  G_OBJECT_CLASS (lima_programme_guide_parent_class)->dispose (object);
}

static void
lima_programme_guide_finalize (GObject *object)
{
  LimaProgrammeGuide *self = LIMA_PROGRAMME_GUIDE (object);

  g_ptr_array_unref (self->controls);
  g_ptr_array_unref (self->criteria);
  g_ptr_array_unref (self->asked);
  g_ptr_array_unref (self->components);
  G_OBJECT_CLASS (lima_programme_guide_parent_class)->finalize (object);
}

static void
lima_programme_guide_class_init (LimaProgrammeGuideClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_programme_guide_dispose;
  G_OBJECT_CLASS (klass)->finalize = lima_programme_guide_finalize;
  signals[MADE] = g_signal_new ("made", LIMA_TYPE_PROGRAMME_GUIDE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lima_programme_guide_init (LimaProgrammeGuide *self)
{
  self->controls = g_ptr_array_new ();
  self->criteria = g_ptr_array_new ();
  self->asked = g_ptr_array_new ();
  self->components = g_ptr_array_new ();
  gtk_window_set_title (GTK_WINDOW (self), _("New Programme"));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, HEIGHT);
}

/**
 * lima_programme_guide_new:
 * @parent: the window it stands before
 * @session: what is open
 *
 * Returns: (transfer none): a window, to be presented; GTK owns it
 */
GtkWidget *
lima_programme_guide_new (GtkWindow *parent, LimaSession *session)
{
  LimaProgrammeGuide *self = g_object_new (LIMA_TYPE_PROGRAMME_GUIDE, "transient-for", parent, "application", gtk_window_get_application (parent), NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *stack = gtk_stack_new ();

  g_return_val_if_fail (LIMA_IS_SESSION (session), GTK_WIDGET (self));

  self->session = g_object_ref (session);
  self->stack = GTK_STACK (stack);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    gtk_stack_add_named (self->stack, step_new (self, i), steps[i].name);
  gtk_widget_add_css_class (box, "lima-dialog");
  gtk_box_append (GTK_BOX (box), stack);
  gtk_box_append (GTK_BOX (box), buttons_new (self));
  gtk_window_set_child (GTK_WINDOW (self), box);
  show_step (self, 0);
  return GTK_WIDGET (self);
}
