/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Stands between a program and the C library, and lets the n-th call on files fail, or ends the program there as if it were killed.
 * FAULT_AT: which call; FAULT_CODE: the error number, 0 to be killed, -1 to read and write only half; FAULT_LAST: up to which call
 * they fail, if not only that one. */
/* Both names of each call are ours. */
#undef _FILE_OFFSET_BITS
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/xattr.h>
#include <unistd.h>

void fault_arm (void);
int fault_disarm (void);

static int armed, count, at, last, code;

void
fault_arm (void)
{
  const char *value = getenv ("FAULT_AT");

  at = value == NULL ? 0 : atoi (value);
  value = getenv ("FAULT_LAST");
  last = value == NULL ? at : atoi (value);
  value = getenv ("FAULT_CODE");
  code = value == NULL ? 0 : atoi (value);
  armed = 1;
}

/* Returns how many calls there were. */
int
fault_disarm (void)
{
  armed = 0;
  return count;
}

static int
is_hit (void)
{
  if (!armed)
    return 0;
  count++;
  return count >= at && count <= last && at != 0;
}

static int
strikes (void)
{
  if (!is_hit () || code < 0)
    return 0;
  if (code == 0)
    raise (SIGKILL);
  return 1;
}

/* How many of the bytes of a call are read or written; -1 where it fails. */
static ssize_t
share_of (size_t n)
{
  if (!is_hit ())
    return (ssize_t) n;
  if (code == 0)
    raise (SIGKILL);
  errno = code;
  return code > 0 ? -1 : (ssize_t) (n + 1) / 2;
}

#define REAL(name) ((__typeof__ (&name)) dlsym (RTLD_NEXT, #name))
#define FAIL() do { if (strikes ()) { errno = code; return -1; } } while (0)

#define WRAP_OPEN(name) \
  int name (const char *path, int flags, ...) \
  { \
    mode_t mode = 0; \
    va_list list; \
    if (flags & (O_CREAT | __O_TMPFILE)) \
      { \
        va_start (list, flags); \
        mode = va_arg (list, mode_t); \
        va_end (list); \
      } \
    FAIL (); \
    return REAL (name) (path, flags, mode); \
  }
#define WRAP_OPENAT(name) \
  int name (int folder, const char *path, int flags, ...) \
  { \
    mode_t mode = 0; \
    va_list list; \
    if (flags & (O_CREAT | __O_TMPFILE)) \
      { \
        va_start (list, flags); \
        mode = va_arg (list, mode_t); \
        va_end (list); \
      } \
    FAIL (); \
    return REAL (name) (folder, path, flags, mode); \
  }
#define WRAP(type, name, parameters, arguments) \
  type name parameters \
  { \
    FAIL (); \
    return REAL (name) arguments; \
  }
#define WRAP_PART(name, parameters, arguments) \
  ssize_t name parameters \
  { \
    ssize_t part = share_of (n); \
    if (part < 0) \
      return -1; \
    n = (size_t) part; \
    return REAL (name) arguments; \
  }

WRAP_OPEN (open)
WRAP_OPEN (open64)
WRAP_OPENAT (openat)
WRAP_OPENAT (openat64)
WRAP_PART (read, (int fd, void *data, size_t n), (fd, data, n))
WRAP_PART (pread, (int fd, void *data, size_t n, off_t offset), (fd, data, n, offset))
WRAP_PART (pread64, (int fd, void *data, size_t n, off64_t offset), (fd, data, n, offset))
WRAP_PART (write, (int fd, const void *data, size_t n), (fd, data, n))
WRAP_PART (pwrite, (int fd, const void *data, size_t n, off_t offset), (fd, data, n, offset))
WRAP_PART (pwrite64, (int fd, const void *data, size_t n, off64_t offset), (fd, data, n, offset))
WRAP (int, stat, (const char *path, struct stat *info), (path, info))
WRAP (int, stat64, (const char *path, struct stat64 *info), (path, info))
WRAP (int, fstat, (int fd, struct stat *info), (fd, info))
WRAP (int, fstat64, (int fd, struct stat64 *info), (fd, info))
WRAP (int, lstat, (const char *path, struct stat *info), (path, info))
WRAP (int, lstat64, (const char *path, struct stat64 *info), (path, info))
WRAP (int, faccessat, (int fd, const char *path, int mode, int flags), (fd, path, mode, flags))
WRAP (int, fsync, (int fd), (fd))
WRAP (int, ftruncate, (int fd, off_t length), (fd, length))
WRAP (int, ftruncate64, (int fd, off64_t length), (fd, length))
WRAP (int, fallocate, (int fd, int mode, off_t offset, off_t length), (fd, mode, offset, length))
WRAP (int, fallocate64, (int fd, int mode, off64_t offset, off64_t length), (fd, mode, offset, length))
WRAP (int, rename, (const char *from, const char *to), (from, to))
WRAP (int, renameat2, (int a, const char *from, int b, const char *to, unsigned int flags), (a, from, b, to, flags))
WRAP (int, link, (const char *from, const char *to), (from, to))
WRAP (int, mkdir, (const char *path, mode_t mode), (path, mode))
WRAP (int, fchmod, (int fd, mode_t mode), (fd, mode))
WRAP (int, fchown, (int fd, uid_t user, gid_t group), (fd, user, group))
WRAP (ssize_t, listxattr, (const char *path, char *list, size_t size), (path, list, size))
WRAP (ssize_t, getxattr, (const char *path, const char *name, void *value, size_t size), (path, name, value, size))
WRAP (int, fsetxattr, (int fd, const char *name, const void *value, size_t size, int flags), (fd, name, value, size, flags))

/* Tidying up may be where a program is killed, but is not made to fail for ever: nothing could be asked then of what is left. */
int
unlink (const char *path)
{
  if (last == at || code == 0)
    FAIL ();
  return REAL (unlink) (path);
}

/* A descriptor is closed even where that says an error. */
int
close (int fd)
{
  int struck = strikes (), result = REAL (close) (fd);

  if (struck)
    errno = code;
  return struck ? -1 : result;
}
