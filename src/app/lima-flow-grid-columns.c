/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-flow-grid-columns.h"

#include <lima-field-words.h>
#include <lima-i18n.h>
#include <lima-report-words.h>

#include "lima-typed.h"

#define MONEY_DECIMALS 2 /* at least, where that is exact, so that points stand below each other */

/**
 * Column:
 * @title: in the context "flow"
 * @field: of #LimaFlow
 * @width: letters that shall fit
 */
typedef struct
{
  const char *title;
  guint field;
  int width;
} Column;

static const Column of_transactions[] = {
  { NC_("flow", "Type"), LIMA_FLOW_TYPE, 12 },
  { NC_("flow", "Date"), LIMA_FLOW_DATE, 10 },
  { NC_("flow", "Amount"), LIMA_FLOW_AMOUNT, 11 },
  { NC_("flow", "Currency"), LIMA_FLOW_CURRENCY, 4 },
  { NC_("flow", "Value date"), LIMA_FLOW_VALUE_DATE, 10 },
  { NC_("flow", "Provider"), LIMA_FLOW_PROVIDER_NAME, 11 },
  { NC_("flow", "Text"), LIMA_FLOW_DESCRIPTION, 13 },
};

static const Column of_periods[] = {
  { NC_("flow", "Kind"), LIMA_FLOW_KIND, 16 },
  { NC_("flow", "From"), LIMA_FLOW_START, 10 },
  { NC_("flow", "To"), LIMA_FLOW_END, 10 },
  { NC_("flow", "Amount"), LIMA_FLOW_AMOUNT, 11 },
  { NC_("flow", "Currency"), LIMA_FLOW_CURRENCY, 4 },
  { NC_("flow", "Value date"), LIMA_FLOW_VALUE_DATE, 10 },
  { NC_("flow", "Status"), LIMA_FLOW_STATUS, 10 },
};

struct _LimaFlowGridColumns
{
  const Column *columns;
  guint n;
  LimaAtom kind; /* of new flows */

  /* owned */
  LimaSession *session;
  LimaTypedCodes **codes; /* by column, made when they are first asked for */
  GHashTable *days;       /* text -> LimaDay: to read one takes a millisecond, and a block has the same ones again and again */
};

/**
 * lima_flow_grid_columns_new:
 * @session: what is open
 * @periods: whether for budgets and planned disbursements, or for transactions
 *
 * Returns: (transfer full): the columns
 */
LimaFlowGridColumns *
lima_flow_grid_columns_new (LimaSession *session, gboolean periods)
{
  LimaFlowGridColumns *self;

  g_return_val_if_fail (LIMA_IS_SESSION (session), NULL);

  self = g_new0 (LimaFlowGridColumns, 1);
  self->columns = periods ? of_periods : of_transactions;
  self->n = periods ? G_N_ELEMENTS (of_periods) : G_N_ELEMENTS (of_transactions);
  self->kind = lima_atom (periods ? "budget" : "transaction");
  self->session = g_object_ref (session);
  self->codes = g_new0 (LimaTypedCodes *, self->n);
  self->days = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
lima_flow_grid_columns_free (LimaFlowGridColumns *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->n; i++)
    lima_typed_codes_free (self->codes[i]);
  g_free (self->codes);
  g_hash_table_unref (self->days);
  g_object_unref (self->session);
  g_free (self);
}

guint
lima_flow_grid_columns_get_n (const LimaFlowGridColumns *self)
{
  return self->n;
}

/**
 * lima_flow_grid_columns_get_title:
 *
 * Returns: its heading, translated
 */
const char *
lima_flow_grid_columns_get_title (const LimaFlowGridColumns *self, guint column)
{
  g_return_val_if_fail (column < self->n, NULL);

  return C_("flow", self->columns[column].title);
}

guint
lima_flow_grid_columns_get_field (const LimaFlowGridColumns *self, guint column)
{
  g_return_val_if_fail (column < self->n, 0);

  return self->columns[column].field;
}

/**
 * lima_flow_grid_columns_get_width:
 *
 * Returns: how many letters shall fit
 */
int
lima_flow_grid_columns_get_width (const LimaFlowGridColumns *self, guint column)
{
  g_return_val_if_fail (column < self->n, 0);

  return self->columns[column].width;
}

/**
 * lima_flow_grid_columns_get_kind:
 *
 * Returns: what a new flow is
 */
LimaAtom
lima_flow_grid_columns_get_kind (const LimaFlowGridColumns *self)
{
  return self->kind;
}

static LimaFormat *
get_format (const LimaFlowGridColumns *self)
{
  return lima_session_get_format (self->session);
}

/* ---- What stands in a cell ---- */

/* A currency is known by its code, anything else by its name. */
static char *
write_code (const LimaFlowGridColumns *self, const LimaBlock *flow, guint field)
{
  const LimaFieldWords words = { .format = get_format (self) };
  const char *name = field == LIMA_FLOW_CURRENCY ? NULL : lima_field_words_code (&words, flow, field);
  const char *code = lima_atom_text (LIMA_BLOCK_GET (flow, LimaAtom, &flow->table->fields[field]));

  return g_strdup (name != NULL ? name : code == NULL ? "" : code);
}

