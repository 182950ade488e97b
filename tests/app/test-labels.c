/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Every page and window of the program in the language of the environment, at two sizes: no words are cut, but such as say the rest when they
 * are pointed at, none lie over others, and none are still English. */
#include "app-fixture.h"

#include <lima-i18n.h>
#include <lima-language.h>
#include <libintl.h>
#include <string.h>

#define SETTLE_MS 400
#define SLACK 2.0 /* pixels that boxes of words may share */
#define SHORTEST 4 /* letters of words that can be told from codes */
#define LEAST 3.0 /* of what is seen of words that count */

static const struct
{
  int width, height;
} sizes[] = { { 1280, 860 }, { 1024, 700 } };

/* Pages, and an action with what it is given, which opens a part of the page. */
static const struct
{
  const char *page, *section;
} places[] = {
  { "overview", "" }, { "projects", "" }, { "charts", "" }, { "check", "" },
  { "programmes", "" }, { "programmes", "summary" }, { "programmes", "components" }, { "programmes", "plan" }, { "programmes", "results" },
  { "programmes", "budget" }, { "programmes", "financing" }, { "programmes", "platform" }, { "programmes", "partners" }, { "programmes", "risks" },
  { "programmes", "documents" }, { "programmes", "evaluation" },
  { "agenda", "timeline" }, { "agenda", "list" }, { "agenda", "month" }, { "agenda", "goals" }, { "agenda", "proposals" }, { "agenda", "processes" },
};

typedef struct
{
  GtkLabel *label;
  graphene_rect_t seen;
} Seen;

typedef struct
{
  GtkWidget *root;
  GArray *labels; /* of Seen */
  guint faults;
  const char *place;
  gboolean is_small; /* the program's own words may be cut there, if they say the rest */
} Look;

/* What is seen of a widget: those around it that scroll or hide show a part of it. */
static gboolean
find_seen (GtkWidget *widget, GtkWidget *root, graphene_rect_t *seen)
{
  if (!gtk_widget_compute_bounds (widget, root, seen))
    return FALSE;
  for (GtkWidget *above = gtk_widget_get_parent (widget); above != NULL && above != root; above = gtk_widget_get_parent (above))
    {
      graphene_rect_t around;

      if (gtk_widget_get_overflow (above) == GTK_OVERFLOW_HIDDEN && gtk_widget_compute_bounds (above, root, &around) &&
          !graphene_rect_intersection (seen, &around, seen))
        return FALSE;
    }
  return seen->size.width >= LEAST && seen->size.height >= LEAST;
}

/* Words that are cut say the rest when they are pointed at, or all of it is read out from the row. */
static gboolean
tells_the_rest (GtkWidget *label)
{
  const char *text = gtk_label_get_text (GTK_LABEL (label));

  for (GtkWidget *widget = label; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (gtk_widget_get_has_tooltip (widget))
      {
        const char *told = gtk_widget_get_tooltip_text (widget);

        return told == NULL || strstr (told, text) != NULL; /* some are made when they are asked for */
      }
  return FALSE;
}

static void
fault (Look *look, const char *what, GtkLabel *label, const char *other)
{
  g_test_message ("%s: %s: “%s”%s%s", look->place, what, gtk_label_get_text (label), other != NULL ? " / " : "", other != NULL ? other : "");
  look->faults++;
}

/* What the sample says by itself, in words that the program has too; and the name of the program. */
static const char *const words_of_data[] = { "Coordination platform", "Lima Portfolio", NULL };

/* Words that the catalogue has other words for. */
static gboolean
is_left_in_english (const char *text)
{
  return !g_strv_contains (words_of_data, text) && strlen (text) >= SHORTEST && strcmp (dgettext (LIMA_TEXT_DOMAIN, text), text) != 0;
}

/* ---- Words of the catalogue ---- */

static guint32
read_number (const char *bytes, gsize at)
{
  guint32 number;

  memcpy (&number, bytes + at, sizeof number);
  return number;
}

/* What the program says by itself in this language; what a file says may be of any length. Not of the language that is longer than any. */
static GHashTable *
read_own_words (const char *path)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_cmpuint (read_number (bytes, 0), ==, 0x950412de);
  for (guint32 i = 0, n = read_number (bytes, 8), at = read_number (bytes, 16); i < n; i++)
    g_hash_table_add (words, g_strdup (bytes + read_number (bytes, at + 8 * i + 4)));
  return words;
}

static GHashTable *own_words; /* nullable */

static void
find_own_words (const char *catalogues)
{
  const char *language = g_getenv ("LANGUAGE");
  g_autofree char *path = g_build_filename (catalogues, language == NULL ? "" : language, "LC_MESSAGES", LIMA_TEXT_DOMAIN ".mo", NULL);

  if (g_file_test (path, G_FILE_TEST_IS_REGULAR) && !g_str_equal (language, "en_XA"))
    own_words = read_own_words (path);
}

