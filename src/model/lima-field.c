/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-field-private.h"

#include "lima-block.h"

/*< private >
 * lima_field_size:
 * @type: a type
 *
 * Returns: the bytes that a field of the type takes
 */
gsize
lima_field_size (LimaFieldType type)
{
  static const gsize sizes[] = {
    [LIMA_FIELD_STRING] = sizeof (char *),      [LIMA_FIELD_CODE] = sizeof (LimaAtom),
    [LIMA_FIELD_REF] = sizeof (LimaAtom),       [LIMA_FIELD_TEXT] = sizeof (LimaText *),
    [LIMA_FIELD_AMOUNT] = sizeof (LimaAmount),  [LIMA_FIELD_DAY] = sizeof (LimaDay),
    [LIMA_FIELD_BOOL] = sizeof (guint8),        [LIMA_FIELD_ITEMS] = sizeof (LimaItems *),
  };

  return sizes[type];
}

/*< private >
 * lima_field_ref:
 * @type: its type
 * @at: where a field lies that was copied byte by byte
 *
 * Makes the copy own what it holds; texts and lists are shared.
 */
void
lima_field_ref (LimaFieldType type, gpointer at)
{
  switch (type)
    {
    case LIMA_FIELD_STRING:
      *(char **) at = g_strdup (*(char **) at);
      break;
    case LIMA_FIELD_TEXT:
      lima_text_ref (*(LimaText **) at);
      break;
    case LIMA_FIELD_ITEMS:
      lima_items_ref (*(LimaItems **) at);
      break;
    case LIMA_FIELD_CODE:
    case LIMA_FIELD_REF:
    case LIMA_FIELD_AMOUNT:
    case LIMA_FIELD_DAY:
    case LIMA_FIELD_BOOL:
    default:
      break;
    }
}

/*< private >
 * lima_field_unref:
 * @type: its type
 * @at: where a field lies
 *
 * Gives up what the field owns, and leaves its bytes as they are.
 */
void
lima_field_unref (LimaFieldType type, gpointer at)
{
  switch (type)
    {
    case LIMA_FIELD_STRING:
      g_free (*(char **) at);
      break;
    case LIMA_FIELD_TEXT:
      lima_text_unref (*(LimaText **) at);
      break;
    case LIMA_FIELD_ITEMS:
      lima_items_unref (*(LimaItems **) at);
      break;
    case LIMA_FIELD_CODE:
    case LIMA_FIELD_REF:
    case LIMA_FIELD_AMOUNT:
    case LIMA_FIELD_DAY:
    case LIMA_FIELD_BOOL:
    default:
      break;
    }
}

static gboolean
items_equal (const LimaItems *a, const LimaItems *b)
{
  if (a == b)
    return TRUE;
  if (lima_items_get_n (a) != lima_items_get_n (b))
    return FALSE;
  for (guint i = 0; i < lima_items_get_n (a); i++)
    if (!lima_block_equal (a->item[i], b->item[i]))
      return FALSE;
  return TRUE;
}

/*< private >
 * lima_field_equal:
 * @type: the type of both
 * @a: where one field lies
 * @b: where the other lies
 *
 * Returns: whether both would be written alike
 */
gboolean
lima_field_equal (LimaFieldType type, gconstpointer a, gconstpointer b)
{
  switch (type)
    {
    case LIMA_FIELD_STRING:
      return g_strcmp0 (*(char * const *) a, *(char * const *) b) == 0;
    case LIMA_FIELD_CODE:
    case LIMA_FIELD_REF:
      return *(const LimaAtom *) a == *(const LimaAtom *) b;
    case LIMA_FIELD_TEXT:
      return lima_text_equal (*(LimaText * const *) a, *(LimaText * const *) b);
    case LIMA_FIELD_AMOUNT:
      return lima_amount_equal (a, b);
    case LIMA_FIELD_DAY:
      return lima_day_equal (a, b);
    case LIMA_FIELD_BOOL:
      return *(const guint8 *) a == *(const guint8 *) b;
    case LIMA_FIELD_ITEMS:
      return items_equal (*(LimaItems * const *) a, *(LimaItems * const *) b);
    default:
      g_assert_not_reached ();
    }
}
