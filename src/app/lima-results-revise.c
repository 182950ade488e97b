/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-results-revise.h"

#include <lima-i18n.h>
#include <lima-programme.h>

#include "lima-editing.h"
#include "lima-results-edit.h"
#include "lima-typed.h"

struct _LimaResultsRevise
{
  GtkPopover parent_instance;

  /* borrowed: children */
  GtkWidget *first;
  GtkWidget *number;
  GtkWidget *day;
  GtkWidget *reason;
  GtkWidget *complaint;
  GtkWidget *apply;

  /* owned */
  LimaSession *session; /* NULL until it was shown */

  LimaPath path;
  LimaAtom indicator;
  LimaAtom target;
};

G_DEFINE_FINAL_TYPE (LimaResultsRevise, lima_results_revise, GTK_TYPE_POPOVER)

static void
complain (LimaResultsRevise *self, const char *sentence)
{
  gtk_label_set_text (GTK_LABEL (self->complaint), sentence == NULL ? "" : sentence);
  gtk_widget_set_visible (self->complaint, sentence != NULL);
}

/* Only what is a number, on a day that is one, is taken. */
static const char *
find_mistake (const LimaAmount *number, gboolean is_clear, const LimaDay *day)
{
  if (!is_clear)
    return _("This can be read in two ways. Write the number without marks between its thousands.");
  if (!lima_amount_has_value (number))
    return _("The new target has to be a number.");
  return lima_day_has_date (day) || day->text == 0 ? NULL : _("The day is no date.");
}

static void
apply (LimaResultsRevise *self)
{
  LimaFormat *format = lima_session_get_format (self->session);
  const LimaProgramme *programme = (const LimaProgramme *) lima_editing_find (self->session, &self->path);
  g_autoptr(LimaChangeSet) set = NULL;
  LimaAmount number;
  gboolean is_clear = lima_typed_read_amount (format, gtk_editable_get_text (GTK_EDITABLE (self->number)), &number);
  LimaDay day = lima_typed_read_day (format, gtk_editable_get_text (GTK_EDITABLE (self->day)));
  const char *mistake = find_mistake (&number, is_clear, &day);

  complain (self, mistake);
  if (mistake != NULL || programme == NULL)
    return;
  set = lima_results_edit_revise (programme, &self->path, self->indicator, self->target, &number, &day, lima_format_get_language (format),
                                  gtk_editable_get_text (GTK_EDITABLE (self->reason)));
  if (lima_editing_apply (GTK_WIDGET (self), self->session, set, NULL))
    gtk_popover_popdown (GTK_POPOVER (self));
}

static void
lima_results_revise_finalize (GObject *object)
{
  g_clear_object (&LIMA_RESULTS_REVISE (object)->session);
  G_OBJECT_CLASS (lima_results_revise_parent_class)->finalize (object);
}

static void
lima_results_revise_class_init (LimaResultsReviseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lima_results_revise_finalize;
}

static GtkWidget *
add_entry (LimaResultsRevise *self, GtkGrid *grid, int row, const char *words)
{
  GtkWidget *label = gtk_label_new_with_mnemonic (words), *entry = gtk_entry_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), entry);
  gtk_widget_add_css_class (label, "lima-dim");
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_grid_attach (grid, label, 0, row, 1, 1);
  gtk_grid_attach (grid, entry, 1, row, 1, 1);
  g_signal_connect_object (entry, "activate", G_CALLBACK (apply), self, G_CONNECT_SWAPPED);
  return entry;
}

static void
lima_results_revise_init (LimaResultsRevise *self)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grid), 8);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 8);
  gtk_widget_add_css_class (grid, "lima-form");
  self->first = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->first), 0);
  gtk_label_set_wrap (GTK_LABEL (self->first), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->first), 36);
  gtk_grid_attach (GTK_GRID (grid), self->first, 0, 0, 2, 1);
  self->number = add_entry (self, GTK_GRID (grid), 1, _("_New target"));
  self->day = add_entry (self, GTK_GRID (grid), 2, _("Revised _on"));
  self->reason = add_entry (self, GTK_GRID (grid), 3, _("R_eason"));
  self->complaint = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->complaint), 0);
  gtk_label_set_wrap (GTK_LABEL (self->complaint), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->complaint), 36);
  gtk_widget_add_css_class (self->complaint, "lima-warning");
  gtk_widget_set_visible (self->complaint, FALSE);
  gtk_grid_attach (GTK_GRID (grid), self->complaint, 0, 4, 2, 1);
  self->apply = gtk_button_new_with_mnemonic (_("Re_vise"));
  gtk_widget_set_halign (self->apply, GTK_ALIGN_END);
  gtk_widget_add_css_class (self->apply, "suggested-action");
  g_signal_connect_object (self->apply, "clicked", G_CALLBACK (apply), self, G_CONNECT_SWAPPED);
  gtk_grid_attach (GTK_GRID (grid), self->apply, 0, 5, 2, 1);
  gtk_popover_set_child (GTK_POPOVER (self), grid);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Revise the target"), -1);
}

/**
 * lima_results_revise_new:
 *
 * Returns: (transfer floating): what asks, hidden; its owner gives it a parent, and takes it away
 */
GtkWidget *
lima_results_revise_new (void)
{
  return g_object_new (LIMA_TYPE_RESULTS_REVISE, NULL);
}

/**
 * lima_results_revise_show:
 * @programme: a programme
 * @indicator: one of its indicators
 * @target: the period whose target is revised
 *
 * Asks about a target.
 */
void
lima_results_revise_show (LimaResultsRevise *self, LimaSession *session, const LimaPath *programme, LimaAtom indicator, LimaAtom target)
{
  LimaPath path;
  const LimaProgrammeTarget *block;
  g_autofree char *today = NULL, *first = NULL, *words = NULL;

  g_return_if_fail (LIMA_IS_RESULTS_REVISE (self) && LIMA_IS_SESSION (session) && programme != NULL);

  g_set_object (&self->session, session);
  self->path = *programme;
  self->indicator = indicator;
  self->target = target;
  path = lima_editing_path_to (programme, LIMA_PROGRAMME_INDICATORS, indicator);
  path = lima_editing_path_to (&path, LIMA_PROGRAMME_INDICATOR_TARGETS, target);
  block = (const LimaProgrammeTarget *) lima_editing_find (session, &path);
  if (block == NULL)
    return;
  first = lima_typed_write_amount (lima_session_get_format (session), &block->target, -1);
  today = lima_format_date (lima_session_get_format (session), lima_date_today ());
  /* Translators: %s is a number */
  words = g_strdup_printf (_("The target as first set, %s, stays in sight."), *first == '\0' ? "—" : first);
  gtk_label_set_text (GTK_LABEL (self->first), words);
  gtk_editable_set_text (GTK_EDITABLE (self->number), "");
  gtk_editable_set_text (GTK_EDITABLE (self->day), today);
  gtk_editable_set_text (GTK_EDITABLE (self->reason), "");
  complain (self, NULL);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (self->number);
}
