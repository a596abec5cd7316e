/// The charts of a summary, each with its table, its basis and its query.
enum SummaryCharts {
  static let text = #"""

    // MARK: Words

    const names = {
      year: ["年度", "Year"], body: ["机关", "Body"], name: ["分组", "Group"], bodies: ["机关", "Bodies"],
      reports: ["报告", "Reports"], in_doubt: ["其中存疑", "In doubt"], copies: ["重复未计", "Copies left out"],
      missing: ["缺报", "Missing"], with_numbers: ["计入报告", "Reports counted"],
      received: ["新收申请", "Requests received"], average: ["每份报告平均", "Per report"],
      with_outcomes: ["结果可计", "With outcomes"], granted: ["予以公开", "Granted"],
      partly_granted: ["部分公开", "Partly granted"], withheld: ["不予公开", "Withheld"],
      unavailable: ["无法提供", "Unavailable"], not_processed: ["不予处理", "Not processed"],
      other_handling: ["其他处理", "Other handling"], answered: ["办理结果总计", "All outcomes"],
      upheld: ["结果维持", "Upheld"], corrected: ["结果纠正", "Corrected"],
      other_result: ["其他结果", "Other result"], pending: ["尚未审结", "Pending"],
      reconsiderations_total: ["行政复议总计", "Reviews"], litigation_total: ["行政诉讼总计", "Lawsuits"],
      total: ["合计", "Total"], rule: ["规则", "Rule"], severity: ["级别", "Severity"],
      findings: ["问题", "Findings"], error: ["错误", "Error"], warning: ["警告", "Warning"],
      info: ["提示", "Note"],
    };
    const named = (key) => words(...names[key]);
    const unitOf = { requests: () => words("件", "requests"), reports: () => words("份", "reports"),
      reconsiderations: () => words("件", "cases"), litigation: () => words("件", "cases") };
    const kindOf = (index) => `c${index}`;
    const isDark = [true, false, true, false, true, false];

    const section = (chart) => byId(chart);
    const part = (chart, name) => {
      const place = section(chart).querySelector(name);
      place.replaceChildren();
      return place;
    };
    // The numbers of a chart; data-column and data-value have them as the query does.
    const table = (chart, columnNames, rows, label = null, extra = []) => {
      const head = make("tr");
      for (const name of [...columnNames, ...extra.map((column) => column.name)]) {
        head.append(make("th", { scope: "col" }, names[name] ? named(name) : name));
      }
      const body = make("tbody");
      for (const row of rows) {
        const line = make("tr");
        columnNames.forEach((name, index) => {
          const value = row[index];
          const text = typeof value === "string" || index === 0
            ? label ? label(row, index) : String(value) : shown(value);
          const cell = make(index ? "td" : "th", { "data-column": name, "data-value": value ?? "" }, text);
          if (name === "severity") { cell.className = "words"; }
          if (index === 0 && typeof value === "string") { cell.className = "name"; }
          if ((name === "in_doubt" || name === "missing") && value > 0) { cell.className = "warn"; }
          line.append(cell);
        });
        for (const column of extra) { line.append(make("td", {}, column.text(row))); }
        body.append(line);
      }
      part(chart, ".wide").append(make("table", {}, make("thead", {}, head), body));
    };
    const basis = (chart, all, read, doubt) => {
      const place = part(chart, ".basis");
      place.append(words("合计基于 ", "Sums stand on "), make("b", {}, shown(read)),
        words(` 份报告（共 ${shown(all)} 份）`, ` of ${shown(all)} reports`));
      if (all > read) {
        place.append(words(`；${shown(all - read)} 份未读到或不自洽，未计入`,
          `; ${shown(all - read)} are left out, their numbers not read or not adding up`));
      }
      if (doubt) {
        const warn = make("span", { class: "warn" }, words(`；计入者中 ${shown(doubt)} 份存疑`,
          `; ${shown(doubt)} of those counted are in doubt`));
        place.append(warn);
      }
      place.append(words("。", "."));
    };
    const column = (rows, index) => rows.map((row) => row[index]);
    const sum = (rows, index) => rows.reduce((all, row) => all + (row[index] ?? 0), 0);
    const basisOf = (chart, rows) => basis(chart, sum(rows, 1), sum(rows, 2), sum(rows, 3));

    // MARK: Charts

    const nothing = (chart) => {
      part(chart, ".chart").append(make("p", {}, words("没有可计的报告。", "No report to count.")));
      part(chart, ".wide");
      part(chart, ".basis");
    };
    // Every year between the first and the last, those without a report too.
    const filled = (rows) => {
      const first = rows[0][0];
      const span = rows[rows.length - 1][0] - first + 1;
      if (span > 40) { return rows; }
      const known = new Map(rows.map((row) => [row[0], row]));
      return Array.from({ length: span }, (_, index) =>
        known.get(first + index) ?? [first + index, ...Array(rows[0].length - 1).fill(null)]);
    };

