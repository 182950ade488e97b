/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the chart is compared with: other years, or another portfolio, which is read for that. */

#include "lima-charts-page-private.h"

#include <lima-format-years.h>
#include <lima-i18n.h>

#include "lima-alert.h"
#include "lima-file-dialogs.h"
#include "lima-import-report.h"
#include "lima-loading.h"

#define NOTHING "none"
#define LOADED "loaded"
#define ANOTHER "another"

typedef struct
{
  GPtrArray *ids;
  GPtrArray *labels;
} Items;

static void
add (Items *items, const char *id, const char *label)
{
  g_ptr_array_add (items->ids, g_strdup (id));
  g_ptr_array_add (items->labels, g_strdup (label));
}

static void
add_years (LimaChartsPage *self, Items *items, int first, int last)
{
  const LimaFigures *figures = self->answer->figures;
  g_autofree char *id = g_strdup_printf ("%d-%d", first, last);
  g_autofree char *label = lima_format_years (figures->format, figures->first_month, first, last);

  add (items, id, label);
}

/* As many years as are shown, one period behind the other, from the latest back. Those that are shown are among them: a list that
 * changes when something is chosen from it would lose the keyboard. */
static void
add_periods (LimaChartsPage *self, Items *items)
{
  const LimaChartsQuestion *question = &self->answer->question;
  int n = question->first_year == 0 ? 1 : question->last_year - question->first_year + 1;
  GArray *years = self->answer->years;

  for (guint i = years->len; i-- > 0;)
    {
      int last = g_array_index (years, int, i);

      if (last - n + 1 > 0)
        add_years (self, items, last - n + 1, last);
    }
}

static char *
chosen_id (const LimaChartsOther *other)
{
  if (other == NULL)
    return g_strdup (NOTHING);
  return other->figures != NULL ? g_strdup (LOADED) : g_strdup_printf ("%d-%d", other->first_year, other->last_year);
}

/*
 * lima_charts_page_update_compare:
 *
 * Offers what the answer can be compared with. Years are compared where there are several.
 */
void
lima_charts_page_update_compare (LimaChartsPage *self)
{
  Items items = { g_ptr_array_new_with_free_func (g_free), g_ptr_array_new_with_free_func (g_free) };
  const LimaChartsOther *other = self->question.other;
  g_autofree char *chosen = chosen_id (other);

  add (&items, NOTHING, C_ ("compare", "Nothing"));
  if (self->loaded != NULL)
    add (&items, LOADED, self->loaded->name);
  if (self->answer->years->len > 1)
    add_periods (self, &items);
  if (other != NULL && other->figures == NULL && !g_ptr_array_find_with_equal_func (items.ids, chosen, g_str_equal, NULL))
    add_years (self, &items, other->first_year, other->last_year);
  add (&items, ANOTHER, _("Another Portfolio…"));
  /* The tool bar has no room for a list of one item: the chart's menu offers another portfolio always. */
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->compare)), items.ids->len > 2);
  lima_choice_set_items (self->compare, items.ids, items.labels, chosen);
  g_ptr_array_unref (items.ids);
  g_ptr_array_unref (items.labels);
}

static void
set_other (LimaChartsPage *self, LimaChartsOther *other)
{
  lima_charts_other_unref (self->question.other);
  self->question.other = other;
  lima_charts_page_ask (self);
}

/* Beside all years one of them would say nothing, and beside themselves neither: the latest of the others is shown. */
static void
compare_years (LimaChartsPage *self, const char *id)
{
  LimaChartsQuestion *question = &self->question;
  g_auto(GStrv) years = g_strsplit (id, "-", 2);
  int first = (int) g_ascii_strtoll (years[0], NULL, 10), last = (int) g_ascii_strtoll (years[1], NULL, 10);
  gboolean is_free = question->first_year == 0 || (question->first_year == first && question->last_year == last);

  for (guint i = self->answer->years->len; is_free && i-- > 0;)
    {
      int year = g_array_index (self->answer->years, int, i);

      if (year >= first && year <= last)
        continue;
      question->last_year = year;
      question->first_year = year - (last - first);
      is_free = FALSE;
    }
  set_other (self, lima_charts_other_new_years (first, last));
}

/* ---- Another portfolio ---- */

/*
 * lima_charts_page_stop_reading:
 *
 * Stops reading another portfolio, if one is read.
 */
