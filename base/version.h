/* version.h - the version of the program and its library. */
#ifndef AN_BASE_VERSION_H
#define AN_BASE_VERSION_H

/* Read by the Makefile too: keep it on one line. */
#define AN_VERSION "0.1.0"

#endif
