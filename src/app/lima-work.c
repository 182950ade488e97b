/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-work.h"

#define TICK_MS 100

struct _LimaWork
{
  GObject parent_instance;

  /* owned */
  char *title;
  GCancellable *cancellable;
  guint tick;

  gsize done;  /* atomic, in thousandths of the whole */
  gsize shown;
};

enum
{
  PROP_TITLE = 1,
  PROP_FRACTION,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (LimaWork, lima_work, G_TYPE_OBJECT)

static gboolean
show_progress (gpointer data)
{
  LimaWork *self = data;
  gsize done = (gsize) g_atomic_pointer_get (&self->done);

  if (done != self->shown)
    {
      self->shown = done;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FRACTION]);
    }
  return G_SOURCE_CONTINUE;
}

static void
lima_work_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  LimaWork *self = LIMA_WORK (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_FRACTION:
      g_value_set_double (value, lima_work_get_fraction (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lima_work_dispose (GObject *object)
{
  LimaWork *self = LIMA_WORK (object);

  g_clear_handle_id (&self->tick, g_source_remove);
  G_OBJECT_CLASS (lima_work_parent_class)->dispose (object);
}

static void
lima_work_finalize (GObject *object)
{
  LimaWork *self = LIMA_WORK (object);

  g_free (self->title);
  g_object_unref (self->cancellable);
  G_OBJECT_CLASS (lima_work_parent_class)->finalize (object);
}

static void
lima_work_class_init (LimaWorkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lima_work_get_property;
  object_class->dispose = lima_work_dispose;
  object_class->finalize = lima_work_finalize;

  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_FRACTION] =
    g_param_spec_double ("fraction", NULL, NULL, 0, 1, 0, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
lima_work_init (LimaWork *self)
{
  self->cancellable = g_cancellable_new ();
  self->tick = g_timeout_add (TICK_MS, show_progress, self);
}

/**
 * lima_work_new:
 * @title: what is being done, for people
 *
 * Returns: (transfer full): work that begins now
 */
LimaWork *
lima_work_new (const char *title)
{
  LimaWork *self = g_object_new (LIMA_TYPE_WORK, NULL);

  self->title = g_strdup (title);
  return self;
}

/**
 * lima_work_get_title:
 *
 * Returns: what is being done
 */
const char *
lima_work_get_title (LimaWork *self)
{
  g_return_val_if_fail (LIMA_IS_WORK (self), NULL);

  return self->title;
}

/**
 * lima_work_get_cancellable:
 *
 * Returns: (transfer none): what stops it
 */
GCancellable *
lima_work_get_cancellable (LimaWork *self)
{
  g_return_val_if_fail (LIMA_IS_WORK (self), NULL);

  return self->cancellable;
}

/**
 * lima_work_get_fraction:
 *
 * Returns: how much is done, 0 to 1
 */
double
lima_work_get_fraction (LimaWork *self)
{
  g_return_val_if_fail (LIMA_IS_WORK (self), 0);

  return (double) self->shown / 1000;
}

/**
 * lima_work_set_progress:
 * @done: how much is done
 * @total: of how much
 *
 * May be called in any thread.
 */
void
lima_work_set_progress (LimaWork *self, guint64 done, guint64 total)
{
  g_return_if_fail (LIMA_IS_WORK (self));

  g_atomic_pointer_set (&self->done, (gsize) (total == 0 ? 0 : MIN (done, total) * 1000 / total));
}

/**
 * lima_work_end:
 *
 * Says that it is over; it tells no more progress.
 */
void
lima_work_end (LimaWork *self)
{
  g_return_if_fail (LIMA_IS_WORK (self));

  g_clear_handle_id (&self->tick, g_source_remove);
}
