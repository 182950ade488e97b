/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-sankey.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include "chart-checks.h"
#include "chart-references.h"
#include "chart-samples.h"

#define LONG_NAME "Multilateral Fund for the Implementation of the Montreal Protocol on Substances that Deplete the Ozone Layer"
#define NBSP "\302\240"
#define MOST 512 /* links */

static const double widths[] = { 240, 330, 500, 800, 1600, 3000 };

/* ---- Samples ---- */

typedef struct
{
  guint stage;
  guint from;
  guint to;
  double millions; /* NaN where it is not known */
} Flow;

/* Names of nodes, of which "~" begins a remainder, "+" others and "&" joint ones; their amounts are the sums of their links. */
typedef struct
{
  const char *language;
  const char *title;
  const char *titles[3];
  const char *const *names[3];
  const Flow *flows;
  guint n_flows;
} Given;

static char *
write_amount (LimaFormat *format, double millions)
{
  char number[64];
  LimaSum value;

  g_ascii_formatd (number, sizeof number, "%.2f", millions * 1e6);
  g_assert_true (lima_sum_parse (number, &value));
  return lima_format_scaled (format, &value, LIMA_SCALE_MILLION, 1, TRUE);
}

static LimaChartKind
kind_of (char first)
{
  return first == '~' ? LIMA_CHART_REMAINDER : first == '+' ? LIMA_CHART_OTHERS : first == '&' ? LIMA_CHART_JOINT : LIMA_CHART_PLAIN;
}

static double
sum_at (const Given *given, guint stage, guint node)
{
  double sum = NAN;

  for (guint i = 0; i < given->n_flows; i++)
    {
      const Flow *flow = &given->flows[i];
      gboolean counts = stage == 0 ? flow->stage == 0 && flow->from == node : flow->stage + 1 == stage && flow->to == node;

      if (counts && isfinite (flow->millions))
        sum = (isnan (sum) ? 0 : sum) + flow->millions;
    }
  return sum;
}

/* Half of all sums, so that shares are not the truth: they are texts here. */
static char *
share_of (double millions)
{
  return millions < 0 ? NULL : g_strdup_printf ("%.1f" NBSP "%%", millions / 2);
}

static LimaChartTable *
new_nodes (const Given *given, LimaFormat *format, guint stage)
{
  LimaChartTable *nodes = lima_chart_table_new ();

  for (guint i = 0; given->names[stage] != NULL && given->names[stage][i] != NULL; i++)
    {
      const char *name = given->names[stage][i];
      double sum = sum_at (given, stage, i);
      g_autofree char *figure = isnan (sum) ? NULL : write_amount (format, sum), *share = isnan (sum) ? NULL : share_of (sum);

      if (figure == NULL)
        lima_chart_table_add_unknown (nodes, name, name, "none recorded");
      else
        lima_chart_table_add (nodes, kind_of (*name), name, name + (kind_of (*name) != LIMA_CHART_PLAIN), sum * 1e6, figure, share);
    }
  return nodes;
}

static LimaChartTable *
new_words (const Given *given, LimaFormat *format)
{
  LimaChartTable *words = lima_chart_table_new ();

  lima_chart_table_set_format (words, format, LIMA_SCALE_MILLION);
  lima_chart_table_set_title (words, given->title);
  lima_chart_table_set_subtitle (words, "Delivery: Donor, theme and region, calendar year 2014, millions of US dollars");
  lima_chart_table_set_total (words, "Delivered in 2014", "200.0" NBSP "M", "100" NBSP "%", "83 projects");
  lima_chart_table_set_illustrative (words, "Illustrative data");
  lima_chart_table_add_footnote (words, "Left over:", "what the breakdown assigns to nobody.");
  return words;
}

