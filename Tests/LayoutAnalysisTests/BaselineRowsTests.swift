import LayoutAnalysis
import PageModel
import Testing

/// Rows of text in a row of a ruled grid.
@Suite struct BaselineRowsTests {
  @Test func entriesOnTheSameBaselinesAreRows() {
    let drawing = """
      ┌────────┬───────────┬──────┐
      │ Name   │ In post   │ Room │
      ├────────┼───────────┼──────┤
      │ Orley  │ 12 years  │ 4 B  │
      │ Pell   │  9 years  │ 7 A  │
      │ Quarne │ 31 years  │ 2 C  │
      └────────┴───────────┴──────┘
      """
    #expect(
      tables(drawing).map(\.picture) == [
        [
          "Name | In post | Room", "Orley | 12 years | 4 B", "Pell | 9 years | 7 A",
          "Quarne | 31 years | 2 C",
        ]
      ])
  }

  @Test func someRowsHaveRulesAndPlacesAreEmpty() {
    let drawing = """
      ┌───────┬────────┬────────┬───────┐
      │ Berth │ Vessel │ Master │ Left  │
      ├───────┼────────┼────────┼───────┤
      │ 1     │ Amber  │ Orley  │ 3 May │
      ├───────┼────────┼────────┼───────┤
      │ 2     │ Curlew │        │ 4 May │
      │ 3     │ Dunlin │ Quarne │       │
      │ 4     │ Egret  │ Rudd   │ 6 May │
      ├───────┼────────┼────────┼───────┤
      │ 5     │ Godwit │ Stenby │ 9 May │
      └───────┴────────┴────────┴───────┘
      """
    #expect(
      tables(drawing).map(\.picture) == [
        [
          "Berth | Vessel | Master | Left", "1 | Amber | Orley | 3 May",
          "2 | Curlew |  | 4 May", "3 | Dunlin | Quarne | ", "4 | Egret | Rudd | 6 May",
          "5 | Godwit | Stenby | 9 May",
        ]
      ])
  }

  /// A cell that reaches over rules stays one.
  @Test func aTallerCellBesideThemStaysWhole() {
    let drawing = """
      ┌───────┬────────────────┬────┐
      │ Quay  │ Name           │ No │
      ├───────┼────────────────┼────┤
      │ North │ Amber          │ 12 │
      │       │ Bittern        │  9 │
      │       │ Curlew         │  7 │
      │       ├────────────────┼────┤
      │       │ Dunlin         │  4 │
      └───────┴────────────────┴────┘
      """
    #expect(
      tables(drawing).map(\.picture) == [
        [
          "Quay | Name | No", "North | Amber | 12", "^ | Bittern | 9", "^ | Curlew | 7",
          "^ | Dunlin | 4",
        ]
      ])
  }

  /// A list beside one entry is one cell, wherever that entry stands.
  @Test(arguments: [
    """
    ┌─────────┬─────────┬───────┐
    │ Office  │ Codes   │ Staff │
    ├─────────┼─────────┼───────┤
    │         │ 1-0173  │       │
    │ Harbour │ 1-3802  │    14 │
    │         │ 1-3940  │       │
    ├─────────┼─────────┼───────┤
    │ Ferry   │ 3-7001  │    21 │
    └─────────┴─────────┴───────┘
    """,
    """
    ┌─────────┬─────────┬───────┐
    │ Codes   │ Office  │ Staff │
    ├─────────┼─────────┼───────┤
    │ 1-0173  │ Harbour │    14 │
    │ 1-3802  │         │       │
    │ 1-3940  │         │       │
    ├─────────┼─────────┼───────┤
    │ 3-7001  │ Ferry   │    21 │
    └─────────┴─────────┴───────┘
    """,
  ])
  func aListBesideOneEntryIsOneCell(drawing: String) {
    #expect(tables(drawing).map(\.rowCount) == [3])
  }

  /// Text that is broken at the ends of its lines makes no rows, even where all columns have as many.
  @Test func brokenTextIsOneCell() {
    let drawing = """
      ┌────────────┬─────────────┬────┐
      │ Gate       │ Kept by     │ No │
      ├────────────┼─────────────┼────┤
      │ The upper  │ two sluices │  2 │
      │ northern   │ and a foot  │    │
      │ gate 1961  │ bridge 1964 │    │
      └────────────┴─────────────┴────┘
      """
    #expect(tables(drawing).map(\.rowCount) == [2])
  }

  /// Names, addresses and numbers in lines of their own, each record between rules.
  @Test func recordsOfSeveralLinesAreOneRowEach() {
    let drawing = """
      ┌──────────┬──────────┬─────────┐
      │ Who      │ Where    │ How     │
      ├──────────┼──────────┼─────────┤
      │ Orley    │ 5 Quay   │ T 10    │
      │ keeper   │ Saltby   │ F 11    │
      ├──────────┼──────────┼─────────┤
      │ Pell     │ 7 Lane   │ T 12    │
      │ clerk    │ Norby    │ F 13    │
      ├──────────┼──────────┼─────────┤
      │ Rudd     │ 9 Row    │ T 14    │
      │ porter   │ Saltby   │ F 15    │
      └──────────┴──────────┴─────────┘
      """
    #expect(tables(drawing).map(\.rowCount) == [4])
  }

  /// Headers are broken by hand, and have numbers in them.
  @Test(arguments: [
    """
    ┌───────────────┬─────────────┬─────────────┐
    │ GNP per       │ Inhabitants │ Sales       │
    │ head 1995     │ 1995 (mn)   │ 1996 (bn)   │
    ├───────────────┼─────────────┼─────────────┤
    │          12.1 │          81 │         347 │
    └───────────────┴─────────────┴─────────────┘
    """,
    """
    ┌──────────────────┬────────────┐
    │ 行政复议         │ 行政诉讼   │
    ├────────┬─────────┼────────────┤
    │ 结果   │ 结果    │ 总计       │
    │ 维持   │ 纠正    │            │
    ├────────┼─────────┼────────────┤
    │   0    │    1    │     2      │
    └────────┴─────────┴────────────┘
    """,
  ])
  func headersAreOneRow(drawing: String) {
    #expect(tables(drawing).map(\.rowCount) == [drawing.contains("GNP") ? 2 : 3])
  }

  /// A frame and rules between columns alone.
  @Test func allRowsOfATableMayBeOneForTheRules() {
    let drawing = """
      ┌────────────┬──────────┬─────────┐
      │ Gate       │  Opened  │   Width │
      │ Upper      │    1961  │     6.2 │
      │ Middle     │    1964  │    12.5 │
      │ Lower      │    1970  │     6.0 │
      └────────────┴──────────┴─────────┘
      """
    #expect(
      tables(drawing).map(\.picture) == [
        [
          "Gate | Opened | Width", "Upper | 1961 | 6.2", "Middle | 1964 | 12.5",
          "Lower | 1970 | 6.0",
        ]
      ])
  }

  /// Rules between columns that stop at a section's line bound a part of a table only.
  @Test func rowsGoOnBeyondTheRulesOfTheirPart() {
    let drawing = """
      ────────────┬─────────┬─────────
       Region     │    1990 │    2000
      ────────────┼─────────┼─────────
       North      │      12 │      15
       South      │      31 │       9
       Coast
       Upper      │       7 │      22
       Lower      │      18 │       4
      ────────────┴─────────┴─────────
      """
    let found = tables(drawing)
    #expect(found.map(\.rowCount) == [6])
    #expect(found.first?.picture.last == "Lower | 18 | 4")
  }
}
