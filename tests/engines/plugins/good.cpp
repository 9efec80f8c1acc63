#include "engines/phoneengine.h"

using namespace barodesk::engines;

class TestPlugin final : public QObject, public PhoneEngineFactory
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID BARODESK_PHONE_ENGINE_IID)
    Q_INTERFACES(barodesk::engines::PhoneEngineFactory)
public:
    std::unique_ptr<PhoneEngine> create() override { return nullptr; }
};

#include "good.moc"
