#ifndef DOCKET_SQLITE_GUARD_H
#define DOCKET_SQLITE_GUARD_H
#include <sqlite3.h>

/// Turns on SQLite's defensive mode, in which no SQL can corrupt the file or write to the tables behind an index.
/// A C function, because sqlite3_db_config takes a variable number of arguments, which Swift cannot give.
static inline int docket_make_defensive(sqlite3 *database) {
  return sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
}

#endif
