"""Receives webhooks of SYMPHONI.A with nothing but Python 3.9 or later: python3 receiver.py

Settings: WEBHOOK_SECRET, the secret that was shown when you created the webhook; PORT, 8787 unless set.
"""

import hashlib
import hmac
import json
import os
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

SECRET = os.environ["WEBHOOK_SECRET"].encode()
MAX_AGE_SECONDS = 300
MAX_BYTES = 256 * 1024

# Ids that were taken. Keep them in your database, in the transaction that does the work.
taken = set()


def is_genuine(header, timestamp, body):
    """Whether one of the signatures is ours: there are two while a secret is being changed."""
    expected = "v1=" + hmac.new(SECRET, timestamp.encode() + b"." + body, hashlib.sha256).hexdigest()
    return any(hmac.compare_digest(one.strip().encode(), expected.encode()) for one in header.split(","))


def is_recent(timestamp):
    """Whether it was sent just now: an old request that somebody kept and sends again is not."""
    return timestamp.isascii() and timestamp.isdigit() and abs(time.time() - int(timestamp)) <= MAX_AGE_SECONDS


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        length = int(self.headers.get("Content-Length", "0"))
        if length > MAX_BYTES:
            return self.answer(413, "too large")
        # The bytes as they came: the signature is over them, not over what JSON makes of them.
        body = self.rfile.read(length)
        timestamp = self.headers.get("X-Webhook-Timestamp", "")
        if not is_recent(timestamp):
            return self.answer(400, "too old")
        if not is_genuine(self.headers.get("X-Webhook-Signature", ""), timestamp, body):
            return self.answer(401, "bad signature")
        webhook_id = self.headers.get("X-Webhook-Id", "")
        if webhook_id in taken:
            return self.answer(200, "known")
        taken.add(webhook_id)
        event = json.loads(body)
        print(event["type"], event.get("order", {}).get("number", ""), flush=True)
        # Answer at once, work later: who does not answer within ten seconds is asked again.
        return self.answer(200, "taken")

    def answer(self, status, text):
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format, *args):
        pass


ThreadingHTTPServer(("127.0.0.1", int(os.environ.get("PORT", "8787"))), Receiver).serve_forever()
