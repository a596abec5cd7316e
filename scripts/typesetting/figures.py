"""Free figures: seeded, and adding up unless a sample wants otherwise."""
import random

from . import form
from .reset import proactive


def free_requests(seed, scale, one_row_groups=(), forward=0):
    """Outcomes drawn around `scale`; what was received follows from them, so every identity holds."""
    dice = random.Random(seed)

    def row(weight):
        person = int(scale * weight * dice.uniform(.5, 1.5))
        company = int(person * dice.uniform(0, .15))
        return [person, company] + [int(person * dice.choice([0, 0, 0, .01, .02])) for _ in range(4)]

    weights = {"granted": 1, "partlyGranted": .3, "withheldByLaw": .05, "withheldThirdPartyRights": .04,
               "withheldInternalAffairs": .03, "withheldProcessInformation": .03, "withheldEnforcementFile": .05,
               "withheldAdministrativeInquiry": .08, "withheldStateSecret": .01, "withheldSecurityAndStability": .01,
               "unavailableNotHeld": .5, "unavailableRequiresCreation": .1, "unavailableStillUnclear": .04,
               "notProcessedPetition": .2, "notProcessedRepeated": .1, "notProcessedPublication": .01,
               "notProcessedExcessive": .02, "notProcessedConfirmation": .02, "otherCorrectionOverdue": .1,
               "otherFeeOverdue": .01, "otherUnspecified": .12}
    rows = {key: row(w) for key, w in weights.items()}
    for group in one_row_groups:
        rows[form.GROUP_KEYS[group]] = row(.3)
        for key, g, _ in form.ROWS:
            if g == group:
                rows.pop(key, None)
    total = [sum(r[i] for r in rows.values()) for i in range(6)]
    rows["carriedForward"] = [min(int(total[i] * .06) + forward * (i == 0), total[i]) for i in range(6)]
    rows["carriedOver"] = [int(total[i] * .04) for i in range(6)]
    rows["newlyReceived"] = [total[i] + rows["carriedForward"][i] - rows["carriedOver"][i] for i in range(6)]
    return form.requests(rows, one_row_groups)


def free_reviews(seed, scale):
    dice, out = random.Random(seed), {}
    for key in form.REVIEWS:
        values = [int(scale * dice.uniform(0, 1)) for _ in range(4)]
        out[key] = values + [sum(values)]
    return out


def free_proactive(seed, scale, fees):
    dice = random.Random(seed)

    def n(top):
        return dice.randint(top // 3, top) if top else 0
    return proactive([n(scale // 40), n(scale // 60), n(scale // 4)], [n(scale // 8), n(scale // 9), n(scale)],
                     n(scale * 90), n(scale * 60), n(scale * 7), fees)
