import { FileButton, Button } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { inBase64 } from "@/api/base64";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { useWord } from "@/i18n/words";
import { Isolated, Money, Num, When } from "@/ui/Figures";
import { Listed } from "@/ui/Listed";
import { Empty } from "@/ui/States";
import { None, Table } from "@/ui/Table";
import { Failed } from "./Failed";
import { Outcomes } from "./Outcomes";
import type { BankReport } from "./types";
import classes from "./payouts.module.css";

export function BankReports({ organisation, onDone }: { organisation: number | undefined; onDone: () => void }) {
  const { t } = useLingui();
  const reports = useList(["payouts", "reports"], (cursor) => got(api.GET("/api/v1/bank-reports", { params: { query: { cursor } } })));
  const read = useMutation({
    mutationFn: async (file: File) => got(api.POST("/api/v1/bank-reports", { body: { organisation_id: organisation ?? 0, name: file.name.slice(0, 120), content: await inBase64(file) } })),
    onSuccess: onDone,
  });
  return (
    <>
      {organisation && (
        <div className={classes.actions}>
          <FileButton accept=".xml,application/xml,text/xml" onChange={(file) => file && read.mutate(file)}>
            {(props) => (
              <Button {...props} variant="default" loading={read.isPending}>
                <Trans>Read a report</Trans>
              </Button>
            )}
          </FileButton>
          <Outcomes organisation={organisation} onDone={onDone} />
        </div>
      )}
      <Failed error={read.error} />
      <Listed query={reports} empty={<Empty title={<Trans>No report yet</Trans>} reason={<Trans>Download camt.053 or camt.054 from the bank and read it here.</Trans>} />}>
        {(rows) => (
          <Table
            label={t`Bank reports`}
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              { key: "name", head: <Trans>Report</Trans>, cell: (row) => <span dir="auto">{row.name}</span> },
              { key: "did", head: <Trans>What it did</Trans>, cell: (row) => <Effects report={row} /> },
              { key: "at", head: <Trans>Read</Trans>, minor: true, cell: (row) => <When at={row.read_at} /> },
            ]}
          />
        )}
      </Listed>
    </>
  );
}

function Effects({ report }: { report: BankReport }) {
  const word = useWord();
  const effects = Object.entries(report.effects);
  if (effects.length === 0) return <None />;
  return (
    <>
      {effects.map(([effect, count], at) => (
        <span key={effect}>
          {at > 0 && " · "}
          {word("bankEffect", effect)}: <Num value={count} />
        </span>
      ))}
      {report.to_look_at.length > 0 && (
        <details>
          <summary>
            <Trans>To look at</Trans>
          </summary>
          <ul className={classes.list}>
            {report.to_look_at.map((line) => (
              <li key={line.number}>
                <Isolated>{line.end_to_end_id}</Isolated>
                <Money amount={line.amount} />
                <span>{word("bankEffect", line.effect)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
