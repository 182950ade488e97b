/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be referred to from a field, by name. Each kind tells what there is; whoever looks for one name hears the rest pass by. */

#include "lima-reference-list.h"

#include <lima-codelist.h>
#include <lima-i18n.h>
#include <lima-report-platform.h>
#include <lima-report-words.h>
#include <lima-words.h>
#include <string.h>

#include "lima-codes.h"
#include "lima-editing.h"

typedef struct
{
  LimaPortfolio *portfolio;
  LimaFormat *format;
  const char *language;
  const LimaPath *path;
  const LimaProgramme *programme; /* nullable: that the field is in */

  LimaAtom wanted;   /* only the name of this is looked for, 0 for all */
  char *name;        /* of what is wanted, once it was told */
  GListStore *store; /* nullable: where all go */
} Telling;

static gboolean
is_wanted (const Telling *self, LimaAtom id)
{
  return id != 0 && (self->wanted == 0 || (self->wanted == id && self->name == NULL));
}

static void
tell (Telling *self, LimaAtom id, const char *name, const char *shown)
{
  if (!is_wanted (self, id))
    return;
  if (self->wanted == id)
    self->name = g_strdup (name);
  if (self->store != NULL)
    {
      g_autoptr(LimaCode) code = lima_code_new_shown (lima_atom_text (id), name, shown == NULL ? "" : shown);

      g_list_store_append (self->store, code);
    }
}

static void
tell_block (Telling *self, LimaAtom id, const LimaBlock *block, const char *shown)
{
  g_autofree char *name = is_wanted (self, id) ? lima_words_of_block (block, self->language) : NULL;

  if (name != NULL)
    tell (self, id, name, shown);
}

/* The id of the element that is the @depth-th step to the field, where its list is @field of a programme; 0 for none. */
static LimaAtom
step_at (const Telling *self, guint depth, guint field)
{
  return depth < self->path->n_steps && self->path->steps[depth].field == field ? self->path->steps[depth].item : 0;
}

/* ---- Of the portfolio ---- */

static void
tell_organisations (Telling *self)
{
  for (guint i = 0; i < lima_portfolio_get_n (self->portfolio, LIMA_RECORD_ORGANISATION); i++)
    {
      const LimaOrganisation *organisation = (const LimaOrganisation *) lima_portfolio_get (self->portfolio, LIMA_RECORD_ORGANISATION, i);

      tell_block (self, organisation->ref, &organisation->head, lima_atom_text (organisation->ref));
    }
}

static void
tell_sources (Telling *self)
{
  for (guint i = 0; i < lima_portfolio_get_n (self->portfolio, LIMA_RECORD_SOURCE); i++)
    {
      const LimaSource *source = (const LimaSource *) lima_portfolio_get (self->portfolio, LIMA_RECORD_SOURCE, i);

      tell_block (self, source->head.id, &source->head, source->symbol);
    }
}

static void
tell_records (Telling *self, LimaRecordKind kind)
{
  for (guint i = 0; i < lima_portfolio_get_n (self->portfolio, kind); i++)
    {
      const LimaBlock *block = lima_portfolio_get (self->portfolio, kind, i);

      tell_block (self, block->id, block, NULL);
    }
}

static void
tell_programmes (Telling *self)
{
  tell_records (self, LIMA_RECORD_PROGRAMME);
}

static void
tell_processes (Telling *self)
{
  tell_records (self, LIMA_RECORD_PROCESS);
}

/* A milestone does not wait for itself. */
static void
tell_milestones (Telling *self)
{
  LimaAtom own = self->wanted == 0 && self->path->table == &lima_milestone_table ? self->path->record : 0;

  for (guint i = 0; i < lima_portfolio_get_n (self->portfolio, LIMA_RECORD_MILESTONE); i++)
    {
      const LimaMilestone *milestone = (const LimaMilestone *) lima_portfolio_get (self->portfolio, LIMA_RECORD_MILESTONE, i);
      g_autofree char *process = NULL;
      int row = milestone->process == 0 ? -1 : lima_portfolio_find (self->portfolio, LIMA_RECORD_PROCESS, milestone->process);

      if (own != 0 && milestone->head.id == own)
        continue;
      if (row >= 0)
        process = lima_words_of_block (lima_portfolio_get (self->portfolio, LIMA_RECORD_PROCESS, (guint) row), self->language);
      tell_block (self, milestone->head.id, &milestone->head, process);
    }
}

