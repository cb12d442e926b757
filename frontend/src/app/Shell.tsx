import { ActionIcon } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link, Outlet } from "@tanstack/react-router";
import { useMe, type Me } from "@/api/me";
import { useHasProfile } from "@/api/profile";
import { CrossIcon, MenuIcon } from "@/ui/icons";
import { Fetched } from "@/ui/States";
import { AccountMenu } from "./AccountMenu";
import { groupsFor, isExpert, type PlaceGroup } from "./navigation";
import classes from "./Shell.module.css";

/** The frame of every page but the workbench: where one is, where one can go. */
export function Shell() {
  return (
    <Fetched query={useMe()}>
      {(me) => (me ? <Frame me={me} /> : null)}
    </Fetched>
  );
}

function Frame({ me }: { me: Me }) {
  const { t } = useLingui();
  const [open, { toggle, close }] = useDisclosure(false);
  const profiled = useHasProfile(!isExpert(me));
  const groups = groupsFor(me, isExpert(me) || profiled);
  return (
    <div className={classes.frame}>
      <a href="#content" className="skip-link">
        <Trans>Skip to the content</Trans>
      </a>
      <header className={classes.top}>
        <ActionIcon className={classes.burger} variant="subtle" color="gray" aria-label={open ? t`Close the menu` : t`Open the menu`} aria-expanded={open} onClick={toggle}>
          {open ? <CrossIcon size={20} /> : <MenuIcon size={20} />}
        </ActionIcon>
        <Link to="/" className={classes.name} onClick={close}>
          Preceptor
        </Link>
        <AccountMenu me={me} />
      </header>
      <nav className={classes.rail} data-open={open || undefined} aria-label={t`Main`}>
        {groups.map((group) => (
          <Group key={group.key} group={group} onFollow={close} />
        ))}
      </nav>
      <main className={classes.content} id="content" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}

function Group({ group, onFollow }: { group: PlaceGroup; onFollow: () => void }) {
  return (
    <div className={classes.group}>
      {group.label && <p className={classes.groupLabel}>{group.label}</p>}
      <ul>
        {group.places.map((place) => (
          <li key={place.to}>
            <Link to={place.to} activeOptions={{ exact: place.to === "/" }} className={classes.place} onClick={onFollow}>
              {place.label}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
