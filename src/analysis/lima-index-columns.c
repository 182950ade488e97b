/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the columns of lists are called. */

#include "lima-index.h"

#include <lima-i18n.h>

static const struct
{
  const char *name;
  const char *label;
} columns[LIMA_N_CELLS] = {
  [LIMA_CELL_TITLE] = { "title", NC_ ("column", "Title") },
  [LIMA_CELL_IDENTIFIER] = { "identifier", NC_ ("column", "Identifier") },
  [LIMA_CELL_PLACE] = { "place", NC_ ("column", "Place") },
  [LIMA_CELL_STATUS] = { "status", NC_ ("column", "Status") },
  [LIMA_CELL_PERIOD] = { "period", NC_ ("column", "Period") },
  [LIMA_CELL_START] = { "start", NC_ ("column", "Start") },
  [LIMA_CELL_END] = { "end", NC_ ("column", "End") },
  [LIMA_CELL_TIME_LEFT] = { "time-left", NC_ ("column", "Time left") },
  [LIMA_CELL_MEASURE] = { "measure", NC_ ("column", "Amount") },
  [LIMA_CELL_SPEND] = { "spend", NC_ ("column", "Spend") },
  [LIMA_CELL_FUNDS] = { "funds", NC_ ("column", "Incoming funds") },
  [LIMA_CELL_BUDGET] = { "budget", NC_ ("column", "Budget") },
  /* Translators: heading of a narrow column: spend as a share of the funds received */
  [LIMA_CELL_SPEND_OF_FUNDS] = { "spend-of-funds", NC_ ("column", "Of funds") },
  /* Translators: heading of a narrow column: spend as a share of the budget */
  [LIMA_CELL_SPEND_OF_BUDGET] = { "spend-of-budget", NC_ ("column", "Of budget") },
  [LIMA_CELL_DONOR] = { "donor", NC_ ("column", "Donor") },
  [LIMA_CELL_THEME] = { "theme", NC_ ("column", "Theme") },
  [LIMA_CELL_SECTOR] = { "sector", NC_ ("column", "Sector") },
  [LIMA_CELL_GOAL] = { "goal", NC_ ("column", "Goal (SDG)") },
  [LIMA_CELL_REPORTER] = { "reporter", NC_ ("column", "Reporter") },
  [LIMA_CELL_IMPLEMENTER] = { "implementer", NC_ ("column", "Implementer") },
  [LIMA_CELL_UPDATED] = { "updated", NC_ ("column", "Last updated") },
};

/**
 * lima_project_column_get_name:
 * @column: a column
 *
 * Returns: its word, for settings
 */
const char *
lima_project_column_get_name (LimaProjectColumn column)
{
  g_return_val_if_fail (column < LIMA_N_CELLS, NULL);

  return columns[column].name;
}

/**
 * lima_project_column_get_label:
 * @column: a column
 *
 * The column of the index' measure should rather be headed by what the measure is called, see lima_measure_get_label().
 *
 * Returns: what people call it, translated
 */
const char *
lima_project_column_get_label (LimaProjectColumn column)
{
  g_return_val_if_fail (column < LIMA_N_CELLS, NULL);

  return C_ ("column", columns[column].label);
}
