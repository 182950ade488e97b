/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Milestones that are past while nobody said what became of them, and those that come soon. */

#include "lima-report-attention-private.h"

#include <lima-agenda.h>
#include <lima-i18n.h>
#include <lima-rule.h>

#include "lima-report-words.h"

#define SOON 30 /* days */

static void
add_overdue (const LimaAttentionMaker *self, guint n)
{
  g_autofree char *number = lima_format_integer (self->format, n);
  LimaAttention *entry = lima_attention_maker_add (self, LIMA_ATTENTION_AGENDA, lima_rule_get_severity (LIMA_RULE_AGENDA_OVERDUE));

  /* Translators: 1 how many */
  entry->title = lima_report_fill (self->format, P_("%1$s milestone of the agenda is past, its outcome unknown",
                                                    "%1$s milestones of the agenda are past, their outcome unknown", n), number, NULL);
  entry->detail = g_strdup (_("Agenda · Check"));
  entry->lead = LIMA_ATTENTION_LEADS_TO_PROBLEMS;
  entry->problem = lima_rule_get_name (LIMA_RULE_AGENDA_OVERDUE);
  entry->count = n;
}

static void
add_due (const LimaAttentionMaker *self, guint n)
{
  g_autofree char *number = lima_format_integer (self->format, n);
  g_autofree char *days = lima_format_integer (self->format, SOON);
  LimaAttention *entry = lima_attention_maker_add (self, LIMA_ATTENTION_AGENDA, LIMA_SEVERITY_INFO);

  /* Translators: 1 how many, 2 a number of days, more than one */
  entry->title = lima_report_fill (self->format, P_("%1$s milestone may come within %2$s days", "%1$s milestones may come within %2$s days", n),
                                   number, days, NULL);
  entry->detail = g_strdup (_("Agenda"));
  entry->lead = LIMA_ATTENTION_LEADS_TO_AGENDA;
  entry->count = n;
}

/*< private >
 * lima_attention_maker_add_agenda:
 * @today: the day that decides what is overdue
 *
 * Adds milestones of the agenda that are overdue, counted as the check does that they lead to, and those that can begin today or within
 * thirty days, of programmes too.
 */
void
lima_attention_maker_add_agenda (const LimaAttentionMaker *self, LimaDate today)
{
  g_autoptr(LimaAgenda) agenda = NULL;
  guint overdue = 0, due = 0;

  if (self->options->snapshot == NULL)
    return;
  agenda = lima_agenda_new (self->options->snapshot, today);
  for (guint row = 0; row < lima_agenda_get_n (agenda); row++)
    {
      const LimaAgendaItem *item = lima_agenda_get (agenda, row);

      overdue += item->milestone != NULL && item->state == LIMA_AGENDA_OVERDUE;
      due += (item->state == LIMA_AGENDA_NOW || item->state == LIMA_AGENDA_UPCOMING) && item->days_high >= 0 && item->days_low <= SOON;
    }
  if (overdue > 0)
    add_overdue (self, overdue);
  if (due > 0)
    add_due (self, due);
}
