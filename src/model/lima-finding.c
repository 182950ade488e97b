/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-finding.h"

struct _LimaFindings
{
  GArray *findings;
};

static void
clear_finding (gpointer data)
{
  LimaFinding *finding = data;

  g_free (finding->message);
}

/**
 * lima_findings_new:
 *
 * Returns: (transfer full): a list with nothing in it
 */
LimaFindings *
lima_findings_new (void)
{
  LimaFindings *self = g_new0 (LimaFindings, 1);

  self->findings = g_array_new (FALSE, FALSE, sizeof (LimaFinding));
  g_array_set_clear_func (self->findings, clear_finding);
  return self;
}

/**
 * lima_findings_free:
 * @self: (nullable): findings to give up
 */
void
lima_findings_free (LimaFindings *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->findings);
  g_free (self);
}

/**
 * lima_findings_add:
 * @self: findings
 * @kind: a static word of the vocabulary of "problems"
 * @severity: how bad it is
 * @record: the id or identifier of the record, 0 when it is about the file
 * @line: the line of the file, 0 when unknown
 * @format: (nullable): a printf format for the sentence, %NULL where only counting was asked for
 * @...: what goes into it
 *
 * Adds one finding, counted once, at the end.
 */
void
lima_findings_add (LimaFindings *self, const char *kind, LimaSeverity severity, LimaAtom record, guint32 line,
                   const char *format, ...)
{
  LimaFinding finding = { kind, severity, line, 1, record, NULL };
  va_list args;

  g_return_if_fail (self != NULL && kind != NULL);

  if (format != NULL)
    {
      va_start (args, format);
      finding.message = g_strdup_vprintf (format, args);
      va_end (args);
    }
  g_array_append_val (self->findings, finding);
}

/**
 * lima_findings_take:
 * @self: findings
 * @other: others, empty afterwards and still the caller's
 *
 * Moves all of @other to the end of @self, in order.
 */
void
lima_findings_take (LimaFindings *self, LimaFindings *other)
{
  guint n = other->findings->len;

  g_return_if_fail (self != other);

  if (n == 0)
    return;
  g_array_append_vals (self->findings, other->findings->data, n);
  /* The sentences belong to self now: emptied without the clear function. */
  g_array_set_clear_func (other->findings, NULL);
  g_array_set_size (other->findings, 0);
  g_array_set_clear_func (other->findings, clear_finding);
}

/**
 * lima_findings_get_n:
 *
 * Returns: how many findings there are
 */
guint
lima_findings_get_n (const LimaFindings *self)
{
  return self->findings->len;
}

/**
 * lima_findings_get:
 * @self: findings
 * @i: below lima_findings_get_n()
 *
 * Returns: the finding, valid until one is added or taken
 */
const LimaFinding *
lima_findings_get (const LimaFindings *self, guint i)
{
  g_return_val_if_fail (i < self->findings->len, NULL);

  return &g_array_index (self->findings, LimaFinding, i);
}

/**
 * lima_findings_get_worst:
 *
 * Returns: the worst severity among the findings, %LIMA_SEVERITY_INFO when there are none
 */
LimaSeverity
lima_findings_get_worst (const LimaFindings *self)
{
  LimaSeverity worst = LIMA_SEVERITY_INFO;

  for (guint i = 0; i < self->findings->len; i++)
    worst = MAX (worst, g_array_index (self->findings, LimaFinding, i).severity);
  return worst;
}
