"""Beyond the kitchen: the knobs of the other two machines, each as large as one of the ten, and how many are seen."""

from __future__ import annotations

import math
from collections.abc import Iterator

from scenes.kit.easing import through
from scenes.kit.lettering import Label, Number
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.kitchen.lamp import Lamp
from scenes.props.sign.digit_tile import DigitTile
from scenes.props.sign.word_tile import WordTile
from scenes.stage.timeline import FOLLOWED, Moment
from scenes.stage.view import View, view_of
from scenes.stagings.first_guess.props.ground import RIM, Box, Case, Floor, recess_of
from scenes.stagings.first_guess.props.knob_wall import KnobWall
from scenes.stagings.first_guess.props.parameter_field import ParameterField
from scenes.stagings.first_guess.questions import DigitQuestion, SoupQuestion, WordQuestion
from scenes.stagings.first_guess.timing import gone_back, home, leaving, near, there
from scenes.stagings.first_guess.word_guesser import HIGH, Sentence

COLUMNS = 26                    # of the second machine's knobs
CASE, WALL_CASE = 0.3, 1.0      # units of wood round the knobs of the second machine, and of the third
TILE = 2.6                      # units: the scribble on the second machine's knobs
OVER = 0.14                     # of the wall's width: the room of the sentence over it
NAME, BESIDE, SET = 0.56, 0.62, 0.60     # ems: what knobs are called; how many there were before; are set
COUNT = 1.2, 0.12               # em of how many there are; of the frame's width, at most
GLOW = 2.4                      # of a field's size: the light behind it
UNDER = 0.78                    # units from the count's line to the name's


