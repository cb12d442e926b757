"""Calls of `payroll`. Written by `python -m preceptor.web.sdk` from the API's description; do not change it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from preceptor.sdk.call import Call, Pages
from preceptor.sdk.times import Day

if TYPE_CHECKING:
    from preceptor.sdk import shapes


def list_adjustments(
    *,
    state: str | None = None,
    cursor: str | None = None,
    limit: int | None = None,
) -> Pages[shapes.AdjustmentList, shapes.AdjustmentOut]:
    """One's own adjustments, and those that one answers for, newest first."""
    return Pages("GET", "/adjustments", {"state": state, "cursor": cursor, "limit": limit})


def propose_adjustment(body: shapes.AdjustmentIn) -> Call[shapes.AdjustmentOut]:
    """Propose to pay more, or to take back from the line of a statement; somebody else approves it."""
    return Call("POST", "/adjustments", body=body)


def approve_adjustment(adjustment_id: int) -> Call[shapes.AdjustmentOut]:
    """Be the second pair of eyes: the next run pays it."""
    return Call("POST", f"/adjustments/{adjustment_id}/approve")


def decline_adjustment(adjustment_id: int) -> Call[shapes.AdjustmentOut]:
    """Refuse a proposal, or take back one's own."""
    return Call("POST", f"/adjustments/{adjustment_id}/decline")


def list_awards(
    *,
    project: int | None = None,
    person: int | None = None,
    withholding: Literal["any", "withheld", "appealed", "released", "upheld"] | None = None,
    cursor: str | None = None,
    limit: int | None = None,
) -> Pages[shapes.AwardList, shapes.AwardOut]:
    """One's own bonuses, and those that one answers for, newest first, with their evidence."""
    return Pages(
        "GET",
        "/awards",
        {"project": project, "person": person, "withholding": withholding, "cursor": cursor, "limit": limit},
    )


def award_by_hand(body: shapes.AwardIn) -> Call[shapes.AwardOut]:
    """Pay for an onboarding or an assessment."""
    return Call("POST", "/awards", body=body)


def appeal(award_id: int, body: shapes.AppealIn) -> Call[shapes.WithholdingOut]:
    """Say why a bonus that is withheld is due; somebody else than who withheld it decides."""
    return Call("POST", f"/awards/{award_id}/appeal", body=body)


def release(award_id: int, body: shapes.PayAfterAllIn) -> Call[shapes.WithholdingOut]:
    """Pay it after all, with the next run."""
    return Call("POST", f"/awards/{award_id}/release", body=body)


def uphold(award_id: int, body: shapes.WithholdingReasonIn) -> Call[shapes.WithholdingOut]:
    """Withhold it for good: after the appeal, by somebody else than who withheld it, with the reason."""
    return Call("POST", f"/awards/{award_id}/uphold", body=body)


def withhold(award_id: int, body: shapes.WithholdingReasonIn) -> Call[shapes.WithholdingOut]:
    """Keep an award out of pay for now, with the reason; its payee may appeal."""
    return Call("POST", f"/awards/{award_id}/withhold", body=body)


def earnings(*, year: int | None = None) -> Call[shapes.EarningsOut]:
    """One's own earnings today, in the period under way and in a year, by month; what is not credited, and why."""
    return Call("GET", "/earnings", {"year": year})


def earned_days(*, start: Day, end: Day) -> Call[shapes.EarnedDays]:
    """One's own days, at most 31 of them, each with the time, bonuses and adjustments that it is made of."""
    return Call("GET", "/earnings/days", {"start": start, "end": end})


def own_withholding_rules(
    *,
    cursor: str | None = None,
    limit: int | None = None,
) -> Pages[shapes.WithholdingRuleList, shapes.WithholdingRuleOut]:
    """What was approved to be withheld of one's own statements alone, newest first, with the reason."""
    return Pages("GET", "/earnings/withholding-rules", {"cursor": cursor, "limit": limit})


def exchange_rates(
    *,
    organisation: int,
    cursor: str | None = None,
    limit: int | None = None,
) -> Pages[shapes.ExchangeRateList, shapes.ExchangeRateOut]:
    """The rates that an organisation gave, newest first."""
    return Pages("GET", "/exchange-rates", {"organisation": organisation, "cursor": cursor, "limit": limit})


def set_exchange_rate(body: shapes.ExchangeRateIn) -> Call[shapes.ExchangeRateOut]:
    """Enter what is given for a currency; statements issued from then on use it, for seven days."""
    return Call("POST", "/exchange-rates", body=body)


def refer(offer_id: int, body: shapes.ReferralIn) -> Call[shapes.ReferralMade]:
    """Note who brought the person of an offer; the bonus falls due by the terms of the project's rule."""
    return Call("POST", f"/offers/{offer_id}/referral", body=body)


def list_pay_runs(
    *,
    project: int | None = None,
    cursor: str | None = None,
    limit: int | None = None,
) -> Pages[shapes.PayRunList, shapes.PayRunOut]:
    """Pay runs of the organisations one answers for, newest first, with what they pay to whom."""
    return Pages("GET", "/pay-runs", {"project": project, "cursor": cursor, "limit": limit})


def prepare_pay_run(body: shapes.PayRunIn) -> Call[shapes.PayRunOut]:
    """Collect the pay of a period, of one project or of all of a client's; a run that is still prepared is made
    anew.
    """
    return Call("POST", "/pay-runs", body=body)