/* What columns share is little in any language, and so is the place of the keys of a facet. */
static gboolean
is_in_cell (GtkWidget *widget)
{
  while (widget != NULL && !g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkColumnViewCell") && !GTK_IS_CHECK_BUTTON (widget))
    widget = gtk_widget_get_parent (widget);
  return widget != NULL;
}

/* The heading of a column is a label in a button, which cuts it without a sign. */
static void
check_heading (Look *look, GtkLabel *label)
{
  GtkWidget *title = GTK_WIDGET (label);
  graphene_rect_t words, place;

  while (title != NULL && !g_str_equal (G_OBJECT_TYPE_NAME (title), "GtkColumnViewTitle"))
    title = gtk_widget_get_parent (title);
  if (title != NULL && gtk_widget_compute_bounds (GTK_WIDGET (label), title, &words) && gtk_widget_compute_bounds (title, title, &place) &&
      (words.origin.x < place.origin.x - SLACK || words.origin.x + words.size.width > place.origin.x + place.size.width + SLACK))
    {
      g_autofree char *pixels = g_strdup_printf ("%.0f pixels at %.0f, of %.0f", words.size.width, words.origin.x, place.size.width);

      fault (look, "is a heading that is cut", label, pixels);
    }
}

static void
check_label (Look *look, GtkLabel *label)
{
  PangoLayout *layout = gtk_label_get_layout (label);
  int width, height;

  if (is_left_in_english (gtk_label_get_text (label)))
    fault (look, "is English", label, NULL);
  if (pango_layout_is_ellipsized (layout))
    {
      if (!tells_the_rest (GTK_WIDGET (label)))
        fault (look, "is cut", label, NULL);
      else if (!look->is_small && !is_in_cell (GTK_WIDGET (label)) && own_words != NULL && g_hash_table_contains (own_words, gtk_label_get_text (label)))
        fault (look, "is cut, though it is the program's own", label, NULL);
      return;
    }
  pango_layout_get_pixel_size (layout, &width, &height);
  if (width > gtk_widget_get_width (GTK_WIDGET (label)) + SLACK)
    {
      g_autofree char *pixels = g_strdup_printf ("%d for %d pixels", gtk_widget_get_width (GTK_WIDGET (label)), width);

      fault (look, "is wider than its place", label, pixels);
    }
  if (height > gtk_widget_get_height (GTK_WIDGET (label)) + SLACK)
    fault (look, "is higher than its place", label, NULL);
  check_heading (look, label);
}

static void
walk (Look *look, GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_child_visible (widget) || gtk_widget_get_opacity (widget) == 0)
    return;
  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0')
    {
      Seen seen = { .label = GTK_LABEL (widget) };

      if (find_seen (widget, look->root, &seen.seen))
        {
          check_label (look, seen.label);
          g_array_append_val (look->labels, seen);
        }
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_NATIVE (child))
      walk (look, child);
}

static gboolean
is_above (GtkWidget *widget, GtkWidget *other)
{
  return widget == other || gtk_widget_is_ancestor (other, widget);
}

static void
check_overlaps (Look *look)
{
  for (guint i = 0; i < look->labels->len; i++)
    for (guint j = i + 1; j < look->labels->len; j++)
      {
        const Seen *a = &g_array_index (look->labels, Seen, i), *b = &g_array_index (look->labels, Seen, j);
        graphene_rect_t both;

        if (graphene_rect_intersection (&a->seen, &b->seen, &both) && both.size.width > SLACK && both.size.height > SLACK &&
            !is_above (GTK_WIDGET (a->label), GTK_WIDGET (b->label)))
          fault (look, "lies over another", a->label, gtk_label_get_text (b->label));
      }
}

static guint
check_window (GtkWidget *window, const char *place, gboolean is_small)
{
  g_autoptr(GArray) labels = g_array_new (FALSE, FALSE, sizeof (Seen));
  Look look = { window, labels, 0, place, is_small };

  walk (&look, window);
  g_assert_cmpuint (labels->len, >, 0);
  check_overlaps (&look);
  return look.faults;
}

static LimaWindow *
open_file (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "portfolios", name, NULL);
  LimaWindow *window = fixture_open (fixture_application (), path);

  fixture_settle (SETTLE_MS);
  return window;
}

static LimaWindow *
open_sample (void)
{
  return open_file ("lima-declaration-2014.lima");
}

static const char *
find_programme (LimaWindow *window)
{
  const LimaSnapshot *snapshot = lima_session_get_figures (lima_window_get_session (window))->snapshot;

  g_assert_cmpuint (lima_snapshot_get_n (snapshot, LIMA_RECORD_PROGRAMME), >, 0);
  return lima_block_get_id (lima_snapshot_get (snapshot, LIMA_RECORD_PROGRAMME, 0));
}

