/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-session.h"

G_BEGIN_DECLS

#define LIMA_TYPE_RECORD_ITEM (lima_record_item_get_type ())

/**
 * LimaRecordItem:
 *
 * A record in a list: its id, and its "name" for people, which follows the changes.
 */
G_DECLARE_FINAL_TYPE (LimaRecordItem, lima_record_item, LIMA, RECORD_ITEM, GObject)

LimaAtom    lima_record_item_get_id   (LimaRecordItem  *self);
const char *lima_record_item_get_name (LimaRecordItem  *self);

#define LIMA_TYPE_RECORD_LIST (lima_record_list_get_type ())

/**
 * LimaRecordList:
 *
 * The records of one kind as a list of #LimaRecordItem that follows the history.
 */
G_DECLARE_FINAL_TYPE (LimaRecordList, lima_record_list, LIMA, RECORD_LIST, GObject)

GListModel *lima_record_list_new      (LimaSession     *session,
                                       LimaRecordKind   kind);
guint       lima_record_list_find     (LimaRecordList  *self,
                                       LimaAtom         id);

G_END_DECLS
