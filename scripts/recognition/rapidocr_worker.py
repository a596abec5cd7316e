"""Reads lines of scanned pages for the extract command, with the recognition model of RapidOCR.

`scripts/setup --recognition` makes the program `extract-rapidocr` that runs this; extract starts it by itself. Requests
come on standard input and are answered on standard output until the input ends; what passes is described in
Sources/PageRecognition/Wire/RecognitionWire.swift. Only the model of the rapidocr package is used, not its code, which
finds lines on pages first and gives the best characters without the probabilities of the others.
"""
import os
import pathlib
import sys

GREETING = "extract-recognition 1"
MODEL = "PP-OCRv6_rec_small.onnx"
MODEL_NAME = "PP-OCRv6 small"
INSTALL = "run scripts/setup --recognition in the project's folder"

# Rows of the pictures that the model reads, and columns that one of its steps stands for.
HEIGHT = 48
STEP = 8
# Narrowest picture that it was trained on; narrower ones get white at their right.
NARROWEST = 320
# Widest picture that is read: it takes 350 MB of memory.
WIDEST = 4000
# Most rows, columns and pixels that a request may ask for.
MOST_ROWS, MOST_COLUMNS, MOST_PIXELS = 1024, 16_384, 2_097_152
LONGEST_HEADER = 1000

DIGITS = "0123456789.,-%"
# The same as wide as a Chinese character: to the model they are other characters, to a reader they are not.
WIDE_DIGITS = "０１２３４５６７８９．，－％"
# Round letters and circles, of the shape that many faces give their 0.
CIRCLES = "OoОоΟο○〇◯Ｏｏ"
# A pixel this dark is ink, 0 to 255.
INK = 160
# Steps beside a symbol in which another character than a digit makes the symbol doubtful: a character's width.
NEARBY = 3


class Refused(Exception):
    """A code of the protocol and what to do."""


class Recognizer:
    """The model, loaded."""

    def __init__(self):
        try:
            import importlib.metadata

            import numpy
            import onnxruntime

            package = importlib.metadata.distribution("rapidocr")
        except ImportError as error:
            raise Refused("programMissing", f"RapidOCR is not installed whole ({error}); {INSTALL}.")
        path = pathlib.Path(package.locate_file(f"rapidocr/models/{MODEL}"))
        if not path.is_file():
            raise Refused("dataMissing", f"RapidOCR has no {path}; {INSTALL}.")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        # Lines differ in length: memory kept for one length is of no use to the next.
        options.enable_cpu_mem_arena = False
        options.enable_mem_pattern = False
        options.log_severity_level = 4
        try:
            self.session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
            characters = self.session.get_modelmeta().custom_metadata_map["character"].splitlines()
        except Exception as error:
            raise Refused("dataMissing", f"{path} is no model that can be read ({type(error).__name__}); {INSTALL}.")
        self.numpy = numpy
        self.input = self.session.get_inputs()[0].name
        self.name = f"rapidocr {package.version} {MODEL_NAME}"
        # The first class says that no character begins at a step; the last is a blank.
        self.classes = [""] + characters + [" "]
        position = {character: index for index, character in enumerate(self.classes)}
        self.digits = numpy.array([0] + [position[digit] for digit in DIGITS])
        same = list(zip(DIGITS, WIDE_DIGITS)) + [("0", circle) for circle in CIRCLES]
        self.same_shapes = [(DIGITS.index(digit) + 1, position[other]) for digit, other in same if other in position]

    def symbols(self, alphabet, pixels, width, height):
        """Characters with their columns and confidence, from left to right."""
        np = self.numpy
        picture = np.frombuffer(pixels, np.uint8).reshape(height, width)
        columns = max(1, round(width * HEIGHT / height))
        if columns > WIDEST:
            raise Refused("stopped", f"A line of {width} × {height} pixels is too long for RapidOCR.")
        if height != HEIGHT:
            from PIL import Image

            picture = np.asarray(Image.fromarray(picture).resize((columns, HEIGHT), Image.Resampling.BILINEAR))
        steps = self.probabilities(picture)
        read = self.read_digits(steps) if alphabet == "digits" else self.read_text(steps)
        ink = (picture < INK).any(axis=0)
        symbols = self.placed(read, ink)
        scale = width / columns
        return [
            (min(int(left * scale), width), min(int(right * scale + 0.999), width), confidence, character)
            for left, right, confidence, character in symbols
        ]

    def probabilities(self, picture):
        """A row for every step, a column for every class."""
        np = self.numpy
        width = picture.shape[1]
        line = np.full((HEIGHT, max(width, NARROWEST)), 255, np.uint8)
        line[:, :width] = picture
        line = line.astype(np.float32) / 127.5 - 1
        planes = np.broadcast_to(line, (1, 3) + line.shape)
        return self.session.run(None, {self.input: np.ascontiguousarray(planes)})[0][0]

    def read_text(self, steps):
        """Runs of steps, with class and confidence: the most probable class of every step."""
        best = steps.argmax(axis=1)
        return [
            (first, last, float(steps[first : last + 1, kind].max()), self.classes[kind])
            for first, last, kind in runs(best)
            if kind != 0 and self.classes[kind].strip()
        ]

    def read_digits(self, steps):
        """The same with digits alone, whatever else is more probable; a circle is a 0.

        The confidence is the probability among all classes: where a letter stands, the digit that is most like it is
        read and has little of it. A letter that no digit is like is read as nothing; it lowers the confidence of the
        digits beside it instead.
        """
        np = self.numpy
        allowed = steps[:, self.digits]
        for place, other in self.same_shapes:
            allowed[:, place] += steps[:, other]
        # Between pieces the model sees blanks, which are no characters that could be lost.
        allowed[:, 0] += steps[:, -1]
        foreign = np.clip(1 - allowed.sum(axis=1), 0, 1)
        best = allowed.argmax(axis=1)
        symbols = []
        for first, last, kind in runs(best):
            if kind == 0:
                continue
            around = foreign[max(0, first - NEARBY) : last + 1 + NEARBY].max()
            confidence = float(allowed[first : last + 1, kind].max() * (1 - around))
            symbols.append((first, last, confidence, DIGITS[kind - 1]))
        return symbols

    def placed(self, read, ink):
        """Symbols with columns for steps: up to the middle between two, or a line's height, and no white at the ends."""
        symbols = []
        width = len(ink)
        centers = [(first + last + 1) * STEP / 2 for first, last, _, _ in read]
        for index, (_, _, confidence, character) in enumerate(read):
            center = centers[index]
            left = center - HEIGHT / 2
            right = center + HEIGHT / 2
            if index > 0:
                left = max(left, (centers[index - 1] + center) / 2)
            if index + 1 < len(read):
                right = min(right, (centers[index + 1] + center) / 2)
            left = min(max(0, round(left)), width)
            right = min(max(left, round(right)), width)
            dark = self.numpy.flatnonzero(ink[left:right])
            if len(dark):
                left, right = left + int(dark[0]), left + int(dark[-1]) + 1
            symbols.append((left, right, confidence, character))
        return symbols


