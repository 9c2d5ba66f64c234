"""Trees by hand: a table of words for each sentence, so that a test needs no model."""

from kg.language.tree import Tree

_NO_SPACE_BEFORE = frozenset({"'s", "'", ",", ".", "?", ")", "n't"})


def tree(table: str) -> Tree:
    """Return the tree that `table` draws.

    One line a token: word, tag, part of speech, dependency, number of the head (from 1 in its own sentence, 0 for the
    root), then the lemma ("-" or absent: the word in lower case) and the entity label. A blank line ends a sentence.
    """
    rows = [[line.split() for line in block.splitlines() if line.strip()] for block in table.strip().split("\n\n")]
    words = [cells[0] for sentence in rows for cells in sentence]
    grown = Tree(_joined(words))
    at = 0
    for number, sentence in enumerate(rows):
        first = len(grown)
        for cells in sentence:
            at = grown.text.index(cells[0], at)
            _add(grown, cells, first=first, start=at, sentence=number)
            at += len(cells[0])
    grown.kids = [[] for _ in grown.word]
    for i, head in enumerate(grown.head):
        if head != i:
            grown.kids[head].append(i)
    return grown


def _joined(words: list[str]) -> str:
    return "".join(word if word in _NO_SPACE_BEFORE or n == 0 else f" {word}" for n, word in enumerate(words))


def _add(grown: Tree, cells: list[str], *, first: int, start: int, sentence: int) -> None:
    word, tag, pos, dep, head, *rest = cells
    lemma = rest[0] if rest and rest[0] != "-" else word.lower()
    grown.word.append(word)
    grown.lower.append(word.lower())
    grown.lemma.append(lemma)
    grown.tag.append(tag)
    grown.pos.append(pos)
    grown.dep.append(dep)
    grown.head.append(first + int(head) - 1 if head != "0" else len(grown.head))
    grown.start.append(start)
    grown.end.append(start + len(word))
    grown.sent.append(sentence)
    grown.named.append(rest[1] if len(rest) > 1 else "")
