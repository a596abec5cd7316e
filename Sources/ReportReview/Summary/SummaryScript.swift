/// The script of a summary: it sums the reports chosen, draws the charts and tells the queries.
enum SummaryScript {
  static let text =
    "(() => {\n\"use strict\";\n"
    + [SummarySums.text, SummaryDrawing.text, SummaryCharts.text, SummaryControls.text].joined()
    + "})();\n"
}

/// What is summed, as the queries have it: a row a year, body, group or rule.
enum SummarySums {
  static let text = #"""

    const data = JSON.parse(document.getElementById("data").textContent);
    const root = document.documentElement;
    const words = (chinese, english) => root.dataset.language === "en" ? english : chinese;
    const byId = (id) => document.getElementById(id);
    const { reports, numbers } = data;
    const count = reports.body.length;
    const allYears = [...new Set(reports.year)].sort((a, b) => a - b);
    const state = { from: allYears[0], to: allYears[allYears.length - 1], text: "", group: null,
      sound: false, measure: "received", page: 0, order: "missing" };

    // MARK: What is chosen

    const foldedNames = data.bodies.map((body) => `${body.name}\n${body.identity}`.toLowerCase());
    const chosenBodies = () => {
      const text = state.text.trim().toLowerCase();
      return data.bodies.map((body, index) =>
        (!text || foldedNames[index].includes(text))
        && (state.group === null || (body.group ?? "") === state.group));
    };
    const isNarrowed = () => state.text.trim() !== "" || state.group !== null;
    const choose = () => {
      const bodies = chosenBodies();
      const rows = [];
      for (let row = 0; row < count; row += 1) {
        const year = reports.year[row];
        if (year >= state.from && year <= state.to && bodies[reports.body[row]]
          && !(state.sound && reports.doubt[row])) { rows.push(row); }
      }
      return { bodies, rows };
    };
    const quoted = (text) => `'${text.replaceAll("'", "''")}'`;
    const condition = (bodies) => {
      const parts = [];
      if (state.from !== allYears[0] || state.to !== allYears[allYears.length - 1]) {
        parts.push(`year BETWEEN ${state.from} AND ${state.to}`);
      }
      if (isNarrowed()) {
        const names = data.bodies.filter((_, index) => bodies[index]).map((b) => quoted(b.identity));
        parts.push(`body IN (${names.join(", ")})`);
      }
      if (state.sound) { parts.push("in_doubt = 0"); }
      return parts.join(" AND ") || "TRUE";
    };
    const query = (chart, bodies) => {
      const groups = data.bodies.filter((_, index) => bodies[index])
        .map((body) => `(${quoted(body.identity)}, ${quoted(body.group ?? "")})`);
      const parts = { filter: condition(bodies), measure: state.measure,
        groups: groups.join(", ") || "(NULL, NULL)" };
      return data.queries[chart].replace(/\{(filter|measure|groups)\}/g, (_, part) => parts[part]);
    };

    // MARK: Sums

    const grouped = (rows, key) => {
      const groups = new Map();
      for (const row of rows) {
        const value = key(row);
        const group = groups.get(value);
        if (group) { group.push(row); } else { groups.set(value, [row]); }
      }
      return groups;
    };
    const byYear = (rows) => [...grouped(rows, (row) => reports.year[row])].sort((a, b) => a[0] - b[0]);
    const having = (rows, name) => rows.filter((row) => numbers[name][row] !== null);
    const doubtful = (rows) => rows.reduce((sum, row) => sum + reports.doubt[row], 0);
    const total = (rows, name) => {
      let sum = null;
      for (const row of rows) {
        const number = numbers[name][row];
        if (number !== null) { sum = (sum ?? 0) + number; }
      }
      return sum;
    };
    const compare = (one, other) => one < other ? -1 : one > other ? 1 : 0;

    const sums = {
      reports: ({ rows }) => {
        const spans = [...grouped(rows, (row) => reports.body[row]).values()].map((own) => {
          const years = own.map((row) => reports.year[row]);
          return [Math.min(...years), Math.max(...years)];
        });
        return byYear(rows).map(([year, own]) => [year, own.length, doubtful(own),
          own.reduce((sum, row) => sum + reports.reports[row] - 1, 0),
          spans.filter(([first, last]) => first <= year && year <= last).length - own.length]);
      },
      requests: ({ rows }) => byYear(rows).map(([year, own]) => {
        const read = having(own, "received");
        const sum = total(read, "received");
        return [year, own.length, read.length, doubtful(read), sum,
          sum === null ? null : sum / read.length];
      }),
      groups: ({ rows, bodies }) => {
        const members = grouped([...data.bodies.keys()].filter((index) => bodies[index]),
          (index) => data.bodies[index].group ?? "");
        const groups = grouped(rows, (row) => data.bodies[reports.body[row]].group ?? "");
        return [...members].sort((a, b) => compare(a[0], b[0])).map(([name, own]) => {
          const all = groups.get(name) ?? [];
          const read = having(all, "received");
          const sum = total(read, "received");
          return [name, own.length, all.length, read.length, doubtful(read), sum,
            sum === null ? null : sum / read.length, having(all, "answered").length,
            total(having(all, "answered"), "granted"), total(all, "answered")];
        });
      },
      bodies: ({ rows }) => [...grouped(having(rows, state.measure), (row) => reports.body[row])]
        .map(([body, own]) => {
          const sum = total(own, state.measure);
          return [data.bodies[body].identity, own.length, doubtful(own), sum, sum / own.length, body];
        }).sort((a, b) => b[4] - a[4] || compare(a[0], b[0])),
      findings: ({ rows }) => {
        const chosen = new Uint8Array(count);
        for (const row of rows) { chosen[row] = 1; }
        return data.findings.map((finding) => {
          let [found, own] = [0, 0];
          finding.reports.forEach((row, index) => {
            if (chosen[row]) { own += 1; found += finding.counts ? finding.counts[index] : 1; }
          });
          return [finding.rule, finding.severity, found, own];
        }).filter((row) => row[3] > 0).sort((a, b) =>
          (a[1] === "info") - (b[1] === "info") || (a[1] === "warning") - (b[1] === "warning")
          || b[3] - a[3] || compare(a[0], b[0]));
      },
    };
    const kinds = ["granted", "partly_granted", "withheld", "unavailable", "not_processed", "other_handling"];
    const results = ["upheld", "corrected", "other_result", "pending"];
    for (const [chart, names] of [["outcomes", [...kinds, "answered"]],
      ["reconsiderations", [...results.map((r) => `reconsiderations_${r}`), "reconsiderations_total"]],
      ["litigation", [...results.map((r) => `litigation_${r}`), "litigation_total"]]]) {
      sums[chart] = ({ rows }) => byYear(rows).map(([year, own]) => {
        const read = having(own, names[names.length - 1]);
        return [year, own.length, read.length, doubtful(read), ...names.map((name) => total(read, name))];
      });
    }

    """#
}
