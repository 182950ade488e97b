/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-portfolio.h>
#include <string.h>

#include "random-blocks.h"

static LimaBlock *
make_theme (const char *id, const char *name)
{
  LimaBlock *block = lima_block_new (&lima_theme_table, lima_atom (id));

  ((LimaTheme *) block)->name = lima_text_new ("en", name);
  return block;
}

/* A scheme with the themes a, b and c; b has the rules r1 and r2. */
static LimaBlock *
make_scheme (void)
{
  LimaBlock *scheme = lima_block_new (&lima_theme_scheme_table, lima_atom ("t1"));
  LimaBlock *themes[] = { make_theme ("a", "A"), make_theme ("b", "B"), make_theme ("c", "C") };
  LimaBlock *rules[] = { lima_block_new (&lima_theme_rule_table, lima_atom ("r1")),
                         lima_block_new (&lima_theme_rule_table, lima_atom ("r2")) };

  ((LimaThemeRule *) rules[0])->sector = lima_atom ("321");
  ((LimaTheme *) themes[1])->rules = lima_items_new (rules, 2);
  ((LimaThemeScheme *) scheme)->themes = lima_items_new (themes, 3);
  return scheme;
}

static LimaPath
path_to (const char *theme, const char *rule)
{
  LimaPath path = { .table = &lima_theme_scheme_table, .record = lima_atom ("t1") };

  if (theme != NULL)
    path.steps[path.n_steps++] = (LimaStep) { LIMA_THEME_SCHEME_THEMES, lima_atom (theme) };
  if (rule != NULL)
    path.steps[path.n_steps++] = (LimaStep) { LIMA_THEME_RULES, lima_atom (rule) };
  return path;
}

/* The ids of a list, one behind the other. */
static char *
order_of (const LimaItems *items)
{
  GString *order = g_string_new (NULL);

  for (guint i = 0; i < lima_items_get_n (items); i++)
    g_string_append (order, lima_block_get_id (items->item[i]));
  return g_string_free (order, FALSE);
}

/* Where an element comes, goes and moves; what is there before is "abc". */
static const struct
{
  LimaVerb verb;
  const char *id;
  const char *old_before;
  const char *new_before;
  const char *order; /* NULL when it is refused */
  LimaPortfolioError code;
} cases[] = {
  { LIMA_CHANGE_INSERT, "d", NULL, NULL, "abcd", 0 },
  { LIMA_CHANGE_INSERT, "d", NULL, "a", "dabc", 0 },
  { LIMA_CHANGE_INSERT, "d", NULL, "c", "abdc", 0 },
  { LIMA_CHANGE_INSERT, "d", NULL, "x", NULL, LIMA_PORTFOLIO_ERROR_CONFLICT },
  { LIMA_CHANGE_INSERT, "a", NULL, NULL, NULL, LIMA_PORTFOLIO_ERROR_EXISTS },
  { LIMA_CHANGE_INSERT, "", NULL, NULL, NULL, LIMA_PORTFOLIO_ERROR_NO_RECORD },
  { LIMA_CHANGE_REMOVE, "a", "b", NULL, "bc", 0 },
  { LIMA_CHANGE_REMOVE, "b", "c", NULL, "ac", 0 },
  { LIMA_CHANGE_REMOVE, "c", NULL, NULL, "ab", 0 },
  { LIMA_CHANGE_REMOVE, "a", "c", NULL, NULL, LIMA_PORTFOLIO_ERROR_CONFLICT },
  { LIMA_CHANGE_REMOVE, "c", "a", NULL, NULL, LIMA_PORTFOLIO_ERROR_CONFLICT },
  { LIMA_CHANGE_REMOVE, "a", NULL, NULL, NULL, LIMA_PORTFOLIO_ERROR_CONFLICT },
  { LIMA_CHANGE_REMOVE, "x", NULL, NULL, NULL, LIMA_PORTFOLIO_ERROR_NO_RECORD },
  { LIMA_CHANGE_MOVE, "a", "b", NULL, "bca", 0 },
  { LIMA_CHANGE_MOVE, "a", "b", "c", "bac", 0 },
  { LIMA_CHANGE_MOVE, "a", "b", "b", "abc", 0 },
  { LIMA_CHANGE_MOVE, "c", NULL, "a", "cab", 0 },
  { LIMA_CHANGE_MOVE, "c", NULL, "b", "acb", 0 },
  { LIMA_CHANGE_MOVE, "c", NULL, NULL, "abc", 0 },
  { LIMA_CHANGE_MOVE, "b", "c", "a", "bac", 0 },
  { LIMA_CHANGE_MOVE, "b", "c", "b", NULL, LIMA_PORTFOLIO_ERROR_CONFLICT },
  { LIMA_CHANGE_MOVE, "b", "a", NULL, NULL, LIMA_PORTFOLIO_ERROR_CONFLICT },
  { LIMA_CHANGE_MOVE, "a", "b", "x", NULL, LIMA_PORTFOLIO_ERROR_CONFLICT },
  { LIMA_CHANGE_MOVE, "x", NULL, "a", NULL, LIMA_PORTFOLIO_ERROR_NO_RECORD },
};

