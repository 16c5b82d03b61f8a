"""One thread for numeric libraries, which read this as they load, and one arena of memory; a caller's own choice goes.

With a thread a core, libraries would wait for one another in each worker, and their threads go on turning after every
product: that takes more CPU than the small matrices of an article. With an arena a thread, glibc would keep what an
analysis needs once for every thread of a worker that ever ran one, though only one runs at a time.
"""

import contextlib
import ctypes
import os

for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"):
    os.environ.setdefault(_name, "1")

_M_ARENA_MAX = -8  # malloc.h of glibc; other libraries have no such function
if "MALLOC_ARENA_MAX" not in os.environ:
    with contextlib.suppress(AttributeError, OSError):
        ctypes.CDLL(None).mallopt(_M_ARENA_MAX, 1)
