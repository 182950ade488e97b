/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-json-gate.h>

#include <string.h>

typedef struct
{
  const char *text;
  gsize length; /* 0: the text ends with NUL */
  LimaJsonFault fault;
  int at; /* -1: any place */
} Case;

#define FINE(text) { text, 0, LIMA_JSON_FINE, -1 }
#define BYTES(text) text, sizeof (text) - 1

static const Case fine[] = {
  FINE ("{}"), FINE ("[]"), FINE (" [ ] "), FINE ("null"), FINE ("true"), FINE ("false"), FINE ("\"\""), FINE ("-0"), FINE ("0"),
  FINE ("\xef\xbb\xbf{}"), FINE ("{\"a\":1,\"b\":{\"a\":[{\"a\":2},{\"a\":3}]}}"), FINE ("[1,2.5,-3e4,0E+1,1e-9,1e20,0.1]"),
  FINE ("[9223372036854775807,-9223372036854775808]"), FINE ("[1.7976931348623157e308,1e-400,123456789012345678901.0]"),
  FINE ("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD834\\uDD1E\""), FINE ("\"\xc3\xa9 \xe2\x82\xac \xf0\x9d\x84\x9e \xf4\x8f\xbf\xbf\""),
  FINE ("\"\x7f\xc2\x80\xed\x9f\xbf\xee\x80\x80\xef\xbf\xbf\""), FINE ("\"\\uffff\\u0001\""), FINE ("\t\r\n{\r\n}\t"),
  FINE ("{\"\":0}"), FINE ("{\"a\":1,\"A\":2,\"a \":3,\"\\u0061a\":4}"), FINE ("{\"\\ud800\\udc00\":1,\"\\ud800\\udc01\":2}"),
  FINE ("\"a // comment that is none, /* and */ 'quotes' # and ,] in a text that is longer than sixteen bytes\""),
};

