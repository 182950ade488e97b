/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Components and outputs on paper. */

#include "lima-report-programme-paper-private.h"

#include <lima-i18n.h>

/* Its projects, and what is noted about each. */
static char *
list_projects (LimaPrint *self, const LimaProgrammeComponent *component)
{
  g_autoptr(GString) out = g_string_new (NULL);

  LIMA_PRINT_EACH (LimaProgrammeLink, link, component->projects)
    {
      const char *note = lima_print_text (self, link->note);

      g_string_append_printf (out, "%s%s", out->len > 0 ? "\n" : "", lima_print_project (self, link->project));
      if (*note != '\0')
        g_string_append_printf (out, " · %s", note);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
print_facts (LimaPrint *self, const LimaProgrammeComponent *component)
{
  const LimaTable *fields = &lima_programme_component_table;
  LimaPaperTable *table = lima_paper_table_new_pairs ();
  const char *description = lima_print_text (self, component->description), *kind = lima_print_code (self, "ComponentKind", component->kind);
  g_autofree char *projects = list_projects (self, component);
  g_autofree char *source = lima_print_source (self, component->source, component->paragraph);

  if (*description != '\0')
    lima_paper_add_paragraph (self->paper, description);
  if (!g_str_equal (kind, lima_print_text (self, component->title)))
    lima_paper_table_add_pair (table, lima_print_field (fields, LIMA_PROGRAMME_COMPONENT_KIND), kind);
  lima_paper_table_add_pair (table, lima_print_field (fields, LIMA_PROGRAMME_COMPONENT_OWNER), component->owner);
  lima_paper_table_add_pair (table, lima_print_field (fields, LIMA_PROGRAMME_COMPONENT_PROJECTS), projects);
  if (component->source != 0 || component->paragraph != NULL)
    lima_paper_table_add_pair (table, lima_print_field (fields, LIMA_PROGRAMME_COMPONENT_SOURCE), source);
  lima_paper_take_table (self->paper, table);
}

static void
add_activity (LimaPrint *self, LimaPaperTable *table, const LimaProgrammeActivity *activity)
{
  lima_paper_table_add_row (table, LIMA_PAPER_ROW, 1);
  lima_paper_table_take_cell (table, lima_print_lines (lima_print_text (self, activity->title), lima_print_text (self, activity->note)));
  lima_paper_table_add_cell (table, activity->kind == 0 ? "" : lima_print_code (self, "ActivityKind", activity->kind));
  lima_paper_table_add_cell (table, activity->owner);
  lima_paper_table_add_cell (table, "");
}

static void
add_output (LimaPrint *self, LimaPaperTable *table, const LimaProgrammeOutput *output)
{
  lima_paper_table_add_row (table, LIMA_PAPER_ROW, 0);
  lima_paper_table_take_cell (table, lima_print_lines (lima_print_text (self, output->title), lima_print_text (self, output->description)));
  lima_paper_table_add_cell (table, C_("component", "Output"));
  lima_paper_table_add_cell (table, output->owner);
  lima_paper_table_take_cell (table, lima_print_source (self, output->source, output->paragraph));
  LIMA_PRINT_EACH (LimaProgrammeActivity, activity, output->activities)
    add_activity (self, table, activity);
}

static void
print_component (LimaPrint *self, const LimaProgrammeComponent *component)
{
  LimaPaperTable *table = lima_paper_table_new ();

  lima_paper_add_heading (self->paper, 3, lima_print_component (self, component->head.id));
  print_facts (self, component);
  if (lima_items_get_n (component->outputs) == 0)
    lima_paper_add_paragraph (self->paper, _("No output of this component is recorded."));
  lima_print_column (table, &lima_programme_output_table, LIMA_PROGRAMME_OUTPUT_TITLE, 5);
  lima_print_column (table, &lima_programme_activity_table, LIMA_PROGRAMME_ACTIVITY_KIND, 0);
  lima_print_column (table, &lima_programme_output_table, LIMA_PROGRAMME_OUTPUT_OWNER, 2);
  lima_print_column (table, &lima_programme_output_table, LIMA_PROGRAMME_OUTPUT_SOURCE, 0);
  LIMA_PRINT_EACH (LimaProgrammeOutput, output, component->outputs)
    add_output (self, table, output);
  lima_paper_take_table (self->paper, table);
}

void
lima_print_components (LimaPrint *self)
{
  lima_paper_add_heading (self->paper, 2, _("Components and outputs"));
  if (lima_items_get_n (self->programme->components) == 0)
    lima_paper_add_paragraph (self->paper, _("No component is recorded; the report names five services (¶16)."));
  LIMA_PRINT_EACH (LimaProgrammeComponent, component, self->programme->components)
    print_component (self, component);
}
