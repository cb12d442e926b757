import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { Isolated, Num, When } from "@/ui/Figures";
import { Listed } from "@/ui/Listed";
import { Markdown } from "@/ui/markdown/Markdown";
import { SimulatedMark } from "@/ui/Marks";
import { Figure, Figures, Page, Section } from "@/ui/Page";
import { Empty, Fetched } from "@/ui/States";
import { Table } from "@/ui/Table";
import type { VersionDetail } from "./types";
import classes from "./datasets.module.css";

export function VersionPage() {
  const { id = "" } = useParams({ strict: false });
  const version = useQuery({ queryKey: ["data-set-versions", id], queryFn: () => got(api.GET("/api/v1/data-set-versions/{version_id}", { params: { path: { version_id: Number(id) } } })) });
  return <Fetched query={version}>{(data) => <VersionView version={data} />}</Fetched>;
}

function kilobytes(bytes: number): string {
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function VersionView({ version }: { version: VersionDetail }) {
  const { t } = useLingui();
  return (
    <Page
      title={`${version.data_set} v${version.number}`}
      heading={
        <>
          <Isolated>{`${version.data_set} v${version.number}`}</Isolated> <SimulatedMark when={version.simulated_count > 0} />
        </>
      }
      above={
        <Link to="/data-sets">
          <Trans>Data sets</Trans>
        </Link>
      }
      lead={
        <>
          <Trans>Frozen</Trans> <When at={version.frozen_at} />
        </>
      }
    >
      <Figures>
        <Figure label={<Trans>Examples</Trans>}>
          <a href="#examples">
            <Num value={version.examples_count} />
          </a>
        </Figure>
        <Figure label={<Trans>of them simulated</Trans>}>
          <Num value={version.simulated_count} />
        </Figure>
        <Figure label={<Trans>Fingerprint</Trans>}>
          <Isolated>{version.content_sha256.slice(0, 12)}</Isolated>
        </Figure>
      </Figures>
      <Section title={<Trans>Files</Trans>}>
        <Table
          label={t`Files`}
          rows={version.files}
          rowKey={(file) => file.name}
          columns={[
            {
              key: "name",
              head: <Trans>File</Trans>,
              cell: (file) => (
                <a href={`/api/v1/data-set-versions/${version.id}/files/${encodeURIComponent(file.name)}`} download>
                  <Isolated>{file.name}</Isolated>
                </a>
              ),
            },
            { key: "records", head: <Trans>Records</Trans>, figure: true, cell: (file) => <Num value={file.records} /> },
            { key: "bytes", head: <Trans>Size</Trans>, figure: true, cell: (file) => <Isolated>{kilobytes(file.bytes)}</Isolated> },
            { key: "sha", head: <Isolated>sha256</Isolated>, minor: true, cell: (file) => <Isolated>{file.sha256.slice(0, 16)}</Isolated> },
          ]}
        />
      </Section>
      <Section title={<Trans>Card</Trans>}>
        <div className={classes.card} dir="ltr" lang="en">
          <Markdown text={version.card} />
        </div>
      </Section>
      <div id="examples">
        <Section title={<Trans>Examples</Trans>} note={<Trans>Each leads back to the correction that it comes from.</Trans>}>
          <Examples versionId={version.id} />
        </Section>
      </div>
    </Page>
  );
}

function Examples({ versionId }: { versionId: number }) {
  const { t } = useLingui();
  return (
    <Listed query={useList(["examples", versionId], (cursor) => got(api.GET("/api/v1/data-set-versions/{version_id}/examples", { params: { path: { version_id: versionId }, query: { cursor } } })))} empty={<Empty title={<Trans>No example</Trans>} reason={<Trans>No correction had been accepted when it was frozen.</Trans>} />}>
      {(rows) => (
        <Table
          label={t`Examples`}
          rows={rows}
          rowKey={(example) => example.index}
          columns={[
            {
              key: "index",
              head: <Isolated>#</Isolated>,
              cell: (example) => (
                <>
                  <Link to="/units/$id" params={{ id: String(example.unit) }}>
                    <Isolated>{example.index + 1}</Isolated>
                  </Link>{" "}
                  <SimulatedMark when={example.simulated} />
                </>
              ),
            },
            { key: "prompt", head: <Trans>Prompt</Trans>, cell: (example) => <div className={classes.text} dir="auto">{example.prompt}</div> },
            { key: "completion", head: <Trans>Completion</Trans>, cell: (example) => <div className={classes.text} dir="auto">{example.completion}</div> },
          ]}
        />
      )}
    </Listed>
  );
}
