/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-application.h>
#include <lima-cli.h>

/* Commands and options need no display; everything else is files to open in windows. */
int
main (int argc, char **argv)
{
  return lima_cli_wants (argc, argv) ? lima_cli_main (argc, argv) : lima_application_main (argc, argv);
}
