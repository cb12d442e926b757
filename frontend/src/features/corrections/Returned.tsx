import { Trans } from "@lingui/react/macro";
import { lazy, Suspense } from "react";
import type { AnyClaim } from "@/api/claims";
import { loadWhole } from "@/i18n/language";
import { Loading } from "@/ui/States";
import classes from "./corrections.module.css";

/** Few units come back: their review and its thread are not loaded with every unit. */
const ReviewSaid = lazy(async () => {
  const [{ ReviewSaid: said }] = await Promise.all([import("./ReviewSaid"), loadWhole()]);
  return { default: said };
});

/** The review with which a unit came back; undefined where it did not. */
export function lastReview({ history }: Pick<AnyClaim, "history">) {
  const last = history.filter(({ kind }) => kind === "review").at(-1);
  return last?.outcome === "return" ? last : undefined;
}

/** A unit that came back: what the reviewer said stands above the work. */
export function Returned({ claim }: { claim: AnyClaim }) {
  const last = lastReview(claim);
  if (!last) return null;
  return (
    <div className={classes.returned} role="note">
      <p className={classes.soft}>
        <Trans>This unit came back from review:</Trans>
      </p>
      <Suspense fallback={<Loading />}>
        <ReviewSaid unit={claim.unit} stage={last} />
      </Suspense>
    </div>
  );
}
