import { Button } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { hasRole, useMe } from "@/api/me";
import { Isolated, Num, When } from "@/ui/Figures";
import { Listed } from "@/ui/Listed";
import { SimulatedMark } from "@/ui/Marks";
import { Page, Section } from "@/ui/Page";
import { Empty, FailureReason } from "@/ui/States";
import { Table } from "@/ui/Table";
import type { DataSetRow } from "./types";

export function DataSetsPage() {
  const { t } = useLingui();
  return (
    <Page title={t`Data sets`} lead={<Trans>Accepted corrections, frozen: the same version is always the same bytes.</Trans>}>
      <Listed
        query={useList(["data-sets"], (cursor) => got(api.GET("/api/v1/data-sets", { params: { query: { cursor } } })))}
        empty={<Empty title={<Trans>No data set yet</Trans>} reason={<Trans>One is made from accepted corrections of training problems.</Trans>} />}
      >
        {(rows) => (
          <>
            {rows.map((set) => (
              <DataSet key={set.id} set={set} />
            ))}
          </>
        )}
      </Listed>
    </Page>
  );
}

function DataSet({ set }: { set: DataSetRow }) {
  const { t } = useLingui();
  const me = useMe();
  const navigate = useNavigate();
  const freeze = useMutation({
    mutationFn: () => got(api.POST("/api/v1/data-sets/{data_set_id}/freeze", { params: { path: { data_set_id: set.id } } })),
    onSuccess: (version) => void navigate({ to: "/data-set-versions/$id", params: { id: String(version.id) } }),
  });
  return (
    <Section
      title={<Isolated>{set.name}</Isolated>}
      actions={
        hasRole(me.data, "lead", "admin") && (
          <Button variant="default" size="compact-sm" loading={freeze.isPending} onClick={() => freeze.mutate()}>
            <Trans>Freeze a new version</Trans>
          </Button>
        )
      }
    >
      {freeze.isError && (
        <p role="alert">
          <FailureReason error={freeze.error} />
        </p>
      )}
      {set.versions.length === 0 ? (
        <p>
          <Trans>No version is frozen yet.</Trans>
        </p>
      ) : (
        <Table
          label={t`Versions of ${set.name}`}
          rows={set.versions}
          rowKey={(version) => version.id}
          columns={[
            {
              key: "number",
              head: <Trans>Version</Trans>,
              cell: (version) => (
                <>
                  <Link to="/data-set-versions/$id" params={{ id: String(version.id) }}>
                    <Isolated>v{version.number}</Isolated>
                  </Link>{" "}
                  <SimulatedMark when={version.simulated_count > 0} />
                </>
              ),
            },
            { key: "examples", head: <Trans>Examples</Trans>, figure: true, cell: (version) => <Num value={version.examples_count} /> },
            { key: "simulated", head: <Trans>of them simulated</Trans>, figure: true, minor: true, cell: (version) => <Num value={version.simulated_count} /> },
            { key: "sha", head: <Trans>Fingerprint</Trans>, minor: true, cell: (version) => <Isolated>{version.content_sha256.slice(0, 16)}</Isolated> },
            { key: "at", head: <Trans>Frozen</Trans>, cell: (version) => <When at={version.frozen_at} /> },
          ]}
        />
      )}
    </Section>
  );
}
