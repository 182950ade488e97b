/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "indicator-fixture.h"

#include <string.h>

typedef struct
{
  LimaProgrammeIndicator *indicator;
  GPtrArray *targets;
  GPtrArray *parts; /* of the last target */
} Reading;

static const char *
word_of (char **words, guint i)
{
  return i >= g_strv_length (words) || strcmp (words[i], "_") == 0 ? "" : words[i];
}

static LimaText *
text_of (char **words)
{
  return *word_of (words, 1) == '\0' ? NULL : lima_text_new ("en", words[1]);
}

static void
end_target (Reading *self)
{
  LimaProgrammeTarget *target;

  if (self->targets->len == 0)
    return;
  target = g_ptr_array_index (self->targets, self->targets->len - 1);
  if (target->parts == NULL)
    target->parts = lima_items_new ((LimaBlock **) self->parts->pdata, self->parts->len);
  g_ptr_array_set_size (self->parts, 0);
}

static LimaProgrammeTarget *
begin_target (Reading *self)
{
  g_autofree char *id = g_strdup_printf ("t%u", self->targets->len);
  LimaBlock *block = lima_block_new (&lima_programme_target_table, lima_atom (id));

  end_target (self);
  g_ptr_array_add (self->targets, block);
  return (LimaProgrammeTarget *) block;
}

static LimaProgrammeTarget *
last_target (Reading *self)
{
  return self->targets->len == 0 ? begin_target (self) : g_ptr_array_index (self->targets, self->targets->len - 1);
}

static void
read_target (Reading *self, char **words)
{
  g_auto(GStrv) days = g_strsplit (word_of (words, 1), "/", 2);
  LimaProgrammeTarget *target = begin_target (self);

  target->start = lima_day_read (word_of (days, 0), -1);
  target->end = lima_day_read (word_of (days, 1), -1);
  target->target = lima_amount_read (word_of (words, 2), -1);
  target->revised = lima_amount_read (word_of (words, 3), -1);
  target->revised_on = lima_day_read (word_of (words, 4), -1);
}

static void
read_part (Reading *self, char **words)
{
  g_autofree char *id = g_strdup_printf ("p%u", self->parts->len);
  LimaProgrammePart *part = (LimaProgrammePart *) lima_block_new (&lima_programme_part_table, lima_atom (id));

  part->kind = lima_atom (word_of (words, 1));
  part->target = lima_amount_read (word_of (words, 2), -1);
  part->actual = lima_amount_read (word_of (words, 3), -1);
  g_ptr_array_add (self->parts, part);
}

static gboolean
read_number (Reading *self, char **words)
{
  gboolean is_baseline = strcmp (words[0], "baseline") == 0;
  LimaAmount amount, of;

  if (!is_baseline && strcmp (words[0], "actual") != 0)
    return FALSE;
  amount = lima_amount_read (word_of (words, 1), -1);
  of = lima_amount_read (word_of (words, 3), -1);
  if (is_baseline)
    {
      self->indicator->baseline = amount;
      self->indicator->baseline_of = of;
    }
  else
    {
      last_target (self)->actual = amount;
      last_target (self)->actual_of = of;
    }
  return TRUE;
}

static gboolean
read_text (Reading *self, char **words)
{
  LimaProgrammeIndicator *indicator = self->indicator;

  if (strcmp (words[0], "baseline-text") == 0)
    indicator->baseline_text = text_of (words);
  else if (strcmp (words[0], "baseline-source") == 0)
    indicator->baseline_source = text_of (words);
  else if (strcmp (words[0], "verification") == 0)
    indicator->verification = text_of (words);
  else if (strcmp (words[0], "target-text") == 0)
    last_target (self)->target_text = text_of (words);
  else
    return FALSE;
  return TRUE;
}

static void
add_unit (Reading *self, const char *language, const char *text)
{
  g_autoptr(LimaTextBuilder) builder = lima_text_builder_new ();
  LimaText *old = self->indicator->unit;

  for (guint i = 0; i < lima_text_get_n (old); i++)
    lima_text_builder_add (builder, lima_text_get_language (old, i), lima_text_get_nth (old, i), -1);
  lima_text_builder_add (builder, language, text, -1);
  lima_text_unref (old);
  self->indicator->unit = lima_text_builder_end (builder);
}

static void
read_statement (Reading *self, const char *text)
{
  g_auto(GStrv) words = g_strsplit (text, " ", -1);
  LimaProgrammeIndicator *indicator = self->indicator;

  if (strcmp (words[0], "id") == 0)
    indicator->head.id = lima_atom (words[1]);
  else if (strcmp (words[0], "parent") == 0)
    indicator->parent = lima_atom (words[1]);
  else if (strcmp (words[0], "rule") == 0)
    indicator->aggregation = lima_atom (words[1]);
  else if (strcmp (words[0], "unit") == 0)
    add_unit (self, "en", text + strlen ("unit "));
  else if (strcmp (words[0], "unit-fr") == 0)
    add_unit (self, "fr", text + strlen ("unit-fr "));
  else if (strcmp (words[0], "percentage") == 0 || strcmp (words[0], "qualitative") == 0)
    indicator->measure = lima_atom (words[0]);
  else if (strcmp (words[0], "descending") == 0 || strcmp (words[0], "ascending") == 0)
    indicator->descending = words[0][0] == 'd' ? LIMA_TRUE : LIMA_FALSE;
  else if (strcmp (words[0], "baseline-date") == 0)
    indicator->baseline_date = lima_day_read (word_of (words, 1), -1);
  else if (strcmp (words[0], "target") == 0)
    read_target (self, words);
  else if (strcmp (words[0], "part") == 0)
    read_part (self, words);
  else
    g_assert_true (read_number (self, words) || read_text (self, words));
}

LimaProgrammeIndicator *
fixture_indicator (const char *given)
{
  g_autoptr(GPtrArray) targets = g_ptr_array_new ();
  g_autoptr(GPtrArray) parts = g_ptr_array_new ();
  g_auto(GStrv) statements = g_strsplit (given, ";", -1);
  LimaProgrammeIndicator *indicator = (LimaProgrammeIndicator *) lima_block_new (&lima_programme_indicator_table, lima_atom ("i"));
  Reading reading = { indicator, targets, parts };

  for (guint i = 0; statements[i] != NULL; i++)
    if (*g_strstrip (statements[i]) != '\0')
      read_statement (&reading, statements[i]);
  end_target (&reading);
  indicator->targets = lima_items_new ((LimaBlock **) targets->pdata, targets->len);
  return indicator;
}

LimaItems *
fixture_indicators (const char *const *given, guint n)
{
  g_autofree LimaBlock **blocks = g_new (LimaBlock *, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    blocks[i] = &fixture_indicator (given[i])->head;
  return lima_items_new (blocks, n);
}
