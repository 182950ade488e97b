/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-facts.h"
#include "lima-result.h"
#include "lima-shares.h"

/* Projects in a few words, and answers as text, so that a case of a table is one line.
 *
 * A project is a list of statements, each ended by ";" or a new line; words are quoted as in a shell, "_" stands for none and may
 * be left out at the end:
 *   record ID | line N | id TEXT | currency CUR | status N | updated TIME | secondary | reporter REF NAME
 *   title TEXT | description TEXT | starts DATE | started DATE | ends DATE | ended DATE
 *   participant ROLE REF NAME | funder REF NAME | parent REF | child REF | related TYPE REF
 *   country CODE PERCENT | region CODE PERCENT VOCABULARY NAME | sector CODE PERCENT VOCABULARY NAME
 *   theme ID PERCENT | marker CODE SIGNIFICANCE | tag CODE VOCABULARY | unread NAME | unknown
 *   flow TYPE AMOUNT DATE CURRENCY | budget TYPE AMOUNT START END CURRENCY | planned TYPE AMOUNT START END CURRENCY
 * What belongs to the flow before it:
 *   .line N | .date-text TEXT | .value-date DATE | .provider REF NAME | .country … | .region … | .sector … */

LimaProject *fixture_project      (const char             *spec);
void         fixture_project_free (LimaProject            *project);
LimaSnapshot *fixture_snapshot    (const char *const      *specs,
                                   guint                   n,
                                   LimaThemeScheme        *scheme);
void         fixture_add          (LimaFacts              *facts,
                                   guint                   file,
                                   guint                   place,
                                   const char             *spec);
LimaFacts   *fixture_facts        (const LimaFactsOptions *options,
                                   ...) G_GNUC_NULL_TERMINATED;
LimaResult  *fixture_query        (const LimaFacts        *facts,
                                   const char             *measure,
                                   const char             *by,
                                   const char             *years);
LimaRates   *fixture_rates        (const char             *csv);
LimaDecimal  fixture_decimal      (const char             *text);

/* A project that nobody thought of, with identifiers, and parents, below ids. */
char        *fixture_random_spec  (GRand                  *rand,
                                   guint                   ids);

/* "KE=50 UG=50 of 100", with " off" behind it where percentages were scaled. */
char        *fixture_shares       (const LimaShares       *shares);
/* One line a row; columns: k kind, y year, p place, s sector, d donor, g goal, t theme, c currency, o original, a amount, f flags
 * (F first, W wide, O own, U unconverted), j number of the project. */
char        *fixture_rows         (const LimaFacts        *facts,
                                   const char             *columns);
/* "kind detail amount currency xN" of each, in order. */
char        *fixture_troubles     (const LimaFacts        *facts);
/* "KE|32130 USD 12.5 x1", with "*" behind it where it is the reporter's own. */
char        *fixture_result       (const LimaResult       *result);
/* "USD 12.5 x2". */
char        *fixture_sums         (GArray                 *sums);
char        *fixture_problems     (const LimaResult       *result);

void         fixture_assert_query (const LimaFacts        *facts,
                                   const char             *measure,
                                   const char             *by,
                                   const char             *years,
                                   const char             *expected);
/* Compares and frees. */
void         fixture_assert_text  (char                   *text,
                                   const char             *expected);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaProject, fixture_project_free)
