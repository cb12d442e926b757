import { Button } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { Isolated, Money } from "@/ui/Figures";
import { Listed } from "@/ui/Listed";
import { Empty } from "@/ui/States";
import { None, Table } from "@/ui/Table";
import { Failed } from "./Failed";
import { payeeColumn } from "./Payee";
import classes from "./payouts.module.css";

export function AvailablePay({ organisation, onDone }: { organisation: number | undefined; onDone: () => void }) {
  const { t } = useLingui();
  const available = useList(["payouts", "available"], () => got(api.GET("/api/v1/payouts/available")));
  const prepare = useMutation({ mutationFn: (organisation_id: number) => got(api.POST("/api/v1/payouts", { body: { organisation_id } })), onSuccess: onDone });
  return (
    <>
      <Listed query={available} empty={<Empty title={<Trans>Nothing to pay out</Trans>} reason={<Trans>Pay becomes available when its statement is approved and its hold has ended.</Trans>} />}>
        {(rows) => (
          <>
            <Table
              label={t`Available pay`}
              rows={rows}
              rowKey={(row) => `${row.organisation_id}-${row.person.id}-${row.amount.currency}-${row.simulated}`}
              columns={[
                payeeColumn(),
                { key: "amount", head: <Trans>Amount</Trans>, figure: true, cell: (row) => <Money amount={row.amount} /> },
                { key: "stays", head: <Trans>Stays</Trans>, figure: true, minor: true, cell: (row) => (row.stays.minor ? <Money amount={row.stays} /> : <None />) },
                { key: "to", head: <Trans>Goes to</Trans>, cell: (row) => (row.destination ? <Isolated className={classes.masked}>{row.destination.masked}</Isolated> : <span className={classes.soft}><Trans>not said yet</Trans></span>) },
              ]}
            />
            {organisation && (
              <p>
                <Button loading={prepare.isPending} onClick={() => prepare.mutate(organisation)}>
                  <Trans>Prepare payouts</Trans>
                </Button>
              </p>
            )}
          </>
        )}
      </Listed>
      <Failed error={prepare.error} />
      {prepare.data && prepare.data.left_out.length > 0 && (
        <p role="status" className={classes.soft}>
          <Trans>Left out, for they have not said where their pay goes:</Trans>{" "}
          <bdi>{prepare.data.left_out.map((each) => `${each.person.name} (${each.currency})`).join(", ")}</bdi>
        </p>
      )}
    </>
  );
}
