"""Documents without any table, though much in them stands in columns."""
from html import escape

from . import grid_words as words
from .grid_catalog import document
from .grid_html import SANS, SERIF, Sheet, advances


def dots(left, right, level=0, size=10, width=420, dot="."):
    """A line with leader dots between its ends."""
    widths = advances("Liberation Sans")
    room = width - 14 * level - size / 1000 * sum(widths.get(c, 500) for c in f"{left} {right}    ")
    count = int(room * 1000 / size / sum(widths[c] for c in dot))
    return (f'<div style="width:{width}pt;font-family:{SANS};font-size:{size}pt;margin:2pt 0;font-kerning:none"><span style="padding-left:{14 * level}pt">{escape(left)}</span> '
            f'{dot * count}<span style="float:right">{right}</span></div>')


@document("none-prose-01")
def _(random):
    sheet = Sheet(random, justify=True, font=SERIF).running("Report of the working group", "#", rule=True)
    for _ in range(3):
        sheet.heading(words.phrase(random, 5), 1.15).prose(2)
    return sheet


@document("none-prose-02")
def _(random):
    sheet = Sheet(random, columns=2, justify=True, font=SERIF, size=10)
    for _ in range(4):
        sheet.heading(words.phrase(random, 4), 1.1).prose(4)
    return sheet


@document("none-prose-03")
def _(random):
    sheet = Sheet(random, columns=3, justify=False, font=SANS, size=8.5, margin=18)
    for _ in range(4):
        sheet.heading(words.phrase(random, 3), 1.1).prose(5)
    return sheet


@document("none-prose-04")
def _(random):
    sheet = Sheet(random, columns=2, justify=False, font=SANS, size=9.5, language="de")
    return sheet.heading("Zusammenfassung", 1.3).prose(14)


@document("none-prose-05")
def _(random):
    return Sheet(random, language="zh", justify=True, size=11).heading("部门预算编制说明", align="center").prose(9)


@document("none-lists-01")
def _(random):
    sheet = Sheet(random).heading("Main conclusions").prose(1)
    sheet.add("<ul>" + "".join(f"<li>{escape(words.phrase(random, random.randint(3, 22)))}</li>" for _ in range(9)) + "</ul>").prose(1)
    return sheet.add("<ol>" + "".join(f"<li>{escape(words.sentence(random))}</li>" for _ in range(12)) + "</ol>")


@document("none-contents-01")
def _(random):
    sheet, page = Sheet(random).heading("Contents", 1.5), 3
    for chapter in range(1, 7):
        sheet.add(dots(f"{chapter}  {words.phrase(random, 4)}", page, 0, 11))
        for part in range(1, random.randint(3, 6)):
            page += random.randint(1, 9)
            sheet.add(dots(f"{chapter}.{part}  {words.phrase(random, random.randint(3, 7))}", page, 1, 9.5, dot=random.choice([".", ".", " ."])))
    return sheet


@document("none-contents-02")
def _(random):
    """Without dots: title left, page number right."""
    sheet, page = Sheet(random, font=SANS).heading("Table of contents", 1.4, "center"), 1
    for part in range(26):
        page += random.randint(1, 7)
        sheet.add(f'<div style="display:flex;justify-content:space-between;margin:2pt 0"><span>{escape(words.phrase(random, random.randint(3, 8)))}</span><span>{page}</span></div>')
    return sheet


@document("none-bibliography-01")
def _(random):
    sheet = Sheet(random, justify=True).heading("References")
    for number in range(1, 24):
        authors = ", ".join(f"{n}, {random.choice('ABCDEHJKLM')}." for n in random.sample(words.SURNAMES, random.randint(1, 3)))
        sheet.add(f'<p style="padding-left:2.2em;text-indent:-2.2em">[{number}] {authors} ({random.randint(1981, 2012)}). {escape(words.phrase(random, 8))}. '
                  f'<i>{escape(words.phrase(random, 3))}</i>, {random.randint(2, 60)}({random.randint(1, 6)}), {random.randint(10, 400)}–{random.randint(401, 800)}.</p>')
    return sheet