    const charts = {
      reports: (choice) => {
        const rows = sums.reports(choice);
        const years = filled(rows);
        const place = part("reports", ".chart");
        const [sound, doubt] = [words("不存疑", "Not in doubt"), words("存疑", "In doubt")];
        place.append(legend([["c0", sound], ["doubt", doubt]]));
        columns(place, column(years, 0), [
          { kind: "c0", name: sound, values: years.map((row) => (row[1] ?? 0) - (row[2] ?? 0)) },
          { kind: "doubt", name: doubt, values: column(years, 2) }], unitOf.reports());
        table("reports", ["year", "reports", "in_doubt", "copies", "missing"], rows);
      },
      requests: (choice) => {
        const rows = sums.requests(choice);
        const years = filled(rows);
        const place = part("requests", ".chart");
        columns(place, column(years, 0),
          [{ kind: "c0", name: named("received"), values: column(years, 4) }], unitOf.requests());
        table("requests", ["year", "reports", "with_numbers", "in_doubt", "received", "average"], rows);
        basisOf("requests", rows);
      },
      outcomes: (choice) => {
        const rows = sums.outcomes(choice);
        const place = part("outcomes", ".chart");
        place.append(legend(kinds.map((kind, index) => [kindOf(index), named(kind)])));
        shares(place, rows.map((row) => ({ label: String(row[0]), values: row.slice(4, 10), whole: row[10] })),
          kinds.map((kind, index) => ({ kind: kindOf(index), name: named(kind), isDark: isDark[index] })),
          words("总计（件）", "All (requests)"));
        table("outcomes", ["year", "reports", "with_numbers", "in_doubt", ...kinds, "answered"], rows);
        basisOf("outcomes", rows);
      },
      groups: (choice) => {
        const rows = sums.groups(choice);
        if (!rows.length) { nothing("groups"); return; }
        const label = (row, index) => index ? "" : row[0] || words("未分组", "No group");
        bars(part("groups", ".chart"), rows.map((row) => ({ label: label(row, 0), kind: "c0",
          value: row[5] ?? 0, note: row[5] === null ? "—" : shown(row[5]) })),
          Math.max(0, ...column(rows, 5)), `${named("received")}（${unitOf.requests()}）`);
        table("groups", ["name", "bodies", "reports", "with_numbers", "in_doubt", "received", "average",
          "with_outcomes", "granted", "answered"], rows, label,
          [{ name: words("予以公开占比", "Granted, share"), text: (row) => percent(row[8] ?? 0, row[9]) }]);
        basis("groups", sum(rows, 2), sum(rows, 3), sum(rows, 4));
      },
      bodies: (choice) => {
        const rows = sums.bodies(choice);
        const place = part("bodies", ".chart");
        const most = rows.slice(0, 10);
        const fewest = rows.slice(Math.max(10, rows.length - 10));
        const scale = rows.length ? Math.max(0, rows[0][4]) : 0;
        const two = make("div", { class: "two" });
        place.append(two);
        // Both stand there before one is drawn, as wide as it then is.
        const halves = [[words("最多", "Most"), most], [words("最少", "Fewest"), fewest]]
          .filter(([, own]) => own.length)
          .map(([title, own]) => [make("div", {}, make("h3", {}, title)), own]);
        two.append(...halves.map(([box]) => box));
        for (const [box, own] of halves) {
          bars(box, own.map((row) => ({ label: data.bodies[row[5]].name, kind: "c0", value: row[4],
            note: shown(row[4]) })), scale, words("每份报告平均", "Average of its reports"));
        }
        table("bodies", ["body", "with_numbers", "in_doubt", "total", "average"], [...most, ...fewest],
          (row) => data.bodies[row[5]].name);
        const none = rows.filter((row) => row[3] === 0).length;
        basis("bodies", choice.rows.length, sum(rows, 1), sum(rows, 2));
        section("bodies").querySelector(".basis").append(words(
          `有数的机关 ${shown(rows.length)} 个，其中各年均为 0 的 ${shown(none)} 个。`,
          ` ${shown(rows.length)} bodies have numbers, ${shown(none)} of them 0 in every year.`));
      },
      findings: (choice) => {
        const rows = sums.findings(choice);
        const top = rows.slice(0, 25);
        const place = part("findings", ".chart");
        const kind = { error: "c2", warning: "doubt", info: "c5" };
        place.append(legend(["error", "warning", "info"].map((name) => [kind[name], named(name)])));
        const title = (rule) => words(data.rules[rule] ?? rule, rule);
        bars(place, top.map((row) => ({ label: title(row[0]), kind: kind[row[1]], value: row[3],
          note: shown(row[3]) })), Math.max(0, ...column(top, 3)), words("有此结果的报告（份）", "Reports that have it"));
        table("findings", ["rule", "severity", "findings", "reports"], top,
          (row, index) => index === 1 ? named(row[1]) : words(`${title(row[0])} ${row[0]}`, row[0]));
        part("findings", ".basis").append(rows.length > top.length
          ? words(`另有 ${rows.length - top.length} 种未列出。`, `${rows.length - top.length} more rules are not listed.`)
          : "");
      },
    };
    for (const chart of ["reconsiderations", "litigation"]) {
      charts[chart] = (choice) => {
        const rows = sums[chart](choice);
        const years = filled(rows);
        const place = part(chart, ".chart");
        place.append(legend(results.map((name, index) => [kindOf([0, 2, 3, 5][index]), named(name)])));
        columns(place, column(years, 0), results.map((name, index) => ({ kind: kindOf([0, 2, 3, 5][index]),
          name: named(name), values: column(years, 4 + index) })), unitOf[chart]());
        table(chart, ["year", "reports", "with_numbers", "in_doubt", ...results, `${chart}_total`], rows, null,
          [{ name: words("纠正占比", "Corrected, share"), text: (row) => percent(row[5] ?? 0, row[8]) }]);
        basisOf(chart, rows);
      };
    }

    """#
}
