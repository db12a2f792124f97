"""Runs a command and prints what it took: seconds, seconds of the processor, peak of memory, exit code.

It is small itself, since the peak of a process is never less than that of the one it was forked from.
"""

import json
import os
import subprocess
import sys
from time import perf_counter

start = perf_counter()
process = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
_, status, used = os.wait4(process.pid, 0)
seconds = perf_counter() - start
code = os.waitstatus_to_exitcode(status)
print(json.dumps([seconds, used.ru_utime + used.ru_stime, used.ru_maxrss, code]))
