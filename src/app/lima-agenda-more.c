/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-agenda-more.h"

#include <lima-i18n.h>
#include <lima-own-codes.h>
#include <lima-report-words.h>

#include "lima-choice.h"
#include "lima-typed.h"

#define ANY ""
#define KINDS "MilestoneKind"
#define DAY_CHARS 14
#define N_BOUNDS 2

struct _LimaAgendaMore
{
  GtkBox parent_instance;

  /* borrowed: children */
  GtkMenuButton *button;
  LimaChoice *kinds;
  GtkEditable *bounds[N_BOUNDS]; /* from, to */
  GtkWidget *wrong;

  /* owned */
  LimaFormat *format;

  LimaDate dates[N_BOUNDS]; /* without a precision: no bound */
  LimaAtom kind;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (LimaAgendaMore, lima_agenda_more, GTK_TYPE_BOX)

static gboolean
is_set (const LimaDate *date)
{
  return date->precision != LIMA_PRECISION_NONE;
}

/* The button tells that less is shown than there is, also while nobody sees what it opens. */
static void
name_button (LimaAgendaMore *self)
{
  guint n = (self->kind != 0) + is_set (&self->dates[0]) + is_set (&self->dates[1]);
  g_autofree char *number = lima_format_integer (self->format, n);
  g_autofree char *name = n == 0 ? g_strdup (C_("agenda", "More…"))
                                 /* Translators: a button that opens more conditions; 1 is how many of them are set */
                                 : lima_report_fill (self->format, C_("agenda", "More (%1$s)"), number, NULL);

  gtk_menu_button_set_label (self->button, name);
}

static void
emit_changed (LimaAgendaMore *self)
{
  name_button (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
kind_chosen (LimaAgendaMore *self, const char *id)
{
  self->kind = *id == '\0' ? 0 : lima_atom (id);
  emit_changed (self);
}

static void
mark (GtkEditable *entry, gboolean wrong)
{
  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID, wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

/* What isn't understood is no bound, and says so. */
static gboolean
read_bound (LimaAgendaMore *self, guint i)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->bounds[i])));
  LimaDay day = { 0 };

  if (*text != '\0')
    day = lima_typed_read_day (self->format, text);
  self->dates[i] = day.date;
  mark (self->bounds[i], *text != '\0' && !is_set (&day.date));
  return *text == '\0' || is_set (&day.date);
}

static void
bounds_typed (LimaAgendaMore *self)
{
  gboolean from = read_bound (self, 0), to = read_bound (self, 1);

  gtk_widget_set_visible (self->wrong, !from || !to);
  emit_changed (self);
}

/* ---- Children ---- */

static void
offer_kinds (LimaAgendaMore *self)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free), labels = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (ids, g_strdup (ANY));
  g_ptr_array_add (labels, g_strdup (C_("agenda", "Any kind")));
  for (guint i = 0; i < lima_own_codes_size (KINDS); i++)
    {
      g_ptr_array_add (ids, g_strdup (lima_own_codes_get (KINDS, i)));
      g_ptr_array_add (labels, g_strdup (lima_own_codes_label (KINDS, i)));
    }
  lima_choice_set_items (self->kinds, ids, labels, ANY);
}

static void
add_bound (LimaAgendaMore *self, GtkGrid *grid, guint i, const char *words)
{
  GtkWidget *entry = gtk_entry_new (), *caption = gtk_label_new (words);

  self->bounds[i] = GTK_EDITABLE (entry);
  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (caption), entry);
  gtk_editable_set_width_chars (self->bounds[i], DAY_CHARS);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("any day"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _("A day, a month, a quarter such as 2015-Q3 or a year"), -1);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_grid_attach (grid, caption, 0, (int) i, 1, 1);
  gtk_grid_attach (grid, entry, 1, (int) i, 1, 1);
  g_signal_connect_object (entry, "changed", G_CALLBACK (bounds_typed), self, G_CONNECT_SWAPPED);
}

static GtkWidget *
note_new (const char *words, const char *css_class)
{
  GtkWidget *note = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (note), TRUE);
  gtk_label_set_xalign (GTK_LABEL (note), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (note), 2 * DAY_CHARS);
  gtk_widget_add_css_class (note, css_class);
  return note;
}

