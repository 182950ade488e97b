/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A document as PDF: tagged, with an outline, and without any date of the run. */

#include "lima-paper-private.h"

#include <cairo-pdf.h>

#define POINTS (72.0 / 96)

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Dates are emptied, not set. */
static void
set_metadata (LimaPaper *self, cairo_surface_t *surface)
{
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, "");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Lima Portfolio");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, self->title);
  if (self->mark != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, self->mark);
}

/* Headings become entries below the last heading of a higher level. */
static void
add_outline (LimaPaper *self, cairo_surface_t *surface)
{
  int parents[4] = { CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT };

  for (guint i = 0; i < self->entries->len; i++)
    {
      const LimaPaperEntry *entry = &g_array_index (self->entries, LimaPaperEntry, i);
      g_autofree char *link = g_strdup_printf ("page=%u pos=[0 %d]", entry->page, (int) (entry->y * POINTS));
      int id = cairo_pdf_surface_add_outline (surface, parents[entry->level - 1], entry->text, link, CAIRO_PDF_OUTLINE_FLAG_OPEN);

      for (guint level = entry->level; level < G_N_ELEMENTS (parents); level++)
        parents[level] = id;
    }
}

/* cairo 1.16 says that a PDF is tagged where all is in parts of a document; none of them may go on over a page's end. */
static void
paint_pages (LimaPaper *self, cairo_surface_t *surface, cairo_t *cr)
{
  for (guint i = 0; i < self->pages->len; i++)
    {
      LimaPaperPage *page = g_ptr_array_index (self->pages, i);

      cairo_pdf_surface_set_size (surface, page->width * POINTS, page->height * POINTS);
      cairo_save (cr);
      cairo_scale (cr, POINTS, POINTS);
      cairo_tag_begin (cr, "Part", NULL);
      lima_paper_page_paint (page, self, cr, TRUE);
      cairo_tag_end (cr, "Part");
      cairo_restore (cr);
      cairo_show_page (cr);
    }
}

/**
 * lima_paper_to_pdf:
 * @error: (nullable): where to report that cairo failed, in %LIMA_DRAWING_ERROR
 *
 * Text stays text. The same document gives the same bytes on every run.
 *
 * Returns: (transfer full) (nullable): the file's bytes
 */
GBytes *
lima_paper_to_pdf (LimaPaper *self, GError **error)
{
  g_autoptr(GByteArray) bytes = NULL;
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  g_return_val_if_fail (self != NULL && self->pages != NULL, NULL);

  bytes = g_byte_array_new ();
  surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, 1, 1);
  set_metadata (self, surface);
  cr = cairo_create (surface);
  paint_pages (self, surface, cr);
  add_outline (self, surface);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  g_set_error_literal (error, LIMA_DRAWING_ERROR, LIMA_DRAWING_ERROR_FAILED, cairo_status_to_string (status));
  return NULL;
}
