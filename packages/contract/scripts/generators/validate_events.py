"""Validates the example of each event against its schema, and broken variants of it."""

import copy
import json
import pathlib
import sys

from jsonschema import Draft202012Validator


def broken_variants(schema, body):
    """The body with one rule broken each: of the envelope, and of each required member of the data."""
    yield from ([], {}, {**body, "eventName": "other"}, {**body, "eventName": None}, {"eventName": body["eventName"]})
    data = schema["properties"]["data"]
    if "$ref" in data:
        data = schema["$defs"][data["$ref"].rsplit("/", 1)[-1]]
    for name in data.get("required", []):
        without = copy.deepcopy(body)
        del without["data"][name]
        yield without
    for name, rules in data.get("properties", {}).items():
        if rules.get("type") == "string" and name in body["data"]:
            yield {**body, "data": {**body["data"], name: 7}}


accepted = refused = 0
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.json")):
    schema = json.loads(path.read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    body = schema["examples"][0]
    validator.validate(body)
    validator.validate({**body, "addedLater": 1})
    accepted += 1
    for broken in broken_variants(schema, body):
        if validator.is_valid(broken):
            sys.exit(f"{path.name} accepts {json.dumps(broken)[:300]}")
        refused += 1
if accepted != 76:
    sys.exit(f"Expected 76 schemas, got {accepted}")
print(f"{accepted} accepted, {refused} refused")
