/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The colours of all themes, for those who see all of them and for those who do not.
 *
 * Contrast is that of WCAG 2.1: 4.5 to 1 for text (1.4.3), 3 to 1 for marks or their outlines (1.4.11).
 *
 * Distances are CIEDE2000, whose unit is about what is just seen where two colours lie side by side (Luo, Cui, Rigg: The development of the CIE
 * 2000 colour-difference formula, 2001). Colours of a chart lie apart and are looked up in a legend, so ten times that is asked for. Series
 * that are nearer differ in their pattern as well. Steps are in one order of lightness, whoever sees them.
 *
 * Dichromats are simulated in linear RGB: protanopia and deuteranopia after Viénot, Brettel, Mollon: Digital video colourmaps for checking the
 * legibility of displays by dichromats, 1999; tritanopia, which that simplification does not hold for, after Brettel, Viénot, Mollon:
 * Computerized simulation of color appearance for dichromats, 1997. The matrices are those papers' for the primaries of sRGB.
 */
#include <math.h>

#include "lima-hatch.h"

#define TEXT_CONTRAST 4.5
#define MARK_CONTRAST 3.0
#define DISTANCE 10.0

typedef enum
{
  VISION_NORMAL,
  VISION_PROTANOPIA,
  VISION_DEUTERANOPIA,
  VISION_TRITANOPIA,
  N_VISIONS,
} Vision;

static const char *const visions[] = { "normal vision", "protanopia", "deuteranopia", "tritanopia" };

typedef struct
{
  double v[3];
} Triple;

typedef struct
{
  const char *name;
  LimaChartTheme theme;
} Named;

static Named themes[5];

static void
set_up (void)
{
  static const char *const names[] = { "light", "dark", "paper", "black on white", "white on black" };

  for (guint i = 0; i < 3; i++)
    lima_chart_theme_init (&themes[i].theme, (LimaChartLook) i);
  lima_chart_theme_init_high_contrast (&themes[3].theme, 0xFFFFFF, 0x000000);
  lima_chart_theme_init_high_contrast (&themes[4].theme, 0x000000, 0xFFFFFF);
  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    themes[i].name = names[i];
}

/* ---- Seeing ---- */

static double
to_linear (guint32 byte)
{
  double c = byte / 255.0;

  return c <= 0.04045 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4);
}

static Triple
linear_of (guint32 colour)
{
  return (Triple) { { to_linear (colour >> 16 & 0xff), to_linear (colour >> 8 & 0xff), to_linear (colour & 0xff) } };
}

static double
luminance (Triple c)
{
  return 0.2126 * c.v[0] + 0.7152 * c.v[1] + 0.0722 * c.v[2];
}

static double
contrast (guint32 a, guint32 b)
{
  double x = luminance (linear_of (a)), y = luminance (linear_of (b));

  return (fmax (x, y) + 0.05) / (fmin (x, y) + 0.05);
}

static Triple
multiply (const double m[3][3], Triple c)
{
  Triple out;

  for (guint i = 0; i < 3; i++)
    out.v[i] = CLAMP (m[i][0] * c.v[0] + m[i][1] * c.v[1] + m[i][2] * c.v[2], 0, 1);
  return out;
}

static Triple
see (Triple c, Vision vision)
{
  static const double protan[3][3] = { { 0.11238, 0.88762, 0 }, { 0.11238, 0.88762, 0 }, { 0.00401, -0.00401, 1 } };
  static const double deutan[3][3] = { { 0.29275, 0.70725, 0 }, { 0.29275, 0.70725, 0 }, { -0.02234, 0.02234, 1 } };
  static const double tritan[2][3][3] = {
    { { 1.01277, 0.13548, -0.14826 }, { -0.01243, 0.86812, 0.14431 }, { 0.07589, 0.80500, 0.11911 } },
    { { 0.93678, 0.18979, -0.12657 }, { 0.06154, 0.81526, 0.12320 }, { -0.37562, 1.12767, 0.24796 } },
  };
  static const double plane[3] = { 0.03901, -0.02788, -0.01113 }; /* divides both halves of tritanopia */

  switch (vision)
    {
    case VISION_PROTANOPIA:
      return multiply (protan, c);
    case VISION_DEUTERANOPIA:
      return multiply (deutan, c);
    case VISION_TRITANOPIA:
      return multiply (tritan[plane[0] * c.v[0] + plane[1] * c.v[1] + plane[2] * c.v[2] >= 0 ? 0 : 1], c);
    case VISION_NORMAL:
    case N_VISIONS:
    default:
      return c;
    }
}

