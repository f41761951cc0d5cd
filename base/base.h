/* base.h - what every room stands on: memory, text, diagnostics, limits. */
#ifndef AN_BASE_BASE_H
#define AN_BASE_BASE_H

#include "base/diag.h"
#include "base/limits.h"
#include "base/mem.h"
#include "base/names.h"
#include "base/nearest.h"
#include "base/prose.h"
#include "base/text.h"
#include "base/unicode.h"
#include "base/version.h"
#include "base/warning.h"

#endif
