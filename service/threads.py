"""One thread for numeric libraries, which read this as they load; a caller's own choice goes.

With a thread a core they would wait for one another in each worker, and their threads go on turning after every
product: that takes more CPU than the small matrices of an article.
"""

import os

for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"):
    os.environ.setdefault(_name, "1")
