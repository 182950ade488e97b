/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-index.h>
#include <lima-reading.h>

G_BEGIN_DECLS

#define LIMA_REPORT_NO_ROW G_MAXUINT32

typedef enum
{
  LIMA_REPORT_FINDING_RULE,    /* a rule of the check is broken */
  LIMA_REPORT_FINDING_SETTLED, /* a money rule settled something, or could not */
  LIMA_REPORT_FINDING_READ,    /* the reader of a file said so */
  LIMA_REPORT_FINDING_FIGURE,  /* a published figure that the projects don't add up to */
} LimaReportFindingSource;

/**
 * LimaReportFinding:
 * @source: who found it
 * @severity: how bad it is
 * @number: its place among those of the same source
 * @kind: its kind, a number for lima_report_findings_get_kind()
 * @row: the project, as a row of the index; %LIMA_REPORT_NO_ROW when it is about none
 * @programme: the programme, as a row of the snapshot of the index, in the same way
 * @is_agenda: whether it is about a process, a milestone or a proposal
 * @has_stake: whether the money at stake is known
 * @currency: of the money, 0 for unknown
 * @stake: the money at stake, as given
 */
typedef struct
{
  LimaReportFindingSource source;
  LimaSeverity severity;
  guint32 number;
  guint32 kind;
  guint32 row;
  guint32 programme;
  gboolean is_agenda;
  gboolean has_stake;
  LimaAtom currency;
  LimaSum stake;
} LimaReportFinding;

/**
 * LimaReportFindings:
 *
 * All that was found in a portfolio: by its rules, by the money rules, by the readers of its files, and in its published figures. Counted;
 * immutable once lima_report_findings_run() has ended, and then any thread may ask it.
 */
typedef struct _LimaReportFindings LimaReportFindings;

/**
 * LimaReportFindingKind:
 * @name: a word
 * @label: in a few words, translated
 * @count: how many were found
 */
typedef struct
{
  const char *name;
  const char *label;
  guint count;
} LimaReportFindingKind;

LimaReportFindings      *lima_report_findings_new        (LimaIndex                *index,
                                                          GPtrArray                *reports);
gboolean                 lima_report_findings_run        (LimaReportFindings       *self,
                                                          GCancellable             *cancellable,
                                                          GError                  **error);
LimaReportFindings      *lima_report_findings_ref        (LimaReportFindings       *self);
void                     lima_report_findings_unref      (LimaReportFindings       *self);

LimaIndex               *lima_report_findings_get_index  (const LimaReportFindings *self);
guint                    lima_report_findings_get_n      (const LimaReportFindings *self);
const LimaReportFinding *lima_report_findings_get        (const LimaReportFindings *self,
                                                          guint                     i);
guint                    lima_report_findings_count      (const LimaReportFindings *self,
                                                          LimaSeverity              severity);
guint                    lima_report_findings_get_n_kinds (const LimaReportFindings *self);
const LimaReportFindingKind *lima_report_findings_get_kind (const LimaReportFindings *self,
                                                          guint                     kind);

char                    *lima_report_findings_describe   (const LimaReportFindings *self,
                                                          guint                     i);
char                    *lima_report_findings_name_place (const LimaReportFindings *self,
                                                          guint                     i);
const char              *lima_report_findings_get_given  (const LimaReportFindings *self,
                                                          guint                     i);
const char              *lima_report_findings_get_rule   (const LimaReportFindings *self,
                                                          guint                     i);
const char              *lima_report_findings_get_field  (const LimaReportFindings *self,
                                                          guint                     i);
const char              *lima_report_findings_get_programme (const LimaReportFindings *self,
                                                          guint                     i);
char                    *lima_report_findings_write_path (const LimaReportFindings *self,
                                                          guint                     i);
char                    *lima_report_findings_write_agenda_path (const LimaReportFindings *self,
                                                          guint                     i);
const char              *lima_report_findings_get_record (const LimaReportFindings *self,
                                                          guint                     i);
gboolean                 lima_report_findings_same       (const LimaReportFindings *self,
                                                          guint                     i,
                                                          const LimaReportFindings *other,
                                                          guint                     j);
char                    *lima_report_findings_to_csv     (const LimaReportFindings *self,
                                                          const GArray             *which);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaReportFindings, lima_report_findings_unref)

G_END_DECLS
