/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-text.h>

/* Makes a text of pairs of language and text, ended by NULL. */
static LimaText *
make (const char *const *pairs)
{
  g_autoptr (LimaTextBuilder) builder = lima_text_builder_new ();

  for (; *pairs != NULL; pairs += 2)
    lima_text_builder_add (builder, pairs[0], pairs[1], -1);
  return lima_text_builder_end (builder);
}

static void
test_new (void)
{
  g_autoptr (LimaText) text = lima_text_new ("fr", "Bonjour");
  g_autoptr (LimaText) none = lima_text_new (NULL, "");

  g_assert_cmpuint (lima_text_get_n (text), ==, 1);
  g_assert_cmpstr (lima_text_get_language (text, 0), ==, "fr");
  g_assert_cmpstr (lima_text_get_nth (text, 0), ==, "Bonjour");
  g_assert_cmpstr (lima_text_get_language (none, 0), ==, "");
  g_assert_cmpstr (lima_text_get_nth (none, 0), ==, "");
  g_assert_cmpuint (lima_text_get_n (NULL), ==, 0);
  g_assert_null (lima_text_get (NULL, "en"));
  g_assert_null (lima_text_ref (NULL));
  lima_text_unref (NULL);
}

/* The text wanted, else English, else the first. */
static void
test_get (void)
{
  static const char *const many[] = { "fr", "un", "EN", "one", "", "none", "spa", "uno", NULL };
  static const char *const loose[] = { "est", "üks", "eng", "one", "es", "uno", "pt-BR", "um", NULL };
  static const char *const foreign[] = { "ar", "واحد", "zh", "一", NULL };
  static const struct
  {
    const char *const *pairs;
    const char *language;
    const char *text;
  } cases[] = {
    { many, "fr", "un" },   { many, "FR", "un" },   { many, "fr-CA", "un" }, { many, "en", "one" },
    { many, "eng", "one" }, { many, NULL, "one" },  { many, "de", "one" },   { many, "", "one" },
    { loose, "en", "one" }, { loose, "es", "uno" }, { loose, "pt", "um" },   { loose, "pt-PT", "um" },
    { loose, "et", "one" }, { foreign, "zh", "一" }, { foreign, "zh_CN", "一" }, { foreign, "en", "واحد" },
    { foreign, "fr", "واحد" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LimaText) text = make (cases[i].pairs);

      g_test_message ("%u: %s", i, cases[i].language);
      g_assert_cmpstr (lima_text_get (text, cases[i].language), ==, cases[i].text);
    }
}

static void
test_builder (void)
{
  static const char *const expected[][2] = { { "en", "One\nTwo\nThree" }, { "fr", "Un" }, { "", "" } };
  g_autoptr (LimaTextBuilder) builder = lima_text_builder_new ();
  g_autoptr (LimaText) text = NULL;
  g_autoptr (LimaText) second = NULL;

  g_assert_true (lima_text_builder_is_empty (builder));
  g_assert_null (lima_text_builder_end (builder));
  lima_text_builder_add (builder, "en", "One and more", 3);
  lima_text_builder_add (builder, "fr", "Un", -1);
  lima_text_builder_add (builder, "en", "One", -1); /* the same once more */
  lima_text_builder_add (builder, "en", "Two", -1);
  lima_text_builder_add (builder, NULL, "", -1);
  lima_text_builder_add (builder, "en", "Three!", 5);
  g_assert_false (lima_text_builder_is_empty (builder));

  text = lima_text_builder_end (builder);
  g_assert_cmpuint (lima_text_get_n (text), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_assert_cmpstr (lima_text_get_language (text, i), ==, expected[i][0]);
      g_assert_cmpstr (lima_text_get_nth (text, i), ==, expected[i][1]);
    }

  g_assert_true (lima_text_builder_is_empty (builder));
  lima_text_builder_add (builder, "en", "Again", -1);
  second = lima_text_builder_end (builder);
  g_assert_cmpstr (lima_text_get (second, "en"), ==, "Again");
  g_assert_cmpuint (lima_text_get_n (second), ==, 1);
}

static void
test_equal (void)
{
  static const char *const texts[][5] = {
    { "en", "One", NULL }, { "en", "Two", NULL }, { "fr", "One", NULL }, { "", "One", NULL },
    { "en", "One", "fr", "Un", NULL }, { "fr", "Un", "en", "One", NULL }, { "EN", "One", NULL }, { NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
      {
        g_autoptr (LimaText) a = make (texts[i]);
        g_autoptr (LimaText) b = make (texts[j]);

        g_assert_cmpint (lima_text_equal (a, b), ==, i == j);
      }
}

static void
test_ref (void)
{
  LimaText *text = lima_text_new ("en", "One");
  LimaText *same = lima_text_ref (text);

  g_assert_true (text == same);
  g_assert_true (lima_text_equal (text, same));
  lima_text_unref (text);
  g_assert_cmpstr (lima_text_get (same, "en"), ==, "One");
  lima_text_unref (same);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/new", test_new);
  g_test_add_func ("/text/get", test_get);
  g_test_add_func ("/text/builder", test_builder);
  g_test_add_func ("/text/equal", test_equal);
  g_test_add_func ("/text/ref", test_ref);
  return g_test_run ();
}
