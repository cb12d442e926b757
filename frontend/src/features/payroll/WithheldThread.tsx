import { Trans, useLingui } from "@lingui/react/macro";
import { api, got } from "@/api/client";
import { hasRole, useMe } from "@/api/me";
import { AppealForm } from "./AppealForm";
import { DecideAppeal } from "./DecideAppeal";
import { Said } from "./Said";
import { approvers, type Award, type Withholding } from "./types";
import classes from "./payroll.module.css";

/** What was said about a bonus that is withheld, from the reason to the decision, and what one may still say. */
export function WithheldThread({ award, kept, onDone }: { award: Award; kept: Withholding; onDone: () => void }) {
  const { t } = useLingui();
  const me = useMe().data;
  const own = me?.id === award.person.id;
  return (
    <>
      <ol className={classes.thread}>
        <Said by="office" head={<Trans>Withheld by <bdi>{kept.withheld_by.name}</bdi></Trans>} at={kept.withheld_at} words={kept.reason} />
        {kept.appealed_at && <Said by="payee" head={<Trans>Appeal of <bdi>{award.person.name}</bdi></Trans>} at={kept.appealed_at} words={kept.appeal} />}
        {kept.decided_by && kept.decided_at && (
          <Said
            by="office"
            head={
              kept.state === "released" ? (
                <Trans>Released by <bdi>{kept.decided_by.name}</bdi>: the next run pays it</Trans>
              ) : (
                <Trans>Withheld for good by <bdi>{kept.decided_by.name}</bdi></Trans>
              )
            }
            at={kept.decided_at}
            words={kept.decision}
          />
        )}
      </ol>
      {own && kept.state === "withheld" && (
        <AppealForm
          label={t`Why this bonus is due`}
          reader={t`Somebody else than who withheld it reads this and decides.`}
          send={(text) => got(api.POST("/api/v1/awards/{award_id}/appeal", { params: { path: { award_id: award.id } }, body: { text } }))}
          onDone={onDone}
        />
      )}
      {own && kept.state === "appealed" && (
        <p className={classes.said}>
          <Trans>Somebody else than who withheld it decides, and says why.</Trans>
        </p>
      )}
      {!own && hasRole(me, ...approvers) && (kept.state === "withheld" || kept.state === "appealed") && <DecideAppeal award={award.id} kept={kept} mine={kept.withheld_by.id === me?.id} onDone={onDone} />}
    </>
  );
}