static LimaSankey *
make (const Given *given)
{
  g_autoptr (LimaFormat) format = lima_format_new (given->language);
  LimaSankey *sankey = lima_sankey_new (new_words (given, format));

  for (guint s = 0; s < G_N_ELEMENTS (given->titles) && given->titles[s] != NULL; s++)
    lima_sankey_add_stage (sankey, given->titles[s], new_nodes (given, format, s));
  for (guint i = 0; i < given->n_flows; i++)
    {
      const Flow *flow = &given->flows[i];
      gboolean known = isfinite (flow->millions);
      g_autofree char *figure = known ? write_amount (format, flow->millions) : g_strdup ("none recorded");
      g_autofree char *share = known ? share_of (flow->millions) : NULL;

      lima_sankey_add_link (sankey, flow->stage, flow->from, flow->to, flow->millions * 1e6, figure, share);
    }
  return sankey;
}

static LimaSankey *
new_regions (void)
{
  static const char *const donors[] = { "~No donor given", "Japan", "European Union", "&China and Iran (Islamic Republic of), jointly", "Norway", "+9 other donors", NULL };
  static const char *const themes[] = { "Industry and jobs", "Energy", "Environment and the Montreal Protocol", "~No theme given", NULL };
  static const char *const regions[] = { "Africa", "Asia", "Latin America and the Caribbean", "Europe", "~Not assigned to a region", NULL };
  static const Flow flows[] = { { 0, 0, 0, 6 },  { 0, 0, 3, 12 },  { 0, 1, 0, 40 },  { 0, 1, 1, 22 },  { 0, 1, 2, 6 },    { 0, 2, 0, 18 },
                                { 0, 2, 2, 24 }, { 0, 3, 1, 16 },  { 0, 3, 2, 14 },  { 0, 4, 0, 9 },   { 0, 4, 2, 11 },   { 0, 5, 0, 7 },
                                { 0, 5, 1, 5 },  { 0, 5, 2, 8 },   { 0, 5, 3, 2 },   { 1, 0, 0, 44 },  { 1, 0, 1, 20 },   { 1, 0, 2, 10 },
                                { 1, 0, 4, 6 },  { 1, 1, 0, 11 },  { 1, 1, 1, 26 },  { 1, 1, 3, 6 },   { 1, 2, 0, 5 },    { 1, 2, 1, 33 },
                                { 1, 2, 2, 13 }, { 1, 2, 3, 12 },  { 1, 3, 4, 13.5 }, { 1, 3, 1, 0.5 } };
  const Given given = { "en", "Japan brings the most; Asia leads with 79.5 M", { "Donor", "Theme", "Region" }, { donors, themes, regions }, flows, G_N_ELEMENTS (flows) };

  return make (&given);
}

/* Two stages, with numbers that are easy to work with. */
static LimaSankey *
new_plain (void)
{
  static const char *const donors[] = { "A", "B", "~Rest", NULL }, *const regions[] = { "X", "Y", NULL };
  static const Flow flows[] = { { 0, 1, 1, 10 }, { 0, 0, 0, 45 }, { 0, 0, 1, 15 }, { 0, 1, 0, 20 }, { 0, 2, 0, 10 } };
  const Given given = { "en", "Two stages", { "Donor", "Region" }, { donors, regions }, flows, G_N_ELEMENTS (flows) };

  return make (&given);
}

static LimaSankey *
new_empty (void)
{
  const Given given = { "en", "No amounts to show", { "Donor", "Region" }, { NULL }, NULL, 0 };

  return make (&given);
}

static LimaSankey *
new_one (void)
{
  static const char *const donors[] = { "Japan", NULL }, *const themes[] = { "Energy", NULL }, *const regions[] = { "Asia", NULL };
  static const Flow flows[] = { { 0, 0, 0, 12.5 }, { 1, 0, 0, 12.5 } };
  const Given given = { "en", "One donor has it all", { "Donor", "Theme", "Region" }, { donors, themes, regions }, flows, 2 };

  return make (&given);
}

static const char *
intern_name (const char *before, guint i, gboolean rest)
{
  g_autofree char *name = g_strdup_printf ("%s%s %u", rest ? "~No " : "", before, i);

  return g_intern_string (name);
}

