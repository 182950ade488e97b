/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-field-rule.h>
#include <lima-flow.h>
#include <lima-project.h>

static void
set_field (LimaBlock *block, guint field, const char *text)
{
  const LimaField *info = &block->table->fields[field];

  switch (info->type)
    {
    case LIMA_FIELD_DAY:
      *LIMA_BLOCK_AT (block, LimaDay, info) = lima_day_read (text, -1);
      break;
    case LIMA_FIELD_AMOUNT:
      *LIMA_BLOCK_AT (block, LimaAmount, info) = lima_amount_read (text, -1);
      break;
    case LIMA_FIELD_STRING:
      *LIMA_BLOCK_AT (block, char *, info) = g_strdup (text);
      break;
    case LIMA_FIELD_TEXT:
      *LIMA_BLOCK_AT (block, LimaText *, info) = lima_text_new ("en", text);
      break;
    case LIMA_FIELD_CODE:
    case LIMA_FIELD_REF:
      *LIMA_BLOCK_AT (block, LimaAtom, info) = lima_atom (text);
      break;
    case LIMA_FIELD_BOOL:
    case LIMA_FIELD_ITEMS:
    default:
      g_assert_not_reached ();
    }
}

/* Two fields of a block at most, and what is said of one. */
typedef struct
{
  const LimaTable *table;
  guint field;
  const char *text;  /* NULL for nothing */
  guint other;
  const char *other_text;
  int code; /* a LimaFieldError, -1 for as it should be */
} Case;

#define FINE (-1)
#define P &lima_project_table
#define F &lima_flow_table
#define S &lima_sector_table