static LimaChangeSet *
make_case (guint i, const LimaBlock *scheme)
{
  LimaChangeSet *set = lima_change_set_new ("Case");
  const LimaItems *themes = ((const LimaThemeScheme *) scheme)->themes;
  int at = lima_items_find (themes, lima_atom (cases[i].id));
  g_autoptr (LimaBlock) theme = at < 0 || cases[i].verb == LIMA_CHANGE_INSERT ? make_theme (cases[i].id, "New")
                                                                                : lima_block_ref (themes->item[at]);
  LimaPath path = path_to (cases[i].id, NULL);

  if (cases[i].verb == LIMA_CHANGE_INSERT)
    lima_change_set_insert (set, &path, theme, lima_atom (cases[i].new_before));
  else if (cases[i].verb == LIMA_CHANGE_REMOVE)
    lima_change_set_remove (set, &path, theme, lima_atom (cases[i].old_before));
  else
    lima_change_set_move (set, &path, lima_atom (cases[i].old_before), lima_atom (cases[i].new_before));
  return set;
}

static void
test_lists (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LimaBlock) scheme = make_scheme ();
      g_autoptr (LimaBlock) same = make_scheme ();
      g_autoptr (LimaChangeSet) set = make_case (i, scheme);
      g_autoptr (LimaChangeSet) inverse = lima_change_set_inverse (set);
      g_autoptr (GError) error = NULL;
      g_autoptr (LimaBlock) after = lima_change_edit (lima_change_set_get (set, 0), scheme, &error);
      g_autoptr (LimaBlock) back = NULL;
      g_autofree char *order = NULL;

      g_test_message ("%u: %d %s", i, (int) cases[i].verb, cases[i].id);
      g_assert_true (lima_block_equal (scheme, same)); /* the old one is never touched */
      if (cases[i].order == NULL)
        {
          g_assert_null (after);
          g_assert_error (error, LIMA_PORTFOLIO_ERROR, (int) cases[i].code);
          continue;
        }
      g_assert_no_error (error);
      order = order_of (((LimaThemeScheme *) after)->themes);
      g_assert_cmpstr (order, ==, cases[i].order);
      back = lima_change_edit (lima_change_set_get (inverse, 0), after, &error);
      g_assert_no_error (error);
      g_assert_true (lima_block_equal (back, scheme));
    }
}

/* The last element that goes leaves no list, and the first that comes makes one. */
static void
test_only_element (void)
{
  g_autoptr (LimaBlock) scheme = lima_block_new (&lima_theme_scheme_table, lima_atom ("t1"));
  g_autoptr (LimaBlock) theme = make_theme ("a", "A");
  g_autoptr (LimaChangeSet) set = lima_change_set_new (NULL);
  g_autoptr (LimaChangeSet) inverse = NULL;
  g_autoptr (LimaBlock) one = NULL;
  g_autoptr (LimaBlock) none = NULL;
  g_autoptr (GError) error = NULL;
  LimaPath path = path_to ("a", NULL);

  lima_change_set_insert (set, &path, theme, 0);
  inverse = lima_change_set_inverse (set);
  one = lima_change_edit (lima_change_set_get (set, 0), scheme, &error);
  g_assert_no_error (error);
  g_assert_true (((LimaThemeScheme *) one)->themes->item[0] == theme);
  none = lima_change_edit (lima_change_set_get (inverse, 0), one, &error);
  g_assert_no_error (error);
  g_assert_null (((LimaThemeScheme *) none)->themes);
}

