import { Button } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api, got } from "@/api/client";
import { useWord } from "@/i18n/words";
import { Num } from "@/ui/Figures";
import { SimulatedMark } from "@/ui/Marks";
import { FailureReason } from "@/ui/States";
import { None, Table } from "@/ui/Table";
import { Who } from "./Who";
import { WhyDialog } from "./WhyDialog";
import type { Board, Candidate } from "./types";
import classes from "./staffing.module.css";

export function Shortlist({ board, onDone }: { board: Board; onDone: (board: Board) => void }) {
  const { t } = useLingui();
  const [asked, setAsked] = useState<Candidate | null>(null);
  const need_id = board.need.id;
  const offer = useMutation({ mutationFn: (person: number) => got(api.POST("/api/v1/needs/{need_id}/offers", { params: { path: { need_id } }, body: { people: [person] } })), onSuccess: onDone });
  const open = board.need.state === "open" && board.need.seats_taken < board.need.seats;
  return (
    <>
      <Table
        label={t`Who fits best`}
        rows={board.shortlist}
        rowKey={({ person }) => person}
        columns={[
          {
            key: "name",
            head: <Trans>Name</Trans>,
            cell: (row) => (
              <>
                <Who person={row} /> <SimulatedMark when={row.simulated} />
              </>
            ),
          },
          { key: "headline", head: <Trans>Says</Trans>, minor: true, cell: ({ headline }) => <bdi>{headline}</bdi> },
          { key: "score", head: <Trans>Fit of 1,000</Trans>, figure: true, cell: (row) => <Score row={row} /> },
          { key: "free", head: <Trans>Free h a week</Trans>, figure: true, minor: true, cell: ({ minutes_free }) => <Num value={Math.floor(minutes_free / 60)} /> },
          ...(board.need.meet_zone ? [{ key: "together", head: <Trans>Of them in common</Trans>, figure: true, minor: true, cell: ({ minutes_together }: Candidate) => (minutes_together === null ? <None /> : <Num value={Math.floor(minutes_together / 60)} />) }] : []),
          { key: "idle", head: <Trans>Work now</Trans>, minor: true, cell: ({ without_work }) => (without_work ? <Trans>none</Trans> : <Trans>some</Trans>) },
          {
            key: "do",
            head: <Trans>Do</Trans>,
            cell: (row) => (
              <span className={classes.actions}>
                <Button size="compact-sm" variant="default" onClick={() => setAsked(row)}>
                  <Trans>Why</Trans>
                </Button>
                {open && (
                  <Button size="compact-sm" variant="default" loading={offer.isPending && offer.variables === row.person} onClick={() => offer.mutate(row.person)}>
                    <Trans>Offer</Trans>
                  </Button>
                )}
              </span>
            ),
          },
        ]}
      />
      {offer.isError && (
        <p role="alert" className={classes.error}>
          <FailureReason error={offer.error} />
        </p>
      )}
      <WhyDialog need={need_id} asked={asked} onClose={() => setAsked(null)} />
    </>
  );
}

/** The figure with the parts that it is the sum of, also as a bar. */
function Score({ row: { score, parts } }: { row: Candidate }) {
  const word = useWord();
  const said = Object.entries(parts).map(([part, points]) => `${word("score_part", part)} ${points}`);
  return (
    <span className={classes.score} title={said.join(" · ")}>
      <span className={classes.parts} aria-hidden="true">
        {Object.entries(parts).map(([part, points]) => (
          <span key={part} className={classes.part} style={{ inlineSize: `${points / 10}%` }} />
        ))}
      </span>
      <Num value={score} />
    </span>
  );
}