/* Thirty donors, twelve themes, ten regions; what comes into a theme goes out of it. */
static LimaSankey *
new_many (void)
{
  static const char *donors[31], *themes[13], *regions[11];
  static Flow flows[MOST];
  double sums[12] = { 0 };
  guint n = 0;

  for (guint i = 0; i < 30; i++)
    donors[i] = intern_name ("Donor", i, i == 29);
  for (guint i = 0; i < 12; i++)
    themes[i] = intern_name ("Theme", i, i == 11);
  for (guint i = 0; i < 10; i++)
    regions[i] = intern_name ("Region", i, i == 9);
  for (guint d = 0; d < 30; d++)
    for (guint t = 0; t < 12; t++)
      if ((d * 5 + t * 7) % 4 == 0)
        {
          double amount = round (900.0 / ((1 + d) * (1 + t))) / 10 + 0.1;

          flows[n++] = (Flow) { 0, d, t, amount };
          sums[t] += amount;
        }
  for (guint t = 0; t < 12; t++)
    for (guint r = 0; r < 10; r++)
      flows[n++] = (Flow) { 1, t, r, sums[t] * (10 - r) / 55 };
  return make (&(Given) { "en", "Thirty donors, twelve themes, ten regions", { "Donor", "Theme", "Region" }, { donors, themes, regions }, flows, n });
}

static LimaSankey *
new_negative (void)
{
  static const char *const donors[] = { "Japan", "~No donor given", NULL }, *const regions[] = { "Africa", "Asia", NULL };
  static const Flow flows[] = { { 0, 0, 0, -12.5 }, { 0, 0, 1, -3 }, { 0, 1, 1, -0.5 } };
  const Given given = { "en", "All corrections", { "Donor", "Region" }, { donors, regions }, flows, G_N_ELEMENTS (flows) };

  return make (&given);
}

static LimaSankey *
new_mixed (void)
{
  static const char *const donors[] = { "Japan", "China", "Peru", NULL }, *const themes[] = { "Jobs", "Energy", "~No theme given", NULL };
  static const char *const regions[] = { "Africa", "Asia", NULL };
  static const Flow flows[] = { { 0, 0, 0, 12.5 }, { 0, 0, 1, -3 }, { 0, 1, 1, 8 }, { 0, 1, 2, 2 }, { 0, 2, 0, -1 }, { 0, 0, 2, 0 },
                                { 1, 0, 0, 11.5 }, { 1, 1, 1, 5 },  { 1, 2, 1, 2 }, { 1, 2, 0, NAN } };
  const Given given = { "en", "Spending and corrections", { "Donor", "Theme", "Region" }, { donors, themes, regions }, flows, G_N_ELEMENTS (flows) };

  return make (&given);
}

static LimaSankey *
new_huge (void)
{
  static const char *const donors[] = { "Huge", "Tiny", "Tinier", "~None", NULL }, *const regions[] = { "Africa", "Asia", "Europe", NULL };
  static const Flow flows[] = { { 0, 0, 0, 170000000 }, { 0, 0, 1, 0.01 }, { 0, 0, 2, 0.02 }, { 0, 1, 0, 0.01 }, { 0, 1, 1, 0.01 }, { 0, 2, 2, 0.001 }, { 0, 3, 2, 0.001 } };
  const Given given = { "en", "One huge amount and many tiny ones", { "Donor", "Region" }, { donors, regions }, flows, G_N_ELEMENTS (flows) };

  return make (&given);
}

static LimaSankey *
new_unknown (void)
{
  static const char *const donors[] = { "Japan", "China", NULL }, *const regions[] = { "Africa", "Asia", NULL };
  static const Flow flows[] = { { 0, 0, 0, NAN }, { 0, 1, 1, NAN } };
  const Given given = { "en", "Nothing is known", { "Donor", "Region" }, { donors, regions }, flows, G_N_ELEMENTS (flows) };

  return make (&given);
}