/* One of maybe very many: they are found by lima_reference_find_projects(). */
static void
tell_project (Telling *self)
{
  int row = self->wanted == 0 ? -1 : lima_portfolio_find (self->portfolio, LIMA_RECORD_PROJECT, self->wanted);

  if (row >= 0)
    tell_block (self, self->wanted, lima_portfolio_get (self->portfolio, LIMA_RECORD_PROJECT, (guint) row), NULL);
}

/* ---- Of the programme ---- */

static void
tell_components (Telling *self)
{
  for (guint i = 0; i < lima_items_get_n (self->programme->components); i++)
    tell_block (self, self->programme->components->item[i]->id, self->programme->components->item[i], NULL);
}

/* Whether one indicator is another or a part of it, however far down; parents that go round in circles end too. */
static gboolean
is_part_of (const LimaItems *indicators, LimaAtom id, LimaAtom whole)
{
  for (guint i = 0; i <= lima_items_get_n (indicators) && id != 0; i++)
    {
      int at = lima_items_find (indicators, id);

      if (id == whole)
        return TRUE;
      id = at < 0 ? 0 : ((const LimaProgrammeIndicator *) indicators->item[at])->parent;
    }
  return FALSE;
}

/* An indicator is no part of itself. */
static void
tell_indicators (Telling *self)
{
  LimaAtom own = step_at (self, 0, LIMA_PROGRAMME_INDICATORS);

  for (guint i = 0; i < lima_items_get_n (self->programme->indicators); i++)
    {
      const LimaProgrammeIndicator *indicator = (const LimaProgrammeIndicator *) self->programme->indicators->item[i];
      const char *level = indicator->level == 0 ? NULL : lima_codelist_name ("ResultLevel", lima_atom_text (indicator->level), self->language);

      if (self->wanted != 0 || own == 0 || !is_part_of (self->programme->indicators, indicator->head.id, own))
        tell_block (self, indicator->head.id, &indicator->head, level);
    }
}

static char *
place_of (LimaAtom component, LimaAtom output, LimaAtom activity)
{
  return g_strdup_printf ("%s/%s/%s", lima_atom_text (component), lima_atom_text (output), lima_atom_text (activity));
}

static void
tell_activity (Telling *self, const LimaBlock *component, const LimaBlock *output, const LimaBlock *activity)
{
  g_autofree char *place = place_of (component->id, output->id, activity->id);
  LimaAtom id = lima_atom (place);
  g_autofree char *first = NULL, *second = NULL, *third = NULL, *name = NULL;

  if (!is_wanted (self, id))
    return;
  first = lima_words_of_block (component, self->language);
  second = lima_words_of_block (output, self->language);
  third = lima_words_of_block (activity, self->language);
  /* Translators: where an activity is: 1 the component, 2 the output, 3 the activity */
  name = lima_report_fill (self->format, C_("place", "%1$s › %2$s › %3$s"), first, second, third, NULL);
  tell (self, id, name, NULL);
}

/* An activity does not wait for itself. */
static void
tell_activities (Telling *self)
{
  LimaAtom own = self->path->n_steps > 2 ? self->path->steps[2].item : 0;

  for (guint i = 0; i < lima_items_get_n (self->programme->components); i++)
    {
      const LimaProgrammeComponent *component = (const LimaProgrammeComponent *) self->programme->components->item[i];

      for (guint j = 0; j < lima_items_get_n (component->outputs); j++)
        {
          const LimaProgrammeOutput *output = (const LimaProgrammeOutput *) component->outputs->item[j];
          gboolean here = component->head.id == step_at (self, 0, LIMA_PROGRAMME_COMPONENTS)
                          && output->head.id == step_at (self, 1, LIMA_PROGRAMME_COMPONENT_OUTPUTS);

          for (guint k = 0; k < lima_items_get_n (output->activities); k++)
            if (self->wanted != 0 || !here || output->activities->item[k]->id != own)
              tell_activity (self, &component->head, &output->head, output->activities->item[k]);
        }
    }
}

