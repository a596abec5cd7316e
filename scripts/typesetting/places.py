"""Bodies that do not exist, with names out of books; titles and signatures of their reports."""

# (name of the place, host, kind of place)
PLACES = [("桃花源", "taohuayuan", "县"), ("大荒", "dahuang", "县"), ("方壶", "fanghu", "区"), ("昆仑墟", "kunlunxu", "市"),
          ("瀛洲", "yingzhou", "县"), ("华胥", "huaxu", "市"), ("槐安", "huaian-guo", "县"), ("南柯", "nanke", "镇"),
          ("青丘", "qingqiu", "市"), ("不周", "buzhou", "市"), ("汤谷", "tanggu", "县"), ("扶桑", "fusang", "区"),
          ("君子", "junzi", "市"), ("黑齿", "heichi", "县"), ("岱舆", "daiyu", "县"), ("员峤", "yuanqiao", "区"),
          ("姑射", "guye", "乡"), ("无何有", "wuheyou", "乡"), ("蓬莱岛", "penglaidao", "镇"), ("陷空", "xiankong", "镇")]
OFFICES = ["教育局", "财政局", "卫生局", "水利局", "交通运输局", "民政局", "农业局", "统计局", "国土资源局", "发展和改革委员会"]
PEOPLE = ["唐敖", "林之洋", "多九公", "刘子骥", "淳于棼", "卢生", "吕翁", "贾雨村", "甄士隐", "冷子兴", "方鸿渐", "周弁"]
DIGITS = "〇一二三四五六七八九"


def body(dice):
    """Words of one body: publisher, place (how its prose calls it), host."""
    name, host, kind = dice.choice(PLACES)
    office = "人民政府" if kind in "镇乡" or dice.random() < .5 else dice.choice(OFFICES)
    place = name + kind
    return {"publisher": place + office, "place": place if office == "人民政府" else place + office, "host": host}


def title(dice, publisher, year):
    """One or two lines, as the body prints them."""
    when = dice.choice([f"{year}年", f"{year}年", f"{year}年度"])
    what = dice.choice(["政府信息公开工作年度报告", "政府信息公开工作年度报告", "政府信息公开年度报告", "政府信息公开工作报告"])
    return dice.choice([[publisher + when + what], [publisher, when + what], [publisher + when, what]])


def day(dice, year, chinese=False):
    month, number = dice.randint(1, 3), dice.randint(2, 28)
    if not chinese:
        return f"{year}年{month}月{number}日"
    tens, ones = divmod(number, 10)
    text = ("" if tens == 0 else "十" if tens == 1 else DIGITS[tens] + "十") + (DIGITS[ones] if ones else "")
    return "".join(DIGITS[int(d)] for d in str(year)) + f"年{DIGITS[month]}月{text}日"


def signature(dice, publisher, year):
    """Closing lines of a report on `year`, or none."""
    date = day(dice, year + 1, dice.random() < .25)
    return dice.choice([[], [], [publisher, date], [publisher, date], [date]])


def choose(dice, weighted):
    """One of {value: weight}."""
    return dice.choices(list(weighted), list(weighted.values()))[0]
