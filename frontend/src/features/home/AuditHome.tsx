import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { Shapes } from "@/api/client";
import { Num } from "@/ui/Figures";
import { Mark } from "@/ui/Marks";
import { Section } from "@/ui/Page";

export function AuditHome({ figures }: { figures: Shapes["RuleFigures"] }) {
  const { rules, broken } = figures;
  return (
    <Section title={<Trans>What must always hold</Trans>}>
      <Link to="/audit">
        {rules === 0 ? (
          <Mark>
            <Trans>The invariants have not been counted yet</Trans>
          </Mark>
        ) : broken === 0 ? (
          <Mark tone="good">
            <Trans>
              All <Num value={rules} /> invariants hold
            </Trans>
          </Mark>
        ) : (
          <Mark tone="bad">
            <Trans>
              <Num value={broken} /> of <Num value={rules} /> invariants are broken
            </Trans>
          </Mark>
        )}
      </Link>
    </Section>
  );
}
