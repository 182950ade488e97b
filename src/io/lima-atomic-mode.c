/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-atomic-mode.h"

#include <errno.h>
#include <string.h>
#include <sys/xattr.h>
#include <unistd.h>

/* Copies one extended attribute, an access control list among them. */
static gboolean
copy_attribute (int fd, const char *target, const char *name)
{
  gssize size = getxattr (target, name, NULL, 0);
  g_autofree char *value = size > 0 ? g_malloc ((gsize) size) : NULL;

  if (size > 0)
    size = getxattr (target, name, value, (gsize) size);
  return size >= 0 && fsetxattr (fd, name, value == NULL ? "" : value, (gsize) size, 0) == 0;
}

/* Returns whether the access control list came along, if there is one or may be one; of the other attributes, what can be had. */
static gboolean
copy_attributes (int fd, const char *target)
{
  gssize size = listxattr (target, NULL, 0);
  g_autofree char *names = size > 0 ? g_malloc ((gsize) size) : NULL;
  gboolean good;

  if (size > 0)
    size = listxattr (target, names, (gsize) size);
  good = size >= 0 || errno == ENOTSUP || errno == ENOSYS;
  for (const char *name = names; size > 0 && name < names + size; name += strlen (name) + 1)
    if (!copy_attribute (fd, target, name) && strcmp (name, "system.posix_acl_access") == 0)
      good = FALSE;
  return good;
}

/**
 * lima_atomic_mode_copy:
 * @fd: the new file
 * @target: the old one
 * @old: what it is
 *
 * Gives a new file the owner, group, mode and attributes of the old one. Where its group or its access control list can't be had, the
 * group may do no more than others may.
 *
 * Returns: 0, or the error number
 */
int
lima_atomic_mode_copy (int fd, const char *target, const struct stat *old)
{
  mode_t mode = old->st_mode & 07777;
  gboolean same_group = fchown (fd, old->st_uid, old->st_gid) == 0 || fchown (fd, (uid_t) -1, old->st_gid) == 0;

  /* The mode comes last: before its access control list is there it would say more. */
  if (!copy_attributes (fd, target) || !same_group)
    mode = (mode & (mode_t) ~(S_IRWXG | S_ISUID | S_ISGID)) | ((mode & S_IRWXO) << 3 & mode);
  return fchmod (fd, mode) == 0 ? 0 : errno;
}
