"""Where the `soup` command begins, before anything is loaded that takes time: Ctrl-C is heard from here on."""

from __future__ import annotations

import os
import signal

from scenes.studio.files.exit_codes import stopped_by


def main() -> None:
    """The command; a Ctrl-C while it is loaded ends it, for there is nothing yet to put in order.

    One that came while Python was starting was held back by the launcher, and is heard now.
    """
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, _stopped)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    from scenes.studio.command import cli

    cli.main(prog_name="soup")


def _stopped(number: int, _frame: object) -> None:
    os.write(2, b"soup: stopped\n")
    os._exit(stopped_by(number))


if __name__ == "__main__":
    main()
