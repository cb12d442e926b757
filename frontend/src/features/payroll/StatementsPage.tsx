import { Trans, useLingui } from "@lingui/react/macro";
import { Link, useSearch } from "@tanstack/react-router";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { Clock, When } from "@/ui/Figures";
import { Page } from "@/ui/Page";
import { StatementsTable } from "./StatementsTable";

export function StatementsPage() {
  const { t } = useLingui();
  const { pay_run } = useSearch({ from: "/signed-in/shell/statements" });
  const statements = useList(["statements", pay_run], (cursor) => got(api.GET("/api/v1/statements", { params: { query: { pay_run, cursor } } })));
  const above = pay_run && (
    <Link to="/pay-runs/$id" params={{ id: String(pay_run) }}>
      <Trans>Of one pay run</Trans>
    </Link>
  );
  return (
    <Page title={t`Statements`} above={above} lead={<Trans>Every minute credited and every cent paid, each down to the work it was for.</Trans>}>
      <StatementsTable
        query={statements}
        more={[
          { key: "person", head: <Trans>For</Trans>, cell: (statement) => <span dir="auto">{statement.person.name}</span> },
          { key: "time", head: <Trans>Time</Trans>, figure: true, cell: (statement) => <Clock seconds={statement.seconds} /> },
        ]}
        last={{ key: "at", head: <Trans>Issued</Trans>, minor: true, cell: (statement) => <When at={statement.issued_at} only="date" /> }}
      />
    </Page>
  );
}
