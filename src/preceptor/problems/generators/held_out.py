"""Families that no training set ever sees: they measure whether a gain carries over to other calculations."""

from random import Random

from preceptor.problems.generators.family import Family, Numbers


def _allocation(rng: Random) -> Numbers:
    total, rate = rng.randrange(6, 20) * 50, rng.choice([10, 20, 30, 40, 60])
    return {"total": total, "rate": rate, "fixed": rng.randrange(1, 11) * 10}


ALLOCATION = Family(
    name="allocation",
    topic="budgets",
    skill="budgeting",
    unit={"en": "thousand dollars", "ar": "ألف ريال"},
    draw=_allocation,
    steps=(("share", "{total} * {rate} / 100"), ("spent", "{share} + {fixed}"), ("left", "{total} - {spent}")),
    labels={
        "en": {"share": "Share", "spent": "Allocated", "left": "Not allocated"},
        "ar": {"share": "الحصة", "spent": "المخصص", "left": "غير المخصص"},
    },
    wordings={
        "en": (
            (
                "A budget of {total} thousand dollars sends {rate}% to marketing and {fixed} to training. How much is left for "
                "everything else?"
            ),
            (
                "From {total} thousand dollars, {rate}% goes to research and another {fixed} thousand dollars to travel. What "
                "remains?"
            ),
            "Out of {total} thousand dollars, wages take {rate}% and rent takes {fixed}. What amount is not yet allocated?",
            (
                "How many thousand dollars are free if {fixed} is set aside for repairs and {rate}% for staff, of a fund of "
                "{total}?"
            ),
            (
                "The board gives {rate}% of the {total} thousand dollars to schools. It gives {fixed} thousand dollars to "
                "parks. The rest stays in reserve: how much is that?"
            ),
            (
                "| use | share |\n|---|---|\n| health | {rate}% |\n| roads | {fixed} thousand dollars |\n| reserve | the rest |"
                "\n\nThe total is {total} thousand dollars. Calculate the reserve."
            ),
            (
                "After paying {rate}% in tax and {fixed} thousand dollars in fees from a gain of {total} thousand dollars, "
                "what does the investor hold?"
            ),
            (
                "Two commitments are fixed: {fixed} thousand dollars for insurance, and {rate}% of all funds for research. "
                "Funds are {total} thousand dollars. Find what can still be planned."
            ),
        ),
        "ar": (
            "ميزانية قدرها {total:ألف ريال} يذهب {rate}% منها إلى التسويق و{fixed} إلى التدريب. كم يبقى لغير ذلك؟",
            "من أصل {total:ألف ريال} تأخذ الأجور {rate}% والإيجار {fixed}. ما المبلغ الذي لم يُخصص بعد؟",
            "يمنح المجلس {rate}% من {total:ألف ريال} للمدارس و{fixed:ألف ريال} للحدائق، ويبقى الباقي احتياطيًا. كم هو؟",
        ),
    },
)


def _average_cost(rng: Random) -> Numbers:
    first, second = rng.randrange(1, 10) * 10, rng.randrange(1, 10) * 10
    low, high = rng.randrange(3, 12), rng.randrange(3, 20)
    exact = (first * low + second * high) * 100 % (first + second) == 0
    numbers = {"first": first, "low": low, "second": second, "high": high}
    return numbers if exact and low != high else _average_cost(rng)


