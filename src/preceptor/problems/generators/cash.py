"""Families about money and customers that come and go month by month: runway and subscriber numbers."""

from random import Random

from preceptor.problems.generators.family import Family, Numbers


def _runway(rng: Random) -> Numbers:
    income, burn = rng.randrange(1, 10) * 10, rng.choice([10, 20, 25, 30, 40, 50])
    return {"cash": burn * rng.randrange(3, 25), "income": income, "spend": income + burn}


CASH_RUNWAY = Family(
    name="cash_runway",
    topic="cash runway",
    skill="cash planning",
    unit={"en": "months", "ar": "شهر"},
    draw=_runway,
    steps=(("burn", "{spend} - {income}"), ("months", "{cash} / {burn}")),
    labels={
        "en": {"burn": "Net burn", "months": "Months"},
        "ar": {"burn": "صافي الحرق", "months": "الأشهر"},
    },
    wordings={
        "en": (
            (
                "A start-up holds {cash} thousand dollars in cash. Each month it earns {income} and spends {spend}. How many "
                "months will the cash last?"
            ),
            (
                "Cash on hand is {cash}. Monthly income is {income} and monthly costs are {spend}. How many months of runway "
                "are left?"
            ),
            (
                "After how many months is the money gone, with income of {income} per month, spending of {spend} per month "
                "and {cash} in the bank (all in thousand dollars)?"
            ),
            (
                "Spending {spend} thousand dollars and taking in {income} thousand dollars a month, how long can a theatre "
                "live on its reserve of {cash} thousand dollars?"
            ),
            (
                "- bank balance: {cash}\n- money in per month: {income}\n- money out per month: {spend}\n\nIn how many months "
                "is the balance zero?"
            ),
            (
                "The treasurer reports: “Fees bring {income} a month, the bills are {spend} a month, and we have {cash} "
                "saved.” For how many months is the club safe?"
            ),
            (
                "Every month {spend} thousand dollars leave the account and {income} thousand dollars arrive. The account "
                "shows {cash} thousand dollars. Calculate its runway in months."
            ),
            (
                "An app company raised {cash} thousand dollars. Its payroll and servers cost {spend} a month, its users pay "
                "{income} a month. When, counted in months, does it run out of money?"
            ),
            (
                "Monthly outgoings of {spend} exceed monthly receipts of {income}. Find the number of months that savings of "
                "{cash} can fill the gap."
            ),
            (
                "A clinic loses money: it receives {income} and pays out {spend} thousand dollars a month. Its last "
                "{cash} thousand dollars will be enough for how many months?"
            ),
        ),
        "ar": (
            "لدى شركة ناشئة {cash:ألف ريال} نقدًا. تكسب كل شهر {income} وتنفق {spend}. كم شهرًا يكفيها النقد؟",
            "النقد المتاح {cash}، والدخل الشهري {income}، والتكاليف الشهرية {spend}. كم شهرًا يكفي هذا النقد؟",
            (
                "يقول أمين الصندوق: «الرسوم تدر {income} شهريًا، والفواتير {spend} شهريًا، ومدخراتنا {cash}». كم شهرًا يصمد "
                "النادي؟"
            ),
            "يخرج من الحساب {spend:ألف ريال} كل شهر ويدخل إليه {income}، ورصيده {cash}. بعد كم شهر ينفد المال؟",
            (
                "المصروفات الشهرية {spend} تزيد على المقبوضات الشهرية {income}. أوجد عدد الأشهر التي تسد فيها مدخرات قدرها "
                "{cash} هذا الفرق."
            ),
        ),
    },
)


def _subscribers(rng: Random) -> Numbers:
    lost = rng.randrange(1, 9) * 5
    gained = lost + rng.randrange(1, 12) * 5
    return {"start": rng.randrange(10, 60) * 10, "gained": gained, "lost": lost, "months": rng.randrange(3, 11)}


SUBSCRIBERS = Family(
    name="subscribers",
    topic="churn",
    skill="forecasting",
    unit={"en": "customers", "ar": "عميل"},
    draw=_subscribers,
    steps=(("net", "{gained} - {lost}"), ("change", "{net} * {months}"), ("forecast", "{start} + {change}")),
    labels={
        "en": {"net": "Net gain per month", "change": "Total gain", "forecast": "Forecast"},
        "ar": {"net": "صافي الزيادة الشهرية", "change": "مجموع الزيادة", "forecast": "التوقع"},
    },
    wordings={
        "en": (
            (
                "A service has {start} subscribers. Each month it gains {gained} and loses {lost}. How many subscribers after "
                "{months} months?"
            ),
            (
                "Starting from {start} customers, a company adds {gained} and loses {lost} customers per month. Forecast the "
                "number of customers after {months} months."
            ),
            (
                "There are {start} members today; every month {gained} join and {lost} leave. What is the membership in "
                "{months} months?"
            ),
            (
                "How large will a newsletter's list be in {months} months, if {lost} readers unsubscribe and {gained} sign up "
                "each month and the list holds {start} addresses now?"
            ),
            (
                "Each month {lost} tenants move out of a campus and {gained} move in. It houses {start} tenants. Calculate "
                "the number of tenants {months} months later."
            ),
            (
                "| | |\n|---|---|\n| accounts now | {start} |\n| opened per month | {gained} |\n| closed per month | {lost} |\n"
                "\nHow many accounts are there after {months} months?"
            ),
            (
                "For {months} months a clinic registers {gained} new patients monthly while {lost} patients change to another "
                "doctor. It begins with {start} patients. Find its number of patients at the end."
            ),
            (
                "New drivers: {gained} a month. Drivers quitting: {lost} a month. Drivers today: {start}. What does the "
                "platform's head count come to when {months} months have gone by?"
            ),
            (
                "The app loses {lost} paying users a month, wins {gained}, and has {start} at the moment. Determine its "
                "paying users in {months} months' time."
            ),
            (
                "A union of {start} people takes in {gained} and sees {lost} go every month. State how many people belong to "
                "it {months} months from now."
            ),
        ),
        "ar": (
            "لدى خدمة {start:مشترك}. تكسب كل شهر {gained} وتفقد {lost}. كم مشتركًا لديها بعد {months:شهر}؟",
            (
                "تبدأ شركة بعملاء عددهم {start}، وتضيف {gained} وتخسر {lost:عميل} في الشهر. توقّع عدد العملاء بعد "
                "{months:شهر}."
            ),
            "كل شهر يغادر {lost:مستأجر} ويصل {gained}. يسكن المجمع الآن {start:مستأجر}. احسب عددهم بعد {months:شهر}.",
            "كم عضوًا سيكون في النادي بعد {months:شهر} إذا كان فيه اليوم {start} وينضم إليه {gained} ويتركه {lost} كل شهر؟",
            (
                "يفقد تطبيق {lost:مستخدم} شهريًا ويكسب {gained}، ولديه في هذه اللحظة {start}. أوجد عدد مستخدميه بعد "
                "{months:شهر}."
            ),
        ),
    },
)
