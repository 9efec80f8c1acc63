#include "store/sealing.h"

#include <QtGlobal>

#include <sodium.h>

namespace barodesk::store {

namespace {

constexpr qsizetype NonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype TagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(crypto_aead_xchacha20poly1305_ietf_KEYBYTES == 32);

const unsigned char *bytesOf(QByteArrayView view) { return reinterpret_cast<const unsigned char *>(view.data()); }

} // namespace

void startSodium()
{
    if (sodium_init() < 0)
        qFatal("libsodium finds no source of randomness");
}

QByteArray seal(QByteArrayView plain, QByteArrayView context, std::span<const unsigned char, 32> key)
{
    startSodium();
    QByteArray sealed(NonceSize + plain.size() + TagSize, Qt::Uninitialized);
    auto *out = reinterpret_cast<unsigned char *>(sealed.data());
    randombytes_buf(out, size_t(NonceSize));
    crypto_aead_xchacha20poly1305_ietf_encrypt(out + NonceSize, nullptr, bytesOf(plain), size_t(plain.size()), bytesOf(context),
                                               size_t(context.size()), nullptr, out, key.data());
    return sealed;
}

std::optional<QByteArray> unseal(QByteArrayView sealed, QByteArrayView context, std::span<const unsigned char, 32> key)
{
    startSodium();
    if (sealed.size() < NonceSize + TagSize)
        return std::nullopt;
    QByteArray plain(sealed.size() - NonceSize - TagSize, Qt::Uninitialized);
    const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char *>(plain.data()), nullptr, nullptr,
                                                                  bytesOf(sealed) + NonceSize, size_t(sealed.size() - NonceSize),
                                                                  bytesOf(context), size_t(context.size()), bytesOf(sealed), key.data());
    if (failed != 0)
        return std::nullopt;
    return plain;
}

} // namespace barodesk::store
