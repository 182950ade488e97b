/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-project-editor.h"

#include <lima-i18n.h>

#include "lima-flow-grid.h"
#include "lima-record-form.h"

#define FIELD(name) LIMA_FORM_FIELD (LIMA_PROJECT_##name)

/* Transactions and what has a period are two grids: they have other columns. */
static GtkWidget *
flows_new (LimaSession *session, const LimaPath *path)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8), *label = gtk_label_new (C_("section", "Budgets and planned disbursements"));

  gtk_widget_add_css_class (label, "lima-dim");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (box), lima_flow_grid_new (session, path, FALSE));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), lima_flow_grid_new (session, path, TRUE));
  return box;
}

static const LimaEditorSection sections[] = {
  { NC_("section", "Title"), FIELD (TITLE), TRUE },
  { NC_("section", "Identity and status"), FIELD (IDENTIFIER) | FIELD (STATUS) | FIELD (ILLUSTRATIVE), TRUE },
  { NC_("section", "Dates"), FIELD (PLANNED_START) | FIELD (ACTUAL_START) | FIELD (PLANNED_END) | FIELD (ACTUAL_END), TRUE },
  { NC_("section", "Shares"), FIELD (PLACES) | FIELD (SECTORS) | FIELD (THEMES), TRUE },
  { NC_("section", "Flows"), FIELD (FLOWS), TRUE, flows_new },
  { NC_("section", "Descriptions"), FIELD (DESCRIPTIONS), TRUE },
  { NC_("section", "Organisations"),
    FIELD (REPORTER_NAME) | FIELD (REPORTER_REF) | FIELD (REPORTER_TYPE) | FIELD (REPORTER_SECONDARY) | FIELD (OFFICER) | FIELD (UNIT)
      | FIELD (PARTICIPANTS), FALSE },
  { NC_("section", "Classification and notes"),
    FIELD (SCOPE) | FIELD (CURRENCY) | FIELD (LANGUAGE) | FIELD (HUMANITARIAN) | FIELD (HIERARCHY) | FIELD (BUDGET_NOT_PROVIDED)
      | FIELD (COLLABORATION_TYPE) | FIELD (FLOW_TYPE) | FIELD (FINANCE_TYPE) | FIELD (AID_TYPE) | FIELD (AID_TYPES) | FIELD (TIED_STATUS)
      | FIELD (NOTES) | FIELD (IATI_VERSION) | FIELD (UPDATED), FALSE },
  { NC_("section", "Policy markers"), FIELD (MARKERS), FALSE },
  { NC_("section", "Tags"), FIELD (TAGS), FALSE },
  { NC_("section", "Results"), FIELD (RESULTS), FALSE },
  { NC_("section", "Locations"), FIELD (LOCATIONS), FALSE },
  { NC_("section", "Documents"), FIELD (DOCUMENTS), FALSE },
  { NC_("section", "Related activities"), FIELD (RELATED), FALSE },
  { NC_("section", "Other identifiers"), FIELD (OTHER_IDENTIFIERS), FALSE },
};

/**
 * lima_project_editor_new:
 * @session: what is open
 * @project: the id of a project that is there
 *
 * Returns: (transfer floating): a #LimaRecordEditor
 */
GtkWidget *
lima_project_editor_new (LimaSession *session, LimaAtom project)
{
  const LimaPath path = { .table = &lima_project_table, .record = project };

  return lima_record_editor_new (session, &path, sections, G_N_ELEMENTS (sections));
}

/**
 * lima_project_editor_get_fields:
 *
 * Returns: all fields that are edited somewhere, for a test that none is forgotten
 */
guint64
lima_project_editor_get_fields (void)
{
  guint64 fields = 0;

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    fields |= sections[i].fields;
  return fields;
}
