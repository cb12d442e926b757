import { Button } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { api, got } from "@/api/client";
import { hasRole, useMe } from "@/api/me";
import { useWord } from "@/i18n/words";
import { Isolated, Num, Span, When } from "@/ui/Figures";
import { LossCurve } from "@/ui/LossCurve";
import { ProgressLine } from "@/ui/Marks";
import { Fact, Facts, Page, Section } from "@/ui/Page";
import { StateMark } from "@/ui/StateMark";
import { ServerSentence } from "@/ui/ServerSentence";
import { FailureReason, Fetched } from "@/ui/States";
import { useNow } from "@/ui/useNow";
import { isGoing, type TrainingRunDetail } from "./types";

export function TrainingRunPage() {
  const { id = "" } = useParams({ strict: false });
  const run = useQuery({
    queryKey: ["training-runs", id],
    queryFn: () => got(api.GET("/api/v1/training-runs/{run_id}", { params: { path: { run_id: Number(id) } } })),
    refetchInterval: (query) => (isGoing(query.state.data?.state) ? 1500 : false),
  });
  return <Fetched query={run}>{(data) => <RunView run={data} onChange={() => void run.refetch()} />}</Fetched>;
}

function RunView({ run, onChange }: { run: TrainingRunDetail; onChange: () => void }) {
  const { t } = useLingui();
  const me = useMe();
  const stop = useMutation({ mutationFn: () => got(api.POST("/api/v1/training-runs/{run_id}/cancel", { params: { path: { run_id: run.id } } })), onSuccess: onChange });
  const going = isGoing(run.state);
  return (
    <Page
      title={t`Training run #${run.id}`}
      heading={
        <Trans>
          Training run <Isolated>#{run.id}</Isolated>
        </Trans>
      }
      above={
        <Link to="/training-runs">
          <Trans>Training</Trans>
        </Link>
      }
      lead={<StateMark state={run.state} />}
      actions={
        going &&
        hasRole(me.data, "lead", "operator", "admin") && (
          <Button variant="default" loading={stop.isPending} onClick={() => stop.mutate()}>
            <Trans>Stop</Trans>
          </Button>
        )
      }
    >
      {(run.error || stop.isError) && (
        <p role="alert" dir="auto">
          {run.error ? <ServerSentence code={run.error_code} said={run.error} /> : <FailureReason error={stop.error} />}
        </p>
      )}
      <Section title={<Trans>Loss</Trans>} actions={<Isolated>{`${run.step} / ${run.steps}`}</Isolated>}>
        {going && <ProgressLine done={run.step} total={run.steps} label={t`Training steps`} />}
        {run.losses.length > 0 ? (
          <LossCurve points={run.losses} steps={run.steps} label={t`Loss per step`} />
        ) : (
          <p>
            <Trans>The first step is not done yet.</Trans>
          </p>
        )}
      </Section>
      <Section title={<Trans>From what to what</Trans>}>
        <RunFacts run={run} going={going} />
      </Section>
      <Section title={<Trans>Figures</Trans>}>
        <Values values={run.figures} prefix="training_" />
      </Section>
      <Section title={<Trans>Settings</Trans>}>
        <Values values={run.hyperparameters} prefix="" />
      </Section>
    </Page>
  );
}

function RunFacts({ run, going }: { run: TrainingRunDetail; going: boolean }) {
  const now = useNow(going);
  const end = run.finished_at ? Date.parse(run.finished_at) : now;
  return (
    <Facts>
      <Fact label={<Trans>Data set</Trans>}>
        <Link to="/data-set-versions/$id" params={{ id: String(run.data_set_version_id) }}>
          <Isolated>{run.data_set_version}</Isolated>
        </Link>
      </Fact>
      <Fact label={<Trans>From</Trans>}>
        <Link to="/models/$id" params={{ id: String(run.base_version_id) }}>
          <bdi>{run.base_version}</bdi>
        </Link>
      </Fact>
      {run.produced_version_id && (
        <Fact label={<Trans>To</Trans>}>
          <Link to="/models/$id" params={{ id: String(run.produced_version_id) }}>
            <bdi>{run.produced_version}</bdi>
          </Link>
        </Fact>
      )}
      {run.started_at && (
        <>
          <Fact label={<Trans>Started</Trans>}>
            <When at={run.started_at} />
          </Fact>
          <Fact label={<Trans>Time</Trans>}>
            <Span seconds={(end - Date.parse(run.started_at)) / 1000} />
          </Fact>
        </>
      )}
      <Fact label={<Trans>What it brought</Trans>}>
        <Link to="/lifts" search={{ project: run.project_id }}>
          <Trans>lift</Trans>
        </Link>
      </Fact>
    </Facts>
  );
}

/** Measured values under the words of the report; what has no word of its own keeps its name. */
function Values({ values, prefix }: { values: Record<string, unknown>; prefix: string }) {
  const word = useWord();
  const shown = Object.entries(values).filter(([, value]) => ["string", "number", "boolean"].includes(typeof value));
  if (shown.length === 0) return <Trans>None yet.</Trans>;
  return (
    <Facts>
      {shown.map(([key, value]) => (
        <Fact key={key} label={<bdi>{word("figure", prefix + key)}</bdi>}>
          {typeof value === "number" && key.endsWith("seconds") ? <Span seconds={value} /> : typeof value === "number" ? <Num value={value} places={Math.abs(value) < 1 ? 6 : 2} /> : <Isolated>{String(value)}</Isolated>}
        </Fact>
      ))}
    </Facts>
  );
}