static LimaSankey *
new_right_to_left (void)
{
  static const char *const donors[] = { "اليابان", "صندوق الأمم المتحدة للبيئة", "Iran (Islamic Republic of)", "~غير مخصص", NULL };
  static const char *const themes[] = { "الصناعة والوظائف", "الطاقة", NULL }, *const regions[] = { "أفريقيا", "آسيا", "~غير مخصص لمنطقة", NULL };
  static const Flow flows[] = { { 0, 0, 0, 20 }, { 0, 0, 1, 12 }, { 0, 1, 1, 9 }, { 0, 2, 0, 6 }, { 0, 3, 0, 4 }, { 0, 3, 1, -2 },
                                { 1, 0, 0, 18 }, { 1, 0, 2, 12 }, { 1, 1, 0, 4 }, { 1, 1, 1, 15 } };
  const Given given = { "ar", "أفريقيا في المقدمة", { "المانح", "الموضوع", "المنطقة" }, { donors, themes, regions }, flows, G_N_ELEMENTS (flows) };

  return make (&given);
}

static LimaSankey *
new_names (void)
{
  static const char *const donors[] = { LONG_NAME, "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", "全球环境基金和其他许多捐助者联合提供的资金来源", "", NULL };
  static const char *const regions[] = { "Министерство экономического развития Российской Федерации, департамент", LONG_NAME, "~" LONG_NAME, NULL };
  static const Flow flows[] = { { 0, 0, 0, 20 }, { 0, 1, 1, 12 }, { 0, 2, 2, 9 }, { 0, 3, 0, 3 }, { 0, 0, 2, -6 }, { 1, 0, 2, 20 }, { 1, 1, 1, 12 }, { 1, 2, 0, 9 } };
  const Given given = { "en", LONG_NAME, { LONG_NAME, "Donaudampfschifffahrtsgesellschaft", "地区" }, { donors, regions, regions }, flows, G_N_ELEMENTS (flows) };

  return make (&given);
}

static LimaSankey *
new_hostile (void)
{
  static const char *const donors[] = { "]]> <b>&amp;</b>\n\tnext", "\377\376broken", NULL }, *const regions[] = { "\342\200\256turned", "</svg>", NULL };
  static const Flow flows[] = { { 0, 0, 0, 12.5 }, { 0, 0, 1, 21 }, { 0, 1, 0, 3 }, { 0, 1, 1, -8 } };
  const Given given = { "en", "<title> & \"quotes\" \001\002 \377", { "<Donor>", "%s%n" }, { donors, regions }, flows, G_N_ELEMENTS (flows) };

  return make (&given);
}

static const struct
{
  const char *name;
  LimaSankey *(*create) (void);
} samples[] = {
  { "regions", new_regions },   { "plain", new_plain }, { "empty", new_empty },     { "one", new_one },
  { "many", new_many },         { "negative", new_negative }, { "mixed", new_mixed }, { "huge", new_huge },
  { "unknown", new_unknown },   { "right-to-left", new_right_to_left }, { "names", new_names }, { "hostile", new_hostile },
};

static LimaDrawing *
lay_out (const LimaSankey *sankey, LimaChartLook look, double width)
{
  LimaChartTheme theme;

  lima_chart_theme_init (&theme, look);
  return lima_sankey_layout (sankey, &theme, width, 0, LIMA_CHART_ALL);
}

/* ---- Places ---- */

static const LimaRect *
node_box (LimaDrawing *drawing, const LimaSankey *sankey, guint stage, guint node)
{
  const LimaDrawingMark *mark = lima_drawing_get_mark (drawing, (int) lima_sankey_get_node_mark (sankey, stage, node));

  g_assert_nonnull (mark);
  return &mark->bar;
}

/* The four corners of a ribbon: top and bottom where it begins, then where it ends. */
static void
get_ribbon (LimaDrawing *drawing, const LimaSankey *sankey, guint link, double y[4])
{
  const LimaDrawingMark *mark = lima_drawing_get_mark (drawing, (int) lima_sankey_get_link_mark (sankey, link));

  g_assert_nonnull (mark);
  g_assert_nonnull (mark->outline);
  g_assert_cmpuint (lima_outline_get_n (mark->outline), ==, 5);
  y[0] = lima_outline_get (mark->outline, 0)->points[0][1];
  y[1] = lima_outline_get (mark->outline, 3)->points[2][1];
  y[2] = lima_outline_get (mark->outline, 1)->points[2][1];
  y[3] = lima_outline_get (mark->outline, 2)->points[0][1];
}

