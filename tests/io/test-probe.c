/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-probe.h>

#include <glib/gstdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

static char *folder;

static char *
make_file (const char *bytes, gsize length)
{
  char *path = g_build_filename (folder, "file", NULL);

  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
  return path;
}

/* Opens and judges a file; -1 and an error when either is refused. */
static int
probe (const char *path, GError **error)
{
  LimaFileFormat format;
  guint64 size = 0;
  int fd = lima_probe_open (path, &size, error), result = -1;
  GStatBuf info;

  if (fd < 0)
    return -1;
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpuint (size, ==, (guint64) info.st_size);
  if (lima_probe_format (fd, path, &format, error))
    result = (int) format;
  g_assert_cmpint (lseek (fd, 0, SEEK_CUR), ==, 0);
  g_close (fd, NULL);
  return result;
}

#define BYTES(text) text, sizeof (text) - 1

static void
test_formats (void)
{
  static const struct
  {
    const char *bytes;
    gsize length;
    LimaFileFormat format;
  } cases[] = {
    { BYTES ("{"), LIMA_FORMAT_PORTFOLIO },
    { BYTES ("\xef\xbb\xbf \r\n\t{}"), LIMA_FORMAT_PORTFOLIO },
    { BYTES ("{\"result\":[]}"), LIMA_FORMAT_PORTFOLIO },
    { BYTES ("BEGIN:VCALENDAR\r\n"), LIMA_FORMAT_CALENDAR },
    { BYTES ("\xef\xbb\xbf" "BEGIN:VCALENDAR\n"), LIMA_FORMAT_CALENDAR },
    { BYTES ("<a/>"), LIMA_FORMAT_XML },
    { BYTES ("\n <a/>"), LIMA_FORMAT_XML },
    { BYTES ("\xef\xbb\xbf<?xml version=\"1.0\"?>"), LIMA_FORMAT_XML },
    { BYTES ("\xff\xfe<\0a\0"), LIMA_FORMAT_XML },
    { BYTES ("\xfe\xff\0<\0a"), LIMA_FORMAT_XML },
    { BYTES ("<\0?\0"), LIMA_FORMAT_XML },
    { BYTES ("\0<\0?"), LIMA_FORMAT_XML },
    { BYTES ("\x4c\x6f\xa7\x94"), LIMA_FORMAT_XML },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = make_file (cases[i].bytes, cases[i].length);
      g_autoptr (GError) error = NULL;
      int format = probe (path, &error);

      g_assert_no_error (error);
      g_assert_cmpint (format, ==, (int) cases[i].format);
    }
}