/* Those of the body that the field is in. */
static void
tell_members (Telling *self)
{
  g_autoptr(LimaSnapshot) snapshot = lima_portfolio_snapshot (self->portfolio);
  int at = lima_items_find (self->programme->bodies, step_at (self, 0, LIMA_PROGRAMME_BODIES));
  const LimaItems *members = at < 0 ? NULL : ((const LimaProgrammeBody *) self->programme->bodies->item[at])->members;

  for (guint i = 0; i < lima_items_get_n (members); i++)
    {
      const LimaProgrammeMember *member = (const LimaProgrammeMember *) members->item[i];
      const char *group = member->group == 0 ? NULL : lima_codelist_name ("MemberGroup", lima_atom_text (member->group), self->language);
      g_autofree char *name = lima_report_platform_member_name (self->format, snapshot, member);

      tell (self, member->head.id, name, group);
    }
}

/* ---- What a baseline froze ---- */

static void
tell_budget_line (Telling *self, const char *id)
{
  int at = lima_items_find (self->programme->budget, lima_atom (id));
  g_autofree char *words = at < 0 ? NULL : lima_words_of_block (self->programme->budget->item[at], self->language);

  if (words != NULL)
    /* Translators: a line of a budget that a baseline froze; 1 what it is: component, period, amount */
    self->name = lima_report_fill (self->format, _("Budget: %1$s"), words, NULL);
}

static void
tell_target (Telling *self, const char *indicator_id, const char *target_id)
{
  int at = lima_items_find (self->programme->indicators, lima_atom (indicator_id));
  const LimaProgrammeIndicator *indicator = at < 0 ? NULL : (const LimaProgrammeIndicator *) self->programme->indicators->item[at];
  const LimaProgrammeTarget *target;
  g_autofree char *title = NULL, *day = NULL;

  at = indicator == NULL ? -1 : lima_items_find (indicator->targets, lima_atom (target_id));
  if (at < 0)
    return;
  target = (const LimaProgrammeTarget *) indicator->targets->item[at];
  title = lima_words_of_block (&indicator->head, self->language);
  day = lima_day_has_date (&target->end) ? lima_format_date (self->format, target->end.date) : g_strdup (target_id);
  /* Translators: a target that a baseline froze: 1 the indicator, 2 the end of the target's period */
  self->name = lima_report_fill (self->format, _("%1$s, target of %2$s"), title, day, NULL);
}

/* "2/1/3" is an activity, "budget/4" a line of the budget, "indicators/2/1" a target. */
static void
tell_frozen (Telling *self)
{
  g_auto(GStrv) parts = g_strsplit (lima_atom_text (self->wanted), "/", -1);
  guint n = g_strv_length (parts);

  if (n == 2 && g_str_equal (parts[0], "budget"))
    tell_budget_line (self, parts[1]);
  else if (n == 3 && g_str_equal (parts[0], "indicators"))
    tell_target (self, parts[1], parts[2]);
  else
    tell_activities (self);
}

/* ---- All of them ---- */

static void
tell_all (Telling *self, LimaReferenceKind kind)
{
  static void (*const of_portfolio[]) (Telling *) = {
    [LIMA_REFERENCE_ORGANISATION] = tell_organisations,
    [LIMA_REFERENCE_SOURCE] = tell_sources,
    [LIMA_REFERENCE_PROJECT] = tell_project,
    [LIMA_REFERENCE_PROGRAMME] = tell_programmes,
    [LIMA_REFERENCE_PROCESS] = tell_processes,
    [LIMA_REFERENCE_MILESTONE] = tell_milestones,
    [LIMA_REFERENCE_BASELINE] = NULL,
  };
  static void (*const of_programme[]) (Telling *) = {
    [LIMA_REFERENCE_COMPONENT] = tell_components, [LIMA_REFERENCE_INDICATOR] = tell_indicators, [LIMA_REFERENCE_ACTIVITY] = tell_activities,
    [LIMA_REFERENCE_MEMBER] = tell_members,       [LIMA_REFERENCE_BASELINE] = tell_frozen,
  };

  if (of_portfolio[kind] != NULL)
    of_portfolio[kind] (self);
  else if (of_programme[kind] != NULL && self->programme != NULL)
    of_programme[kind] (self);
}

