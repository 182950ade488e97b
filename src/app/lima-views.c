/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-views.h"

#include <string.h>

#include "lima-settings.h"

#define KEY "views"

typedef struct
{
  char *name;
  char *filter;
} View;

struct _LimaViews
{
  GObject parent_instance;

  /* owned */
  GSettings *settings;
  GPtrArray *views; /* View */
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (LimaViews, lima_views, G_TYPE_OBJECT)

static void
view_free (View *self)
{
  g_free (self->name);
  g_free (self->filter);
  g_free (self);
}

/* A view is kept as its name, a tab and its filter; what is no view is passed over. */
static View *
view_parse (const char *text)
{
  const char *tab = strchr (text, '\t');
  View *self;

  if (tab == NULL || tab == text)
    return NULL;
  self = g_new (View, 1);
  self->name = g_strndup (text, (gsize) (tab - text));
  self->filter = g_strdup (tab + 1);
  return self;
}

static char *
view_to_text (const View *self)
{
  return g_strconcat (self->name, "\t", self->filter, NULL);
}

static int
find (LimaViews *self, const char *name)
{
  for (guint i = 0; i < self->views->len; i++)
    if (g_str_equal (((View *) g_ptr_array_index (self->views, i))->name, name))
      return (int) i;
  return -1;
}

static void
load (LimaViews *self)
{
  g_auto(GStrv) texts = lima_settings_get_strv (self->settings, KEY);

  g_ptr_array_set_size (self->views, 0);
  for (guint i = 0; texts[i] != NULL; i++)
    {
      View *view = view_parse (texts[i]);

      if (view != NULL && find (self, view->name) < 0)
        g_ptr_array_add (self->views, view);
      else if (view != NULL)
        view_free (view);
    }
}

static void
settings_changed (LimaViews *self)
{
  load (self);
  g_signal_emit (self, changed_signal, 0);
}

/* Where there are settings, they say that they have changed, to every window. */
static void
keep (LimaViews *self)
{
  g_autoptr(GStrvBuilder) texts = g_strv_builder_new ();
  g_auto(GStrv) strv = NULL;

  for (guint i = 0; i < self->views->len; i++)
    {
      g_autofree char *text = view_to_text (g_ptr_array_index (self->views, i));

      g_strv_builder_add (texts, text);
    }
  strv = g_strv_builder_end (texts);
  if (self->settings == NULL)
    g_signal_emit (self, changed_signal, 0);
  else
    lima_settings_set_strv (self->settings, KEY, (const char *const *) strv);
}

static void
lima_views_finalize (GObject *object)
{
  LimaViews *self = LIMA_VIEWS (object);

  g_ptr_array_unref (self->views);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (lima_views_parent_class)->finalize (object);
}

static void
lima_views_class_init (LimaViewsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lima_views_finalize;
  changed_signal = g_signal_new ("changed", LIMA_TYPE_VIEWS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lima_views_init (LimaViews *self)
{
  self->views = g_ptr_array_new_with_free_func ((GDestroyNotify) view_free);
}

/**
 * lima_views_new:
 * @settings: (nullable): where views are kept; without settings they last as long as the object
 *
 * Returns: (transfer full): the saved views
 */
LimaViews *
lima_views_new (GSettings *settings)
{
  LimaViews *self = g_object_new (LIMA_TYPE_VIEWS, NULL);

  if (settings == NULL)
    return self;
  self->settings = g_object_ref (settings);
  g_signal_connect_object (settings, "changed::" KEY, G_CALLBACK (settings_changed), self, G_CONNECT_SWAPPED);
  load (self);
  return self;
}

/**
 * lima_views_get_n:
 *
 * Returns: how many there are
 */
guint
lima_views_get_n (LimaViews *self)
{
  g_return_val_if_fail (LIMA_IS_VIEWS (self), 0);

  return self->views->len;
}

/**
 * lima_views_get_name:
 * @i: which
 *
 * Returns: its name, which no other has
 */
const char *
lima_views_get_name (LimaViews *self, guint i)
{
  g_return_val_if_fail (LIMA_IS_VIEWS (self) && i < self->views->len, NULL);

  return ((View *) g_ptr_array_index (self->views, i))->name;
}

/**
 * lima_views_get_filter:
 * @i: which
 *
 * Returns: its filter as text
 */
const char *
lima_views_get_filter (LimaViews *self, guint i)
{
  g_return_val_if_fail (LIMA_IS_VIEWS (self) && i < self->views->len, NULL);

  return ((View *) g_ptr_array_index (self->views, i))->filter;
}

/**
 * lima_views_add:
 * @name: its name; white space around it goes, and tabs in it become spaces
 * @filter: a filter as text
 *
 * Saves a view. One that has the name already gets the new filter.
 */
void
lima_views_add (LimaViews *self, const char *name, const char *filter)
{
  g_autofree char *clean = g_strstrip (g_strdelimit (g_strdup (name), "\t\n\r", ' '));
  View *view;
  int at;

  g_return_if_fail (LIMA_IS_VIEWS (self) && name != NULL && filter != NULL);

  if (*clean == '\0')
    return;
  at = find (self, clean);
  if (at >= 0)
    view = g_ptr_array_index (self->views, (guint) at);
  else
    {
      view = g_new0 (View, 1);
      g_ptr_array_add (self->views, view);
    }
  g_free (view->filter);
  g_free (view->name);
  view->name = g_steal_pointer (&clean);
  view->filter = g_strdup (filter);
  keep (self);
}

/**
 * lima_views_remove:
 * @name: of a view
 *
 * Returns: (transfer full) (nullable): what lima_views_restore() puts back, %NULL when there is no such view
 */
char *
lima_views_remove (LimaViews *self, const char *name)
{
  int at;
  char *removed;

  g_return_val_if_fail (LIMA_IS_VIEWS (self) && name != NULL, NULL);

  at = find (self, name);
  if (at < 0)
    return NULL;
  removed = view_to_text (g_ptr_array_index (self->views, (guint) at));
  g_ptr_array_remove_index (self->views, (guint) at);
  keep (self);
  return removed;
}

/**
 * lima_views_restore:
 * @removed: what lima_views_remove() gave
 */
void
lima_views_restore (LimaViews *self, const char *removed)
{
  View *view;

  g_return_if_fail (LIMA_IS_VIEWS (self) && removed != NULL);

  view = view_parse (removed);
  if (view != NULL)
    lima_views_add (self, view->name, view->filter);
  g_clear_pointer (&view, view_free);
}
