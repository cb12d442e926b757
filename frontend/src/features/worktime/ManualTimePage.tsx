import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { useList } from "@/api/list";
import { api, got, type Shapes } from "@/api/client";
import { hasRole, useMe } from "@/api/me";
import { Clock, When } from "@/ui/Figures";
import { Listed } from "@/ui/Listed";
import { SimulatedMark } from "@/ui/Marks";
import { Page, Section } from "@/ui/Page";
import { StateMark } from "@/ui/StateMark";
import { Empty } from "@/ui/States";
import { None, Table, type Column } from "@/ui/Table";
import { AskForTime } from "./AskForTime";
import { Decide } from "./Decide";

type Asked = Shapes["ManualTimeOut"];

/** Time by hand: the expert asks, somebody else decides; both see the same rows. */
export function ManualTimePage() {
  const { t } = useLingui();
  const me = useMe();
  const client = useQueryClient();
  const asked = useList(["manual-time"], (cursor) => got(api.GET("/api/v1/manual-time", { params: { query: { cursor } } })));
  const works = hasRole(me.data, "expert", "reviewer");
  const changed = () => {
    void asked.refetch();
    void client.invalidateQueries({ queryKey: ["worktime"] });
  };
  return (
    <Page title={t`Time by hand`} lead={<Trans>What no timer saw, or saw wrongly, is asked for with a reason. Somebody else decides; what the timer wrote is kept beside it.</Trans>}>
      {works && (
        <Section title={<Trans>Ask for time</Trans>}>
          <AskForTime onDone={changed} timeZone={me.data?.time_zone ?? "UTC"} />
        </Section>
      )}
      <Section title={<Trans>Requests</Trans>}>
        <Listed query={asked} empty={<Empty title={<Trans>No request yet</Trans>} reason={<Trans>Usually the timer sees everything.</Trans>} />}>
          {(rows) => <Table label={t`Requests`} rows={rows} rowKey={(row) => row.id} columns={columns(changed)} />}
        </Listed>
      </Section>
    </Page>
  );
}

function columns(changed: () => void): Column<Asked>[] {
  return [
    {
      key: "who",
      head: <Trans>Who</Trans>,
      cell: (row) => (
        <>
          <span dir="auto">{row.person}</span> <SimulatedMark when={row.simulated} />
        </>
      ),
    },
    { key: "project", head: <Trans>Project</Trans>, minor: true, cell: (row) => <span dir="auto">{row.project}</span> },
    {
      key: "when",
      head: <Trans>From – to</Trans>,
      cell: (row) => (
        <>
          <When at={row.started_at} timeZone={row.time_zone} /> – <When at={row.ended_at} only="time" timeZone={row.time_zone} />
        </>
      ),
    },
    {
      key: "seconds",
      head: <Trans>Day before → after</Trans>,
      figure: true,
      cell: (row) => (
        <span dir="ltr">
          <Clock seconds={row.before_seconds} /> → <Clock seconds={row.after_seconds} />
        </span>
      ),
    },
    { key: "reason", head: <Trans>Reason</Trans>, cell: (row) => <span dir="auto">{row.reason}</span> },
    {
      key: "state",
      head: <Trans>Decision</Trans>,
      cell: (row) =>
        row.to_decide ? (
          <Decide request={row.id} who={row.person} onDone={changed} />
        ) : (
          <>
            <StateMark state={row.state} /> {row.decision && <span dir="auto">{row.decision}</span>}
          </>
        ),
    },
    { key: "by", head: <Trans>By</Trans>, minor: true, cell: (row) => (row.decided_by ? <span dir="auto">{row.decided_by}</span> : <None />) },
  ];
}
