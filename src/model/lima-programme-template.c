/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What a Programme for Country Partnership begins with, after the report. */

#include "lima-programme-template.h"

#include <lima-i18n.h>

#include "lima-own-codes.h"

#define KINDS "ComponentKind"

/* ¶13 of the report */
static const char *const criteria[] = {
  N_("A coherent national industrialization strategy, backed by a clear business plan"),
  N_("A compact programme, with visible results in the short term"),
};

/**
 * lima_programme_template_get_n_criteria:
 *
 * Returns: how many screening criteria the report names (¶13)
 */
guint
lima_programme_template_get_n_criteria (void)
{
  return G_N_ELEMENTS (criteria);
}

/**
 * lima_programme_template_get_criterion:
 * @criterion: a number below theirs
 *
 * Returns: (transfer none): what is asked
 */
const char *
lima_programme_template_get_criterion (guint criterion)
{
  g_return_val_if_fail (criterion < G_N_ELEMENTS (criteria), NULL);

  return _(criteria[criterion]);
}

/**
 * lima_programme_template_get_n_components:
 *
 * Returns: how many kinds of components have a name: those of ¶16 of the report, and resource mobilization
 */
guint
lima_programme_template_get_n_components (void)
{
  return lima_own_codes_size (KINDS) - 1; /* the last is a component of one's own */
}

/**
 * lima_programme_template_get_component:
 * @component: a number below theirs
 *
 * Returns: (transfer none): what it is called
 */
const char *
lima_programme_template_get_component (guint component)
{
  g_return_val_if_fail (component < lima_programme_template_get_n_components (), NULL);

  return lima_own_codes_label (KINDS, component);
}

/**
 * lima_programme_template_is_usual:
 * @component: a number below theirs
 *
 * Returns: whether it is one of those that ¶16 of the report names
 */
gboolean
lima_programme_template_is_usual (guint component)
{
  g_return_val_if_fail (component < lima_programme_template_get_n_components (), FALSE);

  return (int) component != lima_own_codes_find (KINDS, "resource-mobilization");
}

static LimaBlock *
component_new (guint component, guint number, const char *language)
{
  g_autofree char *id = g_strdup_printf ("%u", number);
  LimaBlock *block = lima_block_new (&lima_programme_component_table, lima_atom (id));
  LimaProgrammeComponent *self = (LimaProgrammeComponent *) block;

  self->kind = lima_atom (lima_own_codes_get (KINDS, component));
  self->title = lima_text_new (language, lima_own_codes_label (KINDS, component));
  return block;
}

/**
 * lima_programme_template_add_components:
 * @programme: one without components that nobody else has yet
 * @components: a bit for each of those that it begins with
 * @language: of their titles
 *
 * Gives a new programme its components.
 */
void
lima_programme_template_add_components (LimaProgramme *programme, guint32 components, const char *language)
{
  g_autoptr(GPtrArray) blocks = g_ptr_array_new (); /* the list takes the blocks */

  g_return_if_fail (programme != NULL && programme->components == NULL);

  for (guint i = 0; i < lima_programme_template_get_n_components (); i++)
    if ((components & (1u << i)) != 0)
      g_ptr_array_add (blocks, component_new (i, blocks->len + 1, language));
  if (blocks->len > 0)
    programme->components = lima_items_new ((LimaBlock *const *) blocks->pdata, blocks->len);
}