/* A value two lists down: the way there is new, all else is shared. */
static void
test_deep_set (void)
{
  g_autoptr (LimaBlock) scheme = make_scheme ();
  g_autoptr (LimaBlock) after = NULL;
  g_autoptr (LimaChangeSet) set = lima_change_set_new ("Change sector");
  g_autoptr (GError) error = NULL;
  LimaValue old_value = { .type = LIMA_FIELD_CODE, .v.atom = lima_atom ("321") };
  LimaValue new_value = { .type = LIMA_FIELD_CODE, .v.atom = lima_atom ("322") };
  LimaPath path = path_to ("b", "r1");
  const LimaItems *before_themes = ((LimaThemeScheme *) scheme)->themes, *themes;

  path.field = LIMA_THEME_RULE_SECTOR;
  lima_change_set_set (set, &path, &old_value, &new_value);
  after = lima_change_edit (lima_change_set_get (set, 0), scheme, &error);
  g_assert_no_error (error);
  themes = ((LimaThemeScheme *) after)->themes;
  g_assert_true (themes->item[0] == before_themes->item[0]);
  g_assert_true (themes->item[1] != before_themes->item[1]);
  g_assert_true (themes->item[2] == before_themes->item[2]);
  g_assert_true (((LimaTheme *) themes->item[1])->rules->item[1] == ((LimaTheme *) before_themes->item[1])->rules->item[1]);
  g_assert_cmpuint (((LimaThemeRule *) ((LimaTheme *) themes->item[1])->rules->item[0])->sector, ==, new_value.v.atom);
  g_assert_cmpuint (((LimaThemeRule *) ((LimaTheme *) before_themes->item[1])->rules->item[0])->sector, ==, old_value.v.atom);

  g_clear_pointer (&scheme, lima_block_unref);
  scheme = lima_change_edit (lima_change_set_get (set, 0), after, &error);
  g_assert_null (scheme);
  g_assert_error (error, LIMA_PORTFOLIO_ERROR, LIMA_PORTFOLIO_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "t1"));
  g_assert_nonnull (strstr (error->message, "Sector"));
}

/* Paths and values that fit no table, as a journal from another version may have them. */
static void
test_misfits (void)
{
  static const struct
  {
    guint16 list, field;
    LimaFieldType type;
    LimaPortfolioError code;
  } misfits[] = {
    { 99, LIMA_THEME_NAME, LIMA_FIELD_TEXT, LIMA_PORTFOLIO_ERROR_NO_RECORD },
    { LIMA_THEME_SCHEME_NAME, LIMA_THEME_NAME, LIMA_FIELD_TEXT, LIMA_PORTFOLIO_ERROR_NO_RECORD },
    { LIMA_THEME_SCHEME_THEMES, 99, LIMA_FIELD_TEXT, LIMA_PORTFOLIO_ERROR_NO_RECORD },
    { LIMA_THEME_SCHEME_THEMES, LIMA_THEME_NAME, LIMA_FIELD_STRING, LIMA_PORTFOLIO_ERROR_CONFLICT },
  };
  g_autoptr (LimaBlock) scheme = make_scheme ();

  for (guint i = 0; i < G_N_ELEMENTS (misfits); i++)
    {
      g_autoptr (LimaChangeSet) set = lima_change_set_new ("Misfit");
      g_autoptr (GError) error = NULL;
      LimaValue value = { .type = misfits[i].type };
      LimaPath path = path_to ("a", NULL);

      path.steps[0].field = misfits[i].list;
      path.field = misfits[i].field;
      lima_change_set_set (set, &path, &value, &value);
      g_assert_null (lima_change_edit (lima_change_set_get (set, 0), scheme, &error));
      g_assert_error (error, LIMA_PORTFOLIO_ERROR, (int) misfits[i].code);
    }
}

/* A theme is no rule, and a rule no theme. */
static void
test_wrong_table (void)
{
  g_autoptr (LimaBlock) scheme = make_scheme ();
  g_autoptr (LimaBlock) theme = make_theme ("r3", "A theme");
  g_autoptr (LimaChangeSet) set = lima_change_set_new ("Wrong");
  g_autoptr (GError) error = NULL;
  LimaPath path = path_to ("b", "r3");

  lima_change_set_insert (set, &path, theme, 0);
  g_assert_null (lima_change_edit (lima_change_set_get (set, 0), scheme, &error));
  g_assert_error (error, LIMA_PORTFOLIO_ERROR, LIMA_PORTFOLIO_ERROR_NO_RECORD);
}

