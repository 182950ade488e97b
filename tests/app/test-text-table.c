/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-fixture.h"

#include <lima-text-table.h>

#define NARROW 60

enum
{
  TITLE,
  STATE,
  NUMBER,
  PLACE,
  N_COLUMNS,
};

static GtkColumnView *
find_view (GtkWidget *widget)
{
  if (GTK_IS_COLUMN_VIEW (widget))
    return GTK_COLUMN_VIEW (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkColumnView *found = find_view (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkColumnViewColumn *
get_column (GtkWidget *table, guint i)
{
  g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (gtk_column_view_get_columns (find_view (table)), i);

  return column; /* the view has it */
}

static int
width_of (GtkWidget *table, guint i)
{
  return gtk_column_view_column_get_fixed_width (get_column (table, i));
}

static GtkWidget *
table_new (void)
{
  static const LimaTextColumn columns[N_COLUMNS] = {
    [TITLE] = { "Title", -1 },
    [STATE] = { "State", NARROW, LIMA_COLUMN_WHOLE },
    [NUMBER] = { "No.", NARROW, LIMA_COLUMN_NUMBER, 10 },
    [PLACE] = { "Place", NARROW },
  };

  return g_object_ref_sink (lima_text_table_new ("Table", columns, N_COLUMNS));
}

static void
show (GtkWidget *table, const char *state, const char *number, const char *place)
{
  const char *const cells[] = { "A title", state, number, place, NULL }, *const none[] = { "Another", "", "", "", NULL };
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (rows, lima_text_row_new ("a", "A title", cells));
  g_ptr_array_add (rows, lima_text_row_new ("b", "Another", none));
  lima_text_table_set_rows (LIMA_TEXT_TABLE (table), rows);
}

/* Pixels that a text needs in a cell. */
static int
measure (GtkWidget *table, const char *text)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (find_view (table)), text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/* Days, states and numbers are never cut, unless they are beyond measure; names may be. */
static void
test_room (void)
{
  g_autoptr(GtkWidget) table = table_new ();
  const char *state = "postponed", *number = "171,200,000";

  show (table, "done", "1", "Lima");
  g_assert_cmpint (width_of (table, STATE), <=, NARROW + 10);
  show (table, state, number, "Addis Ababa, the capital of Ethiopia");
  g_assert_cmpint (width_of (table, STATE), >=, measure (table, state) + 16);
  g_assert_cmpint (width_of (table, NUMBER), >=, measure (table, number) + 26);
  g_assert_cmpint (width_of (table, PLACE), <=, NARROW + 10);
  g_assert_cmpint (width_of (table, TITLE), ==, -1);
  show (table, "a state that nobody would ever give a name of such a length to", "1", "Lima");
  g_assert_cmpint (width_of (table, STATE), ==, 2 * NARROW);
  show (table, "done", "1", "Lima");
  g_assert_cmpint (width_of (table, STATE), <=, NARROW + 10);
}

/* What the user has set stays. */
static void
test_resized (void)
{
  g_autoptr(GtkWidget) table = table_new ();

  show (table, "done", "1", "Lima");
  gtk_column_view_column_set_fixed_width (get_column (table, STATE), NARROW / 2);
  show (table, "postponed", "171,200,000", "Lima");
  g_assert_cmpint (width_of (table, STATE), ==, NARROW / 2);
  g_assert_cmpint (width_of (table, NUMBER), >, NARROW);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-table/room", test_room);
  g_test_add_func ("/text-table/resized", test_resized);
  return g_test_run ();
}
