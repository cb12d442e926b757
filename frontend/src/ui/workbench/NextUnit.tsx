import { Button } from "@mantine/core";
import { Trans } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Refusal } from "@/api/http";
import { nextUnit, type AnyClaim, type StageKind } from "@/api/claims";
import { When } from "../Figures";
import { ServerSentence } from "../ServerSentence";
import { FailureReason } from "../States";
import { GuidelineFirst, unreadGuideline } from "./GuidelineFirst";
import classes from "./NextUnit.module.css";
import { useKeys } from "./useKeys";

interface NextUnitProps {
  stage: StageKind;
  /** A claim of the other stage that is still in hand: nobody holds two. */
  held: AnyClaim | null;
  onTake: (claim: AnyClaim) => void;
}

/** Takes the next unit, or says why there is none and when to come back. */
export function NextUnit({ stage, held, onTake }: NextUnitProps) {
  const next = useMutation({
    mutationFn: () => nextUnit(stage),
    onSuccess: ({ claim }) => {
      if (claim) onTake(claim);
    },
  });
  const take = () => {
    if (!next.isPending && !held) next.mutate();
  };
  const unread = next.isError ? unreadGuideline(next.error) : null;
  useKeys({ Enter: take }, unread === null);
  if (held) {
    return (
      <div className={classes.next}>
        <h1 className={classes.title}>
          <Trans>You still have a unit in hand</Trans>
        </h1>
        <p className={classes.reason}>
          <Trans>Finish it or give it back, then come here again.</Trans>
        </p>
        <Button component={Link} to={held.stage === "correct" ? "/work" : "/review"}>
          <Trans>Go to it</Trans>
        </Button>
      </div>
    );
  }
  if (unread !== null) return <GuidelineFirst id={unread} onRead={() => next.mutate()} />;
  const none = next.data && !next.data.claim ? next.data : null;
  return (
    <div className={classes.next}>
      <h1 className={classes.title}>
        {none ? <Trans>Nothing is waiting for you</Trans> : stage === "correct" ? <Trans>Ready for the next problem?</Trans> : <Trans>Ready for the next review?</Trans>}
      </h1>
      {none ? (
        <p className={classes.reason} role="status">
          <ServerSentence about="empty_queue" code={none.reason_code ?? ""} said={none.reason ?? ""} />{" "}
          {none.come_back_at && (
            <>
              <Trans>Come back:</Trans> <When at={none.come_back_at} />
            </>
          )}
        </p>
      ) : (
        <p className={classes.reason}>
          {stage === "correct" ? (
            <Trans>You get it alone for a while. The time counts from the moment it opens.</Trans>
          ) : (
            <Trans>You get the work of somebody else, with the model’s answer beside it.</Trans>
          )}
        </p>
      )}
      {next.isError && (
        <p role="alert" className={classes.error}>
          <FailureReason error={next.error} />{" "}
          {next.error instanceof Refusal && next.error.code === "agreement_outstanding" && (
            <Link to="/agreements">
              <Trans>Read and accept it</Trans>
            </Link>
          )}
        </p>
      )}
      <Button onClick={take} loading={next.isPending} rightSection={<kbd>Enter</kbd>}>
        {none ? <Trans>Look again</Trans> : <Trans>Take it</Trans>}
      </Button>
    </div>
  );
}