/* By hand: A has 60, B 30, the rest 10; X has 75, Y 25. A pixel is the same amount at all bars and both ends of all ribbons. */
static void
test_proportions (void)
{
  static const double nodes[][3] = { { 60, 30, 10 }, { 75, 25 } }, links[] = { 10, 45, 15, 20, 10 };

  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      g_autoptr (LimaSankey) sankey = new_plain ();
      g_autoptr (LimaDrawing) drawing = lay_out (sankey, LIMA_CHART_PAPER, widths[w]);
      double unit = node_box (drawing, sankey, 0, 0)->height / 60, y[4];

      if (widths[w] < 400)
        continue; /* told in lists */
      for (guint s = 0; s < 2; s++)
        for (guint i = 0; i < (s == 0 ? 3 : 2); i++)
          g_assert_cmpfloat_with_epsilon (node_box (drawing, sankey, s, i)->height / unit, nodes[s][i], 1e-6);
      for (guint i = 0; i < G_N_ELEMENTS (links); i++)
        {
          get_ribbon (drawing, sankey, i, y);
          g_assert_cmpfloat_with_epsilon ((y[1] - y[0]) / unit, links[i], 1e-6);
          g_assert_cmpfloat_with_epsilon ((y[3] - y[2]) / unit, links[i], 1e-6);
        }
    }
}

/* By hand, of A: to X 45, to Y 15; of X from A 45, from B 20, from the rest 10: in the order of what stands at the other end, without gaps. */
static void
test_ends (void)
{
  static const struct { guint stage, node, n, links[3]; } expected[] = {
    { 0, 0, 2, { 1, 2 } }, { 0, 1, 2, { 3, 0 } }, { 0, 2, 1, { 4 } }, { 1, 0, 3, { 1, 3, 4 } }, { 1, 1, 2, { 2, 0 } },
  };
  g_autoptr (LimaSankey) sankey = new_plain ();
  g_autoptr (LimaDrawing) drawing = lay_out (sankey, LIMA_CHART_PAPER, 800);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const LimaRect *box = node_box (drawing, sankey, expected[i].stage, expected[i].node);
      double at = box->y, y[4];

      for (guint j = 0; j < expected[i].n; j++)
        {
          get_ribbon (drawing, sankey, expected[i].links[j], y);
          g_assert_cmpfloat_with_epsilon (y[expected[i].stage == 0 ? 0 : 2], at, 1e-6);
          at = y[expected[i].stage == 0 ? 1 : 3];
        }
      g_assert_cmpfloat_with_epsilon (at, box->y + box->height, 1e-6);
    }
}

/* No ribbon leaves its bars, in any sample; where an amount has less than a pixel, it has one. */
static void
test_inside (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (LimaSankey) sankey = samples[i].create ();
      g_autoptr (LimaDrawing) drawing = lay_out (sankey, LIMA_CHART_PAPER, 800);

      for (guint link = 0; link < lima_sankey_get_n_links (sankey); link++)
        {
          guint stage, from, to;
          double y[4];

          g_assert_true (lima_sankey_get_link (sankey, link, &stage, &from, &to));
          if (lima_drawing_get_mark (drawing, (int) lima_sankey_get_link_mark (sankey, link))->outline == NULL)
            continue;
          get_ribbon (drawing, sankey, link, y);
          for (guint end = 0; end < 2; end++)
            {
              const LimaRect *box = node_box (drawing, sankey, stage + end, end == 0 ? from : to);

              g_assert_cmpfloat (y[2 * end], >=, box->y - 1e-6);
              g_assert_cmpfloat (y[2 * end + 1], <=, box->y + box->height + 1e-6);
              g_assert_cmpfloat (y[2 * end + 1] - y[2 * end], >=, 1 - 1e-9);
            }
        }
    }
}

