#pragma once

#include <QString>
#include <QThread>

#include <atomic>
#include <chrono>
#include <memory>

namespace barodesk::test {

class LossyRelay;

/// A bad line on loopback. It stands before a SIP telephone (UDP): who calls address() in its place reaches it, with the sound of both ways
/// going through here, where packets are lost and held up, each by its own time, so that they also overtake each other. One call.
class LossyLine final
{
public:
    struct Quality
    {
        double lost = 0;                         ///< Share of the packets, 0…1.
        std::chrono::milliseconds mostHeldUp{0}; ///< Each by something between nothing and this.
    };
    enum Way : size_t { ToCaller, ToCalled };

    /// \param called the SIP port of the telephone behind it
    LossyLine(const Quality &quality, quint16 called, quint32 seed);
    ~LossyLine();
    LossyLine(const LossyLine &) = delete;
    LossyLine &operator=(const LossyLine &) = delete;

    QString address() const; ///< "127.0.0.1:port"; port 0 when there was none.

    int passed(Way way) const; ///< Packets of sound so far.
    int lost(Way way) const;

private:
    QThread m_thread; ///< Of its own: how long a packet is held up must not hang on the test's event loop.
    std::unique_ptr<LossyRelay> m_relay;
    quint16 m_port = 0;
};

} // namespace barodesk::test
