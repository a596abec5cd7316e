"""The official form: keys, printed labels, identities, and the truth JSON of a report."""
import json
import re

from . import statistics_form

COLUMNS = ["naturalPerson", "commercialEnterprise", "researchInstitution",
           "publicWelfareOrganization", "legalServiceInstitution", "other", "total"]

# (key, group, label). The group is the second level of the stub; None where a row has no group.
G3, G4, G5, G6 = "（三）不予公开", "（四）无法提供", "（五）不予处理", "（六）其他处理"
ROWS = [
    ("newlyReceived", "top", "一、本年新收政府信息公开申请数量"),
    ("carriedOver", "top", "二、上年结转政府信息公开申请数量"),
    ("granted", None, "（一）予以公开"),
    ("partlyGranted", None, "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"),
    ("withheldStateSecret", G3, "1.属于国家秘密"),
    ("withheldByLaw", G3, "2.其他法律行政法规禁止公开"),
    ("withheldSecurityAndStability", G3, "3.危及“三安全一稳定”"),
    ("withheldThirdPartyRights", G3, "4.保护第三方合法权益"),
    ("withheldInternalAffairs", G3, "5.属于三类内部事务信息"),
    ("withheldProcessInformation", G3, "6.属于四类过程性信息"),
    ("withheldEnforcementFile", G3, "7.属于行政执法案卷"),
    ("withheldAdministrativeInquiry", G3, "8.属于行政查询事项"),
    ("unavailableNotHeld", G4, "1.本机关不掌握相关政府信息"),
    ("unavailableRequiresCreation", G4, "2.没有现成信息需要另行制作"),
    ("unavailableStillUnclear", G4, "3.补正后申请内容仍不明确"),
    ("notProcessedPetition", G5, "1.信访举报投诉类申请"),
    ("notProcessedRepeated", G5, "2.重复申请"),
    ("notProcessedPublication", G5, "3.要求提供公开出版物"),
    ("notProcessedExcessive", G5, "4.无正当理由大量反复申请"),
    ("notProcessedConfirmation", G5, "5.要求行政机关确认或重新出具已获取信息"),
    ("otherCorrectionOverdue", G6, "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
    ("otherFeeOverdue", G6, "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
    ("otherUnspecified", G6, "3.其他"),
    ("outcomeTotal", None, "（七）总计"),
    ("carriedForward", "top", "四、结转下年度继续办理"),
]
ROW_KEYS = [row[0] for row in ROWS]
# The key of a group that is printed as one row without its sub-rows.
GROUP_KEYS = {G3: "withheld", G4: "unavailable", G5: "notProcessed", G6: "otherHandling"}
OUTCOMES = [key for key, group, _ in ROWS if group != "top" and key != "outcomeTotal"]
REVIEWS = ["reconsideration", "litigationDirect", "litigationAfterReconsideration"]
RESULTS = ["upheld", "corrected", "otherResult", "pending", "total"]

HEADINGS = ["一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
            "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项"]
NOTE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"


class Printed(float):
    """A number that keeps the decimals it is printed with (a JSON number as printed)."""

    def __new__(cls, text):
        self = super().__new__(cls, text)
        self.text = text
        return self


def requests(rows, one_row_groups=()):
    """Figures of section 三: {key: six or seven numbers}; a missing total is added up, a missing row is zero."""
    out = {}
    for key, group, _ in ROWS:
        if group in one_row_groups:
            out[key] = [None] * 7
        else:
            out[key] = list(rows.get(key, [0] * 6))
    for group in one_row_groups:
        out[GROUP_KEYS[group]] = list(rows.get(GROUP_KEYS[group], [0] * 6))
    if "outcomeTotal" not in rows:
        out["outcomeTotal"] = [sum(out[k][i] or 0 for k in out
                                   if k in OUTCOMES or k in GROUP_KEYS.values()) for i in range(6)]
    for key, values in out.items():
        if len(values) == 6:
            values.append(sum(v or 0 for v in values))
    return out


def violated(report):
    """How many identities of the form do not hold. One with a blank number is not checked; a row left out counts as
    nothing where its group is printed as one row."""
    if "statistics" in report:
        return statistics_form.violated(report["statistics"], report["left_out"])
    if "requests" not in report:
        return 0
    r, count = report["requests"], 0
    groups = {key: group for key, group, _ in ROWS}

    def value(key, i):
        left_out = GROUP_KEYS.get(groups.get(key)) in r
        return 0 if left_out and r[key][i] is None else r[key][i]

    def holds(left, right):
        return None in left + right or sum(left) == sum(right)

    outcomes = [k for k in OUTCOMES + list(GROUP_KEYS.values()) if k in r]
    for i in range(7):
        total = r["outcomeTotal"][i]
        count += not holds([r["newlyReceived"][i], r["carriedOver"][i]], [total, r["carriedForward"][i]])
        count += not holds([total], [value(k, i) for k in outcomes])
    for values in list(r.values()) + list(report["reviews"].values()):
        count += not holds([values[-1]], values[:-1])
    return count


def squeeze(text):
    return re.sub(r"\s+", "", text.replace("**", ""))


def number(value):
    # json would print 38.60 as 38.6; the mark is taken out again in dump().
    return f"\x01{value.text}\x01" if isinstance(value, Printed) else value


def truth(report, file, sha256):
    """The truth JSON of a report, from the same values that are typeset; of tables only those of its own edition."""
    out = {
        "edition": report.get("edition", "2021"),
        "indicators": [{"label": squeeze(label), "unit": unit, "values": {squeeze(k): number(v) for k, v in values.items()}}
                       for label, unit, values in report.get("indicators", [])],
        "preamble": "".join(squeeze(p) for p in report["preamble"]),
        "publisher": report["publisher"],
        "schemaVersion": "2.0",
        "sections": [{"heading": squeeze(heading), "number": i + 1,
                      "paragraphs": [squeeze(p) for p in paragraphs]}
                     for i, (heading, paragraphs) in enumerate(report["sections"])],
        "source": {"file": file, "kind": "pdf", "sha256": sha256},
        "title": squeeze("".join(report["title"])),
        "violatedIdentities": violated(report),
        "year": report["year"],
    }
    if report.get("period", True):
        out["period"] = {"from": f"{report['year']}-01-01", "to": f"{report['year']}-12-31"}
    if "proactive" in report:
        out["proactiveDisclosure"] = {row: {k: number(v) for k, v in cells.items()} for row, cells in report["proactive"].items()}
    for name, columns in (("requests", COLUMNS), ("reviews", RESULTS)):
        if name in report:
            out[name] = {row: {k: number(v) for k, v in zip(columns, values)} for row, values in report[name].items()}
    if "statistics" in report:
        out["statistics"] = {key: number(report["statistics"][key]) for key in statistics_form.KEYS}
    if report.get("closing"):
        out["closing"] = squeeze("".join(report["closing"]))
    return out


def dump(value):
    text = json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True)
    return re.sub(r'"\\u0001([^"]*)\\u0001"', r"\1", text) + "\n"
