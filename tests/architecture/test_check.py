#!/usr/bin/env python3
"""The scan must find each breach in a small bad tree, and nothing in a good one."""

import pathlib
import tempfile
import unittest

import check


def scan(files):
    with tempfile.TemporaryDirectory() as folder:
        for path, text in files.items():
            file = pathlib.Path(folder) / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        found = check.Scan(folder)
        found.run()
        return found.breaches


class Scanning(unittest.TestCase):
    def assert_breach(self, files, place, words):
        breaches = scan(files)
        self.assertEqual(len(breaches), 1, breaches)
        self.assertTrue(breaches[0].startswith(place), breaches[0])
        self.assertIn(words, breaches[0])

    def test_a_good_tree_passes(self):
        self.assertEqual(scan({
            "app/domain/a.h": "#include <QString>\n",
            "app/api/b.cpp": '#include "api/b.h"\n#include "domain/a.h"\n',
            "app/desk/desk.cpp": '#include "store/r.h"\n#include "sync/s.h"\n// tr("in a comment") QColor\n',
            "app/workstation.cpp": '#include "ui/shell/w.h"\n#include <QIcon>\n',
            "app/store/lock_unix.cpp": "#include <unistd.h>\n",
            "ui/counsel/page.cpp": '#include "ui/complaint/form.h"\n#include "engines/phoneengine.h"\n',
            "ui/text/words.cpp": '#include "sync/syncstatus.h"\nauto s = tr("접수");\n',
            "ui/shell/window.cpp": '#include "ui/board/board.h"\n',
            "plugins/stt-x/p.cpp": '#include "engines/e.h"\n#include <sherpa-onnx/c-api.h>\n',
            "server/main.cpp": '#include "api/a.h"\n#include <unistd.h>\n',
        }), [])

    def test_the_domain_knows_no_other_room(self):
        self.assert_breach({"app/domain/a.cpp": '\n#include "api/wire.h"\n'}, "app/domain/a.cpp:2", "must not know api/wire.h")

    def test_models_do_not_know_the_desk(self):
        self.assert_breach({"app/models/m.cpp": '#include "desk/desk.h"\n'}, "app/models/m.cpp:1", "app/desk")

    def test_the_server_knows_only_wire_and_domain(self):
        self.assert_breach({"server/s.cpp": '#include "store/replica.h"\n'}, "server/s.cpp:1", "app/store")

    def test_places_do_not_know_each_other(self):
        self.assert_breach({"ui/board/b.cpp": '#include "ui/counsel/page.h"\n', "ui/counsel/page.h": ""}, "ui/board/b.cpp:1", "ui/counsel")

    def test_the_theme_knows_only_qt(self):
        self.assert_breach({"ui/theme/t.h": '#include "domain/a.h"\n'}, "ui/theme/t.h:1", "nothing but Qt")

    def test_of_sync_the_windows_see_only_its_status(self):
        self.assert_breach({"ui/shell/w.cpp": '#include "sync/syncengine.h"\n'}, "ui/shell/w.cpp:1", "sync/syncengine.h")

    def test_windows_do_not_load_engines(self):
        self.assert_breach({"ui/settings/s.cpp": '#include "engines/engineloader.h"\n'}, "ui/settings/s.cpp:1", "app/engines")

    def test_plugins_know_only_engines(self):
        self.assert_breach({"plugins/x/p.cpp": '#include "speech/transcript.h"\n'}, "plugins/x/p.cpp:1", "app/speech")

    def test_the_core_includes_no_window(self):
        self.assertTrue(scan({"app/desk/d.cpp": '#include "ui/shell/w.h"\n', "ui/shell/w.h": ""}))

    def test_the_core_has_no_words_icons_or_colours(self):
        self.assert_breach({"app/models/m.cpp": 'auto s = tr("접수");\n'}, "app/models/m.cpp:1", "no tr()")
        self.assert_breach({"app/models/m.cpp": "QColor c;\n"}, "app/models/m.cpp:1", "colours")
        self.assert_breach({"app/models/m.cpp": "#include <QtWidgets/QLabel>\n"}, "app/models/m.cpp:1", "no pixels")

    def test_databases_stay_out_of_windows(self):
        self.assert_breach({"ui/board/b.cpp": "#include <QSqlQuery>\n"}, "ui/board/b.cpp:1", "QSqlQuery")

    def test_engine_libraries_stay_in_plugins(self):
        self.assert_breach({"app/telephony/t.cpp": "#include <linphone/core.h>\n"}, "app/telephony/t.cpp:1", "only a plugin")

    def test_posix_stays_in_its_files(self):
        self.assert_breach({"app/desk/d.cpp": "#include <sys/stat.h>\n"}, "app/desk/d.cpp:1", "POSIX")
        self.assert_breach({"ui/shell/w.cpp": "#include <unistd.h>\n"}, "ui/shell/w.cpp:1", "POSIX")

    def test_signals_are_not_connected_by_name(self):
        self.assert_breach({"ui/shell/w.cpp": "connect(a, SIGNAL(x()), b, SLOT(y()));\n"}, "ui/shell/w.cpp:1", "by pointer")

    def test_link_lines_are_held_to_the_same_table(self):
        self.assert_breach({
            "app/store/CMakeLists.txt": "barodesk_add_library(store SOURCES a.cpp)\n",
            "app/domain/CMakeLists.txt": "barodesk_add_library(domain SOURCES a.cpp\n  PUBLIC barodesk_store)\n",
        }, "app/domain/CMakeLists.txt:2", "barodesk_store")

    def test_a_room_not_in_the_table_is_found(self):
        self.assert_breach({"app/extra/x.cpp": '#include "domain/a.h"\n', "app/domain/a.h": ""}, "app/extra/x.cpp:1", "not in the table")

    def test_circles_are_found(self):
        breaches = scan({"app/store/a.h": '#include "sync/b.h"\n', "app/sync/b.h": '#include "store/a.h"\n'})
        self.assertTrue(any("in a circle" in breach for breach in breaches), breaches)


if __name__ == "__main__":
    unittest.main()
