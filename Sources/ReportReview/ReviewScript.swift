/// The script of a review page; written with what browsers have.
enum ReviewScript {
  static let text = #"""

    (() => {
    "use strict";
    const root = document.documentElement;
    const $ = (id) => document.getElementById(id);
    const data = JSON.parse($("data").textContent);
    const cells = data.figures.map((_, index) => $("f" + index));
    const outlines = data.figures.map(() => []);
    for (const rect of document.querySelectorAll("rect[data-figure]")) {
      outlines[rect.dataset.figure].push(rect);
    }
    const items = [...document.querySelectorAll("#findings li")];
    const findingOutlines = data.findings.map((_, index) =>
      document.querySelector(`rect[data-finding="${index}"]`));
    const say = (chinese, english) => root.dataset.language === "en" ? english : chinese;

    // What the reviewer did, kept in this browser by the document's digest.
    const storageKey = "extract-review:" + (data.sha256 || data.file);
    const empty = () => ({ corrections: {}, checked: {} });
    const stored = (key) => { try { return localStorage.getItem(key); } catch { return null; } };
    const keep = (key, value) => {
      try { localStorage.setItem(key, value); return true; } catch { return false; }
    };
    const load = () => {
      try {
        const value = JSON.parse(stored(storageKey));
        return value && value.corrections && value.checked ? value : empty();
      } catch { return empty(); }
    };
    // What an archive has corrected already stands among the corrections, until it is undone here.
    const withKnown = (work) => {
      for (const { key, correction } of data.figures) {
        if (correction && !Object.hasOwn(work.corrections, key)) { work.corrections[key] = correction; }
      }
      return work;
    };
    let work = withKnown(load());
    let chosen = null;
    let finding = null;
    let zoom = 1;

    const store = () => {
      const isKept = keep(storageKey, JSON.stringify(work));
      show();
      if (!isKept) {
        problem("浏览器未保存更正，请在关闭前下载。",
          "The browser does not keep corrections; download them before you close the page.");
      }
    };
    const problem = (chinese, english) => {
      $("problem").textContent = chinese ? say(chinese, english) : "";
    };
    const findingKey = (index) => "finding:" + items[index].textContent;
    const figureKey = (index) => "figure:" + data.figures[index].key;
    const correction = (index) =>
      Object.hasOwn(work.corrections, data.figures[index].key)
        ? work.corrections[data.figures[index].key] : null;

    // Corrections and checks as they show in tables and pages.
    const show = () => {
      let checked = 0;
      let open = 0;
      data.figures.forEach((figure, index) => {
        const cell = cells[index];
        const correct = correction(index);
        const isChecked = Object.hasOwn(work.checked, figureKey(index));
        if (figure.state !== "absent") { open += 1; if (isChecked || correct) { checked += 1; } }
        cell.classList.toggle("checked", isChecked);
        cell.classList.toggle("corrected", correct !== null);
        for (const rect of outlines[index]) { rect.classList.toggle("checked", isChecked); }
        let ins = cell.querySelector("ins");
        if (!correct) { if (ins) { ins.remove(); } return; }
        if (!ins) { ins = document.createElement("ins"); cell.append(ins); }
        ins.textContent = correct.corrected === null ? say("空", "blank") : correct.corrected;
      });
      items.forEach((item, index) => {
        item.classList.toggle("checked", Object.hasOwn(work.checked, findingKey(index)));
      });
      const left = items.filter((item) => !item.classList.contains("checked")).length;
      $("count").textContent = Object.keys(work.corrections).length;
      $("progress").textContent =
        say(`已核 ${checked}/${open}，待查 ${left}`, `${checked}/${open} checked, ${left} findings left`);
    };

    const unlight = () => {
      for (const element of document.querySelectorAll(".lit, .also, .near")) {
        element.classList.remove("lit", "also", "near");
      }
    };
    const into = (element) => {
      if (element) { element.scrollIntoView({ block: "center", inline: "center" }); }
    };

    // The labels of a figure's row and column: beside it and above it on its page.
    const lightLabels = (rect) => {
      const box = rect.getBBox();
      const x = box.x + box.width / 2;
      const y = box.y + box.height / 2;
      for (const label of rect.ownerSVGElement.querySelectorAll("rect.label")) {
        const other = label.getBBox();
        const isBeside = other.y < y && y < other.y + other.height && other.x < x;
        const isAbove = other.x < x && x < other.x + other.width && other.y < y;
        label.classList.toggle("near", isBeside || isAbove);
      }
    };
    const light = (index, name) => {
      cells[index].classList.add(name);
      for (const rect of outlines[index]) { rect.classList.add("lit"); }
    };

    const choose = (index, from) => {
      unlight();
      finding = null;
      chosen = index;
      light(index, "lit");
      for (const rect of outlines[index]) { lightLabels(rect); }
      fill();
      if (from !== "page") { into(outlines[index][0]); }
      if (from !== "table") { into(cells[index]); }
      cells[index].focus({ preventScroll: true });
    };
    const chooseFinding = (index) => {
      unlight();
      finding = index;
      const { figures, page } = data.findings[index];
      chosen = figures.length ? figures[0] : null;
      items[index].classList.add("lit");
      figures.forEach((figure, at) => light(figure, at === 0 ? "lit" : "also"));
      const own = findingOutlines[index];
      if (own) { own.classList.add("lit"); }
      fill();
      const place = own || figures.flatMap((figure) => outlines[figure])[0];
      into(place || (page && $("page-" + page)));
      const list = items[index].parentElement;
      list.scrollTop = items[index].offsetTop - list.offsetTop - list.clientHeight / 3;
      if (chosen !== null) { into(cells[chosen]); } else { into(items[index]); }
      items[index].firstElementChild.focus({ preventScroll: true });
    };

    // What is known of the figure chosen.
    const fill = () => {
      const editor = $("editor");
      problem();
      if (chosen === null) {
        editor.hidden = finding === null;
        if (finding === null) { return; }
      }
      editor.hidden = false;
      editor.classList.toggle("plain", chosen === null);
      for (const id of ["corrected", "reason", "who", "remove"]) { $(id).disabled = chosen === null; }
      // In both languages, of which the style shows one.
      const message = () => finding === null
        ? [] : items[finding].querySelector(".message").cloneNode(true).childNodes;
      $("about").replaceChildren(...(chosen === null ? [] : message()));
      if (chosen === null) {
        $("chosen").replaceChildren(...message());
        $("known").textContent = data.findings[finding].rule;
        return;
      }
      const figure = data.figures[chosen];
      const correct = correction(chosen);
      const states = {
        printed: ["已读取", "printed"], blank: ["空白", "blank"], absent: ["未见", "absent"],
        unreadable: ["不是数字", "no number"], corrected: ["已更正", "corrected"], uncertain: ["识别不确定", "not recognized for certain"],
      };
      const facts = [say(...states[figure.state])];
      if (figure.text) { facts.push(say("原文", "printed text") + " " + figure.text); }
      if (figure.unit) { facts.push(figure.unit); }
      if (figure.page) { facts.push(say(`第 ${figure.page} 页`, `page ${figure.page}`)); }
      for (const reading of figure.readings || []) {
        facts.push(`${reading.source}: ${reading.text || "–"} ${Math.round(reading.confidence * 100)}%`);
      }
      facts.push(figure.key);
      if (figure.place) { facts.push(figure.place); }
      $("chosen").textContent = say(figure.chinese, figure.english);
      $("known").textContent = facts.join(" · ");
      $("corrected").value = correct ? correct.corrected ?? "" : figure.printed ?? "";
      $("reason").value = correct ? correct.reason : "";
      $("who").value = correct ? correct.who : stored("extract-review:who") || "";
      $("remove").disabled = !correct;
    };

    \#(ReviewNumberScript.text)
    const save = () => {
      if (chosen === null) { return; }
      const figure = data.figures[chosen];
      const corrected = number($("corrected").value);
      const who = $("who").value.trim();
      const reason = $("reason").value.trim();
      if (corrected === undefined) {
        return problem("请填数字；留空表示此处没有数字。", "Give a number, or nothing where there is none.");
      }
      const reasonAgainst = corrected === null ? null : misfit(figure, corrected);
      if (reasonAgainst) { return problem(...reasonAgainst); }
      if (corrected === (figure.printed ?? null)) {
        return problem("与原值相同；如确认无误请按“无误”。", "That is the printed value; accept it instead.");
      }
      if (!reason || !who) { return problem("请填写理由和更正人。", "Say why, and who you are."); }
      work.corrections[figure.key] = {
        printed: figure.printed ?? null, corrected, reason, who, when: new Date().toISOString(),
      };
      delete work.checked[figureKey(chosen)];
      keep("extract-review:who", who);
      store();
      $("remove").disabled = false;
      cells[chosen].focus({ preventScroll: true });
    };

    const step = (list, at, by) => list.length === 0 ? null
      : at === -1 ? (by > 0 ? list[0] : list[list.length - 1])
      : list[(at + by + list.length) % list.length];
    const stepFinding = (by) => {
      const next = step(items.map((_, index) => index), finding ?? -1, by);
      if (next !== null) { chooseFinding(next); }
    };
    const stepFigure = (by) => {
      const there = data.figures.map((_, index) => index)
        .filter((index) => data.figures[index].state !== "absent" || index === chosen);
      const next = step(there, chosen === null ? -1 : there.indexOf(chosen), by);
      if (next !== null) { choose(next); }
    };
    const setZoom = (value) => {
      zoom = Math.min(4, Math.max(0.5, value));
      $("pages").style.setProperty("--zoom", zoom);
      if (chosen !== null) { into(outlines[chosen][0]); }
    };
    const setLanguage = (language) => {
      root.dataset.language = language;
      root.lang = language === "en" ? "en" : "zh-CN";
      show();
      fill();
    };

    // The file of corrections, in the order of the form.
    const corrections = () => JSON.stringify({
      schemaVersion: "1.0",
      corrections: data.figures.filter((figure) => Object.hasOwn(work.corrections, figure.key))
        .map(({ key }) => {
          const { printed, corrected, reason, who, when } = work.corrections[key];
          return { file: data.file, sha256: data.sha256 ?? null, key, printed, corrected, reason, who, when };
        }),
    }, null, 2) + "\n";

    const actions = {
      nextFinding: () => stepFinding(1),
      previousFinding: () => stepFinding(-1),
      nextFigure: () => stepFigure(1),
      previousFigure: () => stepFigure(-1),
      zoomIn: () => setZoom(zoom * 1.25),
      zoomOut: () => setZoom(zoom / 1.25),
      zoomReset: () => setZoom(1),
      language: () => {
        const language = root.dataset.language === "en" ? "zh" : "en";
        try { sessionStorage.setItem("extract-review:language", language); } catch { }
        setLanguage(language);
      },
      help: () => $("help").showModal(),
      closeHelp: () => $("help").close(),
      close: () => { unlight(); chosen = null; finding = null; fill(); },
      edit: () => { if (chosen !== null) { $("corrected").focus(); $("corrected").select(); } },
      accept: () => {
        if (finding !== null) {
          work.checked[findingKey(finding)] = true;
          store();
          stepFinding(1);
        } else if (chosen !== null) {
          work.checked[figureKey(chosen)] = true;
          store();
          stepFigure(1);
        }
      },
      remove: () => {
        if (chosen === null) { return; }
        delete work.corrections[data.figures[chosen].key];
        store();
        fill();
      },
      download: () => {
        const link = document.createElement("a");
        link.href = URL.createObjectURL(new Blob([corrections()], { type: "application/json" }));
        link.download = "corrections.json";
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 60000);
      },
    };
    const keys = {
      n: "nextFinding", p: "previousFinding", j: "nextFigure", k: "previousFigure", a: "accept",
      e: "edit", Enter: "edit", "+": "zoomIn", "=": "zoomIn", "-": "zoomOut", 0: "zoomReset",
      l: "language", "?": "help", Escape: "close",
    };

    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) { return; }
      if ($("help").open) { return; }
      const isTyping = event.target.matches("input");
      if (isTyping && event.key !== "Escape") { return; }
      if (event.key === "Enter" && event.target.matches("button, a")) { return; }
      const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      if (!Object.hasOwn(keys, name)) { return; }
      event.preventDefault();
      if (isTyping && chosen !== null) { fill(); return cells[chosen].focus({ preventScroll: true }); }
      actions[keys[name]]();
    });
    document.addEventListener("click", (event) => {
      const at = event.target.closest("[data-do], [data-figure], [data-finding], [data-target], td.figure");
      if (!at) { return; }
      if (at.dataset.do) { return actions[at.dataset.do](); }
      if (at.dataset.target) { return into($(at.dataset.target).querySelector("h2")); }
      event.preventDefault();
      if (at.dataset.figure !== undefined) { return choose(Number(at.dataset.figure), "page"); }
      if (at.dataset.finding !== undefined) { return chooseFinding(Number(at.dataset.finding)); }
      choose(Number(at.id.slice(1)), "table");
    });
    document.addEventListener("dblclick", (event) => {
      if (event.target.closest("td.figure, rect.figure")) { actions.edit(); }
    });
    $("editor").addEventListener("submit", (event) => { event.preventDefault(); save(); });
    window.addEventListener("storage", (event) => {
      if (event.key === storageKey) { work = withKnown(load()); show(); }
    });

    data.findings.forEach(({ figures }, index) => {
      const isFault = items[index].classList.contains("error");
      if (items[index].classList.contains("info")) { return; }
      for (const figure of figures) {
        cells[figure].classList.add("found");
        if (isFault) { cells[figure].classList.add("fault"); }
      }
    });
    // Each page opens in its own language, until another is chosen in this window.
    let asked = null;
    try { asked = sessionStorage.getItem("extract-review:language"); } catch { }
    setLanguage(asked ?? root.dataset.language);

    // An index of pages leads to a finding of this one.
    const chooseNamed = () => {
      const named = /^#finding-(\d{1,6})$/.exec(location.hash);
      if (named && items[Number(named[1])]) { chooseFinding(Number(named[1])); }
    };
    window.addEventListener("hashchange", chooseNamed);
    chooseNamed();
    })();

    """#
}
