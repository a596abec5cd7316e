import ReportExtraction

/// A row of the club's accounts.
struct AccountRow: FigureKey {
  let rawValue: String

  static let opening: Self = "opening"
  static let fees: Self = "fees"
  static let donations: Self = "donations"
  static let income: Self = "income"
  static let spending: Self = "spending"
  static let closing: Self = "closing"
}

/// A column of the club's accounts.
struct AccountColumn: FigureKey {
  let rawValue: String

  static let planned: Self = "planned"
  static let actual: Self = "actual"
}

extension ReportForm {
  /// The yearly report of a painting club: a form that has nothing in common with those of the
  /// authorities, to show what one more form takes.
  static let club = ReportForm(
    edition: "club", years: 2020...2030,
    headings: [
      .init(1, "一、活动概况", "活动概况", "活动情况"),
      .init(2, "二、收支情况", "收支情况", "经费收支情况"),
      .init(3, "三、来年打算", "来年打算", "明年打算"),
    ],
    tables: [
      Table(
        "accounts", "二、收支情况", section: 2,
        columns: [
          .init(AccountColumn.planned, "预算金额", "预算", hasFractions: true),
          .init(AccountColumn.actual, "决算金额", "决算", hasFractions: true),
        ],
        rows: [
          .init(AccountRow.opening, .section(1), "一、上年结余", "上年结余"),
          .init(AccountRow.fees, .group(1), "（一）会员会费", "会员会费", "会费"),
          .init(AccountRow.donations, .group(2), "（二）社会捐赠", "社会捐赠", "捐赠"),
          .init(AccountRow.income, .section(2), "二、本年收入合计", "本年收入合计"),
          .init(AccountRow.spending, .section(3), "三、本年支出合计", "本年支出合计"),
          .init(AccountRow.closing, .section(4), "四、年末结余", "年末结余"),
        ])
    ],
    sums: [
      .row(
        "identity.accounts.income", table: "accounts", AccountRow.income,
        is: [.fees, .donations], named: "the kinds of income"),
      .balance(
        "identity.accounts.balance", table: "accounts", [AccountRow.opening, .income],
        equals: [.spending, .closing]),
    ],
    tableWords: ["收支项目", "单位元"])
}

extension DisclosureReport {
  /// The accounts of a report on the club's form.
  var accounts: ReportTable<AccountRow, AccountColumn> { table("accounts") }
}
