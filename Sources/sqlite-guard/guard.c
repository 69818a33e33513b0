#include "sqlite_guard.h"
