/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-journal.h>

#include "lima-session.h"

G_BEGIN_DECLS

struct _LimaSession
{
  GObject parent_instance;

  /* owned: what is open */
  LimaFormat *format;
  LimaPortfolio *portfolio;
  LimaHistory *history;
  LimaJournal *journal; /* NULL before the first change */
  LimaJournalBase base; /* what it would begin from */
  GPtrArray *reports;
  GFile *file;
  guint n_logged;        /* entries of the change log that were read */
  LimaFileMark mark;     /* of the file as it was read or saved */
  gboolean marked;
  char *locked_path;     /* owned: what the lock is of, or is being asked for */
  LimaFileLock *lock;    /* owned */
  LimaFileLockHolder holder;
  gboolean is_held;      /* by somebody else */
  gboolean was_unsaved;  /* when that was told last */
  gboolean base_unsaved; /* it differed from its file before the first change */
  char *title;
  char *subtitle;

  /* owned: what it adds up to */
  LimaFigures *figures;
  LimaFigures *next; /* newer ones, which wait for their index: both are shown at once */
  LimaIndex *index;
  LimaSearch *search;

  /* owned: how it is looked at */
  LimaFilter *filter;
  char *measure;
  char *currency;
  LimaRegionScheme scheme;
  gboolean wants_index;

  /* owned: what is under way */
  guint add_up_delay;
  GCancellable *adding_up;
  GCancellable *indexing;
};

enum
{
  PROP_TITLE = 1,
  PROP_SUBTITLE,
  PROP_UNSAVED,
  PROP_HISTORY,
  PROP_HOLDER,
  PROP_REPORTS,
  PROP_FIGURES,
  PROP_INDEX,
  PROP_SEARCH,
  PROP_BUSY,
  PROP_MEASURE,
  PROP_CURRENCY,
  PROP_SCHEME,
  PROP_FILTER,
  N_PROPS,
};

/* lima-session.c */
void lima_session_notify       (LimaSession  *self,
                                guint         property);

void lima_session_name         (LimaSession  *self);

/* lima-session-edit.c */
void lima_session_follow       (LimaSession  *self,
                                gboolean      unsaved);

/* lima-session-file.c */
void lima_session_file_follow    (LimaSession   *self);
void lima_session_file_lock      (LimaSession   *self);
void lima_session_file_unlock    (LimaSession   *self);

/* lima-session-journal.c */
void lima_session_journal_follow (LimaSession   *self);
void lima_session_journal_append (LimaSession   *self,
                                  LimaChangeSet *set,
                                  gboolean       is_more);
void lima_session_journal_saved  (LimaSession   *self);

/* lima-session-figures.c */
void lima_session_make_index   (LimaSession  *self);
void lima_session_take_figures (LimaSession  *self,
                                LimaFigures  *figures);
void lima_session_add_up       (LimaSession  *self);

G_END_DECLS
