import { Button, NativeSelect, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, got } from "@/api/client";
import { minorOf } from "@/i18n/amounts";
import { useClock } from "@/i18n/instants";
import { Dialog } from "@/ui/Dialog";
import { Isolated, Money, When } from "@/ui/Figures";
import { FailureReason, Fetched } from "@/ui/States";
import { Table } from "@/ui/Table";
import type { AgreedTerms } from "./types";
import classes from "./staffing.module.css";

interface TermsProps {
  assignment: number;
  name: string;
  /** Nobody raises their own rate. */
  raises: boolean;
}

/** What was agreed with somebody on a project, and the way to pay them more. */
export function Terms({ assignment, name, raises }: TermsProps) {
  const { t } = useLingui();
  const [opened, setOpened] = useState(false);
  const terms = useQuery({
    queryKey: ["assignment-terms", assignment],
    queryFn: () => got(api.GET("/api/v1/assignments/{assignment_id}/terms", { params: { path: { assignment_id: assignment } } })),
    enabled: opened,
  });
  return (
    <>
      <Button size="compact-sm" variant="default" aria-label={t`Rates of ${name}`} onClick={() => setOpened(true)}>
        <Trans>Rates</Trans>
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t`Rates of ${name}`}>
        <Fetched query={terms}>
          {(data) => (
            <>
              <Agreed terms={data} />
              {raises && <RaiseForm key={data.rates.length} terms={data} />}
            </>
          )}
        </Fetched>
      </Dialog>
    </>
  );
}

/** Skill and difficulty that a rate is for, in words; a rate without either is for all work. */
function For({ skill, tier }: { skill: string; tier: string }) {
  if (!skill && !tier) return <Trans>all work</Trans>;
  return <Isolated>{[skill, tier].filter(Boolean).join(" · ")}</Isolated>;
}

function Agreed({ terms }: { terms: AgreedTerms }) {
  const { t } = useLingui();
  return (
    <>
      <p>
        <Trans>
          The accepted offer pays <Money amount={{ minor: terms.hourly_minor, currency: terms.currency }} /> an hour.
        </Trans>
      </p>
      {terms.rates.length > 0 && (
        <Table
          label={t`Agreed beside the offer`}
          rows={terms.rates}
          rowKey={({ id }) => id}
          columns={[
            { key: "for", head: <Trans>For</Trans>, cell: (rate) => <For {...rate} /> },
            { key: "rate", head: <Trans>Rate per hour</Trans>, figure: true, cell: (rate) => <Money amount={{ minor: rate.hourly_minor, currency: rate.currency }} /> },
            { key: "since", head: <Trans>In force</Trans>, cell: (rate) => <When at={rate.in_force_from} /> },
          ]}
        />
      )}
    </>
  );
}

function RaiseForm({ terms }: { terms: AgreedTerms }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [typed, setTyped] = useState("");
  const [from, setFrom] = useState("");
  const { instantOf } = useClock();
  const [kind, setKind] = useState("|");
  const minor = minorOf(typed, terms.currency);
  const kinds = new Map([["|", t`all work`], ...terms.rates.map(({ skill, tier }) => [`${skill}|${tier}`, [skill, tier].filter(Boolean).join(" · ") || t`all work`] as const)]);
  const raise = useMutation({
    mutationFn: () => {
      const [skill = "", tier = ""] = kind.split("|");
      const body = { hourly_minor: minor ?? 0, currency: terms.currency, skill, tier, in_force_from: from ? instantOf(from) : null };
      return got(api.POST("/api/v1/assignments/{assignment_id}/raises", { params: { path: { assignment_id: terms.assignment } }, body }));
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["assignment-terms", terms.assignment] });
      await client.invalidateQueries({ queryKey: ["list", "people"] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (minor !== null) raise.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <h3>
        <Trans>Raise</Trans>
      </h3>
      <p>
        <Trans>Time before it keeps its rate, also within one piece of work. A rate is never lowered.</Trans>
      </p>
      {kinds.size > 1 && <NativeSelect label={t`For`} value={kind} data={[...kinds].map(([value, label]) => ({ value, label }))} onChange={(event) => setKind(event.currentTarget.value)} />}
      <TextInput
        label={t`New rate an hour, in ${terms.currency}`}
        dir="ltr"
        inputMode="decimal"
        required
        value={typed}
        error={typed !== "" && minor === null && t`Write an amount such as 1200.50.`}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <TextInput label={t`From`} description={t`Empty: from now on. On your own clock.`} type="datetime-local" value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
      {raise.isError && (
        <p role="alert" className={classes.error}>
          <FailureReason error={raise.error} />
        </p>
      )}
      <div>
        <Button type="submit" loading={raise.isPending} disabled={minor === null}>
          <Trans>Raise the rate</Trans>
        </Button>
      </div>
    </form>
  );
}
