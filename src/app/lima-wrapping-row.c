/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-wrapping-row.h"

#define GAP 8

struct _LimaWrappingRow
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (LimaWrappingRow, lima_wrapping_row, GTK_TYPE_WIDGET)

/* The children of a line. */
typedef struct
{
  GtkWidget *first;
  GtkWidget *end; /* nullable: the first that is not in it */
  int width;
  int height;
} Line;

static int
natural_of (GtkWidget *child, GtkOrientation orientation, int for_size)
{
  int natural;

  gtk_widget_measure (child, orientation, for_size, NULL, &natural, NULL, NULL);
  return natural;
}

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* The next line of a row that is @width wide; a control that is wider than that has a line for itself. FALSE after the last. */
static gboolean
find_line (GtkWidget *first, int width, Line *line)
{
  GtkWidget *child = skip_hidden (first);

  *line = (Line) { .first = child };
  if (child == NULL)
    return FALSE;
  for (; child != NULL; child = skip_hidden (gtk_widget_get_next_sibling (child)))
    {
      int wanted = natural_of (child, GTK_ORIENTATION_HORIZONTAL, -1), more = line->width == 0 ? wanted : line->width + GAP + wanted;

      if (line->width > 0 && more > width)
        break;
      line->width = MIN (more, width);
      line->height = MAX (line->height, natural_of (child, GTK_ORIENTATION_VERTICAL, -1));
    }
  line->end = child;
  return TRUE;
}

static GtkSizeRequestMode
lima_wrapping_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lima_wrapping_row_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline,
                           int *natural_baseline)
{
  Line line = { .end = gtk_widget_get_first_child (widget) };

  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      while (find_line (line.end, for_size < 0 ? G_MAXINT / 2 : for_size, &line))
        *natural += (*natural > 0 ? GAP : 0) + line.height;
      *minimum = *natural;
      return;
    }
  for (GtkWidget *child = skip_hidden (line.end); child != NULL; child = skip_hidden (gtk_widget_get_next_sibling (child)))
    {
      int wanted = natural_of (child, GTK_ORIENTATION_HORIZONTAL, -1);

      *minimum = MAX (*minimum, wanted);
      *natural += (*natural > 0 ? GAP : 0) + wanted;
    }
}

static void
place_line (LimaWrappingRow *self, const Line *line, int width, int top)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int x = width - line->width;

  for (GtkWidget *child = line->first; child != line->end; child = skip_hidden (gtk_widget_get_next_sibling (child)))
    {
      int wanted = MIN (natural_of (child, GTK_ORIENTATION_HORIZONTAL, -1), width);

      gtk_widget_size_allocate (child, &(GtkAllocation) { rtl ? width - x - wanted : x, top, wanted, line->height }, -1);
      x += wanted + GAP;
    }
}

static void
lima_wrapping_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  Line line = { .end = gtk_widget_get_first_child (widget) };

  for (int top = 0; find_line (line.end, width, &line); top += line.height + GAP)
    place_line (LIMA_WRAPPING_ROW (widget), &line, width, top);
}

static void
lima_wrapping_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (lima_wrapping_row_parent_class)->dispose (object);
}

static void
lima_wrapping_row_class_init (LimaWrappingRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_wrapping_row_dispose;
  GTK_WIDGET_CLASS (klass)->get_request_mode = lima_wrapping_row_get_request_mode;
  GTK_WIDGET_CLASS (klass)->measure = lima_wrapping_row_measure;
  GTK_WIDGET_CLASS (klass)->size_allocate = lima_wrapping_row_size_allocate;
}

static void
lima_wrapping_row_init (LimaWrappingRow *self)
{
}

/**
 * lima_wrapping_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
lima_wrapping_row_new (void)
{
  return g_object_new (LIMA_TYPE_WRAPPING_ROW, NULL);
}

/**
 * lima_wrapping_row_add:
 * @child: (transfer floating): a control
 * @before: (nullable): the control that it stands before; %NULL for the end
 */
void
lima_wrapping_row_add (LimaWrappingRow *self, GtkWidget *child, GtkWidget *before)
{
  g_return_if_fail (LIMA_IS_WRAPPING_ROW (self) && GTK_IS_WIDGET (child));

  gtk_widget_insert_before (child, GTK_WIDGET (self), before);
}