static void
show_place (LimaWindow *window, const char *page, const char *section)
{
  lima_window_show_page (window, page);
  if (g_str_equal (page, "programmes") && *section != '\0')
    gtk_widget_activate_action (GTK_WIDGET (window), "win.show-programme", "(sss)", find_programme (window), section, "");
  else if (g_str_equal (page, "agenda"))
    gtk_widget_activate_action (GTK_WIDGET (window), "win.show-agenda", "(ss)", section, "");
}

/* A window that needs more than it was given reaches beyond the screen. */
static guint
check_width (LimaWindow *window, int width, const char *place)
{
  int least;

  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (least <= width)
    return 0;
  g_test_message ("%s: needs %d pixels", place, least);
  return 1;
}

/* The sample has all pages; the other one has a programme with all that a programme can have. */
static void
test_pages (gconstpointer data)
{
  LimaWindow *window = open_file (data);
  guint faults = 0;

  for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
    {
      gtk_window_set_default_size (GTK_WINDOW (window), sizes[size].width, sizes[size].height);
      for (guint i = 0; i < G_N_ELEMENTS (places); i++)
        {
          g_autofree char *place = g_strdup_printf ("%s/%s, %d pixels", places[i].page, places[i].section, sizes[size].width);

          show_place (window, places[i].page, places[i].section);
          fixture_settle (SETTLE_MS);
          faults += check_window (GTK_WIDGET (window), place, size > 0) + check_width (window, sizes[size].width, place);
        }
    }
  fixture_close (window);
  if (faults > 0)
    g_test_fail ();
}

/* The actions of a part of a page are found from within it. */
static gboolean
activate_below (GtkWidget *widget, const char *action)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (activate_below (child, action))
      return TRUE;
  return gtk_widget_activate_action (widget, action, NULL);
}

/* Does what opens a window, and looks at it. */
static guint
check_opened (GtkWidget *from, const char *action)
{
  GListModel *toplevels = gtk_window_get_toplevels ();
  guint before = g_list_model_get_n_items (toplevels), faults = 0;

  g_assert_true (gtk_widget_activate_action (from, action, NULL));
  fixture_settle (SETTLE_MS);
  g_assert_cmpuint (g_list_model_get_n_items (toplevels), >, before);
  for (guint i = 0; i < g_list_model_get_n_items (toplevels) && g_list_model_get_n_items (toplevels) > before;)
    {
      g_autoptr(GtkWidget) opened = g_list_model_get_item (toplevels, i);

      if (LIMA_IS_WINDOW (opened))
        {
          i++;
          continue;
        }
      faults += check_window (opened, action, FALSE);
      gtk_window_destroy (GTK_WINDOW (opened));
    }
  fixture_settle (SETTLE_MS);
  return faults;
}

static void
test_windows (void)
{
  static const char *const actions[] = {
    "win.show-shortcuts", "win.show-report", "win.show-records", "win.show-versions", "app.preferences", "app.about",
  };
  LimaWindow *window = open_sample ();
  guint faults = 0;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    faults += check_opened (GTK_WIDGET (window), actions[i]);
  fixture_close (window);
  if (faults > 0)
    g_test_fail ();
}

/* Forms stand in the page from which they are opened. */
static void
test_forms (void)
{
  static const struct
  {
    const char *page, *section, *action;
  } forms[] = {
    { "projects", "", "projects.new" },
    { "programmes", "plan", "plan.new-activity" },
    { "programmes", "financing", "financing.new" },
    { "programmes", "budget", "budget.new" },
    { "programmes", "risks", "risks.new" },
    { "programmes", "platform", "platform.new-body" },
    { "programmes", "", "programmes.new" },
    { "agenda", "list", "agenda.new" },
  };
  LimaWindow *window = open_sample ();
  guint faults = 0;

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      show_place (window, forms[i].page, forms[i].section);
      fixture_settle (SETTLE_MS);
      g_assert_true (activate_below (lima_window_get_page (window, forms[i].page), forms[i].action));
      fixture_settle (4 * SETTLE_MS); /* what was made is added up */
      faults += check_window (GTK_WIDGET (window), forms[i].action, TRUE);
    }
  gtk_window_destroy (GTK_WINDOW (window)); /* what was made is not kept */
  fixture_settle (SETTLE_MS);
  if (faults > 0)
    g_test_fail ();
}

int
main (int argc, char **argv)
{
  const char *catalogues = g_getenv ("LIMA_CATALOGUES");

  lima_language_set_up ();
  if (catalogues != NULL)
    {
      bindtextdomain (LIMA_TEXT_DOMAIN, catalogues);
      find_own_words (catalogues);
    }
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/labels/pages", "lima-declaration-2014.lima", test_pages);
  g_test_add_data_func ("/labels/programme", "illustrative-programme.lima", test_pages);
  g_test_add_func ("/labels/windows", test_windows);
  g_test_add_func ("/labels/forms", test_forms);
  return g_test_run ();
}
