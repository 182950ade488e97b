/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Which part of the project belongs to which country, sector, theme and goal. Shares are shown as given; where they do not make
 * 100, that is said, since sums scale them (money rules 6 and 7). */

#include "lima-project-pane-private.h"

#include <lima-codelist.h>
#include <lima-i18n.h>
#include <lima-report-words.h>

#include "lima-links.h"

#define MOST_LINES 60 /* longer lists of shares stand in parts, as other lists do */

/**
 * Group:
 * @view: what is shown
 * @box: lines
 * @total: of the percentages
 * @with: entries that have one
 * @without: entries that have none
 *
 * Shares that have one 100 together.
 */
typedef struct
{
  const LimaPaneView *view;
  GtkWidget *box;
  LimaSum total;
  guint with;
  guint without;
} Group;

static void
group_init (Group *self, const LimaPaneView *view)
{
  *self = (Group) { .view = view, .box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2) };
}

static gboolean
is_same (const char *a, const char *b)
{
  g_autofree char *first = a == NULL ? NULL : g_utf8_casefold (a, -1), *second = b == NULL ? NULL : g_utf8_casefold (b, -1);

  return g_strcmp0 (first, second) == 0;
}

/* The name in the words of the list and, where the data call it otherwise, in theirs. */
static void
append_given_name (GtkBox *box, const LimaPaneView *view, const LimaBlock *block, guint field, const char *shown)
{
  g_autofree char *given = lima_field_words_value (&view->words, block, field, NULL);
  GtkWidget *widget;

  if (given == NULL)
    return;
  if (is_same (given, shown) && lima_text_get_n (LIMA_BLOCK_GET (block, LimaText *, &block->table->fields[field])) == 1)
    return;
  widget = lima_pane_value_new (view, block, field);
  gtk_widget_add_css_class (widget, "caption");
  gtk_widget_add_css_class (widget, "lima-dim");
  gtk_box_append (box, widget);
}

static void
append_address (GtkBox *box, const LimaBlock *block, guint field)
{
  const char *uri = LIMA_BLOCK_GET (block, char *, &block->table->fields[field]);

  if (uri != NULL)
    gtk_box_append (box, lima_link_button_new (uri, uri));
}

/* The share in words, counted; NULL where none is given. */
static char *
count_share (Group *self, const LimaAmount *percentage, char **tip)
{
  if (percentage->state == LIMA_AMOUNT_NONE)
    {
      self->without++;
      return NULL;
    }
  if (lima_amount_has_value (percentage))
    {
      self->with++;
      lima_sum_add (&self->total, lima_amount_percentage (percentage));
    }
  return lima_field_words_share (&self->view->words, percentage, tip);
}

/* A line: code and name with the share, what else the data say below. */
static GtkBox *
add_line (Group *self, const char *name, const char *tip, const LimaAmount *percentage)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *label;
  g_autofree char *written = NULL, *share = percentage == NULL ? NULL : count_share (self, percentage, &written);
  g_autofree char *line = lima_format_amount_and_share (self->view->words.format, name, share);
  g_autofree char *both = tip == NULL || written == NULL ? NULL : g_strdup_printf ("%s\n%s", tip, written);

  label = lima_pane_text_new (line, "lima-figures");
  gtk_widget_set_tooltip_text (label, both != NULL ? both : tip != NULL ? tip : written);
  gtk_box_append (GTK_BOX (texts), label);
  gtk_box_append (GTK_BOX (self->box), texts);
  return GTK_BOX (texts);
}

/* As many decimals as the sum has, three at most. */
static int
count_decimals (const LimaSum *sum)
{
  int decimals = 0;

  while (decimals < 3 && sum->coef % (__int128) lima_power_of_ten (18 - (guint) decimals) != 0)
    decimals++;
  return decimals;
}

/* Says when percentages are not 100 together. All of them missing is common, and means equal parts. */
static void
add_verdict (Group *self)
{
  const LimaSum hundred = lima_sum_from_decimal ((LimaDecimal) { 100, 0 });
  g_autofree char *total = NULL, *whole = NULL, *sentence = NULL;

  if (self->with == 0 || lima_sum_compare (&self->total, &hundred) == 0)
    return;
  total = lima_format_percentage (self->view->words.format, &self->total, count_decimals (&self->total));
  whole = lima_format_percentage (self->view->words.format, &hundred, 0);
  /* Translators: %1$s is what percentages add up to, %2$s is "100 %" */
  sentence = lima_report_fill (self->view->words.format, self->without == 0
                               ? _("Together %1$s. Sums scale these shares to %2$s.")
                               : _("Together %1$s, and some have no share. Sums scale these shares to %2$s."), total, whole, NULL);
  gtk_box_append (GTK_BOX (self->box), lima_pane_text_new (sentence, "lima-warning"));
}

