/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-files.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#define PLACES 0.0051    /* half of the last place that is written */
#define SCALE 1.5
#define DPI "144"        /* the same scale */
#define GREY_APART 20    /* of 255: a rectangle of the PDF and of the picture, on average; letters are drawn otherwise */
#define MOST_OUTLINE 4.0 /* pixels */
#define LEAST_SIDE 6.0   /* of what is compared by its colour */
#define EDGE 1.0

/* ---- SVG ---- */

typedef struct
{
  char *element;
  GArray *numbers; /* x, y, width, height; x1, y1, x2, y2; those of a path */
  GString *words;  /* of a text */
} Part;

static void
part_free (Part *self)
{
  g_free (self->element);
  g_array_unref (self->numbers);
  g_string_free (self->words, TRUE);
  g_free (self);
}

static void
add_numbers (GArray *numbers, const char *text)
{
  while (text != NULL && *text != '\0')
    {
      char *end;
      double number = g_ascii_strtod (text, &end);

      if (end == text)
        {
          text++;
          continue;
        }
      g_array_append_val (numbers, number);
      text = end;
    }
}

static void
start_element (GMarkupParseContext *context, const char *element, const char **names, const char **values, gpointer data, GError **error)
{
  static const char *const wanted[] = { "x", "y", "width", "height", "x1", "y1", "x2", "y2", "d" };
  Part *part = g_new0 (Part, 1);

  (void) context;
  (void) error;
  part->element = g_strdup (element);
  part->numbers = g_array_new (FALSE, FALSE, sizeof (double));
  part->words = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    for (guint n = 0; names[n] != NULL; n++)
      if (g_str_equal (names[n], wanted[i]))
        add_numbers (part->numbers, values[n]);
  g_ptr_array_add (data, part);
}

/* Bold words are elements of their own within a text. */
static void
add_text (GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  const GSList *stack = g_markup_parse_context_get_element_stack (context);
  GPtrArray *parts = data;

  (void) error;
  for (; stack != NULL; stack = stack->next)
    if (g_str_equal (stack->data, "text"))
      for (guint i = parts->len; i-- > 0;)
        if (g_str_equal (((Part *) parts->pdata[i])->element, "text"))
          {
            g_string_append_len (((Part *) parts->pdata[i])->words, text, (gssize) length);
            return;
          }
}

static GPtrArray *
read_svg (const GString *text)
{
  static const GMarkupParser parser = { start_element, NULL, add_text, NULL, NULL };
  GPtrArray *parts = g_ptr_array_new_with_free_func ((GDestroyNotify) part_free);
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, parts, NULL);
  g_autoptr (GError) error = NULL;

  g_markup_parse_context_parse (context, text->str, (gssize) text->len, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  return parts;
}

static double
number (const Part *part, guint i)
{
  g_assert_cmpuint (i, <, part->numbers->len);
  return g_array_index (part->numbers, double, i);
}

static gboolean
are_numbers (const Part *part, const double *numbers, guint n)
{
  for (guint i = 0; i < n; i++)
    if (i >= part->numbers->len || fabs (g_array_index (part->numbers, double, i) - numbers[i]) > PLACES)
      return FALSE;
  return part->numbers->len == n;
}

/* What the layout says of an outline, step by step. */
static GArray *
list_points (const LimaOutline *outline)
{
  static const guint points[] = { [LIMA_OUTLINE_MOVE] = 1, [LIMA_OUTLINE_LINE] = 1, [LIMA_OUTLINE_CURVE] = 3, [LIMA_OUTLINE_CLOSE] = 0 };
  GArray *all = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < lima_outline_get_n (outline); i++)
    {
      const LimaOutlineStep *step = lima_outline_get (outline, i);

      for (guint p = 0; p < points[step->verb]; p++)
        g_array_append_vals (all, step->points[p], 2);
    }
  return all;
}

