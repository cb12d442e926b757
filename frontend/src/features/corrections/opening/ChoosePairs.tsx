import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, got, type Shapes } from "@/api/client";
import { Isolated } from "@/ui/Figures";
import { FailureReason } from "@/ui/States";
import type { ChooseProps } from "./OpenUnitsPage";
import { pairsOf } from "./pairs";
import { ProbeSelect } from "./ProbeSelect";
import classes from "./opening.module.css";

type Attempt = Shapes["AttemptOut"];

async function allOf(probe: number): Promise<Attempt[]> {
  const found: Attempt[] = [];
  let cursor: string | undefined;
  do {
    const page = await got(api.GET("/api/v1/attempts", { params: { query: { probe, cursor, limit: 100 } } }));
    found.push(...page.items);
    cursor = page.next_cursor ?? undefined;
  } while (cursor && found.length < 2000);
  return found;
}

/** The answers of two probes to the same problems, pair by pair; of one probe, its samples. */
export function ChoosePairs({ project, onChoose }: ChooseProps) {
  const { t } = useLingui();
  const [one, setOne] = useState<number | null>(null);
  const [other, setOther] = useState<number | null>(null);
  const choose = async (first: number | null, second: number | null) => {
    setOne(first);
    setOther(second);
    onChoose(null);
  };
  const pairs = useQuery({
    queryKey: ["pairs", one, other],
    enabled: one !== null && other !== null,
    queryFn: async () => {
      const [left, right] = await Promise.all([allOf(one ?? 0), one === other ? Promise.resolve([]) : allOf(other ?? 0)]);
      const found = pairsOf(left, right);
      onChoose(found.length > 0 ? { kind: "compare", pairs: found, priority: 0 } : null);
      return found;
    },
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <div className={classes.choose}>
      <ProbeSelect project={project} label={t`Answers of the probe`} value={one} onChange={(probe) => void choose(probe, other)} />
      <ProbeSelect project={project} label={t`beside those of the probe`} value={other} onChange={(probe) => void choose(one, probe)} />
      {pairs.isError && (
        <p role="alert" className={classes.error}>
          <FailureReason error={pairs.error} />
        </p>
      )}
      {pairs.data && (
        <p role="status">
          <Trans>
            Pairs of different answers to the same problem: <Isolated>{pairs.data.length}</Isolated>
          </Trans>
        </p>
      )}
    </div>
  );
}