static void
end_group (Group *self, LimaPaneGrid *grid, const char *label)
{
  add_verdict (self);
  lima_pane_grid_add (grid, label, self->box);
}

static char *
code_and_name (const LimaPaneView *view, const LimaBlock *block, guint field, const char *given)
{
  const char *code = lima_atom_text (LIMA_BLOCK_GET (block, LimaAtom, &block->table->fields[field]));
  const char *name = lima_field_words_code (&view->words, block, field);

  if (name == NULL)
    name = given;
  if (code == NULL)
    return g_strdup (name == NULL ? C_("share", "no code") : name);
  if (name == NULL)
    return g_strdup (code);
  /* Translators: %1$s is the code of a sector or goal, %2$s its name */
  return lima_report_fill (view->words.format, C_("code", "%1$s %2$s"), code, name, NULL);
}

/* ---- Countries and regions: one 100 ---- */

static void
add_place (Group *self, const LimaPlace *place)
{
  const LimaPaneView *view = self->view;
  guint field = place->country != 0 ? LIMA_PLACE_COUNTRY : LIMA_PLACE_REGION;
  const char *name = lima_field_words_code (&view->words, &place->head, field);
  const char *given = place->name == NULL ? NULL : lima_text_get (place->name, lima_format_get_language (view->words.format));
  g_autofree char *tip = NULL, *value = lima_field_words_value (&view->words, &place->head, field, &tip), *own = NULL;
  const char *shown;
  GtkBox *box;

  if (name == NULL && given != NULL && value != NULL)
    own = lima_report_fill (view->words.format, C_("code", "%1$s %2$s"), value, given, NULL);
  shown = own != NULL ? own : value != NULL ? value : given != NULL ? given : C_("share", "no code");
  box = add_line (self, shown, tip, &place->percentage);
  append_given_name (box, view, &place->head, LIMA_PLACE_NAME, name != NULL ? name : given);
  if (place->vocabulary != 0)
    {
      g_autofree char *of = NULL, *vocabulary = lima_field_words_value (&view->words, &place->head, LIMA_PLACE_VOCABULARY, &of);
      GtkWidget *label = lima_pane_text_new (vocabulary, "caption");

      gtk_widget_add_css_class (label, "lima-dim");
      gtk_widget_set_tooltip_text (label, of);
      gtk_box_append (box, label);
    }
  if (place->country != 0 && place->region != 0)
    gtk_box_append (box, lima_pane_value_new (view, &place->head, LIMA_PLACE_REGION));
  append_address (box, &place->head, LIMA_PLACE_URI);
}

static void
add_places (LimaPaneGrid *grid, const LimaPaneView *view)
{
  const LimaItems *places = view->project->places;
  Group group;

  if (lima_items_get_n (places) > MOST_LINES)
    {
      lima_pane_grid_add (grid, C_("share", "Country, region"), lima_pane_list_new (view, places, lima_pane_item_new));
      return;
    }
  group_init (&group, view);
  for (guint i = 0; i < lima_items_get_n (places); i++)
    add_place (&group, (const LimaPlace *) places->item[i]);
  if (lima_items_get_n (places) == 0)
    gtk_box_append (GTK_BOX (group.box), lima_pane_nothing_new (C_("share", "not stated")));
  end_group (&group, grid, C_("share", "Country, region"));
}

/* ---- Sectors: one 100 in each vocabulary. 7, 8 and 9 are goals ---- */

static gboolean
is_goal (LimaAtom vocabulary)
{
  const char *text = lima_atom_text (vocabulary);

  return text != NULL && text[0] >= '7' && text[0] <= '9' && text[1] == '\0';
}

static void
add_sector (Group *self, const LimaSector *sector)
{
  const LimaPaneView *view = self->view;
  const char *known = lima_field_words_code (&view->words, &sector->head, LIMA_SECTOR_CODE);
  const char *given = sector->name == NULL ? NULL : lima_text_get (sector->name, lima_format_get_language (view->words.format));
  g_autofree char *name = code_and_name (view, &sector->head, LIMA_SECTOR_CODE, given);
  GtkBox *box = add_line (self, name, NULL, &sector->percentage);

  append_given_name (box, view, &sector->head, LIMA_SECTOR_NAME, known != NULL ? known : given);
  append_address (box, &sector->head, LIMA_SECTOR_URI);
}

