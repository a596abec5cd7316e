/// The style sheet of an index of review pages.
enum IndexStyle {
  static let text = #"""

    html { font: 15px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
      color: #1b1f24; }
    html[data-language=zh] .en, html[data-language=en] .zh { display: none; }
    body { margin: 0 auto; max-width: 72rem; padding: 12px 16px 40px; }
    header { display: flex; justify-content: space-between; align-items: center; gap: 12px; }
    h1 { font-size: 1.3rem; }
    h1 small { color: #5b6570; font-weight: 400; }
    button { font: inherit; color: inherit; background: #fff; border: 1px solid #d5dae0;
      border-radius: 6px; padding: 3px 10px; cursor: pointer; }
    table { border-collapse: collapse; width: 100%; }
    th { text-align: left; position: sticky; top: 0; background: #eef1f4; white-space: nowrap; }
    th, td { padding: 5px 8px; overflow-wrap: anywhere; vertical-align: top; }
    th:first-child { min-width: 11em; }
    tbody { border-top: 1px solid #d5dae0; }
    a { color: #0b57d0; text-decoration: none; }
    a:hover { text-decoration: underline; }
    .count { text-align: right; color: #8a939c; font-variant-numeric: tabular-nums; width: 3.5em; }
    .count.error { color: #b3261e; font-weight: 700; }
    .count.warning { color: #9a6200; font-weight: 700; }
    .line td { padding-top: 0; font-size: .87rem; }
    .line a, .line span { color: #5b6570; }
    .line b { color: #b3261e; font-weight: 600; }
    .unread { background: #fdf3f2; }
    @media (max-width: 800px) {
      html { font-size: 14px; }
      body { padding: 6px 8px 24px; }
      th, td { padding: 4px; }
      th:first-child { min-width: 6em; }
      .line td:first-child { display: none; }
    }
    @media print { button { display: none; } th { position: static; } tbody { break-inside: avoid; } }

    """#
}