void
lima_charts_page_stop_reading (LimaChartsPage *self)
{
  if (self->reading != NULL)
    g_cancellable_cancel (lima_work_get_cancellable (self->reading));
  g_clear_object (&self->reading);
}

/* A list of projects is one of this portfolio: beside another one stands all of it. */
static void
compare_portfolio (LimaChartsPage *self)
{
  self->listed = FALSE;
  set_other (self, lima_charts_other_ref (self->loaded));
}

static char *
name_portfolio (const LimaFigures *figures, GFile *file)
{
  const char *title = lima_text_get (lima_snapshot_get_head (figures->snapshot)->title, lima_format_get_language (figures->format));
  g_autofree char *name = g_file_get_basename (file);

  return title != NULL && *title != '\0' ? g_strdup (title) : g_filename_display_name (name);
}

/* Which page asked for which file. */
typedef struct
{
  LimaChartsPage *page;
  LimaWork *work;
  GFile *file;
} Reading;

static void
reading_free (Reading *self)
{
  g_object_unref (self->page);
  g_object_unref (self->work);
  g_object_unref (self->file);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

static void
read_other (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr(Reading) reading = data;
  LimaChartsPage *self = reading->page;
  g_autoptr(LimaLoaded) loaded = lima_load_finish (result, NULL);
  g_autofree char *name = NULL;

  lima_work_end (reading->work);
  if (loaded == NULL || self->reading != reading->work)
    return;
  g_clear_object (&self->reading);
  if (loaded->figures == NULL)
    {
      g_autofree char *reason = lima_import_report_summary (loaded->input->reports);

      lima_charts_page_ask (self);
      lima_alert_show (GTK_WIDGET (self), _("The portfolio to compare with could not be read"), reason);
      return;
    }
  name = name_portfolio (loaded->figures, reading->file);
  g_clear_pointer (&self->loaded, lima_charts_other_unref);
  self->loaded = lima_charts_other_new_portfolio (loaded->figures, name);
  compare_portfolio (self);
}

static void
start_reading (LimaChartsPage *self, GFile *file)
{
  g_autofree char *path = g_file_get_path (file), *uri = g_file_get_uri (file);
  char *paths[] = { path, NULL };
  const LimaLoadingOptions options = { .format = lima_session_get_format (self->session),
                                       .scheme = (int) lima_session_get_scheme (self->session),
                                       .currency = lima_atom (lima_session_get_currency (self->session)) };
  Reading *reading;

  if (path == NULL)
    {
      lima_alert_show (GTK_WIDGET (self), _("The file is not on this computer"), uri);
      return;
    }
  lima_charts_page_stop_reading (self);
  self->reading = lima_work_new (_("Reading a portfolio to compare with"));
  reading = g_new0 (Reading, 1);
  reading->page = g_object_ref (self);
  reading->work = g_object_ref (self->reading);
  reading->file = g_object_ref (file);
  lima_charts_page_wait (self);
  lima_load_async (self->reading, paths, &options, read_other, reading);
}

static void
file_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr(LimaChartsPage) self = data;
  g_autoptr(GListModel) files = lima_file_dialog_open_finish (result);
  g_autoptr(GFile) file = files == NULL ? NULL : g_list_model_get_item (files, 0);

  if (file != NULL)
    start_reading (self, file);
}

/*
 * lima_charts_page_open_other:
 *
 * Lets the user choose another portfolio to compare with.
 */
void
lima_charts_page_open_other (LimaChartsPage *self)
{
  lima_file_dialog_open_async (GTK_WIDGET (self), _("Compare with a Portfolio"), LIMA_FILES_READABLE, file_chosen, g_object_ref (self));
}

/*
 * lima_charts_page_chose_compare:
 * @id: what was chosen of what lima_charts_page_update_compare() offers
 */
void
lima_charts_page_chose_compare (LimaChartsPage *self, const char *id)
{
  lima_charts_page_stop_reading (self);
  if (g_str_equal (id, NOTHING))
    set_other (self, NULL);
  else if (g_str_equal (id, ANOTHER))
    {
      lima_charts_page_update_compare (self);
      lima_charts_page_open_other (self);
    }
  else if (g_str_equal (id, LOADED))
    compare_portfolio (self);
  else
    compare_years (self, id);
}
