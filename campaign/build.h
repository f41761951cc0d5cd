/* build.h - which build of the program this is. */
#ifndef AN_CAMPAIGN_BUILD_H
#define AN_CAMPAIGN_BUILD_H

/* "0.1.0+2345678901": the version and a checksum of all sources. Two builds
 * with the same one find the same solutions in the same order. */
extern const char an_build[];

#endif
