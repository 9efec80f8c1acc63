#pragma once

#include <tl/expected.hpp>

#include <QString>
#include <QStringList>

namespace barodesk::server::cli {

struct CertificateFiles
{
    QString ca; ///< What desks are given to trust.
    QString caKey;
    QString certificate; ///< Of the server, with the authority's behind it.
    QString key;
};

/// Makes an authority of the city's own (10 years) and a certificate of the server signed by it (2 years), on P-256.
/// \param names host names and addresses the server answers to
tl::expected<void, QString> makeCertificates(const CertificateFiles &files, const QStringList &names);

} // namespace barodesk::server::cli
