import { NativeSelect, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import type { AnyClaim } from "@/api/claims";
import { Textarea } from "@/ui/Textarea";
import { fieldDirection, hasInvisible } from "@/ui/markdown/isolate";
import { Markdown } from "@/ui/markdown/Markdown";
import { AttachFile } from "@/ui/workbench/AttachFile";
import { AttachmentList } from "@/ui/workbench/AttachmentList";
import { useKeys } from "@/ui/workbench/useKeys";
import type { KindDraft } from "./kindDraft";
import { PathLines, RubricLines } from "./Lines";
import { ProbeNow } from "./ProbeNow";
import type { KindWork } from "./useKindWork";
import classes from "./kinds.module.css";

/** A new problem: what it says, the answer that others are held against, how one gets there, and what earns points. */
export function AuthorForm({ claim, work }: { claim: AnyClaim; work: KindWork }) {
  const { t } = useLingui();
  const { draft, write } = work;
  const language = claim.unit.language;
  const direction = language === "ar" ? "rtl" : "ltr";
  const measured = draft.tolerance_kind === "absolute" || draft.tolerance_kind === "relative";
  useKeys({ s: () => document.getElementById("statement")?.focus(), n: () => document.getElementById("probe-now")?.click() });
  return (
    <div className={classes.form}>
      <Textarea id="statement" label={t`The problem`} lang={language} dir={fieldDirection(draft.statement, language)} minRows={5} value={draft.statement} onChange={(event) => write({ statement: event.currentTarget.value })} />
      {(/[$\\|*#]/.test(draft.statement) || hasInvisible(draft.statement)) && (
        <div className={classes.preview} lang={language} dir={direction}>
          <p className={classes.soft}>
            <Trans>As it will be read</Trans>
          </p>
          <Markdown text={draft.statement} />
        </div>
      )}
      <div className={classes.row}>
        <TextInput id="reference-answer" label={t`The answer`} dir="auto" value={draft.answer} onChange={(event) => write({ answer: event.currentTarget.value })} />
        <TextInput label={t`Unit of the answer`} placeholder="USD, %, km…" dir="auto" value={draft.unit} onChange={(event) => write({ unit: event.currentTarget.value })} />
        <NativeSelect
          label={t`How exact`}
          value={draft.tolerance_kind}
          data={[
            { value: "exact", label: t`exactly` },
            { value: "absolute", label: t`within an amount` },
            { value: "relative", label: t`within a share` },
            { value: "text", label: t`the same words` },
          ]}
          onChange={(event) => write({ tolerance_kind: event.currentTarget.value as KindDraft["tolerance_kind"] })}
        />
        {measured && <TextInput label={t`Tolerance`} dir="ltr" value={draft.tolerance} onChange={(event) => write({ tolerance: event.currentTarget.value })} />}
      </div>
      <div className={classes.row}>
        <TextInput label={t`Topic`} dir="auto" value={draft.topic} onChange={(event) => write({ topic: event.currentTarget.value })} />
        <NativeSelect label={t`Difficulty`} value={String(draft.difficulty)} data={["1", "2", "3", "4", "5"]} onChange={(event) => write({ difficulty: Number(event.currentTarget.value) })} />
      </div>
      <PathLines lines={draft.path} onChange={(path) => write({ path })} language={language} />
      <RubricLines lines={draft.rubric} onChange={(rubric) => write({ rubric })} />
      <div>
        <AttachmentList attachments={draft.files ?? []} onRemove={(gone) => write({ files: (draft.files ?? []).filter(({ id }) => id !== gone.id) })} />
        <AttachFile project={claim.project.id} onAttached={(made) => work.saved.change((before) => ({ ...before, files: [...(before.files ?? []).filter(({ id }) => id !== made.id), made] }))} />
      </div>
      <ProbeNow claim={claim} draft={draft} />
    </div>
  );
}
