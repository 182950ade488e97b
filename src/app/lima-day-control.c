/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-day-control.h"

#include <lima-field-words.h>
#include <lima-i18n.h>

#include "lima-appearance.h"
#include "lima-typed.h"

struct _LimaDayControl
{
  LimaControl parent_instance;

  /* borrowed: children */
  GtkWidget *entry;
  GtkDropDown *precision;
  GtkMenuButton *button;
  GtkCalendar *calendar; /* made when it is first asked for */

  gboolean showing;
};

G_DEFINE_FINAL_TYPE (LimaDayControl, lima_day_control, LIMA_TYPE_CONTROL)

/* The order of the drop-down. */
static const LimaPrecision precisions[] = { LIMA_PRECISION_DAY, LIMA_PRECISION_MONTH, LIMA_PRECISION_QUARTER, LIMA_PRECISION_YEAR };

static const LimaDay *
get_day (LimaDayControl *self, const LimaBlock *block)
{
  return LIMA_BLOCK_AT (block, const LimaDay, lima_control_get_field (LIMA_CONTROL (self)));
}

static void
take (LimaDayControl *self, const LimaDay *day, gboolean typing)
{
  const LimaValue value = { .type = LIMA_FIELD_DAY, .v.day = *day };

  lima_control_take (LIMA_CONTROL (self), &value, typing);
}

static void
show_precision (LimaDayControl *self, const LimaDay *day)
{
  self->showing = TRUE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->precision), lima_day_has_date (day));
  for (guint i = 0; i < G_N_ELEMENTS (precisions); i++)
    if (precisions[i] == (LimaPrecision) day->date.precision)
      gtk_drop_down_set_selected (self->precision, i);
  self->showing = FALSE;
}

static void
edited (LimaDayControl *self)
{
  LimaFormat *format = lima_session_get_format (lima_control_get_session (LIMA_CONTROL (self)));
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  LimaDay day = lima_typed_read_day (format, text);

  if (self->showing)
    return;
  take (self, &day, TRUE);
  show_precision (self, &day);
}

static LimaDate
shorten (LimaDate date, LimaPrecision precision)
{
  switch (precision)
    {
    case LIMA_PRECISION_YEAR:
      return lima_date_new (date.year, 0, 0);
    case LIMA_PRECISION_QUARTER:
      return (LimaDate) { date.year, (guint8) ((date.month - 1) / 3 * 3 + 1), 0, LIMA_PRECISION_QUARTER };
    case LIMA_PRECISION_MONTH:
      return lima_date_new (date.year, date.month, 0);
    case LIMA_PRECISION_DAY:
    case LIMA_PRECISION_NONE:
    default:
      return date;
    }
}

/* A month is known of a day, but no day of a month: for that the calendar is asked. */
static void
precision_chosen (LimaDayControl *self)
{
  const LimaBlock *block = lima_control_get_block (LIMA_CONTROL (self));
  guint at = gtk_drop_down_get_selected (self->precision);
  LimaDay day;

  if (self->showing || block == NULL || at >= G_N_ELEMENTS (precisions))
    return;
  day = *get_day (self, block);
  if (!lima_day_has_date (&day) || precisions[at] == (LimaPrecision) day.date.precision)
    return;
  if (precisions[at] < (LimaPrecision) day.date.precision)
    {
      day.date = shorten (day.date, precisions[at]);
      take (self, &day, FALSE);
      lima_control_update (LIMA_CONTROL (self));
      return;
    }
  show_precision (self, &day);
  gtk_menu_button_popup (self->button);
}

static void
day_selected (LimaDayControl *self)
{
  g_autoptr(GDateTime) chosen = gtk_calendar_get_date (self->calendar);
  LimaDay day = { .date = lima_date_new (g_date_time_get_year (chosen), g_date_time_get_month (chosen), g_date_time_get_day_of_month (chosen)) };

  if (self->showing)
    return;
  take (self, &day, FALSE);
  lima_control_update (LIMA_CONTROL (self));
}

