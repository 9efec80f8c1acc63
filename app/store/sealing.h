#pragma once

#include <QByteArray>

#include <optional>
#include <span>

namespace barodesk::store {

/// XChaCha20-Poly1305 with a random nonce in front. `context` is authenticated, not stored: what is sealed in one place does not
/// open in another. Any thread.
QByteArray seal(QByteArrayView plain, QByteArrayView context, std::span<const unsigned char, 32> key);
/// nullopt: another key, another context, or damaged.
std::optional<QByteArray> unseal(QByteArrayView sealed, QByteArrayView context, std::span<const unsigned char, 32> key);

/// Ready for use in any thread, as often as one likes.
void startSodium();

} // namespace barodesk::store
