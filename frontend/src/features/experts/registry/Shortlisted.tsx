import { Button } from "@mantine/core";
import { Plural, Trans } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api, got } from "@/api/client";
import { Refusal } from "@/api/http";
import { useWord } from "@/i18n/words";
import { FailureReason } from "@/ui/States";
import { Compare } from "./Compare";
import type { FoundExpert } from "./asked";
import type { Naming } from "./words";
import classes from "./registry.module.css";

export const mostChosen = 50;
const mostCompared = 4;

interface ShortlistedProps {
  chosen: FoundExpert[];
  need: number | undefined;
  naming: Naming;
  onEmpty: () => void;
}

/** Those whom one chose of the hits: beside one another, or with an offer of the chosen need. */
export function Shortlisted({ chosen, need, naming, onEmpty }: ShortlistedProps) {
  const [opened, setOpened] = useState(false);
  return (
    <div className={classes.comparing}>
      <Plural value={chosen.length} one="# person chosen" other="# people chosen" />
      <Button size="compact-sm" variant="default" disabled={chosen.length < 2 || chosen.length > mostCompared} onClick={() => setOpened(true)}>
        <Trans>Side by side</Trans>
      </Button>
      {chosen.length > mostCompared && (
        <span className={classes.soft}>
          <Trans>At most four stand side by side.</Trans>
        </span>
      )}
      <Offering key={need} chosen={chosen} need={need} />
      <Button size="compact-sm" variant="subtle" onClick={onEmpty}>
        <Trans>Choose nobody</Trans>
      </Button>
      <Compare profiles={chosen.slice(0, mostCompared).map(({ profile }) => profile)} opened={opened} naming={naming} onClose={() => setOpened(false)} />
    </div>
  );
}

/** The offer of the need to everybody chosen, all or nobody: the first who may not have the seat is named, with the rule. */
function Offering({ chosen, need }: Pick<ShortlistedProps, "chosen" | "need">) {
  const client = useQueryClient();
  const people = chosen.flatMap(({ person }) => person ?? []);
  const offer = useMutation({
    mutationFn: (to: number) => got(api.POST("/api/v1/needs/{need_id}/offers", { params: { path: { need_id: to } }, body: { people } })),
    onSuccess: async (board) => {
      client.setQueryData(["needs", String(need)], board);
      await client.invalidateQueries({ queryKey: ["list", "needs"] });
    },
  });
  if (need === undefined)
    return (
      <Link to="/staffing">
        <Trans>Choose a need above to offer it, or make one</Trans>
      </Link>
    );
  if (people.length < chosen.length)
    return (
      <Link to="/staffing/$id" params={{ id: String(need) }}>
        <Trans>Offers go out from the ranked shortlist</Trans>
      </Link>
    );
  if (offer.isSuccess)
    return (
      <span role="status">
        <Trans>The offers are sent.</Trans>{" "}
        <Link to="/staffing/$id" params={{ id: String(need) }}>
          <Trans>What becomes of them</Trans>
        </Link>
      </span>
    );
  return (
    <>
      <Button size="compact-sm" loading={offer.isPending} onClick={() => offer.mutate(need)}>
        <Trans>Offer them the need</Trans>
      </Button>
      {offer.isError && <WhyNot error={offer.error} chosen={chosen} />}
    </>
  );
}

function WhyNot({ error, chosen }: { error: Error; chosen: FoundExpert[] }) {
  const word = useWord();
  const { person, rule } = error instanceof Refusal ? ((error.body ?? {}) as { person?: number; rule?: string }) : {};
  const whom = chosen.find((each) => each.person === person);
  return (
    <span role="alert" className={classes.error}>
      {whom && rule ? (
        <>
          <bdi>{whom.name}</bdi>: {word("match_rule", rule)} <Trans>No offer was sent.</Trans>
        </>
      ) : (
        <FailureReason error={error} />
      )}
    </span>
  );
}
