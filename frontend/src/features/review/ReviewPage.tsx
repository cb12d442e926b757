import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { currentClaim, type AnyClaim } from "@/api/claims";
import { Mark } from "@/ui/Marks";
import { Fetched } from "@/ui/States";
import { Alone, Bench } from "@/ui/workbench/Bench";
import { NextUnit } from "@/ui/workbench/NextUnit";
import { OpenClaim } from "@/ui/workbench/OpenClaim";
import { ReviewBench } from "./ReviewBench";

const claimKey = ["claims", "current"];

export function ReviewPage() {
  const { t } = useLingui();
  const client = useQueryClient();
  const current = useQuery({ queryKey: claimKey, queryFn: currentClaim, refetchOnWindowFocus: false, staleTime: Infinity, gcTime: 0 });
  const [done, setDone] = useState<number | null>(null);
  const hold = (claim: AnyClaim | null) => client.setQueryData(claimKey, { claim });
  return (
    <Fetched query={current}>
      {({ claim }) =>
        claim?.stage === "review" ? (
          <OpenClaim key={`${claim.id}-${claim.token}`} claim={claim}>
            <ReviewBench
              claim={claim}
              onEnd={(unit) => {
                setDone(unit);
                hold(null);
              }}
            />
          </OpenClaim>
        ) : (
          <Bench title={t`Review`} about={t`Review`}>
            <Alone>
              {done !== null && (
                <p role="status">
                  <Mark tone="good">
                    <Trans>Reviewed</Trans>
                  </Mark>{" "}
                  <Link to="/units/$id" params={{ id: String(done) }}>
                    <Trans>See it</Trans>
                  </Link>
                </p>
              )}
              <NextUnit stage="review" held={claim} onTake={hold} />
            </Alone>
          </Bench>
        )
      }
    </Fetched>
  );
}
