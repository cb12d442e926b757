import { Trans, useLingui } from "@lingui/react/macro";
import { api, got } from "@/api/client";
import { hasRole, useMe } from "@/api/me";
import { useWord } from "@/i18n/words";
import { Percent, When } from "@/ui/Figures";
import { Mark, type Tone } from "@/ui/Marks";
import { AppealForm } from "./AppealForm";
import { DecideRule } from "./DecideRule";
import { Said } from "./Said";
import { approvers, type WithholdingRule } from "./types";
import classes from "./payroll.module.css";

const tones: Record<string, Tone> = { proposed: "unsure", approved: "accent", appealed: "unsure", upheld: "accent" };

/** A share that is withheld of statements: whose, how much, what was said from the reason to the decision, and what one may still say. */
export function WithholdingRuleArticle({ rule, onDone }: { rule: WithholdingRule; onDone: () => void }) {
  const { t } = useLingui();
  const word = useWord();
  const me = useMe().data;
  const own = rule.person?.id === me?.id;
  return (
    <article className={classes.held}>
      <div className={classes.heldHead}>
        <span>
          <strong dir="auto">{rule.name}</strong> <span className={classes.said}>{rule.person ? <bdi>{rule.person.name}</bdi> : <Trans>everybody</Trans>}</span>{" "}
          <span className={classes.said}>
            <Trans>
              from <When at={rule.in_force_from} />
            </Trans>
          </span>
        </span>
        <span>
          <Mark tone={tones[rule.state] ?? "quiet"}>{word("withholdingRule", rule.state)}</Mark>{" "}
          <strong>{rule.basis_points === 0 ? <Trans>ends</Trans> : <Percent share={rule.basis_points / 10_000} places={2} />}</strong>
        </span>
      </div>
      <Words rule={rule} />
      {own && rule.state === "approved" && (
        <AppealForm
          label={t`Why nothing may be withheld`}
          reader={t`Somebody who neither proposed nor approved it reads this and decides. Until then it stays in force.`}
          send={(text) => got(api.POST("/api/v1/withholding-rules/{rule_id}/appeal", { params: { path: { rule_id: rule.id } }, body: { text } }))}
          onDone={onDone}
        />
      )}
      {!own && hasRole(me, ...approvers) && (rule.state === "proposed" || rule.state === "appealed") && <DecideRule rule={rule} me={me?.id} onDone={onDone} />}
    </article>
  );
}

function Words({ rule }: { rule: WithholdingRule }) {
  const word = useWord();
  return (
    <ol className={classes.thread}>
      <Said
        by="office"
        head={
          <>
            {word("withholdingGround", rule.ground)}, <Trans>proposed by <bdi>{rule.set_by.name}</bdi></Trans>
          </>
        }
        at={rule.set_at}
        words={rule.reason}
      />
      {rule.approved_by && rule.approved_at && <Said by="office" head={<Trans>Approved by <bdi>{rule.approved_by.name}</bdi></Trans>} at={rule.approved_at} words="" />}
      {rule.appealed_at && rule.person && <Said by="payee" head={<Trans>Appeal of <bdi>{rule.person.name}</bdi></Trans>} at={rule.appealed_at} words={rule.appeal} />}
      {rule.decided_by && rule.decided_at && (
        <Said
          by="office"
          head={
            rule.state === "ended" ? (
              <Trans>Ended by <bdi>{rule.decided_by.name}</bdi>: what counted before it counts again</Trans>
            ) : rule.state === "declined" ? (
              <Trans>Declined by <bdi>{rule.decided_by.name}</bdi></Trans>
            ) : (
              <Trans>Left in force by <bdi>{rule.decided_by.name}</bdi></Trans>
            )
          }
          at={rule.decided_at}
          words={rule.decision}
        />
      )}
    </ol>
  );
}
