#include "tests/support/childprocess.h"

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace barodesk::test {

void endWithUs(QProcess &process, int signal)
{
    process.setChildProcessModifier([signal, parent = ::getpid()] {
        ::prctl(PR_SET_PDEATHSIG, signal);
        if (::getppid() != parent) // Gone already, between fork() and here.
            ::raise(signal);
    });
}

} // namespace barodesk::test
