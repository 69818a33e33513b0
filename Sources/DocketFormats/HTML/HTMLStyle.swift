/// The style sheet of our pages: light and dark, phone and desk, screen and paper.
enum HTMLStyle {
  static let text = """
    :root { color-scheme: light dark; --ink: #1d1f23; --soft: #5b616b; --line: #d9dce1; --paper: #fff;
      --wash: #f4f5f7; --mark: #fff0b8; --blue: #1f5fa8; --red: #a8321f; --green: #23703d; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e6e8eb; --soft: #9aa2ad; --line: #363b43;
      --paper: #16181c; --wash: #1f2227; --mark: #584a12; --blue: #7db3f0; --red: #f0937f; --green: #7fce99; } }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink);
      font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; }
    main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; overflow-wrap: break-word; }
    h1 { font-size: 1.6rem; line-height: 1.25; margin: 1.5rem 0 .5rem; }
    h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; border-bottom: 1px solid var(--line); }
    a { color: var(--blue); }
    .dim { color: var(--soft); } .warning { color: var(--red); }
    mark { background: var(--mark); color: inherit; padding: 0 .1em; border-radius: .15em; }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; font-size: .9rem; width: 100%; }
    th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0;
      border-bottom: 1px solid var(--line); }
    td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: .5rem 0; }
    dt { color: var(--soft); } dd { margin: 0; min-width: 0; }
    blockquote { margin: .5rem 0; padding: .1rem 0 .1rem .8rem; border-left: 3px solid var(--line); }
    blockquote footer { color: var(--soft); font-size: .85rem; }
    pre { white-space: pre-wrap; font: inherit; }
    .event { display: grid; grid-template-columns: 9rem 1fr; gap: 0 1rem; padding: .9rem 0;
      border-bottom: 1px solid var(--line); break-inside: avoid; }
    .event > time, .event > .undated { font-variant-numeric: tabular-nums; color: var(--soft); }
    .event p { margin: 0 0 .25rem; } .event > div { min-width: 0; }
    .tag { font-size: .75rem; border: 1px solid currentColor; border-radius: 1em; padding: 0 .5em;
      margin-left: .4em; white-space: nowrap; color: var(--soft); }
    .tag.conflicting { color: var(--red); } .tag.confirmed { color: var(--green); }
    .axis { display: grid; grid-template-columns: 6.5rem 1fr; gap: 0 .75rem; align-items: center;
      font-size: .8rem; background: var(--wash); border-radius: .5rem; padding: .75rem; margin: 1rem 0; }
    .axis span { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
    .axis svg { display: block; width: 100%; height: 18px; overflow: visible; }
    .axis .ticks { height: 20px; }
    .axis text { fill: var(--soft); font-size: 11px; } .axis .tick { stroke: var(--line); }
    .axis .point { fill: var(--blue); } .axis .span { fill: var(--blue); opacity: .35; }
    .axis .edge { fill: none; stroke: var(--blue); stroke-dasharray: 3 3; opacity: .8; }
    .axis .open { stroke: var(--blue); stroke-width: 4; stroke-dasharray: 2 6; opacity: .6; }
    .axis .unsure { fill: none; stroke: var(--blue); stroke-width: 2; stroke-dasharray: 2 2; }
    .axis .unreal { opacity: .45; }
    .note { color: var(--soft); font-size: .85rem; }
    @media (max-width: 32rem) {
      .event { grid-template-columns: 1fr; } dl { grid-template-columns: 1fr; gap: 0; }
      dd { margin-bottom: .4rem; } .axis { grid-template-columns: 4.5rem 1fr; }
    }
    @media print { :root { --ink: #000; --soft: #444; --paper: #fff; --wash: #fff; --line: #bbb; --mark: #eee; }
      main { max-width: none; padding: 0; } body { font-size: 10.5pt; }
      .axis { border: 1px solid var(--line); } a { color: inherit; text-decoration: none; } }
    """
}
