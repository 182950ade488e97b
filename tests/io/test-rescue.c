/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-rescue.h>

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define OLD "the old file\n"
#define NEW "the new file, which is longer\n"
#define TIME G_GINT64_CONSTANT (1790000000000000)

/* A file whose path is awkward, and a folder for copies. */
typedef struct
{
  char *folder;
  char *document;
  char *copies;
} World;

static void
put (const char *path, const char *text)
{
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
world_init (World *self)
{
  self->folder = g_dir_make_tmp ("lima-rescue-XXXXXX", NULL);
  self->document = g_build_filename (self->folder, "a-b \n\xff-1.lima", NULL);
  self->copies = g_build_filename (self->folder, "copies", NULL);
  g_assert_cmpint (g_mkdir (self->copies, 0700), ==, 0);
  put (self->document, OLD);
}

static void
remove_all (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name; dir != NULL && (name = g_dir_read_name (dir)) != NULL;)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_unlink (path) < 0)
        remove_all (path);
    }
  g_rmdir (folder);
}

static void
world_clear (World *self)
{
  remove_all (self->folder);
  g_free (self->folder);
  g_free (self->document);
  g_free (self->copies);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (World, world_clear)

static guint
count_files (World *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->copies, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static gboolean
has (const char *path, const char *text)
{
  g_autofree char *found = NULL;

  return g_file_get_contents (path, &found, NULL, NULL) && strcmp (found, text) == 0;
}

/* A save that ended before it was done: with both copies, or without the new one. */
static void
leave (World *self, gint64 time, gboolean with_new)
{
  g_autoptr (LimaRescue) rescue = lima_rescue_begin (self->copies, self->document, time);

  g_assert_nonnull (rescue);
  g_assert_true (has (lima_rescue_get_old (rescue), OLD));
  if (with_new)
    put (lima_rescue_get_new (rescue), NEW);
}

static guint
count_offers (World *self)
{
  g_autoptr (GPtrArray) found = lima_rescue_list (self->copies);

  return found->len;
}

static void
test_offered (void)
{
  g_auto (World) self = { 0 };
  g_autoptr (GPtrArray) found = NULL, same = NULL;
  const LimaRescue *rescue;

  world_init (&self);
  leave (&self, TIME, TRUE);
  leave (&self, TIME + 5, TRUE);
  put (self.document, "the new");
  found = lima_rescue_list (self.copies);
  g_assert_cmpuint (found->len, ==, 2);
  rescue = g_ptr_array_index (found, 1);
  g_assert_cmpint (lima_rescue_get_time (g_ptr_array_index (found, 0)), ==, TIME + 5);
  g_assert_cmpint (lima_rescue_get_time (rescue), ==, TIME);
  g_assert_cmpstr (lima_rescue_get_document (rescue), ==, self.document);
  g_assert_true (has (lima_rescue_get_old (rescue), OLD));
  g_assert_true (has (lima_rescue_get_new (rescue), NEW));

  /* Nobody else gets them meanwhile; left for later they are there again, and removed they are gone. */
  g_assert_cmpuint (count_offers (&self), ==, 0);
  lima_rescue_remove (g_ptr_array_index (found, 0));
  g_clear_pointer (&found, g_ptr_array_unref);
  same = lima_rescue_list (self.copies);
  g_assert_cmpuint (same->len, ==, 1);
  lima_rescue_remove (g_ptr_array_index (same, 0));
  g_assert_cmpuint (count_files (&self), ==, 0);
}

/* A file that is gone is not whole. */
static void
test_gone (void)
{
  g_auto (World) self = { 0 };

  world_init (&self);
  leave (&self, TIME, TRUE);
  g_unlink (self.document);
  g_assert_cmpuint (count_offers (&self), ==, 1);
  g_assert_cmpuint (count_files (&self), ==, 3);
}

/* Where the file is whole nothing is offered, and nothing stays. */
static void
test_whole (void)
{
  static const struct
  {
    const char *text;
    gboolean with_new;
  } cases[] = {
    { OLD, FALSE }, /* ended before the file was touched */
    { OLD, TRUE },
    { NEW, TRUE }, /* ended when all was done */
    { "written by somebody else, later\n", FALSE },
  };
  g_auto (World) self = { 0 };

  world_init (&self);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      put (self.document, OLD);
      leave (&self, TIME, cases[i].with_new);
      put (self.document, cases[i].text);
      g_assert_cmpuint (count_offers (&self), ==, 0);
      g_assert_cmpuint (count_files (&self), ==, 0);
      g_assert_true (has (self.document, cases[i].text));
    }
}

/* The copies of a save that runs are left alone. */
static void
test_living (void)
{
  g_auto (World) self = { 0 };
  g_autoptr (LimaRescue) rescue = NULL;

  world_init (&self);
  rescue = lima_rescue_begin (self.copies, self.document, TIME);
  g_assert_cmpuint (count_offers (&self), ==, 0);
  put (lima_rescue_get_new (rescue), NEW);
  put (self.document, "torn");
  g_assert_cmpuint (count_offers (&self), ==, 0);
  g_assert_cmpuint (count_files (&self), ==, 3);
  lima_rescue_remove (rescue);
  g_assert_cmpuint (count_files (&self), ==, 0);
}

/* Notes that were being written go; files that are none of ours, or of which no note is left, stay. */
static void
test_strange (void)
{
  static const char *const notes[] = { "hash-1.note", "hash-2.note", "-.note", "hash-99999999999999999999999.note" };
  static const char *const others[] = { "hash.note", "hash-1.lima", "note", ".note", "hash-9.lima" };
  g_auto (World) self = { 0 };
  g_autofree char *fifo = NULL, *nowhere = NULL;

  world_init (&self);
  for (guint i = 0; i < G_N_ELEMENTS (notes) + G_N_ELEMENTS (others); i++)
    {
      g_autofree char *path = g_build_filename (self.copies, i < G_N_ELEMENTS (notes) ? notes[i] : others[i - G_N_ELEMENTS (notes)], NULL);

      put (path, i == 0 ? "" : i == 1 ? "/home/some" : "relative");
    }
  fifo = g_build_filename (self.copies, "hash-4.note", NULL);
  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  g_assert_cmpuint (count_offers (&self), ==, 0);
  g_assert_cmpuint (count_files (&self), ==, G_N_ELEMENTS (others) - 1 + 1); /* hash-1.lima belonged to the first note */
  nowhere = g_build_filename (self.folder, "nowhere", NULL);
  g_free (self.copies);
  self.copies = g_steal_pointer (&nowhere);
  g_assert_cmpuint (count_offers (&self), ==, 0);
}

/* Without a copy there is no note either. */
static void
test_impossible (void)
{
  g_auto (World) self = { 0 };

  world_init (&self);
  g_unlink (self.document);
  g_assert_null (lima_rescue_begin (self.copies, self.document, TIME));
  g_assert_cmpint (errno, ==, ENOENT);
  g_assert_cmpuint (count_files (&self), ==, 0);
  g_rmdir (self.copies);
  g_assert_null (lima_rescue_begin (self.copies, self.document, TIME));
  g_assert_cmpint (errno, ==, ENOENT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rescue/offered", test_offered);
  g_test_add_func ("/rescue/gone", test_gone);
  g_test_add_func ("/rescue/whole", test_whole);
  g_test_add_func ("/rescue/living", test_living);
  g_test_add_func ("/rescue/strange", test_strange);
  g_test_add_func ("/rescue/impossible", test_impossible);
  return g_test_run ();
}
