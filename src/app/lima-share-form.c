/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-share-form.h"

#include <lima-field-words.h>
#include <lima-i18n.h>
#include <lima-report-words.h>

#include "lima-codes.h"
#include "lima-control.h"
#include "lima-editing.h"
#include "lima-picker.h"
#include "lima-ratio-bar.h"
#include "lima-record-form.h"

#define MOST_DECIMALS 3
#define MOST_SAID 10  /* parts that a strip names */
#define MOST_ROWS 50 /* until all are asked for: each is made of a dozen widgets */
#define HUNDREDTHS ((__int128) 10000000000000000) /* 0.01 in the places of a LimaSum, 18 */

/* What is said of all that has one 100 % together. */
typedef struct
{
  LimaAtom vocabulary; /* of sectors, else 0 */
  GtkWidget *box;
  GtkWidget *heading;
  LimaRatioBar *strip;
  GtkWidget *rows;
  GtkWidget *more;
  GtkWidget *left;
  GtkWidget *keep;
  GtkWidget *spread;
} Group;

struct _LimaShareForm
{
  GtkBox parent_instance;

  /* borrowed: children */
  GtkWidget *boxes; /* of groups */
  GtkWidget *adders;
  GtkWidget *add;

  /* owned */
  LimaSession *session;
  LimaPath path; /* the list */
  GPtrArray *groups;
  LimaItems *shown;

  gboolean all; /* however many rows there are */
  int percentage; /* its field in an element */
};

G_DEFINE_FINAL_TYPE (LimaShareForm, lima_share_form, GTK_TYPE_BOX)

static void fill (LimaShareForm *self, const LimaItems *items);
static guint find_code (const LimaBlock *item);

/* ---- What the list holds ---- */

static const LimaTable *
get_table (LimaShareForm *self)
{
  return self->path.table->fields[self->path.field].items;
}

static const LimaItems *
get_items (LimaShareForm *self)
{
  const LimaBlock *block = lima_editing_find (self->session, &self->path);

  return block == NULL ? NULL : LIMA_BLOCK_GET (block, LimaItems *, &block->table->fields[self->path.field]);
}

static const LimaAmount *
get_percentage (LimaShareForm *self, const LimaBlock *item)
{
  return LIMA_BLOCK_AT (item, const LimaAmount, &item->table->fields[self->percentage]);
}

/* No vocabulary is the first: DAC (IATI 2.03 sector/@vocabulary). */
static LimaAtom
get_vocabulary (const LimaBlock *item)
{
  LimaAtom vocabulary = item->table == &lima_sector_table ? ((const LimaSector *) item)->vocabulary : 0;

  return vocabulary == 0 && item->table == &lima_sector_table ? lima_atom ("1") : vocabulary;
}

/* The elements of a group; how many of them have a percentage, and what those add up to. */
static guint
add_up (LimaShareForm *self, const Group *group, const LimaItems *items, LimaSum *total, guint *with)
{
  guint n = 0;

  *total = (LimaSum) { 0 };
  *with = 0;
  for (guint i = 0; i < lima_items_get_n (items); i++)
    {
      const LimaAmount *percentage = get_percentage (self, items->item[i]);

      if (get_vocabulary (items->item[i]) != group->vocabulary)
        continue;
      n++;
      if (!lima_amount_has_value (percentage))
        continue;
      (*with)++;
      lima_sum_add (total, lima_amount_value (percentage));
    }
  return n;
}

static LimaSum
find_left (LimaSum total)
{
  LimaSum left = lima_sum_from_decimal ((LimaDecimal) { 100, 0 });

  left.coef -= total.coef;
  return left;
}

static LimaValue
value_of (const LimaSum *sum)
{
  char buffer[LIMA_DECIMAL_BUFFER];
  LimaValue value = { .type = LIMA_FIELD_AMOUNT };

  value.v.amount = lima_amount_read (lima_sum_shortest (sum, buffer), -1);
  return value;
}

/* ---- What is left ---- */

static int
count_decimals (const LimaSum *sum)
{
  __int128 unit = HUNDREDTHS * 100;
  int decimals = 0;

  for (; decimals < MOST_DECIMALS && sum->coef % unit != 0; decimals++)
    unit /= 10;
  return decimals;
}

