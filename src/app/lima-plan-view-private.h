/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-plan-view.h"

G_BEGIN_DECLS

#define MARGIN_DAYS 45
#define LEAST_SCALE 0.05 /* pixels for a day */
#define MOST_SCALE 60.0
#define USUAL_WIDTH 1000 /* before it has any */

typedef enum
{
  LIMA_PLAN_SELECTED,
  LIMA_PLAN_TOGGLED,
  LIMA_PLAN_ACTIVATED,
  LIMA_PLAN_ZOOMED,
  LIMA_PLAN_MOVED,
  LIMA_PLAN_RESIZED,
  LIMA_PLAN_PROGRESSED,
  LIMA_PLAN_N_SIGNALS,
} LimaPlanSignal;

/*
 * A bar that is being dragged. The report's own schedule is never changed.
 */
typedef struct
{
  LimaGanttPart part; /* nothing while nothing is dragged */
  int row;
  double x;    /* where the pointer was in the area */
  double from; /* the day that the pointer was on */
  int by;      /* days, or working days, as it stands now */

  /* owned, while something is dragged */
  LimaSchedule *schedule; /* of the programme of the row, which moves along */
  GArray *tasks;          /* int: the task of each row, -1 for what belongs to no other one */
} LimaPlanDrag;

struct _LimaPlanView
{
  GtkBox parent_instance;

  /* borrowed: children */
  GtkWidget *area;
  GtkWidget *legend;

  /* owned */
  GtkAdjustment *rows; /* pixels */
  GtkAdjustment *days; /* pixels */
  LimaReportGantt *report;
  LimaDrawing *drawing; /* nullable: as it was laid out last */
  LimaDrawing *signs;   /* nullable: the legend */
  char *selected;       /* nullable: the key of the row that is chosen */

  LimaChartTheme theme;
  LimaGanttView view;
  gint32 first_day; /* at the beginning of what can be scrolled to */
  gint32 n_days;
  int hovered;
  guint resizing; /* the source that follows another size, 0 for none */
  gboolean fits; /* all of it shall be seen, once there is a width */
  LimaPlanDrag drag;
};

void     lima_plan_view_emit             (LimaPlanView      *self,
                                          LimaPlanSignal     signal,
                                          int                by);
int      lima_plan_view_get_row          (LimaPlanView      *self);
gboolean lima_plan_view_measure          (LimaPlanView      *self,
                                          LimaGanttGeometry *geometry);
void     lima_plan_view_update_scrolling (LimaPlanView      *self);
void     lima_plan_view_choose           (LimaPlanView      *self,
                                          int                row);
void     lima_plan_view_zoom_to          (LimaPlanView      *self,
                                          double             pixels_per_day,
                                          double             x);

void     lima_plan_view_init_input       (LimaPlanView      *self);
void     lima_plan_view_init_drag        (LimaPlanView      *self);
void     lima_plan_view_cancel_drag      (LimaPlanView      *self);
void     lima_plan_view_dispose_drag     (LimaPlanView      *self);

G_END_DECLS