static const Case broken[] = {
  { "", 0, LIMA_JSON_EMPTY, 0 },
  { " \n\t ", 0, LIMA_JSON_EMPTY, -1 },
  { "\xef\xbb\xbf", 0, LIMA_JSON_EMPTY, -1 },
  { "\xef\xbb\xbf\xef\xbb\xbf{}", 0, LIMA_JSON_UNEXPECTED, 3 },
  /* It ends early. */
  { "{", 0, LIMA_JSON_ENDS_EARLY, 1 },
  { "[1", 0, LIMA_JSON_ENDS_EARLY, 2 },
  { "[1,", 0, LIMA_JSON_ENDS_EARLY, 3 },
  { "{\"a", 0, LIMA_JSON_ENDS_EARLY, 3 },
  { "{\"a\"", 0, LIMA_JSON_ENDS_EARLY, 4 },
  { "{\"a\":", 0, LIMA_JSON_ENDS_EARLY, 5 },
  { "{\"a\":1", 0, LIMA_JSON_ENDS_EARLY, 6 },
  { "\"\\", 0, LIMA_JSON_ENDS_EARLY, -1 },
  { "\"\\u00", 0, LIMA_JSON_ENDS_EARLY, -1 },
  { "\"\\ud834\\u", 0, LIMA_JSON_ENDS_EARLY, -1 },
  { "\"\xe2\x82", 0, LIMA_JSON_ENDS_EARLY, -1 },
  { "tru", 0, LIMA_JSON_ENDS_EARLY, -1 },
  { "-", 0, LIMA_JSON_ENDS_EARLY, -1 },
  { "1.", 0, LIMA_JSON_ENDS_EARLY, -1 },
  { "1e", 0, LIMA_JSON_ENDS_EARLY, -1 },
  /* UTF-8. */
  { "\"\x80\"", 0, LIMA_JSON_NOT_UTF8, 1 },
  { "\"\xc0\x80\"", 0, LIMA_JSON_NOT_UTF8, 1 },
  { "\"\xc1\xbf\"", 0, LIMA_JSON_NOT_UTF8, 1 },
  { "\"\xe0\x9f\xbf\"", 0, LIMA_JSON_NOT_UTF8, 1 },
  { "\"\xed\xa0\x80\"", 0, LIMA_JSON_NOT_UTF8, 1 },
  { "\"\xf0\x8f\xbf\xbf\"", 0, LIMA_JSON_NOT_UTF8, 1 },
  { "\"\xf4\x90\x80\x80\"", 0, LIMA_JSON_NOT_UTF8, 1 },
  { "\"\xf5\x80\x80\x80\"", 0, LIMA_JSON_NOT_UTF8, 1 },
  { "\"\xff\"", 0, LIMA_JSON_NOT_UTF8, 1 },
  { "\"\xc3\"", 0, LIMA_JSON_NOT_UTF8, 1 },
  { "\"\xe2\x82 \"", 0, LIMA_JSON_NOT_UTF8, 1 },
  { "\"caf\xe9 in Latin-1\"", 0, LIMA_JSON_NOT_UTF8, 4 },
  /* Strings. */
  { BYTES ("\"a\0b\""), LIMA_JSON_ZERO, 2 },
  { BYTES ("[1]\0\0"), LIMA_JSON_ZERO, 3 },
  { BYTES ("[1,\0]"), LIMA_JSON_ZERO, 3 },
  { "\"x\\u0000y\"", 0, LIMA_JSON_ZERO, 2 },
  { "\"a\nb\"", 0, LIMA_JSON_CONTROL, 2 },
  { "\"a\tb\"", 0, LIMA_JSON_CONTROL, 2 },
  { "\"a\x1f" "b\"", 0, LIMA_JSON_CONTROL, 2 },
  { "\"\\x41\"", 0, LIMA_JSON_ESCAPE, 1 },
  { "\"\\'\"", 0, LIMA_JSON_ESCAPE, 1 },
  { "\"\\u00g0\"", 0, LIMA_JSON_ESCAPE, 1 },
  { "\"\\U0041\"", 0, LIMA_JSON_ESCAPE, 1 },
  { "\"\\ud834\"   ,,,,,,", 0, LIMA_JSON_SURROGATE, 1 },
  { "\"\\udd1e\"", 0, LIMA_JSON_SURROGATE, 1 },
  { "\"\\ud834\"", 0, LIMA_JSON_SURROGATE, 1 },
  { "\"\\ud834\\u0041 and more\"", 0, LIMA_JSON_SURROGATE, 1 },
  { "\"\\ud834\\ud834 and more\"", 0, LIMA_JSON_SURROGATE, 1 },
  { "\"\\ud834 without a partner\"", 0, LIMA_JSON_SURROGATE, 1 },
  /* Names. */
  { "{\"a\":1,\"b\":2,\"a\":3}", 0, LIMA_JSON_DUPLICATE, 13 },
  { "[{\"x\":{\"a\":1,\"\\u0061\":3}}]", 0, LIMA_JSON_DUPLICATE, -1 },
  { "{\"\":1,\"\":1}", 0, LIMA_JSON_DUPLICATE, 6 },
  { "{a:1}", 0, LIMA_JSON_UNEXPECTED, 1 },
  { "{1:1}", 0, LIMA_JSON_UNEXPECTED, 1 },
  { "{'a':1}", 0, LIMA_JSON_SINGLE_QUOTE, 1 },
  { "{\"a\" 1}", 0, LIMA_JSON_UNEXPECTED, 5 },
  { "{\"a\":1 \"b\":2}", 0, LIMA_JSON_UNEXPECTED, 7 },
  /* Numbers. */
  { "[01]", 0, LIMA_JSON_NUMBER, 1 },
  { "[-01]", 0, LIMA_JSON_NUMBER, 1 },
  { "[.5]", 0, LIMA_JSON_NUMBER, 1 },
  { "[1.]", 0, LIMA_JSON_NUMBER, 1 },
  { "[1.e3]", 0, LIMA_JSON_NUMBER, 1 },
  { "[1e]", 0, LIMA_JSON_NUMBER, 1 },
  { "[1e+]", 0, LIMA_JSON_NUMBER, 1 },
  { "[+1]", 0, LIMA_JSON_NUMBER, 1 },
  { "[-]", 0, LIMA_JSON_NUMBER, 1 },
  { "[- 1]", 0, LIMA_JSON_NUMBER, 1 },
  { "[0x10]", 0, LIMA_JSON_UNEXPECTED, 2 },
  { "[1_000]", 0, LIMA_JSON_UNEXPECTED, 2 },
  { "[NaN]", 0, LIMA_JSON_NUMBER, 1 },
  { "[Infinity]", 0, LIMA_JSON_NUMBER, 1 },
  { "[-Infinity]", 0, LIMA_JSON_NUMBER, 1 },
  { "[1e400]", 0, LIMA_JSON_RANGE, 1 },
  { "[-1e400]", 0, LIMA_JSON_RANGE, 1 },
  { "[1.8e308]", 0, LIMA_JSON_RANGE, 1 },
  { "[9223372036854775808]", 0, LIMA_JSON_RANGE, 1 },
  { "[-9223372036854775809]", 0, LIMA_JSON_RANGE, 1 },
  { "[99999999999999999999999]", 0, LIMA_JSON_RANGE, 1 },
  /* What JSON has not. */
  { "[1,]", 0, LIMA_JSON_TRAILING_COMMA, 2 },
  { "{\"a\":1,}", 0, LIMA_JSON_TRAILING_COMMA, 6 },
  { "[,1]", 0, LIMA_JSON_UNEXPECTED, 1 },
  { "[1,,2]", 0, LIMA_JSON_UNEXPECTED, 3 },
  { "// x\n{}", 0, LIMA_JSON_COMMENT, 0 },
  { "{} // x", 0, LIMA_JSON_COMMENT, 3 },
  { "[1 /* x */]", 0, LIMA_JSON_COMMENT, 3 },
  { "['a']", 0, LIMA_JSON_SINGLE_QUOTE, 1 },
  { "{} {}", 0, LIMA_JSON_SECOND_ROOT, 3 },
  { "1 2", 0, LIMA_JSON_SECOND_ROOT, 2 },
  { "{}}", 0, LIMA_JSON_SECOND_ROOT, 2 },
  { "[1}", 0, LIMA_JSON_UNEXPECTED, 2 },
  { "{\"a\":1]", 0, LIMA_JSON_UNEXPECTED, 6 },
  { "]", 0, LIMA_JSON_UNEXPECTED, 0 },
  { "truE", 0, LIMA_JSON_UNEXPECTED, 3 },
  { "True", 0, LIMA_JSON_UNEXPECTED, 0 },
  { "\f{}", 0, LIMA_JSON_UNEXPECTED, 0 },
  { "[\xc2\xa0" "1]", 0, LIMA_JSON_UNEXPECTED, 1 },
};

