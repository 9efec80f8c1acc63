#!/usr/bin/env python3
"""Who may know whom: the table of docs/architecture.md, held against every #include and every link line.

check.py TREE    exits 1 and prints file:line and the rule for each breach
"""

import pathlib
import re
import sys

# What each room may include beside itself. "domain" stands in every line it is true of: nothing is implied.
MAY_KNOW = {
    "app/domain": set(),
    "app/api": {"app/domain"},
    "app/store": {"app/domain", "app/api"},
    "app/sync": {"app/domain", "app/api", "app/store"},
    "app/files": {"app/domain", "app/api", "app/store", "app/sync"},
    "app/engines": {"app/domain"},
    "app/telephony": {"app/domain", "app/engines"},
    "app/speech": {"app/domain", "app/engines"},
    "app/recording": {"app/domain", "app/api", "app/store", "app/engines", "app/speech"},
    "app/models": {"app/domain", "app/telephony", "app/speech", "app/store"},
    "app/desk": {"app/domain", "app/api", "app/store", "app/sync", "app/files", "app/engines", "app/telephony", "app/speech", "app/recording"},
    "ui/theme": set(),
    "ui/widgets": {"ui/theme"},
    "ui/text": {"app/domain", "app/telephony", "app/speech", "app/sync", "app/store", "app/files", "app/desk"},
    "server": {"app/domain", "app/api", "resources"},
    "resources": {"app/domain", "app/api"},
}
# A place a person works in, and what arranges the places.
PLACE = {"app/domain", "app/models", "app/desk", "app/store", "app/sync", "app/speech", "app/telephony", "app/recording",
         "ui/theme", "ui/widgets", "ui/text"}
PLACES = {"ui/board", "ui/calls", "ui/complaint", "ui/counsel", "ui/callback", "ui/performance", "ui/room", "ui/settings", "ui/signin",
          "ui/wallboard"}
MAY_KNOW.update({place: set(PLACE) for place in PLACES})
# Not a place but a part of several: a call's recording is listened to wherever the call is shown.
MAY_KNOW["ui/recording"] = set(PLACE)
# Another: the files of a complaint, in its form and wherever it is shown.
MAY_KNOW["ui/attachment"] = PLACE | {"app/files"}
MAY_KNOW["ui/complaint"] |= {"ui/attachment"}
MAY_KNOW["ui/board"] |= {"ui/recording", "ui/attachment"}
MAY_KNOW["ui/board"] |= {"ui/recording"}
# The same of the team's texts, put into whatever is being written, and of papers made of a complaint.
MAY_KNOW["ui/templates"] = set(PLACE)
MAY_KNOW["ui/papers"] = set(PLACE)
MAY_KNOW["ui/board"] |= {"ui/templates", "ui/papers"}
MAY_KNOW["ui/complaint"] |= {"ui/templates"}
MAY_KNOW["ui/counsel"] |= {"ui/papers"}
MAY_KNOW["ui/settings"] |= {"ui/complaint"}  # A rule's category is chosen as a complaint's is.
MAY_KNOW["ui/calls"] |= {"ui/recording"}
MAY_KNOW["ui/counsel"] |= {"ui/recording"}
MAY_KNOW["ui/counsel"] |= {"ui/complaint"}
MAY_KNOW["ui/callback"] |= {"ui/board", "ui/recording"}  # It shows the complaint of a promise as the board does.
MAY_KNOW["ui/shell"] = PLACE | PLACES | {"ui/recording", "ui/templates", "ui/papers"}
PLUGIN = {"app/engines", "app/domain"}

# Single headers that are values of a room otherwise closed: an enumeration of an engine, the room as the server shows it, the connection.
HEADERS = {
    ("ui", "engines"): {"engines/audio.h", "engines/phoneengine.h", "engines/phonetypes.h", "engines/speechengine.h"},
    ("app/models", "engines"): {"engines/audio.h", "engines/phoneengine.h", "engines/phonetypes.h", "engines/speechengine.h"},
    ("app/models", "api"): {"api/wireroom.h"},
    ("ui", "api"): {"api/wirerecording.h", "api/wireroom.h"},
}
ONLY = {"ui": {"app/sync": {"sync/syncstatus.h", "sync/apierror.h"}}}

