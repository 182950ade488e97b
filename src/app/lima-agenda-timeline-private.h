/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-timeline-view.h>

#include "lima-agenda-timeline.h"

G_BEGIN_DECLS

#define LIMA_AGENDA_ZOOM_STEP 1.25

/*
 * What the pointer holds.
 */
typedef enum
{
  LIMA_AGENDA_HOLDS_NOTHING,
  LIMA_AGENDA_HOLDS_GROUND,
  LIMA_AGENDA_HOLDS_ITEM,
} LimaAgendaHold;

typedef struct
{
  LimaAgendaHold hold;
  int item;
  double x;      /* where the pointer was in the area */
  double from;   /* the day that it was on */
  double scroll; /* where the lanes were */
  int by;        /* days, as it stands now */
} LimaAgendaDrag;

/* What is held of the window in the strip. */
typedef enum
{
  LIMA_AGENDA_WINDOW_NOTHING,
  LIMA_AGENDA_WINDOW_START,
  LIMA_AGENDA_WINDOW_END,
  LIMA_AGENDA_WINDOW_ALL,
} LimaAgendaWindowPart;

typedef struct
{
  LimaAgendaWindowPart part;
  double x;
  double start; /* days that are seen */
  double end;
} LimaAgendaWindowDrag;

struct _LimaAgendaTimeline
{
  GtkBox parent_instance;

  /* borrowed: children */
  GtkWidget *area;
  GtkWidget *legend;
  GtkWidget *strip;
  GtkWidget *scrollbar;

  /* owned */
  LimaFormat *format;
  GMenuModel *menu;       /* of what is selected */
  GtkAdjustment *lanes;   /* pixels */
  LimaAgenda *agenda;     /* nullable */
  LimaTimeline *timeline; /* nullable */
  LimaDrawing *drawing;   /* nullable: as it was laid out last */
  LimaDrawing *signs;     /* nullable: the legend */
  char *selected;         /* nullable: the key of the milestone that is selected */

  LimaChartTheme theme;
  LimaTimelineView view;
  int hovered;
  double pointer;  /* where it was last */
  guint resizing;  /* the source that follows another size, 0 for none */
  gboolean is_clicked; /* the focus comes by a click */
  gboolean fits;   /* all of it shall be seen, once there is a width */
  double pinched;  /* pixels per day when two fingers came down */
  LimaAgendaDrag drag;
  LimaAgendaWindowDrag window;
};

gboolean    lima_agenda_timeline_measure       (LimaAgendaTimeline   *self,
                                                LimaTimelineGeometry *geometry);
int         lima_agenda_timeline_get_item      (LimaAgendaTimeline   *self);
void        lima_agenda_timeline_choose        (LimaAgendaTimeline   *self,
                                                int                   item);
void        lima_agenda_timeline_redraw        (LimaAgendaTimeline   *self);
void        lima_agenda_timeline_look          (LimaAgendaTimeline   *self,
                                                double                left_day);
void        lima_agenda_timeline_look_at       (LimaAgendaTimeline   *self,
                                                double                start,
                                                double                end);
void        lima_agenda_timeline_zoom_at       (LimaAgendaTimeline   *self,
                                                double                factor,
                                                double                x);
void        lima_agenda_timeline_emit_moved    (LimaAgendaTimeline   *self,
                                                int                   days);

/* lima-agenda-timeline-drag.c */
void        lima_agenda_timeline_init_drag     (LimaAgendaTimeline   *self);
void        lima_agenda_timeline_cancel_drag   (LimaAgendaTimeline   *self);
gboolean    lima_agenda_timeline_can_move      (LimaAgendaTimeline   *self,
                                                int                   item);
void        lima_agenda_timeline_paint_drag    (LimaAgendaTimeline   *self,
                                                cairo_t              *cr,
                                                const LimaTimelineGeometry *geometry);

/* lima-agenda-timeline-input.c */
void        lima_agenda_timeline_init_input    (LimaAgendaTimeline   *self);

/* lima-agenda-timeline-strip.c */
void        lima_agenda_timeline_init_strip    (LimaAgendaTimeline   *self);
void        lima_agenda_timeline_update_strip  (LimaAgendaTimeline   *self);

G_END_DECLS