@document("none-letter-01")
def _(random):
    sheet = Sheet(random, margin=25)
    name = random.choice(words.SURNAMES)
    sheet.add(f'<div style="display:flex;justify-content:space-between;border-bottom:1pt solid #000;padding-bottom:6pt"><div><b>Office of Statistics</b><br>12 {random.choice(words.PLACES)} Road<br>'
              f'{random.choice(words.PLACES)} 4{random.randint(100, 999)}</div><div style="text-align:right">Telephone 555-0{random.randint(100, 199)}<br>Fax 555-0{random.randint(100, 199)}<br>'
              f'office@example.org</div></div><div style="margin:24pt 0">Ms {name}<br>{random.randint(1, 90)} {random.choice(words.PLACES)} Street<br>{random.choice(words.PLACES)}</div>'
              f'<div style="display:flex;justify-content:space-between;margin-bottom:16pt"><span>Our reference: {words.number(random, "code")}</span><span>{words.number(random, "date")}</span></div>')
    return sheet.add(f"<p>Dear Ms {name},</p>").prose(4).add(f'<p>Yours sincerely,</p><div style="height:30pt"></div><p>{random.choice(words.SURNAMES)}<br>Head of Unit</p>')


@document("none-form-01")
def _(random):
    sheet = Sheet(random, font=SANS).heading("Application for registration", 1.4)
    for part in ("Applicant", "Establishment", "Declaration"):
        sheet.heading(part, 1.1)
        for label in random.sample(["Name", "Date of birth", "Address", "Postcode and town", "Telephone", "Electronic mail", "Number of employees", "Main activity",
                                    "Tax number", "Bank", "Contact person"], 5):
            sheet.add(f'<div style="margin:5pt 0">{label}: {random.choice(words.PLACES + words.SURNAMES) if random.random() < .5 else "_" * random.randint(20, 44)}</div>')
    return sheet.prose(1)


@document("none-chart-01")
def _(random):
    """A bar chart and a line chart with axis labels and a key."""
    sheet = Sheet(random, font=SANS).prose(1).heading("Figure 3: Production by year", 1)
    sheet.add(bars(random)).prose(1).heading("Figure 4: Index, 2000 = 100", 1).add(lines(random))
    return sheet.prose(1)


def svg(width, height, inner):
    return f'<svg width="{width}pt" height="{height}pt" viewBox="0 0 {width} {height}" font-family="Liberation Sans" font-size="8">{inner}</svg>'


def bars(random):
    out = []
    for i in range(7):
        out.append(f'<line x1="40" x2="430" y1="{170 - 25 * i}" y2="{170 - 25 * i}" stroke="#999" stroke-width=".5"/>'
                   f'<text x="34" y="{173 - 25 * i}" text-anchor="end">{i * 20}</text>')
    for i in range(10):
        height = random.randint(10, 145)
        out.append(f'<rect x="{50 + 38 * i}" y="{170 - height}" width="22" height="{height}" fill="#456"/><text x="{61 + 38 * i}" y="182" text-anchor="middle">{2000 + i}</text>'
                   f'<text x="{61 + 38 * i}" y="{166 - height}" text-anchor="middle">{height / 1.25:.1f}</text>')
    return svg(440, 190, "".join(out))


def lines(random):
    out = ['<path d="M40 10V150H430" fill="none" stroke="#000"/>']
    for i in range(6):
        out.append(f'<text x="34" y="{153 - 26 * i}" text-anchor="end">{80 + 10 * i}</text><text x="{50 + 70 * i}" y="163" text-anchor="middle">{1990 + 3 * i}</text>')
    for series, color in zip(random.sample(words.TOPICS["members"]["labels"].split("|"), 3), ("#a00", "#0a0", "#00a")):
        points = " ".join(f"{50 + 35 * i},{random.randint(25, 140)}" for i in range(11))
        out.append(f'<polyline points="{points}" fill="none" stroke="{color}"/>')
        out.append(f'<text x="{330}" y="{20 + 11 * len(out) % 33}" fill="{color}">{series}</text>')
    return svg(440, 170, "".join(out))


