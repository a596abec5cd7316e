"""The manual page, made of what the program says of itself."""
import json
import subprocess


def page(extract, version, date):
    """The text of extract.1 in the language of man."""
    help_text = subprocess.run([extract, "--experimental-dump-help"], check=True, capture_output=True, text=True).stdout
    command = json.loads(help_text)["command"]
    lines = [f'.TH EXTRACT 1 "{date}" "disclosure-reports {version}" "User Commands"', ".SH NAME",
             f'extract \\- {_text(command["abstract"])}', ".SH SYNOPSIS"]
    subcommands = [each for each in command["subcommands"] if each["commandName"] != "help"]
    lines.append(".nf")
    lines += [_synopsis(each) for each in subcommands]
    lines += [".fi", ".SH DESCRIPTION", *_paragraphs(command.get("discussion", ""))]
    for each in subcommands:
        lines += [f'.SH "EXTRACT {each["commandName"].upper()}"', _text(each["abstract"])]
        lines += _paragraphs(each.get("discussion", ""), first=".PP")
        for argument in each.get("arguments", []):
            if argument.get("shouldDisplay", True) and not _is_built_in(argument):
                lines += [".TP", _names(argument), _text(_help(argument))]
    lines += [".SH FILES", ".TP", r".B /usr/lib/disclosure\-reports",
              r"The programs; extract starts extract\-archive and extract\-tesseract from the folder it lies in.",
              ".SH SEE ALSO", r"tesseract(1), pdftotext(1), sqlite3(1)"]
    return "\n".join(lines) + "\n"


def _is_built_in(argument):
    return any(name["name"] in ("help", "version") for name in argument.get("names", []))


def _synopsis(command):
    parts = [r"\fBextract " + command["commandName"] + r"\fR"]
    arguments = [each for each in command.get("arguments", []) if each.get("shouldDisplay", True)]
    if any(each["kind"] != "positional" for each in arguments):
        parts.append("[options]")
    for each in arguments:
        if each["kind"] == "positional":
            parts.append(r"\fI" + _text(each["valueName"]) + r"\fR" + (" ..." if each.get("isRepeating") else ""))
    return " ".join(parts)


def _names(argument):
    value = r"\fI" + _text(argument.get("valueName", "")) + r"\fR"
    if argument["kind"] == "positional":
        return value
    names = [_text(("--" if name["kind"] == "long" else "-") + name["name"]) for name in argument["names"]]
    return r"\fB" + ", ".join(names) + r"\fR" + (f" {value}" if argument["kind"] == "option" else "")


def _help(argument):
    text = " ".join(filter(None, [argument.get("abstract", ""), argument.get("discussion", "")]))
    if argument.get("allValues"):
        text += f" ({', '.join(argument['allValues'])})"
    if argument.get("defaultValue") and "(default:" not in text:
        text += f" (default: {argument['defaultValue']})"
    return text or "See above."


def _paragraphs(text, first=""):
    lines = [first] if first and text else []
    for number, paragraph in enumerate(text.strip().split("\n\n")):
        if not paragraph.strip():
            continue
        if number:
            lines.append(".PP")
        lines.append(_text(" ".join(paragraph.split())))
    return lines


def _text(text):
    """Words as they are, whatever they mean to man."""
    text = " ".join(text.split()).replace("\\", r"\e").replace("-", r"\-")
    return r"\&" + text if text[:1] in (".", "'") else text