/* A copy that ends exactly with the padding, so that the sanitizer sees every byte read behind it. */
static LimaJsonFault
judge (const char *text, gsize length, GArray *members, gsize *at)
{
  char *copy = g_malloc0 (length + LIMA_JSON_PADDING);
  LimaJsonFault fault;

  memcpy (copy, text, length);
  fault = lima_json_gate (copy, length, members, at, NULL, NULL);
  g_free (copy);
  return fault;
}

static void
test_fine (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (fine); i++)
    {
      gsize at = 0;
      LimaJsonFault fault = judge (fine[i].text, strlen (fine[i].text), NULL, &at);

      if (fault != LIMA_JSON_FINE)
        g_error ("%s: fault %d at %" G_GSIZE_FORMAT, fine[i].text, fault, at);
    }
}

static void
test_broken (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      const Case *c = &broken[i];
      gsize at = 0, length = c->length > 0 ? c->length : strlen (c->text);
      LimaJsonFault fault = judge (c->text, length, NULL, &at);

      if (fault != c->fault || (c->at >= 0 && at != (gsize) c->at))
        g_error ("case %u, %s: fault %d at %" G_GSIZE_FORMAT, i, c->text, fault, at);
      g_assert_cmpuint (at, <=, length);
    }
}

/* Every beginning of a text that is fine ends early; it is never fine itself, and nothing is read behind it. */
static void
test_truncated (void)
{
  static const char text[] = "{\"a\": [1.5e3, true, \"\xe2\x82\xac\\ud834\\udd1e\", {}], \"b\": {\"c\": null, \"d\": -12}}";

  for (gsize n = 0; n < sizeof text - 1; n++)
    {
      gsize at;
      LimaJsonFault fault = judge (text, n, NULL, &at);

      g_assert_cmpint (fault, ==, n == 0 ? LIMA_JSON_EMPTY : LIMA_JSON_ENDS_EARLY);
    }
}

