#pragma once

#include "files/heldfile.h"
#include "sync/apierror.h"

#include <QCoreApplication>

namespace barodesk::ui {

/// Words for the files of a complaint.
class AttachmentText final
{
    Q_DECLARE_TR_FUNCTIONS(barodesk::ui::AttachmentText)

public:
    AttachmentText() = delete;

    static QString of(domain::AttachmentPurpose purpose);   ///< "처리 결과"
    static QString size(qint64 bytes);                      ///< "1.2 MB"
    static QString state(const files::HeldFile &file);      ///< "보내는 중 40 %"; of a refused one, what is wrong.
    static QString remedy(const files::HeldFile &file);     ///< What to do about it; empty where nothing is wrong.
    static QString fetchFault(const sync::ApiError &error); ///< Why the server's file could not be had, and what to do.
};

} // namespace barodesk::ui