static Telling
telling_of (LimaSession *session, const LimaPath *path)
{
  LimaFormat *format = lima_session_get_format (session);
  const LimaPath record = { .table = path->table, .record = path->record };
  const LimaBlock *block = path->record == 0 ? NULL : lima_editing_find (session, &record);

  return (Telling) { .portfolio = lima_session_get_portfolio (session), .format = format, .language = lima_format_get_language (format),
                     .path = path, .programme = path->table == &lima_programme_table ? (const LimaProgramme *) block : NULL };
}

/* The table of the block that a path leads to. */
static const LimaTable *
table_at (const LimaPath *path)
{
  const LimaTable *table = path->table;

  for (guint i = 0; i < path->n_steps; i++)
    table = table->fields[path->steps[i].field].items;
  return table;
}

/* Within an output the id of an activity will do. */
static LimaAtom
complete (const Telling *self, LimaReferenceKind kind, LimaAtom to)
{
  LimaAtom component = step_at (self, 0, LIMA_PROGRAMME_COMPONENTS), output = step_at (self, 1, LIMA_PROGRAMME_COMPONENT_OUTPUTS);
  g_autofree char *place = NULL;

  if (kind != LIMA_REFERENCE_ACTIVITY || component == 0 || output == 0 || strchr (lima_atom_text (to), '/') != NULL)
    return to;
  place = place_of (component, output, to);
  return lima_atom (place);
}

/**
 * lima_reference_name:
 * @session: what is open
 * @path: a field that is a reference, see lima_reference_kind_of()
 * @to: what it refers to, not 0
 *
 * Returns: (transfer full) (nullable): what people call what is referred to, %NULL where it is not there
 */
char *
lima_reference_name (LimaSession *session, const LimaPath *path, LimaAtom to)
{
  LimaReferenceKind kind;
  Telling telling;

  g_return_val_if_fail (LIMA_IS_SESSION (session) && path != NULL && to != 0, NULL);

  kind = lima_reference_kind_of (table_at (path), path->field);
  telling = telling_of (session, path);
  telling.wanted = complete (&telling, kind, to);
  tell_all (&telling, kind);
  return telling.name;
}

/* ---- Elements that are known by what they refer to ---- */