def prepare_network(body: shapes.NetworkRunIn) -> Call[shapes.NetworkRunOut]:
    """Collect the pay of every client whose pay one prepares: one run for each, over all of its projects."""
    return Call("POST", "/pay-runs/network", body=body)


def get_pay_run(pay_run_id: int) -> Call[shapes.PayRunDetail]:
    """A run with its totals, what each person gets, and what to look at before one approves it."""
    return Call("GET", f"/pay-runs/{pay_run_id}")


def approve_pay_run(pay_run_id: int) -> Call[shapes.PayRunOut]:
    """Be the second pair of eyes: statements freeze and what is owed is posted."""
    return Call("POST", f"/pay-runs/{pay_run_id}/approve")


def get_terms(*, organisation: int) -> Call[shapes.PayTermsOut]:
    """How an organisation pays."""
    return Call("GET", "/pay-terms", {"organisation": organisation})


def set_terms(body: shapes.PayTermsIn) -> Call[shapes.PayTermsOut]:
    """Set how an organisation pays from now on."""
    return Call("PUT", "/pay-terms", body=body)


def payee_details() -> Call[shapes.PayeeDetailsOut]:
    """What one said of one's own pay: tax number, tax form, currency."""
    return Call("GET", "/payee-details")


def change_payee_details(body: shapes.PayeeDetailsIn) -> Call[shapes.PayeeDetailsOut]:
    """Say how one is paid; needs a sign-in of the last five minutes, and another currency waits 72 hours."""
    return Call("PUT", "/payee-details", body=body)


def bonus_rules(project_id: int) -> Call[shapes.BonusRuleList]:
    """Every version of a project's bonus rules, newest first: also for those who work on it."""
    return Call("GET", f"/projects/{project_id}/bonus-rules")


def set_bonus_rule(project_id: int, body: shapes.BonusRuleIn) -> Call[shapes.BonusRuleOut]:
    """Publish the next version of a rule, for work that is claimed from then on."""
    return Call("POST", f"/projects/{project_id}/bonus-rules", body=body)


def referrals(
    *,
    cursor: str | None = None,
    limit: int | None = None,
) -> Pages[shapes.ReferralList, shapes.ReferralOut]:
    """Whom one brought, and for those who answer for pay who brought whom, with what is due for it."""
    return Pages("GET", "/referrals", {"cursor": cursor, "limit": limit})


def list_statements(
    *,
    person: int | None = None,
    pay_run: int | None = None,
    cursor: str | None = None,
    limit: int | None = None,
) -> Pages[shapes.StatementList, shapes.StatementOut]:
    """One's own statements, and those that one answers for, newest first."""
    return Pages("GET", "/statements", {"person": person, "pay_run": pay_run, "cursor": cursor, "limit": limit})


def get_statement(statement_id: int) -> Call[shapes.StatementDetail]:
    """A statement with its lines, their time entries and units, recomputed as it is shown."""
    return Call("GET", f"/statements/{statement_id}")


def tax_forms(
    *,
    organisation: int,
    cursor: str | None = None,
    limit: int | None = None,
) -> Pages[shapes.TaxFormList, shapes.TaxFormOut]:
    """What those whom an organisation pays said of their tax; that one looked is written down."""
    return Pages("GET", "/tax-forms", {"organisation": organisation, "cursor": cursor, "limit": limit})


def withholding_rules(
    *,
    organisation: int,
    cursor: str | None = None,
    limit: int | None = None,
) -> Pages[shapes.WithholdingRuleList, shapes.WithholdingRuleOut]:
    """What an organisation withholds of its statements, newest first."""
    return Pages("GET", "/withholding-rules", {"organisation": organisation, "cursor": cursor, "limit": limit})


def set_withholding_rule(body: shapes.WithholdingRuleIn) -> Call[shapes.WithholdingRuleOut]:
    """Propose to withhold a share of every statement, or of one person's; somebody else approves it."""
    return Call("POST", "/withholding-rules", body=body)


def appeal_withholding_rule(rule_id: int, body: shapes.AppealIn) -> Call[shapes.WithholdingRuleOut]:
    """Say why nothing may be withheld of one's own pay; somebody who neither proposed nor approved it decides."""
    return Call("POST", f"/withholding-rules/{rule_id}/appeal", body=body)


def approve_withholding_rule(rule_id: int) -> Call[shapes.WithholdingRuleOut]:
    """Be the second pair of eyes: it is in force, and whom it names is written to."""
    return Call("POST", f"/withholding-rules/{rule_id}/approve")


def decline_withholding_rule(rule_id: int) -> Call[shapes.WithholdingRuleOut]:
    """Refuse a proposal, or take back one's own."""
    return Call("POST", f"/withholding-rules/{rule_id}/decline")


def end_withholding_rule(rule_id: int, body: shapes.WithholdingReasonIn) -> Call[shapes.WithholdingRuleOut]:
    """Grant the appeal: from now on nothing is withheld by this rule."""
    return Call("POST", f"/withholding-rules/{rule_id}/end", body=body)


def uphold_withholding_rule(rule_id: int, body: shapes.WithholdingReasonIn) -> Call[shapes.WithholdingRuleOut]:
    """Let it stand after the appeal: by a third person, with the reason."""
    return Call("POST", f"/withholding-rules/{rule_id}/uphold", body=body)