/* The nodes of a stage stand in the order of the table, the remainder last though it is added first, and none over another. */
static void
test_order (void)
{
  static const guint expected[] = { 1, 2, 3, 4, 5, 0 };
  g_autoptr (LimaSankey) sankey = new_regions ();
  g_autoptr (LimaDrawing) drawing = lay_out (sankey, LIMA_CHART_PAPER, 800);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const LimaRect *box = node_box (drawing, sankey, 0, expected[i]);

      g_assert_cmpint (lima_drawing_get_nth_mark (drawing, i)->row, ==, (int) expected[i]);
      if (i > 0)
        {
          const LimaRect *before = node_box (drawing, sankey, 0, expected[i - 1]);

          g_assert_cmpfloat (box->y, >=, before->y + before->height);
        }
    }
  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *item = lima_drawing_get_item (drawing, i);

      if (item->kind == LIMA_ITEM_BAR && item->row == 0)
        g_assert_cmpint (item->fill, ==, LIMA_FILL_REMAINDER);
      if (item->kind == LIMA_ITEM_BAR && item->row == 3)
        g_assert_cmpint (item->fill, ==, LIMA_FILL_JOINT);
      if (item->kind == LIMA_ITEM_BAR && item->row == 5)
        g_assert_cmpint (item->fill, ==, LIMA_FILL_OTHERS);
    }
}

/* ---- Marks ---- */

