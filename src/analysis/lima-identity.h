/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-project.h>

G_BEGIN_DECLS

/**
 * LimaIdentity:
 * @identifier: (nullable): the activity's identifier, trimmed; %NULL for none
 * @updated: when it was last updated, in milliseconds from 1970 in UTC; %G_MININT64 when unknown
 * @file: the number of the file, in the order in which files were named
 * @place: its place in the file
 * @secondary: whether a secondary reporter says it
 * @stored: whether it comes from a portfolio file, which keeps both
 * @fate: (out): what becomes of it
 *
 * What decides which of several reports of one activity counts (money rule 11).
 */
typedef struct
{
  const char *identifier;
  gint64 updated;
  guint32 file;
  guint32 place;
  guint8 secondary;
  guint8 stored;
  guint8 fate;
} LimaIdentity;

typedef enum
{
  LIMA_FATE_COUNTS,
  LIMA_FATE_REPORTED_BETTER, /* another report of the same activity counts: newer, primary, or named later */
  LIMA_FATE_REPEATED,        /* the same identifier stood earlier in the same portfolio file: an error of the file */
  LIMA_FATE_FORGOTTEN,       /* its file turned out to be unusable after it had been read */
} LimaFate;

void   lima_identity_init    (LimaIdentity       *self,
                              const LimaProject  *project,
                              guint               file,
                              guint               place);
guint  lima_identities_judge (LimaIdentity      **identities,
                              guint               n);
gint64 lima_identity_time    (const char         *text);

G_END_DECLS
