import { Button } from "@mantine/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, got, type Shapes } from "@/api/client";
import { useWord } from "@/i18n/words";
import { Isolated, Num, When } from "@/ui/Figures";
import { SimulatedMark } from "@/ui/Marks";
import { FailureReason } from "@/ui/States";
import { Textarea } from "@/ui/Textarea";
import classes from "./staffing.module.css";

type Case = Shapes["ConflictCaseOut"];

/** The name, or a number where it may not be read yet. */
export function Whose({ found }: { found: Case }) {
  return found.display_name ? <bdi>{found.display_name}</bdi> : <Isolated>{`#${found.person}`}</Isolated>;
}

/** One conflict with what the person does for the client, to be decided with a reason. */
export function ConflictCase({ found }: { found: Case }) {
  const word = useWord();
  return (
    <li className={classes.offer}>
      <div className={classes.offerHead}>
        <h3 className={classes.offerTitle}>
          <Whose found={found} /> <SimulatedMark when={found.simulated} />
        </h3>
        <span className={classes.soft}>
          <When at={found.found_at} />
        </span>
      </div>
      <dl className={classes.facts}>
        <dt>
          <Trans>Client</Trans>
        </dt>
        <dd>
          <bdi>{found.organisation_name}</bdi>
        </dd>
        <dt>
          <Trans>Conflict</Trans>
        </dt>
        <dd>
          {word("conflict_ground", found.ground)}: <bdi>{found.name}</bdi>
        </dd>
        <dt>
          <Trans>Does for the client</Trans>
        </dt>
        <dd>
          <Doing found={found} />
        </dd>
      </dl>
      <Decide found={found} />
    </li>
  );
}

function Doing({ found: { places, offers_open } }: { found: Case }) {
  const word = useWord();
  return (
    <>
      {places.map((place) => (
        <div key={`${place.project}-${place.role}`}>
          <bdi>{place.project_name}</bdi> · {word("role", place.role)} · <Trans>since</Trans> <When at={place.since} only="date" />
        </div>
      ))}
      {offers_open > 0 && (
        <div>
          <Trans>
            Open offers: <Num value={offers_open} />
          </Trans>
        </div>
      )}
      {places.length === 0 && offers_open === 0 && <Trans>nothing any more</Trans>}
    </>
  );
}

function Decide({ found }: { found: Case }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [reason, setReason] = useState("");
  const decide = useMutation({
    mutationFn: (decision: Shapes["ConflictDecisionIn"]["decision"]) => got(api.POST("/api/v1/conflict-cases/{case_id}/decision", { params: { path: { case_id: found.id } }, body: { decision, reason } })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["list", "conflict-cases"] });
      await client.invalidateQueries({ queryKey: ["wall"] });
    },
  });
  const unsaid = reason.trim() === "";
  return (
    <div className={classes.form}>
      <Textarea label={t`Why`} description={t`Kept with the decision. Pay that was earned stays either way.`} required maxLength={500} minRows={2} dir="auto" value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      {decide.isError && (
        <p role="alert" className={classes.error}>
          <FailureReason error={decide.error} />
        </p>
      )}
      <div className={classes.actions}>
        <Button disabled={unsaid} loading={decide.isPending} onClick={() => decide.mutate("go_on")}>
          <Trans>May go on</Trans>
        </Button>
        <Button variant="default" disabled={unsaid} loading={decide.isPending} onClick={() => decide.mutate("end")}>
          <Trans>End places and offers</Trans>
        </Button>
      </div>
    </div>
  );
}
