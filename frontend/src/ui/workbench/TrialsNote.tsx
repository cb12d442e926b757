import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { api, got } from "@/api/client";
import { Isolated } from "../Figures";
import { Mark } from "../Marks";
import classes from "./MadeView.module.css";

/** What a reviewer of a new problem must know: whether models break on it. */
export function TrialsNote({ claim }: { claim: number }) {
  const trials = useQuery({ queryKey: ["claims", claim, "trials"], queryFn: () => got(api.GET("/api/v1/claims/{claim_id}/trials", { params: { path: { claim_id: claim } } })) });
  if (!trials.data) return null;
  const { counts, items } = trials.data;
  if (counts === null) {
    return (
      <p>
        <Trans>No model has been asked this problem.</Trans>
      </p>
    );
  }
  return (
    <ul className={classes.trials}>
      {items.map((trial) => (
        <li key={trial.id}>
          <Mark tone={trial.counts ? "good" : "unsure"}>
            <span>
              <bdi>{trial.model_version}</bdi>:{" "}
              <Trans>
                <Isolated>{trial.wrong}</Isolated> of <Isolated>{trial.judged}</Isolated> wrong
              </Trans>
            </span>
          </Mark>
        </li>
      ))}
    </ul>
  );
}