static LimaAtom
random_id (GRand *rand)
{
  static const char *const ids[] = { NULL, "a", "b", "c", "d", "e", "f" };

  return lima_atom (ids[g_rand_int_range (rand, 0, G_N_ELEMENTS (ids))]);
}

/* Something that is done to the themes or to a rule of one, mostly as it can be. */
static LimaChangeSet *
make_random_change (GRand *rand, const LimaBlock *scheme)
{
  LimaChangeSet *set = lima_change_set_new (NULL);
  const LimaItems *themes = ((const LimaThemeScheme *) scheme)->themes;
  const char *id = lima_atom_text (random_id (rand));
  int verb = g_rand_int_range (rand, LIMA_CHANGE_SET, LIMA_CHANGE_MOVE + 1), at = id == NULL ? -1 : lima_items_find (themes, lima_atom (id));
  g_autoptr (LimaBlock) theme = at < 0 ? make_theme (id == NULL ? "g" : id, "New") : lima_block_ref (themes->item[at]);
  LimaAtom next = at >= 0 && (guint) at + 1 < themes->n ? themes->item[at + 1]->id : 0;
  LimaPath path = path_to (id == NULL ? "g" : id, NULL);
  g_auto (LimaValue) old_value = { .type = LIMA_FIELD_TEXT };
  g_auto (LimaValue) new_value = { .type = LIMA_FIELD_TEXT, .v.text = lima_text_new ("en", g_rand_boolean (rand) ? "One" : "Other") };

  path.field = LIMA_THEME_NAME;
  old_value = lima_block_get (theme, LIMA_THEME_NAME);
  if (verb == LIMA_CHANGE_SET)
    lima_change_set_set (set, &path, &old_value, &new_value);
  else if (verb == LIMA_CHANGE_INSERT)
    lima_change_set_insert (set, &path, theme, random_id (rand));
  else if (verb == LIMA_CHANGE_REMOVE)
    lima_change_set_remove (set, &path, theme, g_rand_int_range (rand, 0, 10) == 0 ? random_id (rand) : next);
  else
    lima_change_set_move (set, &path, next, random_id (rand));
  return set;
}

/* The same themes, of which two have one id: a file may have that. */
static LimaBlock *
make_doubled (void)
{
  LimaBlock *scheme = make_scheme ();
  LimaItems **themes = &((LimaThemeScheme *) scheme)->themes;
  g_autoptr (LimaItems) old = *themes;
  LimaBlock *all[] = { lima_block_ref (old->item[0]), lima_block_ref (old->item[1]), lima_block_ref (old->item[2]), make_theme ("b", "B2"),
                       make_theme ("d", "D") };

  *themes = lima_items_new (all, G_N_ELEMENTS (all));
  return scheme;
}

/* Does the changes of a set from the first on. */
static LimaBlock *
edit_runs (const LimaChangeSet *set, const LimaBlock *scheme, GError **error)
{
  guint n = lima_change_set_get_n (set);
  LimaBlock *now = lima_block_ref (scheme);

  for (guint i = 0, done; i < n && now != NULL; i += done)
    {
      g_autoptr (LimaBlock) before = now;

      done = n - i;
      now = lima_change_edit_run (lima_change_set_get (set, i), &done, before, error);
      g_assert_cmpuint (done, ==, n - i); /* all are in one list */
    }
  return now;
}

/* Many changes at once make what they make one by one; and where one can't be done, it is refused for the same reason. */
static void
test_run (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261123);
  guint n_good = 0, n_refused = 0;

  for (guint round = 0; round < 400; round++)
    {
      g_autoptr (LimaBlock) scheme = make_doubled (), same = make_doubled (), now = lima_block_ref (scheme), all = NULL;
      g_autoptr (LimaChangeSet) set = lima_change_set_new ("Run");

      for (guint i = 0; i < 40; i++)
        {
          g_autoptr (LimaChangeSet) one = make_random_change (rand, now), both = lima_change_set_new ("Refused");
          g_autoptr (GError) error = NULL, same_error = NULL;
          g_autoptr (LimaBlock) after = lima_change_edit (lima_change_set_get (one, 0), now, &error);

          lima_change_set_append (both, set);
          lima_change_set_append (both, one);
          if (after == NULL)
            {
              g_assert_null (edit_runs (both, scheme, &same_error));
              g_assert_cmpstr (same_error->message, ==, error->message);
              g_assert_error (same_error, LIMA_PORTFOLIO_ERROR, error->code);
              n_refused++;
              continue;
            }
          lima_change_set_append (set, one);
          lima_block_unref (now);
          now = g_steal_pointer (&after);
          n_good++;
        }
      all = edit_runs (set, scheme, NULL);
      g_assert_true (lima_block_equal (all, now));
      g_assert_true (lima_block_equal (scheme, same));
    }
  g_test_message ("%u made, %u refused", n_good, n_refused);
  g_assert_cmpuint (MIN (n_good, n_refused), >, 2000);
}

