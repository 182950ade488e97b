/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-amount.h>
#include <lima-text.h>

G_BEGIN_DECLS

typedef struct _LimaBlock LimaBlock;
typedef struct _LimaTable LimaTable;

typedef enum
{
  LIMA_FIELD_STRING, /* char *, owned                   JSON: string */
  LIMA_FIELD_CODE,   /* LimaAtom, of a codelist          JSON: string */
  LIMA_FIELD_REF,    /* LimaAtom, an id or reference     JSON: string */
  LIMA_FIELD_TEXT,   /* LimaText *, owned                JSON: object of language: string */
  LIMA_FIELD_AMOUNT, /* LimaAmount                       JSON: string, a decimal or what was given instead */
  LIMA_FIELD_DAY,    /* LimaDay                          JSON: string, a date or what was given instead */
  LIMA_FIELD_BOOL,   /* guint8, a LimaTri                JSON: true or false */
  LIMA_FIELD_ITEMS,  /* LimaItems *, owned               JSON: array of objects, each with an id */
} LimaFieldType;

/* A truth that may be unknown: all zero is unknown. */
typedef enum
{
  LIMA_UNKNOWN,
  LIMA_FALSE,
  LIMA_TRUE,
} LimaTri;

/**
 * LimaFieldRule:
 * @block: what the field belongs to
 * @error: return location for a sentence that says what is wrong
 *
 * The rule of one field by itself; sums and cross references are judged by the analysis room.
 *
 * Returns: whether the field is as it should be
 */
typedef gboolean (*LimaFieldRule) (const LimaBlock *block, GError **error);

/**
 * LimaField:
 * @member: the member name in the portfolio file; the index in the table is the field's id
 * @label: what people call it, marked for translation with NC_ in the context "field"
 * @type: how it is stored
 * @offset: where, in the struct of the block
 * @codelist: (nullable): the codelist of a code
 * @items: (nullable): the table of a list's elements
 * @rule: (nullable): the field's own rule
 */
typedef struct
{
  const char *member;
  const char *label;
  LimaFieldType type;
  guint16 offset;
  const char *codelist;
  const LimaTable *items;
  LimaFieldRule rule;
} LimaField;

/**
 * LimaTable:
 * @name: the member of the file that holds the records; for elements of lists, what one is called
 * @prefix: what the ids of new records begin with
 * @label: what people call one, marked for translation with NC_ in the context "record"
 * @size: bytes of a block
 * @fields: the fields in the order of the file
 *
 * One table a record type. The file, the changes, the check and the forms read it: a new field is one line.
 */
struct _LimaTable
{
  const char *name;
  const char *prefix;
  const char *label;
  gsize size;
  const LimaField *fields;
  guint n_fields;
};

int lima_table_find (const LimaTable *self,
                     const char      *member);
int lima_table_find_len (const LimaTable *self,
                         const char      *member,
                         gsize            length);

G_END_DECLS
