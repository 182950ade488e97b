/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Who reports, funds, extends and implements; and the activities beside this one. */

#include "lima-project-pane-private.h"

#include <lima-i18n.h>
#include <lima-report-words.h>

/* ---- Organisations ---- */

/* The name, or the reference where there is none. */
static GtkWidget *
name_new (const LimaPaneView *view, const LimaBlock *block, guint name, guint ref)
{
  if (lima_block_field_is_set (block, name))
    return lima_pane_value_new (view, block, name);
  if (lima_block_field_is_set (block, ref))
    return lima_pane_value_new (view, block, ref);
  return lima_pane_nothing_new (C_("organisation", "not named"));
}

/* What is known of it beyond its name: one line each, small. */
static void
append_field (GtkBox *box, const LimaPaneView *view, const LimaBlock *block, guint field, const LimaField *called)
{
  g_autofree char *tip = NULL, *value = lima_field_words_value (&view->words, block, field, &tip), *line = NULL;
  GtkWidget *label;

  if (value == NULL)
    return;
  /* Translators: %1$s is what a field is called, %2$s what stands in it */
  line = lima_report_fill (view->words.format, C_("field", "%1$s: %2$s"), lima_field_words_label (called), value, NULL);
  label = lima_pane_text_new (line, "caption");
  gtk_widget_add_css_class (label, "lima-dim");
  gtk_widget_set_tooltip_text (label, tip);
  gtk_box_append (box, label);
}

/**
 * Line:
 * @field: a field of the block
 * @called: a field of the participants' table that it is called like
 *
 * Something that is known of an organisation.
 */
typedef struct
{
  guint field;
  guint called;
} Line;

/* The first of @lines is the reference, which stands for the name where there is none. */
static GtkWidget *
organisation_new (const LimaPaneView *view, const LimaBlock *block, guint name, const Line *lines, guint n)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), name_new (view, block, name, lines[0].field));
  for (guint i = lima_block_field_is_set (block, name) ? 0 : 1; i < n; i++)
    append_field (GTK_BOX (box), view, block, lines[i].field, &lima_participant_table.fields[lines[i].called]);
  return box;
}

static GtkWidget *
participant_new (const LimaPaneView *view, const LimaBlock *block)
{
  static const Line lines[] = {
    { LIMA_PARTICIPANT_REF, LIMA_PARTICIPANT_REF },
    { LIMA_PARTICIPANT_TYPE, LIMA_PARTICIPANT_TYPE },
    { LIMA_PARTICIPANT_ACTIVITY, LIMA_PARTICIPANT_ACTIVITY },
    { LIMA_PARTICIPANT_CHANNEL, LIMA_PARTICIPANT_CHANNEL },
  };
  g_autofree char *tip = NULL, *role = lima_field_words_value (&view->words, block, LIMA_PARTICIPANT_ROLE, &tip);
  LimaPaneGrid grid = lima_pane_grid_new ();

  lima_pane_grid_add (&grid, role == NULL ? C_("organisation", "Role not stated") : role,
                      organisation_new (view, block, LIMA_PARTICIPANT_NAME, lines, G_N_ELEMENTS (lines)));
  gtk_widget_set_tooltip_text (gtk_grid_get_child_at (GTK_GRID (grid.widget), 0, 0), tip);
  return grid.widget;
}

static GtkWidget *
reporter_new (const LimaPaneView *view)
{
  static const Line lines[] = {
    { LIMA_PROJECT_REPORTER_REF, LIMA_PARTICIPANT_REF },
    { LIMA_PROJECT_REPORTER_TYPE, LIMA_PARTICIPANT_TYPE },
  };
  LimaPaneGrid grid = lima_pane_grid_new ();
  GtkWidget *box = organisation_new (view, &view->project->head, LIMA_PROJECT_REPORTER_NAME, lines, G_N_ELEMENTS (lines));

  append_field (GTK_BOX (box), view, &view->project->head, LIMA_PROJECT_REPORTER_SECONDARY,
                &lima_project_table.fields[LIMA_PROJECT_REPORTER_SECONDARY]);
  lima_pane_grid_add (&grid, C_("organisation", "Reporting"), box);
  return grid.widget;
}

/*< private >
 * lima_pane_organisations_new:
 *
 * Returns: (transfer floating): the section about organisations and people
 */
GtkWidget *
lima_pane_organisations_new (const LimaPaneView *view)
{
  const LimaProject *project = view->project;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  LimaPaneGrid people = lima_pane_grid_new ();

  if (lima_items_get_n (project->participants) > 0)
    {
      GtkWidget *list = lima_pane_list_new (view, project->participants, participant_new);

      gtk_box_set_spacing (GTK_BOX (list), 4);
      gtk_box_append (GTK_BOX (box), list);
    }
  else
    gtk_box_append (GTK_BOX (box), lima_pane_nothing_new (_("No organisation takes part, as far as is recorded.")));
  gtk_box_append (GTK_BOX (box), reporter_new (view));
  lima_pane_grid_add_field (&people, view, &project->head, LIMA_PROJECT_OFFICER);
  lima_pane_grid_add_field (&people, view, &project->head, LIMA_PROJECT_UNIT);
  gtk_box_append (GTK_BOX (box), people.widget);
  gtk_widget_set_visible (people.widget, people.n > 0);
  return box;
}

