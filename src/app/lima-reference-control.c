/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-reference-control.h"

#include <lima-field-words.h>
#include <lima-i18n.h>
#include <lima-report-words.h>

#include "lima-codes.h"
#include "lima-picker.h"
#include "lima-reference-list.h"

struct _LimaReferenceControl
{
  LimaControl parent_instance;

  /* borrowed: children, one of them */
  LimaPicker *picker;
  GtkLabel *frozen; /* what nobody edits */
};

G_DEFINE_FINAL_TYPE (LimaReferenceControl, lima_reference_control, LIMA_TYPE_CONTROL)

static LimaReferenceKind
get_kind (LimaReferenceControl *self)
{
  LimaControl *control = LIMA_CONTROL (self);
  const LimaBlock *block = lima_control_get_block (control);

  return block == NULL ? LIMA_REFERENCE_NONE : lima_reference_kind_of (block->table, lima_control_get_path (control)->field);
}

static const char *
words_of_none (void)
{
  return C_("reference", "None");
}

/* ---- Projects, which are too many to be listed ---- */

static void
offer_projects (LimaReferenceControl *self)
{
  LimaSession *session = lima_control_get_session (LIMA_CONTROL (self));
  LimaFormat *format = lima_session_get_format (session);
  g_autofree char *typed = lima_picker_get_typed (self->picker), *note = NULL;
  guint n = 0;
  GListModel *found = lima_reference_find_projects (session, typed, &n);

  if (found == NULL)
    note = g_strdup (_("Searching…"));
  else if (n == 0)
    note = g_strdup (_("No project has these words in its title or identifier"));
  else if (n > LIMA_REFERENCE_MOST)
    {
      g_autofree char *all = lima_format_integer (format, n), *shown = lima_format_integer (format, LIMA_REFERENCE_MOST);

      /* Translators: below a list of projects to choose from: 1 how many are listed, 2 how many there are */
      note = lima_report_fill (format, _("The first %1$s of %2$s: type more to find others"), shown, all, NULL);
    }
  lima_picker_set_codes (self->picker, found == NULL ? G_LIST_MODEL (g_list_store_new (LIMA_TYPE_CODE)) : found, words_of_none ());
  lima_picker_set_note (self->picker, note);
}

/* ---- What is chosen ---- */

static void
asked (LimaReferenceControl *self)
{
  LimaControl *control = LIMA_CONTROL (self);

  if (lima_control_get_block (control) == NULL)
    return;
  if (get_kind (self) == LIMA_REFERENCE_PROJECT)
    offer_projects (self);
  else
    lima_picker_set_codes (self->picker, lima_reference_list (lima_control_get_session (control), lima_control_get_path (control)),
                           words_of_none ());
}

/* The texts of the projects may be ready after they were asked for. */
static void
search_came (LimaReferenceControl *self)
{
  if (lima_picker_is_open (self->picker))
    asked (self);
}

static void
picked (LimaReferenceControl *self, const char *id)
{
  LimaControl *control = LIMA_CONTROL (self);
  const LimaValue value = { .type = LIMA_FIELD_REF, .v.atom = *id == '\0' ? 0 : lima_atom (id) };

  lima_control_take (control, &value, FALSE);
  lima_control_update (control);
}

static void
add_picker (LimaReferenceControl *self, LimaReferenceKind kind, const char *label)
{
  LimaControl *control = LIMA_CONTROL (self);
  LimaPickerManner manner = kind == LIMA_REFERENCE_ORGANISATION ? LIMA_PICKER_OPEN : LIMA_PICKER_CLOSED;

  self->picker = LIMA_PICKER (lima_picker_new (label));
  lima_picker_set_manner (self->picker, kind == LIMA_REFERENCE_PROJECT ? manner | LIMA_PICKER_ASKS_AGAIN : manner);
  g_signal_connect_object (self->picker, "asked", G_CALLBACK (asked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->picker, "picked", G_CALLBACK (picked), self, G_CONNECT_SWAPPED);
  if (kind == LIMA_REFERENCE_PROJECT)
    g_signal_connect_object (lima_control_get_session (control), "notify::search", G_CALLBACK (search_came), self, G_CONNECT_SWAPPED);
  lima_control_add (control, GTK_WIDGET (self->picker), NULL);
}

/* What is referred to is named elsewhere, and may change its name or go. */
static void
changed_somewhere (LimaReferenceControl *self)
{
  lima_control_update (LIMA_CONTROL (self));
}

/* ---- Control ---- */

static void
lima_reference_control_build (LimaControl *control)
{
  LimaReferenceControl *self = LIMA_REFERENCE_CONTROL (control);
  const char *label = lima_field_words_label (lima_control_get_field (control));
  LimaReferenceKind kind = get_kind (self);
  LimaHistory *history = lima_session_get_history (lima_control_get_session (control));

  if (kind != LIMA_REFERENCE_BASELINE)
    add_picker (self, kind, label);
  else
    {
      self->frozen = GTK_LABEL (gtk_label_new (NULL));
      gtk_label_set_xalign (self->frozen, 0);
      gtk_label_set_wrap (self->frozen, TRUE);
      gtk_label_set_selectable (self->frozen, TRUE);
      lima_control_add (control, GTK_WIDGET (self->frozen), NULL);
    }
  if (history != NULL)
    g_signal_connect_object (history, "applied", G_CALLBACK (changed_somewhere), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static LimaAtom
get_reference (LimaReferenceControl *self, const LimaBlock *block)
{
  return LIMA_BLOCK_GET (block, LimaAtom, &block->table->fields[lima_control_get_path (LIMA_CONTROL (self))->field]);
}

static char *
find_name (LimaReferenceControl *self, LimaAtom to)
{
  return to == 0 ? NULL : lima_reference_name (lima_control_get_session (LIMA_CONTROL (self)), lima_control_get_path (LIMA_CONTROL (self)), to);
}

static void
lima_reference_control_show (LimaControl *control, const LimaBlock *block)
{
  LimaReferenceControl *self = LIMA_REFERENCE_CONTROL (control);
  LimaAtom to = get_reference (self, block);
  g_autofree char *name = find_name (self, to);
  const char *text = name != NULL ? name : to != 0 ? lima_atom_text (to) : words_of_none ();

  if (self->picker != NULL)
    lima_picker_set_text (self->picker, text, to == 0 ? NULL : text);
  else
    gtk_label_set_text (self->frozen, text);
}

static const char *
lima_reference_control_doubt (LimaControl *control, const LimaBlock *block)
{
  LimaReferenceControl *self = LIMA_REFERENCE_CONTROL (control);
  LimaAtom to = get_reference (self, block);
  g_autofree char *name = find_name (self, to);

  return to == 0 || name != NULL ? NULL : lima_reference_kind_get_doubt (get_kind (self));
}

static void
lima_reference_control_class_init (LimaReferenceControlClass *klass)
{
  LIMA_CONTROL_CLASS (klass)->build = lima_reference_control_build;
  LIMA_CONTROL_CLASS (klass)->show = lima_reference_control_show;
  LIMA_CONTROL_CLASS (klass)->doubt = lima_reference_control_doubt;
}

static void
lima_reference_control_init (LimaReferenceControl *self)
{
}