static double
lab_part (double t)
{
  return t > 216.0 / 24389 ? cbrt (t) : (24389.0 / 27 * t + 16) / 116;
}

/* CIE L*a*b* under D65. */
static Triple
lab_of (Triple c)
{
  double x = lab_part ((0.4124 * c.v[0] + 0.3576 * c.v[1] + 0.1805 * c.v[2]) / 0.95047), y = lab_part (luminance (c));
  double z = lab_part ((0.0193 * c.v[0] + 0.1192 * c.v[1] + 0.9505 * c.v[2]) / 1.08883);

  return (Triple) { { 116 * y - 16, 500 * (x - y), 200 * (y - z) } };
}

static double
degrees_of (double a, double b)
{
  double angle = a == 0 && b == 0 ? 0 : atan2 (b, a) * 180 / G_PI;

  return angle < 0 ? angle + 360 : angle;
}

static double
cosine (double degrees)
{
  return cos (degrees * G_PI / 180);
}

static double
chroma_weight (double chroma)
{
  return sqrt (pow (chroma, 7) / (pow (chroma, 7) + pow (25, 7)));
}

/* The mean hue, and by how much the second is further round, by the shorter way. */
static double
compare_hues (double h1, double h2, gboolean grey, double *mean)
{
  double apart = h2 - h1;

  *mean = grey ? h1 + h2 : (h1 + h2) / 2;
  if (!grey && fabs (apart) > 180)
    {
      *mean += h1 + h2 < 360 ? 180 : -180;
      apart += apart > 0 ? -360 : 360;
    }
  return grey ? 0 : apart;
}

static double
distance (Triple p, Triple q)
{
  double g = 1 + 0.5 * (1 - chroma_weight ((hypot (p.v[1], p.v[2]) + hypot (q.v[1], q.v[2])) / 2));
  double c1 = hypot (p.v[1] * g, p.v[2]), c2 = hypot (q.v[1] * g, q.v[2]), chroma = (c1 + c2) / 2, hue;
  double turn = compare_hues (degrees_of (p.v[1] * g, p.v[2]), degrees_of (q.v[1] * g, q.v[2]), c1 * c2 == 0, &hue);
  double middle = pow ((p.v[0] + q.v[0]) / 2 - 50, 2);
  double t = 1 - 0.17 * cosine (hue - 30) + 0.24 * cosine (2 * hue) + 0.32 * cosine (3 * hue + 6) - 0.2 * cosine (4 * hue - 63);
  double light = (q.v[0] - p.v[0]) / (1 + 0.015 * middle / sqrt (20 + middle)), colour = (c2 - c1) / (1 + 0.045 * chroma);
  double round = 2 * sqrt (c1 * c2) * sin (turn * G_PI / 360) / (1 + 0.015 * chroma * t);
  double rotation = -2 * chroma_weight (chroma) * sin (2 * 30 * exp (-pow ((hue - 275) / 25, 2)) * G_PI / 180);

  return sqrt (light * light + colour * colour + round * round + rotation * colour * round);
}

static double
seen_apart (guint32 a, guint32 b, Vision vision)
{
  return distance (lab_of (see (linear_of (a), vision)), lab_of (see (linear_of (b), vision)));
}

/* ---- Tests ---- */

/* Known values: the first, the seventh, the thirteenth and the last pair of the data that Sharma, Wu and Dalal published with their notes on the formula
 * (2005); black on white; grey that every eye sees as it is. */
