import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api, got } from "@/api/client";
import { When } from "@/ui/Figures";
import { SimulatedMark } from "@/ui/Marks";
import { Section } from "@/ui/Page";
import { StateMark } from "@/ui/StateMark";
import { Empty, Fetched } from "@/ui/States";
import classes from "./home.module.css";

export function PayHome() {
  const runs = useQuery({ queryKey: ["home", "pay-runs"], queryFn: () => got(api.GET("/api/v1/pay-runs")) });
  return (
    <Section
      title={<Trans>Pay runs</Trans>}
      actions={
        <Link to="/pay-runs">
          <Trans>all</Trans>
        </Link>
      }
    >
      <Fetched query={runs}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={<Trans>Nothing to approve</Trans>} reason={<Trans>A pay run appears here when somebody prepares a period.</Trans>} />
          ) : (
            <ul className={classes.list}>
              {items.slice(0, 5).map((run) => (
                <li key={run.id}>
                  <Link to="/pay-runs">
                    <When at={run.period_start} only="date" timeZone="UTC" /> – <When at={run.period_end} only="date" timeZone="UTC" />
                  </Link>
                  <SimulatedMark when={run.simulated} />
                  <StateMark state={run.state} />
                </li>
              ))}
            </ul>
          )
        }
      </Fetched>
    </Section>
  );
}