class KnobFields:
    """Counted: knobs of both fields. Printed: how many of a machine the view has come to see; how many are set."""

    def __init__(self, setting: Setting, soup: SoupQuestion, digit: DigitQuestion, word: WordQuestion,
                 pitch: float) -> None:
        self.setting, self.soup = setting, soup
        self.counts = len(soup.parameters), len(digit.parameters), len(word.parameters)
        theme, regions = setting.theme, setting.regions
        ground = recess_of(theme)
        rows = -(-self.counts[1] // COLUMNS)
        x, y = regions["field"].x, regions["field"].y           # lower left corners
        self.panel = Region.spanning(x, x + COLUMNS * pitch, y, y + rows * pitch)
        self.field = ParameterField(theme, digit.parameters, COLUMNS, pitch, (self.panel.x, self.panel.y))
        side, at, frame = math.ceil(math.sqrt(self.counts[2])), regions["wall"], regions["frame"]
        self.wall = KnobWall(theme, word.parameters, side, pitch, (at.x, at.y), ground, (COLUMNS, rows),
                             (frame.width, frame.height))
        self.tile = DigitTile(theme, digit.pixels, TILE).place(self.panel.x, self.panel.top + CASE + TILE / 2)
        box = self.wall.region
        self.sentence = Sentence(theme, (*word.sentence[:-1], "?"), box.width, OVER * box.width,
                                 OVER * box.width / HIGH)
        floor = min(regions["room"].bottom - RIM, box.bottom - WALL_CASE)
        lights = [Lamp(theme, GLOW * of.width, GLOW * of.height).place(of.x, of.y) for of in (box, self.panel)]
        self.behind: list[Prop] = [*lights, Floor(theme, floor), Box(theme, regions["room"]),
                                   Case(theme, self.panel, CASE), self.field, self.tile, Case(theme, box, WALL_CASE),
                                   *self.wall.props, *self.sentence.tiles]
        for prop in self.behind:
            prop.bleeds = True
            for label in prop.get_family():
                if isinstance(label, Label):
                    label.bleeds = True
        self._letters()

    def _letters(self) -> None:
        theme, words = self.setting.theme, self.setting.theme.words
        em = min(COUNT[0], COUNT[1] * self.setting.regions["frame"].width)
        self.number = Number(em, theme.ink, align="centre", words=words)
        names = words.gettext("knobs"), words.gettext("parameters")
        self.names = [Label(name, NAME, theme.ink, weight="BOLD") for name in names]
        places = self.setting.regions["count_ten"], self.setting.regions["count_many"]
        self.before = [Number(BESIDE, theme.ink, (at.x, at.y), "right", words=words).show(f"{count:,}")
                       for count, at in zip(self.counts[:2], places, strict=True)]
        changed = sum(a != b for a, b in zip(self.soup.turned(1.0), self.soup.parameters, strict=True))
        # For translators: 1 of 114,904 set: of knobs
        self.set_says = words.gettext("{part} of {whole} set", part=changed, whole=f"{sum(self.counts):,}")
        place = self.setting.regions["set"]
        self.is_set = WordTile(theme, self.set_says, SET)
        self.is_set.place(place.x, place.y, 0.0, min(1.0, place.width / self.is_set.width_of_tile))
        for prop in self.letters:
            prop.margin = True

    @property
    def letters(self) -> list[Prop]:
        """In the margin, which no view moves."""
        return [self.number, *self.names, *self.before, self.is_set]

    # the way back ---------------------------------------------------------------
    def view(self, now: Moment, tick: float | None = None) -> View:
        """From the soup's knobs back to the digits', and on to the words'."""
        at = now if tick is None else Moment(now.beat, tick, now.calm)
        first, last = gone_back(at)
        near_soup, mid, far = (view_of(self.setting.regions[name], self._shape) for name in ("near_soup", "mid", "far"))
        return mid.towards(far, last) if last > 0 else near_soup.towards(mid, first)

    @property
    def _shape(self) -> str:
        frame = self.setting.regions["frame"]
        return "square" if frame.width == frame.height else "wide" if frame.width > frame.height else "tall"

    def count(self, now: Moment) -> int:
        """How many knobs of a machine have come into sight: told four times a second, and as the view comes to rest."""
        first, last = gone_back(now)
        if last == 1.0:
            return self.counts[2]
        if first == 0.0:
            return self.counts[0]
        if first == 1.0 and last == 0.0:
            return self.counts[1]
        frame = self.setting.regions["frame"]
        view = self.view(now, math.floor(now.tick / FOLLOWED) * FOLLOWED)
        window = Region(view.x, view.y, frame.width / view.zoom, frame.height / view.zoom)
        if last > 0.0:
            return max(self.counts[1], self.wall.inside(window))
        seen = [window.left <= x <= window.right and window.bottom <= y <= window.top for x, y in self.field.places]
        return max(self.counts[0], sum(seen))

    # every frame ------------------------------------------------------------------
    def pose(self, now: Moment, view: View) -> None:
        self.wall.show(view.zoom)
        first, last = gone_back(now)
        seen, named, gone = there(now, "count") * (1.0 - near(now)), there(now, "name"), home(now)
        stays = 1.0 - leaving(now)
        seen *= stays * (abs(2 * first - 1) * abs(2 * last - 1)) ** 12      # on its way it would cross what goes past
        box = self.wall.region
        self.sentence.place(box.x, box.top + 2 * WALL_CASE, stays * through(last, (0.85, 1.0)))
        places = [self.setting.regions[name] for name in ("count_near", "count_mid", "count_far")]
        at = places[0].towards(places[1], first).towards(places[2], last)
        self.number.show(f"{self.count(now):,}").place(at.x, at.y).appear(seen)
        for name, share in zip(self.names, (1.0 - named, named), strict=True):
            name.place(at.x, at.y - UNDER).appear(seen * max(0.0, 2 * share - 1))
        for number in self.before:
            number.appear(seen * through(last, (0.93, 1.0)))
        self.is_set.appear(through(gone, (0.97, 1.0)))

    def readings(self, now: Moment) -> Iterator[Reading]:
        if self.number.faded == 1.0:
            yield Reading("parameters", "printed", self.number.read(), f"{self.count(now):,}")
        if gone_back(now)[0] == 1.0:
            yield Reading("parameters of digits", "counted", self.field.read(), self.counts[1])
        if gone_back(now)[1] == 1.0:
            yield Reading("parameters of words", "counted", self.wall.read(), self.counts[2])
            for number, count in zip(self.before, self.counts, strict=False):
                if number.faded == 1.0:
                    yield Reading("parameters before", "printed", number.read(), f"{count:,}")
        if self.names[1].faded == 1.0:
            yield Reading("name", "printed", self.names[1].read(), self.setting.theme.words.gettext("parameters"))
        if self.is_set.faded == 1.0:
            yield Reading("set", "printed", self.is_set.read(), self.set_says)
