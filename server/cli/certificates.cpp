#include <utility>

#include "server/cli/certificates.h"

#include <boost/asio/ip/address.hpp>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <QFile>

#include <memory>

using namespace Qt::StringLiterals;

namespace barodesk::server::cli {

namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;
using Memory = std::unique_ptr<BIO, decltype(&BIO_free)>;

struct Wanted
{
    const char *commonName = nullptr;
    long days = 0;
    QByteArray basicConstraints;
    QByteArray keyUsage;
    QByteArray extendedKeyUsage;
    QByteArray alternativeNames;
};

bool addExtension(X509 *certificate, X509 *issuer, int kind, const QByteArray &value)
{
    if (value.isEmpty())
        return true;
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value.constData());
    const bool added = extension && X509_add_ext(certificate, extension, -1) == 1;
    X509_EXTENSION_free(extension);
    return added;
}

Certificate issue(const Wanted &wanted, EVP_PKEY *key, X509 *issuer, EVP_PKEY *issuerKey)
{
    Certificate certificate(X509_new(), &X509_free);
    if (!certificate)
        return certificate;
    unsigned char serial[16];
    RAND_bytes(serial, sizeof serial);
    serial[0] &= 0x7f; // positive
    ASN1_INTEGER *number = X509_get_serialNumber(certificate.get());
    BIGNUM *big = BN_bin2bn(serial, sizeof serial, nullptr);
    BN_to_ASN1_INTEGER(big, number);
    BN_free(big);
    X509_set_version(certificate.get(), X509_VERSION_3);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -24L * 3600); // desks' clocks differ
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), wanted.days * 24L * 3600);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME *name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(name, "O", MBSTRING_ASC, reinterpret_cast<const unsigned char *>("BaroDesk"), -1, -1, 0);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>(wanted.commonName), -1, -1, 0);
    X509 *signer = issuer ? issuer : certificate.get();
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(signer));
    const bool complete = addExtension(certificate.get(), signer, NID_basic_constraints, wanted.basicConstraints)
        && addExtension(certificate.get(), signer, NID_key_usage, wanted.keyUsage)
        && addExtension(certificate.get(), signer, NID_ext_key_usage, wanted.extendedKeyUsage)
        && addExtension(certificate.get(), signer, NID_subject_alt_name, wanted.alternativeNames)
        && addExtension(certificate.get(), signer, NID_subject_key_identifier, "hash")
        && (!issuer || addExtension(certificate.get(), signer, NID_authority_key_identifier, "keyid"))
        && X509_sign(certificate.get(), issuerKey, EVP_sha256()) > 0;
    if (!complete)
        certificate.reset();
    return certificate;
}

QByteArray drained(BIO *memory)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    return QByteArray(data, qsizetype(size));
}

QByteArray pem(X509 *certificate)
{
    const Memory memory(BIO_new(BIO_s_mem()), &BIO_free);
    PEM_write_bio_X509(memory.get(), certificate);
    return drained(memory.get());
}

QByteArray pem(EVP_PKEY *key)
{
    const Memory memory(BIO_new(BIO_s_mem()), &BIO_free);
    PEM_write_bio_PrivateKey(memory.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    return drained(memory.get());
}

tl::expected<void, QString> write(const QString &path, const QByteArray &content, bool secret)
{
    QFile file(path);
    const auto permissions = QFileDevice::ReadOwner | QFileDevice::WriteOwner
        | (secret ? QFileDevice::Permissions() : QFileDevice::ReadGroup | QFileDevice::ReadOther);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, permissions) || file.write(content) != content.size() || !file.flush())
        return tl::unexpected(u"The file %1 cannot be written: %2."_s.arg(path, file.errorString()));
    return {};
}

QByteArray alternativeNames(const QStringList &names)
{
    QByteArrayList entries;
    for (const QString &name : names) {
        boost::system::error_code notAnAddress;
        boost::asio::ip::make_address(name.toStdString(), notAnAddress);
        entries.append((notAnAddress ? QByteArray("DNS:") : QByteArray("IP:")) + name.toLatin1());
    }
    return entries.join(',');
}

} // namespace

tl::expected<void, QString> makeCertificates(const CertificateFiles &files, const QStringList &names)
{
    const Key caKey(EVP_EC_gen("P-256"), &EVP_PKEY_free);
    const Key key(EVP_EC_gen("P-256"), &EVP_PKEY_free);
    const Certificate ca = issue({"BaroDesk city authority", 3650, "critical,CA:TRUE,pathlen:0", "critical,keyCertSign,cRLSign", {}, {}},
                                 caKey.get(), nullptr, caKey.get());
    if (!caKey || !key || !ca)
        return tl::unexpected(u"The certificates cannot be made on this machine."_s);
    const Certificate certificate
        = issue({"barodesk-server", 730, "critical,CA:FALSE", "critical,digitalSignature", "serverAuth", alternativeNames(names)},
                key.get(), ca.get(), caKey.get());
    if (!certificate)
        return tl::unexpected(u"One of these is not a host name or an address: %1."_s.arg(names.join(u", "_s)));
    for (const auto &[path, content, secret] : {std::tuple{files.caKey, pem(caKey.get()), true}, std::tuple{files.ca, pem(ca.get()), false},
                                                std::tuple{files.key, pem(key.get()), true},
                                                std::tuple{files.certificate, QByteArray(pem(certificate.get()) + pem(ca.get())), false}}) {
        if (const auto written = write(path, content, secret); !written)
            return written;
    }
    return {};
}

} // namespace barodesk::server::cli
