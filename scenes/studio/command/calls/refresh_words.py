"""How `soup refresh-words` is called."""

from __future__ import annotations

import click

from scenes.studio.files.exit_codes import DONE


@click.command("refresh-words", hidden=True)      # for those who change the film itself; CONTRIBUTING.md tells when
def refresh_words() -> int:
    """Write scenes/data/sentences.txt anew: what the next-word learner learns, as the film's lessons now say it."""
    from scenes.studio.files.faults import DiskError
    from scenes.studio.script import film_sentences

    try:
        found = film_sentences.refresh()
    except OSError as error:
        raise DiskError(film_sentences.SENTENCES, error.strerror or str(error)) from error
    click.echo(f"{found.came} sentence(s) came, {found.went} went"
               + (": lessons with a next_word run are computed and drawn anew" if found else ""))
    return DONE
