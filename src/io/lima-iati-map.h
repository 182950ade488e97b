/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libxml/parser.h>
#include <lima-table.h>

G_BEGIN_DECLS

/* How the value of an attribute or a text becomes that of a field. */
typedef enum
{
  LIMA_IATI_PLAIN,            /* as given, without blanks around it */
  LIMA_IATI_UPPER,            /* and in upper case: currencies */
  LIMA_IATI_TRANSACTION_TYPE, /* letters of version 1 become numbers */
  LIMA_IATI_BUDGET_TYPE,      /* words of version 1 become numbers */
  LIMA_IATI_ROLE,             /* words of version 1 become numbers */
  LIMA_IATI_FALLBACK,         /* a text that counts only where the attribute gave no date */
  LIMA_IATI_DATE_TEXT,        /* the same, kept as text beside the date */
} LimaIatiReading;

typedef enum
{
  LIMA_IATI_ONCE = 1 << 0,   /* the model holds one: a second is unread */
  LIMA_IATI_DETAIL = 1 << 1, /* passed over where only figures are wanted */
} LimaIatiFlags;

/* An attribute of an element decides which child entry an element takes. */
typedef enum
{
  LIMA_IATI_NO_CHOICE,
  LIMA_IATI_CHOOSE_DATE, /* @type: the 1st to 4th entry, or unread */
  LIMA_IATI_CHOOSE_AID,  /* OECD DAC's, once: the 1st entry; the 2nd, a list, for all others */
} LimaIatiChoice;

/* What can't be said in the tables. */
typedef enum
{
  LIMA_IATI_NO_HOOK,
  LIMA_IATI_HOOK_DESCRIPTION,    /* version 1 repeats the element for each language */
  LIMA_IATI_HOOK_ADMINISTRATIVE, /* version 1 has up to two divisions in one element */
  LIMA_IATI_HOOK_COORDINATES,    /* version 1: latitude and longitude */
} LimaIatiHook;

#define LIMA_IATI_HERE 0xff     /* the field that the child entry names */
#define LIMA_IATI_NO_FIELD 0xfe

/**
 * LimaIatiAttribute:
 * @name: its name; never in a namespace
 * @field: where it goes, in the block that the element makes or stands in
 * @reading: a #LimaIatiReading
 * @flags: %LIMA_IATI_DETAIL or nothing
 */
typedef struct
{
  const char *name;
  guint8 field;
  guint8 reading;
  guint8 flags;
} LimaIatiAttribute;

/**
 * LimaIatiChild:
 * @name: the element
 * @node: what it is
 * @field: the list that takes its block, or the field that it is
 * @flags: #LimaIatiFlags
 * @choice: a #LimaIatiChoice
 *
 * An element that may stand in another.
 */
typedef struct
{
  const char *name;
  guint8 node;
  guint8 field;
  guint8 flags;
  guint8 choice;
} LimaIatiChild;

/**
 * LimaIatiNode:
 * @table: (nullable): the block it makes; %NULL for an element whose values belong to the block around it
 * @kind: (nullable): a code that every such block carries, in @kind_field
 * @text: the field of its text
 * @reading: a #LimaIatiReading for the text
 * @narratives: whether the text is one in several languages
 * @text_flags: %LIMA_IATI_DETAIL or nothing
 * @hook: a #LimaIatiHook
 *
 * A kind of element.
 */
typedef struct
{
  const LimaTable *table;
  const char *kind;
  guint8 kind_field;
  guint8 text;
  guint8 reading;
  guint8 text_flags;
  guint8 hook;
  gboolean narratives;
  const LimaIatiAttribute *attributes;
  guint n_attributes;
  const LimaIatiChild *children;
  guint n_children;
} LimaIatiNode;

typedef struct _LimaIatiMap LimaIatiMap;

LimaIatiMap         *lima_iati_map_new        (xmlDict            *dict);
void                 lima_iati_map_free       (LimaIatiMap        *self);
const LimaIatiNode  *lima_iati_map_get_activity (void);
const LimaIatiNode  *lima_iati_map_get_narrative (void);
const LimaIatiNode  *lima_iati_map_get_node   (const LimaIatiChild *child);
const LimaIatiChild *lima_iati_map_find       (const LimaIatiMap  *self,
                                               const LimaIatiNode *node,
                                               const xmlChar      *name);
const LimaIatiAttribute *lima_iati_map_find_attribute (const LimaIatiMap  *self,
                                                       const LimaIatiNode *node,
                                                       const xmlChar      *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaIatiMap, lima_iati_map_free)

G_END_DECLS
