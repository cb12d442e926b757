import { Button } from "@mantine/core";
import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useRef, useState, type KeyboardEvent } from "react";
import { api, got } from "@/api/client";
import { useFormats } from "@/i18n/format";
import { useWord } from "@/i18n/words";
import { Isolated, Num } from "@/ui/Figures";
import { Failure, Loading } from "@/ui/States";
import { useNow } from "@/ui/useNow";
import { Chosen } from "./Chosen";
import { Day } from "./Day";
import { Facets } from "./Facets";
import { Hit } from "./Hit";
import { Nobody } from "./Nobody";
import { SearchBox } from "./SearchBox";
import { mostChosen, Shortlisted } from "./Shortlisted";
import { Terms } from "./Terms";
import { changed, questionOf, type Asked, type Found, type FoundExpert } from "./asked";
import { useNaming } from "./words";
import classes from "./registry.module.css";

const first = 25;
const more = 100;

/** Asks the server, page by page; a question that is overtaken by the next one is taken back. */
function useFound(asked: Asked) {
  return useInfiniteQuery({
    queryKey: ["experts", "search", asked],
    queryFn: async ({ signal, pageParam }) => {
      const begun = performance.now();
      const found = await got(api.GET("/api/v1/experts/search", { params: { query: questionOf(asked, pageParam ? more : first, pageParam) }, signal }));
      return { ...found, seconds: (performance.now() - begun) / 1000 };
    },
    initialPageParam: "",
    getNextPageParam: (last) => last.next_page ?? undefined,
    placeholderData: keepPreviousData,
  });
}

interface RegistryProps {
  asked: Asked;
  need: number | undefined;
  onAsk: (asked: Asked) => void;
}

/** The search with its filters on one side and who was found on the other. */
export function Registry({ asked, need, onAsk }: RegistryProps) {
  const { t } = useLingui();
  const list = useRef<HTMLDivElement>(null);
  const query = useFound(asked);
  const pages = query.data?.pages ?? [];
  const found = pages[0] && { ...pages[0], experts: pages.flatMap(({ experts }) => experts) };
  const naming = useNaming(found);
  const change = (part: Asked) => onAsk(changed(asked, part));
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
          <People found={found} seconds={found.seconds} asked={asked} need={need} naming={naming} onAsk={onAsk} onMore={query.hasNextPage ? () => void query.fetchNextPage() : null} busy={query.isFetchingNextPage} />
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
  busy: boolean;
}

function People({ found, seconds, asked, need, naming, onAsk, onMore, busy }: PeopleProps) {
  const now = useNow(true, 60_000);
  const [chosen, setChosen] = useState<FoundExpert[]>([]);
  const clocks = asked.meet_zone || Intl.DateTimeFormat().resolvedOptions().timeZone;
  const turn = (hit: FoundExpert) => setChosen((before) => (before.some(({ profile }) => profile === hit.profile) ? before.filter(({ profile }) => profile !== hit.profile) : [...before, hit]));
  return (
    <>
      <Counted found={found} seconds={seconds} />
      {found.experts.length === 0 && <Nobody found={found} asked={asked} naming={naming} onAsk={onAsk} />}
      {chosen.length > 0 && <Shortlisted chosen={chosen} need={need} naming={naming} onEmpty={() => setChosen([])} />}
      <ul className={classes.hits}>
        {found.experts.map((hit) => (
          <Hit key={hit.profile} hit={hit} naming={naming} now={new Date(now).toISOString()} chosen={chosen.some(({ profile }) => profile === hit.profile)} full={chosen.length >= mostChosen} onChoose={() => turn(hit)} />
        ))}
      </ul>
      {onMore && (
        <Button variant="default" className={classes.more} loading={busy} onClick={onMore}>
          <Trans>More</Trans>
        </Button>
      )}
      {!onMore && found.experts.length > 0 && found.experts.length < found.total && (
        <p className={classes.soft}>
          <Trans>
            These are the best <Num value={found.experts.length} />. Ask for more by a narrower question.
          </Trans>
        </p>
      )}
      <Day experts={found.experts} clocks={clocks} now={now} />
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