static GtkWidget *
content_new (LimaAgendaMore *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *grid = gtk_grid_new (), *clear = gtk_button_new_with_label (_("Any Kind and Day"));

  self->kinds = LIMA_CHOICE (lima_choice_new (C_("agenda", "Kind")));
  g_signal_connect_object (self->kinds, "chosen", G_CALLBACK (kind_chosen), self, G_CONNECT_SWAPPED);
  offer_kinds (self);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  add_bound (self, GTK_GRID (grid), 0, C_("agenda", "From"));
  add_bound (self, GTK_GRID (grid), 1, C_("agenda", "To"));
  self->wrong = note_new (_("This is no day, month, quarter or year, so it doesn’t count."), "lima-error");
  gtk_widget_set_visible (self->wrong, FALSE);
  gtk_widget_set_halign (clear, GTK_ALIGN_END);
  g_signal_connect_object (clear, "clicked", G_CALLBACK (lima_agenda_more_clear), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->kinds));
  gtk_box_append (GTK_BOX (box), grid);
  gtk_box_append (GTK_BOX (box), self->wrong);
  gtk_box_append (GTK_BOX (box), note_new (_("Milestones that can be on one of these days are shown."), "lima-dim"));
  gtk_box_append (GTK_BOX (box), clear);
  return box;
}

/* ---- Object ---- */

static void
lima_agenda_more_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_box_remove (GTK_BOX (object), child);
  G_OBJECT_CLASS (lima_agenda_more_parent_class)->dispose (object);
}

static void
lima_agenda_more_finalize (GObject *object)
{
  g_clear_pointer (&LIMA_AGENDA_MORE (object)->format, lima_format_unref);
  G_OBJECT_CLASS (lima_agenda_more_parent_class)->finalize (object);
}

static void
lima_agenda_more_class_init (LimaAgendaMoreClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_agenda_more_dispose;
  G_OBJECT_CLASS (klass)->finalize = lima_agenda_more_finalize;
  changed_signal = g_signal_new ("changed", LIMA_TYPE_AGENDA_MORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lima_agenda_more_init (LimaAgendaMore *self)
{
  GtkWidget *button = gtk_menu_button_new (), *popover = gtk_popover_new ();

  self->button = GTK_MENU_BUTTON (button);
  gtk_popover_set_child (GTK_POPOVER (popover), content_new (self));
  gtk_menu_button_set_popover (self->button, popover);
  gtk_widget_set_tooltip_text (button, _("Kind and days"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Kind and days"), -1);
  gtk_box_append (GTK_BOX (self), button);
}

/**
 * lima_agenda_more_new:
 * @format: how days are read and numbers written
 *
 * Returns: (transfer floating): a button that lets all through
 */
GtkWidget *
lima_agenda_more_new (LimaFormat *format)
{
  LimaAgendaMore *self;

  g_return_val_if_fail (format != NULL, NULL);

  self = g_object_new (LIMA_TYPE_AGENDA_MORE, NULL);
  self->format = lima_format_ref (format);
  name_button (self);
  return GTK_WIDGET (self);
}

/**
 * lima_agenda_more_clear:
 *
 * Lets all through; "changed" is emitted where that is more than before.
 */
void
lima_agenda_more_clear (LimaAgendaMore *self)
{
  g_return_if_fail (LIMA_IS_AGENDA_MORE (self));

  lima_choice_choose (self->kinds, ANY);
  self->kind = 0;
  for (guint i = 0; i < N_BOUNDS; i++)
    gtk_editable_set_text (self->bounds[i], "");
  bounds_typed (self);
}

/**
 * lima_agenda_more_fill:
 * @filter: (inout): becomes one that asks for the kind and the days that are set here
 */
void
lima_agenda_more_fill (LimaAgendaMore *self, LimaAgendaFilter *filter)
{
  g_return_if_fail (LIMA_IS_AGENDA_MORE (self) && filter != NULL);

  filter->kind = self->kind;
  filter->from = is_set (&self->dates[0]) ? lima_date_first_day (self->dates[0]) : LIMA_MILESTONE_NEVER;
  filter->to = is_set (&self->dates[1]) ? lima_date_end_day (self->dates[1]) : LIMA_MILESTONE_NEVER;
}
