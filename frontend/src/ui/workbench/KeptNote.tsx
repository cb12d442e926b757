import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { Shapes } from "@/api/client";
import { Mark } from "../Marks";
import { ServerSentence } from "../ServerSentence";

/** What is said where work came too late to count: that it is kept, and where. */
export function KeptNote({ kept, className }: { kept: Shapes["KeptOut"]; className?: string }) {
  return (
    <p className={className} role="status">
      <Mark tone="unsure" sentence>
        <ServerSentence code={kept.code} said={kept.detail} />
      </Mark>{" "}
      <Link to="/kept-work/$id" params={{ id: String(kept.id) }}>
        <Trans>Read and copy it</Trans>
      </Link>
    </p>
  );
}
