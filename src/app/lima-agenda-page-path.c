/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Leading to a place in the agenda from elsewhere in the program. */

#include "lima-agenda-page-private.h"

#include <lima-path-text.h>
#include <string.h>

/* Where in the record: a field, or an element of a list, which is edited where the list is. */
static void
read_field (LimaPath *path, char *text)
{
  char *last = strrchr (text, '/');

  if (lima_path_read (path, text) || last == NULL)
    return;
  *last = '\0';
  lima_path_read (path, text);
}

/* "milestones/m3/dates/2": the first two parts name the record. */
static gboolean
read_place (const char *text, LimaAgendaKind *kind, LimaPath *path)
{
  g_auto(GStrv) parts = g_strsplit (text, "/", 3);

  if (g_strv_length (parts) < 2)
    return FALSE;
  for (guint i = 0; i < LIMA_AGENDA_N_KINDS; i++)
    {
      const LimaTable *table = lima_agenda_page_get_table ((LimaAgendaKind) i);

      if (!g_str_equal (table->name, parts[0]))
        continue;
      *kind = (LimaAgendaKind) i;
      *path = (LimaPath) { .table = table, .record = lima_atom (parts[1]) };
      if (parts[2] != NULL)
        read_field (path, parts[2]);
      return TRUE;
    }
  return FALSE;
}

static LimaAgendaSection
section_for (LimaAgendaPage *self, LimaAgendaKind kind)
{
  if (kind == LIMA_AGENDA_OF_PROPOSALS)
    return LIMA_AGENDA_SECTION_PROPOSALS;
  if (kind == LIMA_AGENDA_OF_PROCESSES)
    return LIMA_AGENDA_SECTION_PROCESSES;
  return lima_agenda_page_get_kind (self) == LIMA_AGENDA_OF_MILESTONES ? self->section : LIMA_AGENDA_SECTION_LIST;
}

/* What is looked for no longer hides it; what has no days is in the list. */
static void
reveal (LimaAgendaPage *self, LimaAgendaKind kind, const char *key)
{
  if (lima_agenda_view_select (self->views[self->section], key))
    return;
  if (lima_agenda_bar_is_narrowed (self->bar))
    lima_agenda_bar_clear (self->bar);
  if (kind == LIMA_AGENDA_OF_MILESTONES && !lima_agenda_view_select (self->views[self->section], key))
    lima_agenda_page_show (self, LIMA_AGENDA_SECTION_LIST);
}

/**
 * lima_agenda_page_show_path:
 * @section: the name of a view, "" for the one that fits
 * @path: what to edit: the name of a kind of records, the id of one, and where in it, see lima_path_to_text(); "" for nothing
 *
 * Opens a view, and the editor of a record in it.
 *
 * Returns: whether the record is there
 */
gboolean
lima_agenda_page_show_path (LimaAgendaPage *self, const char *section, const char *path)
{
  LimaAgendaKind kind = LIMA_AGENDA_OF_MILESTONES;
  LimaPath place = { 0 };
  const char *key;

  g_return_val_if_fail (LIMA_IS_AGENDA_PAGE (self) && section != NULL && path != NULL, FALSE);

  lima_agenda_page_catch_up (self);
  lima_agenda_page_show_section (self, section);
  if (self->agenda == NULL || !read_place (path, &kind, &place))
    return FALSE;
  if (kind != lima_agenda_page_get_kind (self) || *section == '\0')
    lima_agenda_page_show (self, section_for (self, kind));
  key = lima_atom_text (place.record);
  reveal (self, kind, key);
  lima_agenda_page_select (self, key);
  lima_agenda_page_open_selected (self, place.n_steps > 0 ? place.steps[0].field : place.field);
  return g_strcmp0 (lima_agenda_page_get_selected (self), key) == 0;
}
