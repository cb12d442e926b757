import { Trans, useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { When } from "@/ui/Figures";
import { Listed } from "@/ui/Listed";
import { Mark } from "@/ui/Marks";
import { Page } from "@/ui/Page";
import { Empty } from "@/ui/States";
import { Table } from "@/ui/Table";
import { WebhookForm } from "./WebhookForm";
import { KindNames } from "./KindNames";
import type { Made, Webhook } from "./types";
import classes from "./webhooks.module.css";

/** Where one's organisations have messages sent to, and whether they arrive. */
export function WebhooksPage() {
  const { t } = useLingui();
  const client = useQueryClient();
  const [made, setMade] = useState<Made | null>(null);
  const list = useList<Webhook>(["webhooks"], (cursor) => got(api.GET("/api/v1/webhooks", { params: { query: { cursor } } })));
  const show = (hook: Made) => {
    setMade(hook);
    void client.invalidateQueries({ queryKey: ["list", "webhooks"] });
  };
  return (
    <Page title={t`Webhooks`} lead={<Trans>Your own programmes are told of offers and profiles as it happens, in signed messages.</Trans>} actions={<WebhookForm onMade={show} />}>
      {made && (
        <p role="status" className={classes.made}>
          <Trans>Copy the secret now; it is not shown again. With it your programme checks that a message is ours:</Trans>{" "}
          <bdi dir="ltr" className={classes.secret}>
            {made.secret}
          </bdi>
        </p>
      )}
      <Listed query={list} empty={<Empty title={<Trans>No webhook yet</Trans>} reason={<Trans>Name an https address of yours; what happens to offers and profiles is sent there.</Trans>} />}>
        {(rows) => (
          <Table
            label={t`Webhooks`}
            rows={rows}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "url",
                head: <Trans>Address</Trans>,
                cell: ({ id, url, description }) => (
                  <>
                    <Link to="/webhooks/$id" params={{ id: String(id) }}>
                      <bdi dir="ltr" className={classes.url}>
                        {url}
                      </bdi>
                    </Link>
                    {description && (
                      <span className={classes.soft}>
                        {" "}
                        <bdi>{description}</bdi>
                      </span>
                    )}
                  </>
                ),
              },
              { key: "kinds", head: <Trans>Messages</Trans>, minor: true, cell: ({ kinds }) => <KindNames kinds={kinds} /> },
              { key: "state", head: <Trans>State</Trans>, cell: (row) => <HookState hook={row} /> },
              { key: "made", head: <Trans>Made</Trans>, minor: true, cell: ({ created_at }) => <When at={created_at} only="date" /> },
            ]}
          />
        )}
      </Listed>
    </Page>
  );
}

export function HookState({ hook }: { hook: Webhook }) {
  if (hook.disabled_at)
    return (
      <Mark tone="bad">
        <Trans>disabled</Trans>
      </Mark>
    );
  if (hook.failing_from)
    return (
      <Mark tone="unsure">
        <Trans>nothing arrives</Trans>
      </Mark>
    );
  return (
    <Mark tone="good">
      <Trans>in use</Trans>
    </Mark>
  );
}
