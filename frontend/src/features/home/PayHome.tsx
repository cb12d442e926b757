import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { Shapes } from "@/api/client";
import { Num, Span } from "@/ui/Figures";
import { Figure, Figures, Section } from "@/ui/Page";

export function PayHome({ figures }: { figures: Shapes["PayFigures"] }) {
  return (
    <Section title={<Trans>Pay</Trans>}>
      <Figures>
        <Figure label={<Trans>Credited, not yet on a statement</Trans>}>
          <Link to="/pay-runs">
            <Span seconds={figures.credited_seconds_unstated} />
          </Link>
        </Figure>
        <Figure label={<Trans>Pay runs to approve</Trans>}>
          <Link to="/pay-runs">
            <Num value={figures.pay_runs_to_approve} />
          </Link>
        </Figure>
        {figures.appeals_to_decide > 0 && (
          <Figure label={<Trans>Appeals to decide</Trans>}>
            <Link to="/bonuses" search={{ withholding: "appealed" }}>
              <Num value={figures.appeals_to_decide} />
            </Link>
          </Figure>
        )}
        {figures.withholding_rules_to_decide > 0 && (
          <Figure label={<Trans>Shares to withhold, to decide</Trans>}>
            <Link to="/pay-terms">
              <Num value={figures.withholding_rules_to_decide} />
            </Link>
          </Figure>
        )}
        {figures.adjustments_to_decide > 0 && (
          <Figure label={<Trans>Adjustments to decide</Trans>}>
            <Link to="/adjustments">
              <Num value={figures.adjustments_to_decide} />
            </Link>
          </Figure>
        )}
        <Figure label={<Trans>Statements</Trans>}>
          <Link to="/statements">
            <Num value={figures.statements} />
          </Link>
        </Figure>
      </Figures>
    </Section>
  );
}
