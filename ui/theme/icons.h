#pragma once

#include "ui/theme/tokens.h"

#include <QIcon>
#include <QPixmap>

class QPainter;
class QRectF;

namespace barodesk::ui::theme {

/// The line icons of resources/icons (Lucide, ISC), 24 units wide, drawn with a stroke of the colour asked for.
enum class Icon {
    ArrowLeft,
    ArrowRight,
    AudioLines,
    Forbidden,
    Bell,
    BookOpen,
    Building,
    Calendar,
    CalendarDays,
    Chart,
    Check,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    ChevronUp,
    Circle,
    CircleAlert,
    CircleCheck,
    CircleUser,
    CircleX,
    Clock,
    Cloud,
    CloudOff,
    Columns,
    Command,
    Copy,
    CopyPlus,
    Backspace,
    Ear,
    Ellipsis,
    ExternalLink,
    Eye,
    EyeOff,
    FileText,
    Transfer,
    Keypad,
    Hash,
    Headphones,
    History,
    Hourglass,
    Inbox,
    Info,
    Key,
    Keyboard,
    Languages,
    Dashboard,
    Link,
    List,
    Filter,
    Loader,
    Locate,
    Lock,
    LogIn,
    LogOut,
    MapPin,
    Merge,
    MessagesSquare,
    Mic,
    MicOff,
    Minus,
    Monitor,
    Moon,
    Pause,
    Pencil,
    Phone,
    PhoneCall,
    PhoneForwarded,
    PhoneIncoming,
    PhoneMissed,
    PhoneOff,
    PhoneOutgoing,
    Pin,
    Play,
    Plus,
    Record,
    Refresh,
    Repeat,
    RotateBack,
    Save,
    Search,
    Send,
    Server,
    Settings,
    ShieldCheck,
    Sparkles,
    Star,
    StarFilled,
    Sun,
    Table,
    Tag,
    Trash,
    Warning,
    Truck,
    Undo,
    Unlink,
    User,
    UserPlus,
    Users,
    Volume,
    WifiOff,
    Cross,
};

/// An icon that is drawn in the colour of its role in the theme of the moment: made once, right after a theme change too.
/// Disabled it is text3. With `onRole` it takes that colour while it is on (checked).
QIcon icon(Icon icon, Role role = &Tokens::text2);
QIcon icon(Icon icon, Role role, Role onRole);

/// For paintEvent(): draws the icon into the square.
void paintIcon(QPainter &painter, Icon icon, const QRectF &square, const QColor &colour);

/// \param size side in device-independent pixels \param ratio device pixels for each of them
QPixmap pixmap(Icon icon, int size, const QColor &colour, qreal ratio);

} // namespace barodesk::ui::theme
