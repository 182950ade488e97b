/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The options that summary and chart share. */

#include "lima-command.h"

#include <lima-i18n.h>

/**
 * lima_question_group:
 * @self: a question, all zero, which must outlive the parsing
 *
 * Returns: (transfer full): its options, to be a command's main group
 */
GOptionGroup *
lima_question_group (LimaQuestion *self)
{
  const GOptionEntry entries[] = {
    { "measure", 0, 0, G_OPTION_ARG_STRING, &self->measure,
      N_("What to add up: incoming-funds, incoming-commitment, commitment, disbursement, expenditure, spend, budget, "
         "planned-disbursement or type-N"), N_("MEASURE") },
    { "years", 0, 0, G_OPTION_ARG_STRING, &self->years, N_("Calendar years, both included: 2014 or 2014-2016"), N_("YEARS") },
    { "year-start", 0, 0, G_OPTION_ARG_STRING, &self->year_start,
      N_("Fiscal years that begin in this month, 1 to 12; --years names them by the calendar year in which they begin"), N_("MONTH") },
    { "bienniums", 0, 0, G_OPTION_ARG_NONE, &self->bienniums, N_("Put two years together, from an even one on: 2014-2015"), NULL },
    { "currency", 0, 0, G_OPTION_ARG_STRING, &self->currency, N_("Convert to this currency, by month"), N_("CUR") },
    { "rates", 0, 0, G_OPTION_ARG_FILENAME, &self->rates, N_("Exchange rates to use in place of the built-in ones"), N_("CSV") },
    { "scheme", 0, 0, G_OPTION_ARG_STRING, &self->scheme, N_("Regions: report or m49"), N_("SCHEME") },
    { "sizes", 0, 0, G_OPTION_ARG_STRING, &self->sizes, N_("Bounds of the size classes: 100000,1000000"), N_("BOUNDS") },
    { NULL, 0, 0, G_OPTION_ARG_NONE, NULL, NULL, NULL },
  };
  GOptionGroup *group = g_option_group_new ("question", NULL, NULL, NULL, NULL);

  g_option_group_add_entries (group, entries);
  g_option_group_set_translation_domain (group, LIMA_TEXT_DOMAIN);
  return group;
}

static gboolean
settle_periods (LimaQuestion *self)
{
  guint64 month = 1;

  if (self->year_start != NULL && (!lima_digits_parse (self->year_start, 12, &month) || month == 0))
    {
      lima_command_refuse (_("“%s” is no month in which years begin; write a number from 1 to 12."), self->year_start);
      return FALSE;
    }
  self->facts.first_month = (guint) month;
  self->query.year_span = self->bienniums ? 2 : 1;
  return TRUE;
}

static gboolean
settle_rates (LimaQuestion *self)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *currency = NULL;

  if (self->currency == NULL)
    {
      if (self->rates != NULL)
        lima_command_refuse (_("--rates says how to convert; --currency must say to which currency."));
      return self->rates == NULL;
    }
  currency = g_ascii_strup (self->currency, -1);
  self->facts.rates = self->rates == NULL ? lima_rates_ref (lima_rates_default ()) : lima_rates_load (self->rates, &error);
  if (self->facts.rates == NULL)
    {
      lima_command_refuse ("%s", error->message);
      return FALSE;
    }
  if (!lima_rates_has (self->facts.rates, currency))
    {
      lima_command_refuse (_("There are no exchange rates for the currency “%s”."), self->currency);
      return FALSE;
    }
  self->facts.currency = lima_atom (currency);
  return TRUE;
}

/**
 * lima_question_settle:
 * @self: a question whose options were parsed
 *
 * Turns the words into a query.
 *
 * Returns: whether they are good; if not, the reason was printed
 */
gboolean
lima_question_settle (LimaQuestion *self)
{
  lima_query_init (&self->query);
  if (self->measure == NULL)
    self->measure = g_strdup ("spend");
  if (!lima_measure_parse (self->measure, &self->query.measure))
    lima_command_refuse (_("There is no measure “%s”."), self->measure);
  else if (self->years != NULL && !lima_query_parse_years (&self->query, self->years))
    lima_command_refuse (_("“%s” are no years; write 2014 or 2014-2016."), self->years);
  else if (self->scheme != NULL && !lima_query_parse_scheme (&self->query, self->scheme))
    lima_command_refuse (_("There is no region scheme “%s”; there are report and m49."), self->scheme);
  else if (self->sizes != NULL && !lima_query_parse_sizes (&self->query, self->sizes))
    lima_command_refuse (_("“%s” are no bounds of sizes; write different amounts such as 100000,1000000."), self->sizes);
  else
    return settle_periods (self) && settle_rates (self);
  return FALSE;
}

/**
 * lima_question_clear:
 * @self: a question to give up
 */
void
lima_question_clear (LimaQuestion *self)
{
  g_free (self->measure);
  g_free (self->years);
  g_free (self->currency);
  g_free (self->rates);
  g_free (self->scheme);
  g_free (self->sizes);
  g_free (self->year_start);
  g_clear_pointer (&self->facts.rates, lima_rates_unref);
}
