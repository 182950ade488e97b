/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-plan-links.h"

#include <lima-i18n.h>
#include <lima-programme.h>
#include <lima-report-words.h>

#include "lima-alert.h"
#include "lima-codes.h"
#include "lima-editing.h"
#include "lima-picker.h"
#include "lima-plan-edit.h"

struct _LimaPlanLinks
{
  GtkBox parent_instance;

  LimaPicker *picker;   /* borrowed: a child */
  LimaSession *session; /* nullable, owned: of what is shown */
  LimaPath path;
};

G_DEFINE_FINAL_TYPE (LimaPlanLinks, lima_plan_links, GTK_TYPE_BOX)

static const char *
get_title (LimaPlanLinks *self, const LimaText *text, const char *otherwise)
{
  const char *title = text == NULL ? NULL : lima_text_get (text, lima_format_get_language (lima_session_get_format (self->session)));

  return title == NULL ? otherwise : title;
}

static void
add_activities (LimaPlanLinks *self, GListStore *store, const LimaProgrammeComponent *component, const LimaProgrammeOutput *output)
{
  for (guint i = 0; i < lima_items_get_n (output->activities); i++)
    {
      const LimaProgrammeActivity *activity = (const LimaProgrammeActivity *) output->activities->item[i];
      g_autofree char *place = g_strdup_printf ("%s/%s/%s", lima_block_get_id (&component->head), lima_block_get_id (&output->head),
                                                lima_block_get_id (&activity->head));
      g_autofree char *name = NULL;
      g_autoptr(LimaCode) code = NULL;

      if (component->head.id == self->path.steps[0].item && output->head.id == self->path.steps[1].item && activity->head.id == self->path.steps[2].item)
        continue;
      /* Translators: an activity in a list: 1 its component, 2 itself */
      name = lima_report_fill (lima_session_get_format (self->session), _("%2$s (%1$s)"), get_title (self, component->title, _("Component without a title")),
                               get_title (self, activity->title, _("Activity without a title")), NULL);
      code = lima_code_new_shown (place, name, "");
      g_list_store_append (store, code);
    }
}

/* All activities of the programme but the one that shall wait. */
static void
asked (LimaPlanLinks *self)
{
  const LimaPath path = { .table = &lima_programme_table, .record = self->path.record };
  const LimaProgramme *programme = self->session == NULL ? NULL : (const LimaProgramme *) lima_editing_find (self->session, &path);
  GListStore *store = g_list_store_new (LIMA_TYPE_CODE);

  for (guint i = 0; programme != NULL && i < lima_items_get_n (programme->components); i++)
    {
      const LimaProgrammeComponent *component = (const LimaProgrammeComponent *) programme->components->item[i];

      for (guint j = 0; j < lima_items_get_n (component->outputs); j++)
        add_activities (self, store, component, (const LimaProgrammeOutput *) component->outputs->item[j]);
    }
  lima_picker_set_codes (self->picker, G_LIST_MODEL (store), NULL);
}

static void
picked (LimaPlanLinks *self, const char *place)
{
  g_autoptr(GError) error = NULL;

  if (*place == '\0' || self->session == NULL)
    return;
  if (!lima_plan_edit_link (GTK_WIDGET (self), self->session, &self->path, lima_atom (place), &error) && error != NULL)
    lima_alert_show (GTK_WIDGET (self), _("The activity doesn't wait for the other one"), error->message);
}

static void
lima_plan_links_dispose (GObject *object)
{
  LimaPlanLinks *self = LIMA_PLAN_LINKS (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (lima_plan_links_parent_class)->dispose (object);
}

static void
lima_plan_links_class_init (LimaPlanLinksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_plan_links_dispose;
}

static void
lima_plan_links_init (LimaPlanLinks *self)
{
  self->picker = LIMA_PICKER (lima_picker_new (_("Wait for another activity")));
  lima_picker_set_manner (self->picker, LIMA_PICKER_CLOSED);
  lima_picker_set_action (self->picker, _("Wait For…"));
  gtk_widget_set_halign (GTK_WIDGET (self->picker), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self), "lima-options");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->picker));
  g_signal_connect_object (self->picker, "asked", G_CALLBACK (asked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->picker, "picked", G_CALLBACK (picked), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * lima_plan_links_new:
 *
 * Returns: (transfer floating): a button that is not shown
 */
GtkWidget *
lima_plan_links_new (void)
{
  return g_object_new (LIMA_TYPE_PLAN_LINKS, NULL);
}

/**
 * lima_plan_links_show:
 * @session: what is open
 * @activity: (nullable): what shall wait; %NULL hides it
 */
void
lima_plan_links_show (LimaPlanLinks *self, LimaSession *session, const LimaPath *activity)
{
  g_return_if_fail (LIMA_IS_PLAN_LINKS (self));

  g_set_object (&self->session, session);
  if (activity != NULL)
    self->path = *activity;
  else
    lima_editing_keep_focus (GTK_WIDGET (self), gtk_widget_get_parent (GTK_WIDGET (self)));
  gtk_widget_set_visible (GTK_WIDGET (self), activity != NULL);
}
