/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-iati-builder.h"

#include "lima-iati-value.h"

#include <string.h>

#define MAX_DEPTH 64
#define MAX_FIELDS 64
#define N_ID_ATOMS 1024

/* An element that is open and known.
 *   block   takes the values: the element's own, or the one around it; NULL where it is passed over
 *   mark    how many finished blocks were waiting when its own block began
 *   seen    the fields that elements in it have filled, a bit each */
typedef struct
{
  const LimaIatiNode *node;
  const xmlChar *name;
  LimaBlock *block;
  guint64 seen;
  guint mark;
  LimaAtom language;
  guint8 field;
  gboolean own;
  gboolean captures;
} Frame;

/* A finished block that waits for the end of the one around it. */
typedef struct
{
  LimaBlock *block;
  guint8 field;
} Waiting;

struct _LimaIatiBuilder
{
  LimaIatiMap *map;
  Frame frames[MAX_DEPTH];
  guint depth;
  guint unread_depth;
  LimaParts parts;
  const xmlChar *prefix;
  const xmlChar *uri;
  gboolean was_cut;

  GArray *waiting;
  GPtrArray *sorted;
  GPtrArray *unread;
  GString *text;
  GString *path;
  LimaTextBuilder *languages;
  LimaIatiFragment *fragment;
  LimaBlock *project;
  LimaAtom ids[N_ID_ATOMS];
};

/**
 * lima_iati_builder_new:
 * @dict: the dictionary of the parser; must outlive the builder
 *
 * Returns: (transfer full): a builder with no activity open
 */
LimaIatiBuilder *
lima_iati_builder_new (xmlDict *dict)
{
  LimaIatiBuilder *self = g_new0 (LimaIatiBuilder, 1);

  self->map = lima_iati_map_new (dict);
  self->waiting = g_array_new (FALSE, FALSE, sizeof (Waiting));
  self->sorted = g_ptr_array_new ();
  self->unread = g_ptr_array_new ();
  self->text = g_string_new (NULL);
  self->path = g_string_new (NULL);
  self->languages = lima_text_builder_new ();
  self->fragment = lima_iati_fragment_new ();
  return self;
}

/**
 * lima_iati_builder_free:
 * @self: a builder to give up
 */
void
lima_iati_builder_free (LimaIatiBuilder *self)
{
  lima_iati_builder_abort (self);
  lima_iati_map_free (self->map);
  g_array_unref (self->waiting);
  g_ptr_array_unref (self->sorted);
  g_ptr_array_unref (self->unread);
  g_string_free (self->text, TRUE);
  g_string_free (self->path, TRUE);
  lima_text_builder_free (self->languages);
  lima_iati_fragment_free (self->fragment);
  g_free (self);
}

static LimaAtom
item_id (LimaIatiBuilder *self, guint number)
{
  char text[16];
  LimaAtom atom = number < N_ID_ATOMS ? self->ids[number] : 0;

  if (atom != 0)
    return atom;
  atom = lima_atom_len (text, (gsize) g_snprintf (text, sizeof text, "%u", number));
  if (number < N_ID_ATOMS)
    self->ids[number] = atom;
  return atom;
}

static LimaItems *
make_items (LimaIatiBuilder *self, LimaBlock **blocks, guint n)
{
  for (guint i = 0; i < n; i++)
    blocks[i]->id = item_id (self, i + 1);
  return lima_items_new (blocks, n);
}

/* Gives a block the lists of the blocks that were finished in it, by field, in document order. */
static void
take_lists (LimaIatiBuilder *self, LimaBlock *block, guint mark)
{
  const Waiting *waiting;
  guint n = self->waiting->len - mark;
  guint counts[MAX_FIELDS] = { 0 }, at[MAX_FIELDS], sum = 0;

  if (n == 0)
    return;
  waiting = &g_array_index (self->waiting, Waiting, mark);
  g_ptr_array_set_size (self->sorted, (int) MAX (n, self->sorted->len));
  for (guint i = 0; i < n; i++)
    counts[waiting[i].field]++;
  for (guint f = 0; f < block->table->n_fields; f++)
    {
      at[f] = sum;
      sum += counts[f];
    }
  for (guint i = 0; i < n; i++)
    self->sorted->pdata[at[waiting[i].field]++] = waiting[i].block;
  for (guint f = 0; f < block->table->n_fields; f++)
    if (counts[f] > 0)
      *LIMA_BLOCK_AT (block, LimaItems *, &block->table->fields[f]) =
        make_items (self, (LimaBlock **) self->sorted->pdata + at[f] - counts[f], counts[f]);
  g_array_set_size (self->waiting, mark);
}

