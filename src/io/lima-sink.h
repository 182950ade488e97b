/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include <lima-finding.h>
#include <lima-project.h>
#include <lima-records.h>

G_BEGIN_DECLS

/* What a reader shall make of a file. */
typedef enum
{
  LIMA_PARTS_ALL,     /* everything: for a portfolio */
  LIMA_PARTS_FIGURES, /* what figures and their labels need; titles, descriptions, documents, results, locations and contacts are passed
                         over, elements not held are counted but their text is not kept */
} LimaParts;

typedef struct _LimaSink LimaSink;

/**
 * LimaSink:
 * @head: takes what a portfolio file says of itself; called at most once a file. @minor is the file's minor version
 * @record: takes one record. For a portfolio file all sources, figures, schemes and organisations come before the projects
 *   only if the file has them in that order
 *
 * Where readers put what they have read, one record at a time, so that a caller may keep it, add it up or let it go. Called in worker
 * threads: @file is the number of the file, @worker that of the thread. Blocks are given away.
 */
struct _LimaSink
{
  void (*head)   (LimaSink  *self,
                  guint      file,
                  guint      worker,
                  LimaBlock *head,
                  guint      minor);
  void (*record) (LimaSink  *self,
                  guint      file,
                  guint      worker,
                  LimaBlock *record);
};

/**
 * LimaRead:
 * @path: the file
 * @file: its number among the files that are read together
 * @worker: the thread's number
 * @parts: what to make of it
 * @sink: where to put it
 * @findings: (nullable): what could not be read or not be kept
 * @done: (nullable): bytes read so far, added to atomically
 * @cancellable: (nullable): stops the reader within some milliseconds
 *
 * One file being read.
 */
typedef struct
{
  const char *path;
  guint file;
  guint worker;
  LimaParts parts;
  LimaSink *sink;
  LimaFindings *findings;
  gsize *done;
  GCancellable *cancellable;
} LimaRead;

#define LIMA_READ_ERROR (lima_read_error_quark ())

/**
 * LimaReadError:
 * @LIMA_READ_ERROR_OPEN: the file isn't there, may not be read, or is no plain file (folder, FIFO, device)
 * @LIMA_READ_ERROR_NOT_OURS: the file is neither a portfolio nor IATI; the message says what it is
 * @LIMA_READ_ERROR_BROKEN: it is ours, but damaged: nothing of it was used
 * @LIMA_READ_ERROR_REFUSED: it has a document type declaration or is nested too deep
 *
 * Why a file could not be read at all. The message is a whole sentence with the path.
 */
typedef enum
{
  LIMA_READ_ERROR_OPEN,
  LIMA_READ_ERROR_NOT_OURS,
  LIMA_READ_ERROR_BROKEN,
  LIMA_READ_ERROR_REFUSED,
} LimaReadError;

GQuark lima_read_error_quark (void);

G_END_DECLS
