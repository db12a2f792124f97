"""A small sendmail: hands standard input to the SMTP server on the local port that is given first.

Takes what mail programs say to sendmail: -f SENDER, -oi, -t, --, recipients.
"""

import smtplib
import sys
from email import message_from_bytes
from email.utils import getaddresses

port, *arguments = sys.argv[1:]
message = sys.stdin.buffer.read()
headers = message_from_bytes(message)
sender = arguments[arguments.index("-f") + 1] if "-f" in arguments else headers["From"]
named = arguments[arguments.index("--") + 1 :] if "--" in arguments else []
recipients = named or [address for _, address in getaddresses([headers["To"]])]
with smtplib.SMTP("127.0.0.1", int(port)) as server:
    server.sendmail(sender, recipients, message)