static void
test_formulas (void)
{
  static const struct
  {
    Triple a, b;
    double distance;
  } cases[] = {
    { { { 50, 2.6772, -79.7751 } }, { { 50, 0, -82.7485 } }, 2.0425 },
    { { { 50, 0, 0 } }, { { 50, -1, 2 } }, 2.3669 },
    { { { 50, -0.001, 2.49 } }, { { 50, 0.0011, -2.49 } }, 4.7461 },
    { { { 2.0776, 0.0795, -1.135 } }, { { 0.9033, -0.0636, -0.5514 } }, 0.9082 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpfloat_with_epsilon (distance (cases[i].a, cases[i].b), cases[i].distance, 0.00006);
  g_assert_cmpfloat_with_epsilon (contrast (0x000000, 0xFFFFFF), 21, 0.0001);
  g_assert_cmpfloat_with_epsilon (contrast (0x777777, 0xFFFFFF), 4.48, 0.005);
  for (Vision vision = VISION_NORMAL; vision < N_VISIONS; vision++)
    g_assert_cmpfloat (distance (lab_of (see (linear_of (0x808080), vision)), lab_of (linear_of (0x808080))), <, 0.05);
  g_assert_cmpfloat (seen_apart (0xC00000, 0x607000, VISION_NORMAL), >, 40); /* red and olive, that a protanope or deuteranope confuses */
  g_assert_cmpfloat (seen_apart (0xC00000, 0x607000, VISION_DEUTERANOPIA), <, 15);
}

/* Every text on every ground that it stands on. */
static void
test_texts (void)
{
  static const LimaColour texts[] = { LIMA_COLOUR_INK, LIMA_COLOUR_SECOND, LIMA_COLOUR_WARNING };
  static const LimaColour grounds[] = { LIMA_COLOUR_GROUND, LIMA_COLOUR_SHADE, LIMA_COLOUR_SELECTED };

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    for (guint t = 0; t < G_N_ELEMENTS (texts); t++)
      for (guint g = 0; g < G_N_ELEMENTS (grounds); g++)
        {
          const guint32 *colours = themes[i].theme.colours;
          double found = contrast (colours[texts[t]], colours[grounds[g]]);

          if (found < TEXT_CONTRAST)
            g_error ("%s: text %u on ground %u has %.2f to 1", themes[i].name, texts[t], grounds[g], found);
        }
}

/* The fill's own colour and its outline, as they are painted. */
static void
get_look (LimaFill fill, const LimaChartTheme *theme, guint32 *ground, guint32 *outline, LimaHatch *hatch)
{
  const LimaDrawingItem item = { .kind = LIMA_ITEM_BAR, .fill = fill, .box = { 0, 0, 60, 40 } };

  lima_hatch_init (hatch, &item, theme);
  *ground = theme->colours[hatch->ground];
  *outline = theme->colours[hatch->outline];
}

/* Words on marks have the colour that the fill asks for. */
static void
test_words_on_fills (void)
{
  static const LimaFill fills[] = { LIMA_FILL_PLAIN, LIMA_FILL_SERIES_1, LIMA_FILL_STEP_1, LIMA_FILL_STEP_2, LIMA_FILL_STEP_3, LIMA_FILL_STEP_4,
                                    LIMA_FILL_STEP_5, LIMA_FILL_TINT, LIMA_FILL_EMPTY };

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    for (guint f = 0; f < G_N_ELEMENTS (fills); f++)
      {
        g_auto(LimaHatch) hatch = { 0 };
        guint32 ground, outline;
        double found;

        get_look (fills[f], &themes[i].theme, &ground, &outline, &hatch);
        found = contrast (themes[i].theme.colours[lima_fill_get_ink (fills[f])], ground);
        if (found < TEXT_CONTRAST)
          g_error ("%s: words on fill %u have %.2f to 1", themes[i].name, fills[f], found);
      }
}

/* What is behind marks or around nothing is none. */
static gboolean
is_mark (LimaFill fill)
{
  return fill != LIMA_FILL_TRACK && fill != LIMA_FILL_SELECTED && fill != LIMA_FILL_GROUND && fill != LIMA_FILL_SHADE;
}

static void
test_marks (void)
{
  static const LimaColour lines[] = { LIMA_COLOUR_INK, LIMA_COLOUR_AXIS, LIMA_COLOUR_RULE, LIMA_COLOUR_MARK, LIMA_COLOUR_MARK_LINE, LIMA_COLOUR_REST,
                                      LIMA_COLOUR_FOCUS, LIMA_COLOUR_WARNING, LIMA_COLOUR_SUMMARY };

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      const guint32 *colours = themes[i].theme.colours;

      for (LimaFill fill = LIMA_FILL_EMPTY; fill <= LIMA_FILL_STEP_5; fill++)
        {
          g_auto(LimaHatch) hatch = { 0 };
          guint32 ground, outline;

          get_look (fill, &themes[i].theme, &ground, &outline, &hatch);
          if (is_mark (fill) && fmax (contrast (ground, colours[LIMA_COLOUR_GROUND]), contrast (outline, colours[LIMA_COLOUR_GROUND])) < MARK_CONTRAST)
            g_error ("%s: neither fill %u nor its outline has %.1f to 1", themes[i].name, fill, MARK_CONTRAST);
        }
      for (guint l = 0; l < G_N_ELEMENTS (lines); l++)
        if (contrast (colours[lines[l]], colours[LIMA_COLOUR_GROUND]) < MARK_CONTRAST)
          g_error ("%s: line %u has less than %.1f to 1", themes[i].name, lines[l], MARK_CONTRAST);
    }
}

/* Whether two patterns are the same lines, or both none. */
static gboolean
has_same_pattern (const LimaHatch *a, const LimaHatch *b)
{
  if (a->lines->len != b->lines->len || a->dots != b->dots)
    return FALSE;
  for (guint i = 0; i < a->lines->len; i++)
    {
      const LimaRect *x = &g_array_index (a->lines, LimaRect, i), *y = &g_array_index (b->lines, LimaRect, i);

      if (x->x != y->x || x->y != y->y || x->width != y->width || x->height != y->height)
        return FALSE;
    }
  return TRUE;
}

/* Whether a pair differs by colour, whoever sees it. */
static gboolean
differ_by_colour (guint32 a, guint32 b)
{
  for (Vision vision = VISION_NORMAL; vision < N_VISIONS; vision++)
    if (seen_apart (a, b, vision) < DISTANCE)
      return FALSE;
  return TRUE;
}

static void
test_series (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    for (LimaFill a = LIMA_FILL_SERIES_1; a <= LIMA_FILL_SERIES_6; a++)
      for (LimaFill b = a + 1; b <= LIMA_FILL_SERIES_6; b++)
        {
          g_auto(LimaHatch) x = { 0 };
          g_auto(LimaHatch) y = { 0 };
          guint32 first, second, outline;
          gboolean by_colour, by_pattern;

          get_look (a, &themes[i].theme, &first, &outline, &x);
          get_look (b, &themes[i].theme, &second, &outline, &y);
          by_colour = differ_by_colour (first, second);
          by_pattern = !has_same_pattern (&x, &y);
          if (!by_colour)
            g_test_message ("%s: series %d and %d differ by pattern", themes[i].name, a - LIMA_FILL_SERIES_1 + 1, b - LIMA_FILL_SERIES_1 + 1);
          if (!by_pattern) /* in grey nothing else is left */
            g_error ("%s: series %d and %d have one pattern", themes[i].name, a - LIMA_FILL_SERIES_1 + 1, b - LIMA_FILL_SERIES_1 + 1);
        }
}

/* Patterns that tell a mark from others are seen on its colour. */
static void
test_patterns (void)
{
  static const LimaFill fills[] = { LIMA_FILL_JOINT, LIMA_FILL_OTHERS, LIMA_FILL_REMAINDER, LIMA_FILL_NEGATIVE, LIMA_FILL_SERIES_2, LIMA_FILL_SERIES_3,
                                    LIMA_FILL_SERIES_4, LIMA_FILL_SERIES_5, LIMA_FILL_SERIES_6 };

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    for (guint f = 0; f < G_N_ELEMENTS (fills); f++)
      {
        g_auto(LimaHatch) hatch = { 0 };
        guint32 ground, outline;

        get_look (fills[f], &themes[i].theme, &ground, &outline, &hatch);
        g_assert_cmpuint (hatch.lines->len, >, 0);
        if (contrast (themes[i].theme.colours[hatch.colour], ground) < MARK_CONTRAST)
          g_error ("%s: the pattern of fill %u has less than %.1f to 1", themes[i].name, fills[f], MARK_CONTRAST);
      }
}

/* On the three themes with colours only series that are named here are nearer than the bar, so that a change of colours is noticed. */
static void
test_near_series (void)
{
  static const struct
  {
    LimaChartLook look;
    Vision vision;
    guint a, b;
  } near[] = {
    { LIMA_CHART_LIGHT, VISION_TRITANOPIA, 2, 4 }, { LIMA_CHART_PAPER, VISION_TRITANOPIA, 2, 4 }, { LIMA_CHART_DARK, VISION_TRITANOPIA, 2, 4 },
    { LIMA_CHART_DARK, VISION_NORMAL, 1, 5 },      { LIMA_CHART_DARK, VISION_PROTANOPIA, 1, 5 },  { LIMA_CHART_DARK, VISION_DEUTERANOPIA, 1, 5 },
    { LIMA_CHART_DARK, VISION_TRITANOPIA, 1, 5 },  { LIMA_CHART_DARK, VISION_PROTANOPIA, 1, 4 },  { LIMA_CHART_DARK, VISION_TRITANOPIA, 1, 3 },
  };
  guint found = 0;

  for (guint i = 0; i < 3; i++)
    for (guint a = 1; a <= 6; a++)
      for (guint b = a + 1; b <= 6; b++)
        for (Vision vision = VISION_NORMAL; vision < N_VISIONS; vision++)
          {
            const guint32 *colours = themes[i].theme.colours;
            guint32 first = a == 1 ? colours[LIMA_COLOUR_MARK] : colours[LIMA_COLOUR_SERIES_2 + a - 2];
            gboolean expected = FALSE;

            for (guint n = 0; n < G_N_ELEMENTS (near); n++)
              expected |= (guint) near[n].look == i && near[n].vision == vision && near[n].a == a && near[n].b == b;
            if (seen_apart (first, colours[LIMA_COLOUR_SERIES_2 + b - 2], vision) >= DISTANCE)
              continue;
            found++;
            if (!expected)
              g_error ("%s: series %u and %u are near for %s", themes[i].name, a, b, visions[vision]);
          }
  g_assert_cmpuint (found, ==, G_N_ELEMENTS (near));
}

/* Neighbours are as far apart as the bar asks for, and all go one way, from the ground to the most. */
static void
test_steps (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    for (Vision vision = VISION_NORMAL; vision < N_VISIONS; vision++)
      {
        const guint32 *colours = themes[i].theme.colours;
        double way = luminance (linear_of (colours[LIMA_COLOUR_STEP_5])) - luminance (linear_of (colours[LIMA_COLOUR_STEP_1]));

        for (guint step = LIMA_COLOUR_STEP_1; step < LIMA_COLOUR_STEP_5; step++)
          {
            double apart = seen_apart (colours[step], colours[step + 1], vision);
            double rise = lab_of (see (linear_of (colours[step + 1]), vision)).v[0] - lab_of (see (linear_of (colours[step]), vision)).v[0];

            if (apart < DISTANCE)
              g_error ("%s: steps %u and %u are %.1f apart for %s", themes[i].name, step - LIMA_COLOUR_STEP_1 + 1, step - LIMA_COLOUR_STEP_1 + 2, apart,
                       visions[vision]);
            if (rise * way <= 0 || fabs (rise) < 5)
              g_error ("%s: step %u is out of order for %s", themes[i].name, step - LIMA_COLOUR_STEP_1 + 2, visions[vision]);
          }
      }
}

/* Printed in grey the steps keep ten times what is just seen between greys. */
static void
test_grey_steps (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    for (guint step = LIMA_COLOUR_STEP_1; step < LIMA_COLOUR_STEP_5; step++)
      {
        const guint32 *colours = themes[i].theme.colours;
        double a = luminance (linear_of (colours[step])), b = luminance (linear_of (colours[step + 1]));
        double apart = fabs (lab_of ((Triple) { { a, a, a } }).v[0] - lab_of ((Triple) { { b, b, b } }).v[0]);

        if (apart < DISTANCE)
          g_error ("%s: steps %u and %u are %.1f apart in grey", themes[i].name, step - LIMA_COLOUR_STEP_1 + 1, step - LIMA_COLOUR_STEP_1 + 2, apart);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  set_up ();
  g_test_add_func ("/palette/formulas", test_formulas);
  g_test_add_func ("/palette/texts", test_texts);
  g_test_add_func ("/palette/words-on-fills", test_words_on_fills);
  g_test_add_func ("/palette/marks", test_marks);
  g_test_add_func ("/palette/series", test_series);
  g_test_add_func ("/palette/patterns", test_patterns);
  g_test_add_func ("/palette/near-series", test_near_series);
  g_test_add_func ("/palette/steps", test_steps);
  g_test_add_func ("/palette/grey-steps", test_grey_steps);
  return g_test_run ();
}
