/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sys/stat.h>

G_BEGIN_DECLS

/* The newest that are kept whatever their age, and for how many days one a day is. */
#define LIMA_BACKUP_NEWEST 10
#define LIMA_BACKUP_DAYS 30

/**
 * LimaBackup:
 * @path: where it is
 * @time: when it was put away, in microseconds since 1970
 * @size: in bytes
 *
 * An earlier version of a document.
 */
typedef struct
{
  char *path;
  gint64 time;
  goffset size;
} LimaBackup;

void       lima_backup_free     (LimaBackup        *self);
GPtrArray *lima_backup_list     (const char        *folder,
                                 const char        *document);
guint      lima_backup_prune    (const char        *folder,
                                 const char        *document,
                                 gint64             now);
char      *lima_backup_keep     (const char        *folder,
                                 const char        *document,
                                 gint64             now);
char      *lima_backup_new_path (const char        *folder,
                                 const char        *document,
                                 gint64             now);
void       lima_backup_forget   (const char        *folder,
                                 const char        *document,
                                 const struct stat *file);
int        lima_backup_copy     (const char        *from,
                                 const char        *to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaBackup, lima_backup_free)

G_END_DECLS