static gboolean
is_outline (const Part *part, const LimaOutline *outline)
{
  g_autoptr (GArray) points = list_points (outline);

  return are_numbers (part, (const double *) (const void *) points->data, points->len);
}

/* The corners reach from one edge of the box to the other. */
static gboolean
is_around (const Part *part, const LimaRect *box)
{
  double least[2] = { G_MAXDOUBLE, G_MAXDOUBLE }, most[2] = { -G_MAXDOUBLE, -G_MAXDOUBLE };

  for (guint i = 0; i < part->numbers->len; i++)
    {
      least[i % 2] = MIN (least[i % 2], number (part, i));
      most[i % 2] = MAX (most[i % 2], number (part, i));
    }
  return least[0] >= box->x - PLACES && least[1] >= box->y - PLACES && most[0] <= box->x + box->width + PLACES &&
         most[1] <= box->y + box->height + PLACES && most[0] - least[0] >= box->width - MOST_OUTLINE && most[1] - least[1] >= box->height - MOST_OUTLINE;
}

static gboolean
is_item (const Part *part, const LimaDrawingItem *item)
{
  const LimaRect *box = &item->box;

  switch (item->kind)
    {
    case LIMA_ITEM_TEXT:
      return g_str_equal (part->element, "text") && are_numbers (part, (const double[]) { item->x, item->baseline }, 2) &&
             g_str_equal (part->words->str, item->text->text);
    case LIMA_ITEM_LINE:
      return g_str_equal (part->element, "line") &&
             are_numbers (part, (const double[]) { box->x, box->y, box->x + box->width, box->y + box->height }, 4);
    case LIMA_ITEM_SHAPE:
    case LIMA_ITEM_COURSE:
      return g_str_equal (part->element, "path") && is_outline (part, item->outline);
    case LIMA_ITEM_DIAMOND:
    case LIMA_ITEM_TRIANGLE:
      return g_str_equal (part->element, "path") && is_around (part, box);
    case LIMA_ITEM_PILL:
      return g_str_equal (part->element, "rect") && part->numbers->len == 4 && fabs (number (part, 0) + number (part, 2) / 2 - box->x - box->width / 2) < 0.011 &&
             fabs (number (part, 1) + number (part, 3) / 2 - box->y - box->height / 2) < 0.011 && number (part, 2) <= box->width + PLACES &&
             number (part, 2) >= box->width - MOST_OUTLINE;
    case LIMA_ITEM_BAR:
    case LIMA_ITEM_TRACK:
    case LIMA_ITEM_STRIP:
    case LIMA_ITEM_SWATCH:
    default:
      return g_str_equal (part->element, "rect") && are_numbers (part, (const double[]) { box->x, box->y, box->width, box->height }, 4);
    }
}

/* Rectangles, lines and words of a kind: what the file has of them. The first rectangle is the ground. */
static guint
count_parts (const GPtrArray *parts, const char *element)
{
  guint n = 0;

  for (guint i = 0; i < parts->len; i++)
    n += g_str_equal (((Part *) parts->pdata[i])->element, element);
  return n;
}

static guint
count_items (LimaDrawing *drawing, gboolean (*counts) (const LimaDrawingItem *item))
{
  guint n = 0;

  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    n += counts (lima_drawing_get_item (drawing, i));
  return n;
}

static gboolean
is_text (const LimaDrawingItem *item)
{
  return item->kind == LIMA_ITEM_TEXT;
}

static gboolean
is_line (const LimaDrawingItem *item)
{
  return item->kind == LIMA_ITEM_LINE;
}

static gboolean
is_rect (const LimaDrawingItem *item)
{
  return item->kind == LIMA_ITEM_BAR || item->kind == LIMA_ITEM_TRACK || item->kind == LIMA_ITEM_STRIP || item->kind == LIMA_ITEM_SWATCH ||
         item->kind == LIMA_ITEM_PILL;
}

