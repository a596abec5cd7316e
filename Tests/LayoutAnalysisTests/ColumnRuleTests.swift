import LayoutAnalysis
import PageModel
import Testing

/// Tables whose rules run down, or stand below headings only.
@Suite struct ColumnRuleTests {
  @Test func rulesBelowSpanningHeadingsTellTheirColumns() {
    expectHalfRuled(
      """
      ──────────────────────────────────────────────────
                     Budget                Result
                ────────────────      ────────────────
      Region      2021      2022        2021      2022
      ──────────────────────────────────────────────────
      North      1,200       985       1,180       990
      South        310        40         305        41
      East      12,450    11,032      12,399    11,100
      ──────────────────────────────────────────────────
      """,
      [
        " | Budget | < | Result | <", "Region | 2021 | 2022 | 2021 | 2022",
        "North | 1,200 | 985 | 1,180 | 990", "South | 310 | 40 | 305 | 41",
        "East | 12,450 | 11,032 | 12,399 | 11,100",
      ])
  }

  @Test func aHeadingOffTheMiddleOfItsRuleSpansItAllTheSame() {
    expectHalfRuled(
      """
      ──────────────────────────────────────────────────────
                Budget                    Result
                ────────────────────      ────────────────
      Region      2021   2022   2023        2021      2022
      ──────────────────────────────────────────────────────
      North      1,200    985    880       1,180       990
      South        310     40     35         305        41
      East      12,450  1,032    999      12,399    11,100
      ──────────────────────────────────────────────────────
      """,
      [
        " | Budget | < | < | Result | <", "Region | 2021 | 2022 | 2023 | 2021 | 2022",
        "North | 1,200 | 985 | 880 | 1,180 | 990", "South | 310 | 40 | 35 | 305 | 41",
        "East | 12,450 | 1,032 | 999 | 12,399 | 11,100",
      ])
  }

  @Test func rulesBetweenColumnsOnlyBoundTheColumns() {
    expectHalfRuled(
      """
      Region  │  Budget  │  Result
      North   │   1,200  │     985
      South   │     310  │      40
      East    │  12,450  │  11,032
      """, DrawnRegions.picture)
  }

  @Test func anUnruledBodyBelowAGridOfHeadingsIsPartOfTheTable() {
    expectHalfRuled(
      """
      ┌──────────┬──────────┬──────────┐
      │ Region   │  Budget  │  Result  │
      └──────────┴──────────┴──────────┘
        North        1,200       985
        South          310        40
        East        12,450    11,032
        West             7         0
      """, DrawnRegions.picture + ["West | 7 | 0"])
  }

  @Test func rulesBesideHeadingsBoundTheirColumnsOnly() {
    expectHalfRuled(
      """
      ──────────┬───────────────────┬──────────────────
                │       Budget      │      Result
       Region   ├─────────┬─────────┼─────────┬────────
                │   2021  │   2022  │   2021  │   2022
      ──────────┴─────────┴─────────┴─────────┴────────
       North        1,200       985     1,180       990
       South          310        40       305        41
       East        12,450    11,032    12,399    11,100
       West             7         0         8         1
      ─────────────────────────────────────────────────
      """,
      [
        "Region | Budget | < | Result | <", "^ | 2021 | 2022 | 2021 | 2022",
        "North | 1,200 | 985 | 1,180 | 990", "South | 310 | 40 | 305 | 41",
        "East | 12,450 | 11,032 | 12,399 | 11,100", "West | 7 | 0 | 8 | 1",
      ])
  }
}
