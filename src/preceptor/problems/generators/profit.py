"""Families about what a sale earns: margin, break-even, unit economics and discounts."""

from random import Random

from preceptor.problems.generators.family import Family, Numbers


def _margin(rng: Random) -> Numbers:
    revenue, margin = rng.randrange(2, 90) * 10, rng.randrange(1, 19) * 5
    cost = revenue * (100 - margin)
    return {"revenue": revenue, "cost": cost // 100} if cost % 100 == 0 else _margin(rng)


MARGIN = Family(
    name="margin",
    topic="margins",
    skill="profitability",
    unit={"en": "%", "ar": "%"},
    draw=_margin,
    steps=(("profit", "{revenue} - {cost}"), ("scaled", "{profit} * 100"), ("margin", "{scaled} / {revenue}")),
    labels={
        "en": {"profit": "Profit", "scaled": "Times 100", "margin": "Margin in percent"},
        "ar": {"profit": "الربح", "scaled": "مضروبًا في 100", "margin": "الهامش بالمئة"},
    },
    wordings={
        "en": (
            "Revenue is {revenue} and costs are {cost}. What is the profit margin in percent?",
            (
                "A product line brings in {revenue} thousand dollars and costs {cost} thousand dollars to run. Compute its "
                "profit margin (percent)."
            ),
            "What percentage of revenue is kept as profit if total cost is {cost} and revenue is {revenue}?",
            (
                "| line | thousand dollars |\n|---|---|\n| sales | {revenue} |\n| expenses | {cost} |\n\nExpress the profit as "
                "a percentage of sales."
            ),
            (
                "A café spends {cost} dollars a day and takes {revenue} dollars a day. Which percent of its takings is "
                "profit?"
            ),
            (
                "Out of every sale something has to be paid: this quarter {cost} of the {revenue} thousand dollars earned went "
                "on costs. Give the margin in percent."
            ),
            "The owner asks: “We invoiced {revenue} and our bills were {cost}; what is our margin?” Answer in percent.",
            (
                "For a tour that sold tickets worth {revenue} dollars and cost {cost} dollars to put on, find the margin as "
                "a percentage."
            ),
            "Expenses of {cost} stand against an income of {revenue}. How many percent of the income does the firm keep?",
            "Determine the profit margin, in percent, of a contract with a price of {revenue} and a total cost of {cost}.",
        ),
        "ar": (
            "الإيرادات {revenue} والتكاليف {cost}. ما هامش الربح بالنسبة المئوية؟",
            "ينفق مقهى {cost:ريال} في اليوم ويدخل إليه {revenue:ريال}. كم في المئة من دخله ربح؟",
            "يحقق خط منتجات {revenue:ألف ريال} ويكلف تشغيله {cost:ألف ريال}. احسب هامش ربحه (بالمئة).",
            "ما النسبة التي تبقى ربحًا إذا كانت التكلفة الكلية {cost} والإيراد {revenue}؟",
            "أوجد هامش الربح، بالمئة، لعقد سعره {revenue} وتكلفته الكلية {cost}.",
        ),
    },
)


def _break_even(rng: Random) -> Numbers:
    variable, contribution = rng.randrange(2, 15), rng.choice([2, 4, 5, 8, 10])
    return {"fixed": contribution * rng.randrange(4, 32) * 10, "price": variable + contribution, "variable": variable}


BREAK_EVEN = Family(
    name="break_even",
    topic="break-even",
    skill="profitability",
    unit={"en": "units", "ar": "وحدة"},
    draw=_break_even,
    steps=(("contribution", "{price} - {variable}"), ("units", "{fixed} / {contribution}")),
    labels={
        "en": {"contribution": "Contribution per unit", "units": "Break-even units"},
        "ar": {"contribution": "مساهمة الوحدة", "units": "وحدات التعادل"},
    },
    wordings={
        "en": (
            (
                "Fixed costs are {fixed}. Each unit sells for {price} and costs {variable} to make. How many units are needed "
                "to break even?"
            ),
            (
                "A workshop pays {fixed} dollars in fixed costs. The price per unit is {price} and the variable cost is "
                "{variable}. Find the break-even number of units."
            ),
            (
                "How many items must be sold to cover fixed costs of {fixed} when an item is priced at {price} and its unit "
                "cost is {variable}?"
            ),
            (
                "A stall rents its place for {fixed} dollars. A juice costs it {variable} dollars and it charges {price} "
                "dollars. After how many juices is the rent covered?"
            ),
            (
                "To print one book takes {variable} dollars; setting it up takes {fixed} dollars once. At a selling price of "
                "{price} dollars, when does the publisher break even (number of books)?"
            ),
            (
                "Tickets are {price} dollars, each guest causes {variable} dollars of cost, and the hall with its staff is "
                "{fixed} dollars however many come. Calculate the number of guests at which nothing is lost."
            ),
            (
                "- price of a course place: {price}\n- cost per participant: {variable}\n- costs that do not depend on "
                "participants: {fixed}\n\nWhat is the smallest number of participants without a loss?"
            ),
            (
                "The margin on each lamp is the price of {price} less {variable} for parts. The lamps have to earn the "
                "factory's fixed {fixed} dollars. How many lamps does that take?"
            ),
            (
                "Running a laundry costs {fixed} dollars a month before the first wash. A wash brings {price} dollars and "
                "uses {variable} dollars of water and power. Determine the washes per month at which it breaks even."
            ),
            (
                "With a variable cost of {variable} and a price of {price} per unit, which sales volume in units just pays "
                "for overheads of {fixed}?"
            ),
        ),
        "ar": (
            "التكاليف الثابتة {fixed}. تُباع الوحدة بسعر {price} وتكلّف {variable}. كم وحدة يلزم بيعها للتعادل؟",
            (
                "تدفع ورشة {fixed:ريال} تكاليف ثابتة، وسعر الوحدة {price} وتكلفتها المتغيرة {variable}. أوجد عدد وحدات "
                "التعادل."
            ),
            "إيجار كشك عصير {fixed:ريال}. تكلفة الكوب {variable} وسعره {price}. بعد كم كوبًا يُغطى الإيجار؟",
            "كم قطعة يجب بيعها لتغطية تكاليف ثابتة قدرها {fixed} إذا كان سعر القطعة {price} وتكلفتها {variable}؟",
            (
                "تشغيل مغسلة يكلف {fixed:ريال} في الشهر قبل أول غسلة. تدر الغسلة {price:ريال} وتستهلك {variable}. احسب عدد "
                "الغسلات الشهرية عند التعادل."
            ),
        ),
    },
)


def _unit_economics(rng: Random) -> Numbers:
    cost, gain, months = rng.randrange(2, 20), rng.randrange(3, 15), rng.randrange(2, 10) * 2
    return {
        "fee": cost + gain,
        "cost": cost,
        "months": months,
        "acquire": rng.randrange(gain * months // 5 + 1, gain * months),
    }


UNIT_ECONOMICS = Family(
    name="unit_economics",
    topic="unit economics",
    skill="unit economics",
    unit={"en": "dollars", "ar": "ريال"},
    draw=_unit_economics,
    steps=(("monthly", "{fee} - {cost}"), ("lifetime", "{monthly} * {months}"), ("net", "{lifetime} - {acquire}")),
    labels={
        "en": {"monthly": "Contribution per month", "lifetime": "Lifetime contribution", "net": "After acquisition"},
        "ar": {"monthly": "المساهمة الشهرية", "lifetime": "مساهمة العمر", "net": "بعد تكلفة الاكتساب"},
    },
    wordings={
        "en": (
            (
                "A customer pays {fee} dollars a month, costs {cost} dollars a month to serve and stays {months} months. "
                "Winning the customer costs {acquire} dollars. What does the customer earn the firm in total?"
            ),
            (
                "Acquisition cost: {acquire} dollars. Monthly fee: {fee} dollars. Monthly service cost: {cost} dollars. "
                "Average stay: {months} months. Compute the value of a customer after acquisition cost."
            ),
            (
                "How many dollars does a gym make on one member who stays {months} months, if a month brings {fee} dollars "
                "and costs {cost} dollars, and advertising for one member costs {acquire} dollars?"
            ),
            (
                "It takes {acquire} dollars of marketing to get one subscriber. The subscriber then pays {fee} dollars each "
                "month for {months} months, of which {cost} dollars a month are spent on support. What is left per "
                "subscriber?"
            ),
            (
                "| per customer | |\n|---|---|\n| fee per month | {fee} |\n| cost to serve per month | {cost} |\n| months | "
                "{months} |\n| cost to acquire | {acquire} |\n\nFind the lifetime profit of a customer in dollars."
            ),
            (
                "Over {months} months a tenant of a storage box pays {fee} dollars monthly while the box costs {cost} dollars "
                "monthly. A commission of {acquire} dollars is paid for finding the tenant. Give the profit on this tenant."
            ),
            (
                "The founder says: “We keep users for {months} months; each month we collect {fee} dollars and spend {cost} "
                "dollars on servers. Getting a user costs {acquire} dollars.” What is one user worth to her, net?"
            ),
            (
                "Serving a reader costs {cost} dollars a month against a price of {fee} dollars. Readers cancel after "
                "{months} months. Subtract the {acquire} dollars spent to win a reader and state what remains."
            ),
            (
                "A phone contract runs {months} months at {fee} dollars a month. The network spends {cost} dollars a month on "
                "it and once paid {acquire} dollars to the dealer. Determine the net contribution of the contract."
            ),
            (
                "After paying {acquire} dollars to sign up a driver, a platform earns {fee} dollars and spends {cost} dollars "
                "per month on that driver, during {months} months. Work out its gain per driver in dollars."
            ),
        ),
        "ar": (
            (
                "يدفع عميل {fee:ريال} في الشهر وتكلّف خدمته {cost} شهريًا ويبقى {months:شهر}. تكلفة جذبه {acquire:ريال}. "
                "كم يكسب منه المشروع إجمالًا؟"
            ),
            (
                "تكلفة الاكتساب {acquire:ريال}، والاشتراك الشهري {fee}، وتكلفة الخدمة الشهرية {cost}، ومتوسط البقاء "
                "{months:شهر}. احسب قيمة العميل بعد تكلفة الاكتساب."
            ),
            (
                "كم ريالًا يربح نادٍ رياضي من عضو يبقى {months:شهر} إذا كان الشهر يدر {fee} ويكلف {cost}، وكلّف الإعلان لجذبه "
                "{acquire}؟"
            ),
            (
                "يحصّل تطبيق من كل مستخدم {fee:ريال} شهريًا وينفق عليه {cost} للخوادم، ويحتفظ به {months:شهر}، وقد دفع "
                "{acquire} للوصول إليه. ما صافي ما يجنيه من المستخدم؟"
            ),
            (
                "يمتد عقد هاتف {months:شهر} بقيمة {fee:ريال} شهريًا. تنفق الشبكة عليه {cost} شهريًا ودفعت مرة واحدة {acquire} "
                "للموزع. أوجد صافي مساهمة العقد."
            ),
        ),
    },
)


def _discount(rng: Random) -> Numbers:
    return {"price": rng.randrange(2, 30) * 20, "rate": rng.choice([5, 10, 20, 25, 50]), "pieces": rng.randrange(3, 9)}


DISCOUNT = Family(
    name="discount",
    topic="pricing",
    skill="pricing",
    unit={"en": "dollars", "ar": "ريال"},
    draw=_discount,
    steps=(("off", "{price} * {rate} / 100"), ("net", "{price} - {off}"), ("total", "{net} * {pieces}")),
    labels={
        "en": {"off": "Discount", "net": "Net price", "total": "Total"},
        "ar": {"off": "الخصم", "net": "السعر الصافي", "total": "المجموع"},
    },
    wordings={
        "en": (
            "A licence costs {price} dollars and gets a {rate}% discount. What do {pieces} licences cost in dollars?",
            "The list price is {price} dollars. After a discount of {rate}%, what is the total for {pieces} pieces?",
            "If a {price} dollar item is reduced by {rate}%, how much do {pieces} of them cost together?",
            (
                "How many dollars does a school pay for {pieces} projectors, when one is listed at {price} dollars and the "
                "supplier takes {rate}% off?"
            ),
            (
                "“{pieces} bicycles, please.” The tag says {price} dollars for each, and today everything is {rate}% cheaper. "
                "Calculate the bill."
            ),
            (
                "A rebate of {rate}% applies to each of the {pieces} machines ordered. One machine is {price} dollars before "
                "the rebate. Find the amount due."
            ),
            (
                "| article | price | discount | quantity |\n|---|---|---|---|\n| desk | {price} dollars | {rate}% | {pieces} |"
                "\n\nWhat is the invoice total?"
            ),
            "Take {rate}% off the fee of {price} dollars per seminar. What does booking {pieces} seminars come to?",
            (
                "An agency books {pieces} nights at {price} dollars a night and is granted {rate}% off. State what it has to "
                "pay in dollars."
            ),
            (
                "Every tyre normally sells for {price} dollars; the sale lowers that by {rate}%. Determine the price of "
                "{pieces} tyres in the sale."
            ),
        ),
        "ar": (
            "سعر الرخصة {price:ريال} وعليها خصم {rate}%. كم تكلف {pieces:رخصة} بالريال؟",
            "السعر المعلن {price:ريال}. بعد خصم نسبته {rate}% ما ثمن {pieces:قطعة}؟",
            "كم تدفع مدرسة مقابل {pieces:جهاز} عرض إذا كان سعر الجهاز {price:ريال} وخصم المورد {rate}%؟",
            (
                "يُطبق تخفيض قدره {rate}% على كل آلة من {pieces:آلة}، وسعر الآلة قبل التخفيض {price:ريال}. احسب المبلغ "
                "المستحق."
            ),
            "حجزت وكالة {pieces:ليلة} بسعر {price:ريال} لليلة وحصلت على خصم {rate}%. أوجد ما عليها دفعه.",
        ),
    },
)
