"""Words and numbers for made tables and the prose around them, drawn from a seeded random source."""

TOPICS = {
    "states": dict(
        language="en", unit="thousands", stub="State",
        titles=["Resident population by age and sex", "Public school enrollment and teachers", "Households by tenure",
                "Motor vehicle registrations", "Births, deaths and net migration"],
        labels="Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|District of Columbia|Florida|Georgia|"
               "Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|"
               "Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|"
               "North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island",
        sections=["Northeast", "Midwest", "South", "West"], total="United States",
        groups=["Male", "Female", "Urban", "Rural", "Both sexes", "In labor force"],
        heads=["Total", "Number", "Percent", "Under 18 years", "18 to 64 years", "65 years and over", "Median age", "Rank",
               "Percent change", "Per capita"]),
    "industry": dict(
        language="en", unit="millions of dollars", stub="Industry",
        titles=["Gross output by industry", "Employment and hourly earnings", "Capital expenditures of companies",
                "Value of shipments and inventories"],
        labels="Agriculture, forestry and fishing|Mining|Oil and gas extraction|Utilities|Construction|Durable goods|Wood products|"
               "Primary metals|Machinery|Computer and electronic products|Motor vehicles and parts|Furniture|Nondurable goods|"
               "Food and beverages|Textile mills|Paper products|Printing and related support activities|Petroleum and coal|"
               "Chemical products|Plastics and rubber|Wholesale trade|Retail trade|Air transportation|Rail transportation|"
               "Truck transportation|Warehousing and storage|Publishing|Broadcasting and telecommunications|Insurance carriers|"
               "Real estate|Legal services|Educational services|Hospitals|Accommodation|Food services",
        sections=["Goods-producing industries", "Service-providing industries", "Manufacturing", "Government enterprises"],
        total="All industries", groups=["Employment", "Average hourly earnings", "Current dollars", "Chained dollars", "Seasonally adjusted"],
        heads=["2004", "2005", "2006", "2007", "2008", "2009", "2010p", "Change from prior year", "Share of total", "Index"]),
    "energy": dict(
        language="en", unit="quadrillion Btu", stub="Source and sector",
        titles=["Energy consumption by source", "Net generation of electricity", "Emissions from energy use", "Crude oil stocks and imports"],
        labels="Coal|Natural gas|Petroleum|Liquefied petroleum gas|Motor gasoline|Jet fuel|Residual fuel oil|Nuclear electric power|"
               "Conventional hydroelectric power|Geothermal|Solar thermal and photovoltaic|Wind|Wood and waste|Residential|Commercial|"
               "Industrial|Transportation|Electric utilities|Independent producers|Net imports|Losses and unaccounted for",
        sections=["Fossil fuels", "Renewable energy", "End-use sectors"], total="Total consumption",
        groups=["Reference case", "Low growth", "High growth", "Production", "Consumption"],
        heads=["1990", "1995", "2000", "2005", "2010", "2015", "2020", "Annual growth (percent)", "Difference", "Revised"]),
    "health": dict(
        language="en", unit="per 100,000 population", stub="Characteristic",
        titles=["Health insurance coverage of persons", "Causes of death and rates", "Visits to physicians by age", "Results of the interview survey"],
        labels="Under 6 years|6 to 17 years|18 to 24 years|25 to 44 years|45 to 64 years|65 years and over|White, not Hispanic|"
               "Black or African American|American Indian or Alaska Native|Asian|Hispanic or Latino|Below poverty level|"
               "100 to 199 percent of poverty level|200 percent or more|High school graduate|Some college|Bachelor's degree or higher|"
               "Married, spouse present|Widowed, divorced or separated|Never married|Heart disease|Malignant neoplasms|"
               "Chronic lower respiratory diseases|Accidents (unintentional injuries)|Diabetes mellitus|Influenza and pneumonia",
        sections=["Age", "Race and Hispanic origin", "Education", "Marital status"], total="All persons",
        groups=["Any coverage", "Private", "Public", "Men", "Women", "Uninsured"],
        heads=["Total", "Percent", "Standard error", "Number", "Rate", "95% confidence interval", "Sample size", "Age adjusted"]),
    "accounts": dict(
        language="en", unit="in millions of euro", stub="", currency="$",
        titles=["Consolidated balance sheet", "Consolidated statement of operations", "Statement of cash flows", "Segment results"],
        labels="Cash and cash equivalents|Short-term investments|Trade receivables, net|Inventories|Prepaid expenses and other|"
               "Property, plant and equipment|Goodwill|Intangible assets|Deferred tax assets|Accounts payable|Accrued liabilities|"
               "Current portion of long-term debt|Deferred revenue|Long-term debt|Pension obligations|Share capital|Retained earnings|"
               "Treasury shares|Net sales|Cost of sales|Selling expenses|Research and development|Interest expense|Income taxes|"
               "Minority interests|Depreciation and amortization|Proceeds from borrowings|Dividends paid",
        sections=["Current assets", "Non-current assets", "Current liabilities", "Equity", "Operating activities", "Financing activities"],
        total="Total", groups=["December 31", "Year ended", "Three months ended", "Group", "Parent company"],
        heads=["2011", "2010", "2009", "Note", "Change", "% change", "Restated 2010", "Budget", "Actual"]),
    "laender": dict(
        language="de", unit="in 1 000 Euro", stub="Land",
        titles=["Bevölkerung nach Ländern", "Ausgaben der öffentlichen Haushalte", "Erwerbstätige nach Wirtschaftszweigen", "Straßenverkehrsunfälle"],
        labels="Baden-Württemberg|Bayern|Berlin|Brandenburg|Bremen|Hamburg|Hessen|Mecklenburg-Vorpommern|Niedersachsen|"
               "Nordrhein-Westfalen|Rheinland-Pfalz|Saarland|Sachsen|Sachsen-Anhalt|Schleswig-Holstein|Thüringen|Früheres Bundesgebiet|"
               "Neue Länder|Stadtstaaten|Flächenländer",
        sections=["Männer", "Frauen", "Insgesamt", "darunter Ausländer"], total="Deutschland",
        groups=["Einnahmen", "Ausgaben", "Männlich", "Weiblich", "Veränderung"],
        heads=["Insgesamt", "2006", "2007", "2008", "2009", "je Einwohner", "Anteil in %", "Anzahl", "Veränderung gegenüber Vorjahr"]),
    "france": dict(
        language="fr", unit="en milliers", stub="Région",
        titles=["Population active par région", "Dépenses de protection sociale", "Comptes des administrations publiques", "Logements commencés"],
        labels="Alsace|Aquitaine|Auvergne|Basse-Normandie|Bourgogne|Bretagne|Centre|Champagne-Ardenne|Corse|Franche-Comté|"
               "Haute-Normandie|Île-de-France|Languedoc-Roussillon|Limousin|Lorraine|Midi-Pyrénées|Nord-Pas-de-Calais|"
               "Pays de la Loire|Picardie|Poitou-Charentes|Provence-Alpes-Côte d'Azur|Rhône-Alpes",
        sections=["Hommes", "Femmes", "Ensemble", "dont moins de 25 ans"], total="France métropolitaine",
        groups=["Effectif", "Évolution", "Secteur public", "Secteur privé"],
        heads=["Total", "2005", "2006", "2007", "2008", "en %", "par habitant", "Part du total", "Variation annuelle"]),
    "members": dict(
        language="en", unit="EUR million", stub="Member State",
        titles=["Structural funds by Member State", "Students in tertiary education", "Waste generated by households", "Milk deliveries to dairies"],
        labels="Austria|Belgium|Bulgaria|Cyprus|Czech Republic|Denmark|Estonia|Finland|France|Germany|Greece|Hungary|Ireland|Italy|"
               "Latvia|Lithuania|Luxembourg|Malta|Netherlands|Poland|Portugal|Romania|Slovakia|Slovenia|Spain|Sweden|United Kingdom",
        sections=["EU-15", "New Member States", "Candidate countries"], total="EU-27",
        groups=["Commitments", "Payments", "ISCED 5", "ISCED 6", "Eurostat estimate"],
        heads=["2001", "2002", "2003", "2004", "2005", "2006", "Growth rate", "Share of EU total", "per inhabitant", "Change 2005/06"]),
    "budget": dict(
        language="zh", unit="单位：万元", stub="项目",
        titles=["一般公共预算收支决算表", "政府性基金支出预算表", "财政拨款支出决算表", "部门收支总体情况表"],
        labels="一般公共服务支出|公共安全支出|教育支出|科学技术支出|文化旅游体育与传媒支出|社会保障和就业支出|卫生健康支出|节能环保支出|"
               "城乡社区支出|农林水支出|交通运输支出|资源勘探工业信息等支出|商业服务业等支出|金融支出|自然资源海洋气象等支出|住房保障支出|"
               "粮油物资储备支出|灾害防治及应急管理支出|增值税|企业所得税|个人所得税|城市维护建设税|房产税|印花税|契税|非税收入",
        sections=["一、税收收入", "二、非税收入", "三、转移性收入", "四、债务收入"], total="合计",
        groups=["基本支出", "项目支出", "本年收入", "上年结转"],
        heads=["预算数", "决算数", "小计", "人员经费", "公用经费", "增减额", "增长%", "完成预算的%"]),
    "china": dict(
        language="zh", unit="单位：亿元", stub="地区",
        titles=["各地区生产总值", "各地区居民人均可支配收入", "规模以上工业企业主要指标", "各地区普通高等学校情况"],
        labels="北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|"
               "贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆",
        sections=["东部地区", "中部地区", "西部地区", "东北地区"], total="全国",
        groups=["城镇", "农村", "第一产业", "第二产业"],
        heads=["2018年", "2019年", "2020年", "2021年", "2022年", "比上年增长%", "占比", "总计", "人均"]),
}

