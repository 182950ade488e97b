/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-block.h"

G_BEGIN_DECLS

/**
 * LimaDocumentCategory:
 *
 * A category of a document.
 */
typedef struct
{
  LimaBlock head;
  LimaAtom code;
} LimaDocumentCategory;

/**
 * LimaDocumentLanguage:
 *
 * A language of a document.
 */
typedef struct
{
  LimaBlock head;
  LimaAtom code;
} LimaDocumentLanguage;

/**
 * LimaDocument:
 *
 * A document and where it is (IATI: document-link).
 */
typedef struct
{
  LimaBlock head;
  char *url;
  char *symbol;
  LimaText *title;
  LimaText *description;
  LimaItems *categories;
  LimaItems *languages;
  LimaAtom format;
  LimaDay date;
} LimaDocument;

extern const LimaTable lima_document_category_table;
extern const LimaTable lima_document_language_table;
extern const LimaTable lima_document_table;

enum
{
  LIMA_DOCUMENT_CATEGORY_CODE,
  LIMA_DOCUMENT_CATEGORY_N_FIELDS,
};

enum
{
  LIMA_DOCUMENT_LANGUAGE_CODE,
  LIMA_DOCUMENT_LANGUAGE_N_FIELDS,
};

enum
{
  LIMA_DOCUMENT_URL,
  LIMA_DOCUMENT_FORMAT,
  LIMA_DOCUMENT_SYMBOL,
  LIMA_DOCUMENT_TITLE,
  LIMA_DOCUMENT_DESCRIPTION,
  LIMA_DOCUMENT_CATEGORIES,
  LIMA_DOCUMENT_LANGUAGES,
  LIMA_DOCUMENT_DATE,
  LIMA_DOCUMENT_N_FIELDS,
};

G_END_DECLS
