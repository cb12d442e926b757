import { Button } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link, useParams } from "@tanstack/react-router";
import { hasRole, useMe } from "@/api/me";
import { When } from "@/ui/Figures";
import { SimulatedMark } from "@/ui/Marks";
import { Page } from "@/ui/Page";
import { StateMark } from "@/ui/StateMark";
import { FailureReason, Fetched } from "@/ui/States";
import { isGoing, useLoop, useStopLoop, type LoopDetail } from "./queries";
import { StageLine } from "./StageLine";

export function LoopPage() {
  const { id = "" } = useParams({ strict: false });
  return <Fetched query={useLoop(id)}>{(loop) => <LoopView loop={loop} />}</Fetched>;
}

function LoopView({ loop }: { loop: LoopDetail }) {
  const { t } = useLingui();
  const me = useMe();
  const stop = useStopLoop(String(loop.id));
  const going = isGoing(loop.state);
  const mayStop = hasRole(me.data, "lead", "operator", "admin");
  return (
    <Page
      title={loop.name}
      heading={
        <>
          <span dir="auto">{loop.name}</span> <SimulatedMark when={loop.simulated} />
        </>
      }
      above={<Trans>Passage through the loop</Trans>}
      lead={
        <>
          <StateMark state={loop.state} /> · <Trans>started</Trans> <When at={loop.created_at} />
        </>
      }
      actions={
        <>
          <Button variant={going ? "default" : "filled"} component={Link} to={`/loops/${loop.id}/report`}>
            {going ? <Trans>Report so far</Trans> : <Trans>Report</Trans>}
          </Button>
          {going && mayStop && (
            <Button variant="default" loading={stop.isPending} disabled={stop.isSuccess} onClick={() => stop.mutate()}>
              {stop.isSuccess ? t`Stopping…` : t`Stop`}
            </Button>
          )}
        </>
      }
    >
      {stop.isError && (
        <p role="alert">
          <FailureReason error={stop.error} />
        </p>
      )}
      <StageLine loop={loop} />
    </Page>
  );
}
