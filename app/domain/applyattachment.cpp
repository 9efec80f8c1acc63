#include "domain/applysupport.h"

#include <algorithm>

namespace barodesk::domain::applying {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaxFileName = 200;

bool isHash(QStringView text)
{
    return text.size() == 64 && std::ranges::all_of(text, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

/// A name for a list, never a path: it is written to a folder when somebody saves it.
bool isFileName(const QString &name)
{
    return !isBlank(name) && name.size() <= MaxFileName && !name.startsWith(u'.')
        && std::ranges::none_of(name, [](QChar c) { return c == u'/' || c == u'\\' || c.unicode() < 0x20; });
}

} // namespace

Applied<Complaint> addAttachment(Complaint complaint, const AddAttachment &payload, const Step &step)
{
    Attachment attachment = payload.attachment;
    const QString at = u"attachment"_s;
    if (attachment.id.isNull() || std::ranges::count(complaint.attachments, attachment.id, &Attachment::id) > 0)
        return refused(Rule::AlreadyExists, at + u".id");
    if (complaint.attachments.size() >= MaxAttachments)
        return refused(Rule::AttachmentInvalid, at);
    if (!isFileName(attachment.name))
        return refused(Rule::AttachmentInvalid, at + u".name");
    if (isBlank(attachment.mediaType) || attachment.mediaType.size() > MaxFileName)
        return refused(Rule::AttachmentInvalid, at + u".mediaType");
    if (!isHash(attachment.sha256))
        return refused(Rule::AttachmentInvalid, at + u".sha256");
    if (attachment.size < 1 || attachment.size > MaxAttachmentSize)
        return refused(Rule::AttachmentInvalid, at + u".size");
    attachment.by = step.context.actor.user;
    attachment.at = step.at;
    complaint.attachments.append(attachment);
    return complaint;
}

Applied<Complaint> removeAttachment(Complaint complaint, const RemoveAttachment &payload, const Step &)
{
    if (std::ranges::count(complaint.attachments, payload.attachment, &Attachment::id) == 0)
        return refused(Rule::UnknownAttachment, u"attachment"_s);
    if (const auto check = checkReason(payload.reason, u"reason"_s))
        return refused(check);
    complaint.attachments.removeIf([&](const Attachment &a) { return a.id == payload.attachment; });
    return complaint;
}

Applied<Complaint> recordPanelVerdict(Complaint complaint, const RecordPanelVerdict &payload, const Step &step)
{
    if (isBlank(payload.panelist))
        return refused(Rule::TextRequired, u"panelist"_s);
    if (const auto check = checkLine(payload.panelist, u"panelist"_s))
        return refused(check);
    if (const auto check = checkOptionalText(payload.note, u"note"_s))
        return refused(check);
    complaint.panelVerdicts.removeIf([&](const PanelVerdict &v) { return v.panelist == payload.panelist; }); // The later one counts.
    complaint.panelVerdicts.append({.panelist = payload.panelist, .verdict = payload.verdict, .note = payload.note, .at = step.at});
    return complaint;
}

} // namespace barodesk::domain::applying
