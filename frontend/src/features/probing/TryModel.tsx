import { Button, TextInput } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, got, type Shapes } from "@/api/client";
import { Num } from "@/ui/Figures";
import { Mark } from "@/ui/Marks";
import { ServerSentence } from "@/ui/ServerSentence";
import { FailureReason } from "@/ui/States";
import classes from "./AddModel.module.css";

/** One short question, and the answer or the sentence that says what is wrong. */
export function TryModel({ version }: { version: Pick<Shapes["ModelVersionOut"], "id"> }) {
  const { t } = useLingui();
  const [question, setQuestion] = useState(() => t`A shop sells 12 pens at 3 dollars each. What is its revenue?`);
  const ask = useMutation({
    mutationFn: () => got(api.POST("/api/v1/model-versions/{version_id}/tryouts", { params: { path: { version_id: version.id } }, body: { question } })),
  });
  const id = ask.data?.id;
  const told = useQuery({
    queryKey: ["tryouts", id],
    queryFn: () => got(api.GET("/api/v1/tryouts/{tryout_id}", { params: { path: { tryout_id: id ?? 0 } } })),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (state.data?.state === "queued" || !state.data ? 500 : false),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate();
  };
  const waiting = ask.isPending || (id !== undefined && (told.data === undefined || told.data.state === "queued"));
  return (
    <div className={classes.try}>
      <form onSubmit={submit} className={classes.row}>
        <TextInput label={t`A short question`} dir="auto" required maxLength={1000} value={question} onChange={(event) => setQuestion(event.currentTarget.value)} />
        <Button type="submit" variant="default" loading={waiting}>
          <Trans>Try it</Trans>
        </Button>
      </form>
      <div role="status">{!waiting && told.data && <Came tryout={told.data} />}</div>
      {ask.isError && (
        <p role="alert" className={classes.error}>
          <FailureReason error={ask.error} />
        </p>
      )}
    </div>
  );
}

function Came({ tryout }: { tryout: Shapes["TryoutOut"] }) {
  if (tryout.state === "failed") {
    return (
      <Mark tone="bad">
        <ServerSentence code={tryout.failure_code} said={tryout.failure} />
      </Mark>
    );
  }
  const seconds = <Num value={tryout.milliseconds / 1000} />;
  return (
    <>
      <p className={classes.answer} dir="auto">
        {tryout.answer}
      </p>
      <p className={classes.soft}>
        <Trans>It answered in {seconds} s.</Trans>
      </p>
    </>
  );
}
