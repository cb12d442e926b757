import { Button, NativeSelect } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api, got } from "@/api/client";
import { Isolated, Money, Num, Percent } from "@/ui/Figures";
import { Figure, Figures, Page, Section } from "@/ui/Page";
import { Empty, FailureReason, Fetched } from "@/ui/States";
import { Table } from "@/ui/Table";
import { WhatIf } from "./WhatIf";
import { WhyDialog } from "./WhyDialog";
import { Who } from "./Who";
import type { ClientPlan, PlanSeat } from "./types";
import classes from "./staffing.module.css";

/** The best assignment over all open needs of a client: who for which, at what cost, why, what if, and its offers. */
export function PlanPage() {
  const { t } = useLingui();
  const [chosen, setChosen] = useState("");
  const [organisation, currency] = chosen.split(" ");
  const query = organisation ? { organisation: Number(organisation), currency } : {};
  const found = useQuery({ queryKey: ["plan", chosen], queryFn: () => got(api.GET("/api/v1/staffing/plan", { params: { query } })) });
  const clients = found.data?.clients ?? [];
  const plan = found.data?.plan;
  return (
    <Page
      title={t`Plan`}
      above={
        <Link to="/staffing">
          <Trans>Staffing</Trans>
        </Link>
      }
      lead={<Trans>Who for which need, over all open needs at once: nobody is taken for one who is worth more in another.</Trans>}
      actions={plan && plan.seats.length > 0 && <SendPlan key={plan.digest} plan={plan} />}
    >
      {clients.length > 1 && (
        <NativeSelect
          label={t`Client`}
          value={plan ? `${plan.organisation} ${plan.currency}` : ""}
          data={clients.map((each) => ({ value: `${each.organisation} ${each.currency}`, label: `${each.name} · ${each.currency}` }))}
          onChange={({ currentTarget: { value } }) => setChosen(value)}
          className={classes.client}
        />
      )}
      <Fetched query={found}>
        {({ plan: made }) => (made ? <Planned plan={made} /> : <Empty title={<Trans>No need is open</Trans>} reason={<Trans>A plan is made over the open needs of a client. Say first what a project needs.</Trans>} />)}
      </Fetched>
    </Page>
  );
}

function Planned({ plan }: { plan: ClientPlan }) {
  const { needs, needs_open, looked_at, passing } = plan;
  return (
    <>
      <Sums plan={plan} />
      {needs.length < needs_open && (
        <p className={classes.soft}>
          <Trans>
            Planned are the newest <Num value={needs.length} /> of <Num value={needs_open} /> open needs. Close some to see the others.
          </Trans>
        </p>
      )}
      {looked_at < passing && (
        <p className={classes.soft}>
          <Trans>
            Of one need not everybody was compared: the <Num value={looked_at} /> best judged of <Num value={passing} /> who have what it asks for.
          </Trans>
        </p>
      )}
      <Section title={<Trans>Needs</Trans>}>
        <NeedsTable plan={plan} />
      </Section>
      <Section title={<Trans>Who for which</Trans>} note={<Trans>Open “why” to see what speaks for somebody, and who would have the seat without them.</Trans>}>
        {plan.seats.length === 0 ? <Empty title={<Trans>Nobody fits a free seat</Trans>} reason={<Trans>Lower a level, pay more, or find more people.</Trans>} /> : <Seats plan={plan} />}
      </Section>
      <Section title={<Trans>What if</Trans>} note={<Trans>Nothing is changed by asking.</Trans>}>
        <WhatIf plan={plan} />
      </Section>
    </>
  );
}

function Sums({ plan: { seats, needs, people, minutes_a_week, cost_minor, currency, value, bound, exact } }: { plan: ClientPlan }) {
  const free = needs.reduce((sum, { seats_free }) => sum + seats_free, 0);
  return (
    <Figures>
      <Figure label={<Trans>Seats filled</Trans>}>
        <Isolated>{`${seats.length} / ${free}`}</Isolated>
      </Figure>
      <Figure label={<Trans>People</Trans>}>
        <Num value={people} />
      </Figure>
      <Figure label={<Trans>Hours a week</Trans>}>
        <Num value={minutes_a_week / 60} />
      </Figure>
      <Figure label={<Trans>Cost, whole period</Trans>}>
        <Money amount={{ minor: cost_minor, currency }} />
      </Figure>
      <Figure
        label={<Trans>Worth</Trans>}
        note={
          exact ? (
            <Trans>no plan can be worth more</Trans>
          ) : (
            <Trans>
              none can exceed <Num value={bound} />: at most <Percent share={bound > 0 ? (bound - value) / bound : 0} places={2} /> is missing
            </Trans>
          )
        }
      >
        <Num value={value} />
      </Figure>
    </Figures>
  );
}

