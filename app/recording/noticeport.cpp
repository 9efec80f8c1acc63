#include "recording/noticeport.h"

#include <algorithm>
#include <array>

namespace barodesk::recording {

namespace {
constexpr int Softer = 3; ///< The counsellor has heard it a hundred times today.
}

NoticePort::NoticePort(std::unique_ptr<engines::AudioPort> inner, std::vector<qint16> notice)
    : m_inner(std::move(inner)), m_notice(std::move(notice)), m_said(m_notice.size()), m_heard(m_notice.size())
{
}

NoticePort::~NoticePort() = default;

void NoticePort::play()
{
    m_heard.store(0, std::memory_order_relaxed);
    m_said.store(0, std::memory_order_relaxed);
}

void NoticePort::stop()
{
    m_heard.store(m_notice.size(), std::memory_order_relaxed);
    m_said.store(m_notice.size(), std::memory_order_relaxed);
}

void NoticePort::readMicrophone(std::span<qint16> samples) noexcept
{
    if (m_inner)
        m_inner->readMicrophone(samples);
    else
        std::ranges::fill(samples, qint16(0));
    size_t from = m_said.load(std::memory_order_relaxed);
    if (from >= m_notice.size())
        return;
    const size_t count = std::min(samples.size(), m_notice.size() - from);
    std::copy_n(m_notice.begin() + std::ptrdiff_t(from), count, samples.begin());
    // A stop() or play() in between wins.
    m_said.compare_exchange_strong(from, from + count, std::memory_order_relaxed);
}

void NoticePort::writeLoudspeaker(std::span<const qint16> samples) noexcept
{
    if (!m_inner)
        return;
    size_t from = m_heard.load(std::memory_order_relaxed);
    while (!samples.empty() && from < m_notice.size()) {
        std::array<qint16, 160> mixed{};
        const size_t count = std::min({samples.size(), m_notice.size() - from, mixed.size()});
        for (size_t i = 0; i < count; ++i)
            mixed[i] = qint16(std::clamp(samples[i] + m_notice[from + i] / Softer, -32768, 32767));
        m_inner->writeLoudspeaker(std::span(mixed).first(count));
        samples = samples.subspan(count);
        if (!m_heard.compare_exchange_strong(from, from + count, std::memory_order_relaxed))
            break;
        from += count;
    }
    if (!samples.empty())
        m_inner->writeLoudspeaker(samples);
}

void NoticePort::streamsOpened() noexcept
{
    if (m_inner)
        m_inner->streamsOpened();
}

void NoticePort::streamsClosed() noexcept
{
    if (m_inner)
        m_inner->streamsClosed();
}

} // namespace barodesk::recording