static char *
describe_left (LimaShareForm *self, guint n, guint with, LimaSum left)
{
  LimaFormat *format = lima_session_get_format (self->session);
  LimaSum beyond = { -left.coef };
  const LimaSum hundred = lima_sum_from_decimal ((LimaDecimal) { 100, 0 });
  g_autofree char *share = lima_format_percentage (format, left.coef < 0 ? &beyond : &left, count_decimals (&left));
  g_autofree char *whole = lima_format_percentage (format, &hundred, 0);

  if (n == 0)
    return g_strdup (_("None yet: not assigned."));
  if (with == 0)
    return g_strdup (n == 1 ? _("Without a share it has all of it.") : _("Without shares they are taken as equal parts."));
  /* Translators: %1$s is "100 %", %2$s by how much shares are more than that together */
  if (left.coef < 0)
    return lima_report_fill (format, _("Beyond %1$s by %2$s"), whole, share, NULL);
  /* Translators: %1$s is "100 %", %2$s what is missing to it */
  return lima_report_fill (format, _("Left to %1$s: %2$s"), whole, share, NULL);
}

/* "Agro-industries 25 %": a part of the strip for those who don't see it. */
static char *
describe_part (LimaShareForm *self, const LimaBlock *item)
{
  const LimaFieldWords words = { .format = lima_session_get_format (self->session) };
  g_autofree char *code = lima_field_words_value (&words, item, find_code (item), NULL);
  g_autofree char *share = lima_field_words_share (&words, get_percentage (self, item), NULL);

  return lima_format_amount_and_share (words.format, code == NULL ? C_("share", "no code") : code, share);
}

/* The shares as parts of a whole; those without one are none. */
static void
show_strip (LimaShareForm *self, Group *group, const LimaItems *items, const char *words)
{
  g_autoptr(GArray) parts = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL, *sentence = NULL;

  for (guint i = 0; i < lima_items_get_n (items); i++)
    {
      const LimaAmount *percentage = get_percentage (self, items->item[i]);
      double part;

      if (get_vocabulary (items->item[i]) != group->vocabulary || !lima_amount_has_value (percentage))
        continue;
      part = lima_decimal_to_double (lima_amount_value (percentage)) / 100;
      if (part <= 0)
        continue;
      g_array_append_val (parts, part);
      if (names->len < MOST_SAID)
        g_ptr_array_add (names, describe_part (self, items->item[i]));
    }
  g_ptr_array_add (names, NULL);
  list = lima_format_list (lima_session_get_format (self->session), (const char *const *) names->pdata);
  /* Translators: shares of a project: 1 lists them, 2 says what is left to 100 % */
  sentence = lima_report_fill (lima_session_get_format (self->session), _("%1$s. %2$s"), list, words, NULL);
  lima_ratio_bar_set_parts (group->strip, (const double *) (gconstpointer) parts->data, parts->len, sentence);
  gtk_widget_set_visible (GTK_WIDGET (group->strip), parts->len > 0);
}

/* The focus leaves a button that goes. */
static void
show_button (LimaShareForm *self, GtkWidget *button, gboolean visible)
{
  if (!visible && gtk_widget_get_visible (button))
    lima_editing_keep_focus (button, self->add);
  gtk_widget_set_visible (button, visible);
}

static void
show_keep (LimaShareForm *self, Group *group, const LimaSum *left)
{
  g_autofree char *share = lima_format_percentage (lima_session_get_format (self->session), left, count_decimals (left));
  /* Translators: a button; %s is what is left to 100 %, such as "25 %" */
  g_autofree char *words = g_strdup_printf (_("Keep %s Unspecified"), share);

  gtk_button_set_label (GTK_BUTTON (group->keep), words);
}

