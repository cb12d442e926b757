"""Families about plans and what became of them: overspending, and price and quantity off plan."""

from random import Random

from preceptor.problems.generators.family import Family, Numbers


def _overspend(rng: Random) -> Numbers:
    first, second, third = (rng.randrange(1, 10) * 10 for _ in range(3))
    extra = rng.randrange(1, 6) * 10
    total = first + second + third + extra + rng.randrange(1, 15) * 10
    return {"total": total, "first": first, "second": second, "third": third, "extra": extra}


OVERSPEND = Family(
    name="overspend",
    topic="budgets",
    skill="budgeting",
    unit={"en": "thousand dollars", "ar": "ألف ريال"},
    draw=_overspend,
    steps=(
        ("two", "{first} + {second}"),
        ("planned", "{two} + {third}"),
        ("spent", "{planned} + {extra}"),
        ("left", "{total} - {spent}"),
    ),
    labels={
        "en": {"two": "First two costs", "planned": "Planned total", "spent": "With overspend", "left": "Remaining"},
        "ar": {"two": "أول بندين", "planned": "مجموع المخطط", "spent": "مع التجاوز", "left": "المتبقي"},
    },
    wordings={
        "en": (
            (
                "A team has a budget of {total} thousand dollars. It plans {first} for staff, {second} for travel and "
                "{third} for software, then overspends on travel by {extra}. How many thousand dollars remain?"
            ),
            (
                "How much money is unspent, in thousand dollars? The grant was {total}. Salaries took {first}, equipment "
                "{second} and fieldwork {third}, all as planned, except that equipment came in {extra} above plan."
            ),
            (
                "Budget (thousand dollars):\n\n| item | plan |\n|---|---|\n| wages | {first} |\n| rent | {second} |\n"
                "| supplies | {third} |\n\nThe whole budget is {total}. Wages exceeded their plan by {extra}. "
                "What is left?"
            ),
            (
                "The city council approved {total} thousand dollars for a festival: {first} goes to artists, {second} to "
                "the stage and {third} to security. Rain pushed the stage {extra} over its estimate. What is left over?"
            ),
            (
                "Planned costs of a clinic, in thousand dollars, are {first} for nurses, {second} for medicine and {third} "
                "for cleaning. Medicine ends up {extra} more expensive. Out of a yearly budget of {total}, find the rest."
            ),
            (
                "“We were given {total} thousand dollars,” writes the producer. “Cast {first}, costumes {second}, locations "
                "{third}. Then locations ran over by {extra}.” Work out what the producer still has."
            ),
            (
                "- budget: {total}\n- printing: {first}\n- postage: {second}\n- design: {third}\n- overrun on printing: "
                "{extra}\n\nAll figures are thousand dollars. Calculate the remaining budget."
            ),
            (
                "Because of late changes a software project paid {extra} thousand dollars more than the planned {first} for "
                "developers, {second} for testers and {third} for hosting. Its budget was {total}. State the amount that "
                "was not used."
            ),
            (
                "Spending at a school was planned at {first} on books, {second} on teachers' training and {third} on "
                "repairs, but repairs went {extra} beyond the plan. With {total} thousand dollars available, how many "
                "thousand dollars did the school keep?"
            ),
            (
                "The yearly budget is {total} (thousand dollars). Planned: fuel {first}, drivers {second}, insurance "
                "{third}. Fuel ends up {extra} over plan. Determine what remains of the budget."
            ),
        ),
        "ar": (
            (
                "ميزانية فريق {total:ألف ريال}. خُطط لإنفاق {first} على الرواتب و{second} على السفر و{third} على البرامج، "
                "ثم تجاوز السفر خطته بمقدار {extra}. كم ألف ريال بقي؟"
            ),
            (
                "اعتمد مجلس البلدية {total:ألف ريال} لمهرجان: {first} للفنانين و{second} للمسرح و{third} للأمن، لكن تكلفة "
                "المسرح زادت {extra} على التقدير. احسب المبلغ المتبقي بآلاف الريالات."
            ),
            (
                "كم بقي من المنحة بآلاف الريالات؟ كانت المنحة {total}، وخُصص للأجهزة {first} وللأجور {second} وللتنقل "
                "{third}، وجاءت الأجور أعلى من المخطط بـ {extra}."
            ),
            (
                "التكاليف المخططة لعيادة، بآلاف الريالات، هي {first} للممرضين و{second} للأدوية و{third} للنظافة. ارتفعت "
                "الأدوية عن خطتها بمقدار {extra}. إذا كانت الميزانية {total} فما الذي لم يُنفق؟"
            ),
            (
                "الميزانية السنوية {total:ألف ريال}. المخطط: وقود {first}، سائقون {second}، تأمين {third}. تخطى الوقود "
                "خطته بمبلغ {extra}. أوجد ما تبقى من الميزانية."
            ),
        ),
    },
)


