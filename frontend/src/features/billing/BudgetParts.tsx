import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api, got } from "@/api/client";
import { Isolated, Money, When } from "@/ui/Figures";
import { Fetched } from "@/ui/States";
import classes from "./billing.module.css";

export function BudgetParts({ project }: { project: number }) {
  const parts = useQuery({
    queryKey: ["budget", project],
    queryFn: () => got(api.GET("/api/v1/projects/{project_id}/budget", { params: { path: { project_id: project } } })),
  });
  return (
    <Fetched query={parts}>
      {(budget) => (
        <>
          <h4>
            <Trans>On statements</Trans>
          </h4>
          <ul className={classes.list}>
            {budget.statements.map((each) => (
              <li key={each.id}>
                <span>
                  <Link to="/statements/$id" params={{ id: String(each.id) }}>
                    <Isolated>{each.number}</Isolated>
                  </Link>{" "}
                  <span dir="auto">{each.person.name}</span>
                </span>
                <Money amount={each.amount} />
              </li>
            ))}
            {budget.statements.length === 0 && <Nothing />}
          </ul>
          <h4>
            <Trans>Credited, not stated yet</Trans>
          </h4>
          <ul className={classes.list}>
            {budget.credited_by.map((each) => (
              <li key={each.person.id}>
                <span dir="auto">{each.person.name}</span>
                <Money amount={each.amount} />
              </li>
            ))}
            {budget.credited_by.length === 0 && <Nothing />}
          </ul>
          <h4>
            <Trans>Kept for work in hand</Trans>
          </h4>
          <ul className={classes.list}>
            {budget.claims.map((each) => (
              <li key={each.unit}>
                <span>
                  <Link to="/units/$id" params={{ id: String(each.unit) }}>
                    <Trans>
                      Unit <Isolated>{each.unit}</Isolated>
                    </Trans>
                  </Link>{" "}
                  <span dir="auto">{each.person.name}</span>
                </span>
                <span>
                  <Trans>
                    until <When at={each.expires_at} /> at <Money amount={each.hourly} /> an hour
                  </Trans>
                </span>
              </li>
            ))}
            {budget.claims.length === 0 && <Nothing />}
          </ul>
        </>
      )}
    </Fetched>
  );
}

function Nothing() {
  return (
    <li>
      <Trans>Nothing</Trans>
    </li>
  );
}
