import { Button, CloseButton, NativeSelect, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { api, got, type Shapes } from "@/api/client";
import { useWord } from "@/i18n/words";
import { Mark } from "@/ui/Marks";
import { Page } from "@/ui/Page";
import { FailureReason, Fetched } from "@/ui/States";
import { ContinuerSelect } from "./ContinuerSelect";
import classes from "./projects.module.css";

type Rules = Shapes["RulesOut"];
type Kind = Shapes["ErrorKindIn"];

/** How attempts are rated in a project, which errors there are, and when a new problem counts. */
export function RulesPage() {
  const { t } = useLingui();
  const { id = "" } = useParams({ strict: false });
  const detail = useQuery({ queryKey: ["projects", id], queryFn: () => got(api.GET("/api/v1/projects/{project_id}", { params: { path: { project_id: Number(id) } } })) });
  return (
    <Page
      title={t`Rules of the project`}
      above={
        <Link to="/projects/$id" params={{ id }}>
          <Trans>The project</Trans>
        </Link>
      }
      lead={<Trans>They count from each person’s next unit on; a unit in hand goes on as it was taken.</Trans>}
    >
      <Fetched query={detail}>{({ rules }) => <RulesForm id={id} rules={rules} />}</Fetched>
      <ContinuerSelect id={id} />
    </Page>
  );
}

function RulesForm({ id, rules }: { id: string; rules: Rules }) {
  const { t } = useLingui();
  const word = useWord();
  const client = useQueryClient();
  const [protocol, setProtocol] = useState(rules.protocol as Shapes["RulesIn"]["protocol"]);
  const [samples, setSamples] = useState(rules.break_samples);
  const [wrong, setWrong] = useState(rules.break_wrong);
  const [kinds, setKinds] = useState<Kind[]>(rules.error_kinds);
  const save = useMutation({
    mutationFn: () =>
      got(
        api.PUT("/api/v1/projects/{project_id}/rules", {
          params: { path: { project_id: Number(id) } },
          body: { protocol, break_samples: samples, break_wrong: wrong, error_kinds: kinds.filter(({ label_en, label_ar }) => `${label_en}${label_ar}`.trim() !== "") },
        }),
      ),
    onSuccess: (made) => {
      setKinds(made.error_kinds);
      return client.invalidateQueries({ queryKey: ["projects"] });
    },
  });
  const counts = (most: number) => Array.from({ length: most }, (_, index) => String(index + 1));
  const touch = () => !save.isIdle && save.reset();
  return (
    <form
      className={classes.writing}
      onChange={touch}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <NativeSelect
        className={classes.short}
        label={t`Steps are rated`}
        value={protocol}
        data={(["first_error", "every_step"] as const).map((value) => ({ value, label: word("protocol", value) }))}
        onChange={(event) => setProtocol(event.currentTarget.value as typeof protocol)}
      />
      <fieldset className={classes.group}>
        <legend>
          <Trans>A new problem counts</Trans>
        </legend>
        <div className={classes.row}>
          <NativeSelect label={t`when so many answers are wrong`} value={String(wrong)} data={counts(samples)} onChange={(event) => setWrong(Number(event.currentTarget.value))} />
          <NativeSelect
            label={t`of so many`}
            value={String(samples)}
            data={counts(16).concat(samples > 16 ? [String(samples)] : [])}
            onChange={(event) => {
              const next = Number(event.currentTarget.value);
              setSamples(next);
              setWrong(Math.min(wrong, next));
            }}
          />
        </div>
      </fieldset>
      <KindLines kinds={kinds} onChange={setKinds} />
      {save.isError && (
        <p role="alert" className={classes.error}>
          <FailureReason error={save.error} />
        </p>
      )}
      <div className={classes.row}>
        <Button type="submit" loading={save.isPending}>
          <Trans>Save</Trans>
        </Button>
        <span role="status">
          {save.isSuccess && (
            <Mark tone="good">
              <Trans>Saved</Trans>
            </Mark>
          )}
        </span>
      </div>
    </form>
  );
}

function KindLines({ kinds, onChange }: { kinds: Kind[]; onChange: (kinds: Kind[]) => void }) {
  const { t } = useLingui();
  const write = (at: number, part: Partial<Kind>) => onChange(kinds.map((kind, index) => (index === at ? { ...kind, ...part } : kind)));
  return (
    <fieldset className={classes.group}>
      <legend>
        <Trans>Kinds of error</Trans>
      </legend>
      <ol className={classes.kinds}>
        {kinds.map((kind, index) => {
          const number = index + 1;
          return (
            <li key={index}>
              <TextInput aria-label={t`Kind ${number} in English`} placeholder={t`in English`} lang="en" dir="ltr" maxLength={80} value={kind.label_en} onChange={(event) => write(index, { label_en: event.currentTarget.value })} />
              <TextInput aria-label={t`Kind ${number} in Arabic`} placeholder={t`in Arabic`} lang="ar" dir="rtl" maxLength={80} value={kind.label_ar} onChange={(event) => write(index, { label_ar: event.currentTarget.value })} />
              <CloseButton size="sm" aria-label={t`Take out kind ${number}`} onClick={() => onChange(kinds.toSpliced(index, 1))} />
            </li>
          );
        })}
      </ol>
      {kinds.length < 30 && (
        <Button variant="default" size="compact-sm" onClick={() => onChange([...kinds, { code: "", label_en: "", label_ar: "" }])}>
          <Trans>Add a kind</Trans>
        </Button>
      )}
    </fieldset>
  );
}
