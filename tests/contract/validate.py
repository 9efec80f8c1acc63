#!/usr/bin/env python3
"""Holds answers of the server, and values of the codec, to app/api/openapi.json.

validate.py OPENAPI LOG...             each line of LOG is {"method","path","status","contentType","body"}; LOG may be a folder
validate.py OPENAPI --coverage UNSEEN [--when NAMES] LOG...
                                       the same, and fails for what is described but was never seen, unless the file UNSEEN lists it with a
                                       reason. NAMES are the programs, separated by commas, that must all have logged: of some only, what
                                       was not seen is listed and does not fail
validate.py OPENAPI --values FILE      each line is {"schema","value"}
validate.py OPENAPI --check            the description itself

Exits 1 with a sentence for each thing that is not as described.
"""

import argparse
import json
import pathlib
import re
import sys
import warnings
from collections import Counter

# Debian 12 has jsonschema 4.10; later ones still know RefResolver, but say it is old.
warnings.filterwarnings("ignore", category=DeprecationWarning)

from jsonschema import Draft202012Validator, RefResolver

METHODS = {"get", "post", "put", "patch", "delete", "head", "options"}


class Contract:
    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            self.document = json.load(file)
        self.resolver = RefResolver("", self.document)
        self.validators = {}
        self.routes = []
        for template, item in self.document["paths"].items():
            pattern = re.compile("".join(
                "[^/]+" if part.startswith("{") else re.escape(part)
                for part in re.split(r"(\{[^}]*\})", template)))
            self.routes.append((pattern, template, item))

    def problems(self, schema, value):
        key = json.dumps(schema, sort_keys=True)
        if key not in self.validators:
            self.validators[key] = Draft202012Validator(schema, resolver=self.resolver)
        return [sentence(deepest(error)) for error in self.validators[key].iter_errors(value)]

    def component(self, kind, name):
        return {"$ref": f"#/components/{kind}/{name}"}

    def resolve(self, node):
        while "$ref" in node:
            node = self.resolver.resolve(node["$ref"])[1]
        return node

    def response(self, method, path, status):
        """The route's name and the description of this answer, or none where there is none."""
        for pattern, template, item in self.routes:
            if not pattern.fullmatch(path):
                continue
            operation = item.get(method.lower())
            if operation is None:
                return template, self.component("responses", "MethodNotAllowed") if status == 405 else None
            return template, operation["responses"].get(str(status))
        return "(no route)", self.component("responses", "NotFound") if status in (404,) else \
            self.component("responses", "Unauthenticated") if status == 401 else None

    def check_answer(self, answer):
        method, path, status = answer["method"].upper(), answer["path"].split("?")[0], int(answer["status"])
        where = f"{method} {path} → {status}"
        route, described = self.response(method, path, status)
        if described is None:
            return (method, route, status), [f"{where}: this status is not described."]
        content = self.resolve(described).get("content")
        body = answer.get("body") or ""
        if content is None or method == "HEAD":
            return (method, route, status), [f"{where}: there must be no body."] if body else []
        media = (answer.get("contentType") or "").split(";")[0].strip()
        if media not in content:
            return (method, route, status), [f"{where}: content type “{media}” is not described."]
        found = self.check_body(media, content[media], body)
        return (method, route, status), [f"{where}: {problem}" for problem in found]

    def check_body(self, media, description, body):
        if media == "text/event-stream":
            return self.check_events(description.get("x-events", {}), body)
        if media != "application/json":
            return []
        try:
            value = json.loads(body) if isinstance(body, str) else body
        except ValueError as error:
            return [f"the body is no JSON: {error}."]
        return self.problems(description["schema"], value)

    def check_events(self, events, body):
        found = []
        # The last block may be cut off by whoever closed the stream.
        for block in body.replace("\r\n", "\n").split("\n\n")[:-1]:
            fields = [line.split(":", 1) for line in block.split("\n") if line and not line.startswith(":")]
            fields = [(name, rest[0].removeprefix(" ") if rest else "") for name, *rest in fields]
            data = "\n".join(value for name, value in fields if name == "data")
            if not data:
                continue
            kind = next((value for name, value in fields if name == "event"), "message")
            if kind not in events:
                found.append(f"event “{kind}” is not described.")
                continue
            try:
                found += self.problems(events[kind], json.loads(data))
            except ValueError as error:
                found.append(f"event “{kind}” is no JSON: {error}.")
        return found

    def described(self):
        for template, item in self.document["paths"].items():
            for method, operation in item.items():
                if method in METHODS:
                    for status in operation["responses"]:
                        yield method.upper(), template, int(status)


