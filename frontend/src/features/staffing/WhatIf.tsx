import { Button, NativeSelect, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, got } from "@/api/client";
import { minorOf } from "@/i18n/amounts";
import { Money, Num } from "@/ui/Figures";
import { Fetched } from "@/ui/States";
import { WholeNumber } from "@/ui/WholeNumber";
import { useNameOf, Who } from "./Who";
import type { ClientPlan, PlannedSeat } from "./types";
import classes from "./staffing.module.css";

interface Asked {
  without?: number;
  need?: number;
  seats?: number;
  budget_minor?: number;
  hourly_minor?: number;
}

const empty = { without: "", need: "", budget: "", rate: "" };

/** What would change without somebody, or with other seats, budget or rate of one need. */
export function WhatIf({ plan }: { plan: ClientPlan }) {
  const { t } = useLingui();
  const nameOf = useNameOf();
  const { currency, organisation, needs } = plan;
  const [form, setForm] = useState(empty);
  const [seats, setSeats] = useState<number | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const set = (change: Partial<typeof empty>) => setForm((before) => ({ ...before, ...change }));
  const budget = form.budget.trim() ? minorOf(form.budget, currency) : undefined;
  const rate = form.rate.trim() ? minorOf(form.rate, currency) : undefined;
  const wrong = budget === null || rate === null || rate === 0;
  const need = form.need || String(needs[0]?.id ?? "");
  const nothing = !form.without && seats === null && budget === undefined && rate === undefined;
  const people = [...new Map(plan.seats.map((seat) => [seat.person, seat])).values()];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wrong || nothing) return;
    setAsked({ ...(form.without && { without: Number(form.without) }), need: Number(need), ...(seats !== null && { seats }), ...(budget !== undefined && { budget_minor: budget }), ...(rate !== undefined && { hourly_minor: rate }) });
  };
  const answer = useQuery({
    queryKey: ["plan", organisation, currency, plan.digest, asked],
    queryFn: () => got(api.GET("/api/v1/staffing/plan", { params: { query: { organisation, currency, ...asked } } })),
    enabled: asked !== null,
  });
  const amount = t`Write an amount such as 1200.50.`;
  return (
    <form onSubmit={submit} className={classes.form}>
      <div className={classes.row}>
        <NativeSelect label={t`Without`} value={form.without} data={[{ value: "", label: t`nobody left out` }, ...people.map((each) => ({ value: String(each.person), label: nameOf(each) }))]} onChange={({ currentTarget: { value } }) => set({ without: value })} />
        <NativeSelect label={t`Need`} value={need} data={needs.map(({ id, title }) => ({ value: String(id), label: title }))} onChange={({ currentTarget: { value } }) => set({ need: value })} />
      </div>
      <div className={classes.row}>
        <WholeNumber label={t`With so many free seats`} min={0} max={500} value={seats} onChange={setSeats} />
        <TextInput label={t`With a budget for them in ${currency}`} dir="ltr" inputMode="decimal" value={form.budget} error={budget === null && amount} onChange={({ currentTarget: { value } }) => set({ budget: value })} />
        <TextInput label={t`With a rate per hour in ${currency}`} dir="ltr" inputMode="decimal" value={form.rate} error={(rate === null || rate === 0) && amount} onChange={({ currentTarget: { value } }) => set({ rate: value })} />
      </div>
      <div>
        <Button type="submit" variant="default" disabled={wrong || nothing} loading={answer.isFetching}>
          <Trans>What would change?</Trans>
        </Button>
      </div>
      <div role="status">{asked && <Fetched query={answer}>{(found) => (found.plan?.change ? <Change change={found.plan.change} plan={plan} /> : null)}</Fetched>}</div>
    </form>
  );
}

function Change({ change: { comes, goes, value, cost_minor }, plan: { currency, needs } }: { change: NonNullable<ClientPlan["change"]>; plan: ClientPlan }) {
  const titles = new Map(needs.map(({ id, title }) => [id, title]));
  return (
    <div className={classes.form}>
      {comes.length + goes.length === 0 && (
        <p className={classes.soft}>
          <Trans>Everybody would stay where they are.</Trans>
        </p>
      )}
      {goes.length > 0 && <Pairs label={<Trans>Would not have the seat any more:</Trans>} pairs={goes} titles={titles} />}
      {comes.length > 0 && <Pairs label={<Trans>Would have it instead, or as well:</Trans>} pairs={comes} titles={titles} />}
      <dl className={classes.facts}>
        <dt>
          <Trans>Change of the worth</Trans>
        </dt>
        <dd>
          <Num value={value} />
        </dd>
        <dt>
          <Trans>Change of the cost</Trans>
        </dt>
        <dd>
          <Money amount={{ minor: cost_minor, currency }} />
        </dd>
      </dl>
    </div>
  );
}

function Pairs({ label, pairs, titles }: { label: React.ReactNode; pairs: PlannedSeat[]; titles: Map<number, string> }) {
  return (
    <div>
      <p className={classes.soft}>{label}</p>
      <ul className={classes.pairs}>
        {pairs.map((pair) => (
          <li key={`${pair.need}-${pair.person}`}>
            <Who person={pair} /> · <bdi>{titles.get(pair.need)}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}