_PARTS = {
    "en": dict(
        subject="the committee|the survey|the reporting unit|the national authority|a revised estimate|the agency|the working group|"
                "the annual programme|the regional office|most of the respondents|the new regulation|the sample|the department",
        verb="shows|reports|considers|reflects|includes|describes|has reviewed|does not cover|depends on|compares|will publish|estimates|confirms",
        object="the growth of employment|changes in the age structure|the level of public spending|a decline in output|several measures|"
               "the quality of the data|differences between regions|the results of earlier rounds|the use of renewable sources|"
               "the share of households|the cost of transport|long-term trends|the number of students|access to services",
        tail="in most regions|since the last report|during the reference period|for the first time|with few exceptions|at the end of the year|"
             "by type of institution|under the current rules|on a voluntary basis|in rural areas|according to the guidelines|"
             "as described in the methodology|in the second half of the year|compared with the previous period",
        link="However|In addition|As a result|At the same time|Nevertheless|For this reason|On average|By contrast|In particular"),
    "de": dict(
        subject="die Erhebung|der Bericht|das Statistische Amt|die Kommission|der Haushalt|die neue Verordnung|das Ministerium|die Stichprobe",
        verb="zeigt|umfasst|berücksichtigt|beschreibt|vergleicht|veröffentlicht|bestätigt|erläutert",
        object="die Entwicklung der Beschäftigung|den Anteil der Haushalte|die öffentlichen Ausgaben|den Rückgang der Produktion|"
               "die Unterschiede zwischen den Ländern|die Ergebnisse des Vorjahres|den Bedarf an Fachkräften",
        tail="im Berichtszeitraum|zum Jahresende|in den meisten Ländern|nach Angaben der Behörden|erstmals|im ersten Halbjahr|ohne wesentliche Änderungen",
        link="Dagegen|Außerdem|Insgesamt|Gleichzeitig|Im Durchschnitt"),
    "fr": dict(
        subject="l'enquête|le rapport|la commission|le ministère|le nouveau règlement|l'échantillon|le service statistique",
        verb="montre|décrit|comprend|confirme|présente|analyse|compare",
        object="la croissance de l'emploi|la part des ménages|les dépenses publiques|la baisse de la production|les écarts entre régions|"
               "les résultats de l'année précédente",
        tail="au cours de la période|à la fin de l'année|dans la plupart des régions|pour la première fois|selon les autorités",
        link="Cependant|En outre|En moyenne|Par ailleurs|Toutefois"),
}

