#!/usr/bin/env python3
"""The validator must find what it is there to find."""

import json
import pathlib
import tempfile
import unittest

import validate

OPENAPI = pathlib.Path(__file__).resolve().parents[2] / "app" / "api" / "openapi.json"
HEALTH = {"status": "ok", "version": "0.1.0", "database": "sqlite"}


def answer(method="GET", path="/v1/health", status=200, media="application/json", body=None):
    body = body if isinstance(body, str) else json.dumps(HEALTH if body is None else body)
    return {"method": method, "path": path, "status": status, "contentType": media, "body": body}


class Validating(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.contract = validate.Contract(OPENAPI)

    def problems(self, **kinds):
        return self.contract.check_answer(answer(**kinds))[1]

    def test_what_is_described_passes(self):
        self.assertEqual(self.problems(), [])
        self.assertEqual(self.problems(media="application/json; charset=utf-8"), [])
        self.assertEqual(self.problems(path="/v1/health?verbose=1"), [])
        self.assertEqual(self.problems(method="DELETE", path="/v1/session", status=204, media="", body=""), [])

    def test_a_field_missing_or_added_is_found(self):
        self.assertTrue(self.problems(body={"status": "ok", "version": "1"}))
        self.assertTrue(self.problems(body={**HEALTH, "host": "x"}))

    def test_a_status_or_type_not_described_is_found(self):
        self.assertTrue(self.problems(status=302))
        self.assertTrue(self.problems(media="text/html"))
        self.assertTrue(self.problems(body="<html>"))
        self.assertTrue(self.problems(method="DELETE", path="/v1/session", status=204, body="x"))

    def test_an_error_has_the_code_of_its_status(self):
        error = {"code": "not-found", "message": "There is nothing here."}
        self.assertEqual(self.problems(path="/nowhere", status=404, body=error), [])
        self.assertTrue(self.problems(path="/v1/health", method="PUT", status=405, body=error))
        self.assertTrue(self.problems(path="/nowhere", status=500, body=error))

    def test_events_are_read_one_by_one(self):
        good = ': hello\n\nevent: head\nid: 3\ndata: {"head":3,"organisationVersion":1}\n\nevent: he'
        stream = dict(path="/v1/events", media="text/event-stream")
        self.assertEqual(self.problems(**stream, body=good), [])
        self.assertTrue(self.problems(**stream, body=good.replace('"head":3', '"head":"3"')))
        self.assertTrue(self.problems(**stream, body=good.replace("event: head", "event: tail")))

    def test_the_right_command_is_told_from_the_others(self):
        command = {"id": "0b1f5e9e-1111-4111-8111-111111111111", "kind": "addNote",
                   "target": {"kind": "complaint", "id": "0b1f5e9e-1111-4111-8111-111111111112"},
                   "issuedAt": "2026-09-23T16:30:00.000+09:00", "payload": {"text": "note"}}
        schema = self.contract.component("schemas", "Command")
        self.assertEqual(self.contract.problems(schema, command), [])
        self.assertTrue(self.contract.problems(schema, {**command, "kind": "startWork"}))


class Covering(unittest.TestCase):
    DESCRIBED = [("GET", "/a", 200), ("GET", "/a", 500), ("POST", "/b", 500), ("POST", "/b", 200)]

    def gaps(self, seen, entries):
        return list(validate.coverage_problems(self.DESCRIBED, set(seen), entries))

    def test_what_was_never_seen_is_found(self):
        self.assertEqual(self.gaps(self.DESCRIBED, []), [])
        self.assertEqual(self.gaps(self.DESCRIBED[:3], []), ["never seen: POST /b → 200"])

    def test_an_excuse_counts_and_must_be_needed(self):
        seen = [self.DESCRIBED[0], self.DESCRIBED[3]]
        self.assertEqual(self.gaps(seen, [("*", "*", 500)]), [])
        self.assertEqual(len(self.gaps(seen, [("GET", "/a", 500)])), 1)
        self.assertEqual(len(self.gaps(seen, [("*", "*", 500), ("GET", "/a", 200)])), 1)
        self.assertEqual(len(self.gaps(seen, [("*", "*", 500), ("GET", "/c", 404)])), 1)

    def test_the_list_gives_a_reason_for_each(self):
        validate.excused(OPENAPI.parents[2] / "tests" / "contract" / "unseen.txt")
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "unseen.txt"
            path.write_text("GET /a 500\n", encoding="utf-8")
            self.assertRaises(SystemExit, validate.excused, path)

    def test_programs_are_told_from_the_names_of_their_logs(self):
        with tempfile.TemporaryDirectory() as folder:
            for name in ("tst_a-12.jsonl", "tst_a-13.jsonl", "tst_b-c-9.jsonl"):
                (pathlib.Path(folder) / name).touch()
            self.assertEqual(validate.programs_of([folder]), {"tst_a", "tst_b-c"})


if __name__ == "__main__":
    unittest.main()
