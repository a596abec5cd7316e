/// The style sheet of a review page.
enum ReviewStyle {
  static let text = #"""

    :root { --ink: #1b1f24; --soft: #5b6570; --line: #d5dae0; --paper: #fff; --ground: #eef1f4;
      --blue: #0b57d0; --red: #b3261e; --amber: #9a6200; --green: #1b6e3c; }
    * { box-sizing: border-box; }
    html { font: 15px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
      color: var(--ink); background: var(--ground); }
    html[data-language=zh] .en, html[data-language=en] .zh { display: none; }
    body { margin: 0; height: 100dvh; display: grid; grid-template: auto 1fr auto / 100%; }
    button, input { font: inherit; color: inherit; }
    button { background: var(--paper); border: 1px solid var(--line); border-radius: 6px;
      padding: 3px 10px; cursor: pointer; white-space: nowrap; }
    button:hover { border-color: var(--blue); }
    button:disabled { opacity: .45; cursor: default; }
    button.main { background: var(--blue); border-color: var(--blue); color: #fff; }
    header { display: flex; gap: 8px 16px; align-items: center; padding: 8px 14px;
      background: var(--paper); border-bottom: 1px solid var(--line); }
    header .name { flex: 1 1 0; min-width: 0; }
    header h1, header p { margin: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    header h1 { font-size: 1.05rem; }
    header p { color: var(--soft); font-size: .85rem; }
    .tools { display: flex; gap: 6px; align-items: center; }
    #progress { color: var(--soft); font-size: .85rem; white-space: nowrap; }
    main { min-height: 0; display: grid; grid-template: 100% / minmax(0, 1fr) minmax(0, 1fr); }
    #pages, #record { overflow: auto; padding: 12px 14px 40px; scroll-padding: 20px; }
    #record { background: var(--paper); border-left: 1px solid var(--line); }

    .page h3 { margin: 0 0 4px; font-size: .8rem; font-weight: 400; color: var(--soft); }
    .page { margin-bottom: 16px; }
    .sheet { position: relative; width: calc(100% * var(--zoom, 1)); background: #fff;
      box-shadow: 0 1px 4px #0003; }
    .sheet img { display: block; width: 100%; height: auto; }
    .sheet svg { position: absolute; inset: 0; width: 100%; height: 100%; }
    .undrawn { padding: 40px 20px; margin: 0; }
    rect { fill: transparent; stroke-width: 1; vector-effect: non-scaling-stroke; }
    rect.label { fill: #6b7b8c0d; stroke: #8fa0b3; stroke-dasharray: 2 2; pointer-events: none; }
    rect.heading { stroke: #7a4fb5; cursor: pointer; }
    rect.finding { stroke-width: 2; stroke: #888; pointer-events: none; }
    rect.finding.error { stroke: var(--red); }
    rect.finding.warning { stroke: #d98a00; }
    rect.finding.info { stroke: none; }
    rect.figure { stroke: #2e9e5b; cursor: pointer; }
    rect.figure[data-state=blank] { stroke: #8a939c; }
    rect.figure[data-state=uncertain] { stroke: #d98a00; stroke-width: 2; }
    rect.figure[data-state=unreadable] { stroke: var(--red); stroke-width: 2; }
    rect.figure:hover { fill: #0b57d01f; }
    rect.near { fill: #ffd94926; stroke: #c9a200; stroke-dasharray: none; }
    rect.lit { fill: #ffd94947; stroke: var(--blue); stroke-width: 3; }
    rect.finding.lit { fill: none; }
    rect.checked:not(.lit) { fill: #2e9e5b1f; }
    pre.text { white-space: pre-wrap; margin: 0; font: inherit; }

    h2 { font-size: 1.05rem; margin: 22px 0 8px; }
    #findings h2 { margin-top: 0; }
    #record p { margin: 0 0 6px; overflow-wrap: anywhere; }
    #record section > p { color: #3a434c; font-size: .92rem; }
    .badge { font-size: .8rem; font-weight: 400; padding: 1px 8px; border-radius: 10px;
      background: var(--ground); }
    #findings ol { list-style: none; margin: 0; padding: 0; border: 1px solid var(--line);
      border-radius: 6px; max-height: 15.5rem; overflow: auto; }
    #findings ol:empty { display: none; }
    #findings li + li { border-top: 1px solid var(--line); }
    #findings a { display: block; padding: 5px 10px; color: inherit; text-decoration: none;
      border-left: 4px solid transparent; overflow-wrap: anywhere; }
    #findings a:hover { background: var(--ground); }
    .error > a { border-left-color: var(--red) !important; }
    .warning > a { border-left-color: #d98a00 !important; }
    .error b, .badge.error { color: var(--red); }
    .warning b, .badge.warning { color: var(--amber); }
    .info b { color: var(--soft); }
    #findings .message { display: block; color: var(--soft); font-size: .85rem; }
    #findings li.lit a { background: #fff3c4; }
    #findings li.checked a { opacity: .55; }
    #findings li.checked b::before { content: "✓ "; color: var(--green); }

    .wide { overflow-x: auto; margin: 6px 0 14px; }
    table { border-collapse: collapse; font-size: .88rem; }
    caption { text-align: left; font-weight: 600; padding: 2px 0 5px; }
    .same { display: none; }
    table.figures { min-width: 100%; }
    th, td { border: 1px solid var(--line); padding: 3px 6px; text-align: left; font-weight: 400; }
    thead th, th.header { background: var(--ground); color: #3a434c; min-width: 4.2em; }
    th[scope=row] { min-width: 9em; max-width: 24em; overflow-wrap: anywhere; background: #f7f9fa;
      position: sticky; left: 0; }
    th.item { padding-left: 2em; }
    th.group { padding-left: 1em; }
    .facts { width: 100%; margin-bottom: 10px; }
    .facts th[scope=row] { width: 9em; position: static; }
    .facts td { overflow-wrap: anywhere; }
    .unit { color: var(--soft); }
    td.none { background: var(--ground); }
    td.figure { text-align: right; cursor: pointer; font-variant-numeric: tabular-nums;
      scroll-margin: 60px 20px 60px 45%; white-space: nowrap; }
    td[data-state=unreadable] { white-space: normal; min-width: 6em; overflow-wrap: anywhere; }
    td.figure:hover { background: #eaf1fd; }
    td[data-state=absent], td[data-state=blank] { color: #7a848e; font-size: .8rem; }
    td[data-state=uncertain] .printed::after { content: " ?"; color: var(--amber); }
    td[data-state=uncertain] { background: #fff6e0; }
    td[data-state=unreadable] { background: #fdeceb; color: var(--red); }
    td.found { box-shadow: inset 3px 0 0 #d98a00; }
    td.found.fault { box-shadow: inset 3px 0 0 var(--red); }
    td.checked:not(.lit) { background: #e6f4ec; }
    td.lit, td.lit:focus { outline: 3px solid var(--blue); outline-offset: -3px; background: #fff3c4; }
    td.also { background: #fff3c4; }
    td ins { display: block; text-decoration: none; font-weight: 700; color: var(--blue); }
    td.corrected .printed { text-decoration: line-through; color: var(--soft); }
    .reading { display: block; color: var(--soft); font-size: .72rem; }
    .reading[data-settled=false] { color: var(--amber); }

    #editor { background: var(--paper); border-top: 2px solid var(--blue); padding: 8px 14px; }
    #editor[hidden] { display: none; }
    #editor p { margin: 2px 0 6px; font-size: .85rem; color: var(--soft); overflow-wrap: anywhere; }
    #editor #about { color: var(--red); max-height: 3.2em; overflow: auto; }
    #about:empty { display: none; }
    #editor #problem { color: var(--red); margin: 0; }
    .chosen { display: flex; justify-content: space-between; gap: 10px; align-items: start; }
    .chosen strong { overflow-wrap: anywhere; max-height: 3em; overflow: auto; }
    .fields { display: grid; grid-template-columns: 1fr 2fr 1fr; gap: 8px; }
    .fields span { font-size: .8rem; color: var(--soft); }
    .fields input { display: block; width: 100%; padding: 4px 8px; border: 1px solid var(--line);
      border-radius: 6px; }
    .actions { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 8px; }
    dialog { border: 1px solid var(--line); border-radius: 10px; max-width: 30rem; padding: 18px; }
    dialog table { width: 100%; margin-bottom: 10px; }
    kbd { font: inherit; font-weight: 600; white-space: nowrap; }

    @media (max-width: 800px) {
      html { font-size: 14px; }
      header { display: block; padding: 6px 10px; }
      header p { display: none; }
      .tools { overflow-x: auto; gap: 4px; padding-top: 4px; }
      #progress { display: none; }
      .tools button { padding: 3px 8px; }
      main { grid-template: minmax(0, 2fr) minmax(0, 3fr) / 100%; }
      #record { border-left: 0; border-top: 2px solid var(--line); }
      #pages, #record { padding: 8px 10px 24px; }
      #findings ol { max-height: 9rem; }
      #editor { padding: 6px 10px; }
      .fields { grid-template-columns: 1fr 1fr 1fr; gap: 4px 8px; }
      .chosen strong { max-height: 1.6em; }
      th[scope=row] { min-width: 8em; max-width: 11em; }
    }

    @media print {
      html { font-size: 9pt; background: none; }
      body, main { display: block; height: auto; }
      header { border: 0; padding: 0 0 6pt; }
      header h1, header p { white-space: normal; }
      .tools, #editor, dialog { display: none; }
      #pages, #record { overflow: visible; padding: 0; border: 0; }
      #findings ol { max-height: none; overflow: visible; border: 0; }
      #findings li, tr { break-inside: avoid; }
      h2, caption { break-after: avoid; }
      .page { break-inside: avoid; break-after: page; margin: 0; }
      .sheet { width: auto; box-shadow: none; max-height: 235mm; aspect-ratio: auto; margin: 0 auto;
        display: table; }
      .sheet img { width: auto; max-width: 100%; max-height: 235mm; }
      .wide { overflow: visible; }
      th[scope=row] { position: static; }
      td.lit, td.lit:focus, td.also, #findings li.lit a { outline: 0; background: none; }
      rect.lit, rect.near { fill: none; stroke-width: 1; }
      rect.near { stroke: #8fa0b3; }
    }

    """#
}
