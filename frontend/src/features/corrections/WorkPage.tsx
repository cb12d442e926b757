import { useLingui } from "@lingui/react/macro";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { currentClaim, onAttempt, type AnyClaim } from "@/api/claims";
import { loadWhole } from "@/i18n/language";
import { loadTypesetter } from "@/ui/markdown/Formula";
import { Fetched, Loading } from "@/ui/States";
import { Alone, Bench } from "@/ui/workbench/Bench";
import { NextUnit } from "@/ui/workbench/NextUnit";
import { OpenClaim } from "@/ui/workbench/OpenClaim";
import { Handed, type HandedIn } from "./Handed";
import { useReadAhead } from "./useReadAhead";
import { Workbench } from "./Workbench";

// Nearly every answer has formulas: their typesetter comes while the claim is asked for, not after it.
void loadTypesetter();

/** The usual unit is an answer to correct: what the other kinds need comes with the first of them. */
const KindBench = lazy(async () => {
  const [{ KindBench: kinds }] = await Promise.all([import("./kinds/KindBench"), loadWhole()]);
  return { default: kinds };
});

const claimKey = ["claims", "current"];

/** One page for the expert: the unit in hand, or the next one. */
export function WorkPage() {
  const { t } = useLingui();
  const client = useQueryClient();
  const current = useQuery({ queryKey: claimKey, queryFn: currentClaim, refetchOnWindowFocus: false, staleTime: Infinity, gcTime: 0 });
  useReadAhead(current.data?.claim);
  const [handed, setHanded] = useState<HandedIn | null>(null);
  const take = (claim: AnyClaim) => {
    setHanded(null);
    client.setQueryData(claimKey, { claim });
  };
  const end = (result: HandedIn | null) => {
    setHanded(result);
    client.setQueryData(claimKey, { claim: null });
    void client.invalidateQueries({ queryKey: ["worktime"] });
  };
  return (
    <Fetched query={current}>
      {({ claim }) =>
        claim?.stage === "correct" ? (
          <OpenClaim key={`${claim.id}-${claim.token}`} claim={claim}>
            {onAttempt(claim) ? (
              <Workbench claim={claim} onEnd={end} />
            ) : (
              <Suspense fallback={<Loading />}>
                <KindBench claim={claim} onEnd={end} />
              </Suspense>
            )}
          </OpenClaim>
        ) : (
          <Bench title={t`Correct`} about={t`Correct`}>
            <Alone>
              {handed && <Handed result={handed} />}
              <NextUnit stage="correct" held={claim} onTake={take} />
            </Alone>
          </Bench>
        )
      }
    </Fetched>
  );
}
