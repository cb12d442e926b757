import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { hasRole, useMe } from "@/api/me";
import { Money, When } from "@/ui/Figures";
import { SimulatedMark } from "@/ui/Marks";
import { BudgetForm } from "./BudgetForm";
import { BudgetParts } from "./BudgetParts";
import type { Budget } from "./types";
import classes from "./billing.module.css";

const kinds = ["stated", "credited", "reserved"] as const;

/** A project's budget: what is committed of it, how it will go on, and what every figure is made of. */
export function BudgetBlock({ budget, onChange }: { budget: Budget; onChange: () => void }) {
  const me = useMe();
  const [opened, setOpened] = useState(false);
  const words = { stated: <Trans>On statements</Trans>, credited: <Trans>Credited, not stated yet</Trans>, reserved: <Trans>Kept for work in hand</Trans> };
  return (
    <section className={classes.budget}>
      <div className={classes.budgetHead}>
        <h3 className={classes.budgetName} dir="auto">
          <Link to="/projects/$id" params={{ id: String(budget.project.id) }}>
            {budget.project.name}
          </Link>{" "}
          <SimulatedMark when={budget.simulated} />
        </h3>
        <span>
          <Money amount={budget.committed} /> {budget.limit ? <Trans>of</Trans> : <Trans>without a limit</Trans>} {budget.limit && <Money amount={budget.limit} />}
        </span>
      </div>
      {budget.limit && <Bar budget={budget} limit={budget.limit.minor} />}
      <dl className={classes.parts}>
        {kinds.map((kind) => (
          <div key={kind}>
            <dt>
              <span className={`${classes.key} ${classes[kind]}`} aria-hidden />
              {words[kind]}
            </dt>
            <dd>
              <Money amount={budget[kind]} />
            </dd>
          </div>
        ))}
        {budget.left && (
          <div>
            <dt>
              <Trans>Left</Trans>
            </dt>
            <dd>
              <Money amount={budget.left} />
            </dd>
          </div>
        )}
      </dl>
      <Outlook budget={budget} />
      <details className={classes.made} onToggle={(event) => setOpened(event.currentTarget.open)}>
        <summary>
          <Trans>What these figures are made of</Trans>
        </summary>
        {opened && <BudgetParts project={budget.project.id} />}
      </details>
      {hasRole(me.data, "lead", "operator", "finance", "admin") && <BudgetForm budget={budget} onDone={onChange} />}
    </section>
  );
}

function Bar({ budget, limit }: { budget: Budget; limit: number }) {
  const { t } = useLingui();
  const whole = Math.max(limit, budget.committed.minor);
  return (
    <div className={classes.track} data-level={budget.level ?? undefined} role="meter" aria-label={t`Committed of the budget`} aria-valuemin={0} aria-valuemax={limit} aria-valuenow={Math.min(limit, budget.committed.minor)}>
      {kinds.map((kind) => (
        <span key={kind} className={classes[kind]} style={{ inlineSize: `${(budget[kind].minor / whole) * 100}%` }} />
      ))}
    </div>
  );
}

function Outlook({ budget }: { budget: Budget }) {
  if (budget.level === 100)
    return (
      <p className={classes.warning} data-level="100" role="status">
        <Trans>The budget is used up: no new work is handed out. Work in hand is finished and paid.</Trans>
      </p>
    );
  return (
    <>
      {budget.level === 80 && (
        <p className={classes.warning} data-level="80" role="status">
          <Trans>More than 80 % of the budget is committed.</Trans>
        </p>
      )}
      {budget.used_up_on && (
        <p className={classes.note}>
          <Trans>
            At the present pace of <Money amount={budget.a_day} /> a day it is used up on <When at={budget.used_up_on} only="date" timeZone="UTC" />.
          </Trans>
        </p>
      )}
    </>
  );
}
