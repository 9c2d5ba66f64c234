"""Acts by month as a plot: cooperation upwards, conflict downwards. matplotlib draws it where it is installed."""

from collections.abc import Sequence
from importlib.util import find_spec
from io import BytesIO
from typing import TYPE_CHECKING, Any

from kg.errors import OutputError
from kg.network import Month

if TYPE_CHECKING:
    from matplotlib.figure import Figure

COOPERATION, CONFLICT = "#2f7fd0", "#d5651c"
"""A blue and an orange that read on white and on black, and to the colour-blind."""

_INK = "#0d0e0f"
_SETTINGS: Any = {
    "svg.hashsalt": "kg",
    "svg.fonttype": "none",
    "font.family": ["DejaVu Sans"],
    "font.size": 9.0,
    "text.color": _INK,
    "axes.edgecolor": _INK,
    "axes.labelcolor": _INK,
    "xtick.color": _INK,
    "ytick.color": _INK,
}
_SIZE = (8.0, 2.6)
_SHORT = 18
"""Up to so many months, each has its name."""


def can_draw() -> bool:
    """Return whether matplotlib is installed."""
    return find_spec("matplotlib") is not None


def series_svg(series: Sequence[Month]) -> str:
    """Return the plot as SVG, its lines and words in the colour of the text around it; the same for the same series.

    Raises OutputError where matplotlib is not installed.
    """
    data = _saved(series, form="svg", metadata={"Date": None, "Creator": None}, transparent=True).decode("utf-8")
    return data[data.index("<svg") :].replace(_INK, "currentColor")


def series_png(series: Sequence[Month]) -> bytes:
    """Return the plot as PNG, on white, 1,600 pixels wide. Raises OutputError where matplotlib is not installed."""
    return _saved(series, form="png", metadata={"Software": None}, dpi=200)


def _saved(series: Sequence[Month], *, form: str, **options: Any) -> bytes:
    if not can_draw():
        raise OutputError("a plot needs matplotlib", mend="Install it: pip install matplotlib.")
    import matplotlib as mpl

    stream = BytesIO()
    with mpl.rc_context(_SETTINGS):
        _figure(series).savefig(stream, format=form, **options)
    return stream.getvalue()


def _figure(series: Sequence[Month]) -> "Figure":
    from matplotlib.figure import Figure
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    figure = Figure(figsize=_SIZE, layout="constrained")
    axes = figure.subplots()
    for name, colour, heights in (
        ("cooperation", COOPERATION, [month.cooperation for month in series]),
        ("conflict", CONFLICT, [-month.conflict for month in series]),
    ):
        bars = {place: height for place, height in enumerate(heights) if height}
        axes.bar(list(bars), list(bars.values()), width=0.9, color=colour, label=name)
    axes.set_xlim(-0.6, max(len(series), _SHORT) - 0.4)
    axes.axhline(0, color=_INK, linewidth=0.6)
    for side in ("top", "right", "bottom"):
        axes.spines[side].set_visible(False)
    axes.yaxis.set_major_locator(MaxNLocator(nbins=5, integer=True, min_n_ticks=1))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{abs(value):.0f}"))
    axes.set_ylabel("acts a month")
    axes.set_xticks(*_ticks([month.month for month in series]))
    axes.legend(loc="upper left", bbox_to_anchor=(0.0, 1.16), ncols=2, frameon=False, borderpad=0.0)
    return figure


def _ticks(months: Sequence[str]) -> tuple[list[int], list[str]]:
    """Return where the axis is marked, and as what: each month of few, else Januaries, at most a dozen or so."""
    if len(months) <= _SHORT:
        step = 1 if len(months) <= _SHORT // 2 else 2
        return list(range(0, len(months), step)), list(months[::step])
    years = [place for place, month in enumerate(months) if month.endswith("-01")]
    chosen = years[:: -(-len(years) // 12)]
    return chosen, [months[place][:4] for place in chosen]
