#pragma once

#include "domain/organisation.h"
#include "speech/suggestion.h"

#include <QCoreApplication>
#include <QString>

namespace barodesk::ui::complaint {

/// The words below a field for something that was heard.
class EvidenceWords final
{
    Q_DECLARE_TR_FUNCTIONS(barodesk::ui::complaint::EvidenceWords)

public:
    EvidenceWords() = delete;

    /// What would go in and where it was heard: "도로 ▸ 포트홀·함몰 · 들은 말 “차로가 푹 꺼져서”".
    static QString offer(const speech::Suggestion &suggestion, const domain::Organisation &organisation);
    /// After it was taken: "들은 말 “차로가 푹 꺼져서”에서 받음".
    static QString taken(const speech::Suggestion &suggestion);
    /// What would go in: "호평동 이마트 앞".
    static QString value(const speech::Suggestion::Value &value, const domain::Organisation &organisation);
};

} // namespace barodesk::ui::complaint
