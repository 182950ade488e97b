/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-project-cell.h"

#include <lima-i18n.h>

#include "lima-chart-look.h"

#define BAR_HEIGHT 4
#define BAR_GAP 3
#define TITLE_CHARS 18 /* a title is never narrower, else it says nothing */
#define CODE_CHARS 4 /* a currency and the space before it */

struct _LimaProjectCell
{
  GtkWidget parent_instance;

  GtkWidget *text; /* child */
  LimaProjectColumn column;
  double fraction; /* of the bar; below zero for none */
};

G_DEFINE_FINAL_TYPE (LimaProjectCell, lima_project_cell, GTK_TYPE_WIDGET)

/**
 * lima_project_column_is_sum:
 *
 * Returns: whether the column has sums of money
 */
gboolean
lima_project_column_is_sum (LimaProjectColumn column)
{
  return column == LIMA_CELL_MEASURE || column == LIMA_CELL_SPEND || column == LIMA_CELL_FUNDS || column == LIMA_CELL_BUDGET;
}

/**
 * lima_project_column_is_rate:
 *
 * Returns: whether the column has shares of one sum in another
 */
gboolean
lima_project_column_is_rate (LimaProjectColumn column)
{
  return column == LIMA_CELL_SPEND_OF_FUNDS || column == LIMA_CELL_SPEND_OF_BUDGET;
}

/**
 * lima_project_column_is_number:
 *
 * Returns: whether its cells stand at the right edge
 */
gboolean
lima_project_column_is_number (LimaProjectColumn column)
{
  return lima_project_column_is_sum (column) || lima_project_column_is_rate (column) || column == LIMA_CELL_TIME_LEFT;
}

/* ---- Layout and painting ---- */

static gboolean
has_bar (LimaProjectCell *self)
{
  return lima_project_column_is_rate (self->column);
}

static void
lima_project_cell_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                           int *minimum_baseline, int *natural_baseline)
{
  LimaProjectCell *self = LIMA_PROJECT_CELL (widget);
  int bar = orientation == GTK_ORIENTATION_VERTICAL && has_bar (self) ? BAR_HEIGHT + BAR_GAP : 0;

  gtk_widget_measure (self->text, orientation, -1, minimum, natural, NULL, NULL);
  *minimum += bar;
  *natural += bar;
}

static void
lima_project_cell_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LimaProjectCell *self = LIMA_PROJECT_CELL (widget);
  int bar = has_bar (self) ? BAR_HEIGHT + BAR_GAP : 0, minimum, natural, taken;

  gtk_widget_measure (self->text, GTK_ORIENTATION_VERTICAL, -1, &minimum, &natural, NULL, NULL);
  taken = MIN (natural, MAX (height - bar, minimum));
  gtk_widget_size_allocate (self->text, &(GtkAllocation) { 0, (height - taken - bar) / 2, width, taken }, -1);
}

static void
fill (GtkSnapshot *snapshot, guint32 number, float x, float y, float width)
{
  const GdkRGBA colour = { (float) (number >> 16 & 0xff) / 255, (float) (number >> 8 & 0xff) / 255, (float) (number & 0xff) / 255, 1 };

  if (width > 0)
    gtk_snapshot_append_color (snapshot, &colour, &GRAPHENE_RECT_INIT (x, y, width, BAR_HEIGHT));
}

static void
lima_project_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LimaProjectCell *self = LIMA_PROJECT_CELL (widget);
  float width = (float) gtk_widget_get_width (widget), part, top;
  LimaChartTheme theme;
  graphene_rect_t text;

  gtk_widget_snapshot_child (widget, self->text, snapshot);
  if (!has_bar (self) || self->fraction < 0 || !gtk_widget_compute_bounds (self->text, widget, &text))
    return;
  lima_chart_look_init (&theme, widget);
  part = width * (float) CLAMP (self->fraction, 0, 1);
  top = text.origin.y + text.size.height + BAR_GAP;
  fill (snapshot, theme.colours[LIMA_COLOUR_GRID], 0, top, width);
  fill (snapshot, theme.colours[LIMA_COLOUR_MARK], gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? width - part : 0, top, part);
}

