/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A window follows what the user sets for all of them: currency, unit and regions. */

#include "lima-loading.h"
#include "lima-preferences.h"
#include "lima-window-private.h"

static void
take_currency (LimaWindow *self)
{
  g_autofree char *currency = lima_preferences_get_currency (self->settings);

  lima_session_set_currency (self->session, currency);
}

static void
take_scheme (LimaWindow *self)
{
  LimaFigures *figures = lima_session_get_figures (self->session);

  if (figures != NULL)
    lima_session_set_scheme (self->session, lima_loading_scheme (figures->snapshot, lima_preferences_get_scheme (self->settings)));
}

static void
take_unit (LimaWindow *self)
{
  lima_format_set_largest_scale (lima_session_get_format (self->session), lima_preferences_get_unit (self->settings));
  lima_session_write_anew (self->session);
}

/*< private >
 * lima_window_init_preferences:
 *
 * Takes what is set, and follows it.
 */
void
lima_window_init_preferences (LimaWindow *self)
{
  take_currency (self);
  take_unit (self);
  if (self->settings == NULL)
    return;
  g_signal_connect_object (self->settings, "changed::currency", G_CALLBACK (take_currency), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::region-scheme", G_CALLBACK (take_scheme), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::largest-unit", G_CALLBACK (take_unit), self, G_CONNECT_SWAPPED);
}
