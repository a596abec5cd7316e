/// How charts are drawn: SVG whose texts are text, as wide as the page.
enum SummaryDrawing {
  static let text = #"""

    // MARK: Drawing

    const space = "http://www.w3.org/2000/svg";
    const node = (name, attributes = {}, text = null) => {
      const element = document.createElementNS(space, name);
      for (const [key, value] of Object.entries(attributes)) { element.setAttribute(key, value); }
      if (text !== null) { element.textContent = text; }
      return element;
    };
    const make = (name, attributes = {}, ...content) => {
      const element = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) { element.setAttribute(key, value); }
      element.append(...content);
      return element;
    };
    const grouping = new Intl.NumberFormat("en-US", { maximumFractionDigits: 1 });
    const shown = (number) => number === null ? "—" : grouping.format(number);
    const percent = (part, whole) => whole ? `${(100 * part / whole).toFixed(1)}%` : "—";
    // A number in the room that a column has: 2.9万, 29k.
    const short = (number) => {
      const [size, unit] = root.dataset.language === "en"
        ? number >= 1e6 ? [1e6, "m"] : number >= 1e3 ? [1e3, "k"] : [1, ""]
        : number >= 1e8 ? [1e8, "亿"] : number >= 1e4 ? [1e4, "万"] : [1, ""];
      const value = number / size;
      return `${size === 1 ? shown(number) : value.toFixed(value < 10 ? 1 : 0)}${unit}`;
    };
    // Chinese characters are as wide as high, others about half of that.
    const widthOf = (text, size = 12) =>
      [...text].reduce((sum, c) => sum + (c.codePointAt(0) > 0x2e80 ? 1 : 0.58), 0) * size;
    const fitting = (text, width, size = 12) => {
      if (widthOf(text, size) <= width) { return text; }
      let result = "";
      for (const character of text) {
        if (widthOf(result + character, size) > width - size) { break; }
        result += character;
      }
      return `${result}…`;
    };
    let printWidth = null;
    const canvas = (place, height, label) => {
      const width = Math.max(280, Math.floor(printWidth ?? place.clientWidth));
      const svg = node("svg", { width, height, viewBox: `0 0 ${width} ${height}`, role: "img",
        "aria-label": label });
      place.append(svg);
      return { svg, width };
    };
    const legend = (entries) => {
      const box = make("div", { class: "legend" });
      for (const [kind, name] of entries) {
        const mark = node("svg", { width: 12, height: 12, "aria-hidden": true });
        mark.append(node("rect", { class: kind, x: 1, y: 1, width: 10, height: 10 }));
        box.append(make("span", {}, mark, name));
      }
      return box;
    };
    // Round steps for an axis: 1, 2 or 5 times a power of ten, at most five of them.
    const steps = (most) => {
      const power = 10 ** Math.floor(Math.log10(Math.max(most, 1) / 4));
      const step = [1, 2, 5, 10].map((f) => f * Math.max(power, 0.25)).find((s) => s * 5 >= most) ?? most;
      const whole = Math.max(1, Math.ceil(step));
      return Array.from({ length: Math.floor(most / whole) + 1 }, (_, index) => index * whole);
    };

    // Columns by year, each of parts that lie on each other: [{ kind, name, values }].
    const columns = (place, years, parts, unit) => {
      const sums = years.map((_, index) => parts.reduce((sum, part) => sum + (part.values[index] ?? 0), 0));
      const most = Math.max(1, ...sums);
      const [top, bottom, right, plot] = [26, 22, 6, 168];
      const ticks = steps(most);
      const left = Math.max(...ticks.map((tick) => widthOf(shown(tick)))) + 10;
      const { svg, width } = canvas(place, top + plot + bottom,
        `${unit}, ${years[0]}–${years[years.length - 1]}`);
      const y = (value) => top + plot - value / most * plot;
      svg.append(node("text", { x: 0, y: 11, class: "soft small" }, unit));
      for (const tick of ticks) {
        svg.append(node("line", { class: tick ? "rule" : "axis", x1: left, x2: width - right,
          y1: y(tick), y2: y(tick) }));
        svg.append(node("text", { x: left - 6, y: y(tick) + 4, "text-anchor": "end", class: "soft" },
          shown(tick)));
      }
      const slot = (width - left - right) / years.length;
      const bar = Math.min(slot * 0.68, 46);
      years.forEach((year, index) => {
        const middle = left + slot * (index + 0.5);
        let base = 0;
        for (const part of parts) {
          const value = part.values[index] ?? 0;
          if (value > 0) {
            const rect = node("rect", { class: part.kind, x: middle - bar / 2, width: bar,
              y: y(base + value), height: y(base) - y(base + value),
              "data-part": part.name, "data-year": year, "data-value": value });
            rect.append(node("title", {}, `${year} ${part.name} ${shown(value)}`));
            svg.append(rect);
          }
          base += value;
        }
        const isRead = parts.some((part) => part.values[index] !== null);
        const label = !isRead ? "—" : widthOf(shown(base)) <= slot - 4 ? shown(base) : short(base);
        svg.append(node("text", { x: middle, y: y(base) - 5, "text-anchor": "middle",
          class: widthOf(label) <= slot - 4 ? "" : "small" }, label));
        svg.append(node("text", { x: middle, y: top + plot + 16, "text-anchor": "middle", class: "soft" },
          slot < 32 ? `’${String(year % 100).padStart(2, "0")}` : String(year)));
      });
    };

    // One bar a row, cut into shares of the whole: rows of { label, values, whole }.
    const shares = (place, rows, parts, heading) => {
      const [high, gap, top] = [20, 6, 20];
      const left = Math.max(...rows.map((row) => widthOf(row.label))) + 10;
      const numbers = rows.map((row) => shown(row.whole));
      const right = Math.max(widthOf(heading, 10.5), ...numbers.map((n) => widthOf(n))) + 8;
      const { svg, width } = canvas(place, top + rows.length * (high + gap) + 18, heading);
      const room = width - left - right;
      svg.append(node("text", { x: width, y: 12, "text-anchor": "end", class: "soft small" }, heading));
      rows.forEach((row, line) => {
        const y = top + line * (high + gap);
        svg.append(node("text", { x: left - 8, y: y + 14, "text-anchor": "end" }, row.label));
        svg.append(node("text", { x: width, y: y + 14, "text-anchor": "end" }, numbers[line]));
        if (!row.whole) { return; }
        let x = left;
        parts.forEach((part, index) => {
          const size = row.values[index] / row.whole * room;
          if (!(size > 0)) { return; }
          const rect = node("rect", { class: part.kind, x, y, width: Math.max(size - 1, 0.5), height: high,
            "data-part": part.name, "data-row": row.label, "data-value": row.values[index] });
          const share = percent(row.values[index], row.whole);
          rect.append(node("title", {}, `${row.label} ${part.name} ${shown(row.values[index])} (${share})`));
          svg.append(rect);
          const label = [share, `${Math.round(100 * row.values[index] / row.whole)}%`]
            .find((text) => widthOf(text, 10.5) + 6 <= size);
          if (label) {
            svg.append(node("text", { x: x + size / 2, y: y + 14, "text-anchor": "middle",
              class: `small ${part.isDark ? "inverse" : ""}` }, label));
          }
          x += size;
        });
      });
      const y = top + rows.length * (high + gap) - gap;
      for (const share of [0, 0.25, 0.5, 0.75, 1]) {
        const x = left + share * room;
        svg.append(node("line", { class: "axis", x1: x, x2: x, y1: y, y2: y + 4 }));
        svg.append(node("text", { x, y: y + 16, class: "soft small",
          "text-anchor": share === 0 ? "start" : share === 1 ? "end" : "middle" }, `${share * 100}%`));
      }
    };

    // One bar a row from a common line: rows of { label, note, value, kind }, on a scale up to `most`.
    const bars = (place, rows, most, heading) => {
      const [high, gap, top] = [16, 6, 20];
      const notes = rows.map((row) => row.note);
      const right = Math.max(...notes.map((note) => widthOf(note))) + 10;
      const { svg, width } = canvas(place, top + rows.length * (high + gap), heading);
      const left = Math.min(Math.max(...rows.map((row) => widthOf(row.label))) + 10, width * 0.44);
      const room = width - left - right;
      svg.append(node("text", { x: left, y: 12, class: "soft small" }, heading));
      svg.append(node("line", { class: "axis", x1: left, x2: left, y1: top - 2,
        y2: top + rows.length * (high + gap) - gap + 2 }));
      rows.forEach((row, line) => {
        const y = top + line * (high + gap);
        const size = most > 0 ? Math.max(row.value, 0) / most * room : 0;
        const name = node("text", { x: left - 8, y: y + 12, "text-anchor": "end" },
          fitting(row.label, left - 10));
        name.append(node("title", {}, row.label));
        svg.append(name, node("rect", { class: row.kind, x: left, y, width: size, height: high,
          "data-row": row.label, "data-value": row.value }),
          node("text", { x: left + size + 6, y: y + 12 }, notes[line]));
      });
    };

    """#
}
