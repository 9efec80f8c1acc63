#include "ui/theme/iconnames.h"

namespace barodesk::ui::theme {

using namespace Qt::StringLiterals;

QLatin1StringView iconFileName(Icon icon)
{
    switch (icon) {
    case Icon::ArrowLeft: return "arrow-left"_L1;
    case Icon::ArrowRight: return "arrow-right"_L1;
    case Icon::AudioLines: return "audio-lines"_L1;
    case Icon::Forbidden: return "ban"_L1;
    case Icon::Bell: return "bell"_L1;
    case Icon::BookOpen: return "book-open"_L1;
    case Icon::Building: return "building-2"_L1;
    case Icon::Calendar: return "calendar"_L1;
    case Icon::CalendarDays: return "calendar-days"_L1;
    case Icon::Chart: return "chart-column"_L1;
    case Icon::Check: return "check"_L1;
    case Icon::ChevronDown: return "chevron-down"_L1;
    case Icon::ChevronLeft: return "chevron-left"_L1;
    case Icon::ChevronRight: return "chevron-right"_L1;
    case Icon::ChevronUp: return "chevron-up"_L1;
    case Icon::Circle: return "circle"_L1;
    case Icon::CircleAlert: return "circle-alert"_L1;
    case Icon::CircleCheck: return "circle-check"_L1;
    case Icon::CircleUser: return "circle-user"_L1;
    case Icon::CircleX: return "circle-x"_L1;
    case Icon::Clock: return "clock"_L1;
    case Icon::Cloud: return "cloud"_L1;
    case Icon::CloudOff: return "cloud-off"_L1;
    case Icon::Columns: return "columns-3"_L1;
    case Icon::Command: return "command"_L1;
    case Icon::Copy: return "copy"_L1;
    case Icon::CopyPlus: return "copy-plus"_L1;
    case Icon::Backspace: return "delete"_L1;
    case Icon::Ear: return "ear"_L1;
    case Icon::Ellipsis: return "ellipsis"_L1;
    case Icon::ExternalLink: return "external-link"_L1;
    case Icon::Eye: return "eye"_L1;
    case Icon::EyeOff: return "eye-off"_L1;
    case Icon::FileText: return "file-text"_L1;
    case Icon::Transfer: return "git-compare-arrows"_L1;
    case Icon::Keypad: return "grid-3x3"_L1;
    case Icon::Hash: return "hash"_L1;
    case Icon::Headphones: return "headphones"_L1;
    case Icon::History: return "history"_L1;
    case Icon::Hourglass: return "hourglass"_L1;
    case Icon::Inbox: return "inbox"_L1;
    case Icon::Info: return "info"_L1;
    case Icon::Key: return "key-round"_L1;
    case Icon::Keyboard: return "keyboard"_L1;
    case Icon::Languages: return "languages"_L1;
    case Icon::Dashboard: return "layout-dashboard"_L1;
    case Icon::Link: return "link"_L1;
    case Icon::List: return "list"_L1;
    case Icon::Filter: return "list-filter"_L1;
    case Icon::Loader: return "loader-circle"_L1;
    case Icon::Locate: return "locate-fixed"_L1;
    case Icon::Lock: return "lock"_L1;
    case Icon::LogIn: return "log-in"_L1;
    case Icon::LogOut: return "log-out"_L1;
    case Icon::MapPin: return "map-pin"_L1;
    case Icon::Merge: return "merge"_L1;
    case Icon::MessagesSquare: return "messages-square"_L1;
    case Icon::Mic: return "mic"_L1;
    case Icon::MicOff: return "mic-off"_L1;
    case Icon::Minus: return "minus"_L1;
    case Icon::Monitor: return "monitor"_L1;
    case Icon::Moon: return "moon"_L1;
    case Icon::Pause: return "pause"_L1;
    case Icon::Pencil: return "pencil"_L1;
    case Icon::Phone: return "phone"_L1;
    case Icon::PhoneCall: return "phone-call"_L1;
    case Icon::PhoneForwarded: return "phone-forwarded"_L1;
    case Icon::PhoneIncoming: return "phone-incoming"_L1;
    case Icon::PhoneMissed: return "phone-missed"_L1;
    case Icon::PhoneOff: return "phone-off"_L1;
    case Icon::PhoneOutgoing: return "phone-outgoing"_L1;
    case Icon::Pin: return "pin"_L1;
    case Icon::Play: return "play"_L1;
    case Icon::Plus: return "plus"_L1;
    case Icon::Record: return "disc"_L1;
    case Icon::Refresh: return "refresh-cw"_L1;
    case Icon::Repeat: return "repeat"_L1;
    case Icon::RotateBack: return "rotate-ccw"_L1;
    case Icon::Save: return "save"_L1;
    case Icon::Search: return "search"_L1;
    case Icon::Send: return "send"_L1;
    case Icon::Server: return "server"_L1;
    case Icon::Settings: return "settings"_L1;
    case Icon::ShieldCheck: return "shield-check"_L1;
    case Icon::Sparkles: return "sparkles"_L1;
    case Icon::Star: return "star"_L1;
    case Icon::StarFilled: return "star-filled"_L1;
    case Icon::Sun: return "sun"_L1;
    case Icon::Table: return "table-2"_L1;
    case Icon::Tag: return "tag"_L1;
    case Icon::Trash: return "trash-2"_L1;
    case Icon::Warning: return "triangle-alert"_L1;
    case Icon::Truck: return "truck"_L1;
    case Icon::Undo: return "undo-2"_L1;
    case Icon::Unlink: return "unlink"_L1;
    case Icon::User: return "user"_L1;
    case Icon::UserPlus: return "user-plus"_L1;
    case Icon::Users: return "users"_L1;
    case Icon::Volume: return "volume-2"_L1;
    case Icon::WifiOff: return "wifi-off"_L1;
    case Icon::Cross: return "x"_L1;
    }
    return {};
}

} // namespace barodesk::ui::theme
