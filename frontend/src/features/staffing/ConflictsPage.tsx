import { Button, NativeSelect } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { useMe } from "@/api/me";
import { useWord } from "@/i18n/words";
import { When } from "@/ui/Figures";
import { Listed } from "@/ui/Listed";
import { SimulatedMark } from "@/ui/Marks";
import { Page, Section } from "@/ui/Page";
import { Empty } from "@/ui/States";
import { Table } from "@/ui/Table";
import { ConflictCase, Whose } from "./ConflictCase";
import { WallEditor } from "./WallEditor";
import classes from "./staffing.module.css";

const STAFFING = new Set(["operator", "lead", "admin"]);

/** Who works for a client, or is asked to, although something stands against it; and what the client names for that. */
export function ConflictsPage() {
  const { t } = useLingui();
  return (
    <Page
      title={t`Conflicts of interest`}
      above={
        <Link to="/staffing">
          <Trans>Staffing</Trans>
        </Link>
      }
      lead={<Trans>Whoever works for a client, or is asked to, and has since named it as a conflict or works for a competitor of it. They get no new work of the client until you decide.</Trans>}
    >
      <Undecided />
      <Walls />
      <Decided />
    </Page>
  );
}

function Undecided() {
  const list = useList(["conflict-cases", "open"], (cursor) => got(api.GET("/api/v1/conflict-cases", { params: { query: { cursor } } })));
  return (
    <Section title={<Trans>To be decided</Trans>}>
      <Listed query={list} empty={<Empty title={<Trans>Nothing to decide</Trans>} reason={<Trans>A case appears here by itself, a moment after somebody changes their profile or you name a competitor.</Trans>} />}>
        {(rows) => (
          <ul className={classes.offers}>
            {rows.map((row) => (
              <ConflictCase key={row.id} found={row} />
            ))}
          </ul>
        )}
      </Listed>
    </Section>
  );
}

/** One client at a time: its other names and its competitors. */
function Walls() {
  const { t } = useLingui();
  const me = useMe().data;
  const places = new Map((me?.roles ?? []).filter(({ role }) => STAFFING.has(role)).map((each) => [each.organisation_id, each.organisation]));
  const [asked, setAsked] = useState<number | null>(null);
  const place = asked ?? [...places.keys()][0];
  if (place === undefined) return null;
  return (
    <Section title={<Trans>What the client names</Trans>} note={<Trans>Whoever works for one of its competitors is offered nothing. Names are compared without legal forms, in Latin and Arabic letters; name the other script as another name.</Trans>}>
      {places.size > 1 && (
        <NativeSelect label={t`Client`} className={classes.client} value={String(place)} data={[...places].map(([value, label]) => ({ value: String(value), label }))} onChange={(event) => setAsked(Number(event.currentTarget.value))} />
      )}
      <WallEditor key={place} place={place} />
    </Section>
  );
}

function Decided() {
  const [shown, setShown] = useState(false);
  return (
    <Section title={<Trans>Decided</Trans>}>
      {shown ? (
        <DecidedList />
      ) : (
        <Button variant="default" onClick={() => setShown(true)}>
          <Trans>Show what was decided</Trans>
        </Button>
      )}
    </Section>
  );
}

function DecidedList() {
  const { t } = useLingui();
  const word = useWord();
  const list = useList(["conflict-cases", "decided"], (cursor) => got(api.GET("/api/v1/conflict-cases", { params: { query: { cursor, decided: true } } })));
  return (
    <Listed query={list} empty={<Empty title={<Trans>Nothing was decided yet</Trans>} reason={<Trans>Decisions stay here with their reasons.</Trans>} />}>
      {(rows) => (
        <Table
          label={t`Decided`}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "who",
              head: <Trans>Name</Trans>,
              cell: (row) => (
                <>
                  <Whose found={row} /> <SimulatedMark when={row.simulated} />
                </>
              ),
            },
            { key: "client", head: <Trans>Client</Trans>, minor: true, cell: ({ organisation_name }) => <bdi>{organisation_name}</bdi> },
            { key: "what", head: <Trans>Decision</Trans>, cell: ({ decision }) => word("conflict_decision", decision) },
            { key: "why", head: <Trans>Reason</Trans>, cell: ({ reason }) => <bdi>{reason}</bdi> },
            { key: "by", head: <Trans>By</Trans>, minor: true, cell: ({ decided_by }) => <bdi>{decided_by}</bdi> },
            { key: "at", head: <Trans>When</Trans>, minor: true, cell: ({ decided_at }) => decided_at && <When at={decided_at} only="date" /> },
          ]}
        />
      )}
    </Listed>
  );
}
