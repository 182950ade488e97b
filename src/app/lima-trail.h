/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LimaTrailEntry:
 * @when: when it was said, and what it makes of it: "12 March 2014 · Planned"
 * @markup: what was said, as Pango markup
 * @below: (nullable): who said it, and in what words
 * @warning: (nullable): what contradicts it
 *
 * A step on the way of something.
 */
typedef struct
{
  char *when;
  char *markup;
  char *below;
  char *warning;
} LimaTrailEntry;

#define LIMA_TYPE_TRAIL (lima_trail_get_type ())

/**
 * LimaTrail:
 *
 * What was said of something over time, an entry below the other, with a heading. It takes no focus.
 */
G_DECLARE_FINAL_TYPE (LimaTrail, lima_trail, LIMA, TRAIL, GtkBox)

GtkWidget      *lima_trail_new        (const char *heading);
LimaTrailEntry *lima_trail_entry_new  (void);
void            lima_trail_entry_free (LimaTrailEntry *entry);
void            lima_trail_set        (LimaTrail  *self,
                                       GPtrArray  *entries);

G_END_DECLS
