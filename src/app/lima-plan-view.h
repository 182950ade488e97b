/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <lima-gantt-view.h>
#include <lima-report-gantt.h>

G_BEGIN_DECLS

#define LIMA_TYPE_PLAN_VIEW (lima_plan_view_get_type ())

/**
 * LimaPlanView:
 *
 * A plan as a Gantt chart that is moved through and edited.
 *
 * | keys, pointer | |
 * |---|---|
 * | Up, Down, Page Up, Page Down, Home, End; a click | another row |
 * | Left, Right; a click on its triangle | closes, opens a group |
 * | Alt+Left, Alt+Right; dragging a bar | "moved": a day earlier, later; with Control a week |
 * | Alt+Shift+Left, Alt+Shift+Right; dragging an end | "resized": a working day less, more |
 * | plus, minus | "progressed": ten percent more, less |
 * | Control+plus, Control+minus; Control and the wheel | nearer, farther |
 * | Enter; a double click | "activated" |
 *
 * "selected" is emitted when another row is chosen, "toggled" when a group was opened or closed, "zoomed" when it is nearer or farther. While a bar is dragged, all that waits for
 * it moves along; Escape leaves everything as it was.
 */
G_DECLARE_FINAL_TYPE (LimaPlanView, lima_plan_view, LIMA, PLAN_VIEW, GtkBox)

GtkWidget       *lima_plan_view_new          (void);
void             lima_plan_view_set_report   (LimaPlanView    *self,
                                              LimaReportGantt *report);
LimaReportGantt *lima_plan_view_get_report   (LimaPlanView    *self);
const char      *lima_plan_view_get_selected (LimaPlanView    *self);
gboolean         lima_plan_view_select       (LimaPlanView    *self,
                                              const char      *key);
gboolean         lima_plan_view_find         (LimaPlanView    *self,
                                              const char      *words,
                                              gboolean         next);
void             lima_plan_view_set_zoom     (LimaPlanView    *self,
                                              LimaGanttZoom    zoom);
LimaGanttZoom    lima_plan_view_get_zoom     (LimaPlanView    *self);
void             lima_plan_view_fit          (LimaPlanView    *self);
void             lima_plan_view_show_today   (LimaPlanView    *self);

G_END_DECLS