function NeedsTable({ plan: { needs, currency } }: { plan: ClientPlan }) {
  const { t } = useLingui();
  return (
    <Table
      label={t`Needs`}
      rows={needs}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "title",
          head: <Trans>Need</Trans>,
          cell: ({ id, title }) => (
            <Link to="/staffing/$id" params={{ id: String(id) }}>
              <bdi>{title}</bdi>
            </Link>
          ),
        },
        { key: "project", head: <Trans>Project</Trans>, minor: true, cell: ({ project_name }) => <bdi>{project_name}</bdi> },
        { key: "hours", head: <Trans>Hours a week</Trans>, figure: true, minor: true, cell: ({ minutes_a_week }) => <Num value={minutes_a_week / 60} /> },
        { key: "rate", head: <Trans>Rate per hour</Trans>, figure: true, cell: ({ hourly_minor }) => <Money amount={{ minor: hourly_minor, currency }} /> },
        { key: "seats", head: <Trans>Seats filled</Trans>, figure: true, cell: ({ seats_planned, seats_free }) => <Isolated>{`${seats_planned} / ${seats_free}`}</Isolated> },
        { key: "paid", head: <Trans>Paid by the budget</Trans>, figure: true, minor: true, cell: ({ seats_paid }) => <Num value={seats_paid} /> },
      ]}
    />
  );
}

function Seats({ plan: { seats, needs, currency } }: { plan: ClientPlan }) {
  const { t } = useLingui();
  const [asked, setAsked] = useState<PlanSeat | null>(null);
  const titles = new Map(needs.map(({ id, title }) => [id, title]));
  const minutes = new Map(needs.map(({ id, minutes_a_week }) => [id, minutes_a_week]));
  return (
    <>
      <Table
        label={t`Who for which`}
        rows={seats}
        rowKey={({ need, person }) => `${need}-${person}`}
        columns={[
          {
            key: "name",
            head: <Trans>Name</Trans>,
            cell: (row) => (
              <>
                <Who person={row} />
                {row.headline && (
                  <span className={classes.soft}>
                    {" "}
                    <bdi>{row.headline}</bdi>
                  </span>
                )}
              </>
            ),
          },
          { key: "need", head: <Trans>Need</Trans>, cell: ({ need }) => <bdi>{titles.get(need)}</bdi> },
          { key: "score", head: <Trans>Fit of 1,000</Trans>, figure: true, cell: ({ score }) => <Num value={score} /> },
          { key: "hours", head: <Trans>Hours a week</Trans>, figure: true, minor: true, cell: ({ need }) => <Num value={(minutes.get(need) ?? 0) / 60} /> },
          { key: "cost", head: <Trans>Cost, whole period</Trans>, figure: true, minor: true, cell: ({ cost_minor }) => <Money amount={{ minor: cost_minor, currency }} /> },
          { key: "idle", head: <Trans>Work now</Trans>, minor: true, cell: ({ without_work }) => (without_work ? <Trans>none</Trans> : <Trans>some</Trans>) },
          {
            key: "do",
            head: <Trans>Do</Trans>,
            cell: (row) => (
              <Button size="compact-sm" variant="default" onClick={() => setAsked(row)}>
                <Trans>Why</Trans>
              </Button>
            ),
          },
        ]}
      />
      <WhyDialog need={asked?.need ?? 0} asked={asked} onClose={() => setAsked(null)} />
    </>
  );
}

/** Offers to everybody whom the plan seats; refused where the plan is another one by now. */
function SendPlan({ plan: { organisation, currency, digest, seats } }: { plan: ClientPlan }) {
  const client = useQueryClient();
  const send = useMutation({
    mutationFn: () => got(api.POST("/api/v1/staffing/plan/offers", { body: { organisation, currency, digest } })),
    onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: ["list", "needs"] }), client.invalidateQueries({ queryKey: ["needs"] })]),
  });
  const again = () => void client.invalidateQueries({ queryKey: ["plan"] });
  return (
    <div className={classes.actions} role="status">
      {send.data ? (
        <p className={classes.soft}>
          <Trans>
            Offers sent: <Num value={send.data.offers} />, for <Num value={send.data.needs} /> needs. The next waves follow the plan.
          </Trans>
        </p>
      ) : (
        <Button loading={send.isPending} onClick={() => send.mutate()}>
          {/* One piece: the button lays out its parts without the blanks between them. */}
          <span>
            <Trans>
              Offer this plan to <Num value={seats.length} />
            </Trans>
          </span>
        </Button>
      )}
      {send.isError && (
        <p role="alert" className={classes.error}>
          <FailureReason error={send.error} />
        </p>
      )}
      {(send.data ?? send.error) && (
        <Button variant="default" onClick={again}>
          <Trans>Plan anew</Trans>
        </Button>
      )}
    </div>
  );
}