def deepest(error):
    """The most telling error below a oneOf: that of the branch which fits furthest."""
    while error.context:
        error = max(error.context, key=lambda e: (e.validator != "const", len(e.absolute_path)))
    return error


def sentence(error):
    where = "/".join(str(step) for step in error.absolute_path) or "the body"
    return f"{where}: {error.message[:300]}"


def excused(path):
    """The answers that no test can produce: METHOD PATH STATUS # why, where METHOD and PATH may be *."""
    entries = []
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if not line.strip() or line.startswith("#"):
                continue
            words, _, reason = line.partition("#")
            parts = words.split()
            if len(parts) != 3 or not parts[2].isdigit() or not reason.strip():
                raise SystemExit(f"{path}:{number}: a line is METHOD PATH STATUS # why.")
            entries.append((parts[0], parts[1], int(parts[2])))
    return entries


def coverage_problems(described, seen, entries):
    """What was not seen and is not excused, and excuses that excuse nothing."""
    def fits(entry, answer):
        return entry[2] == answer[2] and entry[0] in ("*", answer[0]) and entry[1] in ("*", answer[1])

    unseen = set(described) - seen
    for answer in sorted(unseen):
        if not any(fits(entry, answer) for entry in entries):
            yield "never seen: {} {} → {}".format(*answer)
    for entry in entries:
        if not any(fits(entry, answer) for answer in unseen):
            yield "seen or not described, so it needs no excuse: {} {} {}".format(*entry)


def programs_of(paths):
    """The names of those who logged: NAME-PID.jsonl."""
    folders = [pathlib.Path(path) for path in paths]
    files = [file for folder in folders for file in (folder.iterdir() if folder.is_dir() else [folder])]
    return {file.stem.rpartition("-")[0] for file in files}


def lines_of(paths):
    for path in paths:
        path = pathlib.Path(path)
        files = sorted(path.iterdir()) if path.is_dir() else [path]
        for file in files:
            if not file.is_file():
                continue
            with open(file, encoding="utf-8") as stream:
                for number, line in enumerate(stream, 1):
                    if line.strip():
                        try:
                            yield f"{file.name}:{number}", json.loads(line)
                        except ValueError as error:
                            yield f"{file.name}:{number}", error


def check_document(contract):
    problems = []

    def walk(node, path):
        if isinstance(node, dict):
            if "$ref" in node:
                try:
                    contract.resolver.resolve(node["$ref"])
                except Exception as error:  # the resolver's own kinds are many
                    problems.append(f"{path}: {error}")
            if node.get("type") == "object" and node.get("additionalProperties") is not False:
                problems.append(f"{path}: additionalProperties must be false.")
            for key, value in node.items():
                walk(value, f"{path}/{key}")
        elif isinstance(node, list):
            for index, value in enumerate(node):
                walk(value, f"{path}/{index}")

    walk(contract.document, "")
    for name, schema in contract.document["components"]["schemas"].items():
        try:
            Draft202012Validator.check_schema(schema)
        except Exception as error:
            problems.append(f"{name}: {error}")
    return problems


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("openapi")
    parser.add_argument("logs", nargs="*")
    parser.add_argument("--coverage", metavar="UNSEEN")
    parser.add_argument("--when", default="", metavar="NAMES")
    parser.add_argument("--values")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_intermixed_args()

    contract = Contract(options.openapi)
    problems, seen, count = Counter(), set(), 0
    if options.check:
        problems.update(check_document(contract))
    if options.values:
        for where, line in lines_of([options.values]):
            count += 1
            for problem in contract.problems(contract.component("schemas", line["schema"]), line["value"]):
                problems[f"{where} {line['schema']}: {problem}"] += 1
    for where, line in lines_of(options.logs):
        count += 1
        if isinstance(line, ValueError):
            problems[f"{where}: the log line is no JSON: {line}."] += 1
            continue
        key, found = contract.check_answer(line)
        seen.add(key)
        problems.update(found)
    if options.logs and count == 0:
        problems["No answers were logged: nothing was checked."] += 1
    if options.coverage:
        missing = set(filter(None, options.when.split(","))) - programs_of(options.logs)
        gaps = list(coverage_problems(contract.described(), seen, excused(options.coverage)))
        if missing:
            print(f"Not judged, as these did not run: {', '.join(sorted(missing))}", *gaps, sep="\n")
        else:
            problems.update(gaps)
    for problem, times in problems.items():
        print(problem if times == 1 else f"{problem} ({times} times)")
    print(f"{count} checked, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
