#include "server/cli/subcommands.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("barodesk-server"));
    return barodesk::server::cli::run(QCoreApplication::arguments().mid(1));
}
