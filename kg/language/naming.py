"""How a noun phrase names actors: five readings, the most telling first."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from kg.language.phrases import apposition, core, of_complement
from kg.language.tree import Tree
from kg.records import Actor, ActorMention, mention_of

Resolve = Callable[[str], Actor | None]
"""Returns the identified actor that words mean on the article's date, or None."""

_OF_ACTS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "prosecution": frozenset({"of"}),
        "defence": frozenset({"of", "against"}),
        "defense": frozenset({"of", "against"}),
        "opposition": frozenset({"to"}),
        "resistance": frozenset({"to", "against"}),
    }
)
"""Nouns of people that are acts before the prepositions of those whom they are done to."""

_OF_STATES = frozenset(
    {"ask", "call", "urge", "tell", "warn", "press", "negotiate", "meet", "sign", "agree", "offer", "pass", "share"}
    | {"talk", "speak", "sell", "promise", "persuade", "request", "demand", "accuse", "blame", "buy"}
)
"""Verbs of what states do to states, so that "the Americans" are theirs rather than its people."""


@dataclass(frozen=True, slots=True)
class Named:
    """The actors that a phrase names, and the tokens that do it: these name nobody else."""

    mentions: tuple[ActorMention, ...]
    tokens: frozenset[int]


class Naming:
    """Reads the noun phrases of one tree. `bound` are the tokens that name nobody ("Iran-backed")."""

    def __init__(
        self, tree: Tree, *, bound: frozenset[int], resolve: Resolve, is_role: Callable[[Tree, int], bool]
    ) -> None:
        self._tree = tree
        self._bound = bound
        self._resolve = resolve
        self._is_role = is_role

    def read(self, i: int) -> Named | None:
        """Return the actors that the phrase of `i` names, None if it names none."""
        readings = (
            self._titled_apposition,
            self._titled_name_of,
            self._with_complement,
            self._coordinated_possessors,
            self._coordinated_adjectives,
            self._plain,
        )
        return next((named for reading in readings if (named := reading(i)) is not None), None)

    def _plain(self, i: int) -> Named | None:
        """Read "Chinese officials": the words up to the head."""
        tree = self._tree
        possessed = tree.child(i, "poss") is not None and tree.pos[i] == "NOUN"
        if possessed and (not self._is_role(tree, i) or _is_act(tree, i)):
            return None
        first, last = core(tree, i)
        words = self._words(first, last)
        actor = self._resolve(f"the {words}" if self._means_the_state(i) else words)
        return self._named((actor,), first, last) if actor is not None else None

    def _means_the_state(self, i: int) -> bool:
        """Tell whether a people with only an article is asked, told or dealt with: "urged the Americans"."""
        tree = self._tree
        if tree.named[i] != "NORP" or tree.tag[i] not in {"NNPS", "NNS"} or len(tree.kids[i]) != 1:
            return False
        verb = next((k for k in tree.ancestors(i) if tree.pos[k] == "VERB"), None)
        return tree.lower[tree.kids[i][0]] == "the" and verb is not None and tree.lemma[verb] in _OF_STATES

    def _titled_apposition(self, i: int) -> Named | None:
        """Read "Iran's foreign minister, Javad Zarif" or "Javad Zarif, Iran's foreign minister" as one person."""
        tree = self._tree
        beside = apposition(tree, i)
        if beside is None or tree.pos[beside] not in {"PROPN", "NOUN"}:
            return None
        title, name = (i, beside) if tree.pos[beside] == "PROPN" and tree.pos[i] == "NOUN" else (beside, i)
        if not self._is_role(tree, title) or tree.pos[name] != "PROPN":
            return None
        inner = [k for k in of_complement(tree, title) if k > title]
        first, last = core(tree, title)[0], tree.right_edge(inner[-1]) if inner else title
        named = core(tree, name)
        actor = self._titled(first, title, last, self._words(*named))
        if actor is None or actor.kind != "person":
            return None
        return self._named((actor,), *named, covering=range(first, last + 1))

    def _titled(self, first: int, title: int, last: int, name: str) -> Actor | None:
        """Return who bears `name` and a title with its complement: not its holder, where that is somebody else."""
        holder = self._resolve(f"{self._words(first, last)} {name}")
        if last == title or (holder is not None and set(holder.label.split()) & set(name.split())):
            return holder
        return self._resolve(f"{self._words(first, title)} {name} {self._words(title + 1, last)}")

    def _titled_name_of(self, i: int) -> Named | None:
        """Read "Foreign Minister Ana Tora of Fiji": a new name, whose country stands behind it."""
        tree = self._tree
        complement = of_complement(tree, i)
        first, last = core(tree, i)
        if tree.pos[i] != "PROPN" or len(complement) != 1:
            return None
        if not any(self._is_role(tree, k) for k in range(first, last)):
            return None
        name = self._words(first, last)
        plain = self._resolve(name)
        if plain is None or plain.kind != "person" or plain.country is not None:
            return None
        actor = self._resolve(f"{name} of {self._words(*core(tree, complement[0]))}")
        return self._named((actor,), first, last) if actor is not None and actor.kind == "person" else None

    def _with_complement(self, i: int) -> Named | None:
        """Read "the president of France", "the leaders of India and Pakistan": one actor for each complement."""
        tree = self._tree
        complement = of_complement(tree, i)
        if not complement or not self._is_role(tree, i) or _is_act(tree, i):
            return None
        first, last = core(tree, i)
        title = self._words(first, last)
        actors = [self._resolve(f"{title} of {self._words(*core(tree, k))}") for k in complement]
        found = tuple(actor for actor in actors if actor is not None)
        if len(found) < len(complement):
            return None
        covered = [k for inner in complement for k in range(core(tree, inner)[0], inner + 1)]
        return self._named(found, first, complement[-1] if len(complement) == 1 else last, covering=covered)

    def _coordinated_possessors(self, i: int) -> Named | None:
        """Read "Fiji and Tonga's foreign ministers" as two actors, each named by its owner."""
        tree = self._tree
        owner = tree.child(i, "poss")
        each = tree.conjuncts(owner) if owner is not None else []
        if len(each) < 2 or tree.tag[i] != "NNS" or not self._is_role(tree, i) or _is_act(tree, i):
            return None
        held = self._words(tree.right_edge(each[-1]) + 1, i).removeprefix("'s ")
        actors = [self._resolve(f"{self._words(*core(tree, k))}'s {_singular(tree, i, held)}") for k in each]
        if any(actor is None for actor in actors):
            return None
        mentions = tuple(
            mention_at(tree, actor, core(tree, k)[0], k) for actor, k in zip(actors, each, strict=True) if actor
        )
        return Named(mentions, frozenset(range(core(tree, i)[0], i + 1)))

    def _coordinated_adjectives(self, i: int) -> Named | None:
        """Read "Hungarian and Polish officials" as two actors, each named by its adjective.

        A noun stands for itself: "[Congolese government] and [M23 rebels]".
        """
        tree = self._tree
        modifiers = tree.children(i, "amod", "compound", "nmod")
        before = [k for k in modifiers if tree.right_edge(k) < i]
        adjective = next((k for k in before if tree.child(k, "conj") is not None), None)
        if adjective is None:
            return None
        first = core(tree, i)[0]
        noun = self._words(max(tree.right_edge(adjective) + 1, first), i)
        listed = [k for k in before if k < adjective and tree.named[k] == "NORP" and tree.word[k + 1] == ","]
        each = [*listed, *tree.conjuncts(adjective)]
        named = [(k, self._words(*core(tree, k))) for k in each]
        actors = [self._resolve(words if tree.pos[k] == "NOUN" else f"{words} {noun}") for k, words in named]
        if any(actor is None for actor in actors):
            return None
        mentions = tuple(
            mention_at(tree, actor, core(tree, k)[0], k) for actor, k in zip(actors, each, strict=True) if actor
        )
        return Named(mentions, frozenset(range(first, i + 1)))

    def _named(
        self, actors: tuple[Actor, ...], first: int, last: int, *, covering: range | list[int] = range(0)
    ) -> Named:
        mentions = tuple(mention_at(self._tree, actor, first, last) for actor in actors)
        return Named(mentions, frozenset((*range(first, last + 1), *covering)))

    def _words(self, first: int, last: int) -> str:
        """Return the words from `first` to `last` without those that name nobody."""
        if not self._bound.intersection(range(first, last + 1)):
            return self._tree.slice(first, last)
        return " ".join(self._tree.word[k] for k in range(first, last + 1) if k not in self._bound)


def _singular(tree: Tree, i: int, words: str) -> str:
    """Return the words of an office held by several as those of one holder: "foreign ministers" -> minister."""
    return words.removesuffix(tree.word[i]) + tree.lemma[i] if words.endswith(tree.word[i]) else words


def _is_act(tree: Tree, i: int) -> bool:
    """Tell whether a noun of people is what somebody does to another: "Fiji's [prosecution] of", "[opposition] to"."""
    behind = {tree.lower[k] for k in tree.children(i, "prep")}
    return not behind.isdisjoint(_OF_ACTS.get(tree.lemma[i], ()))


def mention_at(tree: Tree, actor: Actor, first: int, last: int) -> ActorMention:
    """Return `actor` as named by the tokens from `first` to `last`, both included."""
    return mention_of(actor, text=tree.slice(first, last), start=tree.start[first], end=tree.end[last])
