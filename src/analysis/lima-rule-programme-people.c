/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Who has to do what by when: actions of the coordination platform, risks, and recommendations of evaluations. */

#include "lima-rule-programme-private.h"

#include "lima-platform.h"

static gboolean
is_empty (const char *text)
{
  return text == NULL || *text == '\0';
}

/* Whether nothing at all is given; what cannot be read is told by itself. */
static gboolean
is_not_given (const LimaDay *day)
{
  return !lima_day_has_date (day) && day->text == 0;
}

/* ---- Actions ---- */

static void
check_action (LimaProgrammeRun *self, const LimaPath *above, const LimaProgrammeAction *action)
{
  LimaPath path = lima_rule_path_below (above, LIMA_PROGRAMME_DECISION_ACTIONS, &action->head);
  const char *name = lima_programme_run_name (self, action->text, &action->head);
  LimaActionState state = lima_platform_judge_action (action, self->today, NULL);

  if (state == LIMA_ACTION_OVERDUE)
    lima_programme_run_add_date (self, LIMA_RULE_PROGRAMME_ACTION_OVERDUE, &path, &action->head, LIMA_PROGRAMME_ACTION_DONE,
                                 &action->due)->text = name;
  if (state == LIMA_ACTION_DONE || state == LIMA_ACTION_DONE_LATE)
    return;
  if (action->member == 0 && is_empty (action->owner))
    lima_programme_run_add (self, LIMA_RULE_PROGRAMME_ACTION_WITHOUT_OWNER, &path, &action->head, LIMA_PROGRAMME_ACTION_OWNER)->text = name;
  if (is_not_given (&action->due))
    lima_programme_run_add (self, LIMA_RULE_PROGRAMME_ACTION_UNDATED, &path, &action->head, LIMA_PROGRAMME_ACTION_DUE)->text = name;
}

static void
check_meeting (LimaProgrammeRun *self, const LimaPath *above, const LimaProgrammeMeeting *meeting)
{
  LimaPath path = lima_rule_path_below (above, LIMA_PROGRAMME_BODY_MEETINGS, &meeting->head);

  for (guint i = 0; i < lima_items_get_n (meeting->decisions); i++)
    {
      const LimaProgrammeDecision *decision = (const LimaProgrammeDecision *) meeting->decisions->item[i];
      LimaPath below = lima_rule_path_below (&path, LIMA_PROGRAMME_MEETING_DECISIONS, &decision->head);

      for (guint k = 0; k < lima_items_get_n (decision->actions); k++)
        check_action (self, &below, (const LimaProgrammeAction *) decision->actions->item[k]);
    }
}

static void
check_bodies (LimaProgrammeRun *self)
{
  for (guint i = 0; i < lima_items_get_n (self->programme->bodies); i++)
    {
      const LimaProgrammeBody *body = (const LimaProgrammeBody *) self->programme->bodies->item[i];
      LimaPath path = lima_rule_path_below (&self->path, LIMA_PROGRAMME_BODIES, &body->head);

      for (guint k = 0; k < lima_items_get_n (body->meetings); k++)
        check_meeting (self, &path, (const LimaProgrammeMeeting *) body->meetings->item[k]);
    }
}

/* ---- Risks ---- */

static void
check_risk (LimaProgrammeRun *self, const LimaProgrammeRisk *risk)
{
  LimaPath path = lima_rule_path_below (&self->path, LIMA_PROGRAMME_RISKS, &risk->head);
  const char *name = lima_programme_run_name (self, risk->title, &risk->head);

  if (risk->likelihood == 0 || risk->impact == 0)
    lima_programme_run_add (self, LIMA_RULE_PROGRAMME_RISK_UNRATED, &path, &risk->head,
                            risk->likelihood == 0 ? LIMA_PROGRAMME_RISK_LIKELIHOOD : LIMA_PROGRAMME_RISK_IMPACT)->text = name;
  if (lima_rule_text_is_blank (risk->mitigation))
    lima_programme_run_add (self, LIMA_RULE_PROGRAMME_RISK_WITHOUT_MITIGATION, &path, &risk->head,
                            LIMA_PROGRAMME_RISK_MITIGATION)->text = name;
  if (is_empty (risk->owner))
    lima_programme_run_add (self, LIMA_RULE_PROGRAMME_RISK_WITHOUT_OWNER, &path, &risk->head, LIMA_PROGRAMME_RISK_OWNER)->text = name;
  if (lima_programme_run_is_over (self, &risk->review))
    lima_programme_run_add_date (self, LIMA_RULE_PROGRAMME_RISK_REVIEW_OVERDUE, &path, &risk->head, LIMA_PROGRAMME_RISK_REVIEW,
                                 &risk->review)->text = name;
}

/* ---- Recommendations ---- */

/* What was not accepted needs no action, and what was done is over. */
static void
check_recommendation (LimaProgrammeRun *self, const LimaProgrammeRecommendation *recommendation)
{
  const LimaBlock *block = &recommendation->head;
  LimaPath path = lima_rule_path_below (&self->path, LIMA_PROGRAMME_RECOMMENDATIONS, block);
  const char *name = lima_programme_run_name (self, recommendation->text, block);

  if (recommendation->accepted != LIMA_TRUE || !is_not_given (&recommendation->done))
    return;
  if (lima_rule_text_is_blank (recommendation->action))
    lima_programme_run_add (self, LIMA_RULE_PROGRAMME_RECOMMENDATION_WITHOUT_ACTION, &path, block,
                            LIMA_PROGRAMME_RECOMMENDATION_ACTION)->text = name;
  if (is_empty (recommendation->owner))
    lima_programme_run_add (self, LIMA_RULE_PROGRAMME_RECOMMENDATION_WITHOUT_OWNER, &path, block,
                            LIMA_PROGRAMME_RECOMMENDATION_OWNER)->text = name;
  if (is_not_given (&recommendation->due))
    lima_programme_run_add (self, LIMA_RULE_PROGRAMME_RECOMMENDATION_UNDATED, &path, block,
                            LIMA_PROGRAMME_RECOMMENDATION_DUE)->text = name;
  if (lima_programme_run_is_over (self, &recommendation->due))
    lima_programme_run_add_date (self, LIMA_RULE_PROGRAMME_RECOMMENDATION_OVERDUE, &path, block, LIMA_PROGRAMME_RECOMMENDATION_DONE,
                                 &recommendation->due)->text = name;
}

/*< private >
 * lima_programme_check_people:
 *
 * The coordination platform of ¶17 of the report, risks and recommendations.
 */
void
lima_programme_check_people (LimaProgrammeRun *self)
{
  const LimaProgramme *programme = self->programme;

  check_bodies (self);
  for (guint i = 0; i < lima_items_get_n (programme->risks); i++)
    check_risk (self, (const LimaProgrammeRisk *) programme->risks->item[i]);
  for (guint i = 0; i < lima_items_get_n (programme->recommendations); i++)
    check_recommendation (self, (const LimaProgrammeRecommendation *) programme->recommendations->item[i]);
}
