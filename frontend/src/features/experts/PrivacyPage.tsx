import "@mantine/core/styles/Switch.css";
import { Button, Switch, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState, type FormEvent } from "react";
import { api, got, type Shapes } from "@/api/client";
import { When } from "@/ui/Figures";
import { Page, Section } from "@/ui/Page";
import { FailureReason, Fetched } from "@/ui/States";
import { useSecured } from "@/ui/useSecured";
import classes from "./experts.module.css";

const consentsKey = ["consents"] as const;
const word = "ERASE";

export function PrivacyPage() {
  const { t } = useLingui();
  const consents = useQuery({ queryKey: consentsKey, queryFn: () => got(api.GET("/api/v1/me/consents")) });
  return (
    <Page
      title={t`My data`}
      above={
        <Link to="/my-profile">
          <Trans>My profile</Trans>
        </Link>
      }
      lead={<Trans>What is kept about you, what you agreed to, and how to be forgotten.</Trans>}
    >
      <Section title={<Trans>Take it with you</Trans>} note={<Trans>Every row that names you, as one JSON file.</Trans>}>
        <Button component="a" href="/api/v1/me/data" download variant="default">
          <Trans>Download my data</Trans>
        </Button>
      </Section>
      <Section title={<Trans>What you agree to</Trans>} note={<Trans>Each yes and each no is kept with its time and its words.</Trans>}>
        <Fetched query={consents}>{(data) => <Consents items={data.items} />}</Fetched>
      </Section>
      <Erasure />
    </Page>
  );
}

function Consents({ items }: { items: Shapes["ConsentOut"][] }) {
  const client = useQueryClient();
  const say = useMutation({
    mutationFn: ({ purpose, given, text_hash, locale }: Shapes["ConsentOut"]) =>
      got(api.PUT("/api/v1/me/consents", { body: { purpose, given: !given, text_hash, locale: locale === "ar" ? "ar" : "en" } })),
    onSuccess: (data) => client.setQueryData(consentsKey, data),
  });
  return (
    <>
      <ul className={classes.rows}>
        {items.map((each) => (
          <li key={each.purpose}>
            <Switch label={<span dir="auto">{each.words}</span>} checked={each.given} disabled={say.isPending} onChange={() => say.mutate(each)} />
            {each.said_at && (
              <p className={classes.soft}>
                <When at={each.said_at} />
              </p>
            )}
          </li>
        ))}
      </ul>
      {say.isError && (
        <p role="alert" className={classes.error}>
          <FailureReason error={say.error} />
        </p>
      )}
    </>
  );
}

function Erasure() {
  const { t } = useLingui();
  const [typed, setTyped] = useState("");
  const erase = useSecured(
    (confirm: string) => got(api.POST("/api/v1/me/erase", { body: { confirm } })),
    () => location.assign("/"),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    erase.run(typed.trim());
  };
  return (
    <Section
      title={<Trans>Be forgotten</Trans>}
      note={<Trans>Your profile, your names, your address and every way in are erased for ever. Statements and transfers stay, as law asks, under a number. First have paid out what you are owed.</Trans>}
    >
      <form className={classes.form} onSubmit={submit}>
        <TextInput label={t`To erase everything, type ${word}`} dir="ltr" autoComplete="off" maxLength={20} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
        <div>
          <Button type="submit" color="red" disabled={typed.trim() !== word} loading={erase.pending}>
            <Trans>Erase for ever</Trans>
          </Button>
        </div>
        {Boolean(erase.error) && (
          <p role="alert" className={classes.error}>
            <FailureReason error={erase.error} />
          </p>
        )}
      </form>
      {erase.dialog}
    </Section>
  );
}
