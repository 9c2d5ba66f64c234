"""By what the records were read: the program, the language model and users' rosters."""

from dataclasses import dataclass

from kg.records import content_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A way of reading articles. It holds no time and no machine: the same versions give the same graph.

    `version` is the program's; `model` and `model_version` name the language model, None where none was used; `rosters`
    is the SHA-256 of users' own rosters, None where there were none; `rules` is that of the program's code and
    data that read, which may change while the version does not, None where it is not known.
    """

    version: str
    model: str | None = None
    model_version: str | None = None
    rosters: str | None = None
    rules: str | None = None

    @property
    def id(self) -> str:
        """The id of the run, made from its versions alone."""
        own = tuple(part for part in (self.rosters, self.rules) if part is not None)
        return content_id("run", self.version, self.model, self.model_version, *own)
