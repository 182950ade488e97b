/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-file-lock.h>
#include <lima-file-mark.h>
#include <lima-filter.h>
#include <lima-history.h>
#include <lima-index.h>
#include <lima-input.h>
#include <lima-search.h>

#include "lima-figures.h"

G_BEGIN_DECLS

#define LIMA_TYPE_SESSION (lima_session_get_type ())

/**
 * LimaSession:
 *
 * What a window has open, and how it is looked at: the portfolio, its figures, the filter of the project list. Pages are handed the
 * session and follow its properties; they never talk to each other. "journal-failed" is emitted with a sentence when changes could not be
 * written to the recovery journal.
 */
G_DECLARE_FINAL_TYPE (LimaSession, lima_session, LIMA, SESSION, GObject)

LimaSession      *lima_session_new             (LimaFormat       *format);

LimaFormat       *lima_session_get_format      (LimaSession      *self);
LimaPortfolio    *lima_session_get_portfolio   (LimaSession      *self);
void              lima_session_take            (LimaSession      *self,
                                                LimaInput        *input,
                                                LimaFigures      *figures,
                                                GFile            *file);
void              lima_session_start           (LimaSession      *self);
GFile            *lima_session_get_file        (LimaSession      *self);
const char       *lima_session_get_title       (LimaSession      *self);
const char       *lima_session_get_subtitle    (LimaSession      *self);
GPtrArray        *lima_session_get_reports     (LimaSession      *self);

LimaHistory      *lima_session_get_history     (LimaSession      *self);
const char       *lima_session_get_user        (LimaSession      *self);
guint             lima_session_get_n_logged    (LimaSession      *self);
gboolean          lima_session_apply           (LimaSession      *self,
                                                LimaChangeSet    *set,
                                                const char       *merge,
                                                GError          **error);
gboolean          lima_session_is_unsaved      (LimaSession      *self);
guint             lima_session_freeze          (LimaSession      *self);
gboolean          lima_session_flush           (LimaSession      *self);
void              lima_session_close           (LimaSession      *self);
void              lima_session_leave           (LimaSession      *self);
char             *lima_session_journal_folder  (void);
void              lima_session_saved           (LimaSession      *self,
                                                GFile            *file,
                                                guint             position,
                                                const LimaFileMark *mark);
const LimaFileLockHolder *lima_session_get_holder (LimaSession   *self);
const LimaFileMark *lima_session_get_mark      (LimaSession      *self);
void              lima_session_look_async      (LimaSession      *self,
                                                GAsyncReadyCallback callback,
                                                gpointer          data);
LimaFileState     lima_session_look_finish     (LimaSession      *self,
                                                GAsyncResult     *result);

LimaFigures      *lima_session_get_figures     (LimaSession      *self);
gboolean          lima_session_is_busy         (LimaSession      *self);

const char       *lima_session_get_measure     (LimaSession      *self);
void              lima_session_set_measure     (LimaSession      *self,
                                                const char       *measure);
const char       *lima_session_get_currency    (LimaSession      *self);
void              lima_session_set_currency    (LimaSession      *self,
                                                const char       *currency);
LimaRegionScheme  lima_session_get_scheme      (LimaSession      *self);
void              lima_session_set_scheme      (LimaSession      *self,
                                                LimaRegionScheme  scheme);

void              lima_session_write_anew      (LimaSession      *self);

void              lima_session_want_index      (LimaSession      *self);
LimaIndex        *lima_session_get_index       (LimaSession      *self);
LimaSearch       *lima_session_get_search      (LimaSession      *self);

const LimaFilter *lima_session_get_filter      (LimaSession      *self);
void              lima_session_set_filter      (LimaSession      *self,
                                                const LimaFilter *filter);

G_END_DECLS
