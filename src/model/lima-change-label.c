/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lima-model"

#include "lima-change-label.h"

#include "lima-words.h"

#include <lima-i18n.h>

/* What a set of changes is called, by what its changes have in common:
 *   one record, one place            Change Title of “…”, Add Flow to “…”
 *   one record that is new           Add Project “…”
 *   one record                       Change “…”
 *   records of one kind, one field   Change Status of 3 projects
 *   records of one kind, one verb    Add, Delete, Move 3 projects
 *   anything else                    Make 3 changes */

#define NAME_MAX_CHARS 40

/* What the changes of a set have in common. */
typedef struct
{
  const LimaChange *first;
  guint n;
  gboolean one_record;
  gboolean one_kind;
  gboolean one_verb;
  gboolean one_place; /* the same field of the same table, or elements of the same list */
  gboolean whole;     /* all are about records as a whole */
} Common;

/* The block that a change is about is of this table; also that of the list, for what comes and goes there. NULL when the path leads
 * nowhere. */
static const LimaTable *
table_at (const LimaPath *path, guint n_steps)
{
  const LimaTable *table = path->table;

  for (guint i = 0; i < n_steps && table != NULL; i++)
    table = path->steps[i].field < table->n_fields ? table->fields[path->steps[i].field].items : NULL;
  return table;
}

/**
 * lima_change_get_table:
 * @self: a change
 *
 * Returns: (transfer none) (nullable): what the record or element is that the change is about
 */
const LimaTable *
lima_change_get_table (const LimaChange *self)
{
  return table_at (&self->path, self->path.n_steps);
}

/**
 * lima_change_get_field:
 * @self: a change
 *
 * Returns: (transfer none) (nullable): the field that is set, or the list that something comes to, goes from, or moves in; %NULL for
 *   a whole record
 */
const LimaField *
lima_change_get_field (const LimaChange *self)
{
  gboolean is_set = self->verb == LIMA_CHANGE_SET;
  const LimaTable *table;
  guint field;

  if (!is_set && self->path.n_steps == 0)
    return NULL;
  table = table_at (&self->path, is_set ? self->path.n_steps : self->path.n_steps - 1u);
  field = is_set ? self->path.field : self->path.steps[self->path.n_steps - 1].field;
  return table == NULL || field >= table->n_fields ? NULL : &table->fields[field];
}

/* Whether two changes do the same to the same sort of thing. */
static gboolean
same_place (const LimaChange *a, const LimaChange *b)
{
  return a->verb == b->verb && lima_change_get_field (a) == lima_change_get_field (b) &&
         lima_change_get_table (a) == lima_change_get_table (b);
}

static Common
find_common (const LimaChangeSet *set)
{
  Common common = { lima_change_set_get (set, 0), lima_change_set_get_n (set), TRUE, TRUE, TRUE, TRUE, TRUE };

  for (guint i = 0; i < common.n; i++)
    {
      const LimaChange *change = lima_change_set_get (set, i);

      common.one_kind = common.one_kind && change->path.table == common.first->path.table;
      common.one_record = common.one_record && common.one_kind && change->path.record == common.first->path.record;
      common.one_verb = common.one_verb && change->verb == common.first->verb;
      common.one_place = common.one_place && same_place (change, common.first);
      common.whole = common.whole && change->verb != LIMA_CHANGE_SET && change->path.n_steps == 0;
    }
  return common;
}

/* A name that runs against the sentence is isolated, so that it does not pull at the letters around it. */
static char *
fit_name (const char *name, const char *sentence)
{
  gboolean rtl = lima_format_reads_right_to_left (sentence, FALSE);

  return lima_format_reads_right_to_left (name, rtl) == rtl ? g_strdup (name) : lima_format_isolate (name);
}

/* A project without a title has many words, of which none is a name. */
static char *
name_of_record (const LimaBlock *block, const char *language)
{
  const LimaProject *project = block->table == &lima_project_table ? (const LimaProject *) block : NULL;

  if (project == NULL || lima_text_get_n (project->title) > 0)
    return lima_words_of_block (block, language);
  return g_strdup (project->identifier != NULL ? project->identifier : _("Project without a title"));
}

/**
 * lima_change_get_record_name:
 * @self: a change
 * @portfolio: as it is before or after the change
 * @language: the language that is preferred
 *
 * Returns: (transfer full): what people know the record by that is changed, or its id; empty for the portfolio itself
 */
char *
lima_change_get_record_name (const LimaChange *self, LimaPortfolio *portfolio, const char *language)
{
  int kind = lima_record_kind_of (self->path.table);
  int row = kind < 0 ? -1 : lima_portfolio_find (portfolio, (LimaRecordKind) kind, self->path.record);
  const char *id = lima_atom_text (self->path.record);

  if (self->block != NULL && self->path.n_steps == 0)
    return name_of_record (self->block, language);
  if (row >= 0)
    return name_of_record (lima_portfolio_get (portfolio, (LimaRecordKind) kind, (guint) row), language);
  return g_strdup (id == NULL ? "" : id);
}

static const char *
label_of (const LimaTable *table)
{
  return table == NULL ? "" : lima_text_in_context ("record", table->label);
}

/* Translators: what a step of undo is called. %1$s is the name of a field or a sort of thing ("Title", "Flow"), %2$s that of a record
 * ("Cleaner production") */
