#ifndef DOCKET_WORK_COUNTER_H
#define DOCKET_WORK_COUNTER_H
#include <stdint.h>

/// Edges of the program that ran so far, where it was built with -sanitize-coverage=edge,trace-pc-guard; else 0.
uint64_t docket_work(void);

#endif
