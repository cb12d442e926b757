import { Button } from "@mantine/core";
import { Trans } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { AnyClaim } from "@/api/claims";
import { api, got, type Shapes } from "@/api/client";
import { Isolated } from "@/ui/Figures";
import { Markdown } from "@/ui/markdown/Markdown";
import { Mark } from "@/ui/Marks";
import { ServerSentence } from "@/ui/ServerSentence";
import { FailureReason } from "@/ui/States";
import { problemOf, type KindDraft } from "./kindDraft";
import classes from "./kinds.module.css";

type Trial = Shapes["TrialOut"];

const running = (trial: Trial) => trial.state === "queued" || trial.state === "running";

/** Lets models answer the problem as it stands: the verifier judges, and the project's break rule says whether it counts. */
export function ProbeNow({ claim, draft }: { claim: AnyClaim; draft: KindDraft }) {
  const client = useQueryClient();
  const key = ["claims", claim.id, "trials"];
  const path = { params: { path: { claim_id: claim.id } } };
  const trials = useQuery({
    queryKey: key,
    queryFn: () => got(api.GET("/api/v1/claims/{claim_id}/trials", path)),
    refetchInterval: ({ state }) => (state.data?.items.some(running) ? 1500 : false),
  });
  const [chosen, setChosen] = useState<number[] | null>(null);
  const models = trials.data?.models ?? [];
  const asked = chosen ?? models.slice(-1).map(({ id }) => id);
  const probe = useMutation({
    mutationFn: async () => {
      const problem = problemOf(draft, claim.brief.slice(0, 200));
      for (const model_version of asked) await got(api.POST("/api/v1/claims/{claim_id}/trials", { ...path, body: { token: claim.token, model_version, problem } }));
    },
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
  if (!trials.data) return null;
  const { samples, wrong, items, counts } = trials.data;
  const ready = draft.statement.trim() !== "" && draft.answer.trim() !== "" && asked.length > 0;
  return (
    <fieldset className={classes.group}>
      <legend>
        <Trans>Probe now</Trans>
      </legend>
      <p className={classes.soft}>
        <Trans>
          A problem counts where a model is wrong in at least <Isolated>{wrong}</Isolated> of <Isolated>{samples}</Isolated> answers.
        </Trans>
      </p>
      {models.length === 0 ? (
        <p className={classes.soft}>
          <Trans>No model of this client can be asked at the moment; the problem can be handed in all the same.</Trans>
        </p>
      ) : (
        <>
          <div className={classes.models}>
            {models.map(({ id, name }) => (
              <label key={id}>
                <input type="checkbox" checked={asked.includes(id)} onChange={(event) => setChosen(event.currentTarget.checked ? [...asked, id] : asked.filter((each) => each !== id))} /> <bdi>{name}</bdi>
              </label>
            ))}
          </div>
          <Button id="probe-now" variant="default" disabled={!ready} loading={probe.isPending || items.some(running)} onClick={() => probe.mutate()}>
            <Trans>Probe now</Trans>
          </Button>
        </>
      )}
      {probe.isError && (
        <p role="alert" className={classes.error}>
          <FailureReason error={probe.error} />
        </p>
      )}
      <div role="status">
        {counts === true && (
          <Mark tone="good" sentence>
            <Trans>It counts: the model breaks on it.</Trans>
          </Mark>
        )}
        {counts === false && (
          <Mark tone="unsure" sentence>
            <Trans>It does not count yet: the model solves it. Make it harder, and probe again.</Trans>
          </Mark>
        )}
      </div>
      <ol className={classes.trials}>
        {items.map((trial) => (
          <TrialRow key={trial.id} trial={trial} />
        ))}
      </ol>
    </fieldset>
  );
}

function TrialRow({ trial }: { trial: Trial }) {
  return (
    <li>
      <details>
        <summary>
          <bdi>{trial.model_version}</bdi>:{" "}
          {running(trial) ? (
            <Trans>
              <Isolated>{trial.judged}</Isolated> of <Isolated>{trial.total}</Isolated> answered…
            </Trans>
          ) : trial.state === "done" ? (
            <Trans>
              <Isolated>{trial.wrong}</Isolated> of <Isolated>{trial.judged}</Isolated> wrong
            </Trans>
          ) : trial.error ? (
            <ServerSentence code={trial.error_code} said={trial.error} />
          ) : (
            <Trans>stopped</Trans>
          )}
        </summary>
        <ol>
          {trial.answers.map((answer, index) => (
            <li key={index}>
              <Mark tone={answer.correct ? "good" : "bad"}>{answer.answer || "–"}</Mark>
              <Markdown text={answer.output} compact />
            </li>
          ))}
        </ol>
      </details>
    </li>
  );
}
