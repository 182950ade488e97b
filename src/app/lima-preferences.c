/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-preferences.h"

#include <lima-codelist.h>
#include <lima-i18n.h>
#include <lima-language.h>
#include <lima-report-words.h>

#include "lima-appearance.h"
#include "lima-choice.h"
#include "lima-dialog.h"
#include "lima-settings.h"

#define SPACING 8
#define SECTION_SPACING 20
#define TEXT_STEP 10
#define MOST_DAYS 60

static const char *const currencies[] = { "USD", "EUR", "CHF", "GBP", "JPY", "CNY", NULL };

static const struct
{
  const char *id;
  LimaScale scale;
} units[] = {
  { "one", LIMA_SCALE_ONE },
  { "thousand", LIMA_SCALE_THOUSAND },
  { "million", LIMA_SCALE_MILLION },
  { "billion", LIMA_SCALE_BILLION },
};

/* ---- What is set ---- */

/**
 * lima_preferences_list_currencies:
 *
 * Returns: (transfer none) (array zero-terminated=1): the currencies that amounts can be converted to, whatever is open: ISO 4217 codes
 */
const char *const *
lima_preferences_list_currencies (void)
{
  return currencies;
}

/**
 * lima_preferences_get_currency:
 * @settings: (nullable): the settings
 *
 * Returns: (transfer full) (nullable): what amounts are converted to, an ISO 4217 code; %NULL where they stay as given
 */
char *
lima_preferences_get_currency (GSettings *settings)
{
  g_autofree char *code = lima_settings_get_string (settings, "currency", "");

  return g_strv_contains (currencies, code) ? g_steal_pointer (&code) : NULL;
}

/**
 * lima_preferences_get_scheme:
 * @settings: (nullable): the settings
 *
 * Returns: how countries are put into regions, a #LimaRegionScheme, or -1 for what a file says
 */
int
lima_preferences_get_scheme (GSettings *settings)
{
  g_autofree char *scheme = lima_settings_get_string (settings, "region-scheme", "file");

  if (g_str_equal (scheme, "m49"))
    return LIMA_REGION_SCHEME_M49;
  return g_str_equal (scheme, "report") ? LIMA_REGION_SCHEME_REPORT : -1;
}

/**
 * lima_preferences_get_unit:
 * @settings: (nullable): the settings
 *
 * Returns: the largest unit of amounts
 */
LimaScale
lima_preferences_get_unit (GSettings *settings)
{
  g_autofree char *id = lima_settings_get_string (settings, "largest-unit", "billion");

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (id, units[i].id))
      return units[i].scale;
  return LIMA_SCALE_BILLION;
}

/* ---- Choices ---- */

static void
chosen (LimaChoice *choice, const char *id, GSettings *settings)
{
  lima_settings_set_string (settings, g_object_get_data (G_OBJECT (choice), "key"), id);
}

static void
show (LimaChoice *choice, const char *key, GSettings *settings)
{
  g_autofree char *id = lima_settings_get_string (settings, key, "");

  lima_choice_choose (choice, id);
}

static void
changed (GSettings *settings, const char *key, LimaChoice *choice)
{
  show (choice, key, settings);
}

/* A choice that writes its id to a key, and follows the key where it is set elsewhere. */
static void
add_choice (GtkWidget *box, GSettings *settings, const char *key, const char *caption, GPtrArray *ids, GPtrArray *labels)
{
  GtkWidget *choice = lima_choice_new (caption);
  g_autofree char *signal = g_strconcat ("changed::", key, NULL);
  g_autofree char *id = lima_settings_get_string (settings, key, "");

  g_object_set_data (G_OBJECT (choice), "key", (gpointer) g_intern_string (key));
  lima_choice_set_items (LIMA_CHOICE (choice), ids, labels, id);
  g_signal_connect_object (choice, "chosen", G_CALLBACK (chosen), settings, 0);
  g_signal_connect_object (settings, signal, G_CALLBACK (changed), choice, 0);
  gtk_box_append (GTK_BOX (box), choice);
}

static void
add_item (GPtrArray *ids, GPtrArray *labels, const char *id, const char *label)
{
  g_ptr_array_add (ids, g_strdup (id));
  g_ptr_array_add (labels, g_strdup (label));
}

static void
add_languages (GtkWidget *box, GSettings *settings)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free), labels = g_ptr_array_new_with_free_func (g_free);
  const char *const *codes = lima_language_get_all ();

  add_item (ids, labels, "", C_("preferences", "As the desktop"));
  for (guint i = 0; codes[i] != NULL; i++)
    add_item (ids, labels, codes[i], lima_language_get_own_name (codes[i])); /* each in itself: who needs it can read it */
  add_choice (box, settings, "language", C_("preferences", "Language"), ids, labels);
  gtk_box_append (GTK_BOX (box), lima_dialog_prose_new (_("Another language is spoken when the program starts the next time."), "lima-dim"));
}

