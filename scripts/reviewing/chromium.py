"""Headless Chromium, spoken to over a pipe in its own protocol (chromedevtools.github.io/devtools-protocol)."""
import base64
import json
import os
import select
import shutil
import subprocess
import tempfile
import time

#: Seconds in which the browser answers, whatever it was asked.
PATIENCE = 60


def program():
    """The browser's path, or None where there is none."""
    names = [os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome"]
    return next((path for path in map(shutil.which, filter(None, names)) if path), None)


class Chromium:
    """A browser with one page; use it in a `with` statement, which ends it."""

    def __init__(self, path):
        self.folder = tempfile.TemporaryDirectory(prefix="review-", ignore_cleanup_errors=True)
        ours, theirs = os.pipe(), os.pipe()

        def hand_over():
            # The browser reads its orders from descriptor 3 and answers on 4.
            read, write = os.dup(ours[0]), os.dup(theirs[1])
            os.dup2(read, 3)
            os.dup2(write, 4)

        self.process = subprocess.Popen(
            [path, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
             "--remote-debugging-pipe", "--disable-dev-shm-usage", "--no-first-run",
             f"--user-data-dir={self.folder.name}/profile", "about:blank"],
            preexec_fn=hand_over, close_fds=False, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        os.close(ours[0])
        os.close(theirs[1])
        self.orders, self.answers = ours[1], theirs[0]
        self.buffer, self.number, self.session = b"", 0, None
        #: Addresses asked for, and what the page's console said.
        self.requests, self.complaints = [], []
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.ask(f"{domain}.enable")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        os.close(self.orders)
        os.close(self.answers)
        self.folder.cleanup()

    def ask(self, method, **parameters):
        """What the browser answers; raises where it refuses or is silent."""
        self.number += 1
        order = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            order["sessionId"] = self.session
        os.write(self.orders, json.dumps(order).encode() + b"\0")
        while True:
            message = self._message()
            if message.get("id") == self.number:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']['message']}")
                return message["result"]

    def _message(self):
        while b"\0" not in self.buffer:
            if not select.select([self.answers], [], [], PATIENCE)[0]:
                raise RuntimeError(f"Chromium was silent for {PATIENCE} seconds")
            read = os.read(self.answers, 1 << 20)
            if not read:
                raise RuntimeError("Chromium ended")
            self.buffer += read
        message, self.buffer = self.buffer.split(b"\0", 1)
        message = json.loads(message)
        parameters = message.get("params", {})
        match message.get("method"):
            case "Network.requestWillBeSent":
                self.requests.append(parameters["request"]["url"])
            case "Runtime.exceptionThrown":
                self.complaints.append(parameters["exceptionDetails"].get("exception", {})
                                       .get("description", "an exception"))
            case "Log.entryAdded" if parameters["entry"]["level"] == "error":
                self.complaints.append(parameters["entry"]["text"])
        return message

    def open(self, path, width=1280, height=800):
        """Opens a file in a window of this size, and waits until it is there."""
        self.resize(width, height)
        self.ask("Page.navigate", url="file://" + os.path.abspath(path))
        self.until("location.protocol === 'file:' && document.readyState === 'complete'")

    def resize(self, width, height, mobile=False):
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=height,
                 deviceScaleFactor=1, mobile=mobile)

    def value(self, expression):
        """What an expression of the page's script gives, as JSON has it."""
        result = self.ask("Runtime.evaluate", expression=expression, returnByValue=True,
                          awaitPromise=True)
        if "exceptionDetails" in result:
            raise RuntimeError(f"{expression}: {result['exceptionDetails']}")
        return result["result"].get("value")

    def until(self, expression):
        end = time.monotonic() + PATIENCE
        while not self.value(expression):
            if time.monotonic() > end:
                raise RuntimeError(f"never true: {expression}")
            time.sleep(0.02)

    def press(self, key):
        """Presses and releases a key, as a keyboard does."""
        text = {"text": key} if len(key) == 1 else {"text": "\r"} if key == "Enter" else {}
        self.ask("Input.dispatchKeyEvent", type="keyDown", key=key, **text)
        self.ask("Input.dispatchKeyEvent", type="keyUp", key=key)

    def click(self, selector):
        """Clicks in the middle of an element with the mouse."""
        box = self.value(
            f"(() => {{ const e = document.querySelector({json.dumps(selector)});"
            "e.scrollIntoView({block: 'center', inline: 'center'});"
            "const b = e.getBoundingClientRect();"
            "return [b.x + b.width / 2, b.y + b.height / 2]; })()")
        for kind in ("mousePressed", "mouseReleased"):
            self.ask("Input.dispatchMouseEvent", type=kind, x=box[0], y=box[1], button="left",
                     clickCount=1)

    def type(self, text):
        """Types into what has the focus."""
        self.ask("Input.insertText", text=text)

    def picture(self, path):
        """Writes a screenshot."""
        data = self.ask("Page.captureScreenshot", format="png")["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))

    def print(self, path):
        """Writes the page as it is printed, as a PDF."""
        data = self.ask("Page.printToPDF", paperWidth=8.27, paperHeight=11.69)["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))