def runs(kinds):
    """First step, last step and class of every run of equal classes."""
    found = []
    for step, kind in enumerate(kinds):
        if found and found[-1][2] == kind:
            found[-1][1] = step
        else:
            found.append([step, step, int(kind)])
    return found


def requests(stream):
    """Alphabet, pixels, width and height of every request, until the input ends."""
    while True:
        header = stream.readline(LONGEST_HEADER)
        if not header:
            return
        words = header.decode("ascii", "replace").rstrip("\n").split(" ")
        if len(words) != 4 or words[0] != "line" or words[1] not in ("digits", "text"):
            raise ValueError
        if not all(word.isascii() and word.isdigit() and len(word) < 10 for word in words[2:]):
            raise ValueError
        width, height = int(words[2]), int(words[3])
        if not (0 < width <= MOST_COLUMNS and 0 < height <= MOST_ROWS and width * height <= MOST_PIXELS):
            raise ValueError
        pixels = stream.read(width * height)
        if len(pixels) < width * height:
            return
        yield words[1], pixels, width, height


def reply(recognizer, request):
    """The lines that answer a request."""
    try:
        symbols = recognizer.symbols(*request)
    except Refused as refusal:
        return error_text(refusal)
    height = request[3]
    lines = [f"symbols {len(symbols)}"]
    for left, right, confidence, character in symbols:
        scalars = "+".join(f"{ord(scalar):x}" for scalar in character)
        lines.append(f"{left} {right} 0 {height} {round(min(max(confidence, 0), 1) * 1_000_000)} {scalars}")
    return "\n".join(lines)


def error_text(refusal):
    code, message = refusal.args
    return f"error {code} {' '.join(message.split())[:400]}"


def serve():
    # Whatever a library prints goes to standard error.
    output = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)

    def say(text):
        output.write(text.encode() + b"\n")
        output.flush()

    try:
        recognizer = Recognizer()
    except Refused as refusal:
        say(f"{GREETING} {error_text(refusal)}")
        return 0
    say(f"{GREETING} ready {recognizer.name}")
    try:
        for request in requests(sys.stdin.buffer):
            say(reply(recognizer, request))
    except ValueError:
        print("extract-rapidocr: the request was not understood", file=sys.stderr)
        return 65  # EX_DATAERR
    return 0


def main():
    # Set before the libraries are loaded, which read them then.
    for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        os.environ.setdefault(variable, "1")
    if sys.argv[1:] == ["--version"]:
        try:
            print(Recognizer().name)
            return 0
        except Refused as refusal:
            print(f"extract-rapidocr: {refusal.args[1]}", file=sys.stderr)
            return 69  # EX_UNAVAILABLE
    if sys.argv[1:] or sys.stdin.isatty():
        print(
            "extract-rapidocr reads lines of scanned pages for the extract command, which starts it by itself.\n"
            "It does nothing useful by hand; extract-rapidocr --version says which model it uses.",
            file=sys.stderr,
        )
        return 64  # EX_USAGE
    try:
        return serve()
    except BrokenPipeError:
        # Nobody listens any more.
        return 0


if __name__ == "__main__":
    sys.exit(main())
