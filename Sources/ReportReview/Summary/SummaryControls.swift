/// The grid of bodies and years, the filters, and what draws everything anew.
enum SummaryControls {
  static let text = #"""

    // MARK: The grid of bodies and years

    const pageSize = 40;
    const gridRows = ({ bodies, rows }) => {
      const own = new Map();
      for (const row of rows) {
        const body = reports.body[row];
        if (!own.has(body)) { own.set(body, new Map()); }
        own.get(body).set(reports.year[row], row);
      }
      const result = [];
      data.bodies.forEach((body, index) => {
        if (!bodies[index]) { return; }
        const years = own.get(index) ?? new Map();
        const known = [...years.keys()];
        const [first, last] = [Math.min(...known), Math.max(...known)];
        result.push({ index, years, first, last,
          missing: known.length ? last - first + 1 - known.length : state.to - state.from + 1 });
      });
      const name = (row) => data.bodies[row.index].identity;
      return result.sort((a, b) => (state.order === "missing" ? b.missing - a.missing : 0)
        || compare(name(a), name(b)));
    };
    const gridBlock = (place, rows, years) => {
      const [high, top] = [20, 24];
      const { svg, width } = canvas(place, top + rows.length * high + 6,
        words("各机关各年度报告", "Reports by body and year"));
      const wanted = Math.max(...rows.map((row) => widthOf(data.bodies[row.index].name))) + 12;
      const left = Math.min(wanted, width * 0.42);
      const slot = Math.min((width - left) / years.length, 56);
      years.forEach((year, index) => svg.append(node("text", { x: left + slot * (index + 0.5), y: 14,
        "text-anchor": "middle", class: "soft small" },
        slot < 30 ? `’${String(year % 100).padStart(2, "0")}` : String(year))));
      rows.forEach((row, line) => {
        const y = top + line * high;
        const body = data.bodies[row.index];
        const name = node("text", { x: 0, y: y + 13 }, fitting(body.name, left - 10));
        name.append(node("title", {}, body.name));
        svg.append(name);
        years.forEach((year, index) => {
          const report = row.years.get(year);
          const isMissing = report === undefined
            && (row.years.size === 0 || (row.first < year && year < row.last));
          const kind = report === undefined ? isMissing ? "missing" : "none"
            : reports.doubt[report] ? "doubt" : "c0";
          const size = kind === "none" ? 3 : 12;
          const copies = report === undefined ? 0 : reports.reports[report];
          const x = left + slot * (index + 0.5) - size / 2;
          const rect = node("rect", { class: kind, x, y: y + 8.5 - size / 2, width: size, height: size,
            "data-body": body.identity, "data-year": year, "data-value": copies });
          rect.append(node("title", {}, `${body.name} ${year} ${report === undefined
            ? words("无报告", "no report") : copies > 1 ? words(`${copies} 份，计 1 份`, `${copies}, 1 counted`)
              : words("有报告", "report")}`));
          svg.append(rect);
          if (copies > 1) {
            svg.append(node("text", { x: x + 6, y: y + 12.5, "text-anchor": "middle",
              class: "small inverse" }, copies));
          }
        });
      });
    };
    charts.grid = (choice) => {
      const rows = gridRows(choice);
      const place = part("grid", ".chart");
      place.append(legend([["c0", words("有报告", "Report")], ["doubt", words("有报告，存疑", "Report in doubt")],
        ["missing", words("缺报：前后年度有报告，或只在名单中", "Missing: between reports, or only listed")],
        ["none", words("首份之前、末份之后", "Before the first, after the last")]]));
      const pages = Math.max(1, Math.ceil(rows.length / pageSize));
      state.page = Math.min(state.page, pages - 1);
      const whole = printWidth !== null && rows.length <= 400;
      const start = whole ? 0 : state.page * pageSize;
      const end = whole ? rows.length : Math.min(start + pageSize, rows.length);
      const years = allYears.filter((year) => state.from <= year && year <= state.to);
      const all = years.length && years[years.length - 1] - years[0] < 40
        ? Array.from({ length: years[years.length - 1] - years[0] + 1 }, (_, i) => years[0] + i) : years;
      for (let at = start; at < end; at += pageSize) {
        gridBlock(place, rows.slice(at, Math.min(at + pageSize, end)), all);
      }
      part("grid", ".basis").append(words(
        `第 ${shown(Math.min(start + 1, end))}—${shown(end)} 个机关，共 ${shown(rows.length)} 个；缺报的 ${
          shown(rows.filter((row) => row.missing > 0).length)} 个。`,
        `Bodies ${shown(Math.min(start + 1, end))}–${shown(end)} of ${shown(rows.length)}; ${
          shown(rows.filter((row) => row.missing > 0).length)} with years missing.`));
      byId("previous").disabled = state.page === 0;
      byId("next").disabled = state.page >= pages - 1;
      part("grid", ".wide");
    };

