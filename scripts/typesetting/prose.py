"""Report prose, written for these samples. {low-high} becomes a seeded number, {name} a word of the report."""
import random
import re

from .form import HEADINGS

PREAMBLE = [
    "根据《中华人民共和国政府信息公开条例》（以下简称《条例》）第五十条的规定，{publisher}编制并公布{year}年政府信息公开工作年度报告。"
    "所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。报告电子版可在{publisher}网站（http://{host}.example.cn/zwgk/）下载。"
    "如有疑问，请与{publisher}办公室联系（地址：{place}公开路{1-300}号；邮编：000{100-999}；电话：0000-{2000000-8999999}；"
    "电子邮箱：gk{10-99}@{host}.example.cn）。",
    "本报告按照《条例》和年度报告格式的要求编制，由总体情况、主动公开政府信息情况等六个部分组成。统计期限为{year}年1月1日至12月31日。"
    "公众可在网站“{place}公开”专栏（https://www.{host}.example.cn/gk/{year}/）查阅本报告，也可致电0000-{2000000-8999999}，"
    "或发送邮件至{host}_gk@example.cn，或来信至{place}公开路{1-300}号（邮编000{100-999}）。",
]

OVERALL = [
    "{year}年，{place}坚持以公开为常态、不公开为例外，按照上级部署和群众需求，把信息公开融入决策、执行、管理、服务和结果的全过程，"
    "全年主动公开政府信息{300-2900}条，各项工作按期完成。",
    "{year}年，{place}认真落实《条例》要求，坚持“公开、便民、及时、准确”，不断完善制度、规范程序、畅通渠道，工作质量和服务水平稳步提高。",
    "{year}年，在上级指导下，{place}围绕中心工作和群众关切，细化任务{11-38}项，明确责任单位{6-29}个，信息公开工作有序推进。",
]

OPEN = [
    "一是丰富内容。全年通过网站公开信息{200-2400}条，其中工作动态{80-190}条、通知公告{20-79}条、财政信息{4-16}条。"
    "二是突出重点。围绕就业、教育、医疗、养老等事项，公开惠民资金{20-900}.{1000-9999}万元的发放情况，涉及群众{300-9800}人次。"
    "三是加强解读。对{2-12}份文件用文字、图片、视频等形式作出解读，让群众看得懂、用得上。",
    "坚持“应公开、尽公开”，修订公开指南{1-3}次，更新机构职能、领导分工、办公地址和联系电话等信息{3-29}条；公开年度预算、决算"
    "和“三公”经费；公示行政执法事项{12-460}项，做到标准、程序、结果三公开。政务新媒体全年发布信息{100-900}条，阅读量{10000-90000}次。",
    "全年制作公报{2-6}期，印发{300-3000}册，免费放置在图书馆、档案馆和便民服务中心。召开新闻发布会{2-12}场，就“一件事一次办”、"
    "老旧小区改造等事项回应群众关切；办理建议提案{5-80}件，除依法不予公开的以外，答复全部公开，公开率为{91-99}.{1-9}%。",
]

APPLY = [
    "全年收到政府信息公开申请{received}件，均在法定期限内办理。对申请内容不明确的，在7个工作日内一次告知补正；"
    "对申请人提出的疑问，由专人电话说明，做到件件有登记、事事有回音。",
    "完善登记、审核、办理、答复、归档的流程，明确当面、邮寄、网络三种渠道。全年新收申请{received}件，未发生逾期答复的情形，"
    "收取信息处理费0元。",
    "在网站开设在线申请栏目，并在服务大厅设立受理窗口{1-4}个。{year}年新收申请{received}件，主要涉及土地、规划和社会保障等方面。",
]

MANAGE = [
    "一是严格审核。执行“先审查、后公开”和“三审三校”制度，退回修改信息{3-46}条，未发生失密、泄密情况。"
    "二是源头管理。公文起草时同步确定公开属性，不予公开的逐件说明理由。三是动态清理。检查存量信息{200-6000}条，更正错误{2-46}处。",
    "完善规范性文件公开的内容和格式，标明文号、成文日期和有效期；建立信息台账，对{6-30}个栏目按月检查，问题在{2-5}日内改正。",
]

PLATFORM = [
    "网站全年访问量{20000-900000}次，新增检索、语音播报等功能{2-6}项；政务新媒体账号由{8-19}个整合为{2-7}个，"
    "关停更新不及时的账号。在便民服务中心设立公开专区{1-9}处，接待群众查阅、咨询{50-800}人次。",
    "优化网站栏目设置，开设“{place}发布”“民生实事”等专栏{2-8}个；加强日常管理，按周读网，及时改正错链、空白栏目等问题{3-60}个，"
    "保证平台安全、稳定、便捷。",
]

ENSURE = [
    "把公开工作纳入年度考核，分值为{2-8}%。全年召开会议{2-6}次，举办培训{1-5}期，培训{30-400}人次；开展社会评议，发放问卷{100-900}份，"
    "满意度为{90-99}.{1-9}%。未发生因公开工作被追究责任的情形。",
    "明确主要负责人为第一责任人，设专人{1-9}名负责日常工作；按季度开展检查，通报问题{2-30}个，全部完成改正。",
]

PROBLEMS = [
    "一年来，公开工作取得一定成效，但对照新要求还有不足：一是信息更新不够及时，个别栏目超过{2-6}周未更新；二是解读形式单一，"
    "群众看得懂的内容还不多；三是工作人员变动较快，业务水平有待提高。",
    "存在的主要问题：公开内容的深度和广度还有待提升，依申请公开的答复还不够规范，基层宣传有待加强，部分群众对公开渠道还不了解。",
    "我们也看到一些差距。（1）个别单位对公开工作重视不够；（2）信息质量参差不齐；（3）平台互动功能使用率不高，全年收到有效留言仅{8-60}条。",
]

