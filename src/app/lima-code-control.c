/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-code-control.h"

#include <lima-field-words.h>
#include <lima-i18n.h>
#include <lima-report-words.h>
#include <lima-own-codes.h>

#include "lima-codes.h"
#include "lima-picker.h"

struct _LimaCodeControl
{
  LimaControl parent_instance;

  /* borrowed: child */
  LimaPicker *picker;
};

G_DEFINE_FINAL_TYPE (LimaCodeControl, lima_code_control, LIMA_TYPE_CONTROL)

static void
asked (LimaCodeControl *self)
{
  LimaControl *control = LIMA_CONTROL (self);
  const LimaBlock *block = lima_control_get_block (control);

  if (block != NULL)
    lima_picker_set_codes (self->picker, lima_codes_for (lima_control_get_session (control), block, lima_control_get_path (control)->field),
                           C_("code", "Not stated"));
}

static void
picked (LimaCodeControl *self, const char *code)
{
  LimaControl *control = LIMA_CONTROL (self);
  LimaValue value = { .type = lima_control_get_field (control)->type };

  value.v.atom = *code == '\0' ? 0 : lima_atom (code);
  lima_control_take (control, &value, FALSE);
  lima_control_update (control);
}

static void
lima_code_control_build (LimaControl *control)
{
  LimaCodeControl *self = LIMA_CODE_CONTROL (control);

  self->picker = LIMA_PICKER (lima_picker_new (lima_field_words_label (lima_control_get_field (control))));
  g_signal_connect_object (self->picker, "asked", G_CALLBACK (asked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->picker, "picked", G_CALLBACK (picked), self, G_CONNECT_SWAPPED);
  lima_control_add (control, GTK_WIDGET (self->picker), NULL);
}

static void
lima_code_control_show (LimaControl *control, const LimaBlock *block)
{
  LimaCodeControl *self = LIMA_CODE_CONTROL (control);
  LimaSession *session = lima_control_get_session (control);
  LimaFigures *figures = lima_session_get_figures (session);
  LimaFieldWords words = { lima_session_get_format (session), figures == NULL ? NULL : lima_facts_get_themes (figures->facts), 0 };
  guint field = lima_control_get_path (control)->field;
  const char *code = lima_atom_text (LIMA_BLOCK_GET (block, LimaAtom, &block->table->fields[field]));
  const char *name = lima_field_words_code (&words, block, field);
  const char *list = block->table->fields[field].codelist;
  g_autofree char *both = code == NULL || name == NULL ? NULL : lima_report_fill (words.format, C_("code", "%1$s %2$s"), code, name, NULL);

  if (name != NULL && list != NULL && lima_own_codes_size (list) > 0)
    g_clear_pointer (&both, g_free);
  lima_picker_set_text (self->picker, both != NULL ? both : name != NULL ? name : code != NULL ? code : C_("code", "Not stated"), name);
}

static void
lima_code_control_class_init (LimaCodeControlClass *klass)
{
  LIMA_CONTROL_CLASS (klass)->build = lima_code_control_build;
  LIMA_CONTROL_CLASS (klass)->show = lima_code_control_show;
}

static void
lima_code_control_init (LimaCodeControl *self)
{
}
