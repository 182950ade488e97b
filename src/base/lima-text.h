/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LimaText:
 *
 * An immutable, counted text in one or more languages, in the order in which they were given. A language is a tag as the data
 * gives it ("en", "EN", "eng"), or "" where the data names none. No language occurs twice.
 */
typedef struct _LimaText LimaText;
typedef struct _LimaTextBuilder LimaTextBuilder;

LimaText        *lima_text_new           (const char       *language,
                                          const char       *text);
LimaText        *lima_text_ref           (const LimaText   *self);
void             lima_text_unref         (LimaText         *self);
guint            lima_text_get_n         (const LimaText   *self);
const char      *lima_text_get_language  (const LimaText   *self,
                                          guint             i);
const char      *lima_text_get_nth       (const LimaText   *self,
                                          guint             i);
const char      *lima_text_get           (const LimaText   *self,
                                          const char       *language);
gboolean         lima_text_equal         (const LimaText   *a,
                                          const LimaText   *b);

LimaTextBuilder *lima_text_builder_new   (void);
void             lima_text_builder_free  (LimaTextBuilder  *self);
void             lima_text_builder_add   (LimaTextBuilder  *self,
                                          const char       *language,
                                          const char       *text,
                                          gssize            length);
gboolean         lima_text_builder_is_empty (LimaTextBuilder *self);
LimaText        *lima_text_builder_end   (LimaTextBuilder  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaText, lima_text_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaTextBuilder, lima_text_builder_free)

G_END_DECLS