@document("none-code-01")
def _(random):
    sheet = Sheet(random).prose(1)
    code = []
    for i in range(7):
        name, other = random.sample(["total", "row", "width", "count", "page", "left", "frame", "value"], 2)
        code += [f"def {name}_{other}(items, limit={random.randint(2, 90)}):", f"    {name} = 0                # {words.phrase(random, 3).lower()}",
                 "    for item in items:", f"        if item.{other} > limit:    # {words.phrase(random, 2).lower()}", f"            {name} += item.{other}", f"    return {name}", ""]
    sheet.add(f'<pre style="font-family:Liberation Mono;font-size:8.5pt;line-height:1.2">{escape(chr(10).join(code))}</pre>')
    return sheet


@document("none-map-01")
def _(random):
    out = []
    for place in words.PLACES:
        x, y = random.randint(30, 400), random.randint(20, 400)
        out.append(f'<circle cx="{x}" cy="{y}" r="2"/><text x="{x + 4}" y="{y + 3}">{place}</text>')
    for _ in range(14):
        points = " ".join(f"{random.randint(0, 450)},{random.randint(0, 420)}" for _ in range(4))
        out.append(f'<polyline points="{points}" fill="none" stroke="#aac" stroke-width=".7"/>')
    out.append('<rect x="330" y="350" width="110" height="60" fill="#fff" stroke="#000" stroke-width=".5"/>')
    for i, label in enumerate(("Regional capital", "Main road", "Under 50", "50 to 100")):
        out.append(f'<rect x="336" y="{356 + 13 * i}" width="12" height="7" fill="#{i * 3 + 3}{i * 3 + 3}{i * 3 + 3}"/><text x="354" y="{363 + 13 * i}">{label}</text>')
    return Sheet(random).heading("Map 2. Towns of the region", 1).add(svg(450, 420, "".join(out))).prose(2)


@document("none-index-01")
def _(random):
    sheet = Sheet(random, columns=3, justify=False, size=8.5).heading("Index", 1.5)
    terms = sorted({words.phrase(random, random.randint(1, 3)) for _ in range(400)} | set(words.PLACES) | set(words.TOPICS["industry"]["labels"].split("|")))
    for term in terms:
        sheet.add(f'<div style="padding-left:1em;text-indent:-1em">{escape(term)}, {", ".join(str(n) for n in sorted(random.sample(range(3, 400), random.randint(1, 4))))}</div>')
    return sheet


@document("none-title-01")
def _(random):
    sheet = Sheet(random).space(120).heading("Statistical Yearbook", 3, "center").heading("Volume 4: Regions and towns", 1.6, "center").space(200)
    return sheet.add(f'<div style="text-align:center">Office of Statistics<br>{random.choice(words.PLACES)}<br>2009</div><div style="height:90pt"></div>'
                     f'<div style="display:flex;justify-content:space-between"><span>ISSN 1234-5679</span><span>Price: EUR 25</span></div>')


@document("none-glossary-01")
def _(random):
    """Terms and explanations, the explanation on the line of the term and below it."""
    sheet = Sheet(random).heading("Glossary")
    for term in random.sample(words.TOPICS["industry"]["labels"].split("|"), 14):
        sheet.add(f'<p style="padding-left:1.5em;text-indent:-1.5em"><b>{escape(term)}.</b> {escape(words.paragraph(random, "en", 2))}</p>')
    return sheet


@document("none-footnotes-01")
def _(random):
    """Prose over two pages, footnotes under a short rule, a running head with a rule."""
    sheet = Sheet(random, justify=True, font=SERIF, size=11, margin=25).running("Chapter 2    Methods and definitions", "", rule=True)
    for page in range(2):
        sheet.prose(6, 4).add('<div style="border-top:.5pt solid #000;width:30%;margin-top:10pt"></div><div style="font-size:8pt">'
                              + "".join(f"<sup>{i}</sup> {escape(words.sentence(random))}<br>" for i in range(1, 5)) + "</div>")
        if page == 0:
            sheet.new_page()
    return sheet


@document("none-interview-01")
def _(random):
    """A debate: the speakers' names at the left, what they say set in."""
    sheet = Sheet(random).heading("Minutes of the meeting")
    for _ in range(12):
        sheet.add(f'<div style="display:flex;margin:3pt 0"><div style="width:7em;flex:none"><b>{random.choice(words.SURNAMES).upper()}:</b></div><div>{escape(words.paragraph(random, "en", 2))}</div></div>')
    return sheet
