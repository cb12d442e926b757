import { Button } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { hasRole, useMe } from "@/api/me";
import { useWord } from "@/i18n/words";
import { Isolated, When } from "@/ui/Figures";
import { Listed } from "@/ui/Listed";
import { Page } from "@/ui/Page";
import { Empty } from "@/ui/States";
import { Table } from "@/ui/Table";
import { AddModel } from "./AddModel";

export function ModelsPage() {
  const { t } = useLingui();
  const word = useWord();
  const me = useMe();
  const [adding, setAdding] = useState(false);
  return (
    <Page
      title={t`Models`}
      actions={
        hasRole(me.data, "lead", "operator", "admin") &&
        !adding && (
          <Button variant="default" onClick={() => setAdding(true)}>
            <Trans>Add a model</Trans>
          </Button>
        )
      }
      lead={<Trans>Each version is one fixed state of a system under training; a training run makes a new one.</Trans>}
    >
      {adding && <AddModel onDone={() => setAdding(false)} />}
      <Listed
        query={useList(["model-versions"], (cursor) => got(api.GET("/api/v1/model-versions", { params: { query: { cursor } } })))}
        empty={<Empty title={<Trans>No model yet</Trans>} reason={<Trans>The demo registers one; a lead adds others with the address at which they answer.</Trans>} />}
      >
        {(rows) => (
          <Table
            label={t`Model versions`}
            rows={rows}
            rowKey={(version) => version.id}
            columns={[
              {
                key: "name",
                head: <Trans>Version</Trans>,
                cell: (version) => (
                  <Link to="/models/$id" params={{ id: String(version.id) }}>
                    <bdi>{version.name}</bdi>
                  </Link>
                ),
              },
              { key: "model", head: <Trans>Model</Trans>, cell: (version) => <bdi>{version.model}</bdi> },
              { key: "protocol", head: <Trans>Asked by</Trans>, minor: true, cell: (version) => word("protocol", version.protocol) },
              { key: "examples", head: <Trans>Examples in the prompt</Trans>, figure: true, minor: true, cell: (version) => <Isolated>{version.examples}</Isolated> },
              { key: "since", head: <Trans>Since</Trans>, minor: true, cell: (version) => <When at={version.created_at} /> },
            ]}
          />
        )}
      </Listed>
    </Page>
  );
}
