"""Tests of rapidocr_worker.py as a program; `scripts/test-recognition` runs them."""
import pathlib
import subprocess
import sys
import unittest

from PIL import Image, ImageDraw, ImageFont

PROGRAM = pathlib.Path(sys.prefix) / "bin" / "extract-rapidocr"
# Soft limits of a worker of an archive, and the addresses that the pool gives a recognizer.
LIMITED = 'ulimit -S -f 0; ulimit -S -v 1048576; exec "$0"'


def drawn(*pieces, gap=16, height=48, size=38):
    """A line of pieces of text, black on white."""
    font = ImageFont.load_default(size)
    width = gap + sum(round(font.getlength(piece)) + gap for piece in pieces)
    picture = Image.new("L", (width, height), 255)
    pen = ImageDraw.Draw(picture)
    x = gap
    for piece in pieces:
        pen.text((x, height / 2), piece, font=font, fill=0, anchor="lm")
        x += round(font.getlength(piece)) + gap
    return picture


def request(picture, alphabet="digits"):
    return f"line {alphabet} {picture.width} {picture.height}\n".encode() + picture.tobytes()


def answers(requests, command=None):
    """The exit code, the greeting, and for each reply its symbols as (left, right, confidence, character)."""
    run = subprocess.run(command or [PROGRAM], input=requests, capture_output=True, timeout=120)
    lines = run.stdout.decode().splitlines()
    replies = []
    position = 1
    while position < len(lines):
        word, _, rest = lines[position].partition(" ")
        position += 1
        if word == "error":
            replies.append(rest)
            continue
        symbols = []
        for line in lines[position : position + int(rest)]:
            left, right, _, _, confidence, scalars = line.split(" ")
            character = "".join(chr(int(scalar, 16)) for scalar in scalars.split("+"))
            symbols.append((int(left), int(right), int(confidence) / 1e6, character))
        position += int(rest)
        replies.append(symbols)
    return run.returncode, lines[0] if lines else "", replies


def text(symbols):
    return "".join(character for _, _, _, character in symbols)


class WorkerTests(unittest.TestCase):
    def test_greets_and_ends_with_its_input(self):
        code, greeting, replies = answers(b"")
        self.assertEqual((code, replies), (0, []))
        self.assertRegex(greeting, r"^extract-recognition 1 ready rapidocr \d+\.\d+\S* PP-OCR")

    def test_reads_digits_each_within_its_columns(self):
        picture = drawn("2047", "1,863", "95", "-3.5")
        _, _, (symbols,) = answers(request(picture))
        self.assertEqual(text(symbols), "20471,86395-3.5")
        self.assertEqual(symbols, sorted(symbols))
        self.assertTrue(all(0 <= left < right <= picture.width for left, right, _, _ in symbols))
        self.assertTrue(all(confidence > 0.8 for _, _, confidence, _ in symbols))

    def test_a_letter_makes_its_surroundings_doubtful(self):
        for letters in ("2K47", "Q", "86N"):
            _, _, (symbols,) = answers(request(drawn(letters)))
            if symbols:
                self.assertLess(min(confidence for _, _, confidence, _ in symbols), 0.5, letters)

    def test_a_circle_is_a_zero(self):
        _, _, (symbols,) = answers(request(drawn("O", "1O5", "o")))
        self.assertEqual(text(symbols), "01050")
        self.assertTrue(all(confidence > 0.8 for _, _, confidence, _ in symbols), symbols)

    def test_reads_points_with_white_on_both_sides(self):
        _, _, (symbols,) = answers(request(drawn("12", ".", "5", gap=9)))
        self.assertEqual(text(symbols), "12.5")

    def test_reads_text_and_pictures_of_other_heights(self):
        picture = drawn("Report of 2023", height=96, size=72)
        _, _, (symbols,) = answers(request(picture, "text"))
        self.assertEqual(text(symbols), "Reportof2023")
        self.assertLessEqual(symbols[-1][1], picture.width)

    def test_finds_nothing_on_white(self):
        _, _, replies = answers(request(Image.new("L", (200, 48), 255)) + request(Image.new("L", (1, 1), 255), "text"))
        self.assertEqual(replies, [[], []])

    def test_refuses_a_line_that_is_too_long_and_goes_on(self):
        _, _, replies = answers(request(Image.new("L", (9000, 48), 255)) + request(drawn("407")))
        self.assertTrue(replies[0].startswith("stopped "))
        self.assertEqual(text(replies[1]), "407")

    def test_ends_where_a_request_is_none(self):
        for bad in (b"line words 4 4\n", b"line digits 0 4\n", b"line digits 99999 4\n", b"\n", b"x" * 3000):
            self.assertEqual(answers(bad)[0], 65)

    def test_ends_in_the_middle_of_a_request(self):
        self.assertEqual(answers(b"line digits 40 4\n123")[0], 0)

    def test_works_with_the_limits_that_it_is_given(self):
        longest = drawn(*["2047"] * 40).crop((0, 0, 3900, 48))
        code, _, (symbols,) = answers(request(longest), ["/bin/sh", "-c", LIMITED, PROGRAM])
        self.assertEqual(code, 0)
        self.assertGreater(len(symbols), 100)


if __name__ == "__main__":
    unittest.main()
