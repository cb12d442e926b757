import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { currentClaim, type AnyClaim } from "@/api/claims";
import { Mark } from "@/ui/Marks";
import { Fetched } from "@/ui/States";
import { Alone, Bench } from "@/ui/workbench/Bench";
import { KeptNote } from "@/ui/workbench/KeptNote";
import { NextUnit } from "@/ui/workbench/NextUnit";
import { OpenClaim } from "@/ui/workbench/OpenClaim";
import { ReviewBench } from "./ReviewBench";
import type { Reviewed } from "./useReview";

const claimKey = ["claims", "current"];

export function ReviewPage() {
  const { t } = useLingui();
  const client = useQueryClient();
  const current = useQuery({ queryKey: claimKey, queryFn: currentClaim, refetchOnWindowFocus: false, staleTime: Infinity, gcTime: 0 });
  const [done, setDone] = useState<Reviewed | null>(null);
  const hold = (claim: AnyClaim | null) => client.setQueryData(claimKey, { claim });
  const take = (claim: AnyClaim) => {
    setDone(null);
    hold(claim);
  };
  return (
    <Fetched query={current}>
      {({ claim }) =>
        claim?.stage === "review" ? (
          <OpenClaim key={`${claim.id}-${claim.token}`} claim={claim}>
            <ReviewBench
              claim={claim}
              onEnd={(result) => {
                setDone(result);
                hold(null);
              }}
            />
          </OpenClaim>
        ) : (
          <Bench title={t`Review`} about={t`Review`}>
            <Alone>
              {done?.kept && <KeptNote kept={done.kept} />}
              {done && !done.kept && (
                <p role="status">
                  <Mark tone="good">
                    <Trans>Reviewed</Trans>
                  </Mark>{" "}
                  <Link to="/units/$id" params={{ id: String(done.unit) }}>
                    <Trans>See it</Trans>
                  </Link>
                </p>
              )}
              <NextUnit stage="review" held={claim} onTake={take} />
            </Alone>
          </Bench>
        )
      }
    </Fetched>
  );
}
