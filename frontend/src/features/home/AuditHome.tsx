import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api, got } from "@/api/client";
import { Num } from "@/ui/Figures";
import { Mark } from "@/ui/Marks";
import { Section } from "@/ui/Page";
import { Fetched } from "@/ui/States";

export function AuditHome() {
  const invariants = useQuery({ queryKey: ["invariants"], queryFn: () => got(api.GET("/api/v1/audit/invariants")) });
  return (
    <Section title={<Trans>What must always hold</Trans>}>
      <Fetched query={invariants}>
        {({ items }) => {
          const broken = items.filter(({ violations }) => violations > 0);
          return (
            <p>
              <Link to="/audit">
                {broken.length === 0 ? (
                  <Mark tone="good">
                    <Trans>
                      All <Num value={items.length} /> invariants hold
                    </Trans>
                  </Mark>
                ) : (
                  <Mark tone="bad">
                    <Trans>
                      <Num value={broken.length} /> of <Num value={items.length} /> invariants are broken
                    </Trans>
                  </Mark>
                )}
              </Link>
            </p>
          );
        }}
      </Fetched>
    </Section>
  );
}
