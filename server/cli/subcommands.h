#pragma once

#include <QStringList>

namespace barodesk::server::cli {

/// The whole program but main(): finds the subcommand and runs it. \returns the exit code
int run(const QStringList &arguments);

// Each with the arguments that follow its name.
int serve(const QStringList &arguments);
int init(const QStringList &arguments);
int user(const QStringList &arguments);
int organisation(const QStringList &arguments);
int holidays(const QStringList &arguments);
int places(const QStringList &arguments);
int callCentre(const QStringList &arguments);
int exchangeToken(const QStringList &arguments);
int accessLog(const QStringList &arguments);
int explainDue(const QStringList &arguments);

} // namespace barodesk::server::cli