/**
 * chart_files_assert_svg:
 *
 * Well-formed, without a character XML forbids, with each thing of the layout in its order and its place, and no further rectangle, line or text.
 */
void
chart_files_assert_svg (LimaDrawing *drawing)
{
  GString *text = lima_drawing_write_svg (drawing);
  g_autoptr (GPtrArray) parts = read_svg (text);
  guint at = 0;

  g_assert_true (g_utf8_validate (text->str, (gssize) text->len, NULL));
  for (gsize i = 0; i < text->len; i++)
    g_assert_true ((guchar) text->str[i] >= 0x20 || text->str[i] == '\n');
  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *item = lima_drawing_get_item (drawing, i);

      while (at < parts->len && !is_item (parts->pdata[at], item))
        at++;
      if (at == parts->len)
        g_test_message ("item %u of kind %d at %.2f,%.2f %.2fx%.2f is not there", i, (int) item->kind, item->box.x, item->box.y, item->box.width, item->box.height);
      g_assert_cmpuint (at, <, parts->len);
      at++;
    }
  g_assert_cmpuint (count_parts (parts, "text"), ==, count_items (drawing, is_text));
  g_assert_cmpuint (count_parts (parts, "line"), ==, count_items (drawing, is_line));
  g_assert_cmpuint (count_parts (parts, "rect"), ==, count_items (drawing, is_rect) + 1);
  g_string_free (text, TRUE);
}

/* ---- Pixels ---- */

/* What is painted, three bytes each. */
typedef struct
{
  int width;
  int height;
  guchar *pixels;
} Picture;

static void
picture_clear (Picture *self)
{
  g_free (self->pixels);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Picture, picture_clear)

static Picture
picture_of (cairo_surface_t *surface)
{
  Picture self = { cairo_image_surface_get_width (surface), cairo_image_surface_get_height (surface), NULL };

  cairo_surface_flush (surface);
  self.pixels = g_malloc ((gsize) self.width * (gsize) self.height * 3);
  for (int y = 0; y < self.height; y++)
    for (int x = 0; x < self.width; x++)
      {
        const guchar *row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);
        guint32 pixel = ((const guint32 *) (const void *) row)[x];
        guchar *to = self.pixels + ((gsize) y * (gsize) self.width + (gsize) x) * 3;

        to[0] = (guchar) (pixel >> 16);
        to[1] = (guchar) (pixel >> 8);
        to[2] = (guchar) pixel;
      }
  return self;
}

typedef struct
{
  const char *data;
  gsize left;
} Source;

static cairo_status_t
read_more (void *closure, unsigned char *data, unsigned int length)
{
  Source *source = closure;

  if (length > source->left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, source->data, length);
  source->data += length;
  source->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

static Picture
read_png (LimaDrawing *drawing)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = lima_drawing_to_png (drawing, SCALE, &error);
  Source source;
  cairo_surface_t *surface;
  Picture picture;

  g_assert_no_error (error);
  source.data = g_bytes_get_data (bytes, &source.left);
  surface = cairo_image_surface_create_from_png_stream (read_more, &source);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  picture = picture_of (surface);
  cairo_surface_destroy (surface);
  return picture;
}

/* As the window paints it, where nothing has the pointer or the focus; upon the ground, since the last pixels may lie half beyond the drawing. */
static Picture
paint (LimaDrawing *drawing, const Picture *like)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, like->width, like->height);
  cairo_t *cr = cairo_create (surface);
  Picture picture;

  cairo_set_source_rgb (cr, like->pixels[0] / 255.0, like->pixels[1] / 255.0, like->pixels[2] / 255.0);
  cairo_paint (cr);
  cairo_scale (cr, SCALE, SCALE);
  lima_drawing_paint_state (drawing, cr, -1, -1);
  cairo_destroy (cr);
  picture = picture_of (surface);
  cairo_surface_destroy (surface);
  return picture;
}