static void
show_left (LimaShareForm *self, Group *group, const LimaItems *items)
{
  LimaSum total, left;
  guint with, n = add_up (self, group, items, &total, &with);
  g_autofree char *words = NULL;

  left = find_left (total);
  words = describe_left (self, n, with, left);
  gtk_label_set_text (GTK_LABEL (group->left), words);
  gtk_widget_remove_css_class (group->left, "lima-warning");
  if (with > 0 && left.coef != 0)
    gtk_widget_add_css_class (group->left, "lima-warning");
  show_strip (self, group, items, words);
  show_keep (self, group, &left);
  show_button (self, group->keep, with > 0 && left.coef > 0);
  show_button (self, group->spread, n > 0 && left.coef > 0 && (with > 0 || n > 1));
}

/* ---- What is done about it ---- */

static Group *
group_of (LimaShareForm *self, GtkWidget *widget)
{
  for (guint i = 0; i < self->groups->len; i++)
    {
      Group *group = g_ptr_array_index (self->groups, i);

      if (gtk_widget_is_ancestor (widget, group->box))
        return group;
    }
  return NULL;
}

/* The codes for what is not specified: sector 99810 of DAC, region 998 (developing countries, unspecified). */
static LimaBlock *
unspecified_new (LimaShareForm *self, const Group *group, LimaAtom id)
{
  LimaBlock *block = lima_block_new (get_table (self), id);

  if (block->table == &lima_place_table)
    ((LimaPlace *) block)->region = lima_atom ("998");
  if (block->table == &lima_sector_table && group->vocabulary == lima_atom ("1"))
    ((LimaSector *) block)->code = lima_atom ("99810");
  if (block->table == &lima_sector_table)
    ((LimaSector *) block)->vocabulary = group->vocabulary;
  return block;
}

static void
keep_clicked (LimaShareForm *self, GtkWidget *button)
{
  const LimaItems *items = get_items (self);
  const Group *group = group_of (self, button);
  g_autoptr(LimaBlock) block = unspecified_new (self, group, lima_editing_new_item_id (items));
  const LimaPath path = lima_editing_path_to (&self->path, self->path.field, block->id);
  g_autoptr(LimaChangeSet) set = lima_change_set_new (C_("change", "Keep the rest unspecified"));
  LimaSum total, left;
  LimaValue value;
  guint with;

  add_up (self, group, items, &total, &with);
  left = find_left (total);
  value = value_of (&left);
  lima_block_set (block, (guint) self->percentage, &value);
  lima_change_set_insert (set, &path, block, 0);
  lima_editing_keep_focus (button, self->add);
  lima_editing_apply (GTK_WIDGET (self), self->session, set, NULL);
}

/* In equal parts of two places; the last gets what is left over, so that they add up. */
static void
spread_clicked (LimaShareForm *self, GtkWidget *button)
{
  const LimaItems *items = get_items (self);
  const Group *group = group_of (self, button);
  g_autoptr(LimaChangeSet) set = lima_change_set_new (C_("change", "Spread shares evenly"));
  LimaSum total, left;
  guint with, n = add_up (self, group, items, &total, &with), many = with > 0 ? with : n;
  __int128 part;

  left = find_left (total);
  part = left.coef / many / HUNDREDTHS * HUNDREDTHS;
  for (guint i = 0; i < lima_items_get_n (items) && many > 0; i++)
    {
      const LimaBlock *item = items->item[i];
      const LimaAmount *percentage = get_percentage (self, item);
      const LimaPath path = lima_editing_path_to (&self->path, self->path.field, item->id);
      LimaSum share = { 0 };
      LimaValue value;

      if (get_vocabulary (item) != group->vocabulary || (with > 0 && !lima_amount_has_value (percentage)))
        continue;
      if (lima_amount_has_value (percentage))
        share = lima_sum_from_decimal (lima_amount_value (percentage));
      share.coef += many == 1 ? left.coef : part;
      left.coef -= part;
      many--;
      value = value_of (&share);
      lima_editing_add_set (set, item, &path, (guint) self->percentage, &value);
    }
  lima_editing_keep_focus (button, self->add);
  lima_editing_apply (GTK_WIDGET (self), self->session, set, NULL);
}

static void
add_clicked (LimaShareForm *self)
{
  g_autoptr(LimaBlock) block = lima_block_new (get_table (self), 0);

  lima_editing_insert (GTK_WIDGET (self), self->session, &self->path, self->path.field, block);
}

/* ---- Sectors of other lists ---- */

