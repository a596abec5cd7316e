/// The style sheet of a summary.
enum SummaryStyle {
  static let text = #"""

    :root { --ink: #1b1f24; --soft: #5b6570; --line: #d5dae0; --ground: #eef1f4; --blue: #0b57d0;
      --c0: #2b5c8a; --c1: #9dbfdc; --c2: #b5541c; --c3: #e9b872; --c4: #6f7780; --c5: #c9ced4;
      --doubt: #d98a00; --missing: #b3261e; }
    * { box-sizing: border-box; }
    html { font: 15px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
      color: var(--ink); background: #fff; }
    html[data-language=zh] .en, html[data-language=en] .zh { display: none; }
    body { margin: 0 auto; max-width: 66rem; padding: 0 16px 48px; }
    button, input, select { font: inherit; color: inherit; }
    button, select, input[type=search] { background: #fff; border: 1px solid #b9c1ca;
      border-radius: 5px; padding: 3px 8px; }
    button { cursor: pointer; }
    button:hover { border-color: var(--blue); }
    button:disabled { opacity: .45; cursor: default; }
    header { display: flex; justify-content: space-between; align-items: baseline; gap: 16px;
      padding-top: 16px; }
    h1 { font-size: 1.45rem; margin: 0; }
    h2 { font-size: 1.1rem; margin: 0 0 2px; }
    p { margin: 0 0 6px; }
    .tools { display: flex; gap: 6px; }
    #filters { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 6px 14px;
      align-items: center; background: #fff; padding: 8px 0; border-bottom: 1px solid var(--line); }
    #filters label { white-space: nowrap; }
    #filters input[type=search] { width: 13em; max-width: 100%; }
    #filters select { max-width: 14em; }
    #chosen { color: var(--soft); font-size: .9rem; margin: 8px 0 0; }
    section { padding: 22px 0 6px; }
    .about, .basis { color: var(--soft); font-size: .9rem; }
    .basis b { color: var(--ink); font-weight: 600; }
    .basis .warn { color: #8a5700; }
    .facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(13.5rem, 1fr));
      gap: 0 24px; margin: 10px 0; padding: 0; }
    .facts div { display: flex; justify-content: space-between; gap: 10px;
      border-bottom: 1px solid var(--line); padding: 3px 0; }
    .facts dt { color: var(--soft); }
    .facts dd { margin: 0; font-variant-numeric: tabular-nums; font-weight: 600; }

    .chart { margin: 8px 0 4px; }
    .chart h3 { font-size: .95rem; font-weight: 600; margin: 8px 0 2px; }
    .chart svg { display: block; max-width: 100%; height: auto; }
    svg text { font-size: 12px; fill: var(--ink); font-variant-numeric: tabular-nums; }
    svg .soft { fill: var(--soft); }
    svg .small { font-size: 10.5px; }
    svg .inverse { fill: #fff; }
    svg .axis { stroke: #8a939c; stroke-width: 1; }
    svg .rule { stroke: #e3e7eb; stroke-width: 1; }
    svg .c0 { fill: var(--c0); } svg .c1 { fill: var(--c1); } svg .c2 { fill: var(--c2); }
    svg .c3 { fill: var(--c3); } svg .c4 { fill: var(--c4); } svg .c5 { fill: var(--c5); }
    svg .doubt { fill: var(--doubt); }
    svg .missing { fill: #fff; stroke: var(--missing); stroke-width: 1.4; }
    svg .none { fill: #dfe4e9; }
    .legend { display: flex; flex-wrap: wrap; gap: 2px 14px; font-size: .87rem; margin: 6px 0 2px; }
    .legend span { white-space: nowrap; }
    .legend svg { display: inline-block; vertical-align: -1px; margin-right: 4px; }
    .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 0 28px; }
    .pager { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; font-size: .9rem; margin: 4px 0; }

    .wide { overflow-x: auto; }
    table { border-collapse: collapse; font-size: .88rem; margin: 6px 0; }
    th, td { padding: 2px 10px 2px 0; text-align: right; font-weight: 400;
      border-bottom: 1px solid var(--line); font-variant-numeric: tabular-nums; }
    thead th { color: var(--soft); vertical-align: bottom; line-height: 1.3; min-width: 2.9em; max-width: 6.5em; }
    th + th, td { padding-left: 10px; }
    td { white-space: nowrap; }
    th:first-child { text-align: left; position: sticky; left: 0; background: #fff; }
    td.words { text-align: left; }
    th.name { min-width: 9em; overflow-wrap: anywhere; }
    td.warn { color: #8a5700; }
    details { font-size: .87rem; margin: 2px 0 0; }
    summary { color: var(--soft); cursor: pointer; width: max-content; max-width: 100%; }
    pre { background: var(--ground); padding: 10px; overflow: auto; max-height: 22rem; margin: 6px 0;
      white-space: pre-wrap; overflow-wrap: anywhere; font: .8rem/1.45 ui-monospace, Menlo, Consolas, monospace; }

    @media (max-width: 700px) {
      html { font-size: 14px; }
      body { padding: 0 10px 32px; }
      header { display: block; }
      h1 { font-size: 1.2rem; margin-bottom: 6px; }
      #filters { position: static; }
      #filters input[type=search] { width: 9em; }
      section { padding-top: 18px; }
      th, td { padding-right: 6px; }
      th + th, td { padding-left: 6px; }
    }

    @media print {
      @page { margin: 14mm 12mm; }
      html { font-size: 9.5pt; }
      body { max-width: none; padding: 0; }
      #filters, .tools, .pager, details { display: none; }
      section { padding-top: 12pt; }
      h2, h3, .about, .basis, .legend { break-after: avoid; }
      .chart svg, tr { break-inside: avoid; }
      .wide { overflow: visible; }
      th:first-child { position: static; }
      .two { display: block; }
      svg rect, svg circle { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }

    """#
}
