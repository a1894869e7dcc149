"""A small client of the Language Server Protocol, over standard input and output."""

import json
import queue
import subprocess
import threading

from tests.consumers.tools import CHECKOUT

_PATIENCE = 60
# The catalogue of schemas is on the web, and a test asks nothing of the web.
_SETTINGS = {"schemaStore": {"enable": False}, "validate": True, "hover": True, "completion": True}


class LanguageServer:
    """A running server; leave the ``with`` block to end it.

    ``settings`` are those of the section ``yaml`` of an editor, beside which all are as usual.
    """

    def __init__(self, command, settings=()):
        self._settings = {"yaml": _SETTINGS | dict(settings)}
        self._process = subprocess.Popen(
            [*command, "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self._messages = queue.Queue()
        self._asked = 0
        self._errors = []
        self._readers = [
            threading.Thread(target=each, daemon=True) for each in (self._read, self._read_errors)
        ]
        for each in self._readers:
            each.start()

    def __enter__(self):
        folder = {"uri": CHECKOUT.as_uri(), "name": "checkout"}
        documents = {
            "completion": {"completionItem": {"documentationFormat": ["markdown", "plaintext"]}},
            "hover": {"contentFormat": ["markdown", "plaintext"]},
        }
        self.ask(
            "initialize",
            {
                "processId": None,
                "rootUri": folder["uri"],
                "workspaceFolders": [folder],
                "capabilities": {
                    "textDocument": documents,
                    "workspace": {"configuration": True, "workspaceFolders": True},
                },
            },
        )
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": self._settings})
        return self

    def __exit__(self, *_):
        self._process.kill()
        self._process.wait()
        for each in self._readers:
            each.join()
        for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
            stream.close()

    def open(self, uri, text):
        """Open a document, which need not be on the disk, and return its diagnostics."""
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        return self._wait(
            lambda message: (
                message.get("method") == "textDocument/publishDiagnostics"
                and message["params"]["uri"] == uri
            )
        )["params"]["diagnostics"]

    def ask_at(self, method, uri, line, character):
        """The answer to a question about a place in a document."""
        place = {"line": line, "character": character}
        return self.ask(f"textDocument/{method}", {"textDocument": {"uri": uri}, "position": place})

    def ask(self, method, params):
        """The result of a request."""
        self._asked += 1
        number = self._asked
        self._send({"id": number, "method": method, "params": params})
        answer = self._wait(lambda each: each.get("id") == number and "method" not in each)
        assert "error" not in answer, answer
        return answer["result"]

    def _wait(self, wanted):
        while True:
            try:
                message = self._messages.get(timeout=_PATIENCE)
            except queue.Empty:
                message = None
            assert message is not None, f"no answer: {''.join(self._errors)}"
            if wanted(message):
                return message
            if "method" in message and "id" in message:
                self._send({"id": message["id"], "result": self._answer(message)})

    def _answer(self, request):
        if request["method"] == "workspace/configuration":
            return [self._settings.get(item.get("section")) for item in request["params"]["items"]]
        return None

    def _tell(self, method, params):
        self._send({"method": method, "params": params})

    def _send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def _read(self):
        stream = self._process.stdout
        length = 0
        while line := stream.readline():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
            elif not line.strip():
                self._messages.put(json.loads(stream.read(length)))
        self._messages.put(None)

    def _read_errors(self):
        for line in self._process.stderr:
            self._errors.append(line.decode("utf-8", "replace"))