static const xmlChar **
find_attribute (const LimaIatiTag *tag, const char *name)
{
  for (int i = 0; i < tag->n_attributes; i++)
    if (tag->attributes[5 * i + 1] == NULL && strcmp ((const char *) tag->attributes[5 * i], name) == 0)
      return tag->attributes + 5 * i;
  return NULL;
}

static gsize
get_attribute (const LimaIatiTag *tag, const char *name, const char **text)
{
  const xmlChar **attribute = find_attribute (tag, name);
  gsize length;

  if (attribute == NULL)
    return 0;
  *text = (const char *) attribute[3];
  length = (gsize) (attribute[4] - attribute[3]);
  lima_iati_value_strip (text, &length);
  return length;
}

/**
 * lima_iati_tag_get_language:
 * @tag: a start tag
 *
 * Returns: its xml:lang, 0 for none
 */
LimaAtom
lima_iati_tag_get_language (const LimaIatiTag *tag)
{
  for (int i = 0; i < tag->n_attributes; i++)
    {
      const xmlChar **attribute = tag->attributes + 5 * i;
      const char *text = (const char *) attribute[3];
      gsize length = (gsize) (attribute[4] - attribute[3]);

      if (attribute[1] == NULL || strcmp ((const char *) attribute[0], "lang") != 0 ||
          strcmp ((const char *) attribute[1], "xml") != 0)
        continue;
      lima_iati_value_strip (&text, &length);
      return lima_atom_len (text, length);
    }
  return 0;
}

static void
read_attributes (LimaIatiBuilder *self, const Frame *frame, const LimaIatiTag *tag)
{
  for (int i = 0; i < tag->n_attributes; i++)
    {
      const xmlChar **attribute = tag->attributes + 5 * i;
      const LimaIatiAttribute *found;

      if (attribute[1] != NULL)
        continue;
      found = lima_iati_map_find_attribute (self->map, frame->node, attribute[0]);
      if (found == NULL || (self->parts == LIMA_PARTS_FIGURES && (found->flags & LIMA_IATI_DETAIL)))
        continue;
      lima_iati_value_set (frame->block, found->field == LIMA_IATI_HERE ? frame->field : found->field, found->reading,
                           (const char *) attribute[3], (gsize) (attribute[4] - attribute[3]));
    }
}

static LimaBlock *
make_block (const LimaIatiNode *node, guint32 line)
{
  LimaBlock *block = lima_block_new (node->table, 0);

  block->line = line;
  if (node->kind != NULL)
    *LIMA_BLOCK_AT (block, LimaAtom, &node->table->fields[node->kind_field]) = lima_atom (node->kind);
  return block;
}

static void
add_waiting (LimaIatiBuilder *self, guint8 field, LimaBlock *block)
{
  Waiting waiting = { block, field };

  g_array_append_val (self->waiting, waiting);
}

/* Version 1: <administrative country="" adm1="" adm2="">. Two divisions become two codes, the narrower one with the name. */
static void
read_administrative (LimaIatiBuilder *self, Frame *frame, const LimaIatiTag *tag)
{
  LimaLocation *location = (LimaLocation *) self->frames[self->depth - 2].block;
  LimaLocationCode *code = (LimaLocationCode *) frame->block;
  const char *adm1, *adm2, *country;
  gsize size1 = get_attribute (tag, "adm1", &adm1), size2 = get_attribute (tag, "adm2", &adm2);
  gsize size = get_attribute (tag, "country", &country);

  if (size > 0)
    lima_iati_value_set (&location->head, LIMA_LOCATION_COUNTRY, LIMA_IATI_PLAIN, country, size);
  if (code->code != 0 || size1 + size2 == 0)
    return;
  if (size1 > 0 && size2 > 0)
    {
      LimaLocationCode *outer = (LimaLocationCode *) make_block (frame->node, 0);

      outer->code = lima_atom_len (adm1, size1);
      outer->level = lima_atom ("1");
      add_waiting (self, frame->field, &outer->head);
      frame->mark++;
    }
  code->code = size2 > 0 ? lima_atom_len (adm2, size2) : lima_atom_len (adm1, size1);
  code->level = lima_atom (size2 > 0 ? "2" : "1");
}