_CHINESE = ["本年度部门预算编制坚持量入为出、收支平衡的原则", "各项支出严格按照预算执行", "与上年相比有所增加，主要原因是人员经费标准调整",
            "财政拨款收入占总收入的比重保持稳定", "进一步加强了资金使用的监督管理", "主要用于保障机构正常运转和完成日常工作任务",
            "按照有关规定向社会公开", "切实提高财政资金使用效益", "重点支持教育、医疗和社会保障等民生事业", "决算数小于预算数的主要原因是厉行节约"]

NOTES = {
    "en": ["Note: Detail may not add to totals because of rounding.", "Source: Compiled from annual reports of the agencies concerned.",
           "1 Includes persons not shown separately.", "NA Not available.  X Not applicable.  - Represents zero.",
           "See text for definitions and reliability of the estimates.", "2 Figures for the latest year are preliminary."],
    "de": ["Quelle: Statistisches Bundesamt.", "1) Vorläufiges Ergebnis.", "Abweichungen in den Summen durch Runden der Zahlen."],
    "fr": ["Source : enquête annuelle, calculs des auteurs.", "1 Données provisoires.", "Champ : ménages ordinaires."],
    "zh": ["注：本表反映本年度收支情况。", "数据来源：统计年鉴。", "本表金额转换成万元时，因四舍五入可能存在尾差。"],
}

