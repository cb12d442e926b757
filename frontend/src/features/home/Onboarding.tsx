import { Trans } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api, got } from "@/api/client";
import { myOnboarding, type Checklist } from "@/api/onboarding";
import { When } from "@/ui/Figures";
import { Section } from "@/ui/Page";
import { FailureReason } from "@/ui/States";
import classes from "./Onboarding.module.css";

/** What to do first on each project, while something of it is left. */
export function Onboarding() {
  const mine = useQuery(myOnboarding);
  const left = mine.data?.items.filter(({ steps }) => steps.some(({ done }) => !done)) ?? [];
  return left.map((list) => <OfProject key={list.project} list={list} />);
}

function OfProject({ list }: { list: Checklist }) {
  const client = useQueryClient();
  const tick = useMutation({
    mutationFn: (body: { step: number; done: boolean }) => got(api.POST("/api/v1/projects/{project_id}/onboarding/ticks", { params: { path: { project_id: list.project } }, body })),
    onSettled: () => client.invalidateQueries({ queryKey: myOnboarding.queryKey }),
  });
  const said = (step: Checklist["steps"][number]) => (tick.isPending && tick.variables.step === step.number ? tick.variables.done : step.done);
  return (
    <Section
      title={
        <Trans>
          First on <bdi>{list.project_name}</bdi>
        </Trans>
      }
    >
      <ul className={classes.steps}>
        {list.steps.map((step) => (
          <li key={`${step.key}-${step.number}`} data-done={step.done || undefined}>
            {step.key === "step" ? (
              <label className={classes.tick}>
                <input type="checkbox" checked={said(step)} onChange={({ currentTarget: { checked } }) => tick.mutate({ step: step.number ?? 0, done: checked })} /> <bdi>{step.label}</bdi>
              </label>
            ) : (
              <>
                <span aria-hidden>{step.done ? "✓" : "○"}</span> <Asked step={step} /> <span className="visually-hidden">{step.done ? <Trans>done</Trans> : <Trans>not done yet</Trans>}</span>
                {!step.done && step.due_at && (
                  <small className={classes.due}>
                    <Trans>
                      needed from <When at={step.due_at} /> on
                    </Trans>
                  </small>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
      {tick.isError && (
        <p role="alert">
          <FailureReason error={tick.error} />
        </p>
      )}
    </Section>
  );
}

function Asked({ step }: { step: Checklist["steps"][number] }) {
  if (step.key.startsWith("agreement:"))
    return (
      <Link to="/agreements">
        <Trans>
          Accept “<bdi>{step.label}</bdi>”
        </Trans>
      </Link>
    );
  if (step.key === "profile")
    return (
      <Link to="/my-profile">
        <Trans>Write your profile</Trans>
      </Link>
    );
  if (step.key === "time_zone")
    return (
      <Link to="/account">
        <Trans>Choose your time zone</Trans>
      </Link>
    );
  return (
    <Link to="/work">
      <Trans>Read the instructions: they come before your first unit</Trans>
    </Link>
  );
}
