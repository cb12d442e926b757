import { NativeSelect, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import type { AttemptStep, ErrorKind } from "@/api/claims";
import { isLanguage } from "@/i18n/language";
import { fieldDirection, hasInvisible, hasRightToLeft } from "../markdown/isolate";
import { Markdown } from "../markdown/Markdown";
import { Textarea } from "../Textarea";
import { WordDiff } from "../WordDiff";
import { Typed } from "./Arithmetic";
import { longestEdited, type StepDraft } from "./stepDraft";
import classes from "./StepEditor.module.css";

interface StepEditorProps {
  step: AttemptStep;
  said: StepDraft;
  language: string;
  errorKinds: ErrorKind[];
  /** The words that a change is shown against, where they are not the model's. */
  before?: string;
  onWrite: (change: Partial<StepDraft>) => void;
}

/** A text field sets no formula, keeps no figures in order inside Arabic and shows nothing hidden: then it is shown set, too. */
function needsPreview(text: string): boolean {
  return text.length <= longestEdited && (/[$\\|]/.test(text) || hasInvisible(text) || (hasRightToLeft(text) && /\d/.test(text)));
}

/** The correction of one bad step: it starts with the model's words, and shows what was changed in them. */
export function StepEditor({ step, said, language, errorKinds, before = step.text, onWrite: write }: StepEditorProps) {
  const { t, i18n } = useLingui();
  const label = isLanguage(i18n.locale) && i18n.locale === "ar" ? "label_ar" : "label_en";
  const tooLong = step.text.length > longestEdited;
  const rewritten = said.rewritten ?? (tooLong ? "" : step.text);
  return (
    <div className={classes.editor}>
      <Textarea
        id={`rewrite-${step.index}`}
        label={t`This step, corrected`}
        description={tooLong ? t`The model’s words are too long to be edited. Write what the step should have said.` : undefined}
        lang={language}
        dir={fieldDirection(rewritten, language)}
        minRows={2}
        value={rewritten}
        onChange={(event) => write({ rewritten: event.currentTarget.value })}
      />
      {rewritten !== before && !tooLong && <WordDiff before={before} after={rewritten} />}
      {rewritten !== step.text && <Typed text={rewritten} />}
      {needsPreview(rewritten) && (
        <div className={classes.preview} lang={language} dir={language === "ar" ? "rtl" : "ltr"}>
          <p className={classes.previewLabel}>
            <Trans>As it will be read</Trans>
          </p>
          <Markdown text={rewritten} compact />
        </div>
      )}
      <div className={classes.editorRow}>
        <NativeSelect
          id={`kind-${step.index}`}
          label={t`Kind of error`}
          value={said.error_kind}
          data={[{ value: "", label: t`Choose…` }, ...errorKinds.map((kind) => ({ value: kind.code, label: kind[label] }))]}
          onChange={(event) => write({ error_kind: event.currentTarget.value })}
        />
        <NativeSelect
          label={t`How bad`}
          value={said.severity}
          data={[
            { value: "", label: t`Not said` },
            { value: "minor", label: t`minor: the result still holds` },
            { value: "major", label: t`major: the result is wrong` },
          ]}
          onChange={(event) => write({ severity: event.currentTarget.value })}
        />
      </div>
      <TextInput
        label={t`Why it is wrong`}
        description={t`One sentence that a learner would understand.`}
        dir="auto"
        value={said.critique}
        onChange={(event) => write({ critique: event.currentTarget.value })}
      />
    </div>
  );
}
