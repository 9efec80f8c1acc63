#pragma once

#include <QString>

namespace barodesk::domain {

/// "홍길동" → "홍•동", "이수" → "이•", "Kim Minsu" → "K•• M••••": what a list shows of a person's name.
QString maskedName(QStringView name);

/// Masks resident registration numbers (13 digits, with or without hyphen or spaces) and payment card numbers (13–19 digits passing
/// the Luhn check, in groups of four or unbroken) in running text: what may be stored of a transcript.
/// Phone numbers stay. Every masked digit becomes '•', so positions are kept.
QString maskedIdentifiers(QStringView text);

} // namespace barodesk::domain
