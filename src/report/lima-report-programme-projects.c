/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the projects linked to a programme deliver, in lines of text. */

#include "lima-report-programme-projects.h"

#include <lima-i18n.h>

#include "lima-report-currencies.h"
#include "lima-report-words.h"

typedef struct
{
  LimaFormat *format;
  const LimaProgramme *programme;
  const LimaSnapshot *snapshot;
  GPtrArray *lines;
} Lines;

/* 1 what it is of, 2 how many projects, 3 the money */
static const char *
sentence_of (const LimaProgrammeProjectsRow *row, gboolean overflow)
{
  if (row->sums->len == 0)
    return P_("%1$s: %2$s linked project, no delivery recorded", "%1$s: %2$s linked projects, no delivery recorded", row->projects);
  if (row->unknown > 0 || overflow)
    return P_("%1$s: %2$s linked project, delivery of at least %3$s", "%1$s: %2$s linked projects, delivery of at least %3$s",
              row->projects);
  return P_("%1$s: %2$s linked project, delivery of %3$s", "%1$s: %2$s linked projects, delivery of %3$s", row->projects);
}

static void
add_row (const Lines *self, const char *name, const LimaProgrammeProjectsRow *row, gboolean overflow)
{
  g_autofree char *number = lima_format_integer (self->format, row->projects);
  g_autofree char *money = lima_report_list_sums (self->format, row->sums);

  if (row->projects > 0)
    g_ptr_array_add (self->lines, lima_report_fill (self->format, sentence_of (row, overflow), name, number, money, NULL));
}

static const char *
get_text (const Lines *self, const LimaText *text)
{
  return lima_text_get_n (text) == 0 ? NULL : lima_text_get (text, lima_format_get_language (self->format));
}

static void
add_components (const Lines *self, const LimaProgrammeProjects *projects)
{
  guint n = lima_items_get_n (self->programme->components);

  for (guint i = 0; i < n; i++)
    {
      const LimaProgrammeComponent *component = (const LimaProgrammeComponent *) self->programme->components->item[i];
      const char *title = get_text (self, component->title);

      add_row (self, title != NULL ? title : _("Component without a title"), &projects->rows[i], projects->overflow);
    }
  add_row (self, _("In several components"), &projects->rows[n], projects->overflow);
}

static const char *
sentence_of_conflict (LimaProjectConflictKind kind)
{
  switch (kind)
    {
    case LIMA_PROJECT_CONFLICT_GONE:
      return _("The linked project %1$s is not in this portfolio.");
    case LIMA_PROJECT_CONFLICT_UNCOUNTED:
      return _("“%1$s” does not count: it is a repeated report, or its parts carry its money.");
    case LIMA_PROJECT_CONFLICT_SEVERAL:
      return _("“%1$s” is linked to several components; its money counts once.");
    case LIMA_PROJECT_CONFLICT_ELSEWHERE:
    default:
      return _("“%1$s” is linked to another programme too, so that the totals of both cannot be added.");
    }
}

static void
add_conflict (const Lines *self, const LimaProjectConflict *conflict)
{
  const LimaProject *project = conflict->row == G_MAXUINT
                                 ? NULL : (const LimaProject *) lima_snapshot_get (self->snapshot, LIMA_RECORD_PROJECT, conflict->row);
  const char *title = project == NULL ? NULL : get_text (self, project->title);

  g_ptr_array_add (self->lines, lima_report_fill (self->format, sentence_of_conflict (conflict->kind),
                                                  title != NULL ? title : lima_atom_text (conflict->project), NULL));
}

/**
 * lima_report_describe_programme_projects:
 * @format: the language
 * @programme: a programme
 * @snapshot: the portfolio that has it
 * @facts: its figures, settled: project n is row n of @snapshot
 *
 * Tells what the projects linked to the components of a programme deliver: all of them, each component, those of several components,
 * then what is at odds. Each project counts once.
 *
 * Returns: (transfer full) (element-type utf8): lines; none where nothing is linked
 */
GPtrArray *
lima_report_describe_programme_projects (LimaFormat *format, const LimaProgramme *programme, const LimaSnapshot *snapshot,
                                         const LimaFacts *facts)
{
  Lines lines = { format, programme, snapshot, g_ptr_array_new_with_free_func (g_free) };
  g_autoptr(LimaProgrammeProjects) projects = NULL;
  LimaMeasure spend;

  g_return_val_if_fail (format != NULL && programme != NULL && snapshot != NULL && facts != NULL, lines.lines);

  if (!lima_measure_parse ("spend", &spend))
    return lines.lines;
  projects = lima_programme_projects_new (programme, snapshot, facts, &spend);
  add_row (&lines, _("All components"), &projects->total, projects->overflow);
  add_components (&lines, projects);
  for (guint i = 0; i < projects->conflicts->len; i++)
    add_conflict (&lines, &g_array_index (projects->conflicts, LimaProjectConflict, i));
  return lines.lines;
}
