/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-cli.h"
#include <lima-input.h>
#include <lima-query.h>

G_BEGIN_DECLS

/**
 * LimaQuestion:
 *
 * The options that summary and chart share, as given.
 */
typedef struct
{
  char *measure;
  char *years;
  char *currency;
  char *rates;
  char *scheme;
  char *sizes;
  char *year_start;
  gboolean bienniums;
  LimaQuery query;
  LimaFactsOptions facts;
} LimaQuestion;

LimaExit       lima_command_summary     (int            argc,
                                         char         **argv);
LimaExit       lima_command_chart       (int            argc,
                                         char         **argv);
LimaExit       lima_command_convert     (int            argc,
                                         char         **argv);
LimaExit       lima_command_check       (int            argc,
                                         char         **argv);
LimaExit       lima_command_agenda      (int            argc,
                                         char         **argv);
LimaExit       lima_command_print_programmes (int       argc,
                                         char         **argv);
LimaExit       lima_command_report      (int            argc,
                                         char         **argv);

gboolean       lima_command_parse       (GOptionContext *context,
                                         int            *argc,
                                         char         ***argv);
LimaExit       lima_command_refuse      (const char     *format,
                                         ...) G_GNUC_PRINTF (1, 2);
GOptionGroup  *lima_question_group      (LimaQuestion   *self);
LimaInput     *lima_command_read_figures (char         **paths,
                                         const LimaFactsOptions *options);
LimaInput     *lima_command_read_whole (char           **paths);
LimaExit       lima_command_exit       (const LimaInput *input);
void           lima_command_say        (const LimaInput *input,
                                         guint           most);
gboolean       lima_question_settle     (LimaQuestion   *self);
void           lima_question_clear      (LimaQuestion   *self);
gboolean       lima_command_print       (const char     *text,
                                         gssize          length);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LimaQuestion, lima_question_clear)

G_END_DECLS
