#pragma once

#include "domain/callcentre.h"
#include "domain/code.h"
#include "domain/escalationrule.h"
#include "domain/id.h"
#include "domain/period.h"
#include "domain/phonenumber.h"
#include "domain/role.h"
#include "domain/sharedview.h"
#include "domain/texttemplate.h"
#include "domain/workingcalendar.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace barodesk::domain {

/// The legal types of 민원 처리에 관한 법률, each with its own period.
enum class LegalType { StatuteInquiry, OtherInquiry, Suggestion, Grievance, General, Statutory };

struct District
{
    DistrictCode code;
    QString name;       ///< "호평동"
    QStringList spoken; ///< Other words people say for it: "호평", "호평 지구".
    friend bool operator==(const District &, const District &) = default;
};

struct Department
{
    DepartmentCode code;
    QString name; ///< "도로관리과"
    QString team; ///< "도로보수팀", may be empty.
    std::optional<PhoneNumber> phone;
    QStringList duties; ///< Words people use for what it does: "포트홀", "보도블록".
    friend bool operator==(const Department &, const Department &) = default;
};

/// A node of the category tree. Only leaves are given to complaints.
struct Category
{
    CategoryCode code;
    CategoryCode parent; ///< Empty at the top.
    QString name;        ///< "포트홀·함몰"
    LegalType legalType = LegalType::General;
    Period period;             ///< Of this category by law or by the city's own rule.
    DepartmentCode department; ///< Where it goes by default; empty: 소관 미정.
    QStringList spoken;        ///< Words that suggest it: "푹 꺼졌", "움푹".
    bool urgentByDefault = false;
    friend bool operator==(const Category &, const Category &) = default;
};

/// A person of the office as colleagues see them. No credentials here.
struct User
{
    UserId id;
    QString signInName;  ///< "c07"
    QString displayName; ///< "상담사 07"
    Role role = Role::ReadOnly;
    QString team;
    std::optional<DepartmentCode> department;
    QString extension; ///< SIP user part, may be empty.
    friend bool operator==(const User &, const User &) = default;
};

/// All organisational data a desk needs, as one versioned value. Lookups are by code; names are data.
class Organisation
{
public:
    struct Data
    {
        quint64 version = 0; ///< Grows with every change.
        QString cityName;
        QList<District> districts;
        QList<Department> departments;
        QList<Category> categories; ///< Parents before children.
        QList<User> users;
        HolidayTable holidays;
        WorkingHours workingHours;
        CallCentre callCentre;
        QList<EscalationRule> escalationRules; ///< In the order the team keeps them.
        QList<TextTemplate> textTemplates;     ///< Likewise.
        QList<SharedView> sharedViews;         ///< Likewise.
        friend bool operator==(const Data &, const Data &) = default;
    };

    Organisation() = default;
    explicit Organisation(Data data);

    const Data &data() const { return m_data; }
    quint64 version() const { return m_data.version; }
    const WorkingCalendar &calendar() const { return m_calendar; }

    const District *district(const DistrictCode &code) const;               ///< nullptr when unknown.
    const Department *department(const DepartmentCode &code) const;         ///< nullptr when unknown.
    const Category *category(const CategoryCode &code) const;               ///< nullptr when unknown.
    const User *user(const UserId &id) const;                               ///< nullptr when unknown.
    const EscalationRule *escalationRule(const EscalationCode &code) const; ///< nullptr when unknown.
    bool isLeaf(const CategoryCode &code) const;
    bool isOpen(const Queue &queue, const QDateTime &moment) const; ///< Whether its calls are answered now. \param moment Korea time
    QStringList categoryPath(const CategoryCode &code) const;       ///< Names from the top: {"도로", "포트홀·함몰"}.

private:
    Data m_data;
    WorkingCalendar m_calendar;
    QHash<DistrictCode, int> m_districtIndex;
    QHash<DepartmentCode, int> m_departmentIndex;
    QHash<CategoryCode, int> m_categoryIndex;
    QHash<UserId, int> m_userIndex;
    QHash<CategoryCode, int> m_childCount;
};

} // namespace barodesk::domain
