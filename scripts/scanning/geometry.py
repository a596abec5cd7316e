"""Where a point of the page comes to lie in the scan: skew, bend, keystone, size, and the way back."""
import math


class Geometry:
    """Maps pixels of the scan to pixels of the page that lay on the glass, and back.

    Both have a top-left origin. `bend` and `keystone` are fractions of the page's height and width.
    """

    def __init__(self, paper, scan, skew=0.0, scale=1.0, offset=(0.0, 0.0), bend=0.0, keystone=(0.0, 0.0), phase=0.0):
        self.paper, self.scan = paper, scan
        self.skew, self.scale, self.offset = math.radians(skew), scale, offset
        self.bend, self.keystone, self.phase = bend, keystone, phase

    def to_paper(self, x, y):
        u = (x - self.scan[0] / 2 - self.offset[0]) / self.scale
        v = (y - self.scan[1] / 2 - self.offset[1]) / self.scale
        u, v = u * math.cos(self.skew) + v * math.sin(self.skew), v * math.cos(self.skew) - u * math.sin(self.skew)
        depth = 1 + self.keystone[0] * u / self.paper[0] + self.keystone[1] * v / self.paper[1]
        u, v = u / depth, v / depth
        v += self.bend * self.paper[1] * math.sin(math.pi * (u / self.paper[0] + 0.5) + self.phase)
        u += 0.3 * self.bend * self.paper[0] * math.sin(math.pi * (v / self.paper[1] + 0.5) + self.phase)
        return u + self.paper[0] / 2, v + self.paper[1] / 2

    def to_scan(self, x, y):
        """The way back, by steps: the map is nearly the identity."""
        at = [x + (self.scan[0] - self.paper[0]) / 2, y + (self.scan[1] - self.paper[1]) / 2]
        for _ in range(25):
            there = self.to_paper(*at)
            at[0] += (x - there[0]) * self.scale
            at[1] += (y - there[1]) * self.scale
        return tuple(at)

    @property
    def is_identity(self):
        return (self.paper == self.scan and not self.skew and self.scale == 1 and self.offset == (0, 0)
                and not self.bend and self.keystone == (0, 0))

    def draw(self, page, ground):
        """The page as the scan shows it, `ground` where there is no paper."""
        from PIL import Image

        if self.is_identity:
            return page
        columns, rows = [self._cuts(length) for length in self.scan]
        mesh = []
        for top, bottom in zip(rows, rows[1:]):
            for left, right in zip(columns, columns[1:]):
                corners = [self.to_paper(x, y) for x, y in ((left, top), (left, bottom), (right, bottom), (right, top))]
                mesh.append(((left, top, right, bottom), [value for corner in corners for value in corner]))
        fill = ground if page.mode == "L" else (ground, ground, ground)
        return page.transform(self.scan, Image.Transform.MESH, mesh, Image.Resampling.BICUBIC, fillcolor=fill)

    @staticmethod
    def _cuts(length, count=16):
        return [length * n // count for n in range(count + 1)]