static void
test_strangers (void)
{
  static const struct
  {
    const char *bytes;
    gsize length;
    const char *says;
  } cases[] = {
    { BYTES (""), "empty" },
    { BYTES (" \n\n"), "empty" },
    { BYTES ("\xef\xbb\xbf"), "empty" },
    { BYTES ("\0\0\0\0"), "only zero bytes" },
    { BYTES ("PK\003\004xl/workbook.xml"), "spreadsheet (xlsx) or ZIP" },
    { BYTES ("\xd0\xcf\x11\xe0\xa1\xb1"), "office document" },
    { BYTES ("%PDF-1.7"), "PDF" },
    { BYTES ("\x1f\x8b\x08"), "gzip" },
    { BYTES ("\xff\xfe{\0\"\0"), "UTF-16" },
    { BYTES ("\xfe\xff\0{\0\""), "UTF-16" },
    { BYTES ("{\0\"\0f\0"), "UTF-16" },
    { BYTES ("\xff\xfeh\0i\0"), "UTF-16" },
    { BYTES ("\xff\xfe\0\0{\0\0\0"), "UTF-32" },
    { BYTES ("\0\0\xfe\xff\0\0\0{"), "UTF-32" },
    { BYTES ("{\0\0\0"), "UTF-32" },
    { BYTES ("[1, 2]"), "JSON" },
    { BYTES ("This is not XML\n"), "plain text" },
    { BYTES ("\x7f" "ELF\2\1\1\0\0"), "binary" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = make_file (cases[i].bytes, cases[i].length);
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (probe (path, &error), ==, -1);
      g_assert_error (error, LIMA_READ_ERROR, LIMA_READ_ERROR_NOT_OURS);
      if (strstr (error->message, cases[i].says) == NULL || strstr (error->message, path) == NULL)
        g_error ("case %u: %s", i, error->message);
    }
}

/* Zero bytes are told from a file that only begins with them. */
static void
test_many_zeros (void)
{
  g_autofree char *bytes = g_malloc0 (300000), *path = make_file (bytes, 300000), *again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (probe (path, &error), ==, -1);
  g_assert_nonnull (strstr (error->message, "only zero bytes"));
  g_clear_error (&error);
  bytes[299999] = '{';
  again = make_file (bytes, 300000);
  g_assert_cmpint (probe (again, &error), ==, -1);
  g_assert_nonnull (strstr (error->message, "binary"));
}

static void
assert_not_opened (const char *path, const char *says)
{
  g_autoptr (GError) error = NULL;
  guint64 size;

  g_assert_cmpint (lima_probe_open (path, &size, &error), ==, -1);
  g_assert_error (error, LIMA_READ_ERROR, LIMA_READ_ERROR_OPEN);
  if (strstr (error->message, says) == NULL || strstr (error->message, path) == NULL)
    g_error ("%s", error->message);
}

static void
test_no_files (void)
{
  g_autofree char *missing = g_build_filename (folder, "missing", NULL);
  g_autofree char *below = g_build_filename (folder, "plain", "below", NULL);
  g_autofree char *plain = g_build_filename (folder, "plain", NULL);
  g_autofree char *loop = g_build_filename (folder, "loop", NULL);

  g_assert_true (g_file_set_contents (plain, "x", 1, NULL));
  g_assert_cmpint (symlink (loop, loop), ==, 0);
  assert_not_opened (missing, "is not there");
  assert_not_opened (below, "is not there");
  assert_not_opened (loop, "leads to itself");
  assert_not_opened (folder, "is a folder");
  assert_not_opened ("/dev/null", "device");
}

/* Neither a pipe nor a socket makes the program wait. */
static void
test_pipes (void)
{
  g_autofree char *fifo = g_build_filename (folder, "fifo", NULL);
  g_autofree char *name = g_build_filename (folder, "socket", NULL);
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  int fd = socket (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);

  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  assert_not_opened (fifo, "is a pipe");
  g_strlcpy (address.sun_path, name, sizeof address.sun_path);
  g_assert_cmpint (bind (fd, (struct sockaddr *) &address, sizeof address), ==, 0);
  assert_not_opened (name, "socket");
  g_close (fd, NULL);
}

static void
test_permission (void)
{
  g_autofree char *path = g_build_filename (folder, "secret", NULL);

  g_assert_true (g_file_set_contents (path, "{}", 2, NULL));
  g_assert_cmpint (g_chmod (path, 0), ==, 0);
  g_assert_cmpint (g_chmod (folder, 0755), ==, 0);
  /* Root may read everything. */
  if (getuid () == 0 && seteuid (65534) < 0)
    {
      g_test_skip ("root cannot become nobody here");
      return;
    }
  assert_not_opened (path, "may not be read");
  g_assert_cmpint (seteuid (getuid ()), ==, 0);
}

static void
test_corpus (void)
{
  static const struct
  {
    const char *name;
    const char *says; /* NULL: it has a reader */
  } cases[] = {
    { "empty.xml", "empty" },   { "not-xml.xml", "plain text" }, { "xlsx-inside.xml", "spreadsheet" },
    { "json-inside.xml", NULL }, { "utf8-bom.xml", NULL },        { "iso-8859-1.xml", NULL },
  };
  const char *corpus = g_getenv ("LIMA_CORPUS");

  if (corpus == NULL || *corpus == '\0')
    {
      g_test_skip ("LIMA_CORPUS is not set");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_build_filename (corpus, "awkward", cases[i].name, NULL);
      g_autoptr (GError) error = NULL;
      int format = probe (path, &error);

      g_assert_cmpint (format >= 0, ==, cases[i].says == NULL);
      if (cases[i].says != NULL)
        g_assert_nonnull (strstr (error->message, cases[i].says));
    }
}

static void
remove_folder (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name; (name = g_dir_read_name (dir)) != NULL;)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
  g_free (folder);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("lima-probe-XXXXXX", NULL);
  g_test_add_func ("/probe/formats", test_formats);
  g_test_add_func ("/probe/strangers", test_strangers);
  g_test_add_func ("/probe/many-zeros", test_many_zeros);
  g_test_add_func ("/probe/no-files", test_no_files);
  g_test_add_func ("/probe/pipes", test_pipes);
  g_test_add_func ("/probe/permission", test_permission);
  g_test_add_func ("/probe/corpus", test_corpus);
  result = g_test_run ();
  remove_folder ();
  return result;
}
