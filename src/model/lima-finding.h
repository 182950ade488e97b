/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-atom.h>

G_BEGIN_DECLS

typedef enum
{
  LIMA_SEVERITY_INFO,    /* kept or settled, nothing to do */
  LIMA_SEVERITY_WARNING, /* settled by a rule, worth a look */
  LIMA_SEVERITY_ERROR,   /* something is missing from the figures */
} LimaSeverity;

/**
 * LimaFinding:
 * @kind: a static word such as "unreadable-amount"; the vocabulary of "problems"
 * @severity: how bad it is
 * @line: the line of the file, 0 when unknown
 * @count: how often, 1 or more
 * @record: the id or identifier of the record, 0 when it is about the file
 * @message: (nullable): a whole sentence for people, translated; %NULL where only counting was asked for
 */
typedef struct
{
  const char *kind;
  LimaSeverity severity;
  guint32 line;
  guint32 count;
  LimaAtom record;
  char *message;
} LimaFinding;

/**
 * LimaFindings:
 *
 * What a reader or a check found, in order. Not safe to share between threads: each has its own.
 */
typedef struct _LimaFindings LimaFindings;

LimaFindings      *lima_findings_new      (void);
void               lima_findings_free     (LimaFindings       *self);
void               lima_findings_add      (LimaFindings       *self,
                                           const char         *kind,
                                           LimaSeverity        severity,
                                           LimaAtom            record,
                                           guint32             line,
                                           const char         *format,
                                           ...) G_GNUC_PRINTF (6, 7);
void               lima_findings_take     (LimaFindings       *self,
                                           LimaFindings       *other);
guint              lima_findings_get_n    (const LimaFindings *self);
const LimaFinding *lima_findings_get      (const LimaFindings *self,
                                           guint               i);
LimaSeverity       lima_findings_get_worst (const LimaFindings *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaFindings, lima_findings_free)

G_END_DECLS