static void
vocabularies_asked (LimaShareForm *self, LimaPicker *picker)
{
  lima_picker_set_codes (picker, lima_codes_of_list ("SectorVocabulary", lima_session_get_format (self->session)), NULL);
}

static void
vocabulary_picked (LimaShareForm *self, const char *code)
{
  g_autoptr(LimaBlock) block = lima_block_new (get_table (self), 0);

  if (*code == '\0')
    return;
  ((LimaSector *) block)->vocabulary = lima_atom (code);
  lima_editing_insert (GTK_WIDGET (self), self->session, &self->path, self->path.field, block);
}

static void
add_vocabularies (LimaShareForm *self)
{
  GtkWidget *picker = lima_picker_new (_("Add a sector of another list"));

  lima_picker_set_action (LIMA_PICKER (picker), _("Add of Another List"));
  g_signal_connect_object (picker, "asked", G_CALLBACK (vocabularies_asked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (picker, "picked", G_CALLBACK (vocabulary_picked), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->adders), picker);
}

/* ---- Rows ---- */

static LimaAtom
id_of (GtkWidget *row)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "lima-id"));
}

static void
remove_clicked (LimaShareForm *self, GtkWidget *button)
{
  lima_editing_remove (GTK_WIDGET (self), self->session, &self->path, self->path.field, id_of (gtk_widget_get_parent (button)));
}

/* All fields of an element, for what has no place in the row. */
static void
open_details (GtkMenuButton *button, gpointer data)
{
  LimaShareForm *self = data;
  const LimaPath path = lima_editing_path_to (&self->path, self->path.field, id_of (gtk_widget_get_parent (GTK_WIDGET (button))));
  GtkWidget *popover = gtk_popover_new (), *form;

  if (lima_editing_find (self->session, &path) == NULL)
    return;
  form = lima_record_form_new (self->session, &path, LIMA_FORM_ALL);
  gtk_widget_set_size_request (form, 360, -1);
  gtk_popover_set_child (GTK_POPOVER (popover), form);
  gtk_menu_button_set_popover (button, popover);
}

/* What stands first in a row: the country, or the region where there is none; the sector; the theme. */
static guint
find_code (const LimaBlock *item)
{
  if (item->table == &lima_place_table)
    return ((const LimaPlace *) item)->country == 0 && ((const LimaPlace *) item)->region != 0 ? LIMA_PLACE_REGION : LIMA_PLACE_COUNTRY;
  return item->table == &lima_sector_table ? LIMA_SECTOR_CODE : LIMA_THEME_SHARE_THEME;
}

static GtkWidget *
control_new (LimaShareForm *self, const LimaBlock *item, guint field)
{
  LimaPath path = lima_editing_path_to (&self->path, self->path.field, item->id);

  path.field = (guint16) field;
  return lima_control_new (self->session, &path);
}

