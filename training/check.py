"""Check the training sentences: their form, their balance, and how often a text stands twice."""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

SENTENCES = Path(__file__).parent / "sentences"
CLASSES = (
    *("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT"),
    *("THREATEN", "SANCTION", "PROTEST", "MOBILIZE", "COERCE", "ASSAULT"),
)
MODALITIES = ("asserted", "planned", "possible", "requested", "negated", "hypothetical")


def faults(line: str) -> Iterator[str]:
    """Yield what is wrong with a line of the form CLASS, modality, sentence with {source} and [target]."""
    columns = line.split("\t")
    if len(columns) != 3:
        yield f"{len(columns)} columns in place of 3"
        return
    label, modality, sentence = columns
    if label not in (*CLASSES, "NONE"):
        yield f"no class: {label!r}"
    if modality not in (MODALITIES if label != "NONE" else ("-",)):
        yield f"no modality of {label}: {modality!r}"
    for opening, closing in ("{}", "[]"):
        start, end = sentence.find(opening), sentence.find(closing)
        if sentence.count(opening) != 1 or sentence.count(closing) != 1 or end - start < 2:
            yield f"not exactly one {opening}...{closing} around words"
    if sentence != " ".join(sentence.split()):
        yield "white space at an end or twice in a row"


def main() -> int:
    """Print the faults by file and line, then the counts by class and modality; 1 if there are faults."""
    labels, modalities, texts, wrong = Counter[str](), Counter[str](), Counter[str](), 0
    for path in sorted(SENTENCES.glob("*.tsv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            for fault in faults(line):
                wrong += 1
                print(f"{path.name}:{number}: {fault}")
            label, _, rest = line.partition("\t")
            modality, _, sentence = rest.partition("\t")
            labels[label] += 1
            modalities[modality] += 1
            texts[sentence] += 1
    print(f"{sum(labels.values())} sentences, {sum(n - 1 for n in texts.values())} of them twice")
    print("  ".join(f"{name} {count}" for name, count in sorted(labels.items())))
    print("  ".join(f"{name} {count}" for name, count in modalities.most_common()))
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
