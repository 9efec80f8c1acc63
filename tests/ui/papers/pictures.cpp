// Saves the papers as PDF, for looking at: papers-pictures DIR [TRANSLATION.qm]
#include "papersamples.h"

#include "tests/support/complaints/madecomplaints.h"
#include "ui/papers/dossier.h"
#include "ui/papers/paperwriter.h"
#include "ui/papers/receipt.h"
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QDir>
#include <QTranslator>

using namespace barodesk;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QTranslator translator;
    if (application.arguments().size() > 2 && translator.load(application.arguments().at(2)))
        QApplication::installTranslator(&translator);
    ui::theme::loadFonts();
    const QDir directory(application.arguments().value(1, u"."_s));
    if (!directory.mkpath(u"."_s))
        return 1;
    const domain::Organisation organisation = test::madeOrganisation();
    const domain::UserId by = organisation.data().users.first().id;
    const domain::Complaint complaint = test::ownerless(organisation);
    ui::papers::PaperContext context{.organisation = organisation, .now = test::paperNow(), .by = by, .unmasked = true, .logo = {}};
    const auto save = [&](const QString &name, const ui::papers::Paper &paper) {
        return ui::papers::writePdf(paper, directory.filePath(name)).has_value();
    };
    bool saved = save(u"receipt.pdf"_s, receiptOf(complaint, context));
    context.unmasked = false;
    saved = saved && save(u"receipt-masked.pdf"_s, receiptOf(complaint, context))
        && save(u"dossier.pdf"_s, dossierOf(complaint, test::storyOf(complaint, 24, by), {}, context));
    return saved ? 0 : 1;
}