static const guchar *
pixel_at (const Picture *self, int x, int y)
{
  return self->pixels + ((gsize) CLAMP (y, 0, self->height - 1) * (gsize) self->width + (gsize) CLAMP (x, 0, self->width - 1)) * 3;
}

/* Whether anything in a box is not the ground, which the corner is. */
static gboolean
has_ink (const Picture *self, const LimaRect *box)
{
  for (int y = (int) floor (box->y * SCALE); y < (int) ceil ((box->y + box->height) * SCALE); y++)
    for (int x = (int) floor (box->x * SCALE); x < (int) ceil ((box->x + box->width) * SCALE); x++)
      if (memcmp (pixel_at (self, x, y), self->pixels, 3) != 0)
        return TRUE;
  return FALSE;
}

static gboolean
is_seen (const LimaDrawingItem *item)
{
  return item->kind != LIMA_ITEM_TEXT && item->kind != LIMA_ITEM_LINE && item->kind != LIMA_ITEM_COURSE && item->fill != LIMA_FILL_GROUND &&
         item->fill != LIMA_FILL_SHADE && item->box.width >= 1 && item->box.height >= 1;
}

/**
 * chart_files_assert_png:
 *
 * The picture is what the window paints, pixel by pixel, and there is ink in each rectangle that has a look.
 */
void
chart_files_assert_png (LimaDrawing *drawing)
{
  g_auto (Picture) png = read_png (drawing), screen = paint (drawing, &png);

  g_assert_cmpint (abs (png.width - (int) ceil (lima_drawing_get_width (drawing) * SCALE)), <=, 1);
  g_assert_cmpint (abs (png.height - (int) ceil (lima_drawing_get_height (drawing) * SCALE)), <=, 1);
  g_assert_cmpmem (png.pixels, (gsize) png.width * (gsize) png.height * 3, screen.pixels, (gsize) screen.width * (gsize) screen.height * 3);
  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *item = lima_drawing_get_item (drawing, i);

      if (!is_seen (item))
        continue;
      if (!has_ink (&png, &item->box))
        g_test_message ("nothing is painted of item %u, kind %d, fill %d", i, (int) item->kind, (int) item->fill);
      g_assert_true (has_ink (&png, &item->box));
    }
}

/* ---- PDF ---- */

static char *
run (const char *const *argv)
{
  char *out = NULL;
  int status;
  g_autoptr (GError) error = NULL;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  return out;
}

/* Without blanks and the signs that keep scripts apart. */
static char *
squash (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)) && g_unichar_type (g_utf8_get_char (p)) != G_UNICODE_FORMAT)
      g_string_append_unichar (out, g_utf8_get_char (p));
  return g_string_free (out, FALSE);
}

/* Scripts that run against the others come back in an order of their own. */
static gboolean
runs_left_to_right (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x202e || g_unichar_get_script (c) == G_UNICODE_SCRIPT_ARABIC || g_unichar_get_script (c) == G_UNICODE_SCRIPT_HEBREW)
        return FALSE;
    }
  return TRUE;
}

static void
assert_has (const char *all, const char *text)
{
  g_autofree char *words = squash (text);

  if (g_str_has_suffix (words, "-")) /* at the end of a line it is taken for one that only parts a word */
    words[strlen (words) - 1] = '\0';
  if (strstr (all, words) == NULL)
    g_test_message ("“%s” is not in the PDF: %s", words, all);
  g_assert_nonnull (strstr (all, words));
}

/* Where all runs from right to left, numbers and units come back in that order, one by one. */
static void
assert_has_each (const char *all, const char *text)
{
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC); /* blanks of all kinds */
  g_auto (GStrv) words = g_strsplit (plain, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (runs_left_to_right (words[i]))
      assert_has (all, words[i]);
}