/* ---- Related activities ---- */

/**
 * Sought:
 * @figures: where to look, held
 * @refs: identifiers of related activities
 *
 * What a thread looks up: which of the related activities are here.
 */
typedef struct
{
  LimaFigures *figures;
  char **refs;
} Sought;

static void
sought_free (Sought *self)
{
  lima_figures_unref (self->figures);
  g_strfreev (self->refs);
  g_free (self);
}

static void
seek_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Sought *self = data;
  g_autoptr(GHashTable) rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = lima_snapshot_get_n (self->figures->snapshot, LIMA_RECORD_PROJECT);

  for (guint row = 0; row < n && !g_cancellable_is_cancelled (cancellable); row++)
    {
      const LimaIdentity *identity = &lima_facts_get_project (self->figures->facts, row)->identity;

      if (identity->fate == LIMA_FATE_COUNTS && identity->identifier != NULL
          && g_strv_contains ((const char *const *) self->refs, identity->identifier))
        g_hash_table_insert (rows, g_strdup (identity->identifier), GUINT_TO_POINTER (row + 1));
    }
  g_task_return_pointer (task, g_steal_pointer (&rows), (GDestroyNotify) g_hash_table_unref);
}

static void
ask_for_project (GtkWidget *button, LimaProjectPane *pane)
{
  lima_project_pane_ask_for (pane, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "lima-row")));
}

static void
make_link (GtkWidget *place, guint row)
{
  GtkWidget *button = gtk_button_new_with_label (_("Show this project"));

  gtk_widget_add_css_class (button, "lima-link");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_object_set_data (G_OBJECT (button), "lima-row", GUINT_TO_POINTER (row));
  g_signal_connect_object (button, "clicked", G_CALLBACK (ask_for_project),
                           gtk_widget_get_ancestor (place, LIMA_TYPE_PROJECT_PANE), 0);
  gtk_box_append (GTK_BOX (place), button);
}

/* The places for links are found by the identifier that they carry. */
static void
make_links (GtkWidget *widget, GHashTable *rows)
{
  const char *ref = g_object_get_data (G_OBJECT (widget), "lima-ref");
  guint row = ref == NULL ? 0 : GPOINTER_TO_UINT (g_hash_table_lookup (rows, ref));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    make_links (child, rows);
  if (row > 0)
    {
      make_link (widget, row - 1);
      g_object_set_data (G_OBJECT (widget), "lima-ref", NULL);
    }
}

/* The list may be gone by now. The task does not hold it: the last one to drop a task may be the thread, where no widget may
 * die. */
static void
sought (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr(GHashTable) rows = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autofree GWeakRef *place = data;
  g_autoptr(GtkWidget) list = g_weak_ref_get (place);

  g_weak_ref_clear (place);
  if (rows != NULL && list != NULL && gtk_widget_get_ancestor (list, LIMA_TYPE_PROJECT_PANE) != NULL)
    make_links (list, rows);
}

static char *
clean_ref (const LimaRelated *related)
{
  return related->ref == NULL ? NULL : g_strstrip (g_strdup (related->ref));
}

static void
seek (GtkWidget *list, const LimaPaneView *view)
{
  const LimaItems *related = view->project->related;
  GWeakRef *place = g_new0 (GWeakRef, 1);
  g_autoptr(GTask) task = g_task_new (NULL, view->cancellable, sought, place);
  g_autoptr(GStrvBuilder) refs = g_strv_builder_new ();
  Sought *data = g_new0 (Sought, 1);

  for (guint i = 0; i < related->n; i++)
    {
      g_autofree char *ref = clean_ref ((const LimaRelated *) related->item[i]);

      if (ref != NULL && *ref != '\0')
        g_strv_builder_add (refs, ref);
    }
  g_weak_ref_init (place, list);
  data->figures = lima_figures_ref (view->figures);
  data->refs = g_strv_builder_end (refs);
  g_task_set_task_data (task, data, (GDestroyNotify) sought_free);
  g_task_run_in_thread (task, seek_in_thread);
}

static GtkWidget *
related_new (const LimaPaneView *view, const LimaBlock *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), lima_pane_item_new (view, item));
  g_object_set_data_full (G_OBJECT (box), "lima-ref", clean_ref ((const LimaRelated *) item), g_free);
  return box;
}

/*< private >
 * lima_pane_related_new:
 *
 * Returns: (transfer floating): the related activities; those that are in the portfolio get a link as soon as they are found
 */
GtkWidget *
lima_pane_related_new (const LimaPaneView *view)
{
  GtkWidget *list = lima_pane_list_new (view, view->project->related, related_new);

  seek (list, view);
  return list;
}