PLACES = "Aldermoor|Brackwell|Castleton|Dunmere|Eastbrook|Fairhaven|Glenrock|Hartsville|Ironwood|Jessup|Kingsley|Larkspur|" \
         "Midvale|Northgate|Oakhurst|Pinecrest|Quarry Hill|Riverton|Stonebridge|Thornbury|Upton|Vinehall|Westfield|Yarrow".split("|")
SURNAMES = "Adler|Bennett|Castillo|Dumont|Eriksen|Fischer|Garnier|Holm|Ivanova|Jansen|Keller|Lindqvist|Moreau|Novak|Olsen|Petit|" \
           "Quinn|Rossi|Schmidt|Thorne|Ueda|Varga|Weber|Yilmaz|Zeller".split("|")


def sentence(random, language="en"):
    if language == "zh":
        return "，".join(random.sample(_CHINESE, random.randint(1, 2))) + "。"
    part = {k: random.choice(v.split("|")) for k, v in _PARTS[language].items()}
    core = f"{part['subject']} {part['verb']} {part['object']} {part['tail']}"
    if random.random() < .3:
        return f"{part['link']}, {core}."
    if random.random() < .3:
        more = {k: random.choice(v.split("|")) for k, v in _PARTS[language].items()}
        joint = {"en": "and", "de": "und", "fr": "et"}[language]
        core += f", {joint} {more['subject']} {more['verb']} {more['object']} {more['tail']}"
    return core[0].upper() + core[1:] + "."


def paragraph(random, language="en", sentences=None):
    return ("" if language == "zh" else " ").join(sentence(random, language) for _ in range(sentences or random.randint(3, 7)))


def phrase(random, words):
    """A few words of a text cell, without a full stop; nothing for no words."""
    if not words:
        return ""
    out, order = [], ["subject", "verb", "object", "tail", "object", "tail", "tail"]
    if words < 6:
        order = random.choice([["object", "tail"], ["tail", "object"], ["subject", "tail"]])
    while len(out) < words:
        out += random.choice(_PARTS["en"][order[0]].split("|")).split()
        order = order[1:] + order[:1]
    text = " ".join(out[:max(1, words)])
    while " " in text and text.split()[-1] in ("of", "the", "in", "a", "at", "by", "to", "for", "with", "on", "and", "between", "under", "most", "since", "does", "not"):
        text = " ".join(text.split()[:-1])
    return text[0].upper() + text[1:]


SEPARATORS = {"en": (",", "."), "de": (" ", ","), "fr": (" ", ","), "zh": (",", ".")}


def number(random, kind, language="en"):
    """A number as printed: kind is int, small, one, two, percent, year."""
    thousand, point = SEPARATORS[language]
    if kind == "int":
        value = int(10 ** random.uniform(1.5, 6.2))
        return f"{value:,}".replace(",", thousand)
    if kind == "small":
        return str(random.randint(1, 999))
    if kind == "one":
        return f"{random.uniform(0, 120):.1f}".replace(".", point)
    if kind == "two":
        return f"{random.uniform(0, 40):.2f}".replace(".", point)
    if kind == "money":
        return f"{random.uniform(10, 90000):,.2f}"
    if kind == "year":
        return str(random.randint(1970, 2012))
    if kind == "date":
        return f"{random.randint(1, 28):02d}/{random.randint(1, 12):02d}/{random.randint(1998, 2012)}"
    if kind == "code":
        return f"{random.choice('ABCDEFGH')}{random.randint(10, 99)}.{random.randint(0, 9)}"
    raise ValueError(kind)
