/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-change-row.h"

#include <lima-i18n.h>
#include <lima-report-words.h>

#include "lima-moment.h"

struct _LimaChangeRow
{
  GObject parent_instance;

  LimaChangeState state;
  guint position;
  char *texts[LIMA_CHANGE_COLUMNS];
  char *details;
};

enum
{
  STATE,
  WHEN,
  WHO,
  WHAT,
};

G_DEFINE_FINAL_TYPE (LimaChangeRow, lima_change_row, G_TYPE_OBJECT)

static void
lima_change_row_finalize (GObject *object)
{
  LimaChangeRow *self = LIMA_CHANGE_ROW (object);

  for (guint i = 0; i < LIMA_CHANGE_COLUMNS; i++)
    g_free (self->texts[i]);
  g_free (self->details);
  G_OBJECT_CLASS (lima_change_row_parent_class)->finalize (object);
}

static void
lima_change_row_class_init (LimaChangeRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lima_change_row_finalize;
}

static void
lima_change_row_init (LimaChangeRow *self)
{
}

static const char *
describe_state (LimaChangeState state)
{
  switch (state)
    {
    case LIMA_CHANGE_NOW:
      return C_("change", "Now");
    case LIMA_CHANGE_UNDONE:
      return C_("change", "Undone");
    case LIMA_CHANGE_SAVED:
      return C_("change", "Earlier");
    case LIMA_CHANGE_DONE:
    default:
      return C_("change", "Done");
    }
}

/**
 * lima_change_row_new_step:
 * @session: what is open
 * @position: a position of its history: 0 for how it was opened, n for how step n left it
 *
 * Returns: (transfer full): a step since it was opened
 */
LimaChangeRow *
lima_change_row_new_step (LimaSession *session, guint position)
{
  LimaChangeRow *self = g_object_new (LIMA_TYPE_CHANGE_ROW, NULL);
  LimaHistory *history = lima_session_get_history (session);
  guint now = lima_history_get_position (history);

  self->position = position;
  self->state = position == now ? LIMA_CHANGE_NOW : position < now ? LIMA_CHANGE_DONE : LIMA_CHANGE_UNDONE;
  self->texts[STATE] = g_strdup (describe_state (self->state));
  if (position == 0)
    {
      self->texts[WHAT] = g_strdup (_("As it was opened"));
      return self;
    }
  self->texts[WHAT] = g_strdup (lima_history_get_label (history, position - 1));
  self->texts[WHO] = g_strdup (lima_session_get_user (session));
  self->texts[WHEN] = lima_moment_describe (lima_session_get_format (session), lima_history_get_time (history, position - 1));
  return self;
}

static void
append_change (GString *text, LimaFormat *format, const LimaLogChange *change)
{
  const char *name = change->name != NULL ? change->name : lima_atom_text (change->record);
  const char *field = change->field != NULL ? change->field : "";
  const char *old = change->old_words != NULL ? change->old_words : "—", *fresh = change->new_words != NULL ? change->new_words : "—";
  /* Translators: a change, in the words of the file: what it is of, the field, what was there, what is there now */
  g_autofree char *line = lima_report_fill (format, C_("change", "%1$s · %2$s: %3$s → %4$s"), name == NULL ? "" : name, field, old, fresh, NULL);

  g_string_append_printf (text, "%s%s", text->len == 0 ? "" : "\n", line);
}

/**
 * lima_change_row_new_saved:
 * @session: what is open
 * @row: a row of its change log
 *
 * Returns: (transfer full): a step that the file tells of
 */
LimaChangeRow *
lima_change_row_new_saved (LimaSession *session, guint row)
{
  LimaChangeRow *self = g_object_new (LIMA_TYPE_CHANGE_ROW, NULL);
  const LimaLogEntry *entry = (const LimaLogEntry *) lima_portfolio_get (lima_session_get_portfolio (session), LIMA_RECORD_LOG_ENTRY, row);
  LimaFormat *format = lima_session_get_format (session);
  g_autoptr(GDateTime) moment = entry->time == NULL ? NULL : g_date_time_new_from_iso8601 (entry->time, NULL);
  g_autoptr(GString) details = g_string_new (NULL);

  self->state = entry->undone == LIMA_TRUE ? LIMA_CHANGE_UNDONE : LIMA_CHANGE_SAVED;
  self->position = G_MAXUINT;
  self->texts[STATE] = g_strdup (describe_state (self->state));
  self->texts[WHEN] = moment == NULL ? g_strdup (entry->time) : lima_moment_describe (format, g_date_time_to_unix (moment) * G_USEC_PER_SEC);
  self->texts[WHO] = g_strdup (entry->who);
  self->texts[WHAT] = g_strdup (entry->what);
  for (guint i = 0; entry->changes != NULL && i < entry->changes->n; i++)
    append_change (details, format, (const LimaLogChange *) entry->changes->item[i]);
  self->details = g_string_free (g_steal_pointer (&details), FALSE);
  return self;
}

/**
 * lima_change_row_get_state:
 *
 * Returns: where it stands to what is open now
 */
LimaChangeState
lima_change_row_get_state (LimaChangeRow *self)
{
  g_return_val_if_fail (LIMA_IS_CHANGE_ROW (self), LIMA_CHANGE_SAVED);

  return self->state;
}

/**
 * lima_change_row_get_position:
 *
 * Returns: the position of the history that it leads to, G_MAXUINT for none
 */
guint
lima_change_row_get_position (LimaChangeRow *self)
{
  g_return_val_if_fail (LIMA_IS_CHANGE_ROW (self), G_MAXUINT);

  return self->position;
}

/**
 * lima_change_row_get_text:
 * @column: below %LIMA_CHANGE_COLUMNS
 *
 * Returns: what stands in a column, "" for nothing
 */
const char *
lima_change_row_get_text (LimaChangeRow *self, guint column)
{
  g_return_val_if_fail (LIMA_IS_CHANGE_ROW (self) && column < LIMA_CHANGE_COLUMNS, NULL);

  return self->texts[column] == NULL ? "" : self->texts[column];
}

/**
 * lima_change_row_get_details:
 *
 * Returns: (nullable): its changes, a line each, where the file tells of them
 */
const char *
lima_change_row_get_details (LimaChangeRow *self)
{
  g_return_val_if_fail (LIMA_IS_CHANGE_ROW (self), NULL);

  return self->details;
}
