/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What fields say on paper, and in other reports. */

#include "lima-report-programme-paper-private.h"

#include <lima-codelist.h>
#include <lima-i18n.h>

#include "lima-report-words.h"

#define NOTHING "–"

/*
 * lima_print_field:
 *
 * Returns: what people call a field, translated
 */
const char *
lima_print_field (const LimaTable *table, guint field)
{
  return C_("field", table->fields[field].label);
}

/* Adds a column that has the name of a field. */
void
lima_print_column (LimaPaperTable *out, const LimaTable *table, guint field, guint weight)
{
  lima_paper_table_add_column (out, lima_print_field (table, field), LIMA_PAPER_START, weight);
}

/* Never NULL. */
const char *
lima_print_text (const LimaPrint *self, const LimaText *text)
{
  const char *words = text == NULL ? NULL : lima_text_get (text, self->language);

  return words == NULL ? "" : words;
}

/* The name of a code, the code itself where it has none; never NULL. */
const char *
lima_print_code (const LimaPrint *self, const char *list, LimaAtom code)
{
  const char *text = lima_atom_text (code), *name = text == NULL ? NULL : lima_codelist_name (list, text, self->language);

  return name != NULL && *name != '\0' ? name : text != NULL ? text : NOTHING;
}

char *
lima_print_day (const LimaPrint *self, const LimaDay *day)
{
  char buffer[LIMA_DATE_BUFFER];
  const char *text;

  if (lima_day_has_date (day))
    return lima_format_date (self->format, day->date);
  text = lima_day_to_text (day, buffer);
  return g_strdup (text == NULL || *text == '\0' ? NOTHING : text);
}

/*
 * lima_print_period:
 *
 * Returns: (transfer full): both days, or the one that is known; a dash where none is
 */
char *
lima_print_period (const LimaPrint *self, const LimaDay *start, const LimaDay *end)
{
  g_autofree char *from = lima_print_day (self, start), *to = lima_print_day (self, end);

  if (lima_day_has_date (start) && lima_day_has_date (end))
    return lima_format_period (self->format, start->date, end->date);
  if (g_str_equal (from, NOTHING) && g_str_equal (to, NOTHING))
    return g_strdup (NOTHING);
  if (g_str_equal (to, NOTHING))
    /* Translators: a period of which the end is not known; 1 its first day */
    return lima_report_fill (self->format, _("from %1$s"), from, NULL);
  if (g_str_equal (from, NOTHING))
    /* Translators: a period of which the beginning is not known; 1 its last day */
    return lima_report_fill (self->format, _("until %1$s"), to, NULL);
  return lima_report_fill (self->format, _("%1$s to %2$s"), from, to, NULL);
}

/* A number, or what was given instead; a dash for nothing. */
char *
lima_print_number (const LimaPrint *self, const LimaAmount *amount)
{
  char buffer[LIMA_DECIMAL_BUFFER];
  const char *text;
  LimaSum value;

  if (lima_amount_has_value (amount))
    {
      value = lima_sum_from_decimal (lima_amount_value (amount));
      return lima_format_number (self->format, &value, -1);
    }
  text = lima_amount_to_text (amount, buffer);
  return g_strdup (text == NULL || *text == '\0' ? NOTHING : text);
}

char *
lima_print_money (const LimaPrint *self, const LimaAmount *amount, LimaAtom currency)
{
  const char *code = lima_atom_text (currency);
  LimaSum value;

  if (!lima_amount_has_value (amount))
    return lima_print_number (self, amount);
  value = lima_sum_from_decimal (lima_amount_value (amount));
  return lima_format_money (self->format, &value, code == NULL ? "" : code, -1);
}

/* ---- Names of other records ---- */

static const LimaBlock *
find_record (const LimaPrint *self, LimaRecordKind kind, LimaAtom id)
{
  for (guint i = 0; id != 0 && self->portfolio != NULL && i < lima_snapshot_get_n (self->portfolio, kind); i++)
    if (lima_snapshot_get (self->portfolio, kind, i)->id == id)
      return lima_snapshot_get (self->portfolio, kind, i);
  return NULL;
}

/* The number of a source in the list at the end. */
static guint
cite (LimaPrint *self, LimaAtom source)
{
  for (guint i = 0; i < self->sources->len; i++)
    if (g_array_index (self->sources, LimaAtom, i) == source)
      return i + 1;
  g_array_append_val (self->sources, source);
  return self->sources->len;
}

/*
 * lima_print_source:
 * @source: the id of a source, 0 for none
 * @paragraph: (nullable): where in it
 *
 * Returns: (transfer full): "¶13 [1]", where 1 is the number of the source in the list at the end; a dash where neither is given
 */
char *
lima_print_source (LimaPrint *self, LimaAtom source, const char *paragraph)
{
  g_autofree char *number = source == 0 ? NULL : lima_format_integer (self->format, cite (self, source));

  if (paragraph != NULL && *paragraph == '\0')
    paragraph = NULL;
  if (number == NULL && paragraph == NULL)
    return g_strdup (NOTHING);
  if (number == NULL)
    return lima_report_fill (self->format, _("¶%1$s"), paragraph, NULL);
  if (paragraph == NULL)
    /* Translators: a document by its number in a list */
    return lima_report_fill (self->format, _("[%1$s]"), number, NULL);
  /* Translators: 1 a paragraph, 2 the number of its document in a list */
  return lima_report_fill (self->format, _("¶%1$s [%2$s]"), paragraph, number, NULL);
}