/* ---- Tooltip ---- */

static gboolean
is_cut (GtkInscription *text)
{
  GtkWidget *widget = GTK_WIDGET (text);
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (widget, gtk_inscription_get_text (text));
  int height;

  pango_layout_set_width (layout, gtk_widget_get_width (widget) * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height > gtk_widget_get_height (widget);
}

/* A text that fits needs no tooltip, which would only cover the rows below. It is asked for when the pointer rests: telling GTK of a
 * tooltip with each text costs a round trip to the display each time. */
static gboolean
lima_project_cell_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  GtkInscription *text = GTK_INSCRIPTION (LIMA_PROJECT_CELL (widget)->text);

  if (!is_cut (text))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_inscription_get_text (text));
  return TRUE;
}

/* ---- Object ---- */

static void
lima_project_cell_dispose (GObject *object)
{
  g_clear_pointer (&LIMA_PROJECT_CELL (object)->text, gtk_widget_unparent);
  G_OBJECT_CLASS (lima_project_cell_parent_class)->dispose (object);
}

static void
lima_project_cell_class_init (LimaProjectCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lima_project_cell_dispose;
  widget_class->measure = lima_project_cell_measure;
  widget_class->size_allocate = lima_project_cell_size_allocate;
  widget_class->snapshot = lima_project_cell_snapshot;
  widget_class->query_tooltip = lima_project_cell_query_tooltip;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
lima_project_cell_init (LimaProjectCell *self)
{
  self->fraction = -1;
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/* Room for what most cells say, in characters, so that it grows with the font. */
static guint
chars_of (LimaProjectColumn column)
{
  if (lima_project_column_is_sum (column))
    return 13;
  if (lima_project_column_is_rate (column))
    return 6;
  if (column == LIMA_CELL_TITLE)
    return TITLE_CHARS;
  if (column == LIMA_CELL_PERIOD)
    return 9;
  return column == LIMA_CELL_TIME_LEFT || column == LIMA_CELL_IDENTIFIER ? 14 : 10;
}

/**
 * lima_project_cell_new:
 * @column: the column it is of
 *
 * Returns: (transfer floating): an empty cell
 */
GtkWidget *
lima_project_cell_new (LimaProjectColumn column)
{
  LimaProjectCell *self = g_object_new (LIMA_TYPE_PROJECT_CELL, NULL);
  GtkInscription *text;

  self->column = column;
  self->text = gtk_inscription_new (NULL);
  text = GTK_INSCRIPTION (self->text);
  gtk_inscription_set_text_overflow (text, GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_lines (text, column == LIMA_CELL_TITLE ? 2 : 1);
  gtk_inscription_set_nat_lines (text, column == LIMA_CELL_TITLE || column == LIMA_CELL_PLACE ? 2 : 1);
  gtk_inscription_set_wrap_mode (text, PANGO_WRAP_WORD_CHAR);
  gtk_inscription_set_yalign (text, 0.5f);
  gtk_inscription_set_min_chars (text, chars_of (column));
  gtk_inscription_set_nat_chars (text, chars_of (column));
  if (lima_project_column_is_number (column))
    gtk_inscription_set_xalign (text, gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL ? 0 : 1);
  gtk_widget_set_parent (self->text, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

/* ---- What it says ---- */

/* In a column of one currency the heading has it, and all amounts have the same decimals. */
static char *
sum_text (LimaIndex *index, guint row, LimaProjectColumn column, LimaFormat *format, LimaAtom currency, int decimals)
{
  LimaProjectSum sum;

  if (!lima_index_get_sum (index, row, column, &sum))
    return NULL;
  if (sum.n_currencies > 1)
    return lima_index_get_text (index, row, column);
  if (currency != 0 && sum.currency == currency)
    return lima_format_number (format, &sum.amount, decimals);
  return lima_format_money (format, &sum.amount, sum.currency == 0 ? "" : lima_atom_text (sum.currency), decimals);
}

/* Amounts that carry their currency need more room. */
static void
make_room (LimaProjectCell *self, LimaAtom currency, guint sum_chars)
{
  guint chars = MAX (chars_of (self->column), sum_chars) + (currency == 0 ? CODE_CHARS : 0);

  gtk_inscription_set_min_chars (GTK_INSCRIPTION (self->text), chars);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (self->text), chars);
}

static char *
rate_text (LimaProjectCell *self, LimaIndex *index, guint row, LimaFormat *format)
{
  LimaSum part, whole;

  if (!lima_index_get_rate (index, row, self->column, &part, &whole))
    return NULL;
  self->fraction = lima_sum_to_double (&part) / lima_sum_to_double (&whole);
  return lima_format_share (format, &part, &whole);
}

/* What a column says, or words for what it leaves open. */
static char *
text_or (LimaIndex *index, guint row, LimaProjectColumn column, const char *words)
{
  char *text = lima_index_get_text (index, row, column);

  return text != NULL ? text : g_strdup (words);
}

/* The whole row as a sentence, for those who hear it: title, place, sum and period. */
static char *
sentence_of (LimaIndex *index, guint row)
{
  g_autofree char *title = text_or (index, row, LIMA_CELL_TITLE, _("No title"));
  g_autofree char *place = text_or (index, row, LIMA_CELL_PLACE, _("no country or region given"));
  g_autofree char *sum = text_or (index, row, LIMA_CELL_MEASURE, _("no amount recorded"));
  g_autofree char *start = text_or (index, row, LIMA_CELL_START, _("an unknown day"));
  g_autofree char *end = text_or (index, row, LIMA_CELL_END, _("an unknown day"));

  /* Translators: a row of the list of projects for a screen reader: title, place, amount, start and end */
  return g_strdup_printf (_("%1$s, %2$s, %3$s, from %4$s to %5$s"), title, place, sum, start, end);
}

/* The sentence stands in the first cell, and on the row, which takes the focus. */
static void
say (LimaProjectCell *self, LimaIndex *index, guint row, const char *text)
{
  g_autofree char *sentence = self->column == LIMA_CELL_TITLE ? sentence_of (index, row) : NULL;
  GtkWidget *outer = gtk_widget_get_parent (GTK_WIDGET (self)), *line = outer == NULL ? NULL : gtk_widget_get_parent (outer);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sentence != NULL ? sentence : text != NULL ? text : _("not recorded"), -1);
  if (sentence != NULL && line != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

/**
 * lima_project_cell_bind:
 * @row: what it shows
 * @format: how numbers are written
 * @currency: the one that the heading names, 0 for none
 * @decimals: of all amounts in the column
 * @sum_chars: how many characters an amount may have: amounts are never cut
 */
void
lima_project_cell_bind (LimaProjectCell *self, LimaProjectRow *row, LimaFormat *format, LimaAtom currency, int decimals, guint sum_chars)
{
  LimaIndex *index = lima_project_row_get_index (row);
  guint number = lima_project_row_get_row (row);
  g_autofree char *text = NULL;

  g_return_if_fail (LIMA_IS_PROJECT_CELL (self));

  self->fraction = -1;
  if (lima_project_column_is_sum (self->column))
    make_room (self, currency, sum_chars);
  if (lima_project_column_is_sum (self->column))
    text = sum_text (index, number, self->column, format, currency, decimals);
  else if (lima_project_column_is_rate (self->column))
    text = rate_text (self, index, number, format);
  else
    text = lima_index_get_text (index, number, self->column);
  gtk_inscription_set_text (GTK_INSCRIPTION (self->text), text != NULL ? text : "—");
  if (text == NULL)
    gtk_widget_add_css_class (self->text, "lima-dim");
  else
    gtk_widget_remove_css_class (self->text, "lima-dim");
  if (has_bar (self))
    gtk_widget_queue_draw (GTK_WIDGET (self));
  say (self, index, number, text);
}