    // MARK: Everything anew

    const charted = [...document.querySelectorAll("section[data-chart]")].map((place) => place.id);
    const tell = (chart, bodies) => {
      const details = section(chart).querySelector("details");
      // Long lists of bodies are written only where somebody looks.
      if (details.open) { details.querySelector("pre").textContent = query(chart, bodies); }
    };
    const draw = (only = null) => {
      const choice = choose();
      for (const chart of only ?? charted) {
        if (choice.rows.length || chart === "grid" || chart === "groups") { charts[chart](choice); }
        else { nothing(chart); }
        tell(chart, choice.bodies);
      }
      const parts = [state.from === state.to ? words(`${state.from} 年`, `${state.from}`)
        : words(`${state.from}—${state.to} 年`, `${state.from}–${state.to}`)];
      if (state.group !== null) { parts.push(state.group || words("未分组", "No group")); }
      if (state.text.trim()) { parts.push(words(`名称含“${state.text.trim()}”`, `name has “${state.text.trim()}”`)); }
      if (state.sound) { parts.push(words("不计存疑报告", "without reports in doubt")); }
      byId("chosen").textContent = words(
        `所选：${parts.join("，")}；${shown(choice.bodies.filter(Boolean).length)} 个机关，${shown(choice.rows.length)} 份报告。`,
        `Chosen: ${parts.join(", ")}; ${shown(choice.bodies.filter(Boolean).length)} bodies, ${
          shown(choice.rows.length)} reports.`);
      root.dataset.drawn = Number(root.dataset.drawn ?? 0) + 1;
    };
    const option = (value, text) => make("option", { value }, text);
    const fill = () => {
      for (const [id, chosen] of [["from", state.from], ["to", state.to]]) {
        byId(id).replaceChildren(...allYears.map((year) => option(year, String(year))));
        byId(id).value = chosen;
      }
      if (byId("group")) {
        const groups = [...new Set(data.bodies.map((body) => body.group ?? ""))].sort(compare);
        byId("group").replaceChildren(option("*", words("全部", "All")),
          ...groups.map((group) => option(`=${group}`, group || words("未分组", "No group"))));
        byId("group").value = state.group === null ? "*" : `=${state.group}`;
      }
      const measures = { received: named("received"), answered: named("answered"),
        reconsiderations_total: named("reconsiderations_total"), litigation_total: named("litigation_total") };
      byId("measure").replaceChildren(...Object.entries(measures).map(([key, name]) => option(key, name)));
      byId("measure").value = state.measure;
      byId("order").replaceChildren(option("missing", words("缺报多者在前", "Most missing first")),
        option("name", words("按名称", "By name")));
      byId("order").value = state.order;
    };
    const on = (id, event, change, only = null) => byId(id)?.addEventListener(event, (happened) => {
      change(happened.target.value, happened.target);
      draw(only);
    });
    on("from", "change", (year) => { state.from = Number(year); state.to = Math.max(state.to, state.from);
      byId("to").value = state.to; });
    on("to", "change", (year) => { state.to = Number(year); state.from = Math.min(state.from, state.to);
      byId("from").value = state.from; });
    on("text", "input", (text) => { state.text = text; state.page = 0; });
    on("group", "change", (group) => { state.group = group === "*" ? null : group.slice(1); state.page = 0; });
    on("sound", "change", (_, box) => { state.sound = box.checked; });
    on("measure", "change", (measure) => { state.measure = measure; }, ["bodies"]);
    on("order", "change", (order) => { state.order = order; state.page = 0; }, ["grid"]);
    on("previous", "click", () => { state.page -= 1; }, ["grid"]);
    on("next", "click", () => { state.page += 1; }, ["grid"]);
    on("language", "click", () => {
      root.dataset.language = root.dataset.language === "en" ? "zh" : "en";
      root.lang = root.dataset.language === "en" ? "en" : "zh-CN";
      fill();
    });
    byId("print").addEventListener("click", () => window.print());
    byId("filters").addEventListener("submit", (happened) => happened.preventDefault());
    for (const details of document.querySelectorAll("details")) {
      details.addEventListener("toggle", () => tell(details.closest("section").id, chosenBodies()));
    }
    for (const button of document.querySelectorAll("button.copy")) {
      button.addEventListener("click", () =>
        navigator.clipboard?.writeText(button.parentElement.querySelector("pre").textContent));
    }
    // The width in pixels of an A4 page between its margins.
    window.addEventListener("beforeprint", () => { printWidth = 700; draw(); });
    window.addEventListener("afterprint", () => { printWidth = null; draw(); });
    let [drawnWidth, waiting] = [root.clientWidth, null];
    window.addEventListener("resize", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        if (printWidth === null && root.clientWidth !== drawnWidth) { drawnWidth = root.clientWidth; draw(); }
      }, 100);
    });
    fill();
    draw();

    """#
}
