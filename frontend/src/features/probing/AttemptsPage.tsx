import { Trans, useLingui } from "@lingui/react/macro";
import { useSearch } from "@tanstack/react-router";
import { Filter, Filters } from "@/ui/Filters";
import { Page } from "@/ui/Page";
import { AttemptList } from "./AttemptList";

export function AttemptsPage() {
  const { t } = useLingui();
  const { probe, model_version, correct, problem } = useSearch({ from: "/signed-in/shell/attempts" });
  return (
    <Page title={t`Attempts`} lead={<Trans>Answers of models, exactly as they came.</Trans>}>
      <Filters>
        <Filter
          label={t`Verdict`}
          name="correct"
          value={correct}
          options={[
            { value: "", label: t`All` },
            { value: "true", label: t`right` },
            { value: "false", label: t`wrong` },
          ]}
        />
      </Filters>
      <AttemptList filter={{ probe, model_version, correct, problem_version: problem }} />
    </Page>
  );
}