PLANS = [
    "下一步，将从以下方面改进：一是完善机制，对重点栏目按周检查、按月通报；二是提高质量，多用图片、视频等形式解读文件；"
    "三是加强培训，全年举办培训不少于{2-6}次，提高工作人员的业务能力。",
    "针对上述问题，{next}年将细化公开目录，明确标准和时限；编写答复范本{3-9}类，加强案例研究；通过村居公开栏、广播和微信群加强宣传，"
    "让群众及时了解政府信息。",
    "{next}年，{place}将压实责任，把任务落实到岗到人；优化平台，增强检索和互动功能；强化监督，主动接受社会各界评议。",
]

OTHER = [
    "{year}年，按照《政府信息公开信息处理费管理办法》的规定，发出收费通知0件，收取信息处理费0元。",
    "无其他需要报告的事项。",
    "（一）{year}年未收取信息处理费。（二）落实年度要点情况：对照要点任务{12-36}项，已全部完成。",
]

# For long reports: more about open matters, about problems and about plans.
MORE_OPEN = [
    "重点领域信息公开情况：公开{year}年低保、特困、高龄和临时救助的对象与标准，其中低保人员{200-900}人，发放资金{100-500}.{1000-9999}万元；"
    "特困人员{20-90}人，发放资金{10-60}.{10-99}万元；临时救助{30-300}户次，发放资金{10-90}.{100-999}万元。以上信息每月在村务公开栏和网站同时公示，"
    "公示期不少于7日，接受群众监督。",
    "在镇、村两级便民服务中心摆放办事指南、政策汇编等资料{20-90}种，方便没有条件上网的群众查阅；各村通过广播、微信群、公开栏发布农业补贴、"
    "土地流转、环境整治等信息{100-900}条，让群众及时了解身边的事。",
]
MORE_END = [
    "从检查的情况看，有的办公室把公开当作“软任务”，发布信息重数量、轻质量，工作动态多，群众关心的资金、项目和办事信息少；有的村公开栏更新慢、"
    "内容旧，与网站公开的信息不一致；还有的群众不知道怎样提出申请，怎样查找文件。这些问题反映出宣传不够、培训不够、监督不够。",
    "主要措施：一是提高认识。召开专题会议，学习《条例》和上级文件，明确“谁制作、谁公开、谁负责”，把公开列入各办公室年度任务。二是规范流程。"
    "编制公开事项清单{20-60}项，写明内容、时限、渠道和责任人，每季度对照清单检查一次。三是加强宣传。利用赶集日、村民大会等时机，"
    "发放宣传单{500-3000}份，向群众讲清公开的内容和申请的办法。四是接受监督。设立意见箱{3-12}个，公布电话0000-{2000000-8999999}，"
    "对群众反映的问题在{2-7}日内答复，做到事事有回音、件件有着落。",
    "同时，加强工作人员培训，全年安排业务学习不少于{4-12}次，请有经验的同志讲解文件公开、保密审查和申请答复的要求；建立信息员队伍，每个村明确"
    "一名信息员，负责收集、报送和更新信息，使公开工作有人抓、有人管、有人做，不断取得新的进展。",
]

SUBHEADS = ["主动公开", "依申请公开", "政府信息管理", "政府信息公开平台建设", "监督保障"]


class Writer:
    """Fills the pieces for one report; the same seed writes the same words."""

    def __init__(self, report, seed):
        self.report, self.random = report, random.Random(seed)

    def fill(self, text):
        def word(match):
            name = match.group(1)
            if "-" in name:
                low, high = map(int, name.split("-"))
                return str(self.random.randint(low, high))
            if name == "received":
                return str(self.report["requests"]["newlyReceived"][-1] if "requests" in self.report else self.report["received"])
            return {"year": str(self.report["year"]), "next": str(self.report["year"] + 1), "place": self.report["place"],
                    "publisher": self.report["publisher"], "host": self.report["host"]}[name]
        return re.sub(r"\{([\w-]+)\}", word, text)

    def one(self, pool, index):
        return self.fill(pool[index % len(pool)])

    def write(self, variant, suffix="", run_in=True, extra=0, headings=None, notes=((), (), ()), long=False,
              end=None):
        """Preamble and six sections into the report. run_in: sub-headings stand in their paragraphs, set bold."""
        r, v = self.report, variant
        r.setdefault("preamble", [self.one(PREAMBLE, v)])
        first = [self.one(OVERALL, v)]
        for i, (name, pool) in enumerate(zip(SUBHEADS, (OPEN, APPLY, MANAGE, PLATFORM, ENSURE))):
            head = f"（{'一二三四五'[i]}）{name}{suffix}"
            body = [self.one(pool, v)]
            if i != 1:
                body += [self.one(pool, v + k + 1) for k in range(min(extra, len(pool) - 1))]
            if long and i == 0:
                body += [self.fill(t) for t in MORE_OPEN]
            if run_in:
                first.append(f"**{head}。**{body[0]}")
                first += body[1:]
            else:
                first += [head] + body
        end = 1 + extra // 2 if end is None else end
        last = [self.one(PROBLEMS, v + k) for k in range(end)] + ([self.fill(MORE_END[0])] if long else [])
        last += [self.one(PLANS, v + k) for k in range(end)] + ([self.fill(t) for t in MORE_END[1:]] if long else [])
        r["sections"] = list(zip(headings or HEADINGS, [
            first, *[[self.fill(t) for t in n] for n in notes], last, [self.one(OTHER, v)]]))
        return r
