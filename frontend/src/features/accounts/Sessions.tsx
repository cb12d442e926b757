import { Button } from "@mantine/core";
import { Trans } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { endSessions } from "@/api/auth";
import { Isolated, When } from "@/ui/Figures";
import { Fetched } from "@/ui/States";
import { useSessions } from "./queries";
import { ErrorLine } from "./SignInForm";
import classes from "./accounts.module.css";

/** Browser and system out of a user agent, in the words people know them by. */
export function deviceName(userAgent: string): string {
  const browser = /Edg\//.test(userAgent) ? "Edge" : /Firefox\//.test(userAgent) ? "Firefox" : /Chrome\//.test(userAgent) ? "Chrome" : /Safari\//.test(userAgent) ? "Safari" : "";
  const system = /iPhone|iPad/.test(userAgent) ? "iOS" : /Android/.test(userAgent) ? "Android" : /Windows/.test(userAgent) ? "Windows" : /Mac OS X/.test(userAgent) ? "macOS" : /Linux/.test(userAgent) ? "Linux" : "";
  return [browser, system].filter(Boolean).join(", ") || userAgent.slice(0, 60);
}

export function Sessions() {
  const sessions = useSessions();
  const end = useMutation({ mutationFn: endSessions, onSuccess: () => void sessions.refetch() });
  return (
    <Fetched query={sessions}>
      {(all) => {
        const others = all.filter((session) => !session.is_current).map(({ id }) => id);
        return (
          <>
            {all.length === 0 && (
              <p className={classes.soft}>
                <Trans>This session was opened by a printed link; those opened with a password or a passkey are listed here.</Trans>
              </p>
            )}
            <ul className={classes.list}>
              {all.map((session) => (
                <li key={session.id}>
                  <span>
                    <Isolated>{deviceName(session.user_agent)}</Isolated>{" "}
                    <span className={classes.soft}>
                      <Isolated>{session.ip}</Isolated> · <When at={new Date(session.created_at * 1000).toISOString()} />
                    </span>
                  </span>
                  {session.is_current ? (
                    <span className={classes.soft}>
                      <Trans>this browser</Trans>
                    </span>
                  ) : (
                    <Button variant="subtle" size="compact-sm" onClick={() => end.mutate([session.id])}>
                      <Trans>Sign out</Trans>
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            {others.length > 1 && (
              <Button variant="default" loading={end.isPending} onClick={() => end.mutate(others)}>
                <Trans>Sign out everywhere else</Trans>
              </Button>
            )}
            <ErrorLine error={end.error} />
          </>
        );
      }}
    </Fetched>
  );
}
