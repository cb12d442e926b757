import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { api, got } from "@/api/client";
import { useWord } from "@/i18n/words";
import { Num } from "@/ui/Figures";
import { Dialog } from "@/ui/Dialog";
import { Fetched } from "@/ui/States";
import { useNameOf } from "./Who";
import type { Plan, Somebody } from "./types";
import classes from "./staffing.module.css";

/** Why she has a seat in the best plan for all open needs, why he has not, and what would change without them. */
export function WhyDialog({ need, asked, onClose }: { need: number; asked: Somebody | null; onClose: () => void }) {
  const { t } = useLingui();
  const person = asked?.person ?? 0;
  const plan = useQuery({
    queryKey: ["needs", String(need), "plan", person],
    queryFn: () => got(api.GET("/api/v1/needs/{need_id}/plan", { params: { path: { need_id: need }, query: { person, without: person } } })),
    enabled: asked !== null,
  });
  const nameOf = useNameOf();
  const name = asked ? nameOf(asked) : "";
  return (
    <Dialog opened={asked !== null} onClose={onClose} title={t`Why ${name}?`}>
      {asked && <Fetched query={plan}>{(found) => <Reasons plan={found} asked={asked} />}</Fetched>}
    </Dialog>
  );
}

function Reasons({ plan: { why, change, exact, value, bound }, asked: { reviews, reviews_accepted } }: { plan: Plan; asked: Somebody }) {
  const word = useWord();
  const nameOf = useNameOf();
  if (!why) return null;
  const others = why.instead.map(nameOf).join(", ");
  const cost = why.cost;
  return (
    <div className={classes.form}>
      {why.rules.map(({ code, sentence }) => (
        <p key={sentence} className={classes.soft}>
          {word("match_rule", code)}
        </p>
      ))}
      {why.rules.length === 0 && (
        <>
          <p className={classes.soft}>{why.seated ? <Trans>In the best plan for all open needs, this person has a seat of this one.</Trans> : <Trans>In the best plan for all open needs, this seat goes to somebody else.</Trans>}</p>
          <dl className={classes.facts}>
            {Object.entries(why.parts).map(([part, points]) => (
              <Row key={part} label={word("score_part", part)} points={points} />
            ))}
            {why.score !== null && <Row label={<Trans>Fit of 1,000</Trans>} points={why.score} />}
          </dl>
          {!!reviews && (
            <p className={classes.soft}>
              <Trans>
                <Num value={reviews_accepted ?? 0} /> of <Num value={reviews} /> reviews accepted the work as it was
              </Trans>
            </p>
          )}
          {why.seated ? (
            <p className={classes.soft}>
              <Trans>
                Without this person here the plan as a whole would be worth <Num value={cost} /> points less.
              </Trans>
            </p>
          ) : (
            <p className={classes.soft}>
              <Trans>
                Seating this person would make the plan as a whole worth <Num value={cost} /> points less.
              </Trans>
            </p>
          )}
          {others && (
            <p className={classes.soft}>
              {why.seated ? <Trans>Then the seat would go to:</Trans> : <Trans>It would take the seat of:</Trans>} <bdi>{others}</bdi>
            </p>
          )}
        </>
      )}
      {change && change.goes.length === 0 && (
        <p className={classes.soft}>
          <Trans>If this person were not there, nothing in the plan would change.</Trans>
        </p>
      )}
      <p className={classes.soft}>
        {exact ? (
          <Trans>
            No plan can be worth more than this one: <Num value={value} /> points.
          </Trans>
        ) : (
          <Trans>
            The plan is worth <Num value={value} /> points; none can exceed <Num value={bound} />.
          </Trans>
        )}
      </p>
    </div>
  );
}

function Row({ label, points }: { label: React.ReactNode; points: number }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <Num value={points} />
      </dd>
    </>
  );
}