static void
check_words (LimaDrawing *drawing, const char *path)
{
  const char *const argv[] = { "pdftotext", path, "-", NULL };
  g_autofree char *out = run (argv), *all = squash (out);

  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *item = lima_drawing_get_item (drawing, i);

      if (item->kind == LIMA_ITEM_TEXT && lima_drawing_get_rtl (drawing))
        assert_has_each (all, item->text->text);
      else if (item->kind == LIMA_ITEM_TEXT && runs_left_to_right (item->text->text))
        assert_has (all, item->text->text);
    }
}

static Picture
read_ppm (const char *path)
{
  Picture self = { 0 };
  g_autofree char *bytes = NULL;
  gsize size, pixels;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  g_assert_cmpint (sscanf (bytes, "P6 %d %d 255", &self.width, &self.height), ==, 2);
  pixels = (gsize) self.width * (gsize) self.height * 3;
  g_assert_cmpuint (size, >, pixels);
  self.pixels = g_memdup2 (bytes + size - pixels, pixels);
  return self;
}

static double
mean_of (const Picture *self, const LimaRect *box, guint channel)
{
  double sum = 0;
  guint n = 0;

  for (int y = (int) floor (box->y * SCALE); y < (int) ceil ((box->y + box->height) * SCALE); y++)
    for (int x = (int) floor (box->x * SCALE); x < (int) ceil ((box->x + box->width) * SCALE); x++)
      {
        sum += pixel_at (self, x, y)[channel];
        n++;
      }
  return n == 0 ? 0 : sum / n;
}

/* Somebody else paints the PDF: within its edges, each rectangle has the colours that it has in the picture. */
static void
check_places (LimaDrawing *drawing, const char *folder, const char *path)
{
  g_autofree char *root = g_build_filename (folder, "page", NULL), *page = g_strconcat (root, ".ppm", NULL);
  const char *const argv[] = { "pdftoppm", "-r", DPI, "-singlefile", path, root, NULL };
  g_autofree char *out = run (argv);
  g_auto (Picture) pdf = read_ppm (page), png = read_png (drawing);

  g_assert_cmpint (abs (pdf.width - png.width), <=, 1);
  g_assert_cmpint (abs (pdf.height - png.height), <=, 1);
  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *item = lima_drawing_get_item (drawing, i);

      if (!is_seen (item) || MIN (item->box.width, item->box.height) < LEAST_SIDE)
        continue;
      for (guint channel = 0; channel < 3; channel++)
        {
          const LimaRect inner = { item->box.x + EDGE, item->box.y + EDGE, item->box.width - 2 * EDGE, item->box.height - 2 * EDGE };
          double here = mean_of (&png, &inner, channel), there = mean_of (&pdf, &inner, channel);

          if (fabs (here - there) > GREY_APART)
            g_test_message ("item %u, kind %d, fill %d: %.0f in the picture, %.0f in the PDF", i, (int) item->kind, (int) item->fill, here, there);
          g_assert_cmpfloat (fabs (here - there), <=, GREY_APART);
        }
    }
  g_remove (page);
}

static gboolean
has_program (const char *name)
{
  g_autofree char *path = g_find_program_in_path (name);

  return path != NULL;
}

/**
 * chart_files_assert_pdf:
 *
 * Its text has every label and every figure, and its rectangles are where the picture has them; as far as there is a program that reads it.
 */
void
chart_files_assert_pdf (LimaDrawing *drawing)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = lima_drawing_to_pdf (drawing, &error);
  g_autofree char *folder = g_dir_make_tmp ("lima-chart-XXXXXX", NULL), *path = g_build_filename (folder, "chart.pdf", NULL);

  g_assert_no_error (error);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  if (has_program ("pdftotext"))
    check_words (drawing, path);
  if (has_program ("pdftoppm"))
    check_places (drawing, folder, path);
  g_remove (path);
  g_rmdir (folder);
}

/**
 * chart_files_assert_same:
 *
 * All of them.
 */
void
chart_files_assert_same (LimaDrawing *drawing)
{
  chart_files_assert_svg (drawing);
  chart_files_assert_png (drawing);
  chart_files_assert_pdf (drawing);
}
