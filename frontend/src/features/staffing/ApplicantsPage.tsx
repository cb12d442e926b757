import { Button, NativeSelect } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { useMe } from "@/api/me";
import { useWord } from "@/i18n/words";
import { Isolated, When } from "@/ui/Figures";
import { Listed } from "@/ui/Listed";
import { SimulatedMark } from "@/ui/Marks";
import { Page } from "@/ui/Page";
import { Empty } from "@/ui/States";
import { None, Table } from "@/ui/Table";
import { BroughtBy } from "./BroughtBy";
import { ExternalIds } from "./ExternalIds";
import classes from "./staffing.module.css";

/** Everybody whom an organisation found, asked or took on, by how far they are, and what its other programmes call them. */
export function ApplicantsPage() {
  const { t } = useLingui();
  const me = useMe().data;
  const places = new Map((me?.roles ?? []).filter(({ role }) => role === "operator" || role === "admin").map((each) => [each.organisation_id, each.organisation]));
  const [asked, setAsked] = useState<number | null>(null);
  const place = asked ?? [...places.keys()][0];
  return (
    <Page title={t`Applicants`} lead={<Trans>Whom the organisation found, asked or took on, by how far they are. Each look is written down.</Trans>}>
      {places.size > 1 && (
        <NativeSelect label={t`Organisation`} value={String(place)} data={[...places].map(([value, label]) => ({ value: String(value), label }))} onChange={(event) => setAsked(Number(event.currentTarget.value))} />
      )}
      {place === undefined ? <Empty title={<Trans>No organisation</Trans>} reason={<Trans>Its operators see its applicants.</Trans>} /> : <Applicants key={place} place={place} />}
    </Page>
  );
}

function Applicants({ place }: { place: number }) {
  const { t } = useLingui();
  const word = useWord();
  const list = useList(["applicants", place], (cursor) => got(api.GET("/api/v1/organisations/{organisation_id}/applicants", { params: { path: { organisation_id: place }, query: { cursor } } })));
  return (
    <>
      <p className={classes.actions}>
        <Button component="a" variant="default" size="compact-md" download href={`/api/v1/organisations/${place}/applicants/file?form=csv`}>
          <Trans>All as CSV</Trans>
        </Button>
        <Button component="a" variant="default" size="compact-md" download href={`/api/v1/organisations/${place}/applicants/file?form=jsonl`}>
          <Trans>All as JSON lines</Trans>
        </Button>
      </p>
      <Listed query={list} empty={<Empty title={<Trans>Nobody yet</Trans>} reason={<Trans>People appear here once they are imported, asked or taken on.</Trans>} />}>
        {(rows) => (
          <Table
            label={t`Applicants`}
            rows={rows}
            rowKey={({ profile }) => profile}
            columns={[
              {
                key: "name",
                head: <Trans>Name</Trans>,
                cell: (row) => (
                  <>
                    <bdi>{row.name}</bdi> <SimulatedMark when={row.simulated} />
                  </>
                ),
              },
              { key: "stage", head: <Trans>Stage</Trans>, cell: ({ stage }) => word("applicant_stage", stage) },
              { key: "since", head: <Trans>Since</Trans>, minor: true, cell: ({ stage_at }) => <When at={stage_at} only="date" /> },
              { key: "project", head: <Trans>Project</Trans>, minor: true, cell: ({ project }) => (project ? <bdi>{project}</bdi> : <None />) },
              {
                key: "ids",
                head: <Trans>Called elsewhere</Trans>,
                cell: (row) => (
                  <>
                    {Object.entries(row.external_ids).map(([system, called]) => (
                      <span key={system}>
                        <Isolated>{`${system}: ${called}`}</Isolated>{" "}
                      </span>
                    ))}
                    <ExternalIds place={place} profile={row.profile} name={row.name} ids={row.external_ids} />
                  </>
                ),
              },
              { key: "brought", head: <Trans>Brought by</Trans>, cell: (row) => (row.offer ? <BroughtBy offer={row.offer} name={row.name} /> : <None />) },
            ]}
          />
        )}
      </Listed>
    </>
  );
}
