/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-fixture.h"

#include <lima-amount-control.h>
#include <lima-editing.h>
#include <lima-picker.h>
#include <lima-ratio-bar.h>
#include <lima-share-form.h>
#include <string.h>

typedef struct
{
  LimaWindow *window;
  LimaSession *session;
  LimaHistory *history;
  LimaPath path; /* the sectors of the first project, of which there are none */
  GtkWidget *host;
  GtkWidget *form;
} Fixture;

static const LimaItems *
get_sectors (Fixture *self)
{
  return ((const LimaProject *) lima_editing_find (self->session, &self->path))->sectors;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *sample = fixture_sample ();
  const LimaValue none = { .type = LIMA_FIELD_ITEMS };

  self->window = fixture_open (fixture_application (), sample);
  self->session = lima_window_get_session (self->window);
  self->history = lima_session_get_history (self->session);
  self->path = (LimaPath) { .table = &lima_project_table, .field = LIMA_PROJECT_SECTORS };
  self->path.record = lima_portfolio_get (lima_session_get_portfolio (self->session), LIMA_RECORD_PROJECT, 0)->id;
  g_assert_true (lima_editing_set (GTK_WIDGET (self->window), self->session, &self->path, &none, NULL));
  self->host = gtk_window_new ();
  gtk_window_set_transient_for (GTK_WINDOW (self->host), GTK_WINDOW (self->window));
  self->form = lima_share_form_new (self->session, &self->path);
  gtk_window_set_child (GTK_WINDOW (self->host), self->form);
  gtk_window_present (GTK_WINDOW (self->host));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->host));
  while (lima_history_get_position (self->history) > 0)
    g_assert_true (lima_history_undo (self->history, NULL));
  fixture_close (self->window);
}

