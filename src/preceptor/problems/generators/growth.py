"""Families about forecasts over several periods: growth by a rate, and growth by a fixed amount."""

from random import Random

from preceptor.problems.generators.family import Family, Numbers


def _compound(rng: Random) -> Numbers:
    return {"base": rng.randrange(5, 60) * 10, "rate": rng.choice([10, 20, 30, 40, 50])}


COMPOUND_GROWTH = Family(
    name="compound_growth",
    topic="growth forecasts",
    skill="forecasting",
    unit={"en": "thousand dollars", "ar": "ألف ريال"},
    draw=_compound,
    steps=(
        ("growth1", "{base} * {rate} / 100"),
        ("year1", "{base} + {growth1}"),
        ("growth2", "{year1} * {rate} / 100"),
        ("year2", "{year1} + {growth2}"),
    ),
    labels={
        "en": {"growth1": "Growth in year 1", "year1": "Year 1", "growth2": "Growth in year 2", "year2": "Year 2"},
        "ar": {
            "growth1": "نمو السنة الأولى",
            "year1": "السنة الأولى",
            "growth2": "نمو السنة الثانية",
            "year2": "السنة الثانية",
        },
    },
    wordings={
        "en": (
            "Revenue is {base} thousand dollars and grows {rate}% a year. What is it after 2 years, in thousand dollars?",
            (
                "A company earns {base} thousand dollars this year and expects {rate}% growth each year. Forecast the "
                "revenue two years from now in thousand dollars."
            ),
            (
                "What will sales be at the end of the second year, in thousand dollars, if they stand at {base} now and rise "
                "by {rate}% every year?"
            ),
            (
                "With an annual growth rate of {rate}%, project two years ahead the turnover of a shop that now takes in "
                "{base} thousand dollars."
            ),
            (
                "| year | fee income, thousand dollars |\n|---|---|\n| this year | {base} |\n| next year | ? |\n| the year "
                "after | ? |\n\nEach year is {rate}% above the one before. Fill in the last cell."
            ),
            (
                "Every year the hospital's costs climb by {rate}%. They are {base} thousand dollars today. Two years from "
                "today, how many thousand dollars must be budgeted?"
            ),
            (
                "The lead of a research group writes: “Funding of {base} thousand dollars; it increases {rate}% yearly.” "
                "Calculate the funding after two increases, in thousand dollars."
            ),
            (
                "Take {base} thousand dollars of exports. Add {rate}% for the first year, then add {rate}% of the new figure "
                "for the second. Which amount, in thousand dollars, do you reach?"
            ),
            (
                "Donations of a charity came to {base} thousand dollars. Assume they go up {rate}% annually for two years in "
                "a row. Determine the donations of the second year in thousand dollars."
            ),
            (
                "Two consecutive years of {rate}% growth are planned for a division with {base} thousand dollars of income "
                "at present. What income does the plan end with, in thousand dollars?"
            ),
        ),
        "ar": (
            "الإيرادات {base:ألف ريال} وتنمو بنسبة {rate}% سنويًا. كم تبلغ بعد سنتين بآلاف الريالات؟",
            (
                "تحقق شركة هذا العام {base:ألف ريال} وتتوقع نموًا قدره {rate}% كل سنة. قدّر إيراداتها بعد عامين بآلاف "
                "الريالات."
            ),
            (
                "ترتفع تكاليف مستشفى بنسبة {rate}% في كل عام، وهي اليوم {base:ألف ريال}. ما المبلغ الذي يجب رصده بعد سنتين "
                "بآلاف الريالات؟"
            ),
            "ما مبيعات متجر في نهاية السنة الثانية، بآلاف الريالات، إذا كانت الآن {base} وتزيد {rate}% كل سنة؟",
            (
                "بلغت تبرعات جمعية {base:ألف ريال}، ويُفترض أن تزداد {rate}% سنويًا سنتين متتاليتين. احسب تبرعات السنة "
                "الثانية بآلاف الريالات."
            ),
        ),
    },
)


def _linear(rng: Random) -> Numbers:
    return {"start": rng.randrange(5, 40) * 10, "more": rng.randrange(1, 15) * 5, "periods": rng.randrange(3, 10)}


LINEAR_GROWTH = Family(
    name="linear_growth",
    topic="growth forecasts",
    skill="forecasting",
    unit={"en": "units", "ar": "وحدة"},
    draw=_linear,
    steps=(("increase", "{more} * {periods}"), ("forecast", "{start} + {increase}")),
    labels={
        "en": {"increase": "Total increase", "forecast": "Forecast"},
        "ar": {"increase": "مجموع الزيادة", "forecast": "التوقع"},
    },
    wordings={
        "en": (
            (
                "Monthly sales start at {start} units and increase by {more} units every month. What are the sales after "
                "{periods} months?"
            ),
            (
                "A shop sells {start} units a month now. Sales go up by {more} units each month. Forecast the monthly sales "
                "{periods} months from now."
            ),
            (
                "Currently {start} orders come in per month, and each month brings {more} more orders than the last. How many "
                "orders per month will there be in {periods} months?"
            ),
            (
                "In {periods} months, what will the monthly output of a workshop be, if it makes {start} pieces this month and "
                "raises its output by {more} pieces a month?"
            ),
            (
                "A library lends {start} books this week. Every week the number grows by {more}. Estimate the number lent "
                "{periods} weeks later."
            ),
            (
                "Demand rises steadily: {more} additional boxes each quarter. It is {start} boxes now. After {periods} "
                "quarters, how many boxes are needed?"
            ),
            (
                "- visits per day now: {start}\n- added every month: {more}\n- months: {periods}\n\nCalculate the visits per "
                "day at the end."
            ),
            (
                "Over the next {periods} years a district will gain {more} pupils per year. At the moment it has {start} "
                "pupils. How many will it have then?"
            ),
            (
                "A call centre answers {start} calls a day. Its load is going up by {more} calls a day with every month that "
                "passes. Determine the daily load once {periods} months have passed."
            ),
            (
                "Starting from {start} parcels a week, a depot handles {more} parcels more in each following week. State its "
                "weekly number {periods} weeks after the start."
            ),
        ),
        "ar": (
            "تبدأ المبيعات الشهرية عند {start:وحدة} وتزيد {more:وحدة} كل شهر. كم تصبح بعد {periods:شهر}؟",
            (
                "يبيع متجر حاليًا {start:قطعة} في الشهر، وترتفع مبيعاته بمقدار {more:قطعة} شهريًا. توقّع مبيعاته الشهرية بعد "
                "{periods:شهر}."
            ),
            "الطلب الآن {start:صندوق} ويزداد بثبات {more:صندوق} كل ربع سنة. كم صندوقًا يُطلب بعد {periods:ربع}؟",
            (
                "كم كتابًا ستُعير مكتبة بعد {periods:أسبوع} إذا كانت تُعير هذا الأسبوع {start:كتاب} وينمو العدد {more} كل "
                "أسبوع؟"
            ),
            (
                "يستقبل مركز اتصال {start:مكالمة} يوميًا، ويرتفع هذا الحمل {more:مكالمة} مع كل شهر يمر. أوجد الحمل اليومي بعد "
                "مرور {periods:شهر}."
            ),
        ),
    },
)
