/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-iati-reader.h"

#include "lima-iati-run.h"
#include "lima-iati-scan.h"

#include <lima-i18n.h>

/* What libxml2 says is English and technical: it stands behind a colon. */
static void
report_lost (LimaIatiRun *run)
{
  LimaAtom identifier = lima_iati_builder_get_identifier (run->parser->builder);
  const char *name = lima_atom_text (identifier);

  run->n_lost++;
  if (name != NULL)
    lima_findings_add (run->findings, "unreadable-activity", LIMA_SEVERITY_ERROR, identifier, run->error_line,
                       _("The activity “%s” could not be read and is left out: %s"), name, run->error);
  else
    lima_findings_add (run->findings, "unreadable-activity", LIMA_SEVERITY_ERROR, 0, run->error_line,
                       _("An activity could not be read and is left out: %s"), run->error);
}

static void
report_break (LimaIatiRun *run, gint64 next)
{
  if (run->at_end && run->wrapped)
    return; /* the root that was put around the rest has no end in the file */
  lima_findings_add (run->findings, "broken-file", LIMA_SEVERITY_ERROR, 0, run->error_line,
                     next >= 0 ? _("The file is damaged outside its activities: %s")
                               : _("The file is damaged behind the last activity that could be read: %s"),
                     run->error);
}

/* Where to go on behind a break, and what it has cost:
 *   the parser was                        lost                  go on at the next activity
 *   in an activity                        that one              behind its last sound element
 *   at the start tag it had begun with    that one              behind that tag's beginning
 *   before an activity's start tag        nobody knows yet:     there; if the tag is what is broken, the next run says so
 *   anywhere else                         nothing known         behind the last sound element
 * Returns the offset, -1 for none. */
static gint64
find_next (LimaIatiRun *run)
{
  gint64 from = run->good > run->start ? run->good : run->start + 1;
  gint64 next = lima_iati_scan_activity (run->source, from, run->error_at);

  if (lima_iati_builder_is_open (run->parser->builder) || (run->good == run->start && run->ours))
    report_lost (run);
  else if (next < 0 || next >= run->error_at)
    report_break (run, next);
  lima_iati_builder_abort (run->parser->builder);
  return next;
}

/* Whether the run ended in the start tag that it had begun with. */
static gboolean
has_read_nothing (const LimaIatiRun *run)
{
  return run->end == LIMA_IATI_BROKEN && run->good == run->start;
}

/* Reads what stands behind the first break, and behind every further one. */
static LimaIatiEnd
read_rest (LimaIatiRun *run)
{
  LimaIatiEnd end = LIMA_IATI_BROKEN;

  while (end == LIMA_IATI_BROKEN)
    {
      g_autofree char *error = g_strdup (run->error);
      guint32 error_line = run->error_line, line;
      gboolean outside = !lima_iati_builder_is_open (run->parser->builder) && !has_read_nothing (run);
      gint64 next = find_next (run), error_at = run->error_at;

      if (next < 0)
        break;
      run->ours = TRUE;
      line = run->good_line + lima_iati_scan_lines (run->source, run->good, next);
      end = lima_iati_run_parse (run, next, line);
      if (outside && next < error_at && !has_read_nothing (run))
        lima_findings_add (run->findings, "broken-file", LIMA_SEVERITY_ERROR, 0, error_line,
                           _("The file is damaged outside its activities: %s"), error);
    }
  return end;
}

static gboolean
refuse (const LimaIatiRun *run, LimaIatiEnd end, GError **error)
{
  g_autofree char *path = g_filename_display_name (run->read->path);

  if (end == LIMA_IATI_REFUSED_DTD)
    g_set_error (error, LIMA_READ_ERROR, LIMA_READ_ERROR_REFUSED,
                 _("“%s” has a document type declaration, which could fetch or multiply data: it is refused."), path);
  else if (end == LIMA_IATI_REFUSED_NAMES)
    g_set_error (error, LIMA_READ_ERROR, LIMA_READ_ERROR_REFUSED,
                 _("“%s” has more than 50000 different element names: it is refused."), path);
  else if (end == LIMA_IATI_REFUSED_ATTRIBUTES)
    g_set_error (error, LIMA_READ_ERROR, LIMA_READ_ERROR_REFUSED,
                 _("“%s” has an element with more than 20000 attributes: it is refused."), path);
  else
    g_set_error (error, LIMA_READ_ERROR, LIMA_READ_ERROR_REFUSED,
                 _("“%s” has elements nested deeper than 64: it is refused."), path);
  return FALSE;
}