/* The calendar opens where the date is, or today. */
static void
open_calendar (GtkMenuButton *button, gpointer data)
{
  LimaDayControl *self = data;
  const LimaBlock *block = lima_control_get_block (LIMA_CONTROL (self));
  LimaDate date = block == NULL ? (LimaDate) { 0 } : get_day (self, block)->date;
  g_autoptr(GDateTime) shown = NULL;

  if (self->calendar == NULL)
    {
      GtkWidget *popover = gtk_popover_new ();

      self->calendar = GTK_CALENDAR (gtk_calendar_new ());
      g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (day_selected), self, G_CONNECT_SWAPPED);
      gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->calendar));
      gtk_menu_button_set_popover (button, popover);
    }
  if (date.precision == LIMA_PRECISION_NONE)
    date = lima_date_today ();
  shown = g_date_time_new_local (date.year, MAX (date.month, 1), MAX (date.day, 1), 12, 0, 0);
  self->showing = TRUE;
  if (shown != NULL)
    gtk_calendar_select_day (self->calendar, shown);
  self->showing = FALSE;
}

static GtkWidget *
precision_new (LimaDayControl *self, const char *label)
{
  const char *const words[] = { C_("precision", "Day"), C_("precision", "Month"), C_("precision", "Quarter"), C_("precision", "Year"), NULL };
  GtkWidget *widget = gtk_drop_down_new_from_strings (words);
  /* Translators: what a screen reader calls the choice of day, month, quarter or year; %s is a field, as in "Precision of Planned start" */
  g_autofree char *name = g_strdup_printf (_("Precision of %s"), label);

  self->precision = GTK_DROP_DOWN (widget);
  lima_name_control (widget, name);
  g_signal_connect_object (widget, "notify::selected", G_CALLBACK (precision_chosen), self, G_CONNECT_SWAPPED);
  return widget;
}

static GtkWidget *
button_new (LimaDayControl *self, const char *label)
{
  GtkWidget *widget = gtk_menu_button_new ();
  /* Translators: what a screen reader calls the button that opens a calendar; %s is a field, as in "Calendar for Planned start" */
  g_autofree char *name = g_strdup_printf (_("Calendar for %s"), label);

  self->button = GTK_MENU_BUTTON (widget);
  gtk_menu_button_set_icon_name (self->button, "x-office-calendar-symbolic");
  gtk_menu_button_set_create_popup_func (self->button, open_calendar, self, NULL);
  gtk_widget_set_tooltip_text (widget, _("Choose in a calendar"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return widget;
}

static void
lima_day_control_build (LimaControl *control)
{
  LimaDayControl *self = LIMA_DAY_CONTROL (control);
  const char *label = lima_field_words_label (lima_control_get_field (control));
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *linked = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->entry = gtk_entry_new ();
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 12);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 16);
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (edited), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (linked, "linked");
  gtk_box_append (GTK_BOX (linked), self->entry);
  gtk_box_append (GTK_BOX (linked), button_new (self, label));
  gtk_box_append (GTK_BOX (line), linked);
  gtk_box_append (GTK_BOX (line), precision_new (self, label));
  lima_control_add (control, line, NULL);
}

static void
lima_day_control_show (LimaControl *control, const LimaBlock *block)
{
  LimaDayControl *self = LIMA_DAY_CONTROL (control);
  LimaFieldWords words = { .format = lima_session_get_format (lima_control_get_session (control)) };
  const LimaDay *day = get_day (self, block);
  g_autofree char *text = lima_day_has_date (day) || day->text != 0 ? lima_field_words_day (&words, day) : g_strdup ("");

  self->showing = TRUE;
  if (!g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (self->entry))))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->showing = FALSE;
  show_precision (self, day);
}

static void
lima_day_control_class_init (LimaDayControlClass *klass)
{
  LIMA_CONTROL_CLASS (klass)->build = lima_day_control_build;
  LIMA_CONTROL_CLASS (klass)->show = lima_day_control_show;
  LIMA_CONTROL_CLASS (klass)->left = lima_day_control_show;
}

static void
lima_day_control_init (LimaDayControl *self)
{
}
