import { Button } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { api, got } from "@/api/client";
import { hasRole, useMe } from "@/api/me";
import { useWord } from "@/i18n/words";
import { Isolated, Money, Num, Percent, When } from "@/ui/Figures";
import { ProgressLine } from "@/ui/Marks";
import { Figure, Figures, Page, Section } from "@/ui/Page";
import { StateMark } from "@/ui/StateMark";
import { ServerSentence } from "@/ui/ServerSentence";
import { FailureReason, Fetched } from "@/ui/States";
import { AttemptList } from "./AttemptList";
import { isGoing, type ProbeRow } from "./types";

export function ProbePage() {
  const { id = "" } = useParams({ strict: false });
  const probe = useQuery({
    queryKey: ["probes", id],
    queryFn: () => got(api.GET("/api/v1/probes/{probe_id}", { params: { path: { probe_id: Number(id) } } })),
    refetchInterval: (query) => (isGoing(query.state.data?.state) ? 1500 : false),
  });
  return <Fetched query={probe}>{(data) => <ProbeView probe={data} onChange={() => void probe.refetch()} />}</Fetched>;
}

function ProbeView({ probe, onChange }: { probe: ProbeRow; onChange: () => void }) {
  const { t } = useLingui();
  const word = useWord();
  const me = useMe();
  const { correct } = useSearch({ from: "/signed-in/shell/probes/$id" });
  const cancel = useMutation({ mutationFn: () => got(api.POST("/api/v1/probes/{probe_id}/cancel", { params: { path: { probe_id: probe.id } } })), onSuccess: onChange });
  const going = isGoing(probe.state);
  return (
    <Page
      title={t`Probe of ${probe.model_version}`}
      heading={<bdi>{probe.model_version}</bdi>}
      above={
        <Link to="/probes">
          <Trans>Probe to {word("purpose", probe.purpose)}</Trans>
        </Link>
      }
      lead={
        <>
          <StateMark state={probe.state} /> · <When at={probe.started_at ?? probe.created_at} />
        </>
      }
      actions={
        going &&
        hasRole(me.data, "lead", "operator", "admin") && (
          <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>
            <Trans>Stop</Trans>
          </Button>
        )
      }
    >
      {(probe.error || cancel.isError) && (
        <p role="alert" dir="auto">
          {probe.error ? <ServerSentence code={probe.error_code} said={probe.error} /> : <FailureReason error={cancel.error} />}
        </p>
      )}
      {going && <ProgressLine done={probe.done} total={probe.total} label={t`Attempts made`} />}
      <Figures>
        <Figure label={<Trans>Attempts</Trans>}>
          <Link to="/probes/$id" params={{ id: String(probe.id) }}>
            <Isolated>{going ? `${probe.done} / ${probe.total}` : probe.done}</Isolated>
          </Link>
        </Figure>
        <Figure label={<Trans>Right</Trans>} note={probe.done > 0 && <Percent share={probe.correct / probe.done} />}>
          <Link to="/probes/$id" params={{ id: String(probe.id) }} search={{ correct: true }}>
            <Num value={probe.correct} />
          </Link>
        </Figure>
        <Figure label={<Trans>Wrong</Trans>}>
          <Link to="/probes/$id" params={{ id: String(probe.id) }} search={{ correct: false }}>
            <Num value={probe.done - probe.correct} />
          </Link>
        </Figure>
        <Figure label={<Trans>Tokens generated</Trans>}>
          <Num value={probe.completion_tokens} />
        </Figure>
        <Figure label={<Trans>Cost</Trans>}>
          <Money amount={probe.cost} />
        </Figure>
      </Figures>
      <Section title={correct === true ? <Trans>Right attempts</Trans> : correct === false ? <Trans>Wrong attempts</Trans> : <Trans>Attempts</Trans>}>
        <AttemptList filter={{ probe: probe.id, correct }} going={going} />
      </Section>
    </Page>
  );
}
