/* build.c - which build of the program this is. */
#include "campaign/build.h"

#include "base/version.h"

#ifndef AN_SOURCES
#define AN_SOURCES "unknown"
#endif

const char an_build[] = AN_VERSION "+" AN_SOURCES;