/* Version 1: <coordinates latitude="" longitude="" precision="">. */
static void
read_coordinates (Frame *frame, const LimaIatiTag *tag)
{
  LimaLocation *location = (LimaLocation *) frame->block;
  const char *latitude = "", *longitude = "";
  gsize size1 = get_attribute (tag, "latitude", &latitude), size2 = get_attribute (tag, "longitude", &longitude);

  if (location->position == NULL && size1 + size2 > 0)
    location->position = g_strdup_printf ("%.*s %.*s", (int) size1, latitude, (int) size2, longitude);
}

static void
run_start_hook (LimaIatiBuilder *self, Frame *frame, const LimaIatiTag *tag)
{
  switch (frame->node->hook)
    {
    case LIMA_IATI_HOOK_ADMINISTRATIVE:
      read_administrative (self, frame, tag);
      break;
    case LIMA_IATI_HOOK_COORDINATES:
      read_coordinates (frame, tag);
      break;
    case LIMA_IATI_NO_HOOK:
    case LIMA_IATI_HOOK_DESCRIPTION:
    default:
      break;
    }
}

static int
choose_date (const LimaIatiTag *tag)
{
  static const char * const types[][2] = {
    { "1", "start-planned" },
    { "2", "start-actual" },
    { "3", "end-planned" },
    { "4", "end-actual" },
  };
  const char *text;
  gsize length = get_attribute (tag, "type", &text);

  for (guint i = 0; length > 0 && i < G_N_ELEMENTS (types); i++)
    for (guint v = 0; v < 2; v++)
      if (strlen (types[i][v]) == length && g_ascii_strncasecmp (types[i][v], text, length) == 0)
        return (int) i;
  return -1;
}

static int
choose_aid (const LimaIatiTag *tag, const LimaIatiChild *child, guint64 seen)
{
  const char *text;
  gsize length = get_attribute (tag, "vocabulary", &text);
  gboolean dac = length == 0 || (length == 1 && *text == '1');

  return dac && !((seen >> child->field) & 1) ? 0 : 1;
}

/* Where an element goes: an entry of the table, or NULL for an element that is unread. */
static const LimaIatiChild *
find_child (LimaIatiBuilder *self, Frame *parent, const LimaIatiTag *tag)
{
  const LimaIatiChild *child;
  int choice = 0;

  if (tag->prefix != self->prefix || tag->uri != self->uri)
    return NULL;
  child = lima_iati_map_find (self->map, parent->node, tag->name);
  if (child == NULL)
    return NULL;
  if (child->choice == LIMA_IATI_CHOOSE_DATE)
    choice = choose_date (tag);
  else if (child->choice == LIMA_IATI_CHOOSE_AID)
    choice = choose_aid (tag, child, parent->seen);
  if (choice < 0)
    return NULL;
  child += choice;
  if ((child->flags & LIMA_IATI_ONCE) && ((parent->seen >> child->field) & 1))
    return NULL;
  if (child->field < MAX_FIELDS)
    parent->seen |= G_GUINT64_CONSTANT (1) << child->field;
  return child;
}

/* The direct text of an element in several languages, or of a narrative in it, is complete. */
static void
take_language (LimaIatiBuilder *self, const Frame *frame)
{
  const char *text = self->text->str;
  gsize length = self->text->len;

  lima_iati_value_strip (&text, &length);
  if (length > 0)
    lima_text_builder_add (self->languages, lima_atom_text (frame->language), text, (gssize) length);
  g_string_truncate (self->text, 0);
}

