#pragma once

#include <QAbstractButton>

namespace barodesk::ui::shell {

/// Who is signed in, round; a click opens what belongs to the person: look, language, signing out.
class AvatarButton final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit AvatarButton(QWidget *parent = nullptr);

    void setName(const QString &name);
    QSize sizeHint() const override { return {32, 32}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
};

} // namespace barodesk::ui::shell
