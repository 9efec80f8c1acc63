#include "heap.h"

#include <QtGlobal>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace barodesk {

void returnLargeBlocks()
{
#ifdef __GLIBC__
    // Naming the limit keeps glibc from raising it with every large block that is given up. Above what painting takes.
    mallopt(M_MMAP_THRESHOLD, 1024 * 1024);
#endif
}

void returnFreeMemory()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

} // namespace barodesk