static void
assert_changes_equal (const LimaChange *a, const LimaChange *b)
{
  g_assert_cmpint (a->verb, ==, b->verb);
  g_assert_true (a->path.table == b->path.table);
  g_assert_cmpuint (a->path.record, ==, b->path.record);
  g_assert_cmpuint (a->path.n_steps, ==, b->path.n_steps);
  g_assert_cmpuint (a->path.field, ==, b->path.field);
  g_assert_cmpuint (a->old_before, ==, b->old_before);
  g_assert_cmpuint (a->new_before, ==, b->new_before);
  g_assert_true (lima_value_equal (&a->old_value, &b->old_value));
  g_assert_true (lima_value_equal (&a->new_value, &b->new_value));
  g_assert_true (lima_block_equal (a->block, b->block));
}

static void
test_set (void)
{
  g_autoptr (LimaChangeSet) set = lima_change_set_new ("Label");
  g_autoptr (LimaChangeSet) same = lima_change_set_ref (set);
  g_autoptr (LimaChangeSet) inverse = NULL;
  g_autoptr (LimaChangeSet) again = NULL;
  g_autoptr (LimaBlock) theme = make_theme ("d", "D");
  g_auto (LimaValue) old_value = { .type = LIMA_FIELD_TEXT };
  g_auto (LimaValue) new_value = { .type = LIMA_FIELD_TEXT };
  LimaPath path = path_to ("d", NULL);

  g_assert_true (set == same);
  g_assert_cmpstr (lima_change_set_get_label (set), ==, "Label");
  g_assert_cmpuint (lima_change_set_get_n (set), ==, 0);

  new_value.v.text = lima_text_new ("en", "New");
  lima_change_set_insert (set, &path, theme, lima_atom ("a"));
  lima_change_set_set (set, &path, &old_value, &new_value);
  lima_change_set_move (set, &path, lima_atom ("a"), lima_atom ("b"));
  lima_change_set_remove (set, &path, theme, lima_atom ("b"));
  g_assert_cmpuint (lima_change_set_get_n (set), ==, 4);

  inverse = lima_change_set_inverse (set);
  g_assert_cmpstr (lima_change_set_get_label (inverse), ==, "Label");
  g_assert_cmpuint (lima_change_set_get_n (inverse), ==, 4);
  g_assert_cmpint (lima_change_set_get (inverse, 0)->verb, ==, LIMA_CHANGE_INSERT);
  g_assert_cmpuint (lima_change_set_get (inverse, 0)->new_before, ==, lima_atom ("b"));
  g_assert_cmpint (lima_change_set_get (inverse, 3)->verb, ==, LIMA_CHANGE_REMOVE);
  g_assert_true (lima_value_equal (&lima_change_set_get (inverse, 2)->old_value, &new_value));

  again = lima_change_set_inverse (inverse);
  for (guint i = 0; i < 4; i++)
    assert_changes_equal (lima_change_set_get (set, i), lima_change_set_get (again, i));
}

static void
test_boxed (void)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (LimaChangeSet) set = lima_change_set_new ("Boxed");

  g_value_init (&value, LIMA_TYPE_CHANGE_SET);
  g_value_set_boxed (&value, set);
  g_assert_true (g_value_get_boxed (&value) == set);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/change/set", test_set);
  g_test_add_func ("/change/boxed", test_boxed);
  g_test_add_func ("/change/lists", test_lists);
  g_test_add_func ("/change/only-element", test_only_element);
  g_test_add_func ("/change/deep-set", test_deep_set);
  g_test_add_func ("/change/misfits", test_misfits);
  g_test_add_func ("/change/wrong-table", test_wrong_table);
  g_test_add_func ("/change/run", test_run);
  return g_test_run ();
}