# What stands in app/ itself, in no room, puts the rooms together: main, workstation, appearance, command line.
COMPOSITION = re.compile(r"app/[^/]+$")
SOURCE = {".h", ".cpp"}
ROOTS = ("app", "ui", "server", "plugins", "resources")
POSIX = re.compile(r"(unistd|signal|poll|fcntl|pthread|termios|dlfcn|pwd|grp)\.h$|^(sys|netinet|arpa|linux)/|^csignal$")
ENGINE_LIBRARY = re.compile(r"^(linphone|mediastreamer2|ortp|bctoolbox|belle-sip|sherpa-onnx|onnxruntime)[/.-]")
WIDGETS = re.compile(r"^(QtWidgets|QtGui)(/|$)|^Q(Icon|Color|Pixmap|Palette|Brush|Pen|Painter|Widget|Dialog|Label|Action|Menu|Style)$")
SQL = re.compile(r"^(QtSql(/.*)?|QSql.*)$")


class Scan:
    def __init__(self, tree):
        self.tree = pathlib.Path(tree)
        self.breaches = []
        self.edges = {}
        self.targets = {}

    def room_of(self, path):
        """The room a file of the tree belongs to; none for the composition root."""
        if COMPOSITION.match(path):
            return None
        parts = path.split("/")
        if parts[0] in ("app", "ui", "plugins"):
            return "/".join(parts[:2]) if len(parts) > 2 else None
        return parts[0]

    def room_of_include(self, include, includer):
        """The room an include with quotes leads to; none when it is the includer's own or generated."""
        top = include.split("/")[0]
        for path in (f"app/{include}", include):
            if "/" in include and (self.tree / path).exists():
                return self.room_of(path)
        if "/" in include and f"app/{top}" in MAY_KNOW:
            return f"app/{top}"
        return None

    def breach(self, path, line, rule):
        self.breaches.append(f"{path}:{line}: {rule}")

    def allowed(self, room):
        if room.startswith("plugins/"):
            return PLUGIN
        return MAY_KNOW.get(room)

    def check_edge(self, path, line, room, other, what):
        if other is None or other == room:
            return
        allowed = self.allowed(room)
        if allowed is None:
            return self.breach(path, line, f"the room {room} is not in the table of who may know whom.")
        top = "ui" if room.startswith("ui/") else room
        open_headers = HEADERS.get((top, other.removeprefix("app/"))) or HEADERS.get((room, other.removeprefix("app/"))) or set()
        # A link line for the sake of those headers is as good as they are; what is included is still checked.
        exception = what in open_headers or (bool(open_headers) and what in self.targets)
        only = ONLY.get(top, {}).get(other) if what.endswith(".h") else None
        if (other not in allowed and not exception) or (only and what not in only):
            known = ", ".join(sorted(allowed)) or "nothing but Qt"
            self.breach(path, line, f"{room} must not know {what} of {other}; it may know {known}.")
        if not exception:
            self.edges.setdefault(room, {}).setdefault(other, f"{path}:{line}")

    def scan_source(self, path, text):
        room = self.room_of(path)
        code = strip(text)
        for number, (line, bare) in enumerate(zip(text.split("\n"), code.split("\n")), 1):
            match = re.match(r'\s*#\s*include\s*(["<])([^">]+)[">]', line)
            if match and bare.strip().startswith("#"):
                self.scan_include(path, number, room, match[1], match[2])
            self.scan_line(path, number, bare)

    def scan_include(self, path, line, room, quote, include):
        top = path.split("/")[0]
        workstation = COMPOSITION.match(path)
        if quote == '"' and room:
            self.check_edge(path, line, room, self.room_of_include(include, path), include)
        if top == "app" and not workstation and include.startswith("ui/") and not room:
            self.breach(path, line, "no room of app/ includes ui/; only what puts the rooms together does.")
        if top == "app" and not workstation and WIDGETS.match(include):
            self.breach(path, line, f"app/ has no pixels: <{include}> belongs to ui/.")
        if top == "ui" and SQL.match(include):
            self.breach(path, line, f"ui/ asks the replica, never a database: <{include}>.")
        if top != "plugins" and ENGINE_LIBRARY.match(include):
            self.breach(path, line, f"only a plugin may know an engine's library: <{include}>.")
        if top in ("app", "ui") and POSIX.search(include) and not path.endswith(("_unix.cpp", "_win.cpp")):
            self.breach(path, line, f"<{include}> is POSIX: it belongs into a *_unix.cpp.")

    def scan_line(self, path, line, code):
        if re.search(r"\b(SIGNAL|SLOT)\s*\(", code):
            self.breach(path, line, "signals are connected by pointer, never by SIGNAL() and SLOT().")
        if not path.startswith("app/") or COMPOSITION.match(path):
            return
        if re.search(r"(?<![\w.>])tr\s*\(|\bQCoreApplication::translate\s*\(|\bQT_TR(ANSLATE)?_NOOP\b", code):
            self.breach(path, line, "words belong to ui/: no tr() under app/.")
        if re.search(r"\bQ(Icon|Color)\b", code):
            self.breach(path, line, "colours and icons belong to ui/.")

    def read_targets(self, path, text):
        """Which target is made in which room."""
        room = self.room_of(path)
        for match in re.finditer(r"\bbarodesk_add_(library|program|plugin)\s*\(\s*([\w.-]+)", text):
            name = f"barodesk_{match[2]}" if match[1] == "library" else match[2]
            self.targets[name] = room

    def scan_links(self, path, text):
        room = self.room_of(path)
        if room is None:
            return
        bare = re.sub(r"#[^\n]*", "", text)
        for number, line in enumerate(bare.split("\n"), 1):
            for name in re.findall(r"\bbarodesk_\w+", line):
                if name in self.targets:
                    self.check_edge(path, number, room, self.targets[name], name)
            if room.startswith("ui/") and "Qt6::Sql" in line:
                self.breach(path, number, "ui/ asks the replica, never a database: Qt6::Sql.")
            if room.startswith("app/") and re.search(r"Qt6::(Gui|Widgets|Svg)\b", line):
                self.breach(path, number, "app/ has no pixels: it links no Qt Gui, Widgets or Svg.")

    def check_cycles(self):
        def visit(room, trail):
            if room in trail:
                circle = trail[trail.index(room):] + [room]
                first = min(circle[:-1])
                if first not in reported:
                    reported.add(first)
                    place = self.edges[trail[-1]][room]
                    path, line = place.rsplit(":", 1)
                    self.breach(path, line, "rooms know each other in a circle: " + " → ".join(circle) + ".")
                return
            if room in done:
                return
            for other in sorted(self.edges.get(room, {})):
                visit(other, trail + [room])
            done.add(room)

        reported, done = set(), set()
        for room in sorted(self.edges):
            visit(room, [])

    def run(self):
        files = [f for root in ROOTS for f in sorted((self.tree / root).rglob("*")) if f.is_file()]
        lists = [f for f in files if f.name == "CMakeLists.txt"]
        relative = {f: f.relative_to(self.tree).as_posix() for f in files}
        for file in lists:
            self.read_targets(relative[file], file.read_text(encoding="utf-8"))
        for file in lists:
            self.scan_links(relative[file], file.read_text(encoding="utf-8"))
        sources = [f for f in files if f.suffix in SOURCE]
        for file in sources:
            self.scan_source(relative[file], file.read_text(encoding="utf-8"))
        self.check_cycles()
        return len(sources)


def strip(text):
    """The text with comments and the insides of strings blanked, lines kept."""
    blank = lambda match: re.sub(r"[^\n]", " ", match[0])
    return re.sub(r'R"(\w*)\((?:.|\n)*?\)\1"|//[^\n]*|/\*(?:.|\n)*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'', blank, text)


def main():
    if len(sys.argv) != 2:
        print(__doc__)
        return 2
    scan = Scan(sys.argv[1])
    count = scan.run()
    for breach in scan.breaches:
        print(breach)
    print(f"{count} sources, {len(scan.breaches)} breaches")
    if count == 0:
        print("Nothing was scanned: is this the right folder?")
        return 1
    return 1 if scan.breaches else 0


if __name__ == "__main__":
    sys.exit(main())
