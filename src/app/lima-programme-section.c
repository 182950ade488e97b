/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-programme-section.h"

#include <lima-i18n.h>

#include "lima-appearance.h"
#include "lima-editing.h"
#include "lima-folding-bar.h"
#include "lima-wrapping-row.h"

typedef struct
{
  /* owned */
  LimaSession *session;
  LimaHistory *history; /* nullable: whose changes are followed */
  char *title;

  LimaAtom id;
  LimaBlock *shown; /* nullable: the programme as it was last shown, owned */

  /* borrowed: children */
  GtkWidget *heading;
  GtkWidget *chip;
  GtkWidget *tools;
  GtkWidget *search; /* nullable */
  GtkWidget *print;
  GtkWidget *content;
  GtkWidget *status;
} LimaProgrammeSectionPrivate;

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_PROGRAMME,
  PROP_TITLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LimaProgrammeSection, lima_programme_section, GTK_TYPE_BOX)

static LimaProgrammeSectionPrivate *
priv_of (LimaProgrammeSection *self)
{
  return lima_programme_section_get_instance_private (self);
}

/* A block is replaced by a change, so that another address is another programme. */
static void
show (LimaProgrammeSection *self)
{
  LimaProgrammeSectionPrivate *priv = priv_of (self);
  const LimaProgramme *programme = lima_programme_section_get_programme (self);

  if (programme == NULL || &programme->head == priv->shown)
    return;
  g_clear_pointer (&priv->shown, lima_block_unref);
  priv->shown = lima_block_ref (&programme->head);
  gtk_widget_set_visible (priv->chip, programme->illustrative == LIMA_TRUE);
  LIMA_PROGRAMME_SECTION_GET_CLASS (self)->changed (self, programme);
}

static void
searched (LimaProgrammeSection *self)
{
  LIMA_PROGRAMME_SECTION_GET_CLASS (self)->search (self, gtk_editable_get_text (GTK_EDITABLE (priv_of (self)->search)));
}

static void
stop_search (LimaProgrammeSection *self)
{
  gtk_editable_set_text (GTK_EDITABLE (priv_of (self)->search), "");
}

static void
add_search (LimaProgrammeSection *self)
{
  LimaProgrammeSectionPrivate *priv = priv_of (self);
  g_autofree char *words = NULL;

  priv->search = gtk_search_entry_new ();
  /* Translators: %s is a section of a programme, such as "Results" */
  words = g_strdup_printf (_("Search in “%s”"), priv->title);
  g_object_set (priv->search, "placeholder-text", _("Search"), "tooltip-text", words, NULL);
  gtk_editable_set_width_chars (GTK_EDITABLE (priv->search), 14);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->search), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_signal_connect_object (priv->search, "changed", G_CALLBACK (searched), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->search, "activate", G_CALLBACK (searched), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->search, "stop-search", G_CALLBACK (stop_search), self, G_CONNECT_SWAPPED);
  lima_programme_section_add_tool (self, priv->search);
}

