#include "engines/phoneengine.h"

namespace barodesk::engines {

PhoneEngine::PhoneEngine(QObject *parent) : QObject(parent) { }
PhoneEngine::~PhoneEngine() = default;

} // namespace barodesk::engines