/* No single byte, put anywhere, makes the gate read where it must not; the sanitizer watches. */
static void
test_disturbed (void)
{
  static const char text[] = "{\"a\": [1.5e3, true, \"\xe2\x82\xac\\ud834\\udd1e\", {}], \"b\": {\"c\": null, \"d\": -12}}";

  for (gsize n = 0; n < sizeof text - 1; n++)
    for (guint byte = 0; byte < 256; byte++)
      {
        char copy[sizeof text];
        gsize at;

        memcpy (copy, text, sizeof text);
        copy[n] = (char) byte;
        judge (copy, sizeof text - 1, NULL, &at);
        g_assert_cmpuint (at, <, sizeof text);
      }
}

static void
test_depth (void)
{
  for (guint depth = LIMA_JSON_MAX_DEPTH - 1; depth <= LIMA_JSON_MAX_DEPTH + 1; depth++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint i = 0; i < depth; i++)
        g_string_append (text, i % 2 ? "{\"a\":" : "[");
      g_string_append (text, "1");
      for (guint i = depth; i-- > 0;)
        g_string_append_c (text, i % 2 ? '}' : ']');
      g_assert_cmpint (judge (text->str, text->len, NULL, NULL), ==,
                       depth <= LIMA_JSON_MAX_DEPTH ? LIMA_JSON_FINE : LIMA_JSON_TOO_DEEP);
    }
}

static void
test_deep_brackets (void)
{
  static const char *const opening[] = { "[", "{\"a\":", "[{\"a\":[" };

  for (guint i = 0; i < G_N_ELEMENTS (opening); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint k = 0; k < 100000; k++)
        g_string_append (text, opening[i]);
      g_assert_cmpint (judge (text->str, text->len, NULL, NULL), ==, LIMA_JSON_TOO_DEEP);
    }
}

/* An object with so many members that each being compared with each would take minutes. */
static void
test_many_names (void)
{
  g_autoptr (GString) text = g_string_new ("{");
  gsize at;

  for (guint i = 0; i < 200000; i++)
    g_string_append_printf (text, "%s\"member-%u\":%u", i > 0 ? "," : "", i, i);
  g_string_append (text, "}");
  g_assert_cmpint (judge (text->str, text->len, NULL, NULL), ==, LIMA_JSON_FINE);
  g_string_truncate (text, text->len - 1);
  g_string_append (text, ",\"member-777\":0}");
  g_assert_cmpint (judge (text->str, text->len, NULL, &at), ==, LIMA_JSON_DUPLICATE);
  g_assert_cmpuint (at, ==, text->len - strlen ("\"member-777\":0}"));
}

