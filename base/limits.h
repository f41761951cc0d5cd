/* limits.h - every hard limit of the program, each with its reason.
 *
 * Past a limit there is a diagnostic, never a crash and never a guess.
 */
#ifndef AN_BASE_LIMITS_H
#define AN_BASE_LIMITS_H

/* A model file is a few kilobytes; a megabyte is somebody's mistake. */
#define AN_MAX_FILE 1048576

/* Nesting of a model file. Ours need five; libyaml is quadratic in depth. */
#define AN_MAX_DEPTH 64

/* `extends` chains. */
#define AN_MAX_EXTENDS 16

/* Digits of an integer, numerator or denominator: no charge needs more, and
 * products of ten of them still take no time. */
#define AN_MAX_DIGITS 100

/* Digits of the common denominator of a U(1)'s charges: a thousand unrelated
 * fractions would make every sum a number of 100,000 digits. */
#define AN_MAX_COMMON_DIGITS 1000

/* Summands of all sums over products of three U(1)s, one for each field, and
 * terms in parameters of the cubes of one U(1)'s charges: a second or two, and
 * a report of tens of megabytes. */
#define AN_MAX_SUMMANDS 1000000

/* Numbers of the components of all fields in all vacua, a row for each with its
 * labels and charges: half a gigabyte. */
#define AN_MAX_NUMBERS 100000000

#define AN_MAX_GROUPS 64
#define AN_MAX_FIELDS 1024
#define AN_MAX_VEVS 64
#define AN_MAX_GENERATIONS 1000
#define AN_MAX_PARAMETERS 256
#define AN_MAX_TERMS 4096
#define AN_MAX_FACTORS 64
#define AN_MAX_POWER 100
#define AN_MAX_VACUA 256

/* Order of an imposed Z(n). */
#define AN_MAX_ORDER 1000000

/* Rank of a simple factor: SU(65), SO(128). Its roots number thousands. */
#define AN_MAX_RANK 64

/* A Dynkin label as written in a file. */
#define AN_MAX_LABEL 1000

/* Weights of one field that we are willing to list. Above, anomalies still
 * come from closed formulas; what needs the weights is refused. */
#define AN_MAX_WEIGHTS 100000

/* Letters of products that a check keeps for those who ask again, some
 * megabytes; beyond, products are found again. */
#define AN_MAX_KEPT_LETTERS 1000000

/* Components of one field that `breaking` tries as vevs: beyond, an electric
 * charge is missing, or a grand unified field is meant to have one direction.
 */
#define AN_MAX_CHOICES 12

/* Vacua that `breaking` compares, each a few milliseconds; nobody reads more.
 */
#define AN_MAX_PATTERNS 4096

/* Sets of vevs that are kept for each of them, and that the search for the
 * smallest ones holds at a time. */
#define AN_MAX_SETS 16
#define AN_MAX_TRANSVERSALS 1024

/* Points of a scan, each some milliseconds; their table is megabytes. */
#define AN_MAX_POINTS 100000

/* Bytes of the lists of a search's thread; and of all threads, unless their
 * number is given. All solutions of the Standard Model with right-handed
 * neutrinos up to 127 take a gigabyte. */
#define AN_MAX_MEMORY 1342177280

/* Threads of one process: OpenMP's runtime keeps data of each on the stack. */
#define AN_MAX_THREADS 1024

/* Diagnostics kept of one run; the rest is counted. */
#define AN_MAX_DIAGS 200

#endif
