/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-codes.h"

#include <lima-codelist.h>
#include <lima-field-words.h>
#include <lima-i18n.h>
#include <lima-own-codes.h>
#include <string.h>

struct _LimaCode
{
  GObject parent_instance;

  /* owned */
  char *code;
  char *name;
  char *shown;  /* what people know the code as, "" where it says nothing to them beside the name */
  char *folded; /* what it is found by */
};

G_DEFINE_FINAL_TYPE (LimaCode, lima_code, G_TYPE_OBJECT)

static void
lima_code_finalize (GObject *object)
{
  LimaCode *self = LIMA_CODE (object);

  g_free (self->code);
  g_free (self->name);
  g_free (self->shown);
  g_free (self->folded);
  G_OBJECT_CLASS (lima_code_parent_class)->finalize (object);
}

static void
lima_code_class_init (LimaCodeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lima_code_finalize;
}

static void
lima_code_init (LimaCode *self)
{
}

/* @words is what it is found by. */
static LimaCode *
code_new (const char *code, const char *name, const char *shown, const char *words)
{
  LimaCode *self = g_object_new (LIMA_TYPE_CODE, NULL);
  g_autofree char *all = g_strdup_printf ("%s %s", words, name);

  self->code = g_strdup (code);
  self->name = g_strdup (name);
  self->shown = g_strdup (shown);
  self->folded = g_utf8_casefold (all, -1);
  return self;
}

/**
 * lima_code_new:
 * @code: as in the file
 * @name: for people
 *
 * Returns: (transfer full): the two
 */
LimaCode *
lima_code_new (const char *code, const char *name)
{
  return code_new (code, name, code, code);
}

/**
 * lima_code_new_shown:
 * @code: as in the file
 * @name: for people
 * @shown: what people know it as beside its name, a symbol or an identifier; "" for nothing
 *
 * For ids, which say nothing to people: it is not found by its code.
 *
 * Returns: (transfer full): the three
 */
LimaCode *
lima_code_new_shown (const char *code, const char *name, const char *shown)
{
  return code_new (code, name, shown, shown);
}

const char *
lima_code_get_code (LimaCode *self)
{
  return self->code;
}

/**
 * lima_code_get_shown:
 *
 * Returns: the code as people know it, "" for the words of the program's own lists and for ids
 */
const char *
lima_code_get_shown (LimaCode *self)
{
  return self->shown;
}

const char *
lima_code_get_name (LimaCode *self)
{
  return self->name;
}

/**
 * lima_code_matches:
 * @folded: what was typed, case folded
 *
 * Returns: whether each word of it is in the name or the code
 */
gboolean
lima_code_matches (LimaCode *self, const char *folded)
{
  g_auto(GStrv) words = g_strsplit (folded, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (self->folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

typedef struct
{
  GListStore *store;
  const char *list;
  const char *language;
} Listing;

static const char *
name_in_language (const Listing *listing, const char *code)
{
  if (g_str_equal (listing->list, "Country"))
    return lima_country_name (code, listing->language);
  if (g_str_equal (listing->list, "Currency"))
    return lima_currency_name (code, listing->language);
  if (g_str_equal (listing->list, "UNSDG-Goals"))
    return lima_goal_name (code, listing->language);
  return lima_codelist_name (listing->list, code, listing->language);
}

static void
add_code (const char *code, const char *name, gpointer data)
{
  const Listing *listing = data;
  const char *translated = name_in_language (listing, code);
  const char *shown = lima_own_codes_size (listing->list) > 0 ? "" : code;
  g_autoptr(LimaCode) item = code_new (code, translated == NULL ? name : translated, shown, code);

  g_list_store_append (listing->store, item);
}

static int
compare_names (gconstpointer a, gconstpointer b, gpointer data)
{
  return lima_format_collate (data, ((const LimaCode *) a)->name, ((const LimaCode *) b)->name);
}

/* Countries, currencies and languages are looked up by name; other lists have an order that means something. */
static gboolean
is_by_name (const char *list)
{
  return g_str_equal (list, "Country") || g_str_equal (list, "Currency") || g_str_equal (list, "Language");
}

/**
 * lima_codes_of_list:
 * @list: a codelist, as in lima_codelist_name()
 *
 * Returns: (transfer full): its #LimaCode, named in the language of @format
 */
GListModel *
lima_codes_of_list (const char *list, LimaFormat *format)
{
  Listing listing = { g_list_store_new (LIMA_TYPE_CODE), list, lima_format_get_language (format) };

  lima_codelist_foreach (list, add_code, &listing);
  if (is_by_name (list))
    g_list_store_sort (listing.store, compare_names, format);
  return G_LIST_MODEL (listing.store);
}

static void
append (GListStore *store, const char *code, const char *name)
{
  g_autoptr(LimaCode) item = lima_code_new (code, name);

  g_list_store_append (store, item);
}

static GListModel *
themes_of (LimaSession *session)
{
  GListStore *store = g_list_store_new (LIMA_TYPE_CODE);
  g_autoptr(LimaSnapshot) snapshot = lima_portfolio_snapshot (lima_session_get_portfolio (session));
  const LimaThemeScheme *scheme = lima_snapshot_get_theme_scheme (snapshot);
  const char *language = lima_format_get_language (lima_session_get_format (session));

  for (guint i = 0; scheme != NULL && i < lima_items_get_n (scheme->themes); i++)
    {
      const LimaTheme *theme = (const LimaTheme *) scheme->themes->item[i];

      append (store, lima_block_get_id (&theme->head), theme->name == NULL ? "" : lima_text_get (theme->name, language));
    }
  return G_LIST_MODEL (store);
}

static GListModel *
kinds (void)
{
  GListStore *store = g_list_store_new (LIMA_TYPE_CODE);

  append (store, "transaction", C_("flow", "Transaction"));
  append (store, "budget", C_("flow", "Budget"));
  append (store, "planned-disbursement", C_("flow", "Planned disbursement"));
  return G_LIST_MODEL (store);
}

/**
 * lima_codes_for:
 * @session: what is open
 * @block: a record or element
 * @field: a code or reference in it
 *
 * Returns: (transfer full): the #LimaCode that the field can have, none where no list is known
 */
GListModel *
lima_codes_for (LimaSession *session, const LimaBlock *block, guint field)
{
  const char *list;

  if (block->table == &lima_theme_share_table)
    return themes_of (session);
  if (block->table == &lima_flow_table && field == LIMA_FLOW_KIND)
    return kinds ();
  list = lima_field_words_list (block, field);
  return list == NULL ? G_LIST_MODEL (g_list_store_new (LIMA_TYPE_CODE)) : lima_codes_of_list (list, lima_session_get_format (session));
}