static const char *
sentence_of_place (const Common *common)
{
  gboolean is_head = common->first->path.table == &lima_head_table, is_deep = common->first->path.n_steps > 0;

  switch (common->first->verb)
    {
    case LIMA_CHANGE_INSERT:
      return is_head ? _("Add %1$s to the portfolio") : is_deep ? _("Add %1$s to “%2$s”") : _("Add %1$s “%2$s”");
    case LIMA_CHANGE_REMOVE:
      return is_head ? _("Delete %1$s of the portfolio") : is_deep ? _("Delete %1$s of “%2$s”") : _("Delete %1$s “%2$s”");
    case LIMA_CHANGE_MOVE:
      return is_head ? _("Move %1$s of the portfolio") : is_deep ? _("Move %1$s of “%2$s”") : _("Move %1$s “%2$s”");
    case LIMA_CHANGE_SET:
    default:
      return is_head ? _("Change %1$s of the portfolio") : _("Change %1$s of “%2$s”");
    }
}

/* Changes at one place of one record. */
static char *
label_place (const Common *common, const char *name)
{
  const LimaChange *change = common->first;
  const LimaField *field = lima_change_get_field (change);
  const char *thing = label_of (lima_change_get_table (change));
  const char *sentence = sentence_of_place (common);
  g_autofree char *fitted = NULL;

  if (change->verb == LIMA_CHANGE_SET && change->path.n_steps > 0)
    {
      /* Translators: %1$s is a field ("Amount"), %2$s what has it ("Flow"), %3$s the record ("Cleaner production") */
      sentence = _("Change %1$s of %2$s in “%3$s”");
      fitted = fit_name (name, sentence);
      return g_strdup_printf (sentence, lima_text_in_context ("field", field->label), thing, fitted);
    }
  fitted = fit_name (name, sentence);
  return g_strdup_printf (sentence, change->verb == LIMA_CHANGE_SET ? lima_text_in_context ("field", field->label) : thing,
                          fitted);
}

/* Several records of one kind that come, go or move. */
static char *
label_projects (LimaVerb verb, guint n, const char *number)
{
  if (verb == LIMA_CHANGE_INSERT)
    return g_strdup_printf (P_("Add %s project", "Add %s projects", n), number);
  if (verb == LIMA_CHANGE_REMOVE)
    return g_strdup_printf (P_("Delete %s project", "Delete %s projects", n), number);
  return g_strdup_printf (P_("Move %s project", "Move %s projects", n), number);
}

static char *
label_records (LimaVerb verb, guint n, const char *number)
{
  if (verb == LIMA_CHANGE_INSERT)
    return g_strdup_printf (P_("Add %s record", "Add %s records", n), number);
  if (verb == LIMA_CHANGE_REMOVE)
    return g_strdup_printf (P_("Delete %s record", "Delete %s records", n), number);
  return g_strdup_printf (P_("Move %s record", "Move %s records", n), number);
}

/* One field of several records. */
static char *
label_field_of_many (const Common *common, const char *number)
{
  const char *field = lima_text_in_context ("field", lima_change_get_field (common->first)->label);

  if (common->first->path.table == &lima_project_table)
    return g_strdup_printf (P_("Change %1$s of %2$s project", "Change %1$s of %2$s projects", common->n), field, number);
  return g_strdup_printf (P_("Change %1$s of %2$s record", "Change %1$s of %2$s records", common->n), field, number);
}

static char *
label_many (const Common *common, LimaFormat *format)
{
  g_autofree char *number = lima_format_integer (format, common->n);

  if (common->one_kind && common->one_verb && common->whole)
    return common->first->path.table == &lima_project_table ? label_projects (common->first->verb, common->n, number)
                                                            : label_records (common->first->verb, common->n, number);
  if (common->one_kind && common->one_place && common->first->verb == LIMA_CHANGE_SET && common->first->path.n_steps == 0)
    return label_field_of_many (common, number);
  return g_strdup_printf (P_("Make %s change", "Make %s changes", common->n), number);
}

/**
 * lima_change_label:
 * @set: changes, with paths that lead somewhere
 * @portfolio: as it is before or after them
 * @format: the language
 *
 * Says what a set does, as a step of undo: "Change Title of “Cleaner production”", "Add Flow to “…”", "Delete 3 projects". The words
 * come from the tables.
 *
 * Returns: (transfer full): the label, translated
 */
char *
lima_change_label (const LimaChangeSet *set, LimaPortfolio *portfolio, LimaFormat *format)
{
  Common common;
  g_autofree char *whole = NULL, *name = NULL, *fitted = NULL;

  g_return_val_if_fail (set != NULL && format != NULL, NULL);
  g_return_val_if_fail (LIMA_IS_PORTFOLIO (portfolio), NULL);

  if (lima_change_set_get_n (set) == 0)
    return g_strdup (_("Change nothing"));
  common = find_common (set);
  if (!common.one_record)
    return label_many (&common, format);
  whole = lima_change_get_record_name (common.first, portfolio, lima_format_get_language (format));
  name = lima_words_cut (whole, NAME_MAX_CHARS);
  if (common.one_place || (common.first->verb == LIMA_CHANGE_INSERT && common.first->path.n_steps == 0))
    return label_place (&common, name);
  if (common.first->path.table == &lima_head_table)
    return g_strdup (_("Change the portfolio"));
  fitted = fit_name (name, _("Change “%s”"));
  return g_strdup_printf (_("Change “%s”"), fitted);
}
