/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-iati-repair.h"

struct _LimaIatiRepair
{
  GString *text;
  GPtrArray *attributes;
  GPtrArray *copies;
};

/* Windows-1252 from 0x80 to 0x9f (WHATWG Encoding Standard); it is ISO 8859-1 above. */
static const gunichar c1[32] = {
  0x20ac, 0x81,   0x201a, 0x192,  0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f,
  0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
};

/**
 * lima_iati_repair_new:
 *
 * Returns: (transfer full): a repair shop
 */
LimaIatiRepair *
lima_iati_repair_new (void)
{
  LimaIatiRepair *self = g_new0 (LimaIatiRepair, 1);

  self->text = g_string_new (NULL);
  self->attributes = g_ptr_array_new ();
  self->copies = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * lima_iati_repair_free:
 * @self: a repair shop to give up
 */
void
lima_iati_repair_free (LimaIatiRepair *self)
{
  g_string_free (self->text, TRUE);
  g_ptr_array_unref (self->attributes);
  g_ptr_array_unref (self->copies);
  g_free (self);
}

/**
 * lima_iati_repair_text:
 * @self: a repair shop
 * @text: bytes, none of them NUL
 * @length: (inout): how many
 *
 * Takes bytes that are no UTF-8 as Windows-1252, which they are in nearly all such files.
 *
 * Returns: UTF-8: @text itself where it is sound, else a text that is valid until the next call
 */
const char *
lima_iati_repair_text (LimaIatiRepair *self, const char *text, gsize *length)
{
  const char *end = text + *length, *bad;

  if (g_utf8_validate (text, (gssize) *length, &bad))
    return text;
  g_string_truncate (self->text, 0);
  for (;;)
    {
      guchar c;

      g_string_append_len (self->text, text, bad - text);
      if (bad == end)
        break;
      c = (guchar) *bad;
      g_string_append_unichar (self->text, c >= 0x80 && c < 0xa0 ? c1[c - 0x80] : c);
      text = bad + 1;
      g_utf8_validate (text, end - text, &bad);
    }
  *length = self->text->len;
  return self->text->str;
}

/**
 * lima_iati_repair_attributes:
 * @self: a repair shop
 * @tag: a tag, whose attributes are then valid until the next call
 */
void
lima_iati_repair_attributes (LimaIatiRepair *self, LimaIatiTag *tag)
{
  g_ptr_array_set_size (self->copies, 0);
  g_ptr_array_set_size (self->attributes, 0);
  for (int i = 0; i < 5 * tag->n_attributes; i += 5)
    {
      gsize length = (gsize) (tag->attributes[i + 4] - tag->attributes[i + 3]);
      const char *text = lima_iati_repair_text (self, (const char *) tag->attributes[i + 3], &length);
      char *copy = g_strndup (text, length);

      g_ptr_array_add (self->copies, copy);
      for (int k = 0; k < 3; k++)
        g_ptr_array_add (self->attributes, (gpointer) tag->attributes[i + k]);
      g_ptr_array_add (self->attributes, copy);
      g_ptr_array_add (self->attributes, copy + length);
    }
  tag->attributes = (const xmlChar **) self->attributes->pdata;
}
