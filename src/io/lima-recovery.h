/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-history.h>

G_BEGIN_DECLS

#define LIMA_RECOVERY_ERROR (lima_recovery_error_quark ())

/**
 * LimaRecoveryError:
 * @LIMA_RECOVERY_ERROR_OPEN: the journal isn't there or may not be read
 * @LIMA_RECOVERY_ERROR_IN_USE: the program that writes it lives
 * @LIMA_RECOVERY_ERROR_NOT_OURS: it is no journal, or its beginning is damaged: nothing can be recovered
 * @LIMA_RECOVERY_ERROR_NEWER: a newer program wrote it
 * @LIMA_RECOVERY_ERROR_CONFLICT: a change doesn't fit to the portfolio
 *
 * Why a journal can't be used. The message is made of whole sentences.
 */
typedef enum
{
  LIMA_RECOVERY_ERROR_OPEN,
  LIMA_RECOVERY_ERROR_IN_USE,
  LIMA_RECOVERY_ERROR_NOT_OURS,
  LIMA_RECOVERY_ERROR_NEWER,
  LIMA_RECOVERY_ERROR_CONFLICT,
} LimaRecoveryError;

typedef enum
{
  LIMA_RECOVERY_WHOLE,
  LIMA_RECOVERY_TORN,    /* it ends inside a change, which was being written */
  LIMA_RECOVERY_DAMAGED, /* what follows the last change isn't what was written */
} LimaRecoveryState;

typedef enum
{
  LIMA_RECOVERY_BASE_SAME,
  LIMA_RECOVERY_BASE_CHANGED, /* the file was written since, or the copy is damaged */
  LIMA_RECOVERY_BASE_GONE,
} LimaRecoveryBase;

/**
 * LimaRecovery:
 *
 * The journal of a program that ended unexpectedly. As long as one has it nobody else gets it.
 */
typedef struct _LimaRecovery LimaRecovery;

GQuark             lima_recovery_error_quark   (void);
GPtrArray         *lima_recovery_list          (const char          *folder);
LimaRecovery      *lima_recovery_open          (const char          *path,
                                                GError             **error);
void               lima_recovery_free          (LimaRecovery        *self);
const char        *lima_recovery_get_document  (const LimaRecovery  *self);
const char        *lima_recovery_get_title     (const LimaRecovery  *self);
const char        *lima_recovery_get_base      (const LimaRecovery  *self);
LimaRecoveryBase   lima_recovery_check_base    (const LimaRecovery  *self);
gint64             lima_recovery_get_time      (const LimaRecovery  *self);
guint              lima_recovery_get_n         (const LimaRecovery  *self);
const char        *lima_recovery_get_label     (const LimaRecovery  *self,
                                                guint                i);
LimaRecoveryState  lima_recovery_get_state     (const LimaRecovery  *self);
gboolean           lima_recovery_replay        (const LimaRecovery  *self,
                                                LimaHistory         *history,
                                                guint               *restored,
                                                GError             **error);
void               lima_recovery_remove        (LimaRecovery        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaRecovery, lima_recovery_free)

G_END_DECLS
