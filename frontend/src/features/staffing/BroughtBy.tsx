import { Button, NativeSelect } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, got } from "@/api/client";
import { Dialog } from "@/ui/Dialog";
import { FailureReason, Fetched } from "@/ui/States";
import classes from "./staffing.module.css";

/** Notes who brought somebody to the client; the bonus falls due by the rule of the project. */
export function BroughtBy({ offer, name }: { offer: number; name: string }) {
  const { t } = useLingui();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button size="compact-sm" variant="default" aria-label={t`Note who brought ${name}`} onClick={() => setOpened(true)}>
        <Trans>Note</Trans>
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t`Who brought ${name}?`}>
        <Form offer={offer} />
      </Dialog>
    </>
  );
}

function Form({ offer }: { offer: number }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [referrer, setReferrer] = useState("");
  const people = useQuery({ queryKey: ["people", "who-could-bring"], queryFn: () => got(api.GET("/api/v1/people", { params: { query: { limit: 200 } } })) });
  const note = useMutation({
    mutationFn: () => got(api.POST("/api/v1/offers/{offer_id}/referral", { params: { path: { offer_id: offer } }, body: { referrer: Number(referrer) } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ["list", "referrals"] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    note.mutate();
  };
  return (
    <Fetched query={people}>
      {({ items }) => (
        <form className={classes.form} onSubmit={submit}>
          <NativeSelect
            label={t`Somebody who works here, or has`}
            required
            value={referrer}
            data={[{ value: "", label: t`choose` }, ...[...new Map(items.map((each) => [each.person_id, each.display_name]))].map(([id, label]) => ({ value: String(id), label }))]}
            onChange={(event) => setReferrer(event.currentTarget.value)}
          />
          {note.isError && (
            <p role="alert" className={classes.error}>
              <FailureReason error={note.error} />
            </p>
          )}
          {note.isSuccess && (
            <p role="status">
              <Trans>It is noted, and stands under People.</Trans>
            </p>
          )}
          <div>
            <Button type="submit" loading={note.isPending} disabled={!referrer || note.isSuccess}>
              <Trans>Note it</Trans>
            </Button>
          </div>
        </form>
      )}
    </Fetched>
  );
}
