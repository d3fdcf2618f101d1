"""`soup` in this process."""

from click.testing import CliRunner, Result

from scenes.studio.command import cli


def soup(*arguments: str) -> Result:
    """The command; only a clean end is let through."""
    result = CliRunner().invoke(cli.main, arguments, prog_name="soup")
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result
