import { Trans, useLingui } from "@lingui/react/macro";
import { useFormats } from "@/i18n/format";
import { Isolated, Num } from "@/ui/Figures";
import { Section } from "@/ui/Page";
import { None, Table } from "@/ui/Table";
import { clockTime } from "../week";
import type { FoundExpert } from "./asked";
import { offsetOf, spansOfDay, zonesOf, type ZoneOfDay } from "./hours";
import classes from "./registry.module.css";

const hours = Array.from({ length: 24 }, (_, hour) => hour);
const width = 10;
const height = 14;

/** Who of those shown is free at which hour of the day, zone by zone, by the clocks of `clocks`. */
export function Day({ experts, clocks, now }: { experts: FoundExpert[]; clocks: string; now: number }) {
  const { t } = useLingui();
  const ahead = offsetOf(clocks, new Date(now));
  const zones = zonesOf(experts, ahead, new Date(now));
  const moment = ((now / 60_000 + ahead) % (24 * 60)) / 60;
  const table = t`Hours by zone`;
  if (zones.length === 0) return null;
  return (
    <Section
      title={<Trans>The day by time zones</Trans>}
      note={
        <Trans>
          When those shown are free, by the clocks of <Isolated>{clocks}</Isolated>: the fuller an hour, the more of them on more days. The line is now.
        </Trans>
      }
    >
      <div className={classes.day}>
        {zones.map((each) => (
          <Strip key={each.zone} zone={each} moment={moment} />
        ))}
        <span />
        <div className={classes.axis} dir="ltr" aria-hidden="true">
          {[0, 6, 12, 18, 24].map((hour) => (
            <span key={hour}>{hour}</span>
          ))}
        </div>
      </div>
      <details className={classes.rest}>
        <summary>
          <Trans>As a table</Trans>
        </summary>
        <Table
          label={table}
          rows={zones}
          rowKey={({ zone }) => zone}
          columns={[
            { key: "zone", head: <Trans>Time zone</Trans>, cell: ({ zone }) => <Isolated>{zone}</Isolated> },
            { key: "people", head: <Trans>People</Trans>, figure: true, cell: (each) => <Num value={each.people} /> },
            { key: "hours", head: <Trans>Somebody is free</Trans>, cell: ({ shares }) => <Spans shares={shares} /> },
          ]}
        />
      </details>
    </Section>
  );
}

const spansSaid = (shares: number[]) => spansOfDay(shares).map(([from, to]) => `${clockTime(from * 60)}–${clockTime(to * 60)}`);

function Spans({ shares }: { shares: number[] }) {
  const said = spansSaid(shares);
  return said.length === 0 ? <None /> : <Isolated>{said.join(", ")}</Isolated>;
}

function Strip({ zone: { zone, people, shares }, moment }: { zone: ZoneOfDay; moment: number }) {
  const { t } = useLingui();
  const formats = useFormats();
  const said = spansSaid(shares).join(", ") || "–";
  const count = formats.number(people);
  return (
    <>
      <span className={classes.zone}>
        <Isolated>{zone.split("/").at(-1)?.replaceAll("_", " ")}</Isolated> <span className={classes.soft}>{count}</span>
      </span>
      <svg viewBox={`0 0 ${24 * width} ${height}`} preserveAspectRatio="none" role="img" aria-label={t`${zone}, ${count}: ${said}`} className={classes.strip}>
        {hours.map((hour) => (
          <rect key={hour} x={hour * width} y={0} width={width - 0.6} height={height} className={classes.hour} style={{ fillOpacity: shares[hour] }} />
        ))}
        <line x1={moment * width} x2={moment * width} y1={0} y2={height} className={classes.now} />
      </svg>
    </>
  );
}
