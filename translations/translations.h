#pragma once

class QString;

/// The English texts as the program carries them. Link barodesk_translations.
namespace barodesk::translations {

/// Makes the file below readable. Call before the first read; calling again does nothing.
void makeReadable();

QString englishFile();

} // namespace barodesk::translations
