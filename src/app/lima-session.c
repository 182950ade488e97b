/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-session-private.h"

#include <lima-i18n.h>

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (LimaSession, lima_session, G_TYPE_OBJECT)

/*< private >
 * lima_session_notify:
 * @property: what changed
 */
void
lima_session_notify (LimaSession *self, guint property)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

/* ---- Object ---- */

static void
lima_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LimaSession *self = LIMA_SESSION (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, self->subtitle);
      break;
    case PROP_UNSAVED:
      g_value_set_boolean (value, lima_session_is_unsaved (self));
      break;
    case PROP_HISTORY:
      g_value_set_object (value, self->history);
      break;
    case PROP_HOLDER:
      g_value_set_pointer (value, (gpointer) lima_session_get_holder (self));
      break;
    case PROP_REPORTS:
      g_value_set_boxed (value, self->reports);
      break;
    case PROP_FIGURES:
      g_value_set_boxed (value, self->figures);
      break;
    case PROP_INDEX:
      g_value_set_pointer (value, self->index);
      break;
    case PROP_SEARCH:
      g_value_set_pointer (value, self->search);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, lima_session_is_busy (self));
      break;
    case PROP_MEASURE:
      g_value_set_string (value, self->measure);
      break;
    case PROP_CURRENCY:
      g_value_set_string (value, self->currency);
      break;
    case PROP_SCHEME:
      g_value_set_int (value, (int) self->scheme);
      break;
    case PROP_FILTER:
      g_value_set_pointer (value, self->filter);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lima_session_dispose (GObject *object)
{
  LimaSession *self = LIMA_SESSION (object);

  g_clear_handle_id (&self->add_up_delay, g_source_remove);
  if (self->history != NULL)
    g_signal_handlers_disconnect_by_data (self->history, self);
  g_clear_object (&self->history);
  lima_session_file_unlock (self);
  g_clear_object (&self->journal); /* what is not saved stays on the disk, unless it was closed on purpose */
  g_cancellable_cancel (self->adding_up);
  g_cancellable_cancel (self->indexing);
  G_OBJECT_CLASS (lima_session_parent_class)->dispose (object);
}

static void
lima_session_finalize (GObject *object)
{
  LimaSession *self = LIMA_SESSION (object);

  g_clear_object (&self->adding_up);
  g_clear_object (&self->indexing);
  g_clear_pointer (&self->index, lima_index_unref);
  g_clear_pointer (&self->search, lima_search_unref);
  g_clear_pointer (&self->next, lima_figures_unref);
  g_clear_pointer (&self->figures, lima_figures_unref);
  g_clear_pointer (&self->filter, lima_filter_free);
  g_clear_pointer (&self->reports, g_ptr_array_unref);
  lima_journal_base_clear (&self->base);
  g_clear_object (&self->portfolio);
  g_clear_object (&self->file);
  lima_format_unref (self->format);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->measure);
  g_free (self->currency);
  G_OBJECT_CLASS (lima_session_parent_class)->finalize (object);
}

