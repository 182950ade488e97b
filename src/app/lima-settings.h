/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The settings of the program, or defaults that last as long as the program runs where no schema is installed, so that it runs from the
 * build folder. Keys and their types are in data/org.limaportfolio.Lima.gschema.xml. */
GSettings *lima_settings_new         (void);

int        lima_settings_get_int     (GSettings          *settings,
                                      const char         *key,
                                      int                 otherwise);
void       lima_settings_set_int     (GSettings          *settings,
                                      const char         *key,
                                      int                 value);
gboolean   lima_settings_get_boolean (GSettings          *settings,
                                      const char         *key,
                                      gboolean            otherwise);
void       lima_settings_set_boolean (GSettings          *settings,
                                      const char         *key,
                                      gboolean            value);
char      *lima_settings_get_string  (GSettings          *settings,
                                      const char         *key,
                                      const char         *otherwise);
void       lima_settings_set_string  (GSettings          *settings,
                                      const char         *key,
                                      const char         *value);
char     **lima_settings_get_strv    (GSettings          *settings,
                                      const char         *key);
void       lima_settings_set_strv    (GSettings          *settings,
                                      const char         *key,
                                      const char * const *value);

G_END_DECLS
