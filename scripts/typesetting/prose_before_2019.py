"""Narratives as reports had them before the form of 2019: sections under headings of their own, five to eight of them.

Placeholders as in prose.py.
"""
from .prose import Writer

PERIOD = ["本报告中所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。", "所列数据的统计期限为{year}年1月1日至12月31日。",
          "报告数据统计期限从{year}年1月1日起至{year}年12月31日止。"]
PREAMBLE = [
    "根据《中华人民共和国政府信息公开条例》（以下简称《条例》）的规定，现公布{publisher}{year}年度政府信息公开工作情况。",
    "本报告由{publisher}根据《中华人民共和国政府信息公开条例》编制，全文包括主动公开、依申请公开、存在问题和改进措施等部分。",
    "按照上级关于做好政府信息公开年度报告工作的通知要求，{publisher}对{year}年的工作作了总结，现予公布。",
]
CONTACT = ["如对本报告有疑问，请与{publisher}办公室联系（电话：0000-{2000000-8999999}；地址：{place}桑竹路{1-200}号）。",
           "本报告的电子版可以在网站（http://{host}.example.cn）下载。"]

# One pool of headings and one of paragraphs for each subject; the order is that of the reports.
SUBJECTS = {
    "overview": (["概述", "基本情况", "总体情况", "政府信息公开工作概述"], [
        "{year}年，{place}认真贯彻《条例》，坚持把政府信息公开作为转变作风、接受监督的重要措施，健全制度、细化责任、规范程序，各项工作平稳推进。",
        "（一）加强组织领导。调整政府信息公开工作领导小组，由办公室牵头，各股室分工负责，明确专职、兼职工作人员。",
        "（二）完善规章制度。制定、修订保密审查、依申请公开、责任追究等制度{2-9}项，做到有章可循。",
        "（三）抓好学习培训。组织业务学习{2-8}次，参加人员{20-300}人次，工作人员的业务能力得到提高。",
        "围绕群众关心的教育、医疗、住房、环境等问题，在网站设置专栏{3-12}个，及时更新内容，方便群众查询。"]),
    "open": (["主动公开政府信息情况", "主动公开政府信息的情况", "政府信息主动公开情况", "主动公开情况"], [
        "（一）公开的内容。全年公开机构职能、政策法规、规划计划、行政执法、财政资金、工作动态等各类信息，重点公开了惠民资金{10-900}万元的发放情况。",
        "（二）公开的形式。以网站为主，以公报、公开栏、电子屏、新闻发布会等为补充，其中公开栏更新{12-60}期，发放宣传材料{300-5000}份。",
        "（三）公开的时限。严格执行信息形成后20个工作日内公开的规定，各科室每月报送，办公室审核后统一发布。",
        "同时做好政策解读，对涉及群众利益的文件，配合文件一并公布解读材料，并通过来信、电话等方式回答群众询问{20-400}次。"]),
    "apply": (["依申请公开政府信息情况", "依申请公开和不予公开政府信息的情况", "政府信息依申请公开工作情况", "依申请公开办理情况"], [
        "全年收到政府信息公开申请{received}件，均按照规定的程序和时限办理，未出现逾期答复的情况。",
        "申请内容主要涉及土地征收、房屋拆迁、工程招标和社会保险等方面。对不属于本机关公开范围的，告知申请人向有关机关咨询。",
        "我们在办公楼一层设立受理点，配备电脑和打印机，为申请人提供填表、查询、复制等服务，接待咨询{20-300}人次。"]),
    "fees": (["政府信息公开的收费及减免情况", "收费及减免情况", "依申请公开政府信息收费及减免情况"], [
        "{year}年没有收取检索、复制、邮寄等费用，也没有减免费用的情况。",
        "依申请提供政府信息，除按规定收取成本费用外，不收取其他费用。"]),
    "reviews": (["因政府信息公开申请行政复议、提起行政诉讼的情况", "行政复议、行政诉讼和举报情况", "申请行政复议和提起行政诉讼情况"], [
        "对引起争议的答复，认真查找原因，加强与申请人的沟通，依法参加复议和应诉，执行复议决定和法院判决。",
        "没有收到关于政府信息公开工作的举报和投诉。"]),
    "staff": (["机构建设、保障经费和培训情况", "组织机构、人员和经费情况", "保障措施"], [
        "把政府信息公开所需经费列入年度预算，落实工作场所和设备，保证各项工作正常开展。",
        "召开专题会议，研究解决信息更新、目录编制、档案移交等问题，并把信息公开列入年终考核。"]),
    "problems": (["存在的主要问题及改进措施", "存在问题和改进措施", "工作中存在的主要问题及改进情况", "主要问题和下一步打算"], [
        "工作中还存在一些不足：公开的内容与群众的需要还有距离，个别栏目更新不够及时，公开的形式还不够丰富。",
        "下一步，一是充实公开内容，继续推进财政预算决算和重大项目的公开；二是改进公开方式，方便群众查阅；三是加强检查，每季度通报一次。",
        "{next}年将进一步完善目录和指南，规范依申请公开的受理、办理和答复，加强对基层单位的指导，提高工作水平。"]),
    "other": (["其他需要报告的事项", "需要说明的事项", "其他事项"], ["无其他需要报告的事项。", "本年度没有其他需要说明和报告的事项。"]),
}
NUMERALS = "一二三四五六七八九十"


def write(report, dice, count, period):
    """Preamble and `count` sections (five to eight) into the report; its headings are numbered in order.

    period: whether the preamble names the days from which and to which the figures count.
    """
    writer = Writer(report, dice.random())
    pieces = [dice.choice(PREAMBLE)] + ([dice.choice(PERIOD)] if period else []) + dice.sample(CONTACT, dice.randint(0, 2))
    pieces = [writer.fill(p) for p in pieces]
    report["preamble"] = pieces if dice.random() < .2 else ["".join(pieces)]
    report["period"] = period
    optional = ["fees", "reviews", "staff", "other"]
    kept = dice.sample(optional, min(max(count - 4, 0), 4))
    subjects = [s for s in SUBJECTS if s not in optional or s in kept]
    report["sections"] = [(f"{number}、{dice.choice(SUBJECTS[subject][0])}", [writer.fill(p) for p in paragraphs(dice, subject)])
                          for number, subject in zip(NUMERALS, subjects)]


def paragraphs(dice, subject):
    """Some of a pool, from its beginning, so that （一）, （二） do not skip; of the short subjects one."""
    pool = SUBJECTS[subject][1]
    if subject in ("fees", "other"):
        return [dice.choice(pool)]
    return pool[:dice.randint(min(2, len(pool)), len(pool))]