static guint8
text_field (const Frame *frame)
{
  return frame->node->text == LIMA_IATI_HERE ? frame->field : frame->node->text;
}

/* A field that has a text already, from an element of the same name, keeps it and gets the other languages. */
static void
take_text (LimaIatiBuilder *self, const Frame *frame)
{
  LimaText **field = LIMA_BLOCK_AT (frame->block, LimaText *, &frame->block->table->fields[text_field (frame)]);
  LimaText *text = lima_text_builder_end (self->languages);
  LimaText * const texts[] = { *field, text };

  if (text == NULL)
    return;
  if (*field == NULL)
    {
      *field = text;
      return;
    }
  for (guint t = 0; t < G_N_ELEMENTS (texts); t++)
    for (guint i = 0; i < lima_text_get_n (texts[t]); i++)
      lima_text_builder_add (self->languages, lima_text_get_language (texts[t], i), lima_text_get_nth (texts[t], i), -1);
  *field = lima_text_builder_end (self->languages);
  lima_text_unref (texts[0]);
  lima_text_unref (text);
}

static void
push_known (LimaIatiBuilder *self, const LimaIatiChild *child, const LimaIatiTag *tag, guint32 line)
{
  const LimaIatiNode *node = lima_iati_map_get_node (child);
  Frame *parent = &self->frames[self->depth - 1], *frame = parent + 1;
  gboolean figures = self->parts == LIMA_PARTS_FIGURES;

  if (parent->captures && node == lima_iati_map_get_narrative ())
    take_language (self, parent);
  *frame = (Frame) { .node = node, .name = tag->name, .field = child->field, .mark = self->waiting->len };
  self->depth++;
  if (parent->block == NULL || (figures && (child->flags & LIMA_IATI_DETAIL)))
    return;

  frame->own = node->table != NULL;
  frame->block = frame->own ? make_block (node, line) : parent->block;
  if (node == lima_iati_map_get_narrative ())
    frame->captures = parent->captures;
  else
    {
      read_attributes (self, frame, tag);
      if (node->hook != LIMA_IATI_NO_HOOK)
        run_start_hook (self, frame, tag);
      frame->captures = node->text != LIMA_IATI_NO_FIELD && !(figures && (node->text_flags & LIMA_IATI_DETAIL));
    }
  if (frame->captures)
    {
      g_string_truncate (self->text, 0);
      if (node->narratives || node == lima_iati_map_get_narrative ())
        frame->language = lima_iati_tag_get_language (tag);
    }
}

static void
append_qname (GString *path, const xmlChar *name, const xmlChar *prefix)
{
  if (path->len > 0)
    g_string_append_c (path, '/');
  if (prefix != NULL)
    {
      g_string_append (path, (const char *) prefix);
      g_string_append_c (path, ':');
    }
  g_string_append (path, (const char *) name);
}

static void
push_unread (LimaIatiBuilder *self, const LimaIatiTag *tag, guint32 line)
{
  LimaUnread *unread = (LimaUnread *) lima_block_new (&lima_unread_table, 0);
  g_autofree char *name = NULL;

  g_string_truncate (self->path, 0);
  for (guint i = 1; i < self->depth; i++)
    append_qname (self->path, self->frames[i].name, self->prefix);
  append_qname (self->path, tag->name, tag->prefix);
  name = g_utf8_make_valid (self->path->str, (gssize) self->path->len);
  unread->name = lima_atom (name);
  unread->head.line = line;
  g_ptr_array_add (self->unread, unread);
  self->unread_depth = 1;
  if (self->parts == LIMA_PARTS_ALL)
    lima_iati_fragment_start (self->fragment, tag);
}

/**
 * lima_iati_builder_begin:
 * @self: a builder with no activity open
 * @tag: the start tag of an activity
 * @parts: what to make of it
 * @version: the version of IATI around it, 0 for none
 * @language: the language around it, 0 for none
 * @line: the line of the tag
 */
