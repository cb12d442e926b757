import { Button, NativeSelect, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, got, type Shapes } from "@/api/client";
import { useClock } from "@/i18n/instants";
import { useWord } from "@/i18n/words";
import { Num, When } from "@/ui/Figures";
import { Section } from "@/ui/Page";
import { FailureReason, Fetched } from "@/ui/States";
import { Textarea } from "@/ui/Textarea";
import { agreementsOf } from "./agreements";
import classes from "./staffing.module.css";

const blank: Shapes["AgreementIn"] = { kind: "nda", language: "en", title: "", body: "", same_version: false, required_from: null };

/** The texts in force, and the way to publish the next version of one. */
export function ProjectAgreements({ project }: { project: number }) {
  const word = useWord();
  const texts = useQuery(agreementsOf(project));
  return (
    <Section title={<Trans>Agreements</Trans>} note={<Trans>An offer is accepted only with them. Whoever is on the project already accepts a new version before their next piece of work, from the day that you choose.</Trans>}>
      <Fetched query={texts}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={classes.soft}>
              <Trans>There are none yet: nobody on this project is asked to agree to anything.</Trans>
            </p>
          ) : (
            <>
              {items.map((text) => (
                <details key={text.id} className={classes.agreement}>
                  <summary>
                    {word("agreement", text.kind)}: <bdi>{text.title}</bdi>{" "}
                    <Trans>
                      version <Num value={text.version} />
                    </Trans>
                    , <Trans>needed from</Trans> <When at={text.required_from} />
                  </summary>
                  <div className={classes.text} dir="auto" lang={text.language} tabIndex={0} role="document" aria-label={text.title}>
                    {text.body}
                  </div>
                </details>
              ))}
            </>
          )
        }
      </Fetched>
      <Publish project={project} />
    </Section>
  );
}

function Publish({ project }: { project: number }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [text, setText] = useState(blank);
  const [day, setDay] = useState("");
  const { instantOf } = useClock();
  const publish = useMutation({
    mutationFn: () => got(api.POST("/api/v1/projects/{project_id}/agreements", { params: { path: { project_id: project } }, body: { ...text, required_from: day ? instantOf(day) : null } })),
    onSuccess: async () => {
      setText(blank);
      setDay("");
      await client.invalidateQueries({ queryKey: ["agreements"] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    publish.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <h3>
        <Trans>Publish a version</Trans>
      </h3>
      <div className={classes.row}>
        <NativeSelect
          label={t`Kind`}
          value={text.kind}
          data={[
            { value: "nda", label: t`Secrecy agreement` },
            { value: "contract", label: t`Contract` },
          ]}
          onChange={({ currentTarget: { value } }) => setText({ ...text, kind: value })}
        />
        <NativeSelect
          label={t`Language`}
          value={text.language}
          data={[
            { value: "en", label: t`English` },
            { value: "ar", label: t`Arabic` },
          ]}
          onChange={({ currentTarget: { value } }) => setText({ ...text, language: value })}
        />
        <TextInput label={t`Needed of those already here from`} description={t`Empty: from now on. At most a year ahead.`} type="date" value={day} onChange={(event) => setDay(event.currentTarget.value)} />
      </div>
      <TextInput label={t`Title`} required maxLength={160} dir="auto" value={text.title} onChange={({ currentTarget: { value } }) => setText({ ...text, title: value })} />
      <Textarea label={t`Text`} required minRows={4} maxLength={200_000} dir="auto" value={text.body} onChange={({ currentTarget: { value } }) => setText({ ...text, body: value })} />
      <label className={classes.tick}>
        <input type="checkbox" checked={text.same_version} onChange={({ currentTarget: { checked } }) => setText({ ...text, same_version: checked })} />{" "}
        <Trans>The present version in another language: nobody accepts anew</Trans>
      </label>
      {publish.isError && (
        <p role="alert" className={classes.error}>
          <FailureReason error={publish.error} />
        </p>
      )}
      {publish.isSuccess && (
        <p role="status">
          <Trans>It is published.</Trans>
        </p>
      )}
      <div>
        <Button type="submit" loading={publish.isPending}>
          <Trans>Publish</Trans>
        </Button>
      </div>
    </form>
  );
}