static void
add_looks (GtkWidget *box, GSettings *settings)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free), labels = g_ptr_array_new_with_free_func (g_free);

  add_item (ids, labels, "system", C_("preferences", "As the desktop"));
  add_item (ids, labels, "light", C_("colours", "Light"));
  add_item (ids, labels, "dark", C_("colours", "Dark"));
  add_choice (box, settings, "appearance", C_("preferences", "Colours"), ids, labels);
}

static void
add_currencies (GtkWidget *box, GSettings *settings, LimaFormat *format)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free), labels = g_ptr_array_new_with_free_func (g_free);

  add_item (ids, labels, "", _("As given"));
  for (guint i = 0; currencies[i] != NULL; i++)
    {
      const char *name = lima_currency_name (currencies[i], lima_format_get_language (format));
      /* Translators: amounts converted to one currency: 1 its code, 2 its name: "All in USD, US Dollar" */
      g_autofree char *label = lima_report_fill (format, _("All in %1$s, %2$s"), currencies[i], name != NULL ? name : currencies[i], NULL);

      add_item (ids, labels, currencies[i], label);
    }
  add_choice (box, settings, "currency", C_("preferences", "Currency"), ids, labels);
}

static void
add_units (GtkWidget *box, GSettings *settings, LimaFormat *format)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free), labels = g_ptr_array_new_with_free_func (g_free);
  const LimaSum example = lima_sum_from_decimal ((LimaDecimal) { 1234567890, 0 });
  const char *const words[] = { C_("unit", "In full: %1$s"), C_("unit", "Thousands: %1$s"), C_("unit", "Millions: %1$s"), C_("unit", "The one that fits: %1$s") };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autofree char *amount = lima_format_scaled (format, &example, units[i].scale, lima_scale_decimals (&example, units[i].scale), TRUE);
      g_autofree char *label = lima_report_fill (format, words[i], amount, NULL);

      add_item (ids, labels, units[i].id, label);
    }
  add_choice (box, settings, "largest-unit", C_("preferences", "Largest unit of amounts"), ids, labels);
}

static void
add_schemes (GtkWidget *box, GSettings *settings)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free), labels = g_ptr_array_new_with_free_func (g_free);

  add_item (ids, labels, "file", _("As the file says"));
  add_item (ids, labels, "report", _("As in the report, ¶4"));
  add_item (ids, labels, "m49", _("United Nations (M49)"));
  add_choice (box, settings, "region-scheme", C_("preferences", "Regions"), ids, labels);
}

/* ---- Numbers and switches ---- */

static void
add_row (GtkWidget *box, const char *words, GtkWidget *control)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2 * SPACING), *label = gtk_label_new_with_mnemonic (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), control);
  gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), control);
  gtk_box_append (GTK_BOX (box), row);
}

static void
add_number (GtkWidget *box, GSettings *settings, const char *key, const char *words, double least, double most, double step)
{
  GtkWidget *spin = gtk_spin_button_new_with_range (least, most, step);

  g_settings_bind (settings, key, spin, "value", G_SETTINGS_BIND_DEFAULT);
  add_row (box, words, spin);
}

static void
add_switch (GtkWidget *box, GSettings *settings, const char *key, const char *words)
{
  GtkWidget *turn = gtk_switch_new ();

  g_settings_bind (settings, key, turn, "active", G_SETTINGS_BIND_DEFAULT);
  add_row (box, words, turn);
}

/* ---- The window ---- */

static GtkWidget *
add_section (GtkWidget *content, const char *title)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING), *heading = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (content), box);
  return box;
}

static GtkWidget *
make_content (GSettings *settings, LimaFormat *format)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, SECTION_SPACING), *section;

  gtk_widget_add_css_class (content, "lima-dialog");
  section = add_section (content, C_("preferences", "Language and look"));
  add_languages (section, settings);
  add_looks (section, settings);
  add_number (section, settings, "text-size", _("Size of _text, in percent"), LIMA_TEXT_SIZE_LEAST, LIMA_TEXT_SIZE_MOST, TEXT_STEP);
  section = add_section (content, C_("preferences", "Amounts and regions"));
  add_currencies (section, settings, format);
  add_units (section, settings, format);
  add_schemes (section, settings);
  gtk_box_append (GTK_BOX (section), lima_dialog_prose_new (_("These change what is shown and printed, never what is in a file."), "lima-dim"));
  section = add_section (content, C_("preferences", "Agenda"));
  add_switch (section, settings, "agenda-notify", _("_Notify of what is due when a portfolio is opened"));
  add_number (section, settings, "agenda-notify-days", _("_Days to look ahead"), 1, MOST_DAYS, 1);
  return content;
}

/**
 * lima_preferences_new:
 * @parent: (nullable): the window that it stands before
 * @settings: where what is chosen is kept
 * @format: how amounts are written
 *
 * Returns: (transfer floating): a window that lets users choose language, colours, currency, unit, regions, and what they are told of
 */
GtkWidget *
lima_preferences_new (GtkWindow *parent, GSettings *settings, LimaFormat *format)
{
  GtkWidget *window = gtk_window_new (), *scrolled = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_window_set_title (GTK_WINDOW (window), _("Preferences"));
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  gtk_window_set_resizable (GTK_WINDOW (window), FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), make_content (settings, format));
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
  return window;
}
