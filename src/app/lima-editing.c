/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What editors have in common: they name blocks by paths, find them in the portfolio as it is now, and change them through the history. */

#include "lima-editing.h"

#include <lima-change-label.h>
#include <lima-i18n.h>
#include <lima-report-words.h>
#include <string.h>

#include "lima-alert.h"

static const LimaBlock *
find_record (LimaPortfolio *portfolio, const LimaPath *path)
{
  int kind = lima_record_kind_of (path->table), row;

  if (kind < 0)
    return &lima_portfolio_get_head (portfolio)->head;
  row = lima_portfolio_find (portfolio, (LimaRecordKind) kind, path->record);
  return row < 0 ? NULL : lima_portfolio_get (portfolio, (LimaRecordKind) kind, (guint) row);
}

static const LimaItems *
get_items (const LimaBlock *block, guint field)
{
  return block == NULL ? NULL : LIMA_BLOCK_GET (block, LimaItems *, &block->table->fields[field]);
}

/* The number that an id is, 0 for none or for one that no list reaches. */
static guint64
read_number (const char *id)
{
  guint64 number = 0;

  if (strspn (id, "0123456789") != strlen (id) || strlen (id) > 18)
    return 0;
  for (; *id != '\0'; id++)
    number = number * 10 + (guint64) (*id - '0');
  return number;
}

/**
 * lima_editing_find:
 * @session: what is open
 * @path: a record, or an element by the steps to it; its field is not looked at
 *
 * Returns: (transfer none) (nullable): the block as it is now, until the next change; %NULL when it is gone
 */
const LimaBlock *
lima_editing_find (LimaSession *session, const LimaPath *path)
{
  LimaPortfolio *portfolio;
  const LimaBlock *block;

  g_return_val_if_fail (LIMA_IS_SESSION (session) && path != NULL, NULL);

  portfolio = lima_session_get_portfolio (session);
  block = portfolio == NULL ? NULL : find_record (portfolio, path);
  for (guint i = 0; i < path->n_steps && block != NULL; i++)
    {
      const LimaItems *items = get_items (block, path->steps[i].field);
      int at = lima_items_find (items, path->steps[i].item);

      block = at < 0 ? NULL : items->item[at];
    }
  return block;
}

/**
 * lima_editing_path_to:
 * @block: a record or element
 * @field: a list in it
 * @item: an element of the list
 *
 * Returns: the path of the element
 */
LimaPath
lima_editing_path_to (const LimaPath *block, guint field, LimaAtom item)
{
  LimaPath path = *block;

  g_assert (path.n_steps < LIMA_PATH_MAX_DEPTH);
  path.steps[path.n_steps++] = (LimaStep) { (guint16) field, item };
  path.field = 0;
  return path;
}

/**
 * lima_editing_new_item_id:
 * @items: (nullable): a list
 *
 * Returns: an id for a new element: the next number that none has
 */
LimaAtom
lima_editing_new_item_id (const LimaItems *items)
{
  guint64 largest = 0;
  char text[24];

  for (guint i = 0; i < lima_items_get_n (items); i++)
    largest = MAX (largest, read_number (lima_block_get_id (items->item[i])));
  g_snprintf (text, sizeof text, "%" G_GUINT64_FORMAT, largest + 1);
  return lima_atom (text);
}

/**
 * lima_editing_add_set:
 * @block: what is at @path
 * @field: the field that changes
 * @value: what it gets
 *
 * Adds to a set that a field gets another value; nothing where it has it.
 */
void
lima_editing_add_set (LimaChangeSet *set, const LimaBlock *block, const LimaPath *path, guint field, const LimaValue *value)
{
  g_auto(LimaValue) old = lima_block_get (block, field);
  LimaPath to = *path;

  if (lima_value_equal (&old, value))
    return;
  to.field = (guint16) field;
  lima_change_set_set (set, &to, &old, value);
}

/**
 * lima_editing_add_remove:
 * @items: the list
 * @path: whose list it is
 * @field: which list
 * @item: an element that is in it
 *
 * Adds to a set that an element goes.
 */
void
lima_editing_add_remove (LimaChangeSet *set, const LimaItems *items, const LimaPath *path, guint field, LimaAtom item)
{
  const LimaPath to = lima_editing_path_to (path, field, item);
  int at = lima_items_find (items, item);

  g_assert (at >= 0);
  lima_change_set_remove (set, &to, items->item[at], (guint) at + 1 < items->n ? items->item[at + 1]->id : 0);
}

/**
 * lima_editing_add_remove_record:
 * @session: what is open
 * @path: a record
 *
 * Adds to a set that a record goes.
 *
 * Returns: whether it is there
 */
gboolean
lima_editing_add_remove_record (LimaChangeSet *set, LimaSession *session, const LimaPath *path)
{
  LimaPortfolio *portfolio = lima_session_get_portfolio (session);
  LimaRecordKind kind = (LimaRecordKind) lima_record_kind_of (path->table);
  int row = portfolio == NULL || path->record == 0 ? -1 : lima_portfolio_find (portfolio, kind, path->record);
  guint behind = (guint) row + 1;

  if (row < 0)
    return FALSE;
  lima_change_set_remove (set, path, (LimaBlock *) lima_portfolio_get (portfolio, kind, (guint) row),
                          behind < lima_portfolio_get_n (portfolio, kind) ? lima_portfolio_get (portfolio, kind, behind)->id : 0);
  return TRUE;
}