void
lima_iati_builder_begin (LimaIatiBuilder *self, const LimaIatiTag *tag, LimaParts parts, LimaAtom version, LimaAtom language,
                         guint32 line)
{
  Frame *frame = &self->frames[0];
  LimaProject *project;
  LimaAtom own;

  g_assert (self->depth == 0 && self->project == NULL);

  self->parts = parts;
  self->prefix = tag->prefix;
  self->uri = tag->uri;
  self->was_cut = FALSE;
  *frame = (Frame) { .node = lima_iati_map_get_activity (), .name = tag->name, .own = TRUE };
  frame->block = make_block (frame->node, line);
  self->depth = 1;
  read_attributes (self, frame, tag);
  project = (LimaProject *) frame->block;
  own = lima_iati_tag_get_language (tag);
  project->language = own != 0 ? own : language;
  if (project->iati_version == 0)
    project->iati_version = version;
}

/**
 * lima_iati_builder_start:
 * @self: a builder with an activity open
 * @tag: an element in it begins
 * @line: the line of the tag
 */
void
lima_iati_builder_start (LimaIatiBuilder *self, const LimaIatiTag *tag, guint32 line)
{
  const LimaIatiChild *child;

  g_assert (self->depth > 0);

  if (self->unread_depth > 0)
    {
      self->unread_depth++;
      if (self->parts == LIMA_PARTS_ALL)
        lima_iati_fragment_start (self->fragment, tag);
      return;
    }
  child = find_child (self, &self->frames[self->depth - 1], tag);
  if (child != NULL && self->depth < MAX_DEPTH)
    push_known (self, child, tag, line);
  else
    push_unread (self, tag, line);
}

/**
 * lima_iati_builder_text:
 * @self: a builder
 * @text: UTF-8, a part of the text of the innermost element
 * @length: its bytes
 */
void
lima_iati_builder_text (LimaIatiBuilder *self, const char *text, gsize length)
{
  if (self->depth == 0)
    return;
  if (self->unread_depth > 0)
    {
      if (self->parts != LIMA_PARTS_ALL)
        return;
      if (lima_iati_fragment_get_size (self->fragment) > LIMA_IATI_MAX_TEXT)
        self->was_cut = TRUE;
      else
        lima_iati_fragment_text (self->fragment, text, length);
      return;
    }
  if (!self->frames[self->depth - 1].captures)
    return;
  if (self->text->len > LIMA_IATI_MAX_TEXT)
    self->was_cut = TRUE;
  else
    g_string_append_len (self->text, text, (gssize) length);
}

/* Version 1 repeats <description> for each language: one that follows another of its type in another language joins it. */
static gboolean
join_description (LimaIatiBuilder *self, const Frame *frame)
{
  const Waiting *last = self->waiting->len == 0 ? NULL : &g_array_index (self->waiting, Waiting, self->waiting->len - 1);
  LimaDescription *description = (LimaDescription *) frame->block, *before;

  if (last == NULL || last->field != frame->field || lima_text_get_n (description->text) != 1 || frame->language == 0)
    return FALSE;
  before = (LimaDescription *) last->block;
  if (before->type != description->type)
    return FALSE;
  for (guint i = 0; i < lima_text_get_n (before->text); i++)
    if (g_ascii_strcasecmp (lima_text_get_language (before->text, i), lima_atom_text (frame->language)) == 0)
      return FALSE;
  lima_text_builder_add (self->languages, lima_atom_text (frame->language), lima_text_get_nth (description->text, 0), -1);
  take_text (self, &(Frame) { .node = frame->node, .block = last->block });
  return TRUE;
}

static void
finish_text (LimaIatiBuilder *self, const Frame *frame)
{
  if (frame->node == lima_iati_map_get_narrative () || frame->node->narratives)
    take_language (self, frame);
  else
    lima_iati_value_set (frame->block, text_field (frame), frame->node->reading, self->text->str, self->text->len);
  if (frame->node->narratives)
    take_text (self, frame);
  g_string_truncate (self->text, 0);
}