static char *
write_day (const LimaFlowGridColumns *self, const LimaDay *day)
{
  const LimaFieldWords words = { .format = get_format (self) };

  return lima_day_has_date (day) || day->text != 0 ? lima_field_words_day (&words, day) : g_strdup ("");
}

static const char *
get_text (const LimaFlowGridColumns *self, const LimaBlock *flow, guint field)
{
  const LimaText *text = LIMA_BLOCK_GET (flow, LimaText *, &flow->table->fields[field]);

  return text == NULL ? NULL : lima_text_get (text, lima_format_get_language (get_format (self)));
}

/**
 * lima_flow_grid_columns_write:
 * @flow: (nullable): a flow
 *
 * Returns: (transfer full): what stands in its cell; empty for what is unknown
 */
char *
lima_flow_grid_columns_write (const LimaFlowGridColumns *self, guint column, const LimaBlock *flow)
{
  guint field;
  const LimaField *info;

  g_return_val_if_fail (self != NULL && column < self->n, NULL);

  if (flow == NULL)
    return g_strdup ("");
  field = self->columns[column].field;
  info = &flow->table->fields[field];
  switch (info->type)
    {
    case LIMA_FIELD_AMOUNT:
      return lima_typed_write_amount (get_format (self), LIMA_BLOCK_AT (flow, const LimaAmount, info), MONEY_DECIMALS);
    case LIMA_FIELD_DAY:
      return write_day (self, LIMA_BLOCK_AT (flow, const LimaDay, info));
    case LIMA_FIELD_TEXT:
      return g_strdup (get_text (self, flow, field) == NULL ? "" : get_text (self, flow, field));
    case LIMA_FIELD_CODE:
    case LIMA_FIELD_STRING:
    case LIMA_FIELD_REF:
    case LIMA_FIELD_BOOL:
    case LIMA_FIELD_ITEMS:
    default:
      return write_code (self, flow, field);
    }
}

/**
 * lima_flow_grid_columns_get_language:
 * @flow: (nullable): a flow
 *
 * Returns: the language of the text that stands in its cell; 0 for none, which is what a new text names, and for what is no text
 */
LimaAtom
lima_flow_grid_columns_get_language (const LimaFlowGridColumns *self, guint column, const LimaBlock *flow)
{
  const LimaField *info;
  const LimaText *text;
  const char *shown;

  g_return_val_if_fail (self != NULL && column < self->n, 0);

  info = &lima_flow_table.fields[self->columns[column].field];
  text = flow == NULL || info->type != LIMA_FIELD_TEXT ? NULL : LIMA_BLOCK_GET (flow, LimaText *, info);
  shown = text == NULL ? NULL : get_text (self, flow, self->columns[column].field);
  for (guint i = 0; shown != NULL && i < lima_text_get_n (text); i++)
    if (lima_text_get_nth (text, i) == shown)
      return lima_atom (lima_text_get_language (text, i));
  return 0;
}

/**
 * lima_flow_grid_columns_hint:
 * @flow: (nullable): a flow, %NULL for the row in which a new one is begun
 * @currency: the project's
 *
 * Returns: (transfer full) (nullable): what stands in an empty cell in second text: what holds where nothing is stated
 */
char *
lima_flow_grid_columns_hint (const LimaFlowGridColumns *self, guint column, const LimaBlock *flow, LimaAtom currency)
{
  const LimaFlow *of = (const LimaFlow *) flow;

  g_return_val_if_fail (self != NULL && column < self->n, NULL);

  if (flow == NULL)
    return column == 0 ? g_strdup (_("New flow…")) : NULL;
  switch (self->columns[column].field)
    {
    case LIMA_FLOW_CURRENCY:
      return g_strdup (lima_atom_text (currency));
    case LIMA_FLOW_DATE:
      return g_strdup (lima_atom_text (of->date_text));
    case LIMA_FLOW_PROVIDER_NAME:
      return g_strdup (lima_atom_text (of->provider_ref));
    default:
      return NULL;
    }
}

/* ---- What is typed into a cell ---- */

static LimaTypedCodes *
get_codes (LimaFlowGridColumns *self, guint column)
{
  if (self->codes[column] == NULL)
    {
      g_autoptr(LimaBlock) flow = lima_block_new (&lima_flow_table, 0);

      ((LimaFlow *) flow)->kind = self->kind;
      self->codes[column] = lima_typed_codes_new (lima_codes_for (self->session, flow, self->columns[column].field));
    }
  return self->codes[column];
}

/* A budget stays among budgets: any other kind would take it out of the grid while it is typed. */
static LimaFlowGridReading
read_kind (LimaTypedCodes *codes, const char *text, LimaValue *value)
{
  LimaAtom atom = lima_typed_codes_find (codes, text);

  if (atom == 0 || atom == lima_atom ("transaction"))
    return LIMA_FLOW_GRID_REFUSED;
  value->v.atom = atom;
  return LIMA_FLOW_GRID_READ;
}

