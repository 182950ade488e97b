/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <lima-format.h>
#include <lima-reading.h>

G_BEGIN_DECLS

#define LIMA_TYPE_FINDING_ROW (lima_finding_row_get_type ())
#define LIMA_TYPE_FINDING_LIST (lima_finding_list_get_type ())

/**
 * LimaFindingRow:
 *
 * One line of a report of what was read, made when it is shown.
 */
G_DECLARE_FINAL_TYPE (LimaFindingRow, lima_finding_row, LIMA, FINDING_ROW, GObject)

/**
 * LimaFindingList:
 *
 * What was found in files, and why some could not be read, as one list: a hundred thousand findings cost a number each until they are
 * shown. Files that could not be read come first, then errors, warnings and the rest, in the order of files and lines.
 */
G_DECLARE_FINAL_TYPE (LimaFindingList, lima_finding_list, LIMA, FINDING_LIST, GObject)

typedef enum
{
  LIMA_FINDING_ORDER_SEVERITY,
  LIMA_FINDING_ORDER_FILE,
  LIMA_FINDING_ORDER_LINE,
  LIMA_FINDING_ORDER_MESSAGE,
} LimaFindingOrder;

/**
 * LimaFindingCounts:
 * @files: how many were to be read
 * @failed: how many of them could not be
 * @projects: how many were read
 * @findings: how many things were found, not counting files that failed
 * @worth_a_look: how many of them are errors or warnings
 */
typedef struct
{
  guint files;
  guint failed;
  guint projects;
  guint findings;
  guint worth_a_look;
} LimaFindingCounts;

LimaFindingList  *lima_finding_list_new        (GPtrArray         *reports);
LimaFindingList  *lima_finding_list_copy       (LimaFindingList   *self);
void              lima_finding_list_sort       (LimaFindingList   *self,
                                                LimaFindingOrder   order,
                                                gboolean           descending);
void              lima_finding_counts_init     (LimaFindingCounts *self,
                                                GPtrArray         *reports);
char             *lima_finding_list_to_text    (LimaFindingList   *self,
                                                gboolean           as_csv);

char             *lima_finding_row_get_file    (LimaFindingRow    *self);
const char       *lima_finding_row_get_path    (LimaFindingRow    *self);
guint             lima_finding_row_get_line    (LimaFindingRow    *self);
LimaSeverity      lima_finding_row_get_severity (LimaFindingRow   *self);
char             *lima_finding_row_get_message (LimaFindingRow    *self);
const char       *lima_severity_get_label      (LimaSeverity       severity);

G_END_DECLS
