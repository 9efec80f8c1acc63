#pragma once

#include "engines/phoneengine.h"
#include "speech/speechservice.h"
#include "telephony/audiosettings.h"

#include <QString>
#include <QUrl>

namespace barodesk::desk {

/// What is dialled before an extension to come into its talk by the exchange; empty: the exchange has none.
struct ListenCodes
{
    QString listen;
    QString whisper;
    QString barge;
};

/// What this desk is set to: IT policy first, then the person's own settings, then defaults. A value; Desk gets it once at start.
struct Settings
{
    enum class Theme { System, Light, Dark };
    enum class Language { System, Korean, English };

    QUrl serverUrl;        ///< "https://host:port"
    QString serverCaFile;  ///< PEM of the city's own CA; empty: the system's.
    QString dataDirectory; ///< Replica, outbox, drafts.
    engines::PhoneSettings phone;
    telephony::AudioSettings audio; ///< Counts at once when it is changed, during a call too: the port has the present ones.
    QString sipRegistrar;           ///< "host:port"; empty: direct calls only.
    QString sipBackup;              ///< "host:port" of the registrar that is used while the first cannot be reached; empty: none.
    QString sipDomain;
    engines::Transport sipTransport = engines::Transport::Tcp;
    QString sipPassword; ///< From the keychain or the server; never written to the settings file.
    ListenCodes listenCodes;
    QString holdMusic;       ///< "tune", the one that comes along, or a WAV, played to whom we hold; empty: the exchange does it.
    QString recordingNotice; ///< WAV told to the citizen before a recorded call; empty: the one that comes along.
    speech::SpeechServiceSettings speech;
    Theme theme = Theme::System;
    Language language = Language::System;
    QString paperFolder;  ///< Where receipts and dossiers were put last; empty: the person's documents.
    QString paperLogo;    ///< The city's mark on papers, PNG or SVG; empty: none.
    bool keychain = true; ///< False: never ask the keychain (tests, kiosks).
    QString keychainService = QStringLiteral("BaroDesk");
};

} // namespace barodesk::desk
