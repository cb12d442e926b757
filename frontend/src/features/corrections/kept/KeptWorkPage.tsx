import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { api, got, type Shapes } from "@/api/client";
import { useList } from "@/api/list";
import { useWord } from "@/i18n/words";
import { Isolated, When } from "@/ui/Figures";
import { Listed } from "@/ui/Listed";
import { SimulatedMark } from "@/ui/Marks";
import { Page } from "@/ui/Page";
import { Empty } from "@/ui/States";
import { Table } from "@/ui/Table";
import { Became } from "./Became";

export function KeptWorkPage() {
  const { t } = useLingui();
  const word = useWord();
  const query = useList<Shapes["KeptWorkRow"]>(["kept-work"], (cursor) => got(api.GET("/api/v1/kept-work", { params: { query: { cursor } } })));
  const others = query.data?.pages.some(({ items }) => items.some(({ person }) => person !== null)) ?? false;
  return (
    <Page
      title={t`Kept work`}
      above={
        <Link to="/units">
          <Trans>Units</Trans>
        </Link>
      }
      lead={<Trans>What was handed in after somebody else had taken the unit. It does not count, and no word of it is lost. Only who wrote it and the project’s lead see it.</Trans>}
    >
      <Listed query={query} empty={<Empty title={<Trans>Nothing came too late</Trans>} reason={<Trans>Work that counts stands under its unit.</Trans>} />}>
        {(rows) => (
          <Table
            label={t`Kept work`}
            rows={rows}
            rowKey={(kept) => kept.id}
            columns={[
              {
                key: "at",
                head: <Trans>Handed in</Trans>,
                cell: (kept) => (
                  <>
                    <Link to="/kept-work/$id" params={{ id: String(kept.id) }}>
                      <When at={kept.at} />
                    </Link>{" "}
                    <SimulatedMark when={kept.simulated} />
                  </>
                ),
              },
              ...(others ? [{ key: "person", head: <Trans>By</Trans>, cell: (kept: Shapes["KeptWorkRow"]) => <span dir="auto">{kept.person}</span> }] : []),
              {
                key: "unit",
                head: <Trans>Unit</Trans>,
                cell: (kept) => (
                  <Link to="/units/$id" params={{ id: String(kept.unit_id) }}>
                    <Isolated>#{kept.unit_id}</Isolated>
                  </Link>
                ),
              },
              { key: "stage", head: <Trans>Stage</Trans>, cell: (kept) => word("stage", kept.stage) },
              { key: "project", head: <Trans>Project</Trans>, minor: true, cell: (kept) => <span dir="auto">{kept.project}</span> },
              { key: "became", head: <Trans>What became of the unit</Trans>, cell: (kept) => <Became kept={kept} /> },
            ]}
          />
        )}
      </Listed>
    </Page>
  );
}
