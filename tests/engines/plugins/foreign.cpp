#include <QObject>
#include <QtPlugin>

namespace {

/// Shows whether the library's code has run.
void tellThatItRan() { qputenv("BARODESK_TEST_FOREIGN_LOADED", "1"); }
Q_CONSTRUCTOR_FUNCTION(tellThatItRan)

} // namespace

class TestPlugin final : public QObject
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "kr.barodesk.PhoneEngine/0")
};

#include "foreign.moc"