static const LimaOrganisation *
find_organisation (const LimaPrint *self, LimaAtom reference)
{
  for (guint i = 0; reference != 0 && self->portfolio != NULL && i < lima_snapshot_get_n (self->portfolio, LIMA_RECORD_ORGANISATION); i++)
    {
      const LimaBlock *block = lima_snapshot_get (self->portfolio, LIMA_RECORD_ORGANISATION, i);

      if (((const LimaOrganisation *) block)->ref == reference)
        return (const LimaOrganisation *) block;
    }
  return NULL;
}

/*
 * lima_print_organisation:
 * @reference: of an organisation, 0 for none
 * @name: (nullable): what it is called here
 *
 * Returns: its name here, else its name in the portfolio, else the reference; a dash where nothing is given
 */
const char *
lima_print_organisation (const LimaPrint *self, LimaAtom reference, const LimaText *name)
{
  const LimaOrganisation *organisation = find_organisation (self, reference);
  const char *words = lima_print_text (self, name);

  if (*words == '\0' && organisation != NULL)
    words = lima_print_text (self, organisation->name);
  if (*words != '\0')
    return words;
  return reference != 0 ? lima_atom_text (reference) : NOTHING;
}

const char *
lima_print_project (const LimaPrint *self, LimaAtom id)
{
  const LimaProject *project = (const LimaProject *) find_record (self, LIMA_RECORD_PROJECT, id);
  const char *title = project == NULL ? "" : lima_print_text (self, project->title);

  return *title != '\0' ? title : id != 0 ? lima_atom_text (id) : NOTHING;
}

/* The title of a component, else its kind; "" for one that is not there. */
const char *
lima_print_component (const LimaPrint *self, LimaAtom id)
{
  int place = lima_items_find (self->programme->components, id);
  const LimaProgrammeComponent *component;
  const char *title;

  if (place < 0)
    return "";
  component = (const LimaProgrammeComponent *) self->programme->components->item[place];
  title = lima_print_text (self, component->title);
  return *title != '\0' ? title : lima_print_code (self, "ComponentKind", component->kind);
}

/* Two lines of a cell; either may be empty. */
char *
lima_print_lines (const char *first, const char *second)
{
  if (first == NULL || *first == '\0')
    return g_strdup (second);
  if (second == NULL || *second == '\0')
    return g_strdup (first);
  return g_strconcat (first, "\n", second, NULL);
}

/* A day given as a month or a year is over with its last day. */
gboolean
lima_print_is_overdue (const LimaPrint *self, const LimaDay *due, const LimaDay *done)
{
  return lima_day_has_date (due) && !lima_day_has_date (done) && lima_date_end_day (due->date) <= lima_date_first_day (self->today);
}

/*
 * lima_print_theme:
 * @theme: (out caller-allocates): the look of drawings among texts
 * @width: (out): pixels that they have
 */
void
lima_print_theme (const LimaPrint *self, LimaChartTheme *theme, double *width)
{
  double height;

  lima_chart_theme_init (theme, LIMA_CHART_PAPER);
  theme->margin = LIMA_PRINT_MARGIN;
  lima_paper_get_tile_size (self->paper, FALSE, width, &height);
}

static char *
describe_source (const LimaPrint *self, const LimaSource *source, LimaAtom id)
{
  const char *title = source == NULL ? "" : lima_print_text (self, source->title);
  const char *author = source == NULL ? "" : lima_print_text (self, source->author);
  g_autoptr(GString) out = g_string_new (*title != '\0' ? title : lima_atom_text (id));
  g_autofree char *date = NULL;

  if (source == NULL)
    return g_string_free (g_steal_pointer (&out), FALSE);
  date = lima_print_day (self, &source->date);
  if (source->symbol != NULL && *source->symbol != '\0')
    g_string_append_printf (out, " · %s", source->symbol);
  if (*author != '\0')
    g_string_append_printf (out, " · %s", author);
  if (lima_day_has_date (&source->date))
    g_string_append_printf (out, " · %s", date);
  if (source->url != NULL && *source->url != '\0')
    g_string_append_printf (out, " · %s", source->url);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* The documents that were cited, by their numbers. */
void
lima_print_sources (LimaPrint *self)
{
  LimaPaperTable *table;

  if (self->sources->len == 0)
    return;
  table = lima_paper_table_new_pairs ();
  for (guint i = 0; i < self->sources->len; i++)
    {
      LimaAtom id = g_array_index (self->sources, LimaAtom, i);
      g_autofree char *number = lima_format_integer (self->format, i + 1);
      g_autofree char *key = lima_report_fill (self->format, _("[%1$s]"), number, NULL);
      g_autofree char *value = describe_source (self, (const LimaSource *) find_record (self, LIMA_RECORD_SOURCE, id), id);

      lima_paper_table_add_pair (table, key, value);
    }
  lima_paper_add_heading (self->paper, 2, _("Sources"));
  lima_paper_take_table (self->paper, table);
}
