/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-facts.h>
#include <lima-format.h>
#include <lima-project.h>

G_BEGIN_DECLS

/**
 * LimaFieldWords:
 * @format: how numbers and dates are written, and the language of names
 * @themes: (nullable): names of themes
 * @text_language: the language of texts that name none, 0 where nobody knows
 *
 * How the fields of a project are put into words for people.
 */
typedef struct
{
  LimaFormat *format;
  const LimaThemeMap *themes;
  LimaAtom text_language;
} LimaFieldWords;

const char *lima_field_words_label    (const LimaField      *field);
char       *lima_field_words_value    (const LimaFieldWords *self,
                                       const LimaBlock      *block,
                                       guint                 field,
                                       char                **tip);
const char *lima_field_words_list     (const LimaBlock      *block,
                                       guint                 field);
const char *lima_field_words_code     (const LimaFieldWords *self,
                                       const LimaBlock      *block,
                                       guint                 field);
char       *lima_field_words_amount   (const LimaFieldWords *self,
                                       const LimaAmount     *amount,
                                       LimaAtom              currency,
                                       char                **tip);
char       *lima_field_words_share    (const LimaFieldWords *self,
                                       const LimaAmount     *percentage,
                                       char                **tip);
char       *lima_field_words_day      (const LimaFieldWords *self,
                                       const LimaDay        *day);
char       *lima_field_words_language (const LimaFieldWords *self,
                                       const char           *tag);
gboolean    lima_field_words_is_mine  (const LimaFieldWords *self,
                                       const char           *tag);

G_END_DECLS