/* The list that the codes are from, below them, where it isn't the usual one of sectors or of goals. */
static void
add_vocabulary (Group *self, const LimaSector *sector)
{
  g_autofree char *tip = NULL, *name = lima_field_words_value (&self->view->words, &sector->head, LIMA_SECTOR_VOCABULARY, &tip);
  GtkWidget *label;

  if (name == NULL || sector->vocabulary == lima_atom ("1") || sector->vocabulary == lima_atom ("7"))
    return;
  label = lima_pane_text_new (name, "caption");
  gtk_widget_add_css_class (label, "lima-dim");
  gtk_widget_set_tooltip_text (label, tip);
  gtk_box_append (GTK_BOX (self->box), label);
}

/* The sectors from one on that have its vocabulary, unless it is not the first with it. */
static void
add_sectors (LimaPaneGrid *grid, const LimaPaneView *view, guint first)
{
  const LimaItems *sectors = view->project->sectors;
  const LimaSector *one = (const LimaSector *) sectors->item[first];
  Group group;

  for (guint i = 0; i < first; i++)
    if (((const LimaSector *) sectors->item[i])->vocabulary == one->vocabulary)
      return;
  group_init (&group, view);
  for (guint i = first; i < sectors->n; i++)
    if (((const LimaSector *) sectors->item[i])->vocabulary == one->vocabulary)
      add_sector (&group, (const LimaSector *) sectors->item[i]);
  add_vocabulary (&group, one);
  end_group (&group, grid, is_goal (one->vocabulary) ? C_("share", "Goals (SDG)") : C_("share", "Sector"));
}

/* ---- Themes ---- */

static void
add_themes (LimaPaneGrid *grid, const LimaPaneView *view)
{
  const LimaItems *themes = view->project->themes;
  Group group;

  group_init (&group, view);
  for (guint i = 0; i < lima_items_get_n (themes); i++)
    {
      const LimaThemeShare *share = (const LimaThemeShare *) themes->item[i];
      g_autofree char *tip = NULL, *name = lima_field_words_value (&view->words, &share->head, LIMA_THEME_SHARE_THEME, &tip);

      add_line (&group, name == NULL ? C_("share", "no code") : name, tip, &share->percentage);
    }
  if (lima_items_get_n (themes) == 0)
    gtk_box_append (GTK_BOX (group.box), lima_pane_nothing_new (C_("share", "not stated")));
  end_group (&group, grid, C_("share", "Theme"));
}

/* ---- Goals ---- */

static gboolean
has_goals (const LimaProject *project)
{
  for (guint i = 0; i < lima_items_get_n (project->sectors); i++)
    if (is_goal (((const LimaSector *) project->sectors->item[i])->vocabulary))
      return TRUE;
  return FALSE;
}

/* Goals may be among the sectors, with shares, or among the tags, without. */
static void
add_goals (LimaPaneGrid *grid, const LimaPaneView *view)
{
  const LimaItems *tags = view->project->tags;
  guint found = 0;
  Group group;

  if (has_goals (view->project))
    return;
  group_init (&group, view);
  for (guint i = 0; i < lima_items_get_n (tags); i++)
    {
      const LimaTag *tag = (const LimaTag *) tags->item[i];
      g_autofree char *name = NULL;

      if (lima_field_words_code (&view->words, &tag->head, LIMA_TAG_CODE) == NULL)
        continue;
      name = code_and_name (view, &tag->head, LIMA_TAG_CODE, NULL);
      add_line (&group, name, NULL, NULL);
      found++;
    }
  if (found == 0)
    gtk_box_append (GTK_BOX (group.box), lima_pane_nothing_new (C_("share", "not stated")));
  end_group (&group, grid, C_("share", "Goals (SDG)"));
}

/*< private >
 * lima_pane_shares_new:
 *
 * Returns: (transfer floating): the section about shares
 */
GtkWidget *
lima_pane_shares_new (const LimaPaneView *view)
{
  const LimaItems *sectors = view->project->sectors;
  LimaPaneGrid grid = lima_pane_grid_new ();

  add_places (&grid, view);
  if (lima_items_get_n (sectors) > MOST_LINES)
    lima_pane_grid_add (&grid, C_("share", "Sector"), lima_pane_list_new (view, sectors, lima_pane_item_new));
  for (guint i = 0; i < lima_items_get_n (sectors) && sectors->n <= MOST_LINES; i++)
    add_sectors (&grid, view, i);
  if (lima_items_get_n (sectors) == 0)
    lima_pane_grid_add (&grid, C_("share", "Sector"), lima_pane_nothing_new (C_("share", "not stated")));
  add_themes (&grid, view);
  add_goals (&grid, view);
  return grid.widget;
}
