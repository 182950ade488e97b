/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What is overdue in programmes, and what nobody can check. */

#include "lima-report-attention-private.h"

#include <lima-i18n.h>
#include <lima-rule.h>

#include "lima-report-words.h"

typedef struct
{
  guint n;
  guint programmes;
  guint32 last; /* the programme counted last, and one */
} Count;

/* 1 how many */
static const char *
sentence_of (LimaRule rule, guint n)
{
  if (rule == LIMA_RULE_PROGRAMME_ACTION_OVERDUE)
    return P_("%1$s action of a coordination platform is overdue", "%1$s actions of coordination platforms are overdue", n);
  if (rule == LIMA_RULE_PROGRAMME_MILESTONE_OVERDUE)
    return P_("%1$s milestone is overdue", "%1$s milestones are overdue", n);
  if (rule == LIMA_RULE_PROGRAMME_ACTIVITY_OVERDUE)
    return P_("%1$s activity is overdue", "%1$s activities are overdue", n);
  if (rule == LIMA_RULE_PROGRAMME_INDICATOR_NO_BASELINE)
    return P_("%1$s indicator has no baseline", "%1$s indicators have no baseline", n);
  if (rule == LIMA_RULE_PROGRAMME_STEP_UNSOURCED)
    return P_("%1$s financing step has no source", "%1$s financing steps have no source", n);
  return NULL;
}

static void
add_rule (const LimaAttentionMaker *self, LimaRule rule, const Count *count)
{
  const char *sentence = count->n == 0 ? NULL : sentence_of (rule, count->n);
  g_autofree char *number = lima_format_integer (self->format, count->n);
  g_autofree char *programmes = lima_format_integer (self->format, count->programmes);
  LimaAttention *entry;

  if (sentence == NULL)
    return;
  entry = lima_attention_maker_add (self, LIMA_ATTENTION_PROGRAMME, lima_rule_get_severity (rule));
  entry->title = lima_report_fill (self->format, sentence, number, NULL);
  entry->detail = lima_report_fill (self->format, P_("In %1$s programme · Check", "In %1$s programmes · Check", count->programmes), programmes,
                                    NULL);
  entry->lead = LIMA_ATTENTION_LEADS_TO_PROBLEMS;
  entry->problem = lima_rule_get_name (rule);
  entry->count = count->n;
}

/*< private >
 * lima_attention_maker_add_programmes:
 * @today: the day that decides what is overdue
 *
 * Adds actions, milestones and activities that are overdue, indicators without a baseline and financing steps without a source, counted as
 * the check does that they lead to.
 */
void
lima_attention_maker_add_programmes (const LimaAttentionMaker *self, LimaDate today)
{
  g_autoptr(GArray) items = g_array_new (FALSE, FALSE, sizeof (LimaRuleItem));
  Count counts[LIMA_N_RULES] = { 0 };

  if (self->options->snapshot == NULL)
    return;
  lima_programmes_check (self->options->snapshot, NULL, self->language, today, items);
  for (guint i = 0; i < items->len; i++)
    {
      const LimaRuleItem *item = &g_array_index (items, LimaRuleItem, i);
      Count *count = &counts[item->rule];

      count->n++;
      count->programmes += count->last != item->programme + 1;
      count->last = item->programme + 1;
    }
  for (guint rule = 0; rule < LIMA_N_RULES; rule++)
    add_rule (self, (LimaRule) rule, &counts[rule]);
}