static int
naming_field (const LimaTable *table)
{
  static const struct
  {
    const LimaTable *table;
    guint field;
  } known[] = {
    { &lima_programme_attendance_table, LIMA_PROGRAMME_ATTENDANCE_MEMBER },
    { &lima_programme_dependency_table, LIMA_PROGRAMME_DEPENDENCY_ACTIVITY },
    { &lima_programme_link_table, LIMA_PROGRAMME_LINK_PROJECT },
    { &lima_programme_baseline_entry_table, LIMA_PROGRAMME_BASELINE_ENTRY_ITEM },
    { &lima_programme_member_table, LIMA_PROGRAMME_MEMBER_ORGANISATION },
    { &lima_programme_partner_table, LIMA_PROGRAMME_PARTNER_ORGANISATION },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (known[i].table == table)
      return (int) known[i].field;
  return -1;
}

/* One that has a name of its own is known by that. */
static gboolean
has_own_name (const LimaBlock *block)
{
  int name = lima_table_find (block->table, "name");

  return name >= 0 && lima_block_field_is_set (block, (guint) name);
}

static char *
add_presence (LimaFormat *format, const LimaProgrammeAttendance *attendance, const char *member)
{
  switch (attendance->present)
    {
    case LIMA_TRUE:
      return lima_report_fill (format, C_("attendance", "%1$s: present"), member, NULL);
    case LIMA_FALSE:
      return lima_report_fill (format, C_("attendance", "%1$s: absent"), member, NULL);
    case LIMA_UNKNOWN:
    default:
      return lima_report_fill (format, C_("attendance", "%1$s: not recorded"), member, NULL);
    }
}

/**
 * lima_reference_describe:
 * @session: what is open
 * @path: an element of a list
 *
 * Returns: (transfer full) (nullable): what people know the element by, where that is what it refers to; %NULL otherwise
 */
char *
lima_reference_describe (LimaSession *session, const LimaPath *path)
{
  const LimaBlock *block;
  LimaPath to;
  LimaAtom id;
  int field;
  g_autofree char *name = NULL;

  g_return_val_if_fail (LIMA_IS_SESSION (session) && path != NULL, NULL);

  block = lima_editing_find (session, path);
  field = block == NULL ? -1 : naming_field (block->table);
  if (field < 0 || has_own_name (block))
    return NULL;
  to = *path;
  to.field = (guint16) field;
  id = LIMA_BLOCK_GET (block, LimaAtom, &block->table->fields[field]);
  name = id == 0 ? NULL : lima_reference_name (session, &to, id);
  if (name != NULL && block->table == &lima_programme_attendance_table)
    return add_presence (lima_session_get_format (session), (const LimaProgrammeAttendance *) block, name);
  return g_steal_pointer (&name);
}

/**
 * lima_reference_list:
 * @session: what is open
 * @path: a field that is a reference, to no project
 *
 * Returns: (transfer full): #LimaCode, what the field can refer to, by name
 */
GListModel *
lima_reference_list (LimaSession *session, const LimaPath *path)
{
  Telling telling;

  g_return_val_if_fail (LIMA_IS_SESSION (session) && path != NULL, NULL);

  telling = telling_of (session, path);
  telling.store = g_list_store_new (LIMA_TYPE_CODE);
  tell_all (&telling, lima_reference_kind_of (table_at (path), path->field));
  return G_LIST_MODEL (telling.store);
}

/* ---- Projects ---- */

static void
add_project (GListStore *store, const LimaProject *project, const char *language)
{
  g_autofree char *name = lima_words_of_block (&project->head, language);
  g_autoptr(LimaCode) code = lima_code_new_shown (lima_block_get_id (&project->head), name, project->identifier == NULL ? "" : project->identifier);

  g_list_store_append (store, code);
}

/**
 * lima_reference_find_projects:
 * @session: what is open
 * @typed: words of titles, identifiers or organisations; "" for the first projects that there are
 * @n_found: (out): how many there are, of which at most %LIMA_REFERENCE_MOST are listed
 *
 * Returns: (transfer full) (nullable): #LimaCode; %NULL while the texts of the projects are not ready to be searched, until the session
 *   notifies "search"
 */
GListModel *
lima_reference_find_projects (LimaSession *session, const char *typed, guint *n_found)
{
  LimaFigures *figures = lima_session_get_figures (session);
  LimaSearch *search;
  GListStore *store;
  const char *language;
  g_autoptr(GArray) rows = NULL;

  g_return_val_if_fail (LIMA_IS_SESSION (session) && typed != NULL && n_found != NULL, NULL);

  lima_session_want_index (session);
  search = lima_session_get_search (session);
  if (figures == NULL || (search == NULL && *typed != '\0'))
    return NULL;
  language = lima_format_get_language (lima_session_get_format (session));
  rows = *typed == '\0' ? NULL : lima_search_find (search, typed, LIMA_SEARCH_NAMES, NULL, 0, NULL, NULL);
  *n_found = *typed == '\0' ? lima_snapshot_get_n (figures->snapshot, LIMA_RECORD_PROJECT) : rows->len;
  store = g_list_store_new (LIMA_TYPE_CODE);
  for (guint i = 0; i < MIN (*n_found, LIMA_REFERENCE_MOST); i++)
    add_project (store, (const LimaProject *) lima_snapshot_get (figures->snapshot, LIMA_RECORD_PROJECT,
                                                                rows == NULL ? i : g_array_index (rows, guint32, i)), language);
  return G_LIST_MODEL (store);
}
