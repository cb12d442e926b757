import { Trans, useLingui } from "@lingui/react/macro";
import { Isolated } from "@/ui/Figures";
import type { Somebody } from "./types";

/** The name where one may read it, else a number to tell people apart by: who they are is not a lead's to see yet. */
export function Who({ person: { person, display_name } }: { person: Somebody }) {
  if (display_name !== null) return <bdi>{display_name}</bdi>;
  return (
    <Trans>
      Expert <Isolated>{person}</Isolated>
    </Trans>
  );
}

/** The same as plain text, for labels. */
export function useNameOf(): (somebody: Somebody) => string {
  const { t } = useLingui();
  return ({ person, display_name }) => display_name ?? t`Expert ${String(person)}`;
}
