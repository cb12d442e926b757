import { Button } from "@mantine/core";
import { Trans } from "@lingui/react/macro";
import { Num } from "@/ui/Figures";
import { Empty } from "@/ui/States";
import { changed, without, type Asked, type Found } from "./asked";
import type { Naming } from "./words";
import classes from "./registry.module.css";

interface NobodyProps {
  found: Found;
  asked: Asked;
  naming: Naming;
  onAsk: (asked: Asked) => void;
}

/** Nobody was found: which filter alone is in the way, with a press to leave it out. */
export function Nobody({ found: { loosen }, asked, naming, onAsk }: NobodyProps) {
  if (Object.keys(changed(asked, {})).length === 0) return <Empty title={<Trans>No profiles yet</Trans>} reason={<Trans>Experts write their own under “My profile”.</Trans>} />;
  if (loosen.length === 0)
    return (
      <Empty title={<Trans>Nobody has all of this</Trans>} reason={<Trans>No single filter is in the way: leave out several.</Trans>}>
        <Button variant="default" onClick={() => onAsk({})}>
          <Trans>Leave out all</Trans>
        </Button>
      </Empty>
    );
  return (
    <Empty title={<Trans>Nobody has all of this</Trans>} reason={<Trans>Leave out one of these, and so many are found:</Trans>}>
      <ul className={classes.chips}>
        {loosen.map(({ filter, value, total }) => (
          <li key={`${filter}:${value}`}>
            <Button variant="default" size="compact-sm" onClick={() => onAsk(without(asked, filter, value))} rightSection={<Num value={total} />}>
              {naming.filter(filter, value)}
            </Button>
          </li>
        ))}
      </ul>
    </Empty>
  );
}