static void
finish_known (LimaIatiBuilder *self, const Frame *frame)
{
  if (frame->captures)
    finish_text (self, frame);
  if (!frame->own)
    return;
  take_lists (self, frame->block, frame->mark);
  if (self->depth == 1)
    self->project = frame->block;
  else if (frame->node->hook == LIMA_IATI_HOOK_DESCRIPTION && join_description (self, frame))
    lima_block_unref (frame->block);
  else
    add_waiting (self, frame->field, frame->block);
}

static void
finish_project (LimaIatiBuilder *self)
{
  LimaProject *project = (LimaProject *) self->project;

  project->unread = make_items (self, (LimaBlock **) self->unread->pdata, self->unread->len);
  g_ptr_array_set_size (self->unread, 0);
}

/**
 * lima_iati_builder_end:
 * @self: a builder with an activity open
 * @name: the element that ends
 * @prefix: (nullable): its prefix
 *
 * Returns: whether it was the activity: lima_iati_builder_take() gives the project
 */
gboolean
lima_iati_builder_end (LimaIatiBuilder *self, const xmlChar *name, const xmlChar *prefix)
{
  g_assert (self->depth > 0);

  if (self->unread_depth > 0)
    {
      if (self->parts == LIMA_PARTS_ALL)
        lima_iati_fragment_end (self->fragment, name, prefix);
      if (--self->unread_depth == 0 && self->parts == LIMA_PARTS_ALL)
        ((LimaUnread *) self->unread->pdata[self->unread->len - 1])->xml = lima_iati_fragment_take (self->fragment);
      return FALSE;
    }
  finish_known (self, &self->frames[self->depth - 1]);
  self->depth--;
  if (self->depth > 0)
    return FALSE;
  finish_project (self);
  return TRUE;
}

/**
 * lima_iati_builder_is_open:
 *
 * Returns: whether an activity is open
 */
gboolean
lima_iati_builder_is_open (const LimaIatiBuilder *self)
{
  return self->depth > 0;
}

/**
 * lima_iati_builder_is_top:
 *
 * Returns: whether the next element stands directly in the activity, so that its line is wanted
 */
gboolean
lima_iati_builder_is_top (const LimaIatiBuilder *self)
{
  return self->depth == 1 && self->unread_depth == 0;
}

/**
 * lima_iati_builder_was_cut:
 *
 * Returns: whether a text of this activity was too long, and was cut
 */
gboolean
lima_iati_builder_was_cut (const LimaIatiBuilder *self)
{
  return self->was_cut;
}

/**
 * lima_iati_builder_get_identifier:
 * @self: a builder with an activity open, or one to be taken
 *
 * Returns: the activity's identifier as far as it is known
 */
LimaAtom
lima_iati_builder_get_identifier (const LimaIatiBuilder *self)
{
  const LimaBlock *block = self->depth > 0 ? self->frames[0].block : self->project;

  return block == NULL ? 0 : lima_atom (((const LimaProject *) block)->identifier);
}

/**
 * lima_iati_builder_take:
 * @self: a builder whose activity has ended
 *
 * Returns: (transfer full): the project, without an id
 */
LimaBlock *
lima_iati_builder_take (LimaIatiBuilder *self)
{
  return g_steal_pointer (&self->project);
}

/**
 * lima_iati_builder_abort:
 * @self: a builder
 *
 * Drops what there is of the activity.
 */
void
lima_iati_builder_abort (LimaIatiBuilder *self)
{
  for (; self->depth > 0; self->depth--)
    if (self->frames[self->depth - 1].own)
      lima_block_unref (self->frames[self->depth - 1].block);
  for (guint i = 0; i < self->waiting->len; i++)
    lima_block_unref (g_array_index (self->waiting, Waiting, i).block);
  for (guint i = 0; i < self->unread->len; i++)
    lima_block_unref (self->unread->pdata[i]);
  g_clear_pointer (&self->project, lima_block_unref);
  lima_text_unref (lima_text_builder_end (self->languages));
  g_array_set_size (self->waiting, 0);
  g_ptr_array_set_size (self->unread, 0);
  g_string_truncate (self->text, 0);
  lima_iati_fragment_reset (self->fragment);
  self->unread_depth = 0;
}
