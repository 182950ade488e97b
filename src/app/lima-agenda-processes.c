/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-agenda-processes.h"

#include <lima-i18n.h>
#include <lima-report-agenda.h>
#include <lima-report-words.h>

#include "lima-block-search.h"

enum
{
  COLUMN_TITLE,
  COLUMN_BODY,
  COLUMN_PROGRAMME,
  COLUMN_MILESTONES,
  COLUMN_NEXT,
  COLUMN_WHEN,
  COLUMN_OWNER,
  N_COLUMNS,
};

/* What there is of a process in the agenda. */
typedef struct
{
  guint n;
  const LimaAgendaItem *next; /* nullable: now, or the first that is to come */
} Tally;

static Tally
count (LimaAgenda *agenda, LimaAtom process)
{
  Tally tally = { 0 };

  for (guint i = 0; i < lima_agenda_get_n (agenda); i++)
    {
      const LimaAgendaItem *item = lima_agenda_get (agenda, i);
      gboolean is_ahead = item->state == LIMA_AGENDA_NOW || item->state == LIMA_AGENDA_UPCOMING;

      if (item->process == NULL || item->process->head.id != process)
        continue;
      tally.n++;
      if (is_ahead && tally.next == NULL)
        tally.next = item;
    }
  return tally;
}

static const char *
read_text (LimaFormat *format, const LimaText *text, const char *otherwise)
{
  const char *read = text == NULL ? NULL : lima_text_get (text, lima_format_get_language (format));

  return read == NULL ? otherwise : read;
}

static const char *
title_of_programme (LimaFormat *format, const LimaSnapshot *snapshot, LimaAtom programme)
{
  for (guint i = 0; programme != 0 && i < lima_snapshot_get_n (snapshot, LIMA_RECORD_PROGRAMME); i++)
    {
      const LimaProgramme *found = (const LimaProgramme *) lima_snapshot_get (snapshot, LIMA_RECORD_PROGRAMME, i);

      if (found->head.id == programme)
        return read_text (format, found->title, _("Programme without a title"));
    }
  return "";
}

static char *
say (LimaFormat *format, const char *title, const char *body, const char *number, guint n, const char *next, const char *when)
{
  g_autofree char *milestones = g_strdup_printf (P_("%s milestone", "%s milestones", n), number);
  g_autofree char *named = *body == '\0' ? g_strdup (title) : lima_report_fill (format, C_("process", "%1$s, %2$s"), title, body, NULL);

  if (*next == '\0')
    /* Translators: a process to a screen reader: 1 its name, 2 "5 milestones" */
    return lima_report_fill (format, _("%1$s. %2$s."), named, milestones, NULL);
  /* Translators: a process to a screen reader: 1 its name, 2 "5 milestones", 3 a milestone, 4 when it is */
  return lima_report_fill (format, _("%1$s. %2$s. Next: %3$s, %4$s."), named, milestones, next, when, NULL);
}

static LimaTextRow *
row_new (LimaFormat *format, LimaAgenda *agenda, const LimaProcess *process)
{
  const Tally tally = count (agenda, process->head.id);
  const char *title = read_text (format, process->title, _("Process without a title")), *body = read_text (format, process->body, "");
  g_autofree char *number = lima_format_integer (format, tally.n);
  g_autofree char *next = tally.next == NULL ? g_strdup ("") : lima_report_agenda_title (format, tally.next);
  g_autofree char *when = tally.next == NULL ? g_strdup ("") : lima_report_agenda_when (format, tally.next);
  g_autofree char *sentence = say (format, title, body, number, tally.n, next, when);
  const char *const cells[N_COLUMNS + 1] = {
    title, body, title_of_programme (format, lima_agenda_get_snapshot (agenda), process->programme), number, next, when,
    process->owner == NULL ? "" : process->owner, NULL,
  };

  return lima_text_row_new (lima_atom_text (process->head.id), sentence, cells);
}

static GPtrArray *
list (LimaFormat *format, LimaAgenda *agenda, const LimaAgendaFilter *filter, const GArray *rows)
{
  const LimaSnapshot *snapshot = lima_agenda_get_snapshot (agenda);
  GPtrArray *made = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < lima_snapshot_get_n (snapshot, LIMA_RECORD_PROCESS); i++)
    {
      const LimaBlock *block = lima_snapshot_get (snapshot, LIMA_RECORD_PROCESS, i);

      if (filter->words == NULL || lima_block_search (block, filter->words, lima_format_get_language (format)))
        g_ptr_array_add (made, row_new (format, agenda, (const LimaProcess *) block));
    }
  return made;
}

static int
compare (LimaFormat *format, LimaAgenda *agenda, guint column, LimaTextRow *a, LimaTextRow *b)
{
  guint first, second;

  if (column != COLUMN_MILESTONES)
    return lima_format_collate (format, lima_text_row_get_cell (a, column), lima_text_row_get_cell (b, column));
  first = count (agenda, lima_atom (lima_text_row_get_key (a))).n;
  second = count (agenda, lima_atom (lima_text_row_get_key (b))).n;
  return (first > second) - (first < second);
}

/**
 * lima_agenda_processes_new:
 * @format: how days and numbers are written
 * @menu: what is offered for a process
 *
 * Returns: (transfer floating): a table without processes
 */
GtkWidget *
lima_agenda_processes_new (LimaFormat *format, GMenuModel *menu)
{
  const LimaTextColumn columns[N_COLUMNS] = {
    [COLUMN_TITLE] = { C_("agenda", "Process"), -1 },
    [COLUMN_BODY] = { C_("agenda", "Body"), 180 },
    [COLUMN_PROGRAMME] = { C_("agenda", "Programme"), 150 },
    [COLUMN_MILESTONES] = { C_("agenda", "Milestones"), 92, LIMA_COLUMN_NUMBER },
    [COLUMN_NEXT] = { C_("agenda", "Next"), -1 },
    [COLUMN_WHEN] = { C_("agenda", "When"), 150, LIMA_COLUMN_WHOLE },
    [COLUMN_OWNER] = { C_("agenda", "Owner"), 120 },
  };
  const LimaAgendaTableKind kind = {
    .name = _("Processes"),
    .columns = columns,
    .n_columns = N_COLUMNS,
    .sorted = 1u << COLUMN_TITLE | 1u << COLUMN_BODY | 1u << COLUMN_PROGRAMME | 1u << COLUMN_MILESTONES,
    .list = list,
    .compare = compare,
  };

  return lima_agenda_table_new (format, menu, &kind);
}
