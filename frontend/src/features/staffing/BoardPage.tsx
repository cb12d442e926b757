import { Button } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { api, got } from "@/api/client";
import { Isolated, Money, Num } from "@/ui/Figures";
import { Figure, Figures, Page, Section } from "@/ui/Page";
import { StateMark } from "@/ui/StateMark";
import { Empty, FailureReason, Fetched } from "@/ui/States";
import { SentOffers } from "./SentOffers";
import { Shortlist } from "./Shortlist";
import { clockOf, type Board } from "./types";
import classes from "./staffing.module.css";

/** One need: how far it is filled, who fits best and why, and what became of each offer. */
export function BoardPage() {
  const { t } = useLingui();
  const { id } = useParams({ from: "/signed-in/shell/staffing/$id" });
  const client = useQueryClient();
  const key = ["needs", id] as const;
  const opened = useQuery({ queryKey: key, queryFn: () => got(api.GET("/api/v1/needs/{need_id}", { params: { path: { need_id: Number(id) } } })) });
  const shown = (board: Board) => {
    client.setQueryData(key, board);
    void client.invalidateQueries({ queryKey: ["list", "needs"] });
  };
  return (
    <Page
      title={opened.data?.need.title ?? t`Staffing`}
      heading={opened.data && <span dir="auto">{opened.data.need.title}</span>}
      above={
        <Link to="/staffing">
          <Trans>Staffing</Trans>
        </Link>
      }
      lead={opened.data && <bdi>{opened.data.need.project_name}</bdi>}
      actions={opened.data && <Steering board={opened.data} onDone={shown} />}
    >
      <Fetched query={opened}>
        {(board) => (
          <>
            <Filled board={board} />
            <Section title={<Trans>Who fits best</Trans>} note={<Trans>Those who may have the seat and were not asked yet, the best first. Open “why” to see what speaks for each, and what would change.</Trans>}>
              {board.looked_at < board.passing && (
                <p className={classes.soft}>
                  <Trans>
                    Not everybody was compared: the <Num value={board.looked_at} /> best judged of <Num value={board.passing} /> who have what it asks for.
                  </Trans>
                </p>
              )}
              {board.shortlist.length === 0 ? <Empty title={<Trans>Nobody left to ask</Trans>} reason={<Trans>Everybody who has these skills was asked, or may not have the seat. Lower a level, or find more people.</Trans>} /> : <Shortlist board={board} onDone={shown} />}
            </Section>
            <Section title={<Trans>Offers</Trans>}>
              {board.offers.length === 0 ? <Empty title={<Trans>None sent yet</Trans>} reason={<Trans>Start the offers: the first wave goes out at once.</Trans>} /> : <SentOffers offers={board.offers} />}
            </Section>
          </>
        )}
      </Fetched>
    </Page>
  );
}

function Steering({ board: { need }, onDone }: { board: Board; onDone: (board: Board) => void }) {
  const path = { need_id: need.id };
  const start = useMutation({ mutationFn: () => got(api.POST("/api/v1/needs/{need_id}/start", { params: { path } })), onSuccess: onDone });
  const close = useMutation({ mutationFn: () => got(api.POST("/api/v1/needs/{need_id}/close", { params: { path } })), onSuccess: onDone });
  const failed = start.error ?? close.error;
  if (need.state !== "open") return <StateMark state={need.state} />;
  return (
    <div className={classes.actions}>
      {!need.sending_from && need.seats_taken < need.seats && (
        <Button loading={start.isPending} onClick={() => start.mutate()}>
          <Trans>Start the offers</Trans>
        </Button>
      )}
      <Button variant="default" loading={close.isPending} onClick={() => close.mutate()}>
        <Trans>Close the need</Trans>
      </Button>
      {failed && (
        <p role="alert" className={classes.error}>
          <FailureReason error={failed} />
        </p>
      )}
    </div>
  );
}

function Filled({ board: { need } }: { board: Board }) {
  return (
    <Figures>
      <Figure label={<Trans>Seats taken</Trans>}>
        <Isolated>{`${need.seats_taken} / ${need.seats}`}</Isolated>
      </Figure>
      <Figure label={<Trans>Open offers</Trans>}>
        <Num value={need.offers_open} />
      </Figure>
      <Figure label={<Trans>Rate per hour</Trans>}>
        <Money amount={{ minor: need.hourly_minor, currency: need.currency }} />
      </Figure>
      <Figure label={<Trans>Hours a week</Trans>}>
        <Num value={need.minutes_a_week / 60} />
      </Figure>
      {need.meet_zone && (
        <Figure label={<Trans>Together, on working days</Trans>}>
          <Isolated>{`${clockOf(need.meet_from)}–${clockOf(need.meet_to)} ${need.meet_zone}`}</Isolated>
        </Figure>
      )}
      <Figure label={<Trans>Weeks</Trans>}>
        <Num value={need.weeks} />
      </Figure>
    </Figures>
  );
}