static const Case cases[] = {
  { P, LIMA_PROJECT_TITLE, NULL, 0, NULL, LIMA_FIELD_ERROR_MISSING },
  { P, LIMA_PROJECT_TITLE, "Title", 0, NULL, FINE },
  { P, LIMA_PROJECT_IDENTIFIER, NULL, 0, NULL, LIMA_FIELD_ERROR_MISSING },
  { P, LIMA_PROJECT_IDENTIFIER, "XM-DAC-41123-1", 0, NULL, FINE },
  { P, LIMA_PROJECT_IDENTIFIER, "XM-DAC-41123/1", 0, NULL, LIMA_FIELD_ERROR_CODE },
  { P, LIMA_PROJECT_IDENTIFIER, "a&b", 0, NULL, LIMA_FIELD_ERROR_CODE },
  { P, LIMA_PROJECT_STATUS, NULL, 0, NULL, LIMA_FIELD_ERROR_MISSING },
  { P, LIMA_PROJECT_STATUS, "2", 0, NULL, FINE },
  { P, LIMA_PROJECT_STATUS, "22", 0, NULL, LIMA_FIELD_ERROR_CODE },
  { P, LIMA_PROJECT_PLANNED_START, NULL, 0, NULL, LIMA_FIELD_ERROR_MISSING },
  { P, LIMA_PROJECT_PLANNED_START, NULL, LIMA_PROJECT_ACTUAL_START, "2012", FINE },
  { P, LIMA_PROJECT_PLANNED_START, "soon", 0, NULL, LIMA_FIELD_ERROR_UNREADABLE },
  { P, LIMA_PROJECT_ACTUAL_START, NULL, 0, NULL, FINE },
  { P, LIMA_PROJECT_ACTUAL_END, "2014-12", LIMA_PROJECT_ACTUAL_START, "2015-03-31", LIMA_FIELD_ERROR_ORDER },
  { P, LIMA_PROJECT_ACTUAL_END, "2015-03-30", LIMA_PROJECT_ACTUAL_START, "2015-03-31", LIMA_FIELD_ERROR_ORDER },
  { P, LIMA_PROJECT_ACTUAL_END, "2015-03-31", LIMA_PROJECT_ACTUAL_START, "2015-03-31", FINE },
  { P, LIMA_PROJECT_ACTUAL_END, "2015", LIMA_PROJECT_ACTUAL_START, "2015-03-31", FINE },    /* a year overlaps its days */
  { P, LIMA_PROJECT_ACTUAL_END, "2015-Q1", LIMA_PROJECT_ACTUAL_START, "2015-03-31", FINE },
  { P, LIMA_PROJECT_ACTUAL_END, "2015-Q1", LIMA_PROJECT_ACTUAL_START, "2015-04", LIMA_FIELD_ERROR_ORDER },
  { P, LIMA_PROJECT_ACTUAL_END, "2014", LIMA_PROJECT_PLANNED_START, "2015", FINE },         /* planned and actual are two things */
  { P, LIMA_PROJECT_PLANNED_END, "2014", LIMA_PROJECT_PLANNED_START, "2015", LIMA_FIELD_ERROR_ORDER },
  { P, LIMA_PROJECT_PLANNED_END, "2014", LIMA_PROJECT_PLANNED_START, "some day", FINE },
  { P, LIMA_PROJECT_CURRENCY, "USD", 0, NULL, FINE },
  { P, LIMA_PROJECT_CURRENCY, "US$", 0, NULL, LIMA_FIELD_ERROR_CODE },
  { P, LIMA_PROJECT_LANGUAGE, "EN", 0, NULL, FINE },
  { P, LIMA_PROJECT_HIERARCHY, "7", 0, NULL, FINE },                                        /* no list */
  { F, LIMA_FLOW_AMOUNT, NULL, 0, NULL, LIMA_FIELD_ERROR_MISSING },
  { F, LIMA_FLOW_AMOUNT, "0", 0, NULL, FINE },
  { F, LIMA_FLOW_AMOUNT, "12.500,oo", 0, NULL, LIMA_FIELD_ERROR_UNREADABLE },
  { F, LIMA_FLOW_AMOUNT, "1,234", 0, NULL, LIMA_FIELD_ERROR_UNREADABLE },
  { F, LIMA_FLOW_AMOUNT, "1234567890123456789012", 0, NULL, LIMA_FIELD_ERROR_RANGE },
  { F, LIMA_FLOW_TYPE, "4", 0, NULL, FINE },
  { F, LIMA_FLOW_TYPE, "444", 0, NULL, LIMA_FIELD_ERROR_CODE },
  { F, LIMA_FLOW_TYPE, "444", LIMA_FLOW_KIND, "budget", FINE },                             /* of another list */
  { F, LIMA_FLOW_END, "2014", LIMA_FLOW_START, "2015", LIMA_FIELD_ERROR_ORDER },
  { F, LIMA_FLOW_END, "2015", LIMA_FLOW_START, "2015", FINE },
  { S, LIMA_SECTOR_PERCENTAGE, "100", 0, NULL, FINE },
  { S, LIMA_SECTOR_PERCENTAGE, "100.01", 0, NULL, LIMA_FIELD_ERROR_RANGE },
  { S, LIMA_SECTOR_PERCENTAGE, "-1", 0, NULL, LIMA_FIELD_ERROR_RANGE },
  { S, LIMA_SECTOR_PERCENTAGE, NULL, 0, NULL, FINE },
  { S, LIMA_SECTOR_CODE, "32130", 0, NULL, FINE },
  { S, LIMA_SECTOR_CODE, "321", 0, NULL, LIMA_FIELD_ERROR_CODE },
  { S, LIMA_SECTOR_CODE, "321", LIMA_SECTOR_VOCABULARY, "2", FINE },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *one = &cases[i];
      g_autoptr(LimaBlock) block = lima_block_new (one->table, lima_atom ("1"));
      g_autoptr(GError) error = NULL;
      gboolean fine;

      if (one->text != NULL)
        set_field (block, one->field, one->text);
      if (one->other_text != NULL)
        set_field (block, one->other, one->other_text);
      fine = lima_field_check (block, one->field, &error);
      g_test_message ("%s of %s “%s”: %s", one->table->fields[one->field].member, one->table->name, one->text, fine ? "-" : error->message);
      g_assert_cmpint (fine, ==, one->code == FINE);
      if (!fine)
        g_assert_error (error, LIMA_FIELD_ERROR, one->code);
    }
}

/* Whatever a block lacks, asking about its fields is safe, also about lists. */
static void
test_empty (void)
{
  static const LimaTable *const tables[] = { &lima_project_table, &lima_flow_table, &lima_sector_table, &lima_place_table,
                                             &lima_theme_share_table, &lima_marker_table, &lima_tag_table, &lima_participant_table };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr(LimaBlock) block = lima_block_new (tables[i], lima_atom ("1"));

      for (guint field = 0; field < tables[i]->n_fields; field++)
        {
          g_autoptr(GError) error = NULL;

          g_assert_cmpint (lima_field_check (block, field, &error), ==, error == NULL);
          if (error != NULL)
            g_assert_error (error, LIMA_FIELD_ERROR, LIMA_FIELD_ERROR_MISSING);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/field-rule/cases", test_cases);
  g_test_add_func ("/field-rule/empty", test_empty);
  return g_test_run ();
}
