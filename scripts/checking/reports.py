"""Made reports as text with separators, their sums sound, their narrative in agreement with their tables."""
import random
import re

from checking.sentences import CERTAIN, OTHER

APPLICANTS = 6
OUTCOMES = [
    "（一）予以公开", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
    "1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”", "4.保护第三方合法权益", "5.属于三类内部事务信息",
    "6.属于四类过程性信息", "7.属于行政执法案卷", "8.属于行政查询事项",
    "1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确",
    "1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请", "5.要求行政机关确认或重新出具已获取信息",
    "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
    "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "3.其他",
]
GROUPS = {2: "（三）不予公开", 10: "（四）无法提供", 13: "（五）不予处理", 18: "（六）其他处理"}
BODIES = [
    ("甲州县人民政府", ["全县", "我县", ""]), ("乙平市人民政府", ["全市", ""]), ("丙川区财政局", ["我局", "本局", ""]),
    ("丁山镇人民政府", ["我镇", "本机关", ""]), ("戊水县住房和城乡建设局", ["县住房和城乡建设局", "我单位", ""]),
    ("己江市人民政府办公室", ["市政府办公室", "本单位", ""]), ("庚林街道办事处", ["本街道", "我办", ""]),
]


def numeral(number):
    """A whole number below 10,000 in Chinese numerals."""
    digits = "零一二三四五六七八九"
    if number < 10:
        return digits[number]
    text, units = "", [(1000, "千"), (100, "百"), (10, "十"), (1, "")]
    rest, skipped = number, False
    for unit, name in units:
        digit, rest = divmod(rest, unit)
        if digit == 0:
            skipped = bool(text) and rest > 0
            continue
        text += ("零" if skipped else "") + ("" if unit == 10 and digit == 1 and not text else digits[digit]) + name
        skipped = False
    return text


def split(rng, total, parts):
    """A total cut into parts, most of it in the first."""
    cuts = sorted(rng.randint(0, total) for _ in range(parts - 1)) if total else [0] * (parts - 1)
    values = [b - a for a, b in zip([0] + cuts, cuts + [total])]
    return sorted(values, reverse=True)


