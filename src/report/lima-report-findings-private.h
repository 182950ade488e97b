/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-report-attention.h"
#include "lima-report-findings.h"

#include <lima-check.h>
#include <lima-rule.h>

G_BEGIN_DECLS

#define LIMA_READ_WHOLE_FILE G_MAXUINT32

/* What a reader said: a finding of a file, or why the file could not be read. */
typedef struct
{
  const LimaFileReport *report; /* belongs to @reports */
  guint32 finding;              /* or LIMA_READ_WHOLE_FILE */
} LimaReadItem;

struct _LimaReportFindings
{
  gatomicrefcount ref;

  /* owned */
  LimaIndex *index;
  GPtrArray *reports; /* nullable; held for what @files lists */
  GPtrArray *files;   /* those it had at first: reports of later files may be added to @reports meanwhile */
  GArray *broken;     /* LimaRuleItem */
  GArray *settled;    /* LimaCheckItem */
  GPtrArray *figures; /* LimaAttention */
  GArray *read;       /* LimaReadItem */
  GArray *items;      /* LimaReportFinding */
  GArray *kinds;      /* LimaReportFindingKind: rules, then what the money rules settle, then the others */

  guint n_of_severity[LIMA_SEVERITY_ERROR + 1];
};

static inline const LimaRuleItem *
lima_report_findings_broken (const LimaReportFindings *self, const LimaReportFinding *item)
{
  return &g_array_index (self->broken, LimaRuleItem, item->number);
}

static inline const LimaCheckItem *
lima_report_findings_settled (const LimaReportFindings *self, const LimaReportFinding *item)
{
  return &g_array_index (self->settled, LimaCheckItem, item->number);
}

static inline const LimaAttention *
lima_report_findings_figure (const LimaReportFindings *self, const LimaReportFinding *item)
{
  return g_ptr_array_index (self->figures, item->number);
}

static inline const LimaReadItem *
lima_report_findings_read (const LimaReportFindings *self, const LimaReportFinding *item)
{
  return &g_array_index (self->read, LimaReadItem, item->number);
}

G_END_DECLS
