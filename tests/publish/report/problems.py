"""Problems with any texts in them, for tests of the formats."""

from hypothesis import strategies as st

from publish.messages import Listed
from publish.telling.problems import Place, Problem, filling

# Signs that end lines, close brackets and commands, hide, turn the direction or take two units.
SIGNS = st.text(st.characters() | st.sampled_from("\r\n%:,;\"'<>&{}[]\u2028\u202e\U0001f600\u0301\0"), max_size=20)
LINE = SIGNS.map(lambda text: "".join(text.splitlines()))


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    """A problem somewhere in a line of anything."""
    source = draw(LINE)
    column = draw(st.integers(1, len(source) + 1))
    place = Place(draw(SIGNS), draw(st.integers(1, 10**6)), column, draw(st.integers(column, len(source) + 1)), source)
    return Problem(
        draw(st.sampled_from(["fact.unknown", "option.unknown", "yaml.tab"])),
        place,
        draw(SIGNS),
        filling(got=draw(SIGNS), fact=draw(SIGNS), there=draw(SIGNS)),
        draw(st.none() | SIGNS),
        draw(st.none() | SIGNS | st.builds(lambda text: Listed((text, "b"), "or"), SIGNS)),
        draw(st.sampled_from(["error", "warning"])),
        draw(st.none() | st.just(place)),
    )