/* Nodes by stages, then links by amount, each once, each with its sentence, each found back. */
static void
test_marks (void)
{
  g_autoptr (LimaSankey) sankey = new_plain ();
  g_autoptr (LimaDrawing) drawing = lay_out (sankey, LIMA_CHART_PAPER, 800);
  static const char *const expected[] = {
    "Donor, A: 60.0" NBSP "M · 30.0" NBSP "%", "Donor, B: 30.0" NBSP "M · 15.0" NBSP "%", "Donor, Rest: 10.0" NBSP "M · 5.0" NBSP "%",
    "Region, X: 75.0" NBSP "M · 37.5" NBSP "%", "Region, Y: 25.0" NBSP "M · 12.5" NBSP "%",
    "A to X: 45.0" NBSP "M, 22.5" NBSP "%", "B to X: 20.0" NBSP "M, 10.0" NBSP "%", "A to Y: 15.0" NBSP "M, 7.5" NBSP "%",
    "B to Y: 10.0" NBSP "M, 5.0" NBSP "%", "Rest to X: 10.0" NBSP "M, 5.0" NBSP "%",
  };
  guint stage, node, link, to;

  g_assert_cmpuint (lima_drawing_get_n_marks (drawing), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (lima_drawing_get_nth_mark (drawing, i)->text, ==, expected[i]);
  g_assert_true (lima_sankey_find_mark (sankey, 4, &stage, &node, &link));
  g_assert_cmpuint (stage, ==, 1);
  g_assert_cmpuint (node, ==, 1);
  g_assert_cmpuint (link, ==, G_MAXUINT);
  g_assert_true (lima_sankey_find_mark (sankey, (guint) lima_drawing_get_nth_mark (drawing, 6)->row, &stage, &node, &link));
  g_assert_cmpuint (stage, ==, 0);
  g_assert_cmpuint (node, ==, 1);
  g_assert_cmpuint (link, ==, 3);
  g_assert_true (lima_sankey_get_link (sankey, link, &stage, &node, &to));
  g_assert_cmpuint (to, ==, 0);
  g_assert_false (lima_sankey_find_mark (sankey, 10, &stage, &node, &link));
  g_assert_false (lima_sankey_get_link (sankey, 5, &stage, &node, &to));
}

/* At whatever width, all nodes and links are marks. */
static void
test_complete (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
      {
        g_autoptr (LimaSankey) sankey = samples[i].create ();
        g_autoptr (LimaDrawing) drawing = lay_out (sankey, LIMA_CHART_PAPER, widths[w]);
        guint n = lima_sankey_get_n_links (sankey);

        for (guint s = 0; s < lima_sankey_get_n_stages (sankey); s++)
          n += lima_chart_table_get_n_rows (lima_sankey_get_stage (sankey, s));
        g_assert_cmpuint (lima_drawing_get_n_marks (drawing), ==, n);
        for (guint mark = 0; mark < n; mark++)
          g_assert_nonnull (lima_drawing_get_mark (drawing, (int) mark));
      }
}

/* In the middle of a ribbon it is hit; beside it, in the box around it, it is not. */
static void
test_hit (void)
{
  g_autoptr (LimaSankey) sankey = new_plain ();
  g_autoptr (LimaDrawing) drawing = lay_out (sankey, LIMA_CHART_PAPER, 800);
  int row = (int) lima_sankey_get_link_mark (sankey, 0); /* from B down to Y */
  const LimaDrawingMark *mark = lima_drawing_get_mark (drawing, row);
  const LimaRect *bar = node_box (drawing, sankey, 0, 1);
  double y[4];

  get_ribbon (drawing, sankey, 0, y);
  g_assert_cmpint (lima_drawing_hit (drawing, mark->band.x + 2, (y[0] + y[1]) / 2), ==, row);
  g_assert_cmpint (lima_drawing_hit (drawing, mark->band.x + mark->band.width - 2, (y[2] + y[3]) / 2), ==, row);
  g_assert_cmpint (lima_drawing_hit (drawing, mark->band.x + 2, mark->band.y + mark->band.height - 2), !=, row);
  g_assert_cmpint (lima_drawing_hit (drawing, bar->x + 3, bar->y + 3), ==, 1);
}

/* ---- What is not drawn ---- */

/* By hand, of the mixed sample: two amounts below zero, one of nothing and one unknown; Japan's bar has 12.5 though its figure is 9.5. */
static void
test_not_drawn (void)
{
  g_autoptr (LimaSankey) sankey = new_mixed ();
  g_autoptr (LimaDrawing) drawing = lay_out (sankey, LIMA_CHART_PAPER, 800);
  g_autofree char *texts = chart_checks_get_texts (drawing);
  static const char *const expected[] = { "Not drawn, since below zero:\n", "Japan to Energy\n", "Peru to Jobs\n", "Not drawn, since nothing flows or no amount is known:\n",
                                          "Japan to No theme given\n", "No theme given to Africa\n", "9.5" NBSP "M", "none recorded\n", "Each bar is as high as the ribbons at it" };
  static const guint listed[] = { 1, 4, 5, 9 };
  const char *at = strstr (texts, expected[0]);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    if (strstr (texts, expected[i]) == NULL)
      g_error ("\"%s\" is not in: %s", expected[i], texts);
  g_assert_nonnull (at);
  g_assert_true (strstr (at, "Peru to Jobs") < strstr (at, "Japan to Energy")); /* -1 is more than -3 */
  for (guint i = 0; i < G_N_ELEMENTS (listed); i++)
    {
      const LimaDrawingMark *mark = lima_drawing_get_mark (drawing, (int) lima_sankey_get_link_mark (sankey, listed[i]));

      g_assert_null (mark->outline);
      g_assert_cmpint (lima_drawing_hit (drawing, mark->band.x + 5, mark->band.y + 5), ==, mark->row);
    }
  g_assert_cmpfloat_with_epsilon (node_box (drawing, sankey, 0, 0)->height / node_box (drawing, sankey, 0, 1)->height, 1.25, 1e-6);
}

/* Where there is no room for a drawing, pairs stand below each other by amount. */
static void
test_lists (void)
{
  g_autoptr (LimaSankey) sankey = new_regions ();
  g_autoptr (LimaDrawing) drawing = lay_out (sankey, LIMA_CHART_PAPER, 240);
  g_autofree char *texts = chart_checks_get_texts (drawing);
  double japan, africa;

  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    g_assert_cmpint (lima_drawing_get_item (drawing, i)->kind, !=, LIMA_ITEM_SHAPE);
  g_assert_nonnull (strstr (texts, "From Donor to Theme\n"));
  g_assert_nonnull (strstr (texts, "From Theme to Region\n"));
  g_assert_true (strstr (texts, "Industry and") < strstr (texts, "From Donor to Theme\n"));
  japan = node_box (drawing, sankey, 0, 1)->width;
  africa = node_box (drawing, sankey, 2, 0)->width;
  g_assert_cmpfloat_with_epsilon (japan / africa, 68.0 / 60, 1e-6);
}

/* From right to left the same drawing is turned around. */
static void
test_mirrored (void)
{
  g_autoptr (LimaSankey) sankey = new_right_to_left ();
  g_autoptr (LimaDrawing) drawing = lay_out (sankey, LIMA_CHART_PAPER, 800);
  const LimaRect *donor = node_box (drawing, sankey, 0, 0), *theme = node_box (drawing, sankey, 1, 0), *region = node_box (drawing, sankey, 2, 0);
  const LimaDrawingMark *link = lima_drawing_get_mark (drawing, (int) lima_sankey_get_link_mark (sankey, 0));

  g_assert_true (lima_drawing_get_rtl (drawing));
  g_assert_cmpfloat (donor->x, >, theme->x + theme->width);
  g_assert_cmpfloat (theme->x, >, region->x + region->width);
  g_assert_cmpfloat_with_epsilon (lima_outline_get (link->outline, 0)->points[0][0], donor->x, 1e-6);
  g_assert_cmpfloat_with_epsilon (lima_outline_get (link->outline, 1)->points[2][0], theme->x + theme->width, 1e-6);
}

/* More height makes all of it larger, and never less than is needed. */
static void
test_height (void)
{
  g_autoptr (LimaSankey) sankey = new_plain ();
  g_autoptr (LimaDrawing) low = lay_out (sankey, LIMA_CHART_PAPER, 800), high = NULL;
  LimaChartTheme theme;
  double height = lima_drawing_get_height (low);

  lima_chart_theme_init (&theme, LIMA_CHART_PAPER);
  high = lima_sankey_layout (sankey, &theme, 800, height + 200, LIMA_CHART_ALL);
  g_assert_cmpfloat_with_epsilon (lima_drawing_get_height (high), height + 200, 1.5);
  g_assert_cmpfloat (node_box (high, sankey, 0, 0)->height, >, node_box (low, sankey, 0, 0)->height + 100);
}

/* ---- Everywhere ---- */

static void
test_everywhere (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
      {
        g_autoptr (LimaSankey) sankey = samples[i].create ();
        g_autoptr (LimaDrawing) drawing = lay_out (sankey, LIMA_CHART_PAPER, widths[w]);

        g_test_message ("%s at %.0f", samples[i].name, widths[w]);
        chart_checks_assert (drawing);
      }
}

static void
test_references (void)
{
  g_autoptr (LimaSankey) regions = new_regions ();
  g_autoptr (LimaDrawing) dark = lay_out (regions, LIMA_CHART_DARK, 800), lists = lay_out (regions, LIMA_CHART_PAPER, 240);

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (LimaSankey) sankey = samples[i].create ();
      g_autoptr (LimaDrawing) drawing = lay_out (sankey, LIMA_CHART_PAPER, 800);

      if (strcmp (samples[i].name, "names") == 0)
        continue; /* where they are cut short depends on the font */
      chart_references_assert ("flow", samples[i].name, drawing);
    }
  chart_references_assert ("flow", "dark", dark);
  chart_references_assert ("flow", "lists", lists);
}

int
main (int argc, char **argv)
{
  int result;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sankey/proportions", test_proportions);
  g_test_add_func ("/sankey/ends", test_ends);
  g_test_add_func ("/sankey/inside", test_inside);
  g_test_add_func ("/sankey/order", test_order);
  g_test_add_func ("/sankey/marks", test_marks);
  g_test_add_func ("/sankey/complete", test_complete);
  g_test_add_func ("/sankey/hit", test_hit);
  g_test_add_func ("/sankey/not-drawn", test_not_drawn);
  g_test_add_func ("/sankey/lists", test_lists);
  g_test_add_func ("/sankey/mirrored", test_mirrored);
  g_test_add_func ("/sankey/height", test_height);
  g_test_add_func ("/sankey/everywhere", test_everywhere);
  g_test_add_func ("/sankey/references", test_references);
  result = g_test_run ();
  chart_samples_clean_up ();
  return result;
}
