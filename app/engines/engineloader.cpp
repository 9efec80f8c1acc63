#include "engines/engineloader.h"
