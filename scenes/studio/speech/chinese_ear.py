"""Numbers, units and signs as Mandarin words."""

from __future__ import annotations

import re
import unicodedata
from functools import partial

from scenes.studio.speech import written
from scenes.studio.speech.written import CHINESE, Rules, sign_and_rest

SIGNS = {"-": "负", "−": "负", "–": "负", "+": "正", "±": "正负", "": ""}
UNITS = {
    "g": "克", "kg": "千克", "mg": "毫克", "L": "升", "l": "升", "mL": "毫升", "ml": "毫升", "s": "秒",
    "ms": "毫秒", "min": "分钟", "h": "小时", "m": "米", "km": "千米", "cm": "厘米", "mm": "毫米",
    "MB": "兆字节", "GB": "吉字节", "Hz": "赫兹", "°C": "摄氏度", "°F": "华氏度", "°": "度", "%": "%",
}
MONEY = {"€": "欧元", "$": "美元", "£": "英镑", "¥": "元"}
SYMBOLS = {
    "=": "等于", "≠": "不等于", "≈": "约等于", "~": "约", "<": "小于", ">": "大于", "≤": "小于等于",
    "≥": "大于等于", "+": "加", "−": "减", "±": "加减", "×": "乘", "·": "乘", "*": "乘", "÷": "除以",
    "/": "除以", "^": "的", "√": "根号", "∇": "梯度", "∂": "偏导", "∑": "求和", "∞": "无穷大", "→": "到",
    "&": "和", "%": "百分号", "°": "度", "‖": "", "²": "的平方", "³": "的立方", "½": "二分之一",
    "¼": "四分之一", "¾": "四分之三", "#": "号", "@": "在", "€": "欧元", "$": "美元", "£": "英镑", "¥": "元",
}
LETTERS = {
    "alpha": "阿尔法", "beta": "贝塔", "gamma": "伽马", "delta": "德尔塔", "epsilon": "艾普西龙",
    "zeta": "泽塔", "eta": "伊塔", "theta": "西塔", "iota": "约塔", "kappa": "卡帕", "lambda": "兰姆达",
    "mu": "缪", "nu": "纽", "xi": "克西", "omicron": "奥密克戎", "pi": "派", "rho": "柔", "sigma": "西格马",
    "tau": "陶", "upsilon": "宇普西龙", "phi": "斐", "chi": "希", "psi": "普西", "omega": "欧米伽",
}
# before which two is 两
COUNTERS = ("撮顿个步次位只把勺锅口碗种层年天倍条张颗粒块滴分秒升克米度元"
            "座名件家句道跳回轮组遍杯盘")
spell = partial(written.spellout, lang="zh")


def number(text: str) -> str:
    """A number as it is read: 2.50 is 二点五零, 2,000 is 两千."""
    whole, rest = written.digits(text, CHINESE)
    if len(whole) > written.MOST:
        return "".join(map(spell, map(int, whole + rest)))
    words = re.sub("^二(?=[千万亿])", "两", spell(int(whole or 0)))
    return f"{words}点{''.join(spell(int(digit)) for digit in rest)}" if rest else words


def signed(text: str) -> str:
    sign, rest = sign_and_rest(text)
    return SIGNS[sign] + number(rest)


def counting(text: str) -> str:
    """A number that counts things, where two is 两."""
    said = signed(text)
    return f"{said[:-1]}两" if said.lstrip("负正") == "二" else said


def power(text: str) -> str:
    sign, times, exponent = written.power(text)
    before = f"{number(times)}乘以" if times else ""
    return f"{SIGNS[sign]}{before}十的{'负' * (exponent < 0)}{spell(abs(exponent))}次方"


def measured(text: str) -> str:
    digits, above, below = written.measured(text, CHINESE)
    if above == "%":
        sign, rest = sign_and_rest(digits)
        return f"{SIGNS[sign]}百分之{number(rest)}"
    return counting(digits) + UNITS[above] + (f"每{UNITS[below]}" if below else "")


def money(text: str) -> str:
    digits, sign = written.money(text)
    return counting(digits) + MONEY[sign]


def fraction(text: str) -> str:
    above, below = map(int, text.split("/"))
    return f"{spell(below)}分之{spell(above)}" if 0 < above < below else f"{spell(above)}除以{spell(below)}"


def between(text: str) -> str:
    return "到".join(map(number, re.split(r"[-–]", text)))


FORMS = written.forms(CHINESE, UNITS, SYMBOLS)
RULES: Rules = {
    "power": (FORMS["power"], power),
    "scientific": (FORMS["scientific"], lambda text: power(written.scientific(text))),
    "money": (FORMS["money"], money),
    "measured": (FORMS["measured"], measured),
    "fraction": (FORMS["fraction"], fraction),
    "range": (FORMS["range"], between),
    "counted": (rf"(?<!第){FORMS['signed']}(?=\s?[{COUNTERS}])", counting),
    "signed": (FORMS["signed"], signed),
    "minus": (FORMS["minus"], lambda text: "减"),
    "between": (FORMS["between"], lambda text: "乘"),
    "symbol": (FORMS["symbol"], lambda text: SYMBOLS[text] if text in SYMBOLS else LETTERS[written.letter(text)]),
    "small": (FORMS["small"], lambda text: "".join(spell(unicodedata.digit(digit)) for digit in text)),
}
