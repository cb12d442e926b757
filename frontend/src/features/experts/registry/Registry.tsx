import { Button } from "@mantine/core";
import { plural } from "@lingui/core/macro";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRef, useState, type KeyboardEvent } from "react";
import { api, got } from "@/api/client";
import { useFormats } from "@/i18n/format";
import { useWord } from "@/i18n/words";
import { Isolated } from "@/ui/Figures";
import { Failure, Loading } from "@/ui/States";
import { useNow } from "@/ui/useNow";
import { Chosen } from "./Chosen";
import { Compare } from "./Compare";
import { Day } from "./Day";
import { Facets } from "./Facets";
import { Hit } from "./Hit";
import { Nobody } from "./Nobody";
import { SearchBox } from "./SearchBox";
import { Terms } from "./Terms";
import { changed, questionOf, type Asked, type Found } from "./asked";
import { useNaming } from "./words";
import classes from "./registry.module.css";

const first = 25;
const more = 200;
const mostCompared = 4;

/** Asks the server; a question that is overtaken by the next one is taken back. */
function useFound(asked: Asked, limit: number) {
  return useQuery({
    queryKey: ["experts", "search", asked, limit],
    queryFn: async ({ signal }) => {
      const begun = performance.now();
      const found = await got(api.GET("/api/v1/experts/search", { params: { query: questionOf(asked, limit) }, signal }));
      return { ...found, seconds: (performance.now() - begun) / 1000 };
    },
    placeholderData: keepPreviousData,
  });
}

interface RegistryProps {
  asked: Asked;
  onAsk: (asked: Asked) => void;
}

/** The search with its filters on one side and who was found on the other. */
export function Registry({ asked, onAsk }: RegistryProps) {
  const { t } = useLingui();
  const [limit, setLimit] = useState(first);
  const list = useRef<HTMLDivElement>(null);
  const query = useFound(asked, limit);
  const found = query.data;
  const naming = useNaming(found);
  const change = (part: Asked) => {
    setLimit(first);
    onAsk(changed(asked, part));
  };
  const go = (by: number) => {
    const hits = [...(list.current?.querySelectorAll<HTMLElement>("[data-hit]") ?? [])];
    const at = hits.indexOf(document.activeElement as HTMLElement);
    hits[Math.max(0, Math.min(hits.length - 1, at + by))]?.focus();
  };
  const steer = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    if (!(event.target as HTMLElement).matches("[data-hit]")) return;
    event.preventDefault();
    go(event.key === "ArrowDown" ? 1 : -1);
  };
  return (
    <div className={classes.registry}>
      <div className={classes.top}>
        <SearchBox text={asked.text ?? ""} onAsk={(text) => change({ text })} onDown={() => go(1)} />
        <Chosen asked={asked} naming={naming} onChange={change} />
      </div>
      <details className={classes.side} open={matchMedia("(min-width: 60em)").matches}>
        <summary>
          <Trans>Filters</Trans>
        </summary>
        <section aria-label={t`Filters`}>
          {found && <Facets found={found} asked={asked} naming={naming} onChange={change} />}
          <Terms asked={asked} found={found} onChange={change} />
        </section>
      </details>
      <div ref={list} className={classes.found} onKeyDown={steer} aria-busy={query.isFetching}>
        {query.isError && !query.isPlaceholderData ? (
          <Failure error={query.error} retry={() => void query.refetch()} />
        ) : found ? (
          <People found={found} seconds={found.seconds} asked={asked} naming={naming} onAsk={onAsk} onMore={limit < more ? () => setLimit(more) : null} />
        ) : (
          <Loading />
        )}
      </div>
    </div>
  );
}

interface PeopleProps extends RegistryProps {
  found: Found;
  seconds: number;
  naming: ReturnType<typeof useNaming>;
  onMore: (() => void) | null;
}

function People({ found, seconds, asked, naming, onAsk, onMore }: PeopleProps) {
  const now = useNow(true, 60_000);
  const [compared, setCompared] = useState<number[]>([]);
  const [opened, setOpened] = useState(false);
  const clocks = asked.meet_zone || Intl.DateTimeFormat().resolvedOptions().timeZone;
  const turn = (profile: number) => setCompared((before) => (before.includes(profile) ? before.filter((each) => each !== profile) : [...before, profile]));
  return (
    <>
      <Counted found={found} seconds={seconds} />
      {found.experts.length === 0 && <Nobody found={found} asked={asked} naming={naming} onAsk={onAsk} />}
      {compared.length > 0 && (
        <div className={classes.comparing}>
          <Plural value={compared.length} one="# person chosen" other="# people chosen" />
          <Button size="compact-sm" disabled={compared.length < 2} onClick={() => setOpened(true)}>
            <Trans>Side by side</Trans>
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={() => setCompared([])}>
            <Trans>Choose nobody</Trans>
          </Button>
        </div>
      )}
      <ul className={classes.hits}>
        {found.experts.map((hit) => (
          <Hit key={hit.profile} hit={hit} naming={naming} now={new Date(now).toISOString()} compared={compared.includes(hit.profile)} full={compared.length >= mostCompared} onCompare={() => turn(hit.profile)} />
        ))}
      </ul>
      {onMore && found.total > found.experts.length && found.experts.length > 0 && (
        <Button variant="default" className={classes.more} onClick={onMore}>
          <Trans>More</Trans>
        </Button>
      )}
      <Day experts={found.experts} clocks={clocks} now={now} />
      <Compare profiles={compared} opened={opened} naming={naming} onClose={() => setOpened(false)} />
    </>
  );
}

/** How many, how quickly, and what was not looked for. */
function Counted({ found: { total, note_code }, seconds }: { found: Found; seconds: number }) {
  const word = useWord();
  const formats = useFormats();
  const { t } = useLingui();
  const taken = formats.number(seconds);
  const count = formats.number(total);
  return (
    <p role="status" className={classes.counted}>
      <strong>
        {t`${plural(total, { one: `${count} person`, other: `${count} people` })}`}
      </strong>{" "}
      <span className={classes.soft}>
        <Trans>
          <Isolated>{taken}</Isolated> s
        </Trans>
      </span>
      {note_code && <span className={classes.note}>{word("search_note", note_code)}</span>}
    </p>
  );
}