class Report:
    """A report of the form of 2021: its body, year, figures and sentences."""

    def __init__(self, rng, year, publisher, own=("",)):
        self.rng, self.year, self.publisher, self.own = rng, year, publisher, own
        scale = rng.choice([10, 60, 400, 3000])
        new, over = rng.randint(0, scale), rng.randint(0, max(1, scale // 12))
        if rng.random() < 0.2:
            new = over = 0
        forward = rng.randint(0, min(new + over, max(1, scale // 12)))
        review = rng.randint(0, max(2, scale // 20)) if rng.random() < 0.6 else 0
        suit = rng.randint(0, max(2, scale // 30)) if review and rng.random() < 0.7 else 0
        self.figures = {
            "new": new, "over": over, "forward": forward, "review": review, "suit": suit,
            "issued": rng.randint(0, 30), "repealed": rng.randint(0, 9), "inforce": rng.randint(30, 300),
            "license": rng.randint(0, 9000), "penalty": rng.randint(0, 900), "compulsion": rng.randint(0, 90),
        }
        self.sentences = []

    def kinds(self):
        """The kinds of sentences that are true of this report."""
        kinds = [kind for kind in CERTAIN if not kind.startswith("zero")]
        if self.figures["new"] == 0:
            kinds = [kind for kind in kinds if kind != "new"] + ["zero new"]
        if self.figures["review"] == 0 and self.figures["suit"] == 0:
            kinds = [kind for kind in kinds if kind not in ("review", "suit")] + ["zero review"]
        return kinds

    def fill(self, sentence, figures=None):
        """A sentence with its numbers."""
        figures = figures or self.figures

        def number(match):
            name = match.group(1)
            if name == "any":
                return str(self.rng.randint(2, 99999))
            if name == "body":
                return self.rng.choice(self.own)
            if name[0] == "y" and (len(name) == 1 or name[1] in "+-"):
                return str(self.year + (int(name[1:]) if len(name) > 1 else 0))
            if name.startswith("cn:"):
                return numeral(figures[name[3:]])
            if name.startswith(",:"):
                return f"{figures[name[2:]]:,}"
            return str(figures[name])

        return re.sub(r"\{([^}]+)\}", number, sentence)

    def text(self, sentences, figures=None):
        """The report as text, with the sentences as its narrative."""
        f = figures or self.figures
        lines = [f"{self.publisher}{self.year}年政府信息公开工作年度报告", "", "一、总体情况", ""]
        for sentence in sentences:
            lines += [sentence, ""]
        lines += ["二、主动公开政府信息情况", "", "| 第二十条第（一）项 |", "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |"]
        lines += ["| 规章 | 0 | 0 | 0 |", f"| 行政规范性文件 | {f['issued']} | {f['repealed']} | {f['inforce']} |"]
        lines += ["| 第二十条第（五）项 |", "| 信息内容 | 本年处理决定数量 |", f"| 行政许可 | {f['license']} |"]
        lines += ["| 第二十条第（六）项 |", "| 信息内容 | 本年处理决定数量 |", f"| 行政处罚 | {f['penalty']} |"]
        lines += [f"| 行政强制 | {f['compulsion']} |", "| 第二十条第（八）项 |", "| 信息内容 | 本年收费金额（单位：万元） |"]
        lines += ["| 行政事业性收费 | 0 |", "", "三、收到和处理政府信息公开申请情况", ""]
        lines += ["| （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |"]
        rows = self.request_rows(f)
        lines += [f"| {label} | " + " | ".join(str(v) for v in values) + " |" for label, values in rows]
        lines += ["", "四、政府信息公开行政复议、行政诉讼情况", ""]
        heads = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
        lines += ["| 行政复议 | | | | | 行政诉讼 | | | | | | | | | |", "| " + " | ".join(heads * 3) + " |"]
        direct = f["suit"] // 2
        cells = [f["review"], 0, 0, 0, f["review"], direct, 0, 0, 0, direct, f["suit"] - direct, 0, 0, 0, f["suit"] - direct]
        lines += ["| " + " | ".join(str(v) for v in cells) + " |", "", "五、存在的主要问题及改进情况", "", "继续改进。", ""]
        return "\n".join(lines + ["六、其他需要报告的事项", "", "无", ""])

    def request_rows(self, f):
        rng = random.Random(f"{self.publisher}{self.year}{f['new']}")
        answered = f["new"] + f["over"] - f["forward"]

        def spread(total):
            values = split(rng, total, APPLICANTS)
            return values + [total]

        new, over = spread(f["new"]), spread(f["over"])
        received = [a + b for a, b in zip(new, over)]
        forward = [0] * 7
        left = f["forward"]
        for index in range(APPLICANTS):
            forward[index] = min(left, received[index])
            left -= forward[index]
        forward[6] = f["forward"]
        total = [a - b for a, b in zip(received, forward)]
        outcomes = [[0] * 7 for _ in OUTCOMES]
        for column in range(APPLICANTS):
            parts = split(rng, total[column], 3)
            for row, value in zip((0, 1, 7), parts):
                outcomes[row][column] = value
                outcomes[row][6] += value
        assert sum(row[6] for row in outcomes) == answered
        rows = [("一、本年新收政府信息公开申请数量", new), ("二、上年结转政府信息公开申请数量", over)]
        rows += list(zip(OUTCOMES, outcomes))
        return rows + [("（七）总计", total), ("四、结转下年度继续办理", forward)]


def made(rng):
    """A report with a body, a year and true sentences among others; the sentences with their kinds."""
    publisher, own = rng.choice(BODIES)
    report = Report(rng, rng.randint(2021, 2025), publisher, own)
    chosen = [(kind, rng.choice(CERTAIN[kind])) for kind in rng.sample(report.kinds(), rng.randint(2, 5))]
    chosen += [(None, sentence) for sentence in rng.sample(OTHER, rng.randint(3, 9))]
    rng.shuffle(chosen)
    return report, chosen