/**
 * lima_editing_label:
 * @title: (nullable): what a record or element is called
 * @named: a sentence with %1$s for it
 * @unnamed: a sentence for what has no title
 *
 * Returns: (transfer full): what a step that can be undone is called
 */
char *
lima_editing_label (LimaSession *session, const LimaText *title, const char *named, const char *unnamed)
{
  LimaFormat *format = lima_session_get_format (session);
  const char *name = title == NULL ? NULL : lima_text_get (title, lima_format_get_language (format));

  return name == NULL || *name == '\0' ? g_strdup (unnamed) : lima_report_fill (format, named, name, NULL);
}

/**
 * lima_editing_apply:
 * @widget: where the user works
 * @set: changes; without a label it gets the usual one
 * @merge: (nullable): what typing in one place has in common
 *
 * Applies changes, and says so when that isn't possible.
 *
 * Returns: whether it was done
 */
gboolean
lima_editing_apply (GtkWidget *widget, LimaSession *session, LimaChangeSet *set, const char *merge)
{
  g_autofree char *label = NULL;
  g_autoptr(LimaChangeSet) named = NULL;
  g_autoptr(GError) error = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (widget) && LIMA_IS_SESSION (session) && set != NULL, FALSE);

  if (lima_change_set_get_n (set) == 0)
    return TRUE;
  if (*lima_change_set_get_label (set) == '\0')
    {
      label = lima_change_label (set, lima_session_get_portfolio (session), lima_session_get_format (session));
      named = lima_change_set_new (label);
      lima_change_set_append (named, set);
      set = named;
    }
  if (lima_session_apply (session, set, merge, &error))
    return TRUE;
  lima_alert_show (widget, _("This could not be changed"), error->message);
  return FALSE;
}

/**
 * lima_editing_set:
 * @path: the field, of a record or element
 * @value: what it gets
 * @merge: (nullable): see lima_editing_apply()
 *
 * Gives a field another value.
 *
 * Returns: whether it has it
 */
gboolean
lima_editing_set (GtkWidget *widget, LimaSession *session, const LimaPath *path, const LimaValue *value, const char *merge)
{
  const LimaBlock *block = lima_editing_find (session, path);
  g_autoptr(LimaChangeSet) set = lima_change_set_new ("");

  if (block == NULL)
    return FALSE;
  lima_editing_add_set (set, block, path, path->field, value);
  return lima_editing_apply (widget, session, set, merge);
}

/**
 * lima_editing_insert:
 * @path: a record or element
 * @field: a list in it
 * @block: a new element, which is given an id
 *
 * Puts an element at the end of a list.
 *
 * Returns: whether it is there
 */
gboolean
lima_editing_insert (GtkWidget *widget, LimaSession *session, const LimaPath *path, guint field, LimaBlock *block)
{
  const LimaBlock *parent = lima_editing_find (session, path);
  g_autoptr(LimaChangeSet) set = lima_change_set_new ("");
  LimaPath to;

  if (parent == NULL)
    return FALSE;
  block->id = lima_editing_new_item_id (get_items (parent, field));
  to = lima_editing_path_to (path, field, block->id);
  lima_change_set_insert (set, &to, block, 0);
  return lima_editing_apply (widget, session, set, NULL);
}

/**
 * lima_editing_remove:
 *
 * Takes an element out of a list.
 *
 * Returns: whether it is gone
 */
gboolean
lima_editing_remove (GtkWidget *widget, LimaSession *session, const LimaPath *path, guint field, LimaAtom item)
{
  const LimaItems *items = get_items (lima_editing_find (session, path), field);
  g_autoptr(LimaChangeSet) set = lima_change_set_new ("");

  if (lima_items_find (items, item) < 0)
    return FALSE;
  lima_editing_add_remove (set, items, path, field, item);
  return lima_editing_apply (widget, session, set, NULL);
}

/**
 * lima_editing_move:
 * @by: -1 for one up, 1 for one down
 *
 * Moves an element within its list. The first does not go up, nor the last down.
 *
 * Returns: whether it is where it shall be
 */
gboolean
lima_editing_move (GtkWidget *widget, LimaSession *session, const LimaPath *path, guint field, LimaAtom item, int by)
{
  const LimaItems *items = get_items (lima_editing_find (session, path), field);
  int n = (int) lima_items_get_n (items), at = lima_items_find (items, item), before = by < 0 ? at - 1 : at + 2;
  const LimaPath to = lima_editing_path_to (path, field, item);
  g_autoptr(LimaChangeSet) set = lima_change_set_new ("");

  if (at < 0 || at + by < 0 || at + by >= n)
    return FALSE;
  lima_change_set_move (set, &to, at + 1 < n ? items->item[at + 1]->id : 0, before < n ? items->item[before]->id : 0);
  return lima_editing_apply (widget, session, set, NULL);
}

/**
 * lima_editing_keep_focus:
 * @leaving: a widget that is about to be removed
 * @to: where the focus goes when it is in it
 *
 * Without a focus keys would go nowhere, and GTK 4.8 complains when it draws labels.
 */
void
lima_editing_keep_focus (GtkWidget *leaving, GtkWidget *to)
{
  GtkRoot *root = gtk_widget_get_root (leaving);
  GtkWidget *focus = root == NULL ? NULL : gtk_root_get_focus (root);

  if (focus != NULL && (focus == leaving || gtk_widget_is_ancestor (focus, leaving)))
    gtk_widget_grab_focus (to);
}
