#include "tests/bench/callbench.h"

#include "tests/bench/baresipphone.h"
#include "tests/bench/benchphone.h"
#include "tests/bench/waiting.h"
#include "tests/support/kamailioserver.h"

#include <functional>

namespace barodesk::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using engines::Transport;
using std::chrono::steady_clock;

namespace {

struct Times
{
    std::vector<double> ringing; ///< Dialled, until the other side rings.
    std::vector<double> heard;   ///< Answered, until the caller is heard there.
    std::vector<double> hears;   ///< Answered, until the caller hears something.
};

struct Caller
{
    std::function<void()> dial;
    std::function<bool()> isOver;
    const BenchPhone *ours; ///< Null: what it hears cannot be told.
};

tl::expected<void, QString> call(BenchPhone &called, const Caller &caller, Times &times)
{
    called.forget();
    const Moment dialled = steady_clock::now();
    caller.dial();
    if (!waitFor([&] { return called.isRinging(); }))
        return tl::unexpected(u"a call does not arrive"_s);
    times.ringing.push_back(millisecondsBetween(dialled, called.rangAt()));
    const Moment answered = steady_clock::now();
    called.answer();
    if (!waitFor([&] { return called.hears() && (!caller.ours || caller.ours->hears()); }))
        return tl::unexpected(u"no sound comes through a call"_s);
    times.heard.push_back(millisecondsBetween(answered, called.heardAt()));
    if (caller.ours)
        times.hears.push_back(millisecondsBetween(answered, caller.ours->heardAt()));
    called.hangUp();
    if (!waitFor([&] { return called.isOver() && caller.isOver(); }))
        return tl::unexpected(u"a call does not end"_s);
    return {};
}

} // namespace

Figures callFigures(int calls)
{
    test::KamailioServer exchange;
    if (const auto started = exchange.start(); !started)
        return tl::unexpected(started.error());
    BenchPhone called;
    if (const auto registered = called.start(exchange.account(u"8501"_s, Transport::Udp)); !registered)
        return tl::unexpected(registered.error());
    BenchPhone desk;
    const auto ourStart = desk.start(exchange.account(u"8502"_s, Transport::Udp));
    if (!ourStart)
        return tl::unexpected(ourStart.error());
    BaresipPhone baresip;
    const auto itsStart = baresip.start(exchange.account(u"8503"_s, Transport::Udp));
    if (!itsStart)
        return tl::unexpected(itsStart.error());

    const Caller ours{.dial =
                          [&] {
                              desk.forget();
                              desk.dial(u"8501"_s);
                          },
                      .isOver = [&] { return desk.isOver(); },
                      .ours = &desk};
    const Caller reference{.dial =
                               [&] {
                                   baresip.forget();
                                   baresip.dial(u"sip:8501@"_s + QLatin1String(test::KamailioServer::Domain));
                               },
                           .isOver = [&] { return baresip.isOver(); },
                           .ours = nullptr};
    Times our;
    Times its;
    for (int i = 0; i < calls; ++i) {
        if (const auto made = call(called, ours, our); !made)
            return tl::unexpected(u"the desk as the caller: "_s + made.error());
        if (const auto made = call(called, reference, its); !made)
            return tl::unexpected(u"baresip as the caller: "_s + made.error());
    }
    const QString name = u"baresip"_s;
    return QList<Figure>{
        {u"call.start"_s, u"phone started to registered at Kamailio (engine | program), once"_s, u"ms"_s, *ourStart, name, *itsStart},
        {u"call.ringing"_s, u"dialled to the called one ringing, median"_s, u"ms"_s, median(our.ringing), name, median(its.ringing)},
        {u"call.ringing.p95"_s, u"the same, p95"_s, u"ms"_s, percentile(our.ringing, 0.95), name, percentile(its.ringing, 0.95)},
        {u"call.heard"_s, u"answered to the caller's first sound at the called one, median"_s, u"ms"_s, median(our.heard), name,
         median(its.heard)},
        {u"call.hears"_s, u"answered to the first sound at the caller, median"_s, u"ms"_s, median(our.hears), {}, std::nullopt}};
}

} // namespace barodesk::bench
