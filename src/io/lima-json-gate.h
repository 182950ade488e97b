/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Brackets inside brackets; a portfolio needs a dozen. json-glib crashes on 60,000. */
#define LIMA_JSON_MAX_DEPTH 64

/* Zero bytes that must stand behind the text that the gate and the cursor are given. */
#define LIMA_JSON_PADDING 16

/* Why a text is no JSON that we take. */
typedef enum
{
  LIMA_JSON_FINE,
  LIMA_JSON_STOPPED,        /* the caller's tick said so */
  LIMA_JSON_EMPTY,          /* nothing but blanks */
  LIMA_JSON_ENDS_EARLY,     /* the text stops inside a value */
  LIMA_JSON_TOO_DEEP,       /* more than LIMA_JSON_MAX_DEPTH brackets inside each other */
  LIMA_JSON_NOT_UTF8,       /* overlong, cut, beyond U+10FFFF, an encoded surrogate */
  LIMA_JSON_ZERO,           /* a zero byte, or \u0000 */
  LIMA_JSON_CONTROL,        /* a control character in a string */
  LIMA_JSON_ESCAPE,         /* a backslash before something that can't be escaped */
  LIMA_JSON_SURROGATE,      /* \ud800 to \udfff that is no pair */
  LIMA_JSON_DUPLICATE,      /* a member name twice in one object */
  LIMA_JSON_NUMBER,         /* 01, .5, +1, 1., NaN */
  LIMA_JSON_RANGE,          /* an integer beyond 64 bits, or beyond the range of a double */
  LIMA_JSON_TRAILING_COMMA, /* a comma and nothing behind it */
  LIMA_JSON_COMMENT,        /* which JSON has not */
  LIMA_JSON_SINGLE_QUOTE,   /* which JSON has not */
  LIMA_JSON_SECOND_ROOT,    /* something behind the end */
  LIMA_JSON_UNEXPECTED,     /* anything else */
} LimaJsonFault;

/**
 * LimaJsonMember:
 * @name: its name, at the quotation mark
 * @value: where its value begins
 * @end: where its value ends
 * @line: the line of the name
 * @is_object_list: whether the value is an array of nothing but objects
 *
 * A member of the root object, as a slice of the text.
 */
typedef struct
{
  const char *name;
  const char *value;
  const char *end;
  guint32 line;
  gboolean is_object_list;
} LimaJsonMember;

/**
 * LimaJsonTick:
 * @done: bytes judged so far
 *
 * Called about once a megabyte.
 *
 * Returns: whether to go on
 */
typedef gboolean (*LimaJsonTick) (gsize    done,
                                  gpointer data);

LimaJsonFault lima_json_gate        (const char    *text,
                                     gsize          length,
                                     GArray        *members,
                                     gsize         *at,
                                     LimaJsonTick   tick,
                                     gpointer       data);
void          lima_json_position    (const char    *text,
                                     gsize          at,
                                     guint32       *line,
                                     guint32       *column);
const char   *lima_json_skip_plain  (const char    *p);
char         *lima_json_decode      (const char    *string,
                                     gsize          length);

G_END_DECLS
