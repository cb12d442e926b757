"""Whether the site can listen where it shall."""

from __future__ import annotations

import errno
import socket

from preceptor.kit.errors import PreceptorError


class PortTaken(PreceptorError):
    """Another programme listens on the port."""

    status = 503
    code = "port_taken"


class AddressUnusable(PreceptorError):
    """The site cannot listen on the address."""

    status = 503
    code = "address_unusable"


def require_free(host: str, port: int) -> None:
    """Raise PortTaken or AddressUnusable unless a server could listen on `host`:`port` now."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
            probe.listen(1)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise PortTaken(
                f"Port {port} on {host} is in use: stop the other programme, "
                "or choose another port with --port or PRECEPTOR_PORT."
            ) from error
        raise AddressUnusable(
            f"The site cannot listen on {host}:{port} ({error.strerror or error}): "
            "choose another address with --host and --port."
        ) from error
