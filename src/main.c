/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-cli.h>

int
main (int argc, char **argv)
{
  return lima_cli_main (argc, argv);
}