def _variance(rng: Random) -> Numbers:
    price, quantity = rng.randrange(3, 13), rng.randrange(2, 10) * 10
    return {
        "price": price,
        "quantity": quantity,
        "paid": price + rng.randrange(1, 5),
        "bought": quantity + rng.randrange(1, 6) * 10,
    }


VARIANCE = Family(
    name="variance",
    topic="variance analysis",
    skill="variance analysis",
    unit={"en": "dollars", "ar": "ريال"},
    draw=_variance,
    steps=(
        ("planned", "{price} * {quantity}"),
        ("actual", "{paid} * {bought}"),
        ("variance", "{actual} - {planned}"),
    ),
    labels={
        "en": {"planned": "Planned cost", "actual": "Actual cost", "variance": "Variance"},
        "ar": {"planned": "التكلفة المخططة", "actual": "التكلفة الفعلية", "variance": "الانحراف"},
    },
    wordings={
        "en": (
            (
                "A bakery planned to buy {quantity} kg of butter at {price} dollars per kg. It bought {bought} kg at {paid} "
                "dollars per kg. By how many dollars did the actual cost exceed the plan?"
            ),
            (
                "Find the total cost variance in dollars (actual minus planned). Plan: {quantity} hours at {price} dollars. "
                "Actual: {bought} hours at {paid} dollars."
            ),
            (
                "| | quantity | price in dollars |\n|---|---|---|\n| plan | {quantity} | {price} |\n| actual | {bought} | "
                "{paid} |\n\nHow many dollars over plan is the purchase?"
            ),
            (
                "We ended up ordering {bought} T-shirts for {paid} dollars each. The budget had assumed {quantity} T-shirts at "
                "{price} dollars each. How far above the budget are we, in dollars?"
            ),
            (
                "Per the standard, {quantity} metres of cloth cost {price} dollars a metre. The invoice shows {bought} "
                "metres at {paid} dollars. Compute the unfavourable variance in dollars."
            ),
            (
                "The controller asks why cleaning is dearer than forecast. Forecast: {price} dollars an hour for {quantity} "
                "hours. Reality: {paid} dollars an hour for {bought} hours. Give the difference in dollars."
            ),
            (
                "At {price} dollars a litre, {quantity} litres of paint were in the estimate; in fact {bought} litres were "
                "used and a litre cost {paid} dollars. What is the overspend in dollars?"
            ),
            (
                "An event was costed at {quantity} meals of {price} dollars. On the night {bought} meals were served and the "
                "caterer charged {paid} dollars apiece. What extra amount, in dollars, has to be found?"
            ),
            (
                "School buses were budgeted for {quantity} trips at a fare of {price} dollars, but made {bought} trips at a "
                "fare of {paid} dollars. Determine by how many dollars the bill is higher than budgeted."
            ),
            (
                "Seeds should have cost {price} dollars a bag for {quantity} bags. The farm paid {paid} dollars a bag and "
                "took {bought} bags. State actual cost less planned cost in dollars."
            ),
        ),
        "ar": (
            (
                "خطط مخبز لشراء {quantity} كغ من الزبدة بسعر {price:ريال} للكيلوغرام، واشترى فعلًا {bought} كغ بسعر {paid} "
                "للكيلوغرام. بكم ريالًا زادت التكلفة الفعلية على المخططة؟"
            ),
            (
                "احسب انحراف التكلفة الكلي بالريال (الفعلي ناقص المخطط). المخطط: {quantity:ساعة} بسعر {price}. الفعلي: "
                "{bought:ساعة} بسعر {paid}."
            ),
            (
                "افترضت الميزانية شراء {quantity:قميص} بسعر {price:ريال} للقميص، لكن الشراء الفعلي كان {bought:قميص} بسعر "
                "{paid} للقميص. كم ريالًا فوق الميزانية؟"
            ),
            (
                "كان التقدير {quantity:لتر} من الطلاء وسعر اللتر {price}، واستُهلك في الواقع {bought:لتر} وبلغ سعر اللتر "
                "{paid}. ما مقدار التجاوز بالريال؟"
            ),
            (
                "قُدّر لنقل الطلاب {quantity:رحلة} بأجرة {price:ريال} للرحلة، فبلغ الفعلي {bought:رحلة} بأجرة {paid} للرحلة. "
                "أوجد الفرق بالريال بين الفاتورة والميزانية."
            ),
        ),
    },
)
