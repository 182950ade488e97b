/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-rows.h"
#include "lima-snapshot.h"

G_BEGIN_DECLS

/* What the portfolio holds now is a snapshot too, which only it has until somebody asks for one. */
struct _LimaSnapshot
{
  gatomicrefcount ref;
  guint minor;
  LimaBlock *head;
  LimaRows *rows[LIMA_N_RECORDS];
};

LimaSnapshot *lima_snapshot_new (void);
LimaSnapshot *lima_snapshot_own (LimaSnapshot **self);

G_END_DECLS
