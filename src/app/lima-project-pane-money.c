/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What a project has received, spent and plans, by currency: unlike currencies are never added. */

#include "lima-project-pane-private.h"

#include <lima-codelist.h>
#include <lima-i18n.h>
#include <lima-project-money.h>
#include <lima-report-words.h>

#include "lima-ratio-bar.h"

#define MOST_TROUBLES 5

/* ---- Lines: name, amount, share ---- */

static GtkWidget *
number_new (const char *text, gboolean bold)
{
  GtkWidget *label = lima_pane_text_new (text, bold ? "lima-strong" : NULL);

  gtk_widget_set_hexpand (label, FALSE);
  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  gtk_label_set_xalign (GTK_LABEL (label), gtk_widget_get_direction (label) == GTK_TEXT_DIR_RTL ? 0 : 1);
  gtk_widget_add_css_class (label, "lima-figures");
  return label;
}

static void
add_line (LimaPaneGrid *grid, const char *name, const char *style, GtkWidget *amount, const char *share)
{
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_accessible_update_property (GTK_ACCESSIBLE (amount), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, name, -1);
  gtk_grid_attach (GTK_GRID (grid->widget), label, 0, grid->n, 1, 1);
  gtk_grid_attach (GTK_GRID (grid->widget), amount, 1, grid->n, 1, 1);
  if (share != NULL)
    gtk_grid_attach (GTK_GRID (grid->widget), number_new (share, FALSE), 2, grid->n, 1, 1);
  grid->n++;
}

/* All amounts of a column have the same decimals: two, or none where none has a fraction. */
static int
find_decimals (const LimaProjectMoney *money)
{
  const __int128 one = (__int128) lima_power_of_ten (18);

  for (guint i = 0; i < LIMA_N_MONEY; i++)
    if (money->flows[i] > 0 && money->sums[i].coef % one != 0)
      return 2;
  return 0;
}

static void
add_sum (LimaPaneGrid *grid, const LimaPaneView *view, const LimaProjectMoney *money, LimaMoney which, LimaMoney whole)
{
  const LimaSum *sum = &money->sums[which];
  gboolean is_part = whole != LIMA_N_MONEY && (which == LIMA_MONEY_SPENT || which == whole) && sum->coef >= 0;
  g_autofree char *text = NULL, *share = NULL;

  if (money->flows[which] == 0)
    {
      add_line (grid, lima_project_money_get_label (which), "lima-dim", lima_pane_nothing_new (C_("money", "none recorded")), NULL);
      return;
    }
  text = lima_format_number (view->words.format, sum, find_decimals (money));
  share = is_part ? lima_format_share (view->words.format, sum, &money->sums[whole]) : NULL;
  add_line (grid, lima_project_money_get_label (which), which == LIMA_MONEY_SPENT ? NULL : "lima-dim",
            number_new (text, which == LIMA_MONEY_SPENT), share);
}

/* What the whole has beyond the spend, or the spend beyond the whole. */
static void
add_left (LimaPaneGrid *grid, const LimaPaneView *view, const LimaProjectMoney *money, LimaMoney whole)
{
  LimaSum left;
  gboolean over, has_share;
  g_autofree char *text = NULL, *share = NULL;

  if (!lima_project_money_left (money, whole, &left))
    return;
  over = left.coef < 0;
  left.coef = over ? -left.coef : left.coef;
  text = lima_format_number (view->words.format, &left, find_decimals (money));
  has_share = !over && money->sums[LIMA_MONEY_SPENT].coef >= 0;
  share = has_share ? lima_format_share (view->words.format, &left, &money->sums[whole]) : NULL;
  add_line (grid, over ? C_("money", "Spent beyond it") : C_("money", "Not yet spent"), over ? "lima-warning" : "lima-remainder",
            number_new (text, TRUE), share);
}

/* ---- The bar ---- */

static GtkWidget *
bar_new (const LimaPaneView *view, const LimaProjectMoney *money, LimaMoney whole)
{
  const LimaSum *spent = &money->sums[LIMA_MONEY_SPENT];
  LimaSum left;
  g_autofree char *share = NULL, *sentence = NULL;

  if (!lima_project_money_left (money, whole, &left))
    return lima_ratio_bar_new (-1, C_("money", "No spend is recorded."));
  share = lima_format_share (view->words.format, spent, &money->sums[whole]);
  if (share == NULL || spent->coef < 0)
    return lima_ratio_bar_new (-1, C_("money", "The spend is below zero."));
  sentence = lima_report_fill (view->words.format, whole == LIMA_MONEY_FUNDS ? _("%1$s of the funds received is spent.")
                                                                             : _("%1$s of the budget is spent."), share, NULL);
  return lima_ratio_bar_new (lima_sum_to_double (spent) / lima_sum_to_double (&money->sums[whole]), sentence);
}

/* ---- A currency ---- */