AVERAGE_COST = Family(
    name="average_cost",
    topic="unit economics",
    skill="unit economics",
    unit={"en": "dollars", "ar": "ريال"},
    draw=_average_cost,
    steps=(
        ("one", "{first} * {low}"),
        ("two", "{second} * {high}"),
        ("cost", "{one} + {two}"),
        ("units", "{first} + {second}"),
        ("average", "{cost} / {units}"),
    ),
    labels={
        "en": {"one": "First lot", "two": "Second lot", "cost": "Total cost", "units": "Units", "average": "Average"},
        "ar": {
            "one": "الدفعة الأولى",
            "two": "الدفعة الثانية",
            "cost": "التكلفة الكلية",
            "units": "الوحدات",
            "average": "المتوسط",
        },
    },
    wordings={
        "en": (
            (
                "A firm buys {first} units at {low} dollars and later {second} units at {high} dollars. What is the average "
                "cost per unit in dollars?"
            ),
            (
                "Stock consists of {first} bags bought for {low} dollars each and {second} bags bought for {high} dollars each. "
                "Value one bag at average cost."
            ),
            "Find the mean price paid per share, in dollars: {first} shares at {low}, then {second} shares at {high}.",
            (
                "At {low} dollars an hour {first} hours were worked, at {high} dollars an hour {second} hours. How many dollars "
                "did an hour cost on average?"
            ),
            (
                "| lot | pieces | dollars per piece |\n|---|---|---|\n| A | {first} | {low} |\n| B | {second} | {high} |\n\n"
                "Compute the weighted average price."
            ),
            (
                "Two deliveries of oil arrive, {first} barrels for {low} dollars a barrel and {second} barrels for {high} "
                "dollars a barrel. They are mixed. What has a barrel of the mixture cost?"
            ),
            (
                "A buyer paid {high} dollars apiece for {second} chairs and {low} dollars apiece for {first} chairs. Per chair, "
                "what was paid on average?"
            ),
            (
                "What single price per ticket would bring the same money as {first} tickets at {low} dollars plus {second} "
                "tickets at {high} dollars?"
            ),
        ),
        "ar": (
            "تشتري شركة {first:وحدة} بسعر {low:ريال} ثم {second:وحدة} بسعر {high}. ما متوسط تكلفة الوحدة بالريال؟",
            (
                "يتكون المخزون من {first:كيس} اشتُري الواحد منها بـ {low} و{second:كيس} اشتُري الواحد منها بـ {high}. قدّر "
                "الكيس بمتوسط التكلفة."
            ),
            "سُجّلت {first:ساعة} عمل بأجر {low:ريال} و{second:ساعة} بأجر {high}. كم كلفت الساعة في المتوسط؟",
        ),
    },
)


def _commission(rng: Random) -> Numbers:
    goal = rng.randrange(2, 20) * 100
    return {
        "sales": goal + rng.randrange(1, 20) * 100,
        "goal": goal,
        "rate": rng.choice([2, 4, 5, 8, 10]),
        "base": rng.randrange(5, 40) * 10,
    }


COMMISSION = Family(
    name="commission",
    topic="pay",
    skill="payroll",
    unit={"en": "dollars", "ar": "ريال"},
    draw=_commission,
    steps=(
        ("above", "{sales} - {goal}"),
        ("bonus", "{above} * {rate} / 100"),
        ("pay", "{base} + {bonus}"),
    ),
    labels={
        "en": {"above": "Above the goal", "bonus": "Commission", "pay": "Pay"},
        "ar": {"above": "ما فوق الهدف", "bonus": "العمولة", "pay": "الأجر"},
    },
    wordings={
        "en": (
            (
                "A seller gets {base} dollars plus {rate}% of sales above {goal} dollars. Sales were {sales} dollars. What is "
                "the seller paid?"
            ),
            (
                "Base pay is {base} dollars. On what is sold beyond {goal} dollars there is {rate}% commission. Compute the pay "
                "for sales of {sales} dollars."
            ),
            (
                "How many dollars does an agent earn who sold for {sales} dollars, when {rate}% is paid on everything over "
                "{goal} dollars and {base} dollars are guaranteed?"
            ),
            (
                "The first {goal} dollars of sales earn nothing extra; after that {rate}% does. An employee with {base} dollars "
                "of salary sells {sales} dollars. Find the total income."
            ),
            (
                "- sales: {sales}\n- threshold: {goal}\n- commission above the threshold: {rate}%\n- fixed pay: {base}\n\n"
                "Calculate the total pay in dollars."
            ),
            (
                "Having sold goods for {sales} dollars against a target of {goal} dollars, Mona receives {rate}% of the surplus "
                "on top of her {base} dollars. State her pay."
            ),
            (
                "A guide is promised {base} dollars and {rate}% of the takings in excess of {goal} dollars. The takings reach "
                "{sales} dollars. What is owed to the guide?"
            ),
            (
                "Commission of {rate}% starts at {goal} dollars. Add it to a wage of {base} dollars for a month with {sales} "
                "dollars of sales."
            ),
        ),
        "ar": (
            (
                "يتقاضى بائع {base:ريال} إضافة إلى {rate}% من المبيعات التي تتجاوز {goal}. بلغت مبيعاته {sales:ريال}. كم "
                "يُدفع له؟"
            ),
            "الأجر الأساسي {base:ريال}، وتُدفع عمولة {rate}% على ما يباع فوق {goal}. احسب الأجر عن مبيعات قدرها {sales}.",
            (
                "باعت منى بضائع بقيمة {sales:ريال} وكان هدفها {goal}، فنالت {rate}% من الفائض فوق راتبها البالغ {base}. ما "
                "مجموع أجرها؟"
            ),
        ),
    },
)