/* Why nothing could be read, for a file that is no IATI activity file. */
static gboolean
refuse_stranger (const LimaIatiRun *run, LimaIatiEnd end, const char *what, guint32 line, GError **error)
{
  g_autofree char *path = g_filename_display_name (run->read->path);

  if (end == LIMA_IATI_ORGANISATIONS)
    g_set_error (error, LIMA_READ_ERROR, LIMA_READ_ERROR_NOT_OURS,
                 _("“%s” is an IATI organisation file (root “iati-organisations”): it holds no activities."), path);
  else if (run->root != NULL && what == NULL)
    g_set_error (error, LIMA_READ_ERROR, LIMA_READ_ERROR_NOT_OURS,
                 _("“%s” is XML with the root “%s”: it holds no IATI activities."), path, run->root);
  else if (run->root != NULL)
    g_set_error (error, LIMA_READ_ERROR, LIMA_READ_ERROR_NOT_OURS,
                 _("“%s” is XML with the root “%s”, damaged at line %u (%s), and holds no IATI activities."), path, run->root,
                 line, what);
  else
    g_set_error (error, LIMA_READ_ERROR, LIMA_READ_ERROR_NOT_OURS, _("“%s” is not well-formed XML: line %u, %s"), path, line,
                 what == NULL ? "" : what);
  return FALSE;
}

static void
report_replaced (LimaIatiRun *run)
{
  guint n = lima_iati_source_get_n_replaced (run->source);

  if (n > 0)
    lima_findings_add (run->findings, "repaired-text", LIMA_SEVERITY_WARNING, 0, 0,
                       P_("%u byte is no character in the file’s encoding, %s.",
                          "%u bytes are no characters in the file’s encoding, %s.", n),
                       n, lima_iati_source_get_encoding (run->source));
}

/**
 * lima_iati_read:
 * @read: an XML file
 * @error: return location for an error
 *
 * Reads the activities of an IATI activity file, version 1.01 to 2.03, one after the other: under iati-activities, anywhere under
 * another root, or a single iati-activity. An activity with an error in its XML is left out and listed; all others are read,
 * also those behind it.
 *
 * Projects come without an id; elements of their lists have the ids "1", "2", … in document order. Projects that were given to the
 * sink before an error is returned are to be forgotten: the file as a whole counts as not read. Errors: %LIMA_READ_ERROR_OPEN,
 * %LIMA_READ_ERROR_NOT_OURS, %LIMA_READ_ERROR_BROKEN when no activity could be read, %LIMA_READ_ERROR_REFUSED,
 * %G_IO_ERROR_CANCELLED.
 *
 * Returns: whether the file could be read, at least in part
 */
gboolean
lima_iati_read (const LimaRead *read, GError **error)
{
  g_autoptr (LimaIatiSource) source = lima_iati_source_open (read, error);
  g_auto (LimaIatiRun) run = { 0 };
  g_autofree char *what = NULL;
  guint32 line = 0;
  LimaIatiEnd end;

  if (source == NULL)
    return FALSE;
  lima_iati_run_init (&run, read, source);
  end = lima_iati_run_parse (&run, lima_iati_source_get_first (source), lima_iati_source_get_first_line (source));
  if (end == LIMA_IATI_BROKEN)
    {
      what = g_strdup (run.error);
      line = run.error_line;
      end = read_rest (&run);
    }

  if (lima_iati_source_failed (source, error))
    return FALSE;
  if (end == LIMA_IATI_REFUSED_DTD || end == LIMA_IATI_REFUSED_DEPTH || end == LIMA_IATI_REFUSED_NAMES ||
      end == LIMA_IATI_REFUSED_ATTRIBUTES)
    return refuse (&run, end, error);
  if (!run.ours)
    return refuse_stranger (&run, end, what, line, error);
  if (run.n_projects == 0 && what != NULL)
    {
      g_autofree char *path = g_filename_display_name (read->path);

      g_set_error (error, LIMA_READ_ERROR, LIMA_READ_ERROR_BROKEN,
                   _("“%s” is an IATI activity file, but damaged at line %u (%s): no activity could be read."), path, line, what);
      return FALSE;
    }
  report_replaced (&run);
  if (read->findings != NULL)
    lima_findings_take (read->findings, run.findings);
  return TRUE;
}