static GtkWidget *
currency_new (const LimaPaneView *view, const LimaProjectMoney *money)
{
  const char *code = lima_atom_text (money->currency);
  const char *name = lima_currency_name (code, lima_format_get_language (view->words.format));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = code == NULL ? lima_pane_nothing_new (_("Currency not stated")) : lima_pane_text_new (code, "lima-strong");

  gtk_widget_set_hexpand (label, FALSE);
  gtk_box_append (GTK_BOX (box), label);
  if (name != NULL)
    gtk_box_append (GTK_BOX (box), lima_pane_text_new (name, "lima-dim"));
  return box;
}

static GtkWidget *
sums_new (const LimaPaneView *view, const LimaProjectMoney *money)
{
  LimaMoney whole = lima_project_money_whole (money);
  LimaPaneGrid grid = lima_pane_grid_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grid.widget), 2);
  for (LimaMoney which = 0; which < LIMA_N_MONEY; which++)
    {
      gboolean expected = which == LIMA_MONEY_SPENT || which == LIMA_MONEY_FUNDS || which == LIMA_MONEY_BUDGET;

      if (money->flows[which] > 0 || expected)
        add_sum (&grid, view, money, which, whole);
      if (which == LIMA_MONEY_SPENT)
        add_left (&grid, view, money, whole);
    }
  return grid.widget;
}

static void
add_currency (GtkBox *box, const LimaPaneView *view, const LimaProjectMoney *money)
{
  LimaMoney whole = lima_project_money_whole (money);

  gtk_box_append (box, currency_new (view, money));
  if (money->unconverted)
    gtk_box_append (box, lima_pane_text_new (_("No rate is known for these amounts. They stay as given."), "lima-warning"));
  if (money->beyond)
    gtk_box_append (box, lima_pane_text_new (_("These sums are beyond what can be added up exactly."), "lima-error"));
  if (whole != LIMA_N_MONEY)
    gtk_box_append (box, bar_new (view, money, whole));
  gtk_box_append (box, sums_new (view, money));
}

/* ---- What is missing from the sums, or was settled in a way that is worth a look ---- */

static gboolean
is_worth_a_look (const LimaTrouble *trouble)
{
  return trouble->kind == LIMA_TROUBLE_BOTH_LEVELS || lima_trouble_get_severity (trouble->kind) != LIMA_SEVERITY_INFO;
}

static GtkWidget *
trouble_new (const LimaPaneView *view, const LimaTrouble *trouble)
{
  gboolean is_info = lima_trouble_get_severity (trouble->kind) == LIMA_SEVERITY_INFO;
  LimaSum sum = lima_sum_from_decimal (trouble->amount);
  g_autofree char *money = NULL, *sentence = NULL;

  if (trouble->has_amount)
    money = lima_format_money (view->words.format, &sum, lima_atom_text (trouble->currency), -1);
  sentence = lima_trouble_describe (trouble, money == NULL ? "" : money);
  return lima_pane_text_new (sentence, is_info ? "lima-dim" : "lima-warning");
}

static void
add_troubles (GtkBox *box, const LimaPaneView *view)
{
  guint n, found = 0;
  const LimaTrouble *troubles = lima_facts_get_troubles (view->figures->facts, &n);
  g_autofree char *number = NULL, *sentence = NULL;

  for (guint i = 0; i < n; i++)
    if (troubles[i].project == view->row && is_worth_a_look (&troubles[i]) && found++ < MOST_TROUBLES)
      gtk_box_append (box, trouble_new (view, &troubles[i]));
  if (found <= MOST_TROUBLES)
    return;
  found -= MOST_TROUBLES;
  number = lima_format_integer (view->words.format, found);
  /* Translators: below some remarks about amounts; %1$s is a number */
  sentence = lima_report_fill (view->words.format,
                               P_("%1$s more remark of this kind.", "%1$s more remarks of this kind.", found), number, NULL);
  gtk_box_append (box, lima_pane_text_new (sentence, "lima-warning"));
}

static const char *
find_fate (const LimaPaneView *view)
{
  switch (lima_facts_get_project (view->figures->facts, view->row)->identity.fate)
    {
    case LIMA_FATE_REPORTED_BETTER:
      return _("No sum of the portfolio has this report of the project, since a better one has the same identifier.");
    case LIMA_FATE_REPEATED:
      return _("No sum of the portfolio has this project, since an earlier one in the same file has its identifier.");
    case LIMA_FATE_FORGOTTEN:
      return _("No sum of the portfolio has this project, since its file is damaged.");
    case LIMA_FATE_COUNTS:
    default:
      return NULL;
    }
}

/*< private >
 * lima_pane_money_new:
 *
 * Returns: (transfer floating): the section about money
 */
GtkWidget *
lima_pane_money_new (const LimaPaneView *view)
{
  g_autoptr(GArray) all = lima_project_money_new (view->figures->facts, view->row);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  const char *fate = find_fate (view);

  if (all->len == 0)
    gtk_box_append (GTK_BOX (box), lima_pane_nothing_new (_("No funds, spend or budget are recorded.")));
  for (guint i = 0; i < all->len; i++)
    add_currency (GTK_BOX (box), view, &g_array_index (all, LimaProjectMoney, i));
  if (fate != NULL)
    gtk_box_append (GTK_BOX (box), lima_pane_text_new (fate, "lima-warning"));
  add_troubles (GTK_BOX (box), view);
  return box;
}
