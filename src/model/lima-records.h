/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-block.h"

G_BEGIN_DECLS

/**
 * LimaHead:
 *
 * What the portfolio says of itself: the members at the top of the file.
 */
typedef struct
{
  LimaBlock head;
  LimaText *title;
  LimaText *description;
  LimaText *agency;
  char *notes;
  LimaAtom agency_ref;
  LimaAtom currency;
  LimaAtom region_scheme;
  LimaAtom theme_scheme;
} LimaHead;

/**
 * LimaOrganisation:
 *
 * An organisation that projects refer to by its reference.
 */
typedef struct
{
  LimaBlock head;
  LimaText *name;
  LimaAtom ref;
  LimaAtom type;
  LimaAtom country;
} LimaOrganisation;

/**
 * LimaThemeRule:
 *
 * What belongs to a theme: a sector code (or the beginning of one) or a policy marker of at least a significance.
 */
typedef struct
{
  LimaBlock head;
  LimaAtom sector;
  LimaAtom vocabulary;
  LimaAtom marker;
  LimaAtom significance;
} LimaThemeRule;

/**
 * LimaTheme:
 *
 * A theme of a scheme; its id is the key of the breakdown.
 */
typedef struct
{
  LimaBlock head;
  LimaText *name;
  LimaItems *rules;
} LimaTheme;

/**
 * LimaThemeScheme:
 *
 * A way to sort sectors and policy markers into themes.
 */
typedef struct
{
  LimaBlock head;
  LimaText *name;
  LimaItems *themes;
} LimaThemeScheme;

/**
 * LimaSource:
 *
 * A document that published figures come from.
 */
typedef struct
{
  LimaBlock head;
  LimaText *title;
  char *symbol;
  LimaText *author;
  char *url;
  char *note;
  LimaDay date;
} LimaSource;

/**
 * LimaFigure:
 *
 * A number printed in a document. Rounding is the step it was rounded to: 100000 for 53.6 M, 0.1 for 31.3 %. The true value
 * lies within half a step of the printed one. The breakdown it belongs to is named by dimension and key; no dimension is the whole.
 */
typedef struct
{
  LimaBlock head;
  LimaText *label;
  LimaText *basis;
  char *paragraph;
  LimaText *note;
  LimaAmount value;
  LimaAmount rounding;
  LimaAtom measure;
  LimaAtom dimension;
  LimaAtom key;
  LimaAtom unit;
  LimaAtom bound;
  LimaDay start;
  LimaDay end;
  LimaAtom source;
} LimaFigure;

extern const LimaTable lima_head_table;
extern const LimaTable lima_organisation_table;
extern const LimaTable lima_theme_rule_table;
extern const LimaTable lima_theme_table;
extern const LimaTable lima_theme_scheme_table;
extern const LimaTable lima_source_table;
extern const LimaTable lima_figure_table;

enum
{
  LIMA_HEAD_TITLE,
  LIMA_HEAD_DESCRIPTION,
  LIMA_HEAD_AGENCY_REF,
  LIMA_HEAD_AGENCY,
  LIMA_HEAD_CURRENCY,
  LIMA_HEAD_REGION_SCHEME,
  LIMA_HEAD_THEME_SCHEME,
  LIMA_HEAD_NOTES,
  LIMA_HEAD_N_FIELDS,
};

enum
{
  LIMA_ORGANISATION_REF,
  LIMA_ORGANISATION_NAME,
  LIMA_ORGANISATION_TYPE,
  LIMA_ORGANISATION_COUNTRY,
  LIMA_ORGANISATION_N_FIELDS,
};

enum
{
  LIMA_THEME_RULE_SECTOR,
  LIMA_THEME_RULE_VOCABULARY,
  LIMA_THEME_RULE_MARKER,
  LIMA_THEME_RULE_SIGNIFICANCE,
  LIMA_THEME_RULE_N_FIELDS,
};

enum
{
  LIMA_THEME_NAME,
  LIMA_THEME_RULES,
  LIMA_THEME_N_FIELDS,
};

enum
{
  LIMA_THEME_SCHEME_NAME,
  LIMA_THEME_SCHEME_THEMES,
  LIMA_THEME_SCHEME_N_FIELDS,
};

enum
{
  LIMA_SOURCE_TITLE,
  LIMA_SOURCE_SYMBOL,
  LIMA_SOURCE_AUTHOR,
  LIMA_SOURCE_DATE,
  LIMA_SOURCE_URL,
  LIMA_SOURCE_NOTE,
  LIMA_SOURCE_N_FIELDS,
};

enum
{
  LIMA_FIGURE_LABEL,
  LIMA_FIGURE_MEASURE,
  LIMA_FIGURE_DIMENSION,
  LIMA_FIGURE_KEY,
  LIMA_FIGURE_VALUE,
  LIMA_FIGURE_UNIT,
  LIMA_FIGURE_ROUNDING,
  LIMA_FIGURE_BOUND,
  LIMA_FIGURE_BASIS,
  LIMA_FIGURE_START,
  LIMA_FIGURE_END,
  LIMA_FIGURE_SOURCE,
  LIMA_FIGURE_PARAGRAPH,
  LIMA_FIGURE_NOTE,
  LIMA_FIGURE_N_FIELDS,
};

G_END_DECLS