static void
lima_session_class_init (LimaSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = lima_session_get_property;
  object_class->dispose = lima_session_dispose;
  object_class->finalize = lima_session_finalize;

  g_signal_new ("journal-failed", LIMA_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, flags);
  props[PROP_UNSAVED] = g_param_spec_boolean ("unsaved", NULL, NULL, FALSE, flags);
  props[PROP_HISTORY] = g_param_spec_object ("history", NULL, NULL, LIMA_TYPE_HISTORY, flags);
  props[PROP_HOLDER] = g_param_spec_pointer ("holder", NULL, NULL, flags);
  props[PROP_REPORTS] = g_param_spec_boxed ("reports", NULL, NULL, G_TYPE_PTR_ARRAY, flags);
  props[PROP_FIGURES] = g_param_spec_boxed ("figures", NULL, NULL, LIMA_TYPE_FIGURES, flags);
  props[PROP_INDEX] = g_param_spec_pointer ("index", NULL, NULL, flags);
  props[PROP_SEARCH] = g_param_spec_pointer ("search", NULL, NULL, flags);
  props[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  props[PROP_MEASURE] = g_param_spec_string ("measure", NULL, NULL, "spend", flags);
  props[PROP_CURRENCY] = g_param_spec_string ("currency", NULL, NULL, NULL, flags);
  props[PROP_SCHEME] =
    g_param_spec_int ("scheme", NULL, NULL, LIMA_REGION_SCHEME_REPORT, LIMA_REGION_SCHEME_M49, LIMA_REGION_SCHEME_REPORT, flags);
  props[PROP_FILTER] = g_param_spec_pointer ("filter", NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
lima_session_init (LimaSession *self)
{
  self->filter = lima_filter_new ();
  self->measure = g_strdup ("spend");
}

/**
 * lima_session_new:
 * @format: how figures are written
 *
 * Returns: (transfer full): a session that has nothing open
 */
LimaSession *
lima_session_new (LimaFormat *format)
{
  LimaSession *self = g_object_new (LIMA_TYPE_SESSION, NULL);

  self->format = lima_format_ref (format);
  return self;
}

/**
 * lima_session_get_format:
 *
 * Returns: (transfer none): how numbers, dates and names are written
 */
LimaFormat *
lima_session_get_format (LimaSession *self)
{
  g_return_val_if_fail (LIMA_IS_SESSION (self), NULL);

  return self->format;
}

/**
 * lima_session_get_portfolio:
 *
 * Returns: (transfer none) (nullable): what is open
 */
LimaPortfolio *
lima_session_get_portfolio (LimaSession *self)
{
  g_return_val_if_fail (LIMA_IS_SESSION (self), NULL);

  return self->portfolio;
}

/* ---- What is open ---- */

static char *
name_of_reports (GPtrArray *reports, LimaFormat *format)
{
  const LimaFileReport *first = reports->len == 0 ? NULL : g_ptr_array_index (reports, 0);
  g_autofree char *name = first == NULL ? NULL : g_path_get_basename (first->path);
  g_autofree char *shown = name == NULL ? g_strdup (_("New portfolio")) : g_filename_display_name (name);
  guint more = reports->len <= 1 ? 0 : reports->len - 1;
  g_autofree char *number = lima_format_integer (format, more);

  if (more == 0)
    return g_steal_pointer (&shown);
  /* Translators: the title of a window: a file's name, and how many more files were read with it */
  return g_strdup_printf (P_("%1$s and %2$s more file", "%1$s and %2$s more files", more), shown, number);
}

static char *
count_for_people (LimaSession *self, guint n)
{
  g_autofree char *number = lima_format_integer (self->format, n);

  if (self->reports->len == 0)
    return g_strdup (_("Not saved yet"));
  /* Translators: below the title of a window; %s is a number */
  return g_strdup_printf (P_("Not saved yet · %s project read", "Not saved yet · %s projects read", n), number);
}

static char *
name_file (LimaSession *self)
{
  g_autofree char *name = g_file_get_basename (self->file);
  g_autofree char *shown = g_filename_display_name (name);

  if (!lima_session_is_unsaved (self))
    return g_steal_pointer (&shown);
  /* Translators: below the title of a window: the name of a file that differs from what is shown */
  return g_strdup_printf (_("%s · edited"), shown);
}

/*< private >
 * lima_session_name:
 *
 * Finds title and subtitle of what is open.
 */
void
lima_session_name (LimaSession *self)
{
  const LimaHead *head = lima_portfolio_get_head (self->portfolio);
  const char *title = head->title == NULL ? NULL : lima_text_get (head->title, lima_format_get_language (self->format));

  g_free (self->title);
  g_free (self->subtitle);
  self->title = title != NULL ? g_strdup (title) : name_of_reports (self->reports, self->format);
  self->subtitle = self->file != NULL ? name_file (self)
                                      : count_for_people (self, self->figures == NULL ? 0 : self->figures->n_projects);
  lima_session_notify (self, PROP_TITLE);
  lima_session_notify (self, PROP_SUBTITLE);
}

static void
keep_reports (LimaSession *self, LimaInput *input, gboolean add)
{
  if (!add || self->reports == NULL)
    {
      g_clear_pointer (&self->reports, g_ptr_array_unref);
      self->reports = g_ptr_array_ref (input->reports);
    }
  else
    g_ptr_array_extend_and_steal (self->reports, g_steal_pointer (&input->reports));
  lima_session_notify (self, PROP_REPORTS);
}

/**
 * lima_session_take:
 * @input: what was read
 * @figures: (transfer full): what it adds up to
 * @file: (nullable): the portfolio file that it is; %NULL for an untitled portfolio, or where @input was read onto what is open
 *
 * Opens what was read. What was open before goes, unless @input was read onto it.
 */
void
lima_session_take (LimaSession *self, LimaInput *input, LimaFigures *figures, GFile *file)
{
  gboolean add = input->added, unsaved = lima_session_is_unsaved (self);

  g_return_if_fail (LIMA_IS_SESSION (self));

  g_cancellable_cancel (self->adding_up);
  g_clear_object (&self->adding_up);
  g_set_object (&self->portfolio, input->portfolio);
  if (!add)
    g_set_object (&self->file, file);
  lima_session_follow (self, add && (self->file != NULL || unsaved));
  self->scheme = figures->scheme;
  keep_reports (self, input, add);
  if (!add)
    lima_filter_clear (self->filter);
  lima_session_take_figures (self, figures);
  lima_session_name (self);
  lima_session_notify (self, PROP_SCHEME);
  lima_session_notify (self, PROP_FILTER);
  lima_session_notify (self, PROP_BUSY);
}

/**
 * lima_session_start:
 *
 * Opens a new portfolio, which holds nothing.
 */
void
lima_session_start (LimaSession *self)
{
  LimaInput input = { .reports = g_ptr_array_new (), .portfolio = lima_portfolio_new () };
  g_autoptr(LimaSnapshot) snapshot = lima_portfolio_snapshot (input.portfolio);
  LimaFigures *figures;

  g_return_if_fail (LIMA_IS_SESSION (self));

  figures = lima_figures_new (snapshot, self->format, self->scheme, 0, NULL, NULL);
  lima_session_take (self, &input, figures, NULL);
  g_ptr_array_unref (input.reports);
  g_object_unref (input.portfolio);
}

/**
 * lima_session_get_file:
 *
 * Returns: (transfer none) (nullable): the portfolio file that is open, %NULL for an untitled portfolio
 */
GFile *
lima_session_get_file (LimaSession *self)
{
  g_return_val_if_fail (LIMA_IS_SESSION (self), NULL);

  return self->file;
}

/**
 * lima_session_get_title:
 *
 * Returns: (nullable): what is open, for people
 */
const char *
lima_session_get_title (LimaSession *self)
{
  g_return_val_if_fail (LIMA_IS_SESSION (self), NULL);

  return self->title;
}

/**
 * lima_session_get_subtitle:
 *
 * Returns: (nullable): its file, or that it has none
 */
const char *
lima_session_get_subtitle (LimaSession *self)
{
  g_return_val_if_fail (LIMA_IS_SESSION (self), NULL);

  return self->subtitle;
}

/**
 * lima_session_get_reports:
 *
 * Returns: (transfer none) (nullable) (element-type LimaFileReport): what became of the files that were read
 */
GPtrArray *
lima_session_get_reports (LimaSession *self)
{
  g_return_val_if_fail (LIMA_IS_SESSION (self), NULL);

  return self->reports;
}

/**
 * lima_session_get_figures:
 *
 * Returns: (transfer none) (nullable): what is open and what it adds up to, %NULL while nothing is open
 */
LimaFigures *
lima_session_get_figures (LimaSession *self)
{
  g_return_val_if_fail (LIMA_IS_SESSION (self), NULL);

  return self->figures;
}

/**
 * lima_session_is_busy:
 *
 * Returns: whether figures or the index are being made
 */
gboolean
lima_session_is_busy (LimaSession *self)
{
  g_return_val_if_fail (LIMA_IS_SESSION (self), FALSE);

  return self->add_up_delay != 0 || self->adding_up != NULL || self->indexing != NULL;
}

/* ---- How it is looked at ---- */

/**
 * lima_session_get_measure:
 *
 * Returns: the measure of the project list, a word as for lima_measure_parse()
 */
const char *
lima_session_get_measure (LimaSession *self)
{
  g_return_val_if_fail (LIMA_IS_SESSION (self), NULL);

  return self->measure;
}

/**
 * lima_session_set_measure:
 * @measure: a measure's word
 */
void
lima_session_set_measure (LimaSession *self, const char *measure)
{
  g_return_if_fail (LIMA_IS_SESSION (self) && measure != NULL);

  if (g_str_equal (self->measure, measure))
    return;
  g_free (self->measure);
  self->measure = g_strdup (measure);
  lima_session_notify (self, PROP_MEASURE);
  lima_session_make_index (self);
}

/**
 * lima_session_get_currency:
 *
 * Returns: (nullable): what amounts are converted to, %NULL where they stay as given
 */
const char *
lima_session_get_currency (LimaSession *self)
{
  g_return_val_if_fail (LIMA_IS_SESSION (self), NULL);

  return self->currency;
}

/**
 * lima_session_set_currency:
 * @currency: (nullable): what to convert to
 *
 * New figures come when they are made.
 */
void
lima_session_set_currency (LimaSession *self, const char *currency)
{
  g_return_if_fail (LIMA_IS_SESSION (self));

  if (g_strcmp0 (self->currency, currency) == 0)
    return;
  g_free (self->currency);
  self->currency = g_strdup (currency);
  lima_session_notify (self, PROP_CURRENCY);
  if (self->figures != NULL)
    lima_session_add_up (self);
}

/**
 * lima_session_get_scheme:
 *
 * Returns: how countries are put into regions
 */
LimaRegionScheme
lima_session_get_scheme (LimaSession *self)
{
  g_return_val_if_fail (LIMA_IS_SESSION (self), LIMA_REGION_SCHEME_REPORT);

  return self->scheme;
}

/**
 * lima_session_set_scheme:
 * @scheme: how to put countries into regions
 *
 * New figures come when they are made. Regions of the other scheme leave the filter, since nothing has their keys any more.
 */
void
lima_session_set_scheme (LimaSession *self, LimaRegionScheme scheme)
{
  g_return_if_fail (LIMA_IS_SESSION (self));

  if (self->scheme == scheme)
    return;
  self->scheme = scheme;
  lima_session_notify (self, PROP_SCHEME);
  if (self->figures != NULL)
    lima_session_add_up (self);
  if (lima_filter_get_n (self->filter, LIMA_FACET_REGION) == 0)
    return;
  lima_filter_clear_facet (self->filter, LIMA_FACET_REGION);
  lima_session_notify (self, PROP_FILTER);
}

/**
 * lima_session_write_anew:
 *
 * Amounts are written in another way from now on: new figures come when they are made, and all that shows them follows.
 */
void
lima_session_write_anew (LimaSession *self)
{
  g_return_if_fail (LIMA_IS_SESSION (self));

  if (self->figures != NULL)
    lima_session_add_up (self);
}

/**
 * lima_session_want_index:
 *
 * Says that somebody shows lists of projects: from now on there is an index to the figures, made in a thread.
 */
void
lima_session_want_index (LimaSession *self)
{
  g_return_if_fail (LIMA_IS_SESSION (self));

  if (self->wants_index)
    return;
  self->wants_index = TRUE;
  lima_session_make_index (self);
}

/**
 * lima_session_get_index:
 *
 * Returns: (transfer none) (nullable): the index to the figures, %NULL until it is made
 */
LimaIndex *
lima_session_get_index (LimaSession *self)
{
  g_return_val_if_fail (LIMA_IS_SESSION (self), NULL);

  return self->index;
}

/**
 * lima_session_get_search:
 *
 * Returns: (transfer none) (nullable): the texts of all projects, %NULL until they are folded
 */
LimaSearch *
lima_session_get_search (LimaSession *self)
{
  g_return_val_if_fail (LIMA_IS_SESSION (self), NULL);

  return self->search;
}

/**
 * lima_session_get_filter:
 *
 * Returns: (transfer none): what narrows the project list down
 */
const LimaFilter *
lima_session_get_filter (LimaSession *self)
{
  g_return_val_if_fail (LIMA_IS_SESSION (self), NULL);

  return self->filter;
}

/**
 * lima_session_set_filter:
 * @filter: what shall narrow the project list down; copied
 */
void
lima_session_set_filter (LimaSession *self, const LimaFilter *filter)
{
  LimaFilter *copy;

  g_return_if_fail (LIMA_IS_SESSION (self) && filter != NULL);

  if (lima_filter_equal (self->filter, filter))
    return;
  copy = lima_filter_copy (filter);
  lima_filter_free (self->filter);
  self->filter = copy;
  lima_session_notify (self, PROP_FILTER);
}
