import { Button, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, got } from "@/api/client";
import { useList } from "@/api/list";
import { basisPointsOf } from "@/i18n/amounts";
import { western } from "@/i18n/digits";
import { Isolated, Percent, When } from "@/ui/Figures";
import { Dialog } from "@/ui/Dialog";
import { Listed } from "@/ui/Listed";
import { Section } from "@/ui/Page";
import { Empty } from "@/ui/States";
import { Table } from "@/ui/Table";
import { Refused } from "./Refused";
import classes from "./payroll.module.css";

const decimal = /^\d{1,10}(\.\d{1,10})?$/;

/** What is given for a currency that an expert chose and the contract is not in. No rate is fetched: a person enters it. */
export function ExchangeRates({ organisation, sets }: { organisation: number; sets: boolean }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const key = ["exchange-rates", organisation];
  const rates = useList(key, (cursor) => got(api.GET("/api/v1/exchange-rates", { params: { query: { organisation, cursor } } })));
  const changed = () => void client.invalidateQueries({ queryKey: ["list", ...key] });
  return (
    <Section
      title={<Trans>Exchange rates</Trans>}
      note={<Trans>For experts who want another currency than the contract's. The rate stands on their statement with its source and what is kept; a quote counts for seven days.</Trans>}
      actions={sets && <RateForm organisation={organisation} onDone={changed} />}
    >
      <Listed query={rates} empty={<Empty title={<Trans>No rate yet</Trans>} reason={<Trans>Everybody is paid in the currency of the contract.</Trans>} />}>
        {(rows) => (
          <Table
            label={t`Exchange rates`}
            rows={rows}
            rowKey={(rate) => rate.id}
            columns={[
              { key: "pair", head: <Trans>Rate</Trans>, cell: (rate) => <Isolated>{`1 ${rate.sold} = ${rate.rate} ${rate.bought}`}</Isolated> },
              { key: "kept", head: <Trans>Kept</Trans>, figure: true, cell: (rate) => <Percent share={rate.spread_basis_points / 10_000} places={2} /> },
              { key: "source", head: <Trans>Source</Trans>, cell: (rate) => <span dir="auto">{rate.source}</span> },
              { key: "quoted", head: <Trans>Quoted</Trans>, cell: (rate) => <When at={rate.quoted_at} /> },
              { key: "by", head: <Trans>Entered by</Trans>, minor: true, cell: (rate) => <span dir="auto">{rate.entered_by.name}</span> },
            ]}
          />
        )}
      </Listed>
    </Section>
  );
}

function RateForm({ organisation, onDone }: { organisation: number; onDone: () => void }) {
  const { t } = useLingui();
  const [opened, setOpened] = useState(false);
  const [sold, setSold] = useState("USD");
  const [bought, setBought] = useState("");
  const [typed, setTyped] = useState("");
  const [spread, setSpread] = useState("0");
  const [source, setSource] = useState("");
  const rate = western(typed).trim();
  const points = basisPointsOf(spread);
  const right = decimal.test(rate) && points !== null && points <= 1000;
  const set = useMutation({
    mutationFn: () => got(api.POST("/api/v1/exchange-rates", { body: { organisation, sold: sold.trim().toUpperCase(), bought: bought.trim().toUpperCase(), rate, spread_basis_points: points ?? 0, source } })),
    onSuccess: () => {
      setOpened(false);
      setTyped("");
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (right) set.mutate();
  };
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpened(true)}>
        <Trans>Enter a rate</Trans>
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t`Enter an exchange rate`}>
        <form className={classes.form} onSubmit={submit}>
          <div className={classes.row}>
            <TextInput label={t`Currency of the contract`} dir="ltr" required maxLength={3} value={sold} onChange={(event) => setSold(event.currentTarget.value)} />
            <TextInput label={t`Currency that is paid`} dir="ltr" required maxLength={3} value={bought} onChange={(event) => setBought(event.currentTarget.value)} />
          </div>
          <TextInput label={t`Units paid for one unit of the contract's`} dir="ltr" inputMode="decimal" required value={typed} error={typed !== "" && !decimal.test(rate) && t`Write a number such as 0.709.`} onChange={(event) => setTyped(event.currentTarget.value)} />
          <TextInput label={t`Kept of it in per cent`} description={t`It stands on the statement. At most 10.`} dir="ltr" inputMode="decimal" required value={spread} error={(points === null || points > 1000) && t`Write a share from 0 to 10, such as 0.5.`} onChange={(event) => setSpread(event.currentTarget.value)} />
          <TextInput label={t`Source`} description={t`Who quoted it, such as the central bank`} dir="auto" required maxLength={120} value={source} onChange={(event) => setSource(event.currentTarget.value)} />
          <Refused error={set.error} />
          <div>
            <Button type="submit" loading={set.isPending} disabled={!right || !source.trim()}>
              <Trans>Enter</Trans>
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