static void
add_buttons (LimaShareForm *self, GtkWidget *row)
{
  GtkWidget *more = gtk_menu_button_new (), *remove = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (more), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (more), open_details, self, NULL);
  gtk_widget_set_valign (more, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (more, _("All fields of the share"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (more), GTK_ACCESSIBLE_PROPERTY_LABEL, _("All fields of the share"), -1);
  gtk_button_set_has_frame (GTK_BUTTON (remove), FALSE);
  gtk_widget_set_valign (remove, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (remove, _("Remove the share"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Remove the share"), -1);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_clicked), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), more);
  gtk_box_append (GTK_BOX (row), remove);
}

static GtkWidget *
row_new (LimaShareForm *self, const LimaBlock *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *code = control_new (self, item, find_code (item));
  GtkWidget *percent = gtk_label_new ("%");

  g_object_set_data (G_OBJECT (row), "lima-id", GUINT_TO_POINTER (item->id));
  g_object_set_data (G_OBJECT (row), "lima-code", GUINT_TO_POINTER (find_code (item)));
  gtk_widget_set_hexpand (code, TRUE);
  gtk_widget_add_css_class (percent, "lima-form-label");
  gtk_widget_set_valign (percent, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (row), code);
  gtk_box_append (GTK_BOX (row), control_new (self, item, (guint) self->percentage));
  gtk_box_append (GTK_BOX (row), percent);
  add_buttons (self, row);
  return row;
}

/* ---- Groups ---- */

static GtkWidget *
button_new (LimaShareForm *self, const char *words, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (words);

  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  return button;
}

static void
more_clicked (LimaShareForm *self, GtkWidget *button)
{
  const Group *group = group_of (self, button);
  GtkWidget *last = gtk_widget_get_last_child (group->rows);

  self->all = TRUE;
  lima_editing_keep_focus (button, self->add);
  fill (self, get_items (self));
  gtk_widget_child_focus (gtk_widget_get_next_sibling (last), GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
foot_new (LimaShareForm *self, Group *group)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  group->left = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (group->left), 0);
  gtk_label_set_wrap (GTK_LABEL (group->left), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (group->left), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (group->left, TRUE);
  gtk_widget_add_css_class (group->left, "lima-remainder");
  group->keep = button_new (self, _("Keep Unspecified"), G_CALLBACK (keep_clicked));
  group->spread = button_new (self, _("Spread Evenly"), G_CALLBACK (spread_clicked));
  gtk_box_append (GTK_BOX (foot), group->left);
  gtk_box_append (GTK_BOX (foot), group->keep);
  gtk_box_append (GTK_BOX (foot), group->spread);
  return foot;
}

static Group *
find_group (LimaShareForm *self, LimaAtom vocabulary)
{
  Group *group;

  for (guint i = 0; i < self->groups->len; i++)
    if (((Group *) g_ptr_array_index (self->groups, i))->vocabulary == vocabulary)
      return g_ptr_array_index (self->groups, i);
  group = g_new0 (Group, 1);
  group->vocabulary = vocabulary;
  group->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  group->heading = gtk_label_new (NULL);
  group->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_label_set_xalign (GTK_LABEL (group->heading), 0);
  gtk_label_set_wrap (GTK_LABEL (group->heading), TRUE);
  gtk_widget_add_css_class (group->heading, "lima-dim");
  gtk_widget_add_css_class (group->heading, "caption");
  group->strip = LIMA_RATIO_BAR (lima_ratio_bar_new (0, ""));
  group->more = button_new (self, "", G_CALLBACK (more_clicked));
  gtk_widget_set_halign (group->more, GTK_ALIGN_START);
  gtk_widget_set_visible (group->more, FALSE);
  gtk_box_append (GTK_BOX (group->box), group->heading);
  gtk_box_append (GTK_BOX (group->box), GTK_WIDGET (group->strip));
  gtk_box_append (GTK_BOX (group->box), group->rows);
  gtk_box_append (GTK_BOX (group->box), group->more);
  gtk_box_append (GTK_BOX (group->box), foot_new (self, group));
  gtk_box_append (GTK_BOX (self->boxes), group->box);
  g_ptr_array_add (self->groups, group);
  return group;
}

static void
name_group (LimaShareForm *self, Group *group, const LimaBlock *item)
{
  const LimaFieldWords words = { .format = lima_session_get_format (self->session) };
  g_autofree char *name = item == NULL || item->table != &lima_sector_table || group->vocabulary == 0
                            ? NULL : lima_field_words_value (&words, item, LIMA_SECTOR_VOCABULARY, NULL);

  gtk_label_set_text (GTK_LABEL (group->heading), name == NULL ? "" : name);
  gtk_widget_set_visible (group->heading, name != NULL);
}

static GtkWidget *
find_row (const Group *group, const LimaBlock *item)
{
  for (GtkWidget *row = gtk_widget_get_first_child (group->rows); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (id_of (row) == item->id && GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "lima-code")) == find_code (item))
      return row;
  return NULL;
}

static void
show_more (LimaShareForm *self, Group *group, guint n)
{
  g_autofree char *number = lima_format_integer (lima_session_get_format (self->session), n);
  /* Translators: a button; %s is how many shares there are */
  g_autofree char *words = g_strdup_printf (_("Show All %s"), number);

  gtk_button_set_label (GTK_BUTTON (group->more), words);
  show_button (self, group->more, n > MOST_ROWS && !self->all);
}

/* Rows that stay keep their controls and the focus. */
static void
fill_group (LimaShareForm *self, Group *group, const LimaItems *items)
{
  GtkWidget *before = NULL, *next;
  const LimaBlock *first = NULL;
  guint n = 0;

  for (guint i = 0; i < lima_items_get_n (items); i++)
    {
      const LimaBlock *item = items->item[i];
      GtkWidget *row = get_vocabulary (item) == group->vocabulary ? find_row (group, item) : NULL;

      if (get_vocabulary (item) != group->vocabulary)
        continue;
      first = first == NULL ? item : first;
      if (++n > MOST_ROWS && !self->all)
        continue;
      if (row == NULL)
        gtk_box_insert_child_after (GTK_BOX (group->rows), row = row_new (self, item), before);
      else if (gtk_widget_get_prev_sibling (row) != before)
        gtk_box_reorder_child_after (GTK_BOX (group->rows), row, before);
      before = row;
    }
  for (GtkWidget *row = before == NULL ? gtk_widget_get_first_child (group->rows) : gtk_widget_get_next_sibling (before); row != NULL; row = next)
    {
      next = gtk_widget_get_next_sibling (row);
      lima_editing_keep_focus (row, self->add);
      gtk_box_remove (GTK_BOX (group->rows), row);
    }
  show_more (self, group, n);
  name_group (self, group, first);
  gtk_widget_set_visible (group->box, first != NULL || self->groups->len == 1);
  show_left (self, group, items);
}

static void
fill (LimaShareForm *self, const LimaItems *items)
{
  for (guint i = 0; i < lima_items_get_n (items); i++)
    find_group (self, get_vocabulary (items->item[i]));
  if (self->groups->len == 0)
    find_group (self, get_table (self) == &lima_sector_table ? lima_atom ("1") : 0);
  for (guint i = 0; i < self->groups->len; i++)
    fill_group (self, g_ptr_array_index (self->groups, i), items);
}

static void
follow (LimaShareForm *self)
{
  const LimaItems *items = get_items (self);

  if (items == self->shown)
    return;
  fill (self, items);
  g_clear_pointer (&self->shown, lima_items_unref);
  self->shown = items == NULL ? NULL : lima_items_ref (items);
}

/* ---- Object ---- */

static void
lima_share_form_dispose (GObject *object)
{
  LimaShareForm *self = LIMA_SHARE_FORM (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_pointer (&self->shown, lima_items_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (lima_share_form_parent_class)->dispose (object);
}

static void
lima_share_form_class_init (LimaShareFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_share_form_dispose;
}

static void
lima_share_form_init (LimaShareForm *self)
{
  self->groups = g_ptr_array_new_with_free_func (g_free);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  self->boxes = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->add = button_new (self, "", G_CALLBACK (add_clicked));
  self->adders = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_box_append (GTK_BOX (self->adders), self->add);
  gtk_box_append (GTK_BOX (self), self->boxes);
  gtk_box_append (GTK_BOX (self), self->adders);
}

/**
 * lima_share_form_new:
 * @session: what is open
 * @path: the places, sectors or themes of a project that is there
 *
 * Returns: (transfer floating): the form
 */
GtkWidget *
lima_share_form_new (LimaSession *session, const LimaPath *path)
{
  LimaShareForm *self = g_object_new (LIMA_TYPE_SHARE_FORM, NULL);
  g_autofree char *words = NULL;

  g_return_val_if_fail (lima_editing_find (session, path) != NULL, GTK_WIDGET (self));

  self->session = g_object_ref (session);
  self->path = *path;
  self->percentage = lima_table_find (get_table (self), "percentage");
  /* Translators: a button; %s is what is added: "Add Policy marker" */
  words = g_strdup_printf (_("Add %s"), C_("record", get_table (self)->label));
  gtk_button_set_label (GTK_BUTTON (self->add), words);
  if (get_table (self) == &lima_sector_table)
    add_vocabularies (self);
  self->shown = get_items (self) == NULL ? NULL : lima_items_ref (get_items (self));
  fill (self, self->shown);
  g_signal_connect_object (lima_session_get_history (session), "applied", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
