import { Button } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { api, got } from "@/api/client";
import { When } from "@/ui/Figures";
import { SimulatedMark } from "@/ui/Marks";
import { Page } from "@/ui/Page";
import { StateMark } from "@/ui/StateMark";
import { FailureReason, Fetched } from "@/ui/States";
import { None } from "@/ui/Table";
import { useWord } from "@/i18n/words";
import type { Pair, PairInFull, Profile } from "./types";
import classes from "./duplicates.module.css";

/** Two profiles side by side, and what somebody says of them; it can be taken back. */
export function DuplicatePage() {
  const { t } = useLingui();
  const { id } = useParams({ from: "/signed-in/shell/experts/duplicates/$id" });
  const client = useQueryClient();
  const key = ["suspected-duplicates", id] as const;
  const path = { pair_id: Number(id) };
  const opened = useQuery({ queryKey: key, queryFn: () => got(api.GET("/api/v1/suspected-duplicates/{pair_id}", { params: { path } })) });
  const say = useMutation({
    mutationFn: (body: { state: Pair["state"]; leads?: number }) => got(api.PUT("/api/v1/suspected-duplicates/{pair_id}", { params: { path }, body })),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: key });
      void client.invalidateQueries({ queryKey: ["list", "suspected-duplicates"] });
    },
  });
  return (
    <Page
      title={t`One person twice?`}
      above={
        <Link to="/experts/duplicates">
          <Trans>One person twice?</Trans>
        </Link>
      }
      lead={<Trans>Both profiles stay whole. Of the same person one leads; the other is paused, and is what it was when you take that back.</Trans>}
    >
      <Fetched query={opened}>
        {(both) => (
          <>
            <Said pair={both.pair} />
            <Compared both={both} onLeads={(leads) => say.mutate({ state: "same", leads })} busy={say.isPending} />
            <div className={classes.actions}>
              {both.pair.state !== "different" && (
                <Button variant="default" loading={say.isPending} onClick={() => say.mutate({ state: "different" })}>
                  <Trans>Two different people</Trans>
                </Button>
              )}
              {both.pair.state !== "open" && (
                <Button variant="default" loading={say.isPending} onClick={() => say.mutate({ state: "open" })}>
                  <Trans>Take that back</Trans>
                </Button>
              )}
            </div>
            {say.isError && (
              <p role="alert" className={classes.error}>
                <FailureReason error={say.error} />
              </p>
            )}
          </>
        )}
      </Fetched>
    </Page>
  );
}

function Said({ pair }: { pair: Pair }) {
  return (
    <p className={classes.said}>
      <StateMark state={`pair_${pair.state}`} />{" "}
      {pair.decided_by && pair.decided_at && (
        <>
          <bdi>{pair.decided_by}</bdi> · <When at={pair.decided_at} />
        </>
      )}
    </p>
  );
}

function Compared({ both, onLeads, busy }: { both: PairInFull; onLeads: (profile: number) => void; busy: boolean }) {
  const { t } = useLingui();
  const word = useWord();
  const { first, second, pair } = both;
  const jobs = (profile: Profile) => profile.employments.map(({ title, employer }) => [title, employer].filter(Boolean).join(", "));
  const degrees = (profile: Profile) => profile.degrees.map(({ field, institution }) => [field, institution].filter(Boolean).join(", "));
  const rows: [string, ReactNode, ReactNode][] = [
    [t`Legal name`, first.legal_name, second.legal_name],
    [t`E-mail`, <bdi dir="ltr">{both.first_email}</bdi>, <bdi dir="ltr">{both.second_email}</bdi>],
    [t`Headline`, first.headline, second.headline],
    [t`Country`, first.country, second.country],
    [t`Jobs`, <Lines of={jobs(first)} />, <Lines of={jobs(second)} />],
    [t`Degrees`, <Lines of={degrees(first)} />, <Lines of={degrees(second)} />],
    [t`Skills`, <Lines of={first.skills.map(({ label_en }) => label_en)} />, <Lines of={second.skills.map(({ label_en }) => label_en)} />],
    [t`State`, word("state", first.status), word("state", second.status)],
    [t`Made`, first.created_at && <When at={first.created_at} />, second.created_at && <When at={second.created_at} />],
  ];
  const lead = (profile: Profile) =>
    profile.id !== null &&
    (pair.leads === profile.id ? (
      <strong>
        <Trans>leads</Trans>
      </strong>
    ) : (
      <Button size="compact-sm" loading={busy} onClick={() => onLeads(Number(profile.id))}>
        <Trans>The same person; this one leads</Trans>
      </Button>
    ));
  return (
    <div className={classes.frame} tabIndex={0} role="region" aria-label={t`Both profiles`}>
      <table className={classes.table}>
        <thead>
          <tr>
            <td />
            {[first, second].map((profile) => (
              <th key={profile.person_id} scope="col">
                <Link to="/experts/$id" params={{ id: String(profile.id) }}>
                  <bdi>{profile.display_name}</bdi>
                </Link>{" "}
                <SimulatedMark when={profile.simulated} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, left, right]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td dir="auto">{left || <None />}</td>
              <td dir="auto">{right || <None />}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            <td>{lead(first)}</td>
            <td>{lead(second)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Lines({ of }: { of: string[] }) {
  if (of.length === 0) return <None />;
  return (
    <ul className={classes.lines}>
      {of.map((line) => (
        <li key={line} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  );
}