static void
test_members (void)
{
  static const char text[] = "\xef\xbb\xbf{ \"a\" : 1 ,\n\"b\": [{}, {\"x\": [1]}],\n\n\"c\":[{},1],\"d\":[],\"e\":{\"f\":2}}";
  static const struct
  {
    const char *slice;
    guint line;
    gboolean is_object_list;
  } expected[] = {
    { "\"a\" : 1", 1, FALSE },         { "\"b\": [{}, {\"x\": [1]}]", 2, TRUE }, { "\"c\":[{},1]", 4, FALSE },
    { "\"d\":[]", 4, TRUE }, { "\"e\":{\"f\":2}", 4, FALSE },
  };
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (LimaJsonMember));
  g_autofree char *padded = g_malloc0 (sizeof text + LIMA_JSON_PADDING);

  memcpy (padded, text, sizeof text);
  g_assert_cmpint (lima_json_gate (padded, sizeof text - 1, members, NULL, NULL, NULL), ==, LIMA_JSON_FINE);
  g_assert_cmpuint (members->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < members->len; i++)
    {
      const LimaJsonMember *member = &g_array_index (members, LimaJsonMember, i);
      g_autofree char *slice = g_strndup (member->name, (gsize) (member->end - member->name));

      g_assert_cmpstr (slice, ==, expected[i].slice);
      g_assert_cmpuint (member->line, ==, expected[i].line);
      g_assert_cmpint (member->is_object_list, ==, expected[i].is_object_list);
      g_assert_true (member->value > member->name && member->value < member->end);
    }
}

static void
test_position (void)
{
  static const char text[] = "\xef\xbb\xbf{\n  \"\xc3\xa9\xe2\x82\xac\": x";
  guint32 line, column;

  lima_json_position (text, 3, &line, &column);
  g_assert_cmpuint (line, ==, 1);
  g_assert_cmpuint (column, ==, 1);
  lima_json_position (text, sizeof text - 2, &line, &column);
  g_assert_cmpuint (line, ==, 2);
  g_assert_cmpuint (column, ==, 9);
}

static void
test_decode (void)
{
  static const char *const cases[][2] = {
    { "\"\"", "" },
    { "\"a\\\"b\\\\c\\/d\"", "a\"b\\c/d" },
    { "\"\\b\\f\\n\\r\\t\"", "\b\f\n\r\t" },
    { "\"\\u0041\\u00E9\\u20ac\\u0001\"", "A\xc3\xa9\xe2\x82\xac\x01" },
    { "\"\\uD834\\uDD1E\\udbff\\udfff\"", "\xf0\x9d\x84\x9e\xf4\x8f\xbf\xbf" },
    { "\"x\\n // no comment, /* nor */ 'this' #\"", "x\n // no comment, /* nor */ 'this' #" },
    { "\"\\ufeff\xef\xbb\xbf\\uffff\"", "\xef\xbb\xbf\xef\xbb\xbf\xef\xbf\xbf" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = lima_json_decode (cases[i][0], strlen (cases[i][0]));

      g_assert_cmpstr (text, ==, cases[i][1]);
    }
}

static gboolean
stop_at_third (gsize done, gpointer data)
{
  guint *ticks = data;

  g_assert_cmpuint (done, >, 0);
  return ++*ticks < 3;
}

static void
test_stopped (void)
{
  g_autoptr (GString) text = g_string_new ("[0");
  guint ticks = 0;
  gsize at;

  while (text->len < 8 << 20)
    g_string_append (text, ",\n12345678901234567");
  g_string_append (text, "]");
  g_string_append_len (text, "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", LIMA_JSON_PADDING);
  g_assert_cmpint (lima_json_gate (text->str, text->len - LIMA_JSON_PADDING, NULL, &at, stop_at_third, &ticks), ==,
                   LIMA_JSON_STOPPED);
  g_assert_cmpuint (ticks, ==, 3);
  g_assert_cmpuint (at, <, 4 << 20);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-gate/fine", test_fine);
  g_test_add_func ("/json-gate/broken", test_broken);
  g_test_add_func ("/json-gate/truncated", test_truncated);
  g_test_add_func ("/json-gate/disturbed", test_disturbed);
  g_test_add_func ("/json-gate/depth", test_depth);
  g_test_add_func ("/json-gate/deep-brackets", test_deep_brackets);
  g_test_add_func ("/json-gate/many-names", test_many_names);
  g_test_add_func ("/json-gate/members", test_members);
  g_test_add_func ("/json-gate/position", test_position);
  g_test_add_func ("/json-gate/decode", test_decode);
  g_test_add_func ("/json-gate/stopped", test_stopped);
  return g_test_run ();
}
