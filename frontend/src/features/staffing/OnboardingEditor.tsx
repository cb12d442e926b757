import { Button } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, got, type Shapes } from "@/api/client";
import { Isolated } from "@/ui/Figures";
import { Section } from "@/ui/Page";
import { FailureReason, Fetched } from "@/ui/States";
import { Textarea } from "@/ui/Textarea";
import classes from "./staffing.module.css";

type Steps = Shapes["OnboardingStepList"];

/** The lead's own list of what to do first, one step a line, with how many have done each. */
export function OnboardingEditor({ project }: { project: number }) {
  const key = ["onboarding-steps", project] as const;
  const path = { project_id: project };
  const steps = useQuery({ queryKey: key, queryFn: () => got(api.GET("/api/v1/projects/{project_id}/onboarding-steps", { params: { path } })) });
  return (
    <Section title={<Trans>What to do first</Trans>} note={<Trans>Everybody on the project finds this list on their home page and ticks it. A step whose words change is done anew.</Trans>}>
      <Fetched query={steps}>
        {({ items }) => (
          <>
            {items.length > 0 && (
              <ol>
                {items.map((step) => (
                  <li key={step.id}>
                    <bdi>{step.title}</bdi>{" "}
                    <span className={classes.soft}>
                      <Trans>
                        done by <Isolated>{`${step.done_by} / ${step.placed}`}</Isolated>
                      </Trans>
                    </span>
                  </li>
                ))}
              </ol>
            )}
            <Editing key={items.map(({ id }) => id).join()} project={project} items={items} />
          </>
        )}
      </Fetched>
    </Section>
  );
}

function Editing({ project, items }: { project: number; items: Steps["items"] }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [lines, setLines] = useState(items.map(({ title }) => title).join("\n"));
  const save = useMutation({
    mutationFn: () => {
      const steps = lines.split("\n").map((line) => line.trim()).filter(Boolean);
      return got(api.PUT("/api/v1/projects/{project_id}/onboarding-steps", { params: { path: { project_id: project } }, body: { steps } }));
    },
    onSuccess: (list) => client.setQueryData(["onboarding-steps", project], list),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <Textarea label={t`Steps, one a line`} description={t`At most 30, each of at most 200 signs`} minRows={3} dir="auto" value={lines} onChange={(event) => setLines(event.currentTarget.value)} />
      {save.isError && (
        <p role="alert" className={classes.error}>
          <FailureReason error={save.error} />
        </p>
      )}
      <div>
        <Button type="submit" variant="default" loading={save.isPending}>
          <Trans>Save the list</Trans>
        </Button>
      </div>
    </form>
  );
}
