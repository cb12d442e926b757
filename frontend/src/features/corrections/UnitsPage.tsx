import { Button } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link, useSearch } from "@tanstack/react-router";
import type { UnitKind } from "@/api/claims";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { hasRole, useMe } from "@/api/me";
import { useProjects } from "@/api/projects";
import { useWord } from "@/i18n/words";
import { Filter, Filters } from "@/ui/Filters";
import { Isolated, When } from "@/ui/Figures";
import { Listed } from "@/ui/Listed";
import { Page } from "@/ui/Page";
import { StateMark } from "@/ui/StateMark";
import { Empty } from "@/ui/States";
import { Table } from "@/ui/Table";

const states = ["open", "claimed", "accepted", "set_aside"] as const;

const kinds: UnitKind[] = ["correct", "grade", "compare", "decompose", "author"];

const knownKind = (kind: string | undefined) => kinds.find((each) => each === kind);

const known = (state: string | undefined) => states.find((each) => each === state);

export function UnitsPage() {
  const { t } = useLingui();
  const word = useWord();
  const me = useMe().data;
  const { project, state, kind } = useSearch({ from: "/signed-in/shell/units" });
  const projects = useProjects().data?.items ?? [];
  return (
    <Page
      title={t`Units`}
      actions={
        <>
          {hasRole(me, "lead", "operator", "admin", "expert", "reviewer") && (
            <Button component={Link} to="/kept-work" variant="default">
              <Trans>Kept work</Trans>
            </Button>
          )}
          {hasRole(me, "lead", "operator", "admin") && (
            <Button component={Link} to="/units/open">
              <Trans>Open units</Trans>
            </Button>
          )}
        </>
      }
      lead={<Trans>Each is a piece of work on its way: done by one person, reviewed by another.</Trans>}
    >
      <Filters>
        {projects.length > 1 && (
          <Filter
            label={t`Project`}
            name="project"
            value={project}
            options={[{ value: "", label: t`All` }, ...projects.map(({ id, name }) => ({ value: String(id), label: name }))]}
          />
        )}
        <Filter label={t`Kind`} name="kind" value={kind} options={[{ value: "", label: t`All` }, ...kinds.map((code) => ({ value: code, label: word("unitKind", code) }))]} />
        <Filter label={t`State`} name="state" value={state} options={[{ value: "", label: t`All` }, ...states.map((code) => ({ value: code, label: word("state", code) }))]} />
      </Filters>
      <Listed
        query={useList(["units", project, state, kind], (cursor) => got(api.GET("/api/v1/units", { params: { query: { project, state: known(state), kind: knownKind(kind), cursor } } })))}
        empty={<Empty title={<Trans>No unit fits</Trans>} reason={<Trans>Units come from wrong answers of a probe, or are opened by a lead.</Trans>} />}
      >
        {(rows) => (
          <Table
            label={t`Units`}
            rows={rows}
            rowKey={(unit) => unit.id}
            columns={[
              {
                key: "unit",
                head: <Trans>Unit</Trans>,
                cell: (unit) => (
                  <Link to="/units/$id" params={{ id: String(unit.id) }}>
                    <Isolated>#{unit.id}</Isolated>
                  </Link>
                ),
              },
              { key: "state", head: <Trans>State</Trans>, cell: (unit) => <StateMark state={unit.state} /> },
              { key: "kind", head: <Trans>Kind</Trans>, cell: (unit) => word("unitKind", unit.kind) },
              { key: "stage", head: <Trans>Stage</Trans>, cell: (unit) => word("stage", unit.stage) },
              { key: "skill", head: <Trans>Skill</Trans>, minor: true, cell: (unit) => <bdi>{unit.skill}</bdi> },
              { key: "model", head: <Trans>Answer of</Trans>, minor: true, cell: (unit) => <bdi>{unit.model_version ?? "–"}</bdi> },
              { key: "language", head: <Trans>Language</Trans>, minor: true, cell: (unit) => word("language", unit.language) },
              { key: "at", head: <Trans>Since</Trans>, minor: true, cell: (unit) => <When at={unit.created_at} /> },
            ]}
          />
        )}
      </Listed>
    </Page>
  );
}
