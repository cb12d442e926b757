import { Button, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { useClock } from "@/i18n/instants";
import { useWord } from "@/i18n/words";
import { Isolated, Num, When } from "@/ui/Figures";
import { Listed } from "@/ui/Listed";
import { Page, Section } from "@/ui/Page";
import { StateMark } from "@/ui/StateMark";
import { Empty, FailureReason, Fetched } from "@/ui/States";
import { None, Table } from "@/ui/Table";
import { Reason } from "./Reason";
import type { Delivery, Webhook } from "./types";
import { HookState } from "./WebhooksPage";
import classes from "./webhooks.module.css";

/** One webhook: whether messages arrive there, and sending them again. */
export function WebhookPage() {
  const { t } = useLingui();
  const { id } = useParams({ from: "/signed-in/shell/webhooks/$id" });
  const client = useQueryClient();
  const webhook_id = Number(id);
  const opened = useQuery({ queryKey: ["webhooks", id], queryFn: () => got(api.GET("/api/v1/webhooks/{webhook_id}", { params: { path: { webhook_id } } })) });
  const deliveries = useList<Delivery>(
    ["deliveries", id],
    (cursor) => got(api.GET("/api/v1/webhooks/{webhook_id}/deliveries", { params: { path: { webhook_id }, query: { cursor } } })),
    (rows) => (rows.some(({ state }) => state === "waiting") ? 3000 : false),
  );
  const again = () => {
    void client.invalidateQueries({ queryKey: ["webhooks", id] });
    void client.invalidateQueries({ queryKey: ["list", "webhooks"] });
    void deliveries.refetch();
  };
  return (
    <Page
      title={t`Webhook`}
      heading={opened.data && <bdi dir="ltr">{opened.data.url}</bdi>}
      above={
        <Link to="/webhooks">
          <Trans>Webhooks</Trans>
        </Link>
      }
      lead={opened.data && <HookState hook={opened.data} />}
      actions={opened.data && <Steering hook={opened.data} onDone={again} />}
    >
      <Fetched query={opened}>
        {(hook) => (
          <>
            {hook.disabled_at && (
              <p className={classes.soft}>
                <Reason said={hook.disabled_why} /> <Trans>What happens meanwhile is kept for 90 days and can be sent again.</Trans>
              </p>
            )}
            <Section title={<Trans>Messages</Trans>} note={<Trans>Each is sent until the other side answers with a 2xx, ever more seldom, for about three days.</Trans>}>
              {!hook.disabled_at && <Replay hook={hook} onDone={again} />}
              <Listed query={deliveries} empty={<Empty title={<Trans>Nothing sent yet</Trans>} reason={<Trans>Send a trial message to see whether it arrives.</Trans>} />}>
                {(rows) => <Deliveries rows={rows} hook={hook} onDone={again} />}
              </Listed>
            </Section>
          </>
        )}
      </Fetched>
    </Page>
  );
}

function Steering({ hook, onDone }: { hook: Webhook; onDone: () => void }) {
  const path = { webhook_id: hook.id };
  const ping = useMutation({ mutationFn: () => got(api.POST("/api/v1/webhooks/{webhook_id}/ping", { params: { path } })), onSuccess: onDone });
  const stop = useMutation({ mutationFn: () => got(api.POST("/api/v1/webhooks/{webhook_id}/stop", { params: { path } })), onSuccess: onDone });
  const start = useMutation({ mutationFn: () => got(api.POST("/api/v1/webhooks/{webhook_id}/start", { params: { path } })), onSuccess: onDone });
  const failed = ping.error ?? stop.error ?? start.error;
  return (
    <div className={classes.actions}>
      {hook.disabled_at ? (
        <Button loading={start.isPending} onClick={() => start.mutate()}>
          <Trans>Start again</Trans>
        </Button>
      ) : (
        <>
          <Button loading={ping.isPending} onClick={() => ping.mutate()}>
            <Trans>Send a trial message</Trans>
          </Button>
          <Button variant="default" loading={stop.isPending} onClick={() => stop.mutate()}>
            <Trans>Stop</Trans>
          </Button>
        </>
      )}
      {failed && (
        <p role="alert" className={classes.error}>
          <FailureReason error={failed} />
        </p>
      )}
    </div>
  );
}

function Replay({ hook, onDone }: { hook: Webhook; onDone: () => void }) {
  const { t } = useLingui();
  const [since, setSince] = useState("");
  const { instantOf } = useClock();
  const replay = useMutation({
    mutationFn: () => got(api.POST("/api/v1/webhooks/{webhook_id}/replay", { params: { path: { webhook_id: hook.id } }, body: { number: "", since: instantOf(since) } })),
    onSuccess: onDone,
  });
  const sent = replay.data?.messages;
  return (
    <div className={classes.replay}>
      <TextInput label={t`Send again what happened since`} type="datetime-local" dir="ltr" value={since} onChange={({ currentTarget: { value } }) => setSince(value)} />
      <Button variant="default" disabled={!since} loading={replay.isPending} onClick={() => replay.mutate()}>
        <Trans>Send again</Trans>
      </Button>
      {sent !== undefined && (
        <span role="status" className={classes.soft}>
          <Trans>
            Messages being sent again: <Num value={sent} />
          </Trans>
        </span>
      )}
      {replay.isError && (
        <p role="alert" className={classes.error}>
          <FailureReason error={replay.error} />
        </p>
      )}
    </div>
  );
}

function Deliveries({ rows, hook, onDone }: { rows: Delivery[]; hook: Webhook; onDone: () => void }) {
  const { t } = useLingui();
  const word = useWord();
  const replay = useMutation({
    mutationFn: (number: string) => got(api.POST("/api/v1/webhooks/{webhook_id}/replay", { params: { path: { webhook_id: hook.id } }, body: { number } })),
    onSuccess: onDone,
  });
  return (
    <Table
      label={t`Messages`}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: "kind", head: <Trans>What happened</Trans>, cell: ({ kind }) => word("webhook_kind", kind) },
        { key: "at", head: <Trans>When</Trans>, cell: ({ at }) => <When at={at} /> },
        { key: "state", head: <Trans>State</Trans>, cell: ({ state }) => <StateMark state={state} /> },
        { key: "attempts", head: <Trans>Attempts</Trans>, figure: true, minor: true, cell: ({ attempts }) => <Num value={attempts} /> },
        { key: "status", head: <Trans>Answer</Trans>, cell: ({ status, reason }) => (status ? <Isolated>{status}</Isolated> : reason ? <Reason said={reason} /> : <None />) },
        { key: "number", head: <Trans>Number</Trans>, minor: true, cell: ({ number }) => <Isolated>{number}</Isolated> },
        {
          key: "do",
          head: <Trans>Do</Trans>,
          cell: ({ number, state }) =>
            state !== "waiting" && !hook.disabled_at ? (
              <Button size="compact-sm" variant="default" loading={replay.isPending && replay.variables === number} onClick={() => replay.mutate(number)}>
                <Trans>Send again</Trans>
              </Button>
            ) : (
              <None />
            ),
        },
      ]}
    />
  );
}