static LimaDay
read_day (LimaFlowGridColumns *self, const char *text)
{
  const LimaDay *known = g_hash_table_lookup (self->days, text);
  LimaDay day;

  if (known != NULL)
    return *known;
  day = lima_typed_read_day (get_format (self), text);
  g_hash_table_insert (self->days, g_strdup (text), g_memdup2 (&day, sizeof day));
  return day;
}

static LimaFlowGridReading
read_code (LimaTypedCodes *codes, const char *text, LimaValue *value)
{
  g_autofree char *given = g_strstrip (g_strdup (text));

  if (*given == '\0')
    return LIMA_FLOW_GRID_READ;
  value->v.atom = lima_typed_codes_find (codes, given);
  if (value->v.atom != 0)
    return LIMA_FLOW_GRID_READ;
  value->v.atom = lima_atom (given);
  return LIMA_FLOW_GRID_KEPT;
}

/* The text in one language is written anew, the others stay. */
static LimaText *
read_text (const LimaBlock *flow, guint field, const char *language, const char *typed)
{
  const LimaText *now = flow == NULL ? NULL : LIMA_BLOCK_GET (flow, LimaText *, &flow->table->fields[field]);
  g_autoptr(LimaTextBuilder) builder = lima_text_builder_new ();
  gboolean placed = *typed == '\0';

  for (guint i = 0; now != NULL && i < lima_text_get_n (now); i++)
    {
      gboolean is_it = g_str_equal (lima_text_get_language (now, i), language);

      if (!is_it || !placed)
        lima_text_builder_add (builder, lima_text_get_language (now, i), is_it ? typed : lima_text_get_nth (now, i), -1);
      placed = placed || is_it;
    }
  if (!placed)
    lima_text_builder_add (builder, language, typed, -1);
  return lima_text_builder_is_empty (builder) ? NULL : lima_text_builder_end (builder);
}

/**
 * lima_flow_grid_columns_read:
 * @flow: (nullable): the flow whose cell it is
 * @language: of the text that is written over, see lima_flow_grid_columns_get_language()
 * @text: what was typed or pasted there
 * @value: (out): what the field gets, to be cleared; nothing of use where it stays as it is
 *
 * Returns: how the text was understood
 */
LimaFlowGridReading
lima_flow_grid_columns_read (LimaFlowGridColumns *self, guint column, const LimaBlock *flow, LimaAtom language, const char *text,
                             LimaValue *value)
{
  guint field;

  g_return_val_if_fail (self != NULL && column < self->n && text != NULL && value != NULL, LIMA_FLOW_GRID_REFUSED);

  field = self->columns[column].field;
  *value = (LimaValue) { .type = lima_flow_table.fields[field].type };
  switch (value->type)
    {
    case LIMA_FIELD_AMOUNT:
      if (!lima_typed_read_amount (get_format (self), text, &value->v.amount))
        return LIMA_FLOW_GRID_UNCLEAR;
      return value->v.amount.text == 0 ? LIMA_FLOW_GRID_READ : LIMA_FLOW_GRID_KEPT;
    case LIMA_FIELD_DAY:
      value->v.day = read_day (self, text);
      return value->v.day.text == 0 ? LIMA_FLOW_GRID_READ : LIMA_FLOW_GRID_KEPT;
    case LIMA_FIELD_TEXT:
      value->v.text = read_text (flow, field, language == 0 ? "" : lima_atom_text (language), text);
      return LIMA_FLOW_GRID_READ;
    case LIMA_FIELD_CODE:
    case LIMA_FIELD_STRING:
    case LIMA_FIELD_REF:
    case LIMA_FIELD_BOOL:
    case LIMA_FIELD_ITEMS:
    default:
      return (field == LIMA_FLOW_KIND ? read_kind : read_code) (get_codes (self, column), text, value);
    }
}

/* Translators: said of a block that was pasted from a spreadsheet; %1$s is what stood in a cell */
static const char *
get_sentence (LimaFieldType type, LimaFlowGridReading reading)
{
  if (reading == LIMA_FLOW_GRID_REFUSED)
    return _("The kind “%1$s” was not understood: it was not taken.");
  if (reading == LIMA_FLOW_GRID_UNCLEAR)
    return _("The amount “%1$s” could be read in two ways: it was not taken.");
  if (type == LIMA_FIELD_AMOUNT)
    return _("The amount “%1$s” was not understood: it is kept as text and counted nowhere.");
  if (type == LIMA_FIELD_DAY)
    return _("The date “%1$s” was not understood: it is kept as text.");
  return _("The code “%1$s” is on no list: it is kept as it is.");
}

/**
 * lima_flow_grid_columns_explain:
 * @reading: how @text was understood
 * @text: what was pasted
 *
 * Returns: (transfer full) (nullable): a sentence that says what was not understood, %NULL where all was
 */
char *
lima_flow_grid_columns_explain (const LimaFlowGridColumns *self, guint column, LimaFlowGridReading reading, const char *text)
{
  g_return_val_if_fail (self != NULL && column < self->n && text != NULL, NULL);

  if (reading == LIMA_FLOW_GRID_READ)
    return NULL;
  return lima_report_fill (get_format (self), get_sentence (lima_flow_table.fields[self->columns[column].field].type, reading), text, NULL);
}