static void
add_sector (Fixture *self, const char *vocabulary, const char *percentage)
{
  g_autoptr(LimaBlock) block = lima_block_new (&lima_sector_table, 0);
  LimaSector *sector = (LimaSector *) block;

  sector->code = lima_atom ("32130");
  sector->vocabulary = vocabulary == NULL ? 0 : lima_atom (vocabulary);
  sector->percentage = percentage == NULL ? (LimaAmount) { 0 } : lima_amount_read (percentage, -1);
  g_assert_true (lima_editing_insert (self->form, self->session, &self->path, LIMA_PROJECT_SECTORS, block));
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  const char *words = GTK_IS_BUTTON (widget) ? gtk_button_get_label (GTK_BUTTON (widget)) : NULL;

  if (words != NULL && g_pattern_match_simple (label, words) && gtk_widget_get_visible (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
says (GtkWidget *widget, const char *words)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_visible (widget))
    {
      g_autoptr(GString) plain = g_string_new (NULL); /* without marks of direction, blanks as blanks */

      for (const char *p = gtk_label_get_text (GTK_LABEL (widget)); *p != '\0'; p = g_utf8_next_char (p))
        if (g_unichar_isspace (g_utf8_get_char (p)))
          g_string_append_c (plain, ' ');
        else if (g_unichar_type (g_utf8_get_char (p)) != G_UNICODE_FORMAT)
          g_string_append_unichar (plain, g_utf8_get_char (p));
      if (g_str_equal (plain->str, words))
        return TRUE;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (says (child, words))
      return TRUE;
  return FALSE;
}

static void
press (Fixture *self, const char *label)
{
  GtkWidget *button = find_button (self->form, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static void
assert_shares (Fixture *self, const char *expected)
{
  g_autoptr(GString) text = g_string_new (NULL);
  const LimaItems *sectors = get_sectors (self);

  for (guint i = 0; i < lima_items_get_n (sectors); i++)
    {
      const LimaSector *sector = (const LimaSector *) sectors->item[i];
      char buffer[LIMA_DECIMAL_BUFFER];
      const char *share = lima_amount_to_text (&sector->percentage, buffer);

      g_string_append_printf (text, "%s%s %s", i == 0 ? "" : ", ", lima_atom_text (sector->code), share == NULL ? "-" : share);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_left (Fixture *self, gconstpointer data)
{
  g_assert_true (says (self->form, "None yet: not assigned."));
  add_sector (self, NULL, NULL);
  g_assert_true (says (self->form, "Without a share it has all of it."));
  add_sector (self, "1", NULL);
  g_assert_true (says (self->form, "Without shares they are taken as equal parts."));
  add_sector (self, "1", "74.5");
  g_assert_true (says (self->form, "Left to 100 %: 25.5 %"));
  add_sector (self, "2", "100");
  g_assert_true (says (self->form, "Left to 100 %: 0 %"));
  g_assert_true (says (self->form, "Left to 100 %: 25.5 %")); /* a vocabulary has its own 100 % */
  add_sector (self, "1", "30");
  g_assert_true (says (self->form, "Beyond 100 % by 4.5 %"));
  g_assert_null (find_button (self->form, "Keep * Unspecified"));
  g_assert_true (lima_history_undo (self->history, NULL));
  g_assert_true (says (self->form, "Left to 100 %: 25.5 %"));
}

static void
test_keep (Fixture *self, gconstpointer data)
{
  guint before;

  add_sector (self, NULL, "40");
  add_sector (self, NULL, "35.25");
  before = lima_history_get_position (self->history);
  press (self, "Keep * Unspecified");
  assert_shares (self, "32130 40, 32130 35.25, 99810 24.75");
  g_assert_true (says (self->form, "Left to 100 %: 0 %"));
  g_assert_cmpuint (lima_history_get_position (self->history), ==, before + 1);
  g_assert_true (lima_history_undo (self->history, NULL));
  assert_shares (self, "32130 40, 32130 35.25");
}

/* Equal parts of two places that add up; what has a share keeps it. */
static void
test_spread (Fixture *self, gconstpointer data)
{
  guint before;

  add_sector (self, NULL, NULL);
  add_sector (self, NULL, NULL);
  add_sector (self, NULL, NULL);
  before = lima_history_get_position (self->history);
  press (self, "Spread Evenly");
  assert_shares (self, "32130 33.33, 32130 33.33, 32130 33.34");
  g_assert_true (says (self->form, "Left to 100 %: 0 %"));
  g_assert_cmpuint (lima_history_get_position (self->history), ==, before + 1);
  add_sector (self, "2", "50");
  add_sector (self, "2", "20.125");
  press (self, "Spread Evenly");
  assert_shares (self, "32130 33.33, 32130 33.33, 32130 33.34, 32130 64.93, 32130 35.07");
  while (lima_history_get_position (self->history) > before)
    g_assert_true (lima_history_undo (self->history, NULL));
  assert_shares (self, "32130 -, 32130 -, 32130 -");
}

static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL; child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);
  return found;
}

static guint
count_controls (GtkWidget *widget)
{
  guint n = LIMA_IS_AMOUNT_CONTROL (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_controls (child);
  return n;
}

/* What is added in another list has a 100 % of its own, and is of that list. */
static void
test_vocabulary (Fixture *self, gconstpointer data)
{
  GtkWidget *adders = gtk_widget_get_last_child (self->form), *picker = find_widget (adders, LIMA_TYPE_PICKER);

  add_sector (self, NULL, "100");
  g_signal_emit_by_name (picker, "picked", "2");
  g_assert_cmpuint (lima_items_get_n (get_sectors (self)), ==, 2);
  g_assert_true (((const LimaSector *) get_sectors (self)->item[1])->vocabulary == lima_atom ("2"));
  g_assert_true (says (self->form, "Without a share it has all of it."));
  g_assert_true (lima_history_undo (self->history, NULL));
  g_assert_cmpuint (lima_items_get_n (get_sectors (self)), ==, 1);
}

/* Hundreds of shares do not make thousands of widgets before anybody asks for them. */
static void
test_many (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < 60; i++)
    add_sector (self, NULL, "1");
  g_assert_cmpuint (count_controls (self->form), ==, 50);
  g_assert_true (says (self->form, "Left to 100 %: 40 %"));
  press (self, "Show All 60");
  g_assert_cmpuint (count_controls (self->form), ==, 60);
  g_assert_null (find_button (self->form, "Show All *"));
}

/* The strip says and shows what is left. */
static void
test_strip (Fixture *self, gconstpointer data)
{
  GtkWidget *strip = find_widget (self->form, LIMA_TYPE_RATIO_BAR);

  g_assert_false (gtk_widget_get_visible (strip));
  add_sector (self, NULL, "40");
  add_sector (self, NULL, "35");
  g_assert_true (gtk_widget_get_visible (strip));
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (strip), "Left to"));
  add_sector (self, NULL, "35");
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (strip), "Beyond"));
  g_assert_true (find_widget (self->form, LIMA_TYPE_RATIO_BAR) == strip);
}

static void
test_dies (Fixture *self, gconstpointer data)
{
  gpointer weak = self->form;

  add_sector (self, NULL, "50");
  g_object_add_weak_pointer (G_OBJECT (self->form), &weak);
  gtk_window_set_child (GTK_WINDOW (self->host), NULL);
  fixture_assert_dies (&weak);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/share-form/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("left", test_left);
  ADD ("keep", test_keep);
  ADD ("spread", test_spread);
  ADD ("vocabulary", test_vocabulary);
  ADD ("many", test_many);
  ADD ("strip", test_strip);
  ADD ("dies", test_dies);
  return g_test_run ();
}