static void
lima_programme_section_constructed (GObject *object)
{
  LimaProgrammeSection *self = LIMA_PROGRAMME_SECTION (object);
  LimaProgrammeSectionPrivate *priv = priv_of (self);

  G_OBJECT_CLASS (lima_programme_section_parent_class)->constructed (object);
  g_assert (priv->session != NULL);
  gtk_label_set_text (GTK_LABEL (priv->heading), priv->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, priv->title, -1);
  if (LIMA_PROGRAMME_SECTION_GET_CLASS (self)->search != NULL)
    add_search (self);
  priv->history = lima_session_get_history (priv->session);
  if (priv->history != NULL)
    {
      g_object_ref (priv->history);
      g_signal_connect_object (priv->history, "applied", G_CALLBACK (show), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
    }
  show (self);
}

static void
lima_programme_section_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  LimaProgrammeSectionPrivate *priv = priv_of (LIMA_PROGRAMME_SECTION (object));

  switch (id)
    {
    case PROP_SESSION:
      priv->session = g_value_dup_object (value);
      break;
    case PROP_PROGRAMME:
      priv->id = g_value_get_uint (value);
      break;
    case PROP_TITLE:
      priv->title = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lima_programme_section_dispose (GObject *object)
{
  LimaProgrammeSectionPrivate *priv = priv_of (LIMA_PROGRAMME_SECTION (object));
  GtkWidget *child;

  if (priv->history != NULL)
    g_signal_handlers_disconnect_by_data (priv->history, object);
  if (priv->search != NULL)
    g_signal_handlers_disconnect_by_data (priv->search, object);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_box_remove (GTK_BOX (object), child);
  priv->search = NULL;
  g_clear_object (&priv->history);
  g_clear_object (&priv->session);
  g_clear_pointer (&priv->shown, lima_block_unref);
  G_OBJECT_CLASS (lima_programme_section_parent_class)->dispose (object);
}

static void
lima_programme_section_finalize (GObject *object)
{
  g_free (priv_of (LIMA_PROGRAMME_SECTION (object))->title);
  G_OBJECT_CLASS (lima_programme_section_parent_class)->finalize (object);
}

static void
lima_programme_section_class_init (LimaProgrammeSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = lima_programme_section_constructed;
  object_class->set_property = lima_programme_section_set_property;
  object_class->dispose = lima_programme_section_dispose;
  object_class->finalize = lima_programme_section_finalize;
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, LIMA_TYPE_SESSION, flags);
  properties[PROP_PROGRAMME] = g_param_spec_uint ("programme", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_REGION);
}

static GtkWidget *
print_button_new (void)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("document-print-symbolic");

  gtk_widget_set_tooltip_text (button, _("Print this section"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Print this section"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "programme.print");
  return button;
}

/* The title, and what there is to do: in as many lines as the language of the program needs. */
static GtkWidget *
bar_new (LimaProgrammeSectionPrivate *priv)
{
  GtkWidget *title = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *bar;

  priv->heading = gtk_label_new (NULL);
  gtk_label_set_width_chars (GTK_LABEL (priv->heading), 4);
  gtk_widget_add_css_class (priv->heading, "title-4");
  /* Translators: a mark beside the name of data that is not real */
  priv->chip = gtk_label_new (_("Illustrative"));
  gtk_widget_add_css_class (priv->chip, "lima-tag");
  gtk_widget_set_valign (priv->chip, GTK_ALIGN_CENTER);
  priv->tools = lima_wrapping_row_new ();
  priv->print = print_button_new ();
  lima_wrapping_row_add (LIMA_WRAPPING_ROW (priv->tools), priv->print, NULL);
  gtk_box_append (GTK_BOX (title), priv->heading);
  gtk_box_append (GTK_BOX (title), priv->chip);
  bar = lima_folding_bar_new (title, priv->tools);
  gtk_widget_add_css_class (bar, "lima-options");
  return bar;
}

static void
lima_programme_section_init (LimaProgrammeSection *self)
{
  LimaProgrammeSectionPrivate *priv = priv_of (self);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  priv->status = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (priv->status), 0);
  gtk_label_set_ellipsize (GTK_LABEL (priv->status), PANGO_ELLIPSIZE_END);
  g_object_bind_property (priv->status, "label", priv->status, "tooltip-text", G_BINDING_DEFAULT);
  gtk_widget_add_css_class (priv->status, "lima-foot");
  gtk_box_append (GTK_BOX (self), bar_new (priv));
  gtk_box_append (GTK_BOX (self), priv->status);
}

/**
 * lima_programme_section_focus_path:
 * @path: leads to a field of the programme or of something in it
 *
 * Puts the focus where it is edited.
 *
 * Returns: whether it is edited in this section
 */
gboolean
lima_programme_section_focus_path (LimaProgrammeSection *self, const LimaPath *path)
{
  LimaProgrammeSectionClass *klass;

  g_return_val_if_fail (LIMA_IS_PROGRAMME_SECTION (self) && path != NULL, FALSE);

  klass = LIMA_PROGRAMME_SECTION_GET_CLASS (self);
  return klass->focus_path != NULL && klass->focus_path (self, path);
}

/**
 * lima_programme_section_focus_search:
 *
 * Lets the user type what to search for in the section, where there is something to search in.
 */
void
lima_programme_section_focus_search (LimaProgrammeSection *self)
{
  g_return_if_fail (LIMA_IS_PROGRAMME_SECTION (self));

  if (priv_of (self)->search != NULL)
    gtk_widget_grab_focus (priv_of (self)->search);
}

/**
 * lima_programme_section_get_session:
 *
 * Returns: (transfer none): what is open
 */
LimaSession *
lima_programme_section_get_session (LimaProgrammeSection *self)
{
  g_return_val_if_fail (LIMA_IS_PROGRAMME_SECTION (self), NULL);

  return priv_of (self)->session;
}

/**
 * lima_programme_section_get_format:
 *
 * Returns: (transfer none): how numbers and dates are written
 */
LimaFormat *
lima_programme_section_get_format (LimaProgrammeSection *self)
{
  return lima_session_get_format (lima_programme_section_get_session (self));
}

/**
 * lima_programme_section_get_id:
 *
 * Returns: the id of the programme
 */
LimaAtom
lima_programme_section_get_id (LimaProgrammeSection *self)
{
  g_return_val_if_fail (LIMA_IS_PROGRAMME_SECTION (self), 0);

  return priv_of (self)->id;
}

/**
 * lima_programme_section_get_path:
 *
 * Returns: where the programme is
 */
LimaPath
lima_programme_section_get_path (LimaProgrammeSection *self)
{
  return (LimaPath) { .table = &lima_programme_table, .record = lima_programme_section_get_id (self) };
}

/**
 * lima_programme_section_get_programme:
 *
 * Returns: (transfer none) (nullable): the programme as it is now, %NULL once it is deleted
 */
const LimaProgramme *
lima_programme_section_get_programme (LimaProgrammeSection *self)
{
  const LimaPath path = lima_programme_section_get_path (self);

  return (const LimaProgramme *) lima_editing_find (priv_of (self)->session, &path);
}

/**
 * lima_programme_section_add_tool:
 * @tool: (transfer floating): a control
 *
 * Puts a control into the bar, before what searches and prints.
 */
void
lima_programme_section_add_tool (LimaProgrammeSection *self, GtkWidget *tool)
{
  LimaProgrammeSectionPrivate *priv = priv_of (self);

  g_return_if_fail (LIMA_IS_PROGRAMME_SECTION (self) && GTK_IS_WIDGET (tool));

  lima_wrapping_row_add (LIMA_WRAPPING_ROW (priv->tools), tool, priv->search == NULL || tool == priv->search ? priv->print : priv->search);
}

/**
 * lima_programme_section_add_button:
 * @words: what it does
 * @action: the action that does it
 *
 * lima_programme_section_add_tool() for a button.
 */
void
lima_programme_section_add_button (LimaProgrammeSection *self, const char *words, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (words);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  lima_programme_section_add_tool (self, button);
}

/**
 * lima_programme_section_add_chooser:
 * @words: what is chosen with it
 *
 * lima_programme_section_add_tool() for a drop-down that has nothing to choose yet.
 *
 * Returns: (transfer none): the drop-down
 */
GtkWidget *
lima_programme_section_add_chooser (LimaProgrammeSection *self, const char *words)
{
  GtkWidget *chooser = gtk_drop_down_new (NULL, NULL);

  gtk_widget_set_tooltip_text (chooser, words);
  lima_name_control (chooser, words);
  lima_programme_section_add_tool (self, chooser);
  return chooser;
}

/**
 * lima_programme_section_set_content:
 * @content: (transfer floating): what the section shows
 *
 * Takes the place of what was shown before.
 */
void
lima_programme_section_set_content (LimaProgrammeSection *self, GtkWidget *content)
{
  LimaProgrammeSectionPrivate *priv = priv_of (self);

  g_return_if_fail (LIMA_IS_PROGRAMME_SECTION (self) && GTK_IS_WIDGET (content));

  if (priv->content != NULL)
    gtk_box_remove (GTK_BOX (self), priv->content);
  priv->content = content;
  gtk_widget_set_vexpand (content, TRUE);
  gtk_box_insert_child_after (GTK_BOX (self), content, gtk_widget_get_first_child (GTK_WIDGET (self)));
}

/**
 * lima_programme_section_set_status:
 * @text: what the section comes to, a line
 */
void
lima_programme_section_set_status (LimaProgrammeSection *self, const char *text)
{
  g_return_if_fail (LIMA_IS_PROGRAMME_SECTION (self) && text != NULL);

  gtk_label_set_text (GTK_LABEL (priv_of (self)->status), text);
}
